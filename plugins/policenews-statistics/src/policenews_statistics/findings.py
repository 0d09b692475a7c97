"""What the consistency report says: problems and findings."""

import enum
from collections.abc import Iterable

import attrs

from policenews.document import Document
from policenews.spans import Span
from policenews_statistics.annotations import Statistic


class Problem(enum.Enum):
    """What is wrong with figures, or what a reader of them must know."""

    PART_EXCEEDS_TOTAL = "part_exceeds_total"
    """破案117起，其中盗窃案|130起|: a part greater than the figure of which it is a part."""
    PARTS_EXCEED_TOTAL = "parts_exceed_total"
    """破案117起，其中盗窃案80起、诈骗案60起: the parts of one list add up to more than the figure that they divide."""
    CHANGE_CONTRADICTS = "change_contradicts"
    """由310起降至268起，降幅|31.5%|; 由268起|降|至310起: levels and what is said of the change between them."""
    HEADLINE_DIFFERS = "headline_differs"
    """400余起 of a headline over 317起: no rounding makes one of the other."""
    SAME_DATUM_TWICE = "same_datum_twice"
    """The same figure stated again: it counts once, whoever adds up."""
    SAME_DATUM_DIFFERS = "same_datum_differs"
    """The same thing stated again with another value."""
    UNPAIRED = "unpaired"
    """查处328.6万起、暂扣7150本、拘留1890人，同比分别上升12%、8.6%: nothing says which is whose."""


@attrs.frozen
class Finding:
    """One problem of a document.

    Attributes:
        problem: Which one.
        message: What contradicts what, in one sentence, with the words of the text.
        spans: The characters concerned, in the order of the text.
        statistics: The records concerned, in the order of the text.
    """

    problem: Problem
    message: str
    spans: tuple[Span, ...]
    statistics: tuple[Statistic, ...]


def finding(problem: Problem, message: str, spans: Iterable[Span], statistics: Iterable[Statistic]) -> Finding:
    """Return a finding whose spans and records stand in order."""
    return Finding(problem, message, tuple(sorted(set(spans))), tuple(sorted(statistics, key=place)))


def place(statistic: Statistic) -> tuple[int, int]:
    """Return where the figure of a record stands; its evidence if it has none (与去年持平)."""
    figure = statistic.figure
    span = statistic.span if figure is None else figure.span
    return span.start, span.end


def quoted(document: Document, *spans: Span) -> str:
    """Return the words of spans as a message has them: “80起”, “60起” and “12起”."""
    words = [f"“{span.of(document.text)}”" for span in spans]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
