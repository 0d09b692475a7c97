"""What is said of a mention beside its label: readings, what governs it, modifiers, and which case it is."""

from datetime import date

import pytest

from policenews import Document, Pipeline
from policenews_casetypes import CaseReference, CaseType, Context, Options, Stage, plugin

PIPELINE = Pipeline([plugin])
DAY = date(2017, 5, 15)


def read(text: str, published: date | None = DAY) -> tuple[Document, list[CaseType]]:
    """Return a text with its mentions."""
    document = PIPELINE.annotate(Document(text, published))
    return document, list(document.select(CaseType))


@pytest.mark.parametrize(
    ("text", "sphere", "decided"),
    [
        ("赵某因寻衅滋事被行政拘留十日", "violation", "行政拘留"),
        ("赵某因寻衅滋事被刑事拘留", "crime", "刑事拘留"),
        ("赵某寻衅滋事", None, None),
        ("钱某寻衅滋事罪成立，曾被行政拘留", "crime", "罪"),
        ("孙某盗窃自行车。李某打人被行政拘留", None, None),
        ("赵某盗窃、殴打他人，被行政拘留", "violation", "行政拘留"),
        ("赵某因盗窃被行政拘留，李某因诈骗被逮捕", "violation", "行政拘留"),
        ("行政拘留的赵某曾经盗窃", "violation", "行政拘留"),
        ("赵某杀人", "crime", None),
        ("李某因涉嫌盗窃被取保候审", "crime", "取保候审"),
        ("涉嫌盗窃等罪名", "crime", "罪名"),
    ],
)
def test_what_decides_between_crime_and_violation(text: str, sphere: str | None, decided: str | None) -> None:
    """The measure behind the word in its sentence, else before it; where the text says nothing, both readings stay."""
    document, (case, *_) = read(text)

    assert case.sphere == sphere
    assert (case.decided_by and case.decided_by.of(document.text)) == decided
    assert {reading.sphere for reading in case.readings} == ({"crime"} if "杀人" in text else case_spheres(text))


def case_spheres(text: str) -> set[str]:
    """Return the spheres of a word that is both; with 罪 behind it, it is a crime only."""
    return {"crime"} if "寻衅滋事罪" in text else {"crime", "violation"}


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("走进校园开展防诈骗宣传", Context.PREVENTION),
        ("谨防电信诈骗", Context.PREVENTION),
        ("反盗窃宣传走进社区", Context.PREVENTION),
        ("严厉打击盗窃犯罪", Context.CAMPAIGN),
        ("打击盗窃案件12起", Context.INCIDENT),
        ("盗窃专项整治全面铺开", Context.CAMPAIGN),
        ("破获盗窃案件12起", Context.INCIDENT),
        ("严防发生重大刑事案件", Context.PREVENTION),
        ("针对近期盗窃案件多发，派出所加强巡逻", Context.INCIDENT),
        ("向黄赌毒亮剑", Context.CAMPAIGN),
        ("学习《中华人民共和国反电信网络诈骗法》", Context.LAW_TITLE),
    ],
)
def test_context(text: str, context: Context) -> None:
    """What people are warned of, and at what an effort is directed, is no case."""
    _, (case, *_) = read(text)

    assert case.context is context


def test_contexts_can_be_chosen() -> None:
    """Who counts cases asks for incidents only."""
    options = Options(contexts=[Context.INCIDENT])
    only = Pipeline([plugin], options={"policenews_casetypes": options})
    document = only.read("打击盗窃，破获诈骗案件2起")

    assert [document.text_of(case) for case in document.select(CaseType)] == ["诈骗案件"]


