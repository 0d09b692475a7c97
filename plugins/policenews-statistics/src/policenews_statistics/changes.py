"""How figures changed: the words of change, what they compare with, and the amounts. Pure.

同比上升9.3% (by), 降至0.8% (to), 由60%降至1.3% (from–to), 是去年同期的2.1倍 (to), 与去年持平.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

import attrs

from policenews.expressions import alternatives
from policenews.tables import read_table
from policenews_statistics.classes import Baseline, ChangeKind, Direction
from policenews_statistics.items import Piece
from policenews_statistics.others import Form, Quantity, TimeExpression

_AROUND = 28
"""Characters before an amount in which the words of change are looked for."""
_GAPS = frozenset({"、", "和", "与", "及", "以及"})
_LAST_YEAR = "(?:去年|上年|上一年|前一年|上年度|去年度|往年)(?!底|末)"
_YOY = rf"同比|(?:[比较与同和]|是|为|相当于|在){_LAST_YEAR}(?:同期|全年|同时期|平均|水平|基础上)*|{_LAST_YEAR}同期|(?<![年月份日])[比较与同]?同期(?!间)"
_MOM = "环比|[比较与同](?:上个?月|上周|上一?[个周季度月]+|前一?(?:个?月|周|季度))(?:份|同期)?"
_AFTER_BASE = "(?=分别|均|各|都|大幅|明显|再|又|共|同比|有所|仍|也|[上下增减提降升多少翻回压高低])"
_COMPARISON = re.compile(
    rf"(?P<yoy>{_YOY})|(?P<mom>{_MOM})|[比较][^，。；、比较]{{1,16}}?(?:相比|时|{_AFTER_BASE})|[与同][^，。；、]{{1,16}}?相比|"
    "[与同](?=[0-9一二三四五六七八九十前上去今])[^，。；、]{1,12}?(?=基?本?持平)|"
    "在[^，。；、]{1,12}?基础上|前期|此前|原来|原先|[^，。；、]{0,4}前的?(?=[0-9])|年初|以往"
)
_ABOUT = "(?:约|近|超|逾|达|为|了|到|至|高达|幅度|幅度为|幅度达|比例|比例为|：|:|率为|率达)*+"
_THAN = f"(?<=[高低多少]出|[高低]于)(?:{_LAST_YEAR}(?:同期)?|同期|上月|全[省市国]平均水平?|平均水平?)"
"""What a figure is higher or lower than, behind the verb: 高出|去年同期|11个百分点."""
_DONE = "(?<=[多少])(?:立案?|发案?|破案?|破获|抓获|发生|查处|接报|收缴|死亡|死|伤|办理|抓)"
"""What was done so many times more or less: 比上年少|立|97起."""
_OF_TIME = "(?:(?:[0-9]{4}年|[今去上前]年|[0-9]{1,2}月|目前|现在|如今)[^，。；、]{0,6}?的?)?+"
"""The time of the new level: 降到|2017年的|612人."""
_PLURAL = re.compile("分别|依次")
_ALL = re.compile("均|都|双双|各")
_TOUCHING = re.compile(
    r"(?:分别|各(?!类|地|项)|均|都|也|又|再|全部|整体|总体|大幅|明显|同步|实现|呈现?|率先|、|，|,|：|:|（|\(|其中|共|已|数量|总数|但|而|且|则|\s)+"
)
_BARE_SUBJECT = re.compile(
    "(?:案件|发案|破案|立案|警情|事故|起|人|总|抓获|打击|批捕|起诉|接报|损失|涉案|打处|移诉)?(?:总?数|数量|总量|人数|起数|金额|总额|量|率)|案件|发案|绝对数|数量|增幅|降幅|单月|当月|全年|总体|(?:这)?(?:[四三二两几各]项)?(?:指数|指标|数据)"
)
_FLAT = re.compile("基本持平|持平")
_FROM = re.compile("(?<![理自])由(?!于)|从(?!业|事|严)")
_FROM_BEFORE = 20
_SUBJECT_TAIL = re.compile(
    r"(?:分别|依次|均|都|也|又|再|各|已|大幅|明显|同步|则|更是|数据|全部|整体|总体|实现|呈|同|持续|有所|逐年|稳步|双双|首次|一度|平均|已经|却|仍|还|要|将|力争|可|了|一年|较|再次|进一步|再一次|、|同比)+\Z"
)
_OVER = frozenset({"多", "少", "高", "低", "高出", "多出", "少出", "增", "减"})
_DIFFERENCES = frozenset(
    {"降幅", "增幅", "升幅", "涨幅", "减幅", "跌幅", "增长率", "下降率", "下降幅度", "降率", "增量"}
)
"""Nouns of differences: 降幅|为|13.5% is by so much."""
_NO_CHANGE_BEFORE = frozenset("最至许众很不")


@cache
def _words() -> Mapping[str, Direction]:
    rows = read_table("policenews_statistics", "vocabulary/changes.tsv")
    return {row["word"]: Direction(row["direction"]) for row in rows}


@cache
def _by() -> re.Pattern[str]:
    """Words of change before an amount: 同比|上升|了|9.3%, 降幅|达|13.5%, 降|至|0.8%."""
    return re.compile(
        rf"(?P<verb>{alternatives(_words())})(?P<done>{_DONE})?(?P<than>{_THAN})?(?:分别|依次)?(?P<to>至|到|为(?=\Z)|成)?{_ABOUT}{_OF_TIME}\Z"
    )


_TIMES_OF = re.compile(
    rf"(?:是|为|达|达到|相当于|约为|分别是|分别为|只有|仅为|仅是|不到|不足)(?P<base>{_LAST_YEAR}(?:同期|全年)?|同期|上个?月|上周|[^，。；、的]{{1,10}})的(?:近|约|超)?\Z"
)
_DOUBLED = re.compile(r"翻(?:了|近|超|约)*+\Z")


@attrs.define(eq=False)
class Found:
    """A change in the text, before it is known whose it is.

    Attributes:
        piece: The clause.
        direction: Where it went.
        kind: What the amount is.
        amounts: The amounts, several after 分别.
        old: The old level of a change from–to.
        start: Offset of the first word of change.
        verb: Where the verb stands.
        baseline: What it is compared with, None if neither the clause nor one before it in the sentence says so.
        base_at: Where the words of comparison stand, None if there are none.
        base_times: The times among which that of the comparison is.
        subject: The noun phrase before it, None if there is none of its own.
        level: Whether the amount is the level itself, and so a figure.
        plural: Whether 分别 stands before the amounts.
        everyone: Whether 均 says that it is the change of all figures before it.
        baselines: What each amount is compared with, where 同比、环比 share a verb.
    """

    piece: Piece
    direction: Direction
    kind: ChangeKind
    amounts: list[Quantity]
    old: Quantity | None
    start: int
    verb: tuple[int, int]
    baseline: Baseline | None = None
    base_at: tuple[int, int] | None = None
    base_times: Sequence[TimeExpression] = ()
    subject: tuple[int, int] | None = None
    level: bool = False
    plural: bool = False
    everyone: bool = False
    baselines: tuple[Baseline, ...] = ()


def changes(text: str, piece: Piece, earlier: Sequence[Piece]) -> list[Found]:
    """Return the changes that a clause states, left to right.

    Args:
        text: The folded text.
        piece: The clause.
        earlier: The clauses before it in its sentence, up to the last figure: 与去年同期相比，.
    """
    found: list[Found] = []
    start = piece.clause.start
    for n, quantity in enumerate(piece.quantities):
        if (
            found
            and (not found[-1].level or found[-1].plural)
            and _continues(text, found[-1].amounts[-1], quantity, plural=found[-1].plural)
        ):
            found[-1].amounts.append(quantity)
            found[-1].plural = True  # 起数、死亡人数同比下降4.7%、6.1%: several amounts are of several figures
            continue
        begin = found[-1].amounts[-1].span.end if found else start
        one = _one(text, piece, n, begin)
        if one is not None:
            found.append(one)
    if not found and (stated := _stated_base(text, piece)) is not None:
        found.append(stated)
    if not found and (flat := _FLAT.search(text, start, piece.clause.end)):
        found.append(_without_amount(text, piece, flat.span(), Direction.FLAT))
    elif not found and (both := _BOTH.search(text, start, piece.clause.end)) and not piece.quantities:
        direction = Direction.UP if both["way"][0] in "升增" or both["way"] == "上升" else Direction.DOWN
        found.append(_without_amount(text, piece, both.span(), direction))
    for one in found:
        _complete(text, one, earlier)
    return found


_RELATIVE = frozenset({Form.PERCENT, Form.MULTIPLE, Form.FRACTION})


def _continues(text: str, last: Quantity, quantity: Quantity, *, plural: bool) -> bool:
    # 分别增长33.8%、1.2倍和94.3%; 分别减少8起、540张和9.3万元
    alike = last.form is quantity.form or {last.form, quantity.form} <= _RELATIVE or plural
    return alike and text[last.span.end : quantity.span.start] in _GAPS


_BASE_IS = re.compile(
    rf"(?:而|但)?(?P<base>{_LAST_YEAR}(?:同期)?|上个?月|上周|前一年)[^，。；、0-9]{{0,6}}?(?:为|是|则为|仅为|只有|有)\Z"
)


def _stated_base(text: str, piece: Piece) -> Found | None:
    """Return the change that an old level states behind the new one: 死亡1人，|去年同期为6人."""
    if len(piece.quantities) != 1:
        return None
    old = piece.quantities[0]
    stated = _BASE_IS.search(text, piece.clause.start, old.span.start)
    if stated is None or stated.start() > piece.clause.start:
        return None
    baseline = Baseline.YOY if _OF_LAST_YEAR.search(stated["base"]) else Baseline.MOM
    return Found(piece, Direction.FLAT, ChangeKind.FROM_TO, [], old, stated.start(), stated.span(), baseline,
                 stated.span("base"), piece.times)  # fmt: skip


_BOTH = re.compile(
    "(?:实现|呈)?“?(?:双双|双|均|都|“)(?:有所|明显|大幅|同比|环比)*(?P<way>下降|上升|减少|增长|回落|降|升)”?(?=\\Z|[，。；、！（ ”态趋])"
)
"""Changes without a number: 刑事、治安警情实现“双下降”."""


def _without_amount(text: str, piece: Piece, place: tuple[int, int], direction: Direction) -> Found:
    start = max((q.span.end for q in piece.quantities if q.span.end <= place[0]), default=piece.clause.start)
    found = Found(piece, direction, ChangeKind.BY, [], None, place[0], place)
    _compare(text, found, start, place[0])
    found.start = place[0] if found.base_at is None else found.base_at[0]
    found.subject = _subject(text, piece, start, found.start)
    return found


def _one(text: str, piece: Piece, n: int, begin: int) -> Found | None:
    """Return the change of which a quantity is the (first) amount."""
    quantity = piece.quantities[n]
    at = quantity.span.start
    previous = piece.quantities[n - 1] if n else None
    floor = max(piece.clause.start, at - _AROUND, begin, 0 if previous is None else previous.span.end)
    verb = _by().search(text, floor, at)
    if verb is not None and _is_change(text, verb):
        return _by_or_to(text, piece, quantity, previous, begin, verb)
    of = _TIMES_OF.search(text, floor, at)
    if of is not None and (
        quantity.form is Form.MULTIPLE or (quantity.form is Form.PERCENT and _YEARLY.search(of["base"]))
    ):
        return _times_of(text, piece, quantity, begin, of)
    if quantity.unit == "番" and (doubled := _DOUBLED.search(text, floor, at)):
        found = Found(piece, Direction.UP, ChangeKind.BY, [quantity], None, doubled.start(), doubled.span())
        return _placed(text, found, begin)
    return None


def _by_or_to(
    text: str, piece: Piece, quantity: Quantity, previous: Quantity | None, begin: int, verb: re.Match[str]
) -> Found:
    direction = _words()[verb["verb"]]
    place, first = verb.span("verb"), verb.start("verb")
    found = Found(piece, direction, ChangeKind.BY, [quantity], None, first, place, base_times=piece.times)
    if verb["than"] and _YEARLY.search(verb["than"]):
        found.baseline, found.base_at = Baseline.YOY, verb.span("than")
    if verb["to"] and verb["verb"] not in _DIFFERENCES:
        found.kind, found.level, found.verb = ChangeKind.TO, True, (place[0], verb.end("to"))
        if previous is not None:
            marks = [*_FROM.finditer(text, max(begin, previous.span.start - _FROM_BEFORE), previous.span.start)]
            if marks:
                found.kind, found.old, found.start = ChangeKind.FROM_TO, previous, marks[-1].start()
    return _placed(text, found, begin)


_OF_LAST_YEAR = re.compile(_LAST_YEAR)
_LEVEL_OF_LAST_YEAR = re.compile(rf"{_LAST_YEAR}(?:同期)?(?:的|全年的?)?\Z")
_YEARLY = re.compile(f"{_LAST_YEAR}|同期")


def _times_of(text: str, piece: Piece, quantity: Quantity, begin: int, of: re.Match[str]) -> Found:
    small = quantity.form is Form.PERCENT or (quantity.value is not None and quantity.value < 1)
    direction = Direction.DOWN if small else Direction.UP
    found = Found(piece, direction, ChangeKind.TO, [quantity], None, of.start(), of.span(), base_at=of.span("base"))
    found.base_times = piece.times
    words = of["base"]
    if _YEARLY.search(words) and not any(
        time.span.start in range(*of.span("base")) for time in piece.times if text[time.span.start].isdigit()
    ):
        found.baseline = Baseline.YOY
    elif re.match("上个?月|上周", words):
        found.baseline = Baseline.MOM
    else:
        found.baseline = Baseline.OTHER
    found.subject = _subject(text, piece, begin, of.start())
    found.plural = _PLURAL.search(text, max(begin, of.start() - 4), quantity.span.start) is not None
    return found


def _placed(text: str, found: Found, begin: int) -> Found:
    """Complete a change with its words of comparison, its subject, and whether it is of several."""
    first, at = found.start, found.amounts[0].span.start
    if found.base_at is None:
        _compare(text, found, begin, first)
    if found.base_at is None and found.old is not None:
        _compare(text, found, first, found.old.span.start)
        if found.baseline in {None, Baseline.OTHER} and (
            last := _LEVEL_OF_LAST_YEAR.search(text, first, found.old.span.start)
        ):
            found.baseline, found.base_at = Baseline.YOY, last.span()
    left = first if found.base_at is None else min(first, found.base_at[0])
    found.plural = _PLURAL.search(text, left, at) is not None
    if not found.plural and (marked := _PLURAL.search(text, max(begin, left - 4), left)):
        found.plural, left = True, marked.start()
    found.everyone = not found.plural and _ALL.search(text, max(begin, left - 2), first) is not None
    found.subject = _subject(text, found.piece, begin, left)
    found.start = left
    return found


def _is_change(text: str, verb: re.Match[str]) -> bool:
    """Return whether a word before a number is one of change there: not 最多5人, 至少3名, 提高5米."""
    start = verb.start("verb")
    if verb["verb"] in _OVER and not verb["to"]:
        # 比去年同期|多|43起, but 许多, 高|5米
        return bool(verb["than"]) or _COMPARISON.search(text, max(0, start - 18), start + 1) is not None
    return text[start - 1 : start] not in _NO_CHANGE_BEFORE


def _compare(text: str, found: Found, start: int, end: int) -> None:
    """Set what a change is compared with, by the words of comparison between two places."""
    # What follows the words of comparison is looked at: 较2023年|下降.
    matches = [match for match in _COMPARISON.finditer(text, start, end + 2) if match.end() <= end]
    if not matches:
        return
    plain = [match for match in matches if match["yoy"] or match["mom"]]
    match = (plain or matches)[-1]
    found.baseline = Baseline.YOY if match["yoy"] else Baseline.MOM if match["mom"] else Baseline.OTHER
    found.base_at, found.base_times = match.span(), found.piece.times
    kinds = tuple(Baseline.YOY if one["yoy"] else Baseline.MOM for one in plain)
    if len(plain) > 1 and text[plain[0].end() : plain[1].start()] in _GAPS:
        found.baselines, found.base_at = kinds, (plain[0].start(), plain[1].end())


_NO_AMOUNT = re.compile(
    "(?:同比|环比|双双|均|都|大幅|明显|显著|持续|有所|全面|稳步|呈|实现|“)*(?:上升|增长|下降|减少|回落|双降|双下降|降低|提升|提高)(?:趋势|态势|”)*\\Z"
)
"""A change that the next clause measures: 刑事警情同比大幅|下降，降幅为18.6%."""


def _complete(text: str, found: Found, earlier: Sequence[Piece]) -> None:
    """Look for words of comparison in the clauses before: 与去年同期相比，|刑事发案下降26.9%."""
    if found.subject is None and earlier and found.amounts:
        last = earlier[-1]
        told = _NO_AMOUNT.search(text, last.clause.start, last.clause.end)
        if told is not None:
            found.subject = _subject(text, last, last.clause.start, told.start())
    for piece in reversed(earlier):
        if found.base_at is not None:
            return
        match = _COMPARISON.search(text, piece.clause.start, piece.clause.end)
        if match is not None:
            found.baseline = Baseline.YOY if match["yoy"] else Baseline.MOM if match["mom"] else Baseline.OTHER
            found.base_at, found.base_times = match.span(), piece.times


def _subject(text: str, piece: Piece, start: int, end: int) -> tuple[int, int] | None:
    """Return the noun phrase between two places; None if there is none, or if it only points back: 案件数."""
    for quantity in piece.quantities:
        if start < quantity.span.end <= end:
            start = quantity.span.end
    for time in piece.times:
        if start <= time.span.start and time.span.end <= end:
            start = time.span.end
    lead = _TOUCHING.match(text, start, end)
    start = start if lead is None else lead.end()
    for one in piece.organizations:
        if one.span.start <= start + 1 and start < one.span.end <= end:
            start = one.span.end
    tail = _SUBJECT_TAIL.search(text, start, end)
    end = end if tail is None else tail.start()
    if end <= start or not any("\u4e00" <= c <= "\u9fff" for c in text[start:end]):
        return None
    return start, end


def points_back(text: str, subject: tuple[int, int]) -> bool:
    """Return whether a subject only points back to a figure before it: 案件数|环比增长1.5倍."""
    return _BARE_SUBJECT.fullmatch(text, *subject) is not None
