"""What a sum of money is: from the words around it in its clause. Pure but for the table."""

import re
from collections.abc import Mapping
from functools import cache

from policenews.rules import alternatives, first_characters
from policenews.tables import read_table
from policenews_numbers.annotations import Role

_WINDOW = 24
"""Characters before a sum in which the word is looked for that governs it."""
_BEHIND = 6
"""Characters after a sum: 处以500元|罚款."""
_CLAUSE_ENDS = "，。；！？,;!?\n"
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
    before = text[max(0, start - _WINDOW) : start]
    cut = max(before.rfind("元"), *map(before.rfind, _CLAUSE_ENDS))
    behind = text[end : end + _BEHIND]
    stop = min((at for at in map(behind.find, _CLAUSE_ENDS + "、") if at >= 0), default=_BEHIND)
    return _strongest(before[cut + 1 :]) or _strongest(behind[:stop])


def _strongest(clause: str) -> Role | None:
    found = (_roles()[match[1]] for match in _words().finditer(clause))
    return min(found, key=_STRENGTH.__getitem__, default=None)
