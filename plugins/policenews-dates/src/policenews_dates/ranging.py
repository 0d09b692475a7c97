"""Two times as one: from the begin of the first to the end of the second, which inherits what it leaves out."""

import re
from datetime import datetime

import attrs

from policenews_dates import calendar
from policenews_dates.annotations import Anchor, TimexType
from policenews_dates.calendar import Interval
from policenews_dates.choosing import side, speaks_of_the_future
from policenews_dates.discourse import Discourse
from policenews_dates.locating import locate, minutes
from policenews_dates.options import Prefer
from policenews_dates.resolved import Resolved
from policenews_dates.written import Point, Written

# Up to Python 3.11 a member of an enumeration is looked up by Python code: five times the cost of a name.
_DATE, _TIME = TimexType.DATE, TimexType.TIME
_NO_DAY = "XXXX-XX-XX"
_JUST_OVER = 60
"""Days after which figures of a span are told."""
_HABIT = re.compile(
    r"(?:每|多在|多为|多发|通常|经常|一般|往往|专|常在|常于|集中在|总是|均在|都在|时段|高发|时间为|开放|营业)[^，。；\n]{0,8}$"
)
"""Before clock times that are of no day: 多在凌晨1时至4时出现."""
_HABIT_AFTER = re.compile("(?:这一|等)?时段|的?(?:警情|发案|案件|高发|入室)")
"""Behind them: 21时至24时的警情."""


def ranged(written: Written, said: Discourse) -> Resolved:
    """Return what 10月1日至7日 means."""
    first, second = written.points
    if not first.has_date and first.has_clock and not second.has_date and _is_habit(said):
        daypart = first.daypart
        values = [f"T{calendar.hour_of_day(p.hour or 0, p.daypart or daypart):02}{minutes(p)}" for p in written.points]
        return Resolved(_TIME, "/".join(values))
    if first.days_off and second.days_off:
        return _two_breaks(first, second, said)
    if second.has_clock and not first.has_clock and not second.has_date:
        second = attrs.evolve(second, daypart=second.daypart or first.daypart)
    begin, low = locate(first, said, where=side(first, said, written.tail))
    anchor, antecedent, basis = said.anchor, said.antecedent, said.basis
    if begin is not None and (_is_of_last_year(first, second, begin, said) or _is_over(first, second, begin, said)):
        first = attrs.evolve(first, year=begin.begin.year - 1)
        begin, low = locate(first, said, where=said.prefer)
    second = _inherit(first, second, begin)
    end, high = _second_end(second, written.points[1], begin, said)
    if high.startswith("T") and low.startswith(_NO_DAY):
        high = _NO_DAY + high
    said.anchor, said.antecedent, said.basis = anchor, antecedent, basis or said.basis
    kind = _TIME if first.timed or second.timed else _DATE
    value = f"{low}/{high}"
    if begin is None or end is None or not _ends_after(end, begin):
        return Resolved(kind, value)
    if kind is _DATE:
        said.govern(begin.begin, end.end, value)
        return Resolved(kind, value, begin.begin, end.end, written.modifier)
    first_moment, last_moment = calendar.moment_of(begin.begin), calendar.moment_of(end.end)
    if second.hour == 24 and not second.minute:  # noqa: PLR2004 -- 0时至24时 is the day
        last_moment = calendar.moment_of(end.begin)
    return Resolved(kind, value, first_moment, last_moment, written.modifier)


def _ends_after(end: Interval, begin: Interval) -> bool:
    """Whether one ends after the other begins, days or moments: 10月1日至7日24时."""
    return calendar.moment_of(end.end) > calendar.moment_of(begin.begin)


def _is_of_last_year(first: Point, second: Point, begin: Interval, said: Discourse) -> bool:
    """Whether months without a year are of the year before: 1-9月 in news of January, whose figures are known."""
    today = said.today
    if today is None or first.has_year or first.day is not None or said.prefer is not Prefer.PAST:
        return False
    plain = first.month is not None and second.month is not None and not (second.has_year or second.day)
    ahead = (
        begin.begin.year == today.year and first.month is not None and first.month <= (second.month or 0) > today.month
    )
    return plain and ahead and said.anchor is Anchor.PUBLICATION and not speaks_of_the_future(said)


