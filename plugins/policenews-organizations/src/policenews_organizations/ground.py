"""What lies around a head: the places of a text, and the words that no name reaches back across."""

import string
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from policenews.vocabulary import Hit, Term, Vocabulary
from policenews_organizations.heads import Head, boundaries, follows, zone_ends, zones
from policenews_organizations.places import LEVELS, Codes, Places, in_year, outermost, within

Place = tuple[int, int, Codes, bool]
"""Where a place begins and ends, what it may mean, and whether it is an ordinary word besides."""

LONGEST_STEM = 24
"""How many characters a name may have before its head."""

_LONGEST_HEAD = 16
"""Characters of a head that is looked for within what is none."""
_DEEPEST = 5
"""Levels of places in one name, from the province to the town."""
_LONGEST_ZONE, _SHORTEST_ZONE_NAME, _LONGEST_ZONE_NAME = 10, 2, 4
"""Characters of the last word of a place that no table has (经济技术开发区), and of the name before it."""
_SHORTEST_STEM = 2
_HAVE_CHIEFS = frozenset("局厅院校所站队处科部会室行厂店组委庭社")
"""With what a head ends that 长 may follow: 局长 is a person."""


_AND, _SHORT_NAME = "和与及同从由对向到在至于经", "和龙"
_LONGEST_PLACE = 14
"""Characters by which a name may be longer than that which begins with 从: 从江 and 江华瑶族自治县."""
_NAMED_SO = ("分局", "公安", "警方", "区", "县", "市", "派出所")
_DEEDS = frozenset(["会同", "合作", "通道", "同心"])
"""Verbs with which names of counties begin."""
_ENDS_OF_BODIES = frozenset("队局所院部站委会厅司校处科组方室")
_ROADS, _LEVELS = frozenset("乡镇街路村巷庄屯"), frozenset(LEVELS)
_NO_ROADS = frozenset(["街头", "路政", "路人", "路过", "路面", "路段", "镇压", "村民"])
_NAME_MARKS = frozenset(string.ascii_letters + string.digits + "·“”（）()*")


def _lies_in(codes: Codes, around: Codes) -> bool:
    """Whether a place may lie in another: 城区 in 晋城市."""
    return any(within(code, other) for code in codes for other in around)


