"""The numbers plugin: its rules, the contract, and what a reader of police news expects."""

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policenews import Pipeline
from policenews.numerals import Style, format  # noqa: A004 -- the inverse of `parse`
from policenews.testing import check_contract, check_witnesses
from policenews.testing.growth import check_growth
from policenews_numbers import Form, Quantity, Role, plugin
from policenews_numbers.rules import RULES

REPORT = (
    "截至目前，全县共破获各类案件1.2万余起，打掉团伙二十三个，抓获嫌疑人近三千名，其中女性占三成；"
    "查扣毒品两公斤半、现金12．5万元，三类警情分别下降8%、5.5%和两个百分点。"
)


def quantities(text: str) -> list[tuple[str, Quantity]]:
    """Return what the plugin finds, with the words."""
    document = Pipeline([plugin]).read(text)
    return [(document.text_of(q), q) for q in document.select(Quantity)]


def test_witnesses() -> None:
    """Each rule fires on its witnesses with the value meant, and is silent on its near misses."""
    check_witnesses(plugin, RULES)


def test_contract() -> None:
    """The plugin keeps the contract of plugins."""
    check_contract(plugin, examples=[REPORT])


def test_growth() -> None:
    """Runs that look like lists, ranges and mixed numerals, but never end, take linear time."""
    check_growth(
        Pipeline([plugin]),
        [
            *("1万", "9、", "1、2和", "3至", "1元", "一把", "缴获一把", "9分之"),
            *("十百千万", "3.3.3.3", "余多几", "两、", "每3", "半斤", "一两", "1/2"),
        ],
    )


def test_report() -> None:
    """A sentence of an annual report gives its quantities, each on its own words."""
    assert [words for words, _ in quantities(REPORT)] == [
        "1.2万余起",
        "二十三个",
        "近三千名",
        "三成",
        "两公斤半",
        "12．5万元",
        "8%",
        "5.5%",
        "两个百分点",
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("罚金一万元", "10000"),
        ("涉案金额３．２亿元", "320000000"),
        ("查获烟花爆竹1，036箱", "1036"),
        ("抓获壹佰零伍名", "105"),
        ("占地1万2千平方米", "12000"),
        ("打了八五折", "85"),
        ("打五折销售", "50"),
        ("查获走私車3輛", "3"),
        ("共計二千零四十五個", "2045"),
        ("损失四十九兆九千亿元", "49900000000000"),
        ("一吨半钢材", "1.5"),
        ("共有十万零五百人", "100500"),
    ],
)
def test_value(text: str, value: str) -> None:
    """Whatever the way of writing, the value is the number meant."""
    found = quantities(text)

    assert [q.value for _, q in found] == [Decimal(value)]


@pytest.mark.parametrize(
    "text",
    [
        "请拨打96110或12345",
        "“两抢一盗”专项行动",
        "沿G312国道行驶至K35处",
        "〔2024〕9号文件",
        "第二十一条第三款",
        "《关于办理三类案件的意见》",
        "三台县公安局与七台河市公安局",
        "2023年3月5日14时30分",
        "统一行动，万众一心",
        "一定要一次办成",
        "民警和他一起回家",
        "一审判决",
        "车牌号为鲁A12345的货车",
        "有期徒刑三年六个月",
        "历时两个多小时",
        "见http://www.example.cn/a?id=28%20c/30%，",
        "汇入郑某1人民币账户",
        "车行至小金县八角乡电信基站",
    ],
)
def test_no_data(text: str) -> None:
    """Numerals in names, codes, slogans, times and laws are no quantities."""
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("百余起", ("100", "200", False, True)),
        ("三百余万元", ("3000000", "4000000", False, True)),
        ("3150余万元", ("31500000", "31600000", False, True)),
        ("逾8亿元", ("800000000", None, True, False)),
        ("近万名", (None, "10000", False, True)),
        ("未满14周岁", (None, "14", False, True)),
        ("不足百元", (None, "100", False, True)),
        ("至少3人", ("3", None, False, False)),
        ("不超过10%", (None, "10", False, False)),
        ("约200只", (None, None, False, False)),
        ("117起", ("117", "117", False, False)),
    ],
)
def test_bounds(text: str, expected: tuple[str | None, str | None, bool, bool]) -> None:
    """Bounds are what the words allow, and open where they exclude the number itself."""
    ((words, found),) = quantities(text)
    low, high, low_open, high_open = expected

    assert words == text
    assert (found.low, found.high) == tuple(None if b is None else Decimal(b) for b in (low, high))
    assert (found.low_open, found.high_open) == (low_open, high_open)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("当场缴获冰毒一包、匕首一把，扣押手机一部", ["一包", "一把", "一部"]),
        ("民警一把夺过匕首，一头雾水", []),
        ("建成一支过硬队伍，查获一支仿制手枪", ["一支"]),
        ("一起起案件告破，一名名嫌疑人落网", []),
        ("系同一人所为，另有一人在逃", ["一人"]),
        ("家住柳村二组，房屋在长街三期", []),
        ("在绕城高速10公里处设卡，距现场10公里", ["10公里"]),
        ("《刑法》二百六十六条，线索266条", ["266条"]),
        ("造成2人身亡，其中1名为女性", ["2人", "1名"]),
        ("连捅三刀，开了两枪", ["三刀", "两枪"]),
        ("抓获 300 余名", ["300 余名"]),
        ("连接5G网络，重5g", ["5g"]),
    ],
)
def test_what_counts(text: str, words: list[str]) -> None:
    """一 and small numbers are quantities where they count what police news counts, and nowhere else."""
    assert [found for found, _ in quantities(text)] == words


