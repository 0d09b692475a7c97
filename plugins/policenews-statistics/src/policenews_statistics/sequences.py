"""Figures of several times in order: 2013年、2014年和2015年|分别破获38起、31起和27起. Pure."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from dateutil.relativedelta import relativedelta

from policenews_statistics.comparisons import GAPS
from policenews_statistics.drafts import Draft, Spell, day
from policenews_statistics.items import Piece
from policenews_statistics.others import TimeExpression

_IN_ORDER = re.compile("分别|依次")
_PAIRED = "respectively"
"""The rule of figures that a list of objects or bodies was paired with."""
_STEPS = (relativedelta(years=1), relativedelta(months=1))


def set_sequences(text: str, pieces: Sequence[Piece], drafts: Sequence[Draft]) -> None:
    """Give figures that 分别 pairs with several times one each; where their numbers differ, none.

    Args:
        text: The folded text.
        pieces: The clauses.
        drafts: The drafts, in order, with the period that their sentence has.
    """
    before = {id(piece): last for last, piece in pairwise(pieces)}
    at = 0
    while at < len(drafts):
        run = _run(text, drafts, at)
        at += len(run)
        first = run[0]
        marked = _IN_ORDER.search(text, first.piece.clause.start, first.figure_start) is not None
        if len(run) > 1 and marked and not any(_PAIRED in {draft.why_object, draft.why_agency} for draft in run):
            _set(run, _times(text, first, before.get(id(first.piece))))


def _run(text: str, drafts: Sequence[Draft], at: int) -> list[Draft]:
    """Return the figures from one on as far as nothing but 、 or 和 stands between them."""
    run = [drafts[at]]
    for number in range(at + 1, len(drafts)):
        draft = drafts[number]
        joined = text[run[-1].figure_end : draft.figure_start] in GAPS
        alike = (draft.quantity is None) is (run[-1].quantity is None)  # 4月、5月分别下降|14.2%和11.7%|
        if draft.piece is not run[-1].piece or not alike or not joined:
            break
        run.append(draft)
    return run


def _times(text: str, first: Draft, before: Piece | None) -> list[TimeExpression]:
    """Return the list of times before a figure: of its clause, or of the one before, which has no figure."""
    times = [time for time in first.piece.times if time.span.end <= first.figure_start]
    if not times and before is not None and not before.quantities:
        same = before.clause.sentence == first.piece.clause.sentence
        times = [*before.times] if same else []
    listed = times[-1:]
    for time in reversed(times[:-1]):
        if text[time.span.end : listed[0].span.start] not in GAPS:
            break
        listed.insert(0, time)
    return listed


def _set(run: Sequence[Draft], times: Sequence[TimeExpression]) -> None:
    if len(times) == 1:
        spells = _split(run[0].period, len(run), times[0])
        if not spells:
            return
    elif len(times) == len(run):
        spells = [Spell(time.begin, time.end_time, (time,)) for time in times]
    elif times:
        for draft in run:
            draft.period, draft.why_period, draft.unpaired = None, "", True
        return
    else:
        return
    for draft, spell in zip(run, spells, strict=True):
        draft.period, draft.why_period = spell, "times_in_order"


def _split(spell: Spell | None, parts: int, time: TimeExpression) -> list[Spell]:
    """Return the years or months of a span of as many; none if it has another number of them."""
    if spell is None or spell.begin is None or spell.end is None or time not in spell.times:
        return []
    begin, end = day(spell.begin), day(spell.end)
    for step in _STEPS:
        if begin + step * parts == end:
            edges: list[date] = [begin + step * n for n in range(parts + 1)]
            return [Spell(one, other, (time,)) for one, other in pairwise(edges)]
    return []
