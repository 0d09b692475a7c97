"""The grammar of a clause: which verb a number belongs to, and which object. Pure.

Chinese news writes 破获|案件|117起 (verb, object, number), 抓获|一名|嫌疑人 (verb, number, object), 将|3名|嫌疑人|抓获
(object, number, verb), 案件|发案|312起 and 现金|500余元 (object, number), and lets one verb govern several objects.
"""

import re
from collections.abc import Sequence
from typing import Any

import attrs

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
    r"(?:了|最高可处?|可处|过(?!期|失|境)|出(?!租|售|入|境|口|生)|各类别?|各种|各级|各(?!地)|一批|其他|其余|另外|另有|另|尚有|仍有|现有|还有|就|便|却|仅|只|则(?!由)|以及|及|和|与|、|，|,|：|其中|先后|累计|共计?(?!享|同)|当场|成功|全[市省县区州国年]|未|无|没有|还有|还|已|也|又|均|\s)++"
)
"""What stands before an object, and is no part of it."""
_OBJECT_ENDS = re.compile(
    "[，。；、！？,;!?：:（()）\n]|被(?!盗|骗|拐|害|困|抢)|因|在(?!逃|校|册|线|建|职)|将|向|经(?!济|营|侦|理|销|办)|于|已|均|全部|先后|分别|进行|涉嫌|从(?!业)|同比|环比|比(?!对|例)|"
    "较(?!大|小|重|多)|占|以(?![上下内外前后及])|到案|并|予以|依法|全破|当场|现场(?!勘)|同时|随后|仍|都(?!市)|也"
)
_BOUNDARY = re.compile(r"[，。；、！？,;!?：:（()）\n]|\Z|全破|以内")
_JOINS = frozenset({"", "和", "、", "并", "及", "或", "与"})
EVENT_UNITS = frozenset({"起", "件", "宗", "例", "案次", "次", "案", "串", "人次", "起次", "件次"})
_SUBJECT_FIRST = frozenset(
    {ActionClass.INCIDENT, ActionClass.FILING, ActionClass.REPORT, ActionClass.CLEARANCE, ActionClass.DESCRIPTION}
)
_NOMINAL = frozenset({ActionClass.PUBLICITY, ActionClass.INSPECTION, ActionClass.EFFORT, ActionClass.SERVICE})
_RANK = {Usage.STATE: 0, Usage.LIGHT: 1, Usage.GENERAL: 2}
_LIGHT, _RANKED = 1, 4
_LONGEST = 30
_DOING = frozenset({"提供", "开展", "组织", "举办", "实施", "完成", "组织开展", "进行"})
"""Verbs of which the next verb is the object."""
_SHORT = 2
"""Characters of an attribute between such verbs."""
_HAN = re.compile("(?![仅只共也均已约])[\u4e00-\u9fff]")
_HAVING = frozenset({"有", "仅有", "共有"})
_OPENERS = ("其中", "、", "和", "，其中", "（其中")


def rank(verb: Verb) -> int:
    """Return how strongly a verb governs: light ones give way, offences give way to what the police did."""
    if verb.usage in _RANK:
        return _RANK[verb.usage]
    return 3 if verb.action_class in {ActionClass.OFFENCE, ActionClass.HARM} else _RANKED


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
    brackets = [found.span() for found in _BRACKET.finditer(text, piece.clause.start, piece.clause.end)]
    for n, quantity in enumerate(quantities):
        if quantity.span.start not in skipped:
            limit = quantities[n + 1].span.start if n + 1 < len(quantities) else piece.clause.end
            region = _region(piece, quantity, floor, limit, brackets)
            drafts.append(_draft(text, region, drafts[-1] if drafts else None))
        floor = quantity.span.end
    distribute(text, piece, drafts)
    return drafts


_BRACKET = re.compile("[（(][^（()）]*[)）]")


@attrs.frozen
class _Region:
    """A quantity with what stands around it in its clause.

    Attributes:
        piece: The clause.
        quantity: The quantity.
        floor: Where the clause begins, or the quantity before it ends.
        limit: Where the next quantity begins, or the clause ends.
        verbs: The verbs of the clause that can govern it: none of another bracket.
        general: Those of the general language.
    """

    piece: Piece
    quantity: Quantity
    floor: int
    limit: int
    verbs: tuple[Verb, ...]
    general: tuple[Verb, ...]


