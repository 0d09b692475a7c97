"""Days and seasons that have a name: festivals, solar terms, breaks, 春运, and the lunar calendar."""

from datetime import date

from policenews_dates import calendar, lunar, periods
from policenews_dates.annotations import Basis, Calendar
from policenews_dates.breaks import days_off
from policenews_dates.calendar import Interval, Located
from policenews_dates.choosing import choose_year
from policenews_dates.discourse import Discourse
from policenews_dates.festivals import FESTIVALS, calendar_of, days_from, festival
from policenews_dates.options import Prefer
from policenews_dates.written import Point

# Up to Python 3.11 a member of an enumeration is looked up by Python code: five times the cost of a name.
_CONVENTION, _LUNAR = Basis.CONVENTION, Calendar.LUNAR


def locate_festival(point: Point, year: int | None, said: Discourse, *, where: Prefer) -> Located:
    """Return the day of a festival, or the days off around it."""
    name = point.festival
    if name in periods.PERIODS:
        return _period(name, year, said, where=where)
    if year is None:
        year = choose_year(said, lambda y: festival(name, y), where)
    day = None if year is None else festival(name, year)
    said.calendar = calendar_of(name)
    holiday = FESTIVALS[name].days_off
    if day is None or year is None:
        return None, f"{calendar.iso_year(year)}-XX-XX", None
    if point.days_off and holiday and not point.timed:
        off = days_off(holiday, year)
        if off is not None:
            interval, said.basis = off
            return interval, calendar.from_to(interval), None
    # 春节第三天 is the third day from the feast on, whether it is off or not.
    days = point.within[1] if point.within is not None else 1 if point.timed else days_from(name, day)
    end = calendar.add_days(day, days)
    if days > 1 and end is not None:
        interval = Interval(day, end)
        return interval, calendar.from_to(interval), None
    said.remember(day)
    return calendar.at_day(day)


def _period(name: str, year: int | None, said: Discourse, *, where: Prefer) -> Located:
    def begin(year: int) -> date | None:
        found = periods.period(name, year)
        return None if found is None else found.begin

    if year is None:
        year = choose_year(said, begin, where)
    interval = None if year is None else periods.period(name, year)
    if interval is None:
        return None, f"{calendar.iso_year(year)}-XX-XX", None
    said.basis = _CONVENTION
    return interval, calendar.from_to(interval), None


def locate_lunar(point: Point, year: int | None, said: Discourse, *, where: Prefer) -> Located:
    """Return a month or a day of the lunar calendar."""
    said.calendar = _LUNAR
    month, number = point.month or 1, point.day

    # 去年腊月 is the last month of the lunar year that began last year; 腊月 alone the one of this winter.
    written = point.has_year

    def day_in(year: int) -> date | None:
        lunar_year = year if written else lunar.lunar_year(year, month)
        return lunar.day(lunar_year, month, number or 1, leap=point.leap)

    if year is None:
        year = choose_year(said, day_in, where)
    if year is None:
        return None, "XXXX-XX-XX" if number is not None else "XXXX-XX", None
    if number is None:
        bounds = lunar.month(year if written else lunar.lunar_year(year, month), month, leap=point.leap)
        if bounds is None:
            return None, f"{calendar.iso_year(year)}-XX", None
        interval = Interval(*bounds)
        said.last_month = None  # 15日 after it would be of another calendar
        return interval, calendar.from_to(interval), None
    day = day_in(year)
    if day is None:
        return None, f"{calendar.iso_year(year)}-XX-XX", None
    said.remember(day)
    return calendar.at_day(day)