@pytest.mark.parametrize(
    ("text", "stage", "words"),
    [
        ("破获电信网络诈骗案件12起", Stage.SOLVED, "破获"),
        ("全县立刑事案件318起", Stage.FILED, "立"),
        ("李某因涉嫌盗窃罪，被依法刑事拘留", Stage.DETAINED, "刑事拘留"),
        ("王某犯盗窃罪", Stage.CONVICTED, "犯"),
        ("检察院指控王某犯盗窃罪", Stage.INDICTED, "指控"),
        ("侦破的盗窃案已移送审查起诉", Stage.TRANSFERRED, "移送审查起诉"),
        ("抓获盗窃嫌疑人3名", Stage.ARRESTED, "抓获"),
        ("查处酒驾1200起", Stage.PUNISHED, "查处"),
        ("盗窃案件同比下降", None, None),
        ("抢劫案件已移送检察机关审查起诉", Stage.TRANSFERRED, "移送检察机关审查起诉"),
        ("批捕涉嫌盗窃罪的嫌疑人20人，起诉10人", Stage.ARREST_APPROVED, "批捕"),
        ("银行职员识破诈骗，成功劝阻老人汇款", Stage.PREVENTED, "劝阻"),
        ("以帮人办理贷款为由诈骗3万元，被刑拘", Stage.DETAINED, "刑拘"),
        ("发生较大以上交通事故3起，查处超速行驶12起", Stage.OCCURRED, "发生"),
    ],
)
def test_stage(text: str, stage: Stage | None, words: str | None) -> None:
    """The verb before the mention in its clause, else the first behind it in the sentence."""
    document, (case, *_) = read(text)

    assert case.stage is stage
    assert (case.stage_span and case.stage_span.of(document.text)) == words


@pytest.mark.parametrize(
    ("text", "words", "modifiers", "thing"),
    [
        ("特大跨省电信网络诈骗案告破", "电信网络诈骗案", ("特大", "跨省"), ""),
        ("破获入室盗窃案件3起", "入室盗窃案件", ("入室",), ""),
        ("破获系列盗窃电动车案", "盗窃电动车案", ("系列",), "电动车"),
        ("破获“1·20”特大虚开增值税专用发票案", "“1·20”特大虚开增值税专用发票案", ("特大",), ""),
    ],
)
def test_modifiers_and_objects(text: str, words: str, modifiers: tuple[str, ...], thing: str) -> None:
    """The label is the statutory name; of what kind the case is and what it was about is kept beside it."""
    document, (case, *_) = read(text)

    assert document.text_of(case) == words
    assert (case.modifiers, case.object) == (modifiers, thing)


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("侦破“3·29”故意杀人案", DAY, "2017-03-29"),
        ("侦破“8·11”盗窃案", DAY, "2016-08-11"),
        ("侦破“8·11”盗窃案", None, "XXXX-08-11"),
        ("侦破2014年“8·11”盗窃案", DAY, "2014-08-11"),
        ("2012年8月11日凌晨发案，“8·11”盗窃案告破", DAY, "2012-08-11"),
        ("侦破“2004·5·31”故意伤害案", DAY, "2004-05-31"),
        ("2017.3.28劫持案开庭", DAY, "2017-03-28"),
        ("侦破“2·29”盗窃案", DAY, "2016-02-29"),
        ("侦破“13·45”盗窃案", DAY, None),
        ("侦破“猎鹰”集资诈骗案", DAY, None),
        ("2001年，该县发生“7·20”杀人案", DAY, "2001-07-20"),
        ("破获98年“4.12”故意杀人案", DAY, "1998-04-12"),
        ("“0715”专案告破", DAY, "2016-07-15"),
        ("“2016·7·15”特大贩毒专案成功收网", DAY, "2016-07-15"),
        ("“7·15特大贩毒案”告破", DAY, "2016-07-15"),
        ("1998.4.7案至今未破", DAY, "1998-04-07"),
    ],
)
def test_the_day_in_the_name_of_a_case(text: str, published: date | None, day: str | None) -> None:
    """The year is that of the name, of the text, or that in which the day was last before publication."""
    _, (case, *_) = read(text, published)

    assert case.case_name
    assert case.case_date == day


def test_one_name_is_one_case_and_references_go_back_to_it() -> None:
    """“3·29”故意杀人案 and “3·29”专案 are one; 该案 is it."""
    document, cases = read("侦破“3·29”故意杀人案。“3·29”专案受表彰。破获“5·1”盗窃案。此案涉及5人。")

    assert [case.case for case in cases] == [1, 1, 2]
    (reference,) = document.select(CaseReference)
    assert (document.text_of(reference), reference.case) == ("此案", 2)
    assert reference.antecedent == cases[2].span


