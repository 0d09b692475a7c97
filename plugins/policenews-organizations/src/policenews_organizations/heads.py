"""Heads of organization names: what a name ends with, and what that says of the body. Pure but for the tables."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

import attrs

from policenews.expressions import alternatives
from policenews.tables import read_table
from policenews.vocabulary import Term
from policenews_organizations.annotations import Category, Function

_PACKAGE = "policenews_organizations"

SUB_BUREAUS = frozenset(["分局", "公安分局"])
"""Heads of bureaus in a bureau: 济南市公安局长清分局."""


@attrs.frozen
class Head:
    """The last word of a name.

    Attributes:
        surface: The word.
        category: What sort of body ends so.
        level: Level of the body, or "".
        shape: How its name is built: admin (a place before it), unit (part of another body), named (a name of its
            own), shop (an address before it), alias (a place and what people call the body), bare (only ever a
            reference back), company, bank, school, temp, proper (a name by itself).
        bare: "yes" if it stands alone for a body named before; "chain" if it needs its parent; "" if neither.
        not_after: What may not follow it, as an expression; "" for nothing.
        short_for: The fuller word that it abbreviates (人民检察院 for 检察院), or "".
        code: GB/T 2260 code of the place of a body that is named by the word alone, or "".
    """

    surface: str
    category: Category
    level: str
    shape: str
    bare: str
    not_after: str
    short_for: str = ""
    code: str = ""

    @property
    def full(self) -> str:
        """The word in full: 人民检察院 for 检察院."""
        return self.short_for or self.surface

    def may_end(self, text: str, end: int) -> bool:
        """Return whether what follows lets the word be a head: 公安 is none before 机关."""
        return not self.not_after or follows(self.not_after).match(text, end) is None


def listed(surface: str, canonical: str, category: Category, adcode: str = "", source: str = "") -> Term[Head]:
    """Return the term for a body of a list of one's own, for the vocabulary `organizations.heads`.

    Several surfaces with one canonical name are one body; places that stand before the name belong to it.

    Args:
        surface: How texts call it: 归德所.
        canonical: Its name in full: 长清区归德派出所.
        category: What sort of body it is.
        adcode: GB/T 2260 code of its place, or "".
        source: Where the entry comes from.
    """
    short_for = canonical if canonical != surface else ""
    return Term(surface, Head(surface, category, "", "proper", "", "", short_for, adcode), source)


@cache
def follows(expression: str) -> re.Pattern[str]:
    """Return the compiled `not_after` of a table, which a word of its own outweighs: 部署 behind 支队 is no 支队部."""
    words = "|".join(row["expression"] for row in read_table(_PACKAGE, "vocabulary/continuing.tsv"))
    return re.compile(f"(?!{words})(?:{expression})")


def heads() -> Mapping[str, Head]:
    """Return the heads by surface: those of the table, and each function of the police with each unit."""
    table = {head.surface: head for head in _units()}
    for row in read_table(_PACKAGE, "vocabulary/heads.tsv"):
        table[row["head"]] = Head(
            row["head"],
            Category(row["category"]),
            row["level"],
            row["class"],
            row["bare"],
            row["not_after"],
            row["short_for"],
        )
    return table


def _units() -> Iterable[Head]:
    """Yield 刑侦大队, 禁毒支队 and their like."""
    units = read_table(_PACKAGE, "vocabulary/units.tsv")
    for row in _function_rows():
        for unit in units if row["units"] == "yes" else ():
            surface = row["word"] + unit["unit"]
            full = row["short_for"] + unit["unit"] if row["short_for"] else ""
            yield Head(surface, Category.POLICE, unit["level"], "unit", "chain", unit["not_after"], full)


@cache
def _function_rows() -> list[dict[str, str]]:
    return read_table(_PACKAGE, "vocabulary/functions.tsv")


@cache
def _functions() -> tuple[re.Pattern[str], Mapping[str, Function]]:
    words = {row["word"]: Function(row["function"]) for row in _function_rows()}
    return re.compile(alternatives(words)), words


def function_words() -> Iterable[str]:
    """Return the words for what units of the police do: 刑侦, 交警."""
    return (row["word"] for row in _function_rows() if row["units"] == "yes")


@lru_cache(maxsize=4096)
def function_of(name: str) -> Function | None:
    """Return what a body of the police does, by the last word in its name that says so; None if none does.

    >>> function_of("株洲市公安局经侦支队").value
    'economic_crime'
    """
    pattern, words = _functions()
    found = pattern.findall(name)
    return words[found[-1]] if found else None


@cache
def generic() -> frozenset[str]:
    """Return the words that stand before a head and name no body: 辖区 of 辖区派出所."""
    return frozenset(row["word"] for row in read_table(_PACKAGE, "vocabulary/generic.tsv"))


@attrs.frozen
class Prefix:
    """What may stand before the place in a name: 中共, 武警.

    Attributes:
        category: The sort of body, if the word decides that, or None.
        sends: With what the heads end that it goes with, behind the place that sends them: 馆 for 泰国驻成都总领事馆;
            "" if it goes with all, and nobody stands before it.
    """

    category: Category | None
    sends: str


@cache
def prefixes() -> Mapping[str, Prefix]:
    """Return what may stand before the place in a name, by the word."""
    rows = read_table(_PACKAGE, "vocabulary/prefixes.tsv")
    return {row["word"]: Prefix(Category(row["category"]) if row["category"] else None, row["sends"]) for row in rows}


@cache
def prefix_ends() -> frozenset[str]:
    """Return the last characters of `prefixes`: few places stand behind one of them."""
    return frozenset(word[-1] for word in prefixes())


@cache
def zones() -> frozenset[str]:
    """Return the words with which names of places end that no table of divisions has: 垦区, 风景区."""
    return frozenset(row["word"] for row in read_table(_PACKAGE, "vocabulary/zones.tsv"))


_FIRM = frozenset({"v", "c", "p", "t", "r"})
"""Tags of words that stand in no name of a company: verbs, conjunctions, prepositions, times, pronouns."""


@cache
def zone_ends() -> frozenset[str]:
    """Return the last characters of `zones`: few heads stand behind one of them."""
    return frozenset(word[-1] for word in zones())


@cache
def boundaries(*, strong: bool = False, verbs: bool = True) -> frozenset[str]:
    """Return the words that no name reaches back across.

    Args:
        strong: Only those that names of companies and schools do not contain either (联 of 互联网, 长远 are none).
        verbs: Whether verbs and adverbs are among them; names of temporary bodies contain them (打击治理领导小组).
    """
    own = read_table(_PACKAGE, "vocabulary/boundaries.tsv")
    words = frozenset(row["word"] for row in own if not strong or row["strength"] == "strong")
    return words | _verbs()[strong] if verbs else words


@cache
def _verbs() -> tuple[frozenset[str], frozenset[str]]:
    """Return all verbs and adverbs, and those that stand in no name of a company."""
    rows = read_table(_PACKAGE, "vocabulary/verbs.tsv")
    return frozenset(row["word"] for row in rows), frozenset(row["word"] for row in rows if row["tag"] in _FIRM)
