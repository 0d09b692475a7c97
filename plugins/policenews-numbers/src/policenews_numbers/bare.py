"""Builds of numerals that count nothing."""

import re
from decimal import Context, Decimal

from policenews.numerals import read, read_range
from policenews_numbers.amounts import BEFORE, Bounds, step_of
from policenews_numbers.conditions import ONE
from policenews_numbers.forms import Form, Modifier
from policenews_numbers.meanings import between_bounds, meant, only_scales, plain
from policenews_numbers.placing import Built, approximated, placed
from policenews_numbers.units import Unit

_NO_WORD_BEFORE = frozenset("是为等于到至和与、或")
_MORE_THAN = Modifier.MORE_THAN
_EXCEEDS = re.compile("(?<![经通超度不])过$")
_SMALL = Context(prec=28)


def bare_range(match: re.Match[str]) -> Built:
    """Build of `一千到一千五百`, `100与200之间`: two bare numbers."""
    return _bounded("bare_range", match, match.end("high"))


def between(match: re.Match[str]) -> Built:
    """Build of `大于20并小于35`."""
    above, below = BEFORE[match["above"]], BEFORE[match["below"]]
    return _bounded("between", match, match.end(), low_open=above is _MORE_THAN, high_open=below is Modifier.LESS_THAN)


def _bounded(
    rule: str, match: re.Match[str], numeral_end: int, *, low_open: bool = False, high_open: bool = False
) -> Built:
    low, high = read(match["low"]), read(match["high"])
    if low is None or high is None or low >= high:
        return None
    bounds = Bounds(low, high, low_open, high_open)
    meaning = between_bounds(rule, Unit.plain("", Form.BARE), bounds, Modifier.RANGE)
    return (placed(meaning, match.span(), (match.start(), numeral_end)),)


def notation(match: re.Match[str]) -> Built:
    """Build of `2e5`, `1.5^2`, `-.5`: to 28 digits."""
    written, power = Decimal(match["number"]), match["power"]
    if power is not None:
        # -2.5^-1 is -(2.5^-1), as calculators read it.
        size = _SMALL.power(abs(written), int(power.removeprefix("--")))
        value = size.copy_sign(written)
    elif match["exponent"] is not None:
        value = written.scaleb(int(match["exponent"]))
    elif match["number"].lstrip("-").startswith("."):
        value = written
    else:
        return None  # 0.5: `bare` reads it
    span = match.span()
    return (placed(meant("notation", Unit.plain("", Form.BARE), plain(value), Modifier.EXACT), span, span),)


def bare(match: re.Match[str]) -> Built:
    """Build of a numeral that counts nothing: `二百零一`, `2017`, `十多万`, `七八`."""
    number, middle, scale = match["number"], match["middle"], match["scale"] or ""
    if only_scales(number.removeprefix("负")) or (number in ONE and not _stands_alone(match)):
        return None  # 万众一心, 一直
    value, unit = read(number + scale), Unit.plain("", Form.BARE)
    if value is not None and not middle:
        start, modifier = approximated(match)
        if modifier is Modifier.EXACT and _EXCEEDS.search(match.string, max(0, start - 2), start):
            start, modifier = start - 1, _MORE_THAN
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


def first_of(match: re.Match[str]) -> Built:
    """Build of `首名`, `首例`."""
    unit = Unit.plain(match["unit"], Form.ORDINAL, match["unit"])
    return (placed(meant("first_of", unit, Decimal(1), Modifier.EXACT), match.span(), match.span("number")),)
