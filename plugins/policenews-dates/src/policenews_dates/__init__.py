"""Times of Chinese text as TIMEX3 values and half-open intervals, resolved against the publication date."""

from policenews_dates.annotations import (
    Anchor,
    Basis,
    Calendar,
    Grain,
    TimeExpression,
    TimexModifier,
    TimexType,
)
from policenews_dates.bounds import as_datetimes
from policenews_dates.evidence import Evidence, PublicationDate
from policenews_dates.options import DatesOptions, Prefer
from policenews_dates.publication import find_publication_date
from policenews_dates.roles import TimeRole

__all__ = [
    "Anchor",
    "Basis",
    "Calendar",
    "DatesOptions",
    "Evidence",
    "Grain",
    "Prefer",
    "PublicationDate",
    "TimeExpression",
    "TimeRole",
    "TimexModifier",
    "TimexType",
    "as_datetimes",
    "find_publication_date",
]
