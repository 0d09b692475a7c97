"""What is counted or measured: the noun phrase before the number, behind it, or before the verb. Pure."""

import re

import attrs

from policenews_statistics.classes import ActionClass
from policenews_statistics.drafts import Draft
from policenews_statistics.governing import FILL, LIGHT, MARK, OF_WHOM, rank
from policenews_statistics.meanings import Usage
from policenews_statistics.others import Form
from policenews_statistics.units import CASE_UNITS
from policenews_statistics.verbs import Verb

LEAD = re.compile(
    r"(?:）|\)|了|一共|含(?!有)|包括|（|\(|最高可处?|可处|过(?!期|失|境|火|往)|出(?!租|售|入|境|口|生)|各类别?|各种|各级|各(?!地)|一批|其他|其余|余下|剩余(?!价值)|剩下|另外|另有|另|"
    r"尚有|仍有|现有|还有|仍|还|单月|当月|单日|当天|就|便|却|仅|只|则(?!由)|以及|及|和|与|、|，|,|：|其中|先后|累计|共计?(?!享|同)|当场|成功(?!率)|"
    r"全[市省县区州国年]|该[市省县区州](?!公安|局|警)|经(?:鉴定|清点|统计|核算|检测|估价|称量|称重|评估|审计|测算|检验|化验|核实|核查)(?:共(?=有|值))?|未(?![年经成])|无(?![证牌照名业籍])|的|力争|争取|确保|没有|现(?!金|场|行|有|役)|已|也|又|均|而|但|\s)++"
)
"""What stands before an object, and is no part of it."""
BOUNDARY = re.compile(r"[，。；、！？,;!?：:（()）\s]|\Z|全破|以内")
"""Where no noun follows a number."""
_ENDS = re.compile(
    r"[，。；、！？,;!?：:（()）\s]|被(?!盗|骗|拐|害|困|抢)|因|(?<!存)在(?!逃|校|册|线|建|职)|将|向|经(?!济|营|侦|理|销|办)|于|已|均|全部|先后|"
    "分别|正在|伤势|伤情|进行|涉嫌|从(?!业)|同比|环比|比(?!对|例)|较(?!大|小|重|多)|占|以(?![上下内外前后及])|到案|并|予以|依法|全破|"
    "当场|现场(?!勘)|一举|昼夜|连夜|双双|各(?![类种地级界])|同时|随后|相继|陆续|悉数|逐一|当众|另案|存在|仍|[尚还]?未(?!成年|婚|遂)|都(?!市)|也|共(?!同|产|青|安|享)"
)
"""What ends a noun phrase behind a number."""
_BEFORE_VERB = frozenset(
    {ActionClass.INCIDENT, ActionClass.FILING, ActionClass.REPORT, ActionClass.CLEARANCE, ActionClass.DESCRIPTION}
)
_MEASURES = frozenset({ActionClass.ARREST, ActionClass.DETENTION, ActionClass.FORMAL_ARREST, ActionClass.PROSECUTION})
_DISPOSED = frozenset({"对", "将", "把"})
_PLACE = re.compile("[\u4e00-\u9fff]{1,4}(?:[市县区州旗盟镇乡]|街道)|其余(?:乡镇|县区|地区)")
_NO_OBJECT = ("的", "徒刑", "死刑", "和", "及")
_HAS = re.compile("共?有(?![害毒色机关组偿效价限证奖轨线资期责功意些异前])")
"""What stands before a noun that there is, and is no part of it: 全县|有|派出所30个."""
_PRICE = re.compile("以每[\u4e00-\u9fff]?\\Z")
"""以每张|800元|的价格"""
_SORTS = ("刑事", "治安")
_LOSS = "损失"
_WHOSE = re.compile("(?!造成|因|共)[\u4e00-\u9fff]{0,4}")
_WHERE = re.compile("[\u4e00-\u9fff]{0,3}[车船身路店家屋房厂场][上里内中]")
"""Where somebody was, and not whom: 将|车上|3人带回审查."""
_COUNTED = tuple(
    "案件 案 事故 警情 纠纷 业务 犯罪 行为 证 证件 求助 报警 人员 嫌疑人 隐患 迁移".split()  # noqa: SIM905 -- a list of words
)
_UNBROKEN = ("连续", "继续", "始终", "一直", "持续", "依然", "依旧")
"""破案率|连续|八年|保持100%, 破案率|继续|保持100%"""
_TEAM = re.compile("(?:犯罪)?(?:团伙|集团|窝点|嫌疑人|分子)")
_UNDONE = ("未能", "未被", "没有", "未")
_LONGEST = 30
_FILL_AHEAD = 12
"""Characters before a number in which fillers are looked for."""
_HAN = re.compile("(?![仅只共也均已约])[\u4e00-\u9fff]")


