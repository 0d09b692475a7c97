"""Chinese and Arabic numerals: the one grammar of numbers, read and written.

Everything is `Decimal`; no number is ever a float. Texts are matched folded (`policenews.folding`), one character
for one.

>>> parse("三百二十万"), parse("3.2亿"), parse("一万三"), parse("壹佰零伍"), parse("１，０３６")
(Decimal('3200000'), Decimal('320000000'), Decimal('13000'), Decimal('105'), Decimal('1036'))
>>> read_range("两三百"), read_range("十七八")
((Decimal('200'), Decimal('300')), (Decimal('17'), Decimal('18')))
>>> format(parse("3200000"), Style.LOWER), format(parse("3200000"), "mixed")
('三百二十万', '320万')
>>> parse("三百万百")
Traceback (most recent call last):
ValueError: '三百万百' is no number: 百 does not go on '三百万' (character 3)
"""

from policenews.numerals.patterns import (
    ARABIC,
    ARABIC_EDGE,
    CHINESE,
    CHINESE_EDGE,
    DIGITS,
    FIRST,
    MIXED,
    NUMERAL,
    SCALES,
)
from policenews.numerals.reading import parse, read, read_digits, read_range
from policenews.numerals.writing import Style, format  # noqa: A004 -- the inverse of `parse`

__all__ = [
    "ARABIC",
    "ARABIC_EDGE",
    "CHINESE",
    "CHINESE_EDGE",
    "DIGITS",
    "FIRST",
    "MIXED",
    "NUMERAL",
    "SCALES",
    "Style",
    "format",
    "parse",
    "read",
    "read_digits",
    "read_range",
]
