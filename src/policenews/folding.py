"""Length-preserving character folding: full width and variants become plain, and no offset ever moves.

Unicode's NFKC is not used: it changes lengths (`㎏` becomes two characters). The full-width comma ，stays as it is,
since `女，20岁` would otherwise look like a thousands separator.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

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
