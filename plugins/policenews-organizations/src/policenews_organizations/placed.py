"""Names that a place or its level begins: 长清区公安分局, 市公安局, 云州市公安局. Pure."""

import re

import attrs

from policenews_organizations.alone import bare
from policenews_organizations.annotations import Category
from policenews_organizations.heads import SUB_BUREAUS, generic
from policenews_organizations.mentions import Raw, make_raw
from policenews_organizations.places import divisions, only
from policenews_organizations.walks import DEICTIC, SHORTEST, Walk, unnamed

_AND = "和与及"
_SPECIAL = ("自治区", "地区", "特区", "师市", "兵团", "垦区", "管理区", "开发区", "城区", "郊区", "矿区")
"""Levels of places of their own sort: 特区公安局, 师市公安局."""
_FUNCTIONS = frozenset(
    ["经开", "高新", "水上", "公交", "轨道", "机场", "景区", "港区", "新区", "铁路", "森林", "港口", "矿区", "油田"]
)
"""What sub-bureaus are named after that are of no division: 经开分局, 水上分局."""
_COURTS = frozenset({Category.COURT, Category.PROCURATORATE})
_NAMED_AFTER = frozenset(["海关缉私局", "海关缉私分局", "海关", "公安局", "管委会", "管理委员会", "景区管委会"])
"""Heads that may stand behind the name of a place that no table has: 五台山公安局, 天山天池管委会."""
_OFFICES = frozenset(["管理局", "监督局", "监管局", "执法局", "服务局", "保护局"])
"""Last words of departments, before which another word says of what: 种子|管理局."""
_LONGEST_OFFICE = 7
_ORDINAL = re.compile("第[一二三四五]$")
_LONGEST_COURT, _LONGEST_SUB_BUREAU = 8, 4
"""Characters of a name that no place begins: 葛洲坝人民检察院, 水上分局."""
_AREAS = frozenset(
    ["厂区", "校区", "园区", "小区", "社区", "辖区", "景区", "片区", "林区", "库区", "山区", "灾区", "市区"]
)
"""What ends like the level of a place and is none: 厂区|保卫科."""
_LONGEST_UNLISTED = 4
"""Characters that are looked at for the name of a place that no table has: 云州 of 云州市公安局."""


def placed(walk: Walk) -> Raw | None:
    """Return the name that a place begins, or that the level of one begins, or the head alone."""
    text, at, head = walk.text, walk.at, walk.head
    joined = 0 < walk.floor == at == walk.start - 2 and text[at] in _AND  # 派出所和县公安局: not 和县
    if walk.places and not joined:
        return walk.name(at, "named", "place", stem="" if any(walk.places) else text[at : walk.start])
    for scope in _SPECIAL:
        if walk.before(len(scope)) == scope:
            return walk.name(walk.start - len(scope), "deictic", "deictic", scope=scope)
    if walk.before(1) in DEICTIC and walk.start > walk.floor:
        return _at_level(walk)
    found = _sub_bureau(walk) if head.surface in SUB_BUREAUS else _numbered_court(walk)
    if found is not None:
        return found
    if (head.surface in _OFFICES or head.surface.startswith("机场")) and (found := _infixed(walk)) is not None:
        return found
    if head.bare == "chain":
        return walk.name(walk.start, "part", "part")
    if head.surface in _NAMED_AFTER or (head.category in _COURTS and not head.short_for):
        return walk.unlisted(_LONGEST_COURT, "unknown_place") or bare(walk)
    return bare(walk)


def _infixed(walk: Walk) -> Raw | None:
    """An office that no table has, between its place and the last word of its name: 市种子管理局."""
    edge = walk.edge(_LONGEST_OFFICE)
    for begin in range(walk.start - SHORTEST, edge - 1, -1):
        at, places = walk.ground.reach(begin, walk.floor)
        if only(places):
            return make_raw(
                at, walk.end, "named", walk.head, places=places, stem=walk.text[begin : walk.start], rule="place"
            )
        scope = walk.text[begin - 1 : begin]
        if begin - 1 >= walk.floor and scope in DEICTIC and walk.ground.left_edge(begin - 1, walk.floor) == begin - 1:
            return walk.name(begin - 1, "deictic", "deictic", scope=scope)
    return None


