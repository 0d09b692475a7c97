"""What a plugin says about a text: the base class, the overlap policies, and the one ordering key."""

import enum
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import groupby, islice
from operator import lt
from typing import Any, ClassVar, Self

import attrs

from policenews.drafting import copier
from policenews.spans import Span


class Overlap(enum.Enum):
    """What annotations of one kind may share. Annotations of different kinds never compete."""

    LONGEST = "longest"
    """No character belongs to two; the longer annotation wins, then the earlier."""
    NESTED = "nested"
    """One may lie inside another; two that cross or cover the same characters compete like LONGEST."""
    ANY = "any"
    """Everything may overlap; only equal annotations are one."""


@attrs.frozen(kw_only=True)
class Annotation:
    """A typed statement about a non-empty span of a document. Subclass it with `@attrs.frozen(kw_only=True)`.

    Attributes:
        kind: Class variable; the unique name of the class in JSON (`quantity`).
        overlap: Class variable; what annotations of this kind may share.
        unwritten: Class variable; names of fields that are neither written nor shown: what a property is worked out of.
        derived: Class variable; names of properties that are written and shown like fields.
        span: The characters that are the evidence.
        rule: Name of the rule that fired. Two annotations that differ only here are equal.
        plugin: Name of the plugin that said it, filled by the pipeline. Not part of equality either.
    """

    kind: ClassVar[str]
    overlap: ClassVar[Overlap] = Overlap.LONGEST
    unwritten: ClassVar[frozenset[str]] = frozenset()
    derived: ClassVar[tuple[str, ...]] = ()

    span: Span
    rule: str = attrs.field(default="", eq=False)
    plugin: str = attrs.field(default="", eq=False)

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.span.start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.span.end

    def at(self, span: Span) -> Self:
        """Return the same statement about other characters.

        What 3起 means can be worked out once and be said wherever it is written; this is also four times as fast
        as to make an annotation anew.
        """
        kind: type[Annotation] = type(self)
        copy: Callable[[Self, Span], Self] = _copier(kind)  # type: ignore[arg-type]  # classes are hashable
        return copy(self, span)

    @classmethod
    def to_json(cls, fields: dict[str, Any]) -> dict[str, Any]:
        """Hook of the JSON form: rearrange this class's own fields before they are written.

        Args:
            fields: The fields that the subclass adds, already JSON values, those with a null value left out.
        """
        return fields

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> Mapping[str, Any]:
        """Hook of the JSON form: undo `to_json` before the fields are read."""
        return fields

    @classmethod
    def to_json_schema(cls, properties: dict[str, Any]) -> dict[str, Any]:
        """Hook of the JSON Schema: rearrange the properties as `to_json` rearranges the fields.

        Args:
            properties: The schemas of the fields that the subclass adds, by name.
        """
        return properties


COMMON = frozenset({"span", "rule", "plugin"})
"""The fields of every annotation."""


def told(kind: type[Annotation]) -> tuple[str, ...]:
    """Return what a class says beside its place and origin: its own fields and derived properties, by name."""
    fields = (field.name for field in attrs.fields(kind))
    return (*(name for name in fields if name not in COMMON and name not in kind.unwritten), *kind.derived)


def ordering_key(annotation: Annotation) -> tuple[int, int, str, str, str]:
    """Return the key by which annotations are sorted: `(start, -end, kind, plugin, rule)`."""
    span = annotation.span
    return (span.start, -span.end, annotation.kind, annotation.plugin, annotation.rule)


def in_order(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Return annotations sorted by `ordering_key`."""
    given = tuple(annotations)
    if len(given) <= 1:
        return given
    # One integer for start and end: tuples by the thousand would keep the garbage collector busy. Few annotations share
    # their span, so that kind, plugin and rule are seldom asked for.
    places = [(annotation.span.start << 40) - annotation.span.end for annotation in given]
    if all(map(lt, places, islice(places, 1, None))):
        return given
    order = sorted(range(len(given)), key=places.__getitem__)
    if len(set(places)) == len(given):
        return tuple([given[n] for n in order])
    return tuple(
        given[n]
        for _, same in groupby(order, places.__getitem__)
        for n in sorted(same, key=lambda n: ordering_key(given[n]))
    )


@cache
def _copier(kind: type[Annotation]) -> Callable[[Any, Span], Any]:
    return copier(kind, "span")


complete: Callable[[Annotation, str], None] = vars(Annotation)["plugin"].__set__
"""Write the name of the plugin into an annotation that nobody but the plugin has seen."""
