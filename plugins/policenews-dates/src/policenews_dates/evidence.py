"""What a text says about its own publication."""

import enum
from datetime import date

import attrs

from policenews import Span


class Evidence(enum.Enum):
    """Where a text states when it was published."""

    HEADER = "header"
    """发布时间：2024-03-05, or a line of its own near the headline."""
    DATELINE = "dateline"
    """新华社北京5月3日电"""
    SIGNATURE = "signature"
    """The date under a notice, below the name of the bureau."""
    UPDATE = "update"
    """更新时间, where nothing better is stated."""


@attrs.frozen
class PublicationDate:
    """What a text says about its own publication.

    Attributes:
        day: The day, or None if the text gives month and day and nothing that determines the year.
        span: The characters that state it.
        evidence: Where they stand.
    """

    day: date | None
    span: Span
    evidence: Evidence
