"""Words of time with what they mean, from the vocabulary: patterns are built from them, and matches read by them."""

from collections.abc import Mapping
from types import MappingProxyType

from policenews.tables import read_table

_RELATIVE = read_table("policenews_dates", "vocabulary/relative.tsv")


def _counting(what: str) -> Mapping[str, int]:
    return MappingProxyType({row["word"]: int(row["by"]) for row in _RELATIVE if row["counts"] == what})


YEAR_SHIFTS = _counting("years from the publication")
"""去年 is -1; those of one character stand before a season only: 今夏, 去冬."""
YEAR_AFTER = _counting("years from the text")
"""同年 is 0, 次年 is 1."""
MONTH_SHIFTS = _counting("months from the publication")
"""上月 is -1."""
MONTH_AFTER = _counting("months from the text")
"""当月 is 0."""
DAY_SHIFTS = _counting("days from the publication")
"""昨天 is -1; those of one character stand before a part of the day only: 昨晚."""
DAY_AFTER = _counting("days from the text")
"""当天 is 0, 次日 is 1."""
WEEKS = _counting("weeks from the publication")
"""上周 is -1."""
CENTURIES = _counting("centuries before the publication")
"""上世纪 is 1."""
REFERENCES: Mapping[str, str] = MappingProxyType(
    {row["word"]: row["value"] for row in read_table("policenews_dates", "vocabulary/references.tsv")}
)
"""近日 is PAST_REF, 目前 PRESENT_REF, 今后 FUTURE_REF."""
_VAGUE = read_table("policenews_dates", "vocabulary/vague.tsv")
VAGUE: Mapping[str, str] = MappingProxyType({row["word"]: row["value"] for row in _VAGUE})
"""当时 and 随后, which say when only by what was told before."""
VAGUE_FIRST = frozenset(row["word"] for row in _VAGUE if row["place"] == "first")
"""Those that are so at the begin of a sentence only: 两地同时发生."""
WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "末": 5}
"""Days of the week as `date.weekday` counts them; 末 is the Saturday that begins the weekend."""
PARTS_OF_MONTH = ("上中旬", "中下旬", "上旬", "中旬", "下旬", "上半月", "下半月", "初", "底", "末")
PARTS_OF_PERIOD = ("初期", "前期", "中后期", "中期", "后期", "末期", "中叶")
SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶"
    "阎余潘杜戴钟汪田姜范方石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙雷钱汤尹黎易常武乔贺赖龚文"
)
"""What 国庆 and 立春 are given names behind."""
