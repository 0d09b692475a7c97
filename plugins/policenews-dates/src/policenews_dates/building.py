"""From a rule's match to what was written; None where a match is no time after all."""

import re
from datetime import datetime
from functools import lru_cache

import attrs

from policenews.numerals import read_range
from policenews_dates import words
from policenews_dates.periods import EVENTS
from policenews_dates.points import PARTS, Texts, number_of, point_of, time_of_day, year_of
from policenews_dates.standing import Condition, condition_of, is_said_of_a_day, is_term
from policenews_dates.written import Point, Shape, Written


def whole(match: re.Match[str]) -> Written | None:
    """Build of one date or time, with what stands around it."""
    written, condition = _whole(match.groups())
    if written is None or condition is None:
        return written
    return written if condition(match, written.points[0]) else None


_HOUR, _RDAY, _MONTH, _DECADE, _DECADE_ALONE = (
    PARTS.index(name) for name in ("hour", "rday", "month", "decade", "decade1")
)


@lru_cache(maxsize=4096)
def _whole(texts: Texts) -> tuple[Written | None, Condition | None]:
    """Return what the groups mean, and what must hold where they stand; (None, None) if they are never a time."""
    head, *parts, deed, tail = texts
    if deed:
        tail = "以来"  # what began on that day goes on
    hour = parts[_HOUR]
    between = None if hour is None else read_range(hour)
    if between is not None:  # 七八点
        return _two_hours((head, *parts, tail), int(between[0]), int(between[1])), None
    month = parts[_MONTH]
    months = None if month is None else read_range(month)
    if months is not None:  # 三四月份
        return _two_months((head, *parts, tail), int(months[0]), int(months[1])), None
    for index in (_DECADE, _DECADE_ALONE):
        decade = parts[index]
        decades = None if decade is None else read_range(decade)
        if decades is not None:  # 五六十年代
            return _two_decades((head, *parts, tail), index, int(decades[0]), int(decades[1])), None
    at = point_of(tuple(parts))
    tail = (tail or "").removeprefix("份")
    if at is None or not _is_time(at, tail):
        return None, None
    if (parts[_RDAY] == "即日" and tail not in {"起", "后"}) or (head == "自" and tail not in _SINCE_TAILS):
        return None, None
    if tail == "期间" and at.festival:
        at = attrs.evolve(at, days_off=True)
    written = Written(shape=Shape.POINT, points=(at,), head="截至" if head and head != "自" else "", tail=tail)
    return written, condition_of(at)


_SINCE_TAILS = frozenset({"以来", "起", "起至今", "起到现在", "至今", "到现在", "至目前"})
_CLOCK_TAILS = frozenset({"许", "左右", "前后", "多", "多钟", "过", "不到"})


def _is_time(at: Point, tail: str) -> bool:
    """Whether the parts are enough for a time: not a season without its year, nor 三点 with nothing behind."""
    if at.season and not at.has_year:
        return False
    if at.bare and at.minute is None and tail not in _CLOCK_TAILS:
        return False
    return at.has_date or at.has_clock or at.daypart != ""


def _two_months(texts: Texts, low: int, high: int) -> Written | None:
    head, *parts, tail = texts
    first, second = (point_of((*parts[:_MONTH], str(month), *parts[_MONTH + 1 :])) for month in (low, high))
    if head or first is None or second is None or first.day is not None:
        return None
    return Written(shape=Shape.RANGE, points=(first, Point(month=high)), tail=(tail or "").removeprefix("份"))


def _two_decades(texts: Texts, index: int, low: int, high: int) -> Written | None:
    head, *parts, tail = texts
    first, second = (point_of((*parts[:index], str(decade), *parts[index + 1 :])) for decade in (low, high))
    if head or first is None or second is None:
        return None
    return Written(shape=Shape.RANGE, points=(first, second), tail=tail or "")


def _two_hours(texts: Texts, low: int, high: int) -> Written | None:
    head, *parts, tail = texts
    first, second = (point_of((*parts[:_HOUR], str(hour), *parts[_HOUR + 1 :])) for hour in (low, high))
    if head or first is None or second is None or (first.bare and not tail):
        return None
    return Written(shape=Shape.RANGE, points=(first, attrs.evolve(second, daypart=first.daypart)), tail=tail or "")


