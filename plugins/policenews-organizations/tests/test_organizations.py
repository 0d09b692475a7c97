"""The organizations plugin: its rules, the contract, and what a reader of police news expects."""

import pytest

from policenews import Pipeline
from policenews.testing import check_contract, check_growth, check_witnesses
from policenews_organizations import Category, Mention, Organization, plugin
from policenews_organizations.mentions import Raw, make_raw
from policenews_organizations.rules import RULES

REPORT = (
    "记者从株洲市公安局经侦支队获悉，该支队联合市工商局端掉窝点3处。4月，市公安局荷塘分局抓获张某，株洲警方通报了案情。\n"
    "荷塘区人民检察院批准逮捕。法院认为其行为已构成犯罪。民警来到辖区派出所，湖南长远物流有限公司报案，该公司损失不大。"
)


def organizations(text: str, **options: str) -> list[tuple[str, Organization]]:
    """Return what the plugin finds, with the words."""
    pipeline = Pipeline([plugin], options={"policenews_organizations": options} if options else None)
    document = pipeline.read(text)
    return [(document.text_of(o), o) for o in document.select(Organization)]


def test_witnesses() -> None:
    """Each rule fires on its witnesses with the body meant, and is silent on its near misses."""
    check_witnesses(plugin, RULES)


def test_contract() -> None:
    """The plugin keeps the contract of plugins."""
    check_contract(plugin, examples=[REPORT])


def test_growth() -> None:
    """Names that follow one another without end cost what prose costs."""
    check_growth(
        Pipeline([plugin]),
        [
            "长清区公安分局派出所",
            "云州市公安局",
            "市公安局派出所，该所，",
            "甲乙科技有限公司、",
            "拓道金服有限公司拓道",
            "新闻推荐\n长清区公安分局\n",
            "刑警、治安、交警大队",
        ],
    )


def test_no_name_is_longer_than_names_are() -> None:
    """A list without marks is not one body within another."""
    longest = max(len(words) for words, _ in organizations("长清区公安分局派出所" * 40))

    assert longest < 100


def test_chain_is_one_name_with_its_parent_nested() -> None:
    """The innermost body is the mention; the parent before it is nested."""
    found = organizations("株洲市公安局经侦支队通报")

    assert [(words, o.nested) for words, o in found] == [("株洲市公安局经侦支队", False), ("株洲市公安局", True)]


def test_sub_bureau_holds_nothing() -> None:
    """市公安局…分局 is one name, nothing nested in it."""
    assert [words for words, _ in organizations("济南市公安局长清分局通报")] == ["济南市公安局长清分局"]


@pytest.mark.parametrize(
    ("text", "words", "canonical"),
    [
        ("长清区公安分局召开会议，传达市公安局要求。", "市公安局", "济南市公安局"),
        ("长清区公安分局召开会议，该局负责人说。", "该局", "长清区公安分局"),
        ("昆山市公安局通报，警方已立案。", "警方", "昆山市公安局"),
        ("昆山警方介入，昆山市公安局随后通报。", "昆山警方", "昆山市公安局"),
        ("太康县委、县政府表彰太康县公安局。", "县政府", "太康县政府"),
        ("荷塘区人民法院开庭，法院认为。", "法院", "荷塘区人民法院"),
        ("广州市公安局交警支队通报，越秀大队查处酒驾。", "越秀大队", "广州市公安局交警支队越秀大队"),
        ("厦门交警支队部署，集美大队、同安大队设点。", "同安大队", "厦门交警支队同安大队"),
        ("荆州市公安局高度重视。公安县公安局迅速成立专案组。", "专案组", "公安县公安局专案组"),
    ],
)
def test_reference(text: str, words: str, canonical: str) -> None:
    """Short names and references back mean the body that the text names in full."""
    found = [o for w, o in organizations(text) if w == words]

    assert [o.canonical for o in found] == [canonical]


