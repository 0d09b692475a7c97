"""Festivals, public days and solar terms, from `vocabulary/festivals.tsv`: on which day of a year each falls."""

from collections.abc import Callable, Mapping
from datetime import MAXYEAR, date, timedelta
from functools import lru_cache
from types import MappingProxyType

import attrs

from policenews.tables import read_table
from policenews_dates import calendar, lunar
from policenews_dates.annotations import Calendar


@attrs.frozen
class Festival:
    """A row of the table.

    Attributes:
        name: As it is written.
        calendar: How its day is found: a key of `_CALENDARS`.
        feast: The key of its days in `vocabulary/listed_days.tsv`, or "".
        month: Month of that calendar.
        day: Day of that calendar; of `weekday` which week and which day (27: the second Sunday), of `term` its index,
            of `easter`, `orthodox` and `listed` how many days after Easter Sunday or the day that is listed.
        days: How many days it lasts; 0 if the whole month.
        days_off: The holiday whose days off go with it, or "".
        use: `point` if the name always is a time, `sign` if only what stands beside it says so (立春 is a given name
            too), `public` if it is a day of note that has no days off.
    """

    name: str
    calendar: str
    feast: str
    month: int
    day: int
    days: int
    days_off: str
    use: str


def _read() -> Mapping[str, Festival]:
    rows = read_table("policenews_dates", "vocabulary/festivals.tsv")
    return MappingProxyType(
        {
            row["name"]: Festival(
                row["name"],
                calendar_name,
                feast,
                int(row["month"]),
                int(row["day"]),
                int(row["days"]),
                row["days_off"].strip("-"),
                row["use"],
            )
            for row in rows
            for calendar_name, _, feast in [row["calendar"].partition(":")]
        }
    )


FESTIVALS: Mapping[str, Festival] = _read()
"""By name."""
NAMES = tuple(name for name, festival in FESTIVALS.items() if festival.use == "point")
"""Those that are times wherever they stand."""
SIGNED = tuple(name for name, festival in FESTIVALS.items() if festival.use == "sign")
"""Those that need a word that says so."""
PUBLIC = tuple(name for name, festival in FESTIVALS.items() if festival.use == "public")
"""Days of note of the trade."""


def _fixed(year: int, of: Festival) -> date | None:
    return calendar.day(year, of.month, of.day)


def _lunar(year: int, of: Festival) -> date | None:
    return lunar.day(lunar.lunar_year(year, of.month), of.month, of.day)


def _weekday(year: int, of: Festival) -> date | None:
    which, weekday = divmod(of.day, 10)
    return calendar.nth_weekday(year, of.month, which, weekday - 1)


def _islamic(year: int, of: Festival) -> date | None:
    from hijridate import Gregorian, Hijri  # noqa: PLC0415 -- only these feasts need it

    try:
        begin = Gregorian(year, 1, 1).to_hijri().year
        days = [date.fromisoformat(Hijri(begin + step, of.month, of.day).to_gregorian().isoformat()) for step in (0, 1)]
    except (ValueError, OverflowError):
        return None
    return next((day for day in days if day.year == year), None)


def _easter(year: int, of: Festival) -> date | None:
    from dateutil import easter  # noqa: PLC0415 -- only these feasts need it

    if not _FIRST_GREGORIAN_EASTER <= year < _LAST_EASTER:
        return None
    sunday = easter.easter(year, easter.EASTER_ORTHODOX if of.calendar == "orthodox" else easter.EASTER_WESTERN)
    return sunday + timedelta(days=of.day)


_FIRST_GREGORIAN_EASTER, _LAST_EASTER = 1583, 4100


def _hebrew(year: int, of: Festival) -> date | None:
    from pyluach.dates import HebrewDate  # noqa: PLC0415 -- only these feasts need it
    from pyluach.hebrewcal import Year  # noqa: PLC0415

    if not 1 < year < MAXYEAR:
        return None
    hebrew_year = year + (_TO_HEBREW_YEAR if of.month < _TISHRI or of.month > _KISLEV else _TO_HEBREW_YEAR + 1)
    # Purim of a leap year is in the second Adar, which is the thirteenth month.
    month = of.month + (of.month == _ADAR and Year(hebrew_year).leap)
    found = HebrewDate(hebrew_year, month, of.day)
    day: date = found.to_pydate()
    return day + timedelta(days=_MOVED.get((of.month, of.day), {}).get(found.weekday(), 0))


_TISHRI, _KISLEV, _ADAR, _TO_HEBREW_YEAR = 7, 9, 12, 3760
_MOVED: Mapping[tuple[int, int], Mapping[int, int]] = MappingProxyType(
    {(1, 27): {1: 1, 6: -1}, (2, 5): {2: 1, 6: -1, 7: -2}, (5, 9): {7: 1}},
)
"""By month and day, by how many days a feast is moved from a day of the week (Sunday is 1), so that none breaks the
Sabbath: the days of remembrance and of independence (as since 2004) and the ninth of Av."""


def _listed(year: int, of: Festival) -> date | None:
    listed = _LISTED.get((of.feast, year))
    return None if listed is None else listed + timedelta(days=of.day)


_LISTED: Mapping[tuple[str, int], date] = MappingProxyType(
    {
        (row["feast"], day.year): day
        for row in read_table("policenews_dates", "vocabulary/listed_days.tsv")
        for day in [date.fromisoformat(row["day"])]
    }
)
"""Feasts of India and the Vesak, whose days astronomers and councils tell year by year."""
_CALENDARS: Mapping[str, Callable[[int, Festival], date | None]] = MappingProxyType(
    {
        "fixed": _fixed,
        "lunar": _lunar,
        "eve": lambda year, _: lunar.eve(year),
        "term": lambda year, of: lunar.term(year, of.day),
        "weekday": _weekday,
        "islamic": _islamic,
        "easter": _easter,
        "orthodox": _easter,
        "hebrew": _hebrew,
        "listed": _listed,
    }
)
_WRITTEN_IN = MappingProxyType(
    {
        "lunar": Calendar.LUNAR,
        "eve": Calendar.LUNAR,
        "term": Calendar.SOLAR_TERM,
        "islamic": Calendar.ISLAMIC,
        "easter": Calendar.CHURCH,
        "orthodox": Calendar.CHURCH,
        "hebrew": Calendar.HEBREW,
        "listed": Calendar.LISTED,
    }
)


@lru_cache(maxsize=4096)
def festival(name: str, year: int) -> date | None:
    """Return the day of a festival in a solar year, or None if it is not known.

    Args:
        name: A key of `FESTIVALS`.
        year: The year in which the festival falls by custom; 腊八 and 小年 belong to the winter that begins it.
    """
    of = FESTIVALS[name]
    return _CALENDARS[of.calendar](year, of)


def days_from(name: str, first: date) -> int:
    """Return how many days a festival lasts that begins on a day: 1 of most, 8 of 逾越节, the month of 斋月."""
    days = FESTIVALS[name].days
    if days:
        return days
    from hijridate import Gregorian  # noqa: PLC0415 -- only 斋月 needs it

    month: int = Gregorian.fromdate(first).to_hijri().month_length()
    return month


def calendar_of(name: str) -> Calendar | None:
    """Return the calendar of a festival, None for the Gregorian one."""
    return _WRITTEN_IN.get(FESTIVALS[name].calendar)
