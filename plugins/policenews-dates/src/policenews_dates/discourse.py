"""What a document has said of time so far: what 当日, 同年 and 去年同期 refer to, and by which words."""

from copy import copy
from datetime import date, datetime

import attrs

from policenews.spans import Span
from policenews_dates import calendar
from policenews_dates.annotations import Anchor, Basis, Calendar
from policenews_dates.options import Prefer

Offsets = tuple[int, int]


@attrs.define
class Discourse:
    """The times spoken of so far, and what the expression at hand was resolved by.

    Attributes:
        text: The folded text of the document.
        published: Day or moment of publication, or None.
        prefer: Where dates without a year are looked for.
        evidence: The characters that state the day of publication, or None if the caller gave it.
        spoken: Whether clock times without a day are of the day of publication.
        dispatched: Day of the dateline and its characters, if the text has one: what is relative counts from there.
        today: The day of the dispatch, else of publication, or None.
        after_publication: The day after it, or None.
        here: Offsets of the expression at hand.
        year: The year last spoken of, or None.
        year_at: Offsets of the expression that set it.
        year_is_relative: Whether it was written as 去年 or 今年, which holds for its sentence only.
        last: The day last spoken of, or None.
        last_at: Offsets of the expression that set it.
        first: The day from which 第二天 and 第三天 count, or None.
        first_at: Offsets of the expression that set it.
        moment: The begin of the clock time last spoken of, or None.
        moment_at: Offsets of the expression that set it.
        afternoon: Whether that was counted from noon by its part of the day: 晚上8点.
        last_month: A day of the month last spoken of, or None.
        month_at: Offsets of the expression that set it.
        period: Begin and end of the governing period, each or None.
        period_at: Offsets of the expression that set it.
        period_value: Its TIMEX3 value, "" if the value does not say all of it.
        anchor: What the expression at hand was resolved by, so far.
        antecedent: Offsets of that in the text, or None.
        calendar: The calendar in which it is written, None for the Gregorian one.
        basis: Why its interval has its bounds, None where the calendar says so.
        otherwise: The day of its other reading, None if it has none.
    """

    text: str
    published: date | None
    prefer: Prefer
    evidence: Span | None = None
    spoken: bool = False
    dispatched: tuple[date, Span] | None = None
    today: date | None = attrs.field(init=False)
    after_publication: date | None = attrs.field(init=False)
    here: Offsets = (0, 0)
    year: int | None = None
    year_at: Offsets | None = None
    year_is_relative: bool = False
    last: date | None = None
    last_at: Offsets | None = None
    first: date | None = None
    first_at: Offsets | None = None
    moment: datetime | None = None
    moment_at: Offsets | None = None
    afternoon: bool = False
    last_month: date | None = None
    month_at: Offsets | None = None
    period: tuple[date | None, date | None] = (None, None)
    period_at: Offsets | None = None
    period_value: str = ""
    anchor: Anchor | None = None
    antecedent: Offsets | None = None
    calendar: Calendar | None = None
    basis: Basis | None = None
    otherwise: date | None = None

    def __attrs_post_init__(self) -> None:
        self.today = None if self.published is None else calendar.day_of(self.published)
        self.after_publication = None if self.today is None else calendar.add_days(self.today, 1)
        if self.dispatched is not None:  # a newspaper prints 12月31日电 on the next day: its 今年 is the old one
            self.today, self.evidence = self.dispatched

    def turn_to(self, start: int, end: int) -> None:
        """Take up the expression at these offsets: nothing is known of it yet."""
        self.here = (start, end)
        self.anchor = self.antecedent = self.calendar = self.basis = None
        self.otherwise = None

    def unpublished(self) -> "Discourse":
        """Return what is known without the day of publication, for what may count from the text only."""
        other = copy(self)
        other.published = other.today = other.after_publication = None
        return other

    def by_publication(self) -> None:
        """Note that the expression at hand is resolved by the day of publication."""
        self.anchor, self.antecedent = _PUBLICATION, None

    def by_text(self, at: Offsets | None) -> None:
        """Note that it is resolved by what was said there."""
        self.anchor, self.antecedent = _TEXT, at

    def remember(self, day: date, *, ordinal: bool = False) -> None:
        """Take a day for the one last spoken of; 第三天 counts from the same day as the 第二天 before it."""
        self.last = self.last_month = day
        self.last_at = self.month_at = self.here
        if not ordinal:
            self.first, self.first_at = day, self.here

    def remember_year(self, year: int, *, relative: bool = False) -> None:
        """Take a year for the one last spoken of."""
        self.year, self.year_at, self.year_is_relative = year, self.here, relative

    def govern(self, begin: date | None, end: date | None, value: str = "") -> None:
        """Take a period for the one of which 同期 is said, with its value if that is all of it."""
        self.period, self.period_at, self.period_value = (begin, end), self.here, value


# Up to Python 3.11 a member of an enumeration is looked up by Python code: five times the cost of a name.
_PUBLICATION, _TEXT = Anchor.PUBLICATION, Anchor.TEXT
