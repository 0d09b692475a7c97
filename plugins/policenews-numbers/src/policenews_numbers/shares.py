"""Builds of shares of a whole: 百分之三十, 三分之一, 一半, 1/2."""

import re
from decimal import Decimal

from policenews.numerals import read, read_range
from policenews_numbers.amounts import Bounds
from policenews_numbers.annotations import Quantity
from policenews_numbers.forms import Form, Modifier
from policenews_numbers.meanings import between_bounds, meant, plain
from policenews_numbers.placing import Built, approximated, counted, placed
from policenews_numbers.units import Unit

_PARTS = {
    "百分之": (Unit.plain("百分之", Form.PERCENT, "percent"), Decimal(1)),
    "千分之": (Unit.plain("", Form.FRACTION), Decimal("0.001")),
    "万分之": (Unit.plain("", Form.FRACTION), Decimal("0.0001")),
}
"""Percent are what readers think in; a thousandth is a fraction like a third."""
_SIX_PLACES = Decimal("0.000001")
_MANY = 20
"""Digits from which on a quotient is taken to have no end; Decimal keeps 28."""
_HALF = Decimal("0.5")
_SHARES = {
    "半成": (Unit.plain("成", Form.PERCENT, "percent"), Decimal(5)),
    "对折": (Unit.plain("折", Form.PERCENT, "percent"), Decimal(50)),
    "對折": (Unit.plain("折", Form.PERCENT, "percent"), Decimal(50)),
}
_NOT_AFTER_HALF = frozenset("半这那另一")
_NOT_BEFORE_HALF = frozenset("一天会儿品熟叠某")
_EXACT = Modifier.EXACT


def percentage(match: re.Match[str]) -> Built:
    """Build of `百分之三十`, in percent, and `千分之五`, a fraction."""
    unit, factor = _PARTS[match["part"]]
    between = read_range(match["number"])
    if match["high"]:
        between = read(match["number"]), read(match["high"])  # type: ignore[assignment]  # asked for below
    if between is not None:
        low, high = between
        if low is None or high is None or low >= high:
            return None
        meaning = between_bounds("percent_words", unit, Bounds(low * factor, high * factor), Modifier.RANGE)
        return (counted(match.string, meaning, match.span(), match.span()),)
    number = read(match["number"])
    if number is None:
        return None
    value = number * factor
    return (_share("percent_words", match, unit, value),)


def fraction(match: re.Match[str]) -> Built:
    """Build of `三分之一`, `四分之一强`, `三又二分之一`."""
    whole, part = read(match["whole"] or match["only"]), read(match["part"])
    besides = read(match["besides"] or "0")
    if not whole or part is None or besides is None:
        return None
    value = _rounded(besides + part / whole)
    return (_share("fraction", match, Unit.plain("", Form.FRACTION), value),)


def slash(match: re.Match[str]) -> Built:
    """Build of `5/4`, `1 1/2`."""
    part, whole = Decimal(match["part"]), Decimal(match["whole"])
    if not whole:
        return None
    span = match.span()
    value = _rounded(Decimal(match["besides"] or 0) + part / whole)
    return (placed(meant("slash", Unit.plain("", Form.FRACTION), value, _EXACT), span, span),)


def slash_share(match: re.Match[str]) -> Built:
    """Build of `1/3`: less than a whole, and no 3/8妇女节."""
    part, whole = int(match["part"]), int(match["whole"])
    if part >= whole or match.string[match.end() : match.end() + 2] in {"妇女", "三八", "国际"}:
        return None
    value = _rounded(Decimal(part) / whole)
    start, modifier = approximated(match)
    meaning = meant("slash_share", Unit.plain("", Form.FRACTION), value, modifier)
    return (placed(meaning, (start, match.end()), match.span()),)


def _rounded(quotient: Decimal) -> Decimal:
    """Return a quotient, to six places if it has no end."""
    return plain(quotient if len(quotient.as_tuple().digits) < _MANY else quotient.quantize(_SIX_PLACES))


def _share(rule: str, match: re.Match[str], unit: Unit, value: Decimal) -> Quantity:
    start, modifier = approximated(match)
    numeral = match.span("number") if "number" in match.re.groupindex else (match.start(), match.end("part"))
    return counted(match.string, meant(rule, unit, value, modifier), (start, match.end()), numeral)


def half(match: re.Match[str]) -> Built:
    """Build of `一半以上`, `近半数`, `半成`, `对折`; not of 一半一半."""
    text, behind = match.string, match.end()
    if text[match.start() - 1 : match.start()] in _NOT_AFTER_HALF or text[behind : behind + 1] in _NOT_BEFORE_HALF:
        return None
    start, modifier = approximated(match)
    unit, value = _SHARES.get(match["numeral"], (Unit.plain("", Form.FRACTION), _HALF))
    meaning = meant("half_off" if unit.surface == "折" else "half", unit, value, modifier)
    return (placed(meaning, (start, behind), match.span("numeral")),)


def over_half(match: re.Match[str]) -> Built:
    """Build of `占比过半`, `近半的案件`."""
    modifier = Modifier.NEARLY if (match["word"] or match["before"]) == "近" else Modifier.MORE_THAN
    meaning = meant("over_half", Unit.plain("", Form.FRACTION), _HALF, modifier)
    return (placed(meaning, match.span(), match.span("numeral" if match["numeral"] else "share")),)
