"""What the plugin recognises: patterns for references back, and rules that the code fires by heads and places."""

import re

from policenews.rules import Rule, Witness
from policenews_organizations.mentions import Raw, Shape


def _back(match: re.Match[str]) -> Raw:
    return Raw(start=match.start(), end=match.end(), shape=Shape.BACK, scope=match["who"] + match["what"], rule="back")


def _short(match: re.Match[str]) -> Raw:
    return Raw(start=match.start(), end=match.end(), shape=Shape.SHORT, scope=match["scope"], rule="short")


def _collective(match: re.Match[str]) -> Raw:
    return Raw(start=match.start(), end=match.end(), shape=Shape.COLLECTIVE, scope=match["scope"], rule="collective")


BACK = Rule(
    name="back",
    summary="该, 本, 我 or 此 with the last characters of a name.",
    pattern=(
        r"(?P<who>[该我本此])(?P<what>分局|局(?![长面势部里])|所(?![有以在属谓需得持获])|支队|大队|中队|总队|公司|集团|校(?!园)|学院|医院|院(?![子长内落里])|"
        r"店(?!主|内|里|铺)|厂|银行|专案组|派出所|厅(?!长)|中心|法院|检察院)"
    ),
    first="该我本此",
    build=_back,
    witnesses=(
        Witness(
            "长清区公安分局成立专班，⟦该局⟧抽调警力", canonical="长清区公安分局", mention="anaphoric", category="police"
        ),
        Witness(
            "济南沃德汽车零部件有限公司报警，⟦该公司⟧门前堵车",
            canonical="济南沃德汽车零部件有限公司",
            category="company",
        ),
    ),
    near_misses=("应该局部调整", "该男子逃跑"),
)

SHORT = Rule(
    name="short",
    summary="The level of a place with 局 or 厅: 市局, 县局, 省厅.",
    pattern=r"(?<![\u4e00-\u9fff])(?P<scope>[省市县区州旗])(?:局(?![长部面势])|厅(?!长|级))|(?<=[向由从经对和与据到在或报])(?P<scope2>[省市县区])(?:局(?![长部面势])|厅(?!长|级))",
    first="省市县区州旗",
    build=lambda match: Raw(
        start=match.start(), end=match.end(), shape=Shape.SHORT, scope=match["scope"] or match["scope2"], rule="short"
    ),
    witnesses=(
        Witness(
            "周口市太康县公安局通报，请拨打110或⟦县局⟧值班电话",
            canonical="周口市太康县公安局",
            mention="abbreviated",
        ),
    ),
    near_misses=("超市局部起火", "县局长到场"),
)

COLLECTIVE = Rule(
    name="collective",
    summary="A scope and a class of bodies that act as one: 全市公安机关, 两级法院.",
    pattern=r"(?<![个届次])(?P<scope>全[国省市县区州旗]|两级|三级)(?:各级)?(?:公安机关|公安交管部门|法院|检察机关|检察院|人民法院|派出所)",
    first="全两三",
    build=_collective,
    witnesses=(
        Witness(
            "济南市公安局部署，⟦全市公安机关⟧出动警力",
            collective=True,
            canonical="济南市公安机关",
            mention="abbreviated",
        ),
    ),
    near_misses=("公安机关提醒广大群众", "第8个全国公安机关宣传日"),
)

_CODE: tuple[Rule[Raw], ...] = (
    Rule(
        name="place",
        summary="A place and a head.",
        witnesses=(
            Witness(
                "⟦长清区公安分局⟧破案",
                category="police",
                mention="full",
                adcode="370113",
                division="山东省济南市长清区",
            ),
            Witness("在⟦北辰区人民法院⟧受审", category="court", adcode="120113"),
            Witness("⟦长清区委⟧、区政府表彰", category="party"),
            Witness("⟦公安县公安局⟧通报", adcode="421022"),
        ),
        near_misses=("公安机关提醒", "在长清区发生"),
    ),
    Rule(
        name="chain",
        summary="A part of a body, after the body's name.",
        witnesses=(
            Witness("⟦深圳市公安局福田分局⟧发布", canonical="深圳市公安局福田分局", adcode="440304"),
            Witness("从⟦株洲市公安局经侦支队⟧获悉", canonical="株洲市公安局经侦支队", division="湖南省株洲市"),
            Witness("⟦凭祥边境管理大队友谊边境派出所⟧民警", adcode="451481"),
        ),
        near_misses=("公安局、派出所",),
    ),
    Rule(
        name="deictic",
        summary="The level of a place and a head; which place, the home of the text says.",
        witnesses=(
            Witness("长清区公安分局接⟦市公安局⟧通知", canonical="济南市公安局", mention="abbreviated"),
            Witness("长清区委、⟦区政府⟧通报", canonical="长清区政府", category="government"),
        ),
        near_misses=("某市公安局",),
    ),
    Rule(
        name="alias",
        summary="A place with 警方, 公安, 交警 or 消防.",
        witnesses=(
            Witness("长清区公安分局通报，⟦长清警方⟧介入", canonical="长清区公安分局", mention="abbreviated"),
            Witness("⟦商丘警方⟧协助抓捕", canonical="商丘警方", division="河南省商丘市"),
        ),
        near_misses=("公安机关", "一名交警受伤"),
    ),
    Rule(
        name="named",
        summary="A name of its own and a head.",
        witnesses=(
            Witness("在⟦大学路派出所⟧的协调下", category="police", mention="full"),
            Witness("沃德大道⟦济南沃德汽车零部件有限公司⟧门前", category="company"),
            Witness("⟦邵阳市双清区高崇山派出所⟧民警", adcode="430502"),
        ),
        near_misses=("到辖区派出所报案", "某某有限公司"),
    ),
    Rule(
        name="bare",
        summary="A head alone, for a body named before.",
        witnesses=(
            Witness("新城派出所到场，⟦派出所⟧安排民警", canonical="新城派出所", mention="anaphoric"),
            Witness("北辰区人民法院开庭。⟦法院⟧认为", canonical="北辰区人民法院"),
        ),
        near_misses=("请到派出所办理", "各派出所"),
    ),
    Rule(
        name="part",
        summary="A part of the home bureau without the bureau's name.",
        witnesses=(
            Witness("太康县公安局从⟦刑侦大队⟧抽调警力", canonical="太康县公安局刑侦大队", mention="abbreviated"),
        ),
        near_misses=("加强刑侦工作",),
    ),
    Rule(
        name="function",
        summary="A sub-bureau named after what it does.",
        witnesses=(Witness("经查，⟦经开分局⟧破案", category="police"),),
        near_misses=("该分局",),
    ),
    Rule(
        name="unknown_place",
        summary="A place that no table has.",
        witnesses=(Witness("⟦云州市公安局⟧通报", category="police", mention="full", adcode=None),),
        near_misses=("市公安局",),
    ),
    Rule(
        name="proper",
        summary="A name by itself.",
        witnesses=(Witness("⟦公安部⟧部署", category="police", mention="full"),),
        near_misses=("公安部门负责", "国家反诈中心App"),
    ),
)

PATTERNS: tuple[Rule[Raw], ...] = (BACK, SHORT, COLLECTIVE)
RULES: tuple[Rule[Raw], ...] = (*PATTERNS, *_CODE)
