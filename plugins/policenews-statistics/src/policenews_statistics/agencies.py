"""Who did or published it: the subject where a figure stands, or the one that goes on. Pure; one pass.

An agency is carried from the last subject. A new paragraph goes back to whose doing was published, else to who
published the text, as does a clause about a whole place (全市); a section about something else (新闻推荐) ends both.
What befell people, and what offenders did, is no agency's.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import attrs

from policenews_statistics.classes import ActionClass, AgencyLink
from policenews_statistics.comparisons import GAPS
from policenews_statistics.drafts import Draft
from policenews_statistics.items import Piece
from policenews_statistics.others import Organization

_PUBLIC = frozenset(
    {"police", "party", "government", "court", "procuratorate", "temporary_body", "military", "association", "other"}
)
_NO_SUBJECT_BEFORE = re.compile(
    "(?:在|向|对|与|和|及|以及|同|跟|给|从|据|根据|按照|依托|通过|参照|联合|会同|协同|配合|协助|支持|"
    "推动|指导|督促|协调|指挥|邀请|组织|发动|抽调|调集|调动|选派|增派|指派|责成|组建|成立|组成|设立|移送|移交|交由|送|报|报请|提请|商请|"
    "请求|联系|拨打|于|到|至|赴|前往|进驻|走进|来到|经|为|以|将|获|受|关于|涉及|包括|含|有|是|系|"
    "列为|被列为|并被|冒充|假冒|自称|来自|距|位于|、|《|“)" + r"\Z"
)
"""Before what is no subject: 在|商丘警方协助下, 联合|市工商局, 移送|西湖区人民检察院."""
_NO_SUBJECT_BEHIND = re.compile(
    "的?(?:协助|配合|支持|指导|协调|统一|要求|部署|批准|通知|规定|监督|报告)|的(?!民警|侦查|办案|工作人员|通报|交警)|"
    "[0-9一二三四五六七八九十]{1,4}[余多]?支|下达|交办|等?部门的?(?:配合|协助|支持)|牵头的|[一二三A-Z]级|[省部]级|办公楼|大院|门口|附近|大厅|门前|督捕|督办|挂牌|通缉|悬赏|列为|[^，。；]{0,2}目标[^，。；0-9]{0,8}?案|[AB]级|指定管辖"
)
_JOINED = frozenset("、和与及")
_FROM = frozenset({"从", "据", "根据", "在"})
_LEARNED = re.compile("获悉|了解到|得知|悉|获知|通报|介绍|消息|发布|公布|透露|统计|数据|举行|召开|采访|通告|披露|显示")
_LEARNED_AHEAD = 24
"""Characters behind a body in which these are looked for: 从|市公安局|召开的新闻发布会上获悉."""
_RELATIVE = re.compile("[^，。；0-9]{1,20}的(?!通报|民警|侦查)")
_WHOLE = re.compile("全[市省县区州旗盟国疆局]|[我该本][市省县区州]|各(?:地|市州?|县区?|区县)(?!局)")
_PUBLISHES = re.compile("(?:对外)?(?:通报|公布|介绍|披露|发布)")
_PUBLISHES_NEAR = re.compile(
    "(?:日前|昨日|昨天|今天|近日)?(?:向(?:外界|社会|媒体))?(?:对外)?(?:通报|公布|介绍|披露|发布|消息)"
)
_PROVIDES = re.compile("提供的?(?:数据|数字|统计|情况|材料)|的?(?:统计|数据)(?:显示|表明)")
"""Who figures of a paragraph come from: |云南省公安厅禁毒局|提供的数据显示."""
_NOT = re.compile("未|没有|无")
_FOUND_OUT = frozenset({"查明", "查实", "查清"})
"""Before a deed that the police found out: |查实|虚开发票1.9万份."""
_SURVEYED = re.compile("安全感|满意度")
_OF_CASE = re.compile("涉案|案值|货值|价值|赌资|被[盗骗抢]")
_NAMELESS = "[^，。；0-9将把对被向为由与和从]"
_ACTOR = re.compile(
    "(?:经[查审][^，。；]{0,4})?(?:该|这个?|那)?(?:"
    f"{_NAMELESS}{{0,8}}(?:团伙|犯罪组织)(?!成员|[0-9一二三四五六七八九十])|"
    f"{_NAMELESS}{{0,8}}[\u4e00-\u9fff]某{{1,2}}|他们?|她们?|这伙人|"
    f"{_NAMELESS}{{0,6}}(?:居民|村民|市民|牧民|果农|客商|旅客|受害人|被害人|男子|女子)"
    ")(?!等|的[^，。；]{0,6}被|被|[0-9]|[^，。；]{0,20}(?:落网|归案|被抓|被刑|被警))"
)
"""Somebody who is no body, at the begin of a clause: 客商吴某|拉走苹果2.1万斤."""
_OTHER_BODY = re.compile(
    "(?:与此同时，|同时，|同期，)?(?:(?:人民)?法院|审判机关|(?:人民)?检察院|检察机关|纪检监察机关|纪委监委|司法机关|司法行政机关|工商部门|"
    "市场监管部门|税务(?:机关|部门)|海关|银行)(?=[已共也还则依先累受审判立起批对将、]|[0-9])"
)
"""A body that no name says which it is, and surely not the police: |法院|已召开公判大会38场."""
_FIRE_BODY = re.compile("(?:与此同时，|同时，|同期，)?消防(?:救援)?(?:大队|支队|中队|总队|部门)(?![长员的、和与])")
"""The same, where the police acted before: 交警大队查扣车辆390辆；|消防大队|检查单位205家."""
_ANYBODY = frozenset({None, ActionClass.EFFORT, ActionClass.OFFENCE, ActionClass.HARM, ActionClass.DESCRIPTION})
"""What anybody may do, where somebody who is no body is the subject."""


@attrs.define
class _Speaker:
    """Who acts, as the text goes on.

    Attributes:
        agent: The last subject.
        publisher: Who published the text.
        published: Number of the sentence in which it said so, -1 if it only acts.
        actor: Whose doing it published: 省公安厅披露，|昆明市公安局|破获一起…案; None if its own.
        source: Who provided the figures of the paragraph, None if that is who published the text.
        all_of_them: The last subject that is all bodies of a place: 全省公安机关.
        paragraph: Number of the paragraph.
        sentence: Number of the sentence.
        section: Number of the section.
        named: Whether the paragraph has named a subject.
        spoke: Whether the sentence has.
        befell: Whether the last figure with a verb befell people, or was the deed of offenders.
        another: Whether somebody who is no body is the subject of the sentence.
    """

    agent: Organization | None = None
    publisher: Organization | None = None
    published: int = -1
    actor: Organization | None = None
    source: Organization | None = None
    all_of_them: Organization | None = None
    paragraph: int = -1
    sentence: int = -1
    section: int = 0
    named: bool = False
    spoke: bool = False
    befell: bool = False
    another: bool = False

    def enter(self, text: str, piece: Piece, subjects: Sequence[Organization]) -> None:
        """Go on to a clause."""
        clause = piece.clause
        if clause.section != self.section:
            self.section, self.agent, self.publisher, self.all_of_them = clause.section, None, None, None
        if clause.paragraph != self.paragraph:
            self.paragraph, self.named, self.source = clause.paragraph, False, None
            self.agent = self.actor or self.publisher
        if clause.sentence != self.sentence:
            self.sentence, self.befell, self.spoke, self.another = clause.sentence, False, False, False
        self.another = not subjects and (self.another or _another_acts(text, piece))
        if not subjects and self._is_other(text, clause.start):
            self.agent = None
        self._hear(text, piece, subjects)
        speaking = self.source or self.all_of_them or self.publisher
        if speaking is not None and _is_whole(text, piece):
            self.named = True
            if self.agent is None or not _is_bureau(self.agent) or _is_above(speaking, self.agent):
                self.agent = speaking
        self.named, self.spoke = self.named or bool(subjects), self.spoke or bool(subjects)

    def _is_other(self, text: str, start: int) -> bool:
        """Return whether a clause begins with a body that is another one than the agent."""
        of_police = self.agent is not None and self.agent.category.value == "police"
        return _OTHER_BODY.match(text, start) is not None or (of_police and _FIRE_BODY.match(text, start) is not None)

    def _hear(self, text: str, piece: Piece, subjects: Sequence[Organization]) -> None:
        """Learn who published the text, who provided its figures, and who are all bodies of a place."""
        for one in subjects:
            if _PROVIDES.match(text, one.span.end):
                self.source, self.publisher = one, self.publisher or one
            elif self._is_publisher(text, one):
                self.publisher, self.actor = one, None
                self.published = piece.clause.sentence if _PUBLISHES_NEAR.match(text, one.span.end) else -1
            elif self.published == piece.clause.sentence and self.actor is None and self._is_like(one):
                self.actor = one
            if one.collective and self.publisher is not None and self.publisher.category.value == "police":
                self.all_of_them = one

    def _is_like(self, one: Organization) -> bool:
        """Return whether a body is of the sort of who published the text."""
        return self.publisher is not None and one.category is self.publisher.category

    def _is_publisher(self, text: str, one: Organization) -> bool:
        other = self.publisher
        if other is None or _is_above(one, other) or _PUBLISHES.match(text, one.span.end):
            return True
        # 郑州铁路公安局 names better than the nickname 郑州铁警 in the headline
        nickname = other.mention.value == "abbreviated" and other.canonical == text[other.span.start : other.span.end]
        return nickname and one.mention.value == "full" and one.category is other.category

    def gives(self, text: str, draft: Draft) -> bool:
        """Return whether a figure is the agent's doing."""
        if self.another and draft.action_class in _ANYBODY:
            return False
        if draft.action_class not in {None, ActionClass.DESCRIPTION}:
            known = any(text[verb.start : verb.end] in _FOUND_OUT for verb in draft.verbs)
            self.befell = draft.befell and not known and not text.endswith(tuple(_FOUND_OUT), 0, draft.verbs[0].start)
        if self.agent is None or self.befell or _is_nobodys(text, draft):
            return False
        if draft.action_class is ActionClass.INCIDENT and not self.named:
            return False  # 短短两个多月发案27起, before anybody of the passage acts
        return self.spoke or not _is_of_case(text, draft)


