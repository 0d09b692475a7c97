"""From what was written to when it is: one pass over the document, with the times spoken of so far. Pure; no clock."""

import re
from collections.abc import Callable
from datetime import date, datetime

import attrs

from policenews_dates import calendar
from policenews_dates.annotations import TimexModifier, TimexType
from policenews_dates.calendar import Interval
from policenews_dates.festivals import festival
from policenews_dates.options import Prefer
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
    **dict.fromkeys(("前", "之前", "以前"), TimexModifier.BEFORE),
    **dict.fromkeys(("后", "之后", "以后", "起"), TimexModifier.AFTER),
    "多": TimexModifier.MORE_THAN,
}
_OPEN_ENDED = frozenset({"以来", "至今"})
_PLAN_BEFORE = re.compile(r"(?:将于|将在|拟于|拟在|计划于|计划在|预计|定于|即将于|截止日期|报名)[^，。；\n]{0,4}$")
_PLAN_AFTER = re.compile(r"(?:前|起|之前)?(?:起)?(?:正式)?(?:施行|实施|结清|开考|截止|完成|办理|缴清|将)")


@attrs.frozen
class Resolved:
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


@attrs.define
class Discourse:
    """The times spoken of so far.

    Attributes:
        published: Day of publication, or None.
        prefer: Where dates without a year are looked for.
        year: The year that the paragraph set, or None.
        last: The day last spoken of, or None.
        last_month: First day of the month last spoken of, or None.
        period: Begin and end of the governing period, each or None.
    """

    published: date | None
    prefer: Prefer
    year: int | None = None
    last: date | None = None
    last_month: date | None = None
    period: tuple[date | None, date | None] = (None, None)

    def new_paragraph(self) -> None:
        """Forget the year: a new paragraph sets its own."""
        self.year = None

    @property
    def after_publication(self) -> date | None:
        """The day after the publication, or None."""
        return None if self.published is None else calendar.add_days(self.published, 1)


def resolve(written: Written, said: Discourse, text: str, start: int, end: int) -> Resolved:
    """Return what an expression means where it stands, and remember what it sets for those after it.

    Args:
        written: The expression.
        said: The times spoken of so far; changed.
        text: The folded text, for the words around.
        start: Offset of the expression.
        end: Offset after it.
    """
    match written.shape:
        case Shape.DURATION:
            modifier = TimexModifier[written.modifier] if written.modifier else None
            return Resolved(TimexType.DURATION, written.value, modifier=modifier)
        case Shape.RECENT:
            return _recent(written, said)
        case Shape.SET:
            return Resolved(TimexType.SET, written.value)
        case Shape.REFERENCE:
            until = said.after_publication if written.head else None
            return Resolved(TimexType.DATE, written.value, None, until)
        case Shape.SAME_PERIOD:
            return _same_period(written, said)
        case Shape.RANGE:
            return _range(written, said)
    point = written.points[0]
    # Only 5月1日 and 春节, without their year, may be in the future.
    open_year = not point.has_year and (point.month is not None or point.festival != "")
    plan = open_year and bool(_PLAN_BEFORE.search(text[max(0, start - 12) : start]) or _PLAN_AFTER.match(text, end))
    return _single(written, said, plan=plan)


def _recent(written: Written, said: Discourse) -> Resolved:
    if said.published is None:
        return Resolved(TimexType.DATE, written.value)
    begin = calendar.add_months(said.published, -written.months)
    begin = None if begin is None else calendar.add_days(begin, -written.days)
    return Resolved(TimexType.DATE, written.value, begin, said.after_publication)


def _same_period(written: Written, said: Discourse) -> Resolved:
    begin, end = said.period
    begin = None if begin is None else calendar.add_months(begin, -written.months)
    last = None if end is None else calendar.add_days(end, -1)
    last = None if last is None else calendar.add_months(last, -written.months)
    end = None if last is None else calendar.add_days(last, 1)
    if begin is None or end is None or last is None:
        return Resolved(TimexType.DATE, "XXXX")
    return Resolved(TimexType.DATE, f"{begin.isoformat()[:10]}/{last.isoformat()[:10]}", begin, end)


