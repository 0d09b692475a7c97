"""From a match to how often: the value of a set is its period."""

import re

from policenews_dates.points import number_of
from policenews_dates.written import Shape, Written

_PERIODS = {
    "工作日": "D", "天": "D", "日": "D", "晚上": "D", "晚": "D", "夜": "D", "早晨": "D", "早上": "D", "早": "D",
    "清晨": "D",
    "周": "W", "星期": "W", "礼拜": "W", "月": "M", "年": "Y", "夏季": "Y", "冬季": "Y", "夏天": "Y", "冬天": "Y",
    "季度": "Q", "小时": "H", "分钟": "MIN",
}  # fmt: skip
_OCCASIONS = {"周末": "P1W", "双休日": "P1W"}
_IDIOMS = {"天天": "P1D", "日日夜夜": "P1D", "日复一日": "P1D", "夜夜": "P1D", "年年": "P1Y"}
_NAMED_AFTER = (
    "优鲜",
    "超市",
    "快递",
    "惠",
    "乐",
    "果园",
    "开心",
    "鲜",
    "向上",
    "特价",
    "快报",
    "商报",
    "经济",
    "新闻",
    "电讯",
    "邮报",
    "轻",
    "岁",
    "名",
    "人",
)
"""每日优鲜, 天天超市"""
_IRREGULAR = "PXD"
"""每逢节假日: again and again, but not after equal periods."""


def every(match: re.Match[str]) -> Written | None:
    """Build of `每天`, `每周三下午`, `每晚8时至11时`, `每隔3天`: the value is the period."""
    if match.string.startswith(_NAMED_AFTER, match.end()):
        return None
    if match["occasion"]:
        return _set(_OCCASIONS.get(match["occasion"], _IRREGULAR))
    if match["feast"] is not None:
        return _set(_IRREGULAR)
    if match["all"]:
        if match.string.endswith(("“", "《"), max(0, match.start() - 1), match.start()):
            return None  # “天天赚”
        return _set(_IDIOMS[match["all"]])
    count, letter = match["count"], _PERIODS[match["unit"]]
    if count == "半":
        return _set({"H": "PT30M", "MIN": "PT30S", "Y": "P6M", "M": "P15D"}.get(letter, _IRREGULAR))
    number = number_of(count) if count else 1
    if number is None:
        return None
    if match["gap"] and number == 1:
        number = 2  # 每隔一天 is every second day
    if letter == "Q":
        return _set(f"P{3 * number}M")
    return _set(f"PT{number}{letter[0]}" if letter in {"H", "MIN"} else f"P{number}{letter}")


def _set(value: str) -> Written:
    return Written(shape=Shape.SET, value=value)
