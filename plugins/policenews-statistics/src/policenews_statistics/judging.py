"""Whether a figure is a result: zero, targets, conditions, catchwords; and facts of the scene. Pure."""

import re
from collections.abc import Sequence

from policenews_statistics.classes import ActionClass, Status
from policenews_statistics.drafts import Draft
from policenews_statistics.others import Form
from policenews_statistics.units import EVENT_UNITS

_NEGATED = re.compile(
    "(?:未|没有?|尚未)(?:再|新|曾|能|听说|出现过)*(?:发生|出现|接报|接到|发现|新增|引发|造成|收到|查获|产生|听说|(?=[一1任]))|"
    "无(?=[一1]|任何)|零(?=发生|新增)|不存在"
)
_NOT_ONE = re.compile(
    "[一1][起名人例件宗匹头只]?(?:不少|(?:[^，。；、0-9]{0,10})(?:都|也)?(?:没有|未)(?=发|出|漏|落|少|失|受|\\Z|[，。；]))"
)
_TARGET = re.compile(
    "力争|争取|计划(?!生育)|(?<![草模])拟(?=[再新建投开])|的目标(?!案|[^，。；0-9]{0,4}(?:差|落空|实现|达成))|确保|下一步|下一?阶段|要求(?!民警|全警)|要(?=比|达到|在|保持|力争|实现|突破)|"
    "将(?=继续|再|进一步|力争|全力|每(?:年|月|季|周|日|天|半年|个)|努力|部署|投入|投资|组织(?!者|的)|开展|新建|新增|建成|建设|实现|达到|完成|于明年|陆续)|到明年|到[0-9]{4}年底?(?:前)?[，]?(?:要|力争|实现|建成|全)"
)
_DONE = re.compile("(?:截至目前|到目前为止|目前|现在|如今|现)[，,]?已|已(?:经)?(?:完成|建成|实现)")
"""What begins a clause about what was done of a plan."""
_EXPECTED = re.compile("预计|预期")
"""Only of the figure that it stands before: 预计|减产七成，直接损失300万元."""
_CONDITION = re.compile(
    "如果|如遇|如发生|如经|如有|假如|倘若|一旦|凡是|凡(?=[^尔])|若(?=[^干])|每(?=减少|增加|举报|提供)|可能构成|最高可|可(?:处|奖励|获)|处以.{0,12}以[上下]|就(?:要|可能|会|能)|以上的[，,]|"
    "(?:警方|民警|交警|公安机关)提[示醒]|提[醒示](?=广大|市民|群众|大家|居民|各位|[您你：:，,])"
)
_QUOTED = re.compile("“[^”\n]{1,14}”")
# fmt: off
_SCENE = frozenset({
    "有", "共有", "现有", "拥有", "全长", "长达", "设有", "下设", "位于", "总长", "辖", "下辖", "管辖",
    "常住", "途经", "连接", "距离", "距", "间隔", "占地", "宽", "围", "驻有", "建有", "在册", "包含", "含",
})
# fmt: on
_INHABITANTS = ("村民", "居民", "人口", "师生", "在校生", "住户", "行政村", "自然村", "社区", "学府", "高校", "户数")
"""Who lives in a place and what lies there, where nothing is done to them."""
_MEASURES = frozenset({Form.LENGTH, Form.AREA, Form.TEMPERATURE, Form.SPEED})
_ENDS = re.compile("[。！？!?\n\r]")
_FAR = 400
"""Characters before a clause in which its sentence begins."""
_SEEN = 20
"""Characters before a figure that are looked at again for the next one: no plan or condition is longer."""


def set_status(text: str, drafts: Sequence[Draft]) -> None:
    """Say of each draft whether it is a result, and whether it is a fact of the scene."""
    start = sentence = part = -1
    target = condition = None
    for n, draft in enumerate(drafts):
        clause = draft.piece.clause
        if clause.sentence != sentence:
            sentence, start = clause.sentence, _begin(text, clause.start)
        if clause.part != part:
            part, condition, target = clause.part, None, None  # 务必先核实；|全市反诈宣传已入户38.6万户
            start = max(start, text.rfind("；", start, clause.start) + 1)
        if target is not None and _DONE.match(text, clause.start, clause.end) is not None:
            start, target = max(start, clause.start), None  # 计划建成5000个，|目前已完成|1720个
        last = drafts[n - 1] if n else None
        floor = max(clause.start, last.figure_end) if last is not None and last.piece is draft.piece else clause.start
        target = target or _TARGET.search(text, start, draft.figure_start)
        condition = condition or _CONDITION.search(text, start, clause.end)
        start = max(start, draft.figure_start - _SEEN)  # what a sentence says once holds for the rest of it
        if _negated(text, draft, floor) or (last is not None and _goes_on_negated(text, draft, last)):
            draft.status, draft.why_status = Status.NEGATED, "negation"
        elif condition is not None:
            draft.status, draft.why_status = Status.HYPOTHETICAL, "condition"
        elif (target or _EXPECTED.search(text, floor, draft.figure_start)) and draft.why_action != "marked_object":
            draft.status, draft.why_status = Status.TARGET, "plan"
        elif _in_quotes(text, draft):
            draft.status, draft.why_status = Status.SLOGAN, "quoted"


def _begin(text: str, at: int) -> int:
    """Return where the sentence of a clause begins: behind the last mark before it."""
    last = max(0, at - _FAR)
    for mark in _ENDS.finditer(text, last, at):
        last = mark.end()
    return last


def _negated(text: str, draft: Draft, floor: int) -> bool:
    if draft.quantity is None:
        return False
    for mark in _NEGATED.finditer(text, floor, draft.figure_start + 1):
        if draft.verbs and mark.start() > draft.verbs[0].start and mark.end() != draft.figure_start:
            continue  # 查扣|未|年检车辆3辆
        return True
    none = draft.quantity.value == 0 and draft.quantity.form is Form.COUNT
    return none or _NOT_ONE.match(text, draft.figure_start) is not None  # 抢劫发案|0起|


def _goes_on_negated(text: str, draft: Draft, last: Draft) -> bool:
    """Return whether one more is named of which there was none: 没有发生一起命案、|一起|较大火灾."""
    one = draft.quantity is not None and draft.quantity.value == 1
    beside = last.piece is draft.piece and last.status is Status.NEGATED
    return one and beside and text.endswith("、", last.figure_end, draft.figure_start)


def _in_quotes(text: str, draft: Draft) -> bool:
    opened = text.rfind("“", max(0, draft.figure_start - 14), draft.figure_start)
    if opened < 0:
        return False
    if text[opened - 1 : opened] in {"：", ":"}:
        return False  # 他说：“抓了5个人。”
    quote = _QUOTED.match(text, opened)
    return quote is not None and quote.end() > draft.figure_end


def set_background(text: str, drafts: Sequence[Draft]) -> None:
    """Say of each draft whether it is a fact of the scene."""
    for draft in drafts:
        draft.background = _is_scene(text, draft)


def _is_scene(text: str, draft: Draft) -> bool:
    """Return whether a figure describes the scene: 辖区边境线长达533公里, 工地涉及|8个|行政村|5000余名|村民."""
    quantity = draft.quantity
    if quantity is None or draft.action_class not in {None, ActionClass.DESCRIPTION}:
        return False
    if draft.verbs and draft.verbs[-1].lemma in _SCENE:
        return draft.unit not in EVENT_UNITS  # 损失超50万元的仍有|3起
    inhabited = draft.object_at is not None and text.endswith(_INHABITANTS, *draft.object_at)
    return quantity.form in _MEASURES or inhabited
