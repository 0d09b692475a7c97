"""The words that govern a mention: what was done about a case, or what it is part of. Pure but for the table."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import attrs

from policenews.expressions import alternatives, first_characters
from policenews.tables import read_table
from policenews_casetypes.annotations import Context, Sphere, Stage

NEAR = 40
"""Characters on either side of a mention in which what governs it is looked for."""
_MARKS = "，。；：！？\n,;:!?"
_ENDS = "。！？；\n!?;"
_END = re.compile(f"[{_ENDS}]")


@attrs.frozen
class Governor:
    """A word that governs mentions.

    Attributes:
        stage: How far it says that a case has come, or None.
        context: What it says that a mention is part of, or None.
        sphere: Whether it is a criminal or an administrative measure, or None.
    """

    stage: Stage | None
    context: Context | None
    sphere: Sphere | None


@attrs.frozen
class Governed:
    """What governs a mention.

    Attributes:
        stage: How far the case has come, or None.
        context: What the mention is part of.
        start: Offset of the word that says the stage; 0 if none does.
        end: Offset after it.
    """

    stage: Stage | None
    context: Context
    start: int = 0
    end: int = 0


@cache
def _governors() -> Mapping[str, Mapping[str, Governor]]:
    """Return the words by the side of the mention on which they stand."""
    sides: dict[str, dict[str, Governor]] = {"before": {}, "after": {}, "next": {}, "close": {}}
    for row in read_table("policenews_casetypes", "vocabulary/governors.tsv"):
        sphere: Sphere | None = row["sphere"] or None  # type: ignore[assignment]  # the table has no others
        stage = Stage(row["means"]) if row["kind"] == "stage" else None
        context = Context(row["means"]) if row["kind"] == "context" else None
        for side in ("before", "after") if row["side"] == "both" else (row["side"],):
            sides[side][row["word"]] = Governor(stage, context, sphere)
    return sides


@cache
def _pattern(side: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the first characters of the words of a side, for which the engine looks fast, and the words."""
    words = list(_governors()[side])
    first = re.compile(f"[{first_characters(words)}]")
    return first, re.compile(f"(?:{alternatives(words)})(?!机关|员|人员|数|率|量|阶段|大队|支队)")


def _find(side: str, text: str, low: int, high: int) -> Iterator[tuple[int, int, Governor]]:
    """Yield the words of a side in a part of a text, in order, none within another."""
    first, words = _pattern(side)
    said = _governors()[side]
    reached = low
    for place in first.finditer(text, low, high):
        at = place.start()
        found = words.match(text, at, high) if at >= reached else None
        if found is not None:
            reached = found.end()
            yield at, reached, said[found[0]]


def _last(found: Iterable[tuple[int, int, Governor]]) -> tuple[int, int, Governor] | None:
    last = None
    for last in found:  # noqa: B007 -- the last one is wanted
        pass
    return last


_COUNTED = re.compile(
    "[^，。；！？\n]{0,6}?[0-9〇一二三四五六七八九十百千万两数几]+[余多]?[0-9,.万千百余多]*(?:起|件|宗|串|名|人|个|次|例|辆)"
)
"""打击盗窃案件|12起 is no effort but what came of it."""
_NEXT = 4
"""Characters that may stand between a mention and what says that it is no incident: 防盗窃|安全|知识."""
_OTHER_WORDS = frozenset("识打突爆攻创设成建独")
"""Before 破 and 立 that belong to another word: 识破|诈骗."""
_CHARGED = re.compile("(?:涉嫌|构成|(?<!侵)犯|以(?![上下来内外])|因)[^，。；！？\n]{0,12}\\Z")
"""因涉嫌|诈骗罪 governs nothing; what was done follows."""
_GUILTY = re.compile("(?:(?<!侵)犯(?!罪)|构成)[^，。；！？\n涉嫌]{0,12}\\Z")


def clause_of(text: str, start: int) -> int:
    """Return where the clause of an offset begins, at most `NEAR` characters before it."""
    return _behind_last(_MARKS, text, start, NEAR)


def _behind_last(marks: str, text: str, start: int, near: int) -> int:
    """Return the offset behind the last mark before an offset, at most so many characters before it."""
    low = max(0, start - near)
    for at in range(start - 1, low - 1, -1):
        if text[at] in marks:
            return at + 1
    return low


