"""Quantities of Chinese text with honest bounds, units and measure words."""

from policenews_numbers.annotations import Form, Modifier, Quantity, Role
from policenews_numbers.options import More, NumbersOptions, One

__all__ = ["Form", "Modifier", "More", "NumbersOptions", "One", "Quantity", "Role"]