def set_agencies(text: str, pieces: Sequence[Piece], drafts: Sequence[Draft]) -> None:
    """Give each draft the agency that is the subject where it stands."""
    speaker, at = _Speaker(), 0
    for piece in pieces:
        heading = piece.clause.section != speaker.section  # 警方提示 is no body that acts
        subjects = [one for one in piece.organizations if not heading and _is_subject(text, one, piece)]
        speaker.enter(text, piece, subjects)
        waiting, first = list(subjects), at
        while at < len(drafts) and drafts[at].piece is piece:
            draft = drafts[at]
            where = max(draft.verbs[0].start if draft.verbs else 0, draft.figure_start)
            while waiting and waiting[0].span.start < where:
                speaker.agent = waiting.pop(0)
            if speaker.gives(text, draft):
                _give(draft, speaker.agent, piece)
                speaker.spoke = True
            at += 1
        if waiting:
            speaker.agent = waiting[-1]
        _share_out(text, piece, subjects, drafts[first:at])


def _give(draft: Draft, agent: Organization | None, piece: Piece) -> None:
    if agent is None:
        return
    draft.agency = agent
    if agent not in piece.organizations:
        draft.agency_link, draft.why_agency = AgencyLink.CARRIED, "subject_carried"
    elif agent.mention.value == "anaphoric":
        draft.agency_link, draft.why_agency = AgencyLink.ANAPHORIC, "anaphor_in_clause"
    else:
        draft.agency_link, draft.why_agency = AgencyLink.STATED, "subject_of_clause"


