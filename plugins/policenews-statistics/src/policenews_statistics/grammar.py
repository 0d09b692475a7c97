"""The grammar of a clause: which verb a number belongs to, and which object. Pure.

Chinese news writes 破获|案件|117起 (verb, object, number), 抓获|一名|嫌疑人 (verb, number, object), 将|3名|嫌疑人|抓获
(object, number, verb), 案件|发案|312起 and 现金|500余元 (object, number), and lets one verb govern several objects.
"""

import re
from collections.abc import Sequence

from policenews_statistics.classes import ActionClass
from policenews_statistics.drafts import Draft
from policenews_statistics.items import Piece, Verb
from policenews_statistics.meanings import Usage
from policenews_statistics.others import Quantity

_BA = re.compile(
    "(?<![核面绝针相应比校查])对(?!比)|将|把|被|向|使|令|(?<![行认作成因称名分更较仅约即视定均改降升增减成变])为(?![止期主首])|给|让|帮助?"
)
"""What brings an object before its verb."""
_FILL_BEFORE = re.compile(
    r"(?:分别|共计|总计|合计|累计|共有|多达|高达|达到|达|人民币|(?<!行)为|(?<!不)(?<!收)(?<!截)(?<!接)到|(?<!甚)(?<!以)至|[共约近计仅只各均超逾（(、：:\s了已由从是])++\Z"
)
"""What stands between an object and its number, and is part of neither."""
_FILL_START = re.compile(
    r"(?:了|过(?!期|失|境)|出(?!租|售|入|境|口|生)|各类别?|各种|各级|各(?!地)|一批|其他|其余|另外|以及|及|和|与|、|，|,|：|其中|先后|累计|共计?(?!享|同)|当场|成功|全[市省县区州国年]|未|无|没有|还有|还|已|也|又|均|\s)++"
)
"""What stands before an object, and is no part of it."""
_OBJECT_ENDS = re.compile(
    "[，。；、！？,;!?：:（()）\n]|被(?!盗|骗|拐|害|困|抢)|因|在(?!逃|校|册|线|建|职)|将|向|经(?!济|营|侦|理|销|办)|于|已|均|全部|先后|分别|进行|涉嫌|从(?!业)|同比|环比|比(?!对|例)|"
    "较(?!大|小|重|多)|占|以(?![上下内外前后及])|到案|并|予以|依法|全破"
)
_BOUNDARY = re.compile(r"[，。；、！？,;!?：:（()）\n]|\Z|全破|以内")
_JOINS = frozenset({"", "和", "、", "并", "及", "或", "与"})
EVENT_UNITS = frozenset({"起", "件", "宗", "例", "案次", "次", "案", "串", "人次", "起次", "件次"})
_SUBJECT_FIRST = frozenset(
    {ActionClass.INCIDENT, ActionClass.FILING, ActionClass.REPORT, ActionClass.CLEARANCE, ActionClass.DESCRIPTION}
)
_RANK = {Usage.LIGHT: 1, Usage.STATE: 0}
_LIGHT = 1
_LONGEST = 30
_OPENERS = ("其中", "、", "和", "，其中", "（其中")


def rank(verb: Verb) -> int:
    """Return how strongly a verb governs: light ones give way, offences give way to what the police did."""
    if verb.usage in _RANK:
        return _RANK[verb.usage]
    return 2 if verb.action_class in {ActionClass.OFFENCE, ActionClass.HARM} else 3


def link(text: str, piece: Piece, skipped: frozenset[int]) -> list[Draft]:
    """Return a draft for each quantity of a clause that is a figure.

    Args:
        text: The folded text.
        piece: The clause.
        skipped: Starts of quantities that are amounts of changes and no figures of their own.
    """
    drafts: list[Draft] = []
    floor = piece.clause.start
    quantities = piece.quantities
    for n, quantity in enumerate(quantities):
        if quantity.span.start not in skipped:
            limit = quantities[n + 1].span.start if n + 1 < len(quantities) else piece.clause.end
            drafts.append(_draft(text, piece, quantity, floor, limit, drafts[-1] if drafts else None))
        floor = quantity.span.end
    return drafts


