"""Which type of case a figure is about: that of its own noun phrase, or the one that its passage is about. Pure.

A case is carried while the passage is about one: 立经济犯罪案件428起，…破案301起. It is not carried out of a list of
several, nor to what is about no case: 各类犯罪嫌疑人, 矛盾纠纷, work that was done (走访群众).
"""

import re
from collections.abc import Sequence

from policenews_statistics.classes import ActionClass
from policenews_statistics.drafts import Draft
from policenews_statistics.items import Piece
from policenews_statistics.others import CaseType

_NO_CASE = re.compile("各类(?:违法|犯罪|嫌疑|案|刑事|治安|人员)|纠纷|隐患|户籍|证件|身份证|驾驶证|求助")
_WORK = frozenset(
    {
        ActionClass.EFFORT,
        ActionClass.INSPECTION,
        ActionClass.PUBLICITY,
        ActionClass.SERVICE,
        ActionClass.HONOUR,
        ActionClass.MEDIATION,
        ActionClass.RESCUE,
    }
)
_BARE = frozenset({"案件", "大案", "小案", "要案", "积案"})
_GENERAL = frozenset(
    {"刑事案件", "治安案件", "行政案件", "刑事警情", "治安警情", "违法犯罪", "交通警情", "刑事治安警情", "犯罪"}
)
_EVENT_UNITS = frozenset({"起", "件", "宗", "例", "案次", "串", "次"})
_SHARE = re.compile("占")
_CONTEXTS = frozenset({"incident", "campaign"})


def set_cases(text: str, pieces: Sequence[Piece], drafts: Sequence[Draft]) -> None:
    """Give each draft the type of case that it is about."""
    mentions = [case for piece in pieces for case in piece.cases if _counts(case)]
    only = (
        mentions[0]
        if mentions
        and len({case.group.split(".")[0] for case in mentions}) == 1
        and len({case.label for case in mentions}) == 1
        else None
    )
    at = 0
    paragraph = sentence = -1
    topic: CaseType | None = None
    mixed = False
    for piece in pieces:
        clause = piece.clause
        if clause.paragraph != paragraph:
            paragraph, topic, mixed = clause.paragraph, None, False
        if clause.sentence != sentence:
            sentence = clause.sentence
        first = at
        while at < len(drafts) and drafts[at].piece is piece:
            at += 1
        group = drafts[first:at]
        floor = clause.start
        seen = 0
        for n, draft in enumerate(group):
            limit = group[n + 1].figure_start if n + 1 < len(group) else clause.end
            while seen < len(piece.cases) and piece.cases[seen].span.start < floor:
                seen += 1
            own = _own(text, draft, piece.cases, floor, limit)
            if own is not None and own.label in _BARE and topic is not None and not mixed:
                own = None
            if own is not None and topic is not None and not mixed and topic.group.startswith(own.group + "."):
                own = None  # 电信网络诈骗…，拦截|诈骗|电话
            if own is not None:
                draft.case, draft.why_case = own, "case_of_object"
                if own.label not in _BARE:
                    mixed = mixed or (
                        topic is not None
                        and topic.label != own.label
                        and draft.parent is None
                        and same_sentence(topic_at, clause.sentence)
                    )
                    topic, topic_at = own, clause.sentence
            elif topic is not None and not mixed and _may_carry(text, draft, topic):
                draft.case, draft.why_case = topic, "case_carried"
            elif only is not None and _may_carry(text, draft, only, narrative=True):
                draft.case, draft.why_case = only, "only_case_of_text"
            floor = draft.figure_end
        for case in piece.cases:
            if case.span.start >= floor and _counts(case):
                topic, mixed, topic_at = case, False, clause.sentence


def same_sentence(one: int, other: int) -> bool:
    """Return whether two clauses are of one sentence."""
    return one == other


def _counts(case: CaseType) -> bool:
    return case.label not in _BARE and case.context.value in _CONTEXTS


def _may_carry(text: str, draft: Draft, topic: CaseType, *, narrative: bool = False) -> bool:
    """Return whether a figure can be about the case that its passage is about."""
    if draft.object_at is not None and _NO_CASE.search(text, max(0, draft.object_at[0] - 3), draft.object_at[1]):
        return False
    if topic.label in _GENERAL:
        return draft.quantity is not None and draft.quantity.unit in _EVENT_UNITS
    return narrative or draft.action_class not in _WORK


def _own(text: str, draft: Draft, cases: Sequence[CaseType], floor: int, limit: int) -> CaseType | None:
    """Return the case that the noun phrase of a draft names."""
    if draft.object_at is not None:
        begin, end = draft.object_at
        for case in cases:
            if begin < case.span.end and case.span.start < end and not _SHARE.search(text, floor, case.span.start):
                return case
    inside = [
        case
        for case in cases
        if floor <= case.span.start
        and case.span.end <= draft.figure_start
        and not _SHARE.search(text, floor, case.span.start)
    ]
    if inside:
        return inside[0]
    behind = [case for case in cases if draft.figure_end <= case.span.start and case.span.end <= limit]
    return behind[0] if behind and draft.why_object == "behind_number" else None
