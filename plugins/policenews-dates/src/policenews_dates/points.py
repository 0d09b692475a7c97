"""From the groups of `patterns.point` to a date or time as it is written; None where they are none."""

import re
from functools import lru_cache

import attrs

from policenews.numerals import read, read_digits, read_range
from policenews_dates import patterns, periods, words
from policenews_dates.written import Point

PARTS: tuple[str, ...] = tuple(re.findall(r"\(\?P<(\w+)>", patterns.point("")))
"""The groups of `patterns.point`, in their order."""
Texts = tuple[str | None, ...]
"""What the groups of a pattern matched."""
_LUNAR_MONTHS = {"正月": 1, "大年": 1, "冬月": 11, "腊月": 12}
_IN_BRACKETS = re.compile(rf"(?:({patterns.NUM})月|)({patterns.NUM})[日号]?[）)]")
_DAYS = frozenset({"festival", "day", "lday", "lday2"})
_NOON, _LAST_CENTURY = 12, 50


def number_of(text: str | None) -> int | None:
    """Return the whole number that is written, None if there is none."""
    if text is None:
        return None
    if text.isascii() and text.isdigit():
        return int(text)
    value = read(text.lstrip("零〇") or "零")  # 零5分
    return None if value is None else int(value)


def year_of(text: str) -> int | None:
    """Return the year that is written in figures or, as it is spoken, in words: 2017, 二〇一七, 两千零八."""
    return number_of(text) if "千" in text else read_digits(text.replace("○", "〇"))


def _year_of_two(text: str) -> int | None:
    """Return the year of 98年 and 〇三年, of the last century from 50 on; None of 七八年, which are seven or eight."""
    number = None if read_range(text) is not None else read_digits(text)
    if number is None:
        return None
    return number + (1900 if number >= _LAST_CENTURY or text[0] in "三四" else 2000)


def _lunar_day(text: str | None) -> int | None:
    """Return the day of 初八, 廿三, 十五."""
    if text is None:
        return None
    return number_of("二十" + text[1:] if text[0] == "廿" else text.removeprefix("初"))


