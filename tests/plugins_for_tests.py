"""Small plugins, made to measure for the tests of the core."""

from collections.abc import Callable, Iterable
from types import SimpleNamespace
from typing import Any, ClassVar

import attrs

from policenews import Annotation, Document, Manifest, Overlap, Span, Term, hookimpl


@attrs.frozen(kw_only=True)
class Alpha(Annotation):
    """A kind."""

    kind: ClassVar[str] = "alpha"
    value: str = ""


@attrs.frozen(kw_only=True)
class Beta(Annotation):
    """Another kind, whose annotations may nest."""

    kind: ClassVar[str] = "beta"
    overlap: ClassVar[Overlap] = Overlap.NESTED


@attrs.frozen(kw_only=True)
class Gamma(Annotation):
    """A kind that holds another."""

    kind: ClassVar[str] = "gamma"
    overlap: ClassVar[Overlap] = Overlap.ANY
    of: Alpha | None = None


def plugin(
    name: str,
    annotate: Callable[[Document], Iterable[Any] | None],
    *,
    vocabulary: Callable[[str], Iterable[Term[Any]] | None] | None = None,
    **declared: Any,
) -> SimpleNamespace:
    """Return a plugin with a name; `declared` goes into its manifest."""

    @hookimpl
    def policenews_manifest() -> Manifest:
        return Manifest(**declared)

    @hookimpl
    def policenews_annotate(document: Document) -> Iterable[Any] | None:
        return annotate(document)

    made = SimpleNamespace(
        __name__=name, policenews_manifest=policenews_manifest, policenews_annotate=policenews_annotate
    )
    if vocabulary is not None:
        words = vocabulary

        @hookimpl
        def policenews_vocabulary(name: str) -> Iterable[Term[Any]] | None:
            return words(name)

        made.policenews_vocabulary = policenews_vocabulary
    return made


def says(kind: type[Annotation], *spans: tuple[int, int], **fields: Any) -> Callable[[Document], list[Annotation]]:
    """Return an annotate function that always says the same."""
    return lambda _: [kind(span=Span(*span), rule="test", **fields) for span in spans]


def raises(_: Document) -> list[Annotation]:
    """Fail."""
    message = "no such luck"
    raise RuntimeError(message)
