"""Quantities in the neutral form. What each suite takes for the span of a number is its own convention."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from policenews import Document
from policenews.folding import fold
from policenews.numerals import NUMERAL, read
from policenews_numbers import Form, Modifier, More, NumbersOptions, One, Quantity
from policenews_numbers.amounts import AFTER, BEFORE
from policenews_numbers.spacing import squeezed

Item = dict[str, Any]
_DIMENSIONS = frozenset(
    {Form.LENGTH, Form.AREA, Form.MASS, Form.VOLUME, Form.SPEED, Form.DATA, Form.ENERGY, Form.FREQUENCY}
)
_NAMES = {"BTC": "Bitcoin"}
"""Units that a suite calls otherwise."""
_AS_WRITTEN = {"赫兹": "Hertz", "千赫兹": "Kilohertz", "兆赫兹": "Megahertz"}
"""Units that a suite names and does not convert."""
_SCALES = {**dict.fromkeys("F℉华華", "Fahrenheit"), **dict.fromkeys("C℃摄攝", "Celsius")}
_SHARES = ("千分之", "万分之", "萬分之")
"""Fractions that a suite takes for percentages."""
_AS_THEY_ARE = ("slash", "slash_share", "notation")
"""Rules whose numerals no grammar of numerals reads: the value is taken as it is."""
_WITH_UNIT = ("个", "個")
"""Measure words that duckling takes into the span of a number: 一个."""


def _item(kind: str, span: tuple[int, int], value: object) -> Item:
    return {"start": span[0], "end": span[1], "kind": kind, "value": value}


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _core(quantity: Quantity, text: str) -> tuple[int, int]:
    """Return the span without the approximators around it: 300余万元 of 超过300余万元."""
    start, end = quantity.span.start, quantity.span.end
    words = text[start:end]
    before = max((len(word) for word in BEFORE if words.startswith(word)), default=0)
    after = max((len(word) for word in AFTER if len(word) > 1 and words.endswith(word)), default=0)
    return start + before, end - after


def _amount(quantity: Quantity) -> object:
    """Return the number, or the two of a range."""
    if quantity.value is None:
        return [_plain(quantity.low), _plain(quantity.high)]
    return str(quantity.value)


def _numbers(quantity: Quantity, text: str, suite: str) -> Iterator[Item]:
    if quantity.form is Form.ORDINAL or quantity.numeral is None:
        return
    start, end = quantity.numeral.start, quantity.numeral.end
    value = quantity.value if quantity.rule in _AS_THEY_ARE else read(squeezed(fold(text[start:end]))[0])
    if value is None and quantity.modifier is Modifier.MORE_THAN:
        value = quantity.value
    if value is None:
        for match in re.finditer(NUMERAL, text[start:end]):
            yield _item("number", (start + match.start(), start + match.end()), str(read(match[0])))
        return
    if suite.startswith("dk") and quantity.unit in _WITH_UNIT:
        end = quantity.span.end
    yield _item("number", (start, end), str(value))


def _percents(quantity: Quantity, text: str, suite: str) -> Iterator[Item]:  # noqa: ARG001 -- as the others are called
    value = quantity.value
    if value is None:
        return
    if quantity.form is Form.PERCENT:
        yield _item("percent", _core(quantity, text), str(value))
    elif quantity.form is Form.FRACTION and text.startswith(_SHARES, quantity.span.start):
        yield _item("percent", _core(quantity, text), f"{value * 100:f}")


def _ordinals(quantity: Quantity, text: str, suite: str) -> Iterator[Item]:  # noqa: ARG001 -- as the others are called
    if quantity.form is Form.ORDINAL and quantity.numeral is not None:
        yield _item("ordinal", (quantity.span.start, quantity.numeral.end), _amount(quantity))


def _currencies(quantity: Quantity, text: str, suite: str) -> Iterator[Item]:
    sum_alone = suite == "jio-money-parse" and quantity.form is Form.BARE  # its function takes any number for a sum
    if quantity.form is not Form.MONEY and not sum_alone:
        return
    start, end = quantity.span.start, quantity.span.end
    if text.startswith("人民币", end):
        end += len("人民币")
    amount = _amount(quantity)
    if suite.startswith("dk") and quantity.modifier is Modifier.AT_LEAST:
        amount = [_plain(quantity.low), _plain(quantity.high)]
    yield _item(
        "currency",
        (start, end),
        {"amount": amount, "unit": _NAMES.get(quantity.unit_norm, quantity.unit_norm or "CNY")},
    )


def _moneys(quantity: Quantity, text: str, suite: str) -> Iterator[Item]:
    return (item | {"kind": "money"} for item in _currencies(quantity, text, suite))


def _dimensions(quantity: Quantity, text: str, suite: str) -> Iterator[Item]:  # noqa: ARG001 -- as the others are called
    if quantity.form in _DIMENSIONS:
        yield _item("dimension", _core(quantity, text), _measure(quantity))


def _ages(quantity: Quantity, text: str, suite: str) -> Iterator[Item]:  # noqa: ARG001 -- as the others are called
    if quantity.form is Form.AGE:
        yield _item("age", _core(quantity, text), {"amount": _amount(quantity), "unit": "Year"})


def _temperatures(quantity: Quantity, text: str, suite: str) -> Iterator[Item]:  # noqa: ARG001 -- as the others are called
    if quantity.form is Form.TEMPERATURE:
        words = quantity.span.of(text)
        scale = next((name for sign, name in _SCALES.items() if sign in words), "Degree")
        yield _item("temperature", _core(quantity, text), {"amount": _amount(quantity), "unit": scale})


def _measure(quantity: Quantity) -> Item:
    if quantity.unit in _AS_WRITTEN:
        return {"amount": _amount(quantity), "unit": _AS_WRITTEN[quantity.unit]}
    amount = str(quantity.base_value) if quantity.base_value is not None else _amount(quantity)
    return {"amount": amount, "unit": quantity.unit_norm}


def _ranges(quantity: Quantity, text: str, suite: str) -> Iterator[Item]:  # noqa: ARG001 -- as the others are called
    if quantity.modifier is Modifier.RANGE or quantity.low != quantity.high:
        bounds = [_plain(quantity.low), _plain(quantity.high)]
        yield _item("range", (quantity.span.start, quantity.span.end), bounds)


_KINDS: Mapping[str, Callable[[Quantity, str, str], Iterator[Item]]] = {
    "number": _numbers,
    "percent": _percents,
    "ordinal": _ordinals,
    "currency": _currencies,
    "dimension": _dimensions,
    "age": _ages,
    "temperature": _temperatures,
    "range": _ranges,
    "money": _moneys,
}


def options() -> NumbersOptions:
    """Return the options under which numbers are read as the suites do."""
    return NumbersOptions(everything=True, one=One.ALWAYS, more=More.OPEN)


def items(document: Document, case: Mapping[str, Any]) -> Iterator[Item]:
    """Yield the quantities of a document in the neutral form, of the kinds that the case wants."""
    for quantity in document.select(Quantity):
        for kind in case["wanted"]:
            if kind in _KINDS:
                yield from _KINDS[kind](quantity, case["text"], case["suite"])
