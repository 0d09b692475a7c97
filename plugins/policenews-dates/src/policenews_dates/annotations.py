"""What the plugin says: time expressions, in the terms of TIMEX3."""

import enum
import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, ClassVar

import attrs

from policenews.annotations import Annotation
from policenews.spans import Span
from policenews_dates.roles import Beside, TimeRole, role_of_length, role_of_point


class TimexType(enum.Enum):
    """The TIMEX3 type."""

    DATE = "DATE"
    """A day or something coarser, ranges too."""
    TIME = "TIME"
    """A part of a day or a clock time."""
    DURATION = "DURATION"
    """How long, not when."""
    SET = "SET"
    """Again and again: 每天, 每周三下午."""


class TimexModifier(enum.Enum):
    """The TIMEX3 modifier."""

    START = "START"
    """初, 上旬"""
    MID = "MID"
    """中旬"""
    END = "END"
    """底, 末, 下旬"""
    APPROX = "APPROX"
    """许, 左右, 前后"""
    BEFORE = "BEFORE"
    """5月1日前"""
    AFTER = "AFTER"
    """2016年起, 3月后"""
    LESS_THAN = "LESS_THAN"
    """不到一周"""
    MORE_THAN = "MORE_THAN"
    """3年多"""


class Anchor(enum.Enum):
    """What an expression that is not complete was resolved by."""

    PUBLICATION = "publication"
    """The day of publication: 昨日, 今年以来, 3月20日 without its year."""
    TEXT = "text"
    """A time that the text has named before: 次日, 19日 after 8月18日."""


class Calendar(enum.Enum):
    """The calendar in which a day was written; the interval is always of the Gregorian one."""

    LUNAR = "lunar"
    """农历八月十五, 正月初八, 除夕, 中秋"""
    SOLAR_TERM = "solar term"
    """冬至, 清明"""
    ERA = "era"
    """民国二十六年, 光绪三十年"""
    ISLAMIC = "islamic"
    """古尔邦节, 肉孜节, 斋月"""
    HEBREW = "hebrew"
    """逾越节, 赎罪日; a day of it begins the evening before, the interval is the day of the Gregorian calendar"""
    CHURCH = "church"
    """复活节 and what is counted from it: 圣周五, 五旬节, 东正教复活节"""
    LISTED = "listed"
    """Feasts whose days are told year by year: 排灯节, 洒红节, 卫塞节"""


class Basis(enum.Enum):
    """Why an interval has the bounds that it has, where that is not the calendar alone."""

    ANNOUNCED = "announced"
    """Days off as the State Council announced them for that year: 春节期间, 国庆长假."""
    RULE = "rule"
    """Days off by the standing rule, for years whose announcement is not known; the real break may be longer."""
    CONVENTION = "convention"
    """Bounds of custom: the hours of 凌晨, the months of 夏季, the first of May of 入夏."""


class Grain(enum.Enum):
    """How fine a time is written."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half-year"
    QUARTER = "quarter"
    SEASON = "season"
    MONTH = "month"
    THIRD = "ten days"
    """上旬, 中旬, 下旬"""
    WEEK = "week"
    WEEKEND = "weekend"
    DAY = "day"
    DAYPART = "part of day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"


_GRAINS = tuple(
    (re.compile(pattern), grain)
    for pattern, grain in (
        (r"T[A-Z]{2}$", Grain.DAYPART),
        (r"T\d\d$", Grain.HOUR),
        (r"T\d\d:\d\d$", Grain.MINUTE),
        (r"T\d\d:\d\d:\d\d$", Grain.SECOND),
        (r"^[\dX]{4}-Q", Grain.QUARTER),
        (r"^[\dX]{4}-H", Grain.HALF),
        (r"^[\dX]{4}-(?:SP|SU|FA|WI)$", Grain.SEASON),
        (r"-WE$", Grain.WEEKEND),
        (r"^[\dX]{4}-W", Grain.WEEK),
        (r"^[\dX]{4}-[\dX]{2}-[\dX]{2}$", Grain.DAY),
        (r"^[\dX]{4}-[\dX]{2}$", Grain.MONTH),
        (r"^[\dX]{4}$", Grain.YEAR),
        (r"^[\dX]{3}$", Grain.DECADE),
        (r"^[\dX]{2}$", Grain.CENTURY),
    )
)
_MONTH_AT_LEAST = timedelta(days=28)


@attrs.frozen(kw_only=True)
class TimeExpression(Annotation):
    """An expression of time: what was written as a TIMEX3 value, and the interval that it means.

    Attributes:
        timex_type: DATE, TIME, DURATION or SET.
        value: ISO 8601 or TIMEX3: 2017-03-20, 2016-07, 2017-Q1, 2017-04-12T14:30, 2016-03-05TAF, P9Y, PAST_REF; a range
            is `a/b` with both ends as written. What is not known is X: XXXX-03-20 without a publication date.
        begin: First day or moment of the interval, or None if it has none (截至上月底) or is not known.
        end_time: The day or moment after the interval, or None if it is not known. A `datetime` where a clock or a part
            of the day is written, else a `date`.
        modifier: What a word adds to the value, or None.
        anchor: What it was resolved by, or None if it is complete, has no interval, or stays unresolved.
        antecedent: The time in the text that it was resolved by, if `anchor` is TEXT; with the publication date as
            anchor, the characters that state that date, if it was found in the text; else None.
        calendar: The calendar in which it was written, or None for the Gregorian one.
        basis: Why the interval has its bounds, or None where the calendar alone says so.
        alternative: The value of the other reading, where nothing in the text decides: 1月8日 in news of 5 January is
            about to come, or was last year. None if there is no other.
        beside: What stands around it, of which `role` is read when somebody asks; not written.
        given_role: A role that was read already, from JSON for instance; not written.
        zone: 北京时间 or 当地时间, where it is written before a clock time, else None. It is not part of the span.
    """

    kind: ClassVar[str] = "timex"
    unwritten: ClassVar[frozenset[str]] = frozenset({"beside", "given_role"})
    derived: ClassVar[tuple[str, ...]] = ("grain", "role")

    timex_type: TimexType
    value: str
    begin: date | None = None
    end_time: date | None = None
    modifier: TimexModifier | None = None
    anchor: Anchor | None = None
    antecedent: Span | None = None
    calendar: Calendar | None = None
    basis: Basis | None = None
    alternative: str | None = None
    zone: str | None = None
    beside: Beside | None = attrs.field(default=None, eq=False, repr=False)
    given_role: TimeRole | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def role(self) -> TimeRole | None:
        """What the time is for, or None where the words beside it do not say."""
        if self.beside is None:
            return self.given_role
        if self.timex_type is TimexType.DURATION:
            return role_of_length(self.beside)
        return role_of_point(self.beside, until=self.modifier is TimexModifier.BEFORE)

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> Mapping[str, Any]:
        """Take the role as it is written."""
        return {**fields, "given_role": fields["role"]} if "role" in fields else fields

    @property
    def grain(self) -> Grain | None:
        """How fine it is written (of a range, its last end); None of durations, sets and references."""
        if self.timex_type in {TimexType.DURATION, TimexType.SET}:
            return None
        last = self.value.rpartition("/")[2]
        grain = next((grain for pattern, grain in _GRAINS if pattern.search(last)), None)
        third = (
            grain is Grain.MONTH
            and "/" not in self.value
            and self.modifier is not None
            and self.begin is not None
            and self.end_time is not None
            and self.end_time - self.begin < _MONTH_AT_LEAST
        )
        return Grain.THIRD if third else grain
