"""Built-in plugin: paragraphs and sentences. The functions serve plugins that need only the spans."""

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

import attrs

from policenews.annotations import Annotation
from policenews.document import Document
from policenews.hookspecs import hookimpl
from policenews.manifest import Manifest
from policenews.spans import Span

_PARAGRAPH = re.compile(r"[^\r\n\u2028\u2029]++")
# 。ends a sentence, with what closes after it: 他说：“别跑。” A semicolon or a colon does not.
_SENTENCE = re.compile(r"[^。！？!?…\r\n\u2028\u2029]*+(?:[。！？!?…]++[”’」』）)】》]*+)?+")


@attrs.frozen(kw_only=True)
class Paragraph(Annotation):
    """A line of the text, without the blanks around it."""

    kind: ClassVar[str] = "paragraph"


@attrs.frozen(kw_only=True)
class Sentence(Annotation):
    """A sentence: up to 。！？… and the quotes and brackets that close after it, or up to the end of the line."""

    kind: ClassVar[str] = "sentence"


def _trimmed(text: str, start: int, end: int) -> Span | None:
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    inner = len(part.strip())
    return Span(start + left, start + left + inner) if inner else None


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    for match in pattern.finditer(text):
        span = _trimmed(text, match.start(), match.end())
        if span is not None:
            yield span


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs of a text: its lines, without the blanks around them, empty ones left out."""
    return _spans(_PARAGRAPH, text)


def sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of a text, without the blanks around them.

    >>> text = "破案3起。抓获2人！"
    >>> [span.of(text) for span in sentences(text)]
    ['破案3起。', '抓获2人！']
    """
    return _spans(_SENTENCE, text)


@hookimpl
def policenews_manifest() -> Manifest:
    """Provide Paragraph and Sentence."""
    return Manifest(provides=(Paragraph, Sentence))


@hookimpl
def policenews_annotate(document: Document) -> Iterable[Annotation]:
    """Yield every paragraph and sentence."""
    for span in paragraphs(document.text):
        yield Paragraph(span=span, rule="line")
    for span in sentences(document.text):
        yield Sentence(span=span, rule="stop")
