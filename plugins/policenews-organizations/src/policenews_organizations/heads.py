"""Heads of organization names: what a name ends with, and what that says of the body. Pure but for the table."""

import re
from collections.abc import Mapping
from functools import cache

import attrs

from policenews.tables import read_table
from policenews_organizations.annotations import Category


@attrs.frozen
class Head:
    """The last word of a name.

    Attributes:
        surface: The word.
        category: What sort of body ends so.
        level: Level of the body, or "".
        shape: How its name is built: admin (a place before it), unit (part of another body), named (a name of its
            own), shop (an address before it), alias (a place and what people call the body), bare (only ever a
            reference back), company, bank, school, temp, proper (a name by itself).
        bare: "yes" if it stands alone for a body named before; "chain" if it needs its parent; "" if neither.
        not_after: What may not follow it, as an expression; "" for nothing.
    """

    surface: str
    category: Category
    level: str
    shape: str
    bare: str
    not_after: str

    def may_end(self, text: str, end: int) -> bool:
        """Return whether what follows lets the word be a head: 公安 is none before 机关."""
        return not self.not_after or follows(self.not_after).match(text, end) is None


@cache
def follows(expression: str) -> re.Pattern[str]:
    """Return the compiled `not_after` of a table."""
    return re.compile(f"(?:{expression})")


def heads() -> Mapping[str, Head]:
    """Return the heads by surface."""
    return {
        row["head"]: Head(
            row["head"], Category(row["category"]), row["level"], row["class"], row["bare"], row["not_after"]
        )
        for row in read_table("policenews_organizations", "vocabulary/heads.tsv")
    }


@cache
def generic() -> frozenset[str]:
    """Return the words that stand before a head and name no body: 辖区 of 辖区派出所."""
    return frozenset(row["word"] for row in read_table("policenews_organizations", "vocabulary/generic.tsv"))


@cache
def boundaries(*, strong: bool = False) -> frozenset[str]:
    """Return the words that no name reaches back across.

    Args:
        strong: Only those that names of companies and schools do not contain either (联 of 互联网 is none of them).
    """
    return frozenset(
        row["word"]
        for row in read_table("policenews_organizations", "vocabulary/boundaries.tsv")
        if not strong or row["strength"] == "strong"
    )
