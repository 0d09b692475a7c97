"""The head noun of a quantity: what is counted, beside the number: 5000余名|村民, 香烟|10条. Pure but for the tables.

Chinese writes no word boundaries, so the noun is found by what is known of it: nouns of police news with their classes
(`vocabulary/heads.tsv`), what they end with, and the words that govern them (`vocabulary/governors.tsv`). The measure
word says which class it counts (column `counts` of `vocabulary/units.tsv`): 起 counts no person, so that 12起|嫌疑人 is
no pair.
"""

import re
from functools import lru_cache
from typing import TypeAlias

from policenews_numbers.forms import Form
from policenews_numbers.lexicon import CLASSES, TWO, Lexicon, lexicon, word_at, word_before, words_before
from policenews_numbers.units import Unit, senses

_COUNTED = re.compile("[0-9一二两三四五六七八九十百千万余多][^，。；、0-9\\s]{1,4}、")
"""What shows that a list is one of counted things."""
_PERCENT = Form.PERCENT
_RATE = "rate"
"""The class of what has a value, whatever it is counted in: 人数, 车流量."""
_ITEM_ENDS = frozenset({*"，。；、：！？,;!?)） \n", ""})
"""After these no noun follows a quantity: half of all stand at the end of an item."""
_COUNTED_BY_FORM = {
    Form.BARE: CLASSES,
    Form.PERCENT: frozenset({"rate"}),
    Form.TEMPERATURE: frozenset({"rate"}),
    Form.MONEY: frozenset({"money"}),
}
"""The classes of nouns that stand beside numbers whose unit no table has."""
_AROUND = 40
"""Characters after a quantity that are kept."""
_OPEN = frozenset({"person", "thing", "group"})
"""Classes of which nobody could list all nouns."""
_AHEAD = 24
"""Characters after a quantity in which its noun is looked for."""
_BEHIND = 16
"""Characters before it."""
_GAP = 4
"""Characters of an attribute without 的 between quantity and noun: 3名|持刀|歹徒."""
_SHORTEST, _SHORT, _LONGEST = 2, 6, 10
"""Characters of a noun that no table has: at least, at most where only its end speaks for it, and at most."""
_CLAUSE = re.compile("[^，。；：、！？,;:!?…\n\r（）()《》]*+")
_NO_PART = frozenset(
    "，。；：、！？,.;:!?…\n\r\t ()（）“”\"'《》【】[]—～~/|0123456789"
    "的了着过是在将把被从对向因为与和及等用持以有已均都先后正曾也又再并而但或其该此本各每让给由至到往于共约近超逾之所则即还另占没未不由"
)
"""Characters that are no part of a noun that no table has; "" is the end of the text."""
# 嫌疑人共12名, 破案率达98.6%, 人数（12人）: what may stand between a noun and its number.
_BETWEEN = words_before(
    [
        *("共计", "合计", "累计", "总计", "高达", "多达", "约为", "分别为", "分别", "折合"),
        *"共达为计仅只各均数由（(：:” ",
    ]
)
_AGE_BEGINS = frozenset("0123456789一二三四五六七八九十")
_OLD = re.compile("(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[余多]?岁(?:左右|以上|以下)?的?")
_DIRECTIONS = frozenset("宽长高深厚远外处开内")
"""What a length says of a thing behind it: 1.5公里外的医院."""
_DESCRIBES = frozenset("为系是号:：")
"""What follows a noun that describes what is counted: 一辆|号牌为…的|越野车."""
_BOUNDARY = frozenset("，。；：、！？,;:!?…\n\r（）() 被的等和与及在均已从将向为”“")
"""What may stand after a noun that no table has."""
_AFTER_NOUN = _BOUNDARY | _NO_PART | frozenset("里中上下内外前后")
"""What may stand after a noun of one character, or one that is longer than the table knows."""
_NUMERALS = frozenset("一二三四五六七八九十两")
_OF_NUMBERS = frozenset("0123456789一二三四五六七八九十两百千万亿余多几")
"""What stands before a measure word."""
_FROM = frozenset("距离隔")
"""A length after these is a distance, and no noun's: 距居民楼30米."""
_Place = tuple[int, int]

Beside: TypeAlias = tuple[str, int, int, int]
"""What stands around a quantity, and in it where the quantity begins, and where that begins and ends beside which its
noun stands: the quantity itself, or the list of those that share a unit."""
Found: TypeAlias = tuple[str, int, int]
"""A head noun, and where it stands, counted from the begin of the quantity."""


def beside(text: str, own: int, start: int, end: int) -> Beside:
    """Return what `read_head` needs; most quantities of a text are never asked for their noun.

    Args:
        text: The folded text.
        own: Offset of the quantity.
        start: Offset of what the noun stands beside.
        end: Offset after it.
    """
    first = start - _BEHIND if start > _BEHIND else 0
    return text[first : end + _AROUND], own - first, start - first, end - first


