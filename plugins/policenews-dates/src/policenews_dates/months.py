"""Months and days of months, and the weeks and weekdays that are counted in them."""

from datetime import date

from policenews_dates import calendar
from policenews_dates.calendar import Located
from policenews_dates.choosing import choose_year, month_of_bare_day
from policenews_dates.discourse import Discourse
from policenews_dates.options import Prefer
from policenews_dates.written import Point


def locate_nth(point: Point, year: int | None, said: Discourse, *, where: Prefer) -> Located:
    """Return the week or the day of 3月第三周 and 6月第3个星期日."""
    month = point.month
    if point.month_shift is not None or point.month_after is not None:
        moved = _counted_month(point, said, where=where)
        year, month = (None, None) if moved is None else (moved.year, moved.month)
    if year is None and month is not None:
        within = month
        year = choose_year(said, lambda y: calendar.day(y, within, 1), where)
    if year is not None and month is None and point.nth_week is not None:
        return _week_of_year(year, point.nth_week)
    if year is None or month is None:
        return None, "XXXX-WXX", None
    if point.nth_weekday is not None and point.weekday is not None:
        day = calendar.nth_weekday(year, month, point.nth_weekday, point.weekday)
        if day is None:
            return None, f"{calendar.iso_year(year)}-{month:02}-XX", None
        said.remember(day)
        return calendar.at_day(day)
    first = calendar.first_week_of_month(year, month)
    monday = None if first is None else calendar.add_days(first, 7 * ((point.nth_week or 1) - 1))
    interval, value = (None, "") if monday is None else calendar.at_week(monday)
    return (None, f"{calendar.iso_year(year)}-WXX", None) if interval is None else (interval, value, None)


def _week_of_year(year: int, number: int) -> Located:
    """Return a week by its number in ISO 8601."""
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None, f"{calendar.iso_year(year)}-W{number:02}", None
    return (*calendar.at_week(monday), None)


def locate_month(point: Point, year: int | None, said: Discourse, *, where: Prefer) -> Located:
    """Return a month, a part of one, or a day."""
    month = point.month
    if point.month_shift is not None or point.month_after is not None:
        moved = _counted_month(point, said, where=where)
        if moved is None:
            return None, "XXXX-XX" if point.day is None else "XXXX-XX-XX", None
        year, month = moved.year, moved.month
    elif month is None and point.day is not None:
        year, month = month_of_bare_day(point.day, said, where)
    number = point.day or 1
    if year is None and month is not None:
        within = month
        last = None if point.day is not None else (lambda y: _last_of_month(y, within))
        year = choose_year(said, lambda y: calendar.day(y, within, number), where, last)
    return _in_month(point, year, month, said)


def _counted_month(point: Point, said: Discourse, *, where: Prefer) -> date | None:
    """Return the first day of 上月 and 当月: counted from the publication, or from the month last spoken of."""
    of_text = point.month_after is not None and not (said.spoken and said.last_month is None)
    if point.of_month and said.last_month is not None and where is not Prefer.FUTURE:
        of_text = True  # 12月3日作案。月底落网
    base, at = (said.last_month, said.month_at) if of_text else (said.today, None)
    step = (point.month_after or 0) if of_text else point.month_shift
    if step == -1 and _is_compared_with_last(said):
        base, at = said.last_month, said.month_at  # 7月为31起，较上月减少
    moved = None if base is None else calendar.add_months(base.replace(day=1), step or 0)
    if moved is not None and at is None:
        said.by_publication()
    elif moved is not None:
        said.by_text(at)
    return moved


def _is_compared_with_last(said: Discourse) -> bool:
    """Whether 上月 is the month before the last one, of which figures are told."""
    start, today, month = said.here[0], said.today, said.last_month
    compared = said.text.endswith(("较", "比", "与", "由", "从"), max(0, start - 1), start)
    return (
        compared
        and today is not None
        and month is not None
        and (today.year - month.year) * 12 + today.month - month.month == 1
    )


def _last_of_month(year: int, month: int) -> date | None:
    return calendar.last_day(calendar.months_from(calendar.day(year, month, 1), 1))


def _in_month(point: Point, year: int | None, month: int | None, said: Discourse) -> Located:
    if point.day is not None:
        day = None if year is None or month is None else calendar.day(year, month, point.day)
        if day is None:
            return None, f"{_unclear(year, month)}-{point.day:02}", None
        said.remember(day)
        return calendar.at_day(day)
    first = None if year is None or month is None else calendar.day(year, month, 1)
    if first is None:
        return None, _unclear(year, month), None
    said.last_month, said.month_at = first, said.here
    shown = first.isoformat()[:-3]
    if point.part.endswith("旬"):
        return calendar.third(first, point.part), shown, None
    if point.part.endswith("半月"):
        return calendar.month_half(first, point.part), shown, None
    return calendar.months_from(first, 1), shown, None


def _unclear(year: int | None, month: int | None) -> str:
    return f"{calendar.iso_year(year)}-{'XX' if month is None else f'{month:02}'}"
