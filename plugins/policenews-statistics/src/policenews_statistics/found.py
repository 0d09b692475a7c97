"""A change in the text, before it is known whose it is. Pure."""

import attrs

from policenews_statistics.classes import ChangeKind, Direction
from policenews_statistics.comparisons import Comparison
from policenews_statistics.items import Piece
from policenews_statistics.others import Quantity


@attrs.define(eq=False)
class Found:
    """A change in the text, before it is known whose it is.

    Attributes:
        piece: The clause.
        direction: Where it went.
        kind: What the amount is.
        amounts: The amounts, several after 分别, none of 持平.
        old: The old level of a change from–to.
        start: Offset of the first word of change.
        verb: Where the verb stands.
        comparison: What it is compared with; None if neither the clause nor one before it in the sentence says so.
        subject: The noun phrase before it, None if there is none of its own.
        level: Whether the amount is the level itself, and so a figure.
        plural: Whether the amounts are of several figures.
        series: The changes that go on a list with 分别 in words of their own: 分别下降21.7%、|上升3.9%.
        everyone: Whether 均 says that it is the change of all figures before it.
    """

    piece: Piece
    direction: Direction
    kind: ChangeKind
    amounts: list[Quantity]
    old: Quantity | None
    start: int
    verb: tuple[int, int]
    comparison: Comparison | None = None
    subject: tuple[int, int] | None = None
    level: bool = False
    plural: bool = False
    everyone: bool = False
    series: "list[Found]" = attrs.field(factory=list)

    @property
    def parts(self) -> "list[tuple[Found, Quantity]]":
        """Each amount of the list with the change that it is of."""
        return [(one, amount) for one in (self, *self.series) for amount in one.amounts]

    @property
    def is_dated(self) -> bool:
        """Whether the old level of a change from–to has a time of its own: 由|2009年|的51%升至."""
        old = self.old
        return old is not None and any(self.start <= time.span.start < old.span.start for time in self.piece.times)
