"""Whose a change is: of a figure before it, of a list of them in order, or of its own subject alone. Pure."""

import re
from collections.abc import Sequence

from policenews_statistics.classes import ActionClass, Baseline, ChangeKind, Direction
from policenews_statistics.comparisons import points_back, says_nothing_new
from policenews_statistics.drafts import Draft, day
from policenews_statistics.found import Found
from policenews_statistics.meanings import Usage
from policenews_statistics.others import Form, Modifier, Quantity
from policenews_statistics.pairing import members, places_apart
from policenews_statistics.pointing import done_before, meant
from policenews_statistics.units import EVENT_UNITS
from policenews_statistics.verbs import Verb

_ITEMS = re.compile("(?P<rest>其余|其他|另外)?(?P<first>前)?(?P<number>[两二三四五六])[项类]")
"""How many of the figures before are spoken of, and which."""
_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_OF_CASES = ("发案", "立案", "案件", "警情", "事故起数")
_SHARING = "占"
_INDICES = ("事故起数", "死亡人数", "受伤人数", "财产损失")
"""The four indices of road accidents, in the order in which reports give them."""


def attach(text: str, found: Found, sentence: Sequence[Draft], earlier: Sequence[Draft] = ()) -> list[Draft]:
    """Give a change to the drafts whose it is, or return drafts of pure changes.

    Args:
        text: The folded text.
        found: The change.
        sentence: The drafts before it in its sentence.
        earlier: Those of the sentence before.
    """
    sentence = [draft for draft in sentence if not _is_threshold(text, draft)]
    if found.kind is ChangeKind.FROM_TO and not found.amounts:
        return _from_base(found, sentence)
    subjects = [] if found.subject is None else members(text, *found.subject)
    if len(subjects) == len(found.parts) > 1:
        subjects = places_apart(text, found.piece, subjects)
    alone = len(subjects) == 1 and not _is_rate(text, subjects[0], sentence)
    if found.subject is None or (alone and points_back(text, subjects[0])):
        return _back(text, found, subjects, sentence)
    if _of_meant(text, found, subjects, sentence, earlier):
        return []
    return _own(text, found, found.subject, subjects, sentence)


def _is_threshold(text: str, draft: Draft) -> bool:
    """Return whether a figure only says of which things: 一次死亡|3人以上|的较大事故减少4起."""
    quantity = draft.quantity
    return quantity is not None and quantity.modifier is Modifier.AT_LEAST and text.startswith("的", draft.figure_end)


def _is_rate(text: str, subject: tuple[int, int], sentence: Sequence[Draft]) -> bool:
    """Return whether a rate is spoken of where a number was told: 发案降至268起，|破案率|上升12%."""
    told = None if not sentence else sentence[-1].quantity
    return told is not None and told.form is not Form.PERCENT and text.endswith("率", *subject)


def _of_meant(
    text: str, found: Found, subjects: Sequence[tuple[int, int]], sentence: Sequence[Draft], earlier: Sequence[Draft]
) -> bool:
    """Give a change to the figures that its subjects point back to; return whether they do."""
    parts: list[tuple[Found, Quantity | None]] = [*found.parts] or [(found, None)]
    amounts = [amount for _, amount in parts]
    part = [draft for draft in sentence if draft.piece.clause.part == found.piece.clause.part]
    each = [meant(text, subject, part or sentence) for subject in subjects]
    if not any(each) and not sentence and (len(subjects) == len(amounts) > 1 or _goes_back(found, earlier)):
        each = [meant(text, subject, earlier) for subject in subjects]  # 批捕、起诉人数|较2019年分别上升…
    pointed = [one for one in each if one is not None]
    if len(subjects) == len(amounts) == len(pointed) == len({id(one) for one in pointed}):
        for draft, (one, amount) in zip(pointed, parts, strict=True):
            _give(draft, one, amount, "subject_points_back")
        return True
    if found.subject is None or len(amounts) > 1 or found.plural:
        return False
    whole = meant(text, found.subject, part or sentence)
    if whole is not None:
        _give(whole, found, amounts[0], "subject_points_back")
    return whole is not None


def _goes_back(found: Found, earlier: Sequence[Draft]) -> bool:
    """Return whether the sentence of a change spoke of the one before already: …分别下降，|财产损失则上升3.1%|."""
    changes = [draft.change for draft in earlier if draft.change is not None]
    return any(change.piece.clause.sentence == found.piece.clause.sentence for change in changes)


