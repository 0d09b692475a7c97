"""What a quantity is counted by: a day of 日均3起, a hundred thousand people of 每十万人0.5起, a day of 5起/天."""

import re
from collections.abc import Iterable, Iterator

from policenews.drafting import copier
from policenews.numerals import NUMERAL
from policenews.spans import Span
from policenews_numbers.annotations import Quantity

_TIMES = "小时|时|分钟|天|日|夜|晚|周|月|季度|年"
_COUNTED = (
    "人次|人|户|家|车次|车|次|件|起|案|名|个|台|辆|条|张|场|单|瓶|只|间|"
    "克|公斤|千克|斤|吨|升|亩|公顷|平方米|平方公里|公里|米"
)
# 每人罚款500元, 日均出动警力300人: 每 and 均 hold for the clause, up to the next number.
_BEFORE = re.compile(
    rf"(?:(?P<mean>[日月周年季]|(?<![0-9一二两三四五六七八九十几多等名])[人户车次])均|每(?P<each>{NUMERAL}?(?:{_TIMES}|{_COUNTED})))"
    r"[^，。；、：！？,;:!?0-9零〇一二三四五六七八九十百千万两\n]{0,8}$"
)
_WINDOW = 20
_BEHIND = re.compile(rf"/(?P<each>[十百千万亿]{{0,2}}+(?:{_TIMES}|{_COUNTED}))(?![A-Za-z])")

_with_per = copier(Quantity, "per")
_with_per_and_span = copier(Quantity, "per", "span", "unit", "unit_norm", "base_value")


def rated(found: Iterable[Quantity], text: str) -> Iterator[Quantity]:
    """Yield quantities with what they are counted by.

    Args:
        found: Quantities.
        text: The folded text in which they stand.
    """
    signs = [*_signs(text), len(text) + 1]
    slashed, ahead, last = "/" in text, 0, -_WINDOW - 1
    for quantity in found:
        span = quantity.span
        if slashed and quantity.unit and (behind := _BEHIND.match(text, span.end)):
            yield _behind(quantity, behind)
            continue
        start = span.start
        while signs[ahead] < start:
            last = signs[ahead]
            ahead += 1
        if start - last <= _WINDOW:
            match = _BEFORE.search(text[max(0, span.start - _WINDOW) : span.start])
            yield quantity if match is None else _with_per(quantity, match["mean"] or match["each"])
        else:
            yield quantity


def _signs(text: str) -> list[int]:
    """Return where 每 and 均 stand: few quantities have one before them."""
    found = []
    for sign in "每均":
        at = text.find(sign)
        while at >= 0:
            found.append(at)
            at = text.find(sign, at + 1)
    found.sort()
    return found


def _behind(quantity: Quantity, behind: re.Match[str]) -> Quantity:
    span = Span(quantity.span.start, behind.end())
    unit, norm = quantity.unit + behind[0], quantity.unit_norm + behind[0]
    return _with_per_and_span(quantity, behind["each"], span, unit, norm, None)
