"""With what a change compares, as an interval: 同比 of 2020 is 2019, 环比 of June is May, 较2019年 is that year. Pure."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from policenews_statistics.changes import Found
from policenews_statistics.classes import Baseline, ChangeKind
from policenews_statistics.drafts import Draft, Spell, day
from policenews_statistics.others import TimeExpression

_YEAR = relativedelta(years=1)


def set_bases(text: str, drafts: Sequence[Draft]) -> None:
    """Resolve what the changes of the drafts compare with."""
    for draft in drafts:
        found = draft.change
        if found is None:
            continue
        named = _named(found)
        spell = draft.period
        base: tuple[date | None, date | None] | None = None
        if named is not None and (named.begin is not None or named.end_time is not None):
            base = named.begin, named.end_time
            if spell is not None and spell.begin is not None and spell.end is not None:
                base = _as_far(text, found, named, spell, base)
                if found.baseline in {None, Baseline.OTHER}:
                    draft.baseline = _relation(spell, base)
        elif found.baseline is Baseline.YOY and spell is not None:
            base = _year_before(spell)
        elif found.baseline is Baseline.MOM and spell is not None:
            base = before(spell)
        draft.base = base


def _named(found: Found) -> TimeExpression | None:
    """Return the time that the words of comparison name, or that of the old level."""
    if found.kind is ChangeKind.FROM_TO and found.old is not None:
        low, high = found.start, found.old.span.start
    elif found.base_at is not None:
        low, high = found.base_at[0], found.base_at[1] + 1
    else:
        return None
    return next((time for time in found.base_times if low <= time.span.start and time.span.start < high), None)


def _as_far(
    text: str, found: Found, named: TimeExpression, spell: Spell, base: tuple[date | None, date | None]
) -> tuple[date | None, date | None]:
    """Return the same part of a named year: 比2019年|同期, of the first three months."""
    if base[0] is None or base[1] is None or spell.begin is None or spell.end is None:
        return base
    if text.startswith("同期", named.span.end) or text.endswith("同期", named.span.start, named.span.end):
        years = day(spell.begin).year - day(base[0]).year
        days = (day(base[1]) - day(base[0])).days
        if years > 0 and days > _MONTHS and (day(spell.end) - day(spell.begin)).days < days:
            return day(spell.begin) - relativedelta(years=years), day(spell.end) - relativedelta(years=years)
        if days <= _MONTHS and (day(spell.end) - day(spell.begin)).days < days:
            months = (day(spell.begin).year - day(base[0]).year) * 12 + day(spell.begin).month - day(base[0]).month
            return day(spell.begin) - relativedelta(months=months), day(spell.end) - relativedelta(months=months)
    return base


_MONTHS = 31


def _relation(spell: Spell, base: tuple[date | None, date | None]) -> Baseline:
    """Return how a named span lies to the period: the same a year before, the one before, or another."""
    if base == _year_before(spell):
        return Baseline.YOY
    if base[0] is not None and base[1] is not None and spell.begin is not None:
        whole = (day(base[0]).month, day(base[0]).day, day(base[1]).month, day(base[1]).day) == (1, 1, 1, 1)
        if whole and day(base[1]).year == day(spell.begin).year == day(base[0]).year + 1:
            return Baseline.YOY  # 与2018年春运相比, of a span in 2019
    return Baseline.MOM if base == before(spell) else Baseline.OTHER


def _year_before(spell: Spell) -> tuple[date | None, date | None] | None:
    if spell.begin is None and spell.end is None:
        return None
    return tuple(None if end is None else day(end) - _YEAR for end in (spell.begin, spell.end))  # type: ignore[return-value]  # of two


def before(spell: Spell) -> tuple[date | None, date | None] | None:
    """Return the span before a period: the month before a month, as many months before several, else as many days."""
    if spell.begin is None or spell.end is None:
        return None
    begin, end = day(spell.begin), day(spell.end)
    months = (end.year - begin.year) * 12 + end.month - begin.month
    if months and begin.day == 1 and end.day == 1:
        step: relativedelta | timedelta = relativedelta(months=months)
        return begin - step, begin
    return begin - (end - begin), begin
