"""Which charge the facts of a text speak for, where none is named: 撬锁进入…窃得现金. Pure but for the table."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

import attrs

from policenews.document import Document
from policenews.spans import Span, make_span
from policenews.tables import read_table
from policenews_casetypes.statutes import Charge, charges

_PACKAGE = "policenews_casetypes"


@attrs.frozen
class Suggestion:
    """A charge that the facts speak for.

    It is no annotation: no word of the text says so, and a court may see it otherwise.

    Attributes:
        charge: The charge.
        spans: The words that speak for it, each where it stands first, in order.
    """

    charge: Charge
    spans: tuple[Span, ...]

    @property
    def score(self) -> int:
        """How many different words speak for it; comes to no probability."""
        return len(self.spans)


def suggest_charges(document: Document, limit: int = 5) -> tuple[Suggestion, ...]:
    """Return the charges that the facts of a document speak for, the likeliest first.

    A charge is suggested if the text has a word of each of its elements (entering and taking; who, what, and how it
    was done); that with more different words comes first, at equal numbers that with more elements. Names of charges in
    the text play no part, nor does anything outside the text.

    Args:
        document: Any document. If it has a publication date, charges are those in force that day: former ones give way
            to their successors, and what was none yet is left out. Otherwise they are as the table has them, which
            for a few acts is the former name.
        limit: How many at most.

    Returns:
        The suggestions; empty if no charge has all its elements in the text.

    Example:
        >>> from policenews import Document
        >>> from policenews_casetypes import suggest_charges
        >>> document = Document("犯罪嫌疑人趁其不备，骑摩托车从身后抢走女子的项链。")
        >>> [suggestion.charge.name for suggestion in suggest_charges(document, limit=1)]
        ['抢夺罪']
    """
    text = document.folded
    first = {word: at for word in _words() if (at := text.find(word)) >= 0}
    found: dict[str, tuple[int, int, dict[str, int]]] = {}
    for name, elements in _facts():
        told = [{word: first[word] for word in element if word in first} for element in elements]
        if not all(told):
            continue
        words = {word: at for some in told for word, at in some.items()}
        for valid in _in_force(name, document.day):
            rank = (len(words), len(elements), words)
            found[valid] = max(found.get(valid, rank), rank, key=lambda one: one[:2])
    ranked = sorted(found.items(), key=lambda item: item[1][:2], reverse=True)
    return tuple(Suggestion(charges()[name], _spans(words)) for name, (_, _, words) in ranked[:limit])


def _spans(words: Mapping[str, int]) -> tuple[Span, ...]:
    return tuple(make_span(at, at + len(word)) for at, word in sorted((at, word) for word, at in words.items()))


def _in_force(name: str, day: date | None) -> Iterable[str]:
    """Return a charge, or what had taken its place by a day; nothing if it was none yet."""
    charge = charges()[name]
    if day is None:
        return (name,)
    if not charge.has_begun(day):
        return ()
    if charge.end is None or day < charge.end:
        return (name,)
    return tuple(valid for successor in charge.successors for valid in _in_force(successor, day))


@cache
def _facts() -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    """Return the charges with the words of each of their elements."""
    rows = read_table(_PACKAGE, "vocabulary/facts.tsv")
    return tuple(
        (row["charge"], tuple(tuple(element.split("|")) for element in row["facts"].split(" "))) for row in rows
    )


@cache
def _words() -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for _, elements in _facts() for element in elements for word in element))
