"""What was written, before it is known when that is: frozen values that the rules build."""

import enum

import attrs

from policenews_dates.annotations import TimexModifier
from policenews_dates.modifiers import modifier_of


class Shape(enum.Enum):
    """What sort of expression was written."""

    POINT = "point"
    RANGE = "range"
    DURATION = "duration"
    RECENT = "recent"
    """近三年: a duration that ends with the publication."""
    COMING = "coming"
    """未来三天: a duration that begins with it."""
    SHIFT = "shift"
    """三日后, 两年前: a length of time from another time."""
    WINDOW = "window"
    """前两天: so many whole units before or after now."""
    SINCE = "since"
    """入夏以来: from the day on which something begins each year."""
    SET = "set"
    REFERENCE = "reference"
    """近日, 目前, 今后"""
    SAME_PERIOD = "same period"
    """去年同期"""

    # Members are one of a kind. Theirs is written in Python, and hashing is asked for at each expression.
    __hash__ = object.__hash__


@attrs.frozen(kw_only=True)
class Point:
    """A date or time as it is written; None for what is not.

    Attributes:
        year: A number of the calendar.
        era: Whether the year is that of an era (民国二十六年, 光绪三十年); `year` is that of the Gregorian calendar.
        century: First year of the century (1900 for 20世纪); 1 for 上世纪 and 0 for 本世纪, by the publication.
        decade: First year of the decade in its century (80 for 80年代).
        year_shift: Years from the publication: 去年 is -1.
        year_after: Years after the year last spoken of: 同年 is 0, 次年 1.
        last_year: Whether it is the year before the one of which the text tells: 上年.
        whole_year: Whether it is the year of the text or, if that has named none, of the publication: 全年.
        month: 1 to 12.
        month_shift: Months from the publication: 上月 is -1.
        month_after: Months after the month last spoken of: 当月 is 0, 次月 1.
        quarter: 1 to 4.
        quarters: How many quarters from the first: 前三季度 is 3.
        months: How many months from the first: 前8个月 is 8.
        half: 1 or 2.
        part: 初, 上旬, 中旬, 下旬, 底, 末, 中 of the month, the year, the decade.
        of_year: Whether the part is of a year that is not written: 年底.
        of_month: Whether the part is of a month that is not written: 月底.
        lunar: Whether month and day are those of the lunar calendar.
        leap: Whether the lunar month is the second of its number: 闰六月.
        nth_week: Which week of the month or year: 3月第三周.
        nth_weekday: Which one of that weekday in the month: 6月第3个星期日.
        day: 1 to 31.
        day_shift: Days from the publication: 昨天 is -1.
        day_after: Days after the day last spoken of: 当天 is 0, 次日 1.
        ordinal: Whether that is counted from the first day of what is told, which is the first: 第三天 is 2 after it.
        days_on: Days after the day that stands before: 春节次日, 10月1日前一天.
        week: Weeks from that of the publication.
        weekday: 0 for Monday to 6 for Sunday; 5 with `weekend`.
        weekend: Whether both days of the weekend are meant.
        season: 春, 夏, 秋 or 冬.
        festival: Name of a festival, a solar term or a season of the year that has a name: 春节, 冬至, 春运.
        days_off: Whether the days off around the festival are meant: 国庆长假, 春节期间.
        within: Which of its days, counted from 1: 国庆假期前三天 and 本月前三天 are (1, 3), 国庆节第三天 is (3, 3).
        plan: Number of a five-year plan: 13 for “十三五”.
        in_brackets: Day, and month or None, that stand in brackets behind a relative day: 昨（27）日.
        daypart: 凌晨, 上午, …
        hour: 0 to 24.
        minute: 0 to 59.
        second: 0 to 59.
        bare: Whether only what stands around it says that it is a time: 4点 (of a proposal?), 一时, 21:28 (a score?).
        colon: Whether the clock time is written with a colon.
        broken: Whether what looks like a year is none: 七八年.
        two_figures: Whether the year is written as two figures, which may count years: 98年.
        has_year: Whether the year is written.
        has_month: Whether the month is written.
        has_date: Whether anything of the calendar is written, not only the clock.
        has_clock: Whether a clock time is written.
        timed: Whether a clock time or a part of the day is written.
        relative_day: Whether it is a day that counts from another: 昨天, 次日, 上周五.
    """

    year: int | None = None
    era: bool = False
    century: int | None = None
    decade: int | None = None
    year_shift: int | None = None
    year_after: int | None = None
    last_year: bool = False
    whole_year: bool = False
    month: int | None = None
    month_shift: int | None = None
    month_after: int | None = None
    quarter: int | None = None
    quarters: int | None = None
    months: int | None = None
    half: int | None = None
    part: str = ""
    of_year: bool = False
    of_month: bool = False
    lunar: bool = False
    leap: bool = False
    nth_week: int | None = None
    nth_weekday: int | None = None
    day: int | None = None
    day_shift: int | None = None
    day_after: int | None = None
    ordinal: bool = False
    days_on: int = 0
    week: int | None = None
    weekday: int | None = None
    weekend: bool = False
    season: str = ""
    festival: str = ""
    days_off: bool = False
    within: tuple[int, int] | None = None
    plan: int | None = None
    in_brackets: tuple[int | None, int] | None = None
    daypart: str = ""
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    bare: bool = False
    colon: bool = False
    broken: bool = False
    two_figures: bool = False

    has_year: bool = attrs.field(init=False, repr=False, eq=False)
    has_month: bool = attrs.field(init=False, repr=False, eq=False)
    has_date: bool = attrs.field(init=False, repr=False, eq=False)
    has_clock: bool = attrs.field(init=False, repr=False, eq=False)
    timed: bool = attrs.field(init=False, repr=False, eq=False)
    relative_day: bool = attrs.field(init=False, repr=False, eq=False)

    @has_year.default
    def _has_year(self) -> bool:
        return self.year is not None or self.year_shift is not None or self.year_after is not None

    @has_month.default
    def _has_month(self) -> bool:
        return self.month is not None or self.month_shift is not None or self.month_after is not None

    @has_date.default
    def _has_date(self) -> bool:
        numbers = (
            self.quarter, self.quarters, self.months, self.half, self.plan, self.century, self.decade, self.nth_week,
            self.day, self.day_shift, self.day_after, self.week, self.weekday,
        )  # fmt: skip
        return (
            self.has_year
            or self.has_month
            or self.festival != ""
            or self.season != ""
            or self.of_year
            or any(number is not None for number in numbers)
        )

    @has_clock.default
    def _has_clock(self) -> bool:
        return self.hour is not None

    @timed.default
    def _timed(self) -> bool:
        return self.hour is not None or self.daypart != ""

    @relative_day.default
    def _relative_day(self) -> bool:
        counted = self.weekday is not None and self.nth_weekday is None
        return self.day_shift is not None or self.day_after is not None or counted


@attrs.frozen(kw_only=True)
class Written:
    """An expression as it is written.

    Attributes:
        shape: What sort it is.
        points: One, or the two ends of a range.
        head: A word before it that changes its meaning: 截至.
        tail: A word after it that changes its meaning: 以来, 前, 许.
        value: The TIMEX3 value, where what is written says it all (P9Y, PAST_REF).
        modifier: What the words add; of dates and times by `tail` and `part`.
        months: Length in months, of what ends with the publication (近三年) or of the shift of 同期 or 三个月后.
        days: Length in days, as `months`.
        seconds: Length in seconds, as `months`.
        unit: The unit in which the length is written: Y, M, W, D, H, MIN or S.
        back: Whether it is counted back: 三年前.
    """

    shape: Shape
    points: tuple[Point, ...] = ()
    head: str = ""
    tail: str = ""
    value: str = ""
    modifier: TimexModifier | None = attrs.field()
    months: int = 0
    days: int = 0
    seconds: int = 0
    unit: str = ""
    back: bool = False

    @modifier.default
    def _modifier(self) -> TimexModifier | None:
        return modifier_of(self.tail, self.points[-1].part) if self.points else None
