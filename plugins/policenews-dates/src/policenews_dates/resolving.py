"""From what was written to when it is: one pass over the document, with the times spoken of so far. Pure; no clock."""

import re
from collections.abc import Callable, Mapping
from copy import copy
from datetime import date, datetime
from types import MappingProxyType

import attrs

from policenews_dates import calendar
from policenews_dates.annotations import Basis, TimexModifier, TimexType
from policenews_dates.calendar import shifted
from policenews_dates.choosing import side
from policenews_dates.discourse import Discourse
from policenews_dates.locating import locate
from policenews_dates.modifiers import FROM_ON, UP_TO
from policenews_dates.options import Prefer
from policenews_dates.periods import BEGINNINGS
from policenews_dates.ranging import ranged
from policenews_dates.resolved import NEW, Resolved
from policenews_dates.roles import BORN_FIRST, BORN_LAST, beside, is_birth
from policenews_dates.shifting import coming, recent, shift, window
from policenews_dates.written import Point, Shape, Written

# Up to Python 3.11 a member of an enumeration is looked up by Python code: five times the cost of a name.
_DATE, _TIME, _DURATION, _SET = TimexType.DATE, TimexType.TIME, TimexType.DURATION, TimexType.SET
_BEFORE, _AFTER = TimexModifier.BEFORE, TimexModifier.AFTER
_CONVENTION = Basis.CONVENTION
_LAST = frozenset({"底", "末", "末期"})
_TO_PUBLICATION = frozenset({"以来", "至今", "起至今", "起到现在", "到现在", "至目前"})
_COMPARED = frozenset("比较与同跟超")
_FROM = frozenset("由从")
_OLD_LEVEL = re.compile("(?:同期|全年|[初底末])?的(?:日均|月均|年均)?[0-9近约]")
"""What follows the time of an old level: 由|上年|的31人降至18人."""
_RECORD = re.compile("(?:以?来)?(?:的|同期)*(?:历史)?(?:最[低高少多好]|新[低高]|首次)")
"""What follows the time that a record goes back to: |2008年以来|最低."""


def resolve(written: Written, said: Discourse) -> Resolved:
    """Return what an expression means where it stands, and remember what it sets for those after it.

    Args:
        written: The expression.
        said: The times spoken of so far, turned to the expression; changed.
    """
    other = _OTHERS.get(written.shape)
    return _point(written, said) if other is None else other(written, said)


def _point(written: Written, said: Discourse) -> Resolved:
    point = written.points[0]
    where = side(point, said, written.tail)
    aside = _is_aside(said)
    if aside and not point.has_year and point.day is None:
        month = said.last_month, said.month_at
        resolved = _single(written, said, where)
        said.last_month, said.month_at = month  # 2月份发案426起，与|上月|持平。同月… is February
        return resolved
    if aside and point.has_year:
        # 被告人生于1989年, 比去年减少: what follows did not happen in that year.
        apart = copy(said)
        resolved = _single(written, apart, where)
        said.anchor, said.antecedent, said.calendar, said.basis = (
            apart.anchor, apart.antecedent, apart.calendar, apart.basis,
        )  # fmt: skip
        return resolved
    return _single(written, said, where)


def _is_aside(said: Discourse) -> bool:
    """Whether the expression at hand dates nothing that follows.

    比去年, 较2016年, 由上年的31人, 2008年以来最低, 生于1989年.
    """
    start, end = said.here
    before = said.text[start - 1 : start]
    if _RECORD.match(said.text, end) or (before in _FROM and _OLD_LEVEL.match(said.text, end)):
        return True
    near = before in BORN_LAST or said.text[end : end + 1] in BORN_FIRST
    return before in _COMPARED or (near and is_birth(beside(said.text, start, end)))


def _duration(written: Written, said: Discourse) -> Resolved:  # noqa: ARG001 -- as the others are called
    return NEW(Resolved, (_DURATION, written.value, None, None, written.modifier))


def _set(written: Written, said: Discourse) -> Resolved:  # noqa: ARG001 -- as the others are called
    return Resolved(_SET, written.value)


def _reference(written: Written, said: Discourse) -> Resolved:
    if not written.head:
        return NEW(Resolved, (_DATE, written.value, None, None, None))
    if said.today is not None:
        said.by_publication()
        said.govern(said.period[0] or _year_begin(said.after_publication), said.after_publication)
    return Resolved(_DATE, written.value, None, said.after_publication)


def _since(written: Written, said: Discourse) -> Resolved:
    """入夏以来: from the last day on which it began, by convention, to the publication."""
    month, number, code = BEGINNINGS[written.value]
    point = written.points[0] if written.points else Point()
    year = point.year
    if said.today is not None:
        said.by_publication()
        begun = calendar.day(said.today.year, month, number)
        year = said.today.year + (point.year_shift or 0) if point.year_shift is not None else year
        if year is None:
            year = said.today.year if begun is not None and begun <= said.today else said.today.year - 1
    begin = None if year is None else calendar.day(year, month, number)
    value = calendar.iso_year(year) + (f"-{code}" if code != "-" else "")
    said.basis = None if begin is None else _CONVENTION
    end = said.after_publication if begin is not None else None
    if begin is not None and end is not None and end > begin:
        said.govern(begin, end)
        return Resolved(_DATE, value, begin, end)
    return Resolved(_DATE, value, begin, None)


