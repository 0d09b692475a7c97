"""From clauses to drafts: values, levels and changes, in the order of the text. Pure; one pass."""

import re
from collections.abc import Sequence

import attrs

from policenews_statistics.attaching import attach, is_of_none
from policenews_statistics.changes import changes, told_before
from policenews_statistics.classes import ActionClass, ChangeKind
from policenews_statistics.drafts import Draft
from policenews_statistics.found import Found
from policenews_statistics.governing import RANKED, rank
from policenews_statistics.grammar import link
from policenews_statistics.items import Piece
from policenews_statistics.meanings import Usage
from policenews_statistics.parts import OF_THE_LAST
from policenews_statistics.units import CASE_UNITS
from policenews_statistics.verbs import Verb

_NO_ZEUGMA = re.compile(
    "(?:金额|价值|案值|货值|总额|本金|面积|流水|均价|市值|价款|合计|率|值|额|损失|指数|占比|比重|气温|满意度|安全感)\\Z"
)
"""Nouns that are no object of the verb of the clause before: 破案301起，|涉案金额|12.6亿元."""
_BARE = re.compile("(?:共|总共|共计|累计|达|达到|有|共有|计|为|仅|仅有|只有)")
"""What stands before a number that the clause before it is about."""
_MOST = re.compile("最[多少高低]|居首|首位")
_REACHING = frozenset({"达", "达到", "为", "达到了", "突破", "高达", "仅为", "升至", "降至"})
_EQUAL = frozenset({"剩", "只剩", "仅剩", "为", "是", "达", "达到", "多达", "高达", "仅为"})
"""Verbs that only say how many: 2022年|为|17起."""
_OF_CASES = frozenset(
    {ActionClass.FILING, ActionClass.CLEARANCE, ActionClass.REPORT, ActionClass.ENFORCEMENT, ActionClass.INCIDENT}
)
"""What is done to cases, or that they happened."""
_REMEMBERED = 60
"""Figures of a sentence, and clauses without figures, that are looked back at: no sentence of a text has more."""


def assemble(text: str, pieces: Sequence[Piece]) -> list[Draft]:
    """Return the drafts of a document in the order of the text, with their changes."""
    drafts: list[Draft] = []
    sentence: list[Draft] = []
    before: list[Draft] = []
    earlier: list[Piece] = []
    topic: tuple[Verb, ...] = ()
    opening: list[Piece] = []
    number, dated = -1, False
    last: Found | None = None
    for piece in pieces:
        if piece.clause.sentence != number:
            before = sentence or before
            if before and before[0].piece.clause.paragraph != piece.clause.paragraph:
                before = []
            number, sentence, earlier, topic, dated = piece.clause.sentence, [], [], (), False
            opening = []
        dated = dated or bool(piece.times)
        earlier_piece = earlier[-1] if earlier else None
        opening = opening if piece.quantities or sentence else [*opening, piece][-_REMEMBERED:]
        found = [one for one in changes(text, piece, earlier, opening) if not is_of_none(one, sentence)]
        values = _values(text, piece, found, sentence, adjacent=_adjacent(earlier, sentence))
        earlier = [] if piece.quantities else [*earlier, piece][-_REMEMBERED:]
        for one in found:
            _inherit_comparison(one, last, dated=dated)
            last = one
        if values and earlier_piece is not None:
            _go_on(text, values[0], earlier_piece)
            _go_on_changing(text, values[0], earlier_piece)
        topic = _governed_topic(text, piece) or topic
        for draft in values:
            if topic and not draft.verbs:
                draft.verbs, draft.why_action = topic, "verb_of_topic"
        items: list[Draft | Found] = sorted([*values, *(one for one in found if not one.level)], key=_place)
        for item in items:
            made = [item] if isinstance(item, Draft) else attach(text, item, sentence, before)
            sentence = [*sentence, *made][-_REMEMBERED:]
            drafts.extend(made)
    return [draft for draft in drafts if not draft.merged]


