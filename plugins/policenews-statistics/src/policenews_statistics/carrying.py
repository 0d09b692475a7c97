"""What goes on over clauses and sentences: who acts, and when. Pure; one pass each."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from policenews.spans import Span
from policenews_statistics.classes import ActionClass, AgencyLink
from policenews_statistics.drafts import Draft, Spell, day
from policenews_statistics.items import Piece
from policenews_statistics.others import Organization, TimeExpression

SECTION = re.compile(
    r"\s*(?:新闻推荐|相关链接|相关新闻|延伸阅读|新闻链接|链接|相关阅读|推荐阅读|更多新闻|新闻背景|名词解释|相关报道|小贴士|警方提示)"
)
_PUBLIC = frozenset(
    {
        "police",
        "party",
        "government",
        "court",
        "procuratorate",
        "temporary_body",
        "military",
        "association",
        "other",
    }
)
# 在商丘警方协助下, 联合市工商局, 移送西湖区人民检察院: no subjects.
_NO_SUBJECT_BEFORE = re.compile(
    "(?:在|向|对|与|和|及|同|跟|给|从|据|根据|按照|联合|会同|协同|配合|协助|于|到|至|经|移送|移交|报请|报|为|以|将|邀请|指导|督促|依托|通过|送|提请|参照|距|位于|联系|、|赴|前往|进驻|走进|来到|请求|商请|获|受|关于|《|“|协调|涉及|发动|组织|有|以及|冒充|假冒|组建|成立|组成|设立|自称|来自|支持|推动|包括|含|被列为|列为|系|是|向|指挥|拨打|并被|交由)\\Z"
)
_LEARNED = re.compile("获悉|了解到|得知|悉|获知|通报|介绍|消息|发布|公布|透露|统计|数据|举行|召开|采访|通告|披露|显示")
_NO_SUBJECT_AFTER = re.compile(
    "(?:的)?(?:协助|配合|支持|指导|协调|统一|要求|部署|批准|通知|规定|监督|报告)|的(?!民警|侦查|办案|工作人员|通报|交警)|等?部门(?:的)?(?:配合|协助|支持)|牵头的|[一二三A-Z]级|[省部]级|办公楼|大院|门口|附近|大厅|门前|督捕|督办|挂牌|通缉|悬赏|列为"
)
_RELATIVE = re.compile("[^，。；0-9]{1,20}的(?!通报|民警|侦查)")
_WHOLE = re.compile("全[市省县区州旗盟国疆]|[我该本][市省县区州]|全局")
_LEAD = re.compile(r"[^，。；]{0,10}?(?:方面|中|期间|以来|同时|此外|据统计|其中|截至[^，]{0,8})?")
_REPORTED = re.compile(
    "[^，。；：\n]{0,12}?(?:通报|发布|消息|讯|获悉|了解到|得知|召开|举行|介绍|公布|电\\Z|电，|报道|透露|对外|推送|刊登)"
)
_OCCASION = re.compile("(?:举行|召开)的[^，。]{1,12}上")
"""7月25日|举行的返赃仪式上: when it was done, not when it was told."""
_PUBLISHED = re.compile("发布|通报|召开|举行|公布|获悉|了解到|通告")
_NOT = re.compile("未|没有|无")
_SURVEYED = re.compile("安全感|满意度")
_ANYBODY = frozenset({None, ActionClass.EFFORT, ActionClass.OFFENCE, ActionClass.HARM, ActionClass.DESCRIPTION})
"""What anybody may do, where somebody who is no body is the subject."""
_UNFOUND = frozenset({ActionClass.HARM, ActionClass.OFFENCE})


def set_agencies(text: str, pieces: Sequence[Piece], drafts: Sequence[Draft]) -> None:
    """Give each draft the agency that is the subject where it stands.

    An agency is carried from the last subject; a new paragraph, or 全市, goes back to who published the text; a section
    about something else (新闻推荐) ends both.
    """
    agent: Organization | None = None
    publisher: Organization | None = None
    at, paragraph, sentence = 0, -1, -1
    bureau: Organization | None = None
    befell = named = spoke = another = False
    for piece in pieces:
        clause = piece.clause
        if clause.paragraph != paragraph:
            paragraph, agent, named = clause.paragraph, publisher, False
            if SECTION.match(text, clause.start):
                agent = publisher = None
        if clause.sentence != sentence:
            sentence, befell, spoke, another = clause.sentence, False, False, False
        subjects = [one for one in piece.organizations if _is_subject(text, one, piece)]
        if not subjects and _another_acts(text, piece):
            another = True  # 经查，该团伙租用厂房4处: until a body acts
        if subjects:
            another = False
        for one in subjects:
            if publisher is None or _is_above(one, publisher) or _names_better(text, one, publisher):
                publisher = one
            elif _PUBLISHES.match(text, one.span.end):
                publisher = one
            if _is_bureau(one):
                bureau = one
        if publisher is not None and _is_whole(text, piece):
            agent, named = agent if agent is not None and _is_bureau(agent) and agent is bureau else publisher, True
        place = 0
        first = at
        named, spoke = named or bool(subjects), spoke or bool(subjects)
        while at < len(drafts) and drafts[at].piece is piece:
            draft = drafts[at]
            where = max(draft.verbs[0].start if draft.verbs else 0, draft.figure_start)
            while place < len(subjects) and subjects[place].span.start < where:
                agent = subjects[place]
                place += 1
            if another and draft.action_class in _ANYBODY:
                at += 1
                continue
            befell = _give(text, draft, agent, piece, befell=befell, named=named, spoke=spoke)
            spoke = spoke or draft.agency is not None
            at += 1
        if place < len(subjects):
            agent = subjects[-1]
        _share_out(text, piece, subjects, drafts[first:at])


_ACTOR = re.compile(
    "(?:经[查审][^，。；]{0,4})?(?:该|这个?|那)?(?:[^，。；0-9某将把对被向为由与和从]{0,8}(?:团伙|犯罪组织)(?!成员|[0-9一二三四五六七八九十])|"
    "[^，。；0-9将把对被向为由与和从]{0,8}[\u4e00-\u9fff]某{1,2}|他们?|她们?|这伙人|"
    "[^，。；0-9将把对被向为由与和从]{0,6}(?:居民|村民|市民|牧民|果农|客商|旅客|受害人|被害人|男子|女子))(?!等|的[^，。；]{0,6}被|被|[0-9]|[^，。；]{0,20}(?:落网|归案|被抓|被刑|被警))"
)
"""Somebody who is no body, at the begin of a clause: 客商吴某拉走苹果2.1万斤."""
_PUBLISHES = re.compile("(?:对外)?(?:通报|公布|介绍|披露|发布)")


def _another_acts(text: str, piece: Piece) -> bool:
    """Return whether somebody who is no body is the subject of a clause: no verb stands before."""
    actor = _ACTOR.match(text, piece.clause.start, piece.clause.end)
    return actor is not None and "民警" not in actor[0] and not any(verb.start < actor.end() for verb in piece.verbs)


def _names_better(text: str, one: Organization, other: Organization) -> bool:
    """Return whether a body is named in full where the one before only by a nickname: 郑州铁路公安局, 郑州铁警."""
    nick = other.mention.value == "abbreviated" and other.canonical == text[other.span.start : other.span.end]
    return nick and one.mention.value == "full" and one.category is other.category


def _is_above(one: Organization, other: Organization) -> bool:
    """Return whether one body is the one of which another is a part."""
    return (
        one.canonical is not None and one.canonical != other.canonical and one.canonical in {*other.units, other.parent}
    )


def _is_bureau(one: Organization) -> bool:
    """Return whether a body is the police of a whole place, and no unit of it."""
    return one.category.value == "police" and one.function is None and one.level not in {"", "station"}


def _is_whole(text: str, piece: Piece) -> bool:
    """Return whether a clause speaks of a whole place: 全市共立刑事案件…."""
    start = piece.clause.start
    for time in piece.times:
        if time.span.start <= start + 1:
            start = time.span.end
    return _WHOLE.match(text, start) is not None


def _give(  # noqa: PLR0913 -- three of seven by name
    text: str, draft: Draft, agent: Organization | None, piece: Piece, *, befell: bool, named: bool, spoke: bool
) -> bool:
    """Give a draft its agency; return whether what follows without a verb befell people too: 盗窃…，涉案价值100余万元."""
    if draft.action_class not in {None, ActionClass.DESCRIPTION}:
        befell = draft.action_class in _UNFOUND
    if agent is None or befell or _nobody(text, draft):
        return befell
    if (not named and draft.action_class is ActionClass.INCIDENT) or (not spoke and _is_of_case(text, draft)):
        return befell  # 短短两个多月发案27起, before anybody of the passage acts
    draft.agency = agent
    if agent in piece.organizations:
        anaphoric = agent.mention.value == "anaphoric"
        draft.agency_link = AgencyLink.ANAPHORIC if anaphoric else AgencyLink.STATED
        draft.why_agency = "anaphor_in_clause" if anaphoric else "subject_of_clause"
    else:
        draft.agency_link, draft.why_agency = AgencyLink.CARRIED, "subject_carried"
    return befell


def _nobody(text: str, draft: Draft) -> bool:
    """Return whether a figure is nobody's doing: 发生一起…, 群众安全感96.1%."""
    if draft.object_at is not None and _SURVEYED.search(text, *draft.object_at):
        return True
    return (
        draft.action_class is ActionClass.INCIDENT
        and _NOT.search(text, draft.piece.clause.start, draft.figure_start) is None
        and draft.quantity is not None
        and draft.quantity.value == 1
        and draft.why_action == "verb_number_object"
    )


