"""Of which a figure is a part, and which share: 其中, 包括, brackets, 占. And objects that are understood. Pure.

抓获50人，|其中|批捕12人; 酒后驾驶2317起|（|醉酒驾驶385起）; 占|刑事案件总数的36.6%.
"""

import re
from collections import deque
from collections.abc import Sequence
from decimal import Decimal

from policenews_statistics.classes import ActionClass, Status
from policenews_statistics.drafts import Draft
from policenews_statistics.meanings import Usage
from policenews_statistics.others import Form
from policenews_statistics.units import CASE_UNITS, EVENT_UNITS, PEOPLE_OR_VISITS, PEOPLE_UNITS

_MARK = re.compile(
    "其中(?!一(?![级类等号]))|包括(?![^，。；、0-9]{1,16}在内)|其中的|含(?!有|毒|税|量|酒)|(?<=[人者员案件起辆子])中(?=[已有，,]|\\Z)"
)
_OPENED = re.compile(r"[（(](?!另|还|不含|不包括|外加)[^）)]*\Z")
_HAVING = re.compile("(?<![另又还只仅仍尚的具没])有\\Z")
"""Right before a number that is some of the last one: 被通缉的9名骨干|有|7名投案自首."""
_INSIDE = frozenset("中里内")
_SHARE = re.compile("(?<![侵抢霸强])占(?!地|用|有|领|据|道(?!路))")
_REST = ("余下", "剩余", "剩下", "其余", "余下的", "剩下的", "其余的")
"""What makes the last part of a whole: 44名涉案人员中，已归案38名，|余下|6人被上网追逃."""
_INHERITED = frozenset({"one_verb_several_objects", "verb_carried", ""})


_MEASURES = frozenset(
    {ActionClass.DETENTION, ActionClass.FORMAL_ARREST, ActionClass.PROSECUTION, ActionClass.PUNISHMENT}
)
_NEAR = 4
"""Characters before a clause in which 其中， stands."""
_REMEMBERED = 60
"""Figures of a paragraph that are looked back at for a whole or an object."""
OF_THE_LAST = frozenset(
    {"价值", "折合", "重", "净重", "毛重", "重达", "估价", "折价", "共值", "总值", "约值", "合计价值"}
)
"""What these say is said of the figure before: 手机23部，|价值|11万余元."""


def compatible(one: Draft, other: Draft) -> bool:
    """Return whether two figures count the same sort of thing: 起 and 件, 名 and 人."""
    if one.quantity is None or other.quantity is None:
        return one.quantity is other.quantity
    units = one.quantity.unit, other.quantity.unit
    if units[0].removesuffix("次") == units[1].removesuffix("次"):
        return True  # 约谈企业230|家次|，责令整改94|家
    return set(units) <= EVENT_UNITS or set(units) <= PEOPLE_OR_VISITS


def set_parts(text: str, drafts: Sequence[Draft]) -> None:
    """Give each draft the figure of which it is a part, and each share what it is."""
    total: Draft | None = None
    before: deque[Draft] = deque(maxlen=_REMEMBERED)
    last: Draft | None = None
    for draft in drafts:
        clause = draft.piece.clause
        if last is None or clause.paragraph != last.piece.clause.paragraph:
            before.clear()
        if last is None or clause.sentence != last.piece.clause.sentence:
            total = None
        total = _set_part(text, draft, last, total, before)
        if draft.parent is not None and draft.share is None:
            _act_of_whole(draft)
        before.append(draft)
        last = draft


