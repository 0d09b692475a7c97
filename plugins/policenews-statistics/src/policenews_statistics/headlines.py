"""The figures of the headline against those of the body. Pure."""

from collections.abc import Iterator, Sequence

from policenews.document import Document
from policenews.spans import Span
from policenews_statistics.annotations import Statistic
from policenews_statistics.bounds import COUNTED, Interval, meant, rounded, sort_of
from policenews_statistics.classes import ActionClass
from policenews_statistics.findings import Finding, Problem, finding, quoted
from policenews_statistics.others import Quantity
from policenews_statistics.repetitions import Told, same_agency

_LONGEST = 45
"""Characters of a headline at most."""
_NO_HEADLINE = frozenset("。，,：:；;、）)")
_MIXED = frozenset(
    {
        ActionClass.HARM,
        ActionClass.DETENTION,
        ActionClass.PUNISHMENT,
        ActionClass.OFFENCE,
        ActionClass.DESCRIPTION,
        ActionClass.CHANGE,
    }
)
"""Classes whose verbs say different things: 死亡 and 受伤, 刑事拘留 and 行政拘留."""


def headline(text: str) -> Span | None:
    r"""Return where the headline stands: the first line of several, if it is short and no sentence; else None.

    >>> headline("破案逾千起\n今年以来，全市公安机关破获案件1036起。")
    Span(start=0, end=5)
    """
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    line = text[start:end].rstrip() if end > 0 else ""
    if not line or len(line) > _LONGEST or line[-1] in _NO_HEADLINE or not text[end:].strip():
        return None
    return Span(start, start + len(line))


def headline_findings(document: Document, figures: Sequence[Told], quantities: Sequence[Quantity]) -> Iterator[Finding]:
    """Yield the figures of the headline that no figure of the body can be meant by.

    Args:
        document: The document.
        figures: Its figures that can be compared, with those of the headline.
        quantities: All quantities of the text: whatever could be meant by a figure of the headline excuses it.
    """
    text = document.folded
    titled = [one for one in figures if one.titled]
    if not titled:
        return
    body: dict[tuple[object, ...], list[Told]] = {}
    main: Statistic | None = None
    for one in figures:
        if one.titled:
            continue
        if main is None and one.statistic.agency is not None:
            main = one.statistic
        body.setdefault(_key(one), []).append(one)
    last = max(one.quantity.span.end for one in titled)
    stated: dict[tuple[str, str], list[Interval]] = {}
    for quantity in quantities:
        if quantity.form in COUNTED and quantity.span.start > last:
            stated.setdefault(sort_of(quantity), []).append(meant(text, quantity))
    for one in titled:
        claim = rounded(text, one.quantity)
        if any(claim.meets(interval) for interval in stated.get(sort_of(one.quantity), ())):
            continue
        candidates = [other for other in body.get(_key(one), ()) if _is_of(one, other)]
        # 其中，陆丰市公安局捣毁19个 is not what a headline on the whole province means.
        whole = any(main is None or _speaks_for(main, other.statistic) for other in candidates)
        if whole and _differs(claim, candidates):
            nearest = _nearest(claim, candidates)
            spans = (one.quantity.span, nearest.quantity.span)
            message = (
                f"The headline says {quoted(document, spans[0])} ({one.words}), but the nearest figure of that in the "
                f"body is {quoted(document, spans[1])}."
            )
            yield finding(Problem.HEADLINE_DIFFERS, message, spans, (one.statistic, nearest.statistic))


def _differs(claim: Interval, candidates: Sequence[Told]) -> bool:
    """Return whether a figure is less than each of the body's, or more than all of them together."""
    whole = sum((one.meant for one in candidates[1:]), start=candidates[0].meant)
    return claim.above(whole) or all(one.meant.above(claim) for one in candidates)


def _nearest(claim: Interval, candidates: Sequence[Told]) -> Told:
    """Return the greatest figure below the headline's, else the least above it."""
    below = [one for one in candidates if claim.above(one.meant)]
    if below:
        return max(below, key=lambda one: (one.meant.high or 0, -one.quantity.span.start))
    return min(candidates, key=lambda one: (one.meant.low or 0, one.quantity.span.start))


def _key(one: Told) -> tuple[object, ...]:
    action = one.statistic.action
    kind = None if action is None or action.action_class in _MIXED else action.action_class
    return kind or one.act, sort_of(one.quantity)


def _is_of(one: Told, other: Told) -> bool:
    """Return whether a figure of the body can be that of the headline, by who did it and to what."""
    if not _speaks_for(one.statistic, other.statistic) or (other.is_part and (one.what != other.what or not one.what)):
        return False
    if one.is_general:
        return True
    if one.statistic.case is not None and other.statistic.case is not None:
        return one.statistic.case.label == other.statistic.case.label
    return one.what.endswith(other.what) or other.what.endswith(one.what)


def _speaks_for(one: Statistic, other: Statistic) -> bool:
    """Return whether figures of one agency can be headed by another: those of its own units of the same place."""
    if same_agency(one, other):
        return True
    first, second = one.agency, other.agency
    return first is not None and second is not None and first.adcode is not None and first.adcode == second.adcode
