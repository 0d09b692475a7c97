"""Festivals and days of note: fixed ones, and those of the lunar calendar (`borax`, 1900 to 2100)."""

from datetime import date

FIXED: dict[str, tuple[int, int]] = {
    "元旦": (1, 1),
    "情人节": (2, 14),
    "妇女节": (3, 8),
    "植树节": (3, 12),
    "消费者权益日": (3, 15),
    "清明": (4, 4),
    "五一": (5, 1),
    "劳动节": (5, 1),
    "青年节": (5, 4),
    "儿童节": (6, 1),
    "国际禁毒日": (6, 26),
    "建党节": (7, 1),
    "建军节": (8, 1),
    "教师节": (9, 10),
    "国庆": (10, 1),
    "十一": (10, 1),
    "平安夜": (12, 24),
    "圣诞": (12, 25),
    "警察节": (1, 10),
    "国家宪法日": (12, 4),
}
LUNAR: dict[str, tuple[int, int]] = {
    "春节": (1, 1),
    "大年初一": (1, 1),
    "元宵": (1, 15),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中秋": (8, 15),
    "重阳": (9, 9),
    "腊八": (12, 8),
    "小年": (12, 23),
}
NAMES = (*FIXED, *LUNAR, "除夕", "大年三十")


def festival(name: str, year: int) -> date | None:
    """Return the day of a festival in a solar year, or None if it is not known.

    Args:
        name: One of `NAMES`.
        year: The year in which the festival falls by custom; 腊八 and 小年 belong to the winter that begins it.
    """
    if name in FIXED:
        return date(year, *FIXED[name]) if 1 <= year <= 9999 else None  # noqa: PLR2004 -- the calendar
    from borax.calendars.lunardate import LunarDate  # noqa: PLC0415 -- only lunar festivals need it

    try:
        if name in LUNAR:
            month, day = LUNAR[name]
            lunar_year = year - 1 if month == 12 else year  # noqa: PLR2004 -- December
            solar: date = LunarDate(lunar_year, month, day).to_solar_date()
            return solar
        first: date = LunarDate(year, 1, 1).to_solar_date()
    except (ValueError, OverflowError, KeyError, IndexError):
        return None
    return date.fromordinal(first.toordinal() - 1)  # 除夕 is the eve of the first day
