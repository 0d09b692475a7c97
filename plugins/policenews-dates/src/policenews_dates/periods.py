"""Seasons of the year that have a name of their own, and days on which something begins each year."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from policenews.tables import read_table
from policenews_dates import calendar, lunar
from policenews_dates.calendar import Interval

_ROWS = {row["name"]: row for row in read_table("policenews_dates", "vocabulary/periods.tsv")}
PERIODS: tuple[str, ...] = tuple(_ROWS)
"""Names of `vocabulary/periods.tsv`: 春运, 暑期."""
BEGINNINGS: Mapping[str, tuple[int, int, str]] = MappingProxyType(
    {
        row["word"]: (int(row["month"]), int(row["day"]), row["value"])
        for row in read_table("policenews_dates", "vocabulary/beginnings.tsv")
    }
)
"""Month and day on which by convention begins what `vocabulary/beginnings.tsv` names (入夏, 开学), and the value."""
ERAS: Mapping[str, int] = MappingProxyType(
    {row["era"]: int(row["first"]) for row in read_table("policenews_dates", "vocabulary/eras.tsv")}
)
"""First year, in the Gregorian calendar, of the eras of `vocabulary/eras.tsv`: 民国, 光绪."""
EVENTS: Mapping[str, date] = MappingProxyType(
    {row["event"]: date.fromisoformat(row["day"]) for row in read_table("policenews_dates", "vocabulary/events.tsv")}
)
"""Days of events from which news counts, of `vocabulary/events.tsv`: 党的二十大, 改革开放."""
_FIRST_FREE_PLAN, _FIRST_FREE_YEAR, _YEARS = 3, 1966, 5
_EARLY_PLANS = {1: 1953, 2: 1958}


def period(name: str, year: int) -> Interval | None:
    """Return the interval of a named season in a year, or None if it cannot be known.

    Args:
        name: One of `PERIODS`.
        year: The solar year in which it ends.
    """
    row = _ROWS[name]
    if row["before"] != "-":
        first = lunar.day(year, 1, 1)
        begin = None if first is None else calendar.add_days(first, -int(row["before"]))
        end = None if first is None else calendar.add_days(first, int(row["after"]))
    else:
        begin, end = _day(year, row["begin"]), _day(year, row["end"])
    return None if begin is None or end is None else Interval(begin, end)


def _day(year: int, written: str) -> date | None:
    month, number = map(int, written.split("-"))
    return calendar.day(year, month, number)


def five_years(plan: int) -> Interval | None:
    """Return the five years of a five-year plan: 1953 for the first, 2016 for the thirteenth.

    The third began in 1966, after three years without a plan; since then one follows the other.
    """
    begin = _EARLY_PLANS.get(plan, _FIRST_FREE_YEAR + _YEARS * (plan - _FIRST_FREE_PLAN))
    return calendar.years_from(begin, _YEARS)
