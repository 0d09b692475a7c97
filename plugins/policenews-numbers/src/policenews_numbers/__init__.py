"""Quantities of Chinese text with honest bounds, units and measure words."""
