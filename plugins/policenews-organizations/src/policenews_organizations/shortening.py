"""What is short for a body that a document names in full: 拓道金服 of 杭州拓道互联网金融服务有限公司, 五马所. Pure."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from policenews_organizations.annotations import Category
from policenews_organizations.ground import Ground
from policenews_organizations.mentions import Raw, joined, make_raw

_SHORTEST, _BEGIN, _LONGEST = 3, 2, 8
"""Characters of the shortest such name, with how many of the full one it begins, and of the longest."""
_NESTED = 4
"""Mentions that may begin before one and end behind it: those of its parents."""
_MOST = 20
"""Companies and stations of a document whose short names are looked for."""
_TOWN = re.compile("^.*[省区县市旗州](?=..)|(?<=..)(?:镇|乡|街道)$")
"""What the short name of a station leaves out: 双清区|高崇山|镇."""
_SHORT: Mapping[str, str] = MappingProxyType({"派出所": "所", "铁路公安处": "处"})
"""With what the short names of bodies end: 五马所, 怀化处."""
_NO_STATION = frozenset("长有在属得以谓需说作指知见学理罚置分境于决")
"""What follows 所 or 处 that names no body: 五马所在地."""
_LEGAL = ("有限责任公司", "股份有限公司", "集团有限公司", "有限公司", "集团公司", "公司", "专业合作社", "合作社")


def shortened(ground: Ground, raws: Sequence[Raw]) -> list[Raw]:
    """Return the mentions with those among them that are short for a company or a station named in full, in order.

    The short name of a company begins with the first two characters of the company's own name, and goes on with
    characters of the rest in their order. That of 五马派出所 is 五马所.

    Args:
        ground: The text.
        raws: The mentions, in order.
    """
    text = ground.text
    cores, stations = list(_cores(ground, raws)), _stations(text, raws)
    if not cores and not stations:
        return list(raws)
    starts = [raw.start for raw in raws]
    found: dict[int, Raw] = {}

    def add(at: int, end: int, number: int) -> None:
        last = bisect_left(starts, end) - 1
        if last < 0 or max(raw.end for raw in raws[max(0, last - _NESTED) : last + 1]) <= at:
            found.setdefault(at, make_raw(at, end, "shortened", raws[number].head, parent=number, rule="shortened"))

    for name, number in stations.items():
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if text[end : end + 1] not in _NO_STATION:
                add(at, end, number)
            at = text.find(name, end)
    for number, core in cores:
        at = text.find(core[:_BEGIN])
        while at >= 0:
            end = at + _length(text, at, core)
            if end - at >= _SHORTEST:
                add(at, end, number)
            at = text.find(core[:_BEGIN], max(end, at + 1))
    return joined(raws, list(found.values()))


def _stations(text: str, raws: Sequence[Raw]) -> dict[str, int]:
    """Return the short names of the stations that are named in full, with the first mention: 五马所."""
    found: dict[str, int] = {}
    for number, raw in enumerate(raws):
        head = "" if raw.head is None else raw.head.surface
        short = _SHORT.get(head)
        if short is None or raw.head is None or raw.shape != "named" or len(found) >= _MOST:
            continue
        own = text[raw.parent_end or raw.start : raw.end].removesuffix(raw.head.surface)
        own = _TOWN.sub("", raw.stem if short == "所" and raw.parent is None else own)
        if _BEGIN <= len(own) <= _LONGEST:
            found.setdefault(own + short, number)
    return found


def _cores(ground: Ground, raws: Sequence[Raw]) -> Iterator[tuple[int, str]]:
    """Yield the companies' own names: 拓道互联网金融服务."""
    seen: set[str] = set()
    for number, raw in enumerate(raws):
        if (
            raw.head is None
            or raw.head.category is not Category.COMPANY
            or raw.shape != "named"
            or raw.parent is not None
        ):
            continue
        name = ground.text[raw.start : raw.end]
        legal = next((ending for ending in _LEGAL if name.endswith(ending)), "" if name.endswith("商业银行") else None)
        if legal is None:
            continue
        begin = raw.start
        for start, end, codes, _ in ground.inside(raw.start, raw.end):
            if start == begin and codes:
                begin = end
        core = ground.text[begin : raw.end - len(legal)]
        if len(core) > _BEGIN and core not in seen:
            seen.add(core)
            yield number, core
        if len(seen) >= _MOST:
            return


def _length(text: str, at: int, core: str) -> int:
    """Return how many characters from an offset on are those of a name in their order."""
    length, place = _BEGIN, _BEGIN
    while length < _LONGEST and at + length < len(text):
        place = core.find(text[at + length], place) + 1
        if not place:
            break
        length += 1
    return length
