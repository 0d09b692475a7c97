"""From heads and places to mentions: each head is walked left to where its name begins.

Pure, and linear: every walk is capped.
"""

import re
from collections.abc import Sequence

import attrs

from policenews.vocabulary import Hit
from policenews_organizations.annotations import Category
from policenews_organizations.ground import Ground
from policenews_organizations.heads import Head, generic
from policenews_organizations.mentions import Raw, make_raw
from policenews_organizations.places import Places, divisions

LONGEST_NAME = 60
"""How many characters a name with the names of its parents may have: 派出所 repeated is not one body within another."""

_LONGEST_PART = 10
"""Characters that a part may put between its parent's name and its own head: R1线维稳工作组."""
_LONGEST_NUMBER, _LONGEST_PLACE = 4, 5
"""Characters of a number (第十二), and of a name of a place (金水路), that may stand between a body and its part."""
_SHORTEST = 2
"""Characters of the shortest name of a place."""
_DEICTIC = frozenset("省市县区州旗镇乡")
# Sub-bureaus of zones and of what is no division: 经开分局, 水上分局.
_FUNCTIONS = frozenset(
    ["经开", "高新", "水上", "公交", "轨道", "机场", "景区", "港区", "新区", "铁路", "森林", "港口", "矿区", "油田"]
)
_STRONG = frozenset({"company", "school", "bank", "shop"})
_ADDRESS = re.compile(r".*(?:大道|街道|号)")
_ROAD = re.compile(r".*(?:大道|[路街巷村号内])")


def recognise(ground: Ground, anaphors: Sequence[Raw]) -> list[Raw]:
    """Return the mentions of a text, in order.

    Args:
        ground: The text, with its places and heads.
        anaphors: Mentions that rules found (该局, 市局, 全市公安机关).
    """
    text = ground.text
    raws: list[Raw] = []
    reach = 0
    waiting = list(reversed(anaphors))
    for start, end, term in ground.heads:
        while waiting and waiting[-1].start <= start:
            reach = _push(raws, waiting.pop(), reach)
        if start < reach or not term.meaning.may_end(text, end):
            continue
        raw = _around(ground, start, end, term.meaning, raws)
        if raw is not None:
            raws.append(raw)
            reach = end
    for raw in reversed(waiting):
        reach = _push(raws, raw, reach)
    return raws


def _push(raws: list[Raw], raw: Raw, reach: int) -> int:
    """Add a mention, unless it lies in the last one; return how far the mentions reach."""
    if raw.start < reach:
        return reach
    raws.append(raw)
    return raw.end


def _around(ground: Ground, start: int, end: int, head: Head, raws: Sequence[Raw]) -> Raw | None:
    """Return the mention that a head ends, or None."""
    if head.shape == "proper":
        return make_raw(start, end, "named", head, rule="proper")
    if head.shape in {"company", "school", "bank", "shop"}:
        return _free(ground, start, end, head, raws, smallest=_SHORTEST)
    last = len(raws) - 1
    floor = raws[-1].end if raws else 0
    at, places = ground.chain(start)
    if head.shape == "short":
        written_out = places and ground.text[start - 1] in _DEICTIC
        return make_raw(at, end, "alias", head, places=places, rule="short_place") if written_out else None
    if last >= 0 and _continues(ground, floor, at, head) and _may_hold(raws[-1], head, end):
        stem = ground.text[floor:start] if not places else ""
        raw = make_raw(
            start=raws[-1].start, end=end, shape=raws[-1].shape, head=head, places=places, stem=stem,
            scope=raws[-1].scope, parent=last, parent_end=raws[-1].end, rule="chain",
        )  # fmt: skip
        return _sent(raw, ground.text, raws)
    if head.shape == "alias":
        if places:
            return make_raw(at, end, "alias", head, places=places, rule="alias")
        return _bare(ground, start, end, head)
    if head.shape == "bare":
        return _bare(ground, start, end, head)
    if head.shape in {"admin", "unit"}:
        return _with_place(ground, start, end, head, at, places, floor)
    return _free(ground, start, end, head, raws, smallest=1 if head.shape == "temp" else _SHORTEST)


_NUMBERED = re.compile("第?[一二三四五六七八九十0-9]{1,3}")
_SUB_BUREAUS = frozenset(["分局", "公安分局"])