@lru_cache(maxsize=1024)
def read_head(around: Beside, surface: str, form: Form) -> Found | None:
    """Return the head noun of a quantity; None if there is none beside it.

    Args:
        around: What stands around it.
        surface: Its unit.
        form: Its form.
    """
    text, own, start, end = around
    meant = senses().get(surface) or senses().get(surface.partition("/")[0], ())
    unit = next((unit for unit in meant if unit.form is form), None)
    if unit is None:
        unit = Unit.plain(surface, form, counts=_COUNTED_BY_FORM.get(form, frozenset()))
    place = head_of(text, start, end, unit)
    return None if place is None else (text[place[0] : place[1]], place[0] - own, place[1] - own)


def head_of(text: str, start: int, end: int, unit: Unit) -> _Place | None:
    """Return where the noun stands that a number counts or measures; None if there is none beside it.

    Args:
        text: The folded text.
        start: Offset of the quantity.
        end: Offset after it.
        unit: Its unit.
    """
    counts = unit.counts
    if not counts:
        return None
    known = lexicon()
    if text[end : end + 1] in _ITEM_ENDS or unit.surface == "人":  # 3人 is a noun itself
        return _before(known, text, start, counts)
    if unit.is_measure:
        # 海拔1860米的护林站: what is measured stands before.
        return _before(known, text, start, counts) or _measured_after(known, text, end, unit)
    place = _noun_at(known, text, end, counts)
    if place is not None and not _is_described(text, place[1]):
        if not text[place[1] : place[1] + 1].isdecimal():
            return place
        # 汽车3辆摩托车2辆: the noun of the next quantity
        return _before(known, text, start, counts) or place
    place = _noun_before(known, text, start, max(0, start - _BEHIND), counts)
    if place is not None:
        return place
    place, sure = _after(known, text, end, counts)
    if sure:
        return place
    return _before(known, text, start, counts) or place or _unknown_after(known, text, end, counts)


def _measured_after(known: Lexicon, text: str, at: int, unit: Unit) -> _Place | None:
    """Return the noun after a measure: 3公斤|冰毒, 98%的|受害人; not after 30厘米宽的."""
    if unit.form is _PERCENT:
        behind = at + text.startswith("的", at)
        place = _noun_at(known, text, behind, CLASSES)
        return place or (_near(known, text, behind, len(text), CLASSES) if behind > at else None)
    if text[at : at + 1] in _DIRECTIONS:
        return None
    return _noun_at(known, text, at, unit.counts) or _after(known, text, at, unit.counts)[0]


def _after(known: Lexicon, text: str, at: int, counts: frozenset[str]) -> tuple[_Place | None, bool]:
    """Return the noun after a quantity that does not begin right behind it, and whether it surely is its own.

    What ends with 的 may stand between: 3名|涉嫌盗窃的|犯罪嫌疑人; or an attribute without it: 3名|持刀|歹徒.
    """
    if text[at : at + 1] in _AGE_BEGINS and (age := _OLD.match(text, at)):
        at = age.end()  # 一名|23岁|女子
        place = _noun_at(known, text, at, counts)
        if place is not None:
            return place, True
    clause_end = _CLAUSE.match(text, at, at + _AHEAD).end()  # type: ignore[union-attr]  # it matches anything
    near = _near(known, text, at, clause_end, counts)
    place = _ending_at(known, text, at, counts) if near is None else None
    if place is not None and not _is_described(text, place[1]):
        return place, True
    if near is not None and text[near[1] : near[1] + 1] == "的":
        return near, False
    i = text.find("的", at, clause_end)
    while i >= 0:
        i += 1
        place = _noun_at(known, text, i, counts) or _ending_at(known, text, i, counts)
        if place is None:
            place = _near(known, text, i, clause_end, counts)
        if place is not None and not _is_described(text, place[1]):
            return place, True
        i = text.find("的", i, clause_end)
    return near, False


def _is_described(text: str, at: int) -> bool:
    """Return whether a noun that ends at a place describes what is counted: 一辆|号牌为…的|越野车."""
    return text[at : at + 1] in _DESCRIBES or (text[at : at + 1].isascii() and text[at : at + 1].isalpha())


def _near(known: Lexicon, text: str, at: int, end: int, counts: frozenset[str]) -> _Place | None:
    """Return the first noun a few characters after a place, where nothing governs between: 3名|持刀|歹徒."""
    governors = known.governors
    for i in range(at + 1, min(at + _GAP + 1, end)):
        last = text[i - 1]
        if last in _NO_PART or last in governors or (text[i - TWO : i] in governors and i - at >= TWO):
            return None
        place = _noun_at(known, text, i, counts) if text[i : i + TWO] in known.first else None  # longer than one
        if place is not None:
            return None if _is_described(text, place[1]) else place
    return None


