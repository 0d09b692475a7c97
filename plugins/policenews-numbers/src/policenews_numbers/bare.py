"""Builds of numerals that count nothing."""

import re

from policenews.numerals import read, read_range
from policenews_numbers.amounts import Bounds, step_of
from policenews_numbers.annotations import Form, Modifier
from policenews_numbers.conditions import ONE
from policenews_numbers.meanings import between_bounds, meant, only_scales, plain
from policenews_numbers.placing import Built, approximated, placed
from policenews_numbers.units import Unit

_NO_WORD_BEFORE = frozenset("是为等于到至和与、或")
_MORE_THAN = Modifier.MORE_THAN


def bare_range(match: re.Match[str]) -> Built:
    """Build of `一千到一千五百`, `100与200之间`: two bare numbers."""
    low, high = read(match["low"]), read(match["high"])
    if low is None or high is None or low >= high:
        return None
    meaning = between_bounds("bare_range", Unit.plain("", Form.BARE), Bounds(low, high), Modifier.RANGE)
    return (placed(meaning, match.span(), (match.start(), match.end("high"))),)


def bare(match: re.Match[str]) -> Built:
    """Build of a numeral that counts nothing: `二百零一`, `2017`, `十多万`, `七八`."""
    number, middle, scale = match["number"], match["middle"], match["scale"] or ""
    if only_scales(number.removeprefix("负")) or (number in ONE and not _stands_alone(match)):
        return None  # 万众一心, 一直
    value, unit = read(number + scale), Unit.plain("", Form.BARE)
    if value is not None and not middle:
        start, modifier = approximated(match)
        meaning = meant("bare", unit, plain(value), modifier)
        return (placed(meaning, (start, match.end()), match.span("number")),)
    between = read_range(number) if value is None and not middle else None
    if value is not None:
        meaning = meant("bare", unit, plain(value), _MORE_THAN, step_of(number, scale))
    elif between is not None:
        meaning = between_bounds("bare", unit, Bounds(*between), Modifier.RANGE)
    else:
        return None
    span = match.span()
    return (placed(meaning, span, span),)


def _stands_alone(match: re.Match[str]) -> bool:
    """Return whether 一 is no part of a word: 等于一, but not 一直 or 统一."""
    text, start, end = match.string, match.start(), match.end()
    before, behind = text[start - 1 : start], text[end : end + 1]
    return not _is_han(behind) and (not _is_han(before) or before in _NO_WORD_BEFORE)


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"
