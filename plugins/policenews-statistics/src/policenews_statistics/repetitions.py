"""The same thing stated again: in the headline, or in another sentence. Pure; n log n.

What is compared stands under one key: what was done, what sort of thing is counted, what it is. Parts, targets, facts
of the scene and rates are not compared.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

import attrs

from policenews.spans import Span
from policenews_statistics.annotations import Statistic
from policenews_statistics.bounds import COUNTED, Interval, meant, sort_of
from policenews_statistics.classes import ActionClass, Status
from policenews_statistics.drafts import day
from policenews_statistics.findings import Finding, Problem, finding, quoted
from policenews_statistics.others import Quantity

_WORDS = {
    "破案": "破获 侦破 破 告破 破案 查破 侦获 现破 连破 全破",
    "抓获": "抓获 抓捕 捕获 缉捕 缉获 抓 捕 擒获 捉获 缉拿 落网 归案 到案 拘捕",
    "立案": "立案 立",
    "刑事拘留": "刑事拘留 刑拘",
    "行政拘留": "行政拘留 行拘 治安拘留",
    "批准逮捕": "逮捕 批捕 批准逮捕",
    "移送起诉": "移送起诉 移送审查起诉 移诉 移送",
    "打掉": "打掉 摧毁 捣毁 端掉 铲除 捣掉 铲掉 端 粉碎",
    "缴获": "缴获 查获 收缴 查缴",
    "死亡": "死亡 死 遇难 身亡",
}
_SAME: Mapping[str, str] = {word: act for act, words in _WORDS.items() for word in words.split()}
"""Verbs that state the same: two verbs of one class (刑事拘留 and 行政拘留) need not."""
_ALL_KINDS = re.compile("(?:各类|各种|各|全部|共|涉嫌|一批|犯罪(?=嫌疑)|违法犯罪(?=嫌疑))+")
_LOSS = "损失"
"""群众损失 and 经济损失 are the same."""
_TAIL = 2
_MANY = 10
"""Below it the same number twice can be chance."""
_LONG = 27
"""Days of a period whose figures are totals, and no doings of one day."""
_SENTENCE_ENDS = re.compile("[。！!？?；;\n\r]")
_ANOTHER = re.compile("又|再(?!次通报)|另|还|其余|其他|新增|专项|行动|战役|以来.*以来")


@attrs.frozen
class Told:
    """A figure that can be stated again.

    Attributes:
        statistic: The record.
        quantity: Its quantity.
        meant: What the number can mean.
        act: What was done: the plain form of the verb, one for all that say the same.
        what: What is counted, without what says that it is of all kinds.
        titled: Whether it stands in the headline.
    """

    statistic: Statistic
    quantity: Quantity
    meant: Interval
    act: str
    what: str
    titled: bool

    @property
    def key(self) -> tuple[object, ...]:
        """What two figures must have in common to be of the same thing."""
        return self.act, sort_of(self.quantity), self.what[-_TAIL:]


def told(text: str, statistics: Sequence[Statistic], headline: Span | None) -> list[Told]:
    """Return the figures that can be compared with others of the text.

    Args:
        text: The folded text.
        statistics: The records of the document.
        headline: Where the headline stands, None if there is none.
    """
    found = []
    for one in statistics:
        quantity = one.quantity
        if quantity is None or quantity.form not in COUNTED or one.parent is not None or one.unpaired:
            continue
        if one.status is not Status.RESULT or one.background or one.action is None:
            continue
        titled = headline is not None and headline.contains(quantity.span)
        act = _SAME.get(one.action.lemma, one.action.lemma)
        found.append(Told(one, quantity, meant(text, quantity), act, _what(one), titled))
    return found


def _what(statistic: Statistic) -> str:
    """Return what is counted as figures are compared by it: 嫌疑人 of 各类犯罪嫌疑人, 电诈案 of 电诈案件."""
    if statistic.object is None:
        return ""
    words = statistic.object.text
    if words.endswith(_LOSS):
        return _LOSS
    lead = _ALL_KINDS.match(words)
    words = words if lead is None or lead.end() == len(words) else words[lead.end() :]
    return words[:-1] if words.endswith("案件") else words


def repeated(text: str, figures: Sequence[Told]) -> Iterator[Finding]:
    """Yield the figures that are stated more than once with values that can be the same."""
    groups: dict[tuple[object, ...], list[Told]] = {}
    for one in figures:
        if one.meant.low is not None:
            groups.setdefault(one.key, []).append(one)
    for group in groups.values():
        group.sort(key=lambda one: (one.meant.low or Decimal(0), one.quantity.span))
        run: list[Told] = []
        for one in group:
            if run and not _is_same(text, run[-1], one):
                yield from _twice(text, run)
                run = []
            run.append(one)
        yield from _twice(text, run)


def _twice(text: str, run: Sequence[Told]) -> Iterator[Finding]:
    if len(run) < 2:  # noqa: PLR2004 -- twice
        return
    spans = sorted(one.quantity.span for one in run)
    named = next((one.what for one in run if one.what), "")
    what = f"{run[0].statistic.action}{named}"
    message = f"The figures {quoted(text, *spans)} state the same thing ({what}), which counts once."
    yield finding(Problem.SAME_DATUM_TWICE, message, spans, [one.statistic for one in run])


def _is_same(text: str, one: Told, other: Told) -> bool:
    """Return whether two figures under one key are the same datum."""
    if not one.meant.meets(other.meant) or not _apart(text, one, other) or not _agree(one, other):
        return False
    equal = one.meant == other.meant
    first, second = one.statistic, other.statistic
    known = _known(first) and _known(second)
    if known and first.period != second.period and not _same_time(first, second):
        return False
    titled = one.titled or other.titled
    many = one.meant.low is not None and one.meant.low >= _MANY
    telling = many and _digits(one.quantity) > 1 and not _is_tariff(first)
    if known:
        return telling or (many and _is_long(first))
    # The text does not say when: the number itself must tell, or the headline.
    return many and (titled or (telling and equal))


def differing(text: str, figures: Sequence[Told]) -> Iterator[Finding]:
    """Yield what is stated more than once with values that cannot be the same."""
    groups: dict[tuple[object, ...], list[Told]] = {}
    for one in figures:
        period, agency = one.statistic.period, one.statistic.agency
        if one.titled or not one.what or period is None or agency is None or not _is_long(one.statistic):
            continue
        if one.statistic.action is not None and one.statistic.action.action_class is ActionClass.CHANGE:
            continue
        label = None if one.statistic.case is None else one.statistic.case.label
        key = (one.act, sort_of(one.quantity), one.what, label, period.begin, period.end, agency.entity)
        groups.setdefault(key, []).append(one)
    for group in groups.values():
        group.sort(key=lambda one: one.quantity.span)
        for one, other in pairwise(group):
            if not one.meant.meets(other.meant) and _apart(text, one, other) and not _is_another(text, other):
                spans = (one.quantity.span, other.quantity.span)
                message = (
                    f"{one.statistic.action}{one.what} is stated as {quoted(text, spans[0])} and as "
                    f"{quoted(text, spans[1])}, of the same time and agency."
                )
                yield finding(Problem.SAME_DATUM_DIFFERS, message, spans, (one.statistic, other.statistic))


def _apart(text: str, one: Told, other: Told) -> bool:
    """Return whether two figures stand in different sentences: nobody states a thing twice in one."""
    first, second = sorted((one.quantity.span, other.quantity.span))
    return first.end <= second.start and _SENTENCE_ENDS.search(text, first.end, second.start) is not None


def _agree(one: Told, other: Told) -> bool:
    """Return whether two figures can be of the same agency, object and case, as far as the text says."""
    first, second = one.statistic, other.statistic
    if first.agency is not None and second.agency is not None and first.agency.entity != second.agency.entity:
        return False
    if first.case is not None and second.case is not None and first.case.label != second.case.label:
        return False
    return one.what.endswith(other.what) or other.what.endswith(one.what)


def _known(statistic: Statistic) -> bool:
    return statistic.period is not None and (statistic.period.begin is not None or statistic.period.end is not None)


def _same_time(one: Statistic, other: Statistic) -> bool:
    if one.period is None or other.period is None:
        return False
    return (one.period.begin, one.period.end) == (other.period.begin, other.period.end)


def _is_long(statistic: Statistic) -> bool:
    """Return whether a period is that of a total: 今年以来, and no day."""
    period = statistic.period
    if period is None or period.begin is None or period.end is None:
        return False
    return (day(period.end) - day(period.begin)).days >= _LONG


def _is_another(text: str, one: Told) -> bool:
    return _ANOTHER.search(text, one.statistic.span.start, one.quantity.span.start) is not None


def _digits(quantity: Quantity) -> int:
    """Return how many digits of a number tell it from others: 2 of 3800余万, 1 of 8万."""
    value = quantity.value
    return 0 if not value else len(value.normalize().as_tuple().digits)


def _is_tariff(statistic: Statistic) -> bool:
    """Return whether the same figure can befall several: 罚款1500元."""
    return statistic.action is not None and statistic.action.action_class is ActionClass.PUNISHMENT
