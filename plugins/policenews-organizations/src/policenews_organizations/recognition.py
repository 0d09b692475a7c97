"""From heads and places to mentions: each head is walked left to where its name begins. Pure and linear: walks are capped."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import attrs

from policenews.vocabulary import Hit
from policenews_organizations.heads import Head, boundaries
from policenews_organizations.mentions import Raw, Shape
from policenews_organizations.places import Places

LONGEST_STEM = 24
"""How many characters a name may have before its head."""

_DEICTIC = frozenset("省市县区州旗镇乡")
_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z0-9·“”（）()]")
_ROAD = re.compile(r".*(?:大道|[路街巷村号内])")
_GENERIC = frozenset(
    "辖区 属地 当地 附近 基层 城区 农村 城市 所在地 户籍地 案发地 一线 相关 有关 各地 外地 两地 多个 全部 所有 责任区 就近 各个 "
    "本地 乡镇 上级 下级 社区 专业 职能 知名 某某 联合 一个 多家 网络 虚假 其他 以下 该县 该市 正规 涉案 空壳 目标 国有 民营 外资 "
    "上述 关联 皮包 私人 公立 三甲 定点 市级 县级 省级 重点 普通 高等 公办 民办 空壳 投资 传销 中介 多所 几所 各大 各 本 某 多 两 我 "
    "一家 这家 那家 这所 另一家 担保 该 对方 自己 当时 成立 物流 快递 保险 贷款 金融".split()
)


@attrs.frozen
class Ground:
    """A text with the places and the boundaries in it.

    Attributes:
        text: The folded text.
        by_end: The place that ends at an offset.
        starts: Where the places begin, ascending.
        hits: The places, in order.
    """

    text: str
    by_end: dict[int, Hit[Places]]
    starts: list[int]
    hits: Sequence[Hit[Places]]

    @classmethod
    def of(cls, text: str, places: Iterable[Hit[Places]]) -> "Ground":
        """Prepare a text."""
        hits = list(places)
        return cls(text, {hit.end: hit for hit in hits}, [hit.start for hit in hits], hits)

    def chain(self, end: int) -> tuple[int, tuple[tuple[str, ...], ...]]:
        """Return where the places begin that stand one after the other up to `end`, and what they may mean."""
        found: list[tuple[str, ...]] = []
        while (hit := self.by_end.get(end)) is not None and len(found) < 5:
            found.append(hit.term.meaning.codes)
            end = hit.start
        return end, tuple(reversed(found))

    def inside(self, start: int, end: int) -> list[Hit[Places]]:
        """Return the places that lie in `[start, end)`."""
        return [h for h in self.hits[bisect_left(self.starts, start) : bisect_right(self.starts, end)] if h.end <= end]

    def left_edge(self, end: int, floor: int) -> int:
        """Return how far a name that goes on at `end` can reach back: to a mark, a boundary word, or `floor`.

        Boundary words inside a place (和 of 和平区) do not count.
        """
        text, words = self.text, boundaries()
        floor = max(floor, end - LONGEST_STEM)
        at = end
        while at > floor:
            place = self.by_end.get(at)
            if place is not None and place.start >= floor:
                at = place.start
                continue
            if _NAME.match(text, at - 1) is None or text[at - 1] in words or text[max(floor, at - 2) : at] in words:
                break
            at -= 1
        return at


def recognise(
    text: str, places: Iterable[Hit[Places]], heads: Iterable[Hit[Head]], anaphors: Sequence[Raw]
) -> list[Raw]:
    """Return the mentions of a text, in order.

    Args:
        text: The folded text.
        places: The places in it.
        heads: The heads in it.
        anaphors: Mentions that rules found (该局, 市局, 全市公安机关).
    """
    ground = Ground.of(text, places)
    raws: list[Raw] = []
    waiting = list(reversed(anaphors))
    for hit in heads:
        while waiting and waiting[-1].start <= hit.start:
            _push(raws, waiting.pop())
        head = hit.term.meaning
        if not head.may_end(text, hit.end) or (raws and raws[-1].end > hit.start):
            continue
        raw = _around(ground, hit.start, hit.end, head, raws)
        if raw is not None:
            raws.append(raw)
    for raw in reversed(waiting):
        _push(raws, raw)
    return raws


def _push(raws: list[Raw], raw: Raw) -> None:
    if not raws or raws[-1].end <= raw.start:
        raws.append(raw)


def _around(ground: Ground, start: int, end: int, head: Head, raws: Sequence[Raw]) -> Raw | None:
    """Return the mention that a head ends, or None."""
    if head.shape == "proper":
        return Raw(start=start, end=end, shape=Shape.NAMED, head=head, rule="proper")
    if head.shape in {"company", "school", "bank"}:
        return _free(ground, start, end, head, raws, smallest=2)
    last = len(raws) - 1
    floor = raws[-1].end if raws else 0
    at, places = ground.chain(start)
    if last >= 0 and at == floor and _may_hold(raws[-1], head):
        stem = ground.text[at:start] if not places else ""
        return Raw(
            start=raws[-1].start, end=end, shape=raws[-1].shape, head=head, places=places, stem=stem,
            scope=raws[-1].scope, parent=last, parent_end=raws[-1].end, rule="chain",
        )  # fmt: skip
    if head.shape == "alias":
        if places:
            return Raw(start=at, end=end, shape=Shape.ALIAS, head=head, places=places, rule="alias")
        return _bare(ground, start, end, head)
    if head.shape == "bare":
        return _bare(ground, start, end, head)
    if head.shape in {"admin", "unit"}:
        return _with_place(ground, start, end, head, at, places)
    return _free(ground, start, end, head, raws, smallest=1 if head.shape == "temp" else 2)


def _may_hold(parent: Raw, head: Head) -> bool:
    """Whether a body can have a part that ends so: a bureau a brigade, but no company a court."""
    if (
        parent.shape in {Shape.BARE, Shape.COLLECTIVE}
        or parent.head is None
        and parent.shape is not Shape.BACK
        and parent.shape is not Shape.SHORT
    ):
        return False
    holder = parent.head
    if holder is not None and (
        holder.shape in {"company", "alias", "school", "bank", "temp", "proper"}
        or holder.bare == "chain"
        and head.shape == "named"
    ):
        return holder.shape == "proper" and head.shape == "unit"
    if head.shape == "admin":
        return (
            head.surface
            in {"分局", "公安分局", "党委", "党组", "纪委", "缉私局", "委", "纪检监察组", "人民法庭", "司法所"}
            or head.category.value == "party"
        )
    return head.shape in {"unit", "named", "temp", "bare"}


def _with_place(
    ground: Ground, start: int, end: int, head: Head, at: int, places: tuple[tuple[str, ...], ...]
) -> Raw | None:
    """A name that a place begins: 长清区公安分局, 市公安局, 经开分局."""
    text = ground.text
    if places:
        return Raw(start=at, end=end, shape=Shape.NAMED, head=head, places=places, rule="place")
    if start and text[start - 1] in _DEICTIC:
        scope = text[start - 1]
        edge = ground.left_edge(start - 1, max(0, start - 5))
        stem = text[edge : start - 1]
        if stem.endswith("某") or (edge and text[edge - 1] == "某"):
            return None
        if scope != "镇" and scope != "乡" and (len(stem) < 2 or stem in _GENERIC):
            before = start - 1
            return Raw(start=before, end=end, shape=Shape.DEICTIC, head=head, scope=scope, rule="deictic")
        if len(stem) < 2:
            return None
        # 云州市公安局: a place that no table has.
        return Raw(start=edge, end=end, shape=Shape.NAMED, head=head, stem=stem + scope, rule="unknown_place")
    if head.surface in {"分局", "公安分局"}:
        edge = ground.left_edge(start, max(0, start - 4))
        stem = text[edge:start]
        if len(stem) >= 2 and stem not in _GENERIC:
            return Raw(start=edge, end=end, shape=Shape.NAMED, head=head, stem=stem, rule="function")
    if head.bare == "chain":
        return Raw(start=start, end=end, shape=Shape.PART, head=head, rule="part")
    return _bare(ground, start, end, head)


def _bare(ground: Ground, start: int, end: int, head: Head) -> Raw | None:
    """A head alone, which stands for a body named before; not as part of another word, nor in a quotation."""
    if head.bare != "yes":
        return None
    text = ground.text
    before = text[start - 1] if start else ""
    if before in set("各全某一两多几级地我本该大小新老“《四三二五六七八九十") or (before and before in _DEICTIC):
        return None
    return Raw(start=start, end=end, shape=Shape.BARE, head=head, rule="bare")


def _free(  # noqa: PLR0913 -- what a walk needs
    ground: Ground, start: int, end: int, head: Head, raws: Sequence[Raw], *, smallest: int
) -> Raw | None:
    """A name of its own before the head: 大学路派出所, 济南沃德汽车零部件有限公司."""
    text = ground.text
    parent = len(raws) - 1 if raws and _may_hold(raws[-1], head) else None
    floor = raws[-1].end if raws else 0
    edge = ground.left_edge(start, floor)
    if parent is not None and edge == floor and 0 < start - floor <= 10:
        holder = raws[parent]
        return Raw(
            start=holder.start, end=end, shape=holder.shape, head=head, stem=text[floor:start], scope=holder.scope,
            parent=parent, parent_end=holder.end, rule="chain",
        )  # fmt: skip
    hits = [hit for hit in ground.inside(edge, start) if hit.start >= edge]
    places: tuple[tuple[str, ...], ...] = ()
    if hits:
        first = hits[0]
        # 沃德大道济南沃德汽车零部件有限公司: the road belongs to the address.
        if head.shape in {"company", "bank", "school"}:
            first = next((h for h in reversed(hits) if _ROAD.fullmatch(text[edge : h.start])), first)
        edge = first.start
        places = tuple(h.term.meaning.codes for h in hits if h.start >= first.start)
    elif head.shape in {"company", "bank"}:
        road = re.match(r".*(?:大道|街道|号)", text[edge:start])
        edge += road.end() if road else 0
    while edge < start and text[edge] in "”）)（(·":
        edge += 1
    stem = text[edge:start]
    if _unnamed(stem, smallest, head) or (edge and text[edge - 1] == "某"):
        return _bare(ground, start, end, head) if stem == "" or stem in _GENERIC else None
    if head.shape == "bank" and "银行" not in stem:
        return None
    return Raw(start=edge, end=end, shape=Shape.NAMED, head=head, places=places, stem=stem, rule="named")


def _unnamed(stem: str, smallest: int, head: Head) -> bool:
    if stem.count("“") != stem.count("”") or "某" in stem or "×" in stem:
        return True
    if stem in _GENERIC or any(
        stem.endswith(word) and head.shape != "company" for word in _GENERIC if len(word) > 1 and word == stem
    ):
        return True
    return len(stem) < smallest or stem.isdigit()
