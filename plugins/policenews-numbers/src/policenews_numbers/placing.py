"""From what a number means to where it is said."""

import re
from decimal import Decimal

from policenews.drafting import copier
from policenews.spans import make_span
from policenews_numbers.amounts import approximator
from policenews_numbers.annotations import Quantity
from policenews_numbers.forms import Modifier
from policenews_numbers.heads import beside
from policenews_numbers.meanings import meant, modifier_of
from policenews_numbers.preceding import detached_modifier
from policenews_numbers.units import Unit

Built = tuple[Quantity, ...] | None
"""What a match is built into; None where it is none after all."""
Place = tuple[int, int]
"""Offsets of the first character and after the last one."""

put = copier(Quantity, "span", "numeral_within", "beside")
"""A copy of a meaning with where it is said, where its number alone stands within that, and what is around."""
_EXACT = Modifier.EXACT


def placed(meaning: Quantity, place: Place, numeral: Place) -> Quantity:
    """Return a quantity as it is said, of which no noun is asked.

    Args:
        meaning: What it means.
        place: Where it stands.
        numeral: Where its number alone stands.
    """
    start, end = place
    return put(meaning, make_span(start, end), (numeral[0] - start, numeral[1] - start), None)


def counted(text: str, meaning: Quantity, place: Place, numeral: Place, whole: Place | None = None) -> Quantity:
    """Return a quantity as it is said, with what its head noun is read of.

    Args:
        text: The folded text.
        meaning: What it means.
        place: Where it stands.
        numeral: Where its number alone stands.
        whole: The list of which it is a part (53 of 53、42件); None for the quantity itself.
    """
    start, end = place
    around = beside(text, start, *(whole or place))
    return put(meaning, make_span(start, end), (numeral[0] - start, numeral[1] - start), around)


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
    return (counted(match.string, meant(rule, unit, value, modifier), (start, match.end()), match.span()),)