SPOKEN_AT = datetime(2020, 12, 29, 4, 30)  # noqa: DTZ001 -- as texts write it, without a zone
"""When the messages of the witnesses of spoken rules were written."""


def spoken_clock(match: re.Match[str]) -> Written | None:
    """Build of `三点`, `十点半` of a message."""
    hour = number_of(match["hour"])
    if hour is None or hour > 24:  # noqa: PLR2004 -- the clock
        return None
    return Written(shape=Shape.POINT, points=(Point(hour=hour, minute=30 if match["half"] else None),))


def day_of_month(match: re.Match[str]) -> Written | None:
    """Build of `12号` of a message."""
    day = number_of(match["day"])
    return Written(shape=Shape.POINT, points=(Point(day=day),)) if day is not None and 0 < day <= _MOST_DAYS else None


_MOST_DAYS = 31


def _terms(low: int, high: int) -> Written:
    """Return how long something lasts, between two numbers of days."""
    return Written(shape=Shape.DURATION, value=f"P{low}D/P{high}D")


def ranged(match: re.Match[str]) -> Written | None:
    """Build of `10月1日至7日`, `2013年至2018年`, `凌晨1时至4时`."""
    _, *parts, tail = match.groups()
    first, second = point_of(tuple(parts[: len(PARTS)])), point_of(tuple(parts[len(PARTS) :]))
    if first is None or second is None or not (first.has_date or first.has_clock):
        return None
    if first.bare and not second.has_clock:
        return None
    if first.day and second.day and not (first.has_month or second.has_month) and is_term(match):
        return _terms(first.day, second.day)
    return Written(shape=Shape.RANGE, points=(first, second), tail=tail or "")


_PREFIX = PARTS.index("hour")
_NO_CLOCK = (None,) * (len(PARTS) - _PREFIX)


def shared_unit(match: re.Match[str]) -> Written | None:
    """Build of `1至6月`, `2018-2019年`, `晚上9~11点`."""
    groups = match.groups()
    prefix, (low, high, unit, tail) = point_of((*groups[:_PREFIX], *_NO_CLOCK)), groups[_PREFIX:]
    has_prefix = any(groups[:_PREFIX])
    if (has_prefix and prefix is None) or low is None or high is None:
        return None
    if low.isascii() != high.isascii() and "、" in match[0]:
        return None  # 二、12月 begins an item of a list
    at = prefix or Point()
    if unit == "年":
        begin, end = year_of(low), year_of(high)
        if has_prefix or begin is None or end is None or not 1000 < begin < end < 2200:  # noqa: PLR2004 -- years of our time
            return None
        return Written(shape=Shape.RANGE, points=(Point(year=begin), Point(year=end)), tail=tail or "")
    begin, end = number_of(low), number_of(high)
    if begin is None or end is None or begin >= end:
        return None
    ends = _ends(match, at, unit, begin, end)
    if isinstance(ends, Written) or ends is None:
        return ends
    return Written(shape=Shape.RANGE, points=ends, tail=tail or "")


def _ends(
    match: re.Match[str], at: Point, unit: str | None, low: int, high: int
) -> tuple[Point, Point] | Written | None:
    """Return the two ends of a range of months, days or hours, by what is written before them."""
    if unit == "季度":
        plain = not (at.has_month or at.timed or at.quarter) and high <= 4  # noqa: PLR2004 -- the calendar
        return (attrs.evolve(at, quarter=low), Point(quarter=high)) if plain else None
    if unit == "月":
        plain = not (at.has_month or at.has_clock or at.daypart) and high <= 12  # noqa: PLR2004 -- the calendar
        return (attrs.evolve(at, month=low), Point(month=high)) if plain else None
    if unit in {"日", "号"}:
        if high > 31 or (at.has_year and not at.has_month) or at.day is not None or at.daypart:  # noqa: PLR2004 -- the calendar
            return None
        if not at.has_month and (unit == "号" or is_term(match)):
            return None if unit == "号" else _terms(low, high)
        return attrs.evolve(at, day=low), Point(day=high)
    if high > 24 or (unit == "点" and not (at.daypart or at.has_date)):  # noqa: PLR2004 -- the clock
        return None
    if at.has_date and not (
        at.day or at.daypart or at.day_shift is not None or at.day_after is not None or at.weekday is not None
    ):
        return None
    return attrs.evolve(at, hour=low), Point(hour=high, daypart=at.daypart)