def _region(piece: Piece, quantity: Quantity, floor: int, limit: int, brackets: Sequence[tuple[int, int]]) -> _Region:
    closed = [(start, end) for start, end in brackets if not start < quantity.span.start < end]
    kept = [
        tuple(verb for verb in verbs if not any(start < verb.start < end for start, end in closed))
        for verbs in (piece.verbs, piece.general)
    ]
    return _Region(piece, quantity, floor, limit, *kept)


def _draft(text: str, region: _Region, last: Draft | None) -> Draft:
    """Return the draft of a quantity: the ways to find its verb, the surest first."""
    piece, quantity, floor, limit = region.piece, region.quantity, region.floor, region.limit
    start, end = quantity.span.start, quantity.span.end
    draft = Draft(piece, quantity, start, end)
    used = floor
    if last is not None and last.verbs and last.verbs[0].start >= floor and last.why_action == "number_object_verb":
        used = last.verbs[-1].end  # 58人|死亡|、703人
    before = [verb for verb in region.verbs if used <= verb.start and verb.end <= start]
    after = [verb for verb in region.verbs if end <= verb.start and verb.end <= limit]
    if _marked(text, draft, region, before):
        return draft
    gap = text[floor:start]
    relative = text.startswith("的", start - 1)
    subject = _taking_subject(text, after, region)
    chosen = _chosen(text, before, draft, last, gap)
    held = relative and (subject or text.startswith(_OPENERS, floor))
    if chosen and chosen[-1].lemma in _HAVING and last is None and _BOUNDARY.match(text, end):
        chosen = ()  # 又有|12名: the verb is understood
    weak = bool(chosen) and rank(chosen[-1]) <= _LIGHT and not subject
    if (
        weak
        and (verbs := _general(text, region, used))
        and (verbs[0].end == start or "被" in text[end : verbs[0].start])
    ):
        chosen, subject = (verbs, ()) if verbs[0].start < start else ((), verbs)
    if chosen and not held and (rank(chosen[-1]) > _LIGHT or not subject):
        _object_of(text, draft, chosen, used, limit, relative=relative)
    elif subject and not (_governs(last, gap) and subject[0].usage is not Usage.SUBJECT):
        draft.verbs, draft.why_action = subject, "number_object_verb"
        if not _object_after(text, draft, subject[0].start):
            _object_before(text, draft, max([used, *(verb.end for verb in before)]))
    elif last is not None and last.verbs and _continues(last, quantity, gap):
        draft.verbs, draft.why_action, draft.listed = last.verbs, "one_verb_several_objects", True
        _object_beside(text, draft, used, limit, last, gap)
    elif verbs := _general(text, region, used):
        if verbs[0].start < start:
            _object_of(text, draft, verbs, used, limit, relative=relative)
        else:
            draft.verbs, draft.why_action = verbs, "number_object_verb"
            if not _object_after(text, draft, verbs[0].start):
                _object_before(text, draft, used)
    else:
        _object_beside(text, draft, used, limit, last, gap)
    return draft


def _marked(text: str, draft: Draft, region: _Region, before: Sequence[Verb]) -> bool:
    """Link 将|3名|嫌疑人|抓获, 对|217家|旅馆、46家娱乐场所|清查; return whether it is such a clause."""
    marks = list(_BA.finditer(text, region.floor, draft.figure_start))
    if not marks:
        return False
    after = [verb for verb in region.verbs if draft.figure_end <= verb.start]
    listed = text.find("、", draft.figure_end, region.limit) >= 0
    within = after if listed else [verb for verb in after if verb.end <= region.limit]
    verbs = _after_mark(text, before, within, marks[-1].start(), draft.figure_start)
    if not verbs and not before and not within:
        others = [verb for verb in region.general if draft.figure_end <= verb.start and verb.end <= region.limit]
        verbs = tuple(others[:1])  # 把|11人|全部|送到
    if not verbs:
        return False
    draft.verbs, draft.why_action = verbs, "marked_object"
    if not _object_after(text, draft, min(region.limit, verbs[0].start)):
        _object_before(text, draft, marks[-1].end())
    return True


