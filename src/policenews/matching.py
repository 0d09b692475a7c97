"""Leftmost-longest search for the words of several lists in one pass: an Aho-Corasick automaton, and a plain fallback.

`ahocorasick_rs` has no wheel for musl and for Windows on ARM; there the pure-Python matcher gives the same answers,
slower.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

Occurrence = tuple[int, int, int]
"""Number of a word, start and end of where it stands."""


class Matcher(Protocol):
    """Finds words in a text."""

    def occurrences(self, text: str) -> Iterable[Occurrence]:
        """Return every occurrence of every word, overlapping ones too, in the order of their ends."""


class AutomatonMatcher:
    """Aho-Corasick in Rust: one pass over the text, however many words."""

    def __init__(self, words: Sequence[str]) -> None:
        from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415 -- absent on some platforms

        self._automaton = AhoCorasick(list(words), matchkind=MatchKind.Standard)

    def occurrences(self, text: str) -> Iterable[Occurrence]:
        """See `Matcher.occurrences`."""
        return self._automaton.find_matches_as_indexes(text, overlapping=True)


class PlainMatcher:
    """Words by their first two characters. Linear for bounded word length."""

    def __init__(self, words: Sequence[str]) -> None:
        self._by_head: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for index, word in enumerate(words):
            self._by_head[word[:2]].append((index, word))

    def occurrences(self, text: str) -> Iterator[Occurrence]:
        """See `Matcher.occurrences`."""
        by_head = self._by_head
        ended: dict[int, list[Occurrence]] = defaultdict(list)
        for at in range(len(text)):
            for head in {text[at : at + 2], text[at]}:
                for index, word in by_head.get(head, ()):
                    if text.startswith(word, at):
                        ended[at + len(word)].append((index, at, at + len(word)))
            yield from ended.pop(at + 1, ())


def make_matcher(words: Sequence[str]) -> Matcher:
    """Return the fastest matcher that this platform has for `words` (none of them empty)."""
    if not words:
        return PlainMatcher(())
    try:
        return AutomatonMatcher(words)
    except ImportError:
        return PlainMatcher(words)


class Search:
    """The words of several lists, looked for in one pass.

    The lists do not compete: what is found of one does not depend on which others there are. One automaton for all is
    not only one pass instead of many; automata are large, and each pushes everything else out of the processor's
    caches.
    """

    def __init__(self, lists: Sequence[Sequence[str]], *, at_once: int = 50_000) -> None:
        """Build the automaton.

        Args:
            lists: Words, none of them empty.
            at_once: How many characters are searched at once: every occurrence of every word needs memory.
        """
        self._at_once = at_once
        self._lists = len(lists)
        # Two bytes a word: what is found all over a text should not lie all over the memory.
        self._list_of = array("H", (number for number, words in enumerate(lists) for _ in words))
        self._longest = max((len(word) for words in lists for word in words), default=0)
        self._matcher = make_matcher([word for words in lists for word in words])

    def find(self, text: str) -> list[list[int]]:
        """Return, for each list, the leftmost-longest occurrences of its words, none overlapping another.

        An occurrence is three numbers, one after the other: that of the word (through all lists), start and end. In a
        text of a million characters there are 50,000, which as tuples would set the garbage collector going.
        """
        kept: list[list[int]] = [[] for _ in range(self._lists)]
        reached = [0] * self._lists  # where the last one kept of each list ends
        list_of = self._list_of
        for occurrence in self._occurrences(text):
            word, start, end = occurrence
            number = list_of[word]
            own = kept[number]
            if start < reached[number]:
                # They come by their ends. So one that began before this one goes on into it wins, and those that did
                # not lie within it.
                if own[-2] < start:
                    continue
                size = len(own) - 3
                while size and own[size - 2] >= start:
                    size -= 3
                if size and own[size - 1] > start:
                    continue
                del own[size:]
            reached[number] = end
            own += occurrence
        return kept

    def _occurrences(self, text: str) -> Iterable[Occurrence]:
        if len(text) <= self._at_once:
            return self._matcher.occurrences(text)
        return self._by_parts(text)

    def _by_parts(self, text: str) -> Iterator[Occurrence]:
        for begin in range(0, len(text), self._at_once):
            # A word that begins in this part may end behind it.
            part = text[begin : begin + self._at_once + self._longest]
            for word, start, end in self._matcher.occurrences(part):
                if start < self._at_once:
                    yield word, begin + start, begin + end
