"""What a whole text, and each of its paragraphs, tells of: one case, one charge, or classes that it counts. Pure."""

import itertools
import re
from collections import Counter
from collections.abc import Mapping, Sequence

import attrs

from policenews_statistics.classes import ActionClass
from policenews_statistics.drafts import Draft
from policenews_statistics.items import Piece
from policenews_statistics.mentions import GENERAL, family, happened, is_bare, is_charge, is_of
from policenews_statistics.others import CaseType
from policenews_statistics.units import CASE_UNITS, EVENT_UNITS

_STAGES = frozenset({ActionClass.CLEARANCE, ActionClass.FILING, ActionClass.ENFORCEMENT, ActionClass.REPORT})
_ONE = re.compile("[一1](?:起|宗|件)(?:[^，。；、]{0,14})\\Z")
_ONE_GANG = re.compile("[一1](?:个|条|伙|处|支)(?:[^。；，\n]{0,20})\\Z")
_GANG = re.compile("[^，。；、0-9]{0,10}?(?:团伙|组织|网络|链条|集团|窝点)")
_FAR = 26
"""Characters before a type in which 一个 stands."""
_DEEDS = re.compile("[^，。；、0-9]{0,6}?作案")
"""Behind the crime of a gang: |盗窃|柴油作案130余起."""
_POINT = re.compile("[（(]?[一二三四五六七八九十]{1,2}[）)、]|【|[0-9]{1,2}[.、．]|第[一二三四五六]，")
_THE_GANG = re.compile("[该这此](?:犯罪)?(?:团伙|组织|集团|案)|带破|串破|连带")
_GANG_NEAR = 80
"""Characters before a count in which its gang is named."""
_SOLVED = re.compile("(?:侦破|破获|告破|破|侦办|捣毁)(?!.{0,14}(?:[0-9多几数]|系列|一批|各类|等))[^，。；、]{0,12}\\Z")
"""What was done to one case, before its type."""
_SOLVED_BEHIND = re.compile("(?:日前|近日|成功)?(?:告破|侦破|宣判|一审宣判|破获)")
_COUNTED = re.compile("[0-9一二两三四五六七八九十百]{1,5}[余多]?[起件宗]")
_FRAUD = "电信网络诈骗"
_CHARGED_WITH = ("涉嫌", "因犯", "犯", "以", "因")
_GAMBLING = "order.gambling"
_SERVING = frozenset({"跑分"})
_DATED = re.compile("“[0-9一二三四五六七八九十]{1,4}[.·・•][0-9一二三四五六七八九十]{1,3}”[^，。；、0-9]{0,10}\\Z")
"""The day that a case is named after, before its type."""
_LOSS = "counted_loss"
_MOST = 0.75
"""The part of a text's mentions that makes it a text about one type of case."""
_SEVERAL = 3
"""So many mentions are enough where nobody is charged."""


@attrs.frozen
class Told:
    """What a text tells of.

    Attributes:
        classes: The types that it counts: 立|电信网络诈骗案件|638起.
        only: The type that all of it is about, None if there are several.
        often: Whether it is named often, and not only charged once.
        lead: The one case that it tells of, None if it tells of none.
        charges: The case of each paragraph that tells of one, by number.
        reviews: Numbers of the paragraphs that count cases, and are no story of one.
        review: The first of them, None if there is none.
        fraud: The first mention of 电信网络诈骗, None if there is none.
        points: Numbers of the paragraphs that are points of a report, each of its own matter: （二）管人管房.
    """

    classes: tuple[CaseType, ...]
    only: CaseType | None
    often: bool
    lead: CaseType | None
    charges: Mapping[int, CaseType]
    reviews: frozenset[int]
    review: int | None
    fraud: CaseType | None
    points: frozenset[int]

    def served(self, case: CaseType) -> CaseType:
        """Return the fraud or gambling that the text counts, of what serves it: |跑分|团伙 among 电信网络诈骗案件."""
        if case.label not in _SERVING:
            return case
        return next((one for one in self.classes if one.label == _FRAUD or one.group.startswith(_GAMBLING)), case)

    def class_of(self, text: str, case: CaseType) -> CaseType:
        """Return the class that the text counts of which a case told in passing is one: |刷单返利| of 电信网络诈骗.

        One that has a name, that somebody is charged with, or that is counted itself, stands for itself.
        """
        if (
            case.case_name
            or is_charge(text, case)
            or text.startswith("案中", case.span.end - 1)
            or any(case.label == one.label for one in self.classes)
        ):
            return case
        line = [
            one
            for one in self.classes
            if "." in one.group and is_of(case, one) and not one.label.startswith(case.label)
        ]
        return line[0] if len(line) == 1 else case


