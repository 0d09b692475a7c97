"""The long table of a kind: its columns, its rows, and what CSV and Arrow make of them."""

import csv
import enum
import io
import re
import sys
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar, Literal

import attrs
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plugins_for_tests import Alpha, Beta, Gamma
from pyarrow import parquet

from policenews import (
    Annotation,
    Column,
    Document,
    InputError,
    Pipeline,
    PoliceNewsError,
    Span,
    columns,
    rows,
    to_arrow,
)
from policenews.interchange.rows import write_csv
from policenews_numbers import Quantity

TEXT = "破获盗窃案3起"
DECIMALS = st.decimals(-(10**27), 10**27, places=10, allow_nan=False, allow_infinity=False)


class Colour(enum.Enum):
    """An enumeration whose values are no names."""

    RED = 1
    BLUE = "blue"


@attrs.frozen
class Pair:
    """A value with parts."""

    number: Decimal
    of: Alpha


@attrs.frozen(kw_only=True)
class Everything(Annotation):
    """A kind with a field of each type.

    Attributes:
        word: A word
            that goes on.
        hidden: What nobody sees.

    It has another paragraph.
    """

    kind: ClassVar[str] = "everything"
    unwritten: ClassVar[frozenset[str]] = frozenset({"hidden"})
    derived: ClassVar[tuple[str, ...]] = ("length",)

    word: str = ""
    colour: Colour | None = None
    letter: Literal["a", "b"] = "a"
    number: int = 0
    amount: Decimal | None = None
    flag: bool = False
    day: date | None = None
    moment: datetime | None = None
    either: date | datetime | None = None
    mixed: int | str = 0
    span_of: Span | None = None
    parts: tuple[str, ...] = ()
    held: Alpha | None = None
    more: tuple[Alpha, ...] = ()
    pair: Pair | None = None
    named: Mapping[str, int] = attrs.field(factory=dict)
    hidden: str = ""

    @property
    def length(self) -> int:
        """Number of its characters.

        And why it has so many.
        """
        return len(self.span)


@attrs.frozen(kw_only=True)
class Told(Annotation):
    """A kind that says itself what its columns are."""

    kind: ClassVar[str] = "told"
    value: object = None
    given: ClassVar[tuple[Column, ...]] = (
        Column("words", "string", "The words.", "词"),
        Column("value", "decimal", "The value."),
    )

    @classmethod
    def table_columns(cls) -> tuple[Column, ...] | None:
        """Say two."""
        return cls.given

    def to_row(self, document: Document) -> Mapping[str, object]:
        """Add to the default columns."""
        return {**super().to_row(document), "words": document.text_of(self)}


@attrs.frozen(kw_only=True)
class Forgetful(Told):
    """A kind whose rows lack a column."""

    kind: ClassVar[str] = "forgetful"

    def to_row(self, document: Document) -> Mapping[str, object]:
        """Forget the value."""
        return {"words": document.text_of(self)}


def document(*annotations: Annotation, text: str = TEXT, published: date | None = None) -> Document:
    """Return a document with annotations."""
    return Document(text, published, "a.txt", annotations=annotations)


def row(annotation: Annotation, *others: Annotation) -> dict[str, object]:
    """Return the row of the only annotation of its kind."""
    (only,) = rows([document(annotation, *others)], type(annotation))
    return only


def as_csv(*documents: Document, kind: type[Annotation]) -> list[dict[str, str]]:
    """Write documents as CSV, and read it as any program would."""
    file = io.StringIO(newline="")
    write_csv(documents, kind, file)
    return list(csv.DictReader(io.StringIO(file.getvalue(), newline="")))


def test_the_columns_are_document_place_fields_and_origin() -> None:
    """In this order, each with the type of its hint; nested values are strings, unwritten fields are not there."""
    assert [(column.name, column.type) for column in columns(Everything)] == [
        ("doc_id", "string"),
        ("published", "moment"),
        ("start", "integer"),
        ("end", "integer"),
        ("text", "string"),
        ("word", "string"),
        ("colour", "string"),
        ("letter", "string"),
        ("number", "integer"),
        ("amount", "decimal"),
        ("flag", "boolean"),
        ("day", "moment"),
        ("moment", "moment"),
        ("either", "moment"),
        ("mixed", "string"),
        ("span_of", "string"),
        ("parts", "string"),
        ("held", "string"),
        ("more", "string"),
        ("pair", "string"),
        ("named", "string"),
        ("length", "integer"),
        ("rule", "string"),
        ("plugin", "string"),
    ]


