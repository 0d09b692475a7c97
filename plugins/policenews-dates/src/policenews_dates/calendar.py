"""The calendar: half-open intervals of days and moments, from written parts. Pure; an impossible date is None."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache

import attrs


@attrs.frozen
class Interval:
    """Half-open: `begin` is in, `end` is not."""

    begin: date
    end: date


Located = tuple[Interval | None, str, date | None]
"""Where a time lies: the interval, the TIMEX3 value, and the day if it is one; None for what is not known."""


# Conventional hours and the TIMEX3 codes of the parts of the day (gold guidelines, section 2).
DAYPARTS: dict[str, tuple[str, int, int]] = {
    "凌晨": ("TMO", 0, 6),
    "后半夜": ("TMO", 0, 6),
    "下半夜": ("TMO", 0, 6),
    "拂晓": ("TMO", 4, 7),
    "黎明": ("TMO", 4, 7),
    "早间": ("TMO", 6, 9),
    "晨间": ("TMO", 5, 9),
    "清晨": ("TMO", 5, 8),
    "清早": ("TMO", 5, 8),
    "早晨": ("TMO", 5, 9),
    "早上": ("TMO", 6, 9),
    "一早": ("TMO", 5, 9),
    "一大早": ("TMO", 5, 9),
    "晨": ("TMO", 5, 9),
    "早": ("TMO", 6, 9),
    "上午": ("TMO", 6, 12),
    "中午": ("TMI", 11, 13),
    "午间": ("TMI", 11, 13),
    "正午": ("TMI", 12, 13),
    "下午": ("TAF", 12, 18),
    "晏昼": ("TAF", 12, 18),
    "午后": ("TAF", 12, 18),
    "傍晚": ("TEV", 17, 19),
    "黄昏": ("TEV", 17, 19),
    "前半夜": ("TNI", 20, 24),
    "上半夜": ("TNI", 20, 24),
    "子夜": ("TNI", 23, 24),
    "晚上": ("TEV", 18, 24),
    "晚间": ("TEV", 18, 24),
    "晚": ("TEV", 18, 24),
    "当晚": ("TEV", 18, 24),
    "夜间": ("TNI", 22, 24),
    "夜里": ("TNI", 22, 24),
    "夜晚": ("TNI", 18, 24),
    "深夜": ("TNI", 22, 24),
    "午夜": ("TNI", 23, 24),
    "半夜": ("TNI", 0, 6),
    "夜": ("TNI", 22, 24),
}
_AFTERNOON = frozenset({"TAF", "TEV", "TNI"})
SEASONS = {"春": ("SP", 3), "夏": ("SU", 6), "秋": ("FA", 9), "冬": ("WI", 12)}


def day(year: int, month: int, number: int) -> date | None:
    """Return a day, or None if the calendar has none (2月30日)."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def day_of(moment: date) -> date:
    """Return the day of a moment; a day is its own."""
    return moment.date() if isinstance(moment, datetime) else moment


def moment_of(at: date) -> datetime:
    """Return the first moment of a day; a moment is its own."""
    return at if isinstance(at, datetime) else datetime.combine(at, time())


def day_after(end: date) -> date | None:
    """Return the day after what ends there, a day itself or a moment within one."""
    if not isinstance(end, datetime):
        return end
    return end.date() if end.time() == time() else add_days(end.date(), 1)


@lru_cache(maxsize=1024)
def iso_year(year: int | None) -> str:
    """Return a year as TIMEX3 writes it, XXXX for None.

    One string serves for all that is said of a year: a text of a million 今年 would hold a million of them.
    """
    return "XXXX" if year is None else f"{year:04}"


def iso(day: date | None) -> str:
    """Return a day as ISO 8601 writes it, "" for None."""
    return "" if day is None else day_of(day).isoformat()


@lru_cache(maxsize=4096)  # a text speaks of the same few days and months again and again
def add_months(moment: date, months: int) -> date | None:
    """Return the same day so many months later, the last of the month if that is shorter."""
    year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
    for number in (moment.day, 30, 29, 28):
        found = day(year, month + 1, min(number, moment.day))
        if found is not None:
            return found
    return None


@lru_cache(maxsize=4096)
def add_days(moment: date, days: int) -> date | None:
    """Return the day so many days later, or None beyond the calendar."""
    try:
        return moment + timedelta(days=days)
    except OverflowError:
        return None


@lru_cache(maxsize=4096)
def months_from(begin: date | None, months: int) -> Interval | None:
    """Return the interval of so many months from a day."""
    end = None if begin is None else add_months(begin, months)
    return None if begin is None or end is None else Interval(begin, end)


@lru_cache(maxsize=4096)
def one_day(begin: date | None) -> Interval | None:
    """Return the interval of one day."""
    end = None if begin is None else add_days(begin, 1)
    return None if begin is None or end is None else Interval(begin, end)


def at_day(on: date | None) -> Located:
    """Return where a day lies."""
    return one_day(on), iso(on), on


def at_week(monday: date) -> tuple[Interval | None, str]:
    """Return the week that begins on a Monday, and its value."""
    end = add_days(monday, 7)
    return (None if end is None else Interval(monday, end)), f"{monday:%G-W%V}"