_OF_CASE = re.compile("涉案|案值|货值|价值|赌资|被[盗骗抢]")


def _is_of_case(text: str, draft: Draft) -> bool:
    """Return whether a figure tells of the case and not of what was done: 涉案鱼鳔近2万个."""
    weak = draft.action_class in {None, ActionClass.DESCRIPTION}
    return weak and _OF_CASE.search(text, draft.piece.clause.start, draft.figure_start) is not None


def _share_out(text: str, piece: Piece, subjects: Sequence[Organization], drafts: Sequence[Draft]) -> None:
    """Give as many agencies as figures one each: 大丰分局、建湖县公安局|分别|破案478起和391起."""
    if len(drafts) < 2 or "分别" not in text[piece.clause.start : drafts[0].figure_start]:
        return
    first = min((one.span.start for one in subjects), default=None)
    if first is None:
        return
    listed = [one for one in piece.organizations if one.span.start >= first and one.span.end <= drafts[0].figure_start]
    if len(listed) != len(drafts) or any(draft.agency is None for draft in drafts):
        return
    for draft, one in zip(drafts, listed, strict=True):
        draft.agency, draft.agency_link, draft.why_agency = one, AgencyLink.STATED, "respectively"


def _is_subject(text: str, one: Organization, piece: Piece) -> bool:
    """Return whether an organization is who acts or publishes."""
    if (one.standing is not None and one.span.start != piece.clause.start) or one.category.value not in _PUBLIC:
        return False
    start, end = one.span.start, one.span.end
    clause = piece.clause
    if text[max(0, start - 1) : start] in {"被", "由"} and start:
        return _RELATIVE.match(text, end, clause.end) is None
    before = _NO_SUBJECT_BEFORE.search(text, max(clause.start, start - 6), start)
    if before is not None:
        # 记者|从|市公安局|获悉, |据|市公安局|通报
        reported = before[0] in {"从", "据", "根据", "在"} and _LEARNED.search(text, end, min(clause.end, end + 24))
        return bool(reported)
    return _NO_SUBJECT_AFTER.match(text, end) is None