def of_governor(text: str, draft: Draft, verbs: tuple[Verb, ...], floor: int, limit: int) -> None:
    """Set a verb before the number, and its object: between them, behind the number, or before the verb."""
    draft.verbs, draft.why_action = verbs, "verb_object_number"
    verb, start = verbs[-1], draft.figure_start
    # 发现后备厢里|藏着|2名偷渡人员: what lies between is where
    where = any(
        verb.end < one.start and one.end == start and one.usage is Usage.STATE
        for one in draft.piece.verbs
        if one.action_class is ActionClass.OFFENCE
    )
    if not where and OF_WHOM.fullmatch(text, verb.end, start) is None and before(text, draft, verb.end):
        return
    draft.why_action = "verb_number_object"
    if behind(text, draft, limit):
        return
    if verb.lemma == _LOSS and draft.quantity is not None and draft.quantity.form is Form.MONEY:
        _set_loss(text, draft, verb, floor)
        return
    marks = list(MARK.finditer(text, floor, verbs[0].start))
    marked = [mark for mark in marks if mark[0] in _DISPOSED]
    if marked and verb.usage is Usage.OBJECT and before(text, draft, marked[-1].end(), verbs[0].start):
        return  # 对|涉恶势力案件|提起公诉63件
    if verb.usage in {Usage.STATE, Usage.INNER} or verb.action_class in _BEFORE_VERB:
        draft.why_action = "object_verb_number"
        if marks and verb.usage is Usage.INNER and before(text, draft, marks[-1].end(), verbs[0].start):
            return  # 为|电动自行车|登记上牌2.75万辆
        if before(text, draft, floor, verbs[0].start) and verb.usage is not Usage.STATE:
            _keep_counted(text, draft)
        if text.endswith(_SORTS, floor, verb.start) or text.startswith(_SORTS, verb.start):
            begin = verb.start - len(_SORTS[0]) * (not text.startswith(_SORTS, verb.start))
            draft.object_at, draft.why_object = (begin, verb.end), "before_verb"  # 该所辖区|刑事发案|仅19起


def _set_loss(text: str, draft: Draft, verb: Verb, floor: int) -> None:
    """Let the noun phrase that ends with 损失 be what is measured: |群众损失|936万元, |单案平均损失|21.5万元."""
    lead = LEAD.match(text, floor, verb.start)
    begin = floor if lead is None else lead.end()
    whose = _WHOSE.fullmatch(text, begin, verb.start)
    draft.object_at = (verb.start if whose is None else begin, verb.end)
    draft.why_object = "before_number"


def of_subject(text: str, draft: Draft, verbs: tuple[Verb, ...], floor: int) -> None:
    """Set a verb behind the number, and what it is said of: 3名|工人|死亡, 现金|500余元|被盗."""
    draft.verbs, draft.why_action = _undone(text, draft.figure_end, verbs), "number_object_verb"
    if not behind(text, draft, verbs[0].start):
        before(text, draft, floor)


def _undone(text: str, start: int, verbs: tuple[Verb, ...]) -> tuple[Verb, ...]:
    """Return verbs with what says that it was not done, which is of no class: 尚有2100余万元|未归还."""
    first = verbs[0]
    mark = next((mark for mark in _UNDONE if text.endswith(mark, start, first.start)), "")
    if not mark:
        return verbs
    whole = attrs.evolve(first, start=first.start - len(mark), lemma=mark + first.lemma, action_class=None)
    return (whole, *(attrs.evolve(verb, action_class=None) for verb in verbs[1:]))


def beside(text: str, draft: Draft, floor: int, limit: int, last: Draft | None) -> None:
    """Set the object of a number without a verb of its own: 麻醉针|四十余支, 团伙54个|257人."""
    if before(text, draft, floor) or behind(text, draft, limit):
        return
    if last is not None and text[last.figure_end : draft.figure_start].strip("、和及与，（(共计 ") == "":
        draft.object_at, draft.why_object = last.object_at, "several_numbers_one_object"


