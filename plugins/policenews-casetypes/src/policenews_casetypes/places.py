"""A hit of the vocabulary with what is around it, and the mention that is made of it."""

from collections.abc import Sequence
from functools import lru_cache

import attrs

from policenews.drafting import maker
from policenews.spans import Span
from policenews.vocabulary import Hit, Term
from policenews_casetypes import affixes
from policenews_casetypes.annotations import CaseType
from policenews_casetypes.meanings import Meaning, Usage

WINDOW = 30
"""Characters looked at on either side of a hit; a constant, so that the whole is linear."""
_ELSEWHERE = Span(0, 1)
_STEM = Usage.STEM  # up to Python 3.11 Python code looks members up, at five times the cost of a name


@attrs.frozen(weakref_slot=False)  # as `maker` asks for
class Mention:
    """A mention found: where, and what it says.

    Attributes:
        start: Offset of the first character.
        end: Offset after the last character.
        case: What is said wherever the word stands, about other characters.
        headed: Whether a head is attached, which words before it can share.
        meaning: What the type word means; None for a class that is in no list.
        word: Where the type word begins and ends; what is before and behind it are modifiers, object and head.
    """

    start: int
    end: int
    case: CaseType
    headed: bool
    meaning: Meaning | None
    word: tuple[int, int]


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
        fiction: Whether the text speaks of films, books or games.
    """

    text: str
    hits: Sequence[Hit[Meaning]]
    at: int
    start: int
    end: int
    term: Term[Meaning]
    following: Mention | None
    optional: bool
    fiction: bool

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
    """Return the mention that a hit makes of a part of the text."""
    meaning = place.term.meaning
    word = max(start, place.start), min(end, place.end)
    return make_mention(start, end, _said(meaning, rule, case_name), headed, meaning, word)


def made_up(start: int, end: int, rule: str, label: str, group: str) -> Mention:
    """Return the mention of a class or charge that is in no list; it has a head."""
    case = CaseType(span=_ELSEWHERE, rule=rule, label=label, group=group)
    return make_mention(start, end, case, headed=True, meaning=None, word=(start, end))


@lru_cache(maxsize=4096)
def _said(meaning: Meaning, rule: str, case_name: bool) -> CaseType:  # noqa: FBT001 -- part of a key
    """Return what a word says wherever it stands: the same few hundred words are on every page."""
    return CaseType(span=_ELSEWHERE, rule=rule, label=meaning.label, group=meaning.group, case_name=case_name)


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
    if text[start - 1 : start] not in affixes.NAME_LAST or not text.endswith(
        ("案", "案件", "事故", "火灾"), start, end
    ):
        return None
    window = max(0, start - WINDOW)
    named = affixes.DATED.search(text, window, start)
    if named is None and text[end - 1] == "案" and place.term.meaning.usage is not Usage.NAMED:
        named = affixes.QUOTED.search(text, window, start)
        # “套路贷”诈骗案 is a class: what is quoted is itself in the vocabulary.
        if named and (place.floor > named.start() or affixes.COUNTED_AFTER.match(text, end)):
            named = None
    return named and mention(place, named.start(), end, "named_case", headed=True, case_name=True)


def in_title_of_law(text: str, start: int, end: int) -> bool:
    """Return whether a word stands in the title of a law: 《中华人民共和国反|电信网络诈骗|法》."""
    opened = text.rfind("《", max(0, start - WINDOW), start)
    return opened >= 0 and "》" not in text[opened:start] and affixes.LAW_AHEAD.match(text, end) is not None
