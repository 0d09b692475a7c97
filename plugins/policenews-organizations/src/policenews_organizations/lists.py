"""Lists that share a part: 刑警、治安、交警大队 are three brigades, 归德、文昌派出所 two stations. Pure."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from policenews_organizations.ground import Ground
from policenews_organizations.heads import function_words, generic
from policenews_organizations.mentions import Raw, make_raw

_MARKS = "、和与及"
_LONGEST_ITEM, _MOST_ITEMS = 5, 12
_SHARED = frozenset({"派出所", "边境派出所", "分局", "公安分局", "警方", "公安", "交警", "村委会", "司法所", "街道办事处", "街道办", "法庭", "人民法庭"})
"""Heads that names of places share in a list."""
_BOTH = re.compile("[两三四五六七八]?[地市县区省]?$")
"""Between the last place of a list and what they share: 济南、泰安两地|警方."""


@cache
def _functions() -> frozenset[str]:
    return frozenset(function_words())


def completed(ground: Ground, raws: Sequence[Raw]) -> list[Raw]:
    """Return the mentions of a text with those before them in a list, which leave out what the last one says.

    Args:
        ground: The text.
        raws: The mentions, in order.
    """
    found: list[Raw] = []
    shift = 0
    for number, raw in enumerate(raws):
        floor = raws[number - 1].end if number else 0
        items = list(_items(ground, raw, floor))
        if raw.parent is not None and shift:
            raw = _moved(raw, shift, raws, found)  # noqa: PLW2901 -- the same mention, its parent counted anew
        found += reversed(items)
        found.append(raw)
    return found
