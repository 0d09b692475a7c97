"""The type of case that a passage is about, and which figures are about it too. Pure.

A case is carried while the passage is about one: 立经济犯罪案件428起，…破案301起. It is not carried out of a list of
several, nor to what is about no case: 各类犯罪嫌疑人, 矛盾纠纷, work that was done (走访群众).
"""

import re

import attrs

from policenews_statistics.classes import ActionClass, Status
from policenews_statistics.drafts import Draft
from policenews_statistics.mentions import CALLS, GENERAL, family, is_bare, is_general, shortens
from policenews_statistics.narratives import Told
from policenews_statistics.others import CaseType, Form
from policenews_statistics.units import EVENT_UNITS
from policenews_statistics.verbs import VERBS_OF_CASES

_NO_CASE = re.compile(
    "各类(?:在逃|违法|犯罪|嫌疑|案|治安|人员|刑事犯罪)|纠纷|隐患|户籍|证件|身份证|护照|通行证|签注|求助|安全感|满意[度率]"
)
_BEFORE = 3
"""Characters before an object that may say so."""
_APART = re.compile(
    "奖金|奖励|走失|失散|遗失|锦旗|(?<!劝阻)成功率|化解率|佩戴率|戴盔率|上岗率|执行率|有害信息|违法信息|网站|账号|漏洞|App|APP"
)
"""What is no part of a case that was told before: 兑现举报奖金, 找回遗失物品, 调解成功率."""
_ARMS = re.compile("枪|武器|弹药|子弹|刀具|雷管|炸药|爆竹|危险品|违禁品")
_UNARMED = frozenset({"property", "economy", "traffic", "case", "border", "order"})
"""Families of which weapons and forbidden goods are no part: 破获盗窃案12起，查堵危险品3.1吨."""
_OF_ANY = re.compile("逃|违法犯罪")
"""People of any type of case: 抓获|违法犯罪嫌疑人|63名, beside criminal cases and others."""
_WANTED = re.compile(
    "(?:各类|网上|网络|全国|外省|外地|历年|批捕|负案)*(?:在逃|追逃|逃)(?:犯|犯罪嫌疑人|嫌疑人|人员|分子)"
)
"""Whom the police look for in any matter: 抓获|网上在逃人员|9名."""
_WARNED = frozenset({"劝返", "遣返", "约谈", "遣送"})
_WANTED_THERE = re.compile("逃|嫌疑|犯|涉|投案")
_ACCIDENTS = ("事故", "肇事", "驾驶", "逃逸")
_OF_ACCIDENTS = frozenset(
    {ActionClass.HARM, ActionClass.INCIDENT, ActionClass.CHANGE, ActionClass.DESCRIPTION, ActionClass.REPORT}
)
"""What is told of accidents, beside the work about one of them."""
_RATES = ("率", "案数")
_AT_EVENT = frozenset({ActionClass.EFFORT, ActionClass.INSPECTION, ActionClass.RESCUE})
_FREED = frozenset({"解救", "救出", "救回"})
"""What is done for those whom a crime befell: 解救|被拐妇女291名."""
_SHORT = 3
"""Days that the work about one event takes."""
_WORK = _AT_EVENT | {ActionClass.PUBLICITY, ActionClass.SERVICE, ActionClass.HONOUR, ActionClass.MEDIATION}
_OF_PEOPLE = frozenset(
    {
        ActionClass.ARREST,
        ActionClass.DETENTION,
        ActionClass.FORMAL_ARREST,
        ActionClass.PROSECUTION,
        ActionClass.PUNISHMENT,
    }
)
_PART_OF = {"逃税": "economy.smuggling"}
"""Types that are only part of another where that is told: 走私案件118起，涉嫌|偷逃税款|1.4亿元."""
_COLD = "积案"
_MURDER = "命案"
_OF_MANY = (_OF_PEOPLE - {ActionClass.ARREST}) | {ActionClass.DISRUPTION, ActionClass.SEIZURE, ActionClass.RECOVERY}
"""What is not done of murders, which a review tells among all cases."""
_CHARGED = frozenset("罪案")
"""How a crime ends that is charged or named: 走私珍贵动物制品|罪|, 合同诈骗|案|."""


