"""Paragraphs, sentences and tokens."""

import itertools
import logging

import jieba
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policenews import Pipeline, Span
from policenews.segmentation import Paragraph, Sentence, paragraphs, sentences
from policenews.tokens import Token, tokenize

TEXTS = st.text(alphabet="破案。！？…”」）\r\n\u2028\u3000 \ud800，3", max_size=40)


@given(TEXTS)
def test_sentences_lie_in_paragraphs_and_lose_nothing_but_blanks(text: str) -> None:
    """They ascend, share nothing, and begin and end with a character that is seen."""
    lines, parts = list(paragraphs(text)), list(sentences(text))

    assert all(any(line.contains(part) for line in lines) for part in parts)
    for spans in (lines, parts):
        assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
        assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
        assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("破案3起。抓获2人！", ["破案3起。", "抓获2人！"]),
        ("他说：“别跑！”民警追上。", ["他说：“别跑！”", "民警追上。"]),
        ("真的？！……当然。", ["真的？！……", "当然。"]),
        ("（一）打击；（二）防范：", ["（一）打击；（二）防范："]),
        ("下降12.5%，见10.1公里处", ["下降12.5%，见10.1公里处"]),
        ("标题\r\n\u3000\u3000正文。", ["标题", "正文。"]),
        (" \n\u3000", []),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text: str, expected: list[str]) -> None:
    """With what closes after the stop, or with the line."""
    assert [span.of(text) for span in sentences(text)] == expected


def test_they_run_only_if_something_asks() -> None:
    """A pipeline without targets gives what its own plugins give."""
    text = "标题\n破案3起。"

    assert Pipeline().read(text).annotations == ()
    assert len(Pipeline(targets=[Sentence]).read(text).select(Sentence)) == 2
    assert Pipeline(targets=[Paragraph]).read(text).select(Token) == ()


def test_tokens_are_those_of_jieba() -> None:
    """Blanks are left out; a block alone gives the tokens that it gives within its text."""
    jieba.setLogLevel(logging.WARNING)
    text = "截至上月底，长清区公安分局破获盗抢骗类案件117起，挽回损失300余万元。\n民警说：“R1线 2017-05-15 没有发案！”"

    assert [span.of(text) for span in tokenize(text)] == [word for word in jieba.Tokenizer().lcut(text) if word.strip()]


@given(st.text(alphabet="年破案3a。 \n\ud800", max_size=60))
def test_tokens_ascend_and_lose_nothing_but_blanks(text: str) -> None:
    """Whatever the text."""
    spans = list(tokenize(text))

    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert "".join(span.of(text) for span in spans) == "".join(text.split())


def test_a_part_is_tokenized_in_the_offsets_of_the_whole() -> None:
    """Ask only for the block that matters."""
    text = "破案3起。抓获2人！"

    assert list(tokenize(text, 5, 9)) == [span for span in tokenize(text) if Span(5, 9).contains(span)]


def test_a_run_without_end_is_cut() -> None:
    """Jieba alone would need quadratic time; no token is longer than a block."""
    spans = list(tokenize("年" * 1000))

    assert sum(map(len, spans)) == 1000
    assert max(map(len, spans)) <= 200
