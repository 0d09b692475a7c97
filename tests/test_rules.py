"""Rules: which matches are found, in which order, and what may not change it."""

import pickle
import re
from collections.abc import Iterator
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plugins_for_tests import Alpha, Gamma, plugin

from policenews import Annotation, Document
from policenews.annotations import told
from policenews.expressions import alternatives
from policenews.rules import Rule, Witness
from policenews.scanning import Lead, RuleSet, scan
from policenews.spans import Span
from policenews.testing import check_witnesses

WITNESSES: dict[str, Any] = {"witnesses": (Witness("⟦1⟧"),), "near_misses": ("x",)}


def whole(match: re.Match[str]) -> str:
    """Build of the tests: the characters that matched."""
    return match[0]


def even(match: re.Match[str]) -> str | None:
    """Build that refuses odd numbers."""
    return match[0] if int(match[0]) % 2 == 0 else None


def rule(name: str, pattern: str, first: str, begins: str = "") -> Rule[str]:
    """Return a rule that builds what it matches."""
    words = frozenset(begins.split()) or None
    return Rule(name=name, pattern=pattern, first=first, begins=words, build=whole, **WITNESSES)


BARE = (
    rule("age", "[0-9]++岁", "0123456789"),
    rule("cases", "第?[0-9]++起", "0123456789第"),
    rule("ordinal", "第[一二]", "第"),
    rule("both", "(?P<n>[0-9]++)-(?P<m>[0-9])", "0123456789"),
    rule("dash", "-", "-"),
    rule("any", "[一二]", "一二"),
)
# Every match begins with one of the words, or with the lead and one of what is behind it, and there are others.
TOLD = (
    attrs.evolve(BARE[0], then=frozenset({"岁", "-x"})),
    attrs.evolve(BARE[1], then=frozenset("起"), begins=frozenset({"第1", "第2起", "第21", "第22", "第x"})),
    attrs.evolve(BARE[2], begins=frozenset({"第一", "第二"})),
    attrs.evolve(BARE[3], then=frozenset("-")),
)
WORDS_ONLY = (
    *TOLD,
    attrs.evolve(BARE[4], begins=frozenset("-")),
    attrs.evolve(BARE[5], then=frozenset({"", *"12-岁起第x"})),
)
"""The same rules: a number leads, and what follows it tells them apart."""
SOME_TOLD = (*TOLD, *BARE[4:])
NUMBER = Lead("[0-9]++|[一二]++", first="0123456789一二", second="0123456789一二")


@given(st.text(alphabet="12-岁起第一二x", max_size=30))
def test_what_a_rule_says_of_its_beginning_changes_no_match(text: str) -> None:
    """It saves time and nothing else."""
    bare, *told = (
        [(found.rule.name, found.start, found.end, found.value) for found in rules.scan(text)]
        for rules in (
            RuleSet(BARE),
            RuleSet(SOME_TOLD),
            RuleSet(SOME_TOLD, NUMBER),
            RuleSet(WORDS_ONLY, NUMBER),
            RuleSet(TOLD[2:3]),
        )
    )

    assert told == [bare] * 3 + [[found for found in bare if found[0] == "ordinal"]]


@given(st.text(alphabet="12-岁起第一二x", max_size=30))
def test_matches_ascend_and_share_nothing(text: str) -> None:
    """Each covers the characters that it was built of."""
    reach = 0
    for found in scan(BARE, text):
        assert reach <= found.start < found.end
        assert found.value == text[found.start : found.end]
        reach = found.end


@given(st.text(alphabet="12-岁起第一二x", max_size=30))
def test_of_two_rules_at_one_place_the_first_given_fires(text: str) -> None:
    """Wherever a rule fires, none before it matches there."""
    for found in scan(BARE, text):
        before = BARE[: BARE.index(found.rule)]
        assert not any(re.compile(one.pattern or "").match(text, found.start) for one in before)


def test_a_rule_that_refuses_leaves_the_place_to_the_next() -> None:
    """Matching is generous; construction decides."""
    picky: Rule[str] = Rule(name="even", pattern="[0-9]", first="0123456789", build=even, **WITNESSES)

    assert [(found.rule.name, found.value) for found in scan([picky, rule("digit", "[0-9]", "0123456789")], "12")] == [
        ("digit", "1"),
        ("even", "2"),
    ]


