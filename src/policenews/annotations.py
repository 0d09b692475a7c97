"""What a plugin says about a text: the base class, its table's columns, overlap policies, the one ordering key."""

import enum
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import groupby, islice
from operator import lt
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self, get_args

import attrs

from policenews.drafting import copier
from policenews.spans import Span

if TYPE_CHECKING:  # documents hold annotations
    from policenews.document import Document

ColumnType = Literal["string", "integer", "decimal", "boolean", "moment"]
"""What the values of a column are."""


@attrs.frozen
class Column:
    """A column of the long table of a kind, which `policenews.rows` makes: one row an annotation.

    Attributes:
        name: Its name, unique in the table.
        type: What its values are where they are not null: `str`, `int`, `Decimal`, `bool`, or for a moment a `date` or
            a `datetime`.
        meaning: What a value says, with its unit.
        meaning_zh: The same in Chinese, or "".
    """

    name: str
    type: ColumnType = attrs.field(validator=attrs.validators.in_(get_args(ColumnType)))
    meaning: str
    meaning_zh: str = ""


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

    @property
    def focus(self) -> int:
        """Where in its span the text says the thing itself, as an offset; no field of the JSON form.

        Annotations of one kind that share a span stand in the order of these. A class whose annotations cover their
        evidence (a clause with several figures) overrides it.
        """
        return self.span.start

    @property
    def rules(self) -> tuple[str, ...]:
        """Names of all rules that made it, `rule` first; no field of the JSON form.

        A hook: a class whose annotations are made of several links, each by a rule of its own, may override it.
        """
        return (self.rule,)

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

    @classmethod
    def table_columns(cls) -> tuple[Column, ...] | None:
        """Hook of the table: the columns of this class, all of them; None for the default ones.

        The default columns are the document, the place, the class's own fields, rule and plugin
        (`policenews.columns`).
        """
        return None

    def to_row(self, document: "Document") -> Mapping[str, object]:
        """Hook of the table: what stands in the columns of `table_columns`, by name.

        Override it together with `table_columns`. A column that is not there is an error, more than the columns is
        none: a class may add to what this method gives, which is the values of the default columns.

        Args:
            document: The document that the annotation is on.

        Returns:
            Python values, null is None. What is nested (tuples, attrs values, annotations) becomes JSON later.
        """
        return {
            "doc_id": document.identifier,
            "published": document.published,
            "start": self.start,
            "end": self.end,
            "text": document.text_of(self),
            **{name: getattr(self, name) for name in told(type(self))},
            "rule": self.rule,
            "plugin": self.plugin,
        }


COMMON = frozenset({"span", "rule", "plugin"})
"""The fields of every annotation."""


def told(kind: type[Annotation]) -> tuple[str, ...]:
    """Return what a class says beside its place and origin: its own fields and derived properties, by name."""
    fields = (field.name for field in attrs.fields(kind))
    return (*(name for name in fields if name not in COMMON and name not in kind.unwritten), *kind.derived)


def ordering_key(annotation: Annotation) -> tuple[int, int, str, str, int, str]:
    """Return the key by which annotations are sorted: `(start, -end, kind, plugin, focus, rule)`."""
    span = annotation.span
    return (span.start, -span.end, annotation.kind, annotation.plugin, annotation.focus, annotation.rule)


def in_order(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Return annotations sorted by `ordering_key`."""
    given = tuple(annotations)
    if len(given) <= 1:
        return given
    # One integer for start and end: tuples by the thousand would keep the garbage collector busy. Few annotations share
    # their span, so that the rest of the key is seldom asked for.
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