def _single(written: Written, said: Discourse, *, plan: bool) -> Resolved:
    point = written.points[0]
    interval, value = _locate(point, said, plan=plan)
    kind = TimexType.TIME if point.has_clock or point.daypart else TimexType.DATE
    begin, end = (None, None) if interval is None else (interval.begin, interval.end)
    modifier = _TAIL_MODIFIERS.get(written.tail) or _PART_MODIFIERS.get(point.part)
    if written.head:
        said.period = (said.period[0] or _year_begin(end), _day(end))
        return Resolved(kind, value, None, end, modifier)
    if written.tail in _OPEN_ENDED:
        until = said.after_publication
        said.period = (_day(begin), until)
        return Resolved(kind, value, begin, until if begin is not None else None, _PART_MODIFIERS.get(point.part))
    if modifier is TimexModifier.BEFORE:
        return Resolved(kind, value, None, begin, modifier)
    if modifier is TimexModifier.AFTER and written.tail != "起":
        return Resolved(kind, value, begin, end, modifier)  # 3月后 governs nothing: its own month is not meant
    if (
        kind is TimexType.DATE
        and interval is not None
        and interval.end > (calendar.add_days(interval.begin, 1) or interval.end)
    ):
        current = point.year_shift == 0 and not point.has_month and point.quarter is None
        until = said.period[1] if current and said.period[1] is not None else interval.end
        until = said.after_publication if current and until == interval.end else until
        said.period = (interval.begin, until)
    return Resolved(kind, value, begin, end, modifier)


def _year_begin(end: date | None) -> date | None:
    last = None if end is None else calendar.add_days(_day(end) or end, -1)
    return None if last is None else date(last.year, 1, 1)


