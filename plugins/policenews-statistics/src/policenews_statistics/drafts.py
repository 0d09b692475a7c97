"""A record that is being made, and what is carried over clauses."""

from datetime import date, datetime
from decimal import Decimal

import attrs

from policenews_statistics.classes import ActionClass, AgencyLink, Baseline, Status
from policenews_statistics.found import Found
from policenews_statistics.items import Piece
from policenews_statistics.others import CaseType, Organization, Quantity, TimeExpression
from policenews_statistics.verbs import Verb


@attrs.frozen
class Spell:
    """A period with the times that say so.

    Attributes:
        begin: First day or moment; None if it is open or not known.
        end: The day or moment after; None if it is not known.
        times: The time expressions.
    """

    begin: date | None
    end: date | None
    times: tuple[TimeExpression, ...]

    @property
    def days(self) -> int | None:
        """How many days it is long, None if it is open."""
        return None if self.begin is None or self.end is None else (day(self.end) - day(self.begin)).days


def day(moment: date) -> date:
    """Return the day of a moment."""
    return moment.date() if isinstance(moment, datetime) else moment


@attrs.define(eq=False)
class Draft:
    """A record that is being made; the fields are those of `Statistic` before they become values.

    Attributes:
        figure_start: Where its quantity begins, or of a pure change the amount.
        figure_end: Where that ends.
    """

    piece: Piece
    quantity: Quantity | None
    figure_start: int
    figure_end: int
    verbs: tuple[Verb, ...] = ()
    object_at: tuple[int, int] | None = None
    why_action: str = ""
    why_object: str = ""
    listed: bool = False
    change: Found | None = None
    amount: Quantity | None = None
    also: Quantity | None = None
    why_change: str = ""
    agency: Organization | None = None
    agency_link: AgencyLink | None = None
    why_agency: str = ""
    case: CaseType | None = None
    why_case: str = ""
    period: Spell | None = None
    why_period: str = ""
    parent: "Draft | None" = None
    why_parent: str = ""
    share: Decimal | None = None
    status: Status = Status.RESULT
    why_status: str = ""
    background: bool = False
    unpaired: bool = False
    merged: bool = False
    index: str = ""
    streak: str = ""
    record: str = ""
    baseline: Baseline | None = None
    base: tuple[date | None, date | None] | None = None

    @property
    def unit(self) -> str:
        """The measure word of its quantity, "" if there is none."""
        return "" if self.quantity is None else self.quantity.unit

    def object_in(self, text: str) -> str:
        """Return the words for what it counts, "" if there are none."""
        return "" if self.object_at is None else text[slice(*self.object_at)]

    @property
    def befell(self) -> bool:
        """Whether it befell people, or was the deed of offenders: no doing of the police."""
        return self.action_class in {ActionClass.HARM, ActionClass.OFFENCE}

    @property
    def action_class(self) -> ActionClass | None:
        """The class of the verb, of a compound that of the last."""
        return self.verbs[-1].action_class if self.verbs else None
