"""Which year or month is meant where none is written: that of the text or that of the publication."""

import re
from collections.abc import Callable
from datetime import date

from policenews_dates import calendar
from policenews_dates.discourse import Discourse
from policenews_dates.options import Prefer
from policenews_dates.written import Point

_FAR = 1500
"""Characters after which a year that was set does not reach any more: a text may be one line of a million."""
_GOES_ON = 60
"""Days within which the next day of a story follows: what was told last is nearer than what is to come."""
_ROLLS_OVER = 120
"""Days within which a date goes on with a story that has crossed New Year."""
_SOON, _AT_HAND = 31, 7
"""Days ahead of the publication in which a date lies that a sentence about the future means, and any sentence: what
is a week away is sooner spoken of than what was a year ago."""
_BEGUN = ("至今", "以来")
"""What is said of a time that has begun: 1月1日|至今."""
_ENDS_WITH = ("截至", "截止")
_LOOKS_BACK = 75
"""Days by which a story looks back within a year; what would lie farther back is of the next year, if that is past."""
_FUTURE, _PAST, _NEAREST = Prefer.FUTURE, Prefer.PAST, Prefer.NEAREST
_REPORT = re.compile(
    r"[^，。；！？\n]{0,12}?(?:获悉|了解到|报道|通报|发布|消息|透露|介绍|召开|讯|电[（(]?|开庭|宣判|公布)"
)
"""Behind a date on which something is told, not on which it happened: 记者3月5日从市公安局获悉."""
_REPORTED_BY = ("记者", "本报", "本网", "日电", "据悉")
_WILL = (
    "将(?=于|在|对|向|以|由|会|继续|持续|进一步|不断|再|全面|全力|正式|陆续|分批|统一|同步|启动|开展|组织|举行|举办|召开|实施|实行|施行|推出|推行|建成|"
    "完成|开通|开放|启用|投入|延长|延时|绕行|封闭|增设|新增|增加|加大|加强|严厉|依法|迎来|至|到来|转向|收官|返还|发起|出台|开始|限行|禁止|进行|有|出现|达到|仍|持续到|是)"
)
"""将 of what is to come, not that of 将嫌疑人抓获."""
_PLAN_BEFORE = re.compile(
    r"(?:有效期|期限|截止(?:日期|时间)?)[^，。；\n]{0,4}[至到为]$|(?:将于|将在|拟于|拟在|计划于|计划在|预计|定于|即将于|截止日期|报名|还?将|务必|力争|确保|请于|请在|限于|必须|须在|应当?在|应于|要在)[^，。；\n]{0,4}$"
)
_BEHIND = "(?:前|起|之前)?起?[，,]?(?:正式|全部|全面)?"
"""Between a date and what is done from or up to it: 7月1日起正式施行."""
_PLAN_AFTER = re.compile(
    rf"{_BEHIND}(?:即将|{_WILL})|"
    r"[，,]?(?:[^，。；\n]{0,6})(?:还?要|必须|务必|须)(?:全部|全面|完成|达到|实现|整改)|前(?:完成|建成|实现|办理|办结)"
)
_NEAR_AFTER = re.compile(rf"{_BEHIND}(?:施行|实施|结清|开考|截止|缴清)|[^，。；\n]{{0,4}}(?:来临|到来|临近|将至)")
"""Behind a day that is near, whether it is to come or has just been: 7月1日起施行, 国际禁毒日到来之际."""
_OF_THE_FUTURE = re.compile(
    rf"{_WILL}|拟|即将|预计|计划|届时|要(?=再|开展|组织|加强|进一步|全面|继续|严格|做好|抓好|确保|深入|重点)|务必|必须|须|请(?!求|教|假)|禁止|交通管制|部署|方案|为确保|为保障|来临|到来|将至|通告"
)
_UNTIL = ("至", "到")
"""Before the end of something: 有效期至12月31日."""
_NEARBY_TAILS = frozenset({"前", "之前", "以前", "起", "前夕"})
"""What begins or ends something that is as often to come as past: 5月1日前, 3月10日起."""


def side(point: Point, said: Discourse, tail: str) -> Prefer:
    """Return on which side of the publication a point without its year is looked for."""
    if point.has_year or not (point.month is not None or point.festival or point.of_year or point.day or point.quarter):
        return said.prefer
    return _toward(said, tail)


def _toward(said: Discourse, tail: str) -> Prefer:
    """Return where the expression at hand, which has no year, is looked for, by the words beside it."""
    start, end = said.here
    text = said.text
    if said.prefer is _PAST and text.endswith(_UNTIL, max(0, start - 1), start):
        tail = "前"
    if _PLAN_BEFORE.search(text[max(0, start - 12) : start]) or _PLAN_AFTER.match(text, end):
        return _FUTURE
    near = tail in _NEARBY_TAILS or _NEAR_AFTER.match(text, end) is not None
    return _NEAREST if near and said.prefer is _PAST else said.prefer


