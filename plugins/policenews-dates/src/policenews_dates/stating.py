"""Where and how a text states its own day: the lines at its head and foot, and the forms of dates in them."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

import attrs

from policenews import Span
from policenews.numerals import read
from policenews_dates import calendar
from policenews_dates.evidence import Evidence, PublicationDate
from policenews_dates.points import number_of, year_of

compiled = cache(re.compile)
"""The expressions below are compiled when they are first needed: most documents are given their date."""
_HAN = "[〇零○一二三四五六七八九十]"
_MONTH_AND_DAY = rf"(?P<month>[0-9]{{1,2}}|{_HAN}{{1,2}})月(?P<day>[0-9]{{1,2}}|{_HAN}{{1,3}})日"
_YEAR = r"(?P<year>(?<![0-9])(?:19|20)[0-9]{2}|[一二][〇零○О九][О〇零○一二三四五六七八九]{2})"
_FULL = (
    rf"{_YEAR}[ ]?[年./-][ ]?(?P<month>[0-9]{{1,2}}|{_HAN}{{1,2}})[ ]?[月./-][ ]?"
    rf"(?P<day>[0-9]{{1,2}}(?![0-9])|[0-9]{{2}}(?=[0-9]{{2}}:)|{_HAN}{{1,3}})(?:[ ]?日|号|)"
)
_FIGURES = "(?P<year>20[0-9]{2})(?P<month>0[1-9]|1[0-2])(?P<day>[0-3][0-9])(?![0-9])"
_YEAR_AND_MONTH = rf"{_YEAR}年(?:(?P<month>[0-9]{{1,2}}|{_HAN}{{1,2}})月|)"
_BEHIND = "[ ]?[:：]?[ ]?"
_LABELS = (
    "发布时间|发布日期|发稿时间|发表时间|发表日期|公布日期|信息时间|刊发时间|刊发日期|出版日期|发布于|发表于",
    "成文日期|发文日期|成文时间|发文时间",
)
LABELLED = tuple(f"(?:{labels}){_BEHIND}{form}" for labels in _LABELS for form in (_FULL, _FIGURES))
PLAIN_LABEL = rf"^(?:[^，。]{{0,20}}[\s|｜]|)(?:时间|日期)[ ]?[:：][ ]?{_FULL}"
UPDATED = rf"(?:更新时间|更新日期|修改时间|最后更新){_BEHIND}{_FULL}"
_BEFORE_DATELINE = r"^[^，。；！？\n0-9]{0,30}?"
_DATELINES = tuple(f"{_BEFORE_DATELINE}{form}[ ]?专?(?:电|讯|消息)" for form in (_FULL, _MONTH_AND_DAY))
_CLOSING_DATELINE = rf"[（(][^，。；！？（(\n0-9]{{0,20}}?{_MONTH_AND_DAY}(?:电|讯)[）)]?$"
DATELINE_SIGN = "日[ ]?专?(?:电|讯|消息)"
# What may stand beside the date in a line near the headline: 2019-06-26 09:30 来源:平安云溪, （2022年1月4日）
_CREDIT = r"来源|作者|编辑|记者|通讯员|浏览|点击|阅读|字号|版|星期|周[一二三四五六日]|期|原载|[0-9]{1,2}[:：][0-9]{2}"
_OTHER_TIME = (
    r"截止|抓取|采集|下载|打印|当前|今天是|施行|生效|版权|Copyright|©|报名|更新|案发|出生|检索|访问|开庭|期限|有效|登录|现在是|竞赛|活动时间|会议|"
    r"修订|修改|通过|印发|起|快照|缓存|存档"
)
_BODY = (
    "局",
    "队",
    "所",
    "办公室",
    "委员会",
    "指挥部",
    "中心",
    "站",
    "部",
    "厅",
    "院",
    "处",
    "政府",
    "科",
    "警方",
    "室",
    "）",
)
_AFTER_SIGNATURE = (
    r"^(?:书记员|审判|法官助理|联系|电话|举报|附|编辑|责任编辑|责编|审核|来源|供稿|扫码|END|关注|地址|校对|监制|作者|通讯员|（?编辑|\(?编辑|原载|咨询|邮|转自|供图|值班|传真|网址|投稿|"
    r"[-—=*·.。\s]*$)"
)
_CLOCK = r"[ ]?[0-9]{1,2}[时:：](?:[0-9]{1,2}分?|)$"
_HEADER_LINES, _FOOTER_LINES = 8, 10
LINE = 200
"""Characters of a line that are looked at: a text may be one line of a million."""
PRINTED_LATER = 3
"""Days by which a newspaper prints a dispatch later."""
_SINCE, _UNTIL = 340, 60
"""Days within which a dateline follows the last day that the text names with its year, or comes before it."""
_SHORT = 45
Lines = list[tuple[int, str]]
MONTH_AND_DAY_ONLY = _MONTH_AND_DAY


def first_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the first lines that are not empty, with their offsets."""
    at = count = 0
    while at < len(text) and count < _HEADER_LINES:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at : min(end, at + LINE)]
        if line.strip():
            count += 1
            yield at, line
        at = end + 1


