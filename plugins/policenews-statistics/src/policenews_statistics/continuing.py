"""Whether a period goes on to another sentence: what it tells, who acts there, on which day. Pure."""

import re
from collections.abc import Sequence

from policenews_statistics.drafts import Spell, day
from policenews_statistics.items import Piece

_LONG = 3
"""Days of a period that goes on over sentences."""
_AHEAD = 6
"""Clauses of a sentence that are looked at for a clock time or another body."""
_FOUND_OUT = re.compile(
    "(?:目前|现|初步|已|据|经|进一步|民警)*(?:查实?明?|审讯?|讯问|审查|调查|初查|侦查|交代|供述|供认|查明|统计核算)"
    "(?=[，,：]|\\Z)|[^，。；0-9]{0,8}(?:供认|交代|供述)|"
    "经过?[^，。；\n]{0,14}(?:追踪|侦查|侦办|努力|奋战|摸排|深挖|调解|工作|经营|研判|调查)(?=[，,]|\\Z)|"
    "在?[^，。；0-9\n]{0,30}(?:案|一起[^，。；0-9\n]{0,16}案件)中(?=[，,]|\\Z)"
)
"""What begins a sentence about what was done at another time: |经查|，该团伙…, |经过两个月的追踪|，专案组…."""
_BESIDES = re.compile("[^，。；0-9]{0,8}?(?:还(?![未没])|此外|另外|另据)")
"""What begins something else than was done on the day: |该处还|为旅客找回遗失物品620件."""
_RESPONSE = re.compile("赶赴|赶到|赶往|到达现场|到场|施救")
_SENTENCE = 80
"""Characters of a sentence in which it is told."""


def found_out(text: str, piece: Piece) -> bool:
    """Return whether a clause begins what is found out, and was not done on the day: |经查|，该团伙盗窃作案60余起."""
    return _FOUND_OUT.match(text, piece.clause.start, piece.clause.end) is not None


def tells_besides(text: str, piece: Piece) -> bool:
    """Return whether a clause begins what was done besides: |该处还|为旅客找回遗失物品620件."""
    return _BESIDES.match(text, piece.clause.start, piece.clause.end) is not None


def is_long(spell: Spell) -> bool:
    """Return whether a period is one of several days."""
    return spell.end is not None and (spell.days is None or spell.days >= _LONG)


def says_something(pieces: Sequence[Piece], n: int) -> bool:
    """Return whether a sentence has figures, times or bodies; one that has none (群众对此表示满意。) ends nothing."""
    ahead = [piece for piece in pieces[n : n + _AHEAD] if piece.clause.sentence == pieces[n].clause.sentence]
    return len(ahead) == _AHEAD or any(piece.quantities or piece.times or piece.organizations for piece in ahead)


def others_act(pieces: Sequence[Piece], n: int) -> bool:
    """Return whether a sentence names another body than the one before it, so that something new begins."""
    ahead = [piece for piece in pieces[n : n + _AHEAD] if piece.clause.sentence == pieces[n].clause.sentence]
    new = next((one for piece in ahead for one in piece.organizations), None)
    old = {one.entity for piece in pieces[max(0, n - _AHEAD) : n] for one in piece.organizations}
    return new is not None and bool(old) and new.entity not in old


def same_day(now: Spell, pieces: Sequence[Piece], n: int) -> bool:
    """Return whether the first clock time of a sentence is of the same day, so that the day goes on."""
    if now.begin is None:
        return False
    ahead = [piece for piece in pieces[n : n + _AHEAD] if piece.clause.sentence == pieces[n].clause.sentence]
    begins = (time.begin for piece in ahead for time in piece.times if time.timex_type.value == "TIME")
    first = next((begin for begin in begins if begin is not None), None)
    return first is not None and day(first) == day(now.begin)


def responds(text: str, start: int) -> bool:
    """Return whether a sentence tells who came to what happened, so that the day goes on: 民警36人|赶赴|现场施救."""
    marks = (text.find(mark, start, start + _SENTENCE) for mark in "。\n")
    end = min((at for at in marks if at >= 0), default=start + _SENTENCE)
    return _RESPONSE.search(text, start, end) is not None