def _share_out(text: str, piece: Piece, subjects: Sequence[Organization], drafts: Sequence[Draft]) -> None:
    """Give as many agencies as figures one each: 大丰分局、建湖县公安局|分别|破案478起和391起.

    Without 分别 only lists that are as long as one another: 西宁、海东警方打掉团伙14个和6个.
    """
    if len(drafts) <= 1 or not subjects:
        return
    first, end = subjects[0].span.start, drafts[0].figure_start
    listed = [one for one in piece.organizations if one.span.start >= first and one.span.end <= end]
    if len(listed) <= 1 or any(draft.agency is None for draft in drafts):
        return
    alike = len(listed) == len(drafts) and _in_lists(text, listed, drafts)
    if not alike and "分别" not in text[piece.clause.start : end]:
        return
    if len(listed) != len(drafts):
        for draft in drafts:
            draft.agency, draft.agency_link, draft.why_agency, draft.unpaired = None, None, "", True
        return
    for draft, one in zip(drafts, listed, strict=True):
        draft.agency, draft.agency_link, draft.why_agency = one, AgencyLink.STATED, "respectively"


def _in_lists(text: str, listed: Sequence[Organization], drafts: Sequence[Draft]) -> bool:
    """Return whether bodies and figures stand in lists, the figures with one measure word."""
    bodies = [text[one.span.end : other.span.start] for one, other in pairwise(listed)]
    figures = [text[one.figure_end : other.figure_start] for one, other in pairwise(drafts)]
    return GAPS.issuperset([*bodies, *figures]) and len({draft.unit for draft in drafts}) == 1


