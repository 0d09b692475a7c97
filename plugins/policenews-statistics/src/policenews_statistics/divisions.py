"""Parts against their totals: 其中盗窃案130起 of 117起; 盗窃案80起、诈骗案60起 of 117起. Pure; one pass.

A finding must be sure. A part is left alone where another figure of the passage could be its total as well, where it is
of another time or another agency, and where 其中 stands before what is no part: 其中黄某今年已作案11起.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from policenews.document import Document
from policenews.spans import Span
from policenews_statistics.annotations import Change, Statistic
from policenews_statistics.bounds import CASES, COUNTED, PEOPLE, Interval, meant, sort_of
from policenews_statistics.classes import ActionClass, ChangeKind, Status
from policenews_statistics.drafts import day
from policenews_statistics.findings import Finding, Problem, finding, quoted
from policenews_statistics.kinds import excludes, exclusive, ties
from policenews_statistics.others import Quantity

_STAGES = frozenset(
    {
        ActionClass.ARREST,
        ActionClass.DETENTION,
        ActionClass.ENFORCEMENT,
        ActionClass.FORMAL_ARREST,
        ActionClass.PROSECUTION,
        ActionClass.PUNISHMENT,
    }
)
"""What is done with the same people: of 抓获12名，刑拘8名，其中逃犯9名 the nine can be of the twelve."""
_NO_TOTAL = re.compile("最|单[笔起次日月]|[日月人]均|每|目标|[比较][^，。；]{0,12}[多少增减]")
_NO_PART = re.compile(f"{_NO_TOTAL.pattern}|累计|去年|上年|同期|上月|原[有来]|作案")
"""Before a figure that divides nothing: 其中|单日最多|1906起, （|去年同期|620起）, |比目标多|建18个."""
_NEAR = 18
_SENTENCE = 200
"""Characters in which a mark is looked for."""
_MARKS = re.compile("[，,。；;、（(\n]|其中")
_MARK = re.compile("其中|包括|含")
_BEFORE_MARK = frozenset("，,。；;、：:（( \n\r")
_BRACKET = re.compile("[^，,。；;、（()）]{0,10}+[（(][^）)]*")
"""What stands between a total and its part in brackets: 117起|案件（盗窃|80起."""
_LIST_ENDS = re.compile("[。；;！？!?\n\r]|其中|包括")
_LOOSE = re.compile("[，,；;。]")


def divisions(document: Document, statistics: Sequence[Statistic], quantities: Sequence[Quantity]) -> Iterator[Finding]:
    """Yield what is wrong with parts, in the order of the text.

    Args:
        document: The document.
        statistics: Its records, by the places of their figures.
        quantities: All its quantities, in order.
    """
    text = document.folded
    totals: dict[Span, Statistic] = {}
    others = _Others(text)
    amounts = {span for one in statistics if one.change is not None for span in _amounts(one.change)}
    nearest = _nearest([quantity for quantity in quantities if quantity.span not in amounts])
    found: list[Statistic] = []
    for one in statistics:
        quantity = one.quantity
        if quantity is None or quantity.form not in COUNTED:
            continue
        total = None if one.parent is None else totals.get(one.parent)
        if found and (total is None or not _goes_on(text, found[-1], one)):
            yield from _sums(document, found, totals, others)
            found = []
        last = nearest.get(quantity.span)
        if last is not None and last != one.parent and (last not in totals or totals[last].parent is None):
            total = None  # a figure between the two could be the total: 共两根。…都有五根铜线，包括|三根|粗线
        if total is not None and _divides(text, one, total) and _is_marked(text, one, total):
            problem = _exceeds(document, one, total, others, found)
            if problem is None:
                found.append(one)
            else:
                yield problem
        totals.setdefault(quantity.span, one)
        if one.parent is None:
            others.add(one, quantity)
    yield from _sums(document, found, totals, others)


class _Others:
    """The greatest figure of each sort and stage of police work so far in the paragraph: the totals that could be."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._most: dict[tuple[object, ...], Interval] = {}

    def add(self, statistic: Statistic, quantity: Quantity) -> None:
        """Remember a figure that is no part."""
        if "\n" in self._text[self._at : quantity.span.start]:
            self._most = {}
        self._at = quantity.span.end
        key, interval = _stage(statistic, quantity), meant(self._text, quantity)
        most = self._most.get(key)
        if most is None or interval.high is None or (most.high is not None and interval.high > most.high):
            self._most[key] = interval

    def hold(self, interval: Interval, total: Statistic, quantity: Quantity) -> bool:
        """Return whether a figure of the paragraph could be the total of what the stated one is too small for."""
        keys = _stage(total, quantity), (*sort_of(quantity), None)
        return any(key in self._most and not interval.above(self._most[key]) for key in keys)


def _amounts(change: Change) -> Iterator[Span]:
    """Yield where a change has figures that are no level of their own: 同比增加|21起|."""
    for quantity in (change.quantity if change.kind is ChangeKind.BY else None, change.from_quantity, change.also):
        if quantity is not None:
            yield quantity.span


def _nearest(quantities: Sequence[Quantity]) -> dict[Span, Span]:
    """Return which figure of its sort stands before each."""
    found: dict[Span, Span] = {}
    last: dict[tuple[str, str], Span] = {}
    for quantity in quantities:
        if quantity.form not in COUNTED:
            continue
        sort = sort_of(quantity)
        if sort in last:
            found[quantity.span] = last[sort]
        last[sort] = quantity.span
    return found