def _set_part(
    text: str, draft: Draft, last: Draft | None, total: Draft | None, before: Sequence[Draft]
) -> Draft | None:
    """Give a draft the figure of which it is a part; return the one that 其中 goes on to divide."""
    if draft.quantity is None:
        return total  # 其中三季度环比下降5.2%: no part of a figure
    beside = last is not None and last.piece is draft.piece
    floor = _floor(draft, last)
    share = _SHARE.search(text, floor, draft.figure_start)
    if beside and draft.change is None and _OPENED.search(text, floor, draft.figure_start):
        draft.parent, draft.why_parent = last, "bracket"
    elif beside and last is not None and last.why_parent == "bracket" and "）" not in text[floor : draft.figure_start]:
        draft.parent, draft.why_parent = last.parent, "bracket"
    elif share is not None:
        _share(text, draft, before, share)
        divides = draft.parent is not None and _MARK.search(text, floor, share.start()) is not None
        return draft.parent if divides else total
    elif _MARK.search(text, floor, draft.figure_start) is not None:
        total = _total(draft, before)
        draft.parent, draft.why_parent = total, "of_which" if total is not None else ""
    elif (some := _some_of_last(text, draft, last)) is not None:
        draft.parent, draft.why_parent, total = some, "some_of_last", some
    elif total is not None:
        rest = text.endswith(_REST, floor, draft.figure_start)
        goes_on = beside or rest or draft.why_action in _INHERITED or _is_further(draft, last, total)
        whole = total if compatible(draft, total) else _beside(draft, total, before)
        if goes_on and whole is not None:
            draft.parent, draft.why_parent = whole, "of_which_list"
        return total if goes_on else None
    return total


def _some_of_last(text: str, draft: Draft, last: Draft | None) -> Draft | None:
    """Return the figure before of which 有 says how many: 被通缉的9名骨干|有|7名投案自首."""
    if last is None or last.piece.clause.sentence != draft.piece.clause.sentence or not compatible(draft, last):
        return None
    if _HAVING.search(text, max(draft.piece.clause.start, last.figure_end), draft.figure_start) is None:
        return None
    beside = last.piece is draft.piece or text[draft.piece.clause.start - 2] in _INSIDE
    if not beside and last.why_object != "behind_number":
        return None
    whole, own = last.quantity, draft.quantity
    if whole is None or own is None or whole.value is None or own.value is None or own.value >= whole.value:
        return None
    return last if last.parent is None and last.change is None else None


def _beside(draft: Draft, total: Draft, before: Sequence[Draft]) -> Draft | None:
    """Return the other total of a list of two units: 案件|482起|，…1137人，其中网络水军案件8起|52人|."""
    first = next((other for other in before if other.parent is total), None)
    if first is None:
        return None
    sentence = total.piece.clause.sentence
    wholes = [other for other in before if other.figure_start < first.figure_start and other.parent is None]
    return next(
        (
            other
            for other in reversed(wholes)
            if other.piece.clause.sentence == sentence
            and compatible(other, draft)
            and other.action_class is not ActionClass.DESCRIPTION
        ),
        None,
    )


def _is_further(draft: Draft, last: Draft | None, total: Draft) -> bool:
    """Return whether a measure was taken against others of the same people: 抓获50人，其中批捕12人，|刑拘30人."""
    measures = last is not None and {last.action_class, draft.action_class} <= _MEASURES
    return measures and total.action_class in {ActionClass.ARREST, None}


def _floor(draft: Draft, last: Draft | None) -> int:
    """Return where what is said of a figure begins: behind the one before it, or a few characters before its clause."""
    start, sentence = draft.piece.clause.start, draft.piece.clause.sentence
    if last is not None and last.piece is draft.piece:
        return last.figure_end
    if last is not None and last.piece.clause.sentence == sentence:
        return max(last.figure_end, start - _NEAR)  # 其中，|海洛因5.4吨; 12名嫌疑人中，|7人被逮捕
    return max(0, start - _NEAR)


def _act_of_whole(draft: Draft) -> None:
    """Let the verb of the whole govern a part that has none: 抓获逃犯136名，包括B级逃犯|1名."""
    whole = draft.parent
    weak = not draft.verbs or draft.why_action in _INHERITED or draft.verbs[-1].usage in {Usage.STATE, Usage.LIGHT}
    if whole is not None and weak and whole.verbs and whole.action_class is not ActionClass.CHANGE:
        draft.verbs, draft.why_action = whole.verbs, "verb_of_whole"


