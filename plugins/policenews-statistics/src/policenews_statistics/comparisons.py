"""The words of comparison: 同比, 环比, 比去年同期, 较2019年, 与行动前相比; and the noun phrases beside them. Pure."""

import re
from collections.abc import Sequence

import attrs

from policenews_statistics.classes import Baseline
from policenews_statistics.items import Piece
from policenews_statistics.others import TimeExpression

_PART_OF_YEAR = "底|末|[一二三四]季度|第[一二三四]季|[上下]半年|[0-9一二三四五六七八九十]{1,2}月"
LAST_YEAR = f"(?:去年|上年|上一年|前一年|上年度|去年度|往年)(?!{_PART_OF_YEAR})"
"""Words for the year before, as an expression; its end (上年底) is a moment and no year."""
YEARLY = re.compile(f"{LAST_YEAR}|同期")
"""Words for the year before, or the same span of it."""
GAPS = frozenset({"、", "和", "与", "及", "以及"})
"""What stands between the members of a list of amounts."""
_YOY = (
    rf"同比|(?:[比较与同和]|是|为|相当于|在){LAST_YEAR}(?:同期|全年|同时期|平均|水平|基础上)*|{LAST_YEAR}同期|"
    "(?<![年月份日])(?:[比较与同]同期(?!间)|同期(?!间|\\Z|[，,]))"
)
_MOM = "环比|[比较与同](?:上个?月|上周|上一?[个周季度月]+|前一?(?:个?月|周|季度))(?:份|同期)?"
_BEHIND = (
    "(?=分别|均|各|都|大幅|明显|再|又|共|同比|有所|仍|也|"
    "[上下增减提降升多少翻回压高低节猛骤激陡剧暴锐飙攀跃净反涨跌缩扩膨滑拉削省大略小微显递走收萎])"
)
"""Begins what a change is behind the words of comparison: 比8月份|猛增."""
_NO_DEGREE = "(?![大小重轻高低多少强快慢好差严长短早晚为])"
"""Behind 较, which says a degree there: 较大事故."""
_COMPARISON = re.compile(
    rf"(?P<yoy>{_YOY})|(?P<mom>{_MOM})|(?:比|较{_NO_DEGREE})[^，。；、比较]{{1,16}}?(?:相比|时|{_BEHIND})|[与同][^，。；、]{{1,16}}?相比|"
    "[与同](?=[0-9一二三四五六七八九十前上去今])[^，。；、]{1,12}?(?=基?本?持平)|在[^，。；、]{1,12}?基础上|"
    "前期|此前|原来|原先|(?:行动|整治|活动|专项|运行|改革|会战|攻坚|实施|开展|启动|治理|以)前的?|年初|以往|去年底|上年末"
)
_LOOKED_AHEAD = 2
"""Characters behind the words of comparison that are looked at: 较2023年|下降."""
_LEAD = re.compile(
    r"(?:此后|其后|之后|将|把|使|让|全[市省县区州国局]|[我本该][市省县区州]|辖区|分别|各(?!类|地|项)|均|都|也|又|再|全部|整体|总体|大幅|明显|同步|实现|呈现?|率先|、|，|,|：|:|（|\(|其中|共|已|数量|"
    r"总数|累计|合计|的|但|而|且|则|反而|反倒|却|\s)+"
)
_DISPOSED = re.compile("把(?!握|关|控)|将(?!军|来|近|要|于|会|继续)")
"""治安大队|把|尿检阳性率从1.1%压到0.3%"""
_TAIL = re.compile(
    r"(?:分别|依次|均|都|也|又|再|各|已|大幅|明显|同步|则|更是|数据|全部|整体|总体|实现|呈|同|持续|有所|逐年|稳步|双双|首次|一度|"
    r"[两三四五][项类]|平均|已经|却|仍|还|要|将|力争|可|了|一年|较|再次|进一步|再一次|、|同比)+\Z"
)
_POINTING = re.compile(
    "(?:案件|发案|破案|立案|警情|事故|起|人|总|抓获|打击|批捕|起诉|接报|损失|涉案|打处|移诉)?"
    "(?:总?数|数量|总量|人数|起数|金额|总额|量|率)|案件|发案|绝对数|数量|增幅|降幅|单月|当月|全年|总体|"
    "(?:这)?(?:[四三二两几各]项)?(?:指数|指标|数据|数字)|(?:这一|这个|该)(?:数字|数据|数|比例|指标|总数|数量)|其余|其他|另外|前|后"
)