def _years(group: dict[str, str]) -> dict[str, int | bool | None]:
    """Return the fields of the year, in whichever way it is written."""
    ryear = group.get("ryear", "")
    if "ago" in group:
        count = number_of(group["ago"])
        return {"year_shift": None if count is None else -count} if group["way"] == "前" else {"year_after": count}
    if "year" in group:
        return {"year": year_of(group["year"])}
    if "short" in group:
        return {"year": _year_of_two(group["short"])}
    if "digits" in group:
        year = _year_of_two(group["digits"])
        return {"year": year, "broken": year is None}
    if "era" in group:
        number = 1 if group["era_year"] == "元" else number_of(group["era_year"]) or 0
        return {"year": periods.ERAS[group["era"]] + number - 1, "era": True}
    if "century" in group:
        name = group["century"]
        relative = words.CENTURIES.get(name)
        century = 100 * ((number_of(name.removesuffix("世纪")) or 0) - 1) if relative is None else relative
        return {"century": century, "decade": number_of(group["decade"]) if "decade" in group else None}
    if "decade1" in group:
        number = number_of(group["decade1"]) or 0
        return {"century": 1900 if number < 100 else number // 100 * 100, "decade": number % 100}  # noqa: PLR2004
    return {
        "last_year": ryear in {"上年", "上一年"},
        "year_shift": words.YEAR_SHIFTS.get(ryear),
        "year_after": words.YEAR_AFTER.get(ryear),
        "whole_year": ryear == "全年",
    }


def _minute(group: dict[str, str]) -> int | None:
    if "halfhour" in group:
        return 30
    if "ke" in group:
        return 15 if group["ke"] in "一1" else 45
    return number_of(group.get("minute") or group.get("minute2") or group.get("minute3"))


def _is_third_alone(group: dict[str, str]) -> bool:
    """Whether it is 下旬 of the month last spoken of."""
    part = group.get("part", "")
    return part.endswith(("旬", "半月")) and group.keys().isdisjoint({"month", "lmonth", "rmonth", "first", "of"})


def _within(text: str | None) -> tuple[int, int] | None:
    """Return the first and the last of the days that are meant, counted from 1: 前三天, 首日, 第二天."""
    if text is None or text == "首日":
        return None if text is None else (1, 1)
    number = number_of(text[1:-1]) or 1
    return (1, number) if text[0] == "前" else (number, number)


def _brackets(text: str | None) -> tuple[int | None, int] | None:
    """Return month and day of 昨（27）日, 昨日（3月4日）."""
    found = _IN_BRACKETS.search(text) if text else None
    day = None if found is None else number_of(found[2])
    return None if found is None or day is None else (number_of(found[1]), day)


def _hour(group: dict[str, str]) -> int | None:
    hour = number_of(group.get("hour"))
    half = group.get("half_day")
    if hour is None or half is None:
        return hour
    return hour % _NOON + (_NOON if half in "Pp" else 0)


@lru_cache(maxsize=4096)  # a text says 今年, 3月 and 当日 again and again
def point_of(texts: Texts) -> Point | None:
    """Return the date or time in the groups of `patterns.point`, or None if there is none or it is impossible."""
    group = {name: text for name, text in zip(PARTS, texts, strict=True) if text}
    if not group:
        return None
    rmonth, rday = group.get("rmonth", ""), group.get("rday", "")
    weekday = group.get("weekday") or group.get("weekday2", "")
    # 二〇〇四年八月十五, all in Han figures, leaves out 日 only; 2004年八月十五 changes over to the lunar calendar.
    in_han = not group.get("year", "0")[0].isascii() and not group.get("lday", "初").startswith(("初", "廿"))
    lunar_day = _lunar_day(group.get("lday") or group.get("lday2") or group.get("lday3"))
    day_shift = words.DAY_SHIFTS.get(rday[:1] if "（" in rday or "(" in rday else rday)
    # 除夕当晚: the day is that of the festival.
    named = not _DAYS.isdisjoint(group)
    built = Point(
        **_years(group),  # type: ignore[arg-type]  # each by its own name
        month=1 if "first" in group else _LUNAR_MONTHS.get(group.get("lmonth", "")) or number_of(group.get("month")),
        month_shift=words.MONTH_SHIFTS.get(rmonth, 0 if group.get("of") == "月" else None),
        month_after=0 if _is_third_alone(group) else words.MONTH_AFTER.get(rmonth),
        quarter=1 if "quarter1" in group else number_of(group.get("quarter")),
        quarters=number_of(group.get("quarters")),
        months=number_of(group.get("months")),
        half=None if "half" not in group else 1 + "上下".index(group["half"]),
        part=group.get("part", ""),
        of_year=group.get("of") == "年",
        of_month=group.get("of") == "月",
        lunar="lunar" in group
        or "lunar_year" in group
        or "lmonth" in group
        or (lunar_day is not None and not in_han)
        or "leap" in group,
        leap="leap" in group,
        nth_week=number_of(group.get("nthweek")),
        nth_weekday=number_of(group.get("nthday")),
        day=number_of(group.get("day")) if lunar_day is None else lunar_day,
        day_shift=day_shift,
        day_after=None if named else words.DAY_AFTER.get(group.get("after", "")),
        ordinal=group.get("after", "").startswith("第"),
        days_on=words.DAY_AFTER.get(group.get("after", ""), 0) if named else 0,
        week=words.WEEKS.get(group.get("week", "")),
        weekday=words.WEEKDAYS.get(weekday),
        weekend=weekday == "末",
        season=group.get("season", ""),
        festival=group.get("festival", ""),
        days_off="off" in group,
        within=_within(group.get("within") or group.get("nth") or group.get("days")),
        in_brackets=_brackets(rday or None) or _brackets(group.get("bracket")),
        daypart=group.get("daypart", ""),
        two_figures=group.get("digits", "").isdecimal(),
        hour=_hour(group),
        minute=_minute(group),
        second=number_of(group.get("second") or group.get("second2")),
    )
    if built.broken or not _possible(built):
        return None
    return attrs.evolve(built, bare=True, colon="minute2" in group) if _bare(built, group) else built


_OF_DAY = frozenset(PARTS[PARTS.index("daypart") :])


def time_of_day(match: re.Match[str], p: str) -> Point | None:
    """Return the time in the groups of `patterns.daypart` and `patterns.clock_time`, whose names begin with `p`."""
    return point_of(tuple(match[f"{p}{name}"] if name in _OF_DAY else None for name in PARTS))


_LIMITS = {"month": (1, 12), "day": (1, 31), "months": (2, 12), "hour": (0, 24), "minute": (0, 59), "second": (0, 59)}
"""The least and the greatest of each part: there is no 13月 and no 8时75分."""


def _possible(built: Point) -> bool:
    """Whether the parts can be a time at all: 3 without 月 and 13月 cannot."""
    for name, (least, most) in _LIMITS.items():
        number = getattr(built, name)
        if number is not None and not least <= number <= most:
            return False
    return _go_together(built)


def _go_together(built: Point) -> bool:
    """Whether no part needs another that is not there, or excludes one that is."""
    relative_month = built.month_shift is not None or built.month_after is not None
    if built.lunar and (relative_month or not (built.month or built.festival or built.day)):
        return False
    if built.nth_week is not None and not (built.has_year or (built.has_month and built.nth_week < 6)):  # noqa: PLR2004
        return False
    if built.nth_weekday is not None and not (built.has_month and built.weekday is not None):
        return False
    of_something = built.has_month or built.has_year or built.quarter or built.of_year or built.century is not None
    if built.part and not of_something:
        return False
    if built.day is not None and not built.has_month and (built.has_year or built.week is not None):
        return False
    return not (built.day_after is not None and built.has_month)


def _bare(built: Point, group: dict[str, str]) -> bool:
    """Whether the parts are a clock time only if the words around say so."""
    if not built.has_clock or built.daypart or built.has_date or "half_day" in group:
        return False
    if built.minute is not None:
        return "minute2" in group or "minute3" in group
    return group.get("word") == "点" or not group["hour"].isdigit()  # 3点建议, 第一时间
