"""Builds of numbers without a unit, counted by the words around: 被骗36.5万, 6300余万常住人口, 指数为96.8."""

import re

import attrs

from policenews.numerals import read
from policenews_numbers.amounts import approximator
from policenews_numbers.forms import Form
from policenews_numbers.meanings import meant, modifier_of, only_scales, plain
from policenews_numbers.placing import Built, counted
from policenews_numbers.preceding import is_counted, is_money, is_rate
from policenews_numbers.units import Unit, units

_NOTHING = Unit.plain("", Form.BARE)


def sum_of_money(match: re.Match[str]) -> Built:
    """Build of `被骗36.5万`, `损失13万2`: a scaled number where money is spoken of, without a unit.

    `1个亿` is money anywhere.
    """
    scale = match["scale"] or match["hundred_million"] or ""
    before, start = approximator(match.string, match.start())
    if not (match["hundred_million"] or is_money(match.string, start)):
        return None
    if match["number"][0] in "百千万亿" and not before:
        return None  # 涉案万一
    unit = attrs.evolve(units()["元"], surface="")
    return _without_unit("money_without_unit", match, scale, unit, (before, start))


def count_without_unit(match: re.Match[str]) -> Built:
    """Build of `常住人口3.1万`: a scaled number after what it counts."""
    before, start = approximator(match.string, match.start())
    if only_scales(match["number"]) or not is_counted(match.string, start):
        return None
    return _without_unit("count_without_unit", match, match["scale"] or "", _NOTHING, (before, start))


def _without_unit(rule: str, match: re.Match[str], scale: str, unit: Unit, approximated: tuple[str, int]) -> Built:
    value, (before, start) = read(match["number"] + scale), approximated
    if value is None:
        return None
    modifier, step = modifier_of(before, match["middle"], None, match["number"], scale)
    meaning = meant(rule, unit, plain(value), modifier, step)
    return (counted(match.string, meaning, (start, match.end()), match.span()),)


def people(match: re.Match[str]) -> Built:
    """Build of `6300余万常住人口`: a number right before those whom it counts."""
    before, start = approximator(match.string, match.start())
    if only_scales(match["number"]) and not (before or match["middle"]):
        return None  # 万家民警
    return _without_unit("people", match, match["scale"] or "", _NOTHING, (before, start))


def index(match: re.Match[str]) -> Built:
    """Build of `指数为96.8`: a number after the name of a rate or an index."""
    value = read(match["number"])
    if value is None or not is_rate(match.string, match.start(), moving=match["moved"] is not None):
        return None
    modifier, _ = modifier_of("", None, match["after"])
    meaning = meant("index", _NOTHING, value, modifier)
    return (counted(match.string, meaning, match.span(), match.span("number")),)
