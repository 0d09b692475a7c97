"""With what numerals are written: digits, scales, and expressions for rules."""

from collections.abc import Mapping
from types import MappingProxyType

DIGITS: Mapping[str, int] = MappingProxyType(
    dict(zip("零一二三四五六七八九", range(10), strict=True)) | {"〇": 0, "两": 2, "俩": 2, "仨": 3}
)
"""Chinese digits and what they are worth, formal and traditional ones made plain before."""

SCALES: Mapping[str, int] = MappingProxyType({"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12})
"""Scale characters and what they multiply by. 兆 is 10^12, as in older and Taiwanese texts."""

# Python's engine passes by the first branch of `(?:\.…|)` at a glance, but sets up a loop for `(?:\.…)?+`.
_ARABIC = r"[0-9]++(?:[,，](?<![0-9]{4}[,，])[0-9]{3}(?![0-9])(?:[,，][0-9]{3}(?![0-9]))*+|)(?:\.[0-9]++|)"
ARABIC = f"(?>{_ARABIC})"
"""An Arabic numeral, with thousands separators (1,036 and 1，036) if each is followed by just three digits."""

ARABIC_EDGE = r"(?<![0-9])(?<![0-9][.,，])"
"""What may not stand before an Arabic numeral: it would be the tail of another. It also keeps long runs linear."""

_D = "零〇一二三四五六七八九两俩仨壹貳贰叁參叄肆伍陸陆柒捌玖兩倆"
_S = "十拾百佰千仟万萬亿億廿卅"
_MEGA = "赫瓦欧帕伏焦字位比巴周"  # 兆赫, 兆瓦, 兆字节, 兆比特
_CHINESE = rf"[{_D}{_S}]++(?:兆(?![{_MEGA}])[{_D}{_S}]*+|)(?:[点點][{_D}]++[万萬亿億]*+|)"
CHINESE = f"(?>{_CHINESE})"
"""A run of Chinese digits and scales, with decimals (一点五, 三点二亿); `read` says whether it is a number.

兆 is a scale behind a digit only, and not of a unit: 四十九兆九千亿, but 一百兆赫.
"""

CHINESE_EDGE = rf"(?<![{_D}{_S}])"
"""What may not stand before a Chinese numeral: it would be the tail of another. It also keeps long runs linear."""

_SCALE_AFTER = "[百佰万萬亿億千仟](?![克米瓦伏卡](?<=[千仟].))"
_MIXED = (
    rf"{_ARABIC}(?:{_SCALE_AFTER}(?:{_SCALE_AFTER})*+(?:[零〇]?+(?:{ARABIC}|[{_D}])[十百佰千仟万萬]{{0,4}}+){{0,8}}+|)"
)
MIXED = f"(?>{_MIXED})"
"""An Arabic numeral that Chinese scales may follow: 3.2亿, 1万2千, 13万2, 3亿5000万; the 千 of 3.2千克 is the unit's.

The caps keep 1万1万… linear.
"""

NUMERAL = f"(?>{ARABIC_EDGE}{_MIXED}|{CHINESE_EDGE}{_CHINESE})"
"""Any numeral without its sign. Put it into a rule's pattern; `FIRST` is what it begins with."""

FIRST = "0123456789" + _D + _S
"""The characters with which a numeral can begin."""
