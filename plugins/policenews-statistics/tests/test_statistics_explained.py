"""What the documentation explains with an example is so: `docs/explanation/statistics.md`."""

from datetime import date

import pytest

from policenews import Document, Pipeline
from policenews_statistics import statistics_table

DAY = date(2021, 1, 8)
SEPTEMBER = date(2020, 9, 8)
JULY = date(2021, 7, 8)

EXAMPLES = [
    ("action object", DAY, "破获案件117起。", [("破获", "案件")]),
    ("action object", DAY, "抓获一名嫌疑人。", [("抓获", "嫌疑人")]),
    ("action object", DAY, "将3名嫌疑人抓获。", [("抓获", "嫌疑人")]),
    ("action object", DAY, "3名工人死亡。", [("死亡", "工人")]),
    ("action object", DAY, "刑事拘留12人。", [("刑事拘留", None)]),
    ("action object", DAY, "排查化解矛盾纠纷65起。", [("排查化解", "矛盾纠纷")]),
    ("action object", DAY, "查扣车辆3辆、现金12.5万元。", [("查扣", "车辆"), ("查扣", "现金")]),
    ("action object", DAY, "破获刑事案件117起，盗窃案件80起。", [("破获", "刑事案件"), ("破获", "盗窃案件")]),
    ("action object", DAY, "立经济犯罪案件428起，破案301起。", [("立", "经济犯罪案件"), ("破案", "经济犯罪案件")]),
    ("action object", DAY, "现金500余元。", [(None, "现金")]),
    ("action object", DAY, "刑警李某，38岁，位居全省第二，“453”工作体系。", []),
    (
        "change_kind change_value change_unit change_direction change_from",
        DAY,
        "刑事警情同比下降18.5%。",
        [("by", "18.5", "percent", "down", None)],
    ),
    (
        "change_kind change_value change_unit change_direction change_from",
        DAY,
        "破案率提高1.3个百分点。",
        [("by", "1.3", "percentage_point", "up", None)],
    ),
    (
        "change_kind change_value change_unit change_direction change_from",
        DAY,
        "刑事发案同比减少43起。",
        [("by", "43", "起", "down", None)],
    ),
    (
        "change_kind change_value change_unit change_direction change_from",
        DAY,
        "违停率降至0.8%。",
        [("to", "0.8", "percent", "down", None)],
    ),
    (
        "change_kind change_value change_unit change_direction change_from",
        DAY,
        "违停率由60%降至1.3%。",
        [("from_to", "1.3", "percent", "down", "60")],
    ),
    (
        "change_kind change_value change_unit change_direction change_from",
        DAY,
        "发案数是去年的2倍。",
        [("to", "2", "times", "up", None)],
    ),
    (
        "change_kind change_value change_unit change_direction change_from",
        DAY,
        "发案数增长2倍。",
        [("by", "2", "times", "up", None)],
    ),
    (
        "change_kind change_value change_unit change_direction change_from",
        DAY,
        "发案数翻一番。",
        [("by", "1", "doubling", "up", None)],
    ),
    (
        "change_kind change_value change_unit change_direction change_from",
        DAY,
        "刑事警情与去年持平。",
        [("by", None, None, "flat", None)],
    ),
    ("value change_value", DAY, "立案428起，同比下降5.6%。", [("428", "5.6")]),
    ("value change_value", DAY, "破获案件301起，抓获嫌疑人56名，破案数同比下降5.6%。", [("301", "5.6"), ("56", None)]),
    ("value change_value", DAY, "公安机关共立刑事案件428起，同比减少43起，降幅9.1%。", [("428", "43")]),
    ("value change_value", DAY, "起诉60人、逮捕50人，同比均下降5%。", [("60", "5"), ("50", "5")]),
    (
        "base_start base_end change_base",
        DAY,
        "2020年11月，全市立刑事案件42起，比去年同期下降5.6%。",
        [("2019-11-01", "2019-12-01", "yoy")],
    ),
    (
        "base_start base_end change_base",
        DAY,
        "6月，全市立刑事案件42起，环比下降5.6%。",
        [("2020-05-01", "2020-06-01", "mom")],
    ),
    (
        "base_start base_end change_base",
        JULY,
        "2021年上半年，全市立刑事案件428起，较2019年同期下降5.6%。",
        [("2019-01-01", "2019-07-01", "other")],
    ),
    ("base_start base_end change_base", DAY, "发案数比行动前减少3成。", [(None, None, "other")]),
    (
        "value change_value change_base",
        DAY,
        "刑事警情同比下降21.4%，盗窃案件7820起，下降37.9%。",
        [(None, "21.4", "yoy"), ("7820", "37.9", "yoy")],
    ),
    ("object change_value", DAY, "刑事、治安警情同比分别下降8%和5%。", [("刑事", "8"), ("治安警情", "5")]),
    ("action value", DAY, "逮捕、起诉30人、25人。", [("逮捕", "30"), ("起诉", "25")]),
    (
        "agency_name value",
        DAY,
        "长清区公安分局、历城区公安分局分别破获案件5起、3起。",
        [("长清区公安分局", "5"), ("历城区公安分局", "3")],
    ),
    (
        "agency_name value",
        DAY,
        "长清区公安分局破获案件5起，抓获嫌疑人3名。张某盗窃电动车12辆。",
        [("长清区公安分局", "5"), ("长清区公安分局", "3"), (None, "12")],
    ),
    (
        "agency_name value",
        DAY,
        "长清区公安分局破获案件3起，受害人被骗30万元。",
        [("长清区公安分局", "3"), (None, "300000")],
    ),
    ("agency_name value", DAY, "据长清区公安分局通报，破获案件10起。", [("长清区公安分局", "10")]),
    (
        "agency_name value",
        DAY,
        "长清区公安分局破获案件5起。\n抓获嫌疑人3名。\n新闻推荐\n破获案件7起。",
        [("长清区公安分局", "5"), ("长清区公安分局", "3"), (None, "7")],
    ),
    ("agency_name value", DAY, "长清区公安分局联合市场监管局查处案件3起。", [("长清区公安分局", "3")]),
    (
        "value change_value unpaired",
        DAY,
        "查处违法328起、暂扣证件7150本、拘留1890人，同比分别上升12%、8.6%。",
        [("328", None, "True"), ("7150", None, "True"), ("1890", None, "True")],
    ),
    ("object value", DAY, "盗窃、诈骗各破获3起。", [("盗窃", "3"), ("诈骗", "3")]),
    (
        "value part_of share",
        DAY,
        "查处酒后驾驶2317起（醉酒驾驶385起）。",
        [("2317", None, None), ("385", "6-11", None)],
    ),
    (
        "value part_of share",
        DAY,
        "破获案件50起，其中诈骗案件20起、盗窃案件12起。",
        [("50", None, None), ("20", "4-7", None), ("12", "4-7", None)],
    ),
    (
        "value part_of share",
        DAY,
        "破获刑事案件100起，盗窃案件占38.4%。",
        [("100", None, None), ("38.4", "6-10", "38.4")],
    ),
    ("value part_of share", DAY, "抓获逃犯136名，包括B级逃犯1名。", [("136", None, None), ("1", "4-8", None)]),
    (
        "value period_start period_end",
        DAY,
        "2020年1至6月，破获案件10起，抓获嫌疑人3名。",
        [("10", "2020-01-01", "2020-07-01"), ("3", "2020-01-01", "2020-07-01")],
    ),
    (
        "value period_start period_end",
        DAY,
        "3月5日，破获案件5起。抓获嫌疑人3名。查扣车辆3辆。",
        [("5", "2020-03-05", "2020-03-06"), ("3", "2020-03-05", "2020-03-06"), ("3", None, None)],
    ),
    (
        "value period_start period_end",
        DAY,
        "3月5日，长清区公安分局破获案件5起。历城区公安分局破获案件2起。",
        [("5", "2020-03-05", "2020-03-06"), ("2", None, None)],
    ),
    (
        "value period_start period_end",
        DAY,
        "2020年3月至6月，全市开展专项行动。\n行动期间，抓获嫌疑人12名，同期查处违法行为20起。",
        [("12", "2020-03-01", "2020-07-01"), ("20", "2020-03-01", "2020-07-01")],
    ),
    (
        "value period_start period_end",
        DAY,
        "破案301起，其中1起案发于1996年。",
        [("301", None, None), ("1", None, None)],
    ),
    ("value period_start period_end", DAY, "12月28日，长清区公安分局通报，破获案件10起。", [("10", None, None)]),
    (
        "value period_start period_end",
        SEPTEMBER,
        "今年以来，打掉团伙12个，截至上月底，破获案件117起。",
        [("12", "2020-01-01", "2020-09-09"), ("117", "2020-01-01", "2020-09-01")],
    ),
    (
        "value case_label",
        DAY,
        "破获盗窃案件12起，走访群众500户，抓获各类犯罪嫌疑人20名，抓获嫌疑人6名。",
        [("12", "盗窃"), ("500", None), ("20", None), ("6", "盗窃")],
    ),
    (
        "value case_label",
        DAY,
        "破获盗窃案件12起、诈骗案件3起，抓获嫌疑人5名。",
        [("12", "盗窃"), ("3", "诈骗"), ("5", None)],
    ),
    ("status background", DAY, "辖区面积226平方公里。", [("result", "True")]),
    ("status background", DAY, "二标段全长10.1公里。", [("result", "True")]),
    ("status background", DAY, "今年未发生一起命案。", [("negated", "False")]),
    ("status background", DAY, "力争全年发案下降10%。", [("target", "False")]),
    ("status background", DAY, "收益率超过6%就要多留意。", [("hypothetical", "False")]),
    ("value per", DAY, "日均接报3起。", [("3", "日")]),
    ("campaign", DAY, "自2020年6月25日“百日行动”开展以来，破获案件3起。", [("百日行动",)]),
    ("stat_kind", DAY, "出动警力3600人次，检查场所120家，破案率98.6%。", [("effort",), ("effort",), ("rate",)]),
]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """All five plugins."""
    return Pipeline.installed(only=("casetypes", "dates", "numbers", "organizations", "statistics"))


@pytest.mark.parametrize(("names", "published", "text", "expected"), EXAMPLES)
def test_an_example_of_the_page_is_read_as_it_says(
    pipeline: Pipeline, names: str, published: date, text: str, expected: list[tuple[str | None, ...]]
) -> None:
    """The columns named, a row for each figure; values as words."""
    found = statistics_table([pipeline.annotate(Document(text, published))])

    assert [tuple(_word(row[name]) for name in names.split()) for row in found] == expected


def _word(value: object) -> str | None:
    return None if value is None else str(value)
