"""Rules as data: a name, a pattern, what it builds, and the examples that it must and must not match."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

import attrs

from policenews.spans import Span

T = TypeVar("T")

_GROUP = re.compile(r"\(\?P<[^>]+>")
OPEN, CLOSE = "⟦", "⟧"


@attrs.frozen(init=False)
class Witness:
    """A text in which a rule must fire, with what the result must mean.

    Attributes:
        text: The text, without the marks.
        span: What the annotation must cover: the characters between ⟦ and ⟧ (〔 〕 occur in document numbers).
        means: Attributes that the annotation must have; a string is compared with the attribute's `str()`.
        published: Publication date of the text, if its meaning depends on one.
    """

    text: str
    span: Span
    means: Mapping[str, Any]
    published: date | None

    def __init__(self, marked: str, *, published: date | None = None, **means: Any) -> None:  # noqa: ANN401
        before, opened, rest = marked.partition(OPEN)
        inner, closed, after = rest.partition(CLOSE)
        if not (opened and closed and inner):
            message = f"a witness marks what must be covered with {OPEN} {CLOSE}: {marked!r}"
            raise ValueError(message)
        self.__attrs_init__(
            before + inner + after,
            Span(len(before), len(before) + len(inner)),
            MappingProxyType(means),
            published,
        )

    def __reduce__(self) -> tuple[Any, ...]:
        # A mapping proxy does not pickle: a witness is made again.
        start, end = self.span.start, self.span.end
        marked = self.text[:start] + OPEN + self.text[start:end] + CLOSE + self.text[end:]
        return partial(Witness, marked, published=self.published, **self.means), ()


def _witnesses(values: Iterable[Witness]) -> tuple[Witness, ...]:
    return tuple(values)


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


@attrs.frozen(kw_only=True)
class Rule(Generic[T]):
    """One thing that a plugin recognises. Examples are tests and documentation at once.

    Attributes:
        name: Unique in its plugin; every annotation carries the name of the rule that made it.
        summary: One sentence on what it matches and why, for the documentation.
        pattern: A regular expression with named groups, matched against folded text, for `scan`; None if the rule
            is fired by the plugin's own code (from vocabulary hits, say). Unbounded runs need a possessive
            quantifier *and* a left edge such as `(?<![0-9])`, else a long run costs quadratic time. No back-references.
        first: The characters with which a match can begin: the guard that makes scanning fast. Lookbehinds do not
            count.
        guard: A cheaper expression that matches wherever the pattern does, with which places are found. "" finds them
            with the pattern itself.
        then: The characters that may follow in a match that begins with the `lead` of the `RuleSet` (a numeral, say),
            "" for the end of the text: where something else follows it, the pattern does not run. A rule without a
            guard that has a `then` is found by the lead, so all its matches must begin with it.
        build: Makes a value of a match, or returns None to refuse it: matching is generous, construction decides.
        witnesses: Texts in which it must fire; at least one.
        near_misses: Texts in which it must stay silent; at least one.
    """

    name: str
    summary: str = ""
    pattern: str | None = None
    first: str = ""
    guard: str = ""
    then: frozenset[str] | None = None
    build: Callable[[re.Match[str]], T | None] | None = None
    # `converter=tuple` would hide from type checkers what the elements are.
    witnesses: tuple[Witness, ...] = attrs.field(converter=_witnesses)
    near_misses: tuple[str, ...] = attrs.field(converter=_texts)

    def __attrs_post_init__(self) -> None:
        if (self.pattern is None) != (self.build is None) or (self.pattern is None) != (not self.first):
            message = f"rule {self.name!r}: pattern, first and build come together"
            raise ValueError(message)


class Found(NamedTuple, Generic[T]):
    """A match of a rule.

    Attributes:
        rule: The rule.
        start: Offset of the first character.
        end: Offset after the last character.
        value: What the rule built.
    """

    rule: Rule[T]
    start: int
    end: int
    value: T


_Tries = tuple[tuple[Callable[[str, int], re.Match[str] | None], Rule[T]], ...]
"""What is tried at a place, in order: the patterns of rules."""


def _without_groups(pattern: str) -> str:
    """Return the expression without groups that capture.

    Up to 3.11.4 (and with groups inside possessive runs, to this day), CPython takes note of groups that were left
    again, and raises SystemError.
    """
    return _GROUP.sub("(?:", pattern)


def _before(characters: Iterable[str]) -> str:
    """Return an expression for a place before one of the characters; "" among them is the end of the text."""
    given = sorted(characters)
    ahead = [f"[{re.escape(''.join(given))}]"] if any(given) else []
    if "" in given:
        ahead.append(r"\Z")
    return f"(?={'|'.join(ahead)})"


class _Place(NamedTuple, Generic[T]):
    """What is tried at places that begin with the same character.

    Attributes:
        behind: Where the lead matches, by the character behind it ("" at the end of the text).
        elsewhere: Where the lead matches, and any other character is behind it.
        unled: Where the lead does not match.
        led: Whether it is the lead, and nothing else, by which such places are found.
    """

    behind: Mapping[str, _Tries[T]]
    elsewhere: _Tries[T]
    unled: _Tries[T]
    led: bool

    @classmethod
    def of(cls, rules: Sequence[Rule[T]], lead: str) -> "_Place[T]":
        """Sort out which rules may match behind which character."""
        tries = tuple((re.compile(rule.pattern or "(?!)").match, rule) for rule in rules)
        behind = {
            character: tuple(one for one in tries if one[1].then is None or character in one[1].then)
            for character in {character for rule in rules for character in rule.then or ()}
        }
        elsewhere = tuple(one for one in tries if one[1].then is None)
        return cls(behind, elsewhere, tries, led=all(_is_led(rule, lead) for rule in rules))


def _is_led(rule: Rule[Any], lead: str) -> bool:
    """Return whether a rule is found by the lead, if there is one: it says what follows, and has no sign of its own."""
    return lead != "" and rule.then is not None and not rule.guard


@attrs.frozen(slots=False)
class RuleSet(Generic[T]):
    """Rules with patterns, compiled into one guarded expression.

    One pass finds where any rule matches; only there the rules' own expressions run, in the given order, for their
    named groups. A rule that refuses its match leaves the place to the rules after it.

    Attributes:
        rules: In order of preference; those without a pattern are ignored.
        lead: An expression of what many matches begin with, a numeral, say; what follows it tells the rules apart
            (`Rule.then`). It must match as much as it can, and give nothing back.
    """

    rules: tuple[Rule[T], ...]
    lead: str = ""

    @cached_property
    def _compiled(self) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, _Place[T]]]:
        """One expression that finds places, the lead, and what is tried there, by their first character."""
        active = [rule for rule in self.rules if rule.pattern is not None]
        first = sorted({character for rule in active for character in rule.first})
        known: dict[tuple[str, ...], _Place[T]] = {}  # digits, say, all begin the same rules
        places = {}
        for character in first:
            rules = [rule for rule in active if character in rule.first]
            names = tuple(rule.name for rule in rules)
            if names not in known:
                known[names] = _Place.of(rules, self.lead)
            places[character] = known[names]
        return re.compile(self._finder(active, first)), re.compile(self.lead or "(?!)"), places

    def _finder(self, active: Iterable[Rule[T]], first: Iterable[str]) -> str:
        behind = {character for rule in active if _is_led(rule, self.lead) for character in rule.then or ()}
        # The lead comes first: where it matches, the place that is found is the lead.
        signs = {self.lead + _before(behind): None} if behind else {}
        signs |= dict.fromkeys(rule.guard or rule.pattern or "" for rule in active if not _is_led(rule, self.lead))
        if not first:
            return "(?!)"
        # The engine skips to where a class of characters matches, but only if the expression begins with one: so the
        # first character is read, and the signs look for it one character back.
        found = "|".join(f"(?:{_without_groups(sign)})" for sign in signs)
        return rf"[{re.escape(''.join(first))}](?<=(?=({found}))[\s\S])"

    def scan(self, folded: str) -> Iterator[Found[T]]:
        """Yield the matches in a folded text, left to right, none overlapping another.

        Args:
            folded: `document.folded`, or any part of one.
        """
        finder, lead, places = self._compiled
        search, lead_match = finder.search, lead.match
        make = tuple.__new__  # without the Python code of a named tuple's own
        at = 0
        while (found := search(folded, at)) is not None:
            start = found.start()
            at = start + 1
            behind, elsewhere, tries, led = places[folded[start]]
            if led:
                lead_end = found.end(1)
            else:
                led_by = lead_match(folded, start) if behind else None
                lead_end = -1 if led_by is None else led_by.end()
            if lead_end >= 0:
                tries = behind.get(folded[lead_end : lead_end + 1], elsewhere)
            for test, rule in tries:
                match = test(folded, start)
                if match is not None and (end := match.end()) > start:
                    value = rule.build(match)  # type: ignore[misc]  # a rule with a pattern has one
                    if value is not None:
                        at = end
                        yield make(Found, (rule, start, end, value))
                        break

    def __getstate__(self) -> dict[str, Any]:
        return {"rules": self.rules, "lead": self.lead}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)


def scan(rules: Iterable[Rule[T]], folded: str, lead: str = "") -> Iterator[Found[T]]:
    """Yield the matches of `rules` in a folded text; for many texts, keep a `RuleSet`, which says what `lead` is."""
    return RuleSet(tuple(rules), lead).scan(folded)


def alternatives(words: Iterable[str]) -> str:
    """Return an expression that matches any of the words (of none: nothing), the longest first, by common beginnings.

    >>> alternatives(["万", "万元", "亿元"])
    '(?:万(?:元)?+|亿元)'
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _expression(tree) or "(?!)"


