"""The JSON Schema: what the library writes fits it, and what it does not write does not."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from policenews import Annotation, Document, Failure, Pipeline, Span
from policenews.interchange.json import dumps
from policenews.interchange.schema import schema
from policenews.testing.strategies import documents

SEED = Path(__file__).parents[1] / "seeds" / "000_3e5fbf0125a1e8f1.txt"
PIPELINE = Pipeline.installed(options={"numbers": {"refused": True}})
SCHEMA = schema(PIPELINE.kinds)
VALIDATOR = Draft202012Validator(SCHEMA)


def written(document: Document) -> Any:
    """Return what a reader of the JSON gets."""
    return json.loads(dumps(document))


def test_the_schema_is_one() -> None:
    """It follows its own dialect, and every installed kind has its definition."""
    Draft202012Validator.check_schema(SCHEMA)

    assert set(SCHEMA["$defs"]) == {kind.kind for kind in PIPELINE.kinds}


def test_the_seed_fits() -> None:
    """All kinds, with ranges, bounds, times and nested names."""
    text = SEED.read_text(encoding="utf-8") + "\n此案告破。"
    document = PIPELINE.read(text, date(2017, 5, 15), "seed", {"source": {"pages": [1, 2]}})

    VALIDATOR.validate(written(document))
    assert {annotation.kind for annotation in document.annotations} == set(SCHEMA["$defs"])


@given(documents())
def test_every_reading_fits(document: Document) -> None:
    """Whatever the text."""
    VALIDATOR.validate(written(PIPELINE.annotate(document)))


def test_failures_fit() -> None:
    """What went wrong is part of the form."""
    failed = attrs.evolve(
        Document("破案3起"), failures=(Failure("numbers", "policenews-numbers 1", "ValueError", "x"),)
    )

    VALIDATOR.validate(written(failed))


@pytest.mark.parametrize(
    ("name", "value"),
    [("start", -1), ("end", "8"), ("text", ""), ("form", "sum"), ("value", 3), ("value", "3,000"), ("kind", "money"),
     ("modifier", None), ("guess", "1")],
)  # fmt: skip
def test_what_is_wrong_does_not_fit(name: str, value: object) -> None:
    """A number that is no decimal string, a form that there is none of, a field that nobody declared."""
    document = written(PIPELINE.read("追回300余万元。"))
    VALIDATOR.validate(document)

    document["annotations"][0][name] = value
    with pytest.raises(ValidationError):
        VALIDATOR.validate(document)


@attrs.frozen
class Where:
    """A value of a field."""

    name: str
    height: Decimal | None = None


@attrs.frozen(kw_only=True)
class Seizure(Annotation):
    """Has a field of every sort."""

    kind: ClassVar[str] = "seizure"

    what: "Seizure | None" = None
    places: tuple[Where, ...] = ()
    by: dict[str, int] = attrs.field(factory=dict)
    moment: date | None = None


@given(st.builds(Where, st.text(), st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=3)))
def test_fields_of_every_sort_fit(where: Where) -> None:
    """References, nested values, mappings and times."""
    first = Seizure(span=Span(0, 1), rule="r", places=(where,), by={"a": 1}, moment=date(2024, 1, 1))
    second = Seizure(span=Span(1, 2), rule="r", what=first)
    document = Document("枪支", annotations=(first, second))

    Draft202012Validator(schema([Seizure])).validate(written(document))


@attrs.frozen(kw_only=True)
class Holder(Annotation):
    """Has a field of a kind whose plugin is not installed."""

    kind: ClassVar[str] = "holder"

    whom: Annotation | None = None
    what: Seizure | None = None


def test_a_field_that_holds_any_annotation_is_the_id_of_one() -> None:
    """`Annotation` itself has no kind that the schema could name; the field may still be filled."""
    definition = schema([Holder, Seizure])
    first = Seizure(span=Span(0, 1))
    document = Document("枪支", annotations=(first, Holder(span=Span(1, 2), whom=first, what=first)))

    assert definition["$defs"]["holder"]["properties"]["whom"] == {
        "type": "string",
        "description": "The id of an annotation.",
    }
    assert definition["$defs"]["holder"]["properties"]["what"]["description"] == "The id of a seizure."
    Draft202012Validator(definition).validate(written(document))


def test_a_type_without_a_json_form_is_named() -> None:
    """Class and field."""

    @attrs.frozen(kw_only=True)
    class Odd(Annotation):
        """Has a field that JSON knows no form of."""

        kind: ClassVar[str] = "odd"
        ratio: complex = 0j

    with pytest.raises(TypeError, match=r"Odd\.ratio: a <class 'complex'> has no JSON form"):
        schema([Odd])


@attrs.frozen(kw_only=True)
class Weighed(Annotation):
    """A kind whose half is written instead of the whole."""

    kind: ClassVar[str] = "weighed"
    unwritten: ClassVar[frozenset[str]] = frozenset({"whole"})
    derived: ClassVar[tuple[str, ...]] = ("half",)

    whole: int = 0

    @property
    def half(self) -> int | None:
        """Half of it, if that is whole."""
        return None if self.whole % 2 else self.whole // 2


def test_derived_properties_are_written_and_unwritten_fields_are_not() -> None:
    """In the JSON, and in its schema."""
    document = Document("甲乙").with_annotations([Weighed(span=Span(0, 1), whole=6), Weighed(span=Span(1, 2), whole=3)])
    first, second = written(document)["annotations"]

    assert (first["half"], "half" in second, "whole" in first) == (3, False, False)
    Draft202012Validator(schema([Weighed])).validate(written(document))
    assert "whole" not in schema([Weighed])["$defs"]["weighed"]["properties"]
