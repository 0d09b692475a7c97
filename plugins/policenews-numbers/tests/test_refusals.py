"""Numerals that are no quantities: each is given with a reason, by the option."""

import pytest

from policenews import Pipeline
from policenews.interchange.json import from_dict, to_dict
from policenews.tables import read_table
from policenews_numbers import NotQuantity, NumbersOptions, Quantity, plugin
from policenews_numbers.refusals import NAMED, REASONS, Reason


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """Build the pipeline once."""
    return Pipeline([plugin], options={"policenews_numbers": NumbersOptions(refused=True)})


def reasons(pipeline: Pipeline, text: str) -> list[tuple[str, str]]:
    """Return each refused numeral with its reason."""
    document = pipeline.read(text)
    return [(document.text_of(one), one.reason) for one in document.select(NotQuantity)]


@pytest.mark.parametrize("reason", REASONS, ids=range(len(REASONS)))
def test_witnesses_of_reasons(reason: Reason, pipeline: Pipeline) -> None:
    """Each is given where its examples say, and not in its near misses."""
    for witness in reason.witnesses:
        given = {one.span: one.reason for one in pipeline.read(witness.text).select(NotQuantity)}
        assert given.get(witness.span) == reason.name, witness.text
    for text in reason.near_misses:
        assert reason.name not in dict(reasons(pipeline, text)).values(), text


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("“四个中心”工作法", [("四", "quotation")]),
        ("《关于3起案件的通知》", [("3", "title")]),
        ("家住三门峡市", [("三", "name")]),
        ("登录http://a.cn/12345查看", [("12345", "address")]),
        ("拨打110，判处三年六个月", [("110", "code"), ("三", "time"), ("六", "time")]),
    ],
)
def test_reasons(text: str, given: list[tuple[str, str]], pipeline: Pipeline) -> None:
    """Stretches of a text go before what stands around a numeral."""
    assert reasons(pipeline, text) == given


def test_every_numeral_is_a_quantity_or_has_a_reason(pipeline: Pipeline) -> None:
    """Of the corpus of sentences without quantities."""
    known = {*NAMED, *(reason.name for reason in REASONS)}
    for row in read_table("policenews_numbers", "corpus/negative.tsv"):
        document = pipeline.read(row["text"])
        assert document.select(Quantity) == ()
        assert {one.reason for one in document.select(NotQuantity)} <= known


def test_refusals_are_written_and_read(pipeline: Pipeline) -> None:
    """They are annotations like others, and absent without the option."""
    document = pipeline.read("拨打110，抓获3人")

    assert from_dict(to_dict(document), pipeline.kinds) == document
    assert Pipeline([plugin]).read("拨打110，抓获3人").select(NotQuantity) == ()