def _own(
    text: str,
    found: Found,
    subject: tuple[int, int],
    subjects: Sequence[tuple[int, int]],
    sentence: Sequence[Draft],
) -> list[Draft]:
    """Return drafts of a change of its own subjects: one each, in order; lists that differ in length are marked."""
    amounts = found.parts
    if not amounts:
        return _pure(text, found, subjects)
    _replace_told(found, sentence)
    if len(subjects) == len(amounts):
        return _pure(text, found, subjects)
    if len(amounts) == 1 or (found.comparison is not None and found.comparison.each):
        return _pure(text, found, [subject] * len(amounts))
    if len(amounts) == len(_INDICES) and "四项指数" in text[slice(*subject)]:
        made = _pure(text, found, [subject] * len(_INDICES))
        for draft, index in zip(made, _INDICES, strict=True):
            draft.index, draft.why_object = index, "four_indices"
        return made
    made = _pure(text, found, [None] * len(amounts))
    for draft in made:
        draft.unpaired = True
    return made


def _from_base(found: Found, sentence: Sequence[Draft]) -> list[Draft]:
    """Give the figure before an old level the change between them."""
    old, last = found.old, sentence[-1] if sentence else None
    quantity = None if last is None else last.quantity
    if old is None or last is None or quantity is None:
        return []
    if quantity.value is not None and old.value is not None and quantity.value != old.value:
        found.direction = Direction.UP if quantity.value > old.value else Direction.DOWN
    last.change, last.amount, last.why_change = found, quantity, "old_level_stated"
    return []


def is_of_none(found: Found, sentence: Sequence[Draft]) -> bool:
    """Return whether an old level stands behind no figure that it can be the old level of, and so is one: 去年有3名."""
    if found.amounts or found.old is None or len(found.piece.quantities) > 1:
        return False
    last = sentence[-1] if sentence else None
    alike = last is not None and last.quantity is not None and last.quantity.unit == found.old.unit
    return last is None or not alike or last.change is not None or _earlier(last, found)


def _earlier(last: Draft, found: Found) -> bool:
    """Return whether a figure is of an earlier time than what follows: 2014年33起，去年只有12起 is a series."""
    begins = [time.begin for time in found.piece.times if time.begin is not None]
    before = [time.begin for time in last.piece.times if time.begin is not None]
    return bool(begins and before) and day(before[-1]) <= day(begins[0])


def _back(text: str, found: Found, subjects: Sequence[tuple[int, int]], sentence: Sequence[Draft]) -> list[Draft]:
    """Give a change without a subject of its own to the figures before it."""
    if not sentence:
        return _pure(text, found, [subjects[0] if subjects else None] * len(found.parts))
    each = () if found.comparison is None else found.comparison.each
    if len(found.amounts) == len(each) > 1 and sentence[-1].change is None:
        return _of_each(text, found, each, sentence[-1])
    if len(found.parts) > 1:
        return _respectively(text, found, subjects, sentence)
    amount = found.amounts[0] if found.amounts else None
    fresh = _fresh(sentence)
    counted = [draft for draft in fresh if not _is_share(draft)]
    if found.everyone and len(counted) > 1:
        for draft in counted:
            _give(draft, found, amount, "all_before")
        return []
    last = sentence[-1]
    whose = meant(text, subjects[0], sentence) if subjects else done_before(text, found, amount, sentence)
    restated = amount is not None and not subjects and baseline_of(found) in {None, baseline_of(last.change)}
    restated = restated and not _counts_another(amount, last.amount)
    if whose is None and last.quantity is None and last.change is not None and restated:
        last.also = last.also or amount  # 发案同比减少300起，|降幅12%
        return []
    if whose is None and last.quantity is None and last.change is not None:
        # 同比下降8.1%、|环比上升2.3% is a second change of the same thing, 立案数下降11.2%，|破案数上升6.4% of another.
        other = bool(subjects) and not says_nothing_new(text, subjects[0])
        return _pure(text, found, [subjects[0] if other else last.object_at] * len(found.amounts))
    changed = next((draft for draft in reversed(sentence) if draft.change is not None), None)
    dated = any(time.span.start < found.start and time.begin is not None for time in found.piece.times)
    if amount is not None and whose is None and changed is not None and (changed is last or dated):
        return _second(text, found, changed, dated=dated)
    if whose is None and subjects and _is_of_cases(text, subjects[0], last):
        return _pure(text, found, [subjects[0]])  # 挽回损失210余万元，|发案量|减少四成
    _give(whose or last, found, amount, "change_of_last")
    return []


def _is_of_cases(text: str, subject: tuple[int, int], last: Draft) -> bool:
    """Return whether cases are spoken of where something else was counted last."""
    return text.startswith(_OF_CASES, *subject) and last.quantity is not None and last.unit not in EVENT_UNITS


def _is_share(draft: Draft) -> bool:
    """Return whether a figure only says how much a part is: 酒驾2.3万起，其中醉驾3120起，|占13.6%|，双双下降."""
    return bool(draft.verbs) and draft.verbs[-1].lemma == _SHARING


def _counts_another(amount: Quantity | None, told: Quantity | None) -> bool:
    """Return whether two amounts are of different things: 较上年少发9起，少死亡|11人|."""
    if amount is None or told is None or Form.PERCENT in {amount.form, told.form}:
        return False
    return amount.unit != told.unit and "" not in {amount.unit, told.unit}


