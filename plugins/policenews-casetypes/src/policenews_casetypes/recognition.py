"""From hits of the vocabulary to mentions of cases: boundaries, heads, names, readings. Pure functions, one pass."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

import attrs

from policenews.vocabulary import Hit
from policenews_casetypes import affixes
from policenews_casetypes.meanings import Meaning, Usage
from policenews_casetypes.places import WINDOW, Mention, Place, made_up, mention

HEADS = ("案", "案件", "警情", "犯罪", "罪", "事故", "行为")
# Up to Python 3.11 Python code looks members of an enumeration up, at five times the cost of a name.
_TERM, _SUFFIXED, _PASSIVE, _OPTIONAL, _BLOCK = (
    Usage.TERM, Usage.SUFFIXED, Usage.PASSIVE, Usage.OPTIONAL, Usage.BLOCK,
)  # fmt: skip
_AGAINST, _NOT_AGAINST = frozenset("反防禁缉扫拒"), frozenset("违预严谨提抗")
"""反诈骗 is no fraud, but 违反 and 预防 are words of their own."""
TELECOM = "property.fraud.telecom"
ACCIDENTS = ("traffic.accident", "public_safety.accident")
ACCIDENTS_BACK = 12
"""How many hits back the type of a bare 事故 is looked for."""


def mentions(text: str, hits: Sequence[Hit[Meaning]], *, optional: bool = False) -> list[Mention]:
    """Return the mentions in a folded text, right to left.

    A word may share the head of the word after it (刑事、治安案件), so the text is read backwards.

    Args:
        text: The folded text.
        hits: The hits of the vocabulary, left to right.
        optional: Whether marginal mentions are wanted.
    """
    found: list[Mention] = []
    for at in range(len(hits) - 1, -1, -1):
        hit = hits[at]
        usage = hit.term.meaning.usage
        if usage is _BLOCK:
            continue
        read = _term if usage is _TERM else _READERS.get(usage, _term)
        following = found[-1] if found and found[-1].start >= hit.end else None
        one = read(Place(text, hits, at, hit, following, optional))
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
            one = one._replace(case=attrs.evolve(one.case, label=fitting[0])) if len(fitting) == 1 else one  # noqa: PLW2901
        specified.append(one)
    return specified


def _term(place: Place) -> Mention | None:
    """Return the mention that a type word makes with what is attached to it."""
    text, hit = place.text, place.hit
    usage = hit.term.meaning.usage
    start = hit.start + 1 if usage is _PASSIVE else _prefixed(text, hit.start, place.floor)
    if _foreign(text, start, hit):
        return None
    start, end, headed = _extent(text, start, hit.end)
    rule = "headed" if headed else "term"
    if not headed and usage is _TERM and end == hit.end and (reach := _object(place)):
        end, headed, rule = reach, True, "act_and_object"
    if usage is _SUFFIXED and not headed and (modified := _modifying(place, start, end)):
        return modified
    if not headed and (reach := _joined(place, end)):
        end, headed, rule = reach, True, "joined"
    if not headed and (usage is _SUFFIXED or usage is _OPTIONAL):
        standing = _standing(place, start, end)
        if standing is None:
            # 涉网 is a word of its own, but in 涉网红犯罪 the class is a longer one.
            return _involving(place) if text[hit.start] == "涉" else None
        rule, headed = standing, standing == "shared_head"
    headed = headed or hit.term.surface.endswith(HEADS) or _heads_list(text, end)
    named = _dated(place, start, end) or _modified(place, start, end)
    return named or mention(place, start, end, rule, headed=headed)


def _modifying(place: Place, start: int, end: int) -> Mention | None:
    """Return the next mention with this word as its modifier: 网络|贩毒案, 暴力|抢劫, 金融|诈骗案件.

    网络 needs a head to be a class, so beside a type word it only says of what kind that is.
    """
    following, meaning = place.following, place.hit.term.meaning
    if following is None or following.start != end or following.case.case_name or meaning.group == TELECOM:
        return None
    if _has_head(place.text, following) or place.text[start:end] in affixes.PREFIXES:
        return following._replace(start=start, case=attrs.evolve(following.case, rule="joined"))
    return None


def _joined(place: Place, end: int) -> int:
    """Return the end of the next mention where two words make one class: 抢劫|杀人案, 冒充客服|诈骗; else 0."""
    following = place.following
    if following is None or following.start != end:
        return 0
    telecom = place.hit.term.meaning.group == TELECOM and following.case.group.startswith("property.fraud")
    return following.end if telecom or _has_head(place.text, following) else 0


def _has_head(text: str, one: Mention) -> bool:
    """Return whether a mention of one type word has a head of its own, not one that a list shares."""
    return one.case.rule in {"headed", "term"} and text[one.start : one.end].endswith(HEADS)


def _extent(text: str, start: int, end: int) -> tuple[int, int, bool]:
    """Return where the word with its head and quotes begins and ends, and whether there is a head.

    The head may be inside the quotes or after them: “两抢一盗”案件, “盗抢骗”类民生案件.
    """
    suffix = _suffix(text, end)
    end = suffix or end
    if start and end < len(text) and text[start - 1] in affixes.OPENING and text[end] in affixes.CLOSING:
        start, end = start - 1, end + 1
        suffix = suffix or _suffix(text, end)
        end = max(suffix, end)
    return start, end, suffix > 0


def _standing(place: Place, start: int, end: int) -> str | None:
    """Return the rule by which a word counts that does not count by itself, or None."""
    if place.hit.term.meaning.usage is Usage.OPTIONAL:
        return "optional" if place.optional else None
    if affixes.SUSPECTED.search(place.text, max(0, start - 2), start):
        return "suspected"
    event = place.hit.term.meaning.group in affixes.EVENTS
    if event and affixes.HAPPENED.search(place.text, max(0, start - 4), start):
        return "suspected"
    if _heads_list(place.text, end) or _linked(place.text, end, place.following):
        return "shared_head"
    return None


def _prefixed(text: str, start: int, floor: int) -> int:
    """Return the start with attached modifiers: 涉高校|可防性案件, 网络|电信诈骗."""
    for _ in range(3):
        for size in range(affixes.LONGEST_PREFIX, 1, -1):
            if start - size >= floor and text[start - size : start] in affixes.PREFIXES:
                start -= size
                break
        else:
            break
    return start


def _foreign(text: str, start: int, hit: Hit[Meaning]) -> bool:
    """Return whether the word is part of something else: 反诈骗, 经济犯罪侦查支队, 恶势力团伙, 《反电信网络诈骗法》."""
    end = hit.end
    if text[start - 1 : start] in _AGAINST and not (start > 1 and text[start - 2] in _NOT_AGAINST):
        return True
    if text[end : end + 1] in affixes.PART_OF_FIRST and affixes.PART_OF.match(text, end):
        return True
    if hit.term.meaning.group == "organized.gang" and affixes.GANG.match(text, end):
        return True
    opened = text.rfind("《", max(0, start - WINDOW), start)
    return opened >= 0 and "》" not in text[opened:start] and affixes.LAW_AHEAD.match(text, end) is not None


def _heads_list(text: str, end: int) -> bool:
    """Return whether a head that a list shares follows: 盗窃、爆炸|等案件."""
    return text.startswith("等", end) and affixes.LIST_HEAD.match(text, end) is not None


def _suffix(text: str, end: int) -> int:
    """Return where the head that follows a word ends, 0 if there is none: 盗窃|案件."""
    suffix = affixes.SUFFIX.match(text, end) if text[end : end + 1] in affixes.SUFFIX_FIRST else None
    return suffix.end() if suffix else 0


def _linked(text: str, end: int, following: Mention | None) -> bool:
    """Return whether the next mention follows a list mark and has a head to share: 爆炸、放火案件."""
    link = affixes.LINK.match(text, end)
    return bool(link and following and following.headed and following.start == link.end())


def _object(place: Place) -> int:
    """Return the end of act + object + head (盗窃电动车案), 0 if no head follows."""
    if place.at + 1 == len(place.hits):
        return 0
    text, end, after = place.text, place.hit.end, place.hits[place.at + 1]
    if after.term.surface not in {"案", "案件"} or not 0 < after.start - end <= affixes.LONGEST_OBJECT:
        return 0
    if affixes.OBJECT.fullmatch(text, end, after.start) is None or affixes.SUFFIX.match(text, after.start) is None:
        return 0
    return after.end


def _dated(place: Place, start: int, end: int) -> Mention | None:
    """Return the mention with the name of its case: “3·29”故意杀人案, 11.14劫持案, “喜运网”非法集资案."""
    text = place.text
    if text[end - 1] not in "案件" or not text.endswith(("案", "案件"), start, end):
        return None
    window = max(0, start - WINDOW)
    named = affixes.DATED.search(text, window, start)
    if named is None and text[end - 1] == "案" and place.hit.term.meaning.usage is not Usage.NAMED:
        named = affixes.QUOTED.search(text, window, start)
        # “套路贷”诈骗案 is a class: what is quoted is itself in the vocabulary.
        if named and (place.floor > named.start() or affixes.COUNTED_AFTER.match(text, end)):
            named = None
    return named and mention(place, named.start(), end, "named_case", headed=True, case_name=True)


def _modified(place: Place, start: int, end: int) -> Mention | None:
    """Return the mention with a modifier that names one case among several: …案、遥控地磅诈骗案等."""
    text = place.text
    if text[end - 1] != "案" or not text.startswith(("、", "等"), end):
        return None
    named = affixes.MODIFIER.search(text, max(place.floor - 1, start - 12, 0), start)
    if named is None or named["run"] in affixes.PREFIXES:
        return None
    return mention(place, named.start("run"), end, "named_case", headed=True, case_name=True)


def _counted(place: Place) -> Mention | None:
    """Return a bare 案件, 警情 or 事故 that has the name of a case, or is counted: 破获案件520起, 12起案件."""
    text, hit = place.text, place.hit
    if named := _dated(place, hit.start, hit.end):
        return named
    before = affixes.COUNTED_BEFORE.search(text, max(0, hit.start - 4), hit.start)
    counted = before is not None and affixes.COUNTED_AFTER.match(text, hit.end) is not None
    if not counted and affixes.COUNT_BEFORE.search(text, max(0, hit.start - 8), hit.start) is None:
        return None
    found = mention(place, hit.start, hit.end, "counted", headed=True)
    if hit.term.surface != "事故":
        return found
    # A bare 事故 takes the type the text gives.
    for earlier in reversed(place.hits[max(0, place.at - ACCIDENTS_BACK) : place.at]):
        meaning = earlier.term.meaning
        if meaning.group in ACCIDENTS and meaning.usage is Usage.TERM:
            return found._replace(case=attrs.evolve(found.case, label=meaning.label, group=meaning.group))
    return found


def _shared(place: Place) -> Mention | None:
    """Return 刑事 or 治安 that share a head (刑事、治安案件) or have a class word (刑事类警情)."""
    text, hit, following = place.text, place.hit, place.following
    word = hit.term.surface
    suffix = affixes.SUFFIX.match(text, hit.end)
    if suffix and text[hit.end] != "行":
        label = word + suffix[0].removeprefix("类").removeprefix("型")
        group = "case.call" if label.endswith("警情") else hit.term.meaning.group
        return made_up(hit.start, suffix.end(), "headed", label, group)
    if following is None or not following.case.group.startswith("case") or not _linked(text, hit.end, following):
        return None
    head = "警情" if following.case.label.endswith("警情") else "案件"
    group = "case.call" if head == "警情" else hit.term.meaning.group
    return made_up(hit.start, hit.end, "shared_head", word + head, group)


def _named(place: Place) -> Mention | None:
    """Return 案 or 专案 with the name of a case: “8·11”专案."""
    return _dated(place, place.hit.start, place.hit.end)


def _involving(place: Place) -> Mention | None:
    """Return a class made with 涉: 涉企案件, 涉老犯罪."""
    made = affixes.INVOLVING.match(place.text, place.hit.start)
    if made is None or made["what"][0] in "及嫌案险入足世事罪":
        return None
    return made_up(place.hit.start, made.end(), "involving", "涉" + made["what"], "case")


def _unlisted(place: Place) -> Mention | None:
    """Return a charge that no list has, where the text says that somebody is charged with it."""
    text, hit, floor = place.text, place.hit, place.floor
    made = affixes.UNLISTED.search(text, max(floor - 2, hit.start - WINDOW, 0), hit.start)
    if made is None or made.start("name") < floor:
        return None
    return made_up(made.start("name"), hit.end, "unlisted_charge", made["name"], hit.term.meaning.group)


_READERS: Mapping[Usage, Callable[[Place], Mention | None]] = MappingProxyType(
    {
        Usage.HEAD: _counted,
        Usage.NAMED: _named,
        Usage.STEM: _involving,
        Usage.CHARGE: _unlisted,
        Usage.SHARED: _shared,
    }
)


def in_order(found: list[Mention]) -> Iterator[Mention]:
    """Yield mentions left to right, those that lie in a longer one left out."""
    reach = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.end > reach:
            yield one
            reach = one.end
