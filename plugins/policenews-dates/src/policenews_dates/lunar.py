"""The lunar calendar and the solar terms (`borax`, 1900 to 2100); None outside these years."""

from datetime import date, timedelta
from functools import lru_cache

_LAST_OF_YEAR = 12


@lru_cache(maxsize=4096)
def day(year: int, month: int, number: int, *, leap: bool = False) -> date | None:
    """Return the day of a lunar date.

    Args:
        year: The lunar year: the solar one in which it begins.
        month: 1 to 12.
        number: 1 to 30; 30 of a month with 29 days is its last (大年三十 is said of both).
        leap: Whether the second month of that number is meant (闰六月).
    """
    from borax.calendars.lunardate import LunarDate  # noqa: PLC0415 -- only lunar dates need it

    for last in (number, 29) if number == 30 else (number,):  # noqa: PLR2004 -- the longest month
        try:
            found: date = LunarDate(year, month, last, 1 if leap else 0).to_solar_date()
        except (ValueError, OverflowError, KeyError, IndexError):
            continue
        return found
    return None


def month(year: int, number: int, *, leap: bool = False) -> tuple[date, date] | None:
    """Return the first day of a lunar month and the day after its last."""
    begin = day(year, number, 1, leap=leap)
    last = day(year, number, 30, leap=leap)
    return None if begin is None or last is None else (begin, last + timedelta(days=1))


@lru_cache(maxsize=1024)
def term(year: int, index: int) -> date | None:
    """Return the day of a solar term: 0 for 小寒 of a solar year to 23 for 冬至."""
    from borax.calendars.lunardate import TermUtils  # noqa: PLC0415 -- only solar terms need it

    try:
        found: date = TermUtils.nth_term_day(year, index)
    except (ValueError, OverflowError, KeyError, IndexError):
        return None
    return found


def eve(year: int) -> date | None:
    """Return 除夕 before the first day of a lunar year."""
    first = day(year, 1, 1)
    return None if first is None else first - timedelta(days=1)


def lunar_year(solar_year: int, number: int) -> int:
    """Return the lunar year that custom means by a solar year and a lunar month: 腊月 of 2024 began in 2023."""
    return solar_year - 1 if number == _LAST_OF_YEAR else solar_year
