"""Laws: what is written is read back, in every style; resolving follows the publication; no text breaks the plugin."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policenews import Pipeline, numerals
from policenews_dates import TimeExpression, plugin

PIPELINE = Pipeline([plugin])
DAYS = st.dates(date(1950, 1, 1), date(2099, 12, 1))
CHARACTERS = (
    "0123456789〇零一二三四五六七八九十廿百两半年月日号时点分秒周星期天末初底旬中上下前后去今昨明当次同至到-~—、，。"
    "“”·（）第每近约农历正腊冬春夏秋季度世纪代以来截自起期间许左右晚凌晨午国庆节假:/."
)

WORDS = (
    *[
        "3",
        "12",
        "三",
        "十五",
        "二十",
        "2023",
        "98",
        "半",
        "几",
        "两",
        "年",
        "月",
        "日",
        "时",
        "点",
        "分",
        "天",
        "周",
        "个",
        "至",
        "到",
        "-",
        "、",
        "，",
        "。",
        "（",
        "）",
        "第",
        "每",
        "近",
        "约",
        "的",
    ],
    *[
        "3月",
        "12月5日",
        "2023年",
        "1月3日",
        "晚",
        "凌晨",
        "下午",
        "8时",
        "14时30分",
        "去年",
        "今年",
        "昨日",
        "次日",
        "当晚",
        "上周",
        "周五",
        "周末",
        "年底",
        "月初",
        "下旬",
    ],
    *[
        "春节",
        "国庆",
        "五一",
        "假期",
        "期间",
        "前",
        "后",
        "以来",
        "起",
        "至今",
        "截至",
        "自",
        "同期",
        "去年同期",
        "三年",
        "六个月",
        "年头",
        "小时",
        "三日后",
        "近三年",
        "未来",
    ],
    *[
        "农历",
        "正月",
        "初八",
        "腊月",
        "“十三五”",
        "季度",
        "一季度",
        "上半年",
        "前三季度",
        "世纪",
        "90年代",
        "每天",
        "每周三",
        "每隔",
        "今冬明春",
        "24时",
        "12点",
    ],
)


def han(number: int) -> str:
    """Return a number in Chinese numerals."""
    return numerals.format(Decimal(number), numerals.Style.LOWER)


def only(text: str, published: date | None = None) -> TimeExpression:
    """Return the one time of a text, which covers all of it."""
    document = PIPELINE.read(text, published)
    (found,) = document.select(TimeExpression)
    assert document.text_of(found) == text
    return found


@given(DAYS, st.sampled_from(["figures", "han", "wide", "iso", "dots", "slashes"]))
def test_days_in_every_style(day: date, style: str) -> None:
    """Arabic, Chinese and full-width numerals, and figures with signs between them."""
    figures = "〇一二三四五六七八九"
    text = {
        "figures": f"{day.year}年{day.month}月{day.day}日",
        "han": "".join(figures[int(f)] for f in str(day.year)) + f"年{han(day.month)}月{han(day.day)}日",
        "wide": f"{day.year}年{day.month}月{day.day}日".translate({48 + n: 0xFF10 + n for n in range(10)}),
        "iso": day.isoformat(),
        "dots": f"{day.year}.{day.month}.{day.day}",
        "slashes": f"{day.year}/{day.month}/{day.day}",
    }[style]
    found = only(text)

    assert (found.begin, found.end_time, found.value) == (day, day + timedelta(days=1), day.isoformat())


@given(DAYS, st.integers(0, 23), st.integers(0, 59), st.sampled_from(["时分", "colon", "han", "点"]))
def test_clock_times_in_every_style(day: date, hour: int, minute: int, style: str) -> None:
    """A day and a clock time are read back to the minute."""
    clock = {
        "时分": f"{hour}时{minute}分",
        "点": f"{hour}点{minute}分",
        "colon": f"{hour}:{minute:02}",
        "han": f"{han(hour)}时{han(minute)}分",
    }[style]
    found = only(f"{day.year}年{day.month}月{day.day}日{clock}")
    begin = datetime(day.year, day.month, day.day, hour, minute)

    assert (found.begin, found.end_time) == (begin, begin + timedelta(minutes=1))
    assert found.value == f"{day.isoformat()}T{hour:02}:{minute:02}"


@given(DAYS, st.integers(1, 400), st.sampled_from(["至", "到", "-", "—"]))
def test_ranges_of_days(first: date, length: int, sign: str) -> None:
    """A range covers both its ends, whatever is left out of the second."""
    last = first + timedelta(days=length)
    second = f"{last.day}日"
    if (first.year, first.month) != (last.year, last.month):
        second = f"{last.month}月{second}"
    if first.year != last.year:
        second = f"{last.year}年{second}"
    found = only(f"{first.year}年{first.month}月{first.day}日{sign}{second}")

    assert (found.begin, found.end_time) == (first, last + timedelta(days=1))
    assert found.value == f"{first.isoformat()}/{last.isoformat()}"


@given(
    st.integers(1, 99),
    st.sampled_from(
        [("年", "Y", ""), ("个月", "M", ""), ("周", "W", ""), ("天", "D", ""), ("小时", "H", "T"), ("分钟", "M", "T")]
    ),
    st.booleans(),
)
def test_durations(count: int, unit: tuple[str, str, str], in_han: bool) -> None:  # noqa: FBT001 -- drawn
    """A length of time is read back, in figures and in Chinese numerals."""
    word, letter, clock = unit
    number = han(count) if in_han else str(count)
    found = dict(_times(f"历时{number}{word}，案件告破"))

    assert found[f"{number}{word}"].value == f"P{clock}{count}{letter}"


def _times(text: str, published: date | None = None) -> list[tuple[str, TimeExpression]]:
    document = PIPELINE.read(text, published)
    return [(document.text_of(t), t) for t in document.select(TimeExpression)]


@given(DAYS, st.integers(0, 300))
@pytest.mark.parametrize("text", ["昨日", "上周五", "上月", "去年", "近三年", "三天前", "前年", "上周末"])
def test_relative_times_move_with_the_publication(text: str, published: date, later: int) -> None:
    """A text that was published later means nothing earlier by the same words."""
    before, after = only(text, published), only(text, published + timedelta(days=later))

    assert before.begin is not None
    assert after.begin is not None
    assert before.begin <= after.begin


@given(DAYS, st.integers(1, 12), st.integers(1, 28))
def test_dates_without_a_year_lie_in_the_year_before_publication(published: date, month: int, day: int) -> None:
    """Or, if nothing says more, at most a week ahead."""
    found = only(f"{month}月{day}日", published)

    assert found.begin is not None
    assert timedelta(-7) <= published - found.begin <= timedelta(days=366 - 7)


@given(st.text("，。经查对的民警在某地", max_size=30), DAYS)
def test_shifting_the_text_changes_no_value(before: str, published: date) -> None:
    """Words without a time before it move a time and change nothing of it."""
    text = "2020年3月5日22时许报警，次日凌晨2时抓获，截至上月底共抓获30人，近三年来破案。"
    here, there = _times(text, published), _times(f"{before}，{text}", published)

    assert [(words, t.value, t.begin, t.end_time) for words, t in there] == [
        (words, t.value, t.begin, t.end_time) for words, t in here
    ]


@given(st.text(CHARACTERS, max_size=40), DAYS)
def test_any_text_is_read(text: str, published: date) -> None:
    """Whatever the characters of time are strung to: no error, begin before end, moments in the calendar."""
    for words, found in _times(text, published):
        assert words
        assert found.begin is None or found.end_time is None or _before(found.begin, found.end_time)


@given(st.lists(st.sampled_from(WORDS), max_size=8), DAYS)
def test_any_words_of_time_are_read(words: list[str], published: date) -> None:
    """However they are put together: no error, begin before end."""
    for _, found in _times("".join(words), published):
        assert found.begin is None or found.end_time is None or _before(found.begin, found.end_time)


def _before(begin: date, end: date) -> bool:
    moments = [at if isinstance(at, datetime) else datetime.combine(at, datetime.min.time()) for at in (begin, end)]
    return moments[0] < moments[1]


@given(
    st.sampled_from(["一", "9", "今年", "第", "3月", "年", "当日", "至", "十百", "2020.", "每"]), st.integers(1, 400)
)
def test_repeats_are_read_in_order(unit: str, count: int) -> None:
    """Repeats give annotations in order that do not overlap."""
    found = _times(unit * count, date(2020, 12, 29))

    assert all(a.end <= b.start for (_, a), (_, b) in pairwise(found))
