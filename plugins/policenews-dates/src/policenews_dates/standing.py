"""Whether the words around a match let it be a time: one condition for each sort of time that may be something else."""

import re
from collections.abc import Callable

from policenews_dates.durations import AFTER, AGO, TERM, TERM_AFTER
from policenews_dates.festivals import PUBLIC
from policenews_dates.words import SURNAMES
from policenews_dates.written import Point

Condition = Callable[[re.Match[str], Point], bool]

_CLOCK_BEFORE = ("于", "在", "至", "到", "从", "自", "约", "截至", "时间")
_ALONE_BEFORE = tuple("，。；、：,;:（( \n员警察民者")
_SCORE_AFTER = (
    "的比", "的总比", "比", "战胜", "胜", "负", "击败", "拿下", "领先", "落后", "获胜", "险胜", "战平", "横扫",
)  # fmt: skip
_STOPS = ("，", "。", "；", "、", "\n", ",", "！", "？", "”", "“", "：")
_EVENTS = tuple("发生故节婚前此之满狱期职学世警案动治役展施始署战改")
"""Before 前两个月 they make it a time before something else: 案发前两个月."""
_COUNTED_DAYS = ("每", "逢", "姓", "每个")
_SHOPS = ("酒店", "宾馆", "超市", "广场", "KTV", "茶餐厅", "网吧", "酒吧", "咖啡", "餐厅", "俱乐部", "大酒店")
"""星期天酒店"""
_FEASTS = ("假期", "期间", "长假", "小长假", "前后", "前夕", "节", "当天", "佳节")
_BEFORE_WEEKDAY = tuple("，。；：、！？,;:（(“”》 \n\t在于从自至到逢及和与者方局院厅部会府安门称日天晚起")
"""Before 周一, which else is a name: 母亲周一凡."""
_IS_WEEKEND = ("正值", "适逢", "恰逢", "正逢", "是")
_NUMBERS = (*"0123456789一二三四五六七八九十两几数半每个某", "岁末", "期末")
"""Before 年底 and 月底: 3年底 belongs to the number."""
_OTHER_YEARS = ("相", "应", "每", "近", "正")
"""Before 当年 and 同年: 正当年."""
_FEW = 3
_BEFORE_YEAR = ("于", "在", "自", "从", "至", "到", "（", "(")
_PERSON_BEFORE = "人民男女者、员主"
"""Before a surname: 嫌疑人段, 村民罗."""
_IS = re.compile(
    "(?:[是为即系“《]|首个)(?:全国|国际|世界|中国|我国|国家|首个|第|[0-9·一二三四五六七八九十]++|个|公安机关|打击和防范|人民|全民|中小学生)*+$"
)
"""Before the name of a day that is said of another: 今天是全国交通安全日."""


def condition_of(at: Point) -> Condition | None:
    """Return what must hold where such a date or time stands, None if it is a time wherever it does."""
    if not (at.has_date or at.has_clock):
        return _daypart_alone
    if at.bare:
        return _bare_clock
    if at.two_figures:
        return _two_figures
    if at.day is not None and not at.has_month and at.day_shift is None:
        return _bare_day
    if at.weekday is not None and at.week is None and at.nth_weekday is None:
        return _bare_weekday
    if at.year_after is not None or at.year_shift == 0:
        return _year_in_words
    if (at.months is not None or at.quarters is not None) and not at.has_year:
        return _first_months
    if at.of_year or (at.month_shift == 0 and at.part):
        return _end_of_period
    if at.festival:
        return _festival
    month_alone = at.month is not None and at.day is None and not at.has_year
    return _month_alone if month_alone else _not_a_title if at.day_shift is not None else None


def is_term(match: re.Match[str]) -> bool:
    """Whether days are counted and not named: 行政拘留五日至十五日."""
    text, start, end = match.string, match.start(), match.end()
    return text.endswith(TERM, max(0, start - 3), start) or text.startswith(TERM_AFTER, end)


def is_said_of_a_day(text: str, start: int) -> bool:
    """Whether the name of a day says what another is: 6月26日是国际禁毒日."""
    return bool(_IS.search(text[max(0, start - 18) : start]))