def _day(moment: date | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment


def _range(written: Written, said: Discourse) -> Resolved:
    first, second = written.points
    if not first.has_date and first.has_clock and not second.has_date:
        daypart = first.daypart
        values = [f"T{calendar.hour_of_day(p.hour or 0, p.daypart or daypart):02}{_minutes(p)}" for p in written.points]
        return Resolved(TimexType.TIME, "/".join(values))
    if second.has_clock and not first.has_clock and not second.has_date:
        second = attrs.evolve(second, daypart=second.daypart or first.daypart)
    begin, low = _locate(first, said, plan=False)
    second = _inherit(first, second, begin)
    saved = said.year
    if begin is not None and not second.has_year:
        said.year = begin.begin.year
    end, high = _locate(second, said, plan=False)
    if begin is not None and end is not None and end.end <= begin.begin and not second.has_year:
        said.year = begin.begin.year + 1  # 11月至次年 without its year: 11月至3月
        end, high = _locate(second, said, plan=False)
    said.year = saved if saved is not None or not first.has_year else said.year
    kind = TimexType.TIME if first.has_clock or second.has_clock else TimexType.DATE
    value = f"{low}/{high}"
    if begin is None or end is None or end.end <= begin.begin:
        return Resolved(kind, value)
    if kind is TimexType.DATE:
        said.period = (begin.begin, end.end)
    return Resolved(kind, value, begin.begin, end.end, _PART_MODIFIERS.get(second.part))


def _inherit(first: Point, second: Point, begin: Interval | None) -> Point:
    """Give the second end of a range what it leaves out: the day of a clock, the month of a day."""
    if second.has_clock and not second.has_date and begin is not None:
        daypart = second.daypart or (first.daypart if (second.hour or 0) >= (first.hour or 0) else "")
        on = begin.begin
        return attrs.evolve(second, daypart=daypart, year=on.year, month=on.month, day=on.day)
    if second.day is not None and not second.has_month and begin is not None:
        return attrs.evolve(second, year=begin.begin.year, month=begin.begin.month)
    if second.has_month and not second.has_year and first.has_year:
        return attrs.evolve(second, year=begin.begin.year) if begin is not None else second
    return second


def _minutes(point: Point) -> str:
    seconds = "" if point.second is None else f":{point.second:02}"
    return "" if point.minute is None else f":{point.minute:02}{seconds}"


def _locate(point: Point, said: Discourse, *, plan: bool) -> tuple[Interval | None, str]:
    """Return the interval and the TIMEX3 value of a point."""
    if point.has_date:
        interval, value, day = _dated(point, said, plan=plan)
    else:
        interval, value, day = calendar.one_day(said.last), _iso(said.last), said.last
    if not (point.has_clock or point.daypart):
        return interval, value
    if point.has_clock:
        hour = calendar.hour_of_day(point.hour or 0, point.daypart)
        value = f"{value}T{hour:02}{_minutes(point)}" if value else f"T{hour:02}{_minutes(point)}"
        return (None if day is None else calendar.clock(day, hour, point.minute, point.second)), value
    name = "当晚" if point.daypart == "晚" else point.daypart
    value += calendar.DAYPARTS[name][0]
    return (None if day is None else calendar.daypart_of(day, name)), value


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()[:10]


def _dated(point: Point, said: Discourse, *, plan: bool) -> tuple[Interval | None, str, date | None]:
    """Return the interval, the value and the day (if it is one) of the calendar part of a point."""
    day = _relative_day(point, said)
    if day is not None:
        if point.weekend:
            end = calendar.add_days(day, 2)
            return (None if end is None else Interval(day, end)), f"{day:%G-W%V}-WE", None
        _remember(said, day)
        return calendar.one_day(day), _iso(day), day
    if point.day_shift is not None or point.day_after is not None or point.weekday is not None:
        return None, "XXXX-XX-XX", None
    if point.week is not None:
        return _week(point.week, said)
    year = _year(point, said)
    if point.has_year and year is not None:
        said.year = year
    if point.festival:
        return _festival(point, year, said, plan=plan)
    if point.has_month or point.day is not None:
        return _month_or_day(point, year, said, plan=plan)
    return _coarse(point, year if year is not None else _default_year(point, said))


def _remember(said: Discourse, day: date) -> None:
    said.last = day
    said.last_month = day.replace(day=1)


def _relative_day(point: Point, said: Discourse) -> date | None:
    """The day of 昨天, 次日, 上周五; None if it is none of these, or unknown."""
    if point.day_shift is not None and said.published is not None:
        return calendar.add_days(_day(said.published) or said.published, point.day_shift)
    if point.day_after is not None and said.last is not None:
        return calendar.add_days(said.last, point.day_after)
    if point.weekday is not None and said.published is not None:
        published = _day(said.published) or said.published
        day = calendar.add_days(published, point.weekday - published.weekday() + 7 * (point.week or 0))
        back = point.week is None and day is not None and day > published and said.prefer is Prefer.PAST
        return calendar.add_days(day, -7) if back and day is not None else day
    return None


def _week(shift: int, said: Discourse) -> tuple[Interval | None, str, None]:
    if said.published is None:
        return None, "XXXX-WXX", None
    published = _day(said.published) or said.published
    monday = calendar.add_days(published, -published.weekday() + 7 * shift)
    end = None if monday is None else calendar.add_days(monday, 7)
    if monday is None or end is None:
        return None, "XXXX-WXX", None
    return Interval(monday, end), f"{monday:%G-W%V}", None


def _year(point: Point, said: Discourse) -> int | None:
    """The year that is written, in numbers or relative to the publication or the year last spoken of."""
    if point.year is not None:
        return point.year
    if point.year_shift is not None:
        return None if said.published is None else said.published.year + point.year_shift
    if point.year_same:
        return said.year or (said.last.year if said.last is not None else None)
    return None


def _default_year(point: Point, said: Discourse) -> int | None:
    """The year of a season, quarter or half without one: the last that has begun by the publication."""
    if point.has_year or said.published is None:
        return None
    if said.year is not None:
        return said.year
    interval, _, _ = _coarse(point, said.published.year)
    begun = interval is None or interval.begin <= (_day(said.published) or said.published)
    return said.published.year if begun or said.prefer is Prefer.FUTURE else said.published.year - 1


def _coarse(point: Point, year: int | None) -> tuple[Interval | None, str, None]:
    """A year, half, quarter or season."""
    shown = "XXXX" if year is None else f"{year:04}"
    first = None if year is None else calendar.day(year, 1, 1)
    if point.quarter is not None:
        begin = None if first is None else calendar.add_months(first, 3 * (point.quarter - 1))
        return calendar.months_from(begin, 3), f"{shown}-Q{point.quarter}", None
    if point.quarters is not None:
        return calendar.months_from(first, 3 * point.quarters), f"{shown}-Q1/{shown}-Q{point.quarters}", None
    if point.half is not None:
        begin = None if first is None else calendar.add_months(first, 6 * (point.half - 1))
        return calendar.months_from(begin, 6), f"{shown}-H{point.half}", None
    if point.season:
        code, month = calendar.SEASONS[point.season]
        begin = None if first is None else calendar.add_months(first, month - 1)
        return calendar.months_from(begin, 3), f"{shown}-{code}", None
    return calendar.months_from(first, 12), shown, None


def _festival(
    point: Point, year: int | None, said: Discourse, *, plan: bool
) -> tuple[Interval | None, str, date | None]:
    if year is None:
        year = said.year or _nearest(said, lambda y: festival(point.festival, y), plan=plan)
    day = None if year is None else festival(point.festival, year)
    if day is None:
        return None, "XXXX-XX-XX" if year is None else f"{year:04}-XX-XX", None
    _remember(said, day)
    return calendar.one_day(day), _iso(day), day


def _nearest(said: Discourse, make: Callable[[int], date | None], *, plan: bool) -> int | None:
    """Return the year that puts a date nearest to the publication, before it or, for a plan, after it."""
    if said.published is None:
        return None
    published = _day(said.published) or said.published
    future = plan or said.prefer is Prefer.FUTURE
    years = (published.year, published.year + 1) if future else (published.year, published.year - 1)
    # 2月29日 may be years away; eight years hold every day of the calendar.
    steps = range(9) if future else range(0, -9, -1)
    for year in (*years, *(published.year + step for step in steps)):
        day = make(year)
        if day is not None and (day >= published if future else day <= published):
            return year
    return published.year


def _month_or_day(
    point: Point, year: int | None, said: Discourse, *, plan: bool
) -> tuple[Interval | None, str, date | None]:
    month = point.month
    if point.month_shift is not None or point.month_same:
        base = said.last_month if point.month_same else said.published
        moved = (
            None if base is None else calendar.add_months((_day(base) or base).replace(day=1), point.month_shift or 0)
        )
        if moved is None:
            return None, "XXXX-XX", None
        year, month = moved.year, moved.month
    elif month is None and point.day is not None:
        year, month = _month_of_bare_day(point.day, said)
    number = point.day or 1
    if year is None and month is not None:
        year = said.year if said.year is not None else _nearest(
            said, lambda y: calendar.day(y, month, number), plan=plan
        )  # fmt: skip
    return _in_month(point, year, month, said)


def _month_of_bare_day(number: int, said: Discourse) -> tuple[int | None, int | None]:
    """Return year and month of 19日: those of the day last spoken of, else the last such day before the publication."""
    if said.last_month is not None:
        return said.last_month.year, said.last_month.month
    if said.published is None:
        return None, None
    month = (_day(said.published) or said.published).replace(day=1)
    for _ in range(3):
        day = calendar.day(month.year, month.month, number)
        if day is not None and day <= (_day(said.published) or said.published):
            return day.year, day.month
        month = calendar.add_months(month, -1) or month
    return None, None


def _in_month(
    point: Point, year: int | None, month: int | None, said: Discourse
) -> tuple[Interval | None, str, date | None]:
    shown = f"{'XXXX' if year is None else f'{year:04}'}-{'XX' if month is None else f'{month:02}'}"
    first = None if year is None or month is None else calendar.day(year, month, 1)
    if point.day is not None:
        shown += f"-{point.day:02}"
        day = None if year is None or month is None else calendar.day(year, month, point.day)
        if day is not None:
            _remember(said, day)
            said.year = year if said.year is None else said.year
        return calendar.one_day(day), shown, day
    if first is None:
        return None, shown, None
    said.last_month = first
    if point.part in {"上旬", "中旬", "下旬"}:
        return calendar.third(first, point.part), shown, None
    return calendar.months_from(first, 1), shown, None