@attrs.define
class Topic:
    """What a passage is about.

    Attributes:
        case: The type of case, None before any is named.
        mixed: Whether figures of several types stand side by side, so that what follows may be of any.
        sentence: Number of the sentence that named it.
        counted: Whether cases of it were counted: 查处酒驾27起.
        general: Number of the last part of a sentence with a figure of no type: 各类犯罪嫌疑人144人.
        part: Number of the part of a sentence that named it.
        story: Whether the text tells of this one case.
    """

    case: CaseType | None = None
    mixed: bool = False
    sentence: int = -1
    counted: bool = False
    general: int = -1
    part: int = -1
    story: bool = False

    def keeps(self, text: str, own: CaseType, draft: Draft | None, sentence: int) -> bool:
        """Return whether a figure is rather of this type than of the one that its words name: 案件, 诈骗电话."""
        if self.case is None or self.mixed:
            return False
        label = self.case.label
        if label == own.label + _COLD:
            return False  # 破获命案积案5起，新发|命案|4起
        counted = draft is not None and draft.unit in EVENT_UNITS
        part = draft is not None and draft.parent is not None  # 非法捕捞水产品案件152起，其中|刑事|立案41起
        charged = counted or text[own.span.end - 1] == "罪"
        # 虚开发票 where 虚开增值税专用发票案 was told
        shortened = not charged and own.group == self.case.group and own.label not in label
        alike = own.group == self.case.group
        told = self.story or shortened or (self.case.case_name and self.sentence == sentence)
        return (
            is_bare(own)
            or text[own.span.end - 1] == "赃"
            or (part and own.label in GENERAL and text.startswith(VERBS_OF_CASES, own.span.end))
            or (own.label == "警情" and self.sentence == sentence and not is_general(self.case))
            or (not charged and self.case.group.startswith(own.group + "."))
            or (text[self.case.span.end - 1] in _CHARGED and label.startswith(own.label) and "（" not in label)
            or (own.label != label and own.label in label and (counted or (not charged and alike)))
            or (not charged and _PART_OF.get(own.label) == self.case.group)
            or (not charged and alike and own.label.startswith(label))
            or (told and shortens(own.label, label))
            or (self.story and not charged and (draft is None or _is_alike(own, self.case, draft)))
        )

    def begin(self, case: CaseType | None, draft: Draft) -> None:
        """Take up a type that only the work of a figure says, where none is told of."""
        if self.case is None:
            self.case, self.sentence, self.part = case, draft.piece.clause.sentence, draft.piece.clause.part

    def move(self, own: CaseType, draft: Draft, sentence: int) -> None:
        """Go on to the type of a figure."""
        whole = None if draft.parent is None else draft.parent.case
        part_of = whole is not None and self.case is not None
        if is_bare(own) or draft.status is Status.NEGATED or part_of or draft.share is not None or self.story:
            return
        counts, part = draft.unit in EVENT_UNITS, draft.piece.clause.part
        narrower = self.case is not None and own.group.startswith(self.case.group + ".")
        if narrower and self.counted and not counts and sentence == self.sentence:
            return  # 破获毒品案件297起，打掉|制贩毒|团伙18个，缴获毒品12.47公斤: the cases go on
        same_part = part == self.part
        other = self.case is not None and self.case.label != own.label and whole is None
        beside = other and counts and self.counted and same_part
        self.sentence, self.part = sentence, part
        if beside and self.case is not None and self.case.group == own.group:
            return  # 拐卖儿童案件4420起、|拐卖妇女案件|8360起，打掉团伙2398个: of a list the first goes on
        self.mixed = beside or (self.mixed and same_part) or self.general == part
        self.case, self.counted = own, counts


def _is_alike(own: CaseType, told: CaseType, draft: Draft) -> bool:
    """Return whether a figure of a story names its case by another word: 倒卖文物团伙3个 in one of 盗掘古墓葬."""
    quantity = draft.quantity
    return own.group == told.group and quantity is not None and quantity.form is not Form.PERCENT


def is_of_none(text: str, draft: Draft) -> bool:
    """Return whether a figure is of no type of case: 各类犯罪嫌疑人, 矛盾纠纷."""
    at = draft.object_at
    return at is not None and _NO_CASE.search(text, max(0, at[0] - _BEFORE), at[1]) is not None


def stands_apart(draft: Draft, topic: Topic) -> bool:
    """Return whether a figure is about nothing that is carried: a fact of the scene, one of an unpaired list."""
    scene = draft.background and topic.sentence != draft.piece.clause.sentence
    bare = draft.object_at is None and (not draft.verbs or draft.action_class is ActionClass.CHANGE)
    return scene or (draft.unpaired and bare)


