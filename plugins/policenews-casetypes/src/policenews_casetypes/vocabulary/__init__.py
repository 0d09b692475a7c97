"""The words as data, read when the pipeline asks for them. `scripts/build_vocabulary.py` makes the files."""

import csv
from collections.abc import Iterator
from importlib.resources import files

from policenews.vocabulary import Term
from policenews_casetypes.meanings import Meaning, Usage

NAME = "casetypes.terms"


def read(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of one of the tables."""
    with (files(__name__) / name).open(encoding="utf-8") as source:
        yield from csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE)


def terms() -> Iterator[Term[Meaning]]:
    """Yield the terms, each with where it comes from."""
    for row in read("terms.tsv"):
        meaning = Meaning(
            row["label"],
            row["group"],
            Usage(row["usage"]),
            tuple(filter(None, row["maps_to"].split(";"))),
            tuple(filter(None, row["articles"].split(";"))),
            row["violation"],
        )
        yield Term(row["surface"], meaning, row["source"])


def groups() -> dict[str, str]:
    """Return the Chinese names of the groups by code."""
    return {row["code"]: row["name_zh"] for row in read("groups.tsv")}
