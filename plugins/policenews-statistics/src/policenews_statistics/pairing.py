"""Lists: as many numbers as members give one each, in order; 各 gives all of them the same. Pure."""

import re
from collections.abc import Sequence

import attrs

from policenews_statistics.comparisons import GAPS
from policenews_statistics.drafts import Draft
from policenews_statistics.governing import RANKED, rank
from policenews_statistics.items import Piece
from policenews_statistics.meanings import Usage
from policenews_statistics.objects import LEAD
from policenews_statistics.verbs import VERBS_OF_CASES, Verb

_RESPECTIVELY = re.compile("各(?=为|是|达)|(?:分别|依次)(?:为|是|有|达|达到|破获|抓获)?")
_EACH = re.compile("各(?![类种地级项])")
_MEMBERS = re.compile("、|以及|和|与|及|，")
_PLACE = range(2, 6)
"""Characters of the name of a place."""
_DIVISIONS = frozenset("省市县区州旗镇乡")
_NOUN = "(?P<noun>(?!数量|总量|金额)[^、，。的]{0,12})"
_OF_PLACES = re.compile(
    f"[^的]{{2,5}}?(?:[两二三四五六七八九十]个?(?:县|市|区|州|地|省|旗|镇|乡){{1,2}}(?:（[市县区旗、]{{1,4}}）)?的?|的){_NOUN}"
)
"""The last of a list of places with what was counted in each: 沧源|三县|破案数, 老河口|的|死亡人数."""
_OF_DIVISIONS = re.compile(f"[^的]{{1,3}}[省市县区州旗镇乡]的?{_NOUN}")
"""The same where the members are full names: 吉阳区、天涯区、海棠区|接警量."""
_COUNTED_BEHIND = re.compile(
    "(?:事故|案件|警情|火灾)?(?:起数|件数|宗数|人数|数量|总量|数|量|率|额)\\Z|(?:事故|警情|火灾)\\Z"
)
"""What is counted in each place, without a word between it and the last of them."""
_LONGEST_NOUN = 4
_MEASURED = frozenset("数量率额")
_NAMING = re.compile("[是为有：]|包括")
_LEADING = re.compile("(?:位?居|排名?|占)前[列茅一二两三四五六]?[位名]?\\Z|(?:较为|最为)?突出\\Z")
"""What ends a clause whose list is told of: 合同诈骗、职务侵占、票据诈骗|居前三位|，分别为131起、88起和45起."""
_LONGEST_LIST = 80
"""Characters before a clause in which the list stands that its numbers are of."""
_EQUALS = frozenset({"为", "是", "有"})
_BODIES = re.compile(
    r"(?:公安机关|公安局|警方|分局|派出所|[总大支中]队|公安厅|交警|(?:交警|公安|交管|刑侦|治安|经侦|禁毒)部门)\Z"
)
_GAPS = GAPS | {"，"}


