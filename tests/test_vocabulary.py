"""Word lists: what is found, and which contradictions are named."""

import pickle
from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policenews import Term, Vocabulary
from policenews.folding import fold
from policenews.matching import AutomatonMatcher, PlainMatcher, Search
from policenews.vocabulary import searched_together

WORDS = st.lists(st.text(alphabet="公安局分ab", min_size=1, max_size=4), min_size=1, max_size=8, unique=True)
TEXT = st.text(alphabet="公安局分ab。", max_size=30)


def vocabulary(*surfaces: str) -> Vocabulary[str]:
    """Return a vocabulary whose words mean themselves."""
    return Vocabulary.of("test.words", (Term(surface, surface) for surface in surfaces))


@given(WORDS, TEXT)
def test_the_fallback_finds_what_the_automaton_finds(words: list[str], text: str) -> None:
    """Platforms without the wheel get the same answers, and both give them by their ends."""
    plain, automaton = list(PlainMatcher(words).occurrences(text)), list(AutomatonMatcher(words).occurrences(text))

    assert sorted(plain) == sorted(automaton)
    for occurrences in (plain, automaton):
        assert occurrences == sorted(occurrences, key=itemgetter(2))


@given(WORDS, TEXT)
def test_the_leftmost_and_there_the_longest_is_found(words: list[str], text: str) -> None:
    """As a search from each character on would find it."""
    expected, at = [], 0
    while at < len(text):
        fitting = [word for word in words if text.startswith(word, at)]
        if fitting:
            longest = max(fitting, key=len)
            expected.append((at, at + len(longest), longest))
        at += len(max(fitting, key=len)) if fitting else 1

    assert [(start, end, term.meaning) for start, end, term in vocabulary(*words).find(text)] == expected


@given(WORDS, WORDS, TEXT, st.integers(1, 5))
def test_lists_do_not_compete(some: list[str], others: list[str], text: str, at_once: int) -> None:
    """What is found of one is what it would find alone, wherever the text is cut for searching."""
    together = Search([some, others], at_once=at_once).find(text)

    first, second = (Search([words]).find(text)[0] for words in (some, others))
    second[::3] = [len(some) + word for word in second[::3]]
    assert together == [first, second]


@given(WORDS, WORDS, st.lists(st.tuples(st.booleans(), TEXT), max_size=6))
def test_vocabularies_searched_together_find_what_each_finds(
    some: list[str], others: list[str], questions: list[tuple[bool, str]]
) -> None:
    """In whatever order they are asked, and however often."""
    alone = {
        name: Vocabulary.of(name, [Term(word, name) for word in words])
        for name, words in (("some", some), ("others", others))
    }
    together = searched_together(alone.values())

    for first, text in questions:
        name = "some" if first else "others"
        assert list(together[name].find(text)) == list(alone[name].find(text))


@given(st.text(max_size=20))
def test_any_text_may_be_searched(text: str) -> None:
    """Lone surrogates too, once they are folded; offsets are code points whatever stands before."""
    found = [(start, end) for start, end, _ in vocabulary("盗窃").find(fold(text + "盗窃"))]

    assert (len(text), len(text) + 2) in found


def test_words_are_folded_like_texts() -> None:
    """ＫＴＶ in a list is KTV in a text."""
    ((start, end, term),) = vocabulary("ＫＴＶ").find(fold("在ＫＴＶ内"))

    assert (start, end, term.surface) == (1, 4, "ＫＴＶ")
    assert "KTV" in vocabulary("ＫＴＶ")


def test_one_surface_with_two_meanings_names_both() -> None:
    """Neither wins in silence."""
    with pytest.raises(ValueError, match=r"'两抢' means 'robbery' and 'theft' in vocabulary 'test.words'"):
        Vocabulary.of("test.words", [Term("两抢", "robbery"), Term("两抢", "theft")])


def test_what_is_said_twice_counts_once() -> None:
    """The first source is kept."""
    words = Vocabulary.of("test.words", [Term("两抢", "robbery", "a"), Term("两抢", "robbery", "b")])

    assert len(words) == 1
    assert words.terms["两抢"].source == "a"


def test_an_empty_word_is_refused() -> None:
    """It would be everywhere."""
    with pytest.raises(ValueError, match="surface"):
        Term("", "nothing")


def test_no_words_find_nothing() -> None:
    """A vocabulary to which nobody contributed is no mistake."""
    assert list(vocabulary().find("盗窃")) == []


def test_vocabularies_pickle() -> None:
    """The automaton is built again where it is needed."""
    words = vocabulary("盗窃", "诈骗")
    list(words.find("盗窃"))
    again: Vocabulary[str] = pickle.loads(pickle.dumps(words))

    assert [term.meaning for _, _, term in again.find("诈骗、盗窃")] == ["诈骗", "盗窃"]
