"""Mentions that are short for a body named elsewhere: 该局, 市局, 全市公安机关. Pure."""

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from policenews_organizations.mentions import Raw, Shape

_BACK = (
    "分局|局(?![长面势部里])|所(?![有以在属谓需得持获])|支队|大队|中队|总队|公司|集团|校(?!园)|学院|医院|院(?![子长内落里])|"
    "店(?!主|内|里|铺)|厂|银行|专案组|派出所|厅(?!长)|中心|法院|检察院"
)
_SHORT = "局(?![长部面势])|厅(?!长|级)"
_COLLECTIVE = "(?:各级)?(?:公安机关|公安交管部门|法院|检察机关|检察院|人民法院|派出所)"


@cache
def _pattern() -> re.Pattern[str]:
    # An expression that begins with a class of characters is searched for twice as fast as one that begins with
    # alternatives: which of them may follow, and what may stand before, is asked behind the first character.
    return re.compile(
        "[该我本此省市县区州旗全两三](?:"
        f"(?<=[该我本此])(?P<back>{_BACK})|"
        rf"(?<=[省市县区州旗])(?:(?<![\u4e00-\u9fff].)|(?<=[向由从经对和与据到在或报][省市县区]))(?P<short>{_SHORT})|"
        f"(?<![个届次].)(?P<collective>(?:(?<=全)[国省市县区州旗]|(?<=[两三])级){_COLLECTIVE})"
        ")"
    )


_SCOPE: dict[Shape, slice] = {"back": slice(None), "short": slice(1), "collective": slice(2)}
"""The characters of each that say which body it is: all of 该局, 市 of 市局, 全市 of 全市公安机关."""


def references(text: str) -> Iterator[Raw]:
    """Yield the references in a folded text, left to right: 该公司, 县局 after a comma, 两级法院."""
    for match in _pattern().finditer(text):
        shape = cast("Shape", match.lastgroup)
        yield Raw(match.start(), match.end(), shape, scope=match[0][_SCOPE[shape]], rule=shape)
