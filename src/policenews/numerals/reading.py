"""From a surface to its number: exact, and nothing if it writes none."""

import re
from decimal import Context, Decimal, localcontext
from functools import lru_cache
from typing import cast

from policenews.folding import fold
from policenews.numerals.patterns import ARABIC, DIGITS, SCALES

_PLAIN = str.maketrans(
    "壹貳贰叁參叄肆伍陸陆柒捌玖拾佰仟萬億兩倆幺點負", "一二二三三三四五六六七八九十百千万亿两俩一点负"
)

_ARABIC_WHOLE = re.compile(ARABIC)
_TOKEN = re.compile(rf"{ARABIC}|[{''.join(DIGITS)}]++|[{''.join(SCALES)}]")
_DECIMALS = re.compile(
    rf"(?P<whole>[{''.join(DIGITS)}十百千万亿兆]++)点(?P<fraction>[{''.join(DIGITS)}]++)(?P<scales>[万亿]?+亿?+)"
)
ZERO = "零"
_OF = "分之"
_HALVES = frozenset({"半", "一半"})
_SHOWN = 40
"""Characters of a surface that an error shows."""
_LONGEST = 400
"""Characters of the longest surface that is read: beyond it no number is meant."""
_EXACT = Context(prec=10_000)
"""Room for every digit that so many characters can write; the usual context would round to 28."""


def parse(surface: str) -> Decimal:
    """Return the number that a whole surface writes.

    Chinese, formal, traditional, Arabic, full-width and mixed numerals, with decimals, separators and a sign (负, -). A
    trailing digit counts in the scale below: 一万三 is 13000, 两百五 is 250. A run of digits without scales is read
    digit by digit (二〇一七). 半 is 0.5, 三分之一 a quotient of 28 digits, 百分之三十 is 0.3.

    Args:
        surface: The characters of the numeral alone.

    Raises:
        ValueError: It writes no single number; the message says at which character, counted from 0, it fails. Two
            adjacent digits such as 七八 are a range, not a number (`read_range`).
    """
    value = read(surface)
    if value is None:
        message = f"{_shown(surface)} is no number: {_reason(surface)}"
        raise ValueError(message)
    return value


def _shown(surface: str) -> str:
    return repr(surface if len(surface) <= _SHOWN else surface[:_SHOWN] + "…")


def _reason(surface: str) -> str:
    if not surface:
        return "it is empty"
    if len(surface) > _LONGEST:
        return f"it has more than {_LONGEST} characters"
    if read_range(surface) is not None:
        return "two adjacent digits are a range"
    fits = next((end for end in range(len(surface) - 1, 0, -1) if read(surface[:end]) is not None), 0)
    what = repr(surface[fits]) if surface[fits].isspace() else surface[fits]
    return f"{what} does not {f'go on {_shown(surface[:fits])}' if fits else 'begin one'} (character {fits})"


def read(surface: str) -> Decimal | None:
    """Return what `parse` returns, or None if the surface writes no number.

    Args:
        surface: The characters of the numeral alone.
    """
    if surface.isascii() and surface.isdigit() and len(surface) <= _LONGEST:
        return Decimal(surface)  # most numerals of a text
    text = fold(surface).translate(_PLAIN).replace("廿", "二十").replace("卅", "三十")
    negative = text[:1] in ("负", "-")
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
    if text in _HALVES:
        return Decimal("0.5")
    if _OF in text:
        return _fraction(text)
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


def _fraction(text: str) -> Decimal | None:
    """Return the value of 三分之一, 百分之三十 or 三又二分之一."""
    whole, _, fraction = text.rpartition("又")
    denominator, _, numerator = fraction.partition(_OF)
    if _OF in numerator or not (denominator and numerator):
        return None
    parts = [_unsigned(whole) if whole else Decimal(0), _unsigned(denominator), _unsigned(numerator)]
    if None in parts or not parts[1]:
        return None
    whole_value, below, above = cast("list[Decimal]", parts)
    return whole_value + above / below


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
        pieces = _tokens(match[0])
        if pieces is None:
            return None
        tokens.extend(pieces)
    return _combined(tokens, below=None)


def _tokens(piece: str) -> list[Decimal | str] | None:
    """Return what a piece of a numeral with scales is: a scale, a number, or a digit with 零 before it.

    None for two digits (三四百万 is a range, 二〇一百 nothing).
    """
    if piece in SCALES:
        return [piece]
    if piece[0] not in DIGITS:
        return [_arabic(piece)]
    rest = piece.lstrip("零〇")
    if len(rest) > 1:
        return None
    # 一万零三, 一万零十二: the 零 says that the next digit does not count in the scale below.
    zero: list[Decimal | str] = [ZERO] if rest != piece else []
    return [*zero, Decimal(DIGITS[rest])] if rest else zero


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
    if not before and below is not None and largest != SCALES["十"]:
        return None  # 一百十 is 110, but 一千百 no number
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
