"""Which figure before it a change is of, by what its subject or its verb points back to. Pure."""

import re
from collections.abc import Sequence

from policenews_statistics.classes import ActionClass
from policenews_statistics.drafts import Draft
from policenews_statistics.found import Found
from policenews_statistics.others import Form, Quantity
from policenews_statistics.units import CASE_UNITS, PEOPLE_UNITS

_STEMS = (
    ("破案", ActionClass.CLEARANCE),
    ("立案", ActionClass.FILING),
    ("发案", ActionClass.INCIDENT),
    ("抓获", ActionClass.ARREST),
    ("批捕", ActionClass.FORMAL_ARREST),
    ("逮捕", ActionClass.FORMAL_ARREST),
    ("起诉", ActionClass.PROSECUTION),
    ("挽损", ActionClass.RECOVERY),
    ("缴毒", ActionClass.SEIZURE),
)
_COUNTED = ("总数", "人数", "起数", "数量", "总量", "总额", "金额", "数", "量", "额")
_DIVISION = re.compile("[省市县区州旗局所队]\\Z")
"""Before what is told of another place: 3.8万次；|逊克县|接警量."""
_ENTERED = ("发案", "立案")
_OPENED = frozenset({None, ActionClass.INCIDENT, ActionClass.FILING, ActionClass.REPORT, ActionClass.ENFORCEMENT})
_TOTALS = ("总数", "总量", "总额")
_COUNTS = frozenset({*_TOTALS, "人数"})
_NUMBERS_OF = ("起数", "件数", "宗数", "案数")
_SEIZED = "缴毒"
_OF_TWO = {"后者": 0, "前者": 1}
"""Which of the figures before is meant, counted from the last: 分别为61起、52起，|前者|同比增长17.3%."""
_STEM = 2
"""Characters of a verb that a subject may point back with."""
_PER = ("日均", "月均", "人均", "年均", "每")
"""Another measure than the figure before: 日均抓获数."""


def meant(text: str, subject: tuple[int, int], sentence: Sequence[Draft]) -> Draft | None:
    """Return the draft before that a subject points back to: 破案数 to 破获案件1247起, 死亡人数 to 58人死亡."""
    written = text[slice(*subject)]
    if written.startswith(_PER):
        return None
    rate = written.endswith("率")
    counted = [
        draft
        for draft in reversed(sentence)
        if draft.quantity is not None and (not rate or draft.quantity.form is Form.PERCENT)
    ]
    if not counted:
        return None
    if written in _OF_TWO:
        return counted[_OF_TWO[written]] if len(counted) > 1 else None
    if written in _COUNTS or written.endswith(_NUMBERS_OF):
        return _of_measure(text, written, counted, sentence[-1])
    words = next((written.removesuffix(end) for end in _COUNTED if written.endswith(end)), written)
    if written.endswith(_TOTALS):
        counted.reverse()  # 抓获逃犯467名，其中命案逃犯13名，|逃犯总数|下降46.8%: of the whole
    seized = [draft for draft in counted if draft.action_class is ActionClass.SEIZURE]
    if words == _SEIZED and len(seized) > 1:
        whole = [draft for draft in seized if draft.object_at is not None and text.endswith("毒品", *draft.object_at)]
        return whole[0] if len(whole) == 1 else None  # 海洛因3.4公斤、冰毒2.3公斤，|缴毒量|是去年同期的1.8倍: of all
    for draft in counted:
        if not _is_one(draft) and _is_meant(text, words, draft):
            return draft
        last = draft is sentence[-1] and len(words) == _STEM and words != written
        if last and not (set(words) - {"案", "毒"}).isdisjoint("".join(_acts(text, draft))):
            return draft  # 规劝26名…，|劝投数|是上年的3倍
    return None


def _of_measure(text: str, written: str, counted: Sequence[Draft], last: Draft) -> Draft | None:
    """Return the figure that a measure word points back to: 事故|起数|, |人数|, |总数|."""
    if written in _TOTALS:  # 立案438起，其中甲县189起，|总数|减少7起
        return next((draft for draft in counted[::-1] if draft.unit == last.unit and _beside(draft, last)), None)
    if written == "人数":
        return next((draft for draft in counted if draft.unit in PEOPLE_UNITS), None)
    of = written[: -len("起数")]
    # |事故|起数 is of no 超员1306起, |宗|数 of no 侵权货物1.2亿件
    events = [
        draft for draft in counted if draft.unit in CASE_UNITS and not _is_one(draft) and of in _named(text, draft)
    ]
    return next((draft for draft in events if draft.unit == written[-2]), next(iter(events), None))


def _beside(one: Draft, other: Draft) -> bool:
    """Return whether two figures stand in one part of a sentence."""
    return one.piece.clause.part == other.piece.clause.part


def _named(text: str, draft: Draft) -> str:
    """Return the verbs of a figure with what it counts."""
    return "".join(_acts(text, draft)) + draft.object_in(text)


def _acts(text: str, draft: Draft) -> list[str]:
    """Return the verbs of a figure as they are written."""
    return [text[verb.start : verb.end] for verb in draft.verbs]


def _is_one(draft: Draft) -> bool:
    """Return whether one is told of, so that no number of them is: 未发生一起事故，|事故起数|下降31.2%."""
    return draft.quantity is not None and draft.quantity.value == 1 and draft.unit in CASE_UNITS


def _is_meant(text: str, words: str, draft: Draft) -> bool:
    """Return whether words name what a figure counts: its verb, its object, its stage, or 案件 of cases."""
    if draft.verbs and text.startswith(("不", "未"), draft.verbs[0].start - 1):
        return False  # 不|批捕63人
    acts, counted = _acts(text, draft), draft.object_in(text)
    own = "".join(acts) + counted
    if words and (words in own or (own and own in words and _DIVISION.search(words.removesuffix(own)) is None)):
        return True
    if any(words.startswith(act) and words != act and words.removeprefix(act) in counted for act in acts):
        return True  # 查处涉赌案件88起，|查处案件数|与去年同期持平
    if any(words.endswith(act) and words != act and words.removesuffix(act) in counted for act in acts):
        return True  # 查处酒驾37起，|酒驾查处量|减少11起
    sort = next((words.removesuffix(end) for end in _ENTERED if words.endswith(end)), "")
    if sort and draft.action_class in _OPENED and sort in counted:
        return True  # 办理刑事案件14起，|刑事发案|比去年同期少了9起
    if any(words.endswith(stem) and draft.action_class is action_class for stem, action_class in _STEMS):
        return True
    return words in {"案件", "事故", "案"} and draft.unit in CASE_UNITS


def done_before(text: str, found: Found, amount: Quantity | None, sentence: Sequence[Draft]) -> Draft | None:
    """Return the last draft that has the verb of a difference: 抓获137人，其中34人被刑拘，比上年多|抓|19人."""
    if amount is None or text[slice(*found.verb)] not in {"多", "少"}:
        return None
    done = text[found.verb[1] : amount.span.start]
    own = [draft for draft in sentence if done and any(text.startswith(done[0], verb.start) for verb in draft.verbs)]
    return own[-1] if own else None