def _expression(tree: Mapping[str, Any]) -> str:
    branches = {character: re.escape(character) + _expression(below) for character, below in tree.items() if character}
    if not branches:
        return ""
    optional = "" in tree
    expression = branching(branches)
    if not optional:
        return expression
    return f"{expression}?+" if expression.startswith("(?:") else f"(?:{expression})?+"


_FEW = 24
"""Branches that are tried one by one."""


def branching(branches: Mapping[str, str]) -> str:
    """Return an expression of alternatives that begin with different characters, found by halving.

    The engine of Python tries alternatives one after the other, and each lies elsewhere in memory: of 200 units,
    100 would be looked at for every number.

    Args:
        branches: The expressions by the character with which each begins.
    """
    given = sorted(branches.items())
    if len(given) == 1:
        return given[0][1]
    if len(given) <= _FEW:
        return f"(?:{'|'.join(expression for _, expression in given)})"
    half = len(given) // 2
    left, right = branching(dict(given[:half])), branching(dict(given[half:]))
    return f"(?:(?=[\\x00-{re.escape(given[half - 1][0])}]){left}|{right})"


def first_characters(words: Iterable[str]) -> str:
    """Return the first characters of the words, each once, sorted: a `Rule.first`."""
    return "".join(sorted({word[0] for word in words if word}))
