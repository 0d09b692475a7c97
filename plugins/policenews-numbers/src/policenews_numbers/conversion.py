"""Other units than the normal one, through pint: an extra, `policenews-numbers[units]`.

A quantity has its value in one unit for each dimension already (`base_value`, `unit_norm`), exact and without pint.
For acres, pounds or the base units of the SI there is `converted` and `to_si`. Importing this module needs pint.
"""

from decimal import Context, Decimal
from functools import cache
from types import MappingProxyType
from typing import Any

import pint

from policenews_numbers.annotations import Quantity

NAMES = MappingProxyType(
    {
        "metre": "metre",
        "square_metre": "metre ** 2",
        "gram": "gram",
        "litre": "litre",
        "celsius": "degC",
        "kilometre_per_hour": "kilometre / hour",
        "degree": "degree",
        "byte": "byte",
        "hertz": "hertz",
        "kilowatt_hour": "kilowatt_hour",
        "kilocalorie": "kilocalorie",
        "watt": "watt",
        "volt": "volt",
        "volt_ampere": "volt * ampere",
        "ampere": "ampere",
        "pascal": "pascal",
        "mg/100ml": "mg_per_100ml",
        "percent": "percent",
    }
)
"""What pint calls the normal units. Money, ages, decibels and measure words have no other unit there."""


def converted(quantity: Quantity, unit: str) -> Decimal:
    """Return the value of a quantity in another unit of its dimension.

    Args:
        quantity: A quantity with a value: not a range, and not a vague one.
        unit: The other unit, as pint writes it: "acre", "kilogram", "metre / second".

    Raises:
        ValueError: The quantity has no value, its unit is none that can be converted, or the other unit is unknown or
            of another dimension; the message says which.

    >>> from policenews import Pipeline
    >>> from policenews_numbers import plugin
    >>> found = Pipeline([plugin]).read("查获海洛因2.5公斤").select(Quantity)
    >>> converted(found[0], "tonne")
    Decimal('0.0025')
    """
    measured = _measured(quantity)
    try:
        return _plain(measured.to(unit).magnitude)
    except (pint.errors.PintError, AssertionError) as error:
        message = f"{quantity.unit} cannot be converted to {unit!r}: {error}"
        raise ValueError(message) from error


def to_si(quantity: Quantity) -> tuple[Decimal, str]:
    """Return the value of a quantity in base units of the SI, and those units as pint writes them.

    Args:
        quantity: A quantity with a value.

    Raises:
        ValueError: As for `converted`.
    """
    based = _measured(quantity).to_base_units()
    return _plain(based.magnitude), f"{based.units}"


def _measured(quantity: Quantity) -> Any:  # noqa: ANN401 -- pint makes the class of its quantities at run time
    if quantity.value is None:
        message = f"a quantity without one value cannot be converted: {quantity.low} to {quantity.high} {quantity.unit}"
        raise ValueError(message)
    name = NAMES.get(quantity.unit_norm)
    if name is None:
        message = f"{quantity.unit or 'a number without a unit'} has no other unit"
        raise ValueError(message)
    value = quantity.value if quantity.base_value is None else quantity.base_value
    return _registry().Quantity(value, name)


def _plain(value: Decimal) -> Decimal:
    rounded = _TWENTY.plus(value)  # (-25 + 273.15) * 9 / 5 - 459.67 is not quite -13
    whole = rounded.to_integral_value()
    return whole if whole == rounded else rounded.normalize()


_TWENTY = Context(prec=20)
"""Significant digits of a converted value."""


@cache
def _registry() -> Any:  # noqa: ANN401 -- as above
    registry: Any = pint.UnitRegistry(non_int_type=Decimal)
    registry.define("mg_per_100ml = 0.01 * milligram / millilitre")
    return registry
