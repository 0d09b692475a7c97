"""Sentences whose quantities were marked by reading: what must be found, and where nothing may be."""

import re
from collections.abc import Iterator

import pytest

from policenews import Document, Pipeline
from policenews.tables import read_table
from policenews_numbers import Quantity, plugin

MARK = re.compile("[⟦⟧]")
POSITIVE = [(row["text"], row["quantities"]) for row in read_table("policenews_numbers", "corpus/positive.tsv")]
NEGATIVE = [(row["text"], row["why"]) for row in read_table("policenews_numbers", "corpus/negative.tsv")]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """Build the pipeline once."""
    return Pipeline([plugin])


def said(document: Document) -> Iterator[tuple[str, str]]:
    """Yield each quantity's words, and its value or bounds, unit and modifier as the corpus writes them."""
    for quantity in document.select(Quantity):
        value = f"{quantity.low}..{quantity.high}" if quantity.value is None else str(quantity.value)
        yield document.text_of(quantity), f"{value} {quantity.unit or '-'} {quantity.modifier.value}"


@pytest.mark.parametrize(("marked", "quantities"), POSITIVE)
def test_what_a_reader_marked_is_found(marked: str, quantities: str, pipeline: Pipeline) -> None:
    """All of it, with its value, unit and modifier, and nothing else."""
    words = re.findall("⟦([^⟧]*)⟧", marked)

    assert list(said(pipeline.read(MARK.sub("", marked)))) == list(zip(words, quantities.split("; "), strict=True))


@pytest.mark.parametrize(("text", "why"), NEGATIVE)
def test_a_numeral_that_is_no_quantity_is_left_alone(text: str, why: str, pipeline: Pipeline) -> None:
    """Names, slogans, codes, idioms, times and addresses."""
    assert not list(said(pipeline.read(text))), why


def test_the_corpora_are_as_large_as_they_should_be() -> None:
    """No line was lost, and none stands twice."""
    assert len(set(POSITIVE)) == len(POSITIVE) >= 500
    assert len(set(NEGATIVE)) == len(NEGATIVE) >= 300
