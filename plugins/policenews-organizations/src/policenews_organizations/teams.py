"""Teams that play against each other: 中国女排, 辽宁队, 国安二队, 长清区公安局篮球队. Pure but for the table."""

import re
from functools import cache

from policenews.expressions import alternatives
from policenews.tables import read_table
from policenews_organizations.mentions import Raw
from policenews_organizations.places import LEVELS, only
from policenews_organizations.walks import SHORTEST, Walk

_LONGEST_KIND, _LONGEST_TEAM = 10, 4
"""Characters of what says which team of a body it is, and of a name that no table has: 健力宝."""
_AROUND = 120
"""Characters on both sides in which a match is spoken of."""
_LEVELS = frozenset(LEVELS)
_QUOTED = re.compile("[“《『][^“”《》『』，。]{1,8}[”》』]$")
_LONGEST_QUOTED = 10
_NUMBERS = frozenset("一二三四五六七八九十")


@cache
def _words(kind: str) -> str:
    rows = read_table("policenews_organizations", "vocabulary/teams.tsv")
    return alternatives(row["word"] for row in rows if row["kind"] == kind)


@cache
def _kinds() -> re.Pattern[str]:
    """What stands between the name and 队: 女子排球 of 上海女子排球队."""
    return re.compile(f"(?:{_words('kind')}|{_words('sport')})*$")


@cache
def _names() -> re.Pattern[str]:
    """What is a team by itself, with what says which: 中国女子排球 of 中国女子排球队."""
    return re.compile(f"(?:{_words('name')})(?:{_words('kind')}|{_words('sport')})*$")


@cache
def _context() -> re.Pattern[str]:
    return re.compile(_words("context"))


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(f".*(?:{_words('generic')})")


def kinds_of(text: str, end: int, floor: int) -> int:
    """Return where what says which team it is begins, before a head: 女子排球 of 上海女子排球队; `end` if nothing."""
    found = _kinds().search(text[max(floor, end - _LONGEST_KIND) : end])
    return end if found is None else end - len(found[0])


def team(walk: Walk) -> Raw | None:
    """Return the team that a head ends: of a place, or of anybody where a match is spoken of."""
    text, ground, floor = walk.text, walk.ground, walk.floor
    begin = kinds_of(text, walk.start, floor)
    at, places = ground.reach(begin, floor)
    played = _context().search(text, max(0, walk.start - _AROUND), walk.end + _AROUND) is not None
    numbered = walk.start - begin == 1 and text[begin] in _NUMBERS
    if at < begin and (played or not (numbered or text[begin - 1] in _LEVELS)):  # 济南二队 may be one of a factory
        known = only(places) or begin in ground.by_end
        return walk.name(at, "named", "team", stem=text[at : walk.start]) if known else None
    found = _names().search(text[max(floor, walk.start - _LONGEST_KIND) : walk.start])
    if found is not None:
        return walk.name(walk.start - len(found[0]), "named", "team", stem=found[0])
    return _of_anybody(walk, begin) if played else None


def _of_anybody(walk: Walk, end: int) -> Raw | None:
    """Return the team of a name that no table has and that ends at an offset: 国安队, “花儿”队."""
    text, ground, floor = walk.text, walk.ground, walk.floor
    quoted = _QUOTED.search(text[max(floor, end - _LONGEST_QUOTED) : end])
    if quoted is not None:
        return walk.name(end - len(quoted[0]), "named", "team", stem=quoted[0])
    at = ground.left_edge(end, max(floor, end - _LONGEST_TEAM))
    stem = text[at:end]
    cut = len(stem) == _LONGEST_TEAM and not ground.begins_place(at)
    if len(stem) < SHORTEST or cut or _generic().fullmatch(stem):
        return None
    return walk.name(ground.reach(at, floor)[0], "named", "team", stem=stem)
