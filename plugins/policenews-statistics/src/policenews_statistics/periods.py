"""When it was: the last time of the sentence before a figure, or the one that goes on. Pure; one pass.

A period of days and more goes on within its paragraph, a day only over the next sentence, and only while no other body
acts; a clock time of the same day shows that it goes on. 今年 and 截至X combine. 行动期间, 同期 and 与去年同期相比 go
back to the last long period, over paragraphs too.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

import attrs

from policenews.spans import Span
from policenews_statistics.classes import ActionClass
from policenews_statistics.comparisons import GAPS
from policenews_statistics.continuing import (
    found_out,
    is_long,
    others_act,
    responds,
    same_day,
    says_something,
    tells_besides,
)
from policenews_statistics.dated import is_of_report, says_levels, usable
from policenews_statistics.drafts import Draft, Spell, day
from policenews_statistics.items import Piece
from policenews_statistics.others import TimeExpression
from policenews_statistics.units import CASE_UNITS

_MONTH, _YEAR, _LEAP_YEAR = 27, 300, 366
"""Days of a period that is no day of a report, and of one that 全年 may mean."""
_DAY = timedelta(days=1)
_SAME = re.compile(
    "(?:其间|上述期间|上述时间段?|上述时段|[该当](?:周|月|季)(?![围边日])|同期|同一时[期段]内?|(?:专项|集中|整治|打击|攻坚|会战|行动|活动|战役|百日|任务|安保|检查|清查|长假|假期|假日|春运|暑运|节日|休渔|禁渔|"
    "展会|会期|赛事|汛期)[^，。；]{0,6}?(?:期间|中|内|里)|百日内)"
)
"""What goes back to the last long period: 行动期间, 百日内."""
_ACTION = re.compile("行动|战役|会战|攻坚|专项|整治|百日")
_SAME_WITHIN = re.compile("(?<![年月比较与份日])同期(?!相比|间|下降|上升|减少|增)")
_YEAR_BEFORE = re.compile("[与同和较比](?:去年|上年|前一年|上年度)(?:同期|[春暑]运|同一时期)(?:相比|[，,])")
"""What goes back to it too: 与|去年同期|相比，全县刑事警情下降22.4%."""
_SINCE = re.compile("(?:“[^”，。；]{1,14}”|[^，。；“0-9]){1,20}?(?:以来|至今|迄今)")
"""自去年10月10日|启动至今"""
_MONTH_DAYS = range(28, 32)
_ALL_MONTH = re.compile("[^，。；0-9]{0,6}?全月")
"""What goes back to the last month: 5月份立案213起。|全月|侦破187起."""
_UP_TO = ("至", "到", "截至", "截止", "截止到")
_LONGEST_BEGIN = 60
"""Characters between the begin of something and the time up to which it is told."""
_ENDED = re.compile("[^，。；0-9]{0,6}?(?:结束|落下帷幕|落幕|收官|告一段落)")
_BEGUN = re.compile(
    "启动|开始|开展|部署|以来|实施|打响|展开|发起|起(?=[，至到截])|运行|成立|推开|开放|启用|上线|施行|落地|推行"
)
_UNDATED = re.compile(
    "(?:此次|该|这次|专项|集中|打击|整治)*+(?P<which>[^，。；0-9\n]{0,16}?)(?:行动|斗争|工作|整治|战役|会战|活动)(?:部署|启动|开展|打响|实施|开始)?以来(?=[，,]|\\Z)"
)
"""Since the begin of an action, one with a name or that which was told: |夏季|行动启动以来, 专项行动开展以来."""
_SPANNING = ("以来", "截至", "截止", "至今")
_WHOLE_YEAR = ("全年", "年内")


@attrs.define
class _Clock:
    """The period that holds, as the text goes on.

    Attributes:
        until: The day after publication, up to which 自…启动至今 reaches; None if it is not known.
        now: The period, None if none holds.
        own: Whether the sentence itself has a time.
        told: Whether the last figure befell people or was the deed of offenders: the police act at another time.
        committed: Whether it was the deed of offenders.
        counts: Whether the sentence has counted cases.
        stale: Whether the period has gone on over a sentence already.
        long: The last long period.
        action: The last period of a sentence that names an action: 6月25日至9月30日，…开展“百日行动”.
        naming: Whether the sentence names one.
        year: The last period that 全年 may mean.
        back: The period that goes on behind a clause about the year before.
        unusable: Where times stand that say no period.
        paragraph: Number of the paragraph.
        sentence: Number of the sentence.
        section: Number of the section.
    """

    until: date | None
    now: Spell | None = None
    own: bool = False
    told: bool = False
    committed: bool = False
    counts: bool = False
    stale: bool = False
    long: Spell | None = None
    action: Spell | None = None
    naming: bool = False
    year: Spell | None = None
    back: Spell | None = None
    unusable: set[Span] = attrs.field(factory=set)
    paragraph: int = -1
    sentence: int = -1
    section: int = 0

    def enter(self, text: str, pieces: Sequence[Piece], n: int) -> list[TimeExpression]:
        """Go on to a clause; return its times that can say a period."""
        piece = pieces[n]
        clause = piece.clause
        if clause.section != self.section:
            self.section, self.now, self.long, self.action, self.year = clause.section, None, None, None, None
        if clause.paragraph != self.paragraph:
            self.paragraph, self.now = clause.paragraph, None
        if clause.sentence != self.sentence:
            self._enter_sentence(text, pieces, n)
        times = [time for time in piece.times if usable(text, time, piece) or says_levels(text, time, piece)]
        since = None if times else _UNDATED.match(text, clause.start, clause.end)
        if since is not None and (since["which"] or self.action is None):
            self.now, self.own = None, True  # |夏季|行动启动以来: since when, nothing says
        self.unusable.update(time.span for time in piece.times if time not in times)
        if self._goes_back(text, piece):
            return [time for time in times if time.begin is not None or time.end_time is not None]
        if self.now is None and not times and _YEAR_BEFORE.match(text, clause.start, clause.end):
            self.now = self.long
        self.naming = self.naming or _ACTION.search(text, clause.start, clause.end) is not None
        return times

    def _enter_sentence(self, text: str, pieces: Sequence[Piece], n: int) -> None:
        """Let the period go on to another sentence, or end."""
        clause = pieces[n].clause
        self.sentence, self.own, self.naming, self.counts = clause.sentence, False, False, False
        if found_out(text, pieces[n]):
            self.now = None  # 经查，该团伙盗窃作案60余起 was not on the day of the raid
        if not says_something(pieces, n):
            return
        event = self.now is not None and not is_long(self.now) and responds(text, clause.start)
        if self.now is not None and not event and not same_day(self.now, pieces, n):
            part = text.startswith("其中", clause.start)
            besides = tells_besides(text, pieces[n])
            new = not is_long(self.now) and (self.stale or besides or others_act(pieces, n))
            apart = not part and self.told and (self.committed or not is_long(self.now))
            self.now = None if new or apart else self.now
        self.stale, self.told, self.committed = True, False, False

    def _goes_back(self, text: str, piece: Piece) -> bool:
        """Go back to the last long period where a clause says so: 行动期间, 同期; return whether it does."""
        clause = piece.clause
        if self.long is None:
            return False
        same = _SAME.match(text, clause.start, clause.end) or _SAME_WITHIN.search(text, clause.start, clause.end)
        if same:
            of_action = self.action is not None and _ACTION.search(text, *same.span()) is not None
            self.now, self.own, self.naming = self.action if of_action else self.long, True, False
            return True
        if self.long.days in _MONTH_DAYS and _ALL_MONTH.match(text, clause.start, clause.end):
            self.now, self.own = self.long, True
        return False

    def take(self, text: str, pieces: Sequence[Piece], n: int, time: TimeExpression) -> None:
        """Let a time say the period."""
        if says_levels(text, time, pieces[n]):
            self.back = self.now
        self.now = (
            self._whole_year(text, time)
            or self._up_to(text, time)
            or self._joined(text, time)
            or self._next(text, pieces, n, time)
        )
        self.own, self.stale = True, False

    def leave(self) -> None:
        """Remember the period at the end of a clause; one of the year before ends with it."""
        if self.back is not None:
            self.now, self.back = self.back, None
        if self.now is not None and is_long(self.now):
            self.long = self.now
            if self.naming and self.own:
                self.action = self.now
            if self.now.days is None or _YEAR <= self.now.days <= _LEAP_YEAR:
                self.year = self.now

    def _whole_year(self, text: str, time: TimeExpression) -> Spell | None:
        """Return the year that 全年 means, where it was resolved by one that is only compared with: 比上年…。全年…."""
        if self.year is None or time.antecedent not in self.unusable:
            return None
        whole = text.startswith(_WHOLE_YEAR, time.span.start)
        return Spell(self.year.begin, self.year.end, (time,)) if whole else None

    def _up_to(self, text: str, time: TimeExpression) -> Spell | None:
        """Return the span from the begin of something up to a time: 自2月启动，至|11月底|, 7月6日行动开始至|9月末|."""
        now, end = self.now, time.end_time
        if not self.own or now is None or now.begin is None or end is None:
            return None
        since = max(now.times[-1].span.start, time.span.start - _LONGEST_BEGIN)
        begun = _BEGUN.search(text, since, time.span.start) is not None
        ended = _ENDED.match(text, time.span.end) is not None
        if not (ended or (begun and text.endswith(_UP_TO, 0, time.span.start))):
            return None
        if self.until is not None and day(end) > self.until:
            end = date(day(now.begin).year + 1, 1, 1)  # 去年4月9日部署以来至|年底|: of that year
        return Spell(now.begin, end, (*now.times, time)) if day(now.begin) < day(end) else None

    def _joined(self, text: str, time: TimeExpression) -> Spell | None:
        """Return the span of two times that follow one another: 2019年和2020年."""
        last = self.now.times[-1] if self.now is not None and self.now.times else None
        if last is None or self.now is None or self.now.end is None or time.begin is None:
            return None
        if text[last.span.end : time.span.start] not in GAPS or day(self.now.end) != day(time.begin):
            return None
        return Spell(self.now.begin, time.end_time, (*self.now.times, time))

    def _next(self, text: str, pieces: Sequence[Piece], n: int, time: TimeExpression) -> Spell | None:
        now, begin, end = self.now, time.begin, time.end_time
        if begin is not None and _SINCE.match(text, time.span.end, pieces[n].clause.end):
            return Spell(begin, self.until, (time,))
        if time.timex_type.value != "TIME" and not _is_span(text, time) and is_of_report(text, pieces, n, time):
            return now
        if now is not None and self.own and begin is None and end is None:
            return now  # 8月22日，|连日|暴雨
        if now is None or end is None:
            return Spell(begin, end, (time,))
        opened = begin is None and now.begin is not None and (self.own or _reaches(now, end))
        if opened and now.begin is not None and day(now.begin) < day(end):
            return Spell(now.begin, end, (*now.times, time))  # 今年以来，…截至|上月底
        closed = self.own and now.begin is None and now.end is not None and begin is not None
        if closed and now.end is not None and begin is not None and day(begin) < day(now.end) <= day(end):
            return Spell(begin, now.end, (*now.times, time))  # 截至12月25日，该支队|今年|已侦办
        return Spell(begin, end, (time,))


def set_periods(text: str, pieces: Sequence[Piece], drafts: Sequence[Draft], published: date | None) -> None:
    """Give each draft the period that holds where it stands.

    Args:
        text: The folded text.
        pieces: The clauses.
        drafts: The drafts, in order.
        published: Publication date.
    """
    clock, at = _Clock(None if published in {None, date.max} else published + _DAY), 0
    for n, piece in enumerate(pieces):
        waiting = clock.enter(text, pieces, n)
        while at < len(drafts) and drafts[at].piece is piece:
            draft = drafts[at]
            while waiting and waiting[0].span.start < draft.figure_start:
                clock.take(text, pieces, n, waiting.pop(0))
            _set_period(text, draft, clock)
            at += 1
        for time in waiting:
            clock.take(text, pieces, n, time)
        clock.leave()


def _set_period(text: str, draft: Draft, clock: _Clock) -> None:
    level = _of_level(draft)
    if level is not None:
        clock.now, clock.own = Spell(level.begin, level.end_time, (level,)), True
        draft.period, draft.why_period = clock.now, "time_of_level"
    elif clock.now is not None and (
        clock.own or draft.action_class is not ActionClass.INSPECTION or is_long(clock.now)
    ):
        draft.period, draft.why_period = clock.now, "time_in_sentence" if clock.own else "time_carried"
        clock.counts = clock.counts or (
            draft.unit in CASE_UNITS and draft.quantity is not None and draft.quantity.value != 1
        )
        clock.told, clock.committed = draft.befell, _is_deed(text, draft, counts=clock.counts)


def _is_deed(text: str, draft: Draft, *, counts: bool) -> bool:
    """Return whether a figure is of what offenders did.

    A number of cases (电动自行车不戴头盔|31.5万起|) is no deed of theirs, nor is what people lost (被骗|186万元|) in a
    sentence that counts cases.
    """
    lost = counts and bool(draft.verbs) and text.startswith("被", draft.verbs[-1].start)
    return draft.action_class is ActionClass.OFFENCE and draft.unit not in CASE_UNITS and not lost


def _of_level(draft: Draft) -> TimeExpression | None:
    """Return the time of a new level: 从1902名下降到|2021年|的214名."""
    if draft.change is None or not draft.change.level:
        return None
    end = draft.change.verb[1]
    times = draft.piece.times
    return next((time for time in times if end <= time.span.start and time.span.end <= draft.figure_start), None)


def _is_span(text: str, time: TimeExpression) -> bool:
    """Return whether a time is longer than a day, so that it is no day of a report."""
    words = text[time.span.start : time.span.end]
    if any(mark in words for mark in _SPANNING):
        return True
    return (
        time.begin is not None and time.end_time is not None and (day(time.end_time) - day(time.begin)).days >= _MONTH
    )


def _reaches(spell: Spell, end: date) -> bool:
    """Return whether a period of the sentence before goes on to a time: 今年以来 to 截至上月底, not 2009年4月."""
    return is_long(spell) and (spell.end is None or day(spell.end) >= day(end))
