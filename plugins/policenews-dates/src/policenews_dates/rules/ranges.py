"""Two times as one expression."""

from policenews.expressions import alternatives, pairs
from policenews.rules import Rule, Witness
from policenews_dates import building
from policenews_dates.festivals import FESTIVALS
from policenews_dates.patterns import (
    DIGIT_YEAR,
    NUMERIC,
    NUMERIC_OPEN,
    POINT_FIRST,
    POINT_THEN,
    POINT_WORDS,
    RANGE_AHEAD,
    SEPARATOR,
    TAIL,
    point,
)
from policenews_dates.rules.published import PUBLISHED

RANGE = Rule(
    name="range",
    summary="Two times with 至, 到 or a dash between them; the second inherits what it leaves out.",
    pattern=rf"{RANGE_AHEAD}(?P<head>自|){point('a_')}{SEPARATOR}{point('b_')}{TAIL}",
    first=POINT_FIRST + "自",
    begins=POINT_WORDS,
    then=POINT_THEN,
    build=building.ranged,
    witnesses=(
        Witness("⟦10月1日至7日⟧", published=PUBLISHED, begin="2020-10-01", end_time="2020-10-08"),
        Witness("⟦2013年至2018年⟧", begin="2013-01-01", end_time="2019-01-01", value="2013/2018"),
        Witness("多在⟦凌晨1时至4时⟧出现", value="T01/T04", timex_type="TIME"),
        Witness("⟦2020年8月1日8时至12时⟧", begin="2020-08-01T08:00:00", end_time="2020-08-01T13:00:00"),
        Witness("处以行政拘留⟦五日至十五日⟧不等的处罚", value="P5D/P15D", timex_type="DURATION"),
        Witness("⟦11日上午至中午⟧", published=PUBLISHED, begin="2020-12-11T06:00:00", end_time="2020-12-11T13:00:00"),
        Witness("⟦12月20日晚至21日凌晨⟧", published=PUBLISHED, timex_type="TIME", value="2020-12-20TEV/2020-12-21TMO"),
        Witness("⟦8日下午4点半到晚7点半⟧", published=PUBLISHED, value="2020-12-08T16:30/2020-12-08T19:30"),
        Witness("⟦6月25日至9月底⟧", published=PUBLISHED, begin="2020-06-25", end_time="2020-10-01"),
        Witness("⟦去年10月至今年3月⟧", published=PUBLISHED, begin="2019-10-01", end_time="2020-04-01"),
        Witness("⟦3月1日14时至次日2时⟧", published=PUBLISHED, value="2020-03-01T14/2020-03-02T02"),
        Witness("⟦周一至周五⟧", published=PUBLISHED, timex_type="DATE"),
    ),
    near_misses=(
        "10月1日到达现场",
        "从2013年起至今",
    ),
)

# Few of the places where a time can begin have two numbers with a dash between them.
_TWO_NUMBERS = (
    "(?=[^。；！？\\n的了在将被有为民人公案对发~—–至到、-]{1,16}+(?:至|到|[-~—–、]{1,2})[0-9一二三四五六七八九十])"
)
_LOW = r"(?<![0-9.])第?(?P<low>[0-9]{1,4}|[一二三四五六七八九十]{1,3})"
_HIGH = "(?P<high>[0-9]{1,4}|[一二三四五六七八九十]{1,3})"
SHARED_UNIT = Rule(
    name="range_shared_unit",
    summary="Two numbers of a range whose unit stands once: 1至6月, 2018-2019年, 晚上9~11点.",
    pattern=(
        rf"{_TWO_NUMBERS}{point('a_', clock=False)}{_LOW}(?:至|到|[-~—–、]{{1,2}}){_HIGH}"
        rf"(?:两个?(?=月)|[两三四](?=年)|)(?P<unit>季度|月|年|日|号|时|点)份?+钟?+(?!(?<![年月])间|[a-z期候]){TAIL}"
    ),
    first=POINT_FIRST,
    begins=POINT_WORDS,
    then=frozenset("年月日至到-~—–、世"),
    build=building.shared_unit,
    witnesses=(
        Witness(
            "⟦今年1至10月⟧", published=PUBLISHED, begin="2020-01-01", end_time="2020-11-01", value="2020-01/2020-10"
        ),
        Witness("⟦2018-2019年⟧", begin="2018-01-01", end_time="2020-01-01"),
        Witness("行政拘留⟦10至15日⟧", value="P10D/P15D", timex_type="DURATION"),
        Witness("⟦1-7月份⟧", published=PUBLISHED, begin="2020-01-01", end_time="2020-08-01"),
        Witness("⟦晚上9~11点⟧多发", value="T21/T23"),
        Witness("⟦2019年1-9月⟧", begin="2019-01-01", end_time="2019-10-01"),
        Witness("⟦6、7两个月⟧", published=PUBLISHED, begin="2020-06-01", end_time="2020-08-01"),
        Witness("⟦8月1-3日⟧", published=PUBLISHED, begin="2020-08-01", end_time="2020-08-04"),
    ),
    near_misses=(
        "3至5名",
        "10月1日至7日",
        "1至6个月",
        "提出3、4点建议",
    ),
)

