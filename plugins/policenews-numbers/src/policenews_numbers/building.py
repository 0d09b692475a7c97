"""From a rule's match to quantities; None where a match is none after all."""

import re
from decimal import Decimal

import attrs

from policenews.numerals import ARABIC, DIGITS, SCALES, read, read_range
from policenews.spans import Span
from policenews_numbers.amounts import AFTER, BEFORE, Bounds, bounds_of, step_of
from policenews_numbers.annotations import Form, Modifier, Quantity
from policenews_numbers.conditions import detached_modifier, is_money, is_place, is_score, one_counts
from policenews_numbers.units import Unit, longest_unit

Built = tuple[Quantity, ...] | None

_ITEM = re.compile(ARABIC)
_PARTS = {"百分之": Decimal(1), "千分之": Decimal("0.1"), "万分之": Decimal("0.01")}
_HALF = Decimal("0.5")
_DIGITS = frozenset({*DIGITS, *"0123456789十"})
_ONE = frozenset({"一", "壹"})
_NO_NUMBERS = frozenset({"俩", "仨", "零", "〇"})
"""俩 and 仨 hold their measure word; 零部件 counts nothing."""
_SIX_PLACES = Decimal("0.000001")
_MANY = 20
"""Digits from which on a quotient is taken to have no end; Decimal keeps 28."""


def measured(match: re.Match[str]) -> Built:
    """Build of `300余万元`, `近5000名`, `七八个`: approximator, numeral, approximator, scale, unit, approximator."""
    unit = longest_unit(match["unit"])
    start, before = match.start(), match["before"] or ""
    number, middle, scale = match["number"], match["middle"] or "", match["scale"] or ""
    if before == "上" and not _only_scales(number):
        # 以上3名: 上 belongs to the word before.
        start, before = match.start("number"), ""
    if unit is None or not _counts(match, start, unit, approximate=bool(before or middle)):
        return None
    after = match["after"] or ""
    if middle == "几":
        return _some(match, start, number + scale, unit)
    value = read(number + scale)
    if value is None:
        return _adjacent(match, start, number + scale, unit, before, after)
    value = (-value if match["sign"] else value) + (_HALF if match["half"] else 0)
    modifier, step = _modifier(before, middle, after, number, scale)
    if modifier is Modifier.EXACT:
        modifier = detached_modifier(match.string, start)
    return (_quantity("measure", start, match.end(), unit, value, modifier, step),)


def _counts(match: re.Match[str], start: int, unit: Unit, *, approximate: bool) -> bool:
    """Return whether a numeral before a unit is a quantity at all."""
    number = match["number"]
    if number in _NO_NUMBERS or is_place(match.string, match.start("number"), match.end("unit"), unit):
        return False
    if unit.form is Form.SCORE:
        return is_score(match.string, start)
    if _only_scales(number) and unit.form is Form.COUNT and unit.surface != "名":
        return approximate  # 百余起, but 千家万户
    if number in _ONE and match["after"] == "多":
        return False  # 一人多卡
    if number in _ONE and not approximate:
        return one_counts(match.string, match.start("number"), match.end("unit"), unit)
    return True


