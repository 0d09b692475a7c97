"""The words as data, read when the pipeline asks for them."""

from collections.abc import Iterator

from policenews.tables import read_table
from policenews.vocabulary import Term
from policenews_statistics.classes import ActionClass
from policenews_statistics.meanings import Meaning, Usage


def terms() -> Iterator[Term[Meaning]]:
    """Yield the verbs, each with where it comes from."""
    for row in read_table(__name__, "actions.tsv"):
        action_class = ActionClass(row["class"]) if row["class"] else None
        yield Term(row["word"], Meaning(row["lemma"], action_class, Usage(row["usage"])), row["source"])


def general() -> Iterator[Term[Meaning]]:
    """Yield the verbs of the general language."""
    for row in read_table(__name__, "verbs.tsv"):
        yield Term(row["word"], Meaning(row["word"], None, Usage.GENERAL), row["source"])