# The second may touch the dash of the range.
_SECOND = NUMERIC.replace("?P<n", "?P<b_").replace(r"(?<![0-9A-Za-z.\-/])", "")
NUMERIC_RANGE = Rule(
    name="range_numeric",
    summary="A range of dates in figures: 2020-05-26至2020-05-29, 1999.08-2002.02.",
    pattern=(
        rf"(?:{NUMERIC_OPEN.replace('?P<n', '?P<a_')}{SEPARATOR}{_SECOND}|"
        rf"(?<![0-9.])(?P<c_year>(?:19|20)[0-9]{{2}})[./](?P<c_month>0[1-9]|1[0-2]){SEPARATOR}"
        rf"(?P<d_year>(?:19|20)[0-9]{{2}})[./](?P<d_month>0[1-9]|1[0-2])(?![0-9.]))"
    ),
    first="12",
    then=frozenset("-./至到~"),
    build=building.numeric_range,
    witnesses=(
        Witness("⟦2020-05-26至2020-05-29⟧", begin="2020-05-26", end_time="2020-05-30", value="2020-05-26/2020-05-29"),
        Witness("任期⟦1999.08-2002.02⟧", begin="1999-08-01", end_time="2002-03-01", value="1999-08/2002-02"),
    ),
    near_misses=("2020.05版", "“2001.3.28”案", "020-88776655"),
)

_WITH_DAYS_OFF = alternatives(name for name, festival in FESTIVALS.items() if festival.days_off)
TWO_FESTIVALS = Rule(
    name="two_festivals",
    summary="The days off around two festivals, as one: 元旦、春节期间, 国庆中秋长假.",
    pattern=(
        rf"(?:(?P<year>{DIGIT_YEAR})年|(?P<ryear>今年|去年|明年)|)(?P<first>{_WITH_DAYS_OFF})[、和及暨]?(?P<second>{_WITH_DAYS_OFF})节?"
        rf"“?(?:[两双]节|)”?(?:期间|假期|长假|小长假|假日)"
    ),
    first=POINT_FIRST,
    begins=frozenset(
        f"{year}{name}"
        for name, festival in FESTIVALS.items()
        if festival.days_off
        for year in ("", "今年", "去年", "明年")
    ),
    then=frozenset("年"),
    build=building.two_festivals,
    witnesses=(
        Witness("⟦2020年国庆、中秋双节期间⟧", begin="2020-10-01", end_time="2020-10-09"),
        Witness("⟦元旦、春节期间⟧", published=PUBLISHED, begin="2021-01-01", end_time="2021-02-18"),
    ),
    near_misses=("国庆、中秋的安保", "中秋国庆路"),
)

TWO_YEARS = Rule(
    name="two_years",
    summary="This one and the next, as one: 今明两年, 今明两天, 今冬明春.",
    pattern=(
        r"(?:(?P<seasons>)(?P<from>[今去][冬秋])(?P<to>[明今]春)|(?P<low>[今去昨])(?P<high>[明今])[两二](?P<unit>年|天|日))"
    ),
    first="今去昨",
    begins=pairs("今去昨", "明今冬秋"),
    build=building.two_years,
    witnesses=(
        Witness("⟦今明两年⟧", published=PUBLISHED, begin="2020-01-01", end_time="2022-01-01", value="2020/2021"),
        Witness("⟦今明两天⟧", published=PUBLISHED, begin="2020-12-29", end_time="2020-12-31"),
        Witness("⟦今冬明春⟧", published=PUBLISHED, begin="2020-12-01", end_time="2021-06-01", value="2020-WI/2021-SP"),
    ),
    near_misses=("今明之交", "今天"),
)
