"""What a plugin says about a text: the base class, the overlap policies, and the one ordering key."""

import enum
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any, ClassVar

import attrs

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
        span: The characters that are the evidence.
        rule: Name of the rule that fired. Two annotations that differ only here are equal.
        plugin: Name of the plugin that said it, filled by the pipeline. Not part of equality either.
    """

    kind: ClassVar[str]
    overlap: ClassVar[Overlap] = Overlap.LONGEST

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


def ordering_key(annotation: Annotation) -> tuple[int, int, str, str, str]:
    """Return the key by which annotations are sorted: `(start, -end, kind, plugin, rule)`."""
    span = annotation.span
    return (span.start, -span.end, annotation.kind, annotation.plugin, annotation.rule)


def in_order(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Return annotations sorted by `ordering_key`."""
    # A tuple for each of the thousands of annotations of a long text keeps the garbage collector busy; integers do not,
    # and few annotations share their span, so that kind, plugin and rule are seldom asked for.
    ordered = sorted(annotations, key=_place)
    if len(set(map(_place, ordered))) == len(ordered):
        return tuple(ordered)
    return tuple(one for _, same in groupby(ordered, _place) for one in sorted(same, key=ordering_key))


def _place(annotation: Annotation) -> int:
    """Return start and end as one number, by which the earlier and then the longer comes first."""
    span = annotation.span
    return (span.start << 64) - span.end