@given(
    st.decimals(1, 10**8, places=2).map(lambda d: d.quantize(Decimal(1)) if d > 1000 else d),
    st.sampled_from([Style.ARABIC, Style.GROUPED, Style.FULL_WIDTH, Style.MIXED, Style.LOWER, Style.FORMAL]),
)
def test_written_amounts_are_read_back(value: Decimal, style: Style) -> None:
    """Any amount in any style, put into a sentence, is found with its value."""
    surface = format(value, style)
    found = quantities(f"查获赌资{surface}公斤。")

    assert [(words, q.value) for words, q in found] == [(surface + "公斤", value)]


def test_json_has_bounds_beside_a_written_value() -> None:
    """A written value stands alone in JSON, its bounds beside it; a range has low and high."""
    ((_, more), (_, between)) = quantities("挽回损失300余万元，涉及七八个村")
    out: list[dict[str, Any]] = [
        Quantity.to_json({"modifier": q.modifier.value, "low": str(q.low), "high": str(q.high)})
        for q in (more, between)
    ]

    assert out[0]["bounds"] == {"low": "3000000", "high": "4000000"}
    assert (out[1]["low"], out[1]["high"]) == ("7", "8")


@pytest.mark.parametrize(
    ("text", "numerals"),
    [
        ("损失超过300余万元", ["300余万"]),
        ("约 300 余万元", ["300 余万"]),
        ("近5000名", ["5000"]),
        ("已满14至16周岁", ["14至16"]),
        ("分别为53、42和3.8万起", ["53", "42", "3.8万"]),
        ("第十一次", ["十一"]),
        ("百分之三十以上", ["三十"]),
        ("约三分之一强", ["三分之一"]),
        ("造成4死6伤", ["4", "6"]),
        ("收费3元5角", ["3元5角"]),
        ("数十头牛", ["数十"]),
        ("被骗36.5万。", ["36.5万"]),
        ("气温零下3℃", ["零下3"]),
        ("三斤半", ["三"]),
        ("七八个项目", ["七八"]),
    ],
)
def test_the_numeral_is_kept_by_itself(text: str, numerals: list[str]) -> None:
    """Without the unit and the approximators around it."""
    found = Pipeline([plugin]).read(text).select(Quantity)

    assert [quantity.numeral.of(text) for quantity in found if quantity.numeral] == numerals


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("为群众挽回经济损失300余万元", [Role.RECOVERED]),
        ("造成直接经济损失5万元", [Role.LOSS]),
        ("冻结涉案资金800万元，返还被骗款200万元", [Role.FROZEN, Role.RETURNED]),
        ("追回300万元、返还200万元", [Role.RECOVERED, Role.RETURNED]),
        ("涉案金额约17.3亿元", [Role.INVOLVED]),
        ("王女士被骗36.5万。", [Role.TAKEN]),
        ("非法获利12万元", [Role.GAINED]),
        ("查扣手机3部、现金5万元", [Role.SEIZED]),
        ("处以500元罚款", [Role.FINE]),
        ("并处罚金人民币2万元", [Role.FINE]),
        ("悬赏10万元缉拿逃犯", [Role.REWARD]),
        ("被盗电动车价值3200元", [Role.TAKEN]),
        ("手机一部，价值3200元", [Role.VALUE]),
        ("每月房租800元", [None]),
        ("涉案人员多达30名", [None]),
    ],
)
def test_the_role_of_a_sum(text: str, roles: list[Role | None]) -> None:
    """The word that governs a sum in its clause says what it is; what was done goes before what it is."""
    found = [quantity for _, quantity in quantities(text)]

    assert [q.role for q in found if q.form is Form.MONEY or len(found) == 1] == roles


@pytest.mark.parametrize(
    ("text", "words", "per", "unit"),
    [
        ("命案发案率为每十万人0.5起", "0.5起", "十万人", "起"),
        ("全年日均3起", "3起", "日", "起"),
        ("每天约300人次", "约300人次", "天", "人次"),
        ("处理警情5起/天", "5起/天", "天", "起/天"),
        ("均价20元/公斤", "20元/公斤", "公斤", "元/公斤"),
        ("每人罚款500元", "500元", "人", "元"),
        ("每名群众奖励500元", "500元", "名", "元"),
        ("月均发案12起", "12起", "月", "起"),
        ("户均约2.3人", "约2.3人", "户", "人"),
        ("时速120公里/小时", "120公里/小时", "", "公里/小时"),
        ("三人均另案处理，共四人", "四人", "", "人"),
        ("每月检查，共查出3处", "3处", "", "处"),
    ],
)
def test_what_a_quantity_is_counted_by(text: str, words: str, per: str, unit: str) -> None:
    """每 and 均 hold for the clause, up to the next number; a slash makes it part of the unit."""
    last, quantity = quantities(text)[-1]

    assert (last, quantity.per, quantity.unit) == (words, per, unit)


@given(st.text(alphabet="约近超上0123456789十百千万亿两三五半几余多来、至-名元%岁以下左右的每均/", max_size=24))
def test_bounds_are_ordered(text: str) -> None:
    """A lower bound is not above the upper one, and the numeral lies within its quantity."""
    for _, quantity in quantities(text):
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
        assert quantity.numeral is None or quantity.span.contains(quantity.numeral)


@given(
    st.lists(
        st.sampled_from(["三台县", "千斤顶", "两抢一盗", "3名", "近百起", "九龙坡区", "和", "，", "共", "万"]),
        max_size=8,
    )
)
def test_no_quantity_shares_a_character_with_a_name(pieces: list[str]) -> None:
    """Names are found in the same text, and closed."""
    text = "".join(pieces)
    names = [match.span() for match in re.finditer("三台县|千斤顶|两抢一盗|九龙坡区", text)]

    for _, quantity in quantities(text):
        assert not any(quantity.span.start < end and start < quantity.span.end for start, end in names)
