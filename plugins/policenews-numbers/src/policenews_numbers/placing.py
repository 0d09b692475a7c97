"""From what a number means to where it is said."""

import re
from decimal import Decimal

from policenews.drafting import copier
from policenews.spans import make_span
from policenews_numbers.amounts import approximator
from policenews_numbers.annotations import Modifier, Quantity
from policenews_numbers.conditions import detached_modifier
from policenews_numbers.heads import head_of
from policenews_numbers.meanings import meant, modifier_of
from policenews_numbers.units import Unit

Built = tuple[Quantity, ...] | None
"""What a match is built into; None where it is none after all."""
Place = tuple[int, int]
"""Offsets of the first character and after the last one."""

_put = copier(Quantity, "span", "numeral_within", "head", "head_within")
_EXACT = Modifier.EXACT


def placed(meaning: Quantity, place: Place, numeral: Place) -> Quantity:
    """Return a quantity as it is said, of which no noun is asked.

    Args:
        meaning: What it means.
        place: Where it stands.
        numeral: Where its number alone stands.
    """
    start, end = place
    return _put(meaning, make_span(start, end), (numeral[0] - start, numeral[1] - start), "", None)


def placed_beside(text: str, head: Place | None, meaning: Quantity, place: Place, numeral: Place) -> Quantity:
    """Return a quantity as it is said, with its head noun.

    Args:
        text: The folded text.
        head: Where the noun stands (`heads.head_of`).
        meaning: What the quantity means.
        place: Where it stands.
        numeral: Where its number alone stands.
    """
    if head is None:
        return placed(meaning, place, numeral)
    start, end = place
    first, behind = head
    within = numeral[0] - start, numeral[1] - start
    return _put(meaning, make_span(start, end), within, text[first:behind], (first - start, behind - start))


def counted(text: str, unit: Unit, meaning: Quantity, place: Place, numeral: Place) -> Quantity:
    """Return a quantity as it is said, with the head noun that stands beside it: see `placed_beside`."""
    start, end = place
    head = head_of(text, start, end, unit)
    if head is None:
        return _put(meaning, make_span(start, end), (numeral[0] - start, numeral[1] - start), "", None)
    return placed_beside(text, head, meaning, place, numeral)


def numeral_end(text: str, unit_at: int) -> int:
    """Return where a number ends before its unit, a blank between them left out: 300余 of 300余 万元."""
    return unit_at - 1 if text[unit_at - 1] == " " else unit_at


def approximated(match: re.Match[str]) -> tuple[int, Modifier]:
    """Return where a share begins with the approximator before it, and what the approximators around it say."""
    before, start = approximator(match.string, match.start())
    if before == "上":  # 数量上|一半: the end of another word
        before, start = "", match.start()
    after = match["after"] if "after" in match.re.groupindex else None
    modifier, _ = modifier_of(before, None, after)
    return start, detached_modifier(match.string, start) if modifier is _EXACT else modifier


def placed_whole(match: re.Match[str], rule: str, unit: Unit, value: Decimal) -> Built:
    """Build of a number between whose parts units stand: all of it is the numeral."""
    start, modifier = approximated(match)
    return (counted(match.string, unit, meant(rule, unit, value, modifier), (start, match.end()), match.span()),)
