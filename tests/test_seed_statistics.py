"""The statistics of the seed article, read by every installed plugin: what a careful reader finds in it."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest

from policenews import Document, Pipeline
from policenews_statistics import Statistic

SEED = Path(__file__).parents[1] / "seeds" / "000_3e5fbf0125a1e8f1.txt"

Interval = tuple[str | None, str | None]

CITY, NEW_CITY, UNIVERSITY_ROAD = "长清区公安分局", "新城派出所", "大学路派出所"
TO_APRIL: Interval = ("2017-01-01", "2017-05-01")  # 今年以来 with 截至上月底
OF_THE_ACCIDENT: Interval = ("2016-03-04", "2016-03-05")  # 2016年3月4日
OF_APRIL: Interval = ("2017-04-01", "2017-05-01")  # 今年4月
OF_THE_THEFT: Interval = ("2017-03-05", "2017-03-06")  # 今年3月5日
SINCE_2015: Interval = ("2015-01-01", "2017-05-16")  # 2015年以来; the end is the day after that of the report


@attrs.frozen
class Fact:
    """A record as a careful reader has it.

    Attributes:
        before: The words that stand before the figure, as many as make it unique.
        figure: The figure: the quantity, or the amount of a pure change.
        agency: Canonical name of who did it; of several that the text allows, any.
        action: The verb as written.
        object: What is counted: the end of the noun phrase, which may be longer.
        case: Label of the type of case.
        value: Value, or lower bound of an inexact one, and normalised unit; None of a pure change.
        period: First day, and the day after.
        change: Direction, kind, baseline, old level, amount.
        modifier: How exact the value is.
    """

    before: str
    figure: str
    agency: tuple[str | None, ...]
    action: str
    object: str
    case: str | None
    value: tuple[str, str] | None
    period: Interval | None
    change: tuple[str, str, str, str | None, str] | None = None
    modifier: str = "exact"


FACTS = (
    Fact("打掉各类犯罪集团", "12个", (CITY,), "打掉", "犯罪集团", None, ("12", "个"), TO_APRIL),
    Fact("打击处理各类犯罪嫌疑人", "144人", (CITY,), "打击处理", "犯罪嫌疑人", None, ("144", "人"), TO_APRIL),
    Fact("民生案件", "117起", (CITY,), "破获", "民生案件", "盗抢骗", ("117", "起"), TO_APRIL),
    Fact(
        "经济损失", "300余万元", (CITY,), "挽回和避免", "经济损失", None, ("3000000", "CNY"), TO_APRIL,
        modifier="more_than",
    ),
    Fact("长清区发生", "一起", (None,), "发生", "伤亡事故", "安全生产事故", ("1", "起"), OF_THE_ACCIDENT),
    Fact("造成", "一名", (None,), "死亡", "工人", "安全生产事故", ("1", "名"), OF_THE_ACCIDENT),
    Fact(
        "提前化解矛盾纠纷", "265起",
        # the sentence says 民警: those of the station, of its squad, or of the bureau (该局)
        (UNIVERSITY_ROAD, "大学路派出所R1线维稳工作组", CITY),
        "化解", "矛盾纠纷", None, ("265", "起"), None,
    ),
    Fact(
        "由前期的60%降至", "1.3%", (CITY,), "降至", "违法率", "违法停车", ("1.3", "percent"), OF_APRIL,
        ("down", "from_to", "other", "60", "1.3"),
    ),
    Fact("被盗香烟", "10条", (None,), "被盗", "香烟", "盗窃", ("10", "条"), OF_THE_THEFT),
    Fact("现金", "500余元", (None,), "被盗", "现金", "盗窃", ("500", "CNY"), OF_THE_THEFT, modifier="more_than"),
    Fact("很快抓获", "一名", (NEW_CITY,), "抓获", "嫌疑人", "盗窃", ("1", "名"), None),
    Fact("又将其他", "3名", (NEW_CITY,), "抓获", "嫌疑人", "盗窃", ("3", "名"), None),
    Fact(
        "可防性案件同比下降", "18.5%", (CITY,), "下降", "涉高校可防性案件", "可防性案件", None, SINCE_2015,
        ("down", "by", "yoy", None, "18.5"),
    ),
    Fact(
        "网络电信诈骗案件同比下降", "6.7%", (CITY,), "下降", "网络电信诈骗案件", "电信网络诈骗", None, SINCE_2015,
        ("down", "by", "yoy", None, "6.7"),
    ),
    Fact("各类矛盾纠纷", "65起", (CITY,), "排查化解", "矛盾纠纷", None, ("65", "起"), SINCE_2015),
    Fact("校园敏感案事件", "11起", (CITY,), "处置", "校园敏感案事件", "校园敏感案事件", ("11", "起"), SINCE_2015),
)  # fmt: skip


@pytest.fixture(scope="module")
def seed() -> Document:
    """The article, read against the middle of the month in which it was printed."""
    with SEED.open(encoding="utf-8", newline="") as source:
        return Pipeline.installed().read(source.read(), date(2017, 5, 15), "seed")


def place(document: Document, fact: Fact) -> tuple[int, int]:
    """Return where the figure of a fact stands."""
    assert document.text.count(fact.before + fact.figure) == 1
    start = document.text.index(fact.before + fact.figure) + len(fact.before)
    return start, start + len(fact.figure)


def places(document: Document) -> dict[tuple[int, int], Statistic]:
    """Return the records by where their figures stand."""
    found = document.select(Statistic)
    placed = {(s.figure.start, s.figure.end): s for s in found if s.figure is not None}
    assert len(placed) == len(found)
    return placed


def day(moment: date | None) -> str | None:
    """Return a day or moment as ISO 8601 has it."""
    return None if moment is None else moment.isoformat()


def said(statistic: Statistic) -> dict[str, Any]:
    """Return a record in the words of a fact."""
    change, quantity, period = statistic.change, statistic.quantity, statistic.period
    amounts = () if change is None else (change.from_amount, change.amount)
    figure = None if quantity is None else quantity.value if quantity.value is not None else quantity.low
    return {
        "action": statistic.action and statistic.action.text,
        "case": statistic.case and statistic.case.label,
        "value": None if quantity is None or figure is None else (figure, quantity.unit_norm),
        "modifier": None if quantity is None else quantity.modifier.value,
        "period": None if period is None else (day(period.begin), day(period.end)),
        "change": None
        if change is None
        else (change.direction.value, change.kind.value, change.baseline.value, *amounts),
    }


def meant(fact: Fact) -> dict[str, Any]:
    """Return a fact with its numbers as numbers."""
    amounts = () if fact.change is None else tuple(None if a is None else Decimal(a) for a in fact.change[3:])
    return {
        "action": fact.action,
        "case": fact.case,
        "value": None if fact.value is None else (Decimal(fact.value[0]), fact.value[1]),
        "modifier": None if fact.value is None else fact.modifier,
        "period": fact.period,
        "change": None if fact.change is None else (*fact.change[:3], *amounts),
    }


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.before + fact.figure)
def test_a_statistic_of_the_seed_says_what_a_reader_takes_it_to_mean(seed: Document, fact: Fact) -> None:
    """Who did what to how many of what, when, and how that changed."""
    statistic = places(seed)[place(seed, fact)]
    agency = statistic.agency and statistic.agency.canonical

    assert said(statistic) == meant(fact)
    assert statistic.object is not None
    assert statistic.object.text.endswith(fact.object)
    assert agency in fact.agency
    assert seed.text_of(statistic).count(fact.figure) == 1


SCENE = (
    "10.1公里", "8个", "5000余名", "1500余户", "6名", "七八个", "22个", "26名", "11所", "超过17万人", "74个", "3601名",
)  # fmt: skip
"""Figures of the scene, which may be records: lengths, populations, staff, what others did."""


def test_the_seed_has_no_other_results(seed: Document) -> None:
    """Besides these there are only facts of the scene: no slogan, no plan, no ordinal is a record."""
    others = set(places(seed)) - {place(seed, fact) for fact in FACTS}

    assert {seed.text[start:end] for start, end in others} <= set(SCENE)