def _adjacent(earlier: Sequence[Piece], sentence: Sequence[Draft]) -> bool:
    """Return whether the clause before has a figure, or a change without one: 与去年同期|持平|，为5208起."""
    return not earlier or (bool(sentence) and sentence[-1].piece is earlier[-1])


def _go_on(text: str, draft: Draft, before: Piece) -> None:
    """Let a bare number be of what the clause before it speaks of: 椒江区|发案|最多，共81起."""
    if not _BARE.fullmatch(text, draft.piece.clause.start, draft.figure_start):
        return
    case = before.cases[-1] if before.cases else None
    if case is not None and (draft.object_at is None or draft.object_at[0] < before.clause.start):
        draft.object_at, draft.why_object = (case.span.start, case.span.end), "case_of_clause_before"
    most = _MOST.search(text, before.clause.start, before.clause.end) is not None
    verbs = [verb for verb in before.verbs if verb.action_class in _OF_CASES or (most and rank(verb) == RANKED)]
    if verbs and not (draft.verbs and rank(draft.verbs[-1]) == RANKED and draft.why_action != "verb_carried"):
        draft.verbs, draft.why_action = (verbs[-1],), "verb_of_clause_before"


def _go_on_changing(text: str, draft: Draft, before: Piece) -> None:
    """Let a bare number be of what the clause before it says that it changed: 群众安全感连续攀升，去年达到|93.6%|."""
    piece = draft.piece
    ends = [time.span.end for time in piece.times if time.span.end <= draft.figure_start]
    start = max([piece.clause.start, *ends])
    told = draft.why_object == "case_of_clause_before" or _has_own_object(draft)
    if told or not (start == draft.figure_start or _BARE.fullmatch(text, start, draft.figure_start)):
        return
    changing = told_before(text, before)
    if changing is not None:
        draft.object_at, draft.why_object = changing, "subject_of_change"


def _governed_topic(text: str, piece: Piece) -> tuple[Verb, ...]:
    """Return the verb of what the rest of a sentence divides: |缴获|的毒品中，海洛因8.8吨、冰毒28.8吨."""
    if piece.quantities:
        return ()
    start, end = piece.clause.start, piece.clause.end
    seen = text.startswith("从", start) and text.endswith("看", start, end)  # 从上半年|查获|货物看
    if not seen and not text.endswith("中", start, end):
        return ()
    verbs = [verb for verb in piece.verbs if (seen or text.startswith("的", verb.end)) and rank(verb) == RANKED]
    return tuple(verbs[-1:])


def _inherit_comparison(found: Found, last: Found | None, *, dated: bool) -> None:
    """Let a change go on with the comparison of the one before it: 同比下降21.4%，…盗窃案件7820起，|下降37.9%.

    To another sentence only the sort of comparison goes on, only if it has a time, so that it goes on with the report
    (全年，违法犯罪警情18.9万宗，下降12.6%), and only to differences: a level compares with nothing.
    """
    for one in found.series:
        one.comparison = found.comparison
    if found.comparison is not None or last is None or last.comparison is None:
        return
    same = last.piece.clause.sentence == found.piece.clause.sentence
    if same and (found.kind is ChangeKind.BY or (found.old is not None and not found.is_dated)):
        found.comparison = attrs.evolve(last.comparison, each=())
    elif found.kind is ChangeKind.BY and dated:
        found.comparison = attrs.evolve(last.comparison, times=(), each=())


def _place(item: Draft | Found) -> int:
    return item.figure_start if isinstance(item, Draft) else item.verb[0]


def _values(
    text: str, piece: Piece, found: Sequence[Found], sentence: Sequence[Draft], *, adjacent: bool
) -> list[Draft]:
    """Return the drafts of the figures in a clause; amounts of changes are none, but for levels: 降至|1.3%."""
    skipped = {amount.span.start for one in found if not one.level for _, amount in one.parts}
    skipped |= {one.old.span.start for one in found if one.old is not None}
    values = link(text, piece, frozenset(skipped))
    if values and sentence and not found and adjacent:
        _reach(text, values[0], sentence[-1])
    _inherit_verb(text, values, sentence)
    levels = {amount.span.start: one for one in found if one.level for amount in one.amounts}
    for draft in values:
        if draft.figure_start in levels:
            _set_level(text, draft, levels[draft.figure_start])
    if len(levels) == 1 and sentence and adjacent:
        _reach_level(values[0], sentence[-1])
    return values


