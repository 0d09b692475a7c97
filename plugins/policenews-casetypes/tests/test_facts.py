"""Charges that the facts of a text speak for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policenews import Document
from policenews.tables import read_table
from policenews_casetypes import charges, suggest_charges

ROWS = read_table("policenews_casetypes", "vocabulary/facts.tsv")


@pytest.mark.parametrize(
    ("facts", "charge"),
    [
        ("凌晨两点，男子翻墙进入小区，用螺丝刀撬锁，窃得现金3000元和两部手机。", "盗窃罪"),
        ("两人骑摩托车尾随女子，趁其不备从身后抢走挎包。", "抢夺罪"),
        ("男子持刀威胁便利店店员交出现金，劫得800元后逃走。", "抢劫罪"),
        ("双方因停车争执后厮打，李某用木棍将邻居打伤，经鉴定为轻伤一级。", "故意伤害罪"),
        ("张某谎称能办理入学，骗取三名家长共12万元，用于挥霍。", "诈骗罪"),
        ("民警查车时发现司机满身酒气，抽血检验酒精含量为186毫克，系醉酒驾驶小型汽车。", "危险驾驶罪"),
        ("王某在租住的房间内多次容留他人吸食冰毒。", "容留他人吸毒罪"),
        ("村民在自家菜地种植罂粟600余株，被民警铲除。", "非法种植毒品原植物罪"),
        ("老板拖欠工人工资后逃匿，人社局责令限期支付仍不支付。", "拒不支付劳动报酬罪"),
        ("电镀厂老板把未经处理的废水通过暗管直接排放到河里，重金属超标十倍。", "污染环境罪"),
        ("在棋牌室摆放捕鱼机、老虎机等赌博机供人赌博，从中抽头渔利。", "开设赌场罪"),
        ("因债务纠纷，几人将欠款人带到宾馆轮流看管三天，限制其人身自由。", "非法拘禁罪"),
    ],
)
def test_facts_speak_for_a_charge(facts: str, charge: str) -> None:
    """The likeliest charge comes first, and each word that speaks for it is shown."""
    document = Document(facts)

    first = suggest_charges(document)[0]

    assert first.charge.name == charge
    assert first.score == len({span.of(facts) for span in first.spans})


@pytest.mark.parametrize("text", ["", "天气晴朗。", "派出所召开座谈会，听取群众意见。", "涉嫌盗伐林木罪"])
def test_nothing_is_suggested_without_facts(text: str) -> None:
    """A name of a charge tells no facts."""
    assert "盗伐林木罪" not in [suggestion.charge.name for suggestion in suggest_charges(Document(text))]
    assert text or suggest_charges(Document(text)) == ()


def test_charges_are_those_of_the_day() -> None:
    """A former charge gives way to its successor, and one that came later is not suggested."""
    facts = "在山上猎捕国家二级保护的画眉12只。"

    assert suggest_charges(Document(facts, date(2015, 5, 1)))[0].charge.name == "非法猎捕、杀害珍贵、濒危野生动物罪"
    assert suggest_charges(Document(facts, date(2023, 5, 1)))[0].charge.name == "危害珍贵、濒危野生动物罪"

    drunk = "醉酒驾驶小汽车，血液酒精含量186毫克"
    names = [suggestion.charge.name for suggestion in suggest_charges(Document(drunk, date(2010, 5, 1)))]
    assert "危险驾驶罪" not in names


def test_table_names_charges() -> None:
    """Each row has a charge of the law and no empty word."""
    assert {row["charge"] for row in ROWS} <= charges().keys()
    assert all(word for row in ROWS for element in row["facts"].split(" ") for word in element.split("|"))


@given(st.data())
def test_a_word_of_each_element_is_enough(data: st.DataObject) -> None:
    """Whatever words of a row a text has, one for each element, the charge is among the suggestions."""
    row = data.draw(st.sampled_from(ROWS))
    words = [data.draw(st.sampled_from(element.split("|"))) for element in row["facts"].split(" ")]

    suggested = suggest_charges(Document(",".join(words)), limit=len(ROWS))

    assert row["charge"] in [suggestion.charge.name for suggestion in suggested]


@given(st.text(alphabet="盗窃诈骗用刀砍伤的人毒品，。1", max_size=60), st.integers(0, 5))
def test_spans_lie_in_the_text_and_the_first_scores_best(text: str, limit: int) -> None:
    """Suggestions are in order, no more than asked for, and their spans are the caller's characters."""
    found = suggest_charges(Document(text), limit)

    assert len(found) <= limit
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(0 <= span.start < span.end <= len(text) for one in found for span in one.spans)
