"""The old levels of changes: 去年同期为6人, （去年同期120起）, 由上月的310起. Pure."""

import re

from policenews_statistics.classes import Baseline, ChangeKind, Direction
from policenews_statistics.comparisons import LAST_YEAR, YEARLY, Comparison, compared
from policenews_statistics.found import Found
from policenews_statistics.items import Piece
from policenews_statistics.others import Quantity

_OF_LATE = re.compile(r"(?:上个?月|上一?个?季度|上周|前一(?:周|个?月|个?季度))(?:份|同期)?的?(?:[日月]均)?\Z")
_LEVEL_OF_LAST_YEAR = re.compile(rf"{LAST_YEAR}(?:同期)?(?:的|全年的?)?\Z")
_BASE_IS = re.compile(
    rf"(?:而|但)?(?P<base>(?:{LAST_YEAR}(?:同期)?|上个?月|上周|前一年)(?=[^，。；、0-9]{{0,6}}?(?:为|是|则为|仅为|只有|有)\Z)|"
    rf"{LAST_YEAR}同期(?=\Z))"
)
_COMPARED = re.compile(
    "(?P<of>[同环]?)[比较](?P<base>[^，。；、比较]{2,14}?)的(?=\\Z|[0-9一二三四五六七八九十百千万两近约逾超不])"
)
_LONGEST_BASE = 16
"""Characters of what a difference is one to, before its level."""
_ADVERBS = "又也还再都均大幅明显净同比已上略小 "
_BASE_IN_BRACKET = re.compile(rf"[（(](?P<base>{LAST_YEAR}(?:同期)?)(?:为|是)?\Z")


def stated(text: str, piece: Piece) -> Found | None:
    """Return the change that an old level states behind the new one: 死亡1人，|去年同期为6人."""
    if len(piece.quantities) != 1:
        return None
    old = piece.quantities[0]
    match = _BASE_IS.match(text, piece.clause.start, old.span.start)
    if match is None:
        return None
    baseline = Baseline.YOY if YEARLY.search(match["base"]) else Baseline.MOM
    comparison = Comparison(baseline, match.span("base"), piece.times)
    return Found(piece, Direction.FLAT, ChangeKind.FROM_TO, [], old, match.start(), match.span(), comparison)


def in_bracket(text: str, piece: Piece, n: int) -> Found | None:
    """Return the change that an old level in brackets states: 立案97起（|去年同期|120起）."""
    old = piece.quantities[n]
    if n == 0 or piece.quantities[n - 1].unit != old.unit:
        return None
    match = _BASE_IN_BRACKET.search(text, piece.quantities[n - 1].span.end, old.span.start)
    if match is None:
        return None
    comparison = Comparison(Baseline.YOY, match.span("base"), piece.times)
    return Found(piece, Direction.FLAT, ChangeKind.FROM_TO, [], old, match.start(), match.span(), comparison)


def compare(text: str, found: Found, old: Quantity, begin: int) -> None:
    """Let a difference be one to the level that stands before it, compared with: 较去年同期的|210件|增长62%."""
    if text[old.span.end : found.start].strip(_ADVERBS):
        return
    low = max(begin, old.span.start - _LONGEST_BASE)
    marks = [*_COMPARED.finditer(text, low, old.span.start)]
    if marks and marks[-1].end() == old.span.start:
        found.old, found.comparison = old, Comparison(_kind(marks[-1]), marks[-1].span(), found.piece.times)


def _kind(compared_with: re.Match[str]) -> Baseline:
    if compared_with["of"] == "环":
        return Baseline.MOM
    if compared_with["of"] or YEARLY.search(compared_with["base"]):
        return Baseline.YOY
    return Baseline.MOM if _OF_LATE.search(compared_with["base"]) else Baseline.OTHER


def before(text: str, piece: Piece, n: int, end: int) -> Quantity | None:
    """Return the quantity before a number; what a bracket adds is passed over: 从310起（其中刷单类120起）|降至."""
    earlier = piece.quantities[:n]
    closed = text.rfind("）", earlier[-1].span.end, end) if earlier else -1
    opened = text.rfind("（", piece.clause.start, closed) if closed >= 0 else end
    return next((quantity for quantity in reversed(earlier) if quantity.span.end <= opened), None)


def baseline(text: str, found: Found, start: int, end: int) -> Comparison | None:
    """Return what an old level is compared with by the words before it: 由|上年的|81.5%提高到."""
    comparison = compared(text, found.piece, start, end)
    if comparison is None or comparison.baseline is Baseline.OTHER:
        last = _LEVEL_OF_LAST_YEAR.search(text, start, end)
        if last is not None:
            return Comparison(Baseline.YOY, last.span(), found.piece.times)
        late = _OF_LATE.search(text, start, end)
        if late is not None:
            return Comparison(Baseline.MOM, late.span(), found.piece.times)
    return comparison
