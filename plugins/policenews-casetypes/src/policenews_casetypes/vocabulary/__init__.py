"""The words as data, read when the pipeline asks for them. `scripts/build_vocabulary.py` makes the files."""

from collections.abc import Iterator

from policenews.tables import read_table
from policenews.vocabulary import Term
from policenews_casetypes.meanings import Meaning, Usage

NAME = "casetypes.terms"


def terms() -> Iterator[Term[Meaning]]:
    """Yield the terms, each with where it comes from."""
    for row in read_table(__name__, "terms.tsv"):
        meaning = Meaning(
            row["label"],
            row["group"],
            Usage(row["usage"]),
            tuple(filter(None, row["maps_to"].split(";"))),
            row["violation"],
        )
        yield Term(row["surface"], meaning, row["source"])
