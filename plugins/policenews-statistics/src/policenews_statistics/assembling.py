"""From clauses to drafts: values, changes, and whose change it is. Pure; one pass."""

import re
from collections.abc import Sequence

from policenews_statistics.changes import Found, changes, points_back
from policenews_statistics.classes import ActionClass, ChangeKind, Direction
from policenews_statistics.drafts import Draft, day
from policenews_statistics.grammar import link
from policenews_statistics.items import Piece, Verb
from policenews_statistics.meanings import Usage
from policenews_statistics.others import Quantity

_NO_ZEUGMA = re.compile(
    "(?:金额|价值|案值|货值|总额|本金|面积|流水|均价|市值|价款|合计|率|值|额|损失|指数|占比|比重|气温|满意度|安全感)\\Z"
)
"""Nouns that are no object of the verb of the clause before: 破案301起，|涉案金额|12.6亿元."""
_REACHING = frozenset({"达", "达到", "为", "达到了", "突破", "高达", "仅为", "升至", "降至"})
_MEMBERS = re.compile("、|以及|和|与|及|，")
_STEMS = (
    ("破案", ActionClass.CLEARANCE),
    ("立案", ActionClass.FILING),
    ("发案", ActionClass.INCIDENT),
    ("抓获", ActionClass.ARREST),
    ("批捕", ActionClass.FORMAL_ARREST),
    ("逮捕", ActionClass.FORMAL_ARREST),
    ("起诉", ActionClass.PROSECUTION),
)
_COUNTED = ("总数", "人数", "起数", "数量", "数")


def assemble(text: str, pieces: Sequence[Piece]) -> list[Draft]:
    """Return the drafts of a document in the order of the text, with their changes."""
    drafts: list[Draft] = []
    sentence: list[Draft] = []
    before: list[Draft] = []
    earlier: list[Piece] = []
    number = -1
    last: Found | None = None
    for piece in pieces:
        if piece.clause.sentence != number:
            before = sentence if sentence and sentence[0].piece.clause.paragraph == piece.clause.paragraph else []
            number, sentence, earlier = piece.clause.sentence, [], []
        found = changes(text, piece, earlier)
        values = _values(text, piece, found, sentence, adjacent=not earlier)
        earlier = [] if piece.quantities else [*earlier, piece]
        items: list[Draft | Found] = sorted([*values, *(one for one in found if not one.level)], key=_place)
        for one in found:
            same = last is not None and last.piece.clause.sentence == number
            if last is not None and one.baseline is None and (one.kind is ChangeKind.BY or (same and _undated(one))):
                one.baseline = last.baseline
                if same:
                    one.base_at, one.base_times = last.base_at, last.base_times
            last = one
        for item in items:
            made = [item] if isinstance(item, Draft) else attach(text, item, sentence, before)
            sentence.extend(made)
            drafts.extend(made)
    return [draft for draft in drafts if not draft.merged]


def _undated(found: Found) -> bool:
    """Return whether the old level of a change from–to has no time of its own."""
    old = found.old
    return old is not None and not any(found.start <= time.span.start < old.span.start for time in found.base_times)


def _place(item: Draft | Found) -> int:
    return item.figure_start if isinstance(item, Draft) else item.verb[0]


def _values(
    text: str, piece: Piece, found: Sequence[Found], sentence: Sequence[Draft], *, adjacent: bool
) -> list[Draft]:
    """Return the drafts of the figures in a clause; amounts of changes are none, but for levels: 降至|1.3%."""
    skipped = {amount.span.start for one in found if not one.level for amount in one.amounts}
    skipped |= {one.old.span.start for one in found if one.old is not None}
    values = link(text, piece, frozenset(skipped))
    _inherit(text, piece, values, sentence)
    levels = {amount.span.start: one for one in found if one.level for amount in one.amounts}
    for draft in values:
        if draft.figure_start in levels:
            _set_level(text, draft, levels[draft.figure_start])
    if values and sentence and not found and adjacent:
        _reach(text, values[0], sentence)
    return values


