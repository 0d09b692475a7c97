"""The taxonomy of cases: codes with names in two languages, parents, rolling up. Pure but for the table."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import attrs

from policenews.tables import parse_table, read_table
from policenews_casetypes.statutes import charges


@attrs.frozen
class Group:
    """A class of the taxonomy.

    Attributes:
        code: Dotted, from the general to the special: property.fraud.telecom.
        name_zh: Its name in Chinese.
        name_en: Its name in English.
        iccs: Code of the International Classification of Crime for Statistical Purposes (UNODC, version 1.0, 2015), of
            the first or second level, where the class lies in it as a whole; "" elsewhere.
    """

    code: str
    name_zh: str
    name_en: str = ""
    iccs: str = ""

    @property
    def parent(self) -> str | None:
        """Code of the class around it, None for the classes at the top."""
        return self.code.rpartition(".")[0] or None


class Taxonomy(Mapping[str, Group]):
    """Classes by code, in the order of the table.

    >>> from policenews_casetypes import taxonomy
    >>> classes = taxonomy()
    >>> classes["property.fraud.telecom"].name_en
    'Telecom and online fraud'
    >>> classes.path("property.fraud.telecom")
    ('property', 'property.fraud', 'property.fraud.telecom')
    >>> classes.roll_up("property.fraud.telecom", 1)
    'property'
    >>> [group.code for group in classes.children("food_drug")]
    ['food_drug.food', 'food_drug.drug']
    """

    def __init__(self, groups: Mapping[str, Group]) -> None:
        """Take the classes by code.

        Raises:
            ValueError: The class around one is missing; its code is named.
        """
        orphan = next((group for group in groups.values() if group.parent and group.parent not in groups), None)
        if orphan is not None:
            message = f"{orphan.code}: there is no class {orphan.parent}"
            raise ValueError(message)
        self._groups = dict(groups)

    def __getitem__(self, code: str) -> Group:
        """Return the class of a code."""
        return self._groups[code]

    def __iter__(self) -> Iterator[str]:
        """Yield the codes."""
        return iter(self._groups)

    def __len__(self) -> int:
        """Return the number of classes."""
        return len(self._groups)

    def children(self, code: str | None = None) -> list[Group]:
        """Return the classes right below one, or those at the top."""
        return [group for group in self._groups.values() if group.parent == code]

    def path(self, code: str) -> tuple[str, ...]:
        """Return the codes from the top down to one.

        Raises:
            KeyError: There is no such class.
        """
        parts = self[code].code.split(".")
        return tuple(".".join(parts[: depth + 1]) for depth in range(len(parts)))

    def roll_up(self, code: str, depth: int) -> str:
        """Return the class at a depth around one, 1 for the top, or the class itself if it is not as deep.

        Raises:
            KeyError: There is no such class.
        """
        path = self.path(code)
        return path[min(depth, len(path)) - 1]

    def within(self, code: str, other: str) -> bool:
        """Return whether a class is another or lies in it."""
        return other in self.path(code)

    def articles(self, code: str) -> tuple[str, ...]:
        """Return the articles of the Criminal Law whose charges lie in a class, in the order of the law."""
        inside = (charge for charge in charges().values() if charge.end is None and charge.group in self)
        return tuple(
            dict.fromkeys(
                article for charge in inside if self.within(charge.group, code) for article in charge.articles
            )
        )


@cache
def taxonomy() -> Taxonomy:
    """Return the taxonomy that comes with the plugin."""
    rows = read_table("policenews_casetypes", "vocabulary/groups.tsv")
    return Taxonomy({row["code"]: Group(row["code"], row["name_zh"], row["name_en"], row["iccs"]) for row in rows})


def read_taxonomy(path: Path) -> Taxonomy:
    """Read a taxonomy of one's own: tab-separated, UTF-8; columns code, name_zh, and if wanted name_en and iccs.

    Raises:
        ValueError: A line has not as many fields as the first, has no code, or the class around its own is missing.
        OSError: The file cannot be read.
    """
    groups: dict[str, Group] = {}
    for number, row in enumerate(parse_table(path.read_text(encoding="utf-8"), str(path)), 2):
        if not row.get("code"):
            message = f"{path}, line {number}: there is no code"
            raise ValueError(message)
        groups[row["code"]] = Group(row["code"], row.get("name_zh", ""), row.get("name_en", ""), row.get("iccs", ""))
    return Taxonomy(groups)