def _object_beside(text: str, draft: Draft, floor: int, limit: int, last: Draft | None, gap: str) -> None:
    """Set the object of a number without a verb of its own: 麻醉针|四十余支, 团伙54个|257人."""
    if _object_before(text, draft, floor):
        return
    if _object_after(text, draft, limit):
        return
    if last is not None and gap.strip("、和及与，（(共计 ") == "":
        draft.object_at, draft.why_object = last.object_at, "several_numbers_one_object"


def _general(text: str, region: _Region, floor: int) -> tuple[Verb, ...]:
    """Return the verb of the general language that governs a number where no verb of police news does."""
    start, end = region.quantity.span.start, region.quantity.span.end
    alone = region.limit == region.piece.clause.end and not any(verb.start >= end for verb in region.verbs)
    for verb in reversed(region.general):
        if floor <= verb.start and verb.end <= start:
            gap = text[verb.end : start]
            if (
                len(gap) <= _NEAR
                and "的" not in gap
                and not text.startswith("的", verb.end)
                and (verb.start == floor or text[verb.start - 1] not in "、的一")
            ):
                return (verb,)
    for verb in region.general:
        if end <= verb.start and verb.end <= region.limit and "、" not in text[end : verb.start]:
            head = region.quantity.head_span
            told = head is not None and end <= head.start and head.end <= verb.start and alone
            if verb.end == region.piece.clause.end or "被" in text[end : verb.start] or told:
                return (verb,)
    return ()


_NEAR = 10
"""Characters between such a verb and the number."""
_PAIRING = re.compile("分别(?:为|是|有|达|达到|破获|抓获)?|各(?:有|为)?")
_MEMBERS = re.compile("、|以及|和|与|及")


def distribute(text: str, piece: Piece, drafts: list[Draft]) -> None:
    """Give as many numbers as members of a list one each, in order: 合同诈骗、职务侵占案件|分别为|53、42起.

    Lists that differ in length are marked; nothing is guessed.
    """
    if len(drafts) == 1:
        drafts.extend(_each(text, piece, drafts[0]))
    if len(drafts) < _TWO:
        return
    first = drafts[0]
    run = [first]
    for draft in drafts[1:]:
        if text[run[-1].figure_end : draft.figure_start] not in _LIST_GAPS:
            break
        run.append(draft)
    verbs = first.verbs
    if len(run) == len(verbs) > 1 and len(run) == len(drafts):
        for draft, verb in zip(run, verbs, strict=True):  # 逮捕、起诉|30人、25人
            draft.verbs, draft.why_action = (verb,), "verbs_in_order"
        return
    marks = list(_PAIRING.finditer(text, piece.clause.start, first.figure_start))
    if not marks or marks[-1][0].startswith("各"):
        return
    mark = marks[-1]
    floor = max([piece.clause.start, *(time.span.end for time in piece.times if time.span.end <= mark.start())])
    if first.verbs and first.verbs[-1].end <= mark.start() and rank(first.verbs[-1]) == _RANKED:
        floor = max(floor, first.verbs[-1].end)
    if any(floor <= one.span.start < mark.start() for one in piece.organizations):
        return  # 大丰分局、建湖县公安局|分别|破案: agencies, not objects
    if _AGENCIES.search(text, floor, mark.start()):
        return
    lead = _FILL_START.match(text, floor, mark.start())
    members = _split(text, floor if lead is None else lead.end(), mark.start())
    if len(members) < _TWO:
        return
    if len(members) != len(run):
        for draft in run:
            draft.unpaired = True
        return
    for draft, member in zip(run, members, strict=True):
        draft.object_at, draft.why_object = member, "respectively"
        if draft.verbs and rank(draft.verbs[-1]) <= _LIGHT:
            draft.verbs, draft.why_action = (), ""


def _each(text: str, piece: Piece, draft: Draft) -> list[Draft]:
    """Return the other records of a number that each member of a list has: 盗窃、诈骗|各|破获3起, 逮捕、起诉|各|12人."""
    mark = _EACH.search(text, piece.clause.start, draft.figure_start)
    if mark is None or draft.verbs == ():
        return []
    if len(draft.verbs) > 1 and draft.verbs[-1].end <= mark.start():
        verbs = draft.verbs
        draft.verbs, draft.why_action = verbs[:1], "each"
        return [_copy(draft, verbs=(verb,)) for verb in verbs[1:]]
    if draft.object_at is None or not draft.object_at[0] < mark.start() or draft.verbs[0].start < mark.start():
        return []
    members = _split(text, draft.object_at[0], min(draft.object_at[1], mark.start()))
    if len(members) < _TWO:
        return []
    draft.object_at, draft.why_object = members[0], "each"
    return [_copy(draft, object_at=member) for member in members[1:]]


