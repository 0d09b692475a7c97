"""What lies so long before or after another time: 三日后, 近三年, 未来三天."""

import re
from datetime import date, datetime

from policenews_dates import calendar
from policenews_dates.annotations import Basis, TimexType
from policenews_dates.calendar import shifted
from policenews_dates.discourse import Discourse, Offsets
from policenews_dates.resolved import Resolved
from policenews_dates.written import Written

# Up to Python 3.11 a member of an enumeration is looked up by Python code: five times the cost of a name.
_DATE, _TIME = TimexType.DATE, TimexType.TIME
_CONVENTION = Basis.CONVENTION


def recent(written: Written, said: Discourse) -> Resolved:
    """Return what 近三年 means: so long up to the publication."""
    modifier = written.modifier
    if said.today is None:
        return Resolved(_DATE, written.value, modifier=modifier)
    said.by_publication()
    if said.spoken and isinstance(said.published, datetime):
        begin = shifted(said.published, -written.months, -written.days, -written.seconds)
        return Resolved(_TIME, written.value, begin, said.published, modifier)
    begin = shifted(said.today, -written.months, -written.days, 0)
    return Resolved(_DATE, written.value, begin, said.after_publication, modifier)


def coming(written: Written, said: Discourse) -> Resolved:
    """Return what 未来三天 means: so long from the publication on; 未来8小时 only where its hour is known."""
    if written.seconds:
        now = said.published if isinstance(said.published, datetime) else None
        if now is None:
            return Resolved(_TIME, written.value)
        said.by_publication()
        return Resolved(_TIME, written.value, now, shifted(now, 0, 0, written.seconds))
    if said.today is None:
        return Resolved(_DATE, written.value)
    said.by_publication()
    end = shifted(said.today, written.months, written.days, 0)
    return Resolved(_DATE, written.value, said.today, None if end is None else calendar.add_days(end, 1))


def shift(written: Written, said: Discourse) -> Resolved:
    """Return what 三日后 and 两年前 mean: so long after or before the time last spoken of, or the publication."""
    modifier = written.modifier
    kind = _TIME if written.seconds else _DATE
    base = _base(written, said)
    sign = -1 if written.back else 1
    moved = None if base is None else shifted(base, sign * written.months, sign * written.days, sign * written.seconds)
    if moved is None:
        said.anchor = said.antecedent = None
        return Resolved(kind, _UNKNOWN[written.unit], modifier=modifier)
    if isinstance(moved, datetime) and written.seconds:
        fine = 0 if written.unit == "H" and moved.minute == 0 and moved.second == 0 else 1
        second = moved.second or None
        interval = calendar.clock(moved.date(), moved.hour, moved.minute if fine else None, second)
        said.moment, said.moment_at = moved, said.here
        said.remember(moved.date())
        begin, end = (None, None) if interval is None else (interval.begin, interval.end)
        shown = f"{moved:%Y-%m-%dT%H}" + (f":{moved:%M}" if fine else "") + (f":{moved:%S}" if second else "")
        return Resolved(kind, shown, begin, end, modifier)
    moved = calendar.day_of(moved)
    said.basis = None if written.unit == "D" else _CONVENTION
    if written.unit == "Y":
        found, value = calendar.years_from(moved.year, 1), f"{moved.year:04}"
    elif written.unit == "M":
        first = moved.replace(day=1)
        found, value = calendar.months_from(first, 1), f"{moved:%Y-%m}"
    elif written.unit == "W":
        found, value = calendar.at_week(calendar.add_days(moved, -moved.weekday()) or moved)
    else:
        found, value = calendar.one_day(moved), moved.isoformat()
        said.remember(moved)
    return Resolved(kind, value, None if found is None else found.begin, None if found is None else found.end, modifier)


_UNKNOWN = {
    "Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX", "D": "XXXX-XX-XX",
    "H": "XXXX-XX-XXTXX", "MIN": "XXXX-XX-XXTXX:XX", "S": "XXXX-XX-XXTXX:XX:XX",
}  # fmt: skip
"""Values of what stays unresolved, by the unit in which it was counted."""


def _base(written: Written, said: Discourse) -> date | None:
    """Return the time from which 三日后 or 两年前 counts: that of the story; for what lies back, the publication's."""
    story, at = _of_story(written, said)
    if story is not None:
        said.by_text(at)
        return story
    base: date | None
    if written.seconds:
        base = said.published if isinstance(said.published, datetime) else None
    else:
        base = said.today if written.back or said.spoken else None
    if base is not None:
        said.by_publication()
    return base


def _of_story(written: Written, said: Discourse) -> tuple[date | None, Offsets | None]:
    """Return the time of which the text has told last, as fine as what is counted, and where it did."""
    if written.seconds:
        return said.moment, said.moment_at
    if written.back and written.unit != "D":
        return None, None  # 两年前 is two years ago, whatever was told
    if said.last is not None:
        return said.last, said.last_at
    if written.unit == "Y" and said.year is not None:
        return calendar.day(said.year, 1, 1), said.year_at
    return None, None


def window(written: Written, said: Discourse) -> Resolved:
    """Return what 前两天 and 后三小时 mean: from the begin or the end of the unit in which now lies."""
    now = said.published
    begin: date | None = None if now is None else _floor(now, written.unit)
    if begin is None:
        return Resolved(_TIME if written.seconds else _DATE, _UNKNOWN[written.unit])
    said.by_publication()
    steps = (written.months, written.days, written.seconds)
    if written.back:
        first: date | None = shifted(begin, *(-step for step in steps))
        end: date | None = begin
    else:
        count = max(1, *(int(n) for n in re.findall("[0-9]+", written.value)))
        first = shifted(begin, *(step // count for step in steps))
        end = None if first is None else shifted(first, *steps)
    if first is None or end is None:
        return Resolved(_DATE, _UNKNOWN[written.unit])
    kind = _TIME if written.seconds else _DATE
    return Resolved(kind, f"{first.isoformat()}/{end.isoformat()}", first, end)


def _floor(now: date, unit: str) -> date | None:
    """Return the begin of the unit in which a moment lies; None of a day's hours."""
    if unit in {"H", "MIN", "S"}:
        if not isinstance(now, datetime):
            return None
        minute = now.replace(second=0, microsecond=0)
        return {"H": minute.replace(minute=0), "MIN": minute, "S": now.replace(microsecond=0)}[unit]
    day = calendar.day_of(now)
    if unit == "W":
        return calendar.add_days(day, -day.weekday())
    return day.replace(month=1, day=1) if unit == "Y" else day.replace(day=1) if unit == "M" else day