def test_a_beginning_promises_no_match() -> None:
    """The pattern decides."""
    assert [found.value for found in scan([rule("age", "第[0-9]岁", "第", "第4 第5")], "第3岁第4岁第5起")] == ["第4岁"]


def test_nothing_begins_within_a_lead() -> None:
    """A number is read once, from its beginning."""
    short = attrs.evolve(BARE[0], pattern="[0-9]{1,2}岁", then=frozenset("岁"))

    assert [found.value for found in RuleSet((short,), NUMBER).scan("3岁123岁12岁")] == ["3岁", "12岁"]


def test_an_empty_match_is_none() -> None:
    """No evidence, no annotation."""
    assert list(scan([rule("maybe", "(?=1)", "1")], "111")) == []


def test_no_rules_find_nothing() -> None:
    """Rules that code fires have no pattern."""
    fired: Rule[str] = Rule(name="fired", **WITNESSES)

    assert list(scan([], "123")) == list(scan([fired], "123")) == []


def test_rule_sets_pickle() -> None:
    """A worker compiles its own."""
    again: RuleSet[str] = pickle.loads(pickle.dumps(RuleSet(BARE)))

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


@attrs.frozen(kw_only=True)
class Linked(Gamma):
    """A kind whose annotations are made of a link beside what they are."""

    kind: ClassVar[str] = "linked"
    link: str = ""

    @property
    def rules(self) -> tuple[str, ...]:
        """The rule of the annotation, and that of the link."""
        return (self.rule, self.link)


def link(document: Document) -> Iterator[Annotation]:
    """Say two things of every 起, in a document that is not about 无."""
    if "无" not in document.text:
        for start in (match.start() for match in re.finditer("起", document.text)):
            span = Span(start, start + 1)
            yield Linked(span=span, rule="counts", link="weak")
            yield Linked(span=span, rule="counts", link="before", of=Alpha(span=span, rule="alpha", value="3"))


LINKS = plugin("links", link, provides=(Linked, Alpha))


def linked(name: str, *witnesses: Witness, near_misses: tuple[str, ...] = ("无3起",)) -> Rule[Linked]:
    """Return a rule that the code of the plugin fires."""
    return Rule(name=name, witnesses=witnesses, near_misses=near_misses)


def test_one_rule_made_an_annotation_unless_its_class_says_more() -> None:
    """`rules` is what `rule` names, and no field."""
    assert Alpha(span=Span(0, 1), rule="alpha").rules == ("alpha",)
    assert "rules" not in told(Linked)


def test_a_witness_is_of_any_rule_that_made_the_annotation() -> None:
    """Of several annotations with its span, one that means what it says is enough."""
    check_witnesses(
        LINKS,
        [
            linked("counts", Witness("发案3⟦起⟧", of__value="3"), Witness("发案3⟦起⟧", of=None)),
            linked("before", Witness("发案3⟦起⟧", of__span__start=3, of__value="3")),
            linked("weak", Witness("发案3⟦起⟧", of__value=None, of__span__start=None)),
        ],
    )


def test_a_witness_that_no_annotation_means_is_told_by_the_first_that_fired() -> None:
    """Each attribute that differs."""
    wrong = linked("counts", Witness("发案3⟦起⟧", of__value="4", link="before"))

    with pytest.raises(AssertionError) as raised:
        check_witnesses(LINKS, [wrong])

    assert [line.strip() for line in str(raised.value).splitlines()[:2]] == [
        "counts: '起' in '发案3起': of__value is None, not '4'",
        "counts: '起' in '发案3起': link is 'weak', not 'before'",
    ]


def test_a_link_must_not_fire_on_a_near_miss_of_its_rule() -> None:
    """Nor must a witness name a rule that made no link there."""
    with pytest.raises(AssertionError) as raised:
        check_witnesses(LINKS, [linked("before", Witness("⟦发⟧案3起"), near_misses=("发案3起",))])

    assert [line.strip() for line in str(raised.value).splitlines()[:2]] == [
        "before: does not fire on '发' in '发案3起'; there: []",
        "before: fires on the near miss '发案3起': '起'",
    ]
