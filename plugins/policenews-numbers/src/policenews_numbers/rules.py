"""What the plugin matches: each rule with the texts in which it must fire and in which it must not."""

from policenews.numerals import ARABIC, ARABIC_EDGE, CHINESE, FIRST, MIXED, NUMERAL
from policenews.rules import Lead, Rule, Witness, alternatives, first_characters, pairs
from policenews_numbers import building, compounds, shares
from policenews_numbers.amounts import AFTER
from policenews_numbers.annotations import Form, Quantity
from policenews_numbers.units import unit_pattern, units

# Typists put blanks around Arabic numerals: 约 300 余万元. What stands before a number is read by the builds
# (`amounts.approximator`): 上, 大, 不 and 多 begin too many words to look for numbers behind each.
_UNIT = f"[ ]?(?P<unit>{unit_pattern()})"
_FEW_WORDS = ("名", "起", "辆", "台", "部", "只", "头", "家", "处", "米", "公里", "公斤", "吨")
_FEW_UNIT = f"(?P<unit>{alternatives(_FEW_WORDS)})(?![字额量据])"
# 3人多次作案: 多 begins the next word.
_AFTER = (
    f"(?:(?P<after>{alternatives(word for word in AFTER if len(word) > 1)}|多(?![次人名起年地处方项家个数种头条样]))|)"
)
# 第 makes an ordinal or an article of a law; a letter makes a name (R1线, G312).
_LEFT = "(?<![第A-Za-z])"
_AFTER_FIRST = f"(?:{MIXED}|{CHINESE})"

_HAN = "[零〇一二三四五六七八九两俩仨十百千万亿兆点壹贰貳叁參肆伍陸陆柒捌玖拾佰仟萬億兩廿卅]"
_NUMERALS = "0123456789" + _HAN[1:-1]
LEAD = Lead(
    rf"(?:零下|负|)(?<![0-9A-Za-z第])(?<![0-9][.,，]){NUMERAL}", first=FIRST + "负", second=FIRST + "下.,，点點兆"
)
"""What most quantities begin with."""
_UNIT_FIRST = first_characters(units())
_SUM_END = "，。；、！？,;!?）)的 \t\r\n"

