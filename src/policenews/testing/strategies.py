"""Hypothesis strategies: texts as police news has them, and texts as nobody writes them."""

from datetime import date

from hypothesis import strategies as st

from policenews.document import Document
from policenews.spans import Span

FRAGMENTS = (
    "今年以来",
    "截至上月底",
    "2016年3月4日",
    "３月５日下午",
    "去年同期",
    "次日凌晨1时许",
    "近年来",
    "十二日",
    "长清区公安分局",
    "市公安局",
    "该局",
    "大学路派出所",
    "济南市",
    "朝阳",
    "警方",
    "破获",
    "“盗抢骗”类民生案件",
    "“3.29”故意杀人案",
    "电信网络诈骗",
    "贩卖、运输毒品罪",
    "命案",
    "117起",
    "300余万元",
    "七八个",
    "近5000名",
    "两三百人",
    "12．5％",
    "1，036",
    "第十一次",
    "同比下降",
    "其中",
    "分别",
    "R1线",
    "“453”工作体系",
    "、",
    "，",
    "。",
    "\n",
    "\r\n",
    " ",
    "（",
    "）",
    "“",
    "”",
    "一",
    "十",
    "万",
    "年",
    "案",
    "局",
    "\ud800",
    "\x00",
    "👮",
    "\u3000",
)
"""Pieces of the genre, marks, and characters that break careless code."""


def texts(max_pieces: int = 30) -> st.SearchStrategy[str]:
    """Return a strategy for texts: any Unicode (lone surrogates, NULs), and mixtures of pieces of the genre."""
    anything = st.text(st.characters(codec=None, categories=None), max_size=40)
    return st.lists(st.one_of(st.sampled_from(FRAGMENTS), anything), max_size=max_pieces).map("".join)


def publication_dates() -> st.SearchStrategy[date | None]:
    """Return a strategy for publication dates: none, any day of this era, and the days on which years turn."""
    days = st.dates(date(1950, 1, 1), date(2099, 12, 31))
    turning = st.sampled_from([date(2024, 1, 1), date(2024, 2, 29), date(2023, 12, 31), date(2024, 3, 1)])
    return st.one_of(st.none(), turning, days)


def documents() -> st.SearchStrategy[Document]:
    """Return a strategy for documents without annotations."""
    return st.builds(Document, texts(), publication_dates())


@st.composite
def spans(draw: st.DrawFn, size: int) -> Span:
    """Return a strategy for spans of a text of `size` characters (1 or more)."""
    start = draw(st.integers(0, size - 1))
    return Span(start, draw(st.integers(start + 1, size)))
