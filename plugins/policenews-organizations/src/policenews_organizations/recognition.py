"""From heads and places to mentions: each head is walked left to where its name begins.

Pure, and linear: every walk is capped.
"""

import re
from collections.abc import Sequence

import attrs

from policenews_organizations.annotations import Category
from policenews_organizations.ground import Ground, Place
from policenews_organizations.heads import Head, function_words, generic, prefixes
from policenews_organizations.mentions import Raw, make_raw
from policenews_organizations.parts import continues, may_hold
from policenews_organizations.places import Codes, divisions, only, within

_SHORTEST = 2
"""Characters of the shortest name of a place."""
DEICTIC = frozenset("省市县区州旗盟镇乡")
"""Levels of places, which stand for the place itself: 市公安局."""
_SPECIAL = ("特区", "师市", "兵团", "垦区", "管理区", "开发区", "城区", "郊区", "矿区")
"""The same for places of their own sort: 特区公安局, 师市公安局."""
# Sub-bureaus of zones and of what is no division: 经开分局, 水上分局.
_FUNCTIONS = frozenset(
    ["经开", "高新", "水上", "公交", "轨道", "机场", "景区", "港区", "新区", "铁路", "森林", "港口", "矿区", "油田"]
)
_SUB_BUREAUS = frozenset(["分局", "公安分局"])
_STRONG = frozenset({"company", "school", "bank", "shop"})
_FREE = _STRONG | {"named", "temp"}
"""Shapes of heads before which a name of its own stands."""
_ADDRESS = re.compile(r".*(?:大道|街道|号)")
_ROAD = re.compile(r".*(?:大道|[路街巷村号内])")
_DIVISION_OF_CORPS = re.compile("(?:新疆生产建设兵团|兵团)?第[一二三四五六七八九十]{1,3}师$")
"""Before a place: 第八师石河子市公安局."""
_NATIONAL = re.compile("(?:中国|国家|中华|国网|中铁|中建|中石油|中石化|交通|招商|浦发)[^，。]{0,6}$")
"""Before the place in a name: 中国铁路武汉局集团有限公司."""


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
        if start < reach or not ground.may_end(term.meaning, end):
            continue
        raw = _around(ground, start, end, term.meaning, raws)
        if raw is not None:
            raws.append(raw)
            reach = end
    for raw in reversed(waiting):
        reach = _push(raws, raw, reach)
    return [_with_prefix(_with_corps(_bounded(raw, ground), text), text) for raw in raws]


def _bounded(raw: Raw, ground: Ground) -> Raw:
    """Put its place before a class of bodies: 景德镇市两级法院."""
    if raw.shape != "collective" or not raw.scope.endswith("级"):
        return raw
    at, places = ground.reach(raw.start)
    return attrs.evolve(raw, start=at, places=places) if only(places) else raw


def _push(raws: list[Raw], raw: Raw, reach: int) -> int:
    """Add a mention, unless it lies in the last one; return how far the mentions reach."""
    if raw.start < reach:
        return reach
    raws.append(raw)
    return raw.end


def _with_corps(raw: Raw, text: str) -> Raw:
    """Put the division of the corps before a name that its place begins: 第八师石河子市公安局."""
    if not raw.places or raw.parent is not None:
        return raw
    found = _DIVISION_OF_CORPS.search(text[max(0, raw.start - 14) : raw.start])
    return raw if found is None else attrs.evolve(raw, start=raw.start - len(found[0]))


def _with_prefix(raw: Raw, text: str) -> Raw:
    """Put what may stand before its place before a name: 中共长清区委, 武警忻州支队."""
    if not raw.places or raw.parent is not None or raw.head is None or raw.shape != "named":
        return raw
    for word, category in prefixes().items():
        if text.endswith(word, max(0, raw.start - len(word)), raw.start):
            head = raw.head if category is None else attrs.evolve(raw.head, category=category)
            return attrs.evolve(raw, start=raw.start - len(word), head=head)
    return raw