def _inherit_verb(text: str, values: Sequence[Draft], sentence: Sequence[Draft]) -> None:
    """Let the verb of the clause before govern numbers that have none: 查处赌博案53起，|卖淫嫖娼2起."""
    last = next((draft for draft in reversed(sentence) if not _is_aside(draft)), None)
    if last is None or not last.verbs or last.action_class in {ActionClass.HARM, ActionClass.DESCRIPTION}:
        return
    if last.why_action == "number_object_verb":
        return
    for draft in values:
        if _names_cases(draft, last):
            draft.object_at, draft.why_object = (draft.verbs[0].start, draft.figure_start), "before_number"
            draft.verbs, draft.why_action = last.verbs, "verb_carried"
            continue
        equal = draft.change is None and draft.verbs and draft.verbs[-1].lemma in _EQUAL and not _has_own_object(draft)
        if draft.verbs and not equal:
            return
        if draft.object_at is None or not _NO_ZEUGMA.search(text, *draft.object_at):
            draft.verbs, draft.why_action = last.verbs, "verb_carried"


def _is_aside(draft: Draft) -> bool:
    """Return whether a figure only tells more of the one before: 查获海洛因23块，|净重|8.2千克，另有冰毒16.7千克."""
    more = bool(draft.verbs) and draft.verbs[-1].lemma in OF_THE_LAST and not _has_own_object(draft)
    return draft.action_class is ActionClass.CHANGE or more


def _names_cases(draft: Draft, last: Draft) -> bool:
    """Return whether what looks like a deed is what is counted: 查处赌博案件53起，|卖淫嫖娼|2起."""
    cases = draft.unit in CASE_UNITS and last.action_class in _OF_CASES
    if not cases or draft.action_class is not ActionClass.OFFENCE:
        return False
    deed = draft.verbs[0].start
    return any(case.span.start == deed and case.span.end == draft.figure_start for case in draft.piece.cases)


def _has_own_object(draft: Draft) -> bool:
    return draft.object_at is not None and draft.object_at[0] >= draft.piece.clause.start


def _set_level(text: str, draft: Draft, found: Found) -> None:
    start, end = found.verb
    draft.verbs = (Verb(start, end, text[start:end], ActionClass.CHANGE, Usage.STATE),)
    draft.why_action, draft.change, draft.amount, draft.why_change = "level", found, draft.quantity, "level_of_figure"
    draft.object_at, draft.why_object = found.subject, "subject_of_change" if found.subject else ""


def _reach_level(draft: Draft, last: Draft) -> None:
    """Join a new level to the difference that was told before it: 刑事案件比上年减少312起，降为|1940起|."""
    found, told = draft.change, last.change
    if found is None or told is None or found.subject is not None or found.old is not None or last.quantity is not None:
        return
    if told.kind is ChangeKind.BY and told.direction is found.direction and last.object_at is not None:
        _take_over(draft, last)


def _reach(text: str, draft: Draft, last: Draft) -> None:
    """Join a level to the change that was told before it: 破案率同比提高11.4个百分点，|达到38.9%."""
    reaching = draft.verbs and text[draft.verbs[-1].start : draft.verbs[-1].end] in _REACHING
    if reaching and not _has_own_object(draft) and last.quantity is None and last.object_at is not None:
        _take_over(draft, last)


def _take_over(draft: Draft, last: Draft) -> None:
    """Let a level have the change that was told before it, with its subject."""
    draft.object_at, draft.why_object = last.object_at, "subject_of_change"
    draft.change, draft.amount, draft.why_change = last.change, last.amount, "change_told_before"
    last.merged = True