def _same_period(written: Written, said: Discourse) -> Resolved:
    begin, end = said.period
    months, days = written.months, written.days
    if written.points and written.points[0].year is not None and begin is not None:
        months = 12 * (begin.year - written.points[0].year)
    begin = None if begin is None else shifted(begin, -months, -days, 0)
    last = None if end is None else calendar.add_days(end, -1)
    month_end = last is not None and end is not None and end.day == 1 and months
    last = None if last is None else shifted(last, -months, -days, 0)
    if month_end and last is not None:  # the end of February is that of a leap year too
        last = calendar.last_day(calendar.months_from(last.replace(day=1), 1))
    end = None if last is None else calendar.add_days(last, 1)
    if begin is None or end is None or last is None or begin >= end:
        return Resolved(_DATE, "XXXX")
    said.by_text(said.period_at)
    if said.period_value and months % 12 == 0 and not days and _OF_YEARS.fullmatch(said.period_value):
        back = months // 12  # as the period itself is written: 2017-01/2017-09
        value = _A_YEAR.sub(lambda year: f"{int(year[0]) - back:04}", said.period_value)
        return Resolved(_DATE, value, begin, end)
    return Resolved(_DATE, f"{calendar.iso(begin)}/{calendar.iso(last)}", begin, end)


_A_YEAR = re.compile(r"(?<![0-9-])[0-9]{4}(?![0-9])")
_OF_YEARS = re.compile(r"[0-9]{4}(?:-(?:[0-9]{2}|[QH][0-9]))?(?:/[0-9]{4}(?:-(?:[0-9]{2}|[QH][0-9]))?)?")
"""Values that can be moved by whole years."""


def _single(written: Written, said: Discourse, where: Prefer) -> Resolved:
    point = written.points[0]
    if point.of_year and not point.has_year:
        point = _year_of_part(point, said, where)
    month = said.last_month, said.month_at
    interval, value = locate(point, said, where=where)
    kind = _TIME if point.timed else _DATE
    begin, end = (None, None) if interval is None else (interval.begin, interval.end)
    modifier = written.modifier
    if written.head:
        if point.hour in {0, 24} and not point.minute:
            end = begin  # 截至27日24时 is to the end of that day
        said.govern(said.period[0] or _year_begin(end), None if end is None else calendar.day_after(end))
        return Resolved(kind, value, None, end, modifier)
    if written.tail in _TO_PUBLICATION:
        said.last_month, said.month_at = month  # 2017年3月至今 tells of no month
        until = said.after_publication
        said.govern(None if begin is None else calendar.day_of(begin), until)
        return Resolved(kind, value, begin, _later(begin, until), modifier)
    if modifier is _BEFORE:
        # 年底前 includes the year up to its end.
        last = point.part in _LAST or written.tail in UP_TO
        return Resolved(kind, value, None, end if last else begin, modifier)
    if modifier is _AFTER:
        # 3月后 governs nothing: its own month is not meant.
        return Resolved(kind, value, begin if written.tail == "起" or written.tail in FROM_ON else end, None, modifier)
    if kind is _DATE and interval is not None and interval.end > (calendar.add_days(interval.begin, 1) or interval.end):
        if point.year_shift == 0 and value == calendar.iso_year(interval.begin.year):  # 今年, so far
            said.govern(interval.begin, said.period[1] or said.after_publication)
        else:
            said.govern(interval.begin, interval.end, value if point.part == "" else "")
    return NEW(Resolved, (kind, value, begin, end, modifier))


def _later(begin: date | None, until: date | None) -> date | None:
    """Return the end of what goes on until the publication, or None if it had not begun by then."""
    if begin is None or until is None or calendar.day_of(begin) >= until:
        return None
    return calendar.moment_of(until) if isinstance(begin, datetime) else until


def _year_of_part(point: Point, said: Discourse, where: Prefer) -> Point:
    """Give 年底 and 年初 their year: that of the publication, for what is past the last one that is over."""
    today = said.today
    if today is None:
        return point
    over = point.part in {"初", "中"} or where is not Prefer.PAST or today.month == 12  # noqa: PLR2004 -- December
    return attrs.evolve(point, year_shift=0 if over else -1)


def _year_begin(end: date | None) -> date | None:
    last = None if end is None else calendar.add_days(calendar.day_of(end), -1)
    return None if last is None else date(last.year, 1, 1)


_OTHERS: Mapping[Shape, Callable[[Written, Discourse], Resolved]] = MappingProxyType(
    {
        Shape.DURATION: _duration,
        Shape.REFERENCE: _reference,
        Shape.SAME_PERIOD: _same_period,
        Shape.RANGE: ranged,
        Shape.RECENT: recent,
        Shape.COMING: coming,
        Shape.SHIFT: shift,
        Shape.SINCE: _since,
        Shape.WINDOW: window,
        Shape.SET: _set,
    }
)
"""What is not one date or time, by its shape."""
