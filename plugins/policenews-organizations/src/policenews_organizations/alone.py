"""Heads without a place before them: 派出所, 四大队, 高速公路第五支队, 武警忻州支队. Pure."""

import re
from functools import cache

import attrs

from policenews.expressions import alternatives
from policenews_organizations.annotations import Category
from policenews_organizations.heads import function_words, generic
from policenews_organizations.mentions import Raw, make_raw
from policenews_organizations.places import only
from policenews_organizations.walks import NO_HEAD_BEHIND, Walk

_TITLES = (
    "院长", "检察长", "老板", "干警", "判决书", "认定书", "系统", "门口", "门前", "门外", "大门", "路", "附近", "旁",
)  # fmt: skip
"""Behind a head alone it is anybody's, or a place: 法院院长, 派出所门口."""
_BEFORE_SPEECH = frozenset(["", "，", "：", "。", "！", "？", "\n", "”"])
"""Before the mark of what somebody says; elsewhere it is that of a word."""
_WORDS = frozenset(["公司"])
"""Heads that are ordinary words too: alone they stand for a body only where a clause begins, not in 冻结公司股权."""
_NUMBER = re.compile("第?[一二三四五六七八九十]{1,3}$")
_CLASSES = frozenset(["公安机关", "检察机关"])
"""Classes of bodies, which a place bounds: 湛江市公安机关."""
_LONGEST_UNIT, _LONGEST_SQUAD, _LONGEST_NUMBER = 12, 4, 4


def bare(walk: Walk) -> Raw | None:
    """Return a head alone, which stands for a body named before; not as part of another word, nor in a quotation."""
    if walk.head.bare != "yes":
        return None
    before = walk.text[walk.start - 1] if walk.start else ""
    if before == "“" and walk.text[max(0, walk.start - 2) : walk.start - 1] in _BEFORE_SPEECH:
        before = ""  # “分局没有放弃。”
    if walk.head.shape != "temp" and walk.before(2) in generic():
        return None  # 到就近|派出所反映, but 成立|专案组
    if before in NO_HEAD_BEHIND or walk.text.startswith(_TITLES, walk.end):
        return None
    if walk.head.surface in _WORDS and before.isalnum():
        return None
    return walk.name(walk.start, "bare", "bare")


def bounded(walk: Walk) -> Raw | None:
    """Return a class of bodies that a place bounds: 湛江市公安机关."""
    if walk.head.surface in _CLASSES and only(walk.places):
        return walk.name(walk.at, "collective", "collective")
    return None


def armed(walk: Walk) -> Raw | None:
    """Return a unit of the armed police: 武警忻州支队."""
    if walk.head.shape != "bare" or not walk.places or not walk.text.endswith("武警", walk.floor, walk.at):
        return None
    head = attrs.evolve(walk.head, shape="admin", bare="")
    return make_raw(walk.at, walk.end, "named", head, places=walk.places, rule="place")


def numbered(walk: Walk) -> Raw | None:
    """Return a unit by its number: 四大队."""
    found = _NUMBER.search(walk.before(_LONGEST_NUMBER)) if walk.head.shape == "bare" and not walk.places else None
    begin = walk.start - len(found[0]) if found is not None else walk.start
    if begin == walk.start or walk.ground.left_edge(begin, max(walk.floor, begin - _LONGEST_NUMBER)) != begin:
        return None
    return walk.name(begin, "bare", "bare")


def squad(walk: Walk) -> Raw | None:
    """Return a squad by the name of its place: 汪营交警中队."""
    if walk.head.level != "squad" or walk.places or walk.before(1) in NO_HEAD_BEHIND:
        return None
    return walk.unlisted(_LONGEST_SQUAD, "named")


def unit(walk: Walk) -> Raw | None:
    """Return a unit of the police by what it does, with a number: 高速公路第五支队."""
    if walk.head.shape != "bare" or walk.head.category is not Category.POLICE:
        return None
    found = _units().search(walk.before(_LONGEST_UNIT))
    if found is None:
        return None
    begin = walk.start - len(found[0])
    at, places = walk.ground.reach(begin, walk.floor)
    if only(places):  # 广东海警第三支队
        return make_raw(at, walk.end, "named", walk.head, places=places, stem=found[0], rule="place")
    return walk.name(begin, "part", "part")


@cache
def _units() -> re.Pattern[str]:
    return re.compile(f"{alternatives(function_words())}第?[一二三四五六七八九十]{{0,3}}$")
