"""What a caller may choose: every numeral, the bound of 余, whether 一 counts."""

from decimal import Decimal

import pytest

from policenews import Pipeline
from policenews.testing import check_witnesses
from policenews_numbers import NumbersOptions, Quantity, plugin
from policenews_numbers.everything import RULES as BARE_RULES
from policenews_numbers.options import More, One


def quantities(text: str, options: NumbersOptions) -> list[tuple[str, Quantity]]:
    """Return what the plugin finds with options, with the words."""
    document = Pipeline([plugin], options={"policenews_numbers": options}).read(text)
    return [(document.text_of(q), q) for q in document.select(Quantity)]


def test_witnesses_of_everything() -> None:
    """With the option, every numeral is given; the rules for it keep their word, and the others keep theirs."""
    check_witnesses(plugin, BARE_RULES, options={"policenews_numbers": NumbersOptions(everything=True)})
    for rule in BARE_RULES:
        for witness in rule.witnesses:
            assert quantities(witness.text, NumbersOptions()) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2017年3月5日，民警来到3号楼", ["2017", "3", "5", "3"]),
        ("拨打110，抓获3名嫌疑人", ["110", "3名"]),
        ("答案不是四而是五，比例为一比二", ["四", "五", "二"]),
        ("一直坚持统一行动，万众一心，三心二意", []),
        ("《刑法》第二百六十四条", ["第二百六十四"]),
        ("三台县有12个乡镇", ["12个"]),
        ("10000与20000间", ["10000与20000间"]),
        ("见https://example.cn/3件，共3件", ["3件"]),
    ],
)
def test_everything(text: str, words: list[str]) -> None:
    """Numerals of dates, codes and laws are given too; idioms and names are not."""
    assert [w for w, _ in quantities(text, NumbersOptions(everything=True))] == words


def test_the_bound_of_more_than_is_an_option() -> None:
    """300余万 stays below 400万, or has no upper bound."""
    ((_, step),) = quantities("损失300余万元", NumbersOptions())
    ((_, open_),) = quantities("损失300余万元", NumbersOptions(more=More.OPEN))

    assert (step.low, step.high, step.high_open) == (Decimal(3_000_000), Decimal(4_000_000), True)
    assert (open_.low, open_.high, open_.high_open) == (Decimal(3_000_000), None, False)


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (One.THINGS, ["一名", "近一亩"]),
        (One.ALWAYS, ["一个", "一名", "一次", "近一亩"]),
        (One.NEVER, ["近一亩"]),
    ],
)
def test_whether_one_counts_is_an_option(one: One, words: list[str]) -> None:
    """一 counts what the guidelines name, whatever has a measure word, or nothing."""
    text = "他们一起解决了一个问题，救出一名老人，开了一次会，占地近一亩"

    assert [w for w, _ in quantities(text, NumbersOptions(one=one))] == words


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("八千 三百 八十五 萬", "八千 三百 八十五 萬", "83850000"),
        ("四百 点 五", "四百 点 五", "400.5"),
        ("五 分之 壹", "五 分之 壹", "0.2"),
        ("共15K", "15K", "15000"),
        ("差额为： -2.5 M", "-2.5 M", "-2500000"),
        ("百分之15K", "百分之15K", "15000"),
    ],
)
def test_notations_of_plain_number_recognition(text: str, words: str, value: str) -> None:
    """With everything, numerals with blanks inside and scales of programmers are read, where they stand."""
    (found,) = quantities(text, NumbersOptions(everything=True))

    assert (found[0], str(found[1].value)) == (words, value)
    assert found[1].numeral is not None
    assert found[1].numeral.of(text) in words
