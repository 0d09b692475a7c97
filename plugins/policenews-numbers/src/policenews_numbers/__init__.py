"""Quantities of Chinese text with honest bounds, units and measure words."""

from policenews_numbers.annotations import Form, Modifier, NotQuantity, Quantity, Role
from policenews_numbers.options import More, NumbersOptions, One

__all__ = ["Form", "Modifier", "More", "NotQuantity", "NumbersOptions", "One", "Quantity", "Role"]