@attrs.frozen(slots=False)
class Ground:
    """A text with the heads in it, and with the places, which the first head asks for.

    Attributes:
        text: The folded text.
        vocabulary: The places.
        endings: The heads.
        stated: Whether the caller has said where the publisher is.
        year: The year of publication, which says which divisions there were; None for today's.
    """

    text: str
    vocabulary: Vocabulary[Places]
    endings: Vocabulary[Head]
    stated: bool = False
    year: int | None = None

    @cached_property
    def heads(self) -> Sequence[Hit[Head]]:
        """The heads, in order; what follows decides whether 一中 is one, or 中队 of 一中队."""
        found: list[Hit[Head]] = []
        for hit in self.endings.find(self.text):
            if hit[2].meaning.may_end(self.text, hit[1]):
                found.append(hit)
            else:
                found += self._begun_in(hit[0], hit[1])
        return found

    def _begun_in(self, start: int, end: int) -> list[Hit[Head]]:
        """Return the head that begins in one that is none: 公安 of 公安部|署, 中级人民法院 of 第一中级人民法院."""
        text, terms = self.text, self.endings.terms
        for stop in range(end - 1, start + 1, -1):
            term = terms.get(text[start:stop])
            if term is not None and term.meaning.may_end(text, stop):
                return [(start, stop, term)]
        for begin in range(start + 1, end):
            for stop in range(min(len(text), begin + _LONGEST_HEAD), end, -1):
                term = terms.get(text[begin:stop])
                if term is not None and term.meaning.may_end(text, stop):
                    return [(begin, stop, term)]
        return []

    @cached_property
    def _all_places(self) -> Sequence[Place]:
        year = self.year
        found: list[Place] = []
        for start, end, term in self.vocabulary.find(self.text):
            if found and start < found[-1][1]:
                continue
            begin, stop, meaning = self._behind_and(start, end, term)
            if self.text[start : start + 2] in _DEEDS and self._is_done(start, end):
                continue
            if meaning is not None and meaning.not_after and follows(meaning.not_after).match(self.text, stop):
                continue
            if meaning is not None and not self._is_road(stop):
                codes = in_year(meaning.codes, year)
                if len(codes) > 1 and self.text[stop - 1] not in _LEVELS:
                    codes = outermost(codes)
                plain = not meaning.ordinary or (found and found[-1][1] == begin and _lies_in(codes, found[-1][2]))
                inner = self._in_the_city(stop, codes) if self.text[stop - 1] == "市" else None
                found.append((begin, stop if inner is None else stop - 1, codes, not plain))
                found += () if inner is None else (inner,)
        return found

    def _in_the_city(self, end: int, codes: Codes) -> Place | None:
        """Return the district that begins with the last character of a city: 市南区 of 青岛|市南区."""
        text, terms = self.text, self.vocabulary.terms
        for stop in (end + len("南区"), end + len("南")):
            term = terms.get(text[end - 1 : stop])
            inner = () if term is None else tuple(code for code in term.meaning.codes if _lies_in((code,), codes))
            written_out = text[stop - 1 : stop] in _LEVELS
            if inner and (written_out or text.startswith(_NAMED_SO, stop)):
                return end - 1, stop, in_year(inner, self.year), False
        return None

    def _behind_and(self, start: int, end: int, term: Term[Places]) -> tuple[int, int, Places | None]:
        """Return a place without the 和 or 从 before it: 安溪县 of 和安溪县公安局, none of 大队和龙都派出所."""
        text = self.text
        if text[start] not in _AND:
            return start, end, term.meaning
        for stop in range(min(len(text), end + _LONGEST_PLACE), end, -1):
            other = self.vocabulary.terms.get(text[start + 1 : stop])
            if other is not None:
                return start + 1, stop, other.meaning
        listed = end - start == len(_SHORT_NAME) and text[start - 1 : start] in _ENDS_OF_BODIES and start > 0
        return start, end, None if listed and not text.startswith(_NAMED_SO, end) else term.meaning

    def _is_done(self, start: int, end: int) -> bool:
        """Whether a verb that is a place too is done by somebody: 检察官会同县司法局."""
        before = self.text[start - 1 : start]
        plain = "\u4e00" <= before <= "\u9fff" and before not in _LEVELS and before not in boundaries(strong=True)
        return plain and end - start == len("会同县")

    def _is_road(self, end: int) -> bool:
        """Whether what begins with a place is none: 南京路, 青龙乡."""
        text = self.text
        return text[end : end + 1] in _ROADS and text[end - 1] not in _LEVELS and text[end : end + 2] not in _NO_ROADS

    @cached_property
    def places(self) -> Sequence[Place]:
        """The places, in order; ordinary words that are places in names only are left out."""
        return [place for place in self._all_places if not place[3]]

    @cached_property
    def by_end(self) -> dict[int, tuple[int, Codes]]:
        """Where the place begins that ends at an offset, and what it may mean."""
        return {end: (start, codes) for start, end, codes, _ in self.places}

    @cached_property
    def _words_by_end(self) -> dict[int, tuple[int, Codes]]:
        return {end: (start, codes) for start, end, codes, ordinary in self._all_places if ordinary}

    def place_before(self, end: int, *, in_name: bool) -> tuple[int, Codes] | None:
        """Return where the place begins that ends at an offset, and what it may mean; None if none does.

        Args:
            end: Where it ends.
            in_name: Whether an ordinary word that is a place too (市南) is one here.
        """
        return self.by_end.get(end) or (self._words_by_end.get(end) if in_name else None)

    @cached_property
    def homed(self) -> bool:
        """Whether the home of the text is known: stated, or some body is named with its place."""
        return self.stated or any(self.by_end[start][1] for start, _, _ in self.heads if start in self.by_end)

    def may_end(self, head: Head, end: int) -> bool:
        """Return whether a head may end at `end`: not 公安局|长, but 济南市公安局|长清分局."""
        chief = head.surface[-1] in _HAVE_CHIEFS and follows("长").match(self.text, end) is not None
        return not chief or end in self._starting

    @cached_property
    def _starting(self) -> frozenset[int]:
        return frozenset(self._starts)

    def written_out(self, start: int, end: int) -> Iterator[Codes]:
        """Yield what every place in a part of the text may mean that is written out: 长清区, not 长清."""
        return (codes for _, stop, codes, _ in self.inside(start, end) if self.text[stop - 1] in _LEVELS)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [place[0] for place in self.places]

    def reach(self, end: int, floor: int = 0, *, in_name: bool = False) -> tuple[int, tuple[Codes, ...]]:
        """Return where the places begin that stand one after the other up to `end`, and what they may mean.

        A place that no table has is known by its last word: 垦区 of 石河子垦区, 天府新区; it means nothing.

        Args:
            end: Where they end.
            floor: Where they cannot begin before.
            in_name: Whether an ordinary word that is a place too (市南) is one here.
        """
        by_end = self.by_end
        found: list[Codes] = []
        at = end
        word = self._words_by_end.get(end) if in_name else None
        if word is not None and floor <= word[0] <= self._zone(end, floor):
            at, codes = word
            found.append(codes)
        while len(found) < _DEEPEST:
            place = by_end.get(at)
            zone = self._zone(at, floor)
            if place is not None and floor <= place[0] <= zone:
                at, codes = place
                found.append(codes)
                continue
            if zone == at:
                break
            at = zone
            found.append(())
        return at, tuple(reversed(found))

    def _zone_word(self, end: int, floor: int) -> int:
        """Return where the last word of a place begins that no table has (经开区), `end` if there is none."""
        lengths = range(min(_LONGEST_ZONE, end - floor), 1, -1)
        return next((end - length for length in lengths if self.text[end - length : end] in zones()), end)

    def _zone(self, end: int, floor: int) -> int:
        """Return where a place begins that no table has, by its last word; `end` if there is none."""
        text = self.text
        if text[end - 1 : end] not in zone_ends():
            return end
        for length in range(min(_LONGEST_ZONE, end - floor), 1, -1):
            at = end - length
            if text[at:end] not in zones():
                continue
            if at in self.by_end:
                return at
            if self.by_end.get(end, (end, ()))[0] < at:
                return end  # 浦东新区 is a place that the table has
            edge = self.left_edge(at, max(floor, at - _LONGEST_ZONE_NAME))
            return edge if at - edge >= _SHORTEST_ZONE_NAME else end
        return end

    def _outside(self, at: int) -> int:
        """Return an offset, or the end of the place in which it lies."""
        number = bisect_left(self._starts, at) - 1
        return max(at, self.places[number][1]) if number >= 0 else at

    def leading(self, start: int, end: int) -> tuple[Codes, ...]:
        """Return what the places mean with which a part of the text begins: 镇江 of 江苏银行|镇江正东路|支行."""
        found: list[Codes] = []
        for begin, stop, codes, _ in self.inside(start, end):
            if begin == start and (not found or _lies_in(codes, found[-1])):
                found.append(codes)
                start = stop
        return tuple(found)

    def past_places(self, start: int, limit: int) -> int:
        """Return where the places end that stand one after the other in `[start, limit)`; -1 if none begins there."""
        number, at = bisect_left(self._starts, start), start
        while at < limit and number < len(self.places) and self.places[number][0] == at:
            at = self.places[number][1]
            number += 1
        return at if at > start else -1

    def begins_place(self, start: int) -> bool:
        """Return whether a place begins at an offset."""
        return start in self._starting

    def inside(self, start: int, end: int) -> list[Place]:
        """Return the places that lie in `[start, end)`."""
        first, last = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return [hit for hit in self.places[first:last] if hit[1] <= end]

    def left_edge(self, end: int, floor: int, *, strong: bool = False, verbs: bool = True) -> int:
        """Return how far a name that goes on at `end` can reach back: to a mark, a boundary word, or `floor`.

        Boundary words inside a place (和 of 和平区) do not count; with `strong`, nor do those that
        company names contain, and without `verbs` those that temporary bodies are named by. A weak boundary of one
        character bounds no name of one character.
        """
        text, words, place_before = self.text, boundaries(strong=strong, verbs=verbs), self.by_end.get
        firm = boundaries(strong=True, verbs=verbs)
        floor = max(floor, end - LONGEST_STEM)
        at = end
        while at > floor:
            place = place_before(at)
            if place is not None and place[0] >= floor:
                at = place[0]
                continue
            last = text[at - 1]
            if not ("\u4e00" <= last <= "\u9fff" or last in _NAME_MARKS):
                break
            if last in words and (last in firm or end - at >= _SHORTEST_STEM):
                break
            if last == "区" and (zone := self._zone_word(at, floor)) != at:
                at = zone
                continue
            if (at - 2 >= floor and text[at - 2 : at] in words) or (at - 3 >= floor and text[at - 3 : at] in words):
                break
            at -= 1
        return self._outside(at) if at == floor else at
