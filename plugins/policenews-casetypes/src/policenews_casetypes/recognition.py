"""From hits of the vocabulary to mentions of cases: boundaries, heads, names, readings. Pure functions, one pass."""

from collections.abc import Iterator, Sequence
from typing import Literal

import attrs

from policenews.vocabulary import Hit
from policenews_casetypes import affixes
from policenews_casetypes.meanings import Meaning, Usage

WINDOW = 30
"""Characters looked at on either side of a hit; a constant, so that the whole is linear."""
SENTENCE_ENDS = "。！？!?\n"


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


def mentions(text: str, hits: Sequence[Hit[Meaning]], *, optional: bool = False) -> list[Mention]:
    """Return the mentions in a folded text, right to left.

    A word may share the head of the word after it (刑事、治安案件), so the text is read backwards.

    Args:
        text: The folded text.
        hits: The hits of the vocabulary, left to right.
        optional: Whether marginal mentions are wanted.
    """
    found: list[Mention] = []
    after: Hit[Meaning] | None = None
    for at in range(len(hits) - 1, -1, -1):
        hit = hits[at]
        if hit.term.meaning.usage is Usage.BLOCK:
            after = hit
            continue
        floor = _floor(hits, at)
        following = found[-1] if found and found[-1].start >= hit.end else None
        mention = _read(text, hit, floor, after, following, hits, at, optional)
        if mention is not None:
            found.append(mention)
        after = hit
    return _specified(text, found)


def _specified(text: str, found: list[Mention]) -> list[Mention]:
    """Return the mentions, acts with an object under the charge that the text names for them.

    走私石首鱼鱼鳔案 is 走私珍贵动物制品 where the text has 走私珍贵动物制品罪, and only one such charge.
    """
    charges = dict.fromkeys(one.label for one in found if text[one.end - 1] == "罪" and one.rule != "unlisted_charge")
    if not charges or all(one.rule != "act_and_object" for one in found):
        return found
    specified = []
    for one in found:
        if one.rule == "act_and_object":
            fitting = [label for label in charges if label.startswith(one.label) and label != one.label]
            one = attrs.evolve(one, label=fitting[0]) if len(fitting) == 1 else one  # noqa: PLW2901
        specified.append(one)
    return specified


def _floor(hits: Sequence[Hit[Meaning]], at: int) -> int:
    """Return where the word before ends: no modifier reaches over it. 涉 is itself the beginning of modifiers."""
    if at and hits[at - 1].term.meaning.usage is not Usage.STEM:
        return hits[at - 1].end
    return hits[at - 2].end if at > 1 else 0


def _read(  # noqa: PLR0913, PLR0917, PLR0911, C901 -- the one place where all that is around a word meets
    text: str,
    hit: Hit[Meaning],
    floor: int,
    after: Hit[Meaning] | None,
    following: Mention | None,
    hits: Sequence[Hit[Meaning]],
    at: int,
    optional: bool,  # noqa: FBT001
) -> Mention | None:
    usage = hit.term.meaning.usage
    match usage:
        case Usage.HEAD:
            return _dated(text, hit, hit.start, hit.end, floor) or _counted(text, hit, hits, at)
        case Usage.NAMED:
            return _dated(text, hit, hit.start, hit.end, floor)
        case Usage.STEM:
            return _involving(text, hit)
        case Usage.CHARGE:
            return _unlisted(text, hit, floor)
        case Usage.SHARED:
            return _shared(text, hit, following)
        case _:
            return _term(text, hit, floor, after, following, optional)


