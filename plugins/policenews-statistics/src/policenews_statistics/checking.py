"""The consistency report: what contradicts what in the figures of a document. Pure; n log n.

Nothing is corrected: the records stay as they are.
"""

import re
from collections.abc import Iterator, Sequence

from policenews.document import Document
from policenews.spans import Span
from policenews_statistics.annotations import Statistic
from policenews_statistics.divisions import divisions
from policenews_statistics.findings import Finding, Problem, finding, place, quoted
from policenews_statistics.headlines import headline, headline_findings
from policenews_statistics.levels import contradicted_changes
from policenews_statistics.others import Quantity
from policenews_statistics.repetitions import differing, repeated, told

__all__ = ["Finding", "Problem", "check"]

_PART_ENDS = re.compile("[。；;！!？?\n\r]")


def check(document: Document) -> tuple[Finding, ...]:
    """Return what is wrong with the figures of a document, and what a reader of them must know, in the order of it.

    A finding is sure as far as the records are right: where 300余起 can be 317起 there is none.

    Args:
        document: A document that was annotated with `Statistic`; one that was not has no findings.
    """
    text = document.folded
    statistics = sorted(document.select(Statistic), key=place)
    quantities = document.select(Quantity)
    figures = told(text, statistics, headline(text))
    found = (
        *divisions(document, statistics, quantities),
        *contradicted_changes(document, statistics),
        *headline_findings(document, figures, quantities),
        *repeated(document, figures),
        *differing(document, figures),
        *_unpaired(document, statistics),
    )
    return tuple(sorted(found, key=lambda one: (one.spans, one.problem.value)))


def _unpaired(document: Document, statistics: Sequence[Statistic]) -> Iterator[Finding]:
    """Yield one finding for each list with 分别 whose lengths differ."""
    listed: list[Statistic] = []
    for one in (*statistics, None):
        if listed and (
            one is None or not one.unpaired or _PART_ENDS.search(document.folded, place(listed[-1])[1], place(one)[0])
        ):
            spans = [_span(member) for member in listed]
            message = f"The list {quoted(document, *spans)} and the list that 分别 sets against it differ in length."
            yield finding(Problem.UNPAIRED, message, spans, listed)
            listed = []
        if one is not None and one.unpaired:
            listed.append(one)


def _span(statistic: Statistic) -> Span:
    return statistic.span if statistic.figure is None else statistic.figure.span
