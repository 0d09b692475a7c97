"""With what a change compares, as an interval: 同比 of 2020 is 2019, 环比 of June is May. Pure."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeAlias

from dateutil.relativedelta import relativedelta

from policenews_statistics.attaching import baseline_of
from policenews_statistics.classes import Baseline, ChangeKind
from policenews_statistics.drafts import Draft, Spell, day
from policenews_statistics.found import Found
from policenews_statistics.others import TimeExpression

Interval: TypeAlias = tuple[date | None, date | None]
"""The first day and the day after."""
_YEAR = relativedelta(years=1)
_SAME_IN = re.compile("([0-9]{4})年同期")
_MONTH_DAYS = 31
_MOMENTS = ("底", "末", "初")
"""A level at a moment is no span: 较|上年底|减少1640人."""


def set_bases(text: str, drafts: Sequence[Draft]) -> None:
    """Resolve what the changes of the drafts compare with."""
    for draft in drafts:
        if draft.change is not None:
            _set_base(text, draft, draft.change)


def _set_base(text: str, draft: Draft, found: Found) -> None:
    named, spell, baseline = _named(found), draft.period, draft.baseline or baseline_of(found)
    year = None if named is None or spell is None else _SAME_IN.match(text, named.span.start)
    if year is not None and named is not None and named.begin is None and spell is not None and spell.begin is not None:
        back = relativedelta(years=day(spell.begin).year - int(year[1]))
        draft.base = day(spell.begin) - back, None if spell.end is None else day(spell.end) - back
        draft.baseline = _relation(spell, draft.base)
    elif named is not None and _is_own(named, spell) and baseline is Baseline.YOY and spell is not None:
        draft.base = _year_before(spell)
    elif named is not None and (named.begin is not None or named.end_time is not None):
        draft.base = named.begin, named.end_time
        if spell is not None and spell.begin is not None and spell.end is not None:
            draft.base = _as_far(text, named, spell.begin, spell.end)
            moment = text.endswith(_MOMENTS, named.span.start, named.span.end)
            if baseline in {None, Baseline.OTHER} and not moment:
                draft.baseline = _relation(spell, draft.base)
    elif spell is not None and baseline is Baseline.YOY:
        draft.base = _year_before(spell)
    elif spell is not None and baseline is Baseline.MOM:
        draft.base = _just_before(spell)


def _named(found: Found) -> TimeExpression | None:
    """Return the time that the words of comparison name, or that of the old level."""
    if found.kind is ChangeKind.FROM_TO and found.old is not None and found.amounts:
        low, high, times = found.start, found.old.span.start, found.piece.times
    elif found.comparison is not None:
        (low, high), times = found.comparison.at, tuple(found.comparison.times)
        high += 1  # 比2019年|同期: the time may go on
    else:
        return None
    return next((time for time in times if low <= time.span.start < high), None)


def _is_own(named: TimeExpression, spell: Spell | None) -> bool:
    """Return whether a year that is compared with is that of the figure: 与上年相比，全年下降21.6%, in January."""
    return spell is not None and named.begin is not None and (named.begin, named.end_time) == (spell.begin, spell.end)


def _as_far(text: str, named: TimeExpression, begin: date, end: date) -> Interval:
    """Return the interval that a time names; 比2019年|同期 is the same part of it as the period is of its year."""
    base = named.begin, named.end_time
    if base[0] is None or base[1] is None:
        return base
    same = text.startswith("同期", named.span.end) or text.endswith("同期", named.span.start, named.span.end)
    days = (day(base[1]) - day(base[0])).days
    if not same or (day(end) - day(begin)).days >= days:
        return base
    step = relativedelta(years=day(begin).year - day(base[0]).year)
    if days <= _MONTH_DAYS:
        months = (day(begin).year - day(base[0]).year) * 12 + day(begin).month - day(base[0]).month
        step = relativedelta(months=months)
    return day(begin) - step, day(end) - step


def _relation(spell: Spell, base: Interval) -> Baseline:
    """Return how a named span lies to the period: the same a year before, the one before, or another."""
    if base == _year_before(spell):
        return Baseline.YOY
    if base[0] is not None and base[1] is not None and spell.begin is not None:
        first, after = day(base[0]), day(base[1])
        whole = (first.month, first.day, after.month, after.day) == (1, 1, 1, 1)
        if whole and after.year == day(spell.begin).year == first.year + 1:
            return Baseline.YOY  # 与2018年春运相比, of a span in 2019
    return Baseline.MOM if base == _just_before(spell) else Baseline.OTHER


def _year_before(spell: Spell) -> Interval | None:
    if spell.begin is None and spell.end is None:
        return None
    begin, end = (None if one is None else day(one) - _YEAR for one in (spell.begin, spell.end))
    return begin, end


def _just_before(spell: Spell) -> Interval | None:
    """Return the span before a period: as many months before whole months, else as many days."""
    if spell.begin is None or spell.end is None:
        return None
    begin, end = day(spell.begin), day(spell.end)
    months = (end.year - begin.year) * 12 + end.month - begin.month
    step: relativedelta | timedelta = end - begin
    if months and begin.day == 1 and end.day == 1:
        step = relativedelta(months=months)
    return begin - step, begin
