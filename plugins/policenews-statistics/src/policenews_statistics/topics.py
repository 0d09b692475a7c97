"""Which type of case a figure is about: that of its own noun phrase, or the one that its passage is about. Pure.

A case is carried while the passage is about one: 立经济犯罪案件428起，…破案301起. It is not carried out of a list of
several, nor to what is about no case: 各类犯罪嫌疑人, 矛盾纠纷, work that was done (走访群众).
"""

import re
from collections import Counter
from collections.abc import Container, Sequence

import attrs

from policenews_statistics.classes import ActionClass, Status
from policenews_statistics.drafts import Draft
from policenews_statistics.items import Piece
from policenews_statistics.others import CaseType

_NO_CASE = re.compile(
    "各类(?:在逃|违法|犯罪|嫌疑|案|刑事|治安|人员)|纠纷|隐患|户籍|证件|身份证|驾驶证|求助|安全感|满意[度率]"
)
_APART = re.compile("奖金|奖励|走失|失散|遗失|锦旗|(?<!劝阻)成功率|化解率|佩戴率|戴盔率|上岗率")
"""What is no part of a case that was told before: 兑现举报奖金, 找回遗失物品, 调解成功率."""
_ARMS = re.compile("枪|子弹|刀具|雷管|炸药|爆竹|危险品|违禁品")
_UNARMED = frozenset({"property", "economy", "traffic", "case", "border"})
"""Families of which weapons and forbidden goods are no part: 破获盗窃案12起，查堵危险品3.1吨."""
_NOT_HAPPENED = re.compile("(?:未|没有?|无|零)(?:再|新)?(?:发生|出现|发)?过?(?:[一1任何]{1,2}[起宗例件]?)?\\Z")
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
_AT_EVENT = frozenset({ActionClass.EFFORT, ActionClass.INSPECTION, ActionClass.RESCUE})
_SHORT = 3
"""Days that the work about one event takes."""
_OF_PEOPLE = frozenset(
    {
        ActionClass.ARREST,
        ActionClass.DETENTION,
        ActionClass.FORMAL_ARREST,
        ActionClass.PROSECUTION,
        ActionClass.PUNISHMENT,
    }
)
_AT_LARGE = re.compile("逃")
_BARE_GROUPS = frozenset({"case.major", "case.minor", "case.series", "case.supervised", "case.cold"})
"""Groups of cases by what is made of them, of any type: 专案, 大案, 系列案件, 挂牌督办案件."""
_GENERAL = frozenset(
    {"刑事案件", "治安案件", "行政案件", "刑事警情", "治安警情", "违法犯罪", "交通警情", "刑事治安警情", "犯罪"}
)
_EVENT_UNITS = frozenset({"起", "件", "宗", "例", "案次", "串", "次"})
_CHARGED = frozenset("罪案")
"""How a crime ends that is charged or named: 走私珍贵动物制品|罪|, 合同诈骗|案|."""
_CHARGED_WITH = re.compile("因|涉嫌|犯")
"""Before what people are charged with: 6人|因|妨害公务被拘留."""
_CAUSES = re.compile("引发|引起|造成|导致|所致|发生")
"""Between a cause and what came of it, which is what is counted: 因酒后驾驶|引发|的交通事故7起."""
_SHARE = re.compile("占")
_CONTEXTS = frozenset({"incident", "campaign"})
_RATES = ("率", "案数")
_STAGES = frozenset({ActionClass.CLEARANCE, ActionClass.FILING, ActionClass.ENFORCEMENT, ActionClass.REPORT})
_ONE = re.compile("[一1](?:起|宗|件)(?:[^，。；、]{0,14})\\Z")
_MOST = 0.75
"""The part of a text's mentions that makes it a text about one type of case."""
_SEVERAL = 3
"""So many mentions are enough where nobody is charged."""
_NEAR = 12
"""Characters before a case that may say that there was none."""
_BEFORE = 3
"""Characters before an object that may say so."""