def _term(  # noqa: PLR0913, PLR0917
    text: str,
    hit: Hit[Meaning],
    floor: int,
    after: Hit[Meaning] | None,
    following: Mention | None,
    optional: bool,  # noqa: FBT001
) -> Mention | None:
    meaning, usage = hit.term.meaning, hit.term.meaning.usage
    start = hit.start + 1 if usage is Usage.PASSIVE else _prefixed(text, hit.start, floor)
    end = hit.end
    if _foreign(text, start, end):
        return None
    suffix = affixes.SUFFIX.match(text, end)
    if suffix:
        end = suffix.end()
    headed = suffix is not None or hit.term.surface.endswith(("案", "案件", "警情", "犯罪", "罪", "事故", "行为"))
    quoted = start > 0 and text[start - 1] in affixes.OPENING and text[end : end + 1] in affixes.CLOSING != ""
    if quoted and end < len(text):
        start, end = start - 1, end + 1
        if suffix is None and (suffix := affixes.SUFFIX.match(text, end)):
            end, headed = suffix.end(), True
    rule = "headed" if suffix else "term"
    if suffix is None and not quoted and usage is Usage.TERM and (reach := _object(text, end, after)):
        end, headed, rule = reach, True, "act_and_object"
    if meaning.group == "organized.gang" and affixes.GANG.match(text, hit.end):
        return None
    if usage is Usage.SUFFIXED and suffix is None:
        if affixes.SUSPECTED.search(text, max(0, start - 6), start):
            rule = "suspected"
        elif affixes.LIST_HEAD.match(text, end) or _linked(text, end, following):
            rule, headed = "shared_head", True
        else:
            # 涉网 is a word of its own, but in 涉网红犯罪 the class is a longer one.
            return _involving(text, hit) if text[hit.start] == "涉" else None
    if usage is Usage.OPTIONAL and suffix is None:
        if not optional:
            return None
        rule = "optional"
    headed = headed or affixes.LIST_HEAD.match(text, end) is not None
    named = _dated(text, hit, start, end, floor) or _modified(text, hit, start, end, floor)
    if named:
        return named
    return _mention(text, hit, start, end, rule, headed=headed)


def _mention(  # noqa: PLR0913
    text: str, hit: Hit[Meaning], start: int, end: int, rule: str, *, headed: bool = False, case_name: bool = False
) -> Mention:
    """Return the mention with its reading: a word can be both a crime and a violation (盗窃), the sentence decides."""
    meaning = hit.term.meaning
    charges = tuple(name for name in meaning.maps_to if name.endswith("罪"))
    others = tuple(name for name in meaning.maps_to if not name.endswith("罪"))
    sphere: Literal["crime", "violation"] | None = None
    group, maps_to, articles = meaning.group, meaning.maps_to, meaning.articles
    if charges and others and text[end - 1] != "罪" and _treated_as_violation(text, start, end):
        sphere, maps_to = "violation", others
        articles = tuple(article for article in articles if not article[0].isdigit())
        group = meaning.violation.partition("|")[2] or group
    elif charges:
        sphere = "crime"
        if text[end - 1] == "罪":
            maps_to, articles = charges, tuple(article for article in articles if article[0].isdigit())
    elif others:
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


def _foreign(text: str, start: int, end: int) -> bool:
    """Return whether the word is part of something else: 反诈骗, 经济犯罪侦查支队, 《反电信网络诈骗法》, 赌博机."""
    before = text[max(0, start - 2) : start]
    if before.endswith(("反", "防", "禁", "缉", "扫", "拒")) and not before.startswith(
        ("违", "预", "严", "谨", "提", "抗")
    ):
        return True
    if affixes.BODY.match(text, end) or affixes.NOT_BEFORE.match(text, end):
        return True
    opened = text.rfind("《", max(0, start - WINDOW), start)
    return opened >= 0 and "》" not in text[opened:start] and affixes.LAW_AHEAD.match(text, end) is not None


def _linked(text: str, end: int, following: Mention | None) -> bool:
    """Return whether the next mention follows a list mark and has a head to share: 爆炸、放火案件."""
    link = affixes.LINK.match(text, end)
    return bool(link and following and following.headed and following.start == link.end())


def _object(text: str, end: int, after: Hit[Meaning] | None) -> int:
    """Return the end of act + object + head (盗窃电动车案), 0 if no head follows."""
    if after is None or after.term.surface not in {"案", "案件"} or not 0 < after.start - end <= 14:  # noqa: PLR2004
        return 0
    if affixes.OBJECT.fullmatch(text, end, after.start) is None or text[after.end : after.end + 1] in "情发值犯例由卷":
        return 0
    return after.end