_EMPTY = re.compile(
    "(?:案件|发案|起|总|单月|当月|全年|总体)?(?:总?数|数量|总量|起数|量)?|绝对数|(?:这)?(?:[四三二两几各]项)?(?:指数|指标|数据)"
)


@attrs.frozen
class Comparison:
    """What a change is compared with.

    Attributes:
        baseline: The same span a year before, the span before, or another.
        at: Where the words stand.
        times: The times of the clause, among which that of the comparison is.
        each: What each of several amounts is compared with: 同比、环比|分别下降6%和1.4%; empty if all with the same.
    """

    baseline: Baseline
    at: tuple[int, int]
    times: Sequence[TimeExpression] = ()
    each: tuple[Baseline, ...] = ()


def compared(text: str, piece: Piece, start: int, end: int) -> Comparison | None:
    """Return what the words between two places of a clause compare with; None if they compare with nothing."""
    found = [match for match in _COMPARISON.finditer(text, start, end + _LOOKED_AHEAD) if match.end() <= end]
    if not found:
        return None
    plain = [match for match in found if match["yoy"] or match["mom"]]
    match = (plain or found)[-1]
    if len(plain) > 1 and text[plain[0].end() : plain[1].start()] in GAPS:
        return Comparison(
            _kind(match), (plain[0].start(), plain[1].end()), piece.times, tuple(_kind(one) for one in plain)
        )
    return Comparison(_kind(match), match.span(), piece.times)


def compared_before(text: str, start: int, end: int) -> bool:
    """Return whether words of comparison end at a place: 比去年同期|多43起, but 许|多."""
    return any(match.end() <= end for match in _COMPARISON.finditer(text, start, end + 1))


def first_compared(text: str, piece: Piece) -> Comparison | None:
    """Return what a clause without figures compares with: 与去年同期相比，."""
    match = _COMPARISON.search(text, piece.clause.start, piece.clause.end)
    return None if match is None else Comparison(_kind(match), match.span(), piece.times)


def _kind(match: re.Match[str]) -> Baseline:
    return Baseline.YOY if match["yoy"] else Baseline.MOM if match["mom"] else Baseline.OTHER


def subject(text: str, piece: Piece, start: int, end: int) -> tuple[int, int] | None:
    """Return the noun phrase between two places of a clause, None if there is none.

    What stands before it (figures, times, bodies) is left out, and the adverbs behind it: 全市|刑事发案|同比.
    """
    for figure in (*piece.quantities, *piece.times):
        if start <= figure.span.start and figure.span.end <= end:
            start = max(start, figure.span.end)
    start = max(start, text.rfind("（", start, end) + 1)  # 破获41起盗窃案件（|同比下降5%）
    start = max([start, *(verb.end + 1 for verb in piece.verbs if verb.start == start and text[verb.end] == "的")])
    marked = _DISPOSED.search(text, start, end)
    start = start if marked is None else marked.end()
    lead = _LEAD.match(text, start, end)
    start = start if lead is None else lead.end()
    cases = {case.span.start for case in piece.cases}
    start = next(
        (verb.end for verb in piece.verbs if verb.start == start and verb.end in cases and verb.lemma != "发现"), start
    )  # 接报|盗窃警情
    for one in piece.organizations:
        if one.span.start <= start + 1 and start < one.span.end <= end:
            start = one.span.end
    tail = _TAIL.search(text, start, end)
    end = end if tail is None else tail.start()
    if text[start:end] in GAPS or not any("\u4e00" <= c <= "\u9fff" for c in text[start:end]):
        return None
    return start, end


def points_back(text: str, phrase: tuple[int, int]) -> bool:
    """Return whether a noun phrase only points back to a figure before it: 案件数|环比增长1.5倍."""
    return _POINTING.fullmatch(text, *phrase) is not None


def says_nothing_new(text: str, phrase: tuple[int, int]) -> bool:
    """Return whether a noun phrase only says that something is counted: 案件数, 总量, 数量; not 破案数, 损失金额."""
    return _EMPTY.fullmatch(text, *phrase) is not None