def _inherit(text: str, piece: Piece, values: Sequence[Draft], sentence: Sequence[Draft]) -> None:
    """Let the verb of the clause before govern numbers that have none: 查处赌博案53起，|卖淫嫖娼2起."""
    last = next((draft for draft in reversed(sentence) if draft.action_class is not ActionClass.CHANGE), None)
    if last is None or not last.verbs or last.action_class is ActionClass.HARM:
        return
    if last.why_action == "number_object_verb":
        return
    for draft in values:
        equal = draft.verbs and draft.verbs[-1].lemma in _EQUAL and not _has_own_object(draft)
        if draft.verbs and not equal:
            return
        if draft.object_at is not None and _NO_ZEUGMA.search(text, *draft.object_at):
            continue
        draft.verbs, draft.why_action = last.verbs, "verb_carried"


_EQUAL = frozenset({"剩", "只剩", "仅剩", "为", "是", "达", "达到", "多达", "高达", "仅为"})


def _has_own_object(draft: Draft) -> bool:
    return draft.object_at is not None and draft.object_at[0] >= draft.piece.clause.start


def _set_level(text: str, draft: Draft, found: Found) -> None:
    start, end = found.verb
    draft.verbs = (Verb(start, end, text[start:end], ActionClass.CHANGE, Usage.STATE),)
    draft.why_action, draft.change, draft.amount, draft.why_change = "level", found, draft.quantity, "level_of_figure"
    draft.object_at, draft.why_object = found.subject, "subject_of_change" if found.subject else ""


def _reach(text: str, draft: Draft, sentence: Sequence[Draft]) -> None:
    """Join a level to the change that was told before it: 破案率同比提高11.4个百分点，|达到38.9%."""
    last = sentence[-1]
    reaching = draft.verbs and text[draft.verbs[-1].start : draft.verbs[-1].end] in _REACHING
    own = draft.object_at is not None and draft.object_at[0] >= draft.piece.clause.start
    if reaching and not own and last.quantity is None and last.object_at is not None:
        draft.object_at, draft.why_object = last.object_at, "subject_of_change"
        draft.change, draft.amount, draft.why_change = last.change, last.amount, "change_told_before"
        last.merged = True


def attach(text: str, found: Found, sentence: Sequence[Draft], earlier: Sequence[Draft] = ()) -> list[Draft]:
    """Give a change to the drafts whose it is, or return drafts of pure changes.

    Args:
        text: The folded text.
        found: The change.
        sentence: The drafts before it in its sentence.
        earlier: Those of the sentence before.
    """
    if found.kind is ChangeKind.FROM_TO and not found.amounts:
        return _from_base(found, sentence)
    subjects = [] if found.subject is None else _listed(text, found.subject)
    if not subjects or (len(subjects) == 1 and points_back(text, subjects[0])):
        return _attach_back(text, found, subjects, sentence)
    meant = [_meant(text, subject, sentence) for subject in subjects]
    if not any(meant) and not sentence and len(subjects) == len(found.amounts) > 1:
        meant = [_meant(text, subject, earlier) for subject in subjects]  # 批捕、起诉人数|较2019年分别上升…
    pointed = [one for one in meant if one is not None]
    amounts: list[Quantity | None] = [*found.amounts] or [None]
    if len(subjects) == len(amounts) == len(pointed) == len({id(one) for one in pointed}):
        for draft, amount in zip(pointed, amounts, strict=True):
            _give(draft, found, amount, "subject_points_back")
        return []
    if (
        found.subject is not None
        and len(amounts) == 1
        and (whole := _meant(text, found.subject, sentence))
        and not found.plural
    ):
        _give(whole, found, amounts[0], "subject_points_back")
        return []
    if not found.amounts:
        return _pure(text, found, subjects)
    _replace_told(found, sentence)
    if len(subjects) == len(amounts):
        return _pure(text, found, subjects)
    if len(amounts) == 1 or found.baselines:
        return _pure(text, found, [found.subject] * len(amounts))
    if found.subject is not None and len(amounts) == len(_INDICES) and "四项指数" in text[slice(*found.subject)]:
        made = _pure(text, found, [found.subject] * len(_INDICES))
        for draft, index in zip(made, _INDICES, strict=True):
            draft.index, draft.why_object = index, "four_indices"
        return made
    made = _pure(text, found, [None] * len(amounts))
    for draft in made:
        draft.unpaired = True
    return made


