"""From heads and places to mentions: each head is walked left to where its name begins.

Pure, and linear: every walk is capped.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import attrs

from policenews_organizations.alone import armed, bare, bounded, numbered, squad, unit
from policenews_organizations.annotations import Category
from policenews_organizations.ground import Ground
from policenews_organizations.heads import SUB_BUREAUS, Head, prefix_ends, prefixes
from policenews_organizations.lists import SHARED
from policenews_organizations.mentions import OF_ALL_LEVELS, Raw, Shape, make_raw
from policenews_organizations.named import FREE, free
from policenews_organizations.parts import BRANCHES, SEVERAL, continues, may_hold
from policenews_organizations.placed import placed
from policenews_organizations.places import only
from policenews_organizations.squads import named_before
from policenews_organizations.teams import team
from policenews_organizations.walks import DEICTIC, Walk, make_walk

_DIVISION_OF_CORPS = re.compile("(?:新疆生产建设兵团|兵团)?第[一二三四五六七八九十]{1,3}师$")
"""Before a place: 第八师石河子市公安局."""
_LONGEST_CORPS = 14


def recognise(ground: Ground, anaphors: Sequence[Raw]) -> list[Raw]:
    """Return the mentions of a text, in order.

    Args:
        ground: The text, with its places and heads.
        anaphors: Mentions that rules found (该局, 市局, 全市公安机关).
    """
    raws: list[Raw] = []
    reach = 0
    waiting = list(reversed(anaphors))
    for start, end, term in ground.heads:
        while waiting and waiting[-1].start <= start:
            reach = _push(raws, _whole(waiting.pop(), ground), reach)
        if start < reach or not ground.may_end(term.meaning, end):
            continue
        raw = _around(ground, start, end, term.meaning, raws)
        if raw is not None:
            raws.append(_whole(raw, ground))
            reach = end
    for raw in reversed(waiting):
        reach = _push(raws, _whole(raw, ground), reach)
    return raws


def _whole(raw: Raw, ground: Ground) -> Raw:
    """Put before a mention what belongs to it, so that its parts have it too: 第八师石河子市公安局|城区分局."""
    return _with_prefix(_with_corps(_with_scope(raw, ground), ground.text), ground)


def _push(raws: list[Raw], raw: Raw, reach: int) -> int:
    """Add a mention, unless it lies in the last one; return how far the mentions reach."""
    if raw.start < reach or (raw.scope == OF_ALL_LEVELS and not raw.places):
        return reach  # 各级公安机关 of no place are nobody
    raws.append(raw)
    return raw.end


def _around(ground: Ground, start: int, end: int, head: Head, raws: Sequence[Raw]) -> Raw | None:
    """Return the mention that a head ends, or None."""
    floor = raws[-1].end if raws else 0
    if head.shape == "proper" and head.category in _OF_A_STATE and ground.by_end.get(start, (0, None))[1] == ():
        head = attrs.evolve(head, shape="admin", short_for="")  # 老挝公安部 is not 公安部
    if head.shape == "proper":
        at = ground.reach(start, floor)[0] if head.code else start
        return make_raw(at, end, "named", head, rule="proper")
    at, places = ground.reach(start, floor, in_name=head.surface in SUB_BUREAUS or head.surface == "警方")
    walk = make_walk(ground, start, end, head, floor, at, places)
    if not places and (several := _of_several(walk)) is not None:
        return several
    if head.shape == "short":
        written_out = places and places[-1] and ground.text[start - 1] in DEICTIC
        return walk.name(at, "alias", "short_place") if written_out else None
    if raws and may_hold(raws[-1], head, end) and continues(ground, floor, at, head):
        return _part(walk, raws)
    if raws and (given := named_before(walk, raws) or _of_a_list(walk, raws[-1])) is not None:
        return given
    if head.shape in _OWN:
        return _OWN[head.shape](walk)
    found = next((raw for step in _STEPS if (raw := step(walk)) is not None), None)
    if found is not None or head.shape not in {"alias", "bare"}:
        return found or placed(walk)
    if head.shape == "alias" and places:
        return walk.name(at, "alias", "alias")
    # 大连金普|警方 is somebody that no table has, and nobody who was named before.
    unknown = head.shape == "alias" and ground.begins_place(walk.edge(_LONGEST_ALIAS))
    return None if unknown else bare(walk)


_OF_A_STATE = frozenset(
    {Category.POLICE, Category.GOVERNMENT, Category.COURT, Category.PROCURATORATE, Category.MILITARY}
)
"""Bodies that every state has."""
_LONGEST_ALIAS = 6
"""Characters before 警方 in which a place is looked for."""


def _of_a_list(walk: Walk, last: Raw) -> Raw | None:
    """Return 政府 of 白果镇党委、政府, which shares the place of what stands before it."""
    head = walk.head
    if head.surface not in _BESIDE or walk.text[last.end : walk.start] not in {"、", "和"}:
        return None
    party = last.head is not None and last.head.category is Category.PARTY and last.shape in {"named", "deictic"}
    return make_raw(walk.start, walk.end, "bare", head, rule="bare") if party else None


_BESIDE = frozenset({"政府", "人大", "政协", "纪委"})
"""Heads that stand beside 党委 or 区委 without their place."""


def _of_several(walk: Walk) -> Raw | None:
    """Return the last of a list of places that share a head: 泰安两地警方, 武侯三区公安分局."""
    head, start = walk.head, walk.start - len("两地")
    if head.surface not in SHARED or SEVERAL.fullmatch(walk.before(len("两地"))) is None:
        return None
    at, places = walk.ground.reach(start, walk.floor, in_name=True)
    if not only(places):
        return None
    shape: Shape = "alias" if head.shape == "alias" else "named"
    return make_raw(
        at,
        walk.end,
        shape,
        head,
        places=places,
        scope=walk.text[start : walk.start],
        rule="alias" if shape == "alias" else "place",
    )


_OWN: Mapping[str, Callable[[Walk], Raw | None]] = MappingProxyType(dict.fromkeys(FREE, free) | {"team": team})
"""What finds a name of its own, by the shape of its head."""

_STEPS: tuple[Callable[[Walk], Raw | None], ...] = (armed, bounded, numbered, squad, unit)
"""What is tried before a head is taken for what its place or nothing begins."""


def _part(walk: Walk, raws: Sequence[Raw]) -> Raw:
    """Return the name of a part of the body named last."""
    holder, text, places = raws[-1], walk.text, walk.places
    if not places and (walk.before(1) == "站" or walk.head.surface.endswith("分院")):
        # 郑州铁路公安处商丘站派出所, 河南省人民检察院郑州铁路运输分院
        places = tuple(codes for _, _, codes, _ in walk.ground.inside(holder.end, walk.start) if codes)
    head = walk.head
    if not places and head.surface in BRANCHES:
        places = walk.ground.leading(holder.end, walk.start)
    if holder.head is not None and holder.head.category is Category.MILITARY and head.category is Category.POLICE:
        head = attrs.evolve(head, category=Category.MILITARY)  # 武警山东总队|济南支队
    raw = make_raw(
        start=holder.start, end=walk.end, shape=holder.shape, head=head, places=places,
        stem=text[holder.end : walk.start], scope=holder.scope, parent=len(raws) - 1, parent_end=holder.end,
        rule="chain",
    )  # fmt: skip
    return _sent(raw, text, raws)


def _sent(raw: Raw, text: str, raws: Sequence[Raw]) -> Raw:
    """Put the sender before a body that it sends to another: 市纪委监委派驻市公安局纪检监察组 is one name."""
    if len(raws) > 1 and raw.parent is not None:
        sender, host = raws[-2], raws[-1]
        if text[sender.end : host.start] == "派驻":
            return attrs.evolve(
                raw, start=sender.start, parent=len(raws) - 2, parent_end=sender.end, shape=sender.shape, places=()
            )
    return raw


def _with_scope(raw: Raw, ground: Ground) -> Raw:
    """Put its place before a class of bodies: 景德镇市两级法院, 山西全省公安机关."""
    if raw.shape != "collective":
        return raw
    at, places = ground.reach(raw.start)
    return attrs.evolve(raw, start=at, places=places) if only(places) else raw


def _with_corps(raw: Raw, text: str) -> Raw:
    """Put the division of the corps before a name that its place begins: 第八师石河子市公安局."""
    if not raw.places or raw.parent is not None:
        return raw
    found = _DIVISION_OF_CORPS.search(text[max(0, raw.start - _LONGEST_CORPS) : raw.start])
    return raw if found is None else attrs.evolve(raw, start=raw.start - len(found[0]))


def _with_prefix(raw: Raw, ground: Ground) -> Raw:
    """Put what may stand before its place before a name: 中共长清区委, 武警忻州支队, 泰国驻成都总领事馆."""
    text = ground.text
    if not raw.places or raw.parent is not None or raw.head is None or raw.shape != "named":
        return raw
    if text[raw.start - 1 : raw.start] not in prefix_ends():
        return raw
    for word, prefix in prefixes().items():
        start = max(0, raw.start - len(word))
        if text.endswith(word, start, raw.start) and raw.head.surface.endswith(prefix.sends):
            head = raw.head if prefix.category is None else attrs.evolve(raw.head, category=prefix.category)
            begin = ground.by_end.get(start, (start, ()))[0] if prefix.sends else start
            return attrs.evolve(raw, start=begin, head=head)
    return raw