def _draft(text: str, piece: Piece, quantity: Quantity, floor: int, limit: int, last: Draft | None) -> Draft:
    start, end = quantity.span.start, quantity.span.end
    floor_verbs = floor
    if last is not None and last.verbs and last.verbs[0].start >= floor and last.why_action == "number_object_verb":
        floor_verbs = last.verbs[-1].end  # 58人|死亡|、703人
    before = [verb for verb in piece.verbs if floor_verbs <= verb.start and verb.end <= start]
    after = [verb for verb in piece.verbs if end <= verb.start and verb.end <= limit]
    draft = Draft(piece, quantity, start, end)
    marks = list(_BA.finditer(text, floor, start))
    if marks and (verbs := _after_mark(text, before, after, marks[-1].start(), start)):
        draft.verbs, draft.why_action = verbs, "marked_object"
        if not _object_after(text, draft, min(limit, verbs[0].start)):
            _object_before(text, draft, marks[-1].end())
        return draft
    relative = text.startswith("的", start - 1)
    subject = _taking_subject(text, after, end, limit, piece)
    chosen = _chosen(text, before, draft, last, text[floor:start])
    if (
        chosen
        and not (relative and (subject or text.startswith(_OPENERS, floor)))
        and (rank(chosen[-1]) > _LIGHT or not subject)
    ):
        _object_of(text, draft, chosen, floor_verbs, limit, relative=relative)
        return draft
    if subject:
        draft.verbs, draft.why_action = subject, "number_object_verb"
        if not _object_after(text, draft, subject[0].start):
            _object_before(text, draft, floor_verbs)
        return draft
    gap = text[floor:start]
    if last is not None and last.verbs and _continues(last, quantity, gap):
        draft.verbs, draft.why_action, draft.listed = last.verbs, "one_verb_several_objects", True
    if not _object_before(text, draft, floor_verbs):
        if last is not None and gap.strip("、和及与，（(共计 ") == "" and _object_after(text, draft, limit) is False:
            draft.object_at = last.object_at
            draft.why_object = "several_numbers_one_object"
        elif last is None or draft.object_at is None:
            _object_after(text, draft, limit)
    return draft


def _continues(last: Draft, quantity: Quantity, gap: str) -> bool:
    """Return whether a number without a verb goes on with the verb before it."""
    if last.action_class is ActionClass.HARM and last.why_action == "number_object_verb":
        return False
    return last.action_class is not ActionClass.DESCRIPTION or gap.startswith("、")


def _object_of(text: str, draft: Draft, chosen: tuple[Verb, ...], floor: int, limit: int, *, relative: bool) -> None:
    """Set a verb before the number, and its object: between them, behind the number, or before the verb."""
    draft.verbs, draft.why_action = chosen, "verb_object_number"
    verb = chosen[-1]
    if not relative and _object_before(text, draft, verb.end):
        return
    draft.why_action = "verb_number_object"
    stops = _BOUNDARY.match(text, draft.figure_end) is not None
    if not stops and _object_after(text, draft, limit):
        return
    if verb.usage in {Usage.STATE, Usage.INNER} or verb.action_class in _SUBJECT_FIRST:
        draft.why_action = "object_verb_number"
        _object_before(text, draft, floor, chosen[0].start)


def _after_mark(text: str, before: Sequence[Verb], after: Sequence[Verb], mark: int, start: int) -> tuple[Verb, ...]:
    """Return the verb after the number, where 将, 把, 对 or 为 stands before it."""
    if any(rank(verb) > _LIGHT and verb.start > mark and "的" not in text[verb.end : start] for verb in before):
        return ()
    strong = [verb for verb in after if rank(verb) > _LIGHT]
    return _compound(text, after, strong[0]) if strong else ()


def _chosen(text: str, before: Sequence[Verb], draft: Draft, last: Draft | None, gap: str) -> tuple[Verb, ...]:
    """Return the verb before a number that governs it, with those that it forms a compound with."""
    start = draft.figure_start
    usable: list[Verb] = []
    governed = last is not None and bool(last.verbs) and rank(last.verbs[-1]) == _RANKED
    listed = governed and gap.startswith(("、", "和", "及", "以及"))
    for verb in before:
        if listed and rank(verb) < _RANKED:
            continue  # 查获渔获物3.7吨、|电鱼|器具112件
        gap = text[verb.end : start]
        if verb.usage is Usage.SUBJECT and _FILL_BEFORE.sub("", gap) != "":
            continue  # 58人死亡、|703人
        touching = _FILL_BEFORE.sub("", gap) == ""
        if (
            touching
            and verb.action_class is ActionClass.OFFENCE
            and verb.usage is Usage.OBJECT
            and (usable or governed or draft.quantity.unit in EVENT_UNITS)
            and verb.lemma != "作案"
        ):
            continue  # 查处|酒驾|27起: the offence is what is counted
        if verb.usage is Usage.INNER and any(rank(one) == _RANKED for one in usable):
            continue  # 收到群众|举报|8条
        usable.append(verb)
    if not usable:
        return ()
    top = max(map(rank, usable))
    best = [verb for verb in usable if rank(verb) == top]
    direct = [verb for verb in best if "的" not in text[verb.end : start]]
    return _compound(text, usable, direct[-1] if direct else best[0])