def members(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the members of a list, each by its first character and the one behind it: 刑事|、|治安警情."""
    found, at = [], start
    for mark in _MEMBERS.finditer(text, start, end):
        if mark.start() > at:
            found.append((at, mark.start()))
        at = mark.end()
    return [*found, (at, end)] if at < end else found


def places_apart(text: str, piece: Piece, listed: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the members of a list; of a list of places, for each what was counted there: 于都、兴国、信丰|发案.

    The last member then goes on with a type of case, a verb of cases, or a noun behind 三县, 区 or 的, that none of the
    others has. Nothing is left of a list of places alone: 温岭市、路桥区、玉环市|分别发生402起、311起、187起.
    """
    *others, (start, end) = listed
    if not others or any(last - first not in _PLACE for first, last in others):
        return [*listed]
    if any(first < case.span.end and case.span.start < last for case in piece.cases for first, last in others):
        return [*listed]
    full = all(text[last - 1] in _DIVISIONS for _, last in others)
    named = _OF_PLACES.fullmatch(text, start, end) or (_OF_DIVISIONS.fullmatch(text, start, end) if full else None)
    if named is not None:
        return [named.span("noun")] * len(listed) if named["noun"] else []
    noun_at = _noun_behind(text, piece, listed)
    if noun_at is not None:
        return [(noun_at, end)] * len(listed)
    cases = (case.span.start for case in piece.cases if start < case.span.start and case.span.end <= end)
    noun = next(cases, end - 2 if text.endswith(VERBS_OF_CASES, start, end) else start)
    return [(noun, end)] * len(listed) if noun - start in _PLACE else [*listed]


def _noun_behind(text: str, piece: Piece, listed: Sequence[tuple[int, int]]) -> int | None:
    """Return where what is counted begins behind the last of three places and more: 霍邱、寿县、裕安|事故起数|."""
    *others, (start, end) = listed
    counted = _COUNTED_BEHIND.search(text, start, end)
    acts = any(first < verb.end and verb.start < last for verb in piece.verbs for first, last in others)
    if counted is None or len(others) == 1 or acts or any(text[last - 1] in _MEASURED for _, last in others):
        return None
    noun = start + max(last - first for first, last in others)
    return min(noun, counted.start()) if counted.start() - noun <= _LONGEST_NOUN and noun < end else None


def paired(text: str, piece: Piece, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts of a clause with what its lists say of each.

    合同诈骗、职务侵占案件|分别为|53、42起: one each, in order; lists that differ in length are marked, and nothing is
    guessed. 逮捕、起诉|30人、25人: so are verbs. 盗窃、诈骗|各|破获3起: a record for each member.
    """
    if len(drafts) == 1:
        return _each(text, piece, drafts[0])
    if drafts:
        _respectively(text, piece, _run(text, drafts), whole=len(drafts))
        _share_verb(text, drafts)
    return [*drafts]


def _share_verb(text: str, drafts: Sequence[Draft]) -> None:
    """Let the verb behind a list take all its members as subjects: |3家医院|、|5名负责人|被立案调查."""
    for draft, after in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        if after.why_action != "number_object_verb" or draft.verbs or draft.object_at is None:
            return
        behind = draft.object_at[0] >= draft.figure_end
        nearest = after.figure_start if behind or after.object_at is None else after.object_at[0]
        if text[draft.object_at[1] if behind else draft.figure_end : nearest] not in GAPS:
            return  # 胡某团伙成员|12人|、郦某团伙成员|9人|落网
        draft.verbs, draft.why_action = after.verbs, after.why_action


def _run(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the first drafts, as far as nothing but 、 or 和 stands between their numbers."""
    run = [drafts[0]]
    for draft in drafts[1:]:
        if text[run[-1].figure_end : draft.figure_start] not in _GAPS:
            break
        run.append(draft)
    return run


def _respectively(text: str, piece: Piece, run: Sequence[Draft], *, whole: int) -> None:
    first = run[0]
    if len(run) == len(first.verbs) == whole:
        for draft, verb in zip(run, first.verbs, strict=True):  # 逮捕、起诉|30人、25人
            draft.verbs, draft.why_action = (verb,), "verbs_in_order"
        return
    listed = _listed(text, piece, first) or _listed_before(text, piece, run)
    if not listed:
        _in_order(text, run)
    elif _is_done_by(first, listed):
        return  # 罗湖、皇岗口岸|分别验放|出入境旅客62.4万、48.1万人次
    if len(listed) <= 1:
        return
    if len(listed) != len(run):
        for draft in run:
            draft.unpaired = True
        return
    for draft, member in zip(run, places_apart(text, piece, listed), strict=False):
        draft.object_at, draft.why_object = member, "respectively"
        _take_verb(text, piece, draft, listed)


def _take_verb(text: str, piece: Piece, draft: Draft, listed: Sequence[tuple[int, int]]) -> None:
    """Give a member of a list of rates the verb behind the list, and one of which something is, the verb of that."""
    start, end = listed[0]
    if text.endswith("率", *listed[-1]) and draft.verbs and draft.verbs[0].start < listed[-1][1]:
        _of_rate(draft, piece, listed[-1][1])
    elif draft.verbs and draft.verbs[-1].usage is Usage.STATE:
        # |查扣|的船舶和油罐车分别为14艘、33辆
        of_topic = tuple(
            verb
            for verb in piece.verbs
            if start <= verb.start < end and text.startswith("的", verb.end) and rank(verb) == RANKED
        )
        draft.verbs, draft.why_action = of_topic, "verb_of_topic" if of_topic else ""


def _of_rate(draft: Draft, piece: Piece, floor: int) -> None:
    """Let the verb behind a list of rates be said of them, none if there is none: |盗窃|案件破案率分别|达到|87%."""
    behind = [
        verb
        for verb in (*piece.verbs, *piece.general)
        if floor <= verb.start and verb.end <= draft.figure_start and verb.lemma not in _EQUALS
    ]
    draft.verbs = tuple(behind[:1])
    draft.why_action = "object_verb_number" if behind else ""


def _is_done_by(first: Draft, listed: Sequence[tuple[int, int]]) -> bool:
    """Return whether a list is of who did it: a verb of the police stands behind 分别, with an object of its own."""
    if not first.verbs or first.object_at is None or rank(first.verbs[-1]) != RANKED:
        return False
    return listed[-1][1] <= first.verbs[0].start and first.verbs[-1].end <= first.object_at[0] < first.figure_start


def _in_order(text: str, run: Sequence[Draft]) -> None:
    """Pair numbers with the list right before them, or mark those that verbs with 分别 cannot be paired with."""
    first = run[0]
    for draft, member in zip(run, _beside(text, run), strict=False):
        draft.verbs, draft.why_action = first.verbs, first.why_action
        draft.object_at, draft.why_object = member, "list_before_list"
    several = 1 < len(first.verbs) != len(run) > 1
    if several and _RESPECTIVELY.search(text, first.verbs[-1].end, first.figure_start):
        for draft in run:
            draft.unpaired = True  # 逮捕、起诉分别为|30人、25人、20人


def _beside(text: str, run: Sequence[Draft]) -> list[tuple[int, int]]:
    """Return the members of an object that as many numbers of one unit follow: 合同诈骗、职务侵占案件|64起、31起."""
    first = run[0]
    units = {draft.unit for draft in run}
    if len(run) == 1 or len(units) > 1 or first.object_at is None or first.object_at[1] > first.figure_start:
        return []
    found = members(text, *first.object_at)
    return found if len(found) == len(run) else []


def _listed(text: str, piece: Piece, first: Draft) -> list[tuple[int, int]]:
    """Return the members of the list that 分别 goes back to; none if they are agencies: 大丰分局、建湖县公安局|分别."""
    mark = next(iter(_RESPECTIVELY.finditer(text, piece.clause.start, first.figure_start)), None)
    if mark is None:
        return []
    end = next((time.span.start for time in piece.times if time.span.end == mark.start()), mark.start())
    floor = max([piece.clause.start, *(time.span.end for time in piece.times if time.span.end <= end)])
    governs = first.verbs and first.verbs[-1].end <= mark.start() and rank(first.verbs[-1]) == RANKED
    if governs and text[first.verbs[-1].end] != "、":  # |社区戒毒|、社区康复执行率分别为92%和88.5%
        floor = max(floor, first.verbs[-1].end)
    bodies = any(floor <= one.span.start < end for one in piece.organizations)
    if bodies or _BODIES.search(text, floor, end):
        return []
    lead = LEAD.match(text, floor, end)
    return members(text, floor if lead is None else lead.end(), end)


def _listed_before(text: str, piece: Piece, run: Sequence[Draft]) -> list[tuple[int, int]]:
    """Return the list that ends the clause before, if it is as long: 居前的是A、B、C，|分别为|5起、2起、1起."""
    start = piece.clause.start
    if len(run) == 1 or _RESPECTIVELY.match(text, start) is None or text[start - 1 : start] != "，":
        return []
    low = max(0, start - _LONGEST_LIST)
    low = max([low, *(text.rfind(mark, low, start - 1) + 1 for mark in "。；\n")])
    leading = _LEADING.search(text, low, start - 1)
    end = start - 1 if leading is None else leading.start()
    marks = [*_NAMING.finditer(text, low, end)]
    begin = marks[-1].end() if marks else max(low, text.rfind("，", low, end) + 1)
    found = members(text, begin, end) if marks or leading is not None else []
    return found if len(found) == len(run) else []


def _each(text: str, piece: Piece, draft: Draft) -> list[Draft]:
    """Return a record for each member that has the same number."""
    mark = _EACH.search(text, piece.clause.start, draft.figure_start)
    if mark is None or not draft.verbs:
        return [draft]
    if len(draft.verbs) > 1 and draft.verbs[-1].end <= mark.start():  # 逮捕、起诉|各|12人
        return [_with_verb(draft, verb) for verb in draft.verbs]
    touching = mark.end() == draft.figure_start  # 破获诈骗、盗窃案件|各|3起
    if draft.object_at is None or not draft.object_at[0] < mark.start():
        return [draft]
    if not touching and mark.start() > draft.verbs[0].start:
        return [draft]
    listed = members(text, draft.object_at[0], min(draft.object_at[1], mark.start()))
    return [attrs.evolve(draft, object_at=member, why_object="each") for member in listed] or [draft]


def _with_verb(draft: Draft, verb: Verb) -> Draft:
    return attrs.evolve(draft, verbs=(verb,), why_action="each")
