"""Leftmost-longest search for many words at once: an Aho-Corasick automaton, and a plain fallback.

`ahocorasick_rs` has no wheel for musl and for Windows on ARM; there the pure-Python matcher gives the same answers,
slower.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol


class Matcher(Protocol):
    """Finds words in a text."""

    def find(self, text: str) -> Iterable[tuple[int, int, int]]:
        """Return `(index of the word, start, end)` of the leftmost-longest, non-overlapping occurrences."""


class AutomatonMatcher:
    """Aho-Corasick in Rust: one pass over the text, however many words."""

    def __init__(self, words: Sequence[str]) -> None:
        from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415 -- absent on some platforms

        self._automaton = AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest)

    def find(self, text: str) -> Iterable[tuple[int, int, int]]:
        """See `Matcher.find`."""
        return self._automaton.find_matches_as_indexes(text)


class PlainMatcher:
    """Words by their first two characters, the longest tried first. Linear for bounded word length."""

    def __init__(self, words: Sequence[str]) -> None:
        by_head: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for index, word in enumerate(words):
            by_head[word[:2]].append((index, word))
        self._by_head = {head: sorted(entries, key=lambda entry: -len(entry[1])) for head, entries in by_head.items()}

    def find(self, text: str) -> Iterable[tuple[int, int, int]]:
        """See `Matcher.find`."""
        by_head, at, size = self._by_head, 0, len(text)
        while at < size:
            pair, single = text[at : at + 2], text[at]
            for index, word in (*by_head.get(pair, ()), *(by_head.get(single, ()) if pair != single else ())):
                if text.startswith(word, at):
                    yield index, at, at + len(word)
                    at += len(word)
                    break
            else:
                at += 1


def make_matcher(words: Sequence[str]) -> Matcher:
    """Return the fastest matcher that this platform has for `words` (none of them empty)."""
    if not words:
        return PlainMatcher(())
    try:
        return AutomatonMatcher(words)
    except ImportError:
        return PlainMatcher(words)
