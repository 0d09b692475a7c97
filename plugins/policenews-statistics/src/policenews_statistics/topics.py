"""Which type of case a figure is about: that of its own noun phrase, or the one that its passage is about. Pure."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from policenews_statistics.carrying import Topic, is_of_event, is_of_none, may_carry, stands_apart
from policenews_statistics.classes import ActionClass
from policenews_statistics.drafts import Draft
from policenews_statistics.items import Piece
from policenews_statistics.mentions import happened, in_line
from policenews_statistics.narratives import Told, told
from policenews_statistics.others import CaseType
from policenews_statistics.units import EVENT_UNITS

_CHARGED_WITH = re.compile("因|涉嫌|犯")
"""Before what people are charged with: 6人|因|妨害公务被拘留."""
_CAUSES = re.compile("引发|引起|造成|导致|所致|发生")
"""Between a cause and what came of it, which is what is counted: 因酒后驾驶|引发|的交通事故7起."""
_OF_ACCIDENTS = re.compile("(?:引发|造成|导致|引起|所致)的?(?:交通)?事故")
"""What came of an offence and is counted: 超速行驶|引发事故|137起."""
_ASPECT = re.compile("从[^，。；0-9]{2,12}看")
"""What begins a new look at all figures of a text: |从发案地区看|，通州发案15起."""
_AGAINST_FRAUD = re.compile(
    "预警(?:指令|信息|短信|线索)|劝阻(?!可疑|非|违|不文明)|止付|诈骗电话|被骗(?:资金|钱款|款)|涉诈|潜在受害"
)
"""What is done against frauds by telephone."""
_SHORT_FRAUD = "诈骗"
_OF_STORY = re.compile("专案组|案发|该案|此案|本案|嫌疑人|团伙|[\u4e00-\u9fff]某")
"""What goes back to a story where cases were counted in between: |专案组|围绕现场展开工作."""
_FIRST_WORDS = 80
"""Characters of a paragraph in which it does."""
_SHARE = re.compile("(?<![侵抢霸强])占")
_OF_SOME = frozenset({ActionClass.RECOVERY, ActionClass.INSPECTION})
"""What is about a type only in a story: 检查|加油站213家|."""
_OF_ANY = frozenset(
    {
        ActionClass.PUNISHMENT,
        ActionClass.REPORT,
        ActionClass.PREVENTION,
        ActionClass.EFFORT,
        ActionClass.SERVICE,
        ActionClass.PUBLICITY,
        ActionClass.ENFORCEMENT,
        ActionClass.DISRUPTION,
    }
)
"""What is about no type where only the whole text is about one: 反诈中心下发|预警指令|5.2万条."""


def set_cases(text: str, pieces: Sequence[Piece], drafts: Sequence[Draft]) -> None:
    """Give each draft the type of case that it is about."""
    tale = told(text, pieces, drafts)
    every = [case for piece in pieces for case in piece.cases]
    at, paragraph, topic = 0, -1, Topic()
    for piece in pieces:
        clause = piece.clause
        if clause.paragraph != paragraph:
            paragraph, topic = clause.paragraph, Topic(tale.charges.get(clause.paragraph))
            story = tale.review is None or paragraph < tale.review
            goes_on = story or _OF_STORY.search(text, clause.start, clause.start + _FIRST_WORDS) is not None
            if tale.lead is not None and paragraph not in tale.reviews and not clause.section and goes_on:
                topic = Topic(tale.lead, story=story)
        if topic.case is not None and _ASPECT.fullmatch(text, clause.start, clause.end):
            topic = Topic(next((one for one in tale.classes if in_line(one, topic.case)), topic.case))
        first = at
        while at < len(drafts) and drafts[at].piece is piece:
            at += 1
        floor = clause.start
        for n, draft in enumerate(drafts[first:at], first):
            limit = drafts[n + 1].figure_start if n + 1 < at else clause.end
            own = _own(text, draft, piece.cases, floor, limit) or _of_subject(draft, every)
            _set_case(text, draft, own, topic, tale)
            floor = draft.figure_end
        for case in piece.cases:
            if case.span.start < floor or not happened(text, piece, case):
                continue
            if not topic.keeps(text, case, None, clause.sentence):
                topic = Topic(tale.class_of(text, case), sentence=clause.sentence)


def _of_subject(draft: Draft, every: Sequence[CaseType]) -> CaseType | None:
    """Return the case of a subject in a clause before: 刑事案件、治安案件“双下降”，降幅分别为12.3%和8.5%."""
    if draft.why_object not in {"subject_of_change", "respectively"} or draft.object_at is None:
        return None
    begin, end = draft.object_at
    at = bisect_left(every, begin + 1, key=lambda case: case.span.end)
    return every[at] if at < len(every) and every[at].span.start < end else None


def _set_case(text: str, draft: Draft, own: CaseType | None, topic: Topic, tale: Told) -> None:
    """Give a draft the case of its own words, or the one that its passage is about, and let the topic go on."""
    sentence = draft.piece.clause.sentence
    if stands_apart(draft, topic):
        draft.case, draft.why_case = own, "case_of_object" if own is not None else ""
        return
    if sentence == topic.sentence and _is_farther(draft, topic.case):
        draft.object_at, draft.why_object = None, ""
    against = tale.fraud is not None and _is_against_fraud(text, draft)
    if own is not None and (topic.keeps(text, own, draft, sentence) or (against and own.label == _SHORT_FRAUD)):
        own = None  # 返还|被骗资金|1875万元
    if is_of_none(text, draft):
        topic.general = draft.piece.clause.part
    if own is not None:
        own = tale.served(own)
        draft.case, draft.why_case = own, "case_of_object"
        topic.move(own if draft.unit in EVENT_UNITS else tale.class_of(text, own), draft, sentence)
    elif against:
        draft.case, draft.why_case = tale.fraud, "work_against_fraud"
        topic.begin(tale.fraud, draft)
    elif not topic.mixed:
        _carry(text, draft, topic, tale)


def _carry(text: str, draft: Draft, topic: Topic, tale: Told) -> None:
    """Give a draft the case that its passage is about, else that of the whole text."""
    clause = draft.piece.clause
    if topic.case is not None and may_carry(text, draft, topic, tale, narrative=topic.story):
        draft.case, draft.why_case = topic.case, "case_carried"
        _understand(draft, topic.case, same=clause.sentence == topic.sentence)
        if draft.unit in EVENT_UNITS:
            topic.part = clause.part  # 立刑事案件1.03万宗；|破案4870宗|，逮捕嫌疑人3386人
    elif (
        tale.only is not None
        and not clause.section
        and clause.paragraph not in tale.points
        and (draft.action_class not in _OF_ANY or is_of_event(draft, tale))
        and not (draft.action_class in _OF_SOME and tale.reviews)
        and (tale.often or clause.paragraph not in tale.reviews)
        and may_carry(text, draft, Topic(tale.only), tale, narrative=not tale.reviews)
    ):
        draft.case, draft.why_case = tale.only, "main_case_of_text"


def _is_against_fraud(text: str, draft: Draft) -> bool:
    """Return whether a figure is of what is done against frauds by telephone: 下发预警指令, 见面劝阻, 紧急止付."""
    acts = "".join(text[verb.start : verb.end] for verb in draft.verbs)
    return _AGAINST_FRAUD.search(acts + draft.object_in(text)) is not None


def _is_farther(draft: Draft, case: CaseType | None) -> bool:
    """Return whether what was understood is farther than the case: 破获刑事案件20起。打击电信网络诈骗，|破案|11起."""
    if case is None or draft.object_at is None or draft.unit not in EVENT_UNITS:
        return False
    return draft.why_object == "object_understood" and draft.object_at[1] <= case.span.start


def _understand(draft: Draft, case: CaseType, *, same: bool) -> None:
    """Let the case named before be what is counted: 接连发生耕牛被盗案件，短短两个多月|发案|27起."""
    if same and draft.unit in EVENT_UNITS and draft.object_at is None:
        draft.object_at, draft.why_object = (case.span.start, case.span.end), "case_understood"


def _own(text: str, draft: Draft, cases: Sequence[CaseType], floor: int, limit: int) -> CaseType | None:
    """Return the case that the noun phrase of a draft names."""
    told_of = [
        case
        for case in cases
        if _SHARE.search(text, floor, case.span.start) is None
        and not _OF_ACCIDENTS.match(text, case.span.end)
        and not text.startswith("隐患", case.span.end)
    ]
    if draft.object_at is not None:
        begin, end = draft.object_at
        named = [case for case in told_of if begin < case.span.end and case.span.start < end]
        for n, case in enumerate(named, 1):
            if n == len(named) or _CAUSES.search(text, case.span.end, named[n].span.start) is None:
                return case
    inside = [case for case in told_of if floor <= case.span.start and case.span.end <= draft.figure_start]
    if inside:
        return inside[0]
    behind = [case for case in cases if draft.figure_end <= case.span.start and case.span.end <= limit]
    if not behind:
        return None
    charged = _CHARGED_WITH.search(text, draft.figure_end, behind[0].span.start) is not None
    return behind[0] if charged or draft.why_object == "behind_number" else None
