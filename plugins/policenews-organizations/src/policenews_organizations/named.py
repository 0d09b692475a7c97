"""Names of their own before a head: 大学路派出所, 济南沃德汽车零部件有限公司, 长沙市第一人民医院. Pure."""

import re
from collections.abc import Sequence

from policenews_organizations.alone import bare
from policenews_organizations.annotations import Category
from policenews_organizations.ground import Place
from policenews_organizations.heads import Head, generic
from policenews_organizations.mentions import Raw, make_raw
from policenews_organizations.parts import BRANCHES, LINKS
from policenews_organizations.places import Codes, only, townships, within
from policenews_organizations.walks import DEICTIC, SHORTEST, Walk, is_some, unnamed

_STRONG = frozenset({"company", "school", "bank", "shop"})
FREE = _STRONG | {"named", "temp"}
"""Shapes of heads before which a name of its own stands."""
_ADDRESS = re.compile(r".*(?:大道|街道|号)")
_ROAD = re.compile(r".*(?:大道|[路街巷村号内])")
_NATIONAL = re.compile("(?:中国|国家|中华|国网|中铁|中建|中石油|中石化|交通|招商|浦发)[^，。]{0,6}$")
"""Before the place in a name: 中国铁路武汉局集团有限公司."""
_LONGEST_COMPANY = 8
"""Characters of the short name of a company: 黄鳝大王公司."""
_BANK = re.compile(
    "(?:中国|工商|农业|建设|交通|招商|民生|光大|平安|兴业|浦发|中信|华夏|广发|邮政储蓄|渤海|浙商|恒丰|徽商|商业|村镇|农商|"
    "合作|开发|进出口|农业发展|人民)$"
)
"""Before 银行: the names of banks that no place begins."""
_BEGINS_BANK = re.compile("(?:中国|工商|农业|建设|交通|招商|邮政|人民)")
_NATIONAL_BANK = re.compile(
    "(?:中国)?(?:工商|农业|建设|交通|招商|民生|光大|平安|兴业|浦发|中信|华夏|广发|邮政储蓄|进出口|渤海|浙商|恒丰)银行|中国银行"
)
_LONGEST_BEFORE_VERB = 10
"""Characters between the place in a name and a verb that is part of it: 闽海富达 of 东山县闽海富达|冷冻|食品厂."""
_SHORTEST_WORKS = 4
_SHORTEST_SHOP = 3
"""Characters of the name of a shop without an address: 丰乐农资经营部."""
_AROUND = frozenset({Category.POLICE, Category.VILLAGE_COMMITTEE})
_STATIONS = ("派出所", "警务室", "警务站", "委会", "委员会")
"""Heads of bodies that are named after what lies around them."""
_OF_BANKS = frozenset(["支行", "分行"])
"""Heads of branches, whose names are parts of that of their bank."""
_LOCAL = frozenset({"school", "named", "temp", "bank"})
"""Shapes of heads of bodies that may be named by the level of their place: 市第一人民医院, 县禁毒志愿者协会."""


def free(walk: Walk) -> Raw | None:
    """Return the name of its own that a head ends."""
    text, head, start = walk.text, walk.head, walk.start
    begun = _edge(walk)
    if begun is None:
        return None
    edge, places = _begin(walk, begun)
    town = _township(walk) if head.surface in _TOWN_STATIONS else None
    if town is not None and not places and (town < edge or text[edge:town] in _BEFORE_TOWNS):
        return make_raw(town, walk.end, "named", head, stem=text[town:start], rule="named")
    stem = text[edge:start]
    if head.shape == "temp" and stem in LINKS:
        stem = ""  # 市公安局为|专案组请功
    if head.shape in _LOCAL and not places and _is_local(text, edge, stem):
        return walk.name(edge, "deictic", "deictic", scope=stem[0])
    if unnamed(stem, 1 if head.shape == "temp" else SHORTEST) or (edge and text[edge - 1] == "某"):
        return bare(walk) if stem == "" else None
    if head.shape == "shop" and is_some(stem):
        return None
    if (not places or head.surface in _OF_BANKS) and _needs_place(head, stem):
        return None
    return make_raw(edge, walk.end, "named", head, places=places, stem=stem, rule="named")


