"""From a rule's match to quantities; None where a match is none after all."""

import re
from decimal import Decimal
from functools import lru_cache

import attrs

from policenews.drafting import copier, maker
from policenews.numerals import ARABIC, DIGITS, SCALES, read, read_digits, read_range
from policenews.spans import Span, make_span
from policenews_numbers.amounts import AFTER, BEFORE, LAST, Bounds, approximator, bounds_of, step_of
from policenews_numbers.annotations import Form, Modifier, Quantity
from policenews_numbers.conditions import ONE, Check, check_of, detached_modifier, is_money, one_counts, one_is_no_word
from policenews_numbers.units import Unit, units

Built = tuple[Quantity, ...] | None

_ITEM = re.compile(f"(?P<number>{ARABIC})(?P<scale>[万亿]?+)")
_PARTS = {"百分之": Decimal(1), "千分之": Decimal("0.1"), "万分之": Decimal("0.01")}
_HALF = Decimal("0.5")
_DIGITS = frozenset({*DIGITS, *"0123456789十"})
_SCALES = frozenset({*SCALES, *"萬億拾佰仟"})
_NO_NUMBERS = frozenset({"俩", "仨", "零", "〇"})
"""俩 and 仨 hold their measure word; 零部件 counts nothing."""
_TENTHS = 10
"""How many percent one 成 or 折 is."""
_SIX_PLACES = Decimal("0.000001")
_MANY = 20
"""Digits from which on a quotient is taken to have no end; Decimal keeps 28."""


_quantity, _at = maker(Quantity), copier(Quantity, "span", "numeral")
# Up to Python 3.11 Python code looks members of an enumeration up, at five times the cost of a name.
_EXACT, _MORE_THAN, _COUNT, _PERCENT = Modifier.EXACT, Modifier.MORE_THAN, Form.COUNT, Form.PERCENT
_NOWHERE = Span(0, 1)
"""Where a quantity stands that is not put into a text yet (`Quantity.at`)."""

Parts = tuple[str | None, ...]
"""The groups of a match of `measure`, each None if it is not there."""


def measured(match: re.Match[str], *, one_always: bool = False) -> Built:
    """Build of `300余万元`, `近5000名`, `七八个`: approximator, numeral, approximator, scale, unit, approximator.

    Args:
        match: The match.
        one_always: Whether 一 counts whatever its measure word (`One.ALWAYS`).
    """
    text, parts = match.string, match.groups()
    start, end = match.span()
    before = ""
    if start and text[start - 1] in LAST:
        before, begin = approximator(text, start)
        if before == "上" and not _only_scales(parts[1]):
            before = ""  # 网上3名: 上 belongs to the word before
        else:
            start = begin
    unit_at = match.start(_UNIT_GROUP)
    meaning, unit, check = _meaning(before, parts)
    if one_always and check is one_counts:
        check = one_is_no_word
    if meaning is None or (check is not None and not check(text, start, unit_at + len(unit.surface), unit)):
        return None
    if meaning.modifier is _EXACT and meaning.value is not None:
        detached = detached_modifier(text, start)
        if detached is not _EXACT:
            meaning = _meant("measure", unit, meaning.value, detached)
    return (_at(meaning, make_span(start, end), _numeral(match, unit_at)),)


_UNIT_GROUP = 5
"""Number of the group of the unit in the pattern of `measure`: a name is looked up at twice the price."""


def _numeral(match: re.Match[str], unit_at: int) -> Span:
    """Return the characters before the unit, a blank between them left out: 300余 of 300余 万元."""
    return make_span(match.start(), unit_at - 1 if match.string[unit_at - 1] == " " else unit_at)


@lru_cache(maxsize=16_384)  # a text says 1名, 2人 and 3起 again and again, but each sum once
def _meaning(before: str, parts: Parts) -> tuple[Quantity | None, Unit, Check | None]:
    """Return what the parts mean wherever they stand (None: nothing), and what must hold where they stand."""
    sign, number, middle, scale, surface, half, after = parts
    assert number is not None and surface is not None  # noqa: S101, PT018 -- no match is without them
    unit = units()[surface]
    if not _may_count(number, unit, after, approximate=bool(before or middle)):
        return None, unit, None
    check = check_of(number, unit, approximate=bool(before or middle))
    written, number = number, number + (scale or "")
    if middle == "几":
        return _some(number, unit), unit, check
    value = read(number)
    if value is None:
        return _adjacent(number, unit, before, after), unit, check
    value = (-value if sign else value) + (_HALF if half else 0)
    modifier, step = _modifier(before, middle, after, written, scale or "")
    return _meant("measure", unit, _shown(value, unit), modifier, step), unit, check


