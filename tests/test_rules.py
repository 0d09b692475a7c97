"""Rules: which matches are found, in which order, and what a guard may not change."""

import pickle
import re
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policenews.rules import Rule, RuleSet, Witness, alternatives, scan
from policenews.spans import Span

WITNESSES: dict[str, Any] = {"witnesses": (Witness("⟦1⟧"),), "near_misses": ("x",)}


def whole(match: re.Match[str]) -> str:
    """Build of the tests: the characters that matched."""
    return match[0]


def even(match: re.Match[str]) -> str | None:
    """Build that refuses odd numbers."""
    return match[0] if int(match[0]) % 2 == 0 else None


def rule(name: str, pattern: str, first: str, guard: str = "") -> Rule[str]:
    """Return a rule that builds what it matches."""
    return Rule(name=name, pattern=pattern, first=first, guard=guard, build=whole, **WITNESSES)


# Every guard matches wherever its pattern does, and elsewhere too.
GUARDED = (
    rule("age", "[0-9]{1,3}+岁", "0123456789", "[0-9]++[岁起]"),
    rule("cases", "[0-9]{1,3}+起", "0123456789", "[0-9]++[岁起]"),
    rule("ordinal", "第[一二]", "第"),
    rule("both", "(?P<n>[0-9])-(?P<m>[0-9])", "0123456789", "[0-9]-"),
    rule("dash", "-", "-", "-"),
    rule("any", "[一二]", "一二", "."),
)
LED = (
    attrs.evolve(GUARDED[0], guard="", then=frozenset("岁")),
    attrs.evolve(GUARDED[1], guard="", then=frozenset("起")),
    GUARDED[2],
    attrs.evolve(GUARDED[3], then=frozenset("-")),
    GUARDED[4],
    attrs.evolve(GUARDED[5], then=frozenset({"", *"12-岁起第x"})),
)
"""The same rules: a number leads, and what follows it tells them apart."""
BARE = tuple(rule(one.name, one.pattern or "", one.first) for one in GUARDED)


@given(st.text(alphabet="12-岁起第一二x", max_size=30))
def test_guards_and_leads_change_no_match(text: str) -> None:
    """They save time and nothing else."""
    guarded, led, unled, bare = (
        [(found.rule.name, found.start, found.end, found.value) for found in rules.scan(text)]
        for rules in (RuleSet(GUARDED), RuleSet(LED, "[0-9]++|[一二]++"), RuleSet(LED), RuleSet(BARE))
    )

    assert guarded == led == unled == bare


@given(st.text(alphabet="12-岁起第一二x", max_size=30))
def test_matches_ascend_and_share_nothing(text: str) -> None:
    """Each covers the characters that it was built of."""
    reach = 0
    for found in scan(GUARDED, text):
        assert reach <= found.start < found.end
        assert found.value == text[found.start : found.end]
        reach = found.end


@given(st.text(alphabet="12-岁起第一二x", max_size=30))
def test_of_two_rules_at_one_place_the_first_given_fires(text: str) -> None:
    """Wherever a rule fires, none before it matches there."""
    for found in scan(GUARDED, text):
        before = GUARDED[: GUARDED.index(found.rule)]
        assert not any(re.compile(one.pattern or "").match(text, found.start) for one in before)


def test_a_rule_that_refuses_leaves_the_place_to_the_next() -> None:
    """Matching is generous; construction decides."""
    picky: Rule[str] = Rule(name="even", pattern="[0-9]", first="0123456789", build=even, **WITNESSES)

    assert [(found.rule.name, found.value) for found in scan([picky, rule("digit", "[0-9]", "0123456789")], "12")] == [
        ("digit", "1"),
        ("even", "2"),
    ]


def test_a_match_that_only_the_guard_promised_is_none() -> None:
    """A guard decides nothing."""
    assert list(scan([rule("age", "[0-9]岁", "0123456789", "[0-9]")], "3起4岁5")) != []
    assert [found.value for found in scan([rule("age", "[0-9]岁", "0123456789", "[0-9]")], "3起4岁5")] == ["4岁"]


def test_an_empty_match_is_none() -> None:
    """No evidence, no annotation."""
    assert list(scan([rule("maybe", "(?=1)", "1")], "111")) == []


def test_no_rules_find_nothing() -> None:
    """Rules that code fires have no pattern."""
    fired: Rule[str] = Rule(name="fired", **WITNESSES)

    assert list(scan([], "123")) == list(scan([fired], "123")) == []


def test_rule_sets_pickle() -> None:
    """A worker compiles its own."""
    again: RuleSet[str] = pickle.loads(pickle.dumps(RuleSet(GUARDED)))

    assert [found.value for found in again.scan("3岁5起")] == ["3岁", "5起"]


@pytest.mark.parametrize(
    "given_", [{"pattern": "1"}, {"pattern": "1", "first": "1"}, {"build": whole}, {"pattern": "1", "build": whole}]
)
def test_pattern_first_and_build_come_together(given_: dict[str, object]) -> None:
    """Half a rule is refused by name."""
    with pytest.raises(ValueError, match="rule 'half': pattern, first and build come together"):
        Rule(name="half", **given_, **WITNESSES)  # type: ignore[arg-type]


def test_a_witness_marks_what_must_be_covered() -> None:
    """The marks are no part of the text."""
    witness = Witness("发案⟦3起⟧。", value="3")

    assert (witness.text, witness.span, dict(witness.means)) == ("发案3起。", Span(2, 4), {"value": "3"})


@pytest.mark.parametrize("marked", ["3起", "⟦3起", "3起⟧", "⟦⟧3起", "⟧3起⟦"])
def test_a_witness_without_its_marks_is_refused(marked: str) -> None:
    """The text is named."""
    with pytest.raises(ValueError, match=re.escape(repr(marked))):
        Witness(marked)


# More first characters than are tried one by one.
WORDS = st.lists(
    st.text(alphabet="公安局.分(" + "".join(map(chr, range(0x4E00, 0x4E30))), min_size=1, max_size=4), max_size=60
)


@given(WORDS, st.text(alphabet="公安局.分(" + "".join(map(chr, range(0x4E00, 0x4E30))), max_size=8))
def test_alternatives_match_the_longest_of_their_words(words: list[str], text: str) -> None:
    """As a list sorted by length would, tried word by word; no character has a meaning of its own."""
    match = re.compile(alternatives(words)).match(text)
    fitting = [word for word in words if text.startswith(word)]

    assert (match[0] if match else None) == (max(fitting, key=len) if fitting else None)
