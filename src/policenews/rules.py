"""Rules as data: a name, a pattern, what it builds, and the examples that it must and must not match."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from itertools import product
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
        first: The characters with which a match can begin: what makes scanning fast. Lookbehinds do not count.
        begins: Words one of which a match begins with, unless it begins with the `lead` of the `RuleSet` (a numeral,
            say) and has a `then`. Only their first two characters are looked at. None: `first` is all that is known.
        then: The characters that may follow in a match that begins with the lead, "" for the end of the text: where
            something else follows it, the pattern does not run. A rule that has a `then` and no `begins` begins with
            the lead always.
        build: Makes a value of a match, or returns None to refuse it: matching is generous, construction decides.
        witnesses: Texts in which it must fire; at least one.
        near_misses: Texts in which it must stay silent; at least one.
    """

    name: str
    summary: str = ""
    pattern: str | None = None
    first: str = ""
    begins: frozenset[str] | None = None
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


@attrs.frozen
class Lead:
    """What many matches begin with, a numeral, say; what follows it tells their rules apart (`Rule.then`).

    Attributes:
        pattern: A regular expression. It must match as much as it can, and give nothing back.
        first: The characters with which it can begin.
        second: The characters that can come second in it.
    """

    pattern: str
    first: str
    second: str


def _without_groups(pattern: str) -> str:
    """Return the expression without groups that capture.

    Up to 3.11.4 (and with groups inside possessive runs, to this day), CPython takes note of groups that were left
    again, and raises SystemError.
    """
    return _GROUP.sub("(?:", pattern)


def _before(characters: Iterable[str]) -> str:
    """Return an expression for a place before one of the characters; "" among them is the end of the text."""
    given = set(characters)
    return f"(?={_any_of(given)}|\\Z)" if "" in given else f"(?={_any_of(given)})"


def _beginnings(words: Iterable[str]) -> list[str]:
    """Return expressions for words of one or two characters, one for each first: the engine passes by others fast."""
    behind: dict[str, set[str]] = {}
    for word in words:
        behind.setdefault(word[0], set()).add(word[1:])
    return [first + ("" if "" in second else _any_of(second)) for first, second in sorted(behind.items())]


def _any_of(characters: Iterable[str]) -> str:
    given = "".join(sorted(characters))
    return f"[{re.escape(given)}]" if given else "(?!)"


class _Place(NamedTuple, Generic[T]):
    """What is tried at places that begin alike.

    Attributes:
        behind: Where the lead matches, by the character behind it ("" at the end of the text).
        elsewhere: Where any other character is behind it, or the lead does not match.
    """

    behind: Mapping[str, _Tries[T]]
    elsewhere: _Tries[T]


