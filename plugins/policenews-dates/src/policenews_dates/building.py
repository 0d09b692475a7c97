"""From a rule's match to what was written; None where a match is no time after all."""

import re
from functools import lru_cache

import attrs

from policenews.numerals import read, read_digits
from policenews_dates import patterns
from policenews_dates.durations import TERM, TERM_AFTER
from policenews_dates.festivals import NAMES
from policenews_dates.written import Point, Shape, Written

_PARTS = (
    "year", "short", "ryear", "festival", "quarter", "quarter1", "quarters", "half", "season", "month",
    "rmonth", "first", "part", "day", "rday", "after", "week", "weekday2", "weekday", "daypart", "hour",
    "word", "minute", "second", "halfhour", "ke", "minute3", "minute2", "second2",
)  # fmt: skip
"""The groups of `patterns.point`, in their order."""
_AFTER = _PARTS.index("after")
Texts = tuple[str | None, ...]


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    if text.isascii() and text.isdigit():
        return int(text)
    value = read(text.lstrip("零〇") or "零")  # 零5分
    return None if value is None else int(value)


def _year(text: str) -> int | None:
    return read_digits(text.replace("○", "〇"))


@lru_cache(maxsize=4096)  # a text says 今年, 3月 and 当日 again and again
def _point(texts: Texts) -> Point | None:
    """Return the date or time in the groups of `patterns.point`, or None if there is none or it is impossible."""
    group = {name: text for name, text in zip(_PARTS, texts, strict=True) if text}
    if not group:
        return None
    minute = _number(group.get("minute") or group.get("minute2") or group.get("minute3"))
    if "halfhour" in group:
        minute = 30
    elif "ke" in group:
        minute = 15 if group["ke"] == "一" else 45
    ryear, rmonth = group.get("ryear", ""), group.get("rmonth", "")
    weekday = group.get("weekday") or group.get("weekday2", "")
    festival = group.get("festival")
    built = Point(
        year=2000 + int(group["short"]) if "short" in group else _year(group["year"]) if "year" in group else None,
        year_shift=patterns.YEAR_SHIFTS.get(ryear),
        year_after=patterns.YEAR_AFTER.get(ryear),
        month=1 if "first" in group else _number(group.get("month")),
        month_shift=patterns.MONTH_SHIFTS.get(rmonth),
        month_same=rmonth in patterns.MONTH_SAME,
        quarter=1 if "quarter1" in group else _number(group.get("quarter")),
        quarters=_number(group.get("quarters")),
        half=None if "half" not in group else 1 + "上下".index(group["half"]),
        part=group.get("part", ""),
        day=_number(group.get("day")),
        day_shift=patterns.DAY_SHIFTS.get(group.get("rday", "")),
        day_after=patterns.DAY_AFTER.get(group.get("after", "")),
        week=patterns.WEEKS.get(group.get("week", "")),
        weekday=patterns.WEEKDAYS.get(weekday),
        weekend=weekday == "末",
        season=group.get("season", ""),
        festival=next((name for name in NAMES if name in festival), "") if festival else "",
        daypart=group.get("daypart", ""),
        hour=_number(group.get("hour")),
        minute=minute,
        second=_number(group.get("second") or group.get("second2")),
    )
    if not _possible(built):
        return None
    return attrs.evolve(built, bare=True) if _bare(built, group) else built


def _possible(built: Point) -> bool:
    """Whether the parts can be a time at all: 3 without 月 and 13月 cannot."""
    if built.month is not None and not 1 <= built.month <= 12:  # noqa: PLR2004 -- the calendar
        return False
    if built.day is not None and not 1 <= built.day <= 31:  # noqa: PLR2004 -- the calendar
        return False
    if built.hour is not None and built.hour > 24:  # noqa: PLR2004 -- the clock
        return False
    if built.part and not (built.has_month or built.has_year or built.quarter):
        return False
    if built.day is not None and not built.has_month and (built.has_year or built.week is not None):
        return False
    return not (built.day_after is not None and built.has_month)


def _bare(built: Point, group: dict[str, str]) -> bool:
    """Whether the parts are a clock time only if the words around say so."""
    if not built.has_clock or built.daypart or built.has_date:
        return False
    if built.minute is not None:
        return "minute2" in group or "minute3" in group
    return group.get("word") == "点" or not group["hour"].isdigit()  # 3点建议, 第一时间


def whole(match: re.Match[str]) -> Written | None:
    """Build of one date or time, with what stands around it."""
    written = _whole(match.groups())
    return written if written is not None and _stands(match, written.points[0]) else None


@lru_cache(maxsize=4096)
def _whole(texts: Texts) -> Written | None:
    head, *parts, tail = texts
    at = _point(tuple(parts))
    tail = (tail or "").removeprefix("份")
    if at is None or (at.season and not at.has_year) or parts[_AFTER] == "第三天":
        return None
    if not (at.has_date or at.has_clock) or (at.bare and at.minute is None and tail not in _CLOCK_TAILS):
        return None
    if head == "自" and tail not in {"以来", "起"}:
        return None
    return Written(shape=Shape.POINT, points=(at,), head="截至" if head and head != "自" else "", tail=tail)


_CLOCK_TAILS = frozenset({"许", "左右", "前后", "多", "多钟"})
_CLOCK_BEFORE = ("于", "在", "至", "到", "从", "自", "约", "截至")


