"""What a sum of money is: from the words around it in its clause. Pure but for the table."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from policenews.expressions import alternatives, first_characters
from policenews.tables import read_table
from policenews_numbers.forms import Role

_WINDOW = 24
"""Characters before a sum in which the word is looked for that governs it."""
_BEHIND = 6
"""Characters after a sum: 处以500元|罚款."""
# The clause before a sum is read backwards, back to the sum before it.
_BEFORE = re.compile("[^元，。；！？,;!?\n]*+")
_AFTER = re.compile("[^、，。；！？,;!?\n]*+")
_STRENGTH = {role: place for place, role in enumerate(Role)}
"""挽回 says more of 挽回损失300万元 than 损失 does: what was done to a sum goes before what it is."""


@cache
def _roles() -> Mapping[str, Role]:
    return {row["word"]: Role(row["role"]) for row in read_table("policenews_numbers", "vocabulary/roles.tsv")}


@cache
def _words() -> re.Pattern[str]:
    # The engine skips to the first characters of words, if an expression begins by reading one of them.
    words = _roles()
    return re.compile(rf"[{first_characters(words)}](?<=(?=({alternatives(words)})).)")


def role_of(text: str, start: int, end: int) -> Role | None:
    """Return what a sum is by the words of its clause; None if none says so.

    What stands before the sum goes first, back to the sum before it: 追回300万元、返还200万元 are two.

    Args:
        text: The folded text.
        start: Offset of the sum.
        end: Offset after it.
    """
    backwards = text[max(0, start - _WINDOW) : start][::-1]
    size = _BEFORE.match(backwards).end()  # type: ignore[union-attr]  # it matches anything
    role = _strongest(text[start - size : start])
    return role or _strongest(_AFTER.match(text, end, end + _BEHIND)[0])  # type: ignore[index]  # it matches anything


@lru_cache(maxsize=4096)  # 造成经济损失 is said again and again
def _strongest(clause: str) -> Role | None:
    found = (_roles()[match[1]] for match in _words().finditer(clause))
    return min(found, key=_STRENGTH.__getitem__, default=None)
