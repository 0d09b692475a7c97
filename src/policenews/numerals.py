"""Chinese and Arabic numerals: the one grammar of numbers, read and written.

Everything is `Decimal`; no number is ever a float. Texts are matched folded (`policenews.folding`), one character
for one.

>>> read("3.2亿"), read("一万三"), read("壹佰零伍"), read("１，０３６")
(Decimal('320000000'), Decimal('13000'), Decimal('105'), Decimal('1036'))
>>> read_range("两三百"), read_range("十七八")
((Decimal('200'), Decimal('300')), (Decimal('17'), Decimal('18')))
"""

import enum
import re
from collections.abc import Mapping
from decimal import Context, Decimal, localcontext
from functools import lru_cache
from types import MappingProxyType

from policenews.folding import fold

DIGITS: Mapping[str, int] = MappingProxyType(
    dict(zip("零一二三四五六七八九", range(10), strict=True)) | {"〇": 0, "两": 2, "俩": 2, "仨": 3}
)
"""Chinese digits and what they are worth, formal and traditional ones made plain before."""

SCALES: Mapping[str, int] = MappingProxyType({"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12})
"""Scale characters and what they multiply by. 兆 is 10^12, as in older and Taiwanese texts."""

_PLAIN = str.maketrans("壹貳贰叁參叄肆伍陸陆柒捌玖拾佰仟萬億兩幺", "一二二三三三四五六六七八九十百千万亿两一")

ARABIC = r"(?:[0-9]{1,3}+(?:[,，][0-9]{3}(?![0-9]))++|[0-9]++)(?:\.[0-9]++)?+"
"""An Arabic numeral, with thousands separators (1,036 and 1，036) if each is followed by just three digits."""

ARABIC_EDGE = r"(?<![0-9])(?<![0-9][.,，])"
"""What may not stand before an Arabic numeral: it would be the tail of another. It also keeps long runs linear."""

_D = "零〇一二三四五六七八九两俩仨壹貳贰叁參叄肆伍陸陆柒捌玖兩"
_S = "十拾百佰千仟万萬亿億廿卅"
CHINESE = rf"[{_D}{_S}]++(?:点[{_D}]++[万萬亿億]*+)?+"
"""A run of Chinese digits and scales, with decimals (一点五, 三点二亿); `read` says whether it is a number."""

CHINESE_EDGE = rf"(?<![{_D}{_S}])"
"""What may not stand before a Chinese numeral: it would be the tail of another. It also keeps long runs linear."""

_SCALE_AFTER = "(?:[百万萬亿億]|千(?![克米瓦伏卡]))"
MIXED = rf"{ARABIC}(?:{_SCALE_AFTER}++(?:[零〇]?+(?:{ARABIC}|[{_D}])[十百千万萬]{{0,4}}+){{0,8}}+)?+"
"""An Arabic numeral that Chinese scales may follow: 3.2亿, 1万2千, 13万2, 3亿5000万; the 千 of 3.2千克 is the unit's.

The caps keep 1万1万… linear.
"""

NUMERAL = rf"(?:{ARABIC_EDGE}{MIXED}|{CHINESE_EDGE}{CHINESE})"
"""Any numeral without its sign. Put it into a rule's pattern; `FIRST` is what it begins with."""

FIRST = "0123456789" + _D + _S
"""The characters with which a numeral can begin."""

_ARABIC_WHOLE = re.compile(ARABIC)
_TOKEN = re.compile(rf"{ARABIC}|[{''.join(DIGITS)}]++|[{''.join(SCALES)}]")
_DECIMALS = re.compile(
    rf"(?P<whole>[{''.join(DIGITS)}十百千万亿]++)点(?P<fraction>[{''.join(DIGITS)}]++)(?P<scales>[万亿]?+亿?+)"
)
ZERO = "零"
_LONGEST = 400
"""Characters of the longest surface that is read: beyond it no number is meant."""
_EXACT = Context(prec=10_000)
"""Room for every digit that so many characters can write; the usual context would round to 28."""


class Style(enum.Enum):
    """How `write` writes a number."""

    ARABIC = "arabic"
    """1036, 0.5"""
    GROUPED = "grouped"
    """1,036"""
    FULL_WIDTH = "full width"
    """１０３６"""
    CHINESE = "chinese"
    """一千零三十六, 零点五"""
    FORMAL = "formal"
    """壹仟零叁拾陆"""
    TRADITIONAL = "traditional"
    """一萬零三"""
    MIXED = "mixed"
    """3.2亿, 1.2万"""
    DIGITS = "digits"
    """一〇三六: digit by digit, for whole numbers"""


def read(surface: str) -> Decimal | None:
    """Return the number that a whole surface writes, or None if it writes none.

    Chinese, formal, traditional, Arabic, full-width and mixed numerals, with decimals, separators and a sign (负, -). A
    trailing digit counts in the scale below: 一万三 is 13000, 两百五 is 250. A run of digits without scales is read
    digit by digit (二〇一七); two adjacent digits such as 七八 are a range, not a number (`read_range`).

    Args:
        surface: The characters of the numeral alone.
    """
    if surface.isascii() and surface.isdigit() and len(surface) <= _LONGEST:
        return Decimal(surface)  # most numerals of a text
    text = fold(surface).translate(_PLAIN).replace("廿", "二十").replace("卅", "三十")
    negative = text[:1] in ("负", "負", "-")
    if negative or text[:1] in ("+", "正"):
        text = text[1:]
    if not text or len(text) > _LONGEST:
        return None
    value = _unsigned(text)
    # Multiplying by -1 would round to the 28 digits of the decimal context.
    return value.copy_negate() if negative and value is not None else value


@lru_cache(maxsize=4096)  # a text says the same few numbers again and again
def _unsigned(text: str) -> Decimal | None:
    if _ARABIC_WHOLE.fullmatch(text):
        return _arabic(text)
    digits = _digits(text)
    if digits is not None:
        return None if _is_adjacent(text) else digits
    with localcontext(_EXACT):
        value = _structured(text)
        if value is None:
            return None
        # 3.2亿 is 320000000, neither 320000000.0 nor 3.2E+8: a scale takes up the decimals.
        short = value.normalize()
        return short if short != short.to_integral_value() else short.quantize(Decimal(1))


def read_digits(surface: str) -> int | None:
    """Return a whole number written digit by digit (二〇一七, 2017, ２０１７), or None.

    Years and room numbers are written so; at most 400 digits.
    """
    text = fold(surface).translate(_PLAIN)
    if not 0 < len(text) <= _LONGEST:
        return None
    if text.isascii() and text.isdigit():
        return int(text)
    return None if any(character not in DIGITS for character in text) else int(_as_arabic(text))


def read_range(surface: str) -> tuple[Decimal, Decimal] | None:
    """Return the bounds that two adjacent digits write, both included, or None.

    七八 is 7 to 8, 三五 3 to 5, 十七八 17 to 18, 两三百 200 to 300, 一百七八十 170 to 180, 三四百万 three to four
    million.

    Args:
        surface: The characters of the numeral alone.
    """
    text = fold(surface).translate(_PLAIN)
    if len(text) > _LONGEST:
        return None
    pairs = [n for n in range(len(text) - 1) if _is_adjacent(text[n : n + 2])]
    runs = [run for run in re.findall(f"[{''.join(DIGITS)}]{{2,}}", text) if run]
    if len(pairs) != 1 or len(runs) != 1 or len(runs[0]) != 2:  # noqa: PLR2004 -- two digits make a pair
        return None
    at = pairs[0]
    low, high = (read(text[:at] + digit + text[at + 2 :]) for digit in text[at : at + 2])
    return None if low is None or high is None or low >= high else (low, high)


def write(value: Decimal, style: Style = Style.ARABIC) -> str:
    """Write a number, so that `read` gives it back.

    Args:
        value: A finite number; whole and not negative for `Style.DIGITS`; below 10^16 for the Chinese styles.
        style: How.

    Raises:
        ValueError: The style cannot write the number.
    """
    if not value.is_finite():
        message = f"{value} is no finite number"
        raise ValueError(message)
    plain = _trimmed(format(abs(value), "f"))
    if style in {Style.ARABIC, Style.GROUPED, Style.FULL_WIDTH}:
        whole, point, fraction = plain.partition(".")
        text = (f"{Decimal(whole):,f}" if style is Style.GROUPED else whole) + point + fraction
        text = ("-" if value < 0 else "") + text
        return text.translate(_WIDE) if style is Style.FULL_WIDTH else text
    if style is Style.DIGITS:
        if value < 0 or "." in plain:
            message = f"{value} cannot be written digit by digit"
            raise ValueError(message)
        return "".join("〇一二三四五六七八九"[int(digit)] for digit in plain)
    sign = "负" if value < 0 else ""
    if style is Style.MIXED:
        return sign + _mixed(abs(value))
    text = sign + _chinese(plain)
    if style is Style.FORMAL:
        return text.translate(_FORMAL)
    return text.translate(_TRADITIONAL) if style is Style.TRADITIONAL else text


_WIDE = str.maketrans("0123456789.-", "０１２３４５６７８９．－")
_FORMAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_TRADITIONAL = str.maketrans("万亿负", "萬億負")
_LIMIT = Decimal(10) ** 16


def _trimmed(plain: str) -> str:
    return (plain.rstrip("0").rstrip(".") or "0") if "." in plain else plain


def _mixed(value: Decimal) -> str:
    for scale in ("亿", "万"):
        if value >= SCALES[scale]:
            return _trimmed(format(value / SCALES[scale], "f")) + scale
    return _trimmed(format(value, "f"))


def _chinese(plain: str) -> str:
    whole, _, fraction = plain.partition(".")
    if Decimal(whole) >= _LIMIT:
        message = f"{plain} is too large for Chinese words"
        raise ValueError(message)
    text = _whole(int(whole))
    return text + ("点" + "".join("零一二三四五六七八九"[int(digit)] for digit in fraction) if fraction else "")


def _whole(number: int) -> str:
    """Write a whole number: 10003 is 一万零三, 100500 十万零五百 (one 零 for any gap)."""
    if number == 0:
        return "零"
    text, gap = "", False
    for scale, word in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part, number = divmod(number, scale)
        if part:
            written = _whole(part) if part >= 10**4 else _below_ten_thousand(part)
            text += ("零" if text and (gap or part < 1000) else "") + written + word  # noqa: PLR2004
        gap = bool(text) and part == 0 if scale > 1 else gap
    return text[1:] if text.startswith("一十") else text


def _below_ten_thousand(number: int) -> str:
    text, gap = "", False
    for scale, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, scale)
        if digit:
            text += ("零" if gap and text else "") + "零一二三四五六七八九"[digit] + word
        gap = digit == 0
    return text


def _arabic(text: str) -> Decimal:
    return Decimal(text.replace(",", "").replace("，", ""))


def _as_arabic(digits: str) -> str:
    return "".join(str(DIGITS[digit]) for digit in digits)


def _digits(text: str) -> Decimal | None:
    """Return what a run of digits is worth, with decimals after 点; None if it is no such run."""
    whole, point, fraction = text.partition("点")
    if not whole or (point and not fraction) or any(character not in DIGITS for character in whole + fraction):
        return None
    return Decimal(_as_arabic(whole) + ("." + _as_arabic(fraction) if fraction else ""))


def _is_adjacent(text: str) -> bool:
    """Whether two digits mean "the one or the other": neighbours (七八), or 三五."""
    if len(text) != 2 or any(character not in DIGITS for character in text):  # noqa: PLR2004 -- a pair
        return False
    low, high = DIGITS[text[0]], DIGITS[text[1]]
    return low > 0 and (high == low + 1 or (low, high) == (3, 5))


def _structured(text: str) -> Decimal | None:
    """Return the value of a numeral with scales, or None if the scales do not fit together."""
    decimals = _DECIMALS.fullmatch(text)
    if decimals is not None:
        whole = _digits(decimals["whole"]) if decimals["whole"][0] in DIGITS else None
        whole = _structured(decimals["whole"]) if whole is None else whole
        if whole is None:
            return None
        value = whole + Decimal("0." + _as_arabic(decimals["fraction"]))
        for scale in decimals["scales"]:
            value *= SCALES[scale]
        return value
    tokens: list[Decimal | str] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            return None
        at = match.end()
        tokens.extend(_tokens(match[0]))
    return _combined(tokens, below=None)


def _tokens(piece: str) -> list[Decimal | str]:
    """Return what a piece of a numeral with scales is: a scale, a number, or a digit with 零 before it."""
    if piece in SCALES:
        return [piece]
    if piece[0] not in DIGITS:
        return [_arabic(piece)]
    rest = piece.lstrip("零〇")
    if len(rest) > 1:
        return [ZERO, ZERO]  # 两三百 is a range, 二〇一百 nothing: no reading fits
    # 一万零三: the 零 says that the next digit does not count in the scale below.
    value = Decimal(DIGITS[rest or "零"])
    return [ZERO, value] if rest and rest != piece else [value]


def _combined(tokens: list[Decimal | str], below: int | None) -> Decimal | None:
    """Read tokens by their largest scale: what stands before it is multiplied, what stands after it is added.

    Args:
        tokens: Numbers, scales, and 零.
        below: The scale that stood before these tokens; theirs must be smaller.
    """
    scales = [SCALES[token] for token in tokens if isinstance(token, str) and token != ZERO]
    if not scales:
        return _tail(tokens, below)
    largest = max(scales)
    if below is not None and largest >= below:
        return None
    at = max(n for n, token in enumerate(tokens) if isinstance(token, str) and SCALES.get(token) == largest)
    before, after = tokens[:at], tokens[at + 1 :]
    if any(isinstance(token, str) and SCALES.get(token) == largest for token in before):
        return None
    if before and before[0] == ZERO:
        before = before[1:]
    if largest < SCALES["万"] and before and (len(before) > 1 or isinstance(before[0], str)):
        return None
    factor = _combined(before, below=None) if before else Decimal(1)
    rest = _combined(after, below=largest) if after else Decimal(0)
    return None if factor is None or rest is None else factor * largest + rest


def _tail(tokens: list[Decimal | str], below: int | None) -> Decimal | None:
    """Read what has no scale: 三 after 万 counts thousands (一万三), after 零 ones (一万零三)."""
    match tokens:
        case [Decimal() as value]:
            short = below is not None and below >= 100 and 0 < value < 10 and value == value.to_integral_value()  # noqa: PLR2004
            return value * below / 10 if short and below is not None else value
        case [str(), Decimal() as value]:
            return value
    return None