_RANKED = 3


def _compound(text: str, verbs: Sequence[Verb], verb: Verb) -> tuple[Verb, ...]:
    """Return a verb with those that it forms one action with: 排查|化解, 挽回|和|避免, 逮捕|、|起诉."""
    first = last = next(n for n, one in enumerate(verbs) if one is verb)

    def joined(one: int, other: int) -> bool:
        return (
            verbs[one].usage is not Usage.STATE
            and verbs[other].usage is not Usage.STATE
            and ((rank(verbs[one]) == rank(verbs[other])) or (verbs[one].usage is Usage.LIGHT))
            and text[verbs[one].end : verbs[other].start] in _JOINS
        )

    while first and joined(first - 1, first):
        first -= 1
    while last + 1 < len(verbs) and joined(last, last + 1):
        last += 1
    return tuple(verbs[first : last + 1])


def _taking_subject(text: str, after: Sequence[Verb], end: int, limit: int, piece: Piece) -> tuple[Verb, ...]:
    """Return the verb behind a number of which what is counted is the subject, or the object of a passive."""
    alone = limit == piece.clause.end
    for verb in after:
        between = text[end : verb.start]
        if "、" in between and verb.usage is not Usage.SUBJECT:
            return ()
        if verb.usage is Usage.SUBJECT or "被" in between or (alone and rank(verb) > _LIGHT):
            return _compound(text, after, verb)
    return ()


def _object_before(text: str, draft: Draft, floor: int, ceiling: int | None = None) -> bool:
    """Find the object between a verb and the number; return whether there is one."""
    piece = draft.piece
    start = draft.figure_start if ceiling is None else ceiling
    for time in piece.times:
        if floor <= time.span.start < start:
            floor = max(floor, time.span.end)
    if not draft.verbs or ceiling is not None:
        for one in piece.organizations:
            if floor <= one.span.start and one.span.end <= start:
                floor = one.span.end
    end = start
    fill = _FILL_BEFORE.search(text, max(floor, start - 12), start)
    if fill is not None:
        end = max(floor, fill.start())
    lead = _FILL_START.match(text, floor, end)
    begin = floor if lead is None else lead.end()
    words = text[begin:end]
    if not any("\u4e00" <= c <= "\u9fff" for c in words) or (words.endswith("的") and len(words) < _SHORTEST):
        return False
    if "、" in words and draft.listed:
        begin = text.rfind("、", begin, end) + 1
    if end - begin > _LONGEST:
        begin = max(begin, text.rfind("的", begin, end) + 1) if text.rfind("的", begin, end) + 1 < end else begin
    draft.object_at, draft.why_object = (begin, end), "before_number" if ceiling is None else "before_verb"
    return True


_SHORTEST = 2


def _object_after(text: str, draft: Draft, limit: int) -> bool:
    """Find the object behind the number; return whether there is one."""
    end = draft.figure_end
    head = draft.quantity.head_span
    begin = end + 1 if text.startswith("的", end) else end
    if head is not None and end <= head.start and head.end <= limit:
        draft.object_at, draft.why_object = (begin, head.end), "behind_number"
        return True
    for case in draft.piece.cases:
        if begin <= case.span.start and case.span.end <= limit:
            draft.object_at, draft.why_object = (begin, case.span.end), "behind_number"
            return True
    stop = _OBJECT_ENDS.search(text, begin, limit)
    to = limit if stop is None else stop.start()
    for verb in draft.piece.verbs:
        if begin < verb.start < to and rank(verb) > _LIGHT:
            to = verb.start
    if not 0 < to - begin <= _LONGEST:
        return False
    draft.object_at, draft.why_object = (begin, to), "behind_number"
    return True
