"""What the options make of quantities that were found. Pure."""

from collections.abc import Iterable, Iterator

import attrs

from policenews_numbers.annotations import Quantity
from policenews_numbers.closed import NOTHING_CLOSED, Closed
from policenews_numbers.conditions import ONE
from policenews_numbers.forms import Form, Modifier
from policenews_numbers.options import More, NumbersOptions, One


def chosen(
    found: Iterable[Quantity], text: str, options: NumbersOptions, idioms: Closed = NOTHING_CLOSED
) -> Iterator[Quantity]:
    """Yield the quantities that are wanted, with the bounds that are wanted.

    Args:
        found: Quantities.
        text: The folded text.
        options: What is wanted.
        idioms: Words in which a bare numeral is no number.
    """
    for quantity in found:
        if options.one is One.NEVER and _is_one(quantity, text):
            continue
        if quantity.rule == "bare" and idioms.holds(quantity.span):
            continue
        stepped = options.more is More.OPEN and quantity.modifier is Modifier.MORE_THAN and quantity.high is not None
        yield attrs.evolve(quantity, high=None, high_open=False) if stepped else quantity


def _is_one(quantity: Quantity, text: str) -> bool:
    """Return whether 一 stands before a measure word, and no approximator: 一名, but 近一亩."""
    exact = quantity.form is Form.COUNT and quantity.modifier is Modifier.EXACT
    return exact and quantity.numeral is not None and quantity.numeral.of(text) in ONE