def test_a_case_without_a_name_gets_a_number_when_it_is_referred_to() -> None:
    """一起盗窃案 is one case, 诈骗案件12起 are many; 该案 without any case before it is of none."""
    document, (theft, fraud) = read("该案待查。警方侦破一起盗窃案，该案涉案5万元。破获诈骗案件12起，案情不明。")
    nothing, known = document.select(CaseReference)

    assert (nothing.case, nothing.antecedent) == (0, None)
    assert (known.case, known.antecedent) == (theft.case, theft.span) == (1, theft.span)
    assert fraud.case == 0


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("那是李某被害案的卷宗", "李某被害案", "故意杀人"),
        ("周某某、吴某被抢案告破", "周某某、吴某被抢案", "抢劫"),
        ("昨日，章莹颖被害案开庭", "章莹颖被害案", "故意杀人"),
    ],
)
def test_a_case_named_after_its_victim(text: str, words: str, label: str) -> None:
    """What was done to somebody is the type."""
    document, (case,) = read(text)

    assert (document.text_of(case), case.label, case.case_name, case.sphere) == (words, label, True, "crime")


def test_what_stands_under_a_total_has_its_stage() -> None:
    """其中 goes on the clause before it."""
    _, cases = read("全市共破获侵财类案件1342起，其中“盗抢骗”案件890起、电信诈骗案件452起。")

    assert [case.stage for case in cases] == [Stage.SOLVED] * 3


def test_a_series_of_counts_has_one_verb() -> None:
    """破获 goes on over the commas of a series."""
    _, cases = read("破获盗窃案件120起，抢劫案件5起，诈骗案件60起。")

    assert [case.stage for case in cases] == [Stage.SOLVED] * 3


def test_a_crime_that_was_punished_as_a_violation() -> None:
    """行政拘留 says so also where the word is the name of a crime only."""
    _, (case,) = read("张某因故意毁坏财物被处以行政拘留七日")

    assert (case.sphere, case.stage) == ("violation", Stage.PUNISHED)


def test_zeros_make_no_other_case() -> None:
    """“5·01”命案 is “5.1”命案."""
    _, cases = read("“5·01”命案告破。“5.1”命案的侦破受到表扬。")

    assert [case.case for case in cases] == [1, 1]


def test_several_charges_of_one_person() -> None:
    """、 inside a charge is no separator, that between two charges is one."""
    document, cases = read("陈某因涉嫌诈骗罪、掩饰、隐瞒犯罪所得罪被起诉，放火、盗窃一案开庭。")

    assert [document.text_of(case) for case in cases] == ["诈骗罪", "掩饰、隐瞒犯罪所得罪", "放火", "盗窃"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("抓获涉毒犯罪嫌疑人256人", ["涉毒"]),
        ("喝了半斤白酒后开车送客", []),
        ("三名小偷盗窃后被抓获", ["盗窃"]),
        ("张某诈骗案开庭", ["诈骗案"]),
        ("查处黄、赌、毒案件50起，涉黄涉赌案件15起", ["黄、赌、毒案件", "涉黄涉赌案件"]),
        ("接报盗窃电动车警情20起", ["盗窃电动车警情"]),
        ("李某阻碍人民警察依法执行公务", ["阻碍人民警察依法执行公务"]),
        ("“白银连环杀人案”告破", ["“白银连环杀人案”"]),
        ("“3·29”故意杀人案发生后，警方成立专案组", ["“3·29”故意杀人案"]),
        ("冒充熟人、冒充客服类诈骗高发", ["冒充熟人", "冒充客服类诈骗"]),
        ("查处渎职犯罪案件5件", ["渎职犯罪案件"]),
    ],
)
def test_words_beside_words(text: str, words: list[str]) -> None:
    """What belongs to a person, or to another word, is no part of the mention."""
    document, cases = read(text)

    assert [document.text_of(case) for case in cases] == words


@pytest.mark.parametrize(
    "text",
    [
        "他在看《盗墓笔记》",
        "看一部抢劫银行的电影",
        "电影《暗数杀人》讲述刑警追查连环杀人案",
        "该剧从一起绑架案讲起",
        "玩家在游戏中抢劫对手",
        "市反诈骗中心成立",
        "食药环侦支队",
    ],
)
def test_what_is_told_is_no_case(text: str) -> None:
    """Books, films and games tell of crimes, and units are named after them."""
    assert read(text)[1] == []


def test_a_taxonomy_of_ones_own_can_take_the_place() -> None:
    """The code of the nearest class around counts; what is not named keeps its code."""
    own = Pipeline([plugin], options={"policenews_casetypes": Options(recode={"property": "P", "property.fraud": "F"})})
    cases = own.read("破获电信网络诈骗案件2起、盗窃案件3起、故意杀人案1起").select(CaseType)

    assert [case.group for case in cases] == ["F", "P", "person.homicide"]
    assert [reading.group for reading in cases[0].readings] == ["F"]