def _of_figures(year: str | int, month: str, day: str | None = None) -> Point | None:
    """Return a day or a month in figures, None if no month has such a day."""
    number = None if day is None else int(day)
    if number is not None and not 1 <= number <= 31:  # noqa: PLR2004 -- the calendar
        return None
    return Point(year=int(year), month=int(month), day=number)


def numeric(match: re.Match[str]) -> Written | None:
    """Build of `2024-03-05`, `2024.3.5`, `2024/3/5`, but not of the case “2001.3.28”."""
    if match.string[match.start() - 1 : match.start()] in {"“", '"'}:
        return None
    at = _of_figures(match["nyear"], match["nmonth"], match["nday"])
    if at is not None and (match["n_hour"] or match["n_daypart"]):
        of_day = time_of_day(match, "n_")
        if of_day is None:
            return None
        at = attrs.evolve(at, daypart=of_day.daypart, hour=of_day.hour, minute=of_day.minute, second=of_day.second)
    return None if at is None else Written(shape=Shape.POINT, points=(at,), tail=match["tail"] or "")


_SAYS_DATE = ("日期", "时间", "日期：", "时间：", "日期:", "时间:", "于", "截至")


def eight_figures(match: re.Match[str]) -> Written | None:
    """Build of `20240307` where a word says that it is a date, or where it is alone on its line."""
    text, start, end = match.string, match.start(), match.end()
    alone = (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")
    if not alone and not text.endswith(_SAYS_DATE, max(0, start - 3), start):
        return None
    at = _of_figures(match["nyear"], match["nmonth"], match["nday"])
    return None if at is None else Written(shape=Shape.POINT, points=(at,))


def short_numeric(match: re.Match[str]) -> Written | None:
    """Build of `12-11-10` and `3/25/15` of a message."""
    year, month, day = (match[name] or match[f"n{name}"] for name in ("year", "month", "day"))
    number = int(year)
    century = 0 if len(year) > 2 else 1900 if number >= 50 else 2000  # noqa: PLR2004 -- the last century from here
    at = _of_figures(century + number, month, day)
    return None if at is None else Written(shape=Shape.POINT, points=(at,))


def numeric_range(match: re.Match[str]) -> Written | None:
    """Build of `2020-05-26至2020-05-29` and `1999.08-2002.02`."""
    if match["c_year"]:
        first, second = (_of_figures(match[f"{p}_year"], match[f"{p}_month"]) for p in "cd")
    else:
        first, second = (_of_figures(match[f"{p}_year"], match[f"{p}_month"], match[f"{p}_day"]) for p in "ab")
    if first is None or second is None:
        return None
    return Written(shape=Shape.RANGE, points=(first, second))


def named_day(match: re.Match[str]) -> Written | None:
    """Build of `“3·15”国际消费者权益日前后`: a day of note whose name is its date."""
    month, day = int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):  # noqa: PLR2004 -- the calendar
        return None
    at = Point(year_shift=words.YEAR_SHIFTS.get(match["year"] or ""), month=month, day=day)
    return Written(shape=Shape.POINT, points=(at,), tail=match["tail"] or "")


def public_day(match: re.Match[str]) -> Written | None:
    """Build of `国际禁毒日`, `第九个全国交通安全日`."""
    if is_said_of_a_day(match.string, match.start()):
        return None  # 6月26日是国际禁毒日
    at = Point(festival=match["name"])
    return Written(shape=Shape.POINT, points=(at,), tail=match["tail"] or "")


def feast(match: re.Match[str]) -> Written | None:
    """Build of `五一` of a message."""
    return Written(shape=Shape.POINT, points=(Point(festival=match["name"]),))