@pytest.mark.parametrize(
    ("name", "behind"),
    [
        ("广州交警支队", "部署整治"),
        ("济南市公安局市中分局", "限期整改"),
        ("济南市公安局城北分局", "分别通报"),
        ("济南市交警大队", "长期坚持巡逻"),
        ("济南公安", "部署清查"),
        ("济南公安", "处罚违法人员"),
        ("章丘公安", "派出警力"),
        ("章丘交警", "大力整治酒驾"),
        ("济南市人大", "公布决定"),
        ("章丘区纪委", "会同公安机关调查"),
        ("章丘区综治办", "公开招聘"),
        ("公安部", "署名文章"),
    ],
)
def test_word_behind_a_name_is_its_own(name: str, behind: str) -> None:
    """支队部 and 分局限 are no ends of names where 部署 and 限期 follow."""
    assert [words for words, _ in organizations(name + behind)][:1] == [name]


def test_task_force_lies_where_who_sets_it_up_does() -> None:
    """西安铁路公安处成立“9·25”专案组 is in 西安; who is not named leaves candidates."""
    set_up = "华阴市公安局通报。西安铁路公安处成立“9·25”专案组"
    joined = "华阴市公安局联合渭南市公安局成立“9·25”专案组"

    assert [(o.adcode, o.candidates) for words, o in organizations(set_up) if "专案" in words] == [("610100", ())]
    assert [len(o.candidates) for words, o in organizations(joined) if "专案" in words] == [2]


def test_squad_elsewhere_is_none_of_a_named_body() -> None:
    """越秀大队 is none of 厦门, and nobody where no 支队 is named."""
    assert [words for words, _ in organizations("厦门市交警支队通报，越秀大队查处酒驾")] == ["厦门市交警支队"]
    assert organizations("昨日，越秀大队查处酒驾") == []


@pytest.mark.parametrize("text", ["济南市交警支队长到场", "章丘公安局长望着众人", "济南公安部门提醒", "某大队部旧址"])
def test_chiefs_and_rooms_are_no_bodies(text: str) -> None:
    """支队长 is a person, 大队部 a building."""
    assert organizations(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "公安机关提醒广大群众提高警惕",
        "到辖区派出所报案",
        "某市公安局通报",
        "公安工作会议召开",
        "下载国家反诈中心App",
        "民警和局长到场",
        "应该局部调整",
        "在大学校园里",
    ],
)
def test_no_body(text: str) -> None:
    """Generic words, anonymous bodies and people are no organizations."""
    assert organizations(text) == []


def test_homonyms_are_decided_by_the_text_or_left_open() -> None:
    """朝阳 is in many provinces: the text decides, else the candidates are listed and none is guessed."""
    ((_, alone),) = organizations("鼓楼公安分局通报")
    found = dict(organizations("南京市公安局部署，鼓楼公安分局行动"))

    assert alone.adcode is None
    assert len(alone.candidates) > 1
    assert found["鼓楼公安分局"].adcode == "320106"


def test_home_can_be_stated() -> None:
    """The caller may say where the publisher is; then 市局 and homonyms are known."""
    found = dict(organizations("市公安局部署，鼓楼公安分局行动", home="江苏省南京市"))

    assert found["市公安局"].canonical == "南京市公安局"
    assert found["鼓楼公安分局"].adcode == "320106"


def test_report() -> None:
    """A paragraph of news gives its bodies, and nothing else."""
    found = [(words, o.category, o.mention) for words, o in organizations(REPORT) if not o.nested]

    assert [words for words, _, _ in found] == [
        "株洲市公安局经侦支队",
        "该支队",
        "市工商局",
        "市公安局荷塘分局",
        "株洲警方",
        "荷塘区人民检察院",
        "湖南长远物流有限公司",
        "该公司",
    ]
    assert found[0][1:] == (Category.POLICE, Mention.FULL)
    assert found[3][1:] == (Category.POLICE, Mention.ABBREVIATED)


def test_what_is_made_for_every_mention_is_drafted() -> None:
    """As frozen values they cost three times as much; a class that cannot be drafted would be used in silence."""
    assert make_raw is not Raw