def told(text: str, pieces: Sequence[Piece], drafts: Sequence[Draft]) -> Told:
    """Return what a text tells of.

    Args:
        text: The folded text.
        pieces: Its clauses.
        drafts: Its figures.
    """
    main = [piece for piece in pieces if not piece.clause.section]
    reviews = frozenset(
        draft.piece.clause.paragraph for draft in drafts if _counts_cases(draft) and not _is_of_gang(text, draft)
    )
    found = Told(
        classes=_classes(drafts, main),
        only=None,
        often=False,
        lead=_lead(text, main) or _first_charge(text, main),
        charges=_charges(text, pieces, reviews),
        reviews=reviews,
        review=min(reviews, default=None),
        fraud=next((case for piece in main for case in piece.cases if case.label == _FRAUD), None),
        points=frozenset(piece.clause.paragraph for piece in pieces if reviews and _begins_point(text, piece)),
    )
    # |被盗| tells of a loss, and makes no topic of a text
    mentions = [case for piece in main for case in piece.cases if case.rule != _LOSS and happened(text, piece, case)]
    only = _only(text, mentions)
    if not reviews:
        charges = {case.label: case for piece in main for case in piece.cases if is_charge(text, case)}
        only = next(iter(charges.values())) if len(charges) == 1 else only  # a story in which one charge is made
    often = only is not None and sum(case.label == only.label for case in mentions) >= _SEVERAL
    return attrs.evolve(found, only=None if only is None else found.class_of(text, only), often=often)


def _begins_point(text: str, piece: Piece) -> bool:
    """Return whether a paragraph begins with a number or a heading in brackets: （二）管人管房, 【严打犯罪】."""
    start = piece.clause.start
    return (start == 0 or text[start - 1] == "\n") and _POINT.match(text, start) is not None


def _counts_cases(draft: Draft) -> bool:
    """Return whether a figure counts cases, so that the text is a review and no story of one case."""
    quantity = draft.quantity
    if quantity is None or draft.unit not in EVENT_UNITS or quantity.value == 1:
        return False
    if draft.action_class is ActionClass.CHANGE and draft.unit in CASE_UNITS and draft.object_at is not None:
        begin, end = draft.object_at  # |电信网络诈骗|立案由61起降至|38起|
        return any(begin < case.span.end and case.span.start < end for case in draft.piece.cases)
    return draft.action_class in _STAGES


def _is_of_gang(text: str, draft: Draft) -> bool:
    """Return whether cases are those of one gang: 抓获|该组织|成员57人，侦破故意伤害等案件83起."""
    low = max(text.rfind(mark, max(0, draft.figure_start - _GANG_NEAR), draft.figure_start) for mark in "。\n") + 1
    return _THE_GANG.search(text, low, draft.figure_start) is not None


def _classes(drafts: Sequence[Draft], pieces: Sequence[Piece]) -> tuple[CaseType, ...]:
    found: dict[str, CaseType] = {}
    cases = [case for piece in pieces for case in piece.cases if not is_bare(case) and case.label not in GENERAL]
    at = 0
    for draft in drafts:
        if draft.object_at is None or not _counts_cases(draft):
            continue
        while at < len(cases) and cases[at].span.end <= draft.object_at[0]:
            at += 1
        if at < len(cases) and cases[at].span.start < draft.object_at[1]:
            found.setdefault(cases[at].label, cases[at])
    return tuple(found.values())