def two_festivals(match: re.Match[str]) -> Written | None:
    """Build of `元旦、春节期间`."""
    year = year_of(match["year"]) if match["year"] else None
    by = words.YEAR_SHIFTS.get(match["ryear"] or "")
    points = tuple(Point(year=year, year_shift=by, festival=match[name], days_off=True) for name in ("first", "second"))
    return Written(shape=Shape.RANGE, points=points)


def plan(match: re.Match[str]) -> Written | None:
    """Build of `“十三五”期间`."""
    number, tail = number_of(match["plan"]), match["tail"]
    part = tail if tail in words.PARTS_OF_PERIOD or tail in {"末", "初"} else ""
    return Written(shape=Shape.POINT, points=(Point(plan=number, part=part),), tail="" if part else tail)


_THIS_AND_NEXT = {"去": -1, "昨": -1, "今": 0, "明": 1}


def two_years(match: re.Match[str]) -> Written | None:
    """Build of `今明两年`, `今明两天`, `今冬明春`."""
    if match["seasons"] is not None:
        first, second = (
            Point(year_shift=words.YEAR_SHIFTS[match[name][0]], season=match[name][1]) for name in ("from", "to")
        )
        return Written(shape=Shape.RANGE, points=(first, second))
    shifts = [_THIS_AND_NEXT[match[name]] for name in ("low", "high")]
    points = (Point(year_shift=by) if match["unit"] == "年" else Point(day_shift=by) for by in shifts)
    first, second = points
    return Written(shape=Shape.RANGE, points=(first, second))


def since_event(match: re.Match[str]) -> Written | None:
    """Build of `党的二十大以来`: from the day of an event that every reader knows."""
    day = EVENTS[match["event"]]
    at = Point(year=day.year, month=day.month, day=day.day)
    return Written(shape=Shape.POINT, points=(at,), tail="以来")


def since(match: re.Match[str]) -> Written | None:
    """Build of `入夏以来`."""
    at = Point(year_shift=words.YEAR_SHIFTS.get(match["ryear"] or ""))
    return Written(shape=Shape.SINCE, points=(at,), value=match["word"])


_NEAREST_PLACE = re.compile("[距离][^，。]{1,8}$|交界$|就$")
"""Before 最近 they make it a place: 距离震区最近的乡."""


def reference(match: re.Match[str]) -> Written | None:
    """Build of `近日`, `截至目前`, `今后`."""
    if match["word"] == "最近" and _NEAREST_PLACE.search(match.string[max(0, match.start() - 10) : match.start()]):
        return None
    head = "截至" if match["head"] or match["word"].startswith("截至") else ""
    return Written(shape=Shape.REFERENCE, value=words.REFERENCES[match["word"]], head=head)


_SENTENCE_BEGINS = frozenset(("", "。", "！", "？", "\n", "”"))


def relation(match: re.Match[str]) -> Written | None:
    """Build of `当时`, `随后`."""
    if (
        match[0] in words.VAGUE_FIRST
        and match.string[max(0, match.start() - 1) : match.start()] not in _SENTENCE_BEGINS
    ):
        return None
    return Written(shape=Shape.REFERENCE, value=words.VAGUE[match[0]])


def now(match: re.Match[str]) -> Written | None:  # noqa: ARG001 -- as the others are called
    """Build of `马上` of a message."""
    return Written(shape=Shape.REFERENCE, value="PRESENT_REF")


def same_period(match: re.Match[str]) -> Written | None:
    """Build of `去年同期`, `上月同期`, `2019年同期`: the governing period, moved back."""
    which = match["which"]
    if match["year"]:
        return Written(shape=Shape.SAME_PERIOD, points=(Point(year=year_of(match["year"])),), months=12)
    if match["now"] is not None:
        return Written(shape=Shape.SAME_PERIOD)
    if which in {"上周", "上一周"}:
        return Written(shape=Shape.SAME_PERIOD, days=7)
    months = 1 if which in {"上月", "上个月"} else 24 if which == "前年" else 12
    return Written(shape=Shape.SAME_PERIOD, months=months)
