"""Lists whose last item says what all are: 刑警、治安、交警大队, 归德、文昌派出所. Pure."""

from collections.abc import Iterator, Sequence
from functools import cache

from policenews_organizations.ground import Ground
from policenews_organizations.heads import SUB_BUREAUS, Head, function_words
from policenews_organizations.mentions import Raw, joined, make_raw
from policenews_organizations.walks import SHORTEST, unnamed

_MARKS = frozenset("、和与及")
_LONGEST_ITEM, _MOST_ITEMS = 5, 20
_STATIONS = frozenset(["派出所", "边境派出所", "司法所", "人民法庭", "街道办事处", "街道办", "村委会", "居委会"])
"""Heads that names of places share: 牛马司、黑田铺派出所."""
SHARED = frozenset(["分局", "公安分局", "警方", "公安", "交警", "公安局", "公安厅"])
"""Heads that divisions share: 萨尔图、龙凤分局."""


def completed(ground: Ground, raws: Sequence[Raw]) -> list[Raw]:
    """Return the mentions with the items before them that leave out the head, in order.

    Args:
        ground: The text.
        raws: The mentions, in order.
    """
    return joined(raws, [item for number in range(len(raws)) for item in _items(ground, raws, number)])


def _items(ground: Ground, raws: Sequence[Raw], number: int) -> Iterator[Raw]:
    """Yield the items of a list that ends with a mention, the last first."""
    raw = raws[number]
    head = raw.head
    if head is None or raw.parent is not None or raw.shape in {"back", "collective"}:
        return
    own = _function(ground.text, raw.end - len(head.surface), raw.end) if head.shape == "unit" else ""
    if not own and head.surface not in _STATIONS | SHARED:
        return
    floor = raws[number - 1].end if number else 0
    shared = head.surface.removeprefix(own)
    at = raw.start
    for _ in range(_MOST_ITEMS):
        if at <= floor or ground.text[at - 1] not in _MARKS:
            return
        item = _item(ground, at - 1, floor, head, function=bool(own))
        if item is None:
            return
        place = ground.place_before(at - 1, in_name=head.surface in SUB_BUREAUS) if head.surface in SHARED else None
        places = () if place is None else (place[1],)
        yield make_raw(
            item, at - 1, "item", head, places=places, stem=ground.text[item : at - 1], scope=shared, rule="list"
        )
        at = item


_PEOPLE = ("人员", "干部", "民警", "群众", "同志", "队员", "职工", "代表", "家属", "村民", "居民", "官兵")
"""With what ends that stands in a list with bodies and is none."""


def _item(ground: Ground, end: int, floor: int, head: Head, *, function: bool) -> int | None:
    """Return where an item begins that ends there, None if nothing of the kind ends there."""
    text = ground.text
    if function:
        word = _function(text, max(floor, end - _LONGEST_ITEM), end)
        return end - len(word) if word else None
    if head.surface not in _STATIONS:
        place = ground.place_before(end, in_name=head.surface in SUB_BUREAUS)
        return place[0] if place is not None and place[0] >= floor and place[1] else None
    edge = ground.left_edge(end, max(floor, end - _LONGEST_ITEM))
    stem = text[edge:end]
    if stem in ground.endings.terms:
        return None  # 学校、村委会
    of_a_body = 0 < floor == edge  # 下庄司法所|工作人员和小河坝村村委会
    return None if of_a_body or stem.endswith(_PEOPLE) or unnamed(stem, SHORTEST) else edge


def _function(text: str, start: int, end: int) -> str:
    """Return the longest word for what a unit does that ends (an item) or begins (a head) in a part of the text."""
    words = _functions()
    part = text[start:end]
    ending = next((part[at:] for at in range(len(part)) if part[at:] in words), "")
    return ending or next((part[:at] for at in range(len(part), 1, -1) if part[:at] in words), "")


@cache
def _functions() -> frozenset[str]:
    return frozenset(function_words())
