"""Which verb governs a number: before it, behind it, or marked by 将, 把, 对. Pure."""

import re
from collections.abc import Sequence

import attrs

from policenews_statistics.classes import ActionClass
from policenews_statistics.drafts import Draft
from policenews_statistics.items import Piece
from policenews_statistics.meanings import Usage
from policenews_statistics.others import Form, Quantity
from policenews_statistics.units import CASE_UNITS, PEOPLE_UNITS
from policenews_statistics.verbs import Verb

MARK = re.compile(
    "(?<![核面绝针相应比校查])对(?!比)|将|把|被|向|使|令|给|让|帮助?|"
    "(?<![行认作成因称名分更较仅约即视定均改降升增减变])为(?![止期主首])"
)
"""What brings an object before its verb."""
FILL = re.compile(
    r"(?:(?<=[的中里内])有|(?<=[整治改查理实])(?:完成|完毕|到位|属实)|(?<=[处解阻返付救理])成功|估[算计]|首次|[日月年周人户]均|每[日天月年周]|每[百千万十亿]{1,3}[人户]|分别|共计|总计|合计|累计|[共已仅只仍还就]有|多达|高达|达到|达|人民币|(?<!行)为|(?<!不)(?<!收)(?<!截)(?<!接)到|"
    r"(?<!甚)(?<!以)至|[共约近计仅只各均超逾（(、：:\s了已由从是])++\Z"
)
"""What stands between an object or a verb and its number, and is part of neither."""
OPENERS = ("其中", "、", "和", "，其中", "（其中")
"""What begins the next item of a list."""
LIGHT, RANKED = 1, 4
"""Ranks up to which a verb gives way to any other, and of what the police did."""
_RANK = {Usage.STATE: 0, Usage.LIGHT: LIGHT, Usage.GENERAL: 2}
_OF_OTHERS = 3
_PARTS = ("其中", "，其中", "（其中")
_JOINS = frozenset({"", "和", "、", "并", "及", "或", "与"})
_UNDERGOING = frozenset({"接受", "参与", "参加"})
_OCCASIONS = ("场", "次", "期", "轮", "批")
"""Measure words of what is held: 举办|讲座|860场."""
_DOING = _UNDERGOING | frozenset({"提供", "开展", "组织", "举办", "实施", "完成", "组织开展", "进行", "受理", "办理"})
"""Verbs of which the next verb is the object."""
_OFFENDERS = re.compile("的[^，。；的]{0,8}(?:团伙|嫌疑人|分子|成员|人员|男子|女子)(?:先后|共|在|多次|曾|已)?\\Z")
_PEOPLE_OF = ("人员", "对象", "者")
"""What makes an attribute of the verb before it: 将312名|终生禁驾|人员名单对外公布."""
_ACTORS = ("民警", "警力", "辅警", "群众", "专家", "队员", "志愿者")
"""Who does it, and no attribute: 组织|民警|走访120户."""
_SHORT = 8
"""Characters of an attribute between such verbs."""
_RELATIVE = 6
"""Characters behind a verb in which 的 makes it part of a noun phrase."""
OF_WHOM = re.compile(
    "[\u4e00-\u9fff]{0,6}的(?:只|仅|就|共|还|也|已|更)?(?:有|达|为)\\Z|的(?:只|仅|就|共|还|也|已|更)?(?:有|达|为)?\\Z"
)
"""Between what was done and how many it was done by or to: 投案自首|的有|81名."""
_HELPING = "帮助"
_NEAR = 10
"""Characters between a verb of the general language and the number."""
_BRACKET = re.compile("[（(][^（()）]*[)）]")


@attrs.frozen
class Region:
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

    @property
    def start(self) -> int:
        """Where the quantity begins."""
        return self.quantity.span.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.quantity.span.end

    @property
    def is_last(self) -> bool:
        """Whether no other quantity follows in the clause."""
        return self.limit == self.piece.clause.end

    def before(self, floor: int) -> list[Verb]:
        """Return the verbs between a place and the quantity."""
        return [verb for verb in self.verbs if floor <= verb.start and verb.end <= self.start]

    def after(self) -> list[Verb]:
        """Return the verbs between the quantity and the next one."""
        return [verb for verb in self.verbs if self.end <= verb.start and verb.end <= self.limit]


def regions(text: str, piece: Piece) -> list[Region]:
    """Return the quantities of a clause, each with what stands around it."""
    brackets = [found.span() for found in _BRACKET.finditer(text, piece.clause.start, piece.clause.end)]
    found, floor = [], piece.clause.start
    limits = [*(quantity.span.start for quantity in piece.quantities[1:]), piece.clause.end]
    for quantity, limit in zip(piece.quantities, limits, strict=False):  # a clause without quantities has a limit still
        closed = [(start, end) for start, end in brackets if not start < quantity.span.start < end]
        verbs, general = (_outside(some, closed) for some in (piece.verbs, piece.general))
        found.append(Region(piece, quantity, floor, limit, verbs, general))
        floor = quantity.span.end
    return found