def _may_count(number: str, unit: Unit, after: str | None, *, approximate: bool) -> bool:
    """Return whether a numeral before a unit can be a quantity, wherever it stands."""
    if number in _NO_NUMBERS:
        return False
    if _only_scales(number) and unit.form is _COUNT and unit.surface != "名":
        return approximate  # 百余起, but 千家万户
    return not (number in ONE and after == "多")  # 一人多卡


def plain(value: Decimal) -> Decimal:
    """Return the number without the zeros that a calculation left behind its point: 3.50 is 3.5, 125000.0 is 125000."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _shown(value: Decimal, unit: Unit) -> Decimal:
    """Return the value as it is given: 三成 is 30 percent, and readers give the percentage as the value itself.

    The two digits of 八五折 are not eighty-five tenths.
    """
    tenths = unit.form is _PERCENT and unit.factor == _TENTHS and not (unit.surface == "折" and value > _TENTHS)
    return plain(value * _TENTHS if tenths else value)


def _only_scales(number: str) -> bool:
    return _SCALES.issuperset(number) and number[0] not in "十拾"


def _modifier(
    before: str, middle: str | None, after: str | None, number: str = "", scale: str = ""
) -> tuple[Modifier, Decimal | None]:
    """The approximator before the number decides, then the one inside, then the one after the unit."""
    if before:
        return BEFORE[before], None
    if middle:
        return _MORE_THAN, step_of(number, scale)
    return (AFTER[after], None) if after else (_EXACT, None)


def _meant(rule: str, unit: Unit, value: Decimal, modifier: Modifier, step: Decimal | None = None) -> Quantity:
    """Return what a written value with a unit means, wherever it stands."""
    low, high, low_open, high_open = bounds_of(value, modifier, step)
    return _quantity(
        span=_NOWHERE,
        rule=rule,
        form=unit.form,
        value=value,
        low=low,
        high=high,
        low_open=low_open,
        high_open=high_open,
        unit=unit.surface,
        unit_norm=unit.norm,
        base_value=None if unit.form is _PERCENT else unit.base_value(value),
        modifier=modifier,
    )


def _between(rule: str, unit: Unit, bounds: Bounds, modifier: Modifier, *, vague: bool = False) -> Quantity:
    """Return what two bounds with a unit mean, wherever they stand, where no one value is written."""
    factor = _TENTHS if unit.form is _PERCENT and unit.factor == _TENTHS else 1
    return _quantity(
        span=_NOWHERE,
        rule=rule,
        form=unit.form,
        low=None if bounds.low is None else bounds.low * factor,
        high=None if bounds.high is None else bounds.high * factor,
        low_open=bounds.low_open,
        high_open=bounds.high_open,
        unit=unit.surface,
        unit_norm=unit.norm,
        modifier=modifier,
        vague=vague,
    )


def _adjacent(number: str, unit: Unit, before: str, after: str | None) -> Quantity | None:
    """七八个, 两三百人: the one or the other, or between."""
    between = read_range(number)
    if between is None or before == "上" or (after and AFTER[after] is not Modifier.ABOUT):
        return None
    return _between("adjacent", unit, Bounds(*between), Modifier.RANGE)


def _some(number: str, unit: Unit) -> Quantity | None:
    """十几名 is 11 to 19: more than ten, below the next ten."""
    value = read(number)
    return None if value is None else _between("some", unit, Bounds(value + 1, value + 9), Modifier.ABOUT, vague=True)


def vague(match: re.Match[str]) -> Built:
    """Build of `数十头`, `几百名`: only the size is said."""
    unit = units()[match["unit"]]
    size = read("一" + match["scale"]) if match["scale"] else Decimal(1)
    if size is None:
        return None
    low = size if match["scale"] else Decimal(2)
    rule = "vague" if match["scale"] else "few"
    meaning = _between(rule, unit, Bounds(low, size * 10, high_open=True), Modifier.ABOUT, vague=True)
    return (_at(meaning, make_span(*match.span()), _numeral(match, match.start("unit"))),)


def sum_of_money(match: re.Match[str]) -> Built:
    """Build of `被骗36.5万`: a scaled number where money is spoken of, without a unit."""
    unit = units()["元"]
    value = read(match["number"] + (match["scale"] or ""))
    text = match.string
    before, start = approximator(text, match.start())
    if value is None or not is_money(text, start) or match["number"][0] not in _DIGITS:
        return None
    modifier, step = _modifier(before, match["middle"], None, match["number"], match["scale"] or "")
    meaning = _meant("money_without_unit", attrs.evolve(unit, surface=""), plain(value), modifier, step)
    return (_at(meaning, make_span(start, match.end()), make_span(*match.span())),)


def ranged(match: re.Match[str]) -> Built:
    """Build of `14至16周岁`, `5至10万元` (the scale is shared), `3人至5人`."""
    unit = units()[match["unit"]]
    low, high = read(match["low"]), read(match["high"])
    if low is None or high is None or match["first"] not in {None, match["unit"]}:
        return None
    scale = match["high"].lstrip("0123456789.,，一二三四五六七八九十两〇零")
    if scale and match["first"] is None and match["low"][-1] not in SCALES:
        factor = read("一" + scale)
        low = low * factor if factor is not None else low
    if low >= high:
        return None
    meaning = _between("range", unit, Bounds(low, high), Modifier.RANGE)
    return (_at(meaning, make_span(*match.span()), _numeral(match, match.start("unit"))),)


def bare_range(match: re.Match[str]) -> Built:
    """Build of `一千到一千五百`, `100与200之间`: two bare numbers."""
    low, high = read(match["low"]), read(match["high"])
    if low is None or high is None or low >= high:
        return None
    meaning = _between("bare_range", Unit.plain("", Form.BARE), Bounds(low, high), Modifier.RANGE)
    return (_at(meaning, make_span(*match.span()), make_span(match.start(), match.end("high"))),)


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
        meaning = _meant("shared_unit", unit, _shown(value, unit), _EXACT)
        built.append(_at(meaning, make_span(item.start(), end), make_span(*item.span())))
    return tuple(built)


def ordinal(match: re.Match[str]) -> Built:
    """Build of `第十一次`, `第8个`."""
    value = read(match["number"])
    if value is None:
        return None
    unit = Unit.plain(match["unit"], Form.ORDINAL, match["unit"])
    rule = "ordinal" if match["unit"] else "bare_ordinal"
    return (_at(_meant(rule, unit, value, _EXACT), make_span(*match.span()), make_span(*match.span("number"))),)


def percentage(match: re.Match[str]) -> Built:
    """Build of `百分之三十`, `千分之五`: in percent."""
    number = read(match["number"])
    if number is None:
        return None
    value = number * _PARTS[match["part"]]
    return (_share("percent_words", match, Unit.plain(match["part"], Form.PERCENT, "percent"), value),)


def fraction(match: re.Match[str]) -> Built:
    """Build of `三分之一`, `四分之一强`, `三又二分之一`."""
    whole, part = read(match["whole"] or match["only"]), read(match["part"])
    besides = read(match["besides"] or "0")
    if not whole or part is None or besides is None:
        return None
    value = _rounded(besides + part / whole)
    return (_share("fraction", match, Unit.plain("", Form.FRACTION), value),)


def slash(match: re.Match[str]) -> Built:
    """Build of `1/2`."""
    part, whole = Decimal(match["part"]), Decimal(match["whole"])
    if not whole:
        return None
    span = make_span(*match.span())
    return (_at(_meant("slash", Unit.plain("", Form.FRACTION), _rounded(part / whole), _EXACT), span, span),)


def _rounded(quotient: Decimal) -> Decimal:
    """Return a quotient, to six places if it has no end."""
    return plain(quotient if len(quotient.as_tuple().digits) < _MANY else quotient.quantize(_SIX_PLACES))


def _share(rule: str, match: re.Match[str], unit: Unit, value: Decimal) -> Quantity:
    start, modifier = _approximated(match)
    numeral = match.span("number") if "number" in match.re.groupindex else (match.start(), match.end("part"))
    return _at(_meant(rule, unit, value, modifier), make_span(start, match.end()), make_span(*numeral))


def _approximated(match: re.Match[str]) -> tuple[int, Modifier]:
    """Return where a share begins with the approximator before it, and what the approximators around it say."""
    before, start = approximator(match.string, match.start())
    if before == "上":  # 数量上|一半: the end of another word
        before, start = "", match.start()
    after = match["after"] if "after" in match.re.groupindex else None
    modifier, _ = _modifier(before, None, after)
    return start, detached_modifier(match.string, start) if modifier is _EXACT else modifier


def casualties(match: re.Match[str]) -> Built:
    """Build of `4死6伤`: two bare numbers."""
    built = []
    for name in ("first", "second"):
        value = read(match[name])
        if value is None:
            return None
        meaning = _meant("casualties", Unit.plain("", Form.BARE), value, _EXACT)
        span = make_span(*match.span(name))
        built.append(_at(meaning, span, span))
    return tuple(built)


def bare(match: re.Match[str]) -> Built:
    """Build of a numeral that counts nothing: `二百零一`, `2017`, `十多万`, `七八`."""
    number, middle, scale = match["number"], match["middle"], match["scale"] or ""
    if _only_scales(number.removeprefix("负")) or (number in ONE and not _stands_alone(match)):
        return None  # 万众一心, 一直
    value, unit = read(number + scale), Unit.plain("", Form.BARE)
    if value is not None and not middle:
        start, modifier = _approximated(match)
        meaning = _meant("bare", unit, plain(value), modifier)
        return (_at(meaning, make_span(start, match.end()), make_span(*match.span("number"))),)
    between = read_range(number) if value is None and not middle else None
    if value is not None:
        meaning = _meant("bare", unit, plain(value), _MORE_THAN, step_of(number, scale))
    elif between is not None:
        meaning = _between("bare", unit, Bounds(*between), Modifier.RANGE)
    else:
        return None
    span = make_span(*match.span())
    return (_at(meaning, span, span),)


def compound(match: re.Match[str]) -> Built:
    """Build of `1公斤200克`, `三斤二两`: in the unit of the first."""
    unit, lesser = units()[match["unit"]], units()[match["lesser"] or match["liang"]]
    whole, part = read(match["number"]), read(match["second"] or match["digit"])
    if whole is None or part is None or lesser.norm != unit.norm or lesser.factor >= unit.factor:
        return None
    share = lesser.factor / unit.factor
    value = whole + part * share.numerator / share.denominator
    return _whole(match, "compound", unit, plain(value))


def decimal_behind(match: re.Match[str]) -> Built:
    """Build of `1米75`, `三米九`, `三块零四`."""
    surface = match["unit"]
    unit = units()["元" if surface == "块" else surface]
    whole, decimals = read(match["number"]), read_digits(match["decimals"])
    if whole is None or decimals is None or whole != whole.to_integral_value():
        return None
    value = whole + Decimal(decimals).scaleb(-len(match["decimals"]))
    return _whole(match, "decimal_behind", attrs.evolve(unit, surface=surface), value)


def temperature(match: re.Match[str]) -> Built:
    """Build of `摄氏37度`, `华氏70°`, `摄氏零下12度`."""
    value = read(match["number"])
    if value is None:
        return None
    norm = "fahrenheit" if match["scale"][0] in "华華" else "celsius"
    unit = Unit.plain(match["unit"], Form.TEMPERATURE, norm)
    meaning = _meant("temperature", unit, -value if match["sign"] else value, _EXACT)
    return (_at(meaning, make_span(*match.span()), make_span(match.end("scale"), match.start("unit"))),)


def half(match: re.Match[str]) -> Built:
    """Build of `一半以上`, `近半数`, `半成`, `对折`; not of 一半一半."""
    text, behind = match.string, match.end()
    if text[match.start() - 1 : match.start()] in _NOT_AFTER_HALF or text[behind : behind + 1] in _NOT_BEFORE_HALF:
        return None
    start, modifier = _approximated(match)
    unit, value = _SHARES.get(match["numeral"], (Unit.plain("", Form.FRACTION), _HALF))
    meaning = _meant("half_off" if unit.surface == "折" else "half", unit, value, modifier)
    return (_at(meaning, make_span(start, behind), make_span(*match.span("numeral"))),)


_SHARES = {
    "半成": (Unit.plain("成", Form.PERCENT, "percent"), Decimal(5)),
    "对折": (Unit.plain("折", Form.PERCENT, "percent"), Decimal(50)),
    "對折": (Unit.plain("折", Form.PERCENT, "percent"), Decimal(50)),
}
_NOT_AFTER_HALF = frozenset("半这那另一")
_NOT_BEFORE_HALF = frozenset("一天会儿品熟叠某")

_NO_WORD_BEFORE = frozenset("是为等于到至和与、或")


def _stands_alone(match: re.Match[str]) -> bool:
    """Return whether 一 is no part of a word: 等于一, but not 一直 or 统一."""
    text, start, end = match.string, match.start(), match.end()
    before, behind = text[start - 1 : start], text[end : end + 1]
    return not _is_han(behind) and (not _is_han(before) or before in _NO_WORD_BEFORE)


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def coins(match: re.Match[str]) -> Built:
    """Build of `3元5角`, `50元6角三分`: one sum."""
    total = Decimal(0)
    for name, worth in (("yuan", Decimal(1)), ("jiao", Decimal("0.1")), ("fen", Decimal("0.01"))):
        number = read(match[name]) if match[name] else Decimal(0)
        if number is None:
            return None
        total += number * worth
    unit = units()["元"]
    return _whole(match, "coins", unit, plain(total))


def _whole(match: re.Match[str], rule: str, unit: Unit, value: Decimal) -> Built:
    """Build of a number between whose parts units stand: all of it is the numeral."""
    start, modifier = _approximated(match)
    return (_at(_meant(rule, unit, value, modifier), make_span(start, match.end()), make_span(*match.span())),)
