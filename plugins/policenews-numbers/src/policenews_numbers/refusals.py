"""Numerals that are no quantities, and why: for `policenews explain`, by the option `refused`.

The reasons are tried in order, and the first that fits is given. Each is data: what must stand before or after the
numeral, with texts in which it must be given and texts in which it must not.
"""

import re
from collections.abc import Iterable, Iterator

import attrs

from policenews.numerals import CHINESE, CHINESE_EDGE
from policenews.rules import Witness
from policenews.spans import Span
from policenews_numbers.annotations import NotQuantity, Quantity
from policenews_numbers.closed import addresses, quotations, titles
from policenews_numbers.units import unit_pattern

_NUMERAL = re.compile(rf"(?<![0-9])[0-9]++(?:\.[0-9]++)?|{CHINESE_EDGE}{CHINESE}")
_WINDOW = 12
_HAN = "\u4e00-\u9fff"
_HOTLINES = (
    "110|119|120|122|114|12110|12122|12123|12306|12309|12315|12339|12345|12348|12355|12367|12378|12381|12389|96110"
)


@attrs.frozen(kw_only=True)
class Around:
    """What stands around a numeral; all of it must hold, "" holds always.

    Attributes:
        number: What the numeral must be, as an expression.
        before: What must stand right before it, as an expression.
        after: What must stand right after it.
    """

    number: str = ""
    before: str = ""
    after: str = ""

    def holds(self, text: str, start: int, end: int) -> bool:
        """Return whether it holds for a numeral of a folded text."""
        if self.number and re.fullmatch(self.number, text[start:end]) is None:
            return False
        if self.before and re.search(f"(?:{self.before})$", text[max(0, start - _WINDOW) : start]) is None:
            return False
        return not self.after or re.match(self.after, text[end : end + _WINDOW]) is not None


@attrs.frozen(kw_only=True)
class Reason:
    """A reason for which a numeral is no quantity.

    Attributes:
        name: What `NotQuantity.reason` says.
        summary: One sentence, for the documentation.
        around: It is given where one of these holds.
        witnesses: Texts in which it is given for the marked numeral.
        near_misses: Texts in which it is not given.
        first: Whether it goes before names and quotations: “3·29”案.
    """

    name: str
    summary: str
    first: bool = False
    around: tuple[Around, ...]
    witnesses: tuple[Witness, ...]
    near_misses: tuple[str, ...]

    def fits(self, text: str, start: int, end: int) -> bool:
        """Return whether it is the reason for a numeral of a folded text."""
        return any(around.holds(text, start, end) for around in self.around)


