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
        guard: A cheaper expression that matches wherever the pattern does. Places are found with the guards of all
            rules, and a pattern runs only where its own matches. "" finds places with the pattern itself.
        build: Makes a value of a match, or returns None to refuse it: matching is generous, construction decides.
        witnesses: Texts in which it must fire; at least one.
        near_misses: Texts in which it must stay silent; at least one.
    """

    name: str
    summary: str = ""
    pattern: str | None = None
    first: str = ""
    guard: str = ""
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


_Step = tuple[Callable[[str, int], re.Match[str] | None], int, Rule[T] | None]
"""What is tried at a place: the pattern of a rule; or a guard (no rule), and how many steps to skip if it fails."""


def _joint(rules: Iterable[Rule[Any]]) -> str:
    """Return one expression that matches wherever any of the rules may.

    It has no groups, not even one that says which rule matched: up to 3.11.4 (and with groups inside possessive ones,
    to this day), CPython takes note of groups that were left again, and raises SystemError.
    """
    guards = dict.fromkeys(_GROUP.sub("(?:", rule.guard or rule.pattern or "(?!)") for rule in rules)
    return f"(?:{'|'.join(f'(?:{guard})' for guard in guards)})"


def _steps(rules: Sequence[Rule[T]]) -> list[_Step[T]]:
    """Return what to try at a place where one of the rules may match, in their order.

    Halves are tested before single rules, so that the one that matches is found with few tests, however many there are.
    The last half need not be tested: if no other may match, it may.
    """
    if len({rule.guard or rule.name for rule in rules}) == 1:
        return [(re.compile(rule.pattern or "(?!)").match, 0, rule) for rule in rules]
    half = len(rules) // 2
    while half < len(rules) - 1 and rules[half].guard and rules[half].guard == rules[half - 1].guard:
        half += 1
    left, right = _steps(rules[:half]), _steps(rules[half:])
    if half == 1 and not rules[0].guard:
        return [*left, *right]  # its pattern is its own test
    return [(re.compile(_joint(rules[:half])).match, len(left), None), *left, *right]


@attrs.frozen(slots=False)
class RuleSet(Generic[T]):
    """Rules with patterns, compiled into one guarded expression.

    One pass finds where any rule matches; only there the rules' own expressions run, in the given order, for their
    named groups. A rule that refuses its match leaves the place to the rules after it.

    Attributes:
        rules: In order of preference; those without a pattern are ignored.
    """

    rules: tuple[Rule[T], ...]

    @cached_property
    def _compiled(self) -> tuple[re.Pattern[str], dict[str, list[_Step[T]]]]:
        """One expression that finds places, and what is tried there, by their first character."""
        active = [rule for rule in self.rules if rule.pattern is not None]
        first = sorted({character for rule in active for character in rule.first})
        guard = f"(?=[{re.escape(''.join(first))}])" if first else "(?!)"
        # Digits, say, all begin the same rules.
        known: dict[tuple[str, ...], list[_Step[T]]] = {}
        steps = {}
        for character in first:
            rules = [rule for rule in active if character in rule.first]
            names = tuple(rule.name for rule in rules)
            if names not in known:
                known[names] = _steps(rules)
            steps[character] = known[names]
        return re.compile(guard + _joint(active)), steps

    def scan(self, folded: str) -> Iterator[Found[T]]:
        """Yield the matches in a folded text, left to right, none overlapping another.

        Args:
            folded: `document.folded`, or any part of one.
        """
        finder, steps_by_first = self._compiled
        at = 0
        while (place := finder.search(folded, at)) is not None:
            start = place.start()
            at = start + 1
            steps = steps_by_first[folded[start]]
            number, last = 0, len(steps)
            while number < last:
                test, skip, rule = steps[number]
                number += 1
                match = test(folded, start)
                if match is None:
                    number += skip
                elif rule is not None and match.end() > start:
                    value = rule.build(match)  # type: ignore[misc]  # a rule with a pattern has one
                    if value is not None:
                        at = match.end()
                        yield Found(rule, start, at, value)
                        break

    def __getstate__(self) -> dict[str, Any]:
        return {"rules": self.rules}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)


def scan(rules: Iterable[Rule[T]], folded: str) -> Iterator[Found[T]]:
    """Yield the matches of `rules` in a folded text; for many texts, keep a `RuleSet`."""
    return RuleSet(tuple(rules)).scan(folded)


def alternatives(words: Iterable[str]) -> str:
    """Return an expression that matches any of the words, the longest first, grouped by common beginnings.

    >>> alternatives(["万", "万元", "亿元"])
    '(?:万(?:元)?+|亿元)'
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _expression(tree)


def _expression(tree: Mapping[str, Any]) -> str:
    branches = [re.escape(character) + _expression(below) for character, below in tree.items() if character]
    if not branches:
        return ""
    optional = "" in tree
    if len(branches) == 1 and not optional:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?+" if optional else "")


def first_characters(words: Iterable[str]) -> str:
    """Return the first characters of the words, each once, sorted: a `Rule.first`."""
    return "".join(sorted({word[0] for word in words if word}))
