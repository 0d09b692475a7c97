"""The grammar of a clause: which verb a number belongs to, and which object. Pure.

Chinese news writes 破获|案件|117起 (verb, object, number), 抓获|一名|嫌疑人 (verb, number, object), 将|3名|嫌疑人|抓获
(object, number, verb), 案件|发案|312起 and 现金|500余元 (object, number), and lets one verb govern several objects.
"""

from collections.abc import Sequence

from policenews_statistics import objects
from policenews_statistics.classes import ActionClass
from policenews_statistics.drafts import Draft
from policenews_statistics.governing import (
    LIGHT,
    OPENERS,
    Region,
    general,
    governor,
    marked,
    rank,
    regions,
    taking_subject,
)
from policenews_statistics.items import Piece
from policenews_statistics.meanings import Usage
from policenews_statistics.others import Form
from policenews_statistics.pairing import paired
from policenews_statistics.verbs import Verb

_CLOSED = ("）", ")")
_REACHING = "涉及"
_HAVING = frozenset({"有", "仅有", "共有"})


def link(text: str, piece: Piece, skipped: frozenset[int]) -> list[Draft]:
    """Return a draft for each quantity of a clause that is a figure.

    Args:
        text: The folded text.
        piece: The clause.
        skipped: Starts of quantities that are amounts of changes and no figures of their own.
    """
    drafts: list[Draft] = []
    for region in regions(text, piece):
        if region.start not in skipped:
            drafts.append(_draft(text, region, _last(text, region, drafts)))
    return paired(text, piece, drafts)


def _last(text: str, region: Region, drafts: Sequence[Draft]) -> Draft | None:
    """Return the draft before a number, behind a bracket that before the bracket: 冰毒3包（净重12.6克）、工具|2套|."""
    if drafts and text.startswith(_CLOSED, region.floor):
        return next((draft for draft in reversed(drafts[:-1]) if draft.verbs), drafts[-1])
    return drafts[-1] if drafts else None


def _draft(text: str, region: Region, last: Draft | None) -> Draft:
    """Return the draft of a quantity: the ways to find its verb are tried one after the other, the surest first."""
    draft = Draft(region.piece, region.quantity, region.start, region.end)
    floor = _floor(region, last)
    before = region.before(floor)
    verbs, mark_end = marked(text, region, before)
    if verbs:
        draft.verbs, draft.why_action = verbs, "marked_object"
        limit = min(region.limit, verbs[0].start) if verbs[0].start >= region.end else region.limit
        if not objects.behind(text, draft, limit):
            objects.before(text, draft, mark_end)
        return draft
    chosen, subject = _weighed(text, region, last, floor)
    if chosen:
        objects.of_governor(text, draft, chosen, floor, region.limit)
    elif subject and not (_goes_on_list(text, region, last) and subject[0].usage is not Usage.SUBJECT):
        objects.of_subject(text, draft, subject, max([floor, *(verb.end for verb in before)]))
    elif last is not None and last.verbs and _goes_on(text, region, last):
        draft.verbs, draft.why_action, draft.listed = last.verbs, "one_verb_several_objects", True
        objects.beside(text, draft, floor, region.limit, last)
    elif others := general(text, region, floor):
        if others[0].start < region.start:
            objects.of_governor(text, draft, others, floor, region.limit)
        else:
            objects.of_subject(text, draft, others, floor)
    else:
        objects.beside(text, draft, floor, region.limit, last)
    return draft


def _floor(region: Region, last: Draft | None) -> int:
    """Return where a number's own verbs begin: behind the verb that the number before it took, 58人|死亡|、703人."""
    taken = last is not None and last.why_action == "number_object_verb" and last.verbs[0].start >= region.floor
    return last.verbs[-1].end if taken and last is not None else region.floor


def _weighed(text: str, region: Region, last: Draft | None, floor: int) -> tuple[tuple[Verb, ...], tuple[Verb, ...]]:
    """Return the verb before a number or that behind it, whichever governs; the other is left out."""
    subject = taking_subject(text, region)
    chosen = governor(text, region, region.before(floor), last)
    if chosen and chosen[-1].lemma in _HAVING and last is None and objects.BOUNDARY.match(text, region.end):
        chosen = ()  # 又有|12名: the verb is understood
    if chosen and not subject and rank(chosen[-1]) <= LIGHT:
        others = general(text, region, floor)
        if others and (others[0].end == region.start or "被" in text[region.end : others[0].start]):
            return (others, ()) if others[0].start < region.start else ((), others)
    of = text.startswith("的", region.start - 1)
    held = of and (subject or text.startswith(OPENERS, region.floor))  # 抓获的|3名嫌疑人|被刑拘
    if chosen and not held and (rank(chosen[-1]) > LIGHT or not subject):
        return chosen, ()
    return (), subject


def _goes_on_list(text: str, region: Region, last: Draft | None) -> bool:
    """Return whether the verb of the number before goes on over a list: 出动警力46名、|警车11辆赶赴现场."""
    listed = region.floor < region.start and "、" in {text[region.floor], text[region.start - 1]}
    return listed and last is not None and bool(last.verbs) and last.why_action.startswith("verb_")


def _goes_on(text: str, region: Region, last: Draft) -> bool:
    """Return whether a number without a verb goes on with the verb before it."""
    money = region.quantity.form is Form.MONEY and last.verbs[-1].usage is Usage.SUBJECT
    if last.action_class is ActionClass.HARM and (money or last.why_action == "number_object_verb"):
        return False  # |受伤|466人、直接财产损失203.4万元
    if last.action_class is not ActionClass.DESCRIPTION or text.startswith("、", region.floor):
        return True
    return last.verbs[-1].lemma == _REACHING  # 涉及17个省市|600余家企业
