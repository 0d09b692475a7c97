"""Days off around festivals: as announced for each year (`chinesecalendar`), else by the standing rule."""

from datetime import date, timedelta
from functools import lru_cache

from policenews_dates import lunar
from policenews_dates.annotations import Basis
from policenews_dates.calendar import Interval
from policenews_dates.festivals import festival

_DAY = timedelta(days=1)
_LONGEST = 15
"""Days to which a break can extend on one side of its festival."""
# First year of the rule, days before the festival, days from it.
# Source: 国务院令第270号 (1999), 第513号 (2007), 第795号 (2024).
_RULES: dict[str, tuple[tuple[int, int, int], ...]] = {
    "元旦": ((1, 0, 1),),
    "春节": ((2025, 1, 3), (2014, 0, 3), (2008, 1, 2), (1, 0, 3)),
    "清明": ((2008, 0, 1),),
    "劳动节": ((2025, 0, 2), (2008, 0, 1), (2000, 0, 3), (1, 0, 1)),
    "端午": ((2008, 0, 1),),
    "中秋": ((2008, 0, 1),),
    "国庆": ((2000, 0, 3), (1, 0, 2)),
}


@lru_cache(maxsize=1024)
def days_off(name: str, year: int) -> tuple[Interval, Basis] | None:
    """Return the days off that go with a statutory holiday in a year, and why just these.

    Args:
        name: 元旦, 春节, 清明, 劳动节, 端午, 中秋 or 国庆.
        year: The solar year.

    Returns:
        What was announced for the years that `chinesecalendar` covers (from 2004; weekends that join are in it), else
        the days that the regulation in force names. None if the day of the holiday is not known, or it was none then.
    """
    day = festival(name, year)
    if day is None:
        return None
    rule = next(((before, long) for since, before, long in _RULES[name] if year >= since), None)
    if rule is None:
        return None  # 中秋 was no holiday before 2008
    announced = _announced(day)
    if announced is not None:
        return announced, Basis.ANNOUNCED
    before, long = rule
    begin = lunar.eve(year) if before and name == "春节" else day
    try:
        return None if begin is None else (Interval(begin, day + long * _DAY), Basis.RULE)
    except OverflowError:
        return None


def _announced(day: date) -> Interval | None:
    if not _is_off(day):
        return None
    begin = next((b for b in (day - n * _DAY for n in range(_LONGEST)) if not _is_off(b - _DAY)), None)
    end = next((e for e in (day + n * _DAY for n in range(1, _LONGEST)) if not _is_off(e)), None)
    return None if begin is None or end is None else Interval(begin, end)


def _is_off(day: date) -> bool:
    from chinese_calendar import is_holiday  # noqa: PLC0415 -- only breaks need it

    try:
        return bool(is_holiday(day))
    except NotImplementedError:  # a year that it does not cover
        return False
