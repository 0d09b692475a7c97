"""Notations of numerals that only plain number recognition reads: 八千 三百, 五 分之 一, 15K, 2.5 M."""

import re
from collections.abc import Iterable, Iterator

from policenews.drafting import copier
from policenews.numerals import FIRST
from policenews.spans import Span
from policenews_numbers.annotations import Quantity

_JOINTS = "十百千万亿萬億拾佰仟兆点點分之又"
"""Characters of numerals that another part must follow or precede: between 八千 and 三百 there is one number."""
_GAP = (
    rf"(?<=[{_JOINTS}负負])[ ]+(?=[{FIRST}{_JOINTS}])|"
    rf"(?<=[{FIRST}])[ ]+(?=[{_JOINTS}]|[个個][ ]?百?[ ]?分?[ ]?[点點])"
)
_SCALE = r"(?<=[0-9])[ ]?(?P<scale>[KkMm])(?![0-9A-Za-z%/²³])(?!(?<=[Mm])[\u4e00-\u9fff])"
_SCALES = {"k": "千", "m": "百万"}
_NOTATION = re.compile(f"{_GAP}|{_SCALE}")

_moved = copier(Quantity, "span", "numeral_within", "beside", "given_head")


def squeezed(text: str) -> tuple[str, list[int]]:
    """Return a text without the blanks inside numerals, with 千 for K, and where each of its characters was before.

    >>> squeezed("约 八千 三百人，15K")
    ('约 八千三百人，15千', [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11])
    """
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for match in _NOTATION.finditer(text):
        scale = _SCALES.get((match["scale"] or "").lower(), "")
        parts += (text[at : match.start()], scale)
        places += (*range(at, match.start()), *[match.end() - 1] * len(scale))
        at = match.end()
    return "".join([*parts, text[at:]]), [*places, *range(at, len(text))]


def put_back(found: Iterable[Quantity], places: list[int]) -> Iterator[Quantity]:
    """Yield quantities of a squeezed text where they stand in the text itself."""
    for quantity in found:
        start, end = quantity.span.start, quantity.span.end
        numeral = _within(quantity.numeral_within, start, places)
        head = _within(quantity.head_within, start, places)
        given = None if head is None else (quantity.head, *head)
        yield _moved(quantity, Span(places[start], places[end - 1] + 1), numeral, None, given)


def _within(place: tuple[int, int] | None, start: int, places: list[int]) -> tuple[int, int] | None:
    """Return a place that is counted from the begin of a quantity, where the text itself has it."""
    if place is None:
        return None
    first, behind = start + place[0], start + place[1]
    return places[first] - places[start], places[behind - 1] + 1 - places[start]