def _of_each(text: str, found: Found, each: Sequence[Baseline], last: Draft) -> list[Draft]:
    """Give a figure its changes from several sides: 立案428起，|同比、环比分别下降6%和1.4%."""
    first, *others = _pure(text, found, [last.object_at] * len(each))
    _give(last, found, first.amount, "change_of_last")
    last.baseline = each[0]
    return others


def _respectively(
    text: str, found: Found, subjects: Sequence[tuple[int, int]], sentence: Sequence[Draft]
) -> list[Draft]:
    """Give as many figures as amounts one each, in order; figures of a list that differs in length are marked."""
    items = _ITEMS.search(text, found.piece.clause.start, found.verb[0])
    number = len(found.parts) if items is None else _NUMBERS[items["number"]]
    fresh = _fresh(sentence, rest=items is not None and items["rest"] is not None)
    if items is not None and items["first"]:
        fresh = fresh[:number]
    if not fresh:  # 抢夺发案下降91.7%，入室盗窃下降76.4%，|破案率|分别提高12.6和24.3个百分点
        return _pure(text, found, [subjects[0] if subjects else None] * len(found.parts))
    listed = [draft for draft in fresh if draft.piece is sentence[-1].piece]
    for run in (fresh, listed):
        # 143.7万起，其中酒驾5216起、醉驾1087起，较上年分别上升12.7%和4.5%: of the list right before
        if len(run) == len(found.parts) == number:
            for draft, (one, amount) in zip(run, found.parts, strict=True):
                _give(draft, one, amount, "respectively")
            return []
    for draft in fresh:
        draft.unpaired = True
    return []


def _second(text: str, found: Found, last: Draft, *, dated: bool) -> list[Draft]:
    """Return a second change of one figure: as it is restated (减少97起，|降幅5.4%), or as a change of its own.

    较最高的7月份下降四成 after 环比下降13.2% compares with something else; 12月单月回落16% is of another time.
    """
    if not dated and baseline_of(found) is baseline_of(last.change):
        last.also = last.also or found.amounts[0]
        return []
    if _is_only_level(last.change):
        _give(last, found, found.amounts[0], "change_of_last")
        return []
    subject = last.object_at if last.change is None or last.change.subject is None else last.change.subject
    return _pure(text, found, [subject])


def baseline_of(found: Found | None) -> Baseline | None:
    """Return what a change is compared with, None if nothing says so."""
    return None if found is None or found.comparison is None else found.comparison.baseline


def _fresh(sentence: Sequence[Draft], *, rest: bool = False) -> list[Draft]:
    """Return the last drafts that have no change yet, up to a semicolon.

    Where the rest is spoken of, those that have one are passed over: 除死亡人数与上年持平外，|其余三项|分别上升.
    """
    found: list[Draft] = []
    for draft in reversed(sentence):
        if rest and draft.change is not None:
            continue
        if draft.change is not None or draft.piece.clause.part != sentence[-1].piece.clause.part:
            break
        found.append(draft)
    return found[::-1]


def _give(draft: Draft, found: Found, amount: Quantity | None, why: str) -> None:
    if draft.change is None or _is_only_level(draft.change):
        draft.change, draft.amount, draft.why_change = found, amount, why
    else:
        draft.also = draft.also or amount


def _is_only_level(found: Found | None) -> bool:
    """Return whether a change is a level alone: of 升至58.4%，|同比提高7.3个百分点 the second says more."""
    return found is not None and found.kind is ChangeKind.TO and found.comparison is None


def _replace_told(found: Found, sentence: Sequence[Draft]) -> None:
    """Let amounts take the place of a change that was told without them: 警情双双下降，|降幅分别为18.6%和9.7%."""
    if found.subject is None or found.subject[0] >= found.piece.clause.start:
        return
    for draft in sentence:
        if draft.amount is None and draft.quantity is None:
            draft.merged = True


def _pure(text: str, found: Found, subjects: Sequence[tuple[int, int] | None]) -> list[Draft]:
    """Return drafts of changes without a level, one for each amount."""
    each = () if found.comparison is None else found.comparison.each
    parts: list[tuple[Found, Quantity | None]] = [*found.parts] or [(found, None)] * len(subjects)
    made = []
    for n, (subject, (one, amount)) in enumerate(zip(subjects, parts, strict=False)):
        start, end = one.verb
        verb = Verb(start, end, text[start:end], ActionClass.CHANGE, Usage.STATE)
        at = (start, end) if amount is None else (amount.span.start, amount.span.end)
        draft = Draft(found.piece, None, *at, (verb,), subject)
        draft.why_action, draft.why_object = "verb_of_change", "subject_of_change" if subject else ""
        draft.change, draft.amount, draft.why_change = one, amount, "pure_change"
        draft.baseline = each[n] if n < len(each) else None
        made.append(draft)
    return made
