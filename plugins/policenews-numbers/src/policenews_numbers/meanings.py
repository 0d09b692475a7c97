"""What numerals with units and approximators mean, wherever they stand; pure, and remembered."""

from decimal import Decimal
from functools import lru_cache

from policenews.drafting import maker
from policenews.numerals import SCALES, read, read_range
from policenews.spans import Span
from policenews_numbers.amounts import AFTER, BEFORE, Bounds, bounds_of, step_of
from policenews_numbers.annotations import Quantity
from policenews_numbers.conditions import ONE, Check, check_of
from policenews_numbers.forms import Form, Modifier
from policenews_numbers.units import Unit, senses

_HALF = Decimal("0.5")
_SCALES = frozenset({*SCALES, *"萬億拾佰仟"})
_NO_NUMBERS = frozenset({"俩", "仨", "零", "〇"})
"""俩 and 仨 hold their measure word; 零部件 counts nothing."""
_TENTHS = 10
"""How many percent one 成 or 折 is."""

_quantity = maker(Quantity)
# Up to Python 3.11 Python code looks members of an enumeration up, at five times the cost of a name.
_EXACT, _MORE_THAN, _COUNT, _PERCENT = Modifier.EXACT, Modifier.MORE_THAN, Form.COUNT, Form.PERCENT
_NOWHERE = Span(0, 1)
"""Where a quantity stands that is not put into a text yet (`Quantity.at`)."""

Parts = tuple[str | None, ...]
"""The groups of a match of `measure`, each None if it is not there."""


@lru_cache(maxsize=16_384)  # a text says 1名, 2人 and 3起 again and again, but each sum once
def meaning_of(before: str, parts: Parts, sense: int = 0) -> tuple[Quantity | None, Unit, Check | None]:
    """Return what the parts mean wherever they stand (None: nothing), and what must hold where they stand.

    Args:
        before: The approximator before the number.
        parts: The parts.
        sense: Which sense of the unit is meant.
    """
    sign, number, middle, scale, surface, half, after = parts
    assert number is not None and surface is not None  # noqa: S101, PT018 -- no match is without them
    unit = senses()[surface][sense]
    if not _may_count(number, unit, after, approximate=bool(before or middle)):
        return None, unit, None
    check = check_of(number, unit, approximate=bool(before or middle))
    written, number = number, number + (scale or "")
    if middle == "几":
        return _some(written, scale or "", unit), unit, check
    value = read(number)
    if value is None:
        return _adjacent(number, unit, before, after), unit, check
    value = -value if sign else value
    value = value + _HALF if half else value
    modifier, step = modifier_of(before, middle, after, written, scale or "")
    return meant("measure", unit, shown(value, unit), modifier, step), unit, check


def _may_count(number: str, unit: Unit, after: str | None, *, approximate: bool) -> bool:
    """Return whether a numeral before a unit can be a quantity, wherever it stands."""
    if number in _NO_NUMBERS:
        return False
    if only_scales(number) and unit.form is _COUNT and unit.surface != "名":
        return approximate  # 百余起, but 千家万户
    return not (number in ONE and after == "多" and unit.form is _COUNT)  # 一人多卡, but 一倍多


def plain(value: Decimal) -> Decimal:
    """Return the number without the zeros that a calculation left behind its point: 3.50 is 3.5, 125000.0 is 125000."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def shown(value: Decimal, unit: Unit) -> Decimal:
    """Return the value as it is given: 三成 is 30 percent, and readers give the percentage as the value itself.

    The two digits of 八五折 are not eighty-five tenths.
    """
    tenths = unit.form is _PERCENT and unit.factor == _TENTHS and not (unit.surface == "折" and value > _TENTHS)
    return plain(value * _TENTHS if tenths else value)


def only_scales(number: str) -> bool:
    """Return whether a numeral is scales alone: 百 and 千万, but not 十."""
    return _SCALES.issuperset(number) and number[0] not in "十拾"


def modifier_of(
    before: str, middle: str | None, after: str | None, number: str = "", scale: str = ""
) -> tuple[Modifier, Decimal | None]:
    """The approximator before the number decides, then the one inside, then the one after the unit."""
    if before:
        return BEFORE[before], None
    if middle is not None and middle in "来许":
        return Modifier.ABOUT, None  # 十来个, 三百许人: about so many
    if middle:
        return _MORE_THAN, step_of(number, scale)
    return (AFTER[after], None) if after else (_EXACT, None)


def meant(rule: str, unit: Unit, value: Decimal, modifier: Modifier, step: Decimal | None = None) -> Quantity:
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


def between_bounds(rule: str, unit: Unit, bounds: Bounds, modifier: Modifier, *, vague: bool = False) -> Quantity:
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
    return between_bounds("adjacent", unit, Bounds(*between), Modifier.RANGE)


def _some(number: str, scale: str, unit: Unit) -> Quantity | None:
    """十几名 is 11 to 19: more than ten, below the next ten. 十几万元 is so many 万."""
    value, factor = read(number), read("一" + scale) if scale else Decimal(1)
    if value is None or factor is None:
        return None
    bounds = Bounds((value + 1) * factor, (value + 9) * factor)
    return between_bounds("some", unit, bounds, Modifier.ABOUT, vague=True)
