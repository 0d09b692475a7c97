"""Squads by their own name alone, once they or what they are part of were named: 东湖大队, 越秀大队. Pure."""

from collections.abc import Iterator, Sequence

from policenews_organizations.annotations import Category
from policenews_organizations.mentions import Raw, make_raw
from policenews_organizations.places import only, within
from policenews_organizations.walks import Walk

_SQUADS = frozenset({"大队", "中队"})
"""Heads of parts that are called by their own name after the first mention."""
_ABOVE = ("支队", "总队", "交管局", "交通管理局", "交警局", "交通警察局")
"""With what the bodies end that have squads in the counties."""
_BACK = 20
"""Mentions back to which the first one is looked for."""


def named_before(walk: Walk, raws: Sequence[Raw]) -> Raw | None:
    """Return a part by its own name alone, if it was named with its parent: 东湖大队 of 南昌市交管局东湖大队."""
    text = walk.text
    if walk.head.surface not in _SQUADS:
        return None
    for number, raw in _recent(raws):
        own = text[raw.parent_end : raw.end] if raw.parent is not None else ""
        at = walk.end - len(own)
        if len(own) > len("大队") + 1 and walk.floor <= at < walk.start and text.startswith(own, at):
            return make_raw(at, walk.end, "shortened", walk.head, parent=number, rule="shortened")
    return _by_its_place(walk, raws)


def _by_its_place(walk: Walk, raws: Sequence[Raw]) -> Raw | None:
    """Return a part called by its place, if a body was named that has such there: 广州市公安局交警支队, …越秀|大队."""
    mine = only(walk.places)
    if not mine:
        return None
    for number, raw in _recent(raws):
        if raw.head is None or raw.head.category is not Category.POLICE or not raw.head.surface.endswith(_ABOVE):
            continue
        around = only(_first(raws, raw).places)
        if not around or any(within(code, other) for code in mine for other in around):
            return make_raw(
                walk.at, walk.end, "part", walk.head, places=walk.places, parent=number, parent_end=walk.at, rule="part"
            )
    return None


def _recent(raws: Sequence[Raw]) -> Iterator[tuple[int, Raw]]:
    """Yield the mentions before, the last first, with their numbers."""
    return ((number, raws[number]) for number in range(len(raws) - 1, max(-1, len(raws) - 1 - _BACK), -1))


def _first(raws: Sequence[Raw], raw: Raw) -> Raw:
    """Return the mention with which a chain of parts begins: 广州市公安局 of 广州市公安局交警支队."""
    while raw.parent is not None:
        raw = raws[raw.parent]
    return raw