def _around(ground: Ground, start: int, end: int, head: Head, raws: Sequence[Raw]) -> Raw | None:
    """Return the mention that a head ends, or None."""
    if head.shape == "proper":
        return make_raw(start, end, "named", head, rule="proper")
    floor = raws[-1].end if raws else 0
    at, places = ground.reach(start, floor, in_name=head.surface in _SUB_BUREAUS)
    if head.shape == "short":
        written_out = places and places[-1] and ground.text[start - 1] in DEICTIC
        return make_raw(at, end, "alias", head, places=places, rule="short_place") if written_out else None
    if raws and may_hold(raws[-1], head, end) and continues(ground, floor, at, head):
        return _part(ground, start, end, head, raws, places)
    if head.shape in _FREE:
        return _free(ground, start, end, head, floor)
    if head.shape == "alias" and places:
        return make_raw(at, end, "alias", head, places=places, rule="alias")
    if head.shape == "bare" and places and ground.text.endswith("武警", max(floor, at - 2), at):
        return make_raw(at, end, "named", attrs.evolve(head, shape="admin", bare=""), places=places, rule="place")
    if head.surface in _CLASSES and only(places):
        return make_raw(at, end, "collective", head, places=places, rule="collective")
    if head.shape == "bare" and (number := _NUMBER.search(ground.text[max(floor, start - 4) : start])) and not places:
        if ground.left_edge(start - len(number[0]), max(floor, start - 8)) == start - len(number[0]):
            return make_raw(start - len(number[0]), end, "bare", head, rule="bare")
    if head.level == "squad" and not places and ground.text[start - 1 : start] not in _NO_HEAD_BEHIND:
        edge = ground.left_edge(start, max(floor, start - _LONGEST_UNLISTED))
        if start - edge >= _SHORTEST and not _unnamed(ground.text[edge:start], _SHORTEST):
            return make_raw(edge, end, "named", head, stem=ground.text[edge:start], rule="named")
    if head.shape == "bare" and head.category is Category.POLICE:
        unit = _UNIT.search(ground.text[max(floor, start - _LONGEST_UNIT) : start])
        if unit is not None:
            return make_raw(start - len(unit[0]), end, "part", head, rule="part")
    if head.shape in {"alias", "bare"}:
        return _bare(ground, start, end, head)
    return _with_place(ground, start, end, head, at, places, floor)


_NUMBER = re.compile("第?[一二三四五六七八九十]{1,3}$")
_CLASSES = frozenset(["公安机关", "检察机关"])
"""Classes of bodies, which a place bounds: 湛江市公安机关."""
_LONGEST_UNIT = 12
_UNIT = re.compile(rf"(?:{'|'.join(sorted(function_words(), key=len, reverse=True))})第?[一二三四五六七八九十]{{0,3}}$")
"""Before 支队 and its like: 高速公路第五|支队."""


def _part(  # noqa: PLR0913, PLR0917 -- what a walk has found
    ground: Ground, start: int, end: int, head: Head, raws: Sequence[Raw], places: tuple[Codes, ...]
) -> Raw:
    """Return the name of a part of the body named last."""
    holder = raws[-1]
    if not places and (ground.text[start - 1 : start] == "站" or head.surface.endswith("分院")):
        # 郑州铁路公安处商丘站派出所, 河南省人民检察院郑州铁路运输分院
        places = tuple(codes for _, _, codes, _ in ground.inside(holder.end, start) if codes)
    raw = make_raw(
        start=holder.start, end=end, shape=holder.shape, head=head, places=places, stem=ground.text[holder.end : start],
        scope=holder.scope, parent=len(raws) - 1, parent_end=holder.end, rule="chain",
    )  # fmt: skip
    return _sent(raw, ground.text, raws)


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
    ground: Ground, start: int, end: int, head: Head, at: int, places: tuple[Codes, ...], floor: int
) -> Raw | None:
    """A name that a place begins: 长清区公安分局, 市公安局, 经开分局."""
    text = ground.text
    if places and 0 < floor == at == start - 2 and text[at] in _AND:
        at, places = start, ()  # 派出所和县公安局: not 和县
    if places:
        return make_raw(at, end, "named", head, places=places, stem="" if any(places) else text[at:start], rule="place")
    for scope in _SPECIAL:
        if text.endswith(scope, max(floor, start - len(scope)), start):
            return make_raw(start - len(scope), end, "deictic", head, scope=scope, rule="deictic")
    if start > floor and text[start - 1] in DEICTIC:
        return _at_level(ground, start, end, head, floor)
    if head.surface in _SUB_BUREAUS:
        named = text[max(0, start - 2) : start] in _FUNCTIONS
        edge = start - 2 if named else ground.left_edge(start, max(floor, start - 4))
        stem = text[edge:start]
        if len(stem) >= _SHORTEST and stem not in generic():
            return make_raw(edge, end, "named", head, stem=stem, rule="function")
    ordinal = _ORDINAL.search(text, max(floor, start - 3), start) if head.category is Category.COURT else None
    if ordinal is not None:
        at, places = ground.reach(ordinal.start(), floor)
        if only(places):
            return make_raw(at, end, "named", head, places=places, stem=ordinal[0], rule="place")
    if head.bare == "chain":
        return make_raw(start, end, "part", head, rule="part")
    if head.surface in _NAMED_AFTER or (
        head.category in {Category.COURT, Category.PROCURATORATE} and head.short_for == ""
    ):
        edge = ground.left_edge(start, max(floor, start - _LONGEST_COURT))
        stem = text[edge:start]
        if len(stem) >= _SHORTEST and not _unnamed(stem, _SHORTEST):
            return make_raw(edge, end, "named", head, stem=stem, rule="unknown_place")
    return _bare(ground, start, end, head)


