"""Paragraphs whose times were marked by reading: what must be found and what it means, and where nothing may be."""

import re
from datetime import date, datetime, timedelta

import pytest

from policenews import Document, Pipeline
from policenews.tables import read_table
from policenews_dates import TimeExpression, find_publication_date, plugin

MARK = re.compile("[⟦⟧]")
TIMES = [tuple(row.values()) for row in read_table("policenews_dates", "corpus/times.tsv")]
NEGATIVE = [tuple(row.values()) for row in read_table("policenews_dates", "corpus/negative.tsv")]
STATED = [tuple(row.values()) for row in read_table("policenews_dates", "corpus/publication.tsv")]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """Build the pipeline once."""
    return Pipeline([plugin])


def days(expression: TimeExpression) -> str:
    """Return the days in which an expression lies, half-open, as the corpus writes them: the readers wrote no hours."""
    begin, end = expression.begin, expression.end_time
    first = begin.date() if isinstance(begin, datetime) else begin
    last = end
    if isinstance(end, datetime):
        last = end.date() if end == datetime.combine(end, datetime.min.time()) else end.date() + timedelta(days=1)
        last = last + timedelta(days=1) if last == first else last
    if first is None and last is None:
        return "-"
    return f"{first or ''}..{last or ''}"


@pytest.mark.parametrize(("published", "marked", "times"), TIMES)
def test_what_a_reader_marked_is_found(published: str, marked: str, times: str, pipeline: Pipeline) -> None:
    """All of it, with type, value, days and modifier, and nothing else; "?" is what the reader left open."""
    document = pipeline.read(MARK.sub("", marked), date.fromisoformat(published) if published else None)
    found = document.select(TimeExpression)

    assert [document.text_of(t) for t in found] == re.findall("⟦([^⟧]*)⟧", marked)
    for expression, expected in zip(found, times.split("; ") if times else [], strict=True):
        said = (
            expression.timex_type.value,
            expression.value,
            days(expression),
            expression.modifier.value if expression.modifier else "-",
        )
        meant = expected.split(" ")
        kept = [value if wanted != "?" else "?" for value, wanted in zip(said, meant, strict=True)]
        assert kept == meant, document.text_of(expression)


@pytest.mark.parametrize(("text", "why"), NEGATIVE)
def test_what_is_no_time_is_left_alone(text: str, why: str, pipeline: Pipeline) -> None:
    """Names, scores, addresses, and words in which the characters of time mean something else."""
    assert not pipeline.read(text, date(2020, 12, 29)).select(TimeExpression), why


@pytest.mark.parametrize(("text", "day", "evidence", "nth", "kind"), STATED)
def test_publication_date_that_a_text_states(text: str, day: str, evidence: str, nth: str, kind: str) -> None:
    """The day and the characters that a careful archivist takes, or nothing."""
    text = text.replace("\\n", "\n")
    found = find_publication_date(Document(text))
    at = -1
    for _ in range(int(nth) if evidence != "-" else 0):
        at = text.index(evidence, at + 1)

    assert (str(found.day) if found is not None and found.day is not None else "-") == day, kind
    assert (found.span.of(text) if found is not None else "-") == evidence
    assert found is None or found.span.start == at


def test_the_corpora_are_as_large_as_they_should_be() -> None:
    """No line was lost, and none stands twice."""
    assert len(set(TIMES)) == len(TIMES)
    assert sum(len(times.split("; ")) for *_, times in TIMES) >= 2150
    assert len(set(NEGATIVE)) == len(NEGATIVE) >= 600
    assert len(set(STATED)) == len(STATED) >= 140