def plain(value: Decimal) -> Decimal:
    """Return the number without the zeros that a calculation left behind its point: 3.50 is 3.5, 125000.0 is 125000."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _only_scales(number: str) -> bool:
    return all(character in SCALES for character in number) and number[0] != "十"


def _modifier(before: str, middle: str, after: str, number: str, scale: str) -> tuple[Modifier, Decimal | None]:
    """The approximator before the number decides, then the one inside, then the one after the unit."""
    if before:
        return BEFORE[before], None
    if middle:
        return Modifier.MORE_THAN, step_of(number, scale)
    return (AFTER[after], None) if after else (Modifier.EXACT, None)


def _quantity(  # noqa: PLR0913, PLR0917 -- what a quantity consists of
    rule: str,
    start: int,
    end: int,
    unit: Unit,
    value: Decimal,
    modifier: Modifier = Modifier.EXACT,
    step: Decimal | None = None,
) -> Quantity:
    # 三成 is 30 percent: gold and readers give the percentage as the value itself.
    shown = plain(value * 10 if unit.surface == "成" else value)
    bounds = bounds_of(shown, modifier, step)
    return Quantity(
        span=Span(start, end),
        rule=rule,
        form=unit.form,
        value=shown,
        low=bounds.low,
        high=bounds.high,
        low_open=bounds.low_open,
        high_open=bounds.high_open,
        unit=unit.surface,
        unit_norm=unit.norm,
        base_value=None if unit.form is Form.PERCENT else unit.base_value(shown),
        modifier=modifier,
    )


def _bounded(  # noqa: PLR0913, PLR0917 -- what a quantity consists of
    rule: str, start: int, end: int, unit: Unit, bounds: Bounds, modifier: Modifier, *, vague: bool = False
) -> Quantity:
    factor = 10 if unit.surface == "成" else 1
    return Quantity(
        span=Span(start, end),
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


def _adjacent(  # noqa: PLR0913, PLR0917 -- the parts of one match
    match: re.Match[str], start: int, number: str, unit: Unit, before: str, after: str
) -> Built:
    """七八个, 两三百人: the one or the other, or between."""
    between = read_range(number)
    if between is None or before == "上" or (after and AFTER[after] is not Modifier.ABOUT):
        return None
    return (_bounded("adjacent", start, match.end(), unit, Bounds(*between), Modifier.RANGE),)


def _some(match: re.Match[str], start: int, number: str, unit: Unit) -> Built:
    """十几名 is 11 to 19: more than ten, below the next ten."""
    value = read(number)
    if value is None:
        return None
    bounds = Bounds(value + 1, value + 9)
    quantity = _bounded("some", start, match.end(), unit, bounds, Modifier.ABOUT, vague=True)
    return (quantity,)


def vague(match: re.Match[str]) -> Built:
    """Build of `数十头`, `几百名`: only the size is said."""
    unit = longest_unit(match["unit"])
    size = read("一" + match["scale"]) if match["scale"] else Decimal(1)
    if unit is None or size is None:
        return None
    low = size if match["scale"] else Decimal(2)
    return (
        _bounded(
            "vague" if match["scale"] else "few",
            match.start(),
            match.end(),
            unit,
            Bounds(low, size * 10, high_open=True),
            Modifier.ABOUT,
            vague=True,
        ),
    )


def sum_of_money(match: re.Match[str]) -> Built:
    """Build of `被骗36.5万`: a scaled number where money is spoken of, without a unit."""
    unit = longest_unit("元")
    value = read(match["number"] + (match["scale"] or ""))
    text, start = match.string, match.start()
    if unit is None or value is None or not is_money(text, start) or match["number"][0] not in _DIGITS:
        return None
    modifier, step = _modifier(match["before"] or "", match["middle"] or "", "", match["number"], match["scale"] or "")
    return (_quantity("money_without_unit", start, match.end(), attrs.evolve(unit, surface=""), value, modifier, step),)


def ranged(match: re.Match[str]) -> Built:
    """Build of `14至16周岁`, `5至10万元` (the scale is shared), `3人至5人`."""
    unit = longest_unit(match["unit"])
    low, high = read(match["low"]), read(match["high"])
    if unit is None or low is None or high is None or match["first"] not in {None, match["unit"]}:
        return None
    scale = match["high"].lstrip("0123456789.,，一二三四五六七八九十两〇零")
    if scale and match["first"] is None and match["low"][-1] not in SCALES:
        factor = read("一" + scale)
        low = low * factor if factor is not None else low
    if low >= high:
        return None
    return (_bounded("range", match.start(), match.end(), unit, Bounds(low, high), Modifier.RANGE),)


def listed(match: re.Match[str]) -> Built:
    """Build of `53、42和38起`: one quantity each, all with the last one's unit."""
    unit = longest_unit(match["unit"])
    line_start = match.start() == 0 or match.string[match.start() - 1] in "\r\n"
    if unit is None or line_start:  # 1、2名民警: a heading's number
        return None
    items = list(_ITEM.finditer(match.string, match.start("items"), match.end("items")))
    factor = read("一" + match["scale"]) if match["scale"] else Decimal(1)
    built = []
    for item in items:
        value = read(item[0])
        if value is None or factor is None:
            return None
        end = match.end() if item is items[-1] else item.end()
        built.append(_quantity("shared_unit", item.start(), end, unit, value * factor))
    return tuple(built)


def ordinal(match: re.Match[str]) -> Built:
    """Build of `第十一次`, `第8个`."""
    value = read(match["number"])
    if value is None:
        return None
    return (
        Quantity(
            span=Span(*match.span()),
            rule="ordinal",
            form=Form.ORDINAL,
            value=value,
            low=value,
            high=value,
            unit=match["unit"],
            unit_norm=match["unit"],
        ),
    )


def percentage(match: re.Match[str]) -> Built:
    """Build of `百分之三十`, `千分之五`: in percent."""
    number = read(match["number"])
    if number is None:
        return None
    value = number * _PARTS[match["part"]]
    modifier, _ = _modifier(match["before"] or "", "", match["after"] or "", match["number"], "")
    return (_without_unit("percent_words", match, Form.PERCENT, value, modifier, match["part"], "percent"),)


def fraction(match: re.Match[str]) -> Built:
    """Build of `三分之一`, `四分之一强`."""
    whole, part = read(match["whole"]), read(match["part"])
    if not whole or part is None:
        return None
    value = part / whole
    value = value if len(value.as_tuple().digits) < _MANY else value.quantize(_SIX_PLACES)
    modifier, _ = _modifier(match["before"] or "", "", match["after"] or "", "", "")
    return (_without_unit("fraction", match, Form.FRACTION, plain(value), modifier),)


def _without_unit(  # noqa: PLR0913, PLR0917 -- what a quantity consists of
    rule: str,
    match: re.Match[str],
    form: Form,
    value: Decimal,
    modifier: Modifier,
    unit: str = "",
    norm: str = "",
) -> Quantity:
    if modifier is Modifier.EXACT:
        modifier = detached_modifier(match.string, match.start())
    bounds = bounds_of(value, modifier)
    return Quantity(
        span=Span(*match.span()),
        rule=rule,
        form=form,
        value=value,
        low=bounds.low,
        high=bounds.high,
        low_open=bounds.low_open,
        high_open=bounds.high_open,
        unit=unit,
        unit_norm=norm,
        modifier=modifier,
    )


def casualties(match: re.Match[str]) -> Built:
    """Build of `4死6伤`: two bare numbers."""
    built = []
    for name in ("first", "second"):
        value = read(match[name])
        if value is None:
            return None
        span = Span(*match.span(name))
        built.append(Quantity(span=span, rule="casualties", form=Form.BARE, value=value, low=value, high=value))
    return tuple(built)


def coins(match: re.Match[str]) -> Built:
    """Build of `3元5角`, `50元6角三分`: one sum."""
    total = Decimal(0)
    for name, worth in (("yuan", Decimal(1)), ("jiao", Decimal("0.1")), ("fen", Decimal("0.01"))):
        number = read(match[name]) if match[name] else Decimal(0)
        if number is None:
            return None
        total += number * worth
    unit = longest_unit("元")
    return None if unit is None else (_quantity("coins", match.start(), match.end(), unit, total),)
