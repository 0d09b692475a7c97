"""The hooks: quantities."""

from collections.abc import Iterable, Iterator
from functools import cache

from policenews import Annotation, Context, Document, Manifest, RuleSet, Term, hookimpl
from policenews.tables import read_table
from policenews_numbers.annotations import Quantity
from policenews_numbers.conditions import Closed
from policenews_numbers.rules import LEAD, RULES

NAMES = "numbers.names"
"""Vocabulary of names that begin like a quantity: 五台县, 千斤顶. Other plugins may add theirs."""


@cache
def _rules() -> RuleSet[tuple[Quantity, ...]]:
    return RuleSet(RULES, LEAD)


@hookimpl
def policenews_manifest() -> Manifest:
    """Provide Quantity."""
    return Manifest(provides=(Quantity,), vocabularies={NAMES: str})


@hookimpl
def policenews_vocabulary(name: str) -> Iterable[Term[str]] | None:
    """Give the names of `vocabulary/names.tsv`."""
    return _names() if name == NAMES else None


def _names() -> Iterator[Term[str]]:
    for row in read_table("policenews_numbers", "vocabulary/names.tsv"):
        yield Term(row["name"], "name", row["source"])


@hookimpl
def policenews_annotate(document: Document, context: Context) -> Iterator[Annotation]:
    """Yield the quantities that do not lie in a name or a slogan."""
    text = document.folded
    names = context.vocabulary(NAMES, str).find(text)
    closed = Closed.of(text, ((start, end) for start, end, _ in names))
    for _, _, _, built in _rules().scan(text):
        for quantity in built:
            span = quantity.span
            if not closed.holds(span.start, span.end):
                yield quantity