def set_cases(text: str, pieces: Sequence[Piece], drafts: Sequence[Draft]) -> None:
    """Give each draft the type of case that it is about."""
    main = [piece for piece in pieces if not piece.clause.section]
    only = _only(text, [case for piece in main for case in piece.cases if _counts(case) and _happened(text, piece, case)])
    reviewed = any(_counts_cases(draft) for draft in drafts)
    named = _named(text, pieces)
    lead = _lead(text, main)
    classes = _classes(drafts, main)
    only = None if only is None else _class_of(only, classes)
    reviewing = {draft.piece.clause.paragraph for draft in drafts if _counts_cases(draft)}
    at = 0
    paragraph = -1
    topic = _Topic()
    for piece in pieces:
        clause = piece.clause
        if clause.paragraph != paragraph:
            paragraph, topic = clause.paragraph, _Topic(named.get(clause.paragraph))
            if lead is not None and paragraph not in reviewing and not clause.section:
                topic = _Topic(lead, story=True)
        first = at
        while at < len(drafts) and drafts[at].piece is piece:
            at += 1
        floor = clause.start
        for n, draft in enumerate(drafts[first:at], first):
            limit = drafts[n + 1].figure_start if n + 1 < at else clause.end
            own = _own(text, draft, piece.cases, floor, limit)
            _set_case(text, draft, own, topic, classes, reviewing)
            if (
                draft.case is None
                and only is not None
                and not clause.section
                and not topic.mixed
                and not _stands_apart(draft, topic)
            ):
                general = _may_carry(text, draft, _Topic(only), narrative=not reviewed, reviewing=reviewing)
                draft.case, draft.why_case = (only, "main_case_of_text") if general else (None, "")
            floor = draft.figure_end
        for case in piece.cases:
            if case.span.start < floor or not _counts(case) or not _happened(text, piece, case):
                continue
            if not topic.keeps(text, case, None, clause.sentence):
                topic = _Topic(_class_of(case, classes), sentence=clause.sentence)


def _set_case(
    text: str, draft: Draft, own: CaseType | None, topic: "_Topic", classes: Sequence[CaseType], reviewing: Container[int]
) -> None:
    """Give a draft the case of its own words, or the one that its passage is about, and let the topic go on."""
    sentence = draft.piece.clause.sentence
    if _stands_apart(draft, topic):
        draft.case, draft.why_case = own, "case_of_object" if own is not None else ""
        return
    if own is not None and topic.keeps(text, own, draft, sentence):
        own = None
    if _is_general(text, draft):
        topic.general = sentence
    if own is not None:
        draft.case, draft.why_case = own, "case_of_object"
        topic.move(own if draft.unit in _EVENT_UNITS else _class_of(own, classes), draft, sentence)
    elif topic.case is not None and not topic.mixed and _may_carry(text, draft, topic, reviewing=reviewing):
        draft.case, draft.why_case = topic.case, "case_carried"
        _understand(draft, topic.case, same=sentence == topic.sentence)


def _stands_apart(draft: Draft, topic: "_Topic") -> bool:
    """Return whether a figure is about nothing that is carried: a fact of the scene, one of an unpaired list."""
    scene = draft.background and topic.sentence != draft.piece.clause.sentence
    bare = draft.object_at is None and (not draft.verbs or draft.action_class is ActionClass.CHANGE)
    return scene or (draft.unpaired and bare)


def _classes(drafts: Sequence[Draft], pieces: Sequence[Piece]) -> tuple[CaseType, ...]:
    """Return the classes that a text counts: 立|电信网络诈骗案件|638起."""
    found: dict[str, CaseType] = {}
    cases = [case for piece in pieces for case in piece.cases if not _is_bare(case) and case.label not in _GENERAL]
    at = 0
    for draft in drafts:
        if draft.object_at is None or not _counts_cases(draft):
            continue
        while at < len(cases) and cases[at].span.end <= draft.object_at[0]:
            at += 1
        if at < len(cases) and cases[at].span.start < draft.object_at[1]:
            found.setdefault(cases[at].label, cases[at])
    return tuple(found.values())


def _class_of(case: CaseType, classes: Sequence[CaseType]) -> CaseType:
    """Return the class that a text counts of which a case told in passing is one: 轻信|刷单返利| of 电信网络诈骗."""
    if case.case_name or any(case.label == one.label for one in classes):
        return case
    line = [one for one in classes if "." in one.group and _related(one.group, case.group)]
    return line[0] if len(line) == 1 else case


def _related_family(one: CaseType, other: CaseType) -> bool:
    return one.group == other.group


def _related(one: str, other: str) -> bool:
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


def _counts_cases(draft: Draft) -> bool:
    """Return whether a figure counts cases, so that the text is a review and no story of one case."""
    quantity = draft.quantity
    return quantity is not None and draft.unit in _EVENT_UNITS and quantity.value != 1 and draft.action_class in _STAGES