def days_within(interval: Interval, within: tuple[int, int]) -> Located:
    """Return some of the days of an interval, counted from its first as 1; unknown if it has not so many."""
    first, last = within
    begin, end = add_days(interval.begin, first - 1), add_days(interval.begin, last)
    if begin is None or end is None or end > interval.end:
        return None, "XXXX-XX-XX", None
    some = Interval(begin, end)
    return at_day(begin) if first == last else (some, from_to(some), None)


def last_day(interval: Interval | None) -> date | None:
    """Return the last day of an interval of days."""
    return None if interval is None else add_days(interval.end, -1)


def from_to(interval: Interval) -> str:
    """Return the value of an interval that has no name in ISO 8601: its first and its last day."""
    return f"{iso(interval.begin)}/{iso(last_day(interval))}"


def nth_weekday(year: int, month: int, which: int, weekday: int) -> date | None:
    """Return the day of the second Sunday of a month and its like; None if it has not so many.

    Args:
        year: The year.
        month: The month.
        which: 1 for the first.
        weekday: 0 for Monday to 6 for Sunday.
    """
    first = day(year, month, 1)
    found = None if first is None else add_days(first, (weekday - first.weekday()) % 7 + 7 * (which - 1))
    return found if found is not None and found.month == month else None


def third(begin: date, part: str) -> Interval | None:
    """Return the third of a month (上旬 1–10, 中旬 11–20, 下旬 the rest) that begins on `begin`."""
    month = months_from(begin, 1)
    if month is None:
        return None
    tenth, twentieth = begin.replace(day=11), begin.replace(day=21)
    return {
        "上旬": Interval(begin, tenth),
        "中旬": Interval(tenth, twentieth),
        "下旬": Interval(twentieth, month.end),
        "上中旬": Interval(begin, twentieth),
        "中下旬": Interval(tenth, month.end),
    }.get(part, month)


@lru_cache(maxsize=4096)
def daypart_of(on: date, name: str) -> Interval | None:
    """Return the conventional hours of a part of a day, None beyond the calendar."""
    _, start, end = DAYPARTS[name]
    midnight = datetime.combine(on, time())
    try:
        return Interval(midnight + timedelta(hours=start), midnight + timedelta(hours=end))
    except OverflowError:
        return None


def hour_of_day(hour: int, daypart: str) -> int:
    """Return the hour on the 24-hour clock: 晚上8点 is 20, 下午3点 15, 凌晨12点 0."""
    code = DAYPARTS[daypart][0] if daypart else ""
    if code in _AFTERNOON and daypart != "半夜" and hour < 12:  # noqa: PLR2004 -- noon
        early = DAYPARTS[daypart][0] == "TNI" and hour < 6  # noqa: PLR2004 -- 深夜2时 is past midnight
        return hour if early else hour + 12
    if hour == 12 and code in {"TEV", "TNI"}:  # noqa: PLR2004 -- 晚上12点 is midnight
        return 24
    if code == "TMI" and hour < 3:  # noqa: PLR2004 -- 中午1点 is 13
        return hour + 12
    return 0 if daypart in {"凌晨", "后半夜", "下半夜"} and hour == 12 else hour  # noqa: PLR2004


@lru_cache(maxsize=4096)
def clock(on: date, hour: int, minute: int | None, second: int | None) -> Interval | None:
    """Return the hour, minute or second that is written; 24时 is the first hour of the next day."""
    if hour > 24 or (minute or 0) > 59 or (second or 0) > 59:  # noqa: PLR2004 -- the clock
        return None
    try:
        begin = datetime.combine(on, time()) + timedelta(hours=hour, minutes=minute or 0, seconds=second or 0)
        if second is not None:
            return Interval(begin, begin + timedelta(seconds=1))
        return Interval(begin, begin + (timedelta(hours=1) if minute is None else timedelta(minutes=1)))
    except OverflowError:
        return None


def month_half(begin: date, part: str) -> Interval | None:
    """Return the half of a month (上半月 1–15, 下半月 the rest) that begins on `begin`."""
    month = months_from(begin, 1)
    middle = begin.replace(day=16)
    return None if month is None else Interval(begin, middle) if part == "上半月" else Interval(middle, month.end)


def years_from(begin: int, count: int) -> Interval | None:
    """Return the interval of so many whole years."""
    first, end = day(begin, 1, 1), day(begin + count, 1, 1)
    return None if first is None or end is None else Interval(first, end)


def first_week_of_month(year: int, month: int) -> date | None:
    """Return the Monday of the first week of a month: the one that holds its first Thursday, as ISO 8601 counts."""
    fourth = day(year, month, 4)
    return None if fourth is None else add_days(fourth, -fourth.weekday())


def shifted(base: date, months: int, days: int, seconds: int) -> date | None:
    """Return the day or moment so much after another, with the clock time only if seconds are counted."""
    moved = add_months(base, months) if months else base
    moved = None if moved is None else add_days(moved, days)
    if moved is None or not seconds:
        return moved
    try:
        return moved + timedelta(seconds=seconds) if isinstance(moved, datetime) else None
    except OverflowError:
        return None