def _is_over(first: Point, second: Point, begin: Interval, said: Discourse) -> bool:
    """Whether days without a year have just ended: 1月1日至12月20日 in news of 26 December, not 1月1日至3日."""
    today = said.today
    if today is None or first.has_year or second.has_year or not second.month or said.prefer is not Prefer.PAST:
        return False
    end = calendar.day(begin.begin.year - 1, second.month, second.day or 1)
    if calendar.day_of(begin.begin) <= today or end is None or speaks_of_the_future(said):
        return False
    return 0 <= (today - end).days <= _JUST_OVER


def _second_end(
    second: Point, as_written: Point, begin: Interval | None, said: Discourse
) -> tuple[Interval | None, str]:
    """Return the second end: in the year of the first, or after it, if it names none."""
    saved = said.year, said.year_at, said.year_is_relative
    if begin is not None and (not second.has_year or second.year_after is not None):
        said.year, said.year_at = begin.begin.year, said.here
    end, value = locate(second, said, where=said.prefer)
    if begin is not None and end is not None and not _ends_after(end, begin) and not as_written.has_year:
        later = _later(second, as_written, begin, said)
        end, value = (end, value) if later is None else later
    if not as_written.has_year and saved[0] is not None:
        # 去年11月至今年3月 sets the year of its end, 11月至3月 none.
        said.year, said.year_at, said.year_is_relative = saved
    return end, value


def _later(second: Point, as_written: Point, begin: Interval, said: Discourse) -> tuple[Interval | None, str] | None:
    """Return the second end on the next day (22时至2时) or in the next year (11月至3月), if it was before the first."""
    at = begin.begin
    if not as_written.has_date and second.has_clock and isinstance(at, datetime) and second.day == at.day:
        day = calendar.add_days(at.date(), 1)
        if day is None:
            return None
        return locate(attrs.evolve(second, year=day.year, month=day.month, day=day.day), said, where=said.prefer)
    if second.has_month or second.festival or second.half or second.season:
        said.year = at.year + 1
        return locate(second, said, where=said.prefer)
    return None


def _two_breaks(first: Point, second: Point, said: Discourse) -> Resolved:
    """元旦、春节期间: from the begin of the first to the end of the last."""
    breaks = [locate(first, said, where=said.prefer)[0]]
    if breaks[0] is not None:
        year = breaks[0].end.year  # 元旦 may be off from the last days of December
        breaks.append(locate(attrs.evolve(second, year=year), said, where=said.prefer)[0])
    known = [interval for interval in breaks if interval is not None]
    if len(known) != 2:  # noqa: PLR2004 -- both
        return Resolved(_DATE, "XXXX-XX-XX")
    both = Interval(min(i.begin for i in known), max(i.end for i in known))
    said.govern(both.begin, both.end)
    return Resolved(_DATE, calendar.from_to(both), both.begin, both.end)


def _is_habit(said: Discourse) -> bool:
    """Whether clock times are of no day: 多在凌晨1时至4时, or nothing has named a day."""
    start, _ = said.here
    if _HABIT_AFTER.match(said.text, said.here[1]):
        return True
    unknown = said.last is None and not (said.spoken and said.today is not None)
    return unknown or bool(_HABIT.search(said.text[max(0, start - 14) : start]))


def _inherit(first: Point, second: Point, begin: Interval | None) -> Point:
    """Give the second end of a range what it leaves out: the day of a clock, the month of a day."""
    if (second.has_clock or second.daypart) and not second.has_date and begin is not None:
        early = (second.hour or 0) >= (first.hour or 0) or not first.has_clock
        daypart = second.daypart or (first.daypart if early else "")
        on = begin.begin
        return attrs.evolve(second, daypart=daypart, year=on.year, month=on.month, day=on.day)
    if second.day is not None and not second.has_month and not second.lunar and begin is not None:
        at = begin.begin
        number = second.day
        if number < at.day and first.day is not None:  # 28日至3日
            following = calendar.add_months(calendar.day_of(at).replace(day=1), 1)
            at = following or at
        return attrs.evolve(second, year=at.year, month=at.month)
    if second.day is not None and first.lunar and not second.has_month:
        return attrs.evolve(second, month=first.month, year=first.year, year_shift=first.year_shift)
    if second.has_month and not second.has_year and first.has_year:
        return attrs.evolve(second, year=begin.begin.year) if begin is not None else second
    if second.weekday is not None and second.week is None and first.week is not None:
        return attrs.evolve(second, week=first.week)
    return second
