"""The consistency report: what it finds in the figures of a text, and what it leaves alone."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import attrs
import pytest

from policenews import Document, Pipeline
from policenews_statistics import Statistic
from policenews_statistics.checking import Finding, Problem, check

PUBLISHED = date(2021, 5, 12)
SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))

Read = Callable[[str], Document]


@pytest.fixture(scope="module")
def read() -> Read:
    """Read a text of May 2021 with every installed plugin."""
    pipeline = Pipeline.installed()
    return lambda text: pipeline.read(text, PUBLISHED)


def words(document: Document, finding: Finding) -> tuple[str, ...]:
    """Return the characters that a finding is about."""
    return tuple(span.of(document.text) for span in finding.spans)


PARTS = (
    # The seed's own sentence, with a part that cannot be.
    ("先后打掉各类犯罪集团12个，破获“盗抢骗”类民生案件117起，其中盗窃案件130起。", ("117起", "130起")),
    ("上半年，全市公安机关立经济犯罪案件428起，破案301起，其中合同诈骗案件310起。", ("301起", "310起")),
    ("行动中，共抓获犯罪嫌疑人50人，其中网上逃犯61人。", ("50人", "61人")),
    ("一季度，全县查处酒后驾驶385起（醉酒驾驶412起），行政拘留26人。", ("385起", "412起")),
    ("缴获各类毒品1.86吨，其中海洛因2100千克。", ("1.86吨", "2100千克")),
    ("去年全市发生交通事故161起，造成死亡12人，其中摩托车驾乘人员17人。", ("12人", "17人")),
    ("全年侦破命案19起。其中，现行命案21起。", ("19起", "21起")),
    ("冻结资金2.7亿元，其中返还群众2.9亿元。", ("2.7亿元", "2.9亿元")),
)


@pytest.mark.parametrize(("text", "shown"), PARTS)
def test_a_part_greater_than_its_total_is_found(text: str, shown: tuple[str, ...], read: Read) -> None:
    """A part that surely is more than the figure that it divides is one finding, with both figures."""
    document = read(text)

    (finding,) = check(document)

    assert finding.problem is Problem.PART_EXCEEDS_TOTAL
    assert words(document, finding) == shown


@pytest.mark.parametrize(
    "text",
    [
        # 300余 may well be 317, and 2.36万 is rounded.
        "行动中，共抓获犯罪嫌疑人300余人，其中网上逃犯317人。",
        "去年全市立案2.36万起，其中侵财类案件23580起。",
        # Another total stands before: the nine can be of the twelve.
        "抓获犯罪嫌疑人12名，刑事拘留8名，其中网上逃犯9名。",
        # No part: another time, the year before, the greatest day, another deed, another thing.
        "长假中，便衣队破获盗窃案6起，抓获嫌疑人4名。经查，其中绰号“老广”的黄某今年已在5座机场作案11起。",
        "今年一季度，立案97起（去年同期120起），破案61起。",
        "全市日均接警1128起，其中4月1日最高达1906起。",
        "破获刑事案件50起，其中命案2起，治安案件80起。",
        "破获刑事案件50起，其中盗窃案件20起；查处治安案件80起。",
        "打掉犯罪团伙12个，捣毁窝点8个，其中跨省团伙9个。",
        "累计建成智安小区518个，比原定目标多建18个，其中“零发案”小区463个。",
        # Another agency's.
        "全市打掉涉黑组织9个、恶势力集团3个；其中，神木市公安局打掉涉黑组织5个。",
        # Shall be so.
        "今年以来破获盗窃案件50起，其中电动车被盗案件力争破获60起。",
    ],
)
def test_what_is_no_part_or_can_be_one_is_left_alone(text: str, read: Read) -> None:
    """Where rounding, another total, time, agency or deed can explain a figure, nothing is said."""
    assert check(read(text)) == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "今年以来，全市公安机关破获刑事案件117起，其中盗窃案件80起、诈骗案件60起。",
            ("117起", "80起", "60起"),
        ),
        ("共打掉犯罪团伙12个，其中盗窃团伙8个、诈骗团伙7个。", ("12个", "8个", "7个")),
        (
            "去年立案2.36万起，其中盗窃案件1.78万起，诈骗案件8200余起，抢劫案件61起。",
            ("2.36万起", "1.78万起", "8200余起", "61起"),
        ),
        ("缴获毒品6.9吨，其中海洛因4.2吨、冰毒3.2吨。", ("6.9吨", "4.2吨", "3.2吨")),
        ("抓获涉案人员61人，其中男性42人、女性21人。", ("61人", "42人", "21人")),
    ],
)
def test_parts_that_add_up_to_more_than_their_total_are_found(text: str, shown: tuple[str, ...], read: Read) -> None:
    """Parts that exclude one another are added up, with what rounding allows."""
    document = read(text)

    (finding,) = check(document)

    assert finding.problem is Problem.PARTS_EXCEED_TOTAL
    assert words(document, finding) == shown


@pytest.mark.parametrize(
    "text",
    [
        "破获刑事案件117起，其中盗窃案件80起、入室盗窃案件60起。",
        "破获案件100起，其中电信网络诈骗案件70起、挂牌督办案件50起。",
        "抓获犯罪嫌疑人50名，其中刑事拘留40人、批准逮捕30人、移送起诉25人。",
        "抓获逃犯13名，其中命案逃犯8名、公安部A级逃犯7名。",
        "抓获涉案人员61人，其中男性40人，女性21人，未成年人35人。",
        # 1.86 is up to 1.865.
        "缴获各类毒品1.86吨，其中海洛因770千克、冰毒1093千克。",
        "破获刑事案件约200起，其中盗窃案件150起、诈骗案件61起。",
        "破获侵财案件143起，其中电信网络诈骗案件90起、盗窃案件50余起。",
    ],
)
def test_parts_that_can_count_the_same_are_not_added_up(text: str, read: Read) -> None:
    """Stages, levels and kinds within kinds overlap; sums within rounding fit."""
    assert check(read(text)) == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1至10月，全市电信网络诈骗发案由310起降至268起，降幅31.5%。", ("310起", "268起", "31.5%")),
        ("今年以来，全市刑事案件立案1684起，同比减少97起，降幅15.4%。", ("1684起", "97起", "15.4%")),
        ("“两抢”发案从2318起降至1466起，降幅超五成。", ("2318起", "1466起", "超五成")),
        ("佩戴率由61%升至93.5%，提高23.5个百分点。", ("61%", "93.5%", "23.5个百分点")),
        ("全区“两抢”案件由520起下降到410起，减少120起。", ("520起", "410起", "120起")),
        ("电诈发案由310起降至268起，上升13.5%。", ("310起", "268起", "13.5%")),
        ("全市立案310起，去年同期268起，同比下降15.7%。", ("310起", "268起", "15.7%")),
        ("全市立案310起，去年同期为268起，同比上升25.7%。", ("310起", "268起", "25.7%")),
        ("全市电诈发案由去年同期的268起降至310起。", ("由去年同期的268起降至310起", "268起", "310起")),
        ("派出所辖区盗窃案件由去年的64起上升至45起。", ("由去年的64起上升至45起", "64起", "45起")),
    ],
)
def test_a_change_that_its_levels_contradict_is_found(text: str, shown: tuple[str, ...], read: Read) -> None:
    """Levels say how much and where a figure went: a stated change must fit, and so must the verb."""
    document = read(text)

    (finding,) = check(document)

    assert finding.problem is Problem.CHANGE_CONTRADICTS
    assert set(words(document, finding)) == set(shown)


@pytest.mark.parametrize(
    "text",
    [
        "1至10月，全市电信网络诈骗发案由310起降至268起，降幅13.5%。",
        "“两抢”发案从2318起降至1466起，下降37%。",
        "“两抢”发案从2318起降至1466起，下降近四成。",
        "今年以来，全市刑事案件立案1684起，同比下降5.4%，减少97起。",
        # Rounded levels: 21.6 in themselves, up to 22.0.
        "刑事立案由2.36万起降至1.85万起，下降22%。",
        "事故由约120起降至90起，降幅30%。",
        # Percent for percentage points is slack, and no contradiction.
        "满意度由80%提升至90%，提升10%。",
        # The second amount is of something else, or compares with something else.
        "发案由310起降至268起，破案率上升12%。",
        "电诈发案由上月的310起降至268起，同比下降21.4%。",
        "电诈发案从上月的310起（其中刷单类120起）降至268起，下降13.5%。",
        # Ranks rise as their numbers fall.
        "群众安全感排名由全省12位上升到3位。",
        "全年死亡1人，去年同期为6人。",
        "全市立案310起，去年同期268起，同比上升15.7%。",
    ],
)
def test_a_change_that_fits_or_is_of_something_else_is_left_alone(text: str, read: Read) -> None:
    """Rounding, slack wording and other comparisons are no contradictions."""
    assert check(read(text)) == ()


@pytest.mark.parametrize(
    ("headline", "body", "shown"),
    [
        (
            "济南警方今年破案400余起",
            "今年以来，济南市公安局破获各类刑事案件317起，抓获犯罪嫌疑人210名。",
            ("400余起", "317起"),
        ),
        (
            "“清源”行动抓获嫌疑人逾千名",
            "行动中，全市公安机关共抓获犯罪嫌疑人936名，破获案件512起。",
            ("逾千名", "936名"),
        ),
        (
            "襄阳警方抓获网上逃犯731名",
            "会战期间，襄阳市公安机关抓获犯罪嫌疑人1873名，其中网上逃犯318名。",
            ("731名", "318名"),
        ),
        (
            "挽回群众损失3200余万元",
            "今年以来，长清区公安分局共为群众挽回经济损失230余万元。",
            ("3200余万元", "230余万元"),
        ),
    ],
)
def test_a_headline_that_is_no_rounding_of_the_body_is_found(
    headline: str, body: str, shown: tuple[str, ...], read: Read
) -> None:
    """A figure of the headline must be one of the body, rounded or not."""
    document = read(f"{headline}\n{body}")

    (finding,) = check(document)

    assert finding.problem is Problem.HEADLINE_DIFFERS
    assert words(document, finding) == shown


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("我市警方抓获逾千人", "行动中，全市公安机关共抓获犯罪嫌疑人1036人，破获案件512起。"),
        ("济南警方今年破案300余起", "今年以来，济南市公安局破获各类刑事案件317起。"),
        ("铁警查获毒品32公斤", "昨日，襄阳铁路公安处查获毒品32.4公斤，抓获嫌疑人2名。"),
        # The sum of what two agencies did.
        ("两地警方联手抓获嫌疑人200余名", "济南警方抓获犯罪嫌疑人120名。泰安警方抓获犯罪嫌疑人91名。"),
        # The whole province; one county.
        (
            "全省打假“亮剑”百日 捣毁窝点2300余个",
            "广东省公安机关共立案3156起，破案2417起。\n其中，陆丰市公安局捣毁假烟窝点19个。",
        ),
        ("铁警抓获3名票贩子", "春运以来，襄阳铁路公安处共抓获票贩子23名，其中3名为惯犯。"),
        ("破获电诈案400余起", "今年以来，济南市公安局破获盗窃案件317起。"),
        # No headlines: a sentence, and a line that is cut.
        ("济南警方今年破案400余起。", "今年以来，济南市公安局破获各类刑事案件317起。"),
        ("上半年，市公安局抓获嫌疑人210名，", "上半年，市公安局禁毒支队抓获嫌疑人120名。"),
    ],
)
def test_a_headline_that_can_be_meant_so_is_left_alone(headline: str, body: str, read: Read) -> None:
    """Roundings, sums and other things are no difference."""
    problems = {finding.problem for finding in check(read(f"{headline}\n{body}"))}

    assert problems <= {Problem.SAME_DATUM_TWICE}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "今年以来，长清区公安分局破获盗窃案件117起。\n分局局长介绍，今年以来，长清区公安分局侦破盗窃案件117起。",
            ("117起", "117起"),
        ),
        (
            "长清公安抓获嫌疑人逾千人\n今年以来，长清区公安分局抓获各类犯罪嫌疑人1036人。",
            ("逾千人", "1036人"),
        ),
        (
            "13名犯罪嫌疑人被移送审查起诉，冻结资金3800余万元。\n5月10日，西湖区分局将13名犯罪嫌疑人移送审查起诉。",
            ("13名", "13名"),
        ),
    ],
)
def test_a_datum_that_is_stated_again_is_found_once(text: str, shown: tuple[str, ...], read: Read) -> None:
    """Whoever adds up must know that two figures are one."""
    document = read(text)

    (finding,) = check(document)

    assert finding.problem is Problem.SAME_DATUM_TWICE
    assert words(document, finding) == shown
    assert len(finding.statistics) == len(shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "今年以来，长清区公安分局破获盗窃案件117起。\n据分局局长介绍，今年以来，长清区公安分局破获盗窃案件171起。",
            ("117起", "171起"),
        ),
        (
            "2020年，绍兴市公安局立电诈案件8641起，上升3%。\n2020年，绍兴市公安局共立电诈案件8461起，止付2.7亿元。",
            ("8641起", "8461起"),
        ),
    ],
)
def test_a_datum_that_is_stated_otherwise_is_found(text: str, shown: tuple[str, ...], read: Read) -> None:
    """The same deed, object, time and agency with two values that exclude each other."""
    document = read(text)

    (finding,) = check(document)

    assert finding.problem is Problem.SAME_DATUM_DIFFERS
    assert words(document, finding) == shown


@pytest.mark.parametrize(
    "text",
    [
        # Another time, another agency, another measure, another place, another way.
        "今年一季度，长清区公安分局破获盗窃案件117起。今年4月，长清区公安分局破获盗窃案件117起。",
        "今年以来，山东省公安厅破获盗窃案件1170起。今年以来，济南市公安局破获盗窃案件1170起。",
        "行动中，刑事拘留26人。行动中，行政拘留26人。",
        "今年以来，济南市公安局破获盗窃案件317起。长清区破获盗窃案件52起，历城区破获盗窃案件61起。",
        "今年以来，济南市公安局破获盗窃案件317起。今年以来，济南市公安局通过视频侦查破获盗窃案件58起。",
        "今年以来，长清区公安分局破获盗窃案件117起，其中入室盗窃案件41起。今年以来，归德派出所破获盗窃案件12起。",
        "今年以来，济南市公安局破获盗窃案件317起。据了解，去年同期济南市公安局共破获盗窃案件283起。",
        # A target, a fine that anybody pays, a number that is chance.
        "今年力争破获盗窃案件200起。今年以来，长清区公安分局破获盗窃案件117起。",
        "民警对张某罚款1500元。民警对李某罚款1500元。",
        "3月5日，民警抓获嫌疑人2名。3月5日，民警又抓获嫌疑人2名。",
    ],
)
def test_what_is_not_the_same_datum_is_not_compared(text: str, read: Read) -> None:
    """Figures of different things may be equal or not."""
    assert check(read(text)) == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "2019年，全市公安机关查处交通违法328.6万起、暂扣驾驶证7150本、行政拘留1890人，同比分别上升12%、8.6%。",
            ("328.6万起", "7150本", "1890人"),
        ),
        ("抢劫、抢夺、盗窃三类案件立案同比分别下降33.3%、28.6%。", ("33.3%", "28.6%")),
    ],
)
def test_a_list_that_cannot_be_paired_is_one_finding(text: str, shown: tuple[str, ...], read: Read) -> None:
    """One finding tells of all figures that 分别 sets against too few or too many."""
    document = read(text)

    (finding,) = check(document)

    assert finding.problem is Problem.UNPAIRED
    assert words(document, finding) == shown
    assert all(record.unpaired for record in finding.statistics)


def test_two_lists_are_two_findings(read: Read) -> None:
    """What ends a sentence ends a list."""
    text = "破案301起、抓获86人、缴毒12公斤，同比分别上升12%、8.6%。查赌53起、拘留70人、罚款9万元，分别增长2%、3%。"

    findings = check(read(text))

    assert [finding.problem for finding in findings] == [Problem.UNPAIRED] * 2
    assert [len(finding.statistics) for finding in findings] == [3, 3]


@pytest.mark.parametrize(
    "text",
    [
        "2019年，全市公安机关破获案件512起、抓获嫌疑人438人，同比分别上升14.6%和8%。",
        "去年全市道路交通事故起数、死亡人数、受伤人数同比分别下降6.2%、11.8%、9.5%。",
    ],
)
def test_lists_of_one_length_are_left_alone(text: str, read: Read) -> None:
    """As many changes as figures: each has its own."""
    assert check(read(text)) == ()


ARTICLE = """绍兴：去年刑事案件立案数降至近十年最低
1月8日上午，绍兴市公安局召开新闻发布会，通报2020年全市社会治安情况。去年，全市刑事案件立案2.36万起，同比下降21.4%，其中盗窃案件\
7820起，下降37.9%，八类严重暴力犯罪案件161起，与上年基本持平。命案发案19起，较2019年减少4起，全部侦破。
全年共立电信网络诈骗案件8641起，占刑事案件总数的36.6%，但增速已由上半年的28.3%回落至4.1%。市反诈中心止付涉案账户1.9万个，冻结资金\
2.7亿元，为86名群众追回被骗款1120余万元，其中单笔最高62万元。
市公安局交警支队查处酒后驾驶1.47万起（醉酒驾驶2310起）、超载5300余起，行政拘留2160人。越城区公安分局调处矛盾纠纷9400余件，成功率98.7%。
今年将力争电诈发案数下降10%以上、破案率提高5个百分点。"""


def test_an_article_that_is_right_has_no_finding(read: Read) -> None:
    """Totals, parts, shares, changes, targets and two agencies: nothing contradicts anything."""
    assert check(read(ARTICLE)) == ()


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_a_printed_article_has_no_finding(seed: Path) -> None:
    """The seed is consistent from end to end."""
    document = Pipeline.installed().read(seed.read_text(encoding="utf-8"), date(2017, 5, 15))

    assert len(document.select(Statistic)) > 10
    assert check(document) == ()


def test_all_problems_of_a_text_are_found_in_its_order(read: Read) -> None:
    """One report holds all of them, by the place of their first characters."""
    text = (
        "济南警方今年破案400余起\n"
        "今年以来，济南市公安局破获刑事案件317起，其中盗窃案件330起。电诈发案由310起降至268起，降幅31.5%。"
    )

    findings = check(read(text))

    assert [finding.problem for finding in findings] == [
        Problem.HEADLINE_DIFFERS,
        Problem.PART_EXCEEDS_TOTAL,
        Problem.CHANGE_CONTRADICTS,
    ]
    assert [finding.spans for finding in findings] == sorted(finding.spans for finding in findings)


def test_messages_have_the_words_of_the_text(read: Read) -> None:
    """A message is one sentence with the figures as they are written."""
    (change,) = check(read("全市电诈发案由３１０起降至268起，降幅31.5%。"))
    (part,) = check(read("行动中，共抓获犯罪嫌疑人50人，其中网上逃犯61人。"))

    assert change.message == ("From “３１０起” to “268起” is -13.5%, but the text says down “31.5%”.")
    assert part.message == "“61人” (网上逃犯) is stated as a part of “50人” (犯罪嫌疑人) but is more than that."


def test_nothing_is_corrected(read: Read) -> None:
    """Findings hold the records of the document as they are, and the document stays as it was."""
    document = read(PARTS[0][0])
    before = attrs.evolve(document)

    (finding,) = check(document)

    assert document == before
    assert all(any(record is one for one in document.select(Statistic)) for record in finding.statistics)
    assert check(document) == (finding,)


def test_a_document_without_records_has_no_findings() -> None:
    """What was not read cannot contradict itself."""
    assert check(Document("")) == ()
    assert check(Document("破案117起，其中盗窃案130起。")) == ()