def test_what_a_column_means_is_what_the_docstrings_say() -> None:
    """Those of the class and of its properties; a field without a word has none."""
    meanings = {column.name: column.meaning for column in columns(Everything)}

    assert meanings["word"] == "A word that goes on."
    assert meanings["length"] == "Number of its characters."
    assert meanings["number"] == ""
    assert all(column.meaning for column in columns(Quantity))


def test_a_field_named_like_a_common_column_stands_in_its_place() -> None:
    """As in JSON, the class's own field wins."""

    @attrs.frozen(kw_only=True)
    class Numbered(Annotation):
        """A kind whose own field is named like a column of every kind."""

        kind: ClassVar[str] = "numbered"
        text: int = 7

    assert [(c.name, c.type) for c in columns(Numbered)][4:] == [
        ("text", "integer"),
        ("rule", "string"),
        ("plugin", "string"),
    ]
    assert row(Numbered(span=Span(0, 1)))["text"] == 7


def test_a_row_has_python_values_and_every_column() -> None:
    """Null is None; an annotation is its text, what is nested is JSON."""
    alpha = Alpha(span=Span(0, 2))
    full = Everything(
        span=Span(2, 4), rule="r", plugin="p", word="x", colour=Colour.RED, number=3, amount=Decimal("1E+3"), flag=True,
        day=date(2017, 1, 1), moment=datetime(2017, 1, 1, 8), either=date(2017, 1, 1), mixed=5, span_of=Span(1, 2),
        parts=("甲", "乙"), held=alpha, more=(alpha,), pair=Pair(Decimal("0.50"), alpha), named={"n": 1},
    )  # fmt: skip
    found = row(full, alpha)

    assert tuple(found) == tuple(column.name for column in columns(Everything))
    assert found == {
        "doc_id": "a.txt", "published": None, "start": 2, "end": 4, "text": "盗窃",
        "word": "x", "colour": "1", "letter": "a", "number": 3, "amount": Decimal(1000), "flag": True,
        "day": date(2017, 1, 1), "moment": datetime(2017, 1, 1, 8), "either": date(2017, 1, 1), "mixed": "5",
        "span_of": '{"start": 1, "end": 2}', "parts": '["甲", "乙"]', "held": "破获", "more": '["破获"]',
        "pair": '{"number": "0.50", "of": "破获"}', "named": '{"n": 1}', "length": 2, "rule": "r", "plugin": "p",
    }  # fmt: skip
    assert row(Everything(span=Span(0, 1)))["held"] is None


def test_rows_are_in_the_order_of_the_documents() -> None:
    """And each document is read only when its rows are asked for; annotations of subclasses are among them."""
    taken = []

    def documents() -> Any:
        for text in ("甲乙", "丙丁"):
            taken.append(text)
            yield document(Alpha(span=Span(1, 2)), Beta(span=Span(0, 2)), Alpha(span=Span(0, 1)), text=text)

    found = rows(documents(), Alpha)

    assert next(found)["text"] == "甲"
    assert taken == ["甲乙"]
    assert [next(found)["text"] for _ in range(3)] == ["乙", "丙", "丁"]
    assert len(list(rows(documents(), Annotation))) == 6


def test_a_class_can_say_its_own_columns() -> None:
    """Only these are there, with what `to_row` gives for them."""
    assert [column.name for column in columns(Told)] == ["words", "value"]
    assert row(Told(span=Span(0, 2), value=Decimal(5))) == {"words": "破获", "value": Decimal(5)}


def test_a_row_that_lacks_a_column_is_an_error() -> None:
    """Class and column are named."""
    with pytest.raises(TypeError, match=re.escape("Forgetful.value")):
        row(Forgetful(span=Span(0, 1)))


def test_columns_that_cannot_be_are_refused() -> None:
    """A type that there is not, and a name that is there twice."""

    @attrs.frozen(kw_only=True)
    class Twice(Told):
        """A kind that names a column twice."""

        kind: ClassVar[str] = "twice"
        given: ClassVar[tuple[Column, ...]] = (*Told.given, Told.given[0])

    with pytest.raises(ValueError, match="float"):
        Column("x", "float", "No type.")  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(TypeError, match=r"Twice.*words"):
        columns(Twice)


