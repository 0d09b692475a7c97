"""What the words behind a date or time, and the parts of a month or year, add to it."""

from policenews_dates.annotations import TimexModifier

UP_TO, FROM_ON = ("或之前", "或以前", "及之前", "及以前"), ("或之后", "或以后", "及之后", "及以后")
"""2018年7月9日或之前: the day itself is in."""
PART_MODIFIERS = {
    **dict.fromkeys(("初", "上旬", "上半月", "初期", "前期"), TimexModifier.START),
    **dict.fromkeys(("中旬", "中", "中期", "中叶", "上中旬", "中下旬", "中后期"), TimexModifier.MID),
    **dict.fromkeys(("下旬", "底", "末", "下半月", "后期", "末期"), TimexModifier.END),
}
TAIL_MODIFIERS = {
    **dict.fromkeys(("许", "左右", "前后", "上下"), TimexModifier.APPROX),
    **dict.fromkeys(("前", "之前", "以前", "前夕", *UP_TO), TimexModifier.BEFORE),
    **dict.fromkeys(("后", "之后", "以后", "起", *FROM_ON), TimexModifier.AFTER),
    **dict.fromkeys(("多", "多钟", "过"), TimexModifier.MORE_THAN),
    "不到": TimexModifier.LESS_THAN,
}


def modifier_of(tail: str, part: str) -> TimexModifier | None:
    """Return what 许, 前, 以来 behind an expression and 初, 底 in it add; 以来 adds nothing, and hides nothing."""
    return TAIL_MODIFIERS.get(tail) or PART_MODIFIERS.get(part)
