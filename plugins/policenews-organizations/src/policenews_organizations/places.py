"""Divisions: codes, paths, and which of several places of one name is meant. Pure."""

from collections.abc import Mapping
from functools import cache, lru_cache

import attrs

from policenews.tables import read_table


@attrs.frozen
class Division:
    """A division of the country.

    Attributes:
        code: GB/T 2260 code, or the code of a zone.
        name: Its full name.
        level: province, prefecture, county or zone.
        path: Full names from the province down to it, in one string.
        current: Whether it is in use.
    """

    code: str
    name: str
    level: str
    path: str
    current: bool


@attrs.frozen
class Places:
    """What a surface may mean: codes in use, or former ones if it is in use no more; none for what is no division."""

    codes: tuple[str, ...]


@cache
def _rows() -> list[dict[str, str]]:
    return read_table("policenews_organizations", "vocabulary/divisions.tsv")


@cache
def divisions() -> Mapping[str, Division]:
    """Return the divisions by code."""
    return {
        row["code"]: Division(row["code"], row["name"], row["level"], row["path"], row["valid_to"] == "")
        for row in _rows()
    }


def surfaces() -> dict[str, Places]:
    """Return what each name and short name may mean."""
    table: dict[str, list[str]] = {}
    for row in _rows():
        for surface in (row["name"], *filter(None, row["aliases"].split(";"))):
            codes = table.setdefault(surface, [])
            if row["code"] not in codes:
                codes.append(row["code"])
    known = divisions()
    # 阿里巴巴 begins like 阿里地区, 中山大学 like 中山市, and neither is there: longer words that mean no division.
    elsewhere = {row["name"]: Places(()) for row in read_table("policenews_organizations", "vocabulary/elsewhere.tsv")}
    return elsewhere | {
        surface: Places(tuple(sorted([c for c in codes if known[c].current] or codes)))
        for surface, codes in table.items()
    }


@lru_cache(maxsize=4096)
def parents(code: str) -> tuple[str, ...]:
    """Return the codes of the divisions around one, the nearest first."""
    return tuple(p for p in (code[:4] + "00", code[:2] + "0000") if p != code and p in divisions())


def within(code: str, other: str) -> bool:
    """Return whether `code` is `other` or lies in it."""
    return code == other or other in parents(code)


@lru_cache(maxsize=4096)
def at_level(code: str, level: str) -> str | None:
    """Return the code of the division of a level that a division is or lies in, or None."""
    known = divisions()
    return next((around for around in (code, *parents(code)) if known[around].level == level), None)


def named(home: str) -> str | None:
    """Return the code of a division given by code or by its path, or None."""
    known = divisions()
    if home in known:
        return home
    return next((code for code, division in known.items() if division.path == home and division.current), None)


@lru_cache(maxsize=4096)
def near(code: str, other: str | None) -> bool:
    """Return whether two divisions share their prefecture, or one lies in the other."""
    return other is None or code[:4] == other[:4] or within(code, other) or within(other, code)


_WIDTHS = (6, 4, 2)
"""Digits of a code that say the county, the prefecture, the province."""


@lru_cache(maxsize=4096)  # a text names the same few places again and again
def choose(codes: tuple[str, ...], context: tuple[str, ...]) -> str | None:
    """Return the one code that fits, or None if several do.

    Args:
        codes: What a surface may mean.
        context: Codes of the places around: one in the same county decides, then in the same prefecture, then province.
    """
    left = list(codes)
    for width in _WIDTHS:
        # A code that ends in 00 says nothing of the county: 370100 is all of Jinan.
        prefixes = {code[:width] for code in context if width == _WIDTHS[-1] or not code[:width].endswith("00")}
        fitting = [code for code in left if code[:width] in prefixes]
        if len(fitting) == 1:
            return fitting[0]
        left = fitting or left
    return left[0] if len(left) == 1 else None


def infer_home(votes: Mapping[tuple[str, ...], int]) -> str | None:
    """Return the division that the places of a text speak for, or None.

    Args:
        votes: How often each set of possible codes was named. One whose name is ambiguous counts where the
            sure ones are.
    """
    score = {codes[0]: count for codes, count in votes.items() if len(codes) == 1}
    if len(score) < len(votes):
        sure = frozenset(score)
        around = sure.union(*map(parents, sure))
        for codes, count in votes.items():
            for code in codes if len(codes) > 1 else ():
                if code in around or not sure.isdisjoint(parents(code)):
                    score[code] = score.get(code, 0) + count

    def weight(code: str) -> tuple[float, int, str]:
        """Votes, with half of those for the divisions around; then the larger division."""
        wider = parents(code)
        return score[code] + sum(score.get(p, 0) for p in wider) / 2, -len(wider), code

    return max(score, key=weight, default=None)