def _noun_at(known: Lexicon, text: str, at: int, counts: frozenset[str]) -> _Place | None:
    """Return the noun of the table that begins at a place, with the attributes before it, if it is of a fitting class.

    Of several one after the other the last that fits is the head: 学生|家长.
    """
    found, begin = None, at
    while (entry := word_at(known.first, text, at)) is not None:
        _, size, noun_class, attribute = entry
        at += size
        # 铁|壳船, 男子|人|身绑藏: one character is a noun where a noun may end.
        if noun_class in counts and (size > 1 or at == len(text) or text[at] in _AFTER_NOUN):
            found = begin, at
        if not attribute:
            begin = at
    if found is not None and at < len(text) and at == found[1] and known.endings.get(text[at]) in counts:
        longer = at + 1  # 茶叶|罐
        return found if longer < len(text) and text[longer] not in _AFTER_NOUN else (found[0], longer)
    return found


def _ending_at(known: Lexicon, text: str, at: int, counts: frozenset[str]) -> _Place | None:
    """Return what begins at a place and is a noun by its last character: 3名|矿管员."""
    entry, end = word_at(known.first, text, at), None
    for i in range(at + (1 if entry is None else entry[1]), min(at + _SHORT, len(text))):  # 大型|渣土车
        if text[i] in _NO_PART or text[i - 1] in _NO_PART:
            break
        if known.endings.get(text[i]) in counts:
            end = i + 1
        elif end is not None:
            break
    return None if end is None else (at, end)


def _before(known: Lexicon, text: str, start: int, counts: frozenset[str]) -> _Place | None:
    """Return the noun before a quantity, introducing words between left out."""
    limit = max(0, start - _BEHIND)
    end = start
    while end > limit:
        place = _noun_before(known, text, end, limit, counts)
        if place is not None:
            return place
        between = word_before(_BETWEEN, text, end, limit)
        if between is None:
            return _unknown_before(known, text, end, limit, counts)
        end -= between[1]
    return None


def _noun_before(known: Lexicon, text: str, end: int, limit: int, counts: frozenset[str]) -> _Place | None:
    """Return the noun of the table that ends at a place, with the attributes before it, if it is of a fitting class."""
    entry = word_before(known.last_nouns, text, end, limit)
    if entry is None or (entry[2] not in counts and entry[2] != _RATE):
        return None
    begin = end - entry[1]
    while (attribute := word_before(known.last_attributes, text, begin, limit)) is not None:
        begin -= attribute[1]
    if text[begin - 1 : begin] in _FROM and begin:
        return None  # 离水面不足两米
    # 驱车, 蹚水: one character may be the end of a verb.
    sure = end - begin > 1 or begin <= limit or text[begin - 1] in _NO_PART
    return (begin, end) if sure or word_before(known.governors, text, begin, limit) is not None else None


def _unknown_before(known: Lexicon, text: str, end: int, limit: int, counts: frozenset[str]) -> _Place | None:
    """Return what stands between a number and what surely is no part of its noun, if that shows that it is one."""
    begin, governor = end, None
    while begin > limit and text[begin - 1] not in _NO_PART:
        governor = word_before(known.governors, text, begin, limit)
        if governor is not None:
            break
        begin -= 1
    size = end - begin
    if not (_SHORTEST <= size <= _LONGEST) or begin == limit or not _NUMERALS.isdisjoint(text[begin:end]):
        return None
    if not _FROM.isdisjoint(text[begin:end]):
        return None  # 他离水面不足两米
    mark = text[begin - 1]
    if mark in _OF_NUMBERS:
        return None  # 3|块重1050克: the measure word of another number
    # 来历不明的|冻鸡爪|16.5吨, “|保健品|”2.4万盒, 冰毒3.2公斤、|鹅毛扇|3把
    alone = (
        mark in "的等" or (mark == "“" and text[end] == "”") or (mark == "、" and _COUNTED.search(text, limit, begin))
    )
    taken = governor is not None and governor[0] in known.takers
    if taken or alone or (size <= _SHORT and known.endings.get(text[end - 1]) in counts):
        return begin, end
    return None


def _unknown_after(known: Lexicon, text: str, at: int, counts: frozenset[str]) -> _Place | None:
    """Return what stands between a number and what surely is no part of its noun: 3只|鹅毛扇|被盗."""
    if counts.isdisjoint(_OPEN):
        return None
    for i in range(at, min(at + _SHORT, len(text) + 1)):
        if word_before(known.governors, text, i, at) is not None:
            return None
        if i == len(text) or text[i] in _BOUNDARY:
            return (at, i) if i - at >= _SHORTEST else None
        if text[i] in _NO_PART:
            return None
    return None
