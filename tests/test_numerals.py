"""Numerals: read and written, one grammar for Chinese, formal, Arabic and mixed ones."""

import re
from decimal import Context, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policenews.numerals import (
    CHINESE,
    CHINESE_EDGE,
    FIRST,
    NUMERAL,
    Style,
    format,  # noqa: A004 -- the inverse of `parse`
    parse,
    read,
    read_digits,
    read_range,
)
from policenews.testing import strategies as own

WORDS = "零〇一二两三四五六七八九十百千万亿兆点廿卅壹贰叁拾佰仟萬億0123456789.,，负-"


@pytest.mark.parametrize(
    ("surface", "value"),
    [
        ("117", "117"),
        ("1,036", "1036"),
        ("1，036", "1036"),
        ("１２．５", "12.5"),
        ("三十二", "32"),
        ("十", "10"),
        ("一百零五", "105"),
        ("两千三", "2300"),
        ("两百五", "250"),
        ("一万零三", "10003"),
        ("一万三", "13000"),
        ("13万2", "132000"),
        ("1万2千", "12000"),
        ("3亿5000万", "350000000"),
        ("3.2亿", "320000000"),
        ("一点五", "1.5"),
        ("三点二亿", "320000000"),
        ("壹佰贰拾叁萬肆仟", "1234000"),
        ("廿三", "23"),
        ("卅", "30"),
        ("二〇二三", "2023"),
        ("二○二三", "2023"),
        ("负三", "-3"),
        ("三百二十万", "3200000"),
        ("一万零十二", "10012"),
        ("零十", "10"),
        ("2千零30万", "20300000"),
        ("一百十", "110"),
        ("倆千两百贰拾二", "2222"),
        ("壹百五十四點零", "154.0"),
        ("五兆六十二億四萬五千二", "5006200045200"),
        ("二十万亿", "20000000000000"),
        ("負六點六", "-6.6"),
        ("正三", "3"),
        ("半", "0.5"),
        ("一半", "0.5"),
        ("四分之一", "0.25"),
        ("百分之三十", "0.3"),
        ("千分之五", "0.005"),
        ("三又二分之一", "3.5"),
    ],
)
def test_read(surface: str, value: str) -> None:
    """Whatever the way of writing, the number is the one meant."""
    assert read(surface) == Decimal(value)


@pytest.mark.parametrize(
    "surface",
    [
        "",
        "公安",
        "百百",
        "一十一千",
        "七八",
        "十七八",
        "点五",
        "3.",
        "一千百",
        "一百零",
        "亿万",
        "三分之",
        "分之一",
        "零分之一",
        "二分之一分之三",
        "1，03",
        "一 二",
        "\ud800",
    ],
)
def test_no_number(surface: str) -> None:
    """What writes no single number has no value."""
    assert read(surface) is None


@pytest.mark.parametrize(
    ("surface", "why"),
    [
        ("", "it is empty"),
        ("九" * 401, "more than 400 characters"),
        ("七八", "a range"),
        ("公安", r"公 does not begin one \(character 0\)"),
        ("三百 五", r"' ' does not go on '三百' \(character 2\)"),
        ("3.2亿元", r"元 does not go on '3.2亿' \(character 4\)"),
    ],
)
def test_what_is_no_number_is_said_with_its_place(surface: str, why: str) -> None:
    """The error shows what was given, and where it stops to be a number."""
    with pytest.raises(ValueError, match=f"is no number: .*{why}"):
        parse(surface)


@pytest.mark.parametrize(("value", "style"), [("1E+16", "lower"), ("-1", "digits"), ("NaN", "arabic"), ("1", "roman")])
def test_what_a_style_cannot_write_is_an_error(value: str, style: str) -> None:
    """Nothing is written that would not be read back."""
    with pytest.raises(ValueError, match=r"too large|digit by digit|no finite number|not a valid Style"):
        format(Decimal(value), style)