def _outside(verbs: tuple[Verb, ...], brackets: Sequence[tuple[int, int]]) -> tuple[Verb, ...]:
    if not brackets:
        return verbs
    return tuple(verb for verb in verbs if not any(start < verb.start < end for start, end in brackets))


def rank(verb: Verb) -> int:
    """Return how strongly a verb governs: light ones give way, offences give way to what the police did."""
    if verb.usage in _RANK:
        return _RANK[verb.usage]
    return _OF_OTHERS if verb.action_class in {ActionClass.OFFENCE, ActionClass.HARM} else RANKED


def marked(text: str, region: Region, before: Sequence[Verb]) -> tuple[tuple[Verb, ...], int]:
    """Return the verb behind a number that a mark stands before, and where the mark ends; no verb if there is none.

    将|3名嫌疑人|抓获; of a list the verb comes at its end: 对|217家旅馆、46家娱乐场所|清查.
    """
    marks = list(MARK.finditer(text, region.floor, region.start))
    if not marks:
        return (), 0
    mark = marks[-1]
    if any(
        rank(verb) > LIGHT and verb.start > mark.start() and "的" not in text[verb.end : region.start]
        for verb in before
    ):
        return (), 0
    helping = next((verb for verb in before if verb.start == mark.start() and verb.end == region.start), None)
    if helping is not None and helping.lemma == _HELPING:
        return (helping,), mark.end()  # |帮助|27个失散家庭团圆
    listed = text.find("、", region.end, region.limit) >= 0
    within = [verb for verb in region.verbs if region.end <= verb.start] if listed else region.after()
    # 对4处涉嫌|销赃|的手机维修店统一收网, 对4家不|登记|旅客的旅店罚款: of whom, not what was done
    within = [verb for verb in within if not (rank(verb) == _OF_OTHERS and text.startswith("的", verb.end))]
    of_whom = max((text.rfind("的", region.end, verb.start) for verb in within), default=-1)
    within = [verb for verb in within if verb.start > of_whom]
    within = [verb for verb in within if not text.startswith(_PEOPLE_OF, verb.end)] or within
    strong = [verb for verb in within if rank(verb) > LIGHT] or [verb for verb in within if verb.usage is Usage.LIGHT]
    if strong:
        top = max(map(rank, strong))
        return _compound(text, within, next(verb for verb in strong if rank(verb) == top)), mark.end()
    if any(verb.start < mark.start() or "的" not in text[verb.end : region.start] for verb in before) or within:
        return (), 0
    others = [verb for verb in region.general if region.end <= verb.start and verb.end <= region.limit]
    return tuple(others[:1]), mark.end()  # 把|11人|全部|送到


def governor(text: str, region: Region, before: Sequence[Verb], last: Draft | None) -> tuple[Verb, ...]:
    """Return the verb before a number that governs it, with those that it forms one action with."""
    usable = _usable(text, region, before, last)
    if not usable:
        return ()
    whose = [verb for verb in usable if rank(verb) == RANKED and OF_WHOM.fullmatch(text, verb.end, region.start)]
    if whose:
        return _compound(text, usable, whose[-1])
    final = usable[-1]
    light = next((verb for verb in usable[:-1] if verb.lemma in _DOING), None)
    attribute = "" if light is None else text[light.end : final.start]
    acted = attribute.startswith(_ACTORS) and light is not None and light.lemma not in _UNDERGOING
    named = attribute != "" or region.quantity.unit.endswith(_OCCASIONS)
    if light is not None and final.end == region.start and named and len(attribute) <= _SHORT and not acted:
        return (light,)  # 提供|心理疏导|410余人次, 开展|水陆联合巡查|3200余次
    direct = [verb for verb in usable if "的" not in text[verb.end : region.start]]
    top = max(map(rank, usable))
    strongest = max(map(rank, direct), default=-1)
    if strongest >= 0 and (
        strongest == top or direct[-1].end == region.start or text.startswith("的", direct[0].start - 1)
    ):
        return _compound(text, usable, [verb for verb in direct if rank(verb) == strongest][-1])
    # 查获|被拐卖的妇女2名: a verb that 的 parts from the number is better than none.
    return _compound(text, usable, next(verb for verb in usable if rank(verb) == top))


