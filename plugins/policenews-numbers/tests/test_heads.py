"""The noun of what is counted: where it stands, and that it is still known where the text is no more at hand."""

import pickle
from decimal import Decimal

import pytest

from policenews import Pipeline
from policenews.interchange.json import from_dict, to_dict
from policenews_numbers import NumbersOptions, Quantity, plugin


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """Build the pipeline once."""
    return Pipeline([plugin])


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("走访5000余名村民", ["村民"]),
        ("查获香烟10条", ["香烟"]),
        ("抓获犯罪嫌疑人144人", ["犯罪嫌疑人"]),
        ("抓获144人", [""]),
        ("抓获3名涉嫌盗窃的犯罪嫌疑人", ["犯罪嫌疑人"]),
        ("查获汽车3辆摩托车2辆", ["汽车", "摩托车"]),
        ("破案率达98.6%，同比下降8%", ["破案率", ""]),
        ("缴获鹅毛扇3把", ["鹅毛扇"]),
        ("一名23岁女子报警", ["女子", ""]),
        ("缴获海洛因3块重1050克", ["海洛因", ""]),
        ("离水面不足两米", [""]),
        ("打掉团伙54个257人", ["团伙", ""]),
        ("第五次会议，年仅8岁，三分之一的案件", ["", "", ""]),
    ],
)
def test_the_noun_of_what_is_counted(text: str, heads: list[str], pipeline: Pipeline) -> None:
    """Before or after the number, or none."""
    assert [quantity.head for quantity in pipeline.read(text).select(Quantity)] == heads


def test_heads_survive_json_and_pickling(pipeline: Pipeline) -> None:
    """They are read when somebody asks, also where the text is no more at hand."""
    document = pipeline.read("走访５０００余名村民，查获香烟10条，抓获144人，抓获 3 名 涉毒人员。盗窃案53、42件。")
    heads = [(one.head, one.head_span) for one in document.select(Quantity)]
    again = from_dict(to_dict(document), pipeline.kinds)

    assert [head for head, _ in heads][:3] == ["村民", "香烟", ""]
    assert heads[-1] == heads[-2] != ("", None)
    assert [(one.head, one.head_span) for one in again.select(Quantity)] == heads
    assert [(one.head, one.head_span) for one in pickle.loads(pickle.dumps(document)).select(Quantity)] == heads


def test_heads_of_a_text_whose_numerals_have_blanks_inside() -> None:
    """With `everything` numerals are read without their blanks; nouns stand where the text has them."""
    everything = Pipeline([plugin], options={"policenews_numbers": NumbersOptions(everything=True)})
    document = everything.read("走访 八千 三百 名村民")
    (found,) = document.select(Quantity)

    assert (found.value, found.head) == (Decimal(8300), "村民")
    assert found.head_span is not None
    assert found.head_span.of(document.text) == "村民"
