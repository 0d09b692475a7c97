"""A hit of the vocabulary with what is around it, and the mention that is made of it."""

from collections.abc import Sequence
from typing import Literal

import attrs

from policenews.vocabulary import Hit
from policenews_casetypes import affixes
from policenews_casetypes.meanings import Meaning, Usage

WINDOW = 30
"""Characters looked at on either side of a hit; a constant, so that the whole is linear."""
SENTENCE_ENDS = "。！？!?\n"
_STEM = Usage.STEM  # up to Python 3.11 Python code looks members up, at five times the cost of a name


@attrs.frozen
class Mention:
    """A mention found: where, by which rule, and what it means.

    Attributes:
        start: Offset of the first character.
        end: Offset after the last character.
        rule: Name of the rule.
        label: See `CaseType`.
        group: See `CaseType`.
        case_name: See `CaseType`.
        headed: Whether a head is attached, which words before it can share.
        maps_to: See `CaseType`.
        articles: See `CaseType`.
        sphere: See `CaseType`.
    """

    start: int
    end: int
    rule: str
    label: str
    group: str
    case_name: bool = False
    headed: bool = False
    maps_to: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    sphere: Literal["crime", "violation"] | None = None


@attrs.frozen
class Place:
    """A hit and what is around it.

    Attributes:
        text: The folded text.
        hits: All hits, left to right.
        at: Index of this one.
        hit: The hit itself.
        following: The mention found after it, if any.
        optional: Whether marginal mentions are wanted.
    """

    text: str
    hits: Sequence[Hit[Meaning]]
    at: int
    hit: Hit[Meaning]
    following: Mention | None
    optional: bool

    @property
    def floor(self) -> int:
        """Where the word before ends: no modifier reaches over it. 涉 is itself the beginning of modifiers."""
        hits, at = self.hits, self.at
        if at and hits[at - 1].term.meaning.usage is not _STEM:
            return hits[at - 1].end
        return hits[at - 2].end if at > 1 else 0


def mention(  # noqa: PLR0913 -- the fields of a mention
    place: Place, start: int, end: int, rule: str, *, headed: bool = False, case_name: bool = False
) -> Mention:
    """Return the mention with its reading: a word can be both a crime and a violation (盗窃), the sentence decides."""
    text, meaning = place.text, place.hit.term.meaning
    sphere: Literal["crime", "violation"] | None = None
    group, maps_to, articles = meaning.group, meaning.maps_to, meaning.articles
    named = text[end - 1] == "罪"
    if meaning.charges and meaning.violations and not named and _treated_as_violation(text, start, end):
        sphere, maps_to, articles = "violation", meaning.violations, meaning.administrative
        group = meaning.violation.partition("|")[2] or group
    elif meaning.charges:
        sphere = "crime"
        if named:
            maps_to, articles = meaning.charges, meaning.criminal
    elif meaning.violations:
        sphere = "violation"
    return Mention(start, end, rule, meaning.label, group, case_name, headed, maps_to, articles, sphere)


def _treated_as_violation(text: str, start: int, end: int) -> bool:
    """Return whether the sentence speaks of administrative penalties and of no criminal measure."""
    before = text[max(0, start - WINDOW) : start]
    ahead = text[end : end + WINDOW]
    for mark in SENTENCE_ENDS:
        before, ahead = before.rpartition(mark)[2], ahead.partition(mark)[0]
    around = f"{before}\n{ahead}"
    return affixes.VIOLATION.search(around) is not None and affixes.CRIME.search(around) is None
