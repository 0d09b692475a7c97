"""How figures changed: the words of change, and the amounts. Pure.

同比上升9.3% (by), 降至0.8% (to), 由60%降至1.3% (from–to), 是去年同期的2.1倍 (to), 与去年持平.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from policenews.expressions import alternatives
from policenews.tables import read_table
from policenews_statistics import old_levels
from policenews_statistics.classes import Baseline, ChangeKind, Direction
from policenews_statistics.comparisons import (
    GAPS,
    LAST_YEAR,
    YEARLY,
    Comparison,
    compared,
    compared_before,
    first_compared,
    subject,
)
from policenews_statistics.found import Found
from policenews_statistics.items import Piece
from policenews_statistics.others import Form, Quantity

_AROUND = 28
"""Characters before an amount in which the words of change are looked for."""
_NEAR = 18
"""Characters before 多 or 少 in which the words of comparison are looked for."""
_FROM_BEFORE = 20
"""Characters before an old level in which 由 or 从 is looked for."""
_ABOUT = "(?:均|都|仍有|仍达|仍为|有|约|近|超|逾|达|为|了|到|至|高达|幅度|幅度为|幅度达|比例|比例为|：|:|率为|率达)*+"
_THAN = f"(?<=[高低多少]出|[高低]于)(?:{LAST_YEAR}(?:同期)?|同期|上月|全[省市国]平均水平?|平均水平?)"
"""What a figure is higher or lower than, behind the verb: 高出|去年同期|11个百分点."""
_DONE = (
    "(?<=[多少])新?(?:立案?|发案?|破案?|破获|抓获|发生|查处|接报?|收缴?|收治|受理|死亡|死|伤|办理|办|判处?|结|审结|"
    "抓|查|捕|救|拦|追|堵|缉|劝|缴|罚|拘留?|刑拘|侦破|侦办|侦结|查办|救助|化解|调解|调处|劝返|劝阻|拦截|止付|受案|铲除|取缔|清理|整治|出警|接警|打掉|端掉|捣毁|亡|挽回|追回|追缴|查获|缴获|查扣|出动|检查|处罚|起诉|批捕|移送|损失)"
)
"""What was done so many times more or less: 比上年少|立|97起."""
_TIMES = "[0-9]{4}年|[今去上前]年|[0-9]{1,2}月|第?[一二三四]季度|[上下]半年|本[月季周]|目前|现在|如今"
_OF_TIME = f"(?:(?:{_TIMES})[^，。；、]{{0,6}}?的?[日月年人]?均?)?"
"""The time of the new level: 降到|2017年的|612人, 降至|8月份的日均|5.4宗."""
_RESPECTIVELY = re.compile("分别|依次")
_ALL = re.compile("(?<!平)均|都|双双|各")
_FROM = re.compile("(?<![理自])由(?!于)|从(?!业|事|严)")
_OVER = frozenset({"多", "少", "高", "低", "高出", "多出", "少出", "增", "减", "压", "节省", "节约"})
"""Words that are words of change only behind words of comparison: 比去年同期|多|43起, but 高|5米."""
_DIFFERENCES = frozenset(
    {"降幅", "增幅", "升幅", "涨幅", "减幅", "跌幅", "增长率", "下降率", "下降幅度", "降率", "增量"}
)
"""Nouns of differences: 降幅|为|13.5% is by so much."""
_NO_CHANGE_BEFORE = frozenset("最至许众很不毫")
_TIMES_OF = re.compile(
    rf"(?:是|为|达|达到|相当于|约为|分别是|分别为|只有|仅为|仅是|不到|不足)(?P<base>{LAST_YEAR}(?:同期|全年)?|同期|上个?月|上周|"
    r"[^，。；、的]{1,10})的(?:近|约|超)?\Z"
)
_YEAR = re.compile("[0-9]{4}年")
_DOUBLED = re.compile(r"翻(?:了|近|超|约)*+\Z")
_FLAT = re.compile("(?:基本|大体|大致)(?:持平|相当)|持平")
_BOTH = re.compile(
    "(?:实现|呈)?“?(?:双双|双|均|都|“)(?:有所|明显|大幅|同比|环比)*(?P<way>下降|上升|减少|增长|回落|降|升)”?"
    r"(?=\Z|[，。；、！（ ”态趋])"
)
"""Changes without a number: 刑事、治安警情实现“双下降”."""
_RISING = ("上", "升", "增", "涨")
_NO_AMOUNT = re.compile(
    "(?:同比|环比|连续[0-9一二三四五六七八九十]{1,2}个?(?:年|月|季度|周)|连年|逐年|双双|均|都|大幅|明显|显著|持续|有所|全面|稳步|逆势|反而|不降反|不升反|由升转|由降转|却|则|仍|呈|实现|“)*"
    r"(?:上升|增长|下降|减少|回落|双降|双下降|降低|提升|提高|上扬|上涨|攀升|反弹|走高|走低|下滑|下跌|升|降|增|减|连[升降增减][0-9一二三四五六七八九十]{1,2}个?[年月季])"
    r"(?:趋势|态势|势头|”)*\Z|(?:再|又)?创(?:下|出|了)?[^，。；、]{0,10}?新[低高]\Z"
)
"""A change that the next clause measures: 刑事警情同比大幅|下降，降幅为18.6%."""
_BARE_SIZE = re.compile("(?:达到?|高达|为|超过?|逾|近)?")
_RANKED = re.compile("(?P<way>[升增降减涨跌])幅(?:最为?[大小明显著高]{1,2}|居首|位居第一|居[^，。；]{0,6}首位)\\Z")
"""A change of which the clause only says that it is the greatest: 盗抢类警情|降幅最大|，达66.3%."""
_RATIOS = frozenset({Form.PERCENT, Form.MULTIPLE, Form.FRACTION})


@cache
def _words() -> Mapping[str, Direction]:
    rows = read_table("policenews_statistics", "vocabulary/changes.tsv")
    return {row["word"]: Direction(row["direction"]) for row in rows}


@cache
def _by() -> re.Pattern[str]:
    """Return the words of change before an amount: 同比|上升|了|9.3%, 降幅|达|13.5%, 降|至|0.8%."""
    return re.compile(
        rf"(?P<verb>{alternatives(_words())})(?P<done>{_DONE})?(?P<than>{_THAN})?(?:分别|依次|则(?=达|为))?"
        rf"(?P<to>至|到|为(?=\Z|[0-9今去上前])|成)?{_ABOUT}{_OF_TIME}(?:[日月年周]均)?\Z"
    )


def changes(text: str, piece: Piece, earlier: Sequence[Piece], opening: Sequence[Piece] = ()) -> list[Found]:
    """Return the changes that a clause states, left to right.

    Args:
        text: The folded text.
        piece: The clause.
        earlier: The clauses before it in its sentence, up to the last figure.
        opening: The clauses with which its sentence opens, up to the first figure: 与去年同期相比，.
    """
    found: list[Found] = []
    for n, quantity in enumerate(piece.quantities):
        open_list = (found[-1].series or found)[-1] if found else None
        if open_list is not None and open_list.amounts and _continues(text, open_list, quantity):
            open_list.amounts.append(quantity)
            open_list.plural = True  # 起数、死亡人数同比下降4.7%、6.1%: several amounts are of several figures
            continue
        begin = found[-1].parts[-1][1].span.end if found and found[-1].amounts else piece.clause.start
        one = old_levels.in_bracket(text, piece, n) or _change(text, piece, n, begin)
        one = one or (_greatest(text, piece, earlier[-1]) if earlier and not found and n == 0 else None)
        if one is not None and found and _goes_on(text, found[-1], one):
            found[-1].series.append(one)
        elif one is not None:
            found.append(one)
    if not found and (other := old_levels.stated(text, piece) or _without_amount(text, piece)) is not None:
        found.append(other)
    for one in found:
        _complete(text, one, earlier, opening)
    return found


def _greatest(text: str, piece: Piece, before: Piece) -> Found | None:
    """Return the change whose size the clause before only ranks: 盗抢类警情降幅最大，|达66.3%|."""
    quantity = piece.quantities[0]
    if _BARE_SIZE.fullmatch(text, piece.clause.start, quantity.span.start) is None:
        return None
    ranked = _RANKED.search(text, before.clause.start, before.clause.end)
    if ranked is None or quantity.form not in _RATIOS:
        return None
    direction = Direction.UP if ranked["way"] in _RISING else Direction.DOWN
    found = Found(piece, direction, ChangeKind.BY, [quantity], None, piece.clause.start, ranked.span())
    found.subject = subject(text, before, before.clause.start, ranked.start())
    return found


def _continues(text: str, found: Found, quantity: Quantity) -> bool:
    """Return whether an amount is the next of a list: 分别增长33.8%、|1.2倍; 分别减少8起、|540张."""
    if found.level and not found.plural:
        return False
    last = found.amounts[-1]
    alike = found.plural or last.form is quantity.form or {last.form, quantity.form} <= _RATIOS
    return alike and text[last.span.end : quantity.span.start] in GAPS


def _goes_on(text: str, found: Found, one: Found) -> bool:
    """Return whether a change is the next of a list with 分别: 同比分别下降21.7%、|上升3.9%."""
    if not found.plural or one.plural or one.level or found.level or not found.amounts or one.comparison is not None:
        return False
    return text[found.parts[-1][1].span.end : one.start] in GAPS


def _change(text: str, piece: Piece, n: int, begin: int) -> Found | None:
    """Return the change of which a quantity is the (first) amount."""
    quantity = piece.quantities[n]
    at = quantity.span.start
    previous = piece.quantities[n - 1] if n else None
    floor = max(piece.clause.start, at - _AROUND, begin, 0 if previous is None else previous.span.end)
    verb = _by().search(text, floor, at)
    if verb is not None and _is_change(text, verb):
        return _by_or_to(text, piece, n, begin, verb)
    of = _TIMES_OF.search(text, floor, at)
    if of is not None:
        yearly = YEARLY.search(of["base"]) is not None or _YEAR.match(of["base"]) is not None
        if quantity.form is Form.MULTIPLE or (quantity.form in {Form.PERCENT, Form.FRACTION} and yearly):
            return _times_of(text, piece, quantity, begin, of)
    if quantity.unit == "番" and (doubled := _DOUBLED.search(text, floor, at)):
        found = Found(piece, Direction.UP, ChangeKind.BY, [quantity], None, doubled.start(), doubled.span())
        return _placed(text, found, begin)
    return None


def _is_change(text: str, verb: re.Match[str]) -> bool:
    """Return whether a word before a number is one of change there: not 最|多5人, 至|少3名, 每百毫|升超过200毫克."""
    start = verb.start("verb")
    if text.startswith("高达", start):
        return False
    if verb["verb"] in _OVER and not verb["to"] and not (verb["verb"] in {"多", "少"} and text[start + 1] == "了"):
        return bool(verb["than"]) or compared_before(text, max(0, start - _NEAR), start)
    return text[start - 1 : start] not in _NO_CHANGE_BEFORE


def _by_or_to(text: str, piece: Piece, n: int, begin: int, verb: re.Match[str]) -> Found:
    place, first = verb.span("verb"), verb.start("verb")
    found = Found(piece, _words()[verb["verb"]], ChangeKind.BY, [piece.quantities[n]], None, first, place)
    if verb["than"] and YEARLY.search(verb["than"]):
        found.comparison = Comparison(Baseline.YOY, verb.span("than"), piece.times)
    if verb["to"] and verb["verb"] not in _DIFFERENCES:
        found.kind, found.level, found.verb = ChangeKind.TO, True, (place[0], verb.end("to"))
        previous = old_levels.before(text, piece, n, first)
        if previous is not None:
            low = max(begin, previous.span.start - _FROM_BEFORE)
            marks = [*_FROM.finditer(text, low, previous.span.start)]
            if marks:
                found.kind, found.old, found.start = ChangeKind.FROM_TO, previous, marks[-1].start()
    elif n:
        old_levels.compare(text, found, piece.quantities[n - 1], begin)
    return _placed(text, found, begin)


def _times_of(text: str, piece: Piece, quantity: Quantity, begin: int, of: re.Match[str]) -> Found:
    """Return a new level in terms of the old one: 是去年同期的|2.1倍."""
    small = quantity.form is Form.PERCENT or (quantity.value is not None and quantity.value < 1)
    direction = Direction.DOWN if small else Direction.UP
    low, high = of.span("base")
    dated = any(low <= time.span.start < high and text[time.span.start].isdigit() for time in piece.times)
    baseline = Baseline.OTHER
    if YEARLY.search(of["base"]) and not dated:
        baseline = Baseline.YOY
    elif of["base"].startswith(("上月", "上个月", "上周")):
        baseline = Baseline.MOM
    return Found(
        piece,
        direction,
        ChangeKind.TO,
        [quantity],
        None,
        of.start(),
        of.span(),
        Comparison(baseline, (low, high), piece.times),
        subject(text, piece, begin, of.start()),
        plural=_RESPECTIVELY.search(text, max(begin, of.start() - 4), quantity.span.start) is not None,
    )


def _without_amount(text: str, piece: Piece) -> Found | None:
    """Return a change without a number: 与去年同期持平, 实现“双下降”."""
    direction = Direction.FLAT
    match = _FLAT.search(text, piece.clause.start, piece.clause.end)
    if match is None and not piece.quantities:
        match = _BOTH.search(text, piece.clause.start, piece.clause.end)
        if match is not None:
            direction = Direction.UP if match["way"].startswith(_RISING) else Direction.DOWN
    if match is None:
        return None
    ends = (quantity.span.end for quantity in piece.quantities if quantity.span.end <= match.start())
    start = max(ends, default=piece.clause.start)
    found = Found(piece, direction, ChangeKind.BY, [], None, match.start(), match.span())
    found.comparison = compared(text, piece, start, match.start())
    if found.comparison is not None:
        found.start = found.comparison.at[0]
    found.subject = subject(text, piece, start, found.start)
    return found


def _placed(text: str, found: Found, begin: int) -> Found:
    """Complete a change with its words of comparison, its subject, and whether it is of several."""
    first, at = found.start, found.amounts[0].span.start
    found.comparison = found.comparison or compared(text, found.piece, begin, first)
    if found.comparison is None and found.old is not None:
        found.comparison = old_levels.baseline(text, found, first, found.old.span.start)
    left = first if found.comparison is None else min(first, found.comparison.at[0])
    found.plural = _RESPECTIVELY.search(text, left, at) is not None
    if not found.plural and (mark := _RESPECTIVELY.search(text, max(begin, left - 4), left)):
        found.plural, left = True, mark.start()
    found.everyone = not found.plural and _ALL.search(text, max(begin, left - 2), first) is not None
    found.subject = subject(text, found.piece, begin, left)
    found.start = left
    return found


def told_before(text: str, piece: Piece) -> tuple[int, int] | None:
    """Return what a clause says that it changed, without a figure: |群众安全感|连续五年攀升，去年达到93.6%."""
    if piece.quantities:
        return None
    told = _NO_AMOUNT.search(text, piece.clause.start, piece.clause.end)
    return None if told is None else subject(text, piece, piece.clause.start, told.start())


def _complete(text: str, found: Found, earlier: Sequence[Piece], opening: Sequence[Piece]) -> None:
    """Look for what a change is of, and compared with, in the clauses before: 与去年同期相比，|刑事发案下降26.9%."""
    if found.subject is None and earlier and found.amounts:
        found.subject = told_before(text, earlier[-1])
    for piece in (*reversed(earlier), *reversed(opening)):
        if found.comparison is not None:
            return
        found.comparison = first_compared(text, piece)
