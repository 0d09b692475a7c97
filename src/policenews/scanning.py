"""How rules are matched: one expression finds the places where any can begin, and only there their own run."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

import attrs

from policenews.rules import Rule

T = TypeVar("T")

_GROUP = re.compile(r"\(\?P<[^>]+>")


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


def _before(words: Iterable[str]) -> str:
    """Return an expression for a place before one of the words, of two characters or one; "" is the end of the text."""
    given = set(words)
    behind: dict[str, set[str]] = {}
    for word in given - {""}:
        behind.setdefault(word[0], set()).add(word[1:2])
    return f"(?={_second(behind)}|\\Z)" if "" in given else f"(?={_second(behind)})"


_LOOKED_AT = 3
"""Characters of a word with which a match can begin that are looked at: 经济 stands everywhere, 经济犯 does not."""


def _beginnings(words: Iterable[str]) -> str:
    """Return an expression for the beginnings of words.

    The engine tries alternatives one by one. Characters behind which only one other comes are looked for together, as
    a class before a class: 惊蛰 and 除夕 are found as [惊除][蛰夕], and 惊夕, which is nothing, as well.
    """
    behind: dict[str, dict[str, set[str]]] = {}
    for word in words:
        behind.setdefault(word[0], {}).setdefault(word[1:2], set()).add(word[2:_LOOKED_AT])
    alone = {first: second for first, second in behind.items() if len(second) == 1 and "" not in second}
    pairs = {first: second for first, second in alone.items() if any("" in third for third in second.values())}
    several = [re.escape(first) + _second(second) for first, second in sorted(behind.items()) if first not in alone]
    together = [_together(pairs), _together({first: alone[first] for first in alone.keys() - pairs.keys()})]
    return "|".join([*several, *filter(None, together)]) or "(?!)"


def _together(behind: Mapping[str, Mapping[str, Iterable[str]]]) -> str:
    """Return classes of the first, the second and, if all have one, the third characters; "" of nothing."""
    if not behind:
        return ""
    second = {character for below in behind.values() for character in below}
    third = {character for below in behind.values() for characters in below.values() for character in characters}
    return _any_of(behind) + _any_of(second) + ("" if "" in third else _any_of(third))


def _second(behind: Mapping[str, Iterable[str]]) -> str:
    """Return an expression for what comes behind a first character, by the second and the third."""
    if "" in behind:
        return ""
    alone = {second for second, third in behind.items() if "" in third}
    longer = [f"{re.escape(second)}{_any_of(third)}" for second, third in sorted(behind.items()) if second not in alone]
    if not longer:
        return _any_of(alone)
    return f"(?:{'|'.join([*([_any_of(alone)] if alone else []), *longer])})"


def _two_of(words: Iterable[str] | None) -> frozenset[str] | None:
    return None if words is None else frozenset(word[:2] for word in words)


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
        return (
            re.compile(finder),
            re.compile(last) if last else None,
            self._places(active, sorted({*first, *(word[:2] for word in words)})),
        )

    def _is_led(self, rule: Rule[T]) -> bool:
        """Return whether the lead is something that matches of a rule can begin with."""
        return self.lead is not None and rule.then is not None

    def _words(self, rule: Rule[T]) -> frozenset[str] | None:
        """Return the characters, three or fewer, with which matches of a rule begin if not with the lead; None: any."""
        if rule.begins is not None and (rule.then is None or self.lead is not None):
            return frozenset(word[:_LOOKED_AT] for word in rule.begins)
        return frozenset() if self._is_led(rule) else None

    def _finders(self, rules: Sequence[Rule[T]], first: Iterable[str], words: Iterable[str]) -> tuple[str, str]:
        """Return expressions for the places where a rule can match; their group is the lead, where that matches.

        The second is for the last character of a text, "" if the first finds that too.
        """
        behind = {word for rule in rules if self._is_led(rule) for word in rule.then or ()}
        untold = dict.fromkeys(rule.pattern or "" for rule in rules if self._words(rule) is None)
        led = f"({self.lead.pattern}){_before(behind)}" if self.lead is not None and behind else "()(?!)"
        signs = "|".join([led, _beginnings(words), *(f"(?:{_without_groups(pattern)})" for pattern in untold)])
        # The engine skips to where a class of characters matches, but only if the expression begins with one. So the
        # first characters are read, and the signs look at them from behind.
        anywhere = rf"{_any_of(first)}(?<=(?={signs})[\s\S])"
        second = {word[1:2] for word in words} | {word[0] for word in behind if word}
        if self.lead is not None and behind:
            second |= set(self.lead.second)
        if untold or not second or "" in second:  # anything may come second
            return anywhere, ""
        both = rf"{_any_of(first)}{_any_of(second)}(?<=(?={signs})[\s\S]{{2}})"
        return both, anywhere if "" in behind else ""

    def _places(self, rules: Sequence[Rule[T]], beginnings: Iterable[str]) -> dict[str, _Place[T]]:
        """Return what is tried at places by what they begin with."""
        tries = [((re.compile(rule.pattern or "").match, rule), _two_of(self._words(rule))) for rule in rules]
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
                led = {rule.name: {word[:1] for word in rule.then or ()} for (_, rule), _ in here}
                behind = {c for following in led.values() if may_lead for c in following}
                known[key] = _Place(
                    {c: tuple(o for o, _ in here if o[1].name in begun or c in led[o[1].name]) for c in behind},
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
