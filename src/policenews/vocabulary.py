"""Declared word lists: terms with their meanings, found in linear time, contradictions named."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

import attrs

from policenews.folding import fold
from policenews.matching import make_matcher

M = TypeVar("M")


@attrs.frozen
class Term(Generic[M]):
    """A word and what it means.

    Attributes:
        surface: The word as it is written in texts, not empty.
        meaning: A value with equality: an attrs class of the vocabulary's owner, or a string.
        source: Where the entry comes from; words are data, and data have sources.
    """

    surface: str = attrs.field(validator=attrs.validators.min_len(1))
    meaning: M
    source: str = attrs.field(default="", eq=False)


class Hit(NamedTuple, Generic[M]):
    """A term found in a text.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last character.
        term: The term.
    """

    start: int
    end: int
    term: Term[M]


@attrs.frozen(slots=False)
class Vocabulary(Generic[M]):
    """Terms by surface, and one automaton that finds them all.

    Attributes:
        name: Its name, `plugin.words` by custom.
        terms: Mapping of surface to term; surfaces are folded like the texts that are searched.
    """

    name: str
    terms: dict[str, Term[M]] = attrs.field(repr=False, eq=False)

    @classmethod
    def of(cls, name: str, terms: Iterable[Term[M]]) -> "Vocabulary[M]":
        """Build a vocabulary; of two terms with one surface and one meaning the first is kept.

        Raises:
            ValueError: One surface has two meanings; both are named.
        """
        table: dict[str, Term[M]] = {}
        for term in terms:
            surface = fold(term.surface)
            known = table.setdefault(surface, term)
            if known.meaning != term.meaning:
                message = f"{surface!r} means {known.meaning!r} and {term.meaning!r} in vocabulary {name!r}"
                raise ValueError(message)
        return cls(name, table)

    def __len__(self) -> int:
        return len(self.terms)

    def __contains__(self, surface: str) -> bool:
        return surface in self.terms

    @cached_property
    def _surfaces(self) -> list[str]:
        return list(self.terms)

    @cached_property
    def _matcher(self) -> Any:  # noqa: ANN401  -- one of two matchers with one method, see matching.py
        return make_matcher(self._surfaces)

    def find(self, folded: str) -> Iterator[Hit[M]]:
        """Yield the terms in a folded text, left to right, the longest at each place, none overlapping another.

        Args:
            folded: `document.folded`, or any part of one.
        """
        surfaces, terms = self._surfaces, self.terms
        for index, start, end in self._matcher.find(folded):
            yield Hit(start, end, terms[surfaces[index]])

    def __getstate__(self) -> dict[str, Any]:
        # The automaton does not pickle; it is built again in the worker, at the first text.
        return {"name": self.name, "terms": self.terms}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