def _is_subject(text: str, one: Organization, piece: Piece) -> bool:
    """Return whether an organization is who acts or publishes."""
    start, end, clause = one.span.start, one.span.end, piece.clause
    # A by-line may run into the text: 通讯员周盖雄9月9日上午，|邵阳市中级人民法院|一审宣判.
    if one.category.value not in _PUBLIC or (one.standing is not None and start != clause.start):
        return False
    if start and text[start - 1] in "被由":
        return _RELATIVE.match(text, end, clause.end) is None
    before = _NO_SUBJECT_BEFORE.search(text, max(clause.start, start - 3), start)
    if before is not None:
        # 记者|从|市公安局|获悉, |据|市公安局|通报
        ahead = min(clause.end, end + _LEARNED_AHEAD)
        return before[0] in _FROM and _LEARNED.search(text, end, ahead) is not None
    for other in piece.organizations:
        if other.span.start > end and text[end : other.span.start] in _JOINED:
            end = other.span.end  # 公安部和|省公安厅|挂牌督办的
    return _NO_SUBJECT_BEHIND.match(text, end) is None


def _another_acts(text: str, piece: Piece) -> bool:
    """Return whether somebody who is no body is the subject of a clause: no verb stands before."""
    actor = _ACTOR.match(text, piece.clause.start, piece.clause.end)
    return actor is not None and "民警" not in actor[0] and not any(verb.start < actor.end() for verb in piece.verbs)


def _is_above(one: Organization, other: Organization) -> bool:
    """Return whether one body is the one of which another is a part."""
    names = {*other.units, other.parent}
    return one.canonical is not None and one.canonical != other.canonical and one.canonical in names


def _is_bureau(one: Organization) -> bool:
    """Return whether a body is the police of a whole place, and no unit of it."""
    return one.category.value == "police" and one.function is None and one.level not in {"", "station"}


def _is_whole(text: str, piece: Piece) -> bool:
    """Return whether a clause speaks of a whole place: 去年，|全市|共立刑事案件…."""
    start = piece.clause.start
    for time in piece.times:
        if time.span.start <= start + 1:
            start = time.span.end
    return _WHOLE.match(text, start) is not None


def _is_nobodys(text: str, draft: Draft) -> bool:
    """Return whether a figure is nobody's doing: 发生一起…, 群众安全感96.1%."""
    if draft.object_at is not None and _SURVEYED.search(text, *draft.object_at):
        return True
    one = draft.quantity is not None and draft.quantity.value == 1 and draft.why_action == "verb_number_object"
    happened = draft.action_class is ActionClass.INCIDENT and one
    return happened and _NOT.search(text, draft.piece.clause.start, draft.figure_start) is None


def _is_of_case(text: str, draft: Draft) -> bool:
    """Return whether a figure tells of the case and not of what was done: 涉案鱼鳔近2万个."""
    weak = draft.action_class in {None, ActionClass.DESCRIPTION}
    return weak and _OF_CASE.search(text, draft.piece.clause.start, draft.figure_start) is not None
