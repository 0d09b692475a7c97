"""What an expression means, and what the words around it add."""

from datetime import date
from typing import NamedTuple

from policenews_dates.annotations import TimexModifier, TimexType

NEW = tuple.__new__  # without the Python code of a named tuple's own
UP_TO, FROM_ON = ("或之前", "或以前", "及之前", "及以前"), ("或之后", "或以后", "及之后", "及以后")
"""2018年7月9日或之前: the day itself is in."""
PART_MODIFIERS = {
    **dict.fromkeys(("初", "上旬", "上半月", "初期", "前期"), TimexModifier.START),
    **dict.fromkeys(("中旬", "中", "中期", "中叶"), TimexModifier.MID),
    **dict.fromkeys(("下旬", "底", "末", "下半月", "后期", "末期"), TimexModifier.END),
}
TAIL_MODIFIERS = {
    **dict.fromkeys(("许", "左右", "前后", "上下"), TimexModifier.APPROX),
    **dict.fromkeys(("前", "之前", "以前", "前夕", *UP_TO), TimexModifier.BEFORE),
    **dict.fromkeys(("后", "之后", "以后", "起", *FROM_ON), TimexModifier.AFTER),
    **dict.fromkeys(("多", "多钟", "过"), TimexModifier.MORE_THAN),
    "不到": TimexModifier.LESS_THAN,
}


class Resolved(NamedTuple):
    """What an expression means.

    Attributes:
        timex_type: Its TIMEX3 type.
        value: Its TIMEX3 value.
        begin: First day or moment, or None.
        end: The day or moment after it, or None.
        modifier: What a word adds, or None.
    """

    timex_type: TimexType
    value: str
    begin: date | None = None
    end: date | None = None
    modifier: TimexModifier | None = None
