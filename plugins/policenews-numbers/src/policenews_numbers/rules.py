"""What the plugin matches: each rule with the texts in which it must fire and in which it must not."""

from policenews.expressions import first_characters, pairs
from policenews.numerals import ARABIC, ARABIC_EDGE, FIRST, NUMERAL
from policenews.rules import Rule, Witness
from policenews_numbers import building, compound_rules, share_rules, unitless_rules
from policenews_numbers.annotations import Quantity
from policenews_numbers.patterns import (
    AFTER_FIRST,
    AFTER_UNIT,
    FEW_UNIT,
    FEW_WORDS,
    HAN,
    LEFT,
    NUMERALS,
    SIGN,
    SUM_END,
    UNIT,
    UNIT_FIRST,
)
from policenews_numbers.units import unit_pattern

MEASURE = Rule(
    name="measure",
    summary="A numeral with its unit or measure word, and the approximators that touch them.",
    pattern=(
        rf"(?:(?P<sign>{SIGN})|){LEFT}(?P<number>{NUMERAL})"
        rf"(?:[ ]?(?P<middle>[余多来几许])(?:(?P<scale>[十百千万亿]{{1,2}}+)|)|){UNIT}"
        rf"(?:(?P<half>半(?![年月小天夜数个路]))|){AFTER_UNIT}"
    ),
    first=FIRST + "负",
    then=frozenset(UNIT_FIRST + "余多来几许 "),
    build=building.measured,
    witnesses=(
        Witness("共打掉团伙⟦12个⟧。", value="12", unit="个", form="count", modifier="exact", low="12", high="12"),
        Witness("挽回损失⟦300余万元⟧", value="3000000", low="3000000", high="4000000", unit_norm="CNY"),
        Witness("罚款⟦１２．５万元⟧", value="125000", form="money"),
        Witness("出动警力⟦近5000人⟧", value="5000", low=None, high="5000", high_open=True, modifier="nearly"),
        Witness("师生总计⟦超过17万人⟧", value="170000", modifier="more_than", low="170000", low_open=True),
        Witness("检查⟦上百人次⟧", value="100", unit="人次", modifier="at_least", low="100", high=None),
        Witness("全长⟦10.1公里⟧", value="10.1", base_value="10100", unit_norm="metre", form="length"),
        Witness("背负⟦15公斤⟧装备", value="15"),
        Witness("气温只有⟦零下3℃⟧", value="-3", unit_norm="celsius"),
        Witness("造成⟦一名⟧工人死亡", value="1", unit="名"),
        Witness("发生⟦一起⟧因塌方引起的伤亡事故", value="1", unit="起"),
        Witness("查处销售病死猪肉案⟦一起⟧，", value="1", unit="起"),
        Witness("巡逻民警制止了⟦一起⟧聚众斗殴", value="1", unit="起"),
        Witness("占比⟦三成以上⟧", value="30", unit_norm="percent", modifier="at_least"),
        Witness("提高⟦1.3个百分点⟧", value="1.3", unit_norm="percentage_point"),
        Witness("驾驶证记⟦12分⟧", value="12", form="score"),
        Witness("血液中酒精含量为⟦182毫克/100毫升⟧", value="182", form="mass"),
        Witness("⟦35岁以下⟧青年民警", value="35", form="age", modifier="at_most", high="35"),
        Witness("毒品⟦三斤半⟧", value="3.5", base_value="1750"),
        Witness("缴获海洛因⟦约3.2千克⟧", value="3.2", unit="千克", base_value="3200"),
    ),
    near_misses=(
        "和家人一起出门",
        "他们一起作案",
        "几人一起打架斗殴",
        "轨道交通R1线二标段",
        "依据第二十一条之规定",
        "“453”工作体系和“六个明显提升”",
        "拨打110报警",
        "住在苏蠡路88号",
        "判处有期徒刑三年六个月",
        "9时43分到达",
        "民警用千斤顶救人",
        "一个重要问题",
        "走遍千家万户",
        "用了200多个小时",
        "七警进校，五台县",
    ),
)

ADJACENT: Rule[tuple[Quantity, ...]] = Rule(
    name="adjacent",
    summary="Two adjacent digits mean the one or the other: 七八个. Fired by the build of `measure`.",
    witnesses=(
        Witness("辖区有⟦七八个⟧项目", value=None, low="7", high="8", modifier="range"),
        Witness("教育⟦两三百人⟧", low="200", high="300"),
        Witness("都是⟦十七八岁⟧的少年", low="17", high="18"),
        Witness("每次偷⟦一两头⟧", low="1", high="2"),
    ),
    near_misses=("位于一二三号楼", "民警78名"),
)

