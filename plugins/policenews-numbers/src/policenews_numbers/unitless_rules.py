"""Rules for numbers without a unit, where the words around say what is counted."""

from policenews.numerals import ARABIC, FIRST, NUMERAL
from policenews.rules import Rule, Witness
from policenews_numbers import unitless
from policenews_numbers.patterns import LEFT, SUM_END
from policenews_numbers.preceding import MOVED

_PEOPLE = (
    "(?:常住|流动|实有|外来|暂住)?人口|人民群众|群众|民辅警|民警|警力|辅警|官兵|师生|学生|居民|村民|市民|网友|网民|游客|旅客|乘客|用户|"
    "粉丝|党员|干部|职工|员工|志愿者|农民工|务工人员|会员|受害人|投资人|参与人|企业|商户|家庭|驾驶人|司机|警务人员|工作人员"
)

MONEY_WITHOUT_UNIT = Rule(
    name="money_without_unit",
    summary="A sum in 万 or 亿 without 元, after a word that speaks of money.",
    pattern=(
        rf"{LEFT}(?P<number>{NUMERAL})"
        r"(?:[ ]?(?P<middle>[余多])(?P<scale>[十百千万亿]{1,2}+)(?<=[万亿])|个(?P<hundred_million>亿)|(?<=[万亿])|"
        rf"(?<=[百千万亿][0-9一二三四五六七八九]))(?=[{SUM_END}]|$)"
    ),
    first=FIRST,
    then=frozenset({*SUM_END, "余", "多", "个", " ", ""}),
    build=unitless.sum_of_money,
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

COUNT_WITHOUT_UNIT = Rule(
    name="count_without_unit",
    summary="People, views and their like in 万 or 亿 without a measure word, after the word for what is counted.",
    pattern=(
        rf"{LEFT}(?P<number>{NUMERAL})(?:(?P<middle>[余多])(?P<scale>[十百千万亿]{{1,2}}+)|)(?<=[万亿])(?=[{SUM_END}]|$)"
    ),
    first=FIRST,
    then=frozenset({*SUM_END, "余", "多", ""}),
    build=unitless.count_without_unit,
    witnesses=(
        Witness("辖区常住人口⟦3.1万⟧，", value="31000", form="bare", unit=""),
        Witness("视频播放量⟦超200万⟧。", value="2000000", modifier="more_than"),
        Witness("吸粉⟦10余万⟧，", value="100000", high="200000"),
    ),
    near_misses=("涉案万一。", "见图3.1万。"),
)

PEOPLE = Rule(
    name="people",
    summary="A number in 百, 千, 万 or with 余, right before people, without a measure word: 6300余万常住人口.",
    pattern=(
        rf"{LEFT}(?P<number>{NUMERAL})(?:[ ]?(?P<middle>[余多])(?P<scale>[十百千万亿]{{0,2}}+)|)"
        rf"(?<=[百千万亿余多])(?={_PEOPLE})"
    ),
    first=FIRST,
    then=frozenset({*"余多 常流实外暂人群民警辅官师学居村市网游旅乘用粉党干职员志农务会受投参企商家驾司工"}),
    build=unitless.people,
    witnesses=(
        Witness("感谢转发的⟦5.7万⟧网友", value="57000", form="bare", unit=""),
        Witness("全省⟦6300余万⟧常住人口", value="63000000", high="64000000", modifier="more_than"),
        Witness("发动⟦上万⟧群众", value="10000", modifier="at_least"),
        Witness("出动⟦800余⟧警力", value="800", high="900"),
    ),
    near_misses=("拨打110民警", "老百姓", "千家万户", "与万家民警"),
)

INDEX = Rule(
    name="index",
    summary="A rate or an index without a unit: 安全感指数为96.8.",
    pattern=rf"{LEFT}(?P<number>{ARABIC})(?P<after>以上|以下|左右|)(?:(?=[{SUM_END}]|$)|(?=(?P<moved>{MOVED})))",
    first="0123456789",
    then=frozenset({*SUM_END, *"以左下上提回增减降升", ""}),
    build=unitless.index,
    witnesses=(
        Witness("安全感指数为⟦96.8⟧，", value="96.8", form="bare", unit=""),
        Witness("万车死亡率降至⟦1.02⟧。", value="1.02"),
        Witness("万车死亡率由上年的⟦2.41⟧下降为1.87；", value="2.41"),
        Witness("万车死亡率由上年的2.41下降为⟦1.87⟧；", value="1.87"),
        Witness("裸眼视力⟦4.8以上⟧，", value="4.8", modifier="at_least"),
    ),
    near_misses=("卡号为6222。", "版本为2.0，", "版本从1.8升至2.0，", "电话8762119。"),
)
