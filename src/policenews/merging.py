"""How annotations of one kind, from one plugin or several, become one layer."""

from collections.abc import Iterable, Mapping, Sequence
from operator import le

import attrs

from policenews.annotations import Annotation, Overlap
from policenews.document import Document, Failure


@attrs.frozen
class Merged:
    """The outcome of a merge.

    Attributes:
        kept: What stays.
        discarded: What lost against something kept.
    """

    kept: tuple[Annotation, ...]
    discarded: tuple[Annotation, ...]


def merge(annotations: Iterable[Annotation], size: int, *, prefer: Sequence[str] = ()) -> Merged:
    """Apply the overlap policy of one kind.

    Equal annotations collapse into one. Where the policy forbids two, the longer wins, then the earlier, then the
    one whose plugin stands first in `prefer`, then the one whose plugin's name comes first, then the one that was
    given first.

    Args:
        annotations: Annotations of one kind, with spans inside the text.
        size: Length of the text.
        prefer: Names of plugins, the most trusted first.
    """
    given = tuple(annotations)
    if _settled(given):
        return Merged(given, ())
    rank = {name: place for place, name in enumerate(prefer)}
    ordered = sorted(
        given,
        key=lambda a: (a.span.start - a.span.end, a.span.start, rank.get(a.plugin, len(rank)), a.plugin),
    )
    kept: list[Annotation] = []
    discarded: list[Annotation] = []
    claims = _Claims(size)
    for annotation in _collapsed(ordered):
        (kept if claims.admit(annotation) else discarded).append(annotation)
    return Merged(tuple(kept), tuple(discarded))


def _settled(annotations: Sequence[Annotation]) -> bool:
    """Return whether annotations in order share nothing that their policy forbids, as most layers do."""
    policy = annotations[0].overlap if annotations else Overlap.LONGEST
    if policy is Overlap.ANY:
        return False  # equal ones may be anywhere
    spans = [annotation.span for annotation in annotations]
    if all(map(le, [span.end for span in spans], [span.start for span in spans[1:]])):
        return True  # none touches another, as in most layers
    around: list[int] = []  # ends of the annotations that the current one lies in
    start, end = -1, 0
    for annotation in annotations:
        before, reach = start, end
        start, end = annotation.span.start, annotation.span.end
        if start >= reach and not around:
            continue
        if policy is Overlap.LONGEST or start < before or (start == before and end >= reach):
            return False
        around.append(reach)
        while around and around[-1] <= start:
            around.pop()
        if around and end > around[-1]:
            return False
    return True


def _collapsed(ordered: Iterable[Annotation]) -> Iterable[Annotation]:
    """Yield each annotation once; equality, not hashing, decides, since fields may be unhashable."""
    by_span: dict[tuple[int, int], list[Annotation]] = {}
    for annotation in ordered:
        equals = by_span.setdefault((annotation.span.start, annotation.span.end), [])
        if annotation not in equals:
            equals.append(annotation)
            yield annotation


class _Claims:
    """What the annotations admitted so far forbid.

    They come longest first, so none lies strictly around an earlier one.

    One byte a character and `bytearray.find` make each question as cheap as the span is short.
    """

    def __init__(self, size: int) -> None:
        self._taken = bytearray(size)
        self._edges = bytearray(size + 1)
        self._spans: set[tuple[int, int]] = set()

    def admit(self, annotation: Annotation) -> bool:
        """Return whether the annotation may stay, and remember it if so."""
        start, end = annotation.span.start, annotation.span.end
        if annotation.overlap is Overlap.LONGEST:
            if self._taken.find(1, start, end) >= 0:
                return False
            self._taken[start:end] = b"\x01" * (end - start)
        elif annotation.overlap is Overlap.NESTED:
            # A shorter span crosses a longer one exactly where an edge of the longer lies strictly inside the shorter.
            if (start, end) in self._spans or self._edges.find(1, start + 1, end) >= 0:
                return False
            self._spans.add((start, end))
            self._edges[start] = self._edges[end] = 1
        return True


class Layers:
    """The annotations of one document while plugins add to them: one layer a kind, merged when it is asked for.

    A layer is always merged from everything that was said of its kind, what had lost before included, so the result
    does not depend on who spoke first.
    """

    def __init__(self, document: Document, prefer: Sequence[str] = ()) -> None:
        self._document = document
        self._prefer = prefer
        self._said: dict[str, list[Annotation]] = {}
        self._changed: set[str] = set()
        for annotation in (*document.annotations, *document.discarded):
            self._said.setdefault(annotation.kind, []).append(annotation)

    def add(self, annotations: Iterable[Annotation]) -> None:
        """Add what a plugin said."""
        given = tuple(annotations)
        if not given:
            return
        classes: set[type[Annotation]] = set(map(type, given))
        kinds = {one.kind for one in classes}
        for kind in kinds:
            own = given if len(kinds) == 1 else [one for one in given if one.kind == kind]
            self._said.setdefault(kind, []).extend(own)
        self._changed |= kinds

    def merged(self, failures: Iterable[Failure] | None = None, plugins: Mapping[str, str] | None = None) -> Document:
        """Return the document with everything that was added.

        Args:
            failures: What the document's own are replaced with.
            plugins: As `failures`.
        """
        before = self._document
        if not self._changed and failures is None and plugins is None:
            return before
        kept: Iterable[Annotation] = before.annotations
        discarded: Iterable[Annotation] = before.discarded
        if self._changed:
            kept = [a for a in kept if a.kind not in self._changed]
            discarded = [a for a in discarded if a.kind not in self._changed]
            for kind in self._changed:
                outcome = merge(self._said[kind], len(before.text), prefer=self._prefer)
                kept += outcome.kept
                discarded += outcome.discarded
            self._changed.clear()
        self._document = before.read_by(
            before.plugins if plugins is None else plugins,
            kept,
            discarded,
            before.failures if failures is None else failures,
        )
        return self._document
