"""What a caller may choose."""

import enum

import attrs


class Prefer(enum.Enum):
    """Which of the possible days a date without a year means, when the text does not show it."""

    PAST = "past"
    """The last one not after the publication: news tells what has happened."""
    FUTURE = "future"
    """The next one not before the publication: for notices and plans."""


@attrs.frozen
class DatesOptions:
    """Options of the dates plugin.

    Attributes:
        prefer: Where dates without a year are looked for.
    """

    prefer: Prefer = attrs.field(default=Prefer.PAST, validator=attrs.validators.instance_of(Prefer))