def _continues(ground: Ground, floor: int, at: int, head: Head) -> bool:
    """Return whether what ends with a head goes on the name before it, which ends at `floor`: nothing is between them.

    A unit may have a number (交警大队|二中队), a sub-bureau the name of a place that no table has: 市公安局|金水路分局.
    """
    if at <= floor:
        return at == floor
    if head.shape in {"unit", "bare"}:
        return at - floor <= _LONGEST_NUMBER and _NUMBERED.fullmatch(ground.text, floor, at) is not None
    return head.surface in _SUB_BUREAUS and at - floor <= _LONGEST_PLACE and ground.left_edge(at, floor) == floor


_HOLD_NOTHING = frozenset({"company", "alias", "school", "bank", "temp", "shop"})
_PARTS = frozenset(
    ["分局", "公安分局", "公安处", "党委", "党组", "纪委", "缉私局", "委", "纪检监察组", "人民法庭", "司法所"]
)


def _may_hold(parent: Raw, head: Head, end: int) -> bool:
    """Whether a body can have a part with this head, and ends at `end`: a bureau a brigade, but no company a court."""
    holder = parent.head
    if parent.shape in {"bare", "collective"} or end - parent.start > LONGEST_NAME:
        return False
    if holder is None:
        return head.shape in {"unit", "named", "temp"}
    if holder.shape in _HOLD_NOTHING:
        return False
    if holder.shape == "proper" and head.shape == "admin":
        return head.category is holder.category  # 公安部交管局
    if head.shape == "admin":
        return head.surface in _PARTS or head.category is Category.PARTY
    return head.shape == "unit" or (holder.shape != "proper" and head.shape in {"named", "temp", "bare"})


def _sent(raw: Raw, text: str, raws: Sequence[Raw]) -> Raw:
    """Put the sender before a body that it sends to another: 市纪委监委派驻市公安局纪检监察组 is one name."""
    if len(raws) > 1 and raw.parent is not None:
        sender, host = raws[-2], raws[-1]
        if text[sender.end : host.start] == "派驻":
            return attrs.evolve(
                raw, start=sender.start, parent=len(raws) - 2, parent_end=sender.end, shape=sender.shape, places=()
            )
    return raw


def _with_place(  # noqa: PLR0913, PLR0917 -- what a walk has found
    ground: Ground, start: int, end: int, head: Head, at: int, places: tuple[tuple[str, ...], ...], floor: int
) -> Raw | None:
    """A name that a place begins: 长清区公安分局, 市公安局, 经开分局."""
    text = ground.text
    if places:
        return make_raw(at, end, "named", head, places=places, rule="place")
    if start and text[start - 1] in _DEICTIC:
        return _at_level(ground, start, end, head, floor)
    if head.surface in _SUB_BUREAUS:
        named = text[max(0, start - 2) : start] in _FUNCTIONS
        edge = start - 2 if named else ground.left_edge(start, max(floor, start - 4))
        stem = text[edge:start]
        if len(stem) >= _SHORTEST and stem not in generic():
            return make_raw(edge, end, "named", head, stem=stem, rule="function")
    if head.bare == "chain":
        return make_raw(start, end, "part", head, rule="part")
    return _bare(ground, start, end, head)


_LONGEST_UNLISTED = 4
"""Characters that are looked at for the name of a place that no table has: 云州 of 云州市公安局."""


def _at_level(ground: Ground, start: int, end: int, head: Head, floor: int) -> Raw | None:
    """A name that the level of a place begins, 市公安局, or a place that no table has: 云州市公安局."""
    text, before = ground.text, start - 1
    scope = text[before]
    edge = ground.left_edge(before, max(floor, before - _LONGEST_UNLISTED))
    stem = text[edge:before]
    if stem.endswith("某") or (edge and text[edge - 1] == "某"):
        return None
    listed = ground.by_end.get(before)
    if listed is not None and scope not in "镇乡":
        begin, meant = listed
        # 甘孜州 is 甘孜藏族自治州. 云城 is a place, but 云城市 none that a table has: no 市公安局 of another city.
        codes = tuple(code for code in meant if divisions()[code].name.endswith(scope))
        if codes:
            return make_raw(begin, end, "named", head, places=(codes,), rule="place")
        return make_raw(begin, end, "named", head, stem=text[begin:start], rule="unknown_place")
    named = len(stem) >= _SHORTEST
    whole = len(stem) < _LONGEST_UNLISTED
    # Where the text names known places so, 传达市公安局要求 is likelier than a place 传达市.
    if scope not in "镇乡" and (not named or not whole or stem in generic() or ground.homed):
        return make_raw(before, end, "deictic", head, scope=scope, rule="deictic")
    return make_raw(edge, end, "named", head, stem=stem + scope, rule="unknown_place") if named else None


