"""Stretches of a text in which numerals are parts of names: short quotations, titles, known names."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

import attrs

from policenews.spans import Span
from policenews_numbers.annotations import Quantity
from policenews_numbers.forms import Form, Modifier

_ADDRESSES = {"http": re.compile(r"(?<![A-Za-z])https?://[!-~]++")}
_QUOTATIONS = {"“": re.compile(r"“[^“”，。！？；：\n]{1,14}”")}
_TITLES = {
    "《": re.compile(r"《[^《》\n]{1,60}》"),
    "〔": re.compile(r"〔[^〔〕\n]{0,12}〕"),
}


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where addresses of the web stand in a folded text."""
    return _marked(text, _ADDRESSES)


def titles(text: str) -> Iterator[tuple[int, int]]:
    """Yield where titles of books and numbers of documents stand in a folded text: 《…》, 〔2024〕."""
    return _marked(text, _TITLES)


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield where short quotations stand in a folded text: most are names and slogans (“四个中心”)."""
    return _marked(text, _QUOTATIONS)


def _marked(text: str, names: Mapping[str, re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    """Yield where names stand that begin with a mark; few texts have many, so the marks are looked for first."""
    for mark, name in names.items():
        at = text.find(mark)
        while at >= 0:
            match = name.match(text, at)
            if match is not None:
                yield match.span()
            at = text.find(mark, match.end() if match is not None else at + 1)


@attrs.frozen
class Closed:
    """Stretches of a text in which numerals are parts of names: short quotations, titles, known names.

    Attributes:
        starts: Where they begin, ascending.
        ends: Where they end; the greatest end up to each.
    """

    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, names: Iterable[tuple[int, int]]) -> "Closed":
        """Return the stretches of names that stand anywhere, in any order."""
        spans = sorted(names)
        ends: list[int] = []
        for _, end in spans:
            ends.append(max(end, ends[-1]) if ends else end)
        return cls([start for start, _ in spans], ends)

    def holds(self, span: Span) -> bool:
        """Return whether a stretch shares a character with a span."""
        at = bisect_right(self.starts, span.end - 1)
        return at > 0 and self.ends[at - 1] > span.start


def is_said(quantity: Quantity) -> bool:
    """Return whether a quantity in quotation marks is what somebody says, and no part of a slogan.

    “炸死几十人” and “继承500万美金遗产” say how many; “四个中心”, “万元店” and “一元购” are names.
    """
    if quantity.modifier is not _EXACT:
        return True
    value = quantity.value
    if value is None or value != value.to_integral_value():
        return True
    return quantity.form is _MONEY and value > _SMALL and value.normalize().as_tuple().digits != (1,)


_EXACT, _MONEY = Modifier.EXACT, Form.MONEY
_SMALL = 100
"""A sum up to which a shop may be named after it: 两元店. 千元 and 万元 name shops and people too."""
NOTHING_CLOSED = Closed([], [])