SOME: Rule[tuple[Quantity, ...]] = Rule(
    name="some",
    summary="十几名: more than ten, below twenty. Fired by the build of `measure`.",
    witnesses=(Witness("抓获⟦十几名⟧嫌疑人", low="11", high="19", vague=True, modifier="about"),),
    near_misses=("抓获十余名嫌疑人", "十几年前"),
)

VAGUE = Rule(
    name="vague",
    summary="Only the size is written: 数十头, 几百名.",
    pattern=rf"(?<![0-9人次个件户起总岁倍基多少系指分参函复代十])[数几](?P<scale>[十百千万亿]{{1,3}}+)余?+{UNIT}",
    first="数几",
    begins=pairs("数几", "十百千万亿"),
    build=building.vague,
    witnesses=(
        Witness("查扣活牛⟦数十头⟧", value=None, low="10", high="100", high_open=True, vague=True, modifier="about"),
        Witness("涉案⟦数百万元⟧", low="1000000", high="10000000"),
        Witness("组织⟦几百名⟧群众", low="100", high="1000"),
    ),
    near_misses=("涉案人数十分庞大", "数十年如一日"),
)

MANY = Rule(
    name="many",
    summary="成百上千 and its like before a measure word.",
    pattern=rf"(?P<words>成百上千|成千上万|成千上萬|成千成万){UNIT}",
    first="成",
    begins=frozenset({"成百", "成千"}),
    build=building.many,
    witnesses=(
        Witness("吸引了⟦成百上千名⟧群众", value=None, low="100", high="10000", vague=True, modifier="about"),
        Witness("⟦成千上万条⟧线索", low="1000", high="100000"),
    ),
    near_misses=("成百上千的群众", "成千上万封锁线"),
)

HUNDRED_OR_SO = Rule(
    name="hundred_or_so",
    summary="百把人: about a hundred.",
    pattern=r"(?<![0-9零〇一二两三四五六七八九十百千万亿上近])(?P<number>[一两二三]?[百千万])把(?P<unit>人|块钱|块|元|斤|公里|米)",
    first="一两二三百千万",
    begins=pairs("一两二三百千万", "百千万把"),
    build=building.or_so,
    witnesses=(
        Witness("现场聚集了⟦百把人⟧", value="100", modifier="about", unit="人"),
        Witness("收了⟦千把块钱⟧", value="1000", unit_norm="CNY"),
    ),
    near_misses=("上百把刀具", "一百把刀", "百把雨伞"),
)

FEW = Rule(
    name="few",
    summary="数 or 几 before a measure word: several. Not where 数 is a noun (人数, 次数).",
    pattern=rf"(?<![0-9人次个件户起总岁倍基多少系指分参函复代十好第哪])[数几](?P<scale>){FEW_UNIT}(?![^，。！\n]{{0,8}}[？?])",
    first="数几",
    begins=pairs("数几", first_characters(FEW_WORDS)),
    build=building.vague,
    witnesses=(
        Witness("当场控制⟦数名⟧嫌疑人", value=None, low="2", high="10", vague=True, modifier="about"),
        Witness("连环碰撞⟦数辆⟧货车", unit="辆"),
        Witness("被拖行⟦数米⟧", unit_norm="metre"),
        Witness("走失⟦几名⟧孩子", value=None, low="2", high="10"),
    ),
    near_misses=("参战人数名列前茅", "数字名单"),
)

RANGE = Rule(
    name="range",
    summary="Two numbers with 至, 到 or a dash between them; a scale or unit after the second holds for both.",
    # Most numbers are no ranges: a look for what would stand between the two is cheaper than all units.
    pattern=(
        rf"(?=[^，。、；\n至到~—–-]{{1,40}}+[-~—–至到、](?:[0-9]|{HAN})){LEFT}(?P<low>{NUMERAL})(?P<first>{unit_pattern()})?(?:[(（]含[)）])?"
        rf"(?:[-~—–]|至|到|(?<=[一二两三四五六七八])(?P<list>、)(?=[二三四五六七八九](?!{HAN})))(?P<high>{AFTER_FIRST}){UNIT}"
    ),
    first=FIRST,
    then=frozenset(UNIT_FIRST + "-~—–至到、(（"),
    build=building.ranged,
    witnesses=(
        Witness("已满⟦14至16周岁⟧", low="14", high="16", unit="周岁", modifier="range"),
        Witness("获利⟦5至10万元⟧", low="50000", high="100000"),
        Witness("每组⟦3-5名⟧", low="3", high="5"),
        Witness("每车⟦三人到五人⟧", low="3", high="5"),
        Witness("⟦两、三人⟧仍不肯离开", low="2", high="3"),
        Witness("⟦1万元（含）至5万元⟧的", low="10000", high="50000"),
    ),
    near_misses=("由12起降至5起", "1至6月共破案30起"),
)

_ITEM = f"{ARABIC}[万亿]?+"

