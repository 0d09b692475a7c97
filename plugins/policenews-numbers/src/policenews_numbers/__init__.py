"""Quantities of Chinese text with honest bounds, units and measure words."""

from policenews_numbers.annotations import Form, Modifier, Quantity

__all__ = ["Form", "Modifier", "Quantity"]
