"""Divisions: codes, paths, and which of several places of one name is meant. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

import attrs

from policenews.tables import read_table

LEVELS = "省市县区州旗盟"
"""Levels of divisions, with which their names end and which stand for them: 市公安局."""
TOWNSHIPS = "镇乡"
"""Levels below those of the table of divisions."""
_TOWNSHIP = ("街道", "镇", "乡", "苏木")
Codes = tuple[str, ...]
"""What a place may mean; none for a place that no table has."""
_NO_YEAR = 9999


@attrs.frozen
class Division:
    """A division of the country.

    Attributes:
        code: GB/T 2260 code, or the code of a zone.
        name: Its full name.
        level: province, prefecture, county or zone.
        path: Full names from the province down to it, in one string, as they were when it was in use.
        begin: First year in which it was in use; 0 if not known.
        end: The year in which it went out of use; 9999 if it is in use.
        short: What texts call it with its level: 红河州 for 红河哈尼族彝族自治州; "" if only by its name.
    """

    code: str
    name: str
    level: str
    path: str
    begin: int
    end: int
    short: str = ""

    def in_use(self, year: int | None) -> bool:
        """Return whether it was in use in a year; without a year, whether it is."""
        return self.end == _NO_YEAR if year is None else self.begin <= year <= self.end


@attrs.frozen
class Places:
    """What a surface may mean.

    Attributes:
        codes: All codes, of the past too; none for what is no division (中山大学).
        ordinary: Whether it is an ordinary word besides: 市南, 前进. It is a place in a name only, 市南分局.
        not_after: What may not follow it, as an expression: no 日本 in 今日本市; "" for nothing.
    """

    codes: Codes
    ordinary: bool = False
    not_after: str = ""


@cache
def _rows() -> list[dict[str, str]]:
    return read_table("policenews_organizations", "vocabulary/divisions.tsv")


@cache
def divisions() -> Mapping[str, Division]:
    """Return the divisions by code."""
    return {
        row["code"]: Division(
            row["code"],
            row["name"],
            row["level"],
            row["path"],
            int(row["valid_from"] or 0),
            int(row["valid_to"] or _NO_YEAR),
            next((alias for alias in row["aliases"].split(";") if alias and alias[-1] == row["name"][-1]), ""),
        )
        for row in _rows()
    }


def surfaces() -> dict[str, Places]:
    """Return what each name and short name may mean."""
    table: dict[str, list[str]] = {}
    plain: set[str] = set()
    for row in _rows():
        words = row["ordinary"].split(";")
        names = [name for name in (row["name"], *filter(None, row["aliases"].split(";"))) if name not in words]
        plain.update(names)
        for surface in (*names, *filter(None, words)):
            codes = table.setdefault(surface, [])
            if row["code"] not in codes:
                codes.append(row["code"])
    # 阿里巴巴 begins like 阿里地区, 中山大学 like 中山市, and neither is there: longer words that mean no division.
    elsewhere = {row["name"]: Places(()) for row in read_table("policenews_organizations", "vocabulary/elsewhere.tsv")}
    # 柬埔寨警方, 仰光市警察局: bodies abroad are named by their places too, which have no code.
    outside = {row["name"]: Places((), not_after=row["not_after"]) for row in _abroad_rows()}
    return (
        elsewhere
        | outside
        | {surface: Places(tuple(sorted(codes)), surface not in plain) for surface, codes in table.items()}
    )


_WORDS = frozenset(["三家", "三甲", "上游", "两家", "地方", "城镇", "建筑", "文化", "楼下", "联合"])
"""Townships that are words before the head of a body: 刑侦大队|联合|派出所."""


@cache
def townships() -> Mapping[str, Codes]:
    """Return the counties that have a township of a name without its level: 草海 of 草海镇. Of 2023, and former ones.

    A county that has become part of others counts for all townships that these have now.
    """
    table: dict[str, list[str]] = {}
    for row in read_table("policenews_organizations", "vocabulary/townships.tsv"):
        for name in row["names"].split(";"):
            table.setdefault(name, []).append(row["code"])
    return {name: tuple(codes) for name, codes in table.items() if name not in _WORDS}


@cache
def _abroad_rows() -> list[dict[str, str]]:
    return read_table("policenews_organizations", "vocabulary/abroad.tsv")


@cache
def abroad() -> tuple[str, ...]:
    """Return the names of places abroad."""
    return tuple(row["name"] for row in _abroad_rows())


@lru_cache(maxsize=8192)  # a text names the same few places again and again
def in_year(codes: Codes, year: int | None) -> Codes:
    """Return the codes that were in use in a year, or all if none was: 长清 is 长清县 before 2001, then 长清区."""
    known = divisions()
    return tuple(code for code in codes if known[code].in_use(year)) or codes


@lru_cache(maxsize=4096)
def outermost(codes: Codes) -> Codes:
    """Return the codes of a short name without those that lie in another, and without counties if it is a province.

    邢台 is the city, not 邢台县 in it; 河南 the province, not 河南县 in Qinghai; 吉林 may be the province or the city.
    """
    provinces = {code for code in codes if code.endswith("0000")}
    return tuple(
        code
        for code in codes
        if not any(code != other and within(code, other) for other in codes)
        and (not provinces or code in provinces or code.endswith("00"))
    )


def renewed(codes: Codes) -> str | None:
    """Return the newest code of a place that got another in the year: 偏关县 in 2000. None if they are several."""
    known = divisions()
    if not codes:
        return None
    newest = max(codes, key=lambda code: known[code].begin)
    name, since = known[newest].name, known[newest].begin
    olds = (known[code] for code in codes if code != newest)
    return newest if all(old.name == name and old.end == since for old in olds) else None


@lru_cache(maxsize=4096)
def with_township(name: str, year: int | None) -> Codes:
    """Return the counties that have a township of that name, with its level or without: 打洛, 达来呼布镇."""
    short = next((name.removesuffix(level) for level in _TOWNSHIP if name.endswith(level)), name)
    codes = townships().get(name) or townships().get(short) or ()
    return tuple(code for code in codes if divisions()[code].in_use(year))


def common(codes: Codes) -> str | None:
    """Return the prefecture or the province in which all of several divisions lie, or None."""
    for around in ("{:.4}00", "{:.2}0000"):
        shared = {around.format(code) for code in codes}
        if len(shared) == 1 and next(iter(shared)) in divisions():
            return next(iter(shared))
    return None


@lru_cache(maxsize=4096)
def parents(code: str) -> Codes:
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
    return next((code for code, division in known.items() if division.path == home and division.end == _NO_YEAR), None)


@lru_cache(maxsize=4096)
def near(code: str, other: str | None) -> bool:
    """Return whether two divisions share their prefecture, or one lies in the other."""
    return other is None or code[:4] == other[:4] or within(code, other) or within(other, code)


_WIDTHS = (6, 4, 2)
"""Digits of a code that say the county, the prefecture, the province."""


@lru_cache(maxsize=4096)  # a text names the same few places again and again
def choose(codes: Codes, context: Codes) -> str | None:
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


def ranked(codes: Codes, context: Sequence[str]) -> Codes:
    """Return codes by how near they are to the places around, the nearest first."""

    def distance(code: str) -> tuple[int, str]:
        shared = (width for width in _WIDTHS if any(code[:width] == other[:width] for other in context))
        return -next(shared, 0), code

    return tuple(sorted(codes, key=distance))


def infer_home(votes: Mapping[Codes, int], scopes: Mapping[str, int] | None = None) -> str | None:
    """Return the division that the places of a text speak for, or None.

    Args:
        votes: How often each set of possible codes was named. One whose name is ambiguous counts where the
            sure ones are.
        scopes: How often 县, 区 and their like stand for the division itself: it must be one, or lie in one.
    """
    known = divisions()
    score = {codes[0]: count for codes, count in votes.items() if len(codes) == 1}
    if len(score) < len(votes):
        sure = frozenset(score)
        around = sure.union(*map(parents, sure))
        for codes, count in votes.items():
            for code in codes if len(codes) > 1 else ():
                if code in around or not sure.isdisjoint(parents(code)):
                    score[code] = score.get(code, 0) + count

    def explained(*codes: str) -> int:
        """How often 县, 区 and their like may stand for one of these."""
        names = [known[code].name for code in codes]
        return sum(count for scope, count in (scopes or {}).items() if any(name.endswith(scope) for name in names))

    def weight(code: str) -> tuple[float, int, str]:
        """Votes, with half of those for the divisions around and for what it explains; then the larger division."""
        wider = parents(code)
        return score[code] + sum(score.get(p, 0) for p in wider) / 2 + explained(code, *wider), -len(wider), code

    best = max(score, key=weight, default=None)
    city = None if best is None else best[:4] + "00"
    if best is None or city is None or city not in score or city == best:
        return best
    # Where a city is named, and it and its other counties together as often as the county, the city speaks.
    others = sum(count for code, count in score.items() if code[:4] == best[:4] and code not in {best, city})
    larger = others + score[city] + explained(city) >= score[best] + explained(best)
    return city if larger and (others or score[city] > score[best]) else best


def innermost(places: Sequence[Codes]) -> Codes:
    """Return what the last place in a name may mean, or that before it if it is far away: 沈阳 of 沈阳南湖支行."""
    listed = [codes for codes in places if codes]
    if len(listed) > 1 and not any(near(code, other) for code in listed[-1] for other in listed[-2]):
        return listed[-2]
    return listed[-1] if listed else ()


def only(places: Iterable[Codes]) -> Codes:
    """Return what the innermost of the listed places in a name may mean; none if no place of it is listed."""
    return next((codes for codes in reversed(tuple(places)) if codes), ())
