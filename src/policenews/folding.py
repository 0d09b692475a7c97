"""Length-preserving character folding: full width and variants become plain, and no offset ever moves.

Unicode's NFKC is not used: it changes lengths (`㎏` becomes two characters). The full-width comma ，stays as it is,
since `女，20岁` would otherwise look like a thousands separator.
Traditional characters are another matter: they are right as they stand, and only what looks for words in them wants
them simplified.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from policenews.tables import read_table

# １２．５％ and ＡＢＣ: the block U+FF01–U+FF5E mirrors ASCII. Only letters, digits and the marks that occur
# inside numbers and codes are folded; punctuation that ends a clause (，；：！？（）) keeps its Chinese form.
_FULL_WIDTH = {
    code: code - 0xFEE0
    for code in range(0xFF01, 0xFF5F)
    if chr(code - 0xFEE0).isalnum() or chr(code - 0xFEE0) in "%.+-/#&*=@~"
}
# Marks that typists use for one another: 3·29 and 3•29, 1-7月 and 1–7月, 50％ and 50﹪.
# The dash — stays: 破折号 is punctuation.
_VARIANTS = {
    "•": "·",
    "・": "·",
    "‧": "·",
    "∙": "·",
    "⋅": "·",
    "－": "-",
    "‐": "-",
    "‑": "-",
    "–": "-",
    "−": "-",
    "﹪": "%",
    "～": "~",
    "〜": "~",
    "○": "〇",
    "◯": "〇",
    "Ｏ": "O",
    "\u00a0": " ",
    "\u3000": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2009": " ",
    "\u202f": " ",
}
# A lone surrogate (half of a broken emoji) cannot be encoded; the replacement character is as long.
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)

_TABLE: Mapping[int, int] = MappingProxyType(
    _SURROGATES | _FULL_WIDTH | {ord(key): ord(value) for key, value in _VARIANTS.items()}
)


@cache
def _foldable() -> re.Pattern[str]:
    """Runs of characters that change. Text has few: finding them is ten times as fast as translating everything."""
    changing = f"[{re.escape(''.join(map(chr, sorted(_TABLE.keys() - _SURROGATES.keys()))))}\ud800-\udfff]"
    # The engine skips to the first character of an expression if that is a class, but not if it is a repeated one.
    return re.compile(f"{changing}{changing}*+")


def _folded(run: re.Match[str]) -> str:
    return run[0].translate(_TABLE)


def fold(text: str) -> str:
    """Return `text` with full-width and variant characters made plain, one for one.

    >>> fold("查扣１２．５％，女，２０岁")
    '查扣12.5%，女，20岁'
    """
    return text if text.isascii() else _foldable().sub(_folded, text)


_FREQUENT, _SHORT = "個時後點這號週從過間兩來", 200
"""No traditional text of some length is without one of these; a character is found twenty times as fast as a class."""


@cache
def _traditional() -> Mapping[int, int]:
    rows = read_table("policenews", "vocabulary/traditional.tsv")
    return MappingProxyType({ord(row["traditional"]): ord(row["simplified"]) for row in rows})


@cache
def _traditional_sign() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, _traditional()))}]")


def simplify(text: str) -> str:
    """Return `text` with traditional characters made simple, one for one, by `vocabulary/traditional.tsv`.

    For matching only: news of Hong Kong, Macao and Taiwan writes 上週三 and 國慶節. A character that simplified texts
    have too (乾, 著) stays.

    >>> simplify("上週三下午兩點，國慶節")
    '上周三下午两点，国庆节'
    """
    if text.isascii() or (len(text) > _SHORT and not any(sign in text for sign in _FREQUENT)):
        return text
    return text if _traditional_sign().search(text) is None else text.translate(_traditional())