def test_a_value_without_a_json_form_is_named() -> None:
    """As in JSON: a fraction of the machine, and an annotation that is not on the document."""
    with pytest.raises(TypeError, match=re.escape("Everything.parts: a float")):
        row(Everything(span=Span(0, 1), parts=(1.5,)))  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(TypeError, match=re.escape("Gamma.of")):
        row(Gamma(span=Span(0, 1), of=Alpha(span=Span(0, 1))))


def test_csv_writes_values_plainly() -> None:
    """Numbers without an exponent, moments by ISO 8601, booleans as words, null as nothing."""
    full = Everything(
        span=Span(0, 1), amount=Decimal("1E+3"), flag=True, day=date(2017, 1, 1), moment=datetime(2017, 1, 1, 8, 5),
        either=datetime(2017, 1, 1, 8, 5, 7),
    )  # fmt: skip
    (line,) = as_csv(document(full, published=date(2017, 5, 15)), kind=Everything)

    assert {name: line[name] for name in ("published", "amount", "flag", "day", "moment", "either", "number")} == {
        "published": "2017-05-15",
        "amount": "1000",
        "flag": "true",
        "day": "2017-01-01",
        "moment": "2017-01-01T08:05",
        "either": "2017-01-01T08:05:07",
        "number": "0",
    }
    (line,) = as_csv(document(Everything(span=Span(0, 1))), kind=Everything)
    assert {line[name] for name in ("published", "colour", "amount", "day", "held", "pair")} == {""}
    assert line["flag"] == "false"


def test_csv_without_rows_has_its_first_line() -> None:
    """And without `header` it has none, so that more can be added to a file."""
    first, none = io.StringIO(newline=""), io.StringIO(newline="")
    write_csv([], Told, first)
    write_csv([document(Told(span=Span(0, 1)))], Told, none, header=False)

    assert first.getvalue() == "words,value\r\n"
    assert none.getvalue() == "破,\r\n"


def test_csv_writes_no_part_of_a_document_that_fails() -> None:
    """The lines before the one that cannot be written are not there either."""
    file = io.StringIO(newline="")
    good, bad = Alpha(span=Span(0, 1)), Alpha(span=Span(1, 2), value=1.5)  # type: ignore[arg-type]  # as above
    with pytest.raises(TypeError, match="Alpha"):
        write_csv([document(good), document(good, bad)], Alpha, file)

    assert len(file.getvalue().splitlines()) == 2


@given(st.text(st.characters(exclude_categories=())))
def test_any_words_survive_csv_and_arrow(words: str) -> None:
    """Line ends, quotes and commas too; half characters are U+FFFD, as in JSON."""
    whole = re.sub("[\ud800-\udfff]", "\ufffd", words)
    made = document(Alpha(span=Span(0, 1), value=words))

    assert [line["value"] for line in as_csv(made, kind=Alpha)] == [whole]
    assert to_arrow([made], Alpha)["value"].to_pylist() == [whole]


@given(DECIMALS)
def test_any_number_that_fits_survives_csv_and_arrow(number: Decimal) -> None:
    """With each of its digits."""
    made = document(Told(span=Span(0, 1), value=number))

    assert [Decimal(line["value"]) for line in as_csv(made, kind=Told)] == [number]
    assert to_arrow([made], Told)["value"].to_pylist() == [number]


def test_the_schema_is_the_same_for_any_documents() -> None:
    """With nothing in it, with nulls only, and with values: tables can be put together."""
    some = Everything(span=Span(0, 1), amount=Decimal(1), day=date(2017, 1, 1))
    tables = [to_arrow(given, Everything) for given in ([], [document(Everything(span=Span(0, 1)))], [document(some)])]

    assert pa.concat_tables(tables).num_rows == 2
    types = {field.name: field.type for field in tables[0].schema}
    assert {name: types[name] for name in ("word", "number", "amount", "flag", "day", "parts")} == {
        "word": pa.string(),
        "number": pa.int64(),
        "amount": pa.decimal128(38, 10),
        "flag": pa.bool_(),
        "day": pa.timestamp("s"),
        "parts": pa.string(),
    }