def speaks_of_the_future(said: Discourse) -> bool:
    """Whether the sentence of the expression at hand speaks of what is to come."""
    start, end = said.here
    text = said.text
    begin = max(text.rfind(mark, max(0, start - 60), start) for mark in "。！？\n") + 1
    begin = max(begin, start - 60, 0)
    stop = text.find("。", end, end + 80)
    return bool(_OF_THE_FUTURE.search(text, begin, stop if stop >= 0 else end + 80))


_LONG_AGO = 365 - _SOON
"""Days after which the next time that a date comes round may be the one that is meant."""
Make = Callable[[int], date | None]


def nearest_year(
    said: Discourse, make: Make, where: Prefer, last: Make | None = None, *, ahead: bool = True
) -> int | None:
    """Return the year that puts a date nearest to the publication on the side that is preferred.

    Args:
        said: What is known.
        make: The first day in a year, None if the year has none (2月29日).
        where: Which side.
        last: The last day in a year, of what is longer than a day.
        ahead: Whether a date that lies shortly ahead may be meant.
    """
    today = said.today
    if today is None:
        return None
    ends = last or make
    if where is _NEAREST:
        near = [
            (max((day - today).days, (today - end).days, 0), year)
            for year in range(today.year - 1, today.year + 2)
            if (day := make(year)) is not None and (end := ends(year)) is not None
        ]
        return min(near)[1] if near else today.year
    if where is _PAST:
        past = _past_year(said, make, today, at_hand=last is None, ahead=ahead and said.prefer is _PAST)
        if past is not None:
            return past
    future = where is _FUTURE
    # 2月29日 may be years away; eight years hold every day of the calendar.
    steps = range(-1, 9) if future else range(0, -9, -1)
    for year in (today.year + step for step in steps):
        day = ends(year) if future else make(year)
        if day is not None and (day >= today if future else day <= today):
            return year
    return today.year


def _past_year(said: Discourse, make: Make, today: date, *, at_hand: bool, ahead: bool) -> int | None:
    """Return the year of the last such date, or of the next if it lies shortly ahead; None if these years have none."""
    day = make(today.year)
    if day is None:
        return None
    gone = (today - day).days
    if 0 <= gone < _LONG_AGO:
        return today.year
    if gone < 0:
        if ahead and _is_meant(said, day, make, at_hand=at_hand):
            return today.year
        return None if make(today.year - 1) is None else today.year - 1
    coming = make(today.year + 1) if ahead else None
    if coming is not None and _is_meant(said, coming, make, at_hand=at_hand):
        return today.year + 1
    return today.year


def _is_meant(said: Discourse, day: date, make: Make, *, at_hand: bool) -> bool:
    """Whether a day ahead is meant: by what the sentence says, or since it is at hand.

    If only since it is at hand, that of the year before is noted as the other reading.
    """
    days = _SOON + 1 if said.today is None else (day - said.today).days
    if days > _SOON or said.text.endswith(_BEGUN, *said.here):
        return False
    if speaks_of_the_future(said):
        return True
    if not at_hand or days > _AT_HAND:  # a day, not a month
        return False
    said.otherwise = make(day.year - 1)
    return True


def choose_year(
    said: Discourse, make: Make, where: Prefer, last: Make | None = None, *, ahead: bool = True
) -> int | None:
    """Return the year of a date that is written without one, and note by what it was chosen.

    The year of the sentence rules. Else the year of the text rules where the date goes on with the story that the
    text tells; a date on which something is reported (记者3月5日获悉), the day of publication itself and the day
    before, and a date that would lie after the publication are of the publication.
    """
    by_text, by_publication = _year_told(said), nearest_year(said, make, where, last, ahead=ahead)
    if by_text is None or (where is _FUTURE and said.prefer is not _FUTURE and by_publication is not None):
        if by_publication is not None:
            said.by_publication()
        return by_publication
    at = said.year_at
    day = make(by_text)
    of_a_day = last is None or _is_end(said)
    if day is not None and of_a_day and _crosses_new_year(said, by_text, day, make):
        said.by_text(said.last_at or said.month_at)
        said.year, said.year_at, said.otherwise = by_text + 1, said.here, None
        return by_text + 1
    if where is _NEAREST and said.prefer is _PAST and _is_to_come(said, by_publication, last or make):
        said.by_publication()
        return by_publication
    otherwise = day if by_publication == by_text else None if by_publication is None else make(by_publication)
    if by_publication is None or _rules(said, day, otherwise):
        said.by_text(at)
        said.otherwise = None
        return by_text
    said.by_publication()
    return by_publication


def _year_told(said: Discourse) -> int | None:
    """Return the year of which the text tells: that it has named, or that of a day that came after it."""
    if said.year is None or said.last is None or said.last_at is None or said.year_at is None:
        return said.year
    return said.last.year if said.last_at > said.year_at else said.year


