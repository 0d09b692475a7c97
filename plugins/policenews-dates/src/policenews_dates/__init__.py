"""Times of Chinese text as TIMEX3 values and half-open intervals, resolved against the publication date."""

from policenews_dates.annotations import TimeExpression, TimexModifier, TimexType
from policenews_dates.options import DatesOptions, Prefer

__all__ = ["DatesOptions", "Prefer", "TimeExpression", "TimexModifier", "TimexType"]
