"""Merging: whatever the order in which annotations come, the same ones stay."""

from itertools import pairwise
from typing import ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policenews import Annotation, Overlap, Span
from policenews.merging import merge

SIZE = 12


@attrs.frozen(kw_only=True)
class Apart(Annotation):
    """Annotations that share nothing."""

    kind: ClassVar[str] = "apart"
    value: int = 0


@attrs.frozen(kw_only=True)
class Inside(Apart):
    """Annotations that may lie in one another."""

    kind: ClassVar[str] = "inside"
    overlap: ClassVar[Overlap] = Overlap.NESTED


@attrs.frozen(kw_only=True)
class Anywhere(Apart):
    """Annotations that may share anything."""

    kind: ClassVar[str] = "anywhere"
    overlap: ClassVar[Overlap] = Overlap.ANY


SPANS = st.tuples(st.integers(0, SIZE - 1), st.integers(1, SIZE)).filter(lambda pair: pair[0] < pair[1])
DRAWN = st.lists(st.tuples(SPANS, st.integers(0, 1)), max_size=8)


def made(kind: type[Apart], drawn: list[tuple[tuple[int, int], int]]) -> list[Apart]:
    """Return annotations in the order in which a plugin would give them."""
    return [kind(span=Span(*span), value=value) for span, value in sorted(drawn, key=lambda d: (d[0][0], -d[0][1]))]


def spans(annotations: tuple[Annotation, ...]) -> list[Span]:
    """Return what the annotations cover, in order."""
    return sorted(annotation.span for annotation in annotations)


@pytest.mark.parametrize("kind", [Apart, Inside, Anywhere])
@given(drawn=DRAWN, data=st.data())
def test_the_order_in_which_annotations_come_does_not_matter(
    kind: type[Apart], drawn: list[tuple[tuple[int, int], int]], data: st.DataObject
) -> None:
    """Those in order may take a short cut; those in disorder cannot."""
    ordered = made(kind, drawn)
    shuffled = data.draw(st.permutations(ordered))

    assert spans(merge(ordered, SIZE).kept) == spans(merge(shuffled, SIZE).kept)
    assert spans(merge(ordered, SIZE).discarded) == spans(merge(shuffled, SIZE).discarded)


@given(DRAWN)
def test_what_may_share_nothing_shares_nothing(drawn: list[tuple[tuple[int, int], int]]) -> None:
    """Each loser overlaps a winner that is no shorter."""
    merged = merge(made(Apart, drawn), SIZE)
    kept = spans(merged.kept)

    assert all(one.end <= other.start for one, other in pairwise(kept))
    assert all(any(lost.overlaps(won) and len(won) >= len(lost) for won in kept) for lost in spans(merged.discarded))


@given(DRAWN)
def test_what_may_nest_never_crosses_and_never_covers_the_same(drawn: list[tuple[tuple[int, int], int]]) -> None:
    """Each loser crosses a winner, or covers the same characters."""
    merged = merge(made(Inside, drawn), SIZE)
    kept = spans(merged.kept)

    assert len(set(kept)) == len(kept)
    assert not any(one.crosses(other) for one in kept for other in kept)
    assert all(any(lost.crosses(won) or lost == won for won in kept) for lost in spans(merged.discarded))


@given(DRAWN)
def test_what_may_overlap_stays_once(drawn: list[tuple[tuple[int, int], int]]) -> None:
    """Equal ones are one, and nothing is lost."""
    ordered = made(Anywhere, drawn)
    merged = merge(ordered, SIZE)

    assert merged.discarded == ()
    assert all(merged.kept.count(one) == 1 for one in ordered)
