"""The document: the caller's untouched text, its publication date, and what plugins said about it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, TypeVar

import attrs

from policenews.annotations import Annotation, in_order
from policenews.folding import fold
from policenews.spans import Span

A = TypeVar("A", bound=Annotation)


@attrs.frozen
class Failure:
    """What a plugin could not do for a document, when errors are collected.

    Attributes:
        plugin: Name of the plugin.
        distribution: Name and version of the package that the plugin came from, or "".
        error: Class name of the cause (`ValueError`), or `Skipped` when something it requires failed.
        message: What went wrong, in one line.
    """

    plugin: str
    distribution: str
    error: str
    message: str


def _failures(value: Iterable[Failure]) -> tuple[Failure, ...]:
    return tuple(value)


def _frozen_mapping(value: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(value))


@attrs.frozen(slots=False)
class Document:
    """A text and the annotations on it. Immutable: adding annotations gives a new document.

    Attributes:
        text: The caller's own string, never stripped, normalised or re-encoded; every offset counts its code points.
        published: Day (or moment) of publication, against which relative times are resolved; None leaves them
            unresolved.
        identifier: The caller's name of the document; "" if it has none.
        metadata: Whatever else the caller wants to keep with it; plugins may read it.
        annotations: In the order `(start, -end, kind, plugin, focus, rule)`.
        discarded: Annotations that lost against an overlapping one of their kind, in the same order.
        failures: What plugins could not do, when errors are collected.
        plugins: Names of the plugins that read the document, with the versions of their packages.
    """

    text: str = attrs.field(validator=attrs.validators.instance_of(str))
    published: date | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(date))
    )
    identifier: str = ""
    metadata: Mapping[str, Any] = attrs.field(factory=dict, converter=_frozen_mapping)
    annotations: tuple[Annotation, ...] = attrs.field(default=(), converter=in_order)
    discarded: tuple[Annotation, ...] = attrs.field(default=(), converter=in_order)
    failures: tuple[Failure, ...] = attrs.field(default=(), converter=_failures)
    plugins: Mapping[str, str] = attrs.field(factory=dict, converter=_frozen_mapping)

    @property
    def folded(self) -> str:
        """The text made plain for matching (`fold`), of the same length: its offsets are the text's."""
        # Kept without the lock of `cached_property`: to fold a short text twice costs less.
        fields: dict[str, Any] = self.__dict__
        if "_folded" not in fields:
            fields["_folded"] = fold(self.text)
        folded: str = fields["_folded"]
        return folded

    def select(self, kind: type[A]) -> tuple[A, ...]:
        """Return the annotations of class `kind`, in order.

        Args:
            kind: A subclass of Annotation; annotations of its subclasses are included.
        """
        return tuple(a for a in self.annotations if isinstance(a, kind))

    def inside(self, span: Span, kind: type[A]) -> tuple[A, ...]:
        """Return the annotations of class `kind` that lie within `span`, in order."""
        return tuple(a for a in self.select(kind) if span.contains(a.span))

    @property
    def day(self) -> date | None:
        """The day of publication, where `published` is a day or a moment; laws are in force by days."""
        return self.published.date() if isinstance(self.published, datetime) else self.published

    def text_of(self, annotation: Annotation) -> str:
        """Return the characters that the annotation covers."""
        return annotation.span.of(self.text)

    def with_annotations(self, annotations: Iterable[Annotation]) -> "Document":
        """Return this document with `annotations` added, as they are: no overlap policy is applied."""
        return attrs.evolve(self, annotations=(*self.annotations, *annotations))

    def read_by(
        self,
        plugins: Mapping[str, str],
        annotations: Iterable[Annotation],
        discarded: Iterable[Annotation],
        failures: Iterable[Failure],
    ) -> "Document":
        """Return this document as plugins have read it: what they said, and what they could not do, in place of before.

        Args:
            plugins: Names of all plugins that have read it, with their versions.
            annotations: All annotations, with those that were there.
            discarded: All that lost against another.
            failures: All failures.
        """
        # Text, date and metadata were checked when this document was made.
        other = object.__new__(type(self))
        other.__dict__.update(
            self.__dict__,
            plugins=_frozen_mapping(plugins),
            annotations=in_order(annotations),
            discarded=in_order(discarded),
            failures=tuple(failures),
        )
        return other

    def __getstate__(self) -> dict[str, Any]:
        # A mapping proxy does not pickle, and the folded text is cheaper to make again than to send.
        state = {name: value for name, value in self.__dict__.items() if name != "_folded"}
        return state | {"metadata": dict(self.metadata), "plugins": dict(self.plugins)}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(
            state
            | {
                "metadata": MappingProxyType(state["metadata"]),
                "plugins": MappingProxyType(state["plugins"]),
            }
        )