_LONG = 3
"""Days of a period that goes on over sentences; what happened on a day is over with its sentence."""
_MONTH = 27
_BASE_BEFORE = re.compile("(?:比|较|与|同|超过|高于|低于|相当于|[由从])\\Z")


_HAPPENED = re.compile("(?:[发产生始建成源死]于|创)\\Z")
"""The time of one thing among those that are counted: 其中1起案发于|1996年."""
_RECORD = re.compile("[以]?来?的?(?:新高|新低|最)")
_SAME = re.compile(
    "(?:其间|同期|同一时期|(?:专项|集中|整治|打击|攻坚|会战|行动|活动|战役|百日|任务|安保|"
    "长假|假期|假日|春运|暑运|节日|休渔|禁渔|展会|会期|赛事|汛期)[^，。；]{0,6}?(?:期间|中|内|里)|百日内)"
)
_SAME_HERE = re.compile("(?<![年月比较与份日])同期(?!相比|间|下降|上升|减少|增)")
"""What goes back to the last long period: 行动期间, 百日内."""


def usable(text: str, time: TimeExpression, piece: Piece) -> bool:
    """Return whether a time can say when something was done: no duration, no term, nothing that is compared with."""
    if time.timex_type.value in {"DURATION", "SET"} or time.role is not None:
        return False
    start, end = time.span.start, time.span.end
    if _BASE_BEFORE.search(text, max(piece.clause.start, start - 3), start):
        ranging = text[start - 1] in {"由", "从"} and ("/" in time.value or text.endswith("看", 0, piece.clause.end))
        return ranging and not text.startswith("的", end)
    if text[start - 1 : start] in {"为", "是"} and start > piece.clause.start + 1:
        return False
    if text.endswith("同期", start, end) or text.startswith("同期", end):
        return False
    if text[start - 1 : start] in {"将", "把"} and start > piece.clause.start:
        return False  # 将|1998年|抢劫杀人的周某抓获
    if _HAPPENED.search(text, max(piece.clause.start, start - 3), start) or _RECORD.match(text, end):
        return False
    if text.startswith(("基础上", "的基础"), end):
        return False
    return not text.startswith("的", end) or text.endswith("以来", start, end)


