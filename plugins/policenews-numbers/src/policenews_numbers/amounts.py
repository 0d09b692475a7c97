"""From written numbers and approximators to values with honest bounds: pure arithmetic.

What each approximator means, and why, is one table in `docs/explanation/quantities.md`. The step of 余 is that of the
last place that is not zero, since authors round there: 5000余 stays below 6000, 3150余万 below 3160万. Where authors
differ (300余万 as anything above 300万) all share the lower bound; `options.More` chooses.
"""

from decimal import Context, Decimal
from typing import NamedTuple

from policenews.numerals import read
from policenews_numbers.forms import Modifier

BEFORE = {
    "近": Modifier.NEARLY,
    "接近": Modifier.NEARLY,
    "将近": Modifier.NEARLY,
    "约": Modifier.ABOUT,
    "大约": Modifier.ABOUT,
    "大概": Modifier.ABOUT,
    "约合": Modifier.ABOUT,
    "逾": Modifier.MORE_THAN,
    "超": Modifier.MORE_THAN,
    "超过": Modifier.MORE_THAN,
    "远超": Modifier.MORE_THAN,
    "远超过": Modifier.MORE_THAN,
    "超出": Modifier.MORE_THAN,
    "突破": Modifier.MORE_THAN,
    "多于": Modifier.MORE_THAN,
    "高于": Modifier.MORE_THAN,
    "大于": Modifier.MORE_THAN,
    "不足": Modifier.LESS_THAN,
    "不到": Modifier.LESS_THAN,
    "不满": Modifier.LESS_THAN,
    "未满": Modifier.LESS_THAN,
    "未达": Modifier.LESS_THAN,
    "少于": Modifier.LESS_THAN,
    "低于": Modifier.LESS_THAN,
    "小于": Modifier.LESS_THAN,
    "至少": Modifier.AT_LEAST,
    "最少": Modifier.AT_LEAST,
    "不少于": Modifier.AT_LEAST,
    "不低于": Modifier.AT_LEAST,
    "上": Modifier.AT_LEAST,
    "至多": Modifier.AT_MOST,
    "最多": Modifier.AT_MOST,
    "不超过": Modifier.AT_MOST,
    "不得超过": Modifier.AT_MOST,
    "不能超过": Modifier.AT_MOST,
    "不应超过": Modifier.AT_MOST,
    "未超过": Modifier.AT_MOST,
    "没超过": Modifier.AT_MOST,
    "不得少于": Modifier.AT_LEAST,
    "不得低于": Modifier.AT_LEAST,
    "不多于": Modifier.AT_MOST,
    "不高于": Modifier.AT_MOST,
    "不小于": Modifier.AT_LEAST,
    "不大于": Modifier.AT_MOST,
    "大于等于": Modifier.AT_LEAST,
    "大于或等于": Modifier.AT_LEAST,
    "小于等于": Modifier.AT_MOST,
    "小于或等于": Modifier.AT_MOST,
    "大于或者等于": Modifier.AT_LEAST,
    "小于或者等于": Modifier.AT_MOST,
}
"""Approximators before a number."""
LAST = frozenset({*(word[-1] for word in BEFORE), " "})
"""What may stand right before a number that has an approximator: most numbers have none."""
_ENDS_WORD = {
    "近": frozenset("附最邻就靠远亲新逼临晚贴"),
    "约": frozenset("相签预违条节契公婚解制特邀履集缔爽誓盟赴"),
    "超": frozenset("商马中英反赶"),
    "上": frozenset("以之"),
}
"""Characters with which an approximator makes another word: 附近3名, 相约5名."""
_SIZES = sorted({len(word) for word in BEFORE}, reverse=True)

AFTER = {
    "以上": Modifier.AT_LEAST,
    "及以上": Modifier.AT_LEAST,
    "之上": Modifier.AT_LEAST,
    "以下": Modifier.AT_MOST,
    "及以下": Modifier.AT_MOST,
    "之下": Modifier.AT_MOST,
    "以内": Modifier.AT_MOST,
    "或更多": Modifier.AT_LEAST,
    "或者更多": Modifier.AT_LEAST,
    "或以上": Modifier.AT_LEAST,
    "或者以上": Modifier.AT_LEAST,
    "或更少": Modifier.AT_MOST,
    "或者更少": Modifier.AT_MOST,
    "或以下": Modifier.AT_MOST,
    "左右": Modifier.ABOUT,
    "上下": Modifier.ABOUT,
    "许": Modifier.ABOUT,
    "(含)以上": Modifier.AT_LEAST,
    "(含)以下": Modifier.AT_MOST,
    "多": Modifier.MORE_THAN,
    "有余": Modifier.MORE_THAN,
    "强": Modifier.MORE_THAN,
    "弱": Modifier.NEARLY,
}
"""Approximators after the unit."""


def approximator(text: str, start: int) -> tuple[str, int]:
    """Return the approximator right before a number, and where it begins: ("", start) if there is none.

    A blank may stand between them (约 300 余万元). 上 is one only where it is not the end of 以上 or 之上.

    >>> approximator("损失超过 300万元", 5)
    ('超过', 2)
    >>> approximator("10人以上3名", 5)
    ('', 5)
    """
    end = start - 1 if start and text[start - 1] == " " else start
    if not end or text[end - 1] not in LAST:
        return "", start
    for size in _SIZES:
        if size > end:
            continue
        word = text[end - size : end]
        if word in BEFORE and text[end - size - 1 : end - size] not in _ENDS_WORD.get(word, ()):
            return word, end - size
    return "", start


# Up to Python 3.11 Python code looks members of an enumeration up, at five times the cost of a name.
_EXACT, _MORE_THAN, _AT_LEAST, _AT_MOST = Modifier.EXACT, Modifier.MORE_THAN, Modifier.AT_LEAST, Modifier.AT_MOST
_FROM_ABOVE = frozenset({Modifier.NEARLY, Modifier.LESS_THAN, _AT_MOST})
_ALL_DIGITS = Context(prec=10_000)
"""Room for every digit of the longest numeral."""


class Bounds(NamedTuple):
    """An interval of numbers; None is no bound."""

    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False


def bounds_of(value: Decimal, modifier: Modifier, step: Decimal | None = None) -> Bounds:
    """Return what a written value and its modifier say.

    Args:
        value: The written number.
        modifier: How it relates to what is meant.
        step: For 余 and its like: what the number stays below, above `value`.
    """
    if modifier is _EXACT:
        return Bounds(value, value)
    if modifier is _MORE_THAN:
        return Bounds(value, low_open=True) if step is None else Bounds(value, value + step, high_open=True)
    if modifier is _AT_LEAST:
        return Bounds(low=value)
    if modifier in _FROM_ABOVE:
        return Bounds(high=value, high_open=modifier is not _AT_MOST)
    return Bounds()


def step_of(number: str, scale: str = "") -> Decimal | None:
    """Return the step of the last place that is not zero: 300 with 万 gives a million, 1.2万 a thousand.

    Args:
        number: The numeral before 余.
        scale: The scale after it (300余万: 万), or "".
    """
    value, factor = read(number), read("一" + scale) if scale else Decimal(1)
    if value is None or factor is None or value == 0:
        return None
    exponent = value.normalize(_ALL_DIGITS).as_tuple().exponent
    return Decimal(1).scaleb(exponent) * factor if isinstance(exponent, int) else None
