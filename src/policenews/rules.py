"""Rules as data: a name, a pattern, what it builds, and the examples that it must and must not match."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any, Generic, TypeVar

import attrs

from policenews.spans import Span

T = TypeVar("T")

OPEN, CLOSE = "⟦", "⟧"


@attrs.frozen(init=False)
class Witness:
    """A text in which a rule must fire, with what the result must mean.

    Attributes:
        text: The text, without the marks.
        span: What the annotation must cover: the characters between ⟦ and ⟧ (〔 〕 occur in document numbers).
        means: Attributes that the annotation must have; a string is compared with the attribute's `str()`. `__` goes on
            to an attribute of an attribute: `quantity__value="117"`, `period__begin="2017-01-01"`; of None it is None.
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
            say) and has a `then`. Only their first three characters are looked at. None: `first` is all that is known.
        then: The words, of two characters or one, that may follow in a match that begins with the lead, "" for the end
            of the text: where something else follows it, the pattern does not run. A rule that has a `then` and no
            `begins` begins with the lead always.
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
