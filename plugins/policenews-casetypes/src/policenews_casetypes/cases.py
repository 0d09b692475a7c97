"""Which case of a document a mention is of: names with days in them, and references back (该案). Pure."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

import attrs

from policenews.spans import make_span
from policenews_casetypes.annotations import CaseReference, CaseType
from policenews_casetypes.places import Mention

_DAY = re.compile(r"(?:(?P<year>[12][0-9]{3})[.·\-年])?(?P<month>[0-9]{1,2})[.·\-月](?P<day>[0-9]{1,2})日?")
_DIGITS = re.compile("(?P<year>[12][0-9]{3})?(?P<month>[0-9]{2})(?P<day>[0-9]{2})")
"""0715 and 20180715."""
_QUOTED = re.compile('[“"‘「『](?P<inner>[^“”"‘’\n]{1,14})[”"’」』]')
_YEAR_BEFORE = re.compile("(?P<year>[12][0-9]{3})年?的?(?:特大|重大)?\\Z")
_SHORT_YEAR = re.compile("(?<![0-9])(?P<year>[0-9]{2})年\\Z")
_YEAR = re.compile("(?<![0-9])([12][0-9]{3})年")
_FULL_DAY = re.compile("([12][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日")
_SENTENCE = 40
"""Characters before a name in whose sentence a year is looked for: 2001年，该县发生“7·20”杀人案."""
_NORMAL = str.maketrans("·-月", "...", "日 ")
_ZEROS = re.compile("(?<![0-9])0+(?=[1-9])")
_LAST = 20
"""Mentions back to which the antecedent of 该案 is looked for."""
REFERENCE = re.compile(
    "(?:该|此|本|这起|那起|该起|此起|上述|这一|这宗|该宗|该系列|这一系列|(?:该|这|那|此)起[\u4e00-\u9fff]{1,4}?)(?:案件|案(?!件|情|发|例|值|卷|由|底|犯|子|中案|板|头|源|号))"
)
"""该案, 此案, 这起案件."""


def name_of(text: str, one: Mention) -> str:
    """Return the name of a case without its type: 3.29 of “3·29”故意杀人案, 遥控地磅 of 遥控地磅诈骗案."""
    words = text[one.start : one.end]
    quoted = _QUOTED.search(words)
    if quoted is not None:
        day = _DAY.match(quoted["inner"])  # of “7·15特大贩毒案” it is 7.15
        return (quoted["inner"] if day is None else day[0]).translate(_NORMAL)
    dated = _DAY.search(words)
    return dated[0].translate(_NORMAL) if dated is not None else words


@attrs.define
class Cases:
    """The cases of a document as far as it has been read.

    Attributes:
        text: The folded text.
        day: The day of publication, or None.
        count: How many there are.
        numbers: The numbers of those with names.
    """

    text: str
    day: date | None
    count: int = 0
    numbers: dict[str, int] = attrs.field(factory=dict)

    def number(self, name: str) -> int:
        """Return the number of the case of a name; a new one if the name is new."""
        key = _ZEROS.sub("", name)  # 5.01 is 5.1
        if key not in self.numbers:
            self.count += 1
            self.numbers[key] = self.count
        return self.numbers[key]

    def day_of(self, name: str, start: int) -> str | None:
        """Return the day in a name as TIMEX3 has it, None if there is none.

        The year is that in the name, that before it, that with which the text has the day elsewhere, or else that in
        which the day was last before the publication.

        Args:
            name: The name.
            start: Where the mention begins.
        """
        found = _DAY.fullmatch(name) or _DIGITS.fullmatch(name)
        if found is None:
            return None
        month, day = int(found["month"]), int(found["day"])
        if _valid(2000, month, day) is None:
            return None
        year = found["year"] or self._year_before(start) or self._years.get((month, day))
        if year is not None:
            return f"{int(year):04}-{month:02}-{day:02}" if _valid(int(year), month, day) else None
        if self.day is None:
            return f"XXXX-{month:02}-{day:02}"
        last = _valid(self.day.year, month, day)
        if last is None or last > self.day:
            last = next((valid for back in range(1, 9) if (valid := _valid(self.day.year - back, month, day))), None)
        return None if last is None else last.isoformat()

    def _year_before(self, start: int) -> str | None:
        found = _YEAR_BEFORE.search(self.text, max(0, start - 8), start)
        if found is not None:
            return found["year"]
        short = _SHORT_YEAR.search(self.text, max(0, start - 4), start)
        if short is not None:
            since = 2000 if self.day is None or int(short["year"]) <= self.day.year % 100 else 1900
            return str(since + int(short["year"]))
        low = max(0, start - _SENTENCE, self.text.rfind("。", max(0, start - _SENTENCE), start) + 1)
        told = _YEAR.findall(self.text, low, start)
        return told[-1] if told else None

    @cached_property
    def _years(self) -> Mapping[tuple[int, int], str]:
        """The year with which the text has a month and day first; read once, however many names ask."""
        years: dict[tuple[int, int], str] = {}
        for year, month, day in _FULL_DAY.findall(self.text):
            years.setdefault((int(month), int(day)), year)
        return years


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def referred(text: str, mentions: Sequence[CaseType], count: int) -> tuple[list[CaseType], list[CaseReference]]:
    """Return the mentions, those that are referred to with a number, and the references.

    该案 is the case named last, else the last mention that is one case: 一起盗窃案, not 盗窃案件12起.

    Args:
        text: The folded text.
        mentions: The mentions, in order.
        count: How many cases have a number.
    """
    own = list(mentions)
    references: list[CaseReference] = []
    at = 0
    for match in REFERENCE.finditer(text):
        while at < len(own) and own[at].span.end <= match.start():
            at += 1
        place = _antecedent(text, own, at)
        if place is None:
            references.append(CaseReference(span=make_span(*match.span()), rule="case_reference"))
            continue
        if not own[place].case:
            count += 1
            own[place] = attrs.evolve(own[place], case=count)
        references.append(
            CaseReference(
                span=make_span(*match.span()),
                rule="case_reference",
                case=own[place].case,
                antecedent=own[place].span,
            )
        )
    return own, references


_MANY = re.compile("(?:共|共计|达|近|约|余)?[0-9〇一二三四五六七八九十百千万两数几]+[余多]?(?:起|件|宗|串)")


def _antecedent(text: str, mentions: Sequence[CaseType], at: int) -> int | None:
    """Return the position of the mention that a reference behind it goes back to, None if there is none."""
    recent = range(at - 1, max(-1, at - 1 - _LAST), -1)
    named = next((place for place in recent if mentions[place].case_name), None)
    one = next((place for place in recent if _is_one(text, mentions[place])), None)
    if named is None or one is None:
        return one if named is None else named
    return max(named, one) if text.count("\n", mentions[named].span.end, mentions[one].span.start) else named


def _is_one(text: str, mention: CaseType) -> bool:
    """Whether a mention is of one case: it ends with 案 and no number follows."""
    end = mention.span.end
    return text.endswith(("案", "案件"), mention.span.start, end) and _MANY.match(text, end) is None