@attrs.frozen(slots=False)
class RuleSet(Generic[T]):
    """Rules with patterns, and one expression for the places where any of them can match.

    Only there the rules' own expressions run, in the given order. A rule that refuses its match leaves the place to the
    rules after it.

    Attributes:
        rules: In order of preference; those without a pattern are ignored.
        lead: What many matches begin with. Without one, `Rule.then` says nothing.
    """

    rules: tuple[Rule[T], ...]
    lead: Lead | None = None

    @cached_property
    def _compiled(self) -> tuple[re.Pattern[str], re.Pattern[str] | None, dict[str, _Place[T]]]:
        """What finds places, all but the last character (None: all), and what is tried at a place, by its beginning."""
        active = [rule for rule in self.rules if rule.pattern is not None]
        first = {character for rule in active for character in rule.first}
        words = {word for rule in active for word in self._words(rule) or ()}
        finder, last = self._finders(active, first, words)
        return re.compile(finder), re.compile(last) if last else None, self._places(active, sorted({*first, *words}))

    def _is_led(self, rule: Rule[T]) -> bool:
        """Return whether the lead is something that matches of a rule can begin with."""
        return self.lead is not None and rule.then is not None

    def _words(self, rule: Rule[T]) -> frozenset[str] | None:
        """Return the characters, two or one, with which matches of a rule begin if not with the lead; None: any."""
        if rule.begins is not None and (rule.then is None or self.lead is not None):
            return frozenset(word[:2] for word in rule.begins)
        return frozenset() if self._is_led(rule) else None

    def _finders(self, rules: Sequence[Rule[T]], first: Iterable[str], words: Iterable[str]) -> tuple[str, str]:
        """Return expressions for the places where a rule can match; their group is the lead, where that matches.

        The second is for the last character of a text, "" if the first finds that too.
        """
        behind = {character for rule in rules if self._is_led(rule) for character in rule.then or ()}
        untold = dict.fromkeys(rule.pattern or "" for rule in rules if self._words(rule) is None)
        led = f"({self.lead.pattern}){_before(behind)}" if self.lead is not None and behind else "()(?!)"
        signs = "|".join([led, *_beginnings(words), *(f"(?:{_without_groups(pattern)})" for pattern in untold)])
        # The engine skips to where a class of characters matches, but only if the expression begins with one. So the
        # first characters are read, and the signs look at them from behind.
        anywhere = rf"{_any_of(first)}(?<=(?={signs})[\s\S])"
        second = {word[1:] for word in words} | (behind - {""})
        if self.lead is not None and behind:
            second |= set(self.lead.second)
        if untold or not second or "" in second:  # anything may come second
            return anywhere, ""
        both = rf"{_any_of(first)}{_any_of(second)}(?<=(?={signs})[\s\S]{{2}})"
        return both, anywhere if "" in behind else ""

    def _places(self, rules: Sequence[Rule[T]], beginnings: Iterable[str]) -> dict[str, _Place[T]]:
        """Return what is tried at places by what they begin with."""
        tries = [((re.compile(rule.pattern or "").match, rule), self._words(rule)) for rule in rules]
        known: dict[tuple[object, ...], _Place[T]] = {}  # digits, say, all begin the same rules
        places = {}
        for beginning in beginnings:
            here = [one for one in tries if beginning[0] in one[0][1].first]
            begun = {
                rule.name for (_, rule), words in here if words is None or beginning in words or beginning[0] in words
            }
            may_lead = self.lead is not None and beginning[0] in self.lead.first
            key = (*(rule.name for (_, rule), _ in here), None, *sorted(begun), may_lead)
            if key not in known:
                behind = {c for (_, rule), _ in here if may_lead for c in rule.then or ()}
                known[key] = _Place(
                    {c: tuple(o for o, _ in here if o[1].name in begun or c in (o[1].then or ())) for c in behind},
                    tuple(one for one, _ in here if one[1].name in begun),
                )
            places[beginning] = known[key]
        return places

    def scan(self, folded: str) -> Iterator[Found[T]]:
        """Yield the matches in a folded text, left to right, none overlapping another.

        Args:
            folded: `document.folded`, or any part of one.
        """
        finder, finder_at_end, places = self._compiled
        search, place_of, end_at = finder.search, places.get, len(folded) - 1
        make = tuple.__new__  # without the Python code of a named tuple's own
        at = 0
        while True:
            found = search(folded, at)
            if found is None:
                found = finder_at_end.match(folded, end_at) if finder_at_end and at <= end_at else None
                if found is None:
                    return
            start, lead_end = found.start(), found.end(1)
            behind, tries = place_of(folded[start : start + 2]) or places[folded[start]]
            if lead_end >= 0:
                at = lead_end  # nothing begins within a lead
                tries = behind.get(folded[at : at + 1], tries)
            else:
                at = start + 1
            for test, rule in tries:
                match = test(folded, start)
                if match is not None and (end := match.end()) > start:
                    value = rule.build(match)  # type: ignore[misc]  # a rule with a pattern has one
                    if value is not None:
                        at = end
                        yield make(Found, (rule, start, end, value))
                        break

    def __getstate__(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in ("rules", "lead")}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)


def scan(rules: Iterable[Rule[T]], folded: str, lead: Lead | None = None) -> Iterator[Found[T]]:
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


def pairs(first: Iterable[str], second: Iterable[str]) -> frozenset[str]:
    """Return every character of the first with every one of the second: some `Rule.begins`.

    >>> sorted(pairs("每", "天周"))
    ['每周', '每天']
    """
    return frozenset(map("".join, product(first, second)))