def _total(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """Return the figure before 其中 that it divides: the nearest of the same sort that is no part itself."""
    fitting = [other for other in before if other.parent is None and compatible(other, draft) and _is_there(other)]
    own = draft.verbs[-1].lemma if draft.verbs and draft.why_action not in _INHERITED else None
    alike = [other for other in fitting if other.verbs and other.verbs[-1].lemma == own]
    for other in reversed(alike or fitting):  # |打掉|团伙63个，…账户压降到190个。其中，颍泉分局|打掉|14个
        if other.action_class is not ActionClass.DESCRIPTION and not _is_rate(other):  # 最高一天达1906起 is no total
            return other
    if fitting:
        return fitting[-1]
    counted = [other for other in before if other.quantity is not None]
    if not counted or (_is_money(counted[-1]) and draft.unit in CASE_UNITS | PEOPLE_UNITS):
        return None  # 涉案价值2.1亿元，其中公安部督办案件|3起|
    return counted[-1]


def _is_money(draft: Draft) -> bool:
    return draft.quantity is not None and draft.quantity.form is Form.MONEY


def _is_there(draft: Draft) -> bool:
    """Return whether there was any of what a figure counts: 未发生一起命案。其中，江山市化解1.1万起."""
    return draft.status is not Status.NEGATED


def _is_rate(draft: Draft) -> bool:
    """Return whether a figure is one of each day or person, and so no total: 日均1128起."""
    return draft.quantity is not None and bool(draft.quantity.per)


def _share(text: str, draft: Draft, before: Sequence[Draft], mark: re.Match[str]) -> None:
    """Make a draft a share of a figure before it: of the one that 占 names, else of the last that counts something."""
    quantity = draft.quantity
    if quantity is None:
        return
    if quantity.form is Form.PERCENT:
        draft.share = quantity.value
    elif quantity.form is Form.FRACTION and quantity.value is not None:
        draft.share = quantity.value * Decimal(100)
    named = text[mark.end() : draft.figure_start]
    counted = [other for other in before if other.quantity is not None and other.quantity.form is not Form.PERCENT]
    for other in reversed(counted):
        if other.object_at is not None and len(named) > 1 and text[slice(*other.object_at)][-4:] in named:
            draft.parent, draft.why_parent = other, "share_of_named"
            return
    whole = [other for other in counted if other.parent is None and not _is_rate(other)]
    if whole:
        draft.parent, draft.why_parent = whole[-1], "share_of_last"


def set_understood(drafts: Sequence[Draft]) -> None:
    """Give figures whose clause has no object that of the figure before: 立经济犯罪案件428起，…破案|301起."""
    recent: deque[Draft] = deque(maxlen=_REMEMBERED)
    paragraph = -1
    for draft in drafts:
        if draft.piece.clause.paragraph != paragraph:
            paragraph = draft.piece.clause.paragraph
            recent.clear()
        if draft.object_at is None and (draft.quantity is not None or draft.change is not None):
            other = _counts_the_same(draft, recent)
            if other is not None:
                draft.object_at, draft.why_object = other.object_at, "object_understood"
        recent.append(draft)


def _counts_the_same(draft: Draft, recent: Sequence[Draft]) -> Draft | None:
    """Return the draft before that has the object of one that has none."""
    named = [other for other in recent if other.object_at is not None]
    if recent and recent[-1] in named and draft.verbs and draft.verbs[-1].lemma in OF_THE_LAST:
        return recent[-1]
    if draft.parent is not None and draft.parent.object_at is not None:
        return draft.parent
    # 唐某等5人因琐事发生争执，造成|3人|受伤: whom it befell were others
    harmed = draft.action_class is ActionClass.HARM and draft.unit in PEOPLE_OR_VISITS
    fitting = [
        other
        for other in reversed(named)
        if compatible(other, draft) and (not harmed or other.action_class is ActionClass.HARM) and _is_there(other)
    ]
    if draft.action_class in _MEASURES:  # 抓获嫌疑人121人，其中网上逃犯14人；刑拘|205人|: of the whole, not of a part
        fitting.sort(key=lambda other: other.parent is not None)
    return next(iter(fitting), None)
