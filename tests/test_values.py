"""The values that everything is made of: spans, folding, annotations, documents."""

import pickle
from datetime import date, datetime
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policenews import Annotation, Document, Overlap, Span
from policenews.annotations import in_order, ordering_key
from policenews.folding import fold

SPANS = st.tuples(st.integers(0, 20), st.integers(1, 8)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@attrs.frozen(kw_only=True)
class Mark(Annotation):
    """An annotation of the tests."""

    kind: ClassVar[str] = "mark"


@attrs.frozen(kw_only=True)
class Sign(Mark):
    """A kind of mark."""

    kind: ClassVar[str] = "sign"


MARKS = st.lists(
    st.builds(
        lambda kind, span, rule, plugin: kind(span=span, rule=rule, plugin=plugin),
        st.sampled_from([Mark, Sign]),
        SPANS,
        st.sampled_from("ab"),
        st.sampled_from("pq"),
    ),
    max_size=12,
)


def characters(span: Span) -> set[int]:
    """Return the offsets that a span covers."""
    return set(range(span.start, span.end))


@given(SPANS, SPANS)
def test_spans_are_sets_of_characters(one: Span, other: Span) -> None:
    """Every question about two spans is one about what they cover."""
    mine, others = characters(one), characters(other)

    assert one.contains(other) == (mine >= others)
    assert one.overlaps(other) == bool(mine & others)
    assert one.crosses(other) == (bool(mine & others) and not mine >= others and not mine <= others)
    assert characters(one.hull(other)) >= mine | others
    assert {one.hull(other).start, one.hull(other).end} <= {one.start, one.end, other.start, other.end}
    assert len(one) == len(mine)


@given(SPANS, st.integers(0, 9))
def test_a_shift_moves_every_character(span: Span, distance: int) -> None:
    """And back again."""
    assert characters(span.shift(distance)) == {at + distance for at in characters(span)}
    assert span.shift(distance).shift(-distance) == span


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (4, 2), (-1, 2), (-3, -1)])
def test_a_span_is_never_empty_reversed_or_before_the_text(start: int, end: int) -> None:
    """The error shows the numbers."""
    with pytest.raises(ValueError, match=rf"\[{start}, {end}\)"):
        Span(start, end)


@given(st.text())
def test_folding_moves_nothing_and_is_done_once(text: str) -> None:
    """Whatever the characters: lone surrogates and emoji too."""
    folded = fold(text)

    assert len(folded) == len(text)
    assert fold(folded) == folded
    folded.encode()  # can be encoded, whatever the text could not


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("１２．５％", "12.5%"),
        ("ＫＴＶ", "KTV"),
        ("3•29", "3·29"),
        ("1–7月", "1-7月"),
        ("二○一七", "二〇一七"),
        ("约\u30003名", "约 3名"),
        ("女，２０岁", "女，20岁"),
        ("（一）：；！？", "（一）：；！？"),
        ("\ud83d盗", "\ufffd盗"),
    ],
)
def test_folding_makes_variants_plain_and_leaves_punctuation(text: str, folded: str) -> None:
    """女，20岁 must not become a number with a separator."""
    assert fold(text) == folded


@given(MARKS)
def test_annotations_stand_in_the_order_of_their_key(marks: list[Mark]) -> None:
    """Whether or not two share their span."""
    assert [ordering_key(one) for one in in_order(marks)] == sorted(ordering_key(one) for one in marks)
    assert [ordering_key(one) for one in Document("x" * 40, annotations=marks).annotations] == (
        sorted(ordering_key(one) for one in marks)
    )


@attrs.frozen(kw_only=True)
class Pointer(Annotation):
    """An annotation that covers its evidence and is about one place in it."""

    kind: ClassVar[str] = "pointer"
    overlap: ClassVar[Overlap] = Overlap.ANY
    place: int

    @property
    def focus(self) -> int:
        """Where it points."""
        return self.place


def test_annotations_of_one_span_stand_in_the_order_of_what_they_are_about() -> None:
    """The records of a clause follow its figures, whatever the rules are called."""
    pointers = [Pointer(span=Span(0, 9), rule="b", place=2), Pointer(span=Span(0, 9), rule="a", place=5)]

    assert list(in_order(reversed(pointers))) == pointers


def test_annotations_that_differ_in_rule_or_plugin_alone_are_equal() -> None:
    """Two plugins that say the same say it once."""
    assert Mark(span=Span(0, 1), rule="a", plugin="p") == Mark(span=Span(0, 1), rule="b", plugin="q")
    assert Mark(span=Span(0, 1)) != Sign(span=Span(0, 1))


def test_select_is_by_class_and_inside_by_span() -> None:
    """A subclass is one of its class."""
    mark, sign = Mark(span=Span(0, 2)), Sign(span=Span(3, 5))
    document = Document("破获盗窃案件", annotations=[sign, mark])

    assert document.select(Mark) == (mark, sign)
    assert document.select(Sign) == (sign,)
    assert document.inside(Span(2, 6), Mark) == (sign,)
    assert document.text_of(sign) == "窃案"


def test_a_document_is_never_changed() -> None:
    """Adding gives another one; the text is the caller's own."""
    text = "  ＡＢＣ\r\n"
    document = Document(text, metadata={"source": "a"})
    more = document.with_annotations([Mark(span=Span(0, 1))])

    assert document.text is text
    assert document.annotations == ()
    assert len(more.annotations) == 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        document.text = "other"  # type: ignore[misc]
    with pytest.raises(TypeError):
        document.metadata["source"] = "b"  # type: ignore[index]


def test_documents_pickle() -> None:
    """With everything that they hold."""
    document = Document(
        "破案３起",
        datetime(2017, 5, 15, 8, 0),
        "a",
        {"n": [1]},
        annotations=[Mark(span=Span(0, 1))],
        plugins={"p": "1"},
    )
    again: Document = pickle.loads(pickle.dumps(document))

    assert again == document
    assert (again.folded, dict(again.metadata), dict(again.plugins)) == ("破案3起", {"n": [1]}, {"p": "1"})


@pytest.mark.parametrize("wrong", [{"text": b"bytes"}, {"text": None}, {"text": "x", "published": "2017-05-15"}])
def test_what_is_no_text_and_no_date_is_refused(wrong: dict[str, Any]) -> None:
    """By the name of the field."""
    with pytest.raises(TypeError, match=list(wrong)[-1]):
        Document(**wrong)


def test_a_date_is_a_publication_date() -> None:
    """And so is none."""
    assert Document("x", date(2017, 5, 15)).published == date(2017, 5, 15)
    assert Document("x").published is None
