"""What a caller may choose."""

import enum

import attrs


class More(enum.Enum):
    """What 300余万 sets as its upper bound; authors differ, all share the lower one."""

    STEP = "step"
    """One step of the last written place: below 400万."""
    OPEN = "open"
    """None."""


class One(enum.Enum):
    """When 一 with a measure word counts."""

    THINGS = "things"
    """Where it counts a person, a case, an animal, a vehicle, a weapon or a thing seized: 一名工人, but 一个问题."""
    ALWAYS = "always"
    """Before every measure word, as long as the two are no word of their own: 一个问题, but 和家人一起."""
    NEVER = "never"
    """Not at all: 一 says that something is mentioned for the first time."""


@attrs.frozen
class NumbersOptions:
    """Options of the numbers plugin.

    Attributes:
        everything: Whether every numeral is given, those of dates, codes and quotations too, as bare numbers where
            nothing is counted or measured. Idioms and names are left out all the same.
        more: The upper bound of 300余万.
        one: When 一 with a measure word counts.
        refused: Whether numerals that are no quantities are given too, as `NotQuantity` with the reason.
    """

    everything: bool = attrs.field(default=False, validator=attrs.validators.instance_of(bool))
    more: More = attrs.field(default=More.STEP, validator=attrs.validators.instance_of(More))
    one: One = attrs.field(default=One.THINGS, validator=attrs.validators.instance_of(One))
    refused: bool = attrs.field(default=False, validator=attrs.validators.instance_of(bool))
