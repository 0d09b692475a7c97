"""What the plugin promises."""

import csv
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import policenews_casetypes
import policenews_casetypes.plugin
from policenews import Document, Pipeline
from policenews.testing import check_contract, check_growth, check_witnesses
from policenews_casetypes import CaseType, affixes
from policenews_casetypes.places import Mention, Place, make_mention, make_place
from policenews_casetypes.rules import OPTIONAL, RULES

REVIEW = (
    "去年，全市共立刑事案件8123起，破获电信网络诈骗案件1256起；刑事、治安警情同比分别下降8%和5%。侦破“1·13”特大贩毒案，"
    "查处酒驾、醉驾1200起，发生交通事故320起。李某因涉嫌掩饰、隐瞒犯罪所得罪被刑事拘留，张某因殴打他人被行政拘留五日。"
)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """The plugin alone."""
    return Pipeline([policenews_casetypes.plugin])


def found(pipeline: Pipeline, text: str) -> list[tuple[str, str]]:
    """Return the words of the mentions with their labels."""
    return [(case.span.of(text), case.label) for case in pipeline.read(text).select(CaseType)]


def test_every_rule_keeps_its_word() -> None:
    """Each rule fires on its witnesses with the values meant, and is silent on its near misses."""
    check_witnesses(policenews_casetypes.plugin, [rule for rule in RULES if rule is not OPTIONAL])
    check_witnesses(policenews_casetypes.plugin, [OPTIONAL], options={"policenews_casetypes": {"optional": True}})


def test_the_contract_of_plugins_holds() -> None:
    """Whatever the text: no exception, valid spans, the same again, JSON and back, linear time."""
    check_contract(policenews_casetypes.plugin, examples=[REVIEW])


def test_reading_stays_linear_on_the_plugin_s_own_words(pipeline: Pipeline) -> None:
    """Repeats of words, heads and openers of the plugin cost time in proportion."""
    check_growth(
        pipeline,
        (
            "涉",
            "罪",
            "盗窃、",
            "走私鱼案",
            "刑事、",
            "“3.29”盗窃案",
            "《诈骗",
            "犯",
            "等案件",
            "网络",
            "该案",
            "周某被害案",
            "其中盗窃，",
            "破获的盗窃案已",
        ),
    )


def test_a_review_is_read_as_a_reader_reads_it(pipeline: Pipeline) -> None:
    """A paragraph of an annual review gives its classes, heads and names, and nothing else."""
    assert found(pipeline, REVIEW) == [
        ("刑事案件", "刑事案件"),
        ("电信网络诈骗案件", "电信网络诈骗"),
        ("刑事", "刑事警情"),
        ("治安警情", "治安警情"),
        ("“1·13”特大贩毒案", "贩卖毒品"),
        ("酒驾", "酒后驾驶"),
        ("醉驾", "危险驾驶"),
        ("交通事故", "交通事故"),
        ("掩饰、隐瞒犯罪所得罪", "掩饰、隐瞒犯罪所得"),
        ("殴打他人", "殴打他人"),
    ]


@pytest.mark.parametrize(
    "text", ["化解矛盾纠纷65起", "求助警情120起", "民事案件500件", "涉案资金5万元", "专案组", "缉毒警"]
)
def test_what_is_no_case_stays_silent(pipeline: Pipeline, text: str) -> None:
    """Disputes, calls for help, civil cases, task forces and words inside other words are no cases."""
    assert found(pipeline, text) == []


def test_marginal_mentions_are_given_when_asked_for(pipeline: Pipeline) -> None:
    """被盗 and 大案 are left out by default."""
    asking = Pipeline([policenews_casetypes.plugin], options={"policenews_casetypes": {"optional": True}})

    assert found(pipeline, "手机被盗，破大案") == []
    assert found(asking, "手机被盗，破大案") == [("被盗", "盗窃"), ("大案", "大案")]


def test_the_passive_hides_no_crime(pipeline: Pipeline) -> None:
    """被盗窃 is the crime word without 被."""
    assert found(pipeline, "财物被盗窃") == [("盗窃", "盗窃")]


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [
        (affixes.SUFFIX, affixes.SUFFIX_FIRST),
        (affixes.PART_OF, affixes.PART_OF_FIRST),
        (affixes.SUFFIX, affixes.AFTER),
        (affixes.PART_OF, affixes.AFTER),
        (affixes.LIST_HEAD, affixes.AFTER),
        (affixes.GANG, affixes.AFTER),
        (affixes.COUNTED_AFTER, affixes.COUNTED_AFTER_FIRST),
    ],
)
@given(st.data())
def test_a_look_at_the_first_character_misses_nothing(
    pattern: re.Pattern[str], characters: frozenset[str], data: st.DataObject
) -> None:
    """An expression is tried only where one of its first characters stands: each match begins with one."""
    assert data.draw(st.from_regex(pattern, fullmatch=True))[0] in characters


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [
        (affixes.HAPPENED, affixes.BEFORE_WEAK),
        (affixes.COUNT_BEFORE, affixes.COUNT_BEFORE_LAST),
        (affixes.DATED, affixes.NAME_LAST),
        (affixes.QUOTED, affixes.NAME_LAST),
    ],
)
@given(st.data())
def test_a_look_at_the_last_character_misses_nothing(
    pattern: re.Pattern[str], characters: frozenset[str], data: st.DataObject
) -> None:
    """What ends at a word ends with one of the characters that are looked at first."""
    assert data.draw(st.from_regex(pattern))[-1] in characters


def test_labels_are_normalised_with_a_source() -> None:
    """The table of normalised labels names each surface once, with a source."""
    path = Path(policenews_casetypes.__file__).parent / "vocabulary" / "labels.tsv"
    with path.open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source, delimiter="\t"))

    assert all(row["label"] and row["group"] and row["source"] for row in rows)
    assert len({row["surface"] for row in rows}) == len(rows)


@pytest.mark.parametrize("text", ["警方通报“3·29”\n盗窃案告破", "全年接报12起\n案件侦办中心成立", "发生\n爆炸声"])
def test_nothing_reaches_over_the_end_of_a_line(pipeline: Pipeline, text: str) -> None:
    """A heading is no name of the case in the line below it, nor does it count it."""
    found = pipeline.read(text).select(CaseType)

    assert not any("\n" in text[case.start : case.end] or case.rule in {"counted", "suspected"} for case in found)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("在其家中查获非法持有气枪一支", "非法持有、私藏枪支、弹药"),
        ("两人因互殴被行政拘留", "殴打他人"),
        ("防止民转刑案件发生", "民转刑案件"),
    ],
)
def test_words_that_have_a_label_of_their_own(pipeline: Pipeline, text: str, label: str) -> None:
    """Holding a gun is another charge than making one."""
    (case,) = pipeline.read(text).select(CaseType)

    assert case.label == label


def test_what_is_made_for_every_word_is_drafted() -> None:
    """As frozen values they cost three times as much; a class that cannot be drafted would be used in silence."""
    assert make_mention is not Mention
    assert make_place is not Place


def test_a_moment_of_publication_is_as_good_as_its_day(pipeline: Pipeline) -> None:
    """Laws are in force by days."""
    by_day, by_moment = (
        pipeline.annotate(Document("破获盗窃案件3起", at)).select(CaseType)
        for at in (date(2017, 5, 15), datetime(2017, 5, 15, 8, 30, tzinfo=UTC))
    )

    assert by_day == by_moment
