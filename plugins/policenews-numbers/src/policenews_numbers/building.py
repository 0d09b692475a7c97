"""Builds of numbers with a unit or measure word: 300余万元, 数十头, 14至16周岁, 53、42和38起, 第八次."""

import re
from decimal import Decimal

import attrs

from policenews.numerals import ARABIC, SCALES, read
from policenews.spans import make_span
from policenews_numbers.amounts import LAST, Bounds, approximator
from policenews_numbers.annotations import Form, Modifier
from policenews_numbers.conditions import detached_modifier, is_counted, is_money, one_counts, one_is_no_word
from policenews_numbers.meanings import between_bounds, meaning_of, meant, modifier_of, only_scales, plain, shown
from policenews_numbers.placing import Built, numeral_end, placed, put
from policenews_numbers.units import Unit, units

_ITEM = re.compile(f"(?P<number>{ARABIC})(?P<scale>[万亿]?+)")
_EXACT = Modifier.EXACT


def measured(match: re.Match[str], *, one_always: bool = False) -> Built:
    """Build of `300余万元`, `近5000名`, `七八个`: approximator, numeral, approximator, scale, unit, approximator.

    Args:
        match: The match.
        one_always: Whether 一 counts whatever its measure word (`One.ALWAYS`).
    """
    text, parts = match.string, match.groups()
    start, end = match.span()
    before = ""
    if start and len(parts[1]) > 1 and parts[1][0] in _BEFORE_NUMERAL.get(text[start - 1], ""):
        parts = (None, parts[1][1:], *parts[2:])
        start += 1
    if (
        start
        and text[start - 1] == "-"
        and parts[4] in _DEGREES
        and text[max(0, start - 2) : start - 1] not in _NO_SIGN
    ):
        parts = ("负", *parts[1:])  # -12℃, but not 3-12℃
        start -= 1
    numeral_at = start
    if start and text[start - 1] in LAST:
        before, begin = approximator(text, start)
        if before == "上" and (parts[2] or not only_scales(parts[1])):
            before = ""  # 网上3名, 船上百余名: 上 belongs to the word before
        else:
            start = begin
    unit_at = match.start(_UNIT_GROUP)
    meaning, unit, check = meaning_of(before, parts)
    if one_always and check is one_counts:
        check = one_is_no_word
    if meaning is None or (check is not None and not check(text, start, unit_at + len(unit.surface), unit)):
        return None
    if meaning.modifier is _EXACT and meaning.value is not None:
        detached = detached_modifier(text, start)
        if detached is not _EXACT:
            meaning = meant("measure", unit, meaning.value, detached)
    return (put(meaning, make_span(start, end), (numeral_at - start, numeral_end(text, unit_at) - start)),)


_NO_SIGN = frozenset("0123456789℃℉C°")
"""What stands before a dash that is no sign: 3-12℃."""
_DEGREES = frozenset({"℃", "°C", "摄氏度", "℉", "°F"})
_BEFORE_NUMERAL = {**dict.fromkeys("周期拜", frozenset("一二三四五六")), **dict.fromkeys("唯惟统专", frozenset("一"))}
"""Characters that make a word with the first digit of a numeral: 周一|一名男子, 唯一|一名幸存者."""
_UNIT_GROUP = 5
"""Number of the group of the unit in the pattern of `measure`: a name is looked up at twice the price."""


def vague(match: re.Match[str]) -> Built:
    """Build of `数十头`, `几百名`, `几公里`: only the size is said."""
    unit = units()[match["unit"]]
    size = read("一" + match["scale"]) if match["scale"] else Decimal(1)
    if size is None:
        return None
    low = size if match["scale"] else Decimal(2)
    rule = "vague" if match["scale"] else "few"
    meaning = between_bounds(rule, unit, Bounds(low, size * 10, high_open=True), Modifier.ABOUT, vague=True)
    return (placed(meaning, match.span(), (match.start(), numeral_end(match.string, match.start("unit")))),)


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
    return _without_unit("money_without_unit", match, scale, attrs.evolve(units()["元"], surface=""))


def count_without_unit(match: re.Match[str]) -> Built:
    """Build of `常住人口3.1万`: a scaled number after what it counts."""
    _, start = approximator(match.string, match.start())
    if only_scales(match["number"]) or not is_counted(match.string, start):
        return None
    return _without_unit("count_without_unit", match, match["scale"] or "", Unit.plain("", Form.BARE))


def _without_unit(rule: str, match: re.Match[str], scale: str, unit: Unit) -> Built:
    value = read(match["number"] + scale)
    if value is None:
        return None
    before, start = approximator(match.string, match.start())
    modifier, step = modifier_of(before, match["middle"], None, match["number"], scale)
    return (placed(meant(rule, unit, plain(value), modifier, step), (start, match.end()), match.span()),)


def ranged(match: re.Match[str]) -> Built:
    """Build of `14至16周岁`, `5至10万元` (the scale is shared), `3人至5人`."""
    unit = units()[match["unit"]]
    low, high = read(match["low"]), read(match["high"])
    if low is None or high is None or match["first"] not in {None, match["unit"]}:
        return None
    if match["list"] and high != low + 1:
        return None  # 三、五名
    scale = match["high"].lstrip("0123456789.,，一二三四五六七八九十两〇零")
    if scale and match["first"] is None and match["low"][-1] not in SCALES:
        factor = read("一" + scale)
        low = low * factor if factor is not None else low
    if low >= high:
        return None
    meaning = between_bounds("range", unit, Bounds(low, high), Modifier.RANGE)
    return (placed(meaning, match.span(), (match.start(), numeral_end(match.string, match.start("unit")))),)


def listed(match: re.Match[str]) -> Built:
    """Build of `53、42和38起`, `3万、5万和8.6万元`: one quantity each, all with the last one's unit."""
    unit = units()[match["unit"]]
    line_start = match.start() == 0 or match.string[match.start() - 1] in "\r\n"
    if line_start:  # 1、2名民警: a heading's number
        return None
    items = list(_ITEM.finditer(match.string, match.start("items"), match.end("items")))
    shared = items[-1]["scale"]  # of 3、5万元, but not of 3万、5万元
    built = []
    for item in items:
        value = read(item["number"] + (item["scale"] or shared))
        if value is None:
            return None
        end = match.end() if item is items[-1] else item.end()
        meaning = meant("shared_unit", unit, shown(value, unit), _EXACT)
        built.append(placed(meaning, (item.start(), end), item.span()))
    return tuple(built)


def ordinal(match: re.Match[str]) -> Built:
    """Build of `第十一次`, `第8个`."""
    value = read(match["number"])
    if value is None:
        return None
    unit = Unit.plain(match["unit"], Form.ORDINAL, match["unit"])
    rule = "ordinal" if match["unit"] else "bare_ordinal"
    return (placed(meant(rule, unit, value, _EXACT), match.span(), match.span("number")),)


def casualties(match: re.Match[str]) -> Built:
    """Build of `4死6伤`: two bare numbers."""
    built = []
    for name in ("first", "second"):
        value = read(match[name])
        if value is None:
            return None
        meaning = meant("casualties", Unit.plain("", Form.BARE), value, _EXACT)
        span = match.span(name)
        built.append(placed(meaning, span, span))
    return tuple(built)
