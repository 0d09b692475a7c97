"""Pieces of regular expressions that the engine of Python runs fast: words by their beginnings, branches by halving."""

import re
from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any


def alternatives(words: Iterable[str]) -> str:
    """Return an expression that matches any of the words (of none: nothing), the longest first, by common beginnings.

    >>> alternatives(["万", "万元", "亿元"])
    '(?:万(?:元)?+|亿元)'
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _expression(tree) or "(?!)"


def _expression(tree: Mapping[str, Any]) -> str:
    branches = {character: re.escape(character) + _expression(below) for character, below in tree.items() if character}
    if not branches:
        return ""
    optional = "" in tree
    expression = branching(branches)
    if not optional:
        return expression
    return f"{expression}?+" if expression.startswith("(?:") else f"(?:{expression})?+"


_FEW = 24
"""Branches that are tried one by one."""


def branching(branches: Mapping[str, str]) -> str:
    """Return an expression of alternatives that begin with different characters, found by halving.

    The engine of Python tries alternatives one after the other, and each lies elsewhere in memory: of 200 units,
    100 would be looked at for every number.

    Args:
        branches: The expressions by the character with which each begins.
    """
    given = sorted(branches.items())
    if len(given) == 1:
        return given[0][1]
    if len(given) <= _FEW:
        return f"(?:{'|'.join(expression for _, expression in given)})"
    half = len(given) // 2
    left, right = branching(dict(given[:half])), branching(dict(given[half:]))
    return f"(?:(?=[\\x00-{re.escape(given[half - 1][0])}]){left}|{right})"


def first_characters(words: Iterable[str]) -> str:
    """Return the first characters of the words, each once, sorted: a `Rule.first`."""
    return "".join(sorted({word[0] for word in words if word}))


def pairs(first: Iterable[str], second: Iterable[str]) -> frozenset[str]:
    """Return every character of the first with every one of the second: some `Rule.begins`.

    >>> sorted(pairs("每", "天周"))
    ['每周', '每天']
    """
    return frozenset(map("".join, product(first, second)))
