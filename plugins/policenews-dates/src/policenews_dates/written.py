"""What was written, before it is known when that is: frozen values that the rules build."""

import enum

import attrs


class Shape(enum.Enum):
    """What sort of expression was written."""

    POINT = "point"
    RANGE = "range"
    DURATION = "duration"
    RECENT = "recent"
    """近三年: a duration that ends with the publication."""
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
        year_shift: Years from the publication: 去年 is -1.
        year_after: Years after the year last spoken of: 同年 is 0, 次年 1.
        month: 1 to 12.
        month_shift: Months from the publication: 上月 is -1.
        month_same: Whether it is the month last spoken of (当月).
        quarter: 1 to 4.
        quarters: How many quarters from the first: 前三季度 is 3.
        half: 1 or 2.
        part: 初, 上旬, 中旬, 下旬, 底, 末, 中 of the month or year.
        day: 1 to 31.
        day_shift: Days from the publication: 昨天 is -1.
        day_after: Days after the day last spoken of: 当天 is 0, 次日 1.
        week: Weeks from that of the publication.
        weekday: 0 for Monday to 6 for Sunday; 5 with `weekend`.
        weekend: Whether both days of the weekend are meant.
        season: 春, 夏, 秋 or 冬.
        festival: Name of a festival.
        daypart: 凌晨, 上午, …
        hour: 0 to 24.
        minute: 0 to 59.
        second: 0 to 59.
        bare: Whether only what stands around it says that it is a time: 4点 (of a proposal?), 一时, 21:28 (a score?).
        has_year: Whether the year is written.
        has_month: Whether the month is written.
        has_date: Whether anything of the calendar is written, not only the clock.
        has_clock: Whether a clock time is written.
    """

    year: int | None = None
    year_shift: int | None = None
    year_after: int | None = None
    month: int | None = None
    month_shift: int | None = None
    month_same: bool = False
    quarter: int | None = None
    quarters: int | None = None
    half: int | None = None
    part: str = ""
    day: int | None = None
    day_shift: int | None = None
    day_after: int | None = None
    week: int | None = None
    weekday: int | None = None
    weekend: bool = False
    season: str = ""
    festival: str = ""
    daypart: str = ""
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    bare: bool = False

    has_year: bool = attrs.field(init=False, repr=False, eq=False)
    has_month: bool = attrs.field(init=False, repr=False, eq=False)
    has_date: bool = attrs.field(init=False, repr=False, eq=False)
    has_clock: bool = attrs.field(init=False, repr=False, eq=False)

    @has_year.default
    def _has_year(self) -> bool:
        return self.year is not None or self.year_shift is not None or self.year_after is not None

    @has_month.default
    def _has_month(self) -> bool:
        return self.month is not None or self.month_shift is not None or self.month_same

    @has_date.default
    def _has_date(self) -> bool:
        numbers = (
            self.quarter, self.quarters, self.half, self.day, self.day_shift, self.day_after, self.week, self.weekday,
        )  # fmt: skip
        return (
            self.has_year
            or self.has_month
            or self.festival != ""
            or self.season != ""
            or any(number is not None for number in numbers)
        )

    @has_clock.default
    def _has_clock(self) -> bool:
        return self.hour is not None


@attrs.frozen(kw_only=True)
class Written:
    """An expression as it is written.

    Attributes:
        shape: What sort it is.
        points: One, or the two ends of a range.
        head: A word before it that changes its meaning: 截至.
        tail: A word after it that changes its meaning: 以来, 前, 许.
        value: The TIMEX3 value, where what is written says it all (P9Y, PAST_REF).
        modifier: Name of the modifier that the words of a duration give, or "".
        months: Length in months, of what ends with the publication (近三年) or of the shift of 同期.
        days: Length in days, as `months`.
    """

    shape: Shape
    points: tuple[Point, ...] = ()
    head: str = ""
    tail: str = ""
    value: str = ""
    modifier: str = ""
    months: int = 0
    days: int = 0