def _copy(draft: Draft, **changed: Any) -> Draft:  # noqa: ANN401 -- fields of a draft
    return attrs.evolve(draft, why_action="each" if "verbs" in changed else draft.why_action, **changed)


_EACH = re.compile("各(?![类种地级项])")
_TWO = 2
_AGENCIES = re.compile("(?:公安机关|公安局|警方|分局|派出所|大队|支队|公安厅)\\Z")
_LIST_GAPS = frozenset({"、", "和", "与", "及", "以及", "，"})


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the members of a list."""
    found, at = [], start
    for mark in _MEMBERS.finditer(text, start, end):
        if mark.start() > at:
            found.append((at, mark.start()))
        at = mark.end()
    if at < end:
        found.append((at, end))
    return found


def _governs(last: Draft | None, gap: str) -> bool:
    """Return whether the verb of the number before goes on over a list: 出动警力46名、|警车11辆赶赴现场."""
    return last is not None and bool(last.verbs) and gap.startswith("、") and last.why_action.startswith("verb_")


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
    if (
        len(chosen) > 1
        and chosen[0].usage is Usage.LIGHT
        and verb.action_class in _NOMINAL
        and verb.end == draft.figure_start
    ):
        draft.object_at, draft.why_object = (verb.start, verb.end), "verb_as_object"  # 开展|宣讲|183场次
        return
    stops = _BOUNDARY.match(text, draft.figure_end) is not None
    if not stops and _object_after(text, draft, limit):
        return
    if verb.usage is Usage.STATE or verb.usage is Usage.INNER or verb.action_class in _SUBJECT_FIRST:
        draft.why_action = "object_verb_number"
        if _object_before(text, draft, floor, chosen[0].start) and verb.usage is not Usage.STATE:
            _keep_counted(text, draft)


_COUNTED = (
    "案件",
    "案",
    "事故",
    "警情",
    "纠纷",
    "业务",
    "犯罪",
    "行为",
    "证",
    "证件",
    "求助",
    "报警",
    "人员",
    "嫌疑人",
    "隐患",
    "迁移",
)


def _keep_counted(text: str, draft: Draft) -> None:
    """Drop what stands before a verb unless it is what is counted: 命案|发案19起, not 民警|破案3起."""
    if draft.object_at is None:
        return
    begin, end = draft.object_at
    named = any(begin < case.span.end and case.span.start < end for case in draft.piece.cases)
    if not named and not text.endswith(_COUNTED, begin, end):
        draft.object_at, draft.why_object = None, ""


def _after_mark(text: str, before: Sequence[Verb], after: Sequence[Verb], mark: int, start: int) -> tuple[Verb, ...]:
    """Return the verb after the number, where 将, 把, 对 or 为 stands before it."""
    if any(rank(verb) > _LIGHT and verb.start > mark and "的" not in text[verb.end : start] for verb in before):
        return ()
    strong = [verb for verb in after if rank(verb) > _LIGHT]
    if not strong:
        return ()
    top = max(map(rank, strong))
    return _compound(text, after, next(verb for verb in strong if rank(verb) == top))


def _chosen(text: str, before: Sequence[Verb], draft: Draft, last: Draft | None, gap: str) -> tuple[Verb, ...]:
    """Return the verb before a number that governs it, with those that it forms a compound with."""
    start = draft.figure_start
    usable: list[Verb] = []
    governed = last is not None and bool(last.verbs) and rank(last.verbs[-1]) == _RANKED
    counted = gap.startswith(_OPENERS) and draft.quantity.unit in EVENT_UNITS
    listed = counted or (governed and gap.startswith(("、", "和", "及", "以及")))
    part = gap.startswith(("其中", "，其中", "（其中"))
    for verb in before:
        if part and verb.action_class is ActionClass.OFFENCE and _FILL_BEFORE.sub("", text[verb.end : start]) == "":
            continue  # 其中|醉酒驾车|102人
        if listed and verb.action_class is ActionClass.OFFENCE:
            continue  # 查获渔获物3.7吨、|电鱼|器具112件; 其中|盗窃|电动车3起
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
    direct = [verb for verb in usable if "的" not in text[verb.end : start]]
    # 查获|被拐卖的妇女2名: a verb that 的 parts from the number is better than none.
    last_verb = usable[-1]
    light = next((verb for verb in usable[:-1] if verb.lemma in _DOING), None)
    if light is not None and last_verb.end == start and 0 < last_verb.start - light.end <= _SHORT:
        return (light,)  # 提供|心理疏导|410余人次
    top = max(map(rank, usable))
    strongest = max(map(rank, direct), default=-1)
    if strongest >= 0 and (
        strongest == top or text.startswith("的", direct[0].start - _OF) or touches(text, direct[-1], start)
    ):
        return _compound(text, usable, [verb for verb in direct if rank(verb) == strongest][-1])
    return _compound(text, usable, next(verb for verb in usable if rank(verb) == top))


_OF = 1


def touches(text: str, verb: Verb, start: int) -> bool:
    """Return whether a verb stands right before a number: 达|9800人次."""
    return verb.end == start


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


def _taking_subject(text: str, after: Sequence[Verb], region: _Region) -> tuple[Verb, ...]:
    """Return the verb behind a number of which what is counted is the subject, or the object of a passive."""
    alone = region.limit == region.piece.clause.end
    end = region.quantity.span.end
    sure = [verb for verb in after if verb.usage is Usage.SUBJECT and "、" not in text[end : verb.start]]
    if sure:
        return _compound(text, after, sure[0])  # 2人经抢救无效|死亡
    for verb in after:
        between = text[end : verb.start]
        if "、" in between and verb.usage is not Usage.SUBJECT:
            return ()
        passive = between.endswith("被") or "被" in between or text.startswith("被", verb.start)
        if not passive and (
            text.startswith(("下", "的"), verb.end) or "的" in text[verb.end : verb.end + _RELATIVE] or "因" in between
        ):
            continue  # 23名|涉嫌开设赌场的|嫌疑人被…
        if verb.usage is Usage.SUBJECT or passive or (alone and rank(verb) > _LIGHT):
            return _compound(text, after, verb)
    return ()


_RELATIVE = 6
"""Characters behind a verb in which 的 makes it part of a noun phrase."""


def _object_before(text: str, draft: Draft, floor: int, ceiling: int | None = None) -> bool:
    """Find the object between a verb and the number; return whether there is one."""
    piece = draft.piece
    start = draft.figure_start if ceiling is None else ceiling
    for time in piece.times:
        if (
            floor < time.span.start
            and time.span.end <= start
            and ceiling is not None
            and _HAN.search(text, time.span.end, start) is None
        ):
            start = time.span.start  # 现行命案破案率|连续八年|保持
        elif floor <= time.span.start < start:
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
    if not any("\u4e00" <= c <= "\u9fff" for c in words) or words.endswith("的"):
        return False
    if ceiling is None and _is_behind(draft, words):
        return False
    if "、" in words and draft.listed:
        begin = text.rfind("、", begin, end) + 1
    if end - begin > _LONGEST and 0 < (cut := text.rfind("的", begin, end) + 1) < end:
        begin = cut
    draft.object_at, draft.why_object = (begin, end), "before_number" if ceiling is None else "before_verb"
    return True


def _is_behind(draft: Draft, words: str) -> bool:
    """Return whether the noun behind the number is its object: 3辆消防车|14名消防员, 黄某等|34名|团伙成员."""
    head = None if draft.quantity is None else draft.quantity.head_span
    return (
        head is not None
        and head.start == draft.figure_end
        and (words.endswith("等") or draft.why_action in {"one_verb_several_objects", ""})
    )


def _object_after(text: str, draft: Draft, limit: int) -> bool:
    """Find the object behind the number; return whether there is one."""
    end = draft.figure_end
    if _BOUNDARY.match(text, end) is not None:
        return False
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
    if not 0 < to - begin <= _LONGEST or not text[begin:to].strip("、和及与以，（( "):
        return False
    draft.object_at, draft.why_object = (begin, to), "behind_number"
    return True
