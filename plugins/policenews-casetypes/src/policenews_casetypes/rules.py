"""What the plugin matches, with examples that are tests and documentation at once.

The words are in the vocabulary `casetypes.terms`; the rules say what may stand around them. They are fired by
`recognition`, so none has a pattern of its own.
"""

from policenews.rules import Rule, Witness
from policenews_casetypes.annotations import Context
from policenews_casetypes.places import Mention

TERM: Rule[Mention] = Rule(
    name="term",
    summary="A word that is a crime, a violation, an accident or a police class by itself, with the quotes around it.",
    witnesses=[
        Witness("全年⟦命案⟧全破", label="命案", group="person.homicide", sphere="crime"),
        Witness("夜查⟦酒驾⟧", label="酒后驾驶", group="traffic.drunk_driving", sphere="violation"),
        Witness("整治商圈⟦乱停乱放⟧", label="违法停车", group="traffic.parking"),
        Witness("谨防⟦电信诈骗⟧", label="电信网络诈骗", group="property.fraud.telecom", context=Context.PREVENTION),
        Witness("《反⟦电信网络诈骗⟧法》施行", label="电信网络诈骗", context=Context.LAW_TITLE),
        Witness("端掉一个⟦传销⟧窝点", label="组织、领导传销活动", group="economy.pyramid"),
        Witness("抓获⟦组织、运送他人偷越国境⟧人员", label="组织、运送他人偷越国（边）境"),
        Witness("仓库发生⟦火灾⟧", label="火灾", group="public_safety", sphere=None),
        Witness("严打⟦“两抢一盗”⟧", label="两抢一盗", group="property"),
        Witness("受理⟦行政案件⟧30件", label="行政案件", group="case.administrative"),
    ],
    near_misses=[
        "市反诈骗中心成立",
        "市局经济犯罪侦查支队",
        "调解邻里纠纷",
        "查获赌博机5台",
        "该案正在审理",
        "打掉恶势力团伙2个",
    ],
)
HEADED: Rule[Mention] = Rule(
    name="headed",
    summary="A type word with what is attached: 罪, 案, 案件, 犯罪, 行为, 警情, 类案件; modifiers before it.",
    witnesses=[
        Witness("涉嫌⟦盗窃罪⟧被逮捕", label="盗窃", maps_to=("盗窃罪",), articles=("264",), sphere="crime"),
        Witness("破获⟦“盗抢骗”类案件⟧86起", label="盗抢骗", group="property"),
        Witness("⟦网络电信诈骗案件⟧下降", label="电信网络诈骗"),
        Witness("系列⟦盗窃案⟧告破", label="盗窃", case_name=False, modifiers=("系列",)),
        Witness("犯⟦贩卖、运输毒品罪⟧", label="贩卖、运输毒品", maps_to=("走私、贩卖、运输、制造毒品罪",)),
        Witness("⟦刑事类警情⟧下降", label="刑事警情", group="case.call"),
        Witness("⟦爆炸案⟧告破", label="爆炸", group="public_safety.explosion"),
    ],
    near_misses=["发现一处爆炸痕迹", "盗窃案值3万元", "抓获诈骗犯罪嫌疑人9名", "殴打后离开"],
)
ACT_AND_OBJECT: Rule[Mention] = Rule(
    name="act_and_object",
    summary="An act, what it was done to, and a head: one mention. The text's own charge for the act is its label.",
    witnesses=[
        Witness("破获⟦盗窃电动车案⟧12起", label="盗窃", group="property.theft"),
        Witness("⟦走私海龟壳案⟧宣判，两人犯走私珍贵动物制品罪", label="走私珍贵动物制品"),
    ],
    near_misses=["盗窃耕牛5头", "走私团伙案发", "盗窃后被办案民警抓获"],
)
JOINED: Rule[Mention] = Rule(
    name="joined",
    summary="Two type words that make one class; the first gives the label, unless it only modifies (网络, 暴力).",
    witnesses=[
        Witness("侦破⟦抢劫杀人案⟧2起", label="抢劫", group="property.robbery"),
        Witness("破获⟦网络贩毒案⟧2起", label="贩卖毒品", group="drugs.trafficking"),
        Witness("谨防⟦冒充客服诈骗⟧", label="电信网络诈骗", group="property.fraud.telecom"),
    ],
    near_misses=["盗窃、抢劫案", "酒驾毒驾"],
)
NAMED_CASE: Rule[Mention] = Rule(
    name="named_case",
    summary="The name of one case: a date or a name before the type, or a modifier in a list of cases.",
    witnesses=[
        Witness("破获⟦“5·06”特大贩毒案⟧", label="贩卖毒品", group="drugs.trafficking", case_name=True),
        Witness("⟦10.21劫持案⟧开庭", label="绑架", case_name=True),
        Witness("侦破⟦“长青园”非法集资案⟧", label="非法集资", case_name=True),
        Witness("先后破获了⟦游戏装备诈骗案⟧等案", label="诈骗", case_name=True),
        Witness("⟦“8·11”专案⟧告破", label="专案", group="case.major", case_name=True),
    ],
    near_misses=["“套路贷”诈骗案3起", "破获盗窃案、抢劫案等", "“8·11”专案组", "2019.3.29盗窃"],
)
COUNTED: Rule[Mention] = Rule(
    name="counted",
    summary="A bare 案件, 警情 or 事故, where it is counted.",
    witnesses=[
        Witness("破获⟦案件⟧520起", label="案件", group="case"),
        Witness("办理各类⟦案件⟧1200余件", label="案件"),
        Witness("全年交通事故减少，发生⟦事故⟧14起", label="交通事故", group="traffic.accident"),
    ],
    near_misses=["案件正在侦办", "这起案件", "事故发生后", "案件数下降"],
)
SHARED_HEAD: Rule[Mention] = Rule(
    name="shared_head",
    summary="A word that needs a head and shares that of what follows.",
    witnesses=[
        Witness("⟦刑事⟧、治安案件下降", label="刑事案件", group="case.criminal"),
        Witness("⟦刑事⟧、治安警情下降", label="刑事警情", group="case.call"),
        Witness("⟦刑事⟧、治安、交通警情下降", label="刑事警情", group="case.call"),
        Witness("刑事、⟦治安⟧、纠纷类警情下降", label="治安警情", group="case.call"),
        Witness("⟦刑事⟧发案312起", label="刑事案件", group="case.criminal"),
        Witness("破获⟦爆炸⟧、放火案件", label="爆炸"),
        Witness("查处⟦涉黄⟧等违法行为", label="涉黄", group="order.prostitution"),
    ],
    near_misses=[
        "刑事、治安工作",
        "刑事、治安大队查处案件",
        "刑事、治安形势平稳，案件下降",
        "爆炸、放火时",
        "被刑事立案侦查",
    ],
)
SUSPECTED: Rule[Mention] = Rule(
    name="suspected",
    summary="A plain word that is a crime or an accident because somebody is suspected of it, or because it happened.",
    witnesses=[
        Witness("因涉嫌⟦侮辱⟧被拘留", label="侮辱", group="person.dignity"),
        Witness("全县⟦“两抢”⟧发案86起", label="两抢", group="property.robbery"),
        Witness("车间发生⟦爆炸⟧", label="爆炸", group="public_safety.explosion"),
    ],
    near_misses=["这是一种侮辱", "爆炸威力", "发生金融风波"],
)
INVOLVING: Rule[Mention] = Rule(
    name="involving",
    summary="A class made with 涉: what the cases have to do with.",
    witnesses=[Witness("办理⟦涉水类案件⟧8起", label="涉水", group="case"), Witness("打击⟦涉网红犯罪⟧", label="涉网红")],
    near_misses=["涉案金额5万元", "涉及案件", "涉嫌犯罪"],
)
UNLISTED_CHARGE: Rule[Mention] = Rule(
    name="unlisted_charge",
    summary="A charge that is in no list, where somebody is charged with it.",
    witnesses=[Witness("被告人犯⟦虚设货物罪⟧", label="虚设货物", group="case.criminal")],
    near_misses=["他知道自己有罪", "构成犯罪"],
)
COUNTED_LOSS: Rule[Mention] = Rule(
    name="counted_loss",
    summary="被盗, 被骗, 被抢 where what was lost is counted: a figure of that type of case.",
    witnesses=[
        Witness("某超市⟦被盗⟧香烟10条", label="盗窃", group="property.theft"),
        Witness("李某⟦被骗⟧走20余万元", label="诈骗", group="property.fraud"),
        Witness("村民家的12箱土蜂⟦被盗⟧", label="盗窃", group="property.theft"),
    ],
    near_misses=["手机被盗", "12日手机被盗", "被盗的，是一部手机", "谎称被骗，3人报警", "已被盗挖至9米深处"],
)
OPTIONAL: Rule[Mention] = Rule(
    name="optional",
    summary="A marginal mention, with the option `optional`: 杀害, 大案, 小案, and 被盗 and 被骗 without a number.",
    witnesses=[
        Witness("手机⟦被盗⟧", label="盗窃", group="property.theft"),
        Witness("多破⟦小案⟧", label="小案", group="case.minor"),
    ],
    near_misses=["破案", "查办"],
)

RULES = (
    TERM,
    HEADED,
    ACT_AND_OBJECT,
    NAMED_CASE,
    COUNTED,
    SHARED_HEAD,
    SUSPECTED,
    INVOLVING,
    UNLISTED_CHARGE,
    COUNTED_LOSS,
    OPTIONAL,
)
"""All rules. `OPTIONAL` fires only where the option asks for it."""
