"""From a match to how long, where two bounds are written, or a length from now on or up to now."""

import re
from decimal import Decimal

import attrs

from policenews.numerals import read
from policenews_dates.durations import UNITS, length_of
from policenews_dates.points import time_of_day
from policenews_dates.standing import is_term
from policenews_dates.written import Shape, Written

_NEVER_ALONE = frozenset({"分", "月", "夜", "晚"})
"""Units that need another beside them: 三分之一、百分之五."""


def between(match: re.Match[str]) -> Written | None:
    """Build of `3至5年`, `三年以上七年以下`, `13—18天`: how long, between two bounds."""
    low, high = read(match["low"]), read(match["high"])
    unit = match["unit"]
    of = match["of"] or unit
    if low is None or high is None or not _NEVER_ALONE.isdisjoint((of, unit)):
        return None
    if match["of"] and "、" in match[0]:
        return None  # 六个月、九年 are two
    if _days(low, of) >= _days(high, unit) or (unit == "年" and high >= _YEARS):
        return None
    if unit == "日" and match["of"] is None and not is_term(match):
        return None
    return Written(shape=Shape.DURATION, value=f"{length_of(low, of)}/{length_of(high, unit)}")


_YEARS = 1000
"""From here on a number with 年 is a year of the calendar."""


def _days(count: Decimal, unit: str) -> Decimal:
    """Return about how many days a length has."""
    _, _, months, days, seconds = UNITS[unit]
    return count * (30 * months + days + Decimal(seconds) / 86400)


def _unit_of(match: re.Match[str]) -> str:
    """Return the unit of a match, with the 个 that the table writes: 个月."""
    unit: str = match["unit"]
    return unit if unit in UNITS else f"个{unit}"


def coming(match: re.Match[str]) -> Written | None:
    """Build of `未来三天`: so long from the publication on."""
    count, name = read(match["number"]), _unit_of(match)
    length = UNITS.get(name)
    if count is None or length is None:
        return None
    months, days, seconds = (int(step * count) for step in length[2:])
    return Written(shape=Shape.COMING, value=length_of(count, name), months=months, days=days, seconds=seconds)


def window(match: re.Match[str]) -> Written | None:
    """Build of `前两天`, `后三小时`: so many whole units before or after now."""
    count, name = read(match["number"] or "一"), _unit_of(match)
    length = UNITS.get(name)
    if count is None or length is None or count != int(count) or not 0 < count < _YEARS:
        return None
    letter, in_time, months, days, seconds = length
    number = int(count)
    return Written(
        shape=Shape.WINDOW,
        value=length_of(count, name),
        months=months * number,
        days=days * number,
        seconds=seconds * number,
        unit="MIN" if letter == "M" and in_time else letter,
        back=match["which"] in {"前", "上", "之前"},
    )


def few_days(match: re.Match[str]) -> Written | None:
    """Build of `两日` of a message."""
    count = read(match["number"] or match["one"])
    value = "PXD" if count is None else length_of(count, "日")
    return Written(shape=Shape.DURATION, value=value)


def later_clock(match: re.Match[str]) -> Written | None:
    """Build of `三天后的凌晨3时许`: a time of the day so many days after the one last spoken of."""
    days = read(match["days"])
    at = time_of_day(match, "a_")
    if days is None or at is None or not at.timed:
        return None
    return Written(shape=Shape.POINT, points=(attrs.evolve(at, day_after=int(days)),), tail=match["tail"] or "")