_TOWN_STATIONS = frozenset(["派出所", "边境派出所", "司法所"])
"""Heads of bodies that are named after their township."""
_BEFORE_TOWNS = frozenset(["向", "对", "和", "与", "从", "由", "在", "到", "经", "及"])
"""Words before a township that are no part of its name: 群众向|阳光派出所送来锦旗."""
_LONGEST_TOWN = 6
_TOGETHER = "会同"
"""A township, and behind a body or a person what they do: 文昌派出所|会同|司法所."""


def _township(walk: Walk) -> int | None:
    """Return where the township begins after which a station is named, None if none does.

    Its name may begin with a word that bounds other names, or be one: 和平派出所, 将军路派出所, 城区派出所.
    """
    text, start, known = walk.text, walk.start, townships()
    for length in range(_LONGEST_TOWN, 1, -1):
        at = start - length
        if at < walk.floor or text[at:start] not in known:
            continue
        before = text[at - 1 : at]
        if text[at:start] == _TOGETHER and "\u4e00" <= before <= "\u9fff" and at not in walk.ground.by_end:
            continue
        if not "\u4e00" <= before <= "\u9fff" or walk.ground.left_edge(at, max(walk.floor, at - length)) == at:
            return at
    return None


def _begin(walk: Walk, edge: int) -> tuple[int, tuple[Codes, ...]]:
    """Return where a name begins in what is before its head, and what its places mean.

    Args:
        walk: The head.
        edge: How far the name reaches back at most.
    """
    text, head, start = walk.text, walk.head, walk.start
    hits = _places_of(walk, edge)
    edge = _behind_address(walk, edge, hits)
    if hits and edge < hits[0][0]:
        hits = [*(hit for hit in walk.ground.inside(edge, hits[0][0]) if hit[2]), *hits]
    if head.shape == "bank" and (bank := _NATIONAL_BANK.search(text, edge, walk.end)) is not None:
        at, around = walk.ground.reach(bank.start(), walk.floor)
        edge = max(edge, at if only(around) else bank.start())  # 三好街|中国银行沈阳南湖支行
        hits = [hit for hit in hits if hit[0] >= edge]
    places = _leading(text, edge, hits)
    if head.surface in BRANCHES and "银行" in text[edge:start]:
        places += walk.ground.leading(text.rindex("银行", edge, start) + len("银行"), start)
    while edge < start and (text[edge] in "”）)（(·" or _is_link(walk, edge)):
        edge += 1
    if text[edge - 1 : edge] in {"—", "-"} and (other := walk.ground.by_end.get(edge - 1)) is not None:
        edge = max(walk.floor, other[0])  # 圭亚那—中国友好协会
    passed = text[edge:start].rfind("经") + 1
    if head.shape == "school" and passed and text[edge + passed : edge + passed + 1] in DEICTIC:
        edge += passed  # 伤者经|县医院抢救
    return edge, places


def _edge(walk: Walk) -> int | None:
    """Return how far the name reaches back; None if it is that of a shop without any address."""
    text, head, start, floor, ground = walk.text, walk.head, walk.start, walk.floor, walk.ground
    temporary = head.shape == "temp"
    firm = head.shape in _STRONG or temporary or head.category is Category.ASSOCIATION
    edge = ground.left_edge(start, floor, strong=firm, verbs=not temporary)
    if firm and not temporary:
        trade = _before_trade(text, start, floor)
        edge = min(edge, ground.left_edge(trade, floor, strong=True)) if trade < start else edge
        whole = _behind_joint(walk, ground.left_edge(start, floor, strong=True, verbs=False))
        past = ground.past_places(whole, start)
        if whole < edge and past >= 0 and edge <= past + _LONGEST_BEFORE_VERB:
            edge = whole  # 东山县闽海富达冷冻食品厂: behind a place even a verb is part of the name.
        edge = _behind_joint(walk, edge)
    if head.shape == "shop":
        road = _ROAD.match(text[edge:start])
        if road is None and not ground.inside(edge, start) and start - edge < _SHORTEST_SHOP:
            return None
        edge += 0 if road is None else road.end()
    return edge


def _is_link(walk: Walk, at: int) -> bool:
    """Whether a clause, or what stands behind another body, begins with 为 or 请: 为|希望电脑学校揭牌 is no 华为."""
    before = walk.text[at - 1 : at] if at else ""
    return walk.text[at] in LINKS and (at == walk.floor or not before.isalnum())


