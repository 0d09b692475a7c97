"""Sentences whose quantities were marked by reading: what must be found, and where nothing may be."""

import re
from collections.abc import Iterator

import pytest

from policenews import Document, Pipeline
from policenews.tables import read_table
from policenews_numbers import Quantity, plugin

MARK = re.compile("[⟦⟧]")
POSITIVE = [(row["text"], row["quantities"]) for row in read_table("policenews_numbers", "corpus/positive.tsv")]
HEADS = [tuple(row.values()) for row in read_table("policenews_numbers", "corpus/heads.tsv")]
UNITS = read_table("policenews_numbers", "corpus/units.tsv")
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


@pytest.mark.parametrize(("marked", "quantities", "heads"), HEADS)
def test_whole_paragraphs_and_what_is_counted(marked: str, quantities: str, heads: str, pipeline: Pipeline) -> None:
    """As above; and the noun beside each number, "-" where none stands, "?" where the reader found another."""
    words = re.findall("⟦([^⟧]*)⟧", marked)
    document = pipeline.read(MARK.sub("", marked))

    assert list(said(document)) == list(zip(words, quantities.split("; "), strict=True))
    for quantity, head in zip(document.select(Quantity), heads.split("; "), strict=True):
        # One reader writes 涉案|车辆, another 车辆.
        same = quantity.head.endswith(head) or (quantity.head and head.endswith(quantity.head))
        assert head == "?" or (same if head != "-" else not quantity.head), document.text_of(quantity)
        assert (quantity.head_span is None) == (not quantity.head)
        assert quantity.head_span is None or quantity.head_span.of(document.folded) == quantity.head


def test_readers_agree_on_most_heads() -> None:
    """What is not asked for above is a small part."""
    heads = [head for *_, heads in HEADS for head in heads.split("; ")]

    assert heads.count("?") < len(heads) / 25


@pytest.mark.parametrize("row", UNITS, ids=lambda row: row["text"])
def test_units_have_a_normal_form(row: dict[str, str], pipeline: Pipeline) -> None:
    """One sentence for each sort of unit: its value, the unit as written, the normal unit and the value in that."""
    marked, row = row["text"], {name: value for name, value in row.items() if name != "text"}
    document = pipeline.read(MARK.sub("", marked))
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    found = next(q for q in document.select(Quantity) if (q.span.start, q.span.end) == (start, end))

    assert row == {
        "value": f"{found.low}..{found.high}" if found.value is None else str(found.value),
        "unit": found.unit or "-",
        "unit_norm": found.unit_norm or "-",
        "base_value": str((found.value if found.base_value is None else found.base_value) or "-"),
        "form": found.form.value,
    }


@pytest.mark.parametrize(("text", "why"), NEGATIVE)
def test_a_numeral_that_is_no_quantity_is_left_alone(text: str, why: str, pipeline: Pipeline) -> None:
    """Names, slogans, codes, idioms, times and addresses."""
    assert not list(said(pipeline.read(text))), why


def test_the_corpora_are_as_large_as_they_should_be() -> None:
    """No line was lost, and none stands twice."""
    assert len(set(POSITIVE)) == len(POSITIVE) >= 500
    assert len(set(NEGATIVE)) == len(NEGATIVE) >= 300
