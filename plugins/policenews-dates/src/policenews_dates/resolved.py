"""What an expression means."""

from datetime import date
from typing import NamedTuple

from policenews_dates.annotations import TimexModifier, TimexType

NEW = tuple.__new__  # without the Python code of a named tuple's own


class Resolved(NamedTuple):
    """What an expression means.

    Attributes:
        timex_type: Its TIMEX3 type.
        value: Its TIMEX3 value.
        begin: First day or moment, or None.
        end: The day or moment after it, or None.
        modifier: What a word adds, or None.
    """

    timex_type: TimexType
    value: str
    begin: date | None = None
    end: date | None = None
    modifier: TimexModifier | None = None