def _behind_joint(walk: Walk, edge: int) -> int:
    """Return where a name begins that 联合 stands before: 联合|市道路运输协会, but 联合利华有限公司."""
    text, at = walk.text, edge + len("联合")
    if text[edge:at] != "联合":
        return edge
    level = text[at : at + 1] in DEICTIC and at < walk.start
    return at if level or walk.ground.begins_place(at) or _BEGINS_BANK.match(text, at) else edge


def _before_trade(text: str, start: int, floor: int) -> int:
    """Return where what a company deals in begins: 咨询 of 速融商务信息咨询有限公司, which is no boundary here."""
    for length in _TRADE:
        if start - length > floor and text[start - length : start] in generic():
            return start - length
    return start


_TRADE = (3, 2)
"""Characters of such a word."""


def _places_of(walk: Walk, edge: int) -> list[Place]:
    """Return the places in the name: of a station only divisions that are written out.

    新城派出所 is not in 新城区, nor 友谊关 in 友谊县; for what is no station the name of a city is one:
    丹东|出入境边防检查站.
    """
    text, head = walk.text, walk.head
    hits = [hit for hit in walk.ground.inside(edge, walk.start) if hit[2]]
    if head.shape != "named" or head.category not in _AROUND or walk.before(1) == "站" or "站派" in head.surface:
        return hits
    station = head.surface.endswith(_STATIONS)
    return [hit for hit in hits if text[hit[1] - 1] in DEICTIC or (hit[1] == walk.start and not station)]


def _needs_place(head: Head, stem: str) -> bool:
    """Whether a head makes a name only behind a place: 一家厂, 贸易公司."""
    if head.surface == "公司":
        return len(stem) > _LONGEST_COMPANY or stem[-2:] in generic() or stem == "中国"
    if head.surface == "集团":
        return stem[-2:] in generic()  # 恶势力犯罪|集团
    if head.surface == "厂":
        return len(stem) < _SHORTEST_WORKS
    if head.surface in _OF_BANKS:
        return "银行" not in stem
    return head.surface in {"店", "检查站"} or (head.surface == "银行" and _BANK.search(stem) is None)


def _leading(text: str, edge: int, hits: Sequence[Place]) -> tuple[Codes, ...]:
    """Return what the places mean with which a name begins: none of 江源 in 贵州乌江源建筑劳务有限公司.

    That in brackets says where a branch is: 北京市明则（青岛）律师事务所.
    """
    found: list[Codes] = [codes for begin, end, codes, _ in hits if text[begin - 1] in "（(" and text[end] in "）)"]
    if not found and hits and _NATIONAL.match(text[edge : hits[0][0]]):
        found = [hits[0][2]]  # 中国铁路西安局集团有限公司
    if found:
        return tuple(found)
    for begin, end, codes, _ in hits:
        if begin > edge:
            break
        if begin == edge and (not found or any(within(code, other) for code in codes for other in found[-1])):
            found.append(codes)
            edge = end
    return tuple(found)


def _behind_address(walk: Walk, edge: int, hits: Sequence[Place]) -> int:
    """Return where a name begins in what is before its head: at a place, behind the road of an address.

    沃德大道济南沃德汽车零部件有限公司: the road belongs to the address.
    """
    text, start, head = walk.text, walk.start, walk.head
    if hits:
        national = _NATIONAL.search(text[edge : hits[0][0]])
        if national is not None:
            return edge + national.start()
        addressed = head.shape in {"company", "bank", "school"}
        behind = (begin for begin, *_ in reversed(hits) if addressed and _ROAD.fullmatch(text[edge:begin]))
        return walk.ground.reach(next(behind, hits[0][0]), walk.floor)[0]  # 广西|凭祥出入境边防检查站
    road = _ADDRESS.match(text[edge:start]) if head.shape in {"company", "bank"} else None
    return edge + (road.end() if road else 0)


def _is_local(text: str, edge: int, stem: str) -> bool:
    """Return whether a body is named by the level of its place: 市第一人民医院, 县实验小学."""
    return stem[:1] in DEICTIC and stem not in generic() and text[max(0, edge - 1) : edge] not in {"*", "某", "×"}