MEASURE = Rule(
    name="measure",
    summary="A numeral with its unit or measure word, and the approximators that touch them.",
    pattern=(
        rf"(?:(?P<sign>零下|负)|){_LEFT}(?P<number>{NUMERAL})"
        rf"(?:[ ]?(?P<middle>[余多来几])(?:(?P<scale>[十百千万亿]{{1,2}}+)|)|){_UNIT}"
        rf"(?:(?P<half>半(?![年月小天夜数个路]))|){_AFTER}"
    ),
    first=FIRST + "负",
    then=frozenset(_UNIT_FIRST + "余多来几 "),
    build=building.measured,
    witnesses=(
        Witness("共打掉团伙⟦12个⟧。", value="12", unit="个", form="count", modifier="exact", low="12", high="12"),
        Witness("挽回损失⟦300余万元⟧", value="3000000", low="3000000", high="4000000", unit_norm="CNY"),
        Witness("罚款⟦１２．５万元⟧", value="125000", form="money"),
        Witness("出动警力⟦近5000人⟧", value="5000", low=None, high="5000", high_open=True, modifier="nearly"),
        Witness("师生总计⟦超过17万人⟧", value="170000", modifier="more_than", low="170000", low_open=True),
        Witness("检查⟦上百人次⟧", value="100", unit="人次", modifier="at_least", low="100", high=None),
        Witness("全长⟦10.1公里⟧", value="10.1", base_value="10100", unit_norm="metre", form="length"),
        Witness("气温只有⟦零下3℃⟧", value="-3", unit_norm="celsius"),
        Witness("造成⟦一名⟧工人死亡", value="1", unit="名"),
        Witness("发生⟦一起⟧因塌方引起的伤亡事故", value="1", unit="起"),
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
    pattern=rf"(?<![0-9人次个件户起总岁倍基多少系指分参函复代十])[数几](?P<scale>[十百千万亿]{{1,3}}+)余?+{_UNIT}",
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

MONEY_WITHOUT_UNIT = Rule(
    name="money_without_unit",
    summary="A sum in 万 or 亿 without 元, after a word that speaks of money.",
    pattern=(
        rf"{_LEFT}(?P<number>{NUMERAL})"
        r"(?:[ ]?(?P<middle>[余多])(?P<scale>[十百千万亿]{1,2}+)(?<=[万亿])|个(?P<hundred_million>亿)|(?<=[万亿])|"
        rf"(?<=[百千万亿][0-9一二三四五六七八九]))(?=[{_SUM_END}]|$)"
    ),
    first=FIRST,
    then=frozenset({*_SUM_END, "余", "多", "个", " ", ""}),
    build=building.sum_of_money,
    witnesses=(
        Witness("王女士被骗⟦36.5万⟧。", value="365000", form="money", unit_norm="CNY", unit=""),
        Witness("涉案资金⟦3000余万⟧，", value="30000000", high="40000000", modifier="more_than"),
        Witness("挽回损失⟦二十万⟧。", value="200000"),
        Witness("共损失⟦13万2⟧。", value="132000"),
        Witness("现金⟦二百多万⟧，", value="2000000", high="3000000"),
        Witness("花去⟦一千六⟧，", value="1600"),
        Witness("欠下赌债⟦近千万⟧，", value="10000000", modifier="nearly"),
        Witness("注册资本号称⟦1个亿⟧，", value="100000000"),
    ),
    near_misses=("关注人数36.5万。", "涉案万一。", "损失36.5，"),
)

FEW = Rule(
    name="few",
    summary="数 or 几 before a measure word: several. Not where 数 is a noun (人数, 次数).",
    pattern=rf"(?<![0-9人次个件户起总岁倍基多少系指分参函复代十好第哪])[数几](?P<scale>){_FEW_UNIT}(?![^，。！\n]{{0,8}}[？?])",
    first="数几",
    begins=pairs("数几", first_characters(_FEW_WORDS)),
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
        rf"(?=[^，。、；\n至到~—–-]{{1,40}}+[-~—–至到、](?:[0-9]|{_HAN})){_LEFT}(?P<low>{NUMERAL})(?P<first>{unit_pattern()})?"
        rf"(?:[-~—–]|至|到|(?<=[一二两三四五六七八])(?P<list>、)(?=[二三四五六七八九](?!{_HAN})))(?P<high>{_AFTER_FIRST}){_UNIT}"
    ),
    first=FIRST,
    then=frozenset(_UNIT_FIRST + "-~—–至到、"),
    build=building.ranged,
    witnesses=(
        Witness("已满⟦14至16周岁⟧", low="14", high="16", unit="周岁", modifier="range"),
        Witness("获利⟦5至10万元⟧", low="50000", high="100000"),
        Witness("每组⟦3-5名⟧", low="3", high="5"),
        Witness("每车⟦三人到五人⟧", low="3", high="5"),
        Witness("⟦两、三人⟧仍不肯离开", low="2", high="3"),
    ),
    near_misses=("由12起降至5起", "1至6月共破案30起"),
)

_ITEM = f"{ARABIC}[万亿]?+"

SHARED_UNIT = Rule(
    name="shared_unit",
    summary="Numbers in a list whose unit stands once, after the last.",
    pattern=(
        # The edge, and the cap, keep 9、9、9、… linear: only the first of a list begins one.
        rf"{ARABIC_EDGE}{_LEFT}(?<![0-9][、和及与])"
        rf"(?P<items>{_ITEM}(?:(?:、{_ITEM}){{1,40}}+(?:[和及与]{_ITEM})?|[和及与]{_ITEM})){_UNIT}"
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
    pattern=rf"第(?P<number>{_AFTER_FIRST})(?P<unit>个(?!月|小时|季度|工作日)|次(?!日)|趟|届|批(?!准)|名|位(?!于)|例|起|轮|期|场|宗|件|代|辆|枚|部|台|枪|刀|家(?!庭|属)|只|支(?!队)|笔|张|块|套|间|根|份|遍|拨|座)",
    first="第",
    begins=pairs("第", _NUMERALS),
    build=building.ordinal,
    witnesses=(
        Witness("绝不让跑⟦第二趟⟧", value="2", unit="趟", form="ordinal"),
        Witness("迎来⟦第8个⟧宣传日", value="8", unit="个"),
        Witness("市⟦第十一次⟧党代会", value="11", unit="次"),
    ),
    near_misses=("第一时间赶到", "《消防法》第二十一条", "第一人民医院", "第三季度"),
)

PERCENT_WORDS = Rule(
    name="percent_words",
    summary="百分之, 千分之 and 万分之, in percent.",
    pattern=rf"(?P<part>[百千万]分之)(?P<number>{_AFTER_FIRST})(?:[-~—–至到](?:[百千万]分之)?(?P<high>{_AFTER_FIRST})|){_AFTER}",
    first="百千万",
    then=frozenset("分"),
    build=shares.percentage,
    witnesses=(
        Witness("同比下降⟦百分之十八点五⟧", value="18.5", form="percent", unit_norm="percent"),
        Witness("⟦超过百分之九十⟧", value="90", modifier="more_than"),
        Witness("收取⟦百分之一到百分之三⟧的费用", value=None, low="1", high="3", modifier="range"),
        Witness("亏损⟦百分之二三十⟧", value=None, low="20", high="30", modifier="range"),
        Witness("不良率为⟦千分之五⟧", value="0.5"),
    ),
    near_misses=("百分制", "三分之一"),
)

FRACTION = Rule(
    name="fraction",
    summary="N分之M.",
    pattern=(
        rf"{_LEFT}(?:(?P<besides>{NUMERAL})又(?P<whole>{_AFTER_FIRST})|(?P<only>{NUMERAL}))分之"
        rf"(?P<part>{_AFTER_FIRST})(?P<after>以上|以下|左右|强|弱|多)?"
    ),
    first=FIRST,
    then=frozenset("分又"),
    build=shares.fraction,
    witnesses=(
        Witness("约占总数的⟦三分之一⟧", value="0.333333", form="fraction", modifier="about", unit=""),
        Witness("占全部线索的⟦四分之一强⟧", value="0.25", modifier="more_than"),
        Witness("⟦近三分之二⟧的案件", value="0.666667", modifier="nearly"),
        Witness("足足有⟦三又二分之一⟧", value="3.5"),
    ),
    near_misses=("百分之三十", "部分之一"),
)

CASUALTIES = Rule(
    name="casualties",
    summary="The dead and the injured of an accident, without measure words.",
    pattern=rf"{_LEFT}(?P<first>{NUMERAL})(?:死(?P<second>{_AFTER_FIRST})伤)",
    first=FIRST,
    then=frozenset("死"),
    build=building.casualties,
    witnesses=(
        Witness("事故造成⟦4⟧死6伤", value="4", form="bare"),
        Witness("事故造成4死⟦6⟧伤", value="6", form="bare"),
    ),
    near_misses=("九死一生", "4人死亡6人受伤"),
)

COINS = Rule(
    name="coins",
    summary="元, 角 and 分 together are one sum.",
    pattern=rf"{_LEFT}(?P<yuan>{NUMERAL})[元块](?P<jiao>{_AFTER_FIRST})[角毛](?:(?P<fen>{_AFTER_FIRST})分)?",
    first=FIRST,
    then=frozenset("元块"),
    build=compounds.coins,
    witnesses=(
        Witness("找零⟦3元5角⟧", value="3.5", unit_norm="CNY", form="money"),
        Witness("收费⟦50元6角三分⟧", value="50.63"),
    ),
    near_misses=("3元和5角", "五角大楼"),
)

_MEASURES = (Form.LENGTH, Form.AREA, Form.MASS, Form.VOLUME)
_MEASURED_FIRST = first_characters(unit.surface for unit in units().values() if unit.form in _MEASURES)

COMPOUND = Rule(
    name="compound",
    summary="A measure and a smaller one are one measure: 三斤二两, 1公斤200克.",
    pattern=(
        rf"{_LEFT}(?P<number>{NUMERAL})(?P<unit>{unit_pattern(*_MEASURES)})"
        # 二两 alone would be read as digits.
        rf"(?:(?P<digit>[一二三四五六七八九])(?P<liang>两)(?!{_HAN})|"
        rf"(?P<second>{_AFTER_FIRST})(?P<lesser>{unit_pattern(*_MEASURES)}))"
    ),
    first=FIRST,
    then=frozenset(_MEASURED_FIRST),
    build=compounds.compound,
    witnesses=(
        Witness("缴获海洛因⟦1公斤200克⟧", value="1.2", unit="公斤", base_value="1200", form="mass"),
        Witness("金条重⟦三斤二两⟧", value="3.2", base_value="1600"),
        Witness("围墙高⟦2米30厘米⟧", value="2.3", unit_norm="metre"),
    ),
    near_misses=("长宽各为3和5", "共三斤，二十克"),
)

DECIMAL_BEHIND = Rule(
    name="decimal_behind",
    summary="Decimals behind the unit: 1米75, 三块五.",
    pattern=(
        rf"{_LEFT}(?P<number>{NUMERAL})(?P<unit>米|公尺|块|斤)"
        r"(?P<decimals>[零〇]?[一二三四五六七八九]|[0-9]{1,2}(?![0-9.]))"
        r"(?=[，。、；！？,;!?）)的左上以高长宽深钱并和与及或就才还又\s]|$)(?P<after>以上|以下|以内|左右|上下)?"
    ),
    first=FIRST,
    then=frozenset("米公块斤"),
    build=compounds.decimal_behind,
    witnesses=(
        Witness("身高⟦1米75左右⟧", value="1.75", unit="米", unit_norm="metre", modifier="about"),
        Witness("赔给顾客⟦12块5⟧并道歉", value="12.5"),
        Witness("墙高⟦三米九⟧。", value="3.9"),
        Witness("每斤⟦三块零四⟧，", value="3.04", form="money", unit_norm="CNY"),
    ),
    near_misses=("三天五夜", "一块一块地"),
)

TEMPERATURE = Rule(
    name="temperature",
    summary="A temperature whose scale is named first: 摄氏37度, 华氏70°.",
    pattern=rf"(?P<scale>摄氏|攝氏|华氏|華氏)(?P<sign>零下)?(?P<number>{NUMERAL})(?P<unit>度|°)",
    first="摄攝华華",
    begins=pairs("摄攝华華", "氏"),
    build=compounds.temperature,
    witnesses=(
        Witness("水温⟦摄氏37度⟧", value="37", unit="度", unit_norm="celsius", form="temperature"),
        Witness("降到⟦摄氏零下12度⟧", value="-12"),
        Witness("加热到⟦华氏70°⟧", value="70", unit_norm="fahrenheit"),
    ),
    near_misses=("摄氏温标", "华氏公司"),
)

HALF = Rule(
    name="half",
    summary="A half: 一半, 半数, and of a tenth 半成.",
    pattern="(?P<numeral>一半|半数|半數|半成)(?P<after>以上|以下|左右|多)?",
    first="一半",
    begins=frozenset({"一半", "半数", "半數", "半成"}),
    build=shares.half,
    witnesses=(
        Witness("诈骗案占⟦一半以上⟧", value="0.5", form="fraction", modifier="at_least", low="0.5"),
        Witness("⟦近半数⟧受害人", value="0.5", modifier="nearly"),
        Witness("数量上⟦一半以上⟧", value="0.5", modifier="at_least"),
    ),
    near_misses=("半天", "一半一半", "这一半天", "半成品"),
)

HALF_MEASURE = Rule(
    name="half_measure",
    summary="Half a measure: 半斤, 半公斤.",
    pattern=rf"(?<![{_HAN[1:-1]}0-9个多大前后上下])(?P<numeral>半)(?P<unit>斤|公斤|千克|吨|公里|里地|米|亩|升(?![起旗温高])|两)(?![八半高])",
    first="半",
    begins=pairs("半", "斤公千吨里米亩升两"),
    build=compounds.half_measure,
    witnesses=(
        Witness("喝了⟦半斤⟧米酒", value="0.5", unit="斤", base_value="250", form="mass"),
        Witness("将⟦半公斤⟧鸦片缝进棉衣", value="0.5", base_value="500"),
    ),
    near_misses=("两人半斤八两", "三米半", "半升起的旗"),
)

TAELS = Rule(
    name="taels",
    summary="两 that is a weight: 二两白酒. It is a digit too, so what it weighs or the item's end must follow.",
    pattern=(
        rf"(?<![{_HAN[1:-1]}0-9])(?P<number>[一二三四五六七八九十]{{1,3}})(?P<unit>两)(?![{_HAN[1:-1]}个名])"
        r"(?=[白黄米烧老啤药]?酒|黄金|白银|银|茶|肉|面|饭|多|左右|以上|毒|冰毒|海洛因|鸦片|[，。、；！？）)]|$)"
    ),
    first="一二三四五六七八九十",
    begins=pairs("一二三四五六七八九十", "两一二三四五六七八九十"),
    build=compounds.taels,
    witnesses=(
        Witness("晚饭时喝了⟦二两⟧白酒", value="2", unit="两", base_value="100", form="mass"),
        Witness("喝了⟦三两⟧，开车回家", value="3"),
    ),
    near_misses=("一两名男子", "三两成群", "一一两难"),
)

SLASH_SHARE = Rule(
    name="slash_share",
    summary="A small fraction of Arabic numbers: 1/3. No day, no page and no plate.",
    pattern=r"(?<![0-9A-Za-z/.+])(?P<part>[1-9])/(?P<whole>[2-9]|10)(?![0-9/.年月日号版页集期场局回次条A-Za-z])",
    first="123456789",
    then=frozenset("/"),
    build=shares.slash_share,
    witnesses=(
        Witness("退款只到账⟦1/3⟧，", value="0.333333", form="fraction"),
        Witness("⟦超过1/2⟧的人", modifier="more_than"),
    ),
    near_misses=("2024/3/5", "第1/3页", "5/2的比例", "3/8妇女节"),
)

# In order of preference where several match at one place.
RULES: tuple[Rule[tuple[Quantity, ...]], ...] = (
    PERCENT_WORDS,
    FRACTION,
    RANGE,
    SHARED_UNIT,
    CASUALTIES,
    COINS,
    COMPOUND,
    DECIMAL_BEHIND,
    TEMPERATURE,
    SLASH_SHARE,
    HALF,
    HALF_MEASURE,
    TAELS,
    ORDINAL,
    VAGUE,
    FEW,
    MEASURE,
    MONEY_WITHOUT_UNIT,
    ADJACENT,
    SOME,
)
