"""Traditional characters of words of time, made simple one for one: no offset moves."""

import re

_TRADITIONAL = (
    "禮週後鐘鍾兩個點這號時間節聖來從過幾數餘約內開"
    "畫晝曉農曆陰閏臘舊歲誕婦兒勞動護記誰當現並萬無總歷紀夠尋聽淩淸離發給該慶學戰"
    "贖復東燈體誦經歡樹爾猶薩寶難獻齋灑淨潔燭營靈臨懺餅濟覺穌瑪"
)
_SIMPLIFIED = (
    "礼周后钟钟两个点这号时间节圣来从过几数余约内开"
    "画昼晓农历阴闰腊旧岁诞妇儿劳动护记谁当现并万无总历纪够寻听凌清离发给该庆学战"
    "赎复东灯体诵经欢树尔犹萨宝难献斋洒净洁烛营灵临忏饼济觉稣玛"
)
_TABLE = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
_SIGN = re.compile(f"[{_TRADITIONAL}]")


_FREQUENT, _SHORT = "個時後這點號週從過間兩來", 200
"""No traditional text of some length is without one of these; a character is found twenty times as fast as a class."""


def simplified(folded: str) -> str:
    """Return a folded text in which the traditional characters of words of time are simplified.

    News of Hong Kong, Macao and Taiwan writes 上週三 and 兩個月後.

    >>> simplified("上週三下午兩點")
    '上周三下午两点'
    """
    if len(folded) > _SHORT and not any(sign in folded for sign in _FREQUENT):
        return folded
    return folded if _SIGN.search(folded) is None else folded.translate(_TABLE)