def set_periods(text: str, pieces: Sequence[Piece], drafts: Sequence[Draft], published: date | None) -> None:
    """Give each draft the period that holds where it stands.

    Args:
        text: The folded text.
        pieces: The clauses.
        drafts: The drafts, in order.
        published: Publication date, up to which 自…启动至今 reaches.
    """
    unusable: set[Span] = set()
    until = None if published is None else day(published) + _DAY
    at = 0
    now: Spell | None = None
    sentence = paragraph = -1
    own = told = stale = False
    long: Spell | None = None
    year: Spell | None = None
    for n, piece in enumerate(pieces):
        clause = piece.clause
        if clause.paragraph != paragraph:
            paragraph, now = clause.paragraph, None
        if clause.sentence != sentence:
            sentence, own = clause.sentence, False
            goes_on = now is None or _same_day(now, pieces, n)
            if not goes_on and (told or (not _is_long(now) and (stale or _others_act(pieces, n)))):
                now = None
            stale = True
            told = False
        times = [time for time in piece.times if usable(text, time, piece)]
        unusable.update(time.span for time in piece.times if time not in times)
        if long is not None and (
            _SAME.match(text, clause.start, clause.end) or _SAME_HERE.search(text, clause.start, clause.end)
        ):
            now, own = long, True
            times = [time for time in times if time.begin is not None or time.end_time is not None]
        place = 0
        while at < len(drafts) and drafts[at].piece is piece:
            draft = drafts[at]
            while place < len(times) and times[place].span.start < draft.figure_start:
                now = _of_year(text, times[place], year, unusable) or _next(
                    text, now, pieces, n, times[place], own=own, until=until
                )
                own, stale = True, False
                place += 1
            level = _of_level(draft, piece)
            if level is not None:
                now, own = Spell(level.begin, level.end_time, (level,)), True
                draft.period, draft.why_period = now, "time_of_level"
            elif now is not None:
                draft.period = now
                draft.why_period = "time_in_sentence" if own else "time_carried"
                # When offenders did something is not when the police act next.
                told = draft.action_class in _UNFOUND
            at += 1
        for time in times[place:]:
            now = _of_year(text, time, year, unusable) or _next(text, now, pieces, n, time, own=own, until=until)
            own, stale = True, False
        if now is not None and _is_long(now):
            long = now
            year = now if now.days is None or now.days >= _YEAR else year


def _others_act(pieces: Sequence[Piece], n: int) -> bool:
    """Return whether a sentence names another body than the one before it, so that something new begins."""
    sentence = pieces[n].clause.sentence
    new = next(
        (one for piece in pieces[n : n + _AHEAD] if piece.clause.sentence == sentence for one in piece.organizations),
        None,
    )
    old = {one.entity for piece in pieces[max(0, n - _AHEAD) : n] for one in piece.organizations}
    return new is not None and new.entity not in old


_YEAR = 300
"""Days of a period that 全年 may mean."""
_WHOLE_YEAR = ("全年", "年内")