NAME = "name"
QUOTATION = "quotation"
TITLE = "title"
ADDRESS = "address"
REASONS = (
    Reason(
        name="article",
        summary="An article of a law or a section of a text.",
        around=(Around(before="第", after="[条款项章节编]"),),
        witnesses=(Witness("依据第⟦264⟧条之规定"), Witness("刑法第⟦二百六十六⟧条")),
        near_misses=("第三次抓获", "发现3条线索"),
    ),
    Reason(
        name="ordinal_name",
        summary="第 that ranks nothing that is counted: a name, an adverb.",
        around=(Around(before="第"),),
        witnesses=(Witness("第⟦一⟧时间赶到"), Witness("第⟦一⟧书记"), Witness("第⟦三⟧人民医院")),
        near_misses=("第三条规定", "统一行动"),
    ),
    Reason(
        name="document",
        summary="The number of a document.",
        around=(Around(before="[〕］]第?", after="号"),),
        witnesses=(Witness("公通字〔2024〕⟦9⟧号"),),
        near_misses=("3号楼", "〔2024〕通知3份"),
    ),
    Reason(
        name="case_name",
        summary="A date that names a case.",
        first=True,
        around=(
            Around(before=r"[0-9][·•.]|[“\"]", after=r"[·•.][0-9]|[”\"]?(?:[特重系专故命][^，。]{0,6})?案"),
            Around(
                number=r"[0-9]{1,4}[.][0-9]{1,2}", after=r"(?:\.[0-9]{1,2})?[”\"]?(?:[特重系专故命][^，。]{0,6})?案"
            ),
        ),
        witnesses=(Witness("“⟦3⟧·29”故意杀人案"), Witness("“3·⟦29⟧”专案"), Witness("成立⟦3.29⟧专案组")),
        near_misses=("3起案件", "三案并查"),
    ),
    Reason(
        name="place",
        summary="A house, a building, a room, a road, or a place on one.",
        around=(
            Around(
                before=r"(?:路|街|巷|弄|道|村|镇|号|楼|栋|幢|单元|[Kk+]|国道|省道|高速|向)",
                after=r"(?:号|弄|栋|幢|单元|室|楼|层|组|米处|公里|千米|处|[，。；、\s]|$)",
            ),
            Around(after=r"号(?:楼|院|门|线|仓|库|井|矿|桥|公馆|大院)|单元|(?:栋|幢)[0-9]"),
        ),
        witnesses=(
            Witness("住在苏蠡路⟦88⟧号"),
            Witness("苏蠡路88号2单元⟦501⟧室"),
            Witness("位于⟦3⟧号楼门口"),
            Witness("⟦1⟧号线地铁站"),
        ),
        near_misses=("民警88名", "住了3天", "5月3号", "3号嫌疑人"),
    ),
    Reason(
        name="time",
        summary="A part of a date, a clock time, a duration or a sentence: times are another plugin's.",
        around=(
            Around(
                after=(
                    r"(?:[余多几]?[十百千万]?个?(?:半)?(?:年|月|日|号|时|点|分|秒|天|夜|周|旬|刻|世纪|小时|分钟|钟头|星期|礼拜|季度|工作日|昼夜|晚|载)"
                    r"|[-/:][0-9]|\.[0-9]{1,2}(?![0-9%]))"
                )
            ),
        ),
        witnesses=(
            Witness("⟦2017⟧年发生"),
            Witness("有期徒刑⟦三⟧年"),
            Witness("历时⟦20⟧多个小时"),
            Witness("⟦9⟧:30到达"),
        ),
        near_misses=("3名民警", "编号为201"),
    ),
    Reason(
        name="code",
        summary="A number of a telephone, a card, a road, a plate, a model, a version: beside letters, or long.",
        around=(
            Around(
                before=(
                    r"[A-Za-z]|(?:电话|手机|手机号|号码|[Qq][Qq]|微信|账号|账户|卡号|证号|车牌|编号|热线|专线|拨打|拨通|报警|尾号|"
                    r"邮编|版本|代码|车次|航班)[为是:：]?[^，。；0-9A-Za-z]{0,3}"
                )
            ),
            Around(number=rf"{_HOTLINES}|[0-9]{{7,}}"),
            Around(after=r"[A-Za-z]|[-+][0-9A-Za-z]"),
        ),
        witnesses=(
            Witness("驾驶G⟦312⟧国道上的车"),
            Witness("联系电话⟦8762119⟧"),
            Witness("经⟦110⟧指挥中心"),
            Witness("卡里的⟦6222021234567890⟧"),
            Witness("开着⟦4⟧S店的车"),
            Witness("⟦1⟧+3+N机制"),
        ),
        near_misses=("3名民警", "住了3天", "111名民警", "民警3人"),
    ),
    Reason(
        name="one",
        summary="一 before a measure word, of something that is only mentioned: 一个问题, 一次.",
        around=(Around(number="[一壹]", after=unit_pattern()),),
        witnesses=(Witness("这是⟦一⟧个问题"), Witness("和家人⟦一⟧起出门")),
        near_misses=("一直如此", "三个问题"),
    ),
    Reason(
        name="word",
        summary="A character of a word that is no number there.",
        around=(Around(number=rf"[{_HAN}]+"),),
        witnesses=(Witness("统⟦一⟧行动"), Witness("嫌疑人⟦万⟧某")),
        near_misses=("编号为201", "三名民警"),
    ),
    Reason(
        name="nothing_counted",
        summary="A number with which nothing is counted or measured.",
        around=(Around(),),
        witnesses=(Witness("结果是⟦201⟧，"), Witness("写着⟦23⟧的球衣")),
        near_misses=("统一行动", "3名民警"),
    ),
)
"""The reasons that are read from what stands around a numeral, in the order in which they are tried."""
_FIRST = tuple(reason for reason in REASONS if reason.first)
NAMED = {
    NAME: "A known name or idiom holds it (vocabulary `numbers.names`).",
    QUOTATION: "It stands in a short quotation, which is a name or a slogan.",
    TITLE: "It stands in a title or in the number of a document.",
    ADDRESS: "It stands in an address of the web.",
}
"""The reasons that are stretches of a text, with what they mean; they go before the others."""


def refused(text: str, found: Iterable[Quantity], names: Iterable[tuple[int, int]]) -> Iterator[NotQuantity]:
    """Yield the numerals of a text that no quantity holds, with the reason.

    Args:
        text: The folded text.
        found: Its quantities, in the order of their places.
        names: Where known names stand.
    """
    held = iter([*((one.span.start, one.span.end) for one in found), (len(text) + 1, len(text) + 1)])
    start, end = next(held)
    stretches = sorted(
        (*place, name)
        for name, places in (
            (NAME, names),
            (QUOTATION, quotations(text)),
            (TITLE, titles(text)),
            (ADDRESS, addresses(text)),
        )
        for place in places
    )
    around = _Stretches(stretches)
    for match in _NUMERAL.finditer(text):
        while end <= match.start():
            start, end = next(held)
        if start < match.end():
            continue
        place = match.span()
        reason = next((one.name for one in _FIRST if one.fits(text, *place)), None)
        reason = reason or around.reason(match.start()) or next(one.name for one in REASONS if one.fits(text, *place))
        yield NotQuantity(span=Span(*match.span()), rule=reason, reason=reason)


class _Stretches:
    """Stretches of a text with reasons, asked from left to right."""

    def __init__(self, stretches: list[tuple[int, int, str]]) -> None:
        self._ahead = stretches[::-1]
        self._open: list[tuple[int, str]] = []

    def reason(self, at: int) -> str | None:
        """Return the reason of a stretch that holds a place; places are asked for in ascending order."""
        while self._ahead and self._ahead[-1][0] <= at:
            _, end, name = self._ahead.pop()
            self._open.append((end, name))
        self._open = [(end, name) for end, name in self._open if end > at]
        return self._open[0][1] if self._open else None