_INDICES = ("事故起数", "死亡人数", "受伤人数", "财产损失")
"""The four indices of road accidents, in the order in which reports give them."""


def _from_base(found: Found, sentence: Sequence[Draft]) -> list[Draft]:
    """Give the figure before an old level the change between them; without one the old level is a figure itself."""
    old = found.old
    last = sentence[-1] if sentence else None
    if old is None:
        return []
    if (
        last is None
        or last.quantity is None
        or last.quantity.unit != old.unit
        or last.change is not None
        or _earlier(last, found)
    ):
        return [Draft(found.piece, old, old.span.start, old.span.end)]
    if last.quantity.value is not None and old.value is not None and last.quantity.value != old.value:
        found.direction = Direction.UP if last.quantity.value > old.value else Direction.DOWN
    last.change, last.amount, last.why_change = found, last.quantity, "old_level_stated"
    return []


def _earlier(last: Draft, found: Found) -> bool:
    """Return whether a figure is of an earlier time than what follows: 2014年33起，去年只有12起 is a series."""
    begins = [time.begin for time in found.piece.times if time.begin is not None]
    before = [time.begin for time in last.piece.times if time.begin is not None]
    return bool(begins and before) and day(before[-1]) <= day(begins[0])


def _attach_back(
    text: str, found: Found, subjects: Sequence[tuple[int, int]], sentence: Sequence[Draft]
) -> list[Draft]:
    """Give a change without a subject of its own to the figures before it."""
    amounts = found.amounts
    if not sentence:
        return _pure(text, found, [None] * len(amounts))
    fresh = _fresh(sentence)
    if len(amounts) <= 1:
        amount = amounts[0] if amounts else None
        if found.everyone and len(fresh) > 1:
            for draft in fresh:
                _give(draft, found, amount, "all_before")
            return []
        last = sentence[-1]
        meant = _meant(text, subjects[0], sentence) if subjects else None
        if last.quantity is None and meant is None and last.change is not None:
            # 同比下降8.1%、|环比上升2.3%: a second change of the same thing
            return _pure(text, found, [last.object_at] * len(amounts))
        changed = next((draft for draft in reversed(sentence) if draft.change is not None), None)
        dated = any(time.span.start < found.start and time.begin is not None for time in found.piece.times)
        if amount is not None and meant is None and changed is not None and (changed is last or dated):
            return _second(text, found, changed)
        _give(meant or last, found, amount, "change_of_last")
        return []
    listed = [draft for draft in fresh if draft.piece is sentence[-1].piece]
    for run in (fresh, listed):
        # 143.7万起，其中酒驾5216起、醉驾1087起，较上年分别上升12.7%和4.5%: of the list right before
        if len(run) == len(amounts):
            for draft, one in zip(run, amounts, strict=True):
                _give(draft, found, one, "respectively")
            return []
    for draft in fresh:
        draft.unpaired = True
    return []


def _second(text: str, found: Found, last: Draft) -> list[Draft]:
    """Return a second change of one figure: as it is restated (减少97起，|降幅5.4%), or as a change of its own.

    较最高的7月份下降四成 after 环比下降13.2% compares with something else; 12月单月回落16% is of another time.
    """
    own = any(time.span.start < found.start for time in found.piece.times if time.begin is not None)
    if not own and (found.baseline is last.change.baseline if last.change is not None else True):
        last.also = last.also or found.amounts[0]
        return []
    subject = last.change.subject if last.change is not None and last.change.subject is not None else last.object_at
    return _pure(text, found, [subject])


