"""Every numeral of a text, for those who want plain number recognition: bare numbers, and ordinals of nothing."""

from functools import partial

from policenews.expressions import alternatives, first_characters, pairs
from policenews.numerals import FIRST, NUMERAL
from policenews.rules import Rule, Witness
from policenews_numbers import bare, building, shares
from policenews_numbers.amounts import BEFORE
from policenews_numbers.annotations import Quantity
from policenews_numbers.forms import Modifier
from policenews_numbers.patterns import AFTER_FIRST, AFTER_WORDS, LEFT

_HAN = "\u4e00-\u9fff"

BARE = Rule(
    name="bare",
    summary="A numeral that counts and measures nothing; only with the option `everything`.",
    pattern=(
        rf"(?P<number>(?:负[ ]?|(?<![0-9A-Za-z{_HAN}])-)?+{NUMERAL})"
        rf"(?:(?P<middle>[余多来几])(?P<scale>[十百千万亿]{{1,2}}+))?(?P<after>{AFTER_WORDS})?"
    ),
    first=FIRST + "负-",
    build=bare.bare,
    witnesses=(
        Witness("编号为⟦二百零一⟧", value="201", form="bare", unit=""),
        Witness("⟦2017⟧年", value="2017"),
        Witness("“⟦453⟧”工作体系", value="453"),
        Witness("总数是⟦十多万⟧", value="100000", modifier="more_than"),
        Witness("温差⟦负6.5⟧", value="-6.5"),
        Witness("⟦大于50⟧的数", value="50", low="50", low_open=True),
        Witness("数到⟦90以上⟧", value="90", modifier="at_least"),
        Witness("数目在⟦五百或者更多⟧的产品", value="500", modifier="at_least"),
        Witness("占比⟦过20⟧的", value="20", modifier="more_than"),
        Witness("大约⟦七八⟧吧", value=None, low="7", high="8", modifier="range"),
    ),
    near_misses=("统一行动", "万众一心", "一直如此", "三心二意", "第一时间", "百姓"),
)

BARE_ORDINAL = Rule(
    name="bare_ordinal",
    summary="第 with a numeral, whatever follows; only with the option `everything`.",
    pattern=rf"第(?P<number>{NUMERAL})(?!时间|线|责任|手)(?P<unit>)",
    first="第",
    build=partial(building.ordinal, rule="bare_ordinal"),
    witnesses=(
        Witness("依据⟦第二十一⟧条", value="21", form="ordinal"),
        Witness("⟦第3万⟧回", value="30000"),
    ),
    near_misses=("第一时间赶到", "第一线的民警"),
)
FIRST_OF = Rule(
    name="first_of",
    summary="首 before a measure word is the first; only with the option `everything`: the guidelines leave 首例 out.",
    pattern="(?P<number>首)(?P<unit>名|位(?!于)|批(?!准)|次|例|届|个|起|宗|期|轮|场)",
    first="首",
    begins=pairs("首", "名位批次例届个起宗期轮场"),
    build=bare.first_of,
    witnesses=(
        Witness("抓获⟦首名⟧嫌疑人", value="1", form="ordinal", unit="名"),
        Witness("系全省⟦首例⟧", value="1"),
    ),
    near_misses=("首先", "首要分子", "首席"),
)
BARE_RANGE = Rule(
    name="bare_range",
    summary="Two numbers without a unit, with 至, 到 or a dash between them, or 与 and 之间; only with `everything`.",
    pattern=(
        rf"{LEFT}(?P<low>{NUMERAL})(?:[-~—–至到]|[与和](?=[^，。；\n之间]{{1,20}}之?间))"
        rf"(?P<high>{AFTER_FIRST})(?P<unit>)(?:之?间)?"
    ),
    first=FIRST,
    then=frozenset("-~—–至到与和"),
    build=bare.bare_range,
    witnesses=(
        Witness("范围是⟦一千到一千五百⟧", low="1000", high="1500", modifier="range", form="bare"),
        Witness("在⟦100与200之间⟧", low="100", high="200"),
    ),
    near_misses=("三与四都行",),
)
SLASH = Rule(
    name="slash",
    summary="A fraction of Arabic numbers: 5/4, 1 1/2; only with `everything`.",
    pattern="(?<![0-9/.])(?:(?P<besides>[0-9]{1,4}+)[ ]|)(?P<part>[0-9]{1,4}+)/(?P<whole>[0-9]{1,4}+)(?![0-9/.年月日])",
    first="0123456789",
    then=frozenset("/ "),
    build=shares.slash,
    witnesses=(
        Witness("共⟦1 4/3⟧", value="2.333333"),
        Witness("比例为⟦5/4⟧", value="1.25", form="fraction"),
    ),
    near_misses=("2024/3/5", "鲁A1/23456"),
)
HALF_OFF = Rule(
    name="half_off",
    summary="对折 is fifty percent; only with `everything`.",
    pattern="(?P<numeral>对折|對折)",
    first="对對",
    build=shares.half,
    witnesses=(Witness("打⟦对折⟧出售", value="50", form="percent", unit="折"),),
    near_misses=("对折叠桌", "对方"),
)
_ABOVE = alternatives(word for word, means in BEFORE.items() if means in {Modifier.MORE_THAN, Modifier.AT_LEAST})
_BELOW = alternatives(word for word, means in BEFORE.items() if means in {Modifier.LESS_THAN, Modifier.AT_MOST})
BETWEEN = Rule(
    name="between",
    summary="Two bounds, each with its word: 大于20并小于35; only with `everything`.",
    pattern=(
        rf"(?P<above>{_ABOVE})(?P<low>{AFTER_FIRST})(?:的?同时|并且?|而且|且|又|，|,)?"
        rf"(?P<below>{_BELOW})(?P<high>{AFTER_FIRST})(?P<unit>)"
    ),
    first=first_characters(word for word in BEFORE if len(word) > 1),
    begins=frozenset(word for word in BEFORE if len(word) > 1),
    build=bare.between,
    witnesses=(
        Witness("人口⟦大于4865并少于20793⟧的信息", low="4865", high="20793", low_open=True, modifier="range"),
        Witness("⟦大于二十的同时小于等于三十五⟧", low="20", high="35", high_open=False),
    ),
    near_misses=("大于二十", "大于小于号"),
)
NOTATION = Rule(
    name="notation",
    summary="Numbers as programmers write them: 2e5, 2.5^3, -.5; only with `everything`.",
    pattern=(
        r"(?<![0-9A-Za-z.])(?P<number>-?[0-9]++(?:\.[0-9]++)?+|-?\.[0-9]++)"
        r"(?:[eE](?P<exponent>[-+]?[0-9]{1,3})(?![0-9A-Za-z])|\^(?P<power>-{0,2}[0-9]{1,2})(?![0-9])|(?<=\.[0-9])(?![0-9A-Za-z.]))"
    ),
    first="0123456789-.",
    build=bare.notation,
    witnesses=(
        Witness("共⟦2e5⟧个", value="200000", form="bare"),
        Witness("等于⟦1.5^2⟧", value="2.25"),
        Witness("结果是⟦-.5⟧", value="-0.5"),
    ),
    near_misses=("A2e5", "1.2.3"),
)
RULES: tuple[Rule[tuple[Quantity, ...]], ...] = (
    BARE_ORDINAL,
    FIRST_OF,
    BETWEEN,
    BARE_RANGE,
    SLASH,
    HALF_OFF,
    NOTATION,
    BARE,
)