_AND = "和与及"
_NAMED_AFTER = frozenset(["海关缉私局", "海关缉私分局", "海关", "公安局", "管委会", "管理委员会", "景区管委会"])
"""Heads that may stand behind the name of a place that no table has: 五台山公安局, 天山天池管委会."""
_ORDINAL = re.compile("第[一二三四五]$")
_LONGEST_COURT = 8
"""Characters of the name of a court that no place begins: 葛洲坝人民检察院."""
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
    if before > floor and text[before - 1] == "该":
        return make_raw(before - 1, end, "deictic", head, scope=f"该{scope}", rule="deictic")
    if listed is not None and listed[0] >= floor and scope not in "镇乡":
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
    if scope in "镇乡" and not named:
        return make_raw(before, end, "deictic", head, scope=scope, rule="deictic")
    begin, places = ground.reach(edge, floor) if scope in "镇乡" else (edge, ())
    return (
        make_raw(begin, end, "named", head, places=places, stem=stem + scope, rule="unknown_place") if named else None
    )


# Before a head alone: it is part of another word, or of a quotation, or not one body.
_NO_HEAD_BEHIND = frozenset("各全某一两多几级地我本该大小新老“《四三二五六七八九十") | DEICTIC


def _bare(ground: Ground, start: int, end: int, head: Head) -> Raw | None:
    """A head alone, which stands for a body named before; not as part of another word, nor in a quotation."""
    if head.bare != "yes":
        return None
    text = ground.text
    before = text[start - 1] if start else ""
    if before in _NO_HEAD_BEHIND or text.startswith(_TITLES, end):
        return None
    return make_raw(start, end, "bare", head, rule="bare")


_TITLES = ("院长", "检察长", "干警", "判决书", "认定书", "系统")
"""Behind a head alone they are of anybody's: 法院院长."""


def _free(ground: Ground, start: int, end: int, head: Head, floor: int) -> Raw | None:
    """A name of its own before the head: 大学路派出所, 济南沃德汽车零部件有限公司."""
    text = ground.text
    edge = ground.left_edge(
        start, floor, strong=head.shape in _STRONG or head.shape == "temp", verbs=head.shape != "temp"
    )
    if head.shape in _STRONG:
        # 东山县闽海富达冷冻食品厂: behind a place even a verb is part of the name.
        whole = ground.left_edge(start, floor, strong=True, verbs=False)
        if whole < edge and ground.begins_place(whole):
            edge = whole
        joined = text[edge : edge + 2] == "联合" and (ground.begins_place(edge + 2) or _BANKS.match(text, edge + 2))
        edge += 2 if joined else 0
    if head.shape == "shop":
        road = _ROAD.match(text[edge:start])
        if road is not None:
            edge += road.end()
        elif not ground.inside(edge, start) and start - edge < _SHORTEST_SHOP:
            return None
    hits = [hit for hit in ground.inside(edge, start) if hit[2]]
    if head.shape == "named" and head.category in _LOCAL_NAMES and text[start - 1 : start] != "站":
        # 新城派出所 is not in 新城区, nor 友谊关 in 友谊县: only a written-out division is a place here, and for what is
        # no station the name of a city: 丹东|出入境边防检查站.
        hits = [
            hit for hit in hits if text[hit[1] - 1] in DEICTIC or (hit[1] == start and head.surface not in _STATIONS)
        ]
    edge = _behind_address(text, edge, start, hits, head)
    places = _leading(text, edge, hits)
    while edge < start and text[edge] in "”）)（(·":
        edge += 1
    stem = text[edge:start]
    passed = stem.rfind("经") + 1
    if head.shape == "school" and passed and stem[passed : passed + 1] in DEICTIC:
        edge, stem = edge + passed, stem[passed:]  # 伤者经|县医院抢救
    if head.shape in _LOCAL and not places and _is_local(text, edge, stem):
        return make_raw(edge, end, "deictic", head, scope=stem[0], rule="deictic")
    if _unnamed(stem, 1 if head.shape == "temp" else _SHORTEST) or (edge and text[edge - 1] == "某"):
        return _bare(ground, start, end, head) if stem == "" else None
    if head.surface == "银行" and not places and _BANK.search(stem) is None:
        return None
    if head.surface in {"厂", "店"} and not places:
        return None
    if head.surface == "公司" and not places and (len(stem) > _LONGEST_COMPANY or stem[-2:] in generic()):
        return None
    if head.surface in {"支行", "分行"} and "银行" not in stem:
        return None
    return make_raw(edge, end, "named", head, places=places, stem=stem, rule="named")