def last_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the last lines that are not empty, the last first, each from at most so many characters before its end."""
    end = len(text)
    count = 0
    while end > 0 and count < _FOOTER_LINES:
        start = text.rfind("\n", 0, end) + 1
        begin = max(start, end - LINE)
        if text[begin:end].strip():
            count += 1
            yield begin, text[begin:end]
        end = start - 1


def above_the_story(lines: Lines) -> Lines:
    """Return the lines before the first that has a whole sentence, without one that is followed by a place."""
    above: Lines = []
    for number, (at, line) in enumerate(lines):
        if "。" in line:
            break
        following = lines[number + 1][1].lstrip() if number + 1 < len(lines) else ""
        if not following.startswith(("地点", "地址", "会议地点")):
            above.append((at, line))
    return above


def _plain(year: str) -> str:
    """Return a year with one sign for nought: typists write 二О一七 with a letter."""
    return year.translate(_NOUGHTS)


_NOUGHTS = str.maketrans("零○О", "〇〇〇")


def number_in(text: str) -> int | None:
    """Return the month or the day that is written, in figures or Chinese numerals."""
    if text.isascii():
        return number_of(text)
    value = read(text.lstrip("〇零○"))
    return None if value is None else int(value)


def _day(match: re.Match[str]) -> date | None:
    year, month, number = year_of(_plain(match["year"])), number_in(match["month"]), number_in(match["day"])
    return None if year is None or month is None or number is None else calendar.day(year, month, number)


def _found(at: int, match: re.Match[str], evidence: Evidence) -> PublicationDate | None:
    day = _day(match)
    end = match.end("day")
    end += next((len(unit) for unit in (" 日", "日", "号") if match.string.startswith(unit, end)), 0)
    return None if day is None else PublicationDate(day, Span(at + match.start("year"), at + end), evidence)


def _yearless(at: int, match: re.Match[str], text: str, evidence: Evidence) -> PublicationDate | None:
    month, number = number_in(match["month"]), number_in(match["day"])
    if month is None or number is None or calendar.day(2000, month, number) is None:
        return None
    span = Span(at + match.start("month"), at + match.end("day") + 1)
    return PublicationDate(_year_by_text(month, number, text), span, evidence)


def _year_by_text(month: int, number: int, text: str) -> date | None:
    """Return the first such day not before the last time that the text names with its year; None if that is far away.

    Of 新华社1月2日电 in a text that names 2022年12月31日 it is the second of January 2023.
    """
    named, years = [], []
    for match in compiled(_YEAR_AND_MONTH).finditer(text, 0, 20 * LINE):
        year = year_of(_plain(match["year"]))
        at = number_in(match["month"]) if match["month"] else None
        if year is not None:
            years.append(year)
        day = None if year is None or at is None else calendar.day(year, at, 1)
        if day is not None:
            named.append(day)
    named += [day for match in compiled(_FULL).finditer(text, 0, 20 * LINE) if (day := _day(match)) is not None]
    if not named:
        since = compiled(_SINCE_YEAR).findall(text, 0, 20 * LINE)
        return calendar.day(int(max(since)), month, number) if since and int(max(since)) == max(years) else None
    last = max(named)
    for year, low, high in (
        (last.year, 0, _SINCE),
        (last.year + 1, 0, _SINCE),
        (last.year - 1, -_UNTIL, 0),
        (last.year, -_UNTIL, 0),
    ):
        day = calendar.day(year, month, number)
        before_new_year = 1 if month > _OCTOBER else 0  # 2022年元旦假期 in news of December 2021
        latest = max(years, default=year)
        if day is not None and low <= (day - last).days <= high and latest <= max(year + before_new_year, last.year):
            return day
    return None


_SINCE_YEAR = r"(?<![0-9])((?:19|20)[0-9]{2})年以来"
_OCTOBER = 10


def labelled(lines: Lines, label: str, evidence: Evidence) -> PublicationDate | None:
    """Return the first date behind a label."""
    for at, line in lines:
        match = compiled(label).search(line)
        found = None if match is None or len(line) >= LINE else _found(at, match, evidence)
        if found is not None:
            return found
    return None


def unlabelled(lines: Lines) -> PublicationDate | None:
    """Return the date of a line near the headline that says little else."""
    for at, line in above_the_story(lines):
        match = compiled(_FULL).search(line)
        if match is None:
            continue
        begin = max(line.rfind(mark, 0, match.start()) for mark in " |｜　\t") + 1
        rest = line[: match.start()] + line[match.end() :]
        end = next((e for e in (line.find(mark, match.end()) for mark in " 　|") if e >= 0), len(line))
        if compiled(_OTHER_TIME).search(line, begin, min(end, match.end() + 4)):
            continue
        alone = not re.sub(r"[\s（）()【】\[\]|｜:：\-]", "", _without_fetched(rest))
        credit = compiled(_CREDIT).search(rest) and len(rest) < _SHORT and "，" not in rest
        if alone or credit or line[match.start() - 1 : match.start()] in {"[", "【"}:
            return _found(at, match, Evidence.HEADER)
    return None


_STAMP = r"(?<![0-9-])(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3][0-9])(?=[ ][0-2]?[0-9]:[0-5][0-9])"


def _without_fetched(line: str) -> str:
    """Return a line without the words that say when it was fetched or changed."""
    return " ".join(part for part in line.split() if not any(word in part for word in ("抓取", "采集", "更新")))


def stamp(lines: Lines, text: str) -> PublicationDate | None:
    """Return 05-12 of `05-12 09:31`, with the year that the text determines."""
    for at, line in lines:
        match = compiled(_STAMP).search(line)
        found = None if match is None or len(line) > _SHORT else _yearless(at, match, text, Evidence.HEADER)
        if found is not None:
            return attrs.evolve(found, span=Span(found.span.start, found.span.end - 1))
    return None


def dateline(lines: Lines, text: str) -> PublicationDate | None:
    """Return the date of 新华社北京5月3日电."""
    full, yearless = _DATELINES
    for at, line in lines:
        match = compiled(full).match(line)
        found = None if match is None else _found(at, match, Evidence.DATELINE)
        if found is not None:
            return found
        match = compiled(yearless).match(line)
        found = None if match is None else _yearless(at, match, text, Evidence.DATELINE)
        if found is not None:
            return found
    return None


def closing_dateline(lines: Lines, text: str) -> PublicationDate | None:
    """Return the date of a dateline in brackets at the end of the text."""
    for at, line in lines[:2]:
        match = compiled(_CLOSING_DATELINE).search(line.rstrip())
        if match is not None:
            return _yearless(at, match, text, Evidence.DATELINE)
    return None


def signature(lines: Lines, text: str) -> PublicationDate | None:
    """Return the date that closes a notice: alone on its line, or behind the name of a bureau."""
    for number, (at, line) in enumerate(lines):
        above = lines[number + 1][1].strip() if number + 1 < len(lines) else ""
        below = lines[number - 1][1].strip() if number else ""
        found = _signed(at, line, (above, below), text)
        if found is not None:
            return found
        if number == 0 and len(line.strip()) < _SHORT and line.strip().endswith(_BODY):
            continue  # the date may stand above the bureau
        if not compiled(_AFTER_SIGNATURE).match(line.strip().strip("（）()【】[]")):
            return None
    return None


def _signed(at: int, line: str, beside: tuple[str, str], text: str) -> PublicationDate | None:
    """Return the date with which a line ends, if it is alone beside other such lines, or a bureau stands before it."""
    kept = line.rstrip().rstrip("）)】]。 ")
    kept = kept[: match.start()] if (match := compiled(_CLOCK).search(kept)) else kept
    for form in (_FULL, _MONTH_AND_DAY):
        match = compiled(f"{form}$").search(kept)
        if match is None:
            continue
        before = kept[: match.start()].rstrip("，, （(【[").rpartition("。")[2].strip()
        alone = not before and any(near.endswith((*_BODY, "。", "！")) or 0 < len(near) < _SHORT for near in beside)
        signed = (
            (before.endswith(_BODY) or before.startswith(("原载", "来源", "转自")))
            and len(before) < _SHORT
            and "，" not in before
        )
        if alone or signed:
            if form is _FULL:
                return _found(at, match, Evidence.SIGNATURE)
            return _yearless(at, match, text, Evidence.SIGNATURE)
    return None
