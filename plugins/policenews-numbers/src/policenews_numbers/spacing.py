"""Numerals with blanks between their parts: 八千 三百, 五 分之 一. Only plain number recognition reads them."""

import re
from collections.abc import Iterable, Iterator

from policenews.drafting import copier
from policenews.numerals import FIRST
from policenews.spans import Span
from policenews_numbers.annotations import Quantity

_JOINTS = "十百千万亿萬億拾佰仟兆点點分之又"
"""Characters of numerals that another part must follow or precede: between 八千 and 三百 there is one number."""
_GAP = re.compile(
    rf"(?<=[{_JOINTS}负負])[ ]+(?=[{FIRST}{_JOINTS}])|(?<=[{FIRST}])[ ]+(?=[{_JOINTS}]|[个個](?:百分)?[点點])"
)

_moved = copier(Quantity, "span", "numeral_within")


def squeezed(text: str) -> tuple[str, list[int]]:
    """Return a text without the blanks inside numerals, and where each of its characters was before.

    >>> squeezed("约 八千 三百人")
    ('约 八千三百人', [0, 1, 2, 3, 5, 6, 7])
    """
    kept: list[int] = []
    at = 0
    for gap in _GAP.finditer(text):
        kept += range(at, gap.start())
        at = gap.end()
    kept += range(at, len(text))
    return "".join([text[place] for place in kept]), kept


def put_back(found: Iterable[Quantity], places: list[int]) -> Iterator[Quantity]:
    """Yield quantities of a squeezed text where they stand in the text itself."""
    for quantity in found:
        start, end = quantity.span.start, quantity.span.end
        begin, within = places[start], quantity.numeral_within
        if within is not None:
            first, behind = start + within[0], start + within[1]
            within = places[first] - begin, places[behind - 1] + 1 - begin
        yield _moved(quantity, Span(begin, places[end - 1] + 1), within)
