"""What the plugin says: quantities."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

import attrs

from policenews.annotations import Annotation
from policenews.spans import Span
from policenews_numbers.forms import Form, Modifier, Role
from policenews_numbers.heads import Beside, Found, read_head

_BOUNDS = ("low", "high", "low_open", "high_open")


@attrs.frozen(kw_only=True)
class Quantity(Annotation):
    """A number with what it counts or measures.

    In JSON `low` and `high` stand alone only where the text writes two numbers; the bounds that a modifier gives stand
    under `bounds`, beside the written `value`.

    Attributes:
        form: What sort of quantity it is.
        value: The written number, scales multiplied out (300余万元: 3000000); None for a range and a vague one.
        low: The least that is meant; None if the text sets no lower bound.
        high: The most that is meant; None if the text sets no upper bound.
        low_open: Whether `low` itself is excluded (逾8亿元).
        high_open: Whether `high` itself is excluded (近5000人).
        unit: The measure word as written, without the scale: 起, 元, 公里; "" for a fraction or a bare number.
        unit_norm: The normal unit (CNY, metre, gram, percent), or the measure word itself.
        base_value: `value` in `unit_norm`, if that differs (10.1公里: 10100); None for a range.
        modifier: How the number relates to what is meant.
        vague: Whether no number is written, only its size (数十头).
        numeral_within: Where the number alone stands (see `numeral`): its first character and the one behind it,
            counted from `span.start`.
        per: What it is counted by, as written, "" if by nothing: 日 of 日均3起, 十万人 of 每十万人0.5起, 天 of 5起/天.
        role: What a sum of money is (`Role`); None if no word says so, and for everything else.
        beside: What stands around it, of which `head` and `head_within` are read when somebody asks; not written.
        given_head: A head noun that was read already, from JSON for instance; not written.
    """

    kind: ClassVar[str] = "quantity"
    unwritten: ClassVar[frozenset[str]] = frozenset({"beside", "given_head"})
    derived: ClassVar[tuple[str, ...]] = ("head", "head_within")

    form: Form
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    unit: str = ""
    unit_norm: str = ""
    base_value: Decimal | None = None
    modifier: Modifier = Modifier.EXACT
    vague: bool = False
    numeral_within: tuple[int, int] | None = None
    per: str = ""
    role: Role | None = None
    beside: Beside | None = attrs.field(default=None, eq=False, repr=False)
    given_head: Found | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def numeral(self) -> Span | None:
        """The number alone, without unit and approximators around it: 300余万 of 超过300余万元, 14至16 of a range.

        三分之一 of a fraction; all of 3元5角, where units stand between.
        """
        if self.numeral_within is None:
            return None
        return Span(*self.numeral_within).shift(self.span.start)

    @property
    def head(self) -> str:
        """The noun of what is counted or measured, as written: 村民 of 5000余名村民, 香烟 of 香烟10条.

        "" if none stands beside the number.
        """
        found = self._head
        return "" if found is None else found[0]

    @property
    def head_within(self) -> tuple[int, int] | None:
        """Where that noun stands, counted from `span.start`: before it below zero; None if there is none."""
        found = self._head
        return None if found is None else found[1:]

    @property
    def head_span(self) -> Span | None:
        """Where the head noun stands; None if there is none."""
        within = self.head_within
        return None if within is None else Span(*(self.span.start + offset for offset in within))

    @property
    def _head(self) -> Found | None:
        if self.beside is None:
            return self.given_head
        return read_head(self.beside, self.unit, self.form)

    @classmethod
    def to_json(cls, fields: dict[str, Any]) -> dict[str, Any]:
        """Put the bounds where the interchange form has them."""
        bounds = {name: fields.pop(name) for name in _BOUNDS if name in fields}
        if fields["modifier"] == Modifier.RANGE.value:
            return fields | {name: bounds[name] for name in ("low", "high") if name in bounds}
        return fields if fields["modifier"] == Modifier.EXACT.value else fields | {"bounds": bounds}

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> Mapping[str, Any]:
        """Take the bounds back from where the interchange form has them."""
        head = {"given_head": [fields["head"], *fields["head_within"]]} if "head_within" in fields else {}
        if fields["modifier"] == Modifier.EXACT.value:
            return {**fields, **head, "low": fields["value"], "high": fields["value"]}
        return {**fields, **head, **fields.get("bounds", {})}

    @classmethod
    def to_json_schema(cls, properties: dict[str, Any]) -> dict[str, Any]:
        """Say where the interchange form has the bounds."""
        bounds = {name: properties.pop(name) for name in _BOUNDS}
        inner = {"type": "object", "properties": bounds, "additionalProperties": False}
        return properties | {"low": bounds["low"], "high": bounds["high"], "bounds": inner}


@attrs.frozen(kw_only=True)
class NotQuantity(Annotation):
    """A numeral that is no quantity, given with the option `refused` only.

    Attributes:
        reason: Why it is none: the name of a reason in `refusals`, such as name, quotation, article, place, time, code,
            one, word.
    """

    kind: ClassVar[str] = "not_quantity"

    reason: str