SHARED_UNIT = Rule(
    name="shared_unit",
    summary="Numbers in a list whose unit stands once, after the last.",
    pattern=(
        # The edge, and the cap, keep 9、9、9、… linear: only the first of a list begins one.
        rf"{ARABIC_EDGE}{LEFT}(?<![0-9][、和及与])"
        rf"(?P<items>{_ITEM}(?:(?:、{_ITEM}){{1,40}}+(?:[和及与]{_ITEM})?|[和及与]{_ITEM})){UNIT}"
    ),
    first="0123456789",
    then=frozenset("、和及与"),
    build=building.listed,
    witnesses=(
        Witness("三类案件分别为⟦53⟧、42和38起", value="53", unit="起"),
        Witness("三类案件分别为53、⟦42⟧和38起", value="42", unit="起"),
        Witness("三类案件分别为53、42和⟦38起⟧", value="38", unit="起"),
        Witness("先后转走3万、⟦5万⟧和8.6万元", value="50000", unit_norm="CNY"),
        Witness("每户补助⟦3⟧、5万元", value="30000", unit_norm="CNY"),
    ),
    near_misses=("1、2名民警受伤", "“1、2号”楼"),
)

ORDINAL = Rule(
    name="ordinal",
    summary="第 with a numeral and a measure word.",
    pattern=rf"第(?P<number>{AFTER_FIRST})(?P<unit>个(?!月|小时|季度|工作日)|次(?!日)|趟|届|批(?!准)|名|位(?!于)|例|起|轮|期|场|宗|件|代|辆|枚|部|台|枪|刀|家(?!庭|属)|只|支(?!队)|笔|张|块|套|间|根|份|遍|拨|座|层(?![次级面出])|排(?![查除名])|页|声(?!音)|具|把(?!手)|包(?!括)|瓶|处(?![罚理])|户(?!籍)|艘|架|颗|发(?![生现布])|节(?=车厢|课)|条(?=线索|信息|消息|短信|命|船|狗)|道(?=防线|关|门|题))",
    first="第",
    begins=pairs("第", NUMERALS),
    build=building.ordinal,
    witnesses=(
        Witness("绝不让跑⟦第二趟⟧", value="2", unit="趟", form="ordinal"),
        Witness("迎来⟦第8个⟧宣传日", value="8", unit="个"),
        Witness("市⟦第十一次⟧党代会", value="11", unit="次"),
        Witness("找到⟦第二条⟧线索", value="2", unit="条"),
    ),
    near_misses=("第一时间赶到", "《消防法》第二十一条", "第二条规定", "第一人民医院", "第三季度"),
)
RANK = Rule(
    name="rank",
    summary="The place that a body has in a ranking: 位居全省第二.",
    pattern=rf"第(?P<number>{AFTER_FIRST})(?P<unit>)(?=[{SUM_END}]|$)",
    first="第",
    begins=pairs("第", NUMERALS),
    build=building.ranked,
    witnesses=(
        Witness("安全感位居全省⟦第二⟧。", value="2", form="ordinal", unit=""),
        Witness("综合成绩名列⟦第一⟧，", value="1"),
    ),
    near_misses=("民警王第二。", "做到安全第一。", "其第二，"),
)

CASUALTIES = Rule(
    name="casualties",
    summary="The dead and the injured of an accident, without measure words.",
    pattern=rf"{LEFT}(?P<first>{NUMERAL})(?:死(?P<second>{AFTER_FIRST})伤)",
    first=FIRST,
    then=frozenset("死"),
    build=building.casualties,
    witnesses=(
        Witness("事故造成⟦4⟧死6伤", value="4", form="bare"),
        Witness("事故造成4死⟦6⟧伤", value="6", form="bare"),
    ),
    near_misses=("九死一生", "4人死亡6人受伤"),
)


# In order of preference where several match at one place.
RULES: tuple[Rule[tuple[Quantity, ...]], ...] = (
    share_rules.PERCENT_WORDS,
    share_rules.FRACTION,
    RANGE,
    SHARED_UNIT,
    CASUALTIES,
    compound_rules.COINS,
    compound_rules.COMPOUND,
    compound_rules.DECIMAL_BEHIND,
    compound_rules.TEMPERATURE,
    share_rules.SLASH_SHARE,
    share_rules.HALF,
    share_rules.OVER_HALF,
    compound_rules.HALF_MEASURE,
    compound_rules.TAELS,
    ORDINAL,
    RANK,
    MANY,
    HUNDRED_OR_SO,
    VAGUE,
    FEW,
    MEASURE,
    unitless_rules.MONEY_WITHOUT_UNIT,
    unitless_rules.COUNT_WITHOUT_UNIT,
    unitless_rules.PEOPLE,
    unitless_rules.INDEX,
    ADJACENT,
    SOME,
)
