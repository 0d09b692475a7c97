"""A hit of the vocabulary with what is around it, and the mention that is made of it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

import attrs

from policenews.drafting import maker
from policenews.spans import Span
from policenews.vocabulary import Hit, Term
from policenews_casetypes import affixes
from policenews_casetypes.annotations import CaseType
from policenews_casetypes.meanings import Meaning, Usage

WINDOW = 30
"""Characters looked at on either side of a hit; a constant, so that the whole is linear."""
SENTENCE_ENDS = "。！？!?\n"
Reading = Literal["plain", "charge", "violation"]
"""How a word is read: as its meaning says; with 罪, as nothing but charges; as nothing but violations."""
_ELSEWHERE = Span(0, 1)
_STEM = Usage.STEM  # up to Python 3.11 Python code looks members up, at five times the cost of a name


@attrs.frozen(weakref_slot=False)  # as `maker` asks for
class Mention:
    """A mention found: where, and what it says.

    Attributes:
        start: Offset of the first character.
        end: Offset after the last character.
        case: What is said, about other characters.
        headed: Whether a head is attached, which words before it can share.
    """

    start: int
    end: int
    case: CaseType
    headed: bool


@attrs.frozen(weakref_slot=False)  # as `maker` asks for
class Place:
    """A hit and what is around it.

    Attributes:
        text: The folded text.
        hits: All hits, left to right.
        at: Index of this one.
        start: Offset of its first character.
        end: Offset after its last character.
        term: Its term.
        following: The mention found after it, if any.
        optional: Whether marginal mentions are wanted.
    """

    text: str
    hits: Sequence[Hit[Meaning]]
    at: int
    start: int
    end: int
    term: Term[Meaning]
    following: Mention | None
    optional: bool

    @property
    def floor(self) -> int:
        """Where the word before ends: no modifier reaches over it. 涉 is itself the beginning of modifiers."""
        hits, at = self.hits, self.at
        if at:
            _, end, term = hits[at - 1]
            if term.meaning.usage is not _STEM:
                return end
        return hits[at - 2][1] if at > 1 else 0


make_mention, make_place = maker(Mention), maker(Place)


def mention(  # noqa: PLR0913 -- what a mention depends on
    place: Place, start: int, end: int, rule: str, *, headed: bool = False, case_name: bool = False
) -> Mention:
    """Return the mention with its reading: a word can be both a crime and a violation (盗窃), the sentence decides."""
    text, meaning = place.text, place.term.meaning
    reading: Reading = "plain"
    if meaning.charges:
        if text[end - 1] == "罪":
            reading = "charge"
        elif meaning.violations and _treated_as_violation(text, start, end):
            reading = "violation"
    return make_mention(start, end, _said(meaning, reading, rule, case_name), headed)


def made_up(start: int, end: int, rule: str, label: str, group: str) -> Mention:
    """Return the mention of a class or charge that is in no list; it has a head."""
    return make_mention(start, end, CaseType(span=_ELSEWHERE, rule=rule, label=label, group=group), headed=True)


@lru_cache(maxsize=4096)
def _said(meaning: Meaning, reading: Reading, rule: str, case_name: bool) -> CaseType:  # noqa: FBT001 -- part of a key
    """Return what a word says in a reading, wherever it stands: the same few hundred words are on every page."""
    group, maps_to, articles = meaning.group, meaning.maps_to, meaning.articles
    sphere: Literal["crime", "violation"] | None = None
    if reading == "violation":
        sphere, maps_to, articles = "violation", meaning.violations, meaning.administrative
        group = meaning.violation.partition("|")[2] or group
    elif reading == "charge":
        sphere, maps_to, articles = "crime", meaning.charges, meaning.criminal
    elif meaning.charges:
        sphere = "crime"
    elif meaning.violations:
        sphere = "violation"
    return CaseType(
        span=_ELSEWHERE,
        rule=rule,
        label=meaning.label,
        group=group,
        case_name=case_name,
        maps_to=maps_to,
        articles=articles,
        sphere=sphere,
    )


def _treated_as_violation(text: str, start: int, end: int) -> bool:
    """Return whether the sentence speaks of administrative penalties and of no criminal measure."""
    low, high = max(0, start - WINDOW), min(len(text), end + WINDOW)
    if not (affixes.VIOLATION.search(text, low, start) or affixes.VIOLATION.search(text, end, high)):
        return False
    before, ahead = text[low:start], text[end:high]
    for mark in SENTENCE_ENDS:
        before, ahead = before.rpartition(mark)[2], ahead.partition(mark)[0]
    around = f"{before}\n{ahead}"
    return affixes.VIOLATION.search(around) is not None and affixes.CRIME.search(around) is None


def suffix_end(text: str, end: int) -> int:
    """Return where the head that follows a word ends, 0 if there is none: 盗窃|案件."""
    suffix = affixes.SUFFIX.match(text, end) if text[end : end + 1] in affixes.SUFFIX_FIRST else None
    return suffix.end() if suffix else 0


def heads_list(text: str, end: int) -> bool:
    """Return whether a head that a list shares follows: 盗窃、爆炸|等案件."""
    return text.startswith("等", end) and affixes.LIST_HEAD.match(text, end) is not None


def linked(text: str, end: int, following: Mention | None) -> bool:
    """Return whether the next mention follows a list mark and has a head to share: 爆炸、放火案件."""
    link = affixes.LINK.match(text, end)
    return bool(link and following and following.headed and following.start == link.end())


def dated(place: Place, start: int, end: int) -> Mention | None:
    """Return the mention with the name of its case: “3·29”故意杀人案, 11.14劫持案, “喜运网”非法集资案."""
    text = place.text
    if text[start - 1 : start] not in affixes.NAME_LAST or not text.endswith(("案", "案件"), start, end):
        return None
    window = max(0, start - WINDOW)
    named = affixes.DATED.search(text, window, start)
    if named is None and text[end - 1] == "案" and place.term.meaning.usage is not Usage.NAMED:
        named = affixes.QUOTED.search(text, window, start)
        # “套路贷”诈骗案 is a class: what is quoted is itself in the vocabulary.
        if named and (place.floor > named.start() or affixes.COUNTED_AFTER.match(text, end)):
            named = None
    return named and mention(place, named.start(), end, "named_case", headed=True, case_name=True)