def _dated(text: str, hit: Hit[Meaning], start: int, end: int, floor: int) -> Mention | None:
    """Return the mention with the name of its case: “3·29”故意杀人案, 11.14劫持案, “喜运网”非法集资案."""
    if not text[start:end].endswith(("案", "案件", "专案")):
        return None
    window = max(0, start - WINDOW)
    named = affixes.DATED.search(text, window, start)
    if named is None and text[end - 1] == "案" and (named := affixes.QUOTED.search(text, window, start)):
        # “套路贷”诈骗案 is a class: what is quoted is itself in the vocabulary.
        named = None if floor > named.start() or affixes.COUNTED_AFTER.match(text, end) else named
        named = None if hit.term.meaning.usage is Usage.NAMED else named
    return named and _mention(text, hit, named.start(), end, "named_case", headed=True, case_name=True)


def _modified(text: str, hit: Hit[Meaning], start: int, end: int, floor: int) -> Mention | None:
    """Return the mention with a modifier that names one case among several: …案、遥控地磅诈骗案等."""
    if text[end - 1] != "案" or not text.startswith(("、", "等"), end):
        return None
    named = affixes.MODIFIER.search(text, max(floor - 1, start - 12, 0), start)
    if named is None or named["run"] in affixes.PREFIXES:
        return None
    return _mention(text, hit, named.start("run"), end, "named_case", headed=True, case_name=True)


def _counted(text: str, hit: Hit[Meaning], hits: Sequence[Hit[Meaning]], at: int) -> Mention | None:
    """Return a bare 案件, 警情 or 事故 that is counted: 破获案件520起, 12起案件."""
    before = affixes.COUNTED_BEFORE.search(text, max(0, hit.start - 4), hit.start)
    counted = before is not None and affixes.COUNTED_AFTER.match(text, hit.end) is not None
    if not counted and affixes.COUNT_BEFORE.search(text, max(0, hit.start - 8), hit.start) is None:
        return None
    if hit.term.surface != "事故":
        return _mention(text, hit, hit.start, hit.end, "counted", headed=True)
    # A bare 事故 takes the type the text gives.
    for earlier in reversed(hits[max(0, at - 12) : at]):
        if (
            earlier.term.meaning.group in {"traffic.accident", "public_safety.accident"}
            and earlier.term.surface != "事故"
        ):
            return _mention(text, attrs.evolve(hit, term=earlier.term), hit.start, hit.end, "counted", headed=True)
    return _mention(text, hit, hit.start, hit.end, "counted", headed=True)


def _shared(text: str, hit: Hit[Meaning], following: Mention | None) -> Mention | None:
    """Return 刑事 or 治安 that share a head (刑事、治安案件) or have a class word (刑事类警情)."""
    word = hit.term.surface
    suffix = affixes.SUFFIX.match(text, hit.end)
    if suffix and text[hit.end] != "行":
        label = word + suffix[0].removeprefix("类").removeprefix("型")
        group = "case.call" if label.endswith("警情") else hit.term.meaning.group
        return Mention(hit.start, suffix.end(), "headed", label, group, headed=True)
    if not _linked(text, hit.end, following) or following is None or not following.group.startswith("case"):
        return None
    head = "警情" if following.label.endswith("警情") else "案件"
    group = "case.call" if head == "警情" else hit.term.meaning.group
    return Mention(hit.start, hit.end, "shared_head", word + head, group, headed=True)


def _involving(text: str, hit: Hit[Meaning]) -> Mention | None:
    """Return a class made with 涉: 涉企案件, 涉老犯罪."""
    made = affixes.INVOLVING.match(text, hit.start)
    if made is None or made["what"][0] in "及嫌案险入足世事罪":
        return None
    return Mention(hit.start, made.end(), "involving", "涉" + made["what"], "case", headed=True)


def _unlisted(text: str, hit: Hit[Meaning], floor: int) -> Mention | None:
    """Return a charge that no list has, where the text says that somebody is charged with it."""
    made = affixes.UNLISTED.search(text, max(floor - 2, hit.start - WINDOW, 0), hit.start)
    if made is None or made.start("name") < floor:
        return None
    return Mention(made.start("name"), hit.end, "unlisted_charge", made["name"], hit.term.meaning.group, headed=True)


def in_order(found: list[Mention]) -> Iterator[Mention]:
    """Yield mentions left to right, those that lie in a longer one left out."""
    reach = 0
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if mention.end > reach:
            yield mention
            reach = mention.end