def _charges(text: str, pieces: Sequence[Piece], reviews: frozenset[int]) -> dict[int, CaseType]:
    """Return the case of each paragraph that tells of one, named or charged: “3·17”运输毒品案, 涉嫌盗窃罪.

    Paragraphs at the head of a story that name none are about the one that is charged later.

    Args:
        text: The folded text.
        pieces: Its clauses.
        reviews: Numbers of the paragraphs that count cases.
    """
    found: dict[int, list[CaseType]] = {}
    for piece in pieces:
        found.setdefault(piece.clause.paragraph, []).extend(case for case in piece.cases if not is_bare(case))
    charges = {}
    for paragraph, cases in found.items():
        charged = [case for case in cases if is_charge(text, case)]
        # 诈骗赃款 and 帮助信息网络犯罪活动罪: the charge; 走私鱼胶 and 走私普通货物罪: not
        apart = charged and {family(case) for case in cases if case not in charged}.isdisjoint(map(family, charged))
        of = charged if apart and paragraph not in reviews else cases
        if (charged or any(case.case_name for case in cases)) and len({case.label for case in of}) == 1:
            charges[paragraph] = of[0]
    review = min(reviews, default=pieces[-1].clause.paragraph + 1) if pieces else 0
    story = [paragraph for paragraph in charges if paragraph < review]
    if len({charges[paragraph].label for paragraph in story}) == 1:
        for paragraph in itertools.takewhile(lambda one: not found[one], found):
            charges[paragraph] = charges[story[0]]
    return charges


def _lead(text: str, pieces: Sequence[Piece]) -> CaseType | None:
    """Return the case that a text tells of: the first, if it is one case and no class: 侦破一起特大…案, “4·02”…案.

    A headline that only hints at it (盗墓贼落网) leaves it to the first line.
    """
    for piece in pieces:
        for case in piece.cases:
            if is_bare(case):
                continue
            named = _named_in(text, piece)
            if named is not None:
                return named
            if case.case_name or (_is_one(text, piece, case) and happened(text, piece, case)):
                return case
            if piece.clause.paragraph > 0:
                return None
    return None


def _first_charge(text: str, pieces: Sequence[Piece]) -> CaseType | None:
    """Return the first type that a text names, if somebody is charged with it: 7人因涉嫌组织出卖人体器官罪被诉."""
    first = next((case for piece in pieces for case in piece.cases if not is_bare(case)), None)
    charged = first is not None and is_charge(text, first) and text.endswith(_CHARGED_WITH, 0, first.span.start)
    return first if charged else None


def _is_one(text: str, piece: Piece, case: CaseType) -> bool:
    """Return whether a type is that of one case or one gang: 一起特大|走私案|, 一个专门|诈骗|老年人的团伙."""
    if text[case.span.end - 1] == "案" or text.endswith("事故", case.span.start, case.span.end):
        one = _ONE.search(text, piece.clause.start, case.span.start) is not None
        return one or _is_solved(text, piece, case)
    of_gang = _GANG.match(text, case.span.end, piece.clause.end) is not None
    return of_gang and _ONE_GANG.search(text, max(0, case.span.start - _FAR), case.span.start) is not None


def _is_solved(text: str, piece: Piece, case: CaseType) -> bool:
    """Return whether one case is said to be solved: 云南临沧|侦破|特大武装贩毒案; not 破获盗窃案|12起."""
    clause = piece.clause
    before = _SOLVED.search(text, clause.start, case.span.start)
    behind = _SOLVED_BEHIND.match(text, case.span.end, clause.end)
    return (before is not None or behind is not None) and _COUNTED.match(text, case.span.end, clause.end) is None


def _named_in(text: str, piece: Piece) -> CaseType | None:
    """Return the case that a name in a clause ends with: “7·22”冒充公检法特大|电信诈骗案|侦破始末."""
    if _DATED.search(text, piece.clause.start, piece.cases[0].span.start) is None:
        return None
    return next((case for case in piece.cases if text[case.span.end - 1] == "案" and not is_bare(case)), None)


def _only(text: str, mentions: Sequence[CaseType]) -> CaseType | None:
    """Return the type of case that a text is about: most of its mentions are of one family, and there are several."""
    if not mentions:
        return None
    first, count = Counter(map(family, mentions)).most_common(1)[0]
    label, same = Counter(case.label for case in mentions).most_common(1)[0]
    if same >= _MOST * len(mentions):
        of_label = [case for case in mentions if case.label == label]
        charged = any(
            is_charge(text, case)
            or case.case_name
            or text.endswith("涉嫌", 0, case.span.start)
            or _DEEDS.match(text, case.span.end)
            for case in of_label
        )
        return of_label[0] if charged or same >= _SEVERAL else None
    if count >= _MOST * len(mentions) and count >= _SEVERAL:
        of_family = [case for case in mentions if family(case) == first]
        often = Counter(case.label for case in of_family)
        return max(of_family, key=lambda case: (often[case.label], -len(case.group)))
    return None
