"""Quantities of Chinese text with honest bounds, units and measure words."""

from policenews_numbers.annotations import NotQuantity, Quantity
from policenews_numbers.forms import Form, Modifier, Role
from policenews_numbers.options import More, NumbersOptions, One

__all__ = ["Form", "Modifier", "More", "NotQuantity", "NumbersOptions", "One", "Quantity", "Role"]
