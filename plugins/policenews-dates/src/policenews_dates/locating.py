"""From the parts of a date or time to its interval and its TIMEX3 value, by what the document has said so far."""

from collections.abc import Callable
from datetime import date

from policenews_dates import calendar
from policenews_dates.calendar import Interval
from policenews_dates.discourse import Discourse
from policenews_dates.festivals import festival
from policenews_dates.options import Prefer
from policenews_dates.written import Point


def minutes(point: Point) -> str:
    """Return the minutes and seconds of a clock time as ISO 8601 writes them behind the hour, "" if there are none."""
    seconds = "" if point.second is None else f":{point.second:02}"
    return "" if point.minute is None else f":{point.minute:02}{seconds}"


def locate(point: Point, said: Discourse, *, plan: bool) -> tuple[Interval | None, str]:
    """Return the interval and the TIMEX3 value of a point."""
    if point.has_date:
        interval, value, day = _dated(point, said, plan=plan)
    else:
        interval, value, day = calendar.one_day(said.last), calendar.iso(said.last), said.last
    if not (point.has_clock or point.daypart):
        return interval, value
    if point.has_clock:
        hour = calendar.hour_of_day(point.hour or 0, point.daypart)
        value = f"{value}T{hour:02}{minutes(point)}" if value else f"T{hour:02}{minutes(point)}"
        return (None if day is None else calendar.clock(day, hour, point.minute, point.second)), value
    name = "当晚" if point.daypart == "晚" else point.daypart
    value += calendar.DAYPARTS[name][0]
    return (None if day is None else calendar.daypart_of(day, name)), value


def _dated(point: Point, said: Discourse, *, plan: bool) -> tuple[Interval | None, str, date | None]:
    """Return the interval, the value and the day (if it is one) of the calendar part of a point."""
    day = _relative_day(point, said)
    if day is not None:
        if point.weekend:
            end = calendar.add_days(day, 2)
            return (None if end is None else Interval(day, end)), f"{day:%G-W%V}-WE", None
        said.remember(day)
        return calendar.one_day(day), calendar.iso(day), day
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


def _relative_day(point: Point, said: Discourse) -> date | None:
    """The day of 昨天, 次日, 上周五; None if it is none of these, or unknown."""
    today = said.today
    if point.day_shift is not None and today is not None:
        return calendar.add_days(today, point.day_shift)
    if point.day_after is not None and said.last is not None:
        return calendar.add_days(said.last, point.day_after)
    if point.weekday is not None and today is not None:
        day = calendar.add_days(today, point.weekday - today.weekday() + 7 * (point.week or 0))
        back = point.week is None and day is not None and day > today and said.prefer is Prefer.PAST
        return calendar.add_days(day, -7) if back and day is not None else day
    return None


def _week(shift: int, said: Discourse) -> tuple[Interval | None, str, None]:
    today = said.today
    monday = None if today is None else calendar.add_days(today, -today.weekday() + 7 * shift)
    end = None if monday is None else calendar.add_days(monday, 7)
    if monday is None or end is None:
        return None, "XXXX-WXX", None
    return Interval(monday, end), f"{monday:%G-W%V}", None


def _year(point: Point, said: Discourse) -> int | None:
    """The year that is written, in numbers or relative to the publication or the year last spoken of."""
    if point.year is not None:
        return point.year
    if point.year_shift is not None:
        return None if said.today is None else said.today.year + point.year_shift
    if point.year_after is not None:
        year = said.year or (said.last.year if said.last is not None else None)
        return None if year is None else year + point.year_after
    return None


def _default_year(point: Point, said: Discourse) -> int | None:
    """The year of a season, quarter or half without one: the last that has begun by the publication."""
    today = said.today
    if point.has_year or today is None:
        return None
    if said.year is not None:
        return said.year
    interval, _, _ = _coarse(point, today.year)
    begun = interval is None or interval.begin <= today
    return today.year if begun or said.prefer is Prefer.FUTURE else today.year - 1


def _coarse(point: Point, year: int | None) -> tuple[Interval | None, str, None]:
    """A year, half, quarter or season."""
    shown = calendar.iso_year(year)
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
        return None, f"{calendar.iso_year(year)}-XX-XX", None
    said.remember(day)
    return calendar.one_day(day), calendar.iso(day), day


def _nearest(said: Discourse, make: Callable[[int], date | None], *, plan: bool) -> int | None:
    """Return the year that puts a date nearest to the publication, before it or, for a plan, after it."""
    today = said.today
    if today is None:
        return None
    future = plan or said.prefer is Prefer.FUTURE
    # 2月29日 may be years away; eight years hold every day of the calendar.
    steps = range(9) if future else range(0, -9, -1)
    for year in (today.year + step for step in steps):
        day = make(year)
        if day is not None and (day >= today if future else day <= today):
            return year
    return today.year


def _month_or_day(
    point: Point, year: int | None, said: Discourse, *, plan: bool
) -> tuple[Interval | None, str, date | None]:
    month = point.month
    if point.month_shift is not None or point.month_same:
        base = said.last_month if point.month_same else said.today
        moved = None if base is None else calendar.add_months(base.replace(day=1), point.month_shift or 0)
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
    today = said.today
    if today is None:
        return None, None
    month = today.replace(day=1)
    for _ in range(3):
        day = calendar.day(month.year, month.month, number)
        if day is not None and day <= today:
            return day.year, day.month
        month = calendar.add_months(month, -1) or month
    return None, None


def _in_month(
    point: Point, year: int | None, month: int | None, said: Discourse
) -> tuple[Interval | None, str, date | None]:
    if point.day is not None:
        day = None if year is None or month is None else calendar.day(year, month, point.day)
        if day is None:
            return None, f"{_unclear(year, month)}-{point.day:02}", None
        said.remember(day)
        said.year = year if said.year is None else said.year
        return calendar.one_day(day), day.isoformat(), day
    first = None if year is None or month is None else calendar.day(year, month, 1)
    if first is None:
        return None, _unclear(year, month), None
    said.last_month = first
    shown = first.isoformat()[:-3]
    if point.part.endswith("旬"):
        return calendar.third(first, point.part), shown, None
    return calendar.months_from(first, 1), shown, None


def _unclear(year: int | None, month: int | None) -> str:
    return f"{calendar.iso_year(year)}-{'XX' if month is None else f'{month:02}'}"