def may_carry(text: str, draft: Draft, topic: Topic, told: Told, *, narrative: bool = False) -> bool:
    """Return whether a figure can be about the case that its passage is about.

    Args:
        text: The folded text.
        draft: The figure.
        topic: What the passage is about.
        told: What the text tells of.
        narrative: Whether the text counts no cases, so that work that was done is about its case too.
    """
    case = topic.case
    if case is None or is_of_none(text, draft) or _is_apart(text, draft, case) or _is_sent_home(text, draft):
        return False
    if draft.object_at is not None and draft.object_at[0] < case.span.end <= draft.object_at[1]:
        return True  # 立刑事案件428起，同比、环比分别下降6%和|1.4%: of the same object
    rate = draft.object_at is not None and text.endswith("率", *draft.object_at)
    if rate and draft.piece.clause.part == topic.general:
        return False  # 查处行政案件1641起；调解矛盾纠纷2115起，|调成率|98.3%
    same_part = draft.piece.clause.part == topic.part
    if is_general(case):
        if draft.parent is not None and draft.parent.case is case and draft.action_class in _OF_PEOPLE:
            return True  # 立刑事案件213起，抓获犯罪嫌疑人121人，其中|网上逃犯|14人
        calls = case.group == CALLS
        if draft.unit in EVENT_UNITS:
            return draft.action_class is not ActionClass.REPORT and not (calls and draft.object_at is not None)
        if draft.object_at is not None and text.endswith(_RATES, *draft.object_at):
            return not calls
        return same_part and draft.action_class in _OF_PEOPLE and not _of_any(text, draft)
    if case.label == _MURDER and not narrative and _is_of_many(draft, topic):
        return False
    if case.label.endswith("事故") and draft.action_class not in _OF_ACCIDENTS and draft.verbs:
        return is_of_event(draft, told)  # 发生道路交通事故7起；约谈|客运企业12家|
    freed = draft.verbs != () and draft.verbs[-1].lemma in _FREED and family(case) == "person"
    beside = freed or (draft.action_class is ActionClass.RESCUE and same_part)
    return narrative or beside or draft.action_class not in _WORK or is_of_event(draft, told)


def _is_of_many(draft: Draft, topic: Topic) -> bool:
    """Return whether what was done is not of the murders told before: 命案破案率100%，打掉|犯罪团伙31个|."""
    arrest = draft.action_class is ActionClass.ARREST and not topic.counted
    return arrest or draft.action_class in _OF_MANY


def _is_apart(text: str, draft: Draft, case: CaseType) -> bool:
    accident = draft.action_class is ActionClass.HARM or (
        draft.object_at is not None and text.endswith("事故", *draft.object_at)
    )
    if accident and family(case) == "traffic" and not case.label.endswith(_ACCIDENTS):
        return True  # 查处交通违法11.6万起；发生一般程序事故21起，死亡4人
    if draft.object_at is None:
        return False
    if draft.parent is None and _WANTED.fullmatch(text, *draft.object_at) is not None:
        return True
    robbery = case.group.startswith("property.robbery")
    unarmed = (
        not robbery
        and family(case) in _UNARMED
        and _ARMS.search(case.label) is None
        and _ARMS.search(text, *draft.object_at) is not None
    )
    return unarmed or _APART.search(text, *draft.object_at) is not None


def _is_sent_home(text: str, draft: Draft) -> bool:
    """Return whether people were only warned or sent home: 劝返|未成年人63人, 约谈|企业12家; not 劝返|逃犯5名."""
    if not draft.verbs or draft.verbs[-1].lemma not in _WARNED:
        return False
    return _WANTED_THERE.search(text[draft.verbs[0].start : draft.figure_start] + draft.object_in(text)) is None


def _of_any(text: str, draft: Draft) -> bool:
    return draft.object_at is not None and _OF_ANY.search(text, *draft.object_at) is not None


def is_of_event(draft: Draft, told: Told) -> bool:
    """Return whether work was done about one event: 接警后，大队出动|警力26人|, no figure of a year."""
    return (
        draft.action_class in _AT_EVENT
        and not draft.unit.endswith("次")
        and draft.piece.clause.paragraph not in told.reviews
        and (draft.period is None or draft.period.days is None or draft.period.days <= _SHORT)
    )
