"""Declared word lists: terms with their meanings, found in linear time, contradictions named."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Generic, TypeAlias, TypeVar

import attrs

from policenews.folding import fold
from policenews.matching import Search

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


Hit: TypeAlias = tuple[int, int, Term[M]]
"""A term found in a text: the offset of its first character, the offset after its last one, and the term.

A plain tuple: there is one for every twenty characters of a text, and a class of its own costs ten times as much.
"""


class Index:
    """The terms of several vocabularies, searched together.

    It remembers what it found in the last text until each vocabulary has asked for its part.
    """

    def __init__(self, tables: Mapping[str, Mapping[str, Term[Any]]]) -> None:
        """Take terms by surface, by the names of the vocabularies; the automaton is built for the first text."""
        self._surfaces = {name: tuple(table) for name, table in tables.items()}
        self._terms = tuple(term for table in tables.values() for term in table.values())
        self._search: Search | None = None
        self._last: tuple[str, dict[str, list[int]]] = ("", {})

    def find(self, name: str, folded: str) -> list[Hit[Any]]:
        """Return the terms of one vocabulary in a text."""
        found = self._occurrences(name, folded)
        return list(zip(found[1::3], found[2::3], map(self._terms.__getitem__, found[::3]), strict=True))

    def _occurrences(self, name: str, folded: str) -> list[int]:
        text, found = self._last
        if text is not folded or name not in found:
            if self._search is None:
                self._search = Search(tuple(self._surfaces.values()))
            found = dict(zip(self._surfaces, self._search.find(folded), strict=True))
            self._last = (folded, found)
        # Another thread may have taken it meanwhile; then it is looked for again.
        return found.pop(name) if name in found else self._occurrences(name, folded)


@attrs.frozen(slots=False)
class Vocabulary(Generic[M]):
    """Terms by surface, and one automaton that finds them all.

    Attributes:
        name: Its name, `plugin.words` by custom.
        terms: Mapping of surface to term; surfaces are folded like the texts that are searched.
    """

    name: str
    terms: dict[str, Term[M]] = attrs.field(repr=False, eq=False)
    _shared: Index | None = attrs.field(default=None, repr=False, eq=False)

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
    def _index(self) -> Index:
        """An index of its own, if it is not `searched_together` with others."""
        return self._shared or Index({self.name: self.terms})

    def find(self, folded: str) -> list[Hit[M]]:
        """Return the terms in a folded text, left to right, the longest at each place, none overlapping another.

        Args:
            folded: `document.folded`, or any part of one.
        """
        return self._index.find(self.name, folded)

    def __getstate__(self) -> dict[str, Any]:
        # The automaton does not pickle; it is built again in the worker, at the first text.
        return {"name": self.name, "terms": self.terms, "_shared": None}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)


def searched_together(vocabularies: Iterable[Vocabulary[Any]]) -> dict[str, Vocabulary[Any]]:
    """Return vocabularies of different names that share one index, by name.

    They do not compete: each finds what it would find alone.
    """
    given = {vocabulary.name: vocabulary for vocabulary in vocabularies}
    index = Index({name: vocabulary.terms for name, vocabulary in given.items()})
    return {name: attrs.evolve(vocabulary, shared=index) for name, vocabulary in given.items()}
