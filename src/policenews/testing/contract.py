"""The contract of a plugin, as laws that are tried on many texts."""

import json
import pickle
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs
from hypothesis import HealthCheck, given, settings

from policenews.annotations import Annotation
from policenews.document import Document
from policenews.interchange.json import dumps, from_dict, to_dict
from policenews.pipeline import Pipeline
from policenews.spans import Span
from policenews.testing.growth import check_growth
from policenews.testing.strategies import documents

PREFIX = "。\n"
"""An empty sentence and line before a text: nothing that a plugin says may change but the offsets."""

AWKWARD = ("", " \n\u3000", "\ud800\udfff", "\x00" * 3, "👮‍♂️" * 5, "一" * 300, "9" * 5000, "年" * 300, "(((“““")

Law = Callable[[Pipeline, Document], None]


def declared_kinds_and_valid_spans(pipeline: Pipeline, document: Document) -> None:
    """Whatever the text, the plugin raises nothing and returns what its manifest provides, inside the text.

    The pipeline checks both while it reads, and raises what is wrong.
    """
    read = pipeline.annotate(document)
    kinds = pipeline.kinds
    for annotation in read.annotations:
        assert type(annotation) in kinds, annotation  # noqa: S101
        assert read.text_of(annotation), annotation  # noqa: S101
        assert annotation.rule, f"{annotation} does not say which rule fired"  # noqa: S101


def text_is_untouched(pipeline: Pipeline, document: Document) -> None:
    """Reading changes neither the text nor what the caller said of it."""
    read = pipeline.annotate(document)
    assert (read.text, read.published, read.identifier) == (  # noqa: S101
        document.text,
        document.published,
        document.identifier,
    )


def determinism(pipeline: Pipeline, document: Document) -> None:
    """Two readings of one text are equal, rules included."""
    first, second = pipeline.annotate(document), pipeline.annotate(document)
    assert list(map(repr, first.annotations)) == list(map(repr, second.annotations))  # noqa: S101


def shift(pipeline: Pipeline, document: Document) -> None:
    """A text with an empty sentence before it says the same, two characters later."""
    moved = attrs.evolve(document, text=PREFIX + document.text)
    here = [shifted(annotation, len(PREFIX)) for annotation in pipeline.annotate(document).annotations]
    there = list(pipeline.annotate(moved).annotations)
    assert here == there, f"{here}\nbecame\n{there}"  # noqa: S101


def json_round_trip(pipeline: Pipeline, document: Document) -> None:
    """What is written as JSON is read back equal, but for surrogates, which JSON does not carry."""
    read = attrs.evolve(pipeline.annotate(document), discarded=())
    again = from_dict(json.loads(dumps(read)), pipeline.kinds)
    assert to_dict(again) == to_dict(read)  # noqa: S101
    if not any("\ud800" <= character <= "\udfff" for character in document.text):
        assert again == read, f"{read}\nbecame\n{again}"  # noqa: S101


def pickle_round_trip(pipeline: Pipeline, document: Document) -> None:
    """Documents and the pipeline itself travel between processes."""
    read = pipeline.annotate(document)
    assert pickle.loads(pickle.dumps(read)) == read  # noqa: S101, S301 -- our own bytes


LAWS: tuple[Law, ...] = (
    declared_kinds_and_valid_spans,
    text_is_untouched,
    determinism,
    shift,
    json_round_trip,
    pickle_round_trip,
)


def check_contract(  # noqa: PLR0913 -- each is a choice that a caller makes by name
    plugin: object,
    *,
    beside: Iterable[object] = (),
    examples: Iterable[Document | str] = (),
    options: Mapping[str, Any] | None = None,
    laws: Iterable[Law] = LAWS,
    max_examples: int = 100,
    growth: bool = True,
) -> None:
    """Check the contract of a plugin on generated texts, awkward texts and examples.

    Args:
        plugin: The plugin module.
        beside: Plugins that it requires.
        examples: Texts or documents on which the laws must hold too; give some that the plugin has much to say about.
        options: Options of the pipeline, by plugin name.
        laws: Which laws; all by default.
        max_examples: How many generated texts.
        growth: Whether to check that time grows linearly on hostile repeats.

    Raises:
        AssertionError: A law is broken; hypothesis shows a small text that breaks it.
        PluginError: The plugin raised, or returned something invalid.
    """
    pipeline = Pipeline([plugin, *beside], options=options)
    laws = tuple(laws)
    given_ones = [Document(item) if isinstance(item, str) else item for item in (*AWKWARD, *examples)]
    for document in given_ones:
        for law in laws:
            law(pipeline, document)
    assert pickle.loads(pickle.dumps(pipeline)).order == pipeline.order  # noqa: S101, S301 -- our own bytes

    @settings(max_examples=max_examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(documents())
    def holds(document: Document) -> None:
        for law in laws:
            law(pipeline, document)

    holds()
    if growth:
        check_growth(pipeline)


def shifted(value: Any, distance: int) -> Any:  # noqa: ANN401 -- any field of any annotation
    """Return an annotation, or any value in one, with every span in it moved right."""
    if isinstance(value, Span):
        return value.shift(distance)
    if isinstance(value, Annotation) or attrs.has(type(value)):
        fields = attrs.fields(type(value))
        changes = {field.alias or field.name: shifted(getattr(value, field.name), distance) for field in fields}
        return type(value)(**changes)
    if isinstance(value, tuple):
        return tuple(shifted(item, distance) for item in value)
    return value
