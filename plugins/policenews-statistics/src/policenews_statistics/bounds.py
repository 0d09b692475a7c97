"""What a written number surely means: intervals, and the sort of thing that is counted. Pure."""

import re
from decimal import Decimal
from typing import Self

import attrs

from policenews_statistics.others import Form, Modifier, Quantity
from policenews_statistics.units import CASE_UNITS, PEOPLE_UNITS

PEOPLE = "人"
CASES = "起"

COUNTED = frozenset({Form.COUNT, Form.MONEY, Form.LENGTH, Form.AREA, Form.MASS, Form.VOLUME, Form.BARE})
"""Forms whose figures can be parts of one another, and be stated twice: no rates, ages, temperatures."""

_SMALL = 100
"""Below it a count is exact: 20 does not stand for 23."""
_ARABIC = re.compile(r"[0-9][0-9,]*+(?:\.(?P<decimals>[0-9]+))?(?P<scale>[十百千万亿]*)")
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


@attrs.frozen
class Interval:
    """The numbers that a figure can mean.

    Attributes:
        low: The least, None if nothing sets it.
        high: The most, None if nothing sets it.
        low_open: Whether `low` itself is excluded.
        high_open: Whether `high` itself is excluded.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def above(self, other: Self) -> bool:
        """Return whether every number of this interval is greater than every one of the other."""
        if self.low is None or other.high is None:
            return False
        return self.low > other.high or (self.low == other.high and (self.low_open or other.high_open))

    def meets(self, other: Self) -> bool:
        """Return whether a number lies in both."""
        return not self.above(other) and not other.above(self)

    def widened(self, by: Decimal) -> "Interval":
        """Return the interval with `by` more on either side, its ends included."""
        return Interval(None if self.low is None else self.low - by, None if self.high is None else self.high + by)

    def __add__(self, other: Self) -> "Interval":
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_open or other.low_open, self.high_open or other.high_open)


def sort_of(quantity: Quantity) -> tuple[str, str]:
    """Return what sort of thing a quantity counts, and by what: figures of different sorts are not compared.

    起, 件 and 宗 count cases, 人, 名 and 位 people; 吨 and 千克 both measure grams; 日均3起 counts by the day.
    """
    unit = quantity.unit
    if unit in CASE_UNITS or unit in PEOPLE_UNITS:
        return (CASES if unit in CASE_UNITS else PEOPLE), quantity.per
    # The bounds of a range are not converted: 3至5公斤 is compared with 公斤 alone.
    return (quantity.unit_norm if _is_converted(quantity) else unit), quantity.per


def meant(text: str, quantity: Quantity) -> Interval:
    """Return the numbers that a quantity can mean; of a rounded number all that round to it.

    2.36万起 is 23550 to 23650, 317起 is 317, 300余起 is what the plugin of numbers says: 300 to 400.

    Args:
        text: The folded text.
        quantity: The quantity.
    """
    if quantity.modifier is Modifier.EXACT and quantity.value is not None:
        half = written_step(text, quantity) / 2
        return _scaled(quantity, Interval(quantity.value - half, quantity.value + half))
    return _scaled(quantity, Interval(quantity.low, quantity.high, quantity.low_open, quantity.high_open))


def rounded(text: str, quantity: Quantity) -> Interval:
    """Return the numbers that a headline can mean by a quantity: more than `meant`, since headlines round.

    400起 can be 350 to 500 (rounded, or cut off), 近400起 300 to 400, 约400起 300 to 500; counts below 100 are exact.

    Args:
        text: The folded text.
        quantity: The quantity.
    """
    value = quantity.value
    if value is None or (value < _SMALL and quantity.form is Form.COUNT):
        return meant(text, quantity)
    step = max(_last_place(value), written_step(text, quantity))
    if quantity.modifier is Modifier.EXACT and (step > 1 or quantity.form is not Form.COUNT):
        return _scaled(quantity, Interval(value - step / 2, value + step, high_open=True))
    if quantity.modifier is Modifier.ABOUT:
        return _scaled(quantity, Interval(value - step, value + step))
    if quantity.modifier is Modifier.NEARLY:
        return _scaled(quantity, Interval(value - step, value))
    return meant(text, quantity)


def written_step(text: str, quantity: Quantity) -> Decimal:
    """Return what one of the last written digit is worth: 100 of 2.36万, 0.1 of 13.5%; 0 of a whole number: 317.

    Args:
        text: The folded text.
        quantity: A quantity with a value.
    """
    span, value = quantity.numeral, quantity.value
    if span is None or value is None:
        return Decimal(0)
    written = _ARABIC.fullmatch(text, span.start, span.end)
    if written is None:
        return _last_place(value) if value >= _SMALL else Decimal(0)
    decimals, scale = len(written["decimals"] or ""), Decimal(1)
    for mark in written["scale"]:
        scale *= _SCALES[mark]
    return scale.scaleb(-decimals) if decimals or scale > 1 else Decimal(0)


def _last_place(value: Decimal) -> Decimal:
    """Return what the last digit that is not 0 is worth: 100 of 2300."""
    _, digits, exponent = value.normalize().as_tuple()
    return Decimal(1).scaleb(exponent) if digits and isinstance(exponent, int) else Decimal(1)


def _is_converted(quantity: Quantity) -> bool:
    return quantity.base_value is not None or quantity.form is Form.MONEY or quantity.form is Form.PERCENT


def _scaled(quantity: Quantity, interval: Interval) -> Interval:
    """Return an interval in the normal unit, where there is one: 3公斤 in grams."""
    if quantity.base_value is None or not quantity.value:
        return interval
    factor = quantity.base_value / quantity.value
    low, high = (None if end is None else end * factor for end in (interval.low, interval.high))
    return Interval(low, high, interval.low_open, interval.high_open)