def _of_year(text: str, time: TimeExpression, year: Spell | None, unusable: set[Span]) -> Spell | None:
    """Return the year that 全年 means, where it was resolved by a year that is only compared with: 比上年…。全年…."""
    if year is None or time.antecedent not in unusable or not text.startswith(_WHOLE_YEAR, time.span.start):
        return None
    return Spell(year.begin, year.end, (time,))


def _of_level(draft: Draft, piece: Piece) -> TimeExpression | None:
    """Return the time of a new level: 从1902名下降到|2021年|的214名."""
    if draft.change is None or not draft.change.level:
        return None
    end = draft.change.verb[1]
    return next((time for time in piece.times if end <= time.span.start and time.span.end <= draft.figure_start), None)


def _same_day(now: Spell, pieces: Sequence[Piece], n: int) -> bool:
    """Return whether a later clock time of the sentence shows that the day goes on."""
    sentence = pieces[n].clause.sentence
    if now.begin is None:
        return False
    for piece in pieces[n : n + _AHEAD]:
        if piece.clause.sentence != sentence:
            return False
        for time in piece.times:
            if time.timex_type.value == "TIME" and time.begin is not None:
                return day(time.begin) == day(now.begin)
    return False


_AHEAD = 6
"""Clauses of a sentence in which such a time is looked for."""


def _next(  # noqa: PLR0913 -- where a time stands takes three
    text: str,
    now: Spell | None,
    pieces: Sequence[Piece],
    n: int,
    time: TimeExpression,
    *,
    own: bool,
    until: date | None,
) -> Spell | None:
    """Return the period after one more time."""
    piece = pieces[n]
    if time.begin is not None and _SINCE.match(text, time.span.end, piece.clause.end):
        return Spell(time.begin, until, (time,))  # 自去年10月10日|启动至今
    end_of = min(piece.clause.end, time.span.end + 16)
    if (
        time.timex_type.value != "TIME"
        and not _is_span(text, time)
        and (
            (_REPORTED.match(text, time.span.end, end_of) and not _OCCASION.match(text, time.span.end))
            or (
                not piece.quantities
                and _PUBLISHED.search(text, time.span.end, piece.clause.end)
                and not _OCCASION.match(text, time.span.end)
            )
            or _is_told_next(text, pieces, n, time)
        )
    ):
        return now
    begin, end = time.begin, time.end_time
    if begin is None and end is not None and now is not None and now.begin is not None and (own or _is_long(now)):
        # 今年以来，…截至上月底
        if day(now.begin) < day(end):
            return Spell(now.begin, end, (*now.times, time))
    elif (
        own and now is not None and now.begin is None and now.end is not None and begin is not None and end is not None
    ):
        # 截至12月25日，该支队今年已侦办
        if day(begin) < day(now.end) <= day(end):
            return Spell(begin, now.end, (*now.times, time))
    return Spell(begin, end, (time,))


_SINCE = re.compile("[^，。；0-9]{1,16}?(?:以来|至今|迄今)")
_DAY = timedelta(days=1)
_TOLD = re.compile("(?:发布|通报|公布|通告|披露)(?!会)|获悉|了解到|(?:召开|举行)[^，。]{0,8}(?:发布会|通气会)")


def _is_told_next(text: str, pieces: Sequence[Piece], n: int, time: TimeExpression) -> bool:
    """Return whether a time alone says when the next clause was told: 6月1日，|西湖区分局对外发布了…."""
    piece = pieces[n]
    if n + 1 == len(pieces) or time.span.end != piece.clause.end:
        return False
    following = pieces[n + 1]
    if following.clause.sentence != piece.clause.sentence:
        return False
    end = following.quantities[0].span.start if following.quantities else following.clause.end
    return _TOLD.search(text, following.clause.start, end) is not None


def _is_span(text: str, time: TimeExpression) -> bool:
    """Return whether a time is longer than a day, so that it is no day of a report."""
    words = text[time.span.start : time.span.end]
    if any(mark in words for mark in ("以来", "截至", "截止", "至今")):
        return True
    return (
        time.begin is not None and time.end_time is not None and (day(time.end_time) - day(time.begin)).days >= _MONTH
    )


def _is_long(spell: Spell) -> bool:
    return spell.end is not None and (spell.days is None or spell.days >= _LONG)
