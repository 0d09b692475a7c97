"""Builds of numbers with a unit or measure word: 300余万元, 数十头, 14至16周岁, 53、42和38起, 第八次."""

import re
from decimal import Decimal

from policenews.numerals import ARABIC, SCALES, read
from policenews.spans import make_span
from policenews_numbers.amounts import LAST, Bounds, approximator
from policenews_numbers.conditions import one_counts, one_is_no_word, sense_of
from policenews_numbers.forms import Form, Modifier
from policenews_numbers.heads import beside
from policenews_numbers.meanings import Parts, between_bounds, meaning_of, meant, only_scales, shown
from policenews_numbers.placing import Built, counted, numeral_end, placed, put
from policenews_numbers.preceding import detached_modifier, is_rank
from policenews_numbers.units import Unit, ambiguous, senses, units

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
    if start and text[start - 1] in _LOOKED_AT:
        start, parts = _begun(text, start, parts)
    before, numeral_at = "", start
    if start and text[start - 1] in LAST:
        before, begin = approximator(text, start)
        if before == "上" and (parts[2] or not only_scales(parts[1])):
            before = ""  # 网上3名, 船上百余名: 上 belongs to the word before
        else:
            start = begin
    unit_at = match.start(_UNIT_GROUP)
    sense = 0 if parts[4] not in _AMBIGUOUS else sense_of(text, start, match.end(_UNIT_GROUP), parts[4])
    if sense < 0:
        return None
    meaning, unit, check = meaning_of(before, parts, sense)
    if one_always and check is one_counts:
        check = one_is_no_word
    if meaning is None or (check is not None and not check(text, start, unit_at + len(unit.surface), unit)):
        return None
    if meaning.modifier is _EXACT and meaning.value is not None:
        detached = detached_modifier(text, start)
        if detached is not _EXACT:
            meaning = meant("measure", unit, meaning.value, detached)
    # As `counted` does, without its help: most quantities of a text come this way.
    number_end = unit_at - (text[unit_at - 1] == " ")
    within = numeral_at - start, number_end - start
    return (put(meaning, make_span(start, end), within, beside(text, start, start, end)),)


_NO_SIGN = frozenset("0123456789℃℉C°")
"""What stands before a dash that is no sign: 3-12℃."""
_DEGREES = frozenset({"℃", "°C", "摄氏度", "℉", "°F"})
_BEFORE_NUMERAL = {**dict.fromkeys("周期拜", frozenset("一二三四五六")), **dict.fromkeys("唯惟统专", frozenset("一"))}
"""Characters that make a word with the first digit of a numeral: 周一|一名男子, 唯一|一名幸存者."""
_LOOKED_AT = frozenset({*_BEFORE_NUMERAL, "-"})
_AMBIGUOUS = ambiguous()
_UNIT_GROUP = 5
"""Number of the group of the unit in the pattern of `measure`: a name is looked up at twice the price."""


def _begun(text: str, start: int, parts: Parts) -> tuple[int, Parts]:
    """Return where a numeral begins, and its parts, where its first digit or the sign before it belongs elsewhere."""
    sign, number = text[start - 1], parts[1] or ""
    if len(number) > 1 and number[0] in _BEFORE_NUMERAL.get(sign, ""):
        return start + 1, (None, number[1:], *parts[2:])
    if sign == "-" and parts[4] in _DEGREES and text[max(0, start - 2) : start - 1] not in _NO_SIGN:
        return start - 1, ("负", *parts[1:])  # -12℃, but not 3-12℃
    return start, parts


def _unit_of(match: re.Match[str]) -> Unit | None:
    """Return the unit of a match in the sense that is meant there; None where none is."""
    surface = match["unit"]
    sense = sense_of(match.string, match.start(), match.end("unit"), surface)
    return None if sense < 0 else senses()[surface][sense]


def vague(match: re.Match[str]) -> Built:
    """Build of `数十头`, `几百名`, `几公里`: only the size is said."""
    unit = _unit_of(match)
    size = read("一" + match["scale"]) if match["scale"] else Decimal(1)
    if unit is None or size is None:
        return None
    low = size if match["scale"] else Decimal(2)
    rule = "vague" if match["scale"] else "few"
    meaning = between_bounds(rule, unit, Bounds(low, size * 10, high_open=True), Modifier.ABOUT, vague=True)
    numeral = match.start(), numeral_end(match.string, match.start("unit"))
    return (counted(match.string, meaning, match.span(), numeral),)


def many(match: re.Match[str]) -> Built:
    """Build of `成百上千名`: between the lesser size and ten times the greater."""
    unit = _unit_of(match)
    if unit is None:
        return None
    low = Decimal(100) if match["words"][1] == "百" else Decimal(1000)
    meaning = between_bounds("many", unit, Bounds(low, low * 100, high_open=True), Modifier.ABOUT, vague=True)
    return (counted(match.string, meaning, match.span(), match.span("words")),)


def or_so(match: re.Match[str]) -> Built:
    """Build of `百把人`: near the number."""
    value = read(match["number"])
    if value is None:
        return None
    unit = units()[match["unit"]]
    meaning = meant("hundred_or_so", unit, value, Modifier.ABOUT)
    return (counted(match.string, meaning, match.span(), (match.start(), match.start("unit"))),)


def ranked(match: re.Match[str]) -> Built:
    """Build of `位居全省第二`."""
    return ordinal(match, "rank") if is_rank(match.string, match.start()) else None


def ranged(match: re.Match[str]) -> Built:
    """Build of `14至16周岁`, `5至10万元` (the scale is shared), `3人至5人`."""
    unit = _unit_of(match)
    low, high = read(match["low"]), read(match["high"])
    if unit is None or low is None or high is None or match["first"] not in {None, match["unit"]}:
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
    numeral = match.start(), numeral_end(match.string, match.start("unit"))
    return (counted(match.string, meaning, match.span(), numeral),)


def listed(match: re.Match[str]) -> Built:
    """Build of `53、42和38起`, `3万、5万和8.6万元`: one quantity each, all with the last one's unit."""
    unit = _unit_of(match)
    line_start = match.start() == 0 or match.string[match.start() - 1] in "\r\n"
    items = list(_ITEM.finditer(match.string, match.start("items"), match.end("items")))
    if unit is None or (line_start and len(items[0][0]) == 1):  # 1、2名民警: a heading's number
        return None
    if unit.surface == "间" and "、" not in match["items"]:
        return None  # 10000与20000间: between them
    shared = items[-1]["scale"]  # of 3、5万元, but not of 3万、5万元
    built = []
    for item in items:
        value = read(item["number"] + (item["scale"] or shared))
        if value is None:
            return None
        end = match.end() if item is items[-1] else item.end()
        meaning = meant("shared_unit", unit, shown(value, unit), _EXACT)
        built.append(counted(match.string, meaning, (item.start(), end), item.span(), match.span()))
    return tuple(built)


def ordinal(match: re.Match[str], rule: str = "ordinal") -> Built:
    """Build of `第十一次`, `第8个`."""
    value = read(match["number"])
    if value is None:
        return None
    unit = Unit.plain(match["unit"], Form.ORDINAL, match["unit"])
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
