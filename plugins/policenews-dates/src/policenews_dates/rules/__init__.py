"""What the plugin matches: each rule with the texts in which it must fire and in which it must not."""

from policenews.rules import Rule
from policenews_dates.rules.lengths import BETWEEN, COMING, DURATION, LATER_CLOCK
from policenews_dates.rules.points import (
    NAMED_DAY,
    NUMERIC_DAY,
    PLAN,
    POINT,
    PUBLIC_DATE,
    PUBLIC_DAY,
    SINCE,
    SINCE_EVENT,
)
from policenews_dates.rules.published import PUBLISHED
from policenews_dates.rules.ranges import NUMERIC_RANGE, RANGE, SHARED_UNIT, TWO_FESTIVALS, TWO_YEARS
from policenews_dates.rules.references import REFERENCE, SAME_PERIOD
from policenews_dates.rules.repeats import SET
from policenews_dates.written import Written

__all__ = ["PUBLISHED", "RULES"]

# In order of preference where several match at one place.
RULES: tuple[Rule[Written], ...] = (
    NUMERIC_RANGE,
    NUMERIC_DAY,
    SAME_PERIOD,
    NAMED_DAY,
    PLAN,
    SINCE_EVENT,
    SINCE,
    TWO_YEARS,
    TWO_FESTIVALS,
    PUBLIC_DATE,
    PUBLIC_DAY,
    LATER_CLOCK,
    RANGE,
    SHARED_UNIT,
    SET,
    COMING,
    REFERENCE,
    POINT,
    BETWEEN,
    DURATION,
)
