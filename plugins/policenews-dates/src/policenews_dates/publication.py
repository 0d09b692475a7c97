"""The publication date that a text states about itself: a header line, a dateline or a signature. Never the clock."""

from collections.abc import Iterator
from datetime import date

from policenews import Document, Span
from policenews_dates import calendar
from policenews_dates.evidence import Evidence, PublicationDate
from policenews_dates.stating import (
    DATELINE_SIGN,
    LABELLED,
    LINE,
    MONTH_AND_DAY_ONLY,
    PLAIN_LABEL,
    PRINTED_LATER,
    UPDATED,
    Lines,
    above_the_story,
    closing_dateline,
    compiled,
    dateline,
    first_lines,
    labelled,
    last_lines,
    number_in,
    signature,
    stamp,
    unlabelled,
)


def find_publication_date(document: Document) -> PublicationDate | None:
    """Return what the text of a document says about the day of its publication, or None if it says nothing.

    What is labelled 发布时间 goes before an unlabelled date near the headline, that before a dateline, a dateline
    before a signature, and 更新时间 comes last. A date without its year is given that of the last day that the text
    names in full, or the next one if it would else be before that day; where the text names none, `day` is None. The
    publication date that the caller gave is not looked at, and neither is the clock.

    Args:
        document: The document; only its text is read.

    Example:
        >>> from policenews import Document
        >>> notice = Document("昨晚，我局抓获一人。云溪县公安局，2023年5月4日")
        >>> found = find_publication_date(notice)
        >>> found.day.isoformat(), found.evidence.value
        ('2023-05-04', 'signature')
    """
    text = document.folded
    head, foot = list(first_lines(text)), list(last_lines(text))
    undated: PublicationDate | None = None
    for found in _statements(head, foot, text):
        if found is not None and found.day is not None:
            return found
        undated = undated or found
    return undated


def _statements(head: Lines, foot: Lines, text: str) -> Iterator[PublicationDate | None]:
    """Yield what the text states, the most certain first."""
    for label in LABELLED:
        yield labelled(head, label, Evidence.HEADER)
        yield labelled(foot, label, Evidence.HEADER)
    yield labelled(above_the_story(head), PLAIN_LABEL, Evidence.HEADER)
    yield unlabelled(head)
    yield dateline(head, text)
    yield signature(foot, text)
    yield closing_dateline(foot, text)
    yield stamp(above_the_story(head), text)
    yield labelled(head, UPDATED, Evidence.UPDATE)


def find_dispatch(document: Document, published: date) -> tuple[date, Span] | None:
    """Return the day of the dateline and its characters, if it lies shortly before the publication.

    Args:
        document: The document.
        published: The day of its publication.
    """
    text = document.folded
    if not compiled(DATELINE_SIGN).search(text, 0, LINE):
        return None
    found = dateline(list(first_lines(text)), text)
    if found is None:
        return None
    parts = compiled(MONTH_AND_DAY_ONLY).search(found.span.of(text))
    today = calendar.day_of(published)
    for back in range(PRINTED_LATER + 1):
        day = calendar.add_days(today, -back)
        if day is None or parts is None:
            continue
        if (number_in(parts["month"]), number_in(parts["day"])) == (day.month, day.day):
            return day, found.span
    return None
