"""From a number to its surface, in the styles of Chinese texts."""

import enum
from decimal import Context, Decimal

from policenews.numerals.patterns import SCALES


class Style(enum.Enum):
    """How `format` writes a number."""

    ARABIC = "arabic"
    """1036, 0.5"""
    GROUPED = "grouped"
    """1,036"""
    FULL_WIDTH = "full_width"
    """１０３６"""
    LOWER = "lower"
    """一千零三十六, 零点五"""
    FORMAL = "formal"
    """壹仟零叁拾陆"""
    TRADITIONAL = "traditional"
    """一萬零三"""
    MIXED = "mixed"
    """3.2亿, 1.2万"""
    DIGITS = "digits"
    """一〇三六: digit by digit, for whole numbers"""


def format(value: Decimal, style: Style | str = Style.ARABIC) -> str:  # noqa: A001 -- the inverse of `parse`
    """Write a number, so that `parse` gives it back.

    Args:
        value: A finite number; whole and not negative for `Style.DIGITS`; below 10^16 for the Chinese styles.
        style: How, as a `Style` or by its value ("lower").

    Raises:
        ValueError: There is no such style, or it cannot write the number.
    """
    style = Style(style)
    if not value.is_finite():
        message = f"{value} is no finite number"
        raise ValueError(message)
    # The usual context would round what has more than 28 digits.
    plain = _trimmed(f"{value.copy_abs():f}")
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
        return sign + _mixed(value.copy_abs())
    text = sign + _chinese(plain)
    if style is Style.FORMAL:
        return text.translate(_FORMAL)
    return text.translate(_TRADITIONAL) if style is Style.TRADITIONAL else text


_WIDE = str.maketrans("0123456789.-", "０１２３４５６７８９．－")
_FORMAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_TRADITIONAL = str.maketrans("万亿负", "萬億負")
_LIMIT = Decimal(10) ** 16
_EXACT = Context(prec=10_000)


def _trimmed(plain: str) -> str:
    return (plain.rstrip("0").rstrip(".") or "0") if "." in plain else plain


def _mixed(value: Decimal) -> str:
    for scale in ("亿", "万"):
        if value >= SCALES[scale]:
            return _trimmed(f"{_EXACT.divide(value, Decimal(SCALES[scale])):f}") + scale
    return _trimmed(f"{value:f}")


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
