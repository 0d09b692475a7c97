"""What was recognised, before it is known which body it is: frozen values."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Literal

import attrs

from policenews.drafting import maker
from policenews_organizations.heads import Head
from policenews_organizations.places import Codes

Shape = Literal["named", "deictic", "short", "alias", "part", "back", "bare", "collective", "shortened", "item"]

OF_ALL_LEVELS = "各级"
"""Scope of a class of bodies that a place must begin: 池州市各级公安机关."""


@attrs.frozen(weakref_slot=False)  # as `maker` asks for
class Raw:
    """A mention as it was recognised.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last character.
        shape: How it names its body:
            named: by a place or a name of its own (长清区公安分局, 大学路派出所);
            deictic: by the level of its place (市公安局, 区政府);
            short: 市局, 县局, 省厅;
            alias: by its place and what people call it (长清警方);
            part: as a part of the home bureau (刑侦大队);
            back: 该局, 本院, 我所;
            bare: 派出所, 警方, 法院;
            collective: 全市公安机关;
            shortened: 拓道金服 of 杭州拓道互联网金融服务有限公司;
            item: 刑警 of 刑警、治安、交警大队.
        head: The head of the name; None for 该局 and its like.
        places: What each place in it may mean, from left to right.
        stem: Its own name before the head, "" if it has none.
        scope: 市 of 市公安局, 全市 of 全市公安机关, 大队 of 刑警、治安大队, 两地 of 泰安两地警方; "" if there is none.
        parent: Position of the parent among the mentions recognised, or None.
        parent_end: Offset after the parent's name.
        rule: Name of the rule.
    """

    start: int
    end: int
    shape: Shape
    head: Head | None = None
    places: tuple[Codes, ...] = ()
    stem: str = ""
    scope: str = ""
    parent: int | None = None
    parent_end: int = 0
    rule: str = ""


make_raw = maker(Raw)


def joined(raws: Sequence[Raw], others: Sequence[Raw]) -> list[Raw]:
    """Return the mentions with others between them, in the order of the text; positions of parents are counted anew.

    Args:
        raws: The mentions, in order.
        others: Mentions none of which lies in one of `raws`; a parent is a position in `raws`.
    """
    if not others:
        return list(raws)
    starts = [raw.start for raw in raws]
    before: dict[int, list[Raw]] = {}
    for other in sorted(others, key=attrgetter("start")):
        before.setdefault(bisect_left(starts, other.start), []).append(other)
    whole: list[Raw] = []
    moved: list[int] = []
    for number, raw in enumerate(raws):
        whole += before.get(number, ())
        moved.append(len(whole))
        whole.append(raw)
    whole += before.get(len(raws), ())
    return [raw if raw.parent is None else attrs.evolve(raw, parent=moved[raw.parent]) for raw in whole]
