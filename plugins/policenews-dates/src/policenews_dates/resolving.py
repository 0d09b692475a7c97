"""From what was written to when it is: one pass over the document, with the times spoken of so far. Pure; no clock."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

import attrs

from policenews_dates import calendar
from policenews_dates.annotations import TimexModifier, TimexType
from policenews_dates.calendar import Interval
from policenews_dates.discourse import Discourse
from policenews_dates.locating import locate, minutes
from policenews_dates.written import Point, Shape, Written

_PART_MODIFIERS = {
    "初": TimexModifier.START,
    "上旬": TimexModifier.START,
    "中旬": TimexModifier.MID,
    "中": TimexModifier.MID,
    "下旬": TimexModifier.END,
    "底": TimexModifier.END,
    "末": TimexModifier.END,
}
_TAIL_MODIFIERS = {
    **dict.fromkeys(("许", "左右", "前后"), TimexModifier.APPROX),
    **dict.fromkeys(("前", "之前", "以前", "前夕"), TimexModifier.BEFORE),
    **dict.fromkeys(("后", "之后", "以后", "起"), TimexModifier.AFTER),
    **dict.fromkeys(("多", "多钟"), TimexModifier.MORE_THAN),
}
# Up to Python 3.11 a member of an enumeration is looked up by Python code: five times the cost of a name.
_DATE, _TIME, _DURATION, _SET = TimexType.DATE, TimexType.TIME, TimexType.DURATION, TimexType.SET
_BEFORE, _AFTER = TimexModifier.BEFORE, TimexModifier.AFTER
_LAST = frozenset({"底", "末"})
_OPEN_ENDED = frozenset({"以来", "至今"})
_PLAN_BEFORE = re.compile(r"(?:将于|将在|拟于|拟在|计划于|计划在|预计|定于|即将于|截止日期|报名)[^，。；\n]{0,4}$")
_PLAN_AFTER = re.compile(r"(?:前|起|之前)?(?:起)?(?:正式)?(?:施行|实施|结清|开考|截止|完成|办理|缴清|将)")


class Resolved(NamedTuple):
    """What an expression means.

    Attributes:
        timex_type: Its TIMEX3 type.
        value: Its TIMEX3 value.
        begin: First day or moment, or None.
        end: The day or moment after it, or None.
        modifier: What a word adds, or None.
    """

    timex_type: TimexType
    value: str
    begin: date | None = None
    end: date | None = None
    modifier: TimexModifier | None = None


def resolve(written: Written, said: Discourse, text: str, start: int, end: int) -> Resolved:
    """Return what an expression means where it stands, and remember what it sets for those after it.

    Args:
        written: The expression.
        said: The times spoken of so far; changed.
        text: The folded text, for the words around.
        start: Offset of the expression.
        end: Offset after it.
    """
    other = _OTHERS.get(written.shape)
    if other is not None:
        return other(written, said)
    point = written.points[0]
    # Only 5月1日 and 春节, without their year, may be in the future.
    open_year = not point.has_year and (point.month is not None or point.festival != "")
    plan = open_year and bool(_PLAN_BEFORE.search(text[max(0, start - 12) : start]) or _PLAN_AFTER.match(text, end))
    return _single(written, said, plan=plan)


def _duration(written: Written, said: Discourse) -> Resolved:  # noqa: ARG001 -- as the others are called
    modifier = TimexModifier[written.modifier] if written.modifier else None
    return Resolved(_DURATION, written.value, None, None, modifier)


def _set(written: Written, said: Discourse) -> Resolved:  # noqa: ARG001 -- as the others are called
    return Resolved(_SET, written.value)


def _reference(written: Written, said: Discourse) -> Resolved:
    return Resolved(_DATE, written.value, None, said.after_publication if written.head else None)


def _recent(written: Written, said: Discourse) -> Resolved:
    if said.today is None:
        return Resolved(_DATE, written.value)
    begin = calendar.add_months(said.today, -written.months)
    begin = None if begin is None else calendar.add_days(begin, -written.days)
    return Resolved(_DATE, written.value, begin, said.after_publication)


def _same_period(written: Written, said: Discourse) -> Resolved:
    begin, end = said.period
    begin = None if begin is None else calendar.add_months(begin, -written.months)
    last = None if end is None else calendar.add_days(end, -1)
    last = None if last is None else calendar.add_months(last, -written.months)
    end = None if last is None else calendar.add_days(last, 1)
    if begin is None or end is None or last is None:
        return Resolved(_DATE, "XXXX")
    return Resolved(_DATE, f"{calendar.iso(begin)}/{calendar.iso(last)}", begin, end)


def _single(written: Written, said: Discourse, *, plan: bool) -> Resolved:
    point = written.points[0]
    interval, value = locate(point, said, plan=plan)
    kind = _TIME if point.has_clock or point.daypart else _DATE
    begin, end = (None, None) if interval is None else (interval.begin, interval.end)
    modifier = _TAIL_MODIFIERS.get(written.tail) or _PART_MODIFIERS.get(point.part)
    if written.head:
        said.period = (said.period[0] or _year_begin(end), None if end is None else calendar.day_of(end))
        return Resolved(kind, value, None, end, modifier)
    if written.tail in _OPEN_ENDED:
        until = said.after_publication
        said.period = (None if begin is None else calendar.day_of(begin), until)
        return Resolved(kind, value, begin, until if begin is not None else None, _PART_MODIFIERS.get(point.part))
    if modifier is _BEFORE:
        # 年底前 includes the year up to its end.
        return Resolved(kind, value, None, end if point.part in _LAST else begin, modifier)
    if modifier is _AFTER and written.tail != "起":
        return Resolved(kind, value, begin, end, modifier)  # 3月后 governs nothing: its own month is not meant
    if kind is _DATE and interval is not None and interval.end > (calendar.add_days(interval.begin, 1) or interval.end):
        current = point.year_shift == 0 and not point.has_month and point.quarter is None
        until = said.period[1] if current and said.period[1] is not None else interval.end
        until = said.after_publication if current and until == interval.end else until
        said.period = (interval.begin, until)
    return Resolved(kind, value, begin, end, modifier)


def _year_begin(end: date | None) -> date | None:
    last = None if end is None else calendar.add_days(calendar.day_of(end), -1)
    return None if last is None else date(last.year, 1, 1)


def _range(written: Written, said: Discourse) -> Resolved:
    first, second = written.points
    if not first.has_date and first.has_clock and not second.has_date:
        daypart = first.daypart
        values = [f"T{calendar.hour_of_day(p.hour or 0, p.daypart or daypart):02}{minutes(p)}" for p in written.points]
        return Resolved(_TIME, "/".join(values))
    if second.has_clock and not first.has_clock and not second.has_date:
        second = attrs.evolve(second, daypart=second.daypart or first.daypart)
    begin, low = locate(first, said, plan=False)
    second = _inherit(first, second, begin)
    saved = said.year
    if begin is not None and (not second.has_year or second.year_after is not None):
        said.year = begin.begin.year
    end, high = locate(second, said, plan=False)
    if begin is not None and end is not None and end.end <= begin.begin and not second.has_year:
        said.year = begin.begin.year + 1  # 11月至次年 without its year: 11月至3月
        end, high = locate(second, said, plan=False)
    said.year = saved if saved is not None or not first.has_year else said.year
    timed = (first.has_clock, first.daypart, second.has_clock, second.daypart)
    kind = _TIME if any(timed) else _DATE
    value = f"{low}/{high}"
    if begin is None or end is None or end.end <= begin.begin:
        return Resolved(kind, value)
    if kind is _DATE:
        said.period = (begin.begin, end.end)
    return Resolved(kind, value, begin.begin, end.end, _PART_MODIFIERS.get(second.part))


def _inherit(first: Point, second: Point, begin: Interval | None) -> Point:
    """Give the second end of a range what it leaves out: the day of a clock, the month of a day."""
    if (second.has_clock or second.daypart) and not second.has_date and begin is not None:
        daypart = second.daypart or (first.daypart if (second.hour or 0) >= (first.hour or 0) else "")
        on = begin.begin
        return attrs.evolve(second, daypart=daypart, year=on.year, month=on.month, day=on.day)
    if second.day is not None and not second.has_month and begin is not None:
        return attrs.evolve(second, year=begin.begin.year, month=begin.begin.month)
    if second.has_month and not second.has_year and first.has_year:
        return attrs.evolve(second, year=begin.begin.year) if begin is not None else second
    return second


_OTHERS: Mapping[Shape, Callable[[Written, Discourse], Resolved]] = MappingProxyType(
    {
        Shape.DURATION: _duration,
        Shape.REFERENCE: _reference,
        Shape.SAME_PERIOD: _same_period,
        Shape.RANGE: _range,
        Shape.RECENT: _recent,
        Shape.SET: _set,
    }
)
"""What is not one date or time, by its shape."""
