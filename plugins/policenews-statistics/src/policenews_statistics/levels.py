"""Levels against what is said of the change between them: 由310起降至268起，降幅31.5%. Pure."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import attrs

from policenews.document import Document
from policenews.spans import Span
from policenews_statistics.annotations import Change, Statistic
from policenews_statistics.bounds import COUNTED, Interval, meant, sort_of, written_step
from policenews_statistics.classes import Baseline, ChangeKind, Direction, Status
from policenews_statistics.findings import Finding, Problem, finding, quoted
from policenews_statistics.others import Form, Quantity

_MEASURED = COUNTED | {Form.PERCENT}
_LIST = frozenset("、和及与")
_BROKEN = re.compile("[（(）)。；;、]|分别|依次")
"""Between two levels: 从310起（其中刷单类|120起）降至268起 has another figure, 由10起、20起降至8起、6起 two of each."""
_RANKS = re.compile("第|排|名次|位次|位列|位居")
_BEFORE = 12
_DOWN = "降幅|跌幅|减幅|下降|降低|减少|回落|下滑|减"
_UP = "升幅|增幅|涨幅|上升|增长|增加|提高|提升|升|增"
_AGAIN = re.compile(
    "[，,（(]*(?:[即也共净均]|同比|环比|[较比与同][^，。；、（）]{1,10}?(?:相比)?)?(?:共|净|大幅|直接|整整)?"
    f"(?:(?P<down>{_DOWN})|(?P<up>{_UP}))(?:[了达为近约超逾]|幅度|超过|高达|达到|接近|将近|大约)*"
)
"""Between a level and the same change in other terms; 破案率上升 is about something else."""
_YEARLY = re.compile("同比|[去上]年")
_LAST = re.compile("环比|上个?月|上周")
_OTHERWISE = re.compile("[较比与同]")
_RELATIVE = frozenset({"percent", "percentage_point"})
_TENTH = Decimal("0.1")
_HALF_OF_TEN = Decimal(5)
"""The tolerance of a share that is written in words: 一成."""
_HUNDRED = Decimal(100)


@attrs.frozen
class _Levels:
    """An old level and a new one, where they are written, and how a message names them."""

    old: Interval
    new: Interval
    spans: tuple[Span, Span]
    words: str

    @property
    def direction(self) -> Direction:
        """Where the figure surely went, FLAT if that is not sure."""
        if self.old.above(self.new):
            return Direction.DOWN
        return Direction.UP if self.new.above(self.old) else Direction.FLAT

    @property
    def difference(self) -> Interval:
        """How much lies between them."""
        less, more = (self.new, self.old) if self.direction is Direction.DOWN else (self.old, self.new)
        low = None if more.low is None or less.high is None else more.low - less.high
        return Interval(low, None if more.high is None or less.low is None else more.high - less.low)

    @property
    def percent(self) -> Interval:
        """The same in percent of the old level."""
        old, new = self.old, self.new
        if old.low is None or old.high is None or new.low is None or new.high is None or old.low <= 0:
            return Interval(None, None)
        least, most = (new.low / old.high - 1) * _HUNDRED, (new.high / old.low - 1) * _HUNDRED
        return Interval(-most, -least) if self.direction is Direction.DOWN else Interval(least, most)


def contradicted_changes(document: Document, statistics: Sequence[Statistic]) -> Iterator[Finding]:
    """Yield the changes that their own levels contradict.

    Args:
        document: The document.
        statistics: Its records.
    """
    for one in statistics:
        change, new = one.change, one.quantity
        if change is None or new is None or one.status is not Status.RESULT or new.form not in _MEASURED:
            continue
        if change.kind is ChangeKind.FROM_TO and change.from_quantity is not None:
            yield from _from_to(document, one, change, change.from_quantity, new)
        elif change.kind is ChangeKind.BY and change.quantity is not None and change.also is not None:
            yield from _by(document, one, change, new)


def _from_to(document: Document, one: Statistic, change: Change, old: Quantity, new: Quantity) -> Iterator[Finding]:
    text = document.folded
    first, last = (old, new) if old.span.start < new.span.start else (new, old)  # 立案310起，去年同期268起
    if sort_of(old) != sort_of(new) or not _is_pair(text, first, last):
        return
    words = f"From {quoted(document, old.span)} to {quoted(document, new.span)}"
    pair = _Levels(meant(text, old), meant(text, new), (old.span, new.span), words)
    if {change.direction, pair.direction} == {Direction.UP, Direction.DOWN}:
        went = "fallen" if pair.direction is Direction.DOWN else "risen"
        message = (
            f"{words} the figure has {went}, but the text says “{document.text[change.span.start : new.span.end]}”."
        )
        yield finding(Problem.CHANGE_CONTRADICTS, message, (change.span, *pair.spans), (one,))
    elif change.also is not None:
        said = _said(text, last.span.end, change.also, change.baseline)
        if said is not None:
            yield from _measured(document, one, pair, change.also, said)


def _by(document: Document, one: Statistic, change: Change, new: Quantity) -> Iterator[Finding]:
    """Check 立案1684起，减少97起，降幅5.4%: the old level is the new one and the difference."""
    text = document.folded
    first, second = change.quantity, change.also
    if first is None or second is None:
        return
    difference, share = (first, second) if sort_of(first) == sort_of(new) else (second, first)
    said = _said(text, first.span.end, second, change.baseline)
    if sort_of(difference) != sort_of(new) or share.unit_norm != "percent" or said is None:
        return
    after, by = meant(text, new), meant(text, difference)
    if change.direction is Direction.UP:
        by = Interval(None if by.high is None else -by.high, None if by.low is None else -by.low)
    words = f"A change by {quoted(document, difference.span)} to {quoted(document, new.span)}"
    pair = _Levels(after + by, after, (new.span, difference.span), words)
    if change.direction is pair.direction:
        yield from _measured(document, one, pair, share, said)


def _measured(document: Document, one: Statistic, pair: _Levels, share: Quantity, said: Direction) -> Iterator[Finding]:
    """Yield a finding if a stated change is not that between two levels."""
    text = document.folded
    if pair.direction is Direction.FLAT:
        return
    amount = pair.percent if share.unit_norm == "percent" else pair.difference
    if share.unit_norm in _RELATIVE:
        told = Interval(share.low, share.high).widened(_tolerance(text, share))
    elif one.quantity is not None and sort_of(share) == sort_of(one.quantity):
        told = meant(text, share)
    else:
        return
    fits = told.meets(amount)
    if share.unit_norm == "percent" and one.quantity is not None and one.quantity.form is Form.PERCENT:
        fits = fits or told.meets(pair.difference)  # 满意率由80%升至90%，提高10%: for percentage points
    if fits and said is pair.direction:
        return
    unit = "%" if share.unit_norm == "percent" else share.unit
    message = (
        f"{pair.words} is {_shown(amount, pair.direction)}{unit}, "
        f"but the text says {'down' if said is Direction.DOWN else 'up'} {quoted(document, share.span)}."
    )
    yield finding(Problem.CHANGE_CONTRADICTS, message, (*pair.spans, share.span), (one,))


def _tolerance(text: str, share: Quantity) -> Decimal:
    """Return by how much a share may be off: half of one of its last written digit, and 0.1 at least."""
    if share.numeral is None or not text[share.numeral.start].isdigit():
        return _HALF_OF_TEN
    return max(_TENTH, (written_step(text, share) or 1) / Decimal(2))


def _said(text: str, start: int, also: Quantity, baseline: Baseline) -> Direction | None:
    """Return where the words before a second amount say that the figure went; None if it can be another's."""
    between = _AGAIN.fullmatch(text, start, also.span.start) if start < also.span.start else None
    if between is None:
        return None
    # 由上月的310起降至268起，|同比|下降20%: compared with something else than the levels are.
    words = between[0]
    meant_by = {Baseline.YOY: _YEARLY, Baseline.MOM: _LAST}.get(baseline)
    compares = any(mark.search(words) for mark in (_YEARLY, _LAST, _OTHERWISE))
    if compares and (meant_by is None or meant_by.search(words) is None):
        return None
    return Direction.DOWN if between["down"] else Direction.UP


def _is_pair(text: str, first: Quantity, last: Quantity) -> bool:
    """Return whether two levels, the second behind the first, are surely of one figure, and no ranks."""
    start, end = first.span.end, last.span.start
    if start > end or _BROKEN.search(text, start, end) or text[first.span.start - 1] in _LIST:
        return False
    if text[last.span.end : last.span.end + 1] in _LIST and text[last.span.end + 1 : last.span.end + 2].isdigit():
        return False
    return not (last.unit in {"位", "名"} and _RANKS.search(text, max(0, first.span.start - _BEFORE), end))


def _shown(amount: Interval, direction: Direction) -> str:
    """Return an amount as a message has it: -13.5, or -13.2 to -13.7 between rounded levels."""
    sign = "-" if direction is Direction.DOWN else "+"
    ends = [f"{sign}{end.quantize(_TENTH):f}" for end in (amount.low, amount.high) if end is not None]
    return ends[0] if len(set(ends)) == 1 else " to ".join(ends)