def _numbered_court(walk: Walk) -> Raw | None:
    """北京市第三中级人民法院, 市第一人民法院: a number behind the place is part of the head."""
    head = walk.head
    ordinal = _ORDINAL.search(walk.before(2)) if head.category is Category.COURT else None
    if ordinal is None:
        return None
    head = attrs.evolve(
        head, surface=ordinal[0] + head.surface, short_for=ordinal[0] + head.short_for if head.short_for else ""
    )
    at = walk.start - len(ordinal[0])
    begin, places = walk.ground.reach(at, walk.floor)
    if only(places):
        return make_raw(begin, walk.end, "named", head, places=places, rule="place")
    scope = walk.text[at - 1 : at]
    if scope in DEICTIC and at - 1 >= walk.floor and walk.ground.left_edge(at - 1, walk.floor) == at - 1:
        return make_raw(at - 1, walk.end, "deictic", head, scope=scope, rule="deictic")
    return make_raw(at, walk.end, "bare", head, rule="bare") if head.bare == "yes" else None


def _sub_bureau(walk: Walk) -> Raw | None:
    """A sub-bureau by what it does, or by a name that no table has: 经开分局."""
    named = walk.before(2) in _FUNCTIONS
    if named:
        at, places = walk.ground.reach(walk.start - 2, walk.floor)
        if only(places):
            return make_raw(at, walk.end, "named", walk.head, places=places, stem=walk.before(2), rule="place")
    edge = walk.start - 2 if named else walk.edge(_LONGEST_SUB_BUREAU)
    stem = walk.text[edge : walk.start]
    return None if unnamed(stem, SHORTEST) else walk.name(edge, "named", "function", stem=stem)


def _at_level(walk: Walk) -> Raw | None:
    """A name that the level of a place begins, 市公安局, or a place that no table has: 云州市公安局."""
    text, ground, floor, before = walk.text, walk.ground, walk.floor, walk.start - 1
    scope = text[before]
    edge = ground.left_edge(before, max(floor, before - _LONGEST_UNLISTED))
    stem = text[edge:before]
    if stem.endswith("某") or (edge and text[edge - 1] == "某") or text[before - 1 : before + 1] in _AREAS:
        return None
    if before > floor and text[before - 1] == "该":
        return walk.name(before - 1, "deictic", "deictic", scope=f"该{scope}")
    township = scope in "镇乡"
    listed = ground.by_end.get(before)
    if listed is not None and listed[0] >= floor and not township:
        return _listed(walk, *listed)
    named = len(stem) >= SHORTEST
    # Where the text names known places so, 传达市公安局要求 is likelier than a place 传达市.
    if not named or (not township and (len(stem) == _LONGEST_UNLISTED or stem in generic() or ground.homed)):
        return walk.name(before, "deictic", "deictic", scope=scope)
    begin, places = ground.reach(edge, floor) if township else (edge, ())
    return make_raw(begin, walk.end, "named", walk.head, places=places, stem=stem + scope, rule="unknown_place")


def _listed(walk: Walk, begin: int, meant: tuple[str, ...]) -> Raw:
    """甘孜州公安局: 甘孜 is 甘孜藏族自治州; 云城 is a place, but 云城市 none that a table has."""
    scope = walk.text[walk.start - 1]
    codes = tuple(code for code in meant if divisions()[code].name.endswith(scope))
    if codes:
        return make_raw(begin, walk.end, "named", walk.head, places=(codes,), rule="place")
    return walk.name(begin, "named", "unknown_place", stem=walk.text[begin : walk.start])
