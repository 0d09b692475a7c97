"""A document as far as its bodies are known, and how one is found or made. Pure."""

from collections.abc import Hashable, Sequence

import attrs

from policenews_organizations.annotations import Category, Location
from policenews_organizations.antecedents import Found
from policenews_organizations.entities import Entity, Register
from policenews_organizations.heads import SUB_BUREAUS, Head
from policenews_organizations.mentions import Raw
from policenews_organizations.places import LEVELS, TOWNSHIPS, Codes, divisions, only

FULL, COMPLETED, STANDING = 2, 1, 0
"""How full a name is: as it stands, completed by its place, or what stands for it."""


BUREAUS = SUB_BUREAUS | {"公安局", "公安厅"}
"""Heads of the bureaus of divisions: 长清区公安分局 and 济南市公安局长清区分局 are one."""


_LEVELS = frozenset(LEVELS + TOWNSHIPS)


MOST_PLACES = 64
"""Places of a document that are looked at for which one of a name is meant."""


@attrs.define
class Reading:
    """A document as far as it has been resolved.

    Attributes:
        text: The folded text.
        raws: Its mentions, in order.
        register: The bodies so far.
        year: The year of publication, which says which divisions there were; None for today's.
        inside: Positions of mentions that are no mentions of their own: 济南市公安局 of 济南市公安局长清分局.
        entities: The body of each mention, None where it is not known or is none.
        found: How the reference was resolved, for mentions that are one.
        codes: Codes of the places that bodies of the document name without doubt.
        called: What the text calls divisions, by code.
        sentences: In which sentence each mention stands.
    """

    text: str
    raws: Sequence[Raw]
    register: Register
    year: int | None
    inside: frozenset[int]
    entities: list[Entity | None] = attrs.field(factory=list)
    found: dict[int, Found] = attrs.field(factory=dict)
    codes: Codes = ()
    called: dict[str, str] = attrs.field(factory=dict)
    sentences: list[int] = attrs.field(factory=list)

    def category(self, number: int) -> Category | None:
        """Return what sort of body a mention is of, None if it is not known."""
        entity = self.entities[number]
        return None if entity is None else entity.category


def written(reading: Reading, raw: Raw, head: Head) -> str:
    """Return a name without what stands between the last place of a list and its head: 泰安警方 of 泰安两地警方."""
    name = reading.text[raw.start : raw.end]
    return name if not raw.scope else name.removesuffix(head.surface).removesuffix(raw.scope) + head.surface


def stem_of(reading: Reading, raw: Raw) -> str:
    """Return the name of a body without its head and the places before it: 大学路 of 长清区大学路派出所."""
    head = raw.head.surface if raw.head else ""
    stem = reading.text[raw.parent_end or raw.start : raw.end].removesuffix(head)
    return without_level(stem)


def without_level(name: str) -> str:
    """Return a place without its level: 长清 of 长清区."""
    return name[:-1] if len(name) > 2 and name[-1] in _LEVELS else name  # noqa: PLR2004 -- 赵县


def name_in(reading: Reading, code: str) -> str:
    """Return the name of a division as the text has it: 红河州 where it never says 红河哈尼族彝族自治州."""
    known = reading.called.get(code)
    if known is None:
        division, text = divisions()[code], reading.text
        shorter = division.short and division.name not in text and division.short in text
        known = reading.called[code] = division.short if shorter else division.name
    return known


def known_body(reading: Reading, category: Category, head: Head | None, keys: Sequence[Hashable]) -> Entity:
    """Return the body that one of the keys identifies, or a new one; the keys identify it from now on."""
    register = reading.register
    entity = register.find(*keys)
    if entity is None:
        entity = Entity(category, head)
    elif head is not None and entity.head is None:
        entity.head = head
    register.know(entity, *keys)
    return entity


def let_lie(entity: Entity, code: str | None, by: Location, candidates: Codes = ()) -> None:
    """Let a body have a place, if it has none yet; with a code, the candidates are what it could be besides."""
    if entity.code is None and code is not None:
        entity.code, entity.located, entity.candidates = code, by, candidates
    elif entity.code is None and not entity.candidates:
        entity.candidates = candidates


def located_by(raw: Raw) -> Location:
    """Return what says where a body lies that has a place in its name: that place, or the text if it is ambiguous."""
    sure = len(only(raw.places)) < 2 or len(raw.places) > 1  # noqa: PLR2004 -- one place of that name
    return Location.NAME if sure else Location.TEXT
