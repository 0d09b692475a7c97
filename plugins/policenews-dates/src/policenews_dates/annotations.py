"""What the plugin says: time expressions, in the terms of TIMEX3."""

import enum
from datetime import date
from typing import ClassVar

import attrs

from policenews.annotations import Annotation


class TimexType(enum.Enum):
    """The TIMEX3 type."""

    DATE = "DATE"
    """A day or something coarser, ranges too."""
    TIME = "TIME"
    """A part of a day or a clock time."""
    DURATION = "DURATION"
    """How long, not when."""
    SET = "SET"
    """Again and again: 每天, 每周三下午."""


class TimexModifier(enum.Enum):
    """The TIMEX3 modifier."""

    START = "START"
    """初, 上旬"""
    MID = "MID"
    """中旬"""
    END = "END"
    """底, 末, 下旬"""
    APPROX = "APPROX"
    """许, 左右, 前后"""
    BEFORE = "BEFORE"
    """5月1日前"""
    AFTER = "AFTER"
    """2016年起, 3月后"""
    LESS_THAN = "LESS_THAN"
    """不到一周"""
    MORE_THAN = "MORE_THAN"
    """3年多"""


@attrs.frozen(kw_only=True)
class TimeExpression(Annotation):
    """An expression of time: what was written as a TIMEX3 value, and the interval that it means.

    Attributes:
        timex_type: DATE, TIME, DURATION or SET.
        value: ISO 8601 or TIMEX3: 2017-03-20, 2016-07, 2017-Q1, 2017-04-12T14:30, 2016-03-05TAF, P9Y, PAST_REF; a range
            is `a/b` with both ends as written. What is not known is X: XXXX-03-20 without a publication date.
        begin: First day or moment of the interval, or None if it has none (截至上月底) or is not known.
        end_time: The day or moment after the interval, or None if it is not known. A `datetime` where a clock or a part
            of the day is written, else a `date`.
        modifier: What a word adds to the value, or None.
    """

    kind: ClassVar[str] = "timex"

    timex_type: TimexType
    value: str
    begin: date | None = None
    end_time: date | None = None
    modifier: TimexModifier | None = None
