"""The nouns that police news counts, and the words around them: `heads.tsv` and `governors.tsv`, read once."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeAlias

import attrs

from policenews.tables import read_table

CLASSES = frozenset({"person", "case", "group", "place", "thing", "matter", "money", "rate"})
"""The classes of nouns."""
TWO = 2
"""Characters by which words are looked for."""

Entry: TypeAlias = tuple[str, int, str, bool]
"""A word, how long it is, its class ("" if it is no noun), and whether it stands before nouns as a part of them.

A plain tuple: two or three are looked at for each quantity of a text.
"""
Table: TypeAlias = Mapping[str, tuple[Entry, ...]]
"""Words by the two characters with which they begin, or end, the longest first; by the one of which they are made."""


def word_at(table: Table, text: str, start: int) -> Entry | None:
    """Return the longest word that begins at a place."""
    for entry in table.get(text[start : start + TWO], ()):
        size = entry[1]
        if size == TWO or text[start : start + size] == entry[0]:
            return entry
    alone = table.get(text[start : start + 1])
    return alone[0] if alone else None


def word_before(table: Table, text: str, end: int, limit: int) -> Entry | None:
    """Return the longest word that ends at a place and begins nowhere before `limit`."""
    for entry in table.get(text[max(limit, end - TWO) : end], ()):
        size = entry[1]
        if size <= TWO or (text[end - size : end] == entry[0] and end - size >= limit):
            return entry
    alone = table.get(text[end - 1]) if end > limit else None
    return alone[0] if alone else None


@attrs.frozen
class Lexicon:
    """What is known of nouns.

    Attributes:
        first: Nouns and attributes, by what they begin with; 刑事 is an attribute of 刑事|案件.
        last_nouns: Nouns, by what they end with.
        last_attributes: Attributes, by what they end with.
        endings: The class of nouns that end with a character: 员, 案, 车.
        governors: Words before a noun that are no part of it, by what they end with: 抓获, 各类.
        takers: Those after which a noun stands, whatever it is: 缴获|鹅毛扇|3把.
    """

    first: Table
    last_nouns: Table
    last_attributes: Table
    endings: Mapping[str, str]
    governors: Table
    takers: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Return what the tables say."""
    heads = read_table("policenews_numbers", "vocabulary/heads.tsv")
    governors = read_table("policenews_numbers", "vocabulary/governors.tsv")
    classes = {row["noun"]: row["class"] for row in heads if row["class"] and row["ending"] != "only"}
    attributes = {row["noun"] for row in heads if row["attribute"] and len(row["noun"]) >= TWO}
    entries = [(word, classes.get(word, ""), word in attributes) for word in {**classes, **dict.fromkeys(attributes)}]
    return Lexicon(
        _table(entries, slice(TWO)),
        _table((entry for entry in entries if entry[1]), slice(-TWO, None)),
        _table((entry for entry in entries if entry[2]), slice(-TWO, None)),
        {row["noun"]: row["class"] for row in heads if row["ending"]},
        words_before(row["word"] for row in governors),
        frozenset(row["word"] for row in governors if row["takes"]),
    )


def words_before(words: Iterable[str]) -> Table:
    """Return a table for `word_before`."""
    return _table(((word, "", False) for word in words), slice(-TWO, None))


def _table(entries: Iterable[tuple[str, str, bool]], beginning: slice) -> Table:
    table: dict[str, list[Entry]] = {}
    for word, noun_class, attribute in entries:
        table.setdefault(word[beginning], []).append((word, len(word), noun_class, attribute))
    return {two: tuple(sorted(alike, key=_size, reverse=True)) for two, alike in table.items()}


def _size(entry: Entry) -> int:
    return entry[1]
