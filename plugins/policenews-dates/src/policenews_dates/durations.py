"""From a match to how long: numbers with units of time, the terms of sentences among them."""

import re
from functools import lru_cache
from typing import NamedTuple

from policenews.numerals import read, read_range
from policenews_dates.written import Shape, Written

TERM = ("拘留", "处以", "拘役", "处", "留", "隔离", "为期", "历时", "期限", "满")
TERM_AFTER = ("内", "以内", "之内", "的行政", "行政拘留", "拘留", "有期", "的处罚", "的拘留")
"""Words around a number of days that make it a term: 行政拘留十二日."""

# (unit, TIMEX3 letter, behind the T, months, days)
_UNITS: dict[str, tuple[str, bool, int, int]] = {
    "年": ("Y", False, 12, 0), "载": ("Y", False, 12, 0), "周年": ("Y", False, 12, 0),
    "个月": ("M", False, 1, 0), "月": ("M", False, 1, 0), "个季度": ("Q", False, 3, 0), "季度": ("Q", False, 3, 0),
    "周": ("W", False, 0, 7), "个星期": ("W", False, 0, 7), "星期": ("W", False, 0, 7), "个周": ("W", False, 0, 7),
    "天": ("D", False, 0, 1), "日": ("D", False, 0, 1), "昼夜": ("D", False, 0, 1), "个工作日": ("D", False, 0, 1),
    "夜": ("D", False, 0, 1),
    "小时": ("H", True, 0, 0), "个小时": ("H", True, 0, 0), "个钟头": ("H", True, 0, 0), "钟头": ("H", True, 0, 0),
    "分钟": ("M", True, 0, 0), "分": ("M", True, 0, 0), "秒": ("S", True, 0, 0), "秒钟": ("S", True, 0, 0),
}  # fmt: skip
_HALVES = {"Y": ("6M", False), "M": ("15D", False), "H": ("30M", True), "D": ("12H", True), "W": ("3D", False)}
BEFORE = {
    "不到": "LESS_THAN", "不足": "LESS_THAN", "未满": "LESS_THAN", "超过": "MORE_THAN", "超": "MORE_THAN",
    "逾": "MORE_THAN",
    "约": "APPROX", "大约": "APPROX", "将近": "LESS_THAN", "近": "LESS_THAN",
}  # fmt: skip


class _Pieces(NamedTuple):
    """The groups of the rule's pattern, in their order, each None if it is not there.

    Attributes:
        before: 不到, 近.
        half: The 半 of 半年, in place of a number.
        n1: Number of the first piece.
        more: 余 or 多 right after it.
        measure: The 个 of 两个月.
        more3: 余 or 多 after the 个: 两个多月.
        plus: The 半 before the unit: 两个半月.
        unit1: Unit of the first piece.
        more2: 余 or 多 after the unit: 三年多.
        plushalf: The 半 after the unit: 三年半.
        n2: Number of the second piece.
        unit2: Its unit.
        n3: Number of the third piece.
        unit3: Its unit.
        around: 左右, 上下.
        back: The 来 of 三年来.
    """

    before: str | None
    half: str | None
    n1: str | None
    more: str | None
    measure: str | None
    more3: str | None
    plus: str | None
    unit1: str
    more2: str | None
    plushalf: str | None
    n2: str | None
    unit2: str | None
    n3: str | None
    unit3: str | None
    around: str | None
    back: str | None

    @property
    def unit(self) -> str:
        """Unit of the first piece; the 个 of 两个多月 belongs to it."""
        return "个月" if self.unit1 == "月" and self.measure else self.unit1


def duration(match: re.Match[str]) -> Written | None:
    """Build of `三年六个月`, `两个多月`, `不到一周`, `4天3夜`, `半年`, `五六分钟`."""
    pieces = _Pieces(*match.groups())
    meant = _meant(pieces)
    return meant if meant is not None and _lasts(match, pieces) else None


@lru_cache(maxsize=4096)  # a text says 三年, 6个月 and 24小时 again and again
def _meant(pieces: _Pieces) -> Written | None:
    """Return what the pieces mean wherever they stand; None if they are never a length of time."""
    if not _may_last(pieces):
        return None
    return _between(pieces) or _added(pieces)