def before(text: str, draft: Draft, floor: int, ceiling: int | None = None) -> bool:
    """Find the object before the number, or before a verb; return whether there is one.

    Args:
        text: The folded text.
        draft: The record, whose `object_at` is set.
        floor: Where the object begins at the earliest: behind the verb, or behind the number before.
        ceiling: Where the verb begins, if the object is before it; None for an object right before the number.
    """
    floor, end = _stretch(text, draft, floor, draft.figure_start if ceiling is None else ceiling, ceiling is not None)
    fill = FILL.search(text, max(floor, end - _FILL_AHEAD), end)
    if fill is not None:
        end = max(floor, fill.start())
    end -= next((len(mark) for mark in _UNBROKEN if text.endswith(mark, floor, end)), 0)
    lead = LEAD.match(text, floor, end)
    begin = floor if lead is None else lead.end()
    has = _HAS.match(text, begin, end)
    begin = begin if has is None else has.end()
    begin += text.startswith("“", begin) and "”" not in text[begin:end]
    words = text[begin:end]
    if (
        words.endswith(_NO_OBJECT)
        or _PRICE.search(words)
        or _WHERE.fullmatch(words)
        or not any("\u4e00" <= c <= "\u9fff" for c in words)
    ):
        return False
    if ceiling is None and draft.unit in CASE_UNITS and _PLACE.fullmatch(words) is not None:
        return False  # 立案4380起，其中|荆州市|1890起
    if ceiling is None and (_is_behind(draft, words) or _is_measure(draft, begin, end)):
        return False
    if "、" in words and draft.listed:
        begin = text.rfind("、", begin, end) + 1
    if end - begin > _LONGEST and 0 < (cut := text.rfind("的", begin, end) + 1) < end:
        begin = cut
    draft.object_at, draft.why_object = (begin, end), "before_number" if ceiling is None else "before_verb"
    return True


def _stretch(text: str, draft: Draft, floor: int, end: int, verb: bool) -> tuple[int, int]:  # noqa: FBT001 -- of one caller
    """Return where an object can stand: times and bodies before it are no part of it."""
    for time in draft.piece.times:
        if verb and floor < time.span.start and time.span.end <= end and not _HAN.search(text, time.span.end, end):
            end = time.span.start  # 现行命案破案率|连续八年|保持
        elif time.timex_type.value != "SET" and time.span.end == end and _HAN.search(text, floor, time.span.start):
            end = time.span.start  # 涉旅警情|全年|3918起
        elif floor <= time.span.start < end:
            floor = max(floor, time.span.end)
    if verb or not draft.verbs:
        for one in draft.piece.organizations:
            if floor <= one.span.start and one.span.end <= end:
                floor = one.span.end
    return floor, end


def _is_behind(draft: Draft, words: str) -> bool:
    """Return whether the noun behind the number is its object: 3辆消防车|14名消防员, 黄某等|34名|团伙成员."""
    head = None if draft.quantity is None else draft.quantity.head_span
    touches = head is not None and head.start == draft.figure_end
    return touches and (words.endswith("等") or draft.why_action in {"one_verb_several_objects", ""})


def _is_measure(draft: Draft, begin: int, end: int) -> bool:
    """Return whether words are what was done to people, and nobody: 19人被|批准逮捕|、7人取保候审."""
    return any(verb.start == begin and verb.end == end and verb.action_class in _MEASURES for verb in draft.piece.verbs)


def behind(text: str, draft: Draft, limit: int) -> bool:
    """Find the object behind the number; return whether there is one."""
    end = draft.figure_end
    if BOUNDARY.match(text, end) is not None:
        return False
    begin = end + text.startswith("的", end)
    to = _end_of_noun(text, draft, begin, limit)
    if not 0 < to - begin <= _LONGEST or not text[begin:to].strip("、和及与以，（( "):
        return False
    draft.object_at, draft.why_object = (begin, to), "behind_number"
    return True


def _end_of_noun(text: str, draft: Draft, begin: int, limit: int) -> int:
    """Return where the noun phrase behind a number ends: with its head, with a type of case, or before what ends it."""
    if any(verb.start == begin and verb.end == begin + 1 == limit for verb in draft.piece.verbs):
        return begin  # 发34起|破|34起
    head = None if draft.quantity is None else draft.quantity.head_span
    stop = _ENDS.search(text, begin, limit)
    to = limit if stop is None else stop.start()
    ends = [case.span.end for case in draft.piece.cases if begin <= case.span.start < to and case.span.end <= limit]
    if head is not None and draft.figure_end <= head.start and head.end <= limit:
        named = next((end for end in ends if head.start < end), head.end)
        return max(head.end, _with_team(text, named) if named > head.end else head.end)
    if ends:
        return _with_team(text, ends[0])
    return min([to, *(verb.start for verb in draft.piece.verbs if begin < verb.start and rank(verb) > LIGHT)])


def _with_team(text: str, end: int) -> int:
    """Return where the noun ends that a crime begins: 盗掘古墓葬|团伙."""
    team = _TEAM.match(text, end)
    return end if team is None else team.end()


def _keep_counted(text: str, draft: Draft) -> None:
    """Drop what stands before a verb unless it is what is counted: 命案|发案19起, not 民警|破案3起."""
    if draft.object_at is None:
        return
    begin, end = draft.object_at
    named = any(begin < case.span.end and case.span.start < end for case in draft.piece.cases)
    if not named and not text.endswith(_COUNTED, begin, end):
        draft.object_at, draft.why_object = None, ""
