"""A walk from a head to the left, and what every sort of name asks of it. Pure."""

import re
from functools import lru_cache

import attrs

from policenews.drafting import maker
from policenews_organizations.ground import Ground
from policenews_organizations.heads import Head, generic
from policenews_organizations.mentions import Raw, Shape, make_raw
from policenews_organizations.places import LEVELS, TOWNSHIPS, Codes

SHORTEST = 2
"""Characters of the shortest name of a place."""
DEICTIC = frozenset(LEVELS + TOWNSHIPS)
"""Levels of places, which stand for the place itself: 市公安局."""
NO_HEAD_BEHIND = frozenset("各全某一两多几级地我本该大小新老“《四三二五六七八九十）)") | DEICTIC
"""Before a head alone: it is part of another word, or of a quotation, or not one body."""


@attrs.frozen(weakref_slot=False)  # as `maker` asks for
class Walk:
    """A head in a text, and what lies before it.

    Attributes:
        ground: The text, with its places and heads.
        start: Offset of the head.
        end: Offset behind it.
        head: The head.
        floor: Where the mention before ends, which no name reaches back across.
        at: Where the places begin that stand right before the head, or `start`.
        places: What these places may mean.
    """

    ground: Ground
    start: int
    end: int
    head: Head
    floor: int
    at: int
    places: tuple[Codes, ...]

    @property
    def text(self) -> str:
        """The text."""
        return self.ground.text

    def before(self, length: int) -> str:
        """Return so many characters before the head, not farther back than the mention before."""
        return self.text[max(self.floor, self.start - length) : self.start]

    def edge(self, length: int) -> int:
        """Return how far a name reaches back from the head, at most so many characters."""
        return self.ground.left_edge(self.start, max(self.floor, self.start - length))

    def name(self, start: int, shape: Shape, rule: str, *, stem: str = "", scope: str = "") -> Raw:
        """Return the mention that begins at an offset and ends with the head."""
        places = self.places if shape in {"named", "alias", "collective"} and start == self.at else ()
        return make_raw(start, self.end, shape, self.head, places=places, stem=stem, scope=scope, rule=rule)

    def unlisted(self, length: int, rule: str) -> Raw | None:
        """Return the name whose own part no table has: 葛洲坝人民检察院, 汪营交警中队; None if there is none."""
        edge = self.edge(length)
        stem = self.text[edge : self.start]
        if unnamed(stem, SHORTEST):
            return None
        return make_raw(edge, self.end, "named", self.head, stem=stem, rule=rule)


make_walk = maker(Walk)


_NO_NAME_ENDS = frozenset("经在到至这个所内的级")
"""With what no name ends: 送后经|医院."""
_MASKS = frozenset("某×*")
_BRACKETS = (("“", "”"), ("（", "）"), ("(", ")"))
_LEVEL_IN_BRACKETS = re.compile("[（(][市县区旗、]+[）)]")
"""县（区）公安局: bureaus in general."""
_COUNTED = re.compile(
    "(?:.*?[0-9]+|[0-9一二两三四五六七八九十百几数多]+|.*[一两几](?:大?(?=[家所批处座间])|(?=[名位])))[余多万]?"
    "[家所个名支位批些间座处类群亩](?![店子岭河沟湾屯庄坨营坪坝塘山口铺桥圩])"
)
"""31家律所, 有4座工厂; 三家店派出所 is that of 三家店."""


@lru_cache(maxsize=4096)  # a text has the same few words before its heads
def made_of_generic(stem: str) -> bool:
    """Return whether words that name no body are all that stands before a head: 偏远+山区 of 偏远山区小学."""
    ends = {0}
    for start in range(len(stem)):
        if start in ends:
            ends.update(end for end in range(start + 1, len(stem) + 1) if stem[start:end] in generic())
    return bool(stem) and len(stem) in ends


_SOME = re.compile("(?:[^“]*[^第统唯]|)一[^第”]{0,2}")
"""眉山城区|一宾馆, 一小旅馆: somebody's, not a name."""


def is_some(stem: str) -> bool:
    """Return whether a stem says that it is one of many: 眉山城区一 of 眉山城区一宾馆."""
    return _SOME.fullmatch(stem) is not None


def unnamed(stem: str, smallest: int) -> bool:
    """Return whether what stands before a head names no body: 辖区, 某某, 31家."""
    if (
        stem[-1:] in _NO_NAME_ENDS
        or any(stem.count(a) != stem.count(b) for a, b in _BRACKETS)
        or not _MASKS.isdisjoint(stem)
    ):
        return True
    if _LEVEL_IN_BRACKETS.search(stem):
        return True
    return made_of_generic(stem) or bool(_COUNTED.match(stem)) or len(stem) < smallest or stem.isdigit()