def _may_last(pieces: _Pieces) -> bool:
    """Whether the pieces can be a length of time at all: not 2016年, 12分, 一天."""
    unit, number = pieces.unit, pieces.n1 or ""
    if unit in {"分", "月", "夜"} and not pieces.unit2:
        return False
    if unit == "年" and not pieces.unit2 and number.isdigit() and len(number) == 4:  # noqa: PLR2004 -- a year's digits
        return False
    return not (number in {"一", "1"} and unit in {"天", "夜", "日"} and not pieces.before)


def _added(pieces: _Pieces) -> Written | None:
    """Return what the pieces of `三年六个月` are together."""
    date_part, time_part, months, days = "", "", 0, 0
    for number, unit in ((pieces.n1, pieces.unit), (pieces.n2, pieces.unit2), (pieces.n3, pieces.unit3)):
        if unit is None:
            continue
        letter, in_time, per_month, per_day = _UNITS[unit]
        if unit == "夜" and date_part:
            continue  # 4天3夜 is four days
        if number is None:  # 半年
            text, in_time = _HALVES.get(letter, ("", False))
            if not text:
                return None
            months += per_month // 2
            days += per_day // 2
        else:
            count = read(number)
            if count is None:
                return None
            text = f"{format(count, 'f')}{letter}"
            months += per_month * int(count)
            days += per_day * int(count)
        if in_time:
            time_part += text
        else:
            date_part += text
    if (pieces.plus or pieces.plushalf) and pieces.unit2 is None:
        text, in_time = _HALVES.get(_UNITS[pieces.unit][0], ("", False))
        time_part, date_part = (time_part + text, date_part) if in_time else (time_part, date_part + text)
    before, more = pieces.before or "", pieces.more or pieces.more2 or pieces.more3
    modifier = BEFORE.get(before, "") or ("MORE_THAN" if more else "")
    modifier = "APPROX" if pieces.around else modifier
    value = f"P{date_part}" + (f"T{time_part}" if time_part else "")
    recent = before == "近" and (months or days)
    shape = Shape.RECENT if recent or (pieces.back and (months or days)) else Shape.DURATION
    return Written(shape=shape, value=value, modifier=modifier, months=months, days=days, tail=pieces.back or "")


def _between(pieces: _Pieces) -> Written | None:
    """Return `五六分钟`, or None where not two adjacent digits are written."""
    ends = read_range(pieces.n1) if pieces.n1 and pieces.unit2 is None else None
    if ends is None:
        return None
    letter, in_time, _, _ = _UNITS[pieces.unit]
    values = [f"P{'T' if in_time else ''}{format(end, 'f')}{letter}" for end in ends]
    return Written(shape=Shape.DURATION, value="/".join(values))


_ROUND_THE_CLOCK = (
    "便利", "营业", "值班", "值守", "在线", "不间断", "服务", "巡逻", "开放", "热线", "监控", "备勤", "全天",
    "不打烊", "待命",
    "自助", "警务", "接警", "勤务", "运行", "巡防",
)  # fmt: skip


def _lasts(match: re.Match[str], pieces: _Pieces) -> bool:
    """Whether the words around let it be a length of time: not 第三年, 24小时便利店, 一日游, 12日 (of a month)."""
    text, start, end = match.string, match.start(), match.end()
    unit, number = pieces.unit, pieces.n1 or ""
    if start and text[start - 1] in "第每某哪" and not pieces.before:
        return False
    if unit == "年":
        return not text.startswith(("一度", "级", "代", "检", "龄", "前的", "生", "制"), end)
    if unit in {"小时", "个小时"}:
        return number not in {"24", "二十四"} or not text.startswith(_ROUND_THE_CLOCK, end)
    if unit == "日" and not pieces.unit2:
        named = text.endswith(TERM, max(0, start - 6), start) or text.startswith(TERM_AFTER, end)
        return named and text[start - 1 : start] != "月"
    if unit == "周" and number == "四":  # four sides, if nothing says otherwise
        return bool(pieces.before) or text.startswith(("后", "内", "的", "时"), end)
    return True