def _fresh(sentence: Sequence[Draft]) -> list[Draft]:
    """Return the last drafts that have no change yet, up to a semicolon."""
    found: list[Draft] = []
    for draft in reversed(sentence):
        if draft.change is not None or draft.piece.clause.part != sentence[-1].piece.clause.part:
            break
        found.append(draft)
    return found[::-1]


def _give(draft: Draft, found: Found, amount: Quantity | None, why: str) -> None:
    if draft.change is not None and draft.change.kind is ChangeKind.TO and draft.change.baseline is None:
        draft.change = None  # 升至58.4%，|同比提高7.3个百分点: what it compares with says more
    if draft.change is not None:
        draft.also = draft.also or amount
        return
    draft.change, draft.amount, draft.why_change = found, amount, why


def _replace_told(found: Found, sentence: Sequence[Draft]) -> None:
    """Let amounts take the place of a change that was told without them: 警情双双下降，|降幅分别为18.6%和9.7%."""
    if found.subject is None or found.subject[0] >= found.piece.clause.start:
        return
    for draft in sentence:
        if draft.amount is None and draft.quantity is None:
            draft.merged = True


def _pure(text: str, found: Found, subjects: Sequence[tuple[int, int] | None]) -> list[Draft]:
    """Return drafts of changes without a level, one for each amount."""
    start, end = found.verb
    verb = Verb(start, end, text[start:end], ActionClass.CHANGE, Usage.STATE)
    made = []
    amounts: list[Quantity | None] = [*found.amounts] or [None] * len(subjects)
    for n, (subject, amount) in enumerate(zip(subjects, amounts, strict=False)):
        at = (start, end) if amount is None else (amount.span.start, amount.span.end)
        draft = Draft(found.piece, None, *at, (verb,), subject)
        draft.why_action, draft.why_object = "verb_of_change", "subject_of_change" if subject else ""
        draft.change, draft.amount, draft.why_change = found, amount, "pure_change"
        if n < len(found.baselines):
            draft.baseline = found.baselines[n]
        made.append(draft)
    return made


def _listed(text: str, subject: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the members of a list: 刑事、治安警情."""
    found, at = [], subject[0]
    for mark in _MEMBERS.finditer(text, *subject):
        if mark.start() > at:
            found.append((at, mark.start()))
        at = mark.end()
    if at < subject[1]:
        found.append((at, subject[1]))
    return found


_STEM = 2
"""Characters of a verb that a subject may point back with."""
_PER = ("日均", "月均", "人均", "年均", "每")
"""Another measure than the figure before: 日均抓获数."""
_EVENTS = frozenset({"起", "件", "宗", "例"})


def _meant(text: str, subject: tuple[int, int], sentence: Sequence[Draft]) -> Draft | None:
    """Return the draft before that a subject points back to: 破案数 to 破获案件1247起, 死亡人数 to 58人死亡."""
    words = text[slice(*subject)]
    if words.startswith(_PER):
        return None
    if words.endswith("起数"):
        return next(
            (one for one in reversed(sentence) if one.quantity is not None and one.quantity.unit in _EVENTS), None
        )
    words = next((words.removesuffix(end) for end in _COUNTED if words.endswith(end)), words)
    for draft in reversed(sentence):
        if draft.quantity is None:
            continue
        own = "".join(text[verb.start : verb.end] for verb in draft.verbs)
        if draft.verbs and text.startswith(("不", "未"), draft.verbs[0].start - 1):
            continue  # 不|批捕63人
        if draft.object_at is not None:
            own += text[slice(*draft.object_at)]
        if words and (words in own or (own and own in words)):
            return draft
        if any(words.endswith(stem) and draft.action_class is action_class for stem, action_class in _STEMS):
            return draft
        if words in {"案件", "事故", "案"} and draft.quantity.unit in {"起", "件", "宗"}:
            return draft
        acts = "".join(text[verb.start : verb.end] for verb in draft.verbs)
        if (
            draft is sentence[-1]
            and len(words) == _STEM
            and words != text[slice(*subject)]
            and not set(words).isdisjoint(acts)
        ):
            return draft  # 规劝26名…，|劝投数|是上年的3倍
    return None