def test_moments_in_arrow_are_what_the_clock_says() -> None:
    """A day is its midnight; a zone and parts of a second are left out."""
    noon = datetime(2017, 1, 1, 12, 0, 0, 5, timezone(timedelta(hours=8)))
    made = document(Everything(span=Span(0, 1), day=date(1900, 1, 1), moment=noon))
    (found,) = to_arrow([made], Everything).to_pylist()

    assert (found["published"], found["day"], found["moment"]) == (
        None,
        datetime(1900, 1, 1),
        datetime(2017, 1, 1, 12),
    )


@pytest.mark.parametrize(
    "value", [Decimal("1E+28"), Decimal("0.12345678901"), Decimal("NaN"), Decimal("-Infinity"), True, "5", 10**40]
)
def test_a_value_that_does_not_fit_is_named(value: object) -> None:
    """With its document and its column; nothing is rounded."""
    fits, fits_not = Told(span=Span(0, 1), value=Decimal(1)), Told(span=Span(1, 2), value=value)
    with pytest.raises(InputError, match=re.escape("document 'a.txt': column 'value': ")) as caught:
        to_arrow([document(fits, fits_not)], Told)

    assert f"{value!s:.20}" in str(caught.value)
    assert "decimal128(38, 10)" in str(caught.value)


@pytest.mark.parametrize(
    ("field", "value"), [("number", 2**63), ("number", True), ("flag", 1), ("day", "2017-01-01"), ("moment", 5)]
)
def test_a_value_of_another_type_does_not_fit(field: str, value: object) -> None:
    """What is not what the type hint says is not made to fit."""
    fields: dict[str, Any] = {field: value}

    with pytest.raises(InputError, match=f"column '{field}': {value} does not fit"):
        to_arrow([document(Everything(span=Span(0, 1), **fields))], Everything)


def test_whole_numbers_fit_to_the_last() -> None:
    """Those of 64 bits; and a whole number is a decimal one."""
    made = document(Everything(span=Span(0, 1), number=2**63 - 1), Everything(span=Span(0, 1), number=-(2**63)))

    assert sorted(to_arrow([made], Everything)["number"].to_pylist()) == [-(2**63), 2**63 - 1]
    assert to_arrow([document(Told(span=Span(0, 1), value=3))], Told)["value"].to_pylist() == [Decimal(3)]


def test_without_pyarrow_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows and CSV work without it."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    made = document(Alpha(span=Span(0, 1)))

    with pytest.raises(PoliceNewsError, match=re.escape('pip install "policenews[arrow]"')):
        to_arrow([made], Alpha)
    assert len(as_csv(made, kind=Alpha)) == len(list(rows([made], Alpha))) == 1


def test_quantities_go_through_csv_and_parquet_and_come_back(tmp_path: Path) -> None:
    """What was read of a text is what stands in the files."""
    pipeline = Pipeline.installed(only=["numbers"])
    texts = ("抓获犯罪嫌疑人12名，挽回损失300余万元。", "没有", "种植罂粟5亩，近5000人，破案率达98.6%，3至5起。")
    read = list(pipeline.read_all(Document(text, date(2017, 5, 15), f"{n}") for n, text in enumerate(texts)))
    quantities = [(one.identifier, one.text_of(q), q) for one in read for q in one.select(Quantity)]
    parquet.write_table(to_arrow(read, Quantity), tmp_path / "quantities.parquet")
    table = parquet.read_table(tmp_path / "quantities.parquet").to_pylist()
    lines = as_csv(*read, kind=Quantity)

    assert [text for _, text, _ in quantities] == ["12名", "300余万元", "5亩", "近5000人", "98.6%", "3至5起"]
    said = [
        (at, text, q.start, q.value, q.low, q.high, q.high_open, q.unit, q.base_value, q.modifier.value, q.head)
        for at, text, q in quantities
    ]
    names = (
        "doc_id", "text", "start", "value", "low", "high", "high_open", "unit", "base_value", "modifier", "head",
    )  # fmt: skip
    assert [tuple(found[name] for name in names) for found in table] == said
    assert [tuple(line[name] for name in names) for line in lines] == [tuple(map(_in_csv, values)) for values in said]
    assert {found["published"] for found in table} == {datetime(2017, 5, 15)}


def _in_csv(value: object) -> str:
    """Return what CSV has for a value."""
    words = {None: "", True: "true", False: "false"}
    return words[value] if value is None or isinstance(value, bool) else str(value)