def _named(text: str, pieces: Sequence[Piece]) -> dict[int, CaseType]:
    """Return the case of each paragraph that tells of one, named or charged: “3·17”特大运输毒品案告破, 涉嫌盗窃罪被逮捕."""
    found: dict[int, list[CaseType]] = {}
    for piece in pieces:
        found.setdefault(piece.clause.paragraph, []).extend(case for case in piece.cases if not _is_bare(case))
    return {
        paragraph: cases[0]
        for paragraph, cases in found.items()
        if len({case.label for case in cases}) == 1 and any(case.case_name or _is_charged(text, case) for case in cases)
    }


def _is_charged(text: str, case: CaseType) -> bool:
    """Return whether somebody is charged with a crime: 盗窃|罪|, but not 盗窃|犯罪|."""
    return text[case.span.end - 1] == "罪" and text[case.span.end - 2] != "犯"


def _lead(text: str, pieces: Sequence[Piece]) -> CaseType | None:
    """Return the case that a text tells of: the first, if it is one case and no class: 侦破一起特大…案, “4·02”…案."""
    for piece in pieces:
        for case in piece.cases:
            if _is_bare(case):
                continue
            one = text[case.span.end - 1] == "案" and _ONE.search(text, piece.clause.start, case.span.start) is not None
            return case if case.case_name or one else None
    return None


def _understand(draft: Draft, case: CaseType, *, same: bool) -> None:
    """Let the case named before be what is counted: 接连发生耕牛被盗案件，短短两个多月|发案|27起."""
    counts = draft.unit in _EVENT_UNITS
    if same and counts and draft.object_at is None:
        draft.object_at, draft.why_object = (case.span.start, case.span.end), "case_understood"


def _within(short: str, long: str) -> bool:
    """Return whether a label is another in fewer characters: 虚开发票 of 虚开增值税专用发票."""
    at = iter(long)
    return all(character in at for character in short)


@attrs.define
class _Topic:
    """What a passage is about.

    Attributes:
        case: The type of case, None before any is named.
        mixed: Whether figures of several types stand side by side, so that what follows may be of any.
        sentence: Number of the sentence that named it.
        counted: Whether cases of it were counted: 查处酒驾27起.
        general: Number of the last sentence with a figure of no type: 各类犯罪嫌疑人144人.
        part: Number of the part of a sentence that named it.
        story: Whether the text tells of this one case.
    """

    case: CaseType | None = None
    mixed: bool = False
    sentence: int = -1
    counted: bool = False
    general: int = -1
    part: int = -1
    story: bool = False

    def keeps(self, text: str, own: CaseType, draft: Draft | None, sentence: int) -> bool:
        """Return whether a figure is rather of this type than of the one that its words name: 案件, 诈骗电话."""
        if self.case is None or self.mixed:
            return False
        counted = draft is not None and draft.unit in _EVENT_UNITS
        charged = counted or text[own.span.end - 1] == "罪"
        return (
            _is_bare(own)
            or text[own.span.end - 1] == "赃"
            or (not counted and self.case.group.startswith(own.group + "."))
            or (text[self.case.span.end - 1] in _CHARGED and self.case.label.startswith(own.label))
            or (counted and own.label != self.case.label and own.label in self.case.label)
            or (not charged and own.group == self.case.group and own.label.startswith(self.case.label))
            or ((self.story or self._shortened(own, charged=charged)) and _within(own.label, self.case.label))
            or (self.case.case_name and self.sentence == sentence and _within(own.label, self.case.label))
        )

    def _shortened(self, own: CaseType, *, charged: bool) -> bool:
        """Return whether a type can be short for this one: 虚开发票 where 虚开增值税专用发票案 was told."""
        alike = self.case is not None and own.group == self.case.group
        return alike and not charged and self.case is not None and own.label not in self.case.label

    def move(self, own: CaseType, draft: Draft, sentence: int) -> None:
        """Go on to the type of a figure."""
        if _is_bare(own) or draft.status is Status.NEGATED or (draft.parent is not None and draft.share is None and self.case is not None):
            return
        counts = draft.unit in _EVENT_UNITS
        other = self.case is not None and self.case.label != own.label and draft.parent is None
        part = draft.piece.clause.part == self.part
        beside = other and counts and self.counted and part
        if beside and self.case is not None and _related_family(self.case, own):
            self.sentence, self.part = sentence, draft.piece.clause.part
            return
        self.mixed = (other and counts and self.counted and part) or (self.mixed and part) or self.general == sentence
        self.case, self.sentence, self.counted, self.part = own, sentence, counts, draft.piece.clause.part


