"""Which body can be part of which: what goes on the name before it, and what begins a name of its own. Pure."""

import re

from policenews_organizations.annotations import Category
from policenews_organizations.ground import Ground
from policenews_organizations.heads import SUB_BUREAUS, Head
from policenews_organizations.mentions import Raw
from policenews_organizations.places import townships
from policenews_organizations.teams import kinds_of

LONGEST_NAME = 60
"""How many characters a name with the names of its parents may have: 派出所 repeated is not one body within another."""
_LONGEST_PART = 10
"""Characters that a part may put between its parent's name and its own head: R1线维稳工作组."""
_NUMBERED = re.compile("第?[一二三四五六七八九十0-9]{1,3}")
_COUNTED = re.compile("[0-9一二两三四五六七八九十多]个\\Z")
"""Before what is several bodies and no part with a name: 兰山公安分局|城区8个|派出所."""
SEVERAL = re.compile("[两三四五六七八九十](?:地|省|市|县|区|州)|等(?:地|省|市|县|区)")
"""Between the last place of a list and what they share: 济南、泰安|两地|警方."""
LINKS = frozenset("为给向对把被与和由从请派")
"""What links a body with another that is no part of it: 市公安局|为|专案组."""
_POLICE, _COMPANY, _PARTY = Category.POLICE, Category.COMPANY, Category.PARTY
_INNER = SUB_BUREAUS | {"公安处", "铁路公安处", "缉私局", "缉私分局", "公安段"}
"""Bureaus that are parts of another: 济南市公安局|长清分局."""
_OFFICES = frozenset(["党委", "党组", "纪委", "委", "纪检监察组", "人民法庭", "司法所"])
"""What any body may have: 市公安局|党委."""
_TRIBUNALS = ("分院", "法庭")
"""What courts and procuratorates have elsewhere: 河南省人民检察院|郑州铁路运输分院."""
_ANYWHERE = frozenset(["警务室", "警务站"])
"""What the police have in the houses of others: 第六人民医院|警务室."""
_IN_OTHER_HOUSES = frozenset(["公安处", "公安分局", "森林公安局", "森林公安分局", "公安科"])
"""What the police have in works and forests: 通北林业局|森林公安分局."""
_LOOSE = frozenset(["alias", "temp", "shop"])
"""Shapes of bodies that have no parts."""


def continues(ground: Ground, floor: int, at: int, head: Head) -> bool:
    """Return whether what ends with a head goes on the name before it, which ends at `floor`.

    Between the two may stand a number (交警大队|第二|中队) or a name (市公安局|金水路|分局, 市公安局|油田|治安支队).

    Args:
        ground: The text.
        floor: Where the name before ends.
        at: Where the places before the head begin, or the head.
        head: The head.
    """
    if at <= floor:
        return at == floor
    if head.shape == "team":
        return kinds_of(ground.text, at, floor) == floor  # 长清区公安局|篮球|队
    if at - floor > _LONGEST_PART:
        return False
    if _NUMBERED.fullmatch(ground.text, floor, at) is not None:
        return True
    if head.shape == "named" and at - floor > 1 and ground.text[floor:at] in townships():
        return True  # 綦江区公安局|打通|派出所, 新郑市公安局|和庄|派出所
    if ground.text[floor] in LINKS or SEVERAL.match(ground.text, floor) or _COUNTED.search(ground.text, floor, at):
        return False
    named = (
        head.shape != "admin"
        or head.surface.endswith("分局")
        or head.surface in _INNER
        or head.surface.endswith(_TRIBUNALS)
    )
    firm = head.surface in BRANCHES or head.shape == "school"  # 民族大道|支行, 警官培训|学院
    return named and ground.left_edge(at, floor, strong=firm, verbs=head.shape != "temp") == floor


def may_hold(parent: Raw, head: Head, end: int) -> bool:
    """Return whether a body can have a part with this head that ends at `end`: no company has a court."""
    holder = parent.head
    if end - parent.start > LONGEST_NAME or parent.shape == "collective":
        return False
    if holder is None:  # 该局, 市局
        return head.shape in {"unit", "named", "temp"} or (parent.shape == "short" and head.surface.endswith("分局"))
    if head.surface in _ANYWHERE:
        return holder.shape not in _LOOSE
    if holder.shape == "temp" and head.surface == "办公室":
        return True  # 领导小组|办公室
    if holder.surface == "公安" and parent.shape == "alias":
        return head.surface in SUB_BUREAUS  # 株洲公安|天元分局
    if holder.shape in _LOOSE or (parent.shape == "bare" and head.shape != "unit"):
        return False
    return _HOLDS.get(head.shape, _never)(holder, head)


def _never(holder: Head, head: Head) -> bool:  # noqa: ARG001 -- as the others are called
    return False


def _unit(holder: Head, head: Head) -> bool:
    """局|刑侦大队, 法院|执行局, 医院|东院区; 办公室 of anything."""
    return holder.category is head.category or head.category is Category.OTHER


def _bare(holder: Head, head: Head) -> bool:
    """市公安局|森林警察|大队, 武警山东总队|济南支队: a unit that no table has."""
    if holder.category is Category.MILITARY:
        return head.surface.endswith("队")
    return holder.category is head.category and holder.shape in {"admin", "unit", "named", "proper", "bare"}


def _named(holder: Head, head: Head) -> bool:
    return holder.category is head.category and holder.shape in {"admin", "unit", "named"}


def _temporary(holder: Head, head: Head) -> bool:  # noqa: ARG001 -- as the others are called
    return holder.category is not _COMPANY


def _bureau(holder: Head, head: Head) -> bool:
    """A bureau in a bureau: 济南市公安局|长清分局, 公安部|交管局, 市公安局|党委."""
    if head.category is _PARTY or head.surface in _OFFICES:
        return holder.category is not _PARTY or head.surface in _OFFICES
    if head.category is not holder.category:
        return head.surface in _IN_OTHER_HOUSES
    if head.category is _POLICE and head.surface not in {"公安局", "公安厅"}:
        return True  # 上海市公安局|出入境管理局
    return head.surface in _INNER or holder.shape == "proper" or head.surface.endswith(_TRIBUNALS)


def _branch(holder: Head, head: Head) -> bool:
    """A branch of a company or a bank: 中国银行|东明支行, 有限公司|迁安支公司."""
    return (holder.category is _COMPANY or holder.surface.endswith("银行")) and (
        head.surface in BRANCHES or head.surface.endswith("有限公司")
    )


BRANCHES = frozenset(
    [
        "分公司",
        "支公司",
        "子公司",
        "支行",
        "中心支行",
        "分行",
        "营业部",
        "营业厅",
        "营业所",
        "营业室",
        "储蓄所",
        "分理处",
        "项目部",
        "车务段",
        "采油厂",
    ]
)


def _college(holder: Head, head: Head) -> bool:
    """A college or a hospital of a university, a school of the police: 浙江大学|光华法学院, 省公安厅|警官培训学院."""
    if holder.category is _POLICE:
        return head.surface.endswith(("学院", "警校", "警察学校"))
    return holder.surface.endswith("大学") and head.surface.endswith(("学院", "医院", "中学", "小学", "幼儿园"))


def _anybody(holder: Head, head: Head) -> bool:  # noqa: ARG001 -- as the others are called
    return True


_HOLDS = {
    "team": _anybody,
    "unit": _unit,
    "bare": _bare,
    "named": _named,
    "temp": _temporary,
    "admin": _bureau,
    "company": _branch,
    "bank": _branch,
    "school": _college,
}
