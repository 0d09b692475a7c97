"""What a caller may choose."""

import enum

import attrs


class Prefer(enum.Enum):
    """Which of the possible days a date without a year means, when the text does not show it."""

    PAST = "past"
    """The last one not after the publication: news tells what has happened."""
    FUTURE = "future"
    """The next one not before the publication: for notices and plans."""
    NEAREST = "nearest"
    """The one nearest to the publication, before it or after; of two equally near, the earlier."""


@attrs.frozen
class DatesOptions:
    """Options of the dates plugin.

    Attributes:
        prefer: Where dates without a year are looked for.
        find_published: Whether the publication date is looked for in the text of a document that has none
            (`find_publication_date`): a header line, a dateline or a signature. False: only the caller gives it.
        spoken: Whether the text is a query or a message instead of news: 三点 alone is a clock time, 前两天 are the two
            days before, 后三小时 the three hours from now, and clock times without a day are of the day of the message.
        vague: Whether words are times too that say when only by what was told before: 当时, 同时, 随后. They have no
            interval; who orders the events of a story may want them.
    """

    prefer: Prefer = attrs.field(default=Prefer.PAST, validator=attrs.validators.instance_of(Prefer))
    find_published: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool))
    spoken: bool = attrs.field(default=False, validator=attrs.validators.instance_of(bool))
    vague: bool = attrs.field(default=False, validator=attrs.validators.instance_of(bool))
