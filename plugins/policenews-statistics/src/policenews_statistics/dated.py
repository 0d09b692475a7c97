"""Whether a time says when something was done: no term, nothing that is compared with, no day of a report. Pure."""

import re
from collections.abc import Sequence

from policenews_statistics.items import Piece
from policenews_statistics.others import TimeExpression

_BASE_BEFORE = re.compile(r"(?:比|较|与|同|超过|高于|低于|相当于|[由从]|[比较][^，。；、0-9]{1,6}的)\Z")
_HAPPENED = re.compile(r"(?:[发产生始建成源死]于|创|现在)\Z")
"""The time of one thing among those that are counted: 其中1起案发于|1996年."""
_FIRST_DAYS = re.compile("前[0-9一二两三四五六七八九十]{1,3}个?[天日周月]")
_OF_NAME = re.compile("的?“[0-9一二三四五六七八九十]{1,2}[.·・•][0-9一二三四五六七八九十]{1,2}”")
_REST_OF_NAME = re.compile("[^，。；、“”0-9\n]{0,6}”")
_STARTS = re.compile("(?:正式|全面)?(?:开始|启动|打响|开展|起(?=[，至到]))")
_LEVELS = re.compile("(?:分别|依次)(?:为|是|有|达)")
"""Behind a time that several figures are of."""
_RECORD = re.compile("以?来?的?(?:单月|单日|同期|历史)?(?:首次|新高|新低|最)")
"""What a time is the base of a record with: 2008年|以来最低."""
_OF_ACTION = re.compile(
    "的[^，。；的]{0,14}(?:行动|战役|攻势|整治|清查|收网|夜查|检查|会战|活动|战|期间|执法)(?:中|里|内|上|期间)?\\Z|"
    "的[^，。；的]{1,8}中\\Z|的[^，。；的]{0,6}(?:成绩单|答卷|账本|账单|家底|战绩|战报|战果|数据)\\Z"
)
"""What was done at a time, where a clause says no more: 6月27日晚|的统一行动中, 2023年|的成绩单：."""
_REPORTED = re.compile(
    "[^，。；：\n]{0,12}?(?:通报|发布|消息|讯|获悉|了解到|得知|召开|举行|介绍|公布|电\\Z|电，|报道|透露|对外|推送|刊登)"
)
"""A day on which something was told: 12月28日|通报."""
_REPORTED_AHEAD = 16
_PUBLISHED = re.compile("发布|通报|召开|举行|公布|获悉|了解到|通告")
_TOLD = re.compile(
    "(?:发布|通报|公布|通告|披露)(?!会)|获悉|了解到|(?:召开|举行)[^，。]{0,8}(?:发布会|通气会|通报会|总结会|推进会|表彰会|座谈会)"
)
_OCCASION = re.compile("(?:举行|召开)的[^，。]{1,12}上")
"""7月25日|举行的返赃仪式上: when it was done, not when it was told."""


def usable(text: str, time: TimeExpression, piece: Piece) -> bool:
    """Return whether a time can say when something was done: no duration, no term, nothing that is compared with."""
    start, end, clause = time.span.start, time.span.end, piece.clause
    if time.timex_type.value in {"DURATION", "SET"} or time.role is not None:
        return False
    if _BASE_BEFORE.search(text, max(clause.start, start - 8), start):
        ranging = text[start - 1] in "由从" and ("/" in time.value or text.endswith("看", 0, clause.end))
        if _STARTS.match(text, end):
            return True  # 春运从|2月1日|开始
        seen = text.endswith("看", 0, clause.end) and not piece.quantities  # |从上半年的事故原因看|，
        return ranging and (seen or not text.startswith("的", end))
    last = text[start - 1 : start]
    if (last in {"为", "是"} and start > clause.start + 1) or (last in {"将", "把"} and start > clause.start):
        return False  # 停标日期为|2020年2月28日, 将|1998年|抢劫杀人的周某抓获
    if text.endswith("同期", start, end) or text.startswith(("同期", "基础上", "的基础"), end):
        return False
    if _HAPPENED.search(text, max(clause.start, start - 3), start) or _RECORD.match(text, end):
        return False
    if _OF_NAME.match(text, end) or text.startswith("《", start - 1):
        return False  # 侦破|今年|“6·18”持枪抢劫运钞车案, 《|2019年|毒情形势报告》
    if (text.startswith("“", start - 1) and _REST_OF_NAME.match(text, end)) or _FIRST_DAYS.match(text, end):
        return False  # “|今冬明春|”火灾防控工作, “|周末|不打烊”窗口, |春运|前20天
    if not text.startswith("的", end) or text.endswith("以来", start, end):
        return True
    return not piece.quantities and _OF_ACTION.match(text, end, clause.end) is not None


def says_levels(text: str, time: TimeExpression, piece: Piece) -> bool:
    """Return whether a clause tells several figures of the year before: |上年同期|分别为9530起、4861起."""
    start, end = time.span.start, time.span.end
    several = len(piece.quantities) > 1 and text.endswith("同期", start, end) and time.begin is not None
    return several and start <= piece.clause.start + 1 and _LEVELS.match(text, end) is not None


def is_of_report(text: str, pieces: Sequence[Piece], n: int, time: TimeExpression) -> bool:
    """Return whether a day is one on which something was told: 12月28日|通报, 6月1日，|西湖区分局对外发布了…."""
    piece, end = pieces[n], time.span.end
    if _OCCASION.match(text, end) is None:
        if _REPORTED.match(text, end, min(piece.clause.end, end + _REPORTED_AHEAD)):
            return True
        if not piece.quantities and _PUBLISHED.search(text, end, piece.clause.end):
            return True
    if n + 1 == len(pieces) or end != piece.clause.end:
        return False
    following = pieces[n + 1]
    limit = following.quantities[0].span.start if following.quantities else following.clause.end
    told = _TOLD.search(text, following.clause.start, limit) is not None
    return told and following.clause.sentence == piece.clause.sentence