def _sentence_of(text: str, start: int, near: int = NEAR) -> int:
    """Return where the sentence of an offset begins, at most so many characters before it."""
    return _behind_last(_ENDS, text, start, near)


def reach_of(text: str, end: int, following: int | None) -> int:
    """Return how far what governs a mention may stand behind it: to the end of the sentence, or to the next mention.

    A mention in the same list (盗窃、殴打他人被行政拘留) does not end it.

    Args:
        text: The text.
        end: Where the mention ends.
        following: Where the next mention that is not in the same list begins, or None.
    """
    high = min(len(text), end + NEAR)
    if following is not None:
        high = min(high, following)
    stop = _END.search(text, end, high)
    return high if stop is None else stop.start()


def governed(text: str, start: int, end: int, reach: int) -> Governed:
    """Return what governs a mention: the nearest word before it in its clause, else the first behind it.

    Args:
        text: The text.
        start: Where the mention begins.
        end: Where it ends.
        reach: How far what governs it may stand behind it.
    """
    close = _governors()["close"].get(text[start - 1 : start]) if start else None
    following = next(_find("next", text, end, min(reach, end + _NEXT + _LONGEST_NEXT)), None)
    if close is not None and text[start - 2 : start - 1] not in _OTHER_WORDS:
        return Governed(close.stage, close.context or Context.INCIDENT, start - 1, start)
    if following is not None and following[0] - end <= _NEXT and not _MARK.search(text, end, following[0]):
        context = following[2].context
        if context is not None and not _COUNTED.match(text, end):
            return Governed(None, context)
    clause = clause_of(text, start)
    if text.startswith("其中", clause):
        clause = _sentence_of(text, start, 2 * NEAR)  # 破获侵财案件1342起，其中|盗抢骗案件890起
    last = _last(_find("before", text, clause, start))
    governor = None if last is None else last[2]
    accused = last is not None and governor is not None and _governs_charge(text, last[1], governor)
    if last is not None and governor is not None and (accused or _CHARGED.search(text, last[1], start) is None):
        if governor.context is not None:
            effort = governor.context is Context.CAMPAIGN and _COUNTED.match(text, end) is not None
            return Governed(None, Context.INCIDENT if effort else governor.context)
        told = Governed(governor.stage, Context.INCIDENT, last[0], last[1])
        return (_behind(text, end, reach) or told) if "的" in text[last[1] : start] else told
    if text[end - 1] == "罪" and (guilty := _GUILTY.search(text, clause, start)) is not None:
        return Governed(Stage.CONVICTED, Context.INCIDENT, guilty.start(), guilty.start() + 1)
    return _behind(text, end, reach) or Governed(None, Context.INCIDENT)


def _governs_charge(text: str, end: int, governor: Governor) -> bool:
    """Whether a word governs a charge with 涉嫌 or 犯 before it: 指控被告人犯盗窃罪, 批捕|涉嫌盗窃罪的嫌疑人20人."""
    indicted = governor.stage is Stage.INDICTED and text.startswith("指控", end - len("指控"))
    return indicted or (governor.sphere == "crime" and text.startswith(("涉嫌", "犯", "以涉嫌"), end))


def _behind(text: str, end: int, reach: int) -> Governed | None:
    """Return what is done about a case by the first such word behind its mention, None if there is none."""
    for start, stop, governor in _find("after", text, end, reach):
        if governor.stage is not None:
            return Governed(governor.stage, Context.INCIDENT, start, stop)
    return None


_MARK = re.compile(f"[{_MARKS}]")
_LONGEST_NEXT = 4


def measure(text: str, start: int, end: int, reach: int, *, behind: bool = False) -> tuple[Sphere, int, int] | None:
    """Return the measure that says whether a mention is a crime or a violation, with its place; None if none does.

    The first behind the mention counts, else the last before it in the same sentence.

    Args:
        text: The text.
        start: Where the mention begins.
        end: Where it ends.
        reach: How far a measure may stand behind it.
        behind: Whether only what is behind it counts.
    """
    for begin, stop, governor in _find("after", text, end, reach):
        if governor.sphere is not None:
            return governor.sphere, begin, stop
    if behind:
        return None
    last = _last(one for one in _find("before", text, _sentence_of(text, start), start) if one[2].sphere is not None)
    return None if last is None or last[2].sphere is None else (last[2].sphere, last[0], last[1])