# Before a head alone: it is part of another word, or of a quotation, or not one body.
_NO_HEAD_BEHIND = frozenset("各全某一两多几级地我本该大小新老“《四三二五六七八九十") | _DEICTIC


def _bare(ground: Ground, start: int, end: int, head: Head) -> Raw | None:
    """A head alone, which stands for a body named before; not as part of another word, nor in a quotation."""
    if head.bare != "yes":
        return None
    text = ground.text
    before = text[start - 1] if start else ""
    if before in _NO_HEAD_BEHIND:
        return None
    return make_raw(start, end, "bare", head, rule="bare")


def _free(  # noqa: PLR0913 -- what a walk needs
    ground: Ground, start: int, end: int, head: Head, raws: Sequence[Raw], *, smallest: int
) -> Raw | None:
    """A name of its own before the head: 大学路派出所, 济南沃德汽车零部件有限公司."""
    text = ground.text
    parent = len(raws) - 1 if raws and _may_hold(raws[-1], head, end) else None
    floor = raws[-1].end if raws else 0
    edge = ground.left_edge(start, floor, strong=head.shape in _STRONG)
    if parent is not None and edge == floor and 0 < start - floor <= _LONGEST_PART:
        holder = raws[parent]
        return make_raw(
            start=holder.start, end=end, shape=holder.shape, head=head, stem=text[floor:start], scope=holder.scope,
            parent=parent, parent_end=holder.end, rule="chain",
        )  # fmt: skip
    if head.shape == "shop":
        road = _ROAD.match(text[edge:start])
        if road is None:
            return None
        edge += road.end()
    hits = ground.inside(edge, start)
    if head.shape == "named":
        # 新城派出所 is not in 新城区, nor 友谊关 in 友谊县: only a written-out division is a place here.
        hits = [hit for hit in hits if hit[2].surface[-1] in _DEICTIC]
    edge = _behind_address(text, edge, start, hits, head)
    places = tuple(term.meaning.codes for begin, _, term in hits if begin >= edge)
    while edge < start and text[edge] in "”）)（(·":
        edge += 1
    stem = text[edge:start]
    passed = stem.rfind("经") + 1
    if head.shape == "school" and passed and stem[passed : passed + 1] in _DEICTIC:
        edge, stem = edge + passed, stem[passed:]  # 伤者经|县医院抢救
    if head.shape == "school" and not places and _is_local(text, edge, stem):
        return make_raw(edge, end, "deictic", head, scope=stem[0], rule="deictic")
    if _unnamed(stem, smallest) or (edge and text[edge - 1] == "某"):
        return _bare(ground, start, end, head) if stem == "" else None
    if head.shape == "bank" and "银行" not in stem:
        return None
    return make_raw(edge, end, "named", head, places=places, stem=stem, rule="named")


def _behind_address(text: str, edge: int, start: int, hits: Sequence[Hit[Places]], head: Head) -> int:
    """Return where a name begins in what is before its head: at a place, behind the road of an address.

    沃德大道济南沃德汽车零部件有限公司: the road belongs to the address.
    """
    if hits:
        addressed = head.shape in {"company", "bank", "school"}
        behind = (begin for begin, _, _ in reversed(hits) if addressed and _ROAD.fullmatch(text[edge:begin]))
        return next(behind, hits[0][0])
    road = _ADDRESS.match(text[edge:start]) if head.shape in {"company", "bank"} else None
    return edge + (road.end() if road else 0)


def _is_local(text: str, edge: int, stem: str) -> bool:
    """Return whether a school or hospital is named by the level of its place: 市第一人民医院, 县实验小学."""
    return stem[:1] in _DEICTIC and stem not in generic() and text[max(0, edge - 1) : edge] not in {"*", "某", "×"}


_NO_NAME_ENDS = frozenset("经在到至这个所内的级")
"""With what no name ends: 送后经|医院."""


def _unnamed(stem: str, smallest: int) -> bool:
    if stem[-1:] in _NO_NAME_ENDS:
        return True
    if stem.count("“") != stem.count("”") or "某" in stem or "×" in stem:
        return True
    if stem in generic():
        return True
    return len(stem) < smallest or stem.isdigit()
