"""What is a time in a query or a message and may be something else in news; read with the option `spoken`."""

from policenews.expressions import alternatives, first_characters
from policenews.rules import Rule, Witness
from policenews_dates import building, counted
from policenews_dates.festivals import SIGNED
from policenews_dates.patterns import HAN_DIGITS, NUM, POINT_FIRST, POINT_THEN, POINT_WORDS, point
from policenews_dates.rules.lengths import NUMBER, UNIT
from policenews_dates.written import Written

WINDOW = Rule(
    name="window",
    summary="So many whole units right before or after now: 前两天, 后三小时, 上两周, 下三个月.",
    pattern=rf"(?P<which>(?<![之以])前|(?<!马)上|后|下|之前|之后)(?P<number>{NUMBER}|(?=个小时))个?(?P<unit>{UNIT}|月|钟)(?!前|后)",
    first="前上后下之",
    build=counted.window,
    witnesses=(
        Witness("⟦前两天⟧去过", published=building.SPOKEN_AT, begin="2020-12-27", end_time="2020-12-29"),
        Witness(
            "⟦后三小时⟧有空", published=building.SPOKEN_AT, begin="2020-12-29T05:00:00", end_time="2020-12-29T08:00:00"
        ),
    ),
    near_misses=("前两名", "上下三层"),
)

DAYS = Rule(
    name="days",
    summary="A few days without a word that says that they are counted: 两日, 一天.",
    pattern=(
        "(?:(?<![月0-9])(?P<number>[两几])(?=日)|(?<![0-9月第每有某那同前后])(?P<one>[一1])(?=[ ]?[天日]))[ ]?"
        "(?P<unit>[天日])(?![报志记语常元本子到半多])"
    ),
    first="两几一1",
    then=frozenset("日天 "),
    build=counted.few_days,
    witnesses=(
        Witness("要⟦两日⟧", value="P2D", timex_type="DURATION"),
        Witness("要⟦一天⟧", value="P1D", timex_type="DURATION"),
    ),
    near_misses=("两日报", "二月两日", "有一天", "一天到晚"),
)

NOW = Rule(
    name="now",
    summary="The moment of the message: 马上, 此刻, 刚才. In news these are no times.",
    pattern="马上|立刻|刚刚才?|刚才|这会儿|当下|此刻|此时|而家|依家|宜家",
    first="马立刚这当此而依宜",
    build=building.now,
    witnesses=(Witness("⟦马上⟧到", value="PRESENT_REF"), Witness("⟦此刻⟧在家", value="PRESENT_REF")),
    near_misses=("快马加鞭", "现在时态以外"),
)

CLOCK = Rule(
    name="clock",
    summary="A clock time without anything that says so: 三点, 十点半.",
    pattern=rf"(?<![0-9.{HAN_DIGITS}第])(?P<hour>[0-9]{{1,2}}|[一二三四五六七八九十两零]{{1,3}})[点时](?:(?P<half>半)|)钟?整?(?![0-9一二三四五六七八九十间代候])",
    first="0123456789一二三四五六七八九十两零",
    then=frozenset("点时"),
    build=building.spoken_clock,
    witnesses=(
        Witness("⟦三点⟧见", published=building.SPOKEN_AT, begin="2020-12-29T03:00:00"),
        Witness("⟦十点⟧开会", published=building.SPOKEN_AT, begin="2020-12-29T10:00:00"),
    ),
    near_misses=("三点五倍", "一时间"),
)

DAY_OF_MONTH = Rule(
    name="day_of_month",
    summary="A day of the month with 号 and nothing beside it: 12号.",
    pattern=rf"(?<![0-9.{HAN_DIGITS}第月])(?P<day>{NUM})号(?!线|楼|院|机|店|门|文|令|公|国|省|县|车|桥|仓|房|铺|档|牌|码|球|台|柜|位|字)",
    first=f"0123456789{HAN_DIGITS}",
    then=frozenset("号"),
    build=building.day_of_month,
    witnesses=(
        Witness("⟦12号⟧出发", published=building.SPOKEN_AT, begin="2020-12-12"),
        Witness("⟦二十一号⟧见", published=building.SPOKEN_AT, begin="2020-12-21"),
    ),
    near_misses=("12号线", "第3号", "88号"),
)

