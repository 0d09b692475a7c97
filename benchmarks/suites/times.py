"""Times in the neutral form. What each suite takes for the span of a time is its own convention."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import attrs

from policenews import Document
from policenews_dates import Calendar, DatesOptions, Grain, Prefer, TimeExpression, TimexType, calendar

Item = dict[str, Any]
_SECONDS = {"Y": 31536000, "M": 2592000, "W": 604800, "D": 86400, "H": 3600, "MIN": 60, "S": 1}
"""What the suites count: a year has 365 days, a month 30."""
_PIECE = re.compile(r"([0-9.]+)([YMWDHS])")
_TEMPORAL = frozenset({"date", "datetime", "time", "daterange", "timerange", "datetimerange"})
_BEFORE = {
    "rt": re.compile("(?:从|大约|自)$"),
    "jio": re.compile("(?:从|自)$"),
    "dk": re.compile("$"),
}
"""What a suite takes into the span before it."""
_AFTER = {"jio": re.compile("止|内"), "rt": re.compile("$"), "dk": re.compile("$")}


def options(prefer: str | None) -> DatesOptions:
    """Return the options under which times are read as the suites do: "news", "cec" and "lawbench" for texts."""
    if prefer in {"news", "cec", "lawbench"}:
        return DatesOptions(vague=prefer == "cec")  # CEC marks 当时 and 随后
    side = {"future": Prefer.FUTURE, "jio": Prefer.NEAREST}.get(prefer or "", Prefer.PAST)
    return DatesOptions(prefer=side, find_published=False, spoken=True)


def items(document: Document, case: Mapping[str, Any]) -> Iterator[Item]:
    """Yield the times of a document in the neutral form, of the kinds that the case wants."""
    wanted, suite = case["wanted"], case["suite"].partition("-")[0]
    for time in document.select(TimeExpression):
        start, end = time.span.start, time.span.end
        if "time" in wanted and len(wanted) == 1 and suite not in _BEFORE:
            yield {"start": start, "end": end, "kind": "time", "value": None}
            continue
        if _TEMPORAL.isdisjoint(wanted) and not {"duration", "set"} & set(wanted):
            return
        before = _BEFORE[suite].search(case["text"], max(0, start - 2), start)
        after = _AFTER[suite].match(case["text"], end)
        start, end = start - len(before[0] if before else ""), end + len(after[0] if after else "")
        if suite == "rt" and time.rule == "apart" and case["text"][start - 1 : start] == "在":
            start -= 1
        if suite == "jio" and time.rule == "later_clock" and case["text"].startswith("大概", start):
            start += len("大概")
        kind, value = _as_in(suite, time, case)
        if kind in wanted or (kind in _TEMPORAL and not _TEMPORAL.isdisjoint(wanted)):
            yield {"start": start, "end": end, "kind": kind, "value": value}


def _as_in(suite: str, time: TimeExpression, case: Mapping[str, Any]) -> tuple[str, object]:
    """Return the kind and the value, by the conventions of a suite."""
    reference, converted = case.get("reference"), _CONVERTED.get(suite)
    if converted is None or not reference:
        return _value(time)
    return converted(time, datetime.fromisoformat(reference), case["text"]) or _value(time)


def _as_duckling(time: TimeExpression, now: datetime, text: str) -> tuple[str, object] | None:  # noqa: ARG001 -- as the others are called
    """Return 三天后 as the whole days to come, feasts of the Hebrew calendar from their eve, 现在 as the moment."""
    counted = time.rule == "duration" and time.timex_type in {TimexType.DATE, TimexType.TIME}
    if counted and time.begin is not None:
        return _whole_units(time, now)
    if time.calendar is Calendar.HEBREW and time.begin is not None:
        time = attrs.evolve(time, begin=time.begin - timedelta(days=1))
        if "/" not in time.value and time.end_time is not None:
            time = attrs.evolve(time, end_time=time.end_time - timedelta(days=1))
        return _value(time)
    return _if_now(time, now)


def _as_recognizers(time: TimeExpression, now: datetime, text: str) -> tuple[str, object] | None:  # noqa: ARG001 -- as the others are called
    """Return 之前3小时 counted to the minute, 最近 as now, and 三年半 as three years and a half, not 180 days."""
    if time.rule == "window" and isinstance(time.begin, datetime):
        return "datetimerange", _to_the_minute(time, now)
    if time.value == "PAST_REF":
        return "date", now.date().isoformat()
    if time.timex_type is TimexType.DURATION:
        half = re.fullmatch(r"P(\d+)Y6M", time.value)
        if half is not None:
            return "duration", format((Decimal(half[1]) + Decimal("0.5")) * _SECONDS["Y"], ".0f")
    return _if_now(time, now)


def _if_now(time: TimeExpression, now: datetime) -> tuple[str, object] | None:
    return ("datetime", now.isoformat(timespec="seconds")) if time.value == "PRESENT_REF" else None


def _to_the_minute(time: TimeExpression, now: datetime) -> list[str]:
    """Return 之前3小时 as Recognizers does: three hours up to now, not the three whole ones before this."""
    begin, end = calendar.moment_of(time.begin or now), calendar.moment_of(time.end_time or now)
    ends = (now - (end - begin), now) if end <= now else (now, now + (end - begin))
    return [moment.isoformat(timespec="seconds") for moment in ends]


def _from_now(time: TimeExpression, now: datetime, text: str) -> tuple[str, object] | None:
    """Return 三个月以来 as JioNLP does, from the first of a month, and 未来五年内 and 两个月以内 from now on."""
    words = time.span.of(text)
    if words.endswith("以来") and time.rule == "duration" and "M" in time.value.partition("T")[0] and time.begin:
        last = datetime.combine(now, datetime.min.time()) + timedelta(days=1)
        return "daterange", [_moment(time.begin)[:8] + "01", last.date().isoformat()]
    if time.rule == "coming" and time.end_time is not None:
        return "datetimerange", [now.isoformat(timespec="seconds"), _moment(time.end_time - timedelta(days=1))]
    if words.endswith("以内") and time.timex_type is TimexType.DURATION:
        lengths = {unit: int(count) for count, unit in re.findall(r"(\d+)([YMWD])", time.value.partition("T")[0])}
        months = 12 * lengths.get("Y", 0) + lengths.get("M", 0)
        later = calendar.add_months(now, months) or now
        days = 1 + 7 * lengths.get("W", 0) + lengths.get("D", 0)
        end = datetime.combine(later, datetime.min.time()) + timedelta(days=days)
        return "datetimerange", [now.isoformat(timespec="seconds"), end.isoformat(timespec="seconds")]
    return None


def _whole_units(time: TimeExpression, now: datetime) -> tuple[str, object]:
    """Return 三天后 as duckling does: the three whole days to come, and 三天前 the three that are over."""
    begin = time.begin
    if begin is None:
        return "daterange", None
    moment = calendar.moment_of(begin)
    grain = time.grain
    if isinstance(begin, datetime):
        grain = (
            Grain.SECOND if moment.second != now.second else Grain.MINUTE if moment.minute != now.minute else Grain.HOUR
        )
    first, last = _floor(now, grain), _floor(moment, grain)
    ends = (_next(first, grain), _next(last, grain)) if last > first else (last, first)
    if isinstance(begin, datetime):
        return "datetimerange", [end.isoformat(timespec="seconds") for end in ends]
    return "daterange", [end.date().isoformat() for end in ends]


def _floor(at: datetime, grain: Grain | None) -> datetime:
    if grain is Grain.SECOND:
        return at.replace(microsecond=0)
    if grain is Grain.MINUTE:
        return at.replace(second=0, microsecond=0)
    hour = at.replace(minute=0, second=0, microsecond=0)
    if grain is Grain.HOUR:
        return hour
    day = hour.replace(hour=0)
    if grain is Grain.WEEK:
        return day - timedelta(days=day.weekday())
    return day.replace(month=1, day=1) if grain is Grain.YEAR else day.replace(day=1) if grain is Grain.MONTH else day


def _next(at: datetime, grain: Grain | None) -> datetime:
    if grain is Grain.YEAR:
        return at.replace(year=at.year + 1)
    if grain is Grain.MONTH:
        return (at + timedelta(days=31)).replace(day=1)
    return at + {
        Grain.WEEK: timedelta(days=7), Grain.HOUR: timedelta(hours=1), Grain.MINUTE: timedelta(minutes=1),
        Grain.SECOND: timedelta(seconds=1),
    }.get(grain or Grain.DAY, timedelta(days=1))  # fmt: skip


def _value(time: TimeExpression) -> tuple[str, object]:
    if time.timex_type is TimexType.DURATION:
        ends = [_seconds(part) for part in time.value.split("/")]
        return "duration", ends if len(ends) > 1 else ends[0]
    if time.timex_type is TimexType.SET:
        return "set", {"every": _seconds(time.value)}
    begin, end = time.begin, time.end_time
    timed = isinstance(begin, datetime) or isinstance(end, datetime)
    if begin is None and end is None:
        return ("time", _clocks(time.value)) if re.fullmatch(r"T.*\d", time.value) else ("daterange", None)
    if begin is not None and end is not None and "/" not in time.value:
        if not timed and end - begin == timedelta(days=1):
            return "date", begin.isoformat()
        if re.search(r"T\d\d(?::\d\d){0,2}$", time.value):
            return "datetime", _moment(begin)
    shown = [None if at is None else _moment(at) if timed else at.isoformat() for at in (begin, end)]
    if timed and "/" in time.value and re.search(r"T\d", time.value) and begin is not None and end is not None:
        shown = [_moment(begin), _last(time)]
    return ("datetimerange" if timed else "daterange"), shown


def _last(time: TimeExpression) -> str:
    """Return the end as it is written: 14时至16时 ends at four."""
    written = time.value.rpartition("/")[2]
    day, _, clock = written.partition("T")
    if clock.startswith("24"):
        return _moment(time.end_time)
    return f"{day}T{clock}" + ":00" * (2 - clock.count(":")) if clock[:1].isdigit() else _moment(time.end_time)


def _moment(at: date | None) -> str:
    return calendar.moment_of(at or date.min).isoformat(timespec="seconds")


def _clocks(value: str) -> object:
    ends = [part.removeprefix("T") + ":00" * (2 - part.count(":")) for part in value.split("/")]
    return ends if len(ends) > 1 else ends[0]


def _seconds(value: str) -> str | None:
    """Return a length of time in seconds, None if it is not exact."""
    days, _, clock = value.removeprefix("P").partition("T")
    pieces = [(number, _SECONDS[unit]) for number, unit in _PIECE.findall(days)]
    pieces += [(number, _SECONDS["MIN" if unit == "M" else unit]) for number, unit in _PIECE.findall(clock)]
    return (
        format(sum((Decimal(number) * unit for number, unit in pieces), Decimal(0)).normalize(), "f")
        if pieces
        else None
    )


_CONVERTED: Mapping[str, Callable[[TimeExpression, datetime, str], tuple[str, object] | None]] = MappingProxyType(
    {"dk": _as_duckling, "rt": _as_recognizers, "jio": _from_now}
)
"""What is by convention otherwise, by suite; None for what is not."""
