"""What the plugin says: statistics."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

import attrs

from policenews.annotations import Annotation, Column, Overlap
from policenews.document import Document
from policenews.spans import Span
from policenews_statistics import written
from policenews_statistics.classes import (
    ActionClass,
    AgencyLink,
    Baseline,
    ChangeKind,
    Direction,
    Kind,
    Status,
)
from policenews_statistics.others import CaseType, Organization, Quantity, TimeExpression


@attrs.frozen
class Action:
    """What was done, or what happened.

    Attributes:
        text: The verb as written: 挽回和避免.
        lemma: Its plain form: 刑事拘留 for 依法刑事拘留; of a compound, the last verb's.
        action_class: Its class, None if the verb is in no list.
        span: Where it stands; of a verb that governs several numbers, before the first.
    """

    text: str
    lemma: str
    action_class: ActionClass | None
    span: Span

    def __str__(self) -> str:
        return self.text


@attrs.frozen
class Object:
    """What was counted or measured.

    Attributes:
        text: The noun phrase: 制售假酒窝点.
        head: Its last noun: 窝点; the phrase itself where no noun of it is known.
        span: Where it stands; of an object that is understood (破案301起), where it was named.
    """

    text: str
    head: str
    span: Span

    def __str__(self) -> str:
        return self.text


@attrs.frozen
class Period:
    """When it was so.

    Attributes:
        begin: First day or moment, None if it is open (截至上月底) or not known (近日).
        end: The day or moment after, None if it is not known.
        times: The time expressions that say so: 今年以来 and 截至上月底 together.
    """

    begin: date | None
    end: date | None
    times: tuple[TimeExpression, ...] = ()

    def __str__(self) -> str:
        first, after = ("" if end is None else end.isoformat() for end in (self.begin, self.end))
        return f"{first}/{after}"


@attrs.frozen
class Change:
    """How a figure changed.

    Attributes:
        direction: Where it went.
        kind: What `amount` is: the difference, or the new level.
        amount: The amount as written, in `unit_norm`; None where none is written (持平, “双下降”), and for a range.
        from_amount: The old level, where it is written; `from` in JSON.
        unit_norm: percent, percentage_point, times, or a measure word; "" without an amount.
        baseline: What it is compared with.
        base_period: First day of what it is compared with, and the day after, where it can be told.
        quantity: The amount, None if none is written.
        from_quantity: The old level, None if it is not written.
        also: The same change in other terms, where the text adds it: 12% of 减少300起，降幅12%.
        span: From the words of comparison to the amount.
    """

    direction: Direction
    kind: ChangeKind
    amount: Decimal | None
    from_amount: Decimal | None
    unit_norm: str
    baseline: Baseline
    base_period: tuple[date | None, date | None] | None
    quantity: Quantity | None
    from_quantity: Quantity | None
    also: Quantity | None
    span: Span


@attrs.frozen
class Reasons:
    """The names of the rules that made the links of a record; "" where there is no link.

    Attributes:
        action: Why this verb.
        object: Why this object.
        agency: Why this agency.
        case: Why this type of case.
        period: Why this period.
        change: Why this change is this record's.
        parent: Why it is a part of another.
        status: Why it is no result.
    """

    action: str = ""
    object: str = ""
    agency: str = ""
    case: str = ""
    period: str = ""
    change: str = ""
    parent: str = ""
    status: str = ""


@attrs.frozen(kw_only=True)
class Statistic(Annotation):
    """A figure of the text with what it counts: who did what to how many of what, when, and how that changed.

    Its span is the evidence: the clause that holds the quantity, up to that of the change.

    Attributes:
        quantity: The figure; None of a pure change (同比下降18.5%), whose amount is `change.quantity`.
        action: The verb; None where the text has none (现金500余元).
        object: What is counted; None if it is not said.
        case: The type of case, None if there is none.
        agency: Who did or published it; None of what befell people, or if the text does not say.
        agency_link: How the text names the agency.
        period: When; None if the text does not say.
        change: The change; None if there is none.
        parent: Span of the quantity of which this is a part (其中, 占); None if it is part of nothing.
        share: The part of the parent, in percent: 38.4 of 占38.4%.
        stat_kind: What sort of figure it is; `stat_kind` in JSON.
        status: Whether it is so.
        background: Whether it is a fact of the scene: lengths, populations, staff.
        unpaired: Whether it is one of a list with 分别 whose lengths differ, so that nothing says which is whose.
        streak: How long it has been so, as written: 14个月 of 连续14个月下降; "" if that is not said.
        record: What it sets, as written: 创历史新低; "" if nothing.
        reasons: Why each link was made.
    """

    kind: ClassVar[str] = "statistic"
    overlap: ClassVar[Overlap] = Overlap.ANY

    quantity: Quantity | None = None
    action: Action | None = None
    object: Object | None = None
    case: CaseType | None = None
    agency: Organization | None = None
    agency_link: AgencyLink | None = None
    period: Period | None = None
    change: Change | None = None
    parent: Span | None = None
    share: Decimal | None = None
    stat_kind: Kind = Kind.COUNT
    status: Status = Status.RESULT
    background: bool = False
    unpaired: bool = False
    streak: str = ""
    record: str = ""
    reasons: Reasons = attrs.field(factory=Reasons, eq=False)

    @classmethod
    def to_json(cls, fields: dict[str, Any]) -> dict[str, Any]:
        """Write action and object as the text has them, what is known of them beside."""
        return written.to_json(fields)

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> Mapping[str, Any]:
        """Undo `to_json`."""
        return written.from_json(fields)

    @classmethod
    def to_json_schema(cls, properties: dict[str, Any]) -> dict[str, Any]:
        """Say how the fields are written."""
        return written.to_json_schema(properties)

    @property
    def rules(self) -> tuple[str, ...]:
        """Names of all rules that made it: `rule`, then the other reasons."""
        return tuple(dict.fromkeys((self.rule, *filter(None, attrs.astuple(self.reasons)))))

    @property
    def focus(self) -> int:
        """Where the figure begins, so that the records of a clause stand in the order of its figures."""
        return self.span.start if self.figure is None else self.figure.span.start

    @property
    def figure(self) -> Quantity | None:
        """The quantity, or of a pure change its amount."""
        if self.quantity is not None:
            return self.quantity
        return None if self.change is None else self.change.quantity

    @classmethod
    def table_columns(cls) -> tuple[Column, ...]:
        """Name the columns of the table; the reference has them all with their meanings."""
        from policenews_statistics.columns import columns  # noqa: PLC0415 -- read only where a table is made

        return columns()

    def to_row(self, document: Document) -> Mapping[str, Any]:
        """Give what stands in these columns."""
        from policenews_statistics.table import row  # noqa: PLC0415 -- it needs this class

        return row(self, document)
