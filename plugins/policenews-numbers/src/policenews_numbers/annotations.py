"""What the plugin says: quantities."""

import enum
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

import attrs

from policenews.annotations import Annotation
from policenews.spans import Span


class Form(enum.Enum):
    """What sort of quantity it is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    LENGTH = "length"
    AREA = "area"
    MASS = "mass"
    VOLUME = "volume"
    TEMPERATURE = "temperature"
    SPEED = "speed"
    DATA = "data"
    ENERGY = "energy"
    POWER = "power"
    VOLTAGE = "voltage"
    CURRENT = "current"
    PRESSURE = "pressure"
    SOUND = "sound"
    ANGLE = "angle"
    FREQUENCY = "frequency"
    AGE = "age"
    ORDINAL = "ordinal"
    MULTIPLE = "multiple"
    FRACTION = "fraction"
    SCORE = "score"
    BARE = "bare"


class Modifier(enum.Enum):
    """How the written number relates to what is meant."""

    EXACT = "exact"
    """117起: nothing says otherwise."""
    ABOUT = "about"
    """约, 左右, 上下: near it, on either side."""
    MORE_THAN = "more_than"
    """余, 多, 逾, 超: above it."""
    NEARLY = "nearly"
    """近, 接近: a little below it."""
    LESS_THAN = "less_than"
    """不足, 不到, 未满: below it."""
    AT_LEAST = "at_least"
    """以上, 至少, 上百: it or above."""
    AT_MOST = "at_most"
    """以下, 最多, 不超过: it or below."""
    RANGE = "range"
    """七八个, 14至16周岁: between two written bounds."""


class Role(enum.Enum):
    """What a sum of money is, by the word that governs it; the first that is said decides."""

    RETURNED = "returned"
    """返还, 退还: given back to those who lost it."""
    RECOVERED = "recovered"
    """挽回, 追回: won back, or a loss that was averted."""
    FROZEN = "frozen"
    """冻结, 止付: held in accounts."""
    SEIZED = "seized"
    """缴获, 查扣, 没收: taken by the police."""
    FINE = "fine"
    """罚款, 罚金."""
    REWARD = "reward"
    """悬赏, 奖励."""
    LOSS = "loss"
    """损失, 赔偿."""
    TAKEN = "taken"
    """被骗, 骗取, 盗走: taken from a victim."""
    GAINED = "gained"
    """获利, 违法所得: what offenders made of it."""
    INVOLVED = "involved"
    """涉案, 案值, 赌资: the sum that a case is about."""
    VALUE = "value"
    """价值, 估价: what a thing is worth."""


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
        head: The noun of what is counted or measured, as written, "" if none stands beside the number: 村民 of
            5000余名村民, 香烟 of 香烟10条.
        head_within: Where that noun stands (see `head_span`), counted from `span.start`: before it below zero.
        role: What a sum of money is (`Role`); None if no word says so, and for everything else.
    """

    kind: ClassVar[str] = "quantity"

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
    head: str = ""
    head_within: tuple[int, int] | None = None

    @property
    def numeral(self) -> Span | None:
        """The number alone, without unit and approximators around it: 300余万 of 超过300余万元, 14至16 of a range.

        三分之一 of a fraction; all of 3元5角, where units stand between.
        """
        if self.numeral_within is None:
            return None
        return Span(*self.numeral_within).shift(self.span.start)

    @property
    def head_span(self) -> Span | None:
        """Where the head noun stands; None if there is none."""
        return None if self.head_within is None else Span(*(self.span.start + offset for offset in self.head_within))

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
        if fields["modifier"] == Modifier.EXACT.value:
            return {**fields, "low": fields["value"], "high": fields["value"]}
        return {**fields, **fields.get("bounds", {})}

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
