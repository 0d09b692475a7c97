"""From a match to how long: numbers with units of time, the terms of sentences among them."""

import re
from decimal import Decimal

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


def duration(match: re.Match[str]) -> Written | None:
    """Build of `三年六个月`, `两个多月`, `不到一周`, `4天3夜`, `半年`, `五六分钟`."""
    return (_between(match) or _added(match)) if _lasts(match) else None


def _added(match: re.Match[str]) -> Written | None:
    """Return what the pieces of `三年六个月` are together."""
    date_part, time_part, months, days = "", "", 0, 0
    for n in ("1", "2", "3"):
        unit = _unit(match, n)
        if unit is None:
            continue
        letter, in_time, per_month, per_day = _UNITS[unit]
        if unit == "夜" and date_part:
            continue  # 4天3夜 is four days
        half = match["half"] is not None and n == "1"
        number = None if half else read(match[f"n{n}"])
        if half or (number is None and match[f"n{n}"]):
            if not half:
                return None
            text, in_time = _HALVES.get(letter, ("", False))
            if not text:
                return None
            months += per_month // 2
            days += per_day // 2
        else:
            text = f"{format(number or Decimal(0), 'f')}{letter}"
            months += per_month * int(number or 0)
            days += per_day * int(number or 0)
        if in_time:
            time_part += text
        else:
            date_part += text
    if match["plushalf"] and match["unit2"] is None:
        text, in_time = _HALVES.get(_UNITS[match["unit1"]][0], ("", False))
        time_part, date_part = (time_part + text, date_part) if in_time else (time_part, date_part + text)
    before, more = match["before"] or "", match["more"] or match["more2"] or match["more3"]
    modifier = BEFORE.get(before, "") or ("MORE_THAN" if more else "")
    modifier = "APPROX" if match["around"] else modifier
    value = f"P{date_part}" + (f"T{time_part}" if time_part else "")
    recent = before == "近" and (months or days)
    shape = Shape.RECENT if recent or (match["back"] and (months or days)) else Shape.DURATION
    return Written(shape=shape, value=value, modifier=modifier, months=months, days=days, tail=match["back"] or "")


def _between(match: re.Match[str]) -> Written | None:
    """Return `五六分钟`, or None where not two adjacent digits are written."""
    ends = read_range(match["n1"]) if match["n1"] and match["unit2"] is None else None
    if ends is None:
        return None
    letter, in_time, _, _ = _UNITS[_unit(match, "1") or ""]
    values = [f"P{'T' if in_time else ''}{format(end, 'f')}{letter}" for end in ends]
    return Written(shape=Shape.DURATION, value="/".join(values))


def _unit(match: re.Match[str], n: str) -> str | None:
    """The unit of a piece; the 个 of 两个多月 belongs to it."""
    unit: str | None = match[f"unit{n}"]
    return "个月" if unit == "月" and n == "1" and match["measure"] else unit


_ROUND_THE_CLOCK = (
    "便利", "营业", "值班", "值守", "在线", "不间断", "服务", "巡逻", "开放", "热线", "监控", "备勤", "全天",
    "不打烊", "待命",
    "自助", "警务", "接警", "勤务", "运行", "巡防",
)  # fmt: skip


def _lasts(match: re.Match[str]) -> bool:
    """Whether the words around let it be a length of time: not 第三年, 24小时便利店, 一日游, 12日 (of a month)."""
    text, start, end = match.string, match.start(), match.end()
    before, after = text[max(0, start - 2) : start], text[end : end + 4]
    unit, number = _unit(match, "1") or "", match["n1"] or ""
    if before.endswith(("第", "每", "某", "哪")) and not match["before"]:
        return False
    if unit in {"小时", "个小时"} and number in {"24", "二十四"} and after.startswith(_ROUND_THE_CLOCK):
        return False
    if unit == "日" and not match["unit2"]:
        named = text[max(0, start - 6) : start].endswith(TERM) or after.startswith(TERM_AFTER)
        return named and not before.endswith("月")
    if unit == "周" and number == "四" and not (match["before"] or after.startswith(("后", "内", "的", "时"))):
        return False  # 四周 are all sides
    if unit in {"分", "月", "夜", "秒"} and not (match["unit2"] or unit == "秒"):
        return False
    if unit == "年" and not match["unit2"] and number.isdigit() and len(number) == 4:  # noqa: PLR2004 -- a year's digits
        return False
    if number in {"一", "1"} and unit in {"天", "夜", "日"} and not match["before"]:
        return False
    return not (unit == "年" and after.startswith(("一度", "级", "代", "检", "龄", "前的", "生", "制")))
