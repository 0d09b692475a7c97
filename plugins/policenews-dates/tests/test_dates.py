"""The dates plugin: its rules, the contract, and what a reader of police news expects."""

from datetime import date, datetime

import pytest

from policenews import Pipeline
from policenews.testing import check_contract, check_witnesses
from policenews_dates import DatesOptions, Prefer, TimeExpression, TimexType, plugin
from policenews_dates.rules import RULES, spoken, vague

REPORT = (
    "2021年以来，全县命案连续5年全破。截至11月底，破案率达98%，去年同期为91%。\n"
    "3月5日22时许，群众报警；次日凌晨2时，民警将其抓获。当天下午，赃物发还。每周三下午接访，近日将再开一次。"
)


def times(text: str, published: date | None = None, **options: object) -> list[tuple[str, TimeExpression]]:
    """Return what the plugin finds, with the words."""
    pipeline = Pipeline([plugin], options={"policenews_dates": options} if options else None)
    document = pipeline.read(text, published)
    return [(document.text_of(t), t) for t in document.select(TimeExpression)]


def test_witnesses() -> None:
    """Each rule fires on its witnesses with the value meant, and is silent on its near misses."""
    check_witnesses(plugin, RULES)
    check_witnesses(plugin, spoken.RULES, options={"policenews_dates": DatesOptions(spoken=True)})
    check_witnesses(plugin, vague.RULES, options={"policenews_dates": DatesOptions(vague=True)})


def test_contract() -> None:
    """The plugin keeps the contract of plugins."""
    check_contract(plugin, examples=[REPORT])


@pytest.mark.parametrize(
    ("text", "published", "begin", "end"),
    [
        ("12月20日", date(2024, 1, 5), date(2023, 12, 20), date(2023, 12, 21)),
        ("1月28日", date(2024, 1, 5), date(2023, 1, 28), date(2023, 1, 29)),
        ("1月8日", date(2024, 1, 5), date(2024, 1, 8), date(2024, 1, 9)),
        ("12月", date(2024, 1, 5), date(2023, 12, 1), date(2024, 1, 1)),
        ("2月29日", date(2023, 3, 1), date(2020, 2, 29), date(2020, 3, 1)),
        ("截至上月底", date(2024, 3, 15), None, date(2024, 3, 1)),
        ("截至目前", date(2024, 3, 15), None, date(2024, 3, 16)),
        ("今年以来", date(2024, 3, 15), date(2024, 1, 1), date(2024, 3, 16)),
        ("2020年8月至2022年7月", None, date(2020, 8, 1), date(2022, 8, 1)),
        ("11月至次年3月", date(2024, 5, 15), date(2023, 11, 1), date(2024, 4, 1)),
        ("去年下半年", date(2024, 3, 15), date(2023, 7, 1), date(2024, 1, 1)),
        ("今年前三季度", date(2024, 11, 1), date(2024, 1, 1), date(2024, 10, 1)),
        ("去年国庆期间", date(2024, 3, 15), date(2023, 9, 29), date(2023, 10, 7)),
        ("昨日", date(2024, 3, 1), date(2024, 2, 29), date(2024, 3, 1)),
        ("上周", date(2024, 3, 15), date(2024, 3, 4), date(2024, 3, 11)),
        ("5月10日前结清", date(2024, 3, 15), None, date(2024, 5, 10)),
    ],
)
def test_interval(text: str, published: date | None, begin: date | None, end: date) -> None:
    """A date or period means the days that a reader of that day takes it to mean."""
    found = times(text, published)[0][1]

    assert (found.begin, found.end_time) == (begin, end)


def test_prefer_future_changes_only_dates_without_a_year() -> None:
    """The option moves a bare date to its next occurrence, and nothing else."""
    text = "12月20日通报，2022年3月5日立案，今年以来"
    past = times(text, date(2024, 1, 5), prefer="past")
    future = times(text, date(2024, 1, 5), prefer="future")

    assert (past[0][1].begin, future[0][1].begin) == (date(2023, 12, 20), date(2024, 12, 20))
    assert past[1:] == future[1:]
    assert DatesOptions().prefer is Prefer.PAST


def test_narrative_anchors() -> None:
    """次日 and 当晚 count from the day last spoken of, not from the publication."""
    found = times("2023年6月3日22时许发生纠纷，次日2时报警，当晚抓获。", date(2024, 1, 5))

    assert [t.begin for _, t in found] == [datetime(2023, 6, day, hour) for day, hour in ((3, 22), (4, 2), (4, 18))]


def test_without_publication_relative_times_stay_unresolved() -> None:
    """Nothing is guessed where the day of publication is not known."""
    for words in ("今年以来", "上月底", "昨天", "3月20日", "近三年", "截至目前"):
        ((_, found),) = times(words)
        assert (found.begin, found.end_time) == (None, None), words


@pytest.mark.parametrize(
    "text",
    [
        "“3·29”专案",
        "11.14劫持案",
        "第一时间",
        "24小时便利店",
        "住在88号",
        "提出3点意见",
        "117起",
        "三岁女童",
        "扣12分",
        "《今日说法》",
        "当时，随后，一直",
        "编号为20201的箱子",
        "G312国道",
    ],
)
def test_no_time(text: str) -> None:
    """Names, numbers and vague words are no time expressions."""
    assert times(text, date(2024, 1, 5)) == []


def test_clock_makes_a_time() -> None:
    """A clock makes TIME and moments, a day makes DATE and days."""
    found = dict(times("2020年5月1日，2020年5月1日8时30分"))

    assert found["2020年5月1日"].timex_type is TimexType.DATE
    assert found["2020年5月1日8时30分"].timex_type is TimexType.TIME
    assert found["2020年5月1日8时30分"].begin == datetime(2020, 5, 1, 8, 30)
