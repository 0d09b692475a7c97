"""Rules for shares of a whole: 百分之三十, 三分之一, 一半, 1/3."""

from policenews.numerals import FIRST, NUMERAL
from policenews.rules import Rule, Witness
from policenews_numbers import shares
from policenews_numbers.patterns import AFTER_FIRST, AFTER_UNIT, LEFT

PERCENT_WORDS = Rule(
    name="percent_words",
    summary="百分之, in percent; 千分之 and 万分之 are fractions.",
    pattern=rf"(?P<part>[百千万]分之)(?P<number>{AFTER_FIRST})(?:[-~—–至到](?:[百千万]分之)?(?P<high>{AFTER_FIRST})|){AFTER_UNIT}",
    first="百千万",
    then=frozenset("分"),
    build=shares.percentage,
    witnesses=(
        Witness("同比下降⟦百分之十八点五⟧", value="18.5", form="percent", unit_norm="percent"),
        Witness("⟦超过百分之九十⟧", value="90", modifier="more_than"),
        Witness("收取⟦百分之一到百分之三⟧的费用", value=None, low="1", high="3", modifier="range"),
        Witness("亏损⟦百分之二三十⟧", value=None, low="20", high="30", modifier="range"),
        Witness("不良率为⟦千分之五⟧", value="0.005", form="fraction", unit=""),
    ),
    near_misses=("百分制", "三分之一"),
)

FRACTION = Rule(
    name="fraction",
    summary="N分之M.",
    pattern=(
        rf"{LEFT}(?:(?P<besides>{NUMERAL})又(?P<whole>{AFTER_FIRST})|(?P<only>{NUMERAL}))分之"
        rf"(?P<part>{AFTER_FIRST})(?P<after>以上|以下|左右|强|弱|多)?"
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

OVER_HALF = Rule(
    name="over_half",
    summary="过半, 近半 and 逾半 of a whole.",
    pattern=(
        "(?:(?<=[占比数达])(?P<word>过|近|逾|超过|超)(?P<numeral>半)(?![数數成年月天小夜个日斤百公生路空边途])|"
        "(?P<before>过|近|逾|超)(?P<share>半)(?=的[^，。]))"
    ),
    first="过近逾超",
    begins=frozenset({"过半", "近半", "逾半", "超半", "超过"}),
    build=shares.over_half,
    witnesses=(
        Witness("女性受害人占⟦近半⟧，", value="0.5", form="fraction", modifier="nearly", high="0.5"),
        Witness("涉网案件占比⟦过半⟧。", value="0.5", modifier="more_than", low="0.5", low_open=True),
        Witness("⟦过半⟧的受害人是学生", modifier="more_than"),
    ),
    near_misses=("年过半百", "时间过半，任务完成", "近半年的走访", "人已经过半路"),
)
