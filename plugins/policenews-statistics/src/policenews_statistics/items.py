"""What the other plugins found, and the verbs, clause by clause. Pure; one pass."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

import attrs

from policenews.annotations import Annotation
from policenews.document import Document
from policenews.spans import Span
from policenews.vocabulary import Hit
from policenews_statistics.layout import Clause, clauses
from policenews_statistics.meanings import Meaning, Usage
from policenews_statistics.others import CaseType, Form, Organization, Quantity, TimeExpression, of_kind
from policenews_statistics.units import PEOPLE_UNITS
from policenews_statistics.verbs import VERBS_OF_CASES, Verb, offences, verbs_of

_ENDS_OF_SPAN = attrgetter("start", "end")
"""The order of spans, as numbers: spans themselves compare slowly."""
_NO_FIGURES = frozenset({Form.AGE, Form.ORDINAL})
_NO_NAME = (
    "新建",
    "清查",
    "建成",
    "组建",
    "成立",
    "设立",
    "取缔",
    "端掉",
    "打掉",
    "捣毁",
    "走访",
    "排查",
    "改建",
    "建立",
)
"""Verbs with which no name of a body begins: 新建|警务室20个."""
_INDICES = ("数据", "指标", "指数", "数字")
"""What is counted to be spoken of: the figures are those before it."""
_ITEMS = frozenset({"项", "类"})
_FALLING = ("一降", "两降", "二降", "三降")
_CHANGING = ("分别", "同比", "环比", "较", "均", "比上", "相加", "合计")
"""What follows a number of figures that change: 死亡人数、损失三项|分别较上年下降."""
_SAYS = re.compile("[^，。；0-9]{1,12}?(?:向[^，。；0-9]{1,8}?)?(?:介绍|说|表示|告诉|透露|坦言|回忆|感慨)")
_DIVISIONS = frozenset("省市县区州")
_GOING = re.compile("(?:赴|往|辗转|转战|流窜|跨越?|遍及|行经|途经|[省市县区州][、，]?)[^，。；、0-9]{0,1}\\Z")
"""What stands before divisions that are only where somebody went."""
_WAY = 4
"""Characters before such a number that are looked at."""
_HAPPENED = ("新发", "新增", "新立")
"""Verbs with which the name of a case can begin: |新发|命案4起."""


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


T = TypeVar("T", bound=_Placed)


@attrs.frozen
class Piece:
    """A clause with what stands in it, each in order.

    Attributes:
        clause: Where it is.
        quantities: The quantities that are figures: no ages, no ordinals.
        verbs: The verbs of police news.
        general: The other verbs.
        times: The time expressions.
        organizations: The organizations, those in the names of others left out.
        cases: The mentions of cases.
    """

    clause: Clause
    quantities: tuple[Quantity, ...]
    verbs: tuple[Verb, ...]
    general: tuple[Verb, ...]
    times: tuple[TimeExpression, ...]
    organizations: tuple[Organization, ...]
    cases: tuple[CaseType, ...]


def pieces(document: Document, hits: Sequence[Hit[Meaning]], general: Sequence[Hit[Meaning]]) -> list[Piece]:
    """Return the clauses of a document with what stands in them.

    Args:
        document: The document, annotated by the other plugins.
        hits: The verbs of police news that were found in its folded text.
        general: The other verbs.
    """
    text = document.folded
    times = of_kind(document, TimeExpression)
    organizations = [one for one in of_kind(document, Organization) if not one.nested]
    # What stands in the name of a body is none: |环食药|旅总队, 中山市公安局|三角|分局.
    bodies = {
        at for one in organizations if one.category.value == "police" for at in range(one.span.start, one.span.end)
    }
    cases = [case for case in of_kind(document, CaseType) if case.span.start not in bodies]
    quantities = [
        q
        for q in document.select(Quantity)
        if q.form not in _NO_FIGURES
        and q.span.start not in bodies
        and text[q.span.start - 1 : q.span.start] != "每"  # 每|十万人|0.5起
        and not _is_of_indices(text, q)  # 三项|指标|同比分别…
        and not _is_speaker(text, q)
        and not _is_way(text, q)
    ]
    names = [
        one
        for one in organizations
        if one.category.value != "company" and not text.startswith(_NO_NAME, one.span.start)
    ]
    taken = _spans(quantities, times, organizations, cases)
    closed = _spans(quantities, times, names, [case for case in cases if not _begins_verb(text, case)])
    figures = {one.span.start for one in quantities}
    verbs = _Stream(
        sorted(
            [*verbs_of(text, hits, closed, figures), *offences(text, cases, hits)],
            key=lambda verb: (verb.start, -verb.end),
        )
    )
    blocked = [Span(start, end) for start, end, term in hits if term.meaning.usage is Usage.BLOCK]
    apart = sorted([*taken, *blocked], key=_ENDS_OF_SPAN)  # 外省|通缉人员|9名: no verb in it either
    others = _Stream([*verbs_of(text, general, apart, figures)])
    counted, dated, named, typed = _Stream(quantities), _Stream(times), _Stream(organizations), _Stream(cases)
    return [
        Piece(
            clause,
            counted.until(clause.end),
            verbs.until(clause.end),
            others.until(clause.end),
            dated.until(clause.end),
            named.until(clause.end),
            typed.until(clause.end),
        )
        for clause in clauses(text, taken)
    ]


def _is_of_indices(text: str, quantity: Quantity) -> bool:
    """Return whether what is counted is the figures that were told: 三项|指标, 其余三项|分别上升."""
    end = quantity.span.end
    if quantity.unit == "升" and text.startswith(_FALLING, end):
        return True  # 四项指数|一升|三降
    return text.startswith(_INDICES, end) or (quantity.unit in _ITEMS and text.startswith(_CHANGING, end))


def _is_speaker(text: str, quantity: Quantity) -> bool:
    """Return whether one person is only who tells it: |一位|副局长向媒体介绍."""
    one = quantity.value == 1 and quantity.unit in PEOPLE_UNITS
    return one and _SAYS.match(text, quantity.span.end) is not None


def _is_way(text: str, quantity: Quantity) -> bool:
    """Return whether divisions are only where somebody went: 民警分赴|四省|, 辗转|三省|八市|."""
    if quantity.unit not in _DIVISIONS or text.endswith("个", quantity.span.start, quantity.span.end - 1):
        return False
    return _GOING.search(text, max(0, quantity.span.start - _WAY), quantity.span.start) is not None


def _begins_verb(text: str, case: CaseType) -> bool:
    """Return whether a verb can begin with the name of a case: |新发|命案4起, |刑事|立案15起."""
    return text.startswith(_HAPPENED, case.span.start) or text.startswith(VERBS_OF_CASES, case.span.end)


class _Stream(Generic[T]):
    """What stands in the text, in order, taken clause by clause."""

    def __init__(self, given: Sequence[T]) -> None:
        self._given = tuple(given)
        self._starts = [one.start for one in given]
        self._at = 0

    def until(self, end: int) -> tuple[T, ...]:
        first = self._at
        self._at = bisect_left(self._starts, end, first)
        return self._given[first : self._at]


def _spans(*kinds: Sequence[Annotation]) -> list[Span]:
    """Return the spans of annotations, by their starts."""
    spans = [one.span for kind in kinds for one in kind]
    spans.sort(key=_ENDS_OF_SPAN)
    return spans