def _is_marked(text: str, part: Statistic, total: Statistic) -> bool:
    """Return whether the mark that divides stands where marks of lists do: ，其中 and （, but not 将其中的117组入账."""
    if part.quantity is None or total.quantity is None:
        return False
    start, end = total.quantity.span.end, part.quantity.span.start
    if part.reasons.parent == "bracket":
        return _BRACKET.fullmatch(text, start, end) is not None
    first = _MARK.search(text, start, min(end, start + _SENTENCE))
    if first is None or (first.start() > start and text[first.start() - 1] not in _BEFORE_MARK):
        return False
    # 抓获4名。经查，|其中|黄某已作案11起: in another sentence it divides what that sentence is about.
    return text.rfind("。", start, first.start()) in {-1, first.start() - 1}


def _stage(statistic: Statistic, quantity: Quantity) -> tuple[object, ...]:
    sort, per = sort_of(quantity)
    action = statistic.action
    stage: object = None if action is None else action.action_class or action.lemma
    return sort, per, "people" if sort != CASES and stage in _STAGES else stage


def _divides(text: str, part: Statistic, total: Statistic) -> bool:
    """Return whether a part is surely meant as one of its total."""
    quantity, whole = part.quantity, total.quantity
    if quantity is None or whole is None or part.reasons.parent.startswith("share"):
        return False
    if part.status is not Status.RESULT or total.status is not Status.RESULT or part.background or total.background:
        return False
    sort = sort_of(quantity)
    if sort != sort_of(whole) or (_is_offence(part) and not _is_offence(total)):
        return False
    if sort[0] not in {CASES, PEOPLE, "CNY"} and _lemma(part) not in {None, _lemma(total)}:
        return False  # 发放宣传单3000份，其中微信推送8000份: with a unit of anything, another deed has other things
    if part.agency is not None and total.agency is not None and part.agency.entity != total.agency.entity:
        return False
    if _NO_PART.search(_lead(text, quantity.span)) or _NO_TOTAL.search(_lead(text, whole.span)):
        return False
    return _within(part, total) and not excludes(total, part)


def _lead(text: str, figure: Span) -> str:
    """Return the words right before a figure, from the last mark on."""
    return _MARKS.split(text[max(0, figure.start - _NEAR) : figure.start])[-1]


def _exceeds(
    document: Document, part: Statistic, total: Statistic, others: _Others, listed: Sequence[Statistic]
) -> Finding | None:
    text = document.folded
    quantity, whole = part.quantity, total.quantity
    if quantity is None or whole is None or not meant(text, quantity).above(meant(text, whole)):
        return None
    if not ties(part, total) and part.reasons.parent != "bracket":
        # 破获刑事案件50起，其中命案2起，|治安案件80起|: after a comma nothing says that 其中 goes on.
        last = max(listed[-1].quantity.span.end if listed and listed[-1].quantity is not None else 0, whole.span.end)
        last = max(last, quantity.span.start - _SENTENCE)
        marked = max((mark.end() for mark in _MARK.finditer(text, last, quantity.span.start)), default=last)
        loose = part.reasons.parent == "of_which_list" and _LOOSE.search(text, marked + 1, quantity.span.start)
        if loose or others.hold(meant(text, quantity), total, whole):
            return None
    less = f"{quoted(document, whole.span)}{_what(total)}"
    message = f"{quoted(document, quantity.span)}{_what(part)} is stated as a part of {less} but is more than that."
    return finding(Problem.PART_EXCEEDS_TOTAL, message, (whole.span, quantity.span), (total, part))


def _sums(
    document: Document, parts: Sequence[Statistic], totals: Mapping[Span, Statistic], others: _Others
) -> Iterator[Finding]:
    """Yield a finding if parts of one list that exclude one another add up to more than their total."""
    text = document.folded
    parts = exclusive(parts)
    if len(parts) < 2 or parts[0].parent is None:  # noqa: PLR2004 -- one part is no sum
        return
    total = totals[parts[0].parent]
    whole = total.quantity
    quantities = [part.quantity for part in parts if part.quantity is not None]
    if whole is None:
        return
    intervals = [meant(text, quantity) for quantity in quantities]
    added = sum(intervals[1:], start=intervals[0])
    if not added.above(meant(text, whole)):
        return
    if not all(ties(part, total) for part in parts) and others.hold(added, total, whole):
        return
    spans = [quantity.span for quantity in quantities]
    message = f"The parts {quoted(document, *spans)} add up to more than {quoted(document, whole.span)}{_what(total)}."
    yield finding(Problem.PARTS_EXCEED_TOTAL, message, (whole.span, *spans), (total, *parts))


def _goes_on(text: str, last: Statistic, part: Statistic) -> bool:
    """Return whether a part stands in one list with the part before it."""
    if last.quantity is None or part.quantity is None or last.parent != part.parent:
        return False
    alike = _lemma(last) == _lemma(part) and sort_of(last.quantity) == sort_of(part.quantity)
    return alike and _LIST_ENDS.search(text, last.quantity.span.end, part.quantity.span.start) is None


def _lemma(statistic: Statistic) -> str | None:
    return None if statistic.action is None else statistic.action.lemma


def _is_offence(statistic: Statistic) -> bool:
    return statistic.action is not None and statistic.action.action_class is ActionClass.OFFENCE


def _within(part: Statistic, total: Statistic) -> bool:
    """Return whether a part is of the time of its total, as far as the text says: 其中4月份 of 今年以来."""
    if part.period is None or total.period is None or part.period == total.period:
        return True
    begin, end = total.period.begin, total.period.end
    first, after = part.period.begin, part.period.end
    late = begin is not None and (first is None or day(first) < day(begin))
    return not late and not (end is not None and (after is None or day(after) > day(end)))


def _what(statistic: Statistic) -> str:
    """Return what is counted, in brackets, as a message has it."""
    return "" if statistic.object is None else f" ({statistic.object.text})"
