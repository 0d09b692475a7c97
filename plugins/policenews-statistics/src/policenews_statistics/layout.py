"""Where paragraphs, sentences and clauses begin and end. Pure; one pass over the text.

A clause ends at ，。；：！？ and line ends, but not within an annotation (1,200起) or a short bracket: 张某（男，8岁）.
A very long one is cut, so that what is looked for in a clause costs the same in any text.
"""

import re
from collections.abc import Iterable, Iterator

import attrs

from policenews.spans import Span

_MARK = re.compile(r"[，,。；;：:！!？?…\n\r（(）)]")
_BRACKET = re.compile(r"[（(][^（()）。\n\r]{0,60}+[)）]")
_SECTION = re.compile(
    r"\s*[【\[（(《]?(?:新闻推荐|相关链接|相关新闻|延伸阅读|新闻链接|链接|相关阅读|推荐阅读|更多新闻|新闻背景|名词解释|相关报道|"
    "小贴士|警方提示)(?=[】\\]）)》：:\\s]|\\Z)"
)
"""What another text begins with."""
_SENTENCE_ENDS = frozenset("。！!？?…\n\r")
_SHOUTED = frozenset("！!？?")
_SHORT_QUOTE = re.compile("[^“”\n]{1,10}[！!？?]”")
_LONGEST = 160
"""Characters of a clause, behind which it ends at the next 、 or space, and at twice as many anywhere."""
_CUT = re.compile("[、 \u3000]")
_QUOTED = 12
"""Characters in which the quote of a mark begins."""
_OPENING = frozenset("（(")


@attrs.frozen
class Clause:
    """A piece of a sentence.

    Attributes:
        start: Offset of its first character that is no blank.
        end: Offset after its last character that is no blank.
        sentence: Number of its sentence, from 0.
        part: Number of its part between semicolons, from 0 in the document.
        paragraph: Number of its paragraph, from 0.
        section: Number of its section, from 0: 新闻推荐 and the like begin another text.
        opened: The mark that ends the clause before it in its sentence, "" of the first.
    """

    start: int
    end: int
    sentence: int
    part: int
    paragraph: int
    section: int
    opened: str


def clauses(text: str, kept: Iterable[Span]) -> Iterator[Clause]:
    """Yield the clauses of a text that are not blank.

    Args:
        text: The folded text.
        kept: Spans within which no clause ends, by their starts.
    """
    inside = iter(kept)
    span = next(inside, None)
    start = sentence = part = paragraph = section = 0
    opened, skip = "", 0
    for found in _MARK.finditer(text):
        at, mark = found.start(), found[0]
        while span is not None and span.end <= at:
            span = next(inside, None)
        if at < skip or (span is not None and span.start <= at):
            continue
        if mark in _OPENING:
            bracket = _BRACKET.match(text, at)
            skip = at if bracket is None else bracket.end()
            continue
        if mark in "）)" or (
            mark in _SHOUTED and _SHORT_QUOTE.match(text, text.rfind("“", max(0, at - _QUOTED), at) + 1, at + 2)
        ):
            continue  # “收网！”4艘执法船艇同时合围
        for first, end in _cut(text, start, at):
            section += not opened and _SECTION.match(text, first) is not None
            yield Clause(first, end, sentence, part, paragraph, section, opened)
            opened = mark
        start = at + 1
        if mark in _SENTENCE_ENDS:
            sentence, part, opened = sentence + 1, part + 1, ""
            paragraph += mark in "\n\r"
        elif mark in "；;":
            part += 1
    for first, end in _cut(text, start, len(text)):
        section += not opened and _SECTION.match(text, first) is not None
        yield Clause(first, end, sentence, part, paragraph, section, opened)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a clause stands, or its pieces if it is very long; none if it is blank."""
    while end - start > _LONGEST:
        mark = _CUT.search(text, start + _LONGEST, min(end, start + 2 * _LONGEST))
        cut = min(end, start + 2 * _LONGEST) if mark is None else mark.start()
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a clause stands without the blanks around it, nothing if it is blank."""
    words = text[start:end].strip()
    if words:
        begin = text.index(words[0], start)
        yield begin, begin + len(words)
