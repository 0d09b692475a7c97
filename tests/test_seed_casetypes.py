"""The cases of the seed article, read by the plugin alone."""

from pathlib import Path

import policenews_casetypes.plugin
from policenews import Pipeline
from policenews_casetypes import CaseType

SEED = Path(__file__).parents[1] / "seeds" / "000_3e5fbf0125a1e8f1.txt"


def test_the_cases_of_the_seed_are_all_found_and_nothing_else() -> None:
    """Every case that a careful reader marks, in order, with its label; disputes and gangs are none.

    被盗 is one because counted goods follow it: 被盗香烟10条 is a theft that happened.
    """
    with SEED.open(encoding="utf-8", newline="") as source:
        document = Pipeline([policenews_casetypes.plugin]).read(source.read())

    assert [(document.text_of(case), case.label) for case in document.select(CaseType)] == [
        ("“3.29”故意杀人案", "故意杀人"),
        ("遥控地磅诈骗案", "诈骗"),
        ("大要案件", "大要案件"),
        ("命案", "命案"),
        ("“盗抢骗”类民生案件", "盗抢骗"),
        ("伤亡事故", "安全生产事故"),
        ("扰乱工地秩序", "扰乱单位秩序"),
        ("乱停乱放", "违法停车"),
        ("交通违法行为", "交通违法"),
        ("违停占道", "违法停车"),
        ("被盗", "盗窃"),
        ("命案", "命案"),
        ("民生类犯罪", "民生类犯罪"),
        ("电信诈骗", "电信网络诈骗"),
        ("涉高校可防性案件", "可防性案件"),
        ("网络电信诈骗案件", "电信网络诈骗"),
        ("校园敏感案事件", "校园敏感案事件"),
    ]
    assert [case.span.of(document.text) for case in document.select(CaseType) if case.case_name] == [
        "“3.29”故意杀人案",
        "遥控地磅诈骗案",
    ]