def _daypart_alone(match: re.Match[str], at: Point) -> bool:  # noqa: ARG001 -- as the others are called
    """A part of the day: 。下午，民警…, 坚守到深夜。"""  # noqa: D415 -- an example ends it
    text, start, end = match.string, match.start(), match.end()
    if start == 0 and end == len(text):
        return True
    if text.endswith(("到", "至", "直到"), max(0, start - 2), start):
        return text.startswith(_STOPS, end) or end == len(text)
    return text.startswith(("，", ","), end) and (start == 0 or text[start - 1] in _STOPS)


def _bare_clock(match: re.Match[str], at: Point) -> bool:
    """21:28, which may be a score, and 三点许."""
    text, start, end = match.string, match.start(), match.end()
    if match["tail"]:
        return True
    if text.startswith(_SCORE_AFTER, end):
        return False
    before = (*_CLOCK_BEFORE, *_ALONE_BEFORE) if at.colon else _CLOCK_BEFORE
    return start == 0 or text.endswith(before, max(0, start - 2), start)


def _bare_day(match: re.Match[str], at: Point) -> bool:
    """19日, but not 88号 (an address), 三日后 (three days later) and 拘留五日."""
    if "号" in match[0] and not (at.has_clock or at.daypart):
        return False
    if match["tail"] in AFTER or (match["tail"] in AGO and not match["a_day"].isdecimal()):
        return False
    return not is_term(match)


def _two_figures(match: re.Match[str], at: Point) -> bool:  # noqa: ARG001 -- as the others are called
    """于98年, but not 历时98年."""
    return match.string.endswith(_BEFORE_YEAR, max(0, match.start() - 1), match.start())


def _bare_weekday(match: re.Match[str], at: Point) -> bool:
    """周三, but not 周三妹, 星期天酒店 and 正值周末."""
    text, start, end = match.string, match.start(), match.end()
    if start and not text.endswith(_BEFORE_WEEKDAY, start - 1, start):
        return False
    if at.weekend and text.endswith(_IS_WEEKEND, max(0, start - 2), start):
        return False
    return not text.endswith(_COUNTED_DAYS, max(0, start - 3), start) and not text.startswith(_SHOPS, end)


def _year_in_words(match: re.Match[str], at: Point) -> bool:
    """当年 and 年内, but not 正当年 and 半年内."""
    text, start = match.string, match.start()
    if at.year_after is not None:
        return not text.endswith(_OTHER_YEARS, max(0, start - 1), start)
    return not (match[0].startswith("年内") and text.endswith(_NUMBERS, max(0, start - 1), start))


def _first_months(match: re.Match[str], at: Point) -> bool:
    """前8个月, but not 案发前8个月; 前两个月 may be those before now."""
    few = at.months is not None and at.months < _FEW
    return not few and not match.string.endswith(_EVENTS, max(0, match.start() - 1), match.start())


def _end_of_period(match: re.Match[str], at: Point) -> bool:  # noqa: ARG001 -- as the others are called
    """年底 and 月底, but not 3年底."""
    return not match.string.endswith(_NUMBERS, max(0, match.start() - 2), match.start())


def _festival(match: re.Match[str], at: Point) -> bool:
    """春节, but not 过春节, nor the operation “惊蛰”, nor what 6月26日 is: 国际禁毒日."""
    text, start, end = match.string, match.start(), match.end()
    if not (_not_a_title(match, at) or match["tail"]):
        return False  # 《春节序曲》
    if at.festival in PUBLIC and is_said_of_a_day(text, start):
        return False
    if text[start - 1 : start] == "“" and text.startswith("”", end) and match[0][0] != "“":
        return text.startswith(_FEASTS, end + 1)
    return not text.endswith("过", max(0, start - 3), start) or bool(match["tail"])


def _month_alone(match: re.Match[str], at: Point) -> bool:
    """3月 and 十月, but not 《十月围城》, the shop “十二月” and 嫌疑人段七月."""
    text, start, end = match.string, match.start(), match.end()
    if match[0][0].isdecimal():
        return True
    before = text[max(0, start - 2) : start]
    if not _not_a_title(match, at) or (before[-1:] == "“" and text.startswith("”", end)):
        return False
    return before[-1:] not in SURNAMES or before[:1] not in _PERSON_BEFORE or len(before) < 2  # noqa: PLR2004 -- both


def _not_a_title(match: re.Match[str], at: Point) -> bool:  # noqa: ARG001 -- as the others are called
    """今天, but not 《明日方舟》."""
    return match.string[match.start() - 1 : match.start()] != "《"
