"""Which type of case a figure is about: that of its own noun phrase, or the one that its passage is about. Pure.

A case is carried while the passage is about one: 立经济犯罪案件428起，…破案301起. It is not carried out of a list of
several, nor to what is about no case: 各类犯罪嫌疑人, 矛盾纠纷, work that was done (走访群众).
"""

import re
from collections import Counter
from collections.abc import Sequence

import attrs

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
    only = _only([case for piece in pieces for case in piece.cases if _counts(case)])
    at = 0
    paragraph = -1
    topic = _Topic()
    for piece in pieces:
        clause = piece.clause
        if clause.paragraph != paragraph:
            paragraph, topic = clause.paragraph, _Topic()
        first = at
        while at < len(drafts) and drafts[at].piece is piece:
            at += 1
        floor = clause.start
        for n, draft in enumerate(drafts[first:at], first):
            limit = drafts[n + 1].figure_start if n + 1 < at else clause.end
            own = _own(text, draft, piece.cases, floor, limit)
            if own is not None and topic.keeps(own, clause.sentence):
                own = None
            if own is not None:
                draft.case, draft.why_case = own, "case_of_object"
                topic.move(own, draft, clause.sentence)
            elif topic.case is not None and not topic.mixed and _may_carry(text, draft, topic.case):
                draft.case, draft.why_case = topic.case, "case_carried"
            elif only is not None and _may_carry(text, draft, only, narrative=True):
                draft.case, draft.why_case = only, "main_case_of_text"
            floor = draft.figure_end
        for case in piece.cases:
            if case.span.start >= floor and _counts(case):
                topic = _Topic(case, sentence=clause.sentence)


@attrs.define
class _Topic:
    """What a passage is about.

    Attributes:
        case: The type of case, None before any is named.
        mixed: Whether figures of several types stand side by side, so that what follows may be of any.
        sentence: Number of the sentence that named it.
        counted: Whether cases of it were counted: 查处酒驾27起.
    """

    case: CaseType | None = None
    mixed: bool = False
    sentence: int = -1
    counted: bool = False

    def keeps(self, own: CaseType, sentence: int) -> bool:
        """Return whether a figure is rather of this type than of the one that its words name: 案件, 诈骗电话."""
        if self.case is None or self.mixed:
            return False
        return (
            own.label in _BARE
            or self.case.group.startswith(own.group + ".")
            or (self.case.case_name and self.sentence == sentence and own.label in self.case.label)
        )

    def move(self, own: CaseType, draft: Draft, sentence: int) -> None:
        """Go on to the type of a figure."""
        if own.label in _BARE:
            return
        counts = draft.quantity is not None and draft.quantity.unit in _EVENT_UNITS
        other = self.case is not None and self.case.label != own.label and draft.parent is None
        same = other and counts and self.counted and self.sentence == sentence
        self.mixed = same or (self.mixed and self.sentence == sentence)
        self.case, self.sentence, self.counted = own, sentence, counts


def _only(mentions: Sequence[CaseType]) -> CaseType | None:
    """Return the type of case that a text is about, if most of its mentions are of that type."""
    if not mentions:
        return None
    counts = Counter(case.label for case in mentions)
    label, count = counts.most_common(1)[0]
    if count < _MOST * len(mentions):
        return None
    return next(case for case in mentions if case.label == label)


_MOST = 0.75
"""The part of a text's mentions that makes it a text about one type of case."""


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
