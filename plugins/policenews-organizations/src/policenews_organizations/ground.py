"""What lies around a head: the places of a text, and the words that no name reaches back across."""

import string
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from policenews.vocabulary import Hit, Vocabulary
from policenews_organizations.heads import Head, boundaries
from policenews_organizations.places import Places

LONGEST_STEM = 24
"""How many characters a name may have before its head."""

_DEEPEST = 5
"""Levels of places in one name, from the province to the town."""
_NAME_MARKS = frozenset(string.ascii_letters + string.digits + "·“”（）()")


@attrs.frozen(slots=False)
class Ground:
    """A text with the heads in it, and with the places, which the first head asks for.

    Attributes:
        text: The folded text.
        vocabulary: The places.
        endings: The heads.
        stated: Whether the caller has said where the publisher is.
    """

    text: str
    vocabulary: Vocabulary[Places]
    endings: Vocabulary[Head]
    stated: bool = False

    @cached_property
    def heads(self) -> Sequence[Hit[Head]]:
        """The heads, in order."""
        return self.endings.find(self.text)

    @cached_property
    def places(self) -> Sequence[Hit[Places]]:
        """The places, in order."""
        return self.vocabulary.find(self.text)

    @cached_property
    def by_end(self) -> dict[int, tuple[int, tuple[str, ...]]]:
        """Where the place begins that ends at an offset, and what it may mean."""
        return {end: (start, term.meaning.codes) for start, end, term in self.places}

    @cached_property
    def homed(self) -> bool:
        """Whether the home of the text is known: stated, or some body is named with its place."""
        return self.stated or any(start in self.by_end for start, _, _ in self.heads)

    def written_out(self) -> Iterator[tuple[str, ...]]:
        """Yield what every place may mean that is written out: 长清区, not 长清."""
        return (term.meaning.codes for _, _, term in self.places if term.surface[-1] in "省市县区州旗")

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [start for start, _, _ in self.places]

    def chain(self, end: int) -> tuple[int, tuple[tuple[str, ...], ...]]:
        """Return where the places begin that stand one after the other up to `end`, and what they may mean."""
        by_end = self.by_end
        if end not in by_end:
            return end, ()
        found: list[tuple[str, ...]] = []
        while (place := by_end.get(end)) is not None and len(found) < _DEEPEST:
            end, codes = place
            found.append(codes)
        return end, tuple(reversed(found))

    def inside(self, start: int, end: int) -> list[Hit[Places]]:
        """Return the places that lie in `[start, end)`."""
        first, last = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return [hit for hit in self.places[first:last] if hit[1] <= end]

    def left_edge(self, end: int, floor: int, *, strong: bool = False) -> int:
        """Return how far a name that goes on at `end` can reach back: to a mark, a boundary word, or `floor`.

        Boundary words inside a place (和 of 和平区) do not count; with `strong`, nor do those that
        company names contain.
        """
        text, words, place_before = self.text, boundaries(strong=strong), self.by_end.get
        floor = max(floor, end - LONGEST_STEM)
        at = end
        while at > floor:
            place = place_before(at)
            if place is not None and place[0] >= floor:
                at = place[0]
                continue
            last = text[at - 1]
            if last in words or not ("\u4e00" <= last <= "\u9fff" or last in _NAME_MARKS):
                break
            if at - 2 >= floor and text[at - 2 : at] in words:
                break
            at -= 1
        return at
