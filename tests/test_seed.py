"""The seed article, read from end to end by every installed plugin: what a careful reader finds in it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from policenews import Document, Pipeline
from policenews.testing.witnesses import same

SEED = Path(__file__).parents[1] / "seeds" / "000_3e5fbf0125a1e8f1.txt"


@pytest.fixture(scope="module")
def seed() -> Document:
    """The article, read against the middle of the month in which it was printed."""
    with SEED.open(encoding="utf-8", newline="") as source:
        return Pipeline.installed().read(source.read(), date(2017, 5, 15), "seed")


FACTS: tuple[tuple[str, str, str, dict[str, str | bool | None]], ...] = (
    # what stands before it, the words, the kind, what they mean
    ("打掉各类犯罪集团", "12个", "quantity", {"value": "12", "unit": "个", "form": "count", "modifier": "exact"}),
    ("民生案件", "117起", "quantity", {"value": "117", "low": "117", "high": "117"}),
    (
        "避免经济损失",
        "300余万元",
        "quantity",
        {"low": "3000000", "high": "4000000", "unit_norm": "CNY", "form": "money", "modifier": "more_than"},
    ),
    ("全长", "10.1公里", "quantity", {"value": "10.1", "base_value": "10100", "unit_norm": "metre"}),
    ("辖区有", "七八个", "quantity", {"low": "7", "high": "8", "modifier": "range"}),
    ("在校师生总计", "超过17万人", "quantity", {"value": "170000", "modifier": "more_than"}),
    ("由前期的60%降至", "1.3%", "quantity", {"value": "1.3", "unit_norm": "percent"}),
    ("济南市", "第十一次", "quantity", {"value": "11", "form": "ordinal"}),
    ("发展提供优质的治安环境和高效的服务环境。", "截至上月底", "timex", {"begin": None, "end_time": "2017-05-01"}),
    ("连续", "9年", "timex", {"timex_type": "DURATION", "value": "P9Y"}),
    ("介入调解。", "3月5日下午", "timex", {"begin": "2016-03-05T12:00:00", "value": "2016-03-05TAF"}),
    ("\n", "2016年7月", "timex", {"begin": "2016-07-01", "end_time": "2016-08-01", "value": "2016-07"}),
    ("现场审核材料。", "不到一周", "timex", {"value": "P1W", "modifier": "LESS_THAN"}),
    ("5000余名村民。", "该局", "organization", {"canonical": "长清区公安分局", "mention": "anaphoric"}),
    ("根据", "市公安局", "organization", {"canonical": "济南市公安局", "mention": "abbreviated"}),
    ("事故发生后,", "长清警方", "organization", {"category": "police", "canonical": "长清区公安分局"}),
    ("沃德大道", "济南沃德汽车零部件有限公司", "organization", {"category": "company", "mention": "full"}),
    ("先后破获了", "“3.29”故意杀人案", "case", {"label": "故意杀人", "case_name": True}),
    ("破获", "“盗抢骗”类民生案件", "case", {"label": "盗抢骗", "case_name": False}),
    ("连续9年", "命案", "case", {"label": "命案", "group": "person.homicide"}),
    ("某超市", "被盗", "case", {"label": "盗窃", "group": "property.theft", "case_name": False}),
    ("实施校圈防范", "电信诈骗", "case", {"label": "电信网络诈骗", "group": "property.fraud.telecom"}),
)


@pytest.mark.parametrize(("before", "words", "kind", "means"), FACTS)
def test_seed_fact(seed: Document, before: str, words: str, kind: str, means: dict[str, Any]) -> None:
    """A fact is found on exactly its words, and means what a reader takes it to mean."""
    start = seed.text.index(before + words) + len(before)

    found = [a for a in seed.annotations if (a.kind, a.start, a.end) == (kind, start, start + len(words))]

    assert len(found) == 1, [(seed.text_of(a), a.kind) for a in seed.annotations if a.start <= start < a.end]
    for name, value in means.items():
        assert same(value, getattr(found[0], name)), (name, getattr(found[0], name))


SILENT = (
    # numerals in names, slogans and routes are no quantities and no times
    "“453”工作体系",
    "轨道交通R1线",
    "二标段",
    "“一个率先、两个基本”",
    "“六个明显提升”",
    "“最多跑一次”",
    "“一周一报”",
    "“四个中心”",
    "“三区三圈”",
    "“十个一”安全工程",
    "“一十百千万”治安防范服务体系",
    "七警进校",
    "第一时间",
    "企业一次也不用跑",
)


@pytest.mark.parametrize("words", SILENT)
def test_numerals_in_names_and_slogans_are_no_data(seed: Document, words: str) -> None:
    """No quantity and no time expression lies in a name or a slogan, wherever it occurs."""
    start = seed.text.find(words)
    assert start >= 0
    while start >= 0:
        inside = [
            (a.kind, seed.text_of(a))
            for a in seed.annotations
            if a.kind in {"quantity", "timex"} and a.start < start + len(words) and start < a.end
        ]
        assert inside == []
        start = seed.text.find(words, start + 1)


def test_every_annotation_names_its_rule_and_plugin(seed: Document) -> None:
    """Every answer explains itself."""
    assert all(a.rule and a.plugin for a in seed.annotations)
    assert {a.plugin for a in seed.annotations} == {"numbers", "dates", "organizations", "casetypes", "statistics"}