def _stands(match: re.Match[str], at: Point) -> bool:
    """Whether the words around let it be a time."""
    text, start = match.string, match.start()
    if at.bare and not match["tail"] and not text.endswith(_CLOCK_BEFORE, max(0, start - 2), start):
        return False  # 21:28 may be a score
    if at.day is not None and not at.has_month:
        if "号" in match[0]:
            return False  # 88号 is an address
        return not _is_term(match)
    if (
        at.weekday is not None
        and at.week is None
        and text.endswith(("每", "逢", "姓", "每个"), max(0, start - 3), start)
    ):
        return False
    if at.year_after == 0 and text.endswith(("相", "应"), max(0, start - 3), start):
        return False
    return not (at.festival and text.endswith("过", max(0, start - 3), start) and not match["tail"])


def _is_term(match: re.Match[str]) -> bool:
    """Whether days are counted and not named: 行政拘留五日至十五日."""
    text, start, end = match.string, match.start(), match.end()
    return text.endswith(TERM, max(0, start - 3), start) or text.startswith(TERM_AFTER, end)


def _terms(low: int, high: int) -> Written:
    """Return how long something lasts, between two numbers of days."""
    return Written(shape=Shape.DURATION, value=f"P{low}D/P{high}D")


def ranged(match: re.Match[str]) -> Written | None:
    """Build of `10月1日至7日`, `2013年至2018年`, `凌晨1时至4时`."""
    *parts, tail = match.groups()
    first, second = _point(tuple(parts[: len(_PARTS)])), _point(tuple(parts[len(_PARTS) :]))
    if first is None or second is None or not (first.has_date or first.has_clock):
        return None
    if first.bare and not second.has_clock:
        return None
    if first.day and second.day and not (first.has_month or second.has_month) and _is_term(match):
        return _terms(first.day, second.day)
    return Written(shape=Shape.RANGE, points=(first, second), tail=tail or "")


def shared_unit(match: re.Match[str]) -> Written | None:
    """Build of `1至6月`, `2018-2019年`, `5日至` without its first unit."""
    unit, low, high = match["unit"], match["low"], match["high"]
    year = patterns.YEAR_SHIFTS.get(match["ryear"] or "")
    explicit = _year(match["year"]) if match["year"] else None
    if unit == "年":
        begin, end = _year(low), _year(high)
        if begin is None or end is None or not 1000 < begin < end < 2200:  # noqa: PLR2004 -- years of our time
            return None
        return Written(shape=Shape.RANGE, points=(Point(year=begin), Point(year=end)), tail=match["tail"] or "")
    begin, end = _number(low), _number(high)
    if begin is None or end is None:
        return None
    if unit == "月" and 1 <= begin < end <= 12:  # noqa: PLR2004 -- the calendar
        points = (Point(year=explicit, year_shift=year, month=begin), Point(month=end))
    elif unit == "日" and 1 <= begin < end <= 31:  # noqa: PLR2004 -- the calendar
        month = _number(match["month"])
        if month is None and _is_term(match):
            return _terms(begin, end)
        points = (Point(year=explicit, year_shift=year, month=month, day=begin), Point(day=end))
    elif unit in {"时", "点"} and begin < end <= 24 and unit == "时":  # noqa: PLR2004 -- the clock
        points = (Point(hour=begin), Point(hour=end))
    else:
        return None
    return Written(shape=Shape.RANGE, points=points, tail=match["tail"] or "")


def numeric(match: re.Match[str]) -> Written | None:
    """Build of `2024-03-05`, `2024.3.5`, `2024/3/5`."""
    at = Point(year=int(match["nyear"]), month=int(match["nmonth"]), day=int(match["nday"]))
    if not 1 <= (at.day or 0) <= 31:  # noqa: PLR2004 -- the calendar
        return None
    clock = match["nhour"]
    if clock:
        at = Point(
            year=at.year, month=at.month, day=at.day, hour=int(clock), minute=int(match["nminute"]),
            second=int(match["nsecond"]) if match["nsecond"] else None,
        )  # fmt: skip
        if (at.hour or 0) > 24:  # noqa: PLR2004 -- the clock
            return None
    return Written(shape=Shape.POINT, points=(at,))


def named_day(match: re.Match[str]) -> Written | None:
    """Build of `“3·15”国际消费者权益日前后`: a day of note whose name is its date."""
    month, day = int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):  # noqa: PLR2004 -- the calendar
        return None
    return Written(shape=Shape.POINT, points=(Point(month=month, day=day),), tail=match["tail"] or "")


def every(match: re.Match[str]) -> Written | None:
    """Build of `每天`, `每周三下午`, `每晚8时至11时`: the value is the period."""
    letter = {"天": "D", "日": "D", "晚": "D", "夜": "D", "周": "W", "星期": "W", "月": "M", "年": "Y", "季度": "3M"}
    unit = match["unit"]
    value = "PT1H" if unit == "小时" else "P3M" if unit == "季度" else f"P1{letter[unit]}"
    return Written(shape=Shape.SET, value=value)


def reference(match: re.Match[str]) -> Written | None:
    """Build of `近日`, `截至目前`, `今后`."""
    return Written(
        shape=Shape.REFERENCE, value=patterns.REFERENCES[match["word"]], head="截至" if match["head"] else ""
    )


def same_period(match: re.Match[str]) -> Written | None:
    """Build of `去年同期`, `上月同期`: the governing period, moved back."""
    return Written(shape=Shape.SAME_PERIOD, months=1 if match["which"] in {"上月", "上个月"} else 12)
