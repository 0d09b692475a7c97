"""From hits of the vocabulary to mentions of cases: boundaries, heads, names, readings. Pure functions, one pass."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

import attrs

from policenews.vocabulary import Hit
from policenews_casetypes import affixes
from policenews_casetypes.governors import clause_of
from policenews_casetypes.heads import STAGED, counted, involving, named, shared, unlisted
from policenews_casetypes.meanings import Meaning, Usage
from policenews_casetypes.places import (
    Mention,
    Place,
    dated,
    heads_list,
    in_title_of_law,
    linked,
    make_place,
    mention,
    suffix_end,
)

HEADS = ("案", "案件", "警情", "犯罪", "罪", "事故", "行为")
# Up to Python 3.11 Python code looks members of an enumeration up, at five times the cost of a name.
_TERM, _SUFFIXED, _PASSIVE, _OPTIONAL = Usage.TERM, Usage.SUFFIXED, Usage.PASSIVE, Usage.OPTIONAL
TELECOM = "property.fraud.telecom"
_DRINKS = frozenset("白红啤黄米药喝")


def mentions(text: str, hits: Sequence[Hit[Meaning]], *, optional: bool = False) -> list[Mention]:
    """Return the mentions in a folded text, right to left.

    A word may share the head of the word after it (刑事、治安案件), so the text is read backwards.

    Args:
        text: The folded text.
        hits: The hits of the vocabulary, left to right.
        optional: Whether marginal mentions are wanted.
    """
    found: list[Mention] = []
    fiction = affixes.FICTION_BEFORE.search(text) is not None or "《" in text
    for at in range(len(hits) - 1, -1, -1):
        start, end, term = hits[at]
        read = _READERS.get(term.meaning.usage)
        if read is None:
            continue
        following = found[-1] if found and found[-1].start >= end else None
        one = read(make_place(text, hits, at, start, end, term, following, optional, fiction))
        if one is not None:
            found.append(one)
    return _specified(text, found)


def _specified(text: str, found: list[Mention]) -> list[Mention]:
    """Return the mentions, acts with an object under the charge that the text names for them.

    走私石首鱼鱼鳔案 is 走私珍贵动物制品 where the text has 走私珍贵动物制品罪, and only one such charge.
    """
    charges = dict.fromkeys(
        one.case.label for one in found if text[one.end - 1] == "罪" and one.case.rule != "unlisted_charge"
    )
    if not charges or all(one.case.rule != "act_and_object" for one in found):
        return found
    specified = []
    for one in found:
        if one.case.rule == "act_and_object":
            fitting = [label for label in charges if label.startswith(one.case.label) and label != one.case.label]
            one = attrs.evolve(one, case=attrs.evolve(one.case, label=fitting[0])) if len(fitting) == 1 else one  # noqa: PLW2901
        specified.append(one)
    return specified


def _term(place: Place) -> Mention | None:
    """Return the mention of a type word. Most have nothing attached: 全年|命案|全破."""
    text, start, end = place.text, place.start, place.end
    if text[start - 1 : start] in _DRINKS and text.startswith("酒后", start):
        return None  # 喝了白|酒后开车
    if text.endswith("犯罪", start, end) and affixes.SUSPECTS.match(text, end - len("犯罪")):
        return mention(place, start, end - len("犯罪"), "term")  # 涉毒|犯罪嫌疑人
    named = text[end - 1] in "故灾" and text[start - 1 : start] in affixes.NAME_LAST
    if named or _touched(place, affixes.BEFORE, 0) or text[end - 1] in "案件" or _object(place):
        return _attached(place)
    if place.fiction and _told(text, start, end) and not in_title_of_law(text, start, end):
        return None
    return mention(place, start, end, "term", headed=place.term.surface.endswith(HEADS))


def _weak(place: Place) -> Mention | None:
    """Return the mention of a word that does not count by itself: 爆炸|案, 被盗|案件."""
    # 涉网 is listed, but in 涉网红犯罪 the class is a longer one.
    if (
        place.optional
        or _lost(place)
        or _touched(place, affixes.BEFORE_WEAK, affixes.LONGEST_LINK)
        or place.text.startswith("涉", place.start)
        or _object(place)
    ):
        return _attached(place)
    return None


def _lost(place: Place) -> bool:
    """Return whether a word says how what is counted was lost: 被盗|香烟10条, 12箱土蜂|被盗."""
    if place.term.surface not in affixes.LOSSES:
        return False
    if affixes.COUNTED_LOSS.match(place.text, place.end) is not None:
        return True
    ends = place.end == len(place.text) or place.text[place.end] in affixes.LOSS_ENDS
    start = max(0, place.start - affixes.LONGEST_LOST)
    return ends and affixes.LOST_BEFORE.search(place.text, start, place.start) is not None


def _touched(place: Place, before: frozenset[str], link: int) -> bool:
    """Return whether what stands beside a word may belong to it: `before` it, after it, or a mention over a link."""
    text, start, end = place.text, place.start, place.end
    return (
        text[start - 1 : start] in before
        or text[end : end + 1] in affixes.AFTER
        or text[start - 2 : start] in affixes.PREFIX_LAST_TWO
        or (place.following is not None and place.following.start - end <= link)
    )


def _attached(place: Place) -> Mention | None:
    """Return the mention that a type word makes with what is attached to it."""
    text, usage = place.text, place.term.meaning.usage
    start = place.start + 1 if usage is _PASSIVE else _prefixed(place)
    if _foreign(place, start):
        return None
    start, end, headed = _extent(text, start, place.end)
    rule = "headed" if headed else "term"
    if not headed and usage is _TERM and end == place.end and (reach := _object(place)):
        end, headed, rule = reach, True, "act_and_object"
    if usage is _SUFFIXED and not headed and (modified := _modifying(place, start, end)):
        return modified
    if not headed and (reach := _joined(place, end)):
        end, headed, rule = reach, True, "joined"
    if not headed and (usage is _SUFFIXED or usage is _OPTIONAL):
        standing = _standing(place, start, end)
        if standing is None:
            return involving(place) if text[place.start] == "涉" else None
        rule, headed = standing, standing == "shared_head"
    headed = headed or place.term.surface.endswith(HEADS) or heads_list(text, end)
    named = _quoted_whole(place, start, end) or dated(place, start, end) or _modified(place, start, end)
    return named or mention(place, start, end, rule, headed=headed)


def _quoted_whole(place: Place, start: int, end: int) -> Mention | None:
    """Return the name of a case that is quoted with its type: “白银连环杀人案”, “7·15特大贩毒案”."""
    text = place.text
    if text[end : end + 1] not in affixes.CLOSING or not text.startswith("案", end - 1):
        return None
    opened = max(text.rfind(mark, max(0, start - _LONGEST_NAME), start) for mark in affixes.OPENING)
    if not 0 <= opened < start - 1 or any(mark in text[opened + 1 : start] for mark in "，。；、”\n"):
        return None
    return mention(place, opened, end + 1, "named_case", headed=True, case_name=True)


_LONGEST_NAME = 14
"""Characters before the type in the quoted name of a case."""


def _modifying(place: Place, start: int, end: int) -> Mention | None:
    """Return the next mention with this word as its modifier: 网络|贩毒案, 暴力|抢劫, 金融|诈骗案件.

    网络 needs a head to be a class, so beside a type word it only says of what kind that is.
    """
    following, meaning = place.following, place.term.meaning
    if following is None or following.start != end or following.case.case_name or meaning.group == TELECOM:
        return None
    if _has_head(place.text, following) or place.text[start:end] in affixes.PREFIXES:
        return attrs.evolve(following, start=start, case=attrs.evolve(following.case, rule="joined"))
    return None


def _joined(place: Place, end: int) -> int:
    """Return the end of the next mention where two words make one class: 抢劫|杀人案, 冒充客服|诈骗; else 0."""
    following = place.following
    if following is None or following.start != end:
        return 0
    telecom = place.term.meaning.group == TELECOM and following.case.group.startswith("property.fraud")
    return following.end if telecom or _has_head(place.text, following) else 0


def _has_head(text: str, one: Mention) -> bool:
    """Return whether a mention of one type word has a head of its own, not one that a list shares."""
    return one.case.rule in {"headed", "term"} and text[one.start : one.end].endswith(HEADS)


def _extent(text: str, start: int, end: int) -> tuple[int, int, bool]:
    """Return where the word with its head and quotes begins and ends, and whether there is a head.

    The head may be inside the quotes or after them: “两抢一盗”案件, “盗抢骗”类民生案件.
    """
    suffix = suffix_end(text, end)
    end = suffix or end
    if start and end < len(text) and text[start - 1] in affixes.OPENING and text[end] in affixes.CLOSING:
        start, end = start - 1, end + 1
        suffix = suffix or suffix_end(text, end)
        end = max(suffix, end)
    return start, end, suffix > 0


def _standing(place: Place, start: int, end: int) -> str | None:
    """Return the rule by which a word counts that does not count by itself, or None."""
    if place.term.meaning.usage is _OPTIONAL:
        if _lost(place):
            return "counted_loss"
        return "optional" if place.optional else None
    if place.text.endswith(affixes.SUSPECTED, 0, start):
        return "suspected"
    if place.text[start - 1 : start] == "因" and affixes.PUNISHED.match(place.text, end):
        return "suspected"  # 因侮辱被处行政拘留
    if affixes.SUSPECTS.match(place.text, end) or STAGED.match(place.text, end):
        return "suspected"  # 涉黑犯罪嫌疑人, “两抢”发案86起
    event = place.term.meaning.group in affixes.EVENTS
    if event and affixes.HAPPENED.search(place.text, max(0, start - 4), start):
        return "suspected"
    following = place.following
    if following is not None and place.term.meaning.group == following.case.group == TELECOM:
        link = affixes.LINK.match(place.text, end)
        if link is not None and link.end() == following.start:
            return "shared_head"  # 冒充熟人、冒充客服类诈骗
    if heads_list(place.text, end) or linked(place.text, end, place.following):
        return "shared_head"
    return None


def _prefixed(place: Place) -> int:
    """Return the start with attached modifiers: 涉高校|可防性案件, 网络|电信诈骗."""
    text, start = place.text, place.start
    for _ in range(3):
        if text[start - 2 : start] not in affixes.PREFIX_LAST_TWO:
            break
        for size in range(affixes.LONGEST_PREFIX, 1, -1):
            if start - size >= place.floor and text[start - size : start] in affixes.PREFIXES:
                start -= size
                break
        else:
            break
    return start


def _foreign(place: Place, start: int) -> bool:
    """Return whether the word is part of something else: 缉毒, 经济犯罪侦查支队, 恶势力团伙."""
    text, end = place.text, place.end
    if text[start - 1 : start] in affixes.AGAINST and not (start > 1 and text[start - 2] in affixes.NOT_AGAINST):
        return True
    if place.fiction and in_title_of_law(text, start, end):
        return False
    if place.fiction and _told(text, start, end):
        return True
    if text[end : end + 1] in affixes.PART_OF_FIRST and affixes.PART_OF.match(text, end):
        return True
    return place.term.meaning.group == "organized.gang" and affixes.GANG.match(text, end) is not None


_CLAUSE_ENDS = re.compile("[，。；！？\n]")
_LONGEST_TITLE = 10
"""Characters of the title of a book with its marks; titles of news are longer, and what they say happened."""


def _told(text: str, start: int, end: int) -> bool:
    """Return whether a word is in the title of a book, or beside what tells a story: 《盗墓笔记》, 抢劫银行的电影."""
    opened = text.rfind("《", max(0, start - _LONGEST_TITLE), start)
    if opened >= 0 and 0 < text.find("》", opened, opened + _LONGEST_TITLE) >= end:
        return True
    clause = clause_of(text, start)
    low, high = max(clause, start - affixes.FICTION_NEAR), min(len(text), end + affixes.FICTION_NEAR)
    stop = _CLAUSE_ENDS.search(text, end, high)
    told = affixes.FICTION_BEFORE.search(text, low, start) or affixes.FICTION.search(
        text, end, high if stop is None else stop.start()
    )
    return told is not None


def _object(place: Place) -> int:
    """Return the end of act + object + head (盗窃电动车案), 0 if no head follows."""
    if place.at + 1 == len(place.hits):
        return 0
    text, end = place.text, place.end
    head, head_end, term = place.hits[place.at + 1]
    if term.surface not in {"案", "案件", "警情"} or not 0 < head - end <= affixes.LONGEST_OBJECT:
        return 0
    if affixes.OBJECT.fullmatch(text, end, head) is None or affixes.SUFFIX.match(text, head) is None:
        return 0
    return head_end


def _modified(place: Place, start: int, end: int) -> Mention | None:
    """Return the mention with a modifier that names one case among several: …案、遥控地磅诈骗案等."""
    text = place.text
    if text[end - 1] != "案" or not text.startswith(("、", "等"), end):
        return None
    named = affixes.MODIFIER.search(text, max(place.floor - 1, start - 12, 0), start)
    if named is None or named["run"] in affixes.PREFIXES:
        return None
    return mention(place, named.start("run"), end, "named_case", headed=True, case_name=True)


_READERS: Mapping[Usage, Callable[[Place], Mention | None]] = MappingProxyType(
    {
        Usage.TERM: _term,
        Usage.SUFFIXED: _weak,
        Usage.OPTIONAL: _weak,
        Usage.PASSIVE: _attached,
        Usage.HEAD: counted,
        Usage.NAMED: named,
        Usage.STEM: involving,
        Usage.CHARGE: unlisted,
        Usage.SHARED: shared,
    }
)
"""Those of the last kind, `BLOCK`, are nothing to read."""


def in_order(found: list[Mention]) -> Iterator[Mention]:
    """Yield mentions left to right, those that lie in a longer one left out."""
    reach = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.end > reach:
            yield one
            reach = one.end
