"""What the other plugins found, and the verbs, clause by clause. Pure; one pass."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

import attrs

from policenews.annotations import Annotation
from policenews.document import Document
from policenews.spans import Span
from policenews.vocabulary import Hit
from policenews_statistics.classes import ActionClass
from policenews_statistics.layout import Clause, clauses
from policenews_statistics.meanings import Meaning, Usage
from policenews_statistics.others import CaseType, Form, Organization, Quantity, TimeExpression, of_kind

_NO_FIGURES = frozenset({Form.AGE, Form.ORDINAL})
_NOMINAL = re.compile(
    "委托|申请|费用|率|数(?![十百千万])|总?量(?!刑)|总?额|金额|案由|所得|等|业务|点段|路段|地段|部位|区域(?!性)|时段|金(?!属|条|额|银)|成功|者|员(?!工)|组(?!织|成|建)|室|"
    "证(?!据|件|明|书)"
)
"""What makes a noun of the verb before it: 破案率, 侦查员."""
_CAMPAIGN = re.compile(
    "(?:统一|专项|集中|联合)?(?:行动(?!不便|迟缓|困难)|工作|活动|机制|力度|能力|中心|任务|体系|专项|战役|战果|成效|措施|政策|制度|意识|水平|质效|条件|热线|模式|类|站|队(?!伍))"
)
"""What makes one of a verb that says what is done, but not of what is put in: 清查|行动, 开展|行动63次."""
_OFFENDER = re.compile(
    "人员|人(?![民们])|司机|男子|女子|嫌疑|分子|团伙|案|站|店|点|业|公司|企业|商|场|厂|员|车|屋|房|证|违法|犯罪|物品|工具|原料|设备|赃"
)
_FORCES = ("警力", "力量", "小组", "队员")
_WORKSHOPS = ("窝点", "作坊", "工厂", "加工点")
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
_CHANGING = ("分别", "同比", "环比", "较", "均", "比上")
"""What follows a number of figures that change: 死亡人数、损失三项|分别较上年下降."""
_TOUCHING = frozenset({"涉案", "涉税", "案值"})
"""Verbs only where the number follows: 涉案|8亿多元."""
_QUOTED = re.compile("“[^”\n]{1,16}”")
_AFTER_SUBJECT = frozenset("，。；、！？,;!?：:（()）\n\r\t \u3000了并而的或及和")
_LISTED = frozenset("，。；、和及与并\n“")
_ADVERBS = frozenset("别共已再又连新就先后并均各还只仅曾年月日内来间中计间")
_NUMERALS = frozenset("0123456789一二三四五六七八九十两几数上近约超逾不至百千")
_CASE_NOUNS = re.compile(
    "案|罪|犯罪|类|事故|警情|行为|嫌疑|团伙|集团|人员|分子|人(?!民)|窝点|活动|违法|链条|网络|平台|领域|线索|所得"
)
_HEADED = ("案", "案件", "罪", "犯罪", "事故", "警情", "行为", "类", "”", "灾")
_STAGES = frozenset("发立破")
"""What is done with cases, so that the crime before it is one: 入室盗窃|发|了6起."""
_HAPPENING = frozenset("案情件罪类抢盗")
"""What happens: 命案|发|34起, not 分|发|30份."""
_HAPPENED = ("新发", "新增", "新立")
"""Verbs with which the name of a case can begin: |新发|命案4起."""
_FILED = ("立案", "发案", "破案")
_ALONE = frozenset("设立破缴抓")
_NOT_ALONE = frozenset("立即刻足案获解损坏产旧除冰纳款存费齐住手紧好取落交施备备计想法置有")
"""What follows one of these characters in words that are no verb of one: 设|夏夜检查点112处, but 立即, 破坏."""
_OF_CASES = frozenset({ActionClass.FILING, ActionClass.CLEARANCE, ActionClass.REPORT})
"""What is done to cases, so that the crime that follows is one."""
_NOUN = 2
_AWAY = frozenset("走去")
"""被骗|走|学费8600元"""


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


T = TypeVar("T", bound=_Placed)

# A verb of one character is one where a clause or an adverb ends before it, and what it counts begins behind it.


@attrs.frozen
class Verb:
    """A verb in the text.

    Attributes:
        start: Offset of its first character.
        end: Offset after the last.
        lemma: Its plain form.
        action_class: Its class, None of a verb of the general language.
        usage: How it takes what is counted.
    """

    start: int
    end: int
    lemma: str
    action_class: ActionClass | None
    usage: Usage


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
    quantities = [
        q
        for q in document.select(Quantity)
        if q.form not in _NO_FIGURES
        and text[q.span.start - 1 : q.span.start] != "每"  # 每|十万人|0.5起
        and not _is_of_indices(text, q)  # 三项|指标|同比分别…
    ]
    times = of_kind(document, TimeExpression)
    organizations = [one for one in of_kind(document, Organization) if not one.nested]
    cases = of_kind(document, CaseType)
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
            [*_verbs(text, hits, closed, figures), *_offences(text, cases, hits)],
            key=lambda verb: (verb.start, -verb.end),
        )
    )
    others = _Stream([*_verbs(text, general, taken, figures)])
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
    return text.startswith(_INDICES, end) or (quantity.unit == "项" and text.startswith(_CHANGING, end))


def _begins_verb(text: str, case: CaseType) -> bool:
    """Return whether a verb can begin with the name of a case: |新发|命案4起, |刑事|立案15起."""
    return text.startswith(_HAPPENED, case.span.start) or text.startswith(_FILED, case.span.end)


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
    spans.sort(key=attrgetter("start", "end"))  # spans compare slowly
    return spans


def _verbs(text: str, hits: Sequence[Hit[Meaning]], taken: Sequence[Span], figures: Container[int]) -> Iterable[Verb]:
    """Yield the hits that are verbs where they stand.

    Args:
        text: The folded text.
        hits: The words that were found.
        taken: Spans of which no word is a verb, by their starts.
        figures: Where figures begin.
    """
    at = 0
    quotes = iter([quote.span() for quote in _QUOTED.finditer(text)])
    quote = next(quotes, None)
    for start, end, term in hits:
        while at < len(taken) and taken[at].end <= start:
            at += 1
        if at < len(taken) and taken[at].start < end:
            continue  # 长清|区公安分局: part of a name
        while quote is not None and quote[1] <= start:
            quote = next(quotes, None)
        if quote is not None and quote[0] < start:
            continue  # “三打击一整治”
        counts = end in figures
        if term.surface in _TOUCHING and not counts:
            continue  # 涉案|车辆4辆
        if _is_noun(text, end, term.meaning, counts=counts):
            continue
        if end - start == 1 and not _stands_alone(text, start, end, taken, at):
            continue
        yield Verb(start, end, term.meaning.lemma, term.meaning.action_class, term.meaning.usage)


def _is_noun(text: str, end: int, meaning: Meaning, *, counts: bool) -> bool:
    """Return whether what stands behind a verb makes it none.

    Args:
        text: The folded text.
        end: Where the verb ends.
        meaning: The verb's.
        counts: Whether a figure stands behind it.
    """
    if meaning.usage is Usage.BLOCK or (_NOMINAL.match(text, end) is not None and meaning.lemma != "涉及"):
        return True
    if meaning.action_class is ActionClass.PUBLICITY and text.startswith(_WORKSHOPS, end):
        return True  # 捣毁假币|印制|窝点1个
    if meaning.action_class is ActionClass.INSPECTION and text.startswith(_FORCES, end):
        return True  # 投入|巡逻|警力2.1万名
    if meaning.action_class is ActionClass.OFFENCE and _OFFENDER.match(text, end) is not None:
        return True  # 带走|醉驾|司机38人: of whom, not what was done
    if meaning.usage is Usage.SUBJECT and not counts and end < len(text):
        behind = text[end]
        if behind not in _AFTER_SUBJECT and behind not in _NUMERALS:
            return True  # 在逃|人员: what takes no object stands before none
    return meaning.action_class is not ActionClass.EFFORT and _CAMPAIGN.match(text, end) is not None


def _stands_alone(text: str, start: int, end: int, taken: Sequence[Span], at: int) -> bool:
    """Return whether one character is a verb: 连|破|走私案件208起, not 立 of 独立."""
    before = start == 0 or text[start - 1] in _LISTED or text[start - 1] in _ADVERBS
    if text[start] == "发" and not before and text[start - 1] not in _HAPPENING:
        return False
    touched = at < len(taken) and taken[at].start == end  # a quantity or a case follows
    number_before = at > 0 and taken[at - 1].end == start  # 4|死
    alone = before and text[start] in _ALONE and text[start + 1 : start + 2] not in _NOT_ALONE
    return (
        alone
        or (before and (touched or text[end : end + 1] in _NUMERALS or text[end : end + 1] == "了"))
        or (touched or number_before)
    )


def _offences(text: str, cases: Sequence[CaseType], hits: Sequence[Hit[Meaning]]) -> Iterable[Verb]:
    """Yield the mentions of crimes that are verbs: 盗窃|耕牛135头; not 盗窃|案件, 查处赌博|53起."""
    verbs = {start: end for start, end, _ in hits}
    counting = {end for _, end, term in hits if term.meaning.action_class in _OF_CASES}
    for case in cases:
        end = case.span.end
        if case.span.start in counting or (case.span.start - 1 in counting and text[case.span.start - 1] == "、"):
            counting.add(case.span.end)
            continue  # 立|合同诈骗|、|职务侵占案件|64起
        if text.endswith(_HEADED, case.span.start, end) or text[end : end + 1] in _STAGES or case.case_name or case.rule == "shared_head":
            continue
        if _CASE_NOUNS.match(text, end) is not None or _OFFENDER.match(text, end) is not None:
            continue
        act = verbs.get(case.span.start, end)
        # 虚开|发票6327份: the act, and what it is done to
        end = act if end - act >= _NOUN else end + (text[end : end + 1] in _AWAY)
        yield Verb(case.span.start, end, case.label, ActionClass.OFFENCE, Usage.OBJECT)
