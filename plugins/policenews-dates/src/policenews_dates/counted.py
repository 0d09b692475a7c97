"""From a match to how long, where two bounds are written, or a length from now on or up to now."""

import re
from decimal import Decimal

import attrs

from policenews.numerals import read
from policenews_dates.durations import TERM, TERM_AFTER, UNITS
from policenews_dates.points import PARTS, point_of
from policenews_dates.written import Shape, Written


def between(match: re.Match[str]) -> Written | None:
    """Build of `3至5年`, `三年以上七年以下`, `13—18天`: how long, between two bounds."""
    low, high = read(match["low"]), read(match["high"])
    unit = match["unit"]
    if low is None or high is None or low >= high:
        return None
    if (match["of"] or unit) != unit and not {match["of"], unit} <= {"日", "天"}:
        first, second = UNITS.get(match["of"]), UNITS[unit]
        if first is None:
            return None
        return Written(shape=Shape.DURATION, value="/".join(_length(n, u) for n, u in ((low, first), (high, second))))
    if match["of"] and not match["least"] and "、" in match[0] and match["of"] != unit:
        return None  # 六个月、三年 are two
    told = match["of"] is not None or match["least"] is not None
    text, start, end = match.string, match.start(), match.end()
    if (
        unit == "日"
        and not told
        and not (text.endswith(TERM, max(0, start - 3), start) or text.startswith(TERM_AFTER, end))
    ):
        return None
    if unit == "年" and low >= 1000:  # noqa: PLR2004 -- two years of the calendar
        return None
    length = UNITS[unit]
    return Written(shape=Shape.DURATION, value=f"{_length(low, length)}/{_length(high, length)}")


def coming(match: re.Match[str]) -> Written | None:
    """Build of `未来三天`: so long from the publication on."""
    count, unit = read(match["number"]), match["unit"]
    length = UNITS.get(unit if unit in UNITS else f"个{unit}")
    if count is None or length is None or length[1]:
        return None
    months, days = int(length[2] * count), int(length[3] * count)
    return Written(shape=Shape.COMING, value=_length(count, length), months=months, days=days)


def window(match: re.Match[str]) -> Written | None:
    """Build of `前两天`, `后三小时`: so many whole units before or after now."""
    count, unit = read(match["number"] or "一"), match["unit"]
    length = UNITS.get({"月": "个月", "钟": "个钟"}.get(unit, unit)) or UNITS.get(f"个{unit}")
    if count is None or length is None or count != int(count) or count >= 1000:  # noqa: PLR2004 -- 2018年 is a year
        return None
    letter, in_time, months, days, seconds = length
    number = int(count)
    return Written(
        shape=Shape.WINDOW,
        value=_length(count, length),
        months=months * number,
        days=days * number,
        seconds=seconds * number,
        unit="MIN" if letter == "M" and in_time else "M" if letter in {"M", "Q"} else letter,
        back=match["which"] in {"前", "上", "之前"},
    )


def few_days(match: re.Match[str]) -> Written | None:
    """Build of `两日` of a message."""
    count = read(match["number"])
    value = "PXD" if count is None else _length(count, UNITS["日"])
    return Written(shape=Shape.DURATION, value=value)


def _length(count: Decimal, unit: tuple[str, bool, int, int, int]) -> str:
    letter, in_time, *_ = unit
    return f"P{'T' if in_time else ''}{format(count, 'f')}{letter}"


def later_clock(match: re.Match[str]) -> Written | None:
    """Build of `三天后的凌晨3时许`: a time of the day so many days after the one last spoken of."""
    days = read(match["days"])
    texts = tuple(match[f"a_{name}"] if name in _OF_DAY else None for name in PARTS)
    at = point_of(texts)
    if days is None or at is None or not at.timed:
        return None
    return Written(shape=Shape.POINT, points=(attrs.evolve(at, day_after=int(days)),), tail=match["tail"] or "")


_OF_DAY = frozenset(PARTS[PARTS.index("daypart") :])
