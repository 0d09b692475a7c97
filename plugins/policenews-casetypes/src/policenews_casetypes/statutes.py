"""Charges and violations by name, with their articles and when they were in force. Pure but for the tables."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache

import attrs

from policenews.tables import read_table

_PACKAGE = "policenews_casetypes"
NEW_LAW = date(2026, 1, 1)
"""Day on which the 治安管理处罚法 of 2025 came into force."""


@attrs.frozen
class Charge:
    """A charge of the Criminal Law, current or former.

    Attributes:
        name: Its name, which ends in 罪.
        articles: Articles of the Criminal Law: `264`, `287-2` for 第287条之二, `294(1)` for its first paragraph.
        chapter: Number and title of the chapter.
        group: Code of the taxonomy.
        begin: First day of the name, None if not known.
        end: First day on which the name was no longer one (half-open), None if it is.
        successors: Names that took its place.
    """

    name: str
    articles: tuple[str, ...]
    chapter: str
    group: str
    begin: date | None = None
    end: date | None = None
    successors: tuple[str, ...] = ()

    def has_begun(self, day: date) -> bool:
        """Return whether it was a charge on a day, or had been one."""
        return self.begin is None or self.begin <= day


@attrs.frozen
class Violation:
    """An act that is dealt with by administrative penalty.

    Attributes:
        name: Its name.
        law: The statute, for 道路交通安全法 and others with the article: 道路交通安全法91.
        old: Article of the 治安管理处罚法 of 2012, "" if it had none: `23(1)-2` is paragraph 1, item 2.
        new: Article of that of 2025, in force since 2026-01-01.
        group: Code of the taxonomy.
        end: First day on which it was no violation any more: 醉酒驾驶机动车 is a crime since 2011-05-01. None if it is.
    """

    name: str
    law: str
    old: str
    new: str
    group: str
    end: date | None = None

    def article(self, day: date | None) -> str:
        """Return statute and article in force on a day, without a day the latest; "" if it was no violation."""
        if self.end is not None and (day is None or day >= self.end):
            return ""
        if not (self.old or self.new):
            return self.law
        number = self.new if day is None or day >= NEW_LAW else self.old
        return f"{self.law}{number}" if number else ""


@cache
def charges() -> Mapping[str, Charge]:
    """Return the charges by name: all current ones and those of which a former name is known."""
    return {
        row["name"]: Charge(
            row["name"],
            _parts(row["articles"]),
            row["chapter"],
            row["group"],
            _day(row["valid_from"]),
            _day(row["valid_to"]),
            _parts(row["successors"]),
        )
        for row in read_table(_PACKAGE, "vocabulary/charges.tsv")
    }


@cache
def violations() -> Mapping[str, Violation]:
    """Return the violations by name."""
    return {
        row["name"]: Violation(
            row["name"], row["law"], row["article_2012"], row["article_2025"], row["group"], _day(row["valid_to"])
        )
        for row in read_table(_PACKAGE, "vocabulary/violations.tsv")
    }


def was_violation(name: str, day: date | None) -> bool:
    """Return whether an act was a violation on a day and not yet a crime only; without a day, whether it is.

    What the law of 2025 made a violation may have been punished under another law before.
    """
    violation = violations().get(name)
    end = None if violation is None else violation.end
    return end is None or (day is not None and day < end)


@lru_cache(maxsize=4096)
def articles_of(names: tuple[str, ...], day: date | None) -> tuple[str, ...]:
    """Return the articles of charges and violations that were in force on a day, each once."""
    return tuple(dict.fromkeys(article for name in names for article in _articles(name, day)))


def _articles(name: str, day: date | None) -> Iterable[str]:
    charge = charges().get(name)
    if charge is not None:
        return charge.articles
    violation = violations().get(name)
    article = "" if violation is None else violation.article(day)
    return filter(None, article.split(";"))


@lru_cache(maxsize=4096)
def successors_of(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the current names of the former charges among some, in the end: of one that was renamed twice the last."""
    found: dict[str, None] = {}
    waiting = [new for name in names for new in _successors(name)]
    while waiting:
        name = waiting.pop(0)
        later = _successors(name)
        if later:
            waiting += later
        else:
            found[name] = None
    return tuple(found)


def _successors(name: str) -> tuple[str, ...]:
    charge = charges().get(name)
    return () if charge is None else charge.successors


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(";")))


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None
