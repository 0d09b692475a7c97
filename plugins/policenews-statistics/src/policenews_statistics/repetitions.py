"""The same thing stated again: in the headline, or in another sentence. Pure; n log n.

What is compared stands under one key: what was done, what sort of thing is counted, what it is. Parts, targets, facts
of the scene and rates are not compared.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

import attrs

from policenews.document import Document
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
_GENERAL = frozenset({"", "案", "人", "人员", "嫌疑人", "刑案", "刑事案", "涉案人员", "者"})
"""Objects that say no more than the unit."""
_TAIL = 2
_MANY = 10
"""Below it the same number twice can be chance."""
_LONG = 27
"""Days of a period whose figures are totals, and no doings of one day."""
_LONGEST = 300
"""Characters of a sentence at most."""
_FAR = 80
"""Characters before a verb in which its sentence begins."""
_SENTENCE_ENDS = re.compile("[。！!？?；;\n\r]")
_PLAIN = re.compile(
    "(?:[，,、：:“”\\s]|据(?:了解|悉)|(?:据|记者从?)?[^，。；]{0,16}?(?:介绍|统计|通报|透露|获悉|了解到|公布|表示|告诉记者|说)"
    "|全[省市县区州旗]|各级|公安机关|公安局|分局|警方|民警|该[局市县区]|共计?|先后|累计|已|成功|一举|总共|合计)*+"
)
"""What may stand before a verb beside time and agency: 通过视频侦查破案58起 and 长清区破案52起 are something else."""


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
    def is_part(self) -> bool:
        """Whether it is a part of another figure: it is compared with the headline alone."""
        return self.statistic.parent is not None

    @property
    def is_general(self) -> bool:
        """Whether its object says no more than its unit: 抓获嫌疑人317人, 抓获317人."""
        return self.what in _GENERAL

    @property
    def words(self) -> str:
        """What was done to what, as the text has it: 破获刑事案件."""
        named = "" if self.statistic.object is None or not self.what else self.statistic.object.text
        return f"{self.statistic.action}{named}"

    @property
    def key(self) -> tuple[object, ...]:
        """What two figures must have in common to be of the same thing."""
        return self.act, sort_of(self.quantity), "" if self.is_general else self.what[-_TAIL:]


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
        if quantity is None or quantity.form not in COUNTED or one.unpaired or one.action is None:
            continue
        if one.status is not Status.RESULT or one.background:
            continue
        titled = headline is not None and headline.contains(quantity.span)
        act = _SAME.get(one.action.lemma, one.action.lemma)
        found.append(Told(one, quantity, meant(text, quantity), act, _what(one, titled=titled), titled))
    return found


def _what(statistic: Statistic, *, titled: bool) -> str:
    """Return what is counted as figures are compared by it: 嫌疑人 of 各类犯罪嫌疑人, 电诈案 of 电诈案件."""
    if statistic.object is None or (titled and statistic.reasons.object == "object_understood"):
        return ""  # a headline skips words: 打掉12个团伙 抓获144人
    words = statistic.object.text
    if words.endswith(_LOSS):
        return _LOSS
    lead = _ALL_KINDS.match(words)
    words = words if lead is None or lead.end() == len(words) else words[lead.end() :]
    return words[:-1] if words.endswith("案件") else words


def repeated(document: Document, figures: Sequence[Told]) -> Iterator[Finding]:
    """Yield the figures that are stated more than once with values that can be the same."""
    groups: dict[tuple[object, ...], list[Told]] = {}
    for one in figures:
        if one.meant.low is not None:
            groups.setdefault(one.key, []).append(one)
    for group in groups.values():
        group.sort(key=lambda one: (one.meant.low or Decimal(0), one.quantity.span))
        run: list[Told] = []
        for one in group:
            if run and not _is_same(document.folded, run[-1], one):
                yield from _twice(document, run)
                run = []
            run.append(one)
        yield from _twice(document, run)


def _twice(document: Document, run: Sequence[Told]) -> Iterator[Finding]:
    if len(run) < 2:  # noqa: PLR2004 -- twice
        return
    spans = sorted(one.quantity.span for one in run)
    words = next((one.words for one in run if one.what), run[0].words)
    message = f"The figures {quoted(document, *spans)} state the same thing ({words}), which counts once."
    yield finding(Problem.SAME_DATUM_TWICE, message, spans, [one.statistic for one in run])


def _is_same(text: str, one: Told, other: Told) -> bool:
    """Return whether two figures under one key are the same datum."""
    if not one.meant.meets(other.meant) or not _apart(text, one, other) or not _agree(one, other):
        return False
    if one.meant.low is None or other.meant.low is None or other.meant.low > one.meant.low * 2:
        return False  # 逾千人 is true of 8036人, but nobody would say so
    titled = one.titled or other.titled
    if (one.is_part or other.is_part) and not (titled and one.what == other.what):
        return False
    equal = one.meant == other.meant
    first, second = one.statistic, other.statistic
    known = _known(first) and _known(second)
    if known and first.period != second.period and not _same_time(first, second):
        return False
    many = one.meant.low is not None and one.meant.low >= _MANY
    telling = many and _digits(one.quantity) > 1 and not _is_tariff(first)
    if known:
        return telling or (many and _is_long(first))
    # The text does not say when: the number itself must tell, or the headline.
    return many and (titled or (telling and equal))


def differing(document: Document, figures: Sequence[Told]) -> Iterator[Finding]:
    """Yield what is stated more than once with values that cannot be the same."""
    text = document.folded
    groups: dict[tuple[object, ...], list[Told]] = {}
    for one in figures:
        period, agency = one.statistic.period, one.statistic.agency
        if one.titled or one.is_part or not one.what or period is None or agency is None:
            continue
        if _is_level(one.statistic) or not _is_long(one.statistic) or not _is_plain(text, one):
            continue
        label = None if one.statistic.case is None else one.statistic.case.label
        key = (one.act, sort_of(one.quantity), one.what, label, period.begin, period.end, agency.entity)
        groups.setdefault(key, []).append(one)
    for group in groups.values():
        group.sort(key=lambda one: one.quantity.span)
        for one, other in pairwise(group):
            if not one.meant.meets(other.meant) and _apart(text, one, other):
                spans = (one.quantity.span, other.quantity.span)
                message = (
                    f"{one.words} is stated as {quoted(document, spans[0])} and as "
                    f"{quoted(document, spans[1])}, of the same time and agency."
                )
                yield finding(Problem.SAME_DATUM_DIFFERS, message, spans, (one.statistic, other.statistic))


def _apart(text: str, one: Told, other: Told) -> bool:
    """Return whether two figures stand in different sentences: nobody states a thing twice in one."""
    first, second = sorted((one.quantity.span, other.quantity.span))
    if second.start - first.end > _LONGEST:
        return True
    return first.end <= second.start and _SENTENCE_ENDS.search(text, first.end, second.start) is not None


def _agree(one: Told, other: Told) -> bool:
    """Return whether two figures can be of the same agency, object and case, as far as the text says."""
    first, second = one.statistic, other.statistic
    if not same_agency(first, second):
        return False
    if first.case is not None and second.case is not None and first.case.label != second.case.label:
        return False
    return one.is_general or one.what.endswith(other.what) or other.what.endswith(one.what)


_POLICE = re.compile("(?:公安局|公安机关|警方|公安)\\Z")


def same_agency(one: Statistic, other: Statistic) -> bool:
    """Return whether two records can be of one agency: 柳州市公安局 and 柳州市公安机关 can, that of a province not."""
    first, second = one.agency, other.agency
    if first is None or second is None or first.entity == second.entity:
        return True
    if first.canonical is None or second.canonical is None:
        return False
    return _POLICE.sub("", first.canonical) == _POLICE.sub("", second.canonical)


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


def _is_plain(text: str, one: Told) -> bool:
    """Return whether nothing but time and agency stands before the verb in its sentence: no means, no place."""
    action, agency, period = one.statistic.action, one.statistic.agency, one.statistic.period
    if action is None or agency is None or period is None:
        return False
    at = action.span.start
    start = max((end.end() for end in _SENTENCE_ENDS.finditer(text, max(0, at - _FAR), at)), default=max(0, at - _FAR))
    rest, last = "", start
    for span in sorted(span for span in (agency.span, *(time.span for time in period.times)) if start <= span.start):
        if last <= span.start and span.end <= at:
            rest += text[last : span.start]
            last = span.end
    return _PLAIN.fullmatch(rest + text[last:at]) is not None


def _is_level(statistic: Statistic) -> bool:
    return statistic.action is not None and statistic.action.action_class is ActionClass.CHANGE


def _digits(quantity: Quantity) -> int:
    """Return how many digits of a number tell it from others: 2 of 3800余万, 1 of 8万."""
    value = quantity.value
    return 0 if not value else len(value.normalize().as_tuple().digits)


def _is_tariff(statistic: Statistic) -> bool:
    """Return whether the same figure can befall several: 罚款1500元."""
    return statistic.action is not None and statistic.action.action_class is ActionClass.PUNISHMENT