_LONGEST_COMPANY = 8
"""Characters of the short name of a company: 黄鳝大王公司."""
_BANK = re.compile(
    "(?:中国|工商|农业|建设|交通|招商|民生|光大|平安|兴业|浦发|中信|华夏|广发|邮政储蓄|渤海|浙商|恒丰|徽商|商业|村镇|农商|合作|开发|进出口|农业发展|人民)$"
)
"""Before 银行: the names of banks that no place begins."""
_BANKS = re.compile("(?:中国|工商|农业|建设|交通|招商|邮政|人民)")
_SHORTEST_SHOP = 3
"""Characters of the name of a shop without an address: 丰乐农资经营部."""
_LOCAL_NAMES = frozenset({Category.POLICE, Category.VILLAGE_COMMITTEE})
_STATIONS = frozenset(
    [
        "派出所",
        "边境派出所",
        "边防派出所",
        "警务室",
        "警务站",
        "居委会",
        "村委会",
        "村民委员会",
        "社区居委会",
        "居民委员会",
    ]
)
"""Heads of bodies that are named after what lies around them."""
_LOCAL = frozenset({"school", "named", "temp", "bank"})
"""Shapes of heads of bodies that may be named by the level of their place: 市第一人民医院, 县禁毒志愿者协会."""


def _leading(text: str, edge: int, hits: Sequence[Place]) -> tuple[Codes, ...]:
    """Return what the places mean with which a name begins: none of 江源 in 贵州乌江源建筑劳务有限公司.

    That in brackets says where a branch is: 北京市明则（青岛）律师事务所.
    """
    found: list[Codes] = [codes for begin, end, codes, _ in hits if text[begin - 1] in "（(" and text[end] in "）)"]
    if found:
        return tuple(found)
    for begin, end, codes, _ in hits:
        if begin > edge:
            break
        if begin == edge and (not found or any(within(code, other) for code in codes for other in found[-1])):
            found.append(codes)
            edge = end
    return tuple(found)


def _behind_address(text: str, edge: int, start: int, hits: Sequence[Place], head: Head) -> int:
    """Return where a name begins in what is before its head: at a place, behind the road of an address.

    沃德大道济南沃德汽车零部件有限公司: the road belongs to the address.
    """
    if hits:
        national = _NATIONAL.search(text[edge : hits[0][0]])
        if national is not None:
            return edge + national.start()
        addressed = head.shape in {"company", "bank", "school"}
        behind = (begin for begin, *_ in reversed(hits) if addressed and _ROAD.fullmatch(text[edge:begin]))
        return next(behind, hits[0][0])
    road = _ADDRESS.match(text[edge:start]) if head.shape in {"company", "bank"} else None
    return edge + (road.end() if road else 0)


def _is_local(text: str, edge: int, stem: str) -> bool:
    """Return whether a body is named by the level of its place: 市第一人民医院, 县实验小学."""
    return stem[:1] in DEICTIC and stem not in generic() and text[max(0, edge - 1) : edge] not in {"*", "某", "×"}


_NO_NAME_ENDS = frozenset("经在到至这个所内的级")
"""With what no name ends: 送后经|医院."""


def _unnamed(stem: str, smallest: int) -> bool:
    if stem[-1:] in _NO_NAME_ENDS:
        return True
    if stem.count("“") != stem.count("”") or "某" in stem or "×" in stem:
        return True
    if stem in generic() or _COUNTED.match(stem):
        return True
    return len(stem) < smallest or stem.isdigit()


_COUNTED = re.compile("[0-9一二三四五六七八九十百几数多]+[余多]?[家所个名支]")
"""31家律所"""