@pytest.mark.parametrize(
    ("surface", "low", "high"),
    [
        ("七八", 7, 8),
        ("三五", 3, 5),
        ("十七八", 17, 18),
        ("四五十", 40, 50),
        ("五六十", 50, 60),
        ("两三百", 200, 300),
        ("一百七八十", 170, 180),
        ("三四百万", 3_000_000, 4_000_000),
    ],
)
def test_two_adjacent_digits_are_a_range(surface: str, low: int, high: int) -> None:
    """七八 is seven or eight, and scales hold for both."""
    assert read_range(surface) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("surface", ["七", "八七", "七九", "十一", "七八九", "一七八五"])
def test_other_digits_are_no_range(surface: str) -> None:
    """Digits that are no neighbours, or too many, leave no range."""
    assert read_range(surface) is None


@pytest.mark.parametrize(
    ("surface", "number"), [("二〇一七", 2017), ("２０１７", 2017), ("三〇五", 305), ("二十", None)]
)
def test_read_digits(surface: str, number: int | None) -> None:
    """Years and rooms are read digit by digit."""
    assert read_digits(surface) == number


_WHOLE = st.integers(0, 10**16 - 1).map(Decimal)
_ANY = st.one_of(_WHOLE, st.decimals(-(10**12), 10**12, places=3))


@given(_ANY, st.sampled_from([style for style in Style if style is not Style.DIGITS]))
def test_what_is_written_is_read_back(value: Decimal, style: Style) -> None:
    """Reading undoes writing, in every style."""
    assert parse(format(value, style)) == parse(format(value, style.value)) == value


@given(
    st.integers(-(10**40), 10**40),
    st.integers(0, 30),
    st.sampled_from([Style.ARABIC, Style.GROUPED, Style.FULL_WIDTH, Style.MIXED]),
)
def test_no_digit_of_a_long_number_is_lost(digits: int, places: int, style: Style) -> None:
    """More digits than the usual decimal context holds are written and read."""
    value = Decimal(digits).scaleb(-places, Context(prec=100))

    assert parse(format(value, style)) == value


@given(_WHOLE)
def test_written_digits_are_read_back(value: Decimal) -> None:
    """二〇一七 written of 2017 gives 2017 again."""
    assert read_digits(format(value, Style.DIGITS)) == value


@given(st.integers(1, 10**8).map(Decimal))
def test_a_written_number_is_a_whole_match(value: Decimal) -> None:
    """The expression for rules takes all of a written number, and begins where `FIRST` says."""
    for style in (Style.ARABIC, Style.GROUPED, Style.LOWER, Style.FORMAL, Style.TRADITIONAL, Style.MIXED):
        surface = format(value, style)

        assert re.search(NUMERAL, surface + "起")[0] == surface  # type: ignore[index]
        assert surface[0] in FIRST


def test_a_full_width_comma_separates_clauses_too() -> None:
    """女，20岁 has no thousands in it, nor has 5，200人 beside an age."""
    assert [match[0] for match in re.finditer(NUMERAL, "女，20岁，男，35岁")] == ["20", "35"]


@given(st.one_of(own.texts(), st.text(WORDS, max_size=30)))
def test_no_text_is_too_odd(text: str) -> None:
    """Any text gives a finite number or nothing, never an exception."""
    value = read(text)

    assert value is None or value.is_finite()
    bounds = read_range(text)
    assert bounds is None or bounds[0] < bounds[1]
    read_digits(text)


@pytest.mark.parametrize("unit", ["一", "9", "万", "1,", "一万", "9万", "9万零", "1.", "三点"])
def test_long_runs_do_not_hang(unit: str) -> None:
    """A run of a hundred thousand numerals is matched and read at once."""
    run = unit * 100_000

    assert sum(1 for _ in re.finditer(NUMERAL, run)) <= len(run)
    read(run)
    assert re.search(CHINESE_EDGE + CHINESE, run + "。") is not None or unit[0].isdigit()