def _usable(text: str, region: Region, before: Sequence[Verb], last: Draft | None) -> list[Verb]:
    """Return the verbs before a number that can govern it."""
    gap = text[region.floor : region.start]
    event = region.quantity.unit in CASE_UNITS
    governed = last is not None and bool(last.verbs) and rank(last.verbs[-1]) == RANKED
    item = (gap.startswith(OPENERS) and event) or (governed and gap.startswith(("、", "和", "及", "以及")))
    part = gap.startswith(_PARTS)
    usable: list[Verb] = []
    for verb in before:
        touching = FILL.sub("", text[verb.end : region.start]) == ""
        offence = verb.action_class is ActionClass.OFFENCE
        if offence and (item or (part and touching) or _is_counted(text, region, verb)):
            continue  # 查获渔获物3.7吨、|电鱼|器具112件; 其中|盗窃|电动车3起
        whose = OF_WHOM.fullmatch(text, verb.end, region.start) is not None
        if verb.usage is Usage.SUBJECT and not touching and not whose:
            continue  # 58人死亡、|703人
        if verb.action_class is ActionClass.HARM and item and verb.usage is Usage.OBJECT:
            continue  # 找回走失儿童14名、|遗失|物品131件
        if text.startswith("未", verb.start - 1) and any(rank(one) == RANKED for one in usable):
            continue  # 注销逾期|未检验|机动车9100余辆
        money = region.quantity.form is Form.MONEY
        if (
            offence
            and touching
            and not money
            and verb.lemma != "作案"
            and (any(rank(one) > LIGHT for one in usable) or governed or event or _is_treated(region))
        ):
            continue  # 查处|酒驾|27起: the offence is what is counted
        if text.startswith("的", verb.end) and any(
            _OFFENDERS.search(text, verb.end, one.start) for one in before if one.start > verb.end
        ):
            continue  # 警方|打掉|的盗墓团伙先后|盗掘|古墓葬11座
        if verb.usage is Usage.INNER and any(rank(one) == RANKED for one in usable):
            continue  # 收到群众|举报|8条
        usable.append(verb)
    return usable


def _is_treated(region: Region) -> bool:
    """Return whether people are counted to whom something was done: |醉驾|21人全部立案."""
    people = region.quantity.unit in PEOPLE_UNITS
    return people and any(rank(verb) == RANKED for verb in region.after())


def _is_counted(text: str, region: Region, offence: Verb) -> bool:
    """Return whether an offence is what is counted, or says of whom: no deed that the number is of."""
    between = text[offence.end : region.start]
    # |超载|、超速行驶分别为2.8万起、41.3万起; |潜逃|十年以上的56名
    return "的" in between or (region.quantity.unit in CASE_UNITS and "分别" in between)


def taking_subject(text: str, region: Region) -> tuple[Verb, ...]:
    """Return the verb behind a number of which what is counted is the subject, or the object of a passive."""
    after, end = region.after(), region.end
    sure = [verb for verb in after if verb.usage is Usage.SUBJECT and "、" not in text[end : verb.start]]
    if sure:
        return _compound(text, after, sure[0])  # 2人经抢救无效|死亡
    for verb in after:
        between = _apart(text, region, verb.start)
        if "、" in between:
            return ()
        if not between and verb.action_class is ActionClass.OFFENCE and region.quantity.unit in CASE_UNITS:
            continue  # 3起治安案件、2起|酒后驾驶
        passive = "被" in between or text.startswith("被", verb.start)
        apart = text.startswith("下", verb.end) or "的" in text[verb.end : verb.end + _RELATIVE] or "因" in between
        if apart and not passive:
            continue  # 23名|涉嫌开设赌场的|嫌疑人被…
        if passive or (region.is_last and rank(verb) > LIGHT):
            return _compound(text, after, verb)
    return ()


def _apart(text: str, region: Region, end: int) -> str:
    """Return what stands between a number and a place, without the crimes: 12人因涉嫌|生产、销售假药罪|被刑拘."""
    words, at = "", region.end
    for case in region.piece.cases:
        if at <= case.span.start and case.span.end <= end:
            words, at = words + text[at : case.span.start], case.span.end
    return words + text[at:end]


def general(text: str, region: Region, floor: int) -> tuple[Verb, ...]:
    """Return the verb of the general language that governs a number where no verb of police news does."""
    for verb in reversed(region.general):
        if floor <= verb.start and verb.end <= region.start:
            gap = text[verb.end : region.start]
            free = verb.start == floor or text[verb.start - 1] not in "、的一"
            if len(gap) <= _NEAR and "的" not in gap and free:
                return (verb,)
    alone = region.is_last and not any(verb.start >= region.end for verb in region.verbs)
    head = region.quantity.head_span
    for verb in region.general:
        if region.end <= verb.start and verb.end <= region.limit and "、" not in text[region.end : verb.start]:
            told = alone and head is not None and region.end <= head.start and head.end <= verb.start
            if told or verb.end == region.piece.clause.end or "被" in text[region.end : verb.start]:
                return (verb,)
    return ()


def _compound(text: str, verbs: Sequence[Verb], verb: Verb) -> tuple[Verb, ...]:
    """Return a verb with those that it forms one action with: 排查|化解, 挽回|和|避免, 逮捕|、|起诉."""
    first = last = next(n for n, one in enumerate(verbs) if one is verb)
    while first and _joined(text, verbs[first - 1], verbs[first]):
        first -= 1
    while last + 1 < len(verbs) and _joined(text, verbs[last], verbs[last + 1]):
        last += 1
    return tuple(verbs[first : last + 1])


def _joined(text: str, one: Verb, other: Verb) -> bool:
    if Usage.STATE in {one.usage, other.usage} or text[one.end : other.start] not in _JOINS:
        return False
    return rank(one) == rank(other) or one.usage is Usage.LIGHT