EIGHT_FIGURES = Rule(
    name="eight_figures",
    summary="A date as eight figures, where a word says that it is one, or alone on its line: 日期：20240307.",
    pattern=r"(?<![0-9A-Za-z.\-])(?P<nyear>(?:19|20)[0-9]{2})(?P<nmonth>0[1-9]|1[0-2])(?P<nday>[0-3][0-9])(?![0-9A-Za-z.])",
    first="12",
    then=frozenset("，。；、 \n日") | {""},
    build=building.eight_figures,
    witnesses=(
        Witness("日期：⟦20240307⟧", value="2024-03-07", begin="2024-03-07"),
        Witness("⟦20240307⟧", value="2024-03-07"),
    ),
    near_misses=("编号20240307", "电话20240307，请拨打"),
)

SHORT_NUMERIC = Rule(
    name="short_numeric",
    summary="Three numbers as a date: 12-11-10 begins with the year, 3/25/15 with the month.",
    pattern=(
        r"(?<![0-9A-Za-z.\-/])(?:(?P<nyear>[0-9]{2})-(?P<nmonth>0?[1-9]|1[0-2])-(?P<nday>[0-3]?[0-9])|"
        r"(?P<month>0?[1-9]|1[0-2])/(?P<day>[0-3]?[0-9])/(?P<year>(?:19|20)?[0-9]{2}))(?![0-9.\-/A-Za-z])"
    ),
    first="0123456789",
    then=frozenset("-/"),
    build=building.short_numeric,
    witnesses=(
        Witness("⟦12-11-10⟧有时间吗", published=building.SPOKEN_AT, value="2012-11-10"),
        Witness("⟦3/25/15⟧", published=building.SPOKEN_AT, value="2015-03-25"),
    ),
    near_misses=("比分12-10", "010-8877-66", "1/2"),
)

FEAST = Rule(
    name="feast",
    summary="A festival whose name may be something else, without a word that says which: 五一, 新年, 立秋.",
    pattern=rf"(?P<name>{alternatives(SIGNED)})(?![路街村镇乡大小中]|广场|公园)",
    first=first_characters(SIGNED),
    begins=frozenset(SIGNED),
    then=frozenset(name[1:] for name in SIGNED if name[0] in HAN_DIGITS) | {""},
    build=building.feast,
    witnesses=(
        Witness("⟦五一⟧去哪", published=building.SPOKEN_AT, begin="2020-05-01"),
        Witness("⟦新年⟧好", published=building.SPOKEN_AT, begin="2021-01-01"),
    ),
    near_misses=("五一路", "五一广场"),
)

APART = Rule(
    name="apart",
    summary="From one time to another, with 与 or 和 between them and 之间 behind: 2007年与2009年之间.",
    pattern=rf"(?=[^。；！？\n]{{2,30}}[与和][^。；！？\n]{{2,30}}之?间)(?P<head>){point('a_')}[与和]{point('b_')}(?P<tail>)之?间",
    first=POINT_FIRST,
    begins=POINT_WORDS,
    then=POINT_THEN,
    build=building.ranged,
    witnesses=(
        Witness("在⟦2007年与2009年之间⟧", published=building.SPOKEN_AT, begin="2007-01-01", end_time="2010-01-01"),
    ),
    near_misses=("民警与群众之间", "3月和群众之间"),
)

BEFORE: tuple[Rule[Written], ...] = (EIGHT_FIGURES, SHORT_NUMERIC, WINDOW, DAYS, APART)
"""Tried before the rules of news."""
AFTER: tuple[Rule[Written], ...] = (CLOCK, DAY_OF_MONTH, FEAST, NOW)
"""Tried after them: they know what stands beside a festival, and that 三点至五点 is one expression."""
RULES: tuple[Rule[Written], ...] = (*BEFORE, *AFTER)
"""All of them."""