def _only(text: str, mentions: Sequence[CaseType]) -> CaseType | None:
    """Return the type of case that a text is about: most of its mentions are of one family, and there are several."""
    if not mentions:
        return None
    family, count = Counter(case.group.split(".")[0] for case in mentions).most_common(1)[0]
    label, same = Counter(case.label for case in mentions).most_common(1)[0]
    if same >= _MOST * len(mentions):
        of_label = [case for case in mentions if case.label == label]
        charged = any(
            _is_charged(text, case) or case.case_name or text.endswith("涉嫌", 0, case.span.start)
            for case in of_label
        )
        return of_label[0] if charged or same >= _SEVERAL else None
    if count >= _MOST * len(mentions) and count >= _SEVERAL:
        of_family = [case for case in mentions if case.group.split(".")[0] == family]
        often = Counter(case.label for case in of_family)
        return max(of_family, key=lambda case: (often[case.label], -len(case.group)))
    return None


def _is_bare(case: CaseType) -> bool:
    return case.label in {"案件", "系列案件"} or case.group in _BARE_GROUPS


def _counts(case: CaseType) -> bool:
    return not _is_bare(case) and case.context.value in _CONTEXTS


def _happened(text: str, piece: Piece, case: CaseType) -> bool:
    """Return whether a case is told of, and not its absence: 未发生一起|命案."""
    return _NOT_HAPPENED.search(text, max(piece.clause.start, case.span.start - _NEAR), case.span.start) is None


def _is_general(text: str, draft: Draft) -> bool:
    """Return whether a figure is of no type of case: 各类犯罪嫌疑人, 矛盾纠纷."""
    return draft.object_at is not None and bool(
        _NO_CASE.search(text, max(0, draft.object_at[0] - _BEFORE), draft.object_at[1])
    )


def _is_apart(text: str, draft: Draft, case: CaseType) -> bool:
    if draft.object_at is None:
        return False
    unarmed = case.group.split(".")[0] in _UNARMED and _ARMS.search(text, *draft.object_at) is not None
    return unarmed or _APART.search(text, *draft.object_at) is not None


def _at_large(text: str, draft: Draft) -> bool:
    return draft.object_at is not None and _AT_LARGE.search(text, *draft.object_at) is not None


def _may_carry(text: str, draft: Draft, topic: "_Topic", *, narrative: bool = False, reviewing: Container[int] = ()) -> bool:
    """Return whether a figure can be about the case that its passage is about."""
    if topic.case is None or _is_general(text, draft) or _is_apart(text, draft, topic.case):
        return False
    if draft.object_at is not None and draft.object_at[0] < topic.case.span.end <= draft.object_at[1]:
        return True  # 立刑事案件428起，同比、环比分别下降6%和|1.4%: of the same object
    if topic.case.label in _GENERAL or topic.case.group == "case.call":
        if draft.unit in _EVENT_UNITS:
            return draft.action_class is not ActionClass.REPORT
        if draft.object_at is not None and text.endswith(_RATES, *draft.object_at):
            return True
        if topic.case.label == "刑事案件" and draft.piece.clause.sentence == topic.sentence:
            return draft.action_class in _OF_PEOPLE and not _at_large(text, draft)
        return draft.piece.clause.part == topic.part and draft.action_class in _OF_PEOPLE and not _at_large(text, draft)
    beside = draft.action_class is ActionClass.RESCUE and draft.piece.clause.part == topic.part
    return narrative or beside or draft.action_class not in _WORK or _is_of_event(draft, reviewing)


def _is_of_event(draft: Draft, reviewing: Container[int]) -> bool:
    """Return whether work was done about one event: 接警后，大队出动|警力26人|, no figure of a year."""
    return (
        draft.action_class in _AT_EVENT
        and not draft.unit.endswith("次")
        and draft.piece.clause.paragraph not in reviewing
        and (draft.period is None or draft.period.days is None or draft.period.days <= _SHORT)
    )


def _own(text: str, draft: Draft, cases: Sequence[CaseType], floor: int, limit: int) -> CaseType | None:
    """Return the case that the noun phrase of a draft names."""
    if draft.object_at is not None:
        begin, end = draft.object_at
        named = [
            case
            for case in cases
            if begin < case.span.end and case.span.start < end and not _SHARE.search(text, floor, case.span.start)
        ]
        for n, case in enumerate(named, 1):
            if n == len(named) or _CAUSES.search(text, case.span.end, named[n].span.start) is None:
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
    if behind and (draft.why_object == "behind_number" or _CHARGED_WITH.search(text, draft.figure_end, behind[0].span.start)):
        return behind[0]
    return None
