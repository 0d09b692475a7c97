"""Builds of numbers between whose parts units stand: 3元5角, 三斤二两, 1米75, 摄氏37度."""

import re
from decimal import Decimal

import attrs

from policenews.numerals import read, read_digits
from policenews_numbers.forms import Modifier
from policenews_numbers.meanings import meant, plain, shown
from policenews_numbers.placing import Built, approximated, counted, placed_whole
from policenews_numbers.units import units

_EXACT = Modifier.EXACT


def compound(match: re.Match[str]) -> Built:
    """Build of `1公斤200克`, `三斤二两`: in the unit of the first."""
    unit, lesser = units()[match["unit"]], units()[match["lesser"] or match["liang"]]
    whole, part = read(match["number"]), read(match["second"] or match["digit"])
    if whole is None or part is None or lesser.norm != unit.norm or lesser.factor >= unit.factor:
        return None
    share = lesser.factor / unit.factor
    value = whole + part * share.numerator / share.denominator
    return placed_whole(match, "compound", unit, plain(value))


def decimal_behind(match: re.Match[str]) -> Built:
    """Build of `1米75`, `三米九`, `三块零四`."""
    surface = match["unit"]
    unit = units()["元" if surface == "块" else surface]
    whole, decimals = read(match["number"]), read_digits(match["decimals"])
    if whole is None or decimals is None or whole != whole.to_integral_value():
        return None
    value = whole + Decimal(decimals).scaleb(-len(match["decimals"]))
    return placed_whole(match, "decimal_behind", attrs.evolve(unit, surface=surface), shown(value, unit))


def temperature(match: re.Match[str]) -> Built:
    """Build of `摄氏37度`, `华氏70°`, `摄氏零下12度`."""
    value = read(match["number"])
    if value is None:
        return None
    scale = units()["华氏度" if match["scale"][0] in "华華" else "摄氏度"]
    unit = attrs.evolve(scale, surface=match["unit"])
    meaning = meant("temperature", unit, -value if match["sign"] else value, _EXACT)
    numeral = match.end("scale"), match.start("unit")
    return (counted(match.string, meaning, match.span(), numeral),)


def coins(match: re.Match[str]) -> Built:
    """Build of `3元5角`, `50元6角三分`: one sum."""
    total = Decimal(0)
    for name, worth in (("yuan", Decimal(1)), ("jiao", Decimal("0.1")), ("fen", Decimal("0.01"))):
        number = read(match[name]) if match[name] else Decimal(0)
        if number is None:
            return None
        total += number * worth
    unit = units()["元"]
    return placed_whole(match, "coins", unit, plain(total))


def half_measure(match: re.Match[str]) -> Built:
    """Build of `半斤`."""
    unit = units()[match["unit"].removesuffix("地")]
    meaning = meant("half_measure", unit, Decimal("0.5"), _EXACT)
    return (counted(match.string, meaning, match.span(), match.span("numeral")),)


def taels(match: re.Match[str]) -> Built:
    """Build of `二两`."""
    value = read(match["number"])
    if value is None:
        return None
    start, modifier = approximated(match)
    unit = units()["两"]
    meaning = meant("taels", unit, value, modifier)
    return (counted(match.string, meaning, (start, match.end()), match.span("number")),)