def _crosses_new_year(said: Discourse, year: int, day: date, make: Make) -> bool:
    """Whether a story goes on in the next year: 12月30日 … 1月4日, 2019年9月初…。5月28日."""
    until = _is_end(said)
    begun = said.period[0] if until and said.period_at == said.year_at else None
    told = begun or _told(said)
    if told is None or told.year != year:
        return False
    back = (told - day).days
    if back <= (0 if until else _LOOKS_BACK):
        return False
    later = make(year + 1)
    if later is None or (said.today is not None and later > said.today >= told):
        return False
    return until or back > 365 - _ROLLS_OVER or (not said.year_is_relative and _is_another_sentence(said))


def _is_end(said: Discourse) -> bool:
    """Whether the expression at hand ends what has been told of: 自去年10月启动以来，|截至6月30日|."""
    return said.text.startswith(_ENDS_WITH, said.here[0])


def _is_another_sentence(said: Discourse) -> bool:
    """Whether the year was set in another sentence than that of the expression at hand."""
    between = _since_the_year(said)
    return "。" in between or "\n" in between


def _is_to_come(said: Discourse, year: int | None, make: Make) -> bool:
    """Whether a date is about to come, and the year of the text was not set in the same clause."""
    end = None if year is None else make(year)
    if end is None or said.today is None or not 0 <= (end - said.today).days <= 2 * _SOON:
        return False
    between = _since_the_year(said)
    return any(mark in between for mark in "，。；\n")


def _rules(said: Discourse, day: date | None, otherwise: date | None) -> bool:
    """Whether the year of the text rules over that of the publication, given the date in either."""
    if day is None or otherwise is None or day == otherwise:
        return day is not None
    today = said.today
    if said.year_at == said.here:
        return True  # the first end of a range has just set it
    if today is not None and (day - today).days > _AT_HAND:
        return False
    between = _since_the_year(said)
    if not _is_another_sentence(said):
        return not (said.year_is_relative and "；" in between)
    if said.year_is_relative or (today is not None and is_report(said)):
        return False
    if today is None:
        return True
    told = _told(said)
    story = told is not None and told.year == day.year
    if "\n" not in between and story and told is not None and 0 <= (day - told).days <= _GOES_ON:
        return True
    if -_AT_HAND <= (today - otherwise).days <= 1:
        return False
    goes_on = story and told is not None and day >= told
    # What the sentence before has set holds: 2021年3月，李某诈骗。4月2日，落网.
    return goes_on or ("\n" not in between and (story or day.year >= today.year - 1))


def _told(said: Discourse) -> date | None:
    """Return the day or the month last spoken of."""
    if said.last is None or (said.month_at or (0, 0)) > (said.last_at or (0, 0)):
        return said.last_month
    return said.last


def _since_the_year(said: Discourse) -> str:
    """Return the text between the year that was set and the expression at hand; a line end if it is far."""
    begin = 0 if said.year_at is None else said.year_at[1]
    start = said.here[0]
    return said.text[begin:start] if start - begin < _FAR else "\n"


def is_report(said: Discourse) -> bool:
    """Whether the expression at hand says when something was told."""
    start, end = said.here
    return bool(_REPORT.match(said.text, end)) and said.text.endswith(_REPORTED_BY, max(0, start - 4), start)


def month_of_bare_day(number: int, said: Discourse, where: Prefer) -> tuple[int | None, int | None]:
    """Return year and month of 19日: by the day last spoken of, else by the publication.

    After 8月18日 comes 19日 of the same month, and 3日 of the next if that is not after the publication and the story
    goes on within half a month.
    """
    near = _by_publication(number, said, where)
    month = said.last_month
    if month is None or (near is not None and is_report(said)):
        if near is None:
            return None, None
        said.by_publication()
        return near.year, near.month
    said.by_text(said.month_at)
    last = said.last
    if last is not None and number < last.day and (last.year, last.month) == (month.year, month.month):
        following = calendar.add_months(month.replace(day=1), 1)
        later = None if following is None else calendar.day(following.year, following.month, number)
        goes_on = later is not None and (later - last).days <= 15  # noqa: PLR2004 -- half a month
        if later is not None and goes_on and (said.today is None or later <= said.today):
            return later.year, later.month
    day = calendar.day(month.year, month.month, number)
    if day is not None and said.today is not None and day > said.today and where is _PAST and near is not None:
        said.by_publication()  # 30日 in news of 2 May
        return near.year, near.month
    return month.year, month.month


def _by_publication(number: int, said: Discourse, where: Prefer) -> date | None:
    """Return the last such day up to the publication, for a plan the next one."""
    today = said.today
    if today is None:
        return None
    future = where is _FUTURE
    month = today.replace(day=1)
    coming = calendar.day(today.year, today.month, number)
    if coming is not None and 0 < (coming - today).days <= _AT_HAND and speaks_of_the_future(said):
        return coming
    for _ in range(3):
        day = calendar.day(month.year, month.month, number)
        if day is not None and (day >= today if future else day <= today):
            return day
        month = calendar.add_months(month, 1 if future else -1) or month
    return None
