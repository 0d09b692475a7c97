"""The figures of the headline against those of the body. Pure."""

from collections.abc import Iterator, Sequence

from policenews.spans import Span
from policenews_statistics.bounds import COUNTED, Interval, meant, rounded, sort_of
from policenews_statistics.classes import ActionClass
from policenews_statistics.findings import Finding, Problem, finding, quoted
from policenews_statistics.others import Quantity
from policenews_statistics.repetitions import Told

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
_ANY = frozenset({"", "案", "人", "人员", "嫌疑人", "刑案", "刑事案", "涉案人员", "违法犯罪嫌疑人", "者"})
"""Objects that say no more than the unit."""


def headline(text: str) -> Span | None:
    """Return where the headline stands: the first line of several, if it is short and no sentence; else None.

    >>> headline("破案逾千起\\n今年以来，全市公安机关破获案件1036起。")
    Span(start=0, end=5)
    """
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    line = text[start:end].rstrip() if end > 0 else ""
    if not line or len(line) > _LONGEST or line[-1] in _NO_HEADLINE or not text[end:].strip():
        return None
    return Span(start, start + len(line))


def headline_findings(text: str, figures: Sequence[Told], quantities: Sequence[Quantity]) -> Iterator[Finding]:
    """Yield the figures of the headline that no figure of the body can be meant by.

    Args:
        text: The folded text.
        figures: The figures that can be compared, with those of the headline.
        quantities: All quantities of the text: whatever could be meant by a figure of the headline excuses it.
    """
    titled = [one for one in figures if one.titled]
    if not titled:
        return
    body: dict[tuple[object, ...], list[Told]] = {}
    main: int | None = None
    for one in figures:
        agency = one.statistic.agency
        if one.titled:
            continue
        if main is None and agency is not None:
            main = agency.entity
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
        whole = any(other.statistic.agency is None or other.statistic.agency.entity == main for other in candidates)
        if whole and _differs(claim, candidates):
            spans = [one.quantity.span, *(other.quantity.span for other in candidates)]
            message = (
                f"The headline says {quoted(text, spans[0])} ({_words(one)}), which is no rounding of "
                f"{quoted(text, *spans[1:])} in the body."
            )
            records = (one.statistic, *(other.statistic for other in candidates))
            yield finding(Problem.HEADLINE_DIFFERS, message, spans, records)


def _differs(claim: Interval, candidates: Sequence[Told]) -> bool:
    """Return whether a figure is less than each of the body's, or more than all of them together."""
    whole = sum((one.meant for one in candidates[1:]), start=candidates[0].meant)
    return claim.above(whole) or all(one.meant.above(claim) for one in candidates)


def _key(one: Told) -> tuple[object, ...]:
    action = one.statistic.action
    kind = None if action is None or action.action_class in _MIXED else action.action_class
    return kind or one.act, sort_of(one.quantity)


def _is_of(one: Told, other: Told) -> bool:
    """Return whether a figure of the body can be that of the headline, by who did it and to what."""
    first, second = one.statistic, other.statistic
    if first.agency is not None and second.agency is not None and first.agency.entity != second.agency.entity:
        return False
    if one.what in _ANY:
        return True
    if one.statistic.case is not None and other.statistic.case is not None:
        return one.statistic.case.label == other.statistic.case.label
    return one.what.endswith(other.what) or other.what.endswith(one.what)


def _words(one: Told) -> str:
    return f"{one.statistic.action}{one.what}"
