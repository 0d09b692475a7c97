"""From a match to how long: numbers with units of time, the terms of sentences among them."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import attrs

from policenews.numerals import read, read_range
from policenews.tables import read_table
from policenews_dates.annotations import TimexModifier
from policenews_dates.roles import governing
from policenews_dates.written import Shape, Written

_BESIDE = read_table("policenews_dates", "vocabulary/beside.tsv")


def _words(side: str, says: str) -> tuple[str, ...]:
    return tuple(row["word"] for row in _BESIDE if (row["side"], row["says"]) == (side, says))


TERM, TERM_AFTER = _words("before", "days are counted"), _words("after", "days are counted")
"""Words around a number of days that make it a term: 行政拘留十二日."""
UNITS: Mapping[str, tuple[str, bool, int, int, int]] = MappingProxyType(
    {
        row["unit"]: (row["letter"], row["of_day"] == "yes", int(row["months"]), int(row["days"]), int(row["seconds"]))
        for row in read_table("policenews_dates", "vocabulary/units.tsv")
    }
)
"""TIMEX3 letter, whether it stands behind the T, and length in months, days and seconds."""
_HALVES = {"Y": "6M", "M": "15D", "H": "30M", "D": "12H", "W": "3D"}
_HALF_MINUTE = "30S"
_HALF_MONTH, _HALF_DAY = 15, 43200
"""In days and seconds."""
_OF_UNIT = {"刻钟": 15, "季度": 3, "个季度": 3}
"""Units that ISO 8601 has not, in the one in which they are written there."""
BEFORE: Mapping[str, TimexModifier | None] = MappingProxyType(
    {
        **dict.fromkeys(("不到", "不足", "未满", "将近", "接近", "近"), TimexModifier.LESS_THAN),
        **dict.fromkeys(("超过", "超", "逾"), TimexModifier.MORE_THAN),
        **dict.fromkeys(("约", "大约", "大概"), TimexModifier.APPROX),
        **dict.fromkeys(("过去的", "过去", "最近的", "最近")),
    }
)
"""What stands before a length of time, and what it adds: 过去三年 is only that long."""
VAGUE = ("好几", "几十", "十几", "数十", "几", "数")
"""Numbers of which only the unit is known: 数月 is PXM."""
AGO, AFTER = ("前", "之前", "以前"), ("后", "之后", "以后")
_SHIFT = frozenset((*AGO, *AFTER))
_BOUNDS = {"以上": TimexModifier.MORE_THAN, "以下": TimexModifier.LESS_THAN}
_UP_TO_NOW = frozenset({"近", "过去", "过去的", "最近", "最近的"})


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
        back: The 来 of 三年来, the 后 of 三日后, the 以内 of 三日以内.
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
        return "个月" if self.unit1 == "月" and (self.measure or self.half) else self.unit1


def duration(match: re.Match[str]) -> Written | None:
    """Build of `三年六个月`, `两个多月`, `不到一周`, `4天3夜`, `半年`, `五六分钟`, `三日后`."""
    pieces = _Pieces(*match.groups())
    meant = _meant(pieces)
    if meant is None or not _lasts(match, pieces):
        return None
    if meant.shape is Shape.RECENT and pieces.before == "近" and not pieces.back:
        start = match.start()
        if match.string.endswith(governing("before"), max(0, start - 4), start):  # 历时近两个月 is how long
            return attrs.evolve(meant, shape=Shape.DURATION, modifier=TimexModifier.LESS_THAN)
    return meant


@lru_cache(maxsize=4096)  # a text says 三年, 6个月 and 24小时 again and again
def _meant(pieces: _Pieces) -> Written | None:
    """Return what the pieces mean wherever they stand; None if they are never a length of time."""
    if not _may_last(pieces):
        return None
    return _vaguely(pieces) or _between(pieces) or _added(pieces)


def _may_last(pieces: _Pieces) -> bool:
    """Whether the pieces can be a length of time at all: not 2016年, 12分, 夜."""
    unit, number = pieces.unit, pieces.n1 or ""
    if unit in {"分", "月", "晚"} and not pieces.unit2:
        return (unit == "分" and bool(pieces.plushalf)) or (unit == "月" and number in VAGUE)
    if unit == "月" and pieces.unit2:
        return False  # 3月5天
    if unit == "夜" and not pieces.unit2:
        return number not in {"", "1"} and len(number) == 1
    if unit == "钟":
        return pieces.measure is not None or pieces.half is not None
    return not (
        unit == "年" and not pieces.unit2 and number.isdigit() and len(number) == 4  # noqa: PLR2004 -- a year's digits
    )


def _modifier(pieces: _Pieces) -> TimexModifier | None:
    more = pieces.more or pieces.more2 or pieces.more3
    if pieces.around:
        return TimexModifier.APPROX
    if pieces.back in _BOUNDS and not pieces.before:
        return _BOUNDS[pieces.back]
    return BEFORE.get(pieces.before or "") or (TimexModifier.MORE_THAN if more else None)


def length_of(count: Decimal, unit: str) -> str:
    """Return the TIMEX3 value of so many of a unit: P3Y, PT2H; 三个季度 are P9M."""
    letter, of_day, *_ = UNITS[unit]
    return f"P{'T' if of_day else ''}{format(count * _OF_UNIT.get(unit, 1), 'f')}{letter}"


@attrs.define
class _Sum:
    """What the pieces come to: the parts of the value before and behind the T, and the length."""

    date_part: str = ""
    time_part: str = ""
    months: int = 0
    days: int = 0
    seconds: int = 0

    def add(self, count: Decimal, unit: str) -> None:
        """Add so many of a unit."""
        letter, of_day, months, days, seconds = UNITS[unit]
        shown = count * _OF_UNIT.get(unit, 1)  # 三个季度 are P9M
        self.write(f"{format(shown, 'f')}{letter}", of_day=of_day)
        self.months += int(months * count)
        self.days += int(days * count)
        self.seconds += int(seconds * count)

    def add_half(self, unit: str) -> bool:
        """Add half a unit, if half of it is said of time."""
        letter, of_day, months, days, seconds = UNITS[unit]
        text = _HALF_MINUTE if of_day and letter == "M" else _HALVES.get(letter)
        if text is None:
            return False
        self.write(text, of_day=of_day or letter == "D")
        self.months += months // 2
        self.days += _HALF_MONTH if letter == "M" and months else days // 2
        self.seconds += seconds // 2 + (_HALF_DAY if letter == "D" else 0)
        return True

    def write(self, text: str, *, of_day: bool) -> None:
        """Write a part of the value."""
        if of_day:
            self.time_part += text
        else:
            self.date_part += text


def _added(pieces: _Pieces) -> Written | None:
    """Return what the pieces of `三年六个月` are together."""
    total = _Sum()
    of_one = "一" if pieces.measure and pieces.plus else None  # 个半小时
    for number, unit in ((pieces.n1 or of_one, pieces.unit), (pieces.n2, pieces.unit2), (pieces.n3, pieces.unit3)):
        if unit is None or (unit in {"夜", "晚"} and total.date_part):
            continue  # 4天3夜 is four days
        count = None if number is None else read(number)
        if count is not None:
            total.add(count, unit)
        elif number is not None or not total.add_half(unit):
            return None
    if (pieces.plus or pieces.plushalf) and pieces.unit2 is None:
        total.add_half(pieces.unit)
    value = f"P{total.date_part}" + (f"T{total.time_part}" if total.time_part else "")
    return _shaped(pieces, value, (total.months, total.days, total.seconds))


def _shaped(pieces: _Pieces, value: str, length: tuple[int, int, int]) -> Written:
    """Return a length of time, or what it is with the 近 before it or the 来, 前 or 后 behind it."""
    months, days, seconds = length
    back = pieces.back or ""
    shape = Shape.DURATION
    if back in _SHIFT and (months or days or seconds):
        shape = Shape.SHIFT
    elif (pieces.before in _UP_TO_NOW and not pieces.more) or back in {"来", "以来"}:
        shape = Shape.RECENT if months or days else Shape.DURATION
    return Written(
        shape=shape,
        value=value,
        modifier=_modifier(pieces) if shape is not Shape.RECENT or pieces.before not in _UP_TO_NOW else None,
        months=months,
        days=days,
        seconds=seconds,
        unit=_grain(pieces, months),
        tail=back,
        back=back in AGO,
    )


def _grain(pieces: _Pieces, months: int) -> str:
    """Return the unit to which 半年后 and 半个月前 are exact: a month of half a year, a day of half a month."""
    letter, of_day, *_ = UNITS[pieces.unit]
    if letter == "M" and of_day:
        return "MIN"
    if letter == "M":
        return "M" if months else "D"
    return "M" if pieces.half and letter == "Y" else letter


def _between(pieces: _Pieces) -> Written | None:
    """Return `五六分钟`, or None where not two adjacent digits are written."""
    ends = read_range(pieces.n1) if pieces.n1 and pieces.unit2 is None else None
    if ends is None:
        return None
    value = "/".join(length_of(end, pieces.unit) for end in ends)
    _, _, months, days, seconds = UNITS[pieces.unit]
    if pieces.back or pieces.before:
        # 五六年来, 三四天后: the shorter of the two is sure.
        return _shaped(pieces, value, (months * int(ends[0]), days * int(ends[0]), seconds * int(ends[0])))
    return Written(shape=Shape.DURATION, value=value)


def _vaguely(pieces: _Pieces) -> Written | None:
    """Return `数月`, `十几天`, of which only the unit is known; None of other numbers."""
    if pieces.n1 not in VAGUE or pieces.unit2 is not None:
        return None
    letter, in_time, *_ = UNITS[pieces.unit]
    value = f"P{'T' if in_time else ''}X{letter}"
    if pieces.back in _SHIFT or pieces.back == "来":
        return Written(shape=Shape.REFERENCE, value="PAST_REF") if pieces.back not in AFTER else None
    return Written(shape=Shape.DURATION, value=value)


_ROUND_THE_CLOCK = _words("after", "open round the clock")
_ONE_DAY_BEFORE, _ONE_DAY_AFTER = _words("before", "one day is how long"), _words("after", "one day is how long")
_YEARS_AS_NAME, _DAYS_AS_NAME = _words("after", "years are a name"), _words("after", "days are a name")
_MINUTES_AS_NAME = _words("after", "minutes are a name")


_ORDERED = frozenset("第每哪另那大")


def _lasts(match: re.Match[str], pieces: _Pieces) -> bool:
    """Whether the words around let it be a length of time: not 第三年, 24小时便利店, 一日游, 12日 (of a month)."""
    text, start, end = match.string, match.start(), match.end()
    unit, number = pieces.unit, pieces.n1 or ""
    before = text[start - 1 : start]
    if not pieces.before and (before in _ORDERED or (before == "《" and not number.isdecimal())):
        return False  # 第三年, 《百年孤独》
    if unit == "年":
        return not text.startswith(_YEARS_AS_NAME, end)
    if unit == "周" and number in {"一", "1"} and _AROUND.search(text[max(0, start - 6) : start]):
        return False  # 绕湖一周
    if number in {"一", "1"} and unit in {"天", "日"} and not pieces.before and pieces.unit2 is None:
        told = text.endswith(_ONE_DAY_BEFORE, max(0, start - 2), start) or text.startswith(_ONE_DAY_AFTER, end)
        return bool(told or pieces.back or pieces.plushalf)
    if unit == "分钟" and number in {"十", "百"}:
        return not text.startswith(_MINUTES_AS_NAME, end)
    if unit in {"小时", "个小时"}:
        return number not in {"24", "二十四"} or not text.startswith(_ROUND_THE_CLOCK, end)
    if unit == "天" and not pieces.unit2:
        return not text.startswith(_DAYS_AS_NAME, end)
    if unit == "日" and not pieces.unit2:
        named = text.endswith(TERM, max(0, start - 6), start) or text.startswith(TERM_AFTER, end)
        return (named or bool(pieces.back or pieces.half)) and text[start - 1 : start] != "月"
    if unit == "周" and number == "四":  # four sides, if nothing says otherwise
        told = text.endswith(_ONE_DAY_BEFORE, max(0, start - 2), start)
        return told or bool(pieces.before) or text.startswith(("后", "内", "的", "时"), end)
    return True


_AROUND = re.compile("[绕环转][^，。]{0,3}$")
