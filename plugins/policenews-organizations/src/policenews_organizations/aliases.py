"""Bodies by what people call them: 长清警方, 商丘交警, and classes of them: 全市公安机关. Pure."""

from policenews_organizations.annotations import Category, Location
from policenews_organizations.entities import Entity, Register
from policenews_organizations.lying import cities, code_of, place_at
from policenews_organizations.mentions import OF_ALL_LEVELS, Raw
from policenews_organizations.places import at_level, divisions, only, within
from policenews_organizations.reading import (
    BUREAUS,
    COMPLETED,
    FULL,
    STANDING,
    Reading,
    known_body,
    let_lie,
    located_by,
    name_in,
    without_level,
    written,
)


def by_alias(reading: Reading, number: int, raw: Raw) -> Entity:  # noqa: ARG001 -- as the others are called
    """长清警方, 商丘交警, 济南市局."""
    head = raw.head
    assert head is not None  # noqa: S101 -- an alias has a head
    register = reading.register
    surface = written(reading, raw, head)
    code, candidates = code_of(reading, raw)
    stem = without_level(surface.removesuffix(head.surface))
    if head.shape == "short":
        entity = known_body(reading, Category.POLICE, None, (("bureau", code or stem),))
        entity.call(COMPLETED, f"{surface[:-1]}公安{surface[-1]}")
        let_lie(entity, code, located_by(raw), candidates)
        return entity
    if head.surface in _TRADES:
        unit = _unit_of(register, head.surface, code)
        if unit is not None:
            return unit
    if head.surface in WHOLE:
        known = register.find(("bureau", code) if code else None, ("stem", stem), ("bureau", stem))
        if known is None or known.implied:
            known = (_inside(register, code) if code else None) or known
        if known is not None:
            return known
    entity = known_body(reading, head.category, head, (("alias", head.surface, code or stem),))
    entity.call(STANDING, surface)
    let_lie(entity, code, located_by(raw), candidates)
    return entity


_TRADES = frozenset({"交警", "网警", "特警", "巡警", "刑警"})
"""What people call the units of a bureau: 晋中交警."""


def _unit_of(register: Register, trade: str, code: str | None) -> Entity | None:
    """Return the unit of a place that is called so, if the document names it: 晋中市公安局交警支队."""
    for entity in register.of(Category.POLICE) if code else ():
        own = entity.names[0][2] if entity.names else ""
        unit = entity.parent is not None or (entity.head is not None and entity.head.shape == "unit")
        if entity.code == code and unit and trade in own and own.endswith(("队", "局", "处")):
            return entity
    return None


WHOLE = frozenset({"警方", "公安", "警察"})
"""What people call the bureau of a place."""


def _inside(register: Register, code: str) -> Entity | None:
    """Return the bureau that is part of the bureau of a place: 杭州市公安局西湖区分局 for 杭州警方.

    Where the document names several bureaus of the place, it is none of them.
    """
    police = [entity for entity in register.of(Category.POLICE) if not entity.implied]
    bureaus = [
        one for one in police if one.head and one.head.surface in BUREAUS and one.code and within(one.code, code)
    ]
    if len(bureaus) > 1:
        return None
    name = divisions()[code].name + "公安局"
    return next((entity for entity in police if name in (entity.canonical() or "")), None)


def _of_bodies(reading: Reading, code: str | None) -> str | None:
    """Return the place of a class of bodies: 盐城市, and not 东台市 in it, where the text names a body of each."""
    around = None if code is None else at_level(code, "prefecture")
    if around is None or around == code:
        return code
    bodies = (*reading.register.of(Category.POLICE), *reading.register.of(Category.PROCURATORATE))
    return around if any(entity.code == around and entity.names for entity in bodies) else code


_CLASSES = (
    ("法院", Category.COURT),
    ("检察", Category.PROCURATORATE),
    ("消防", Category.GOVERNMENT),
    ("边检", Category.POLICE),
)
"""Of what category a class of bodies is, by a word of it."""


def as_class(reading: Reading, number: int, raw: Raw) -> Entity:  # noqa: ARG001 -- as the others are called
    """全市公安机关: a class of bodies that acts as one."""
    surface = reading.text[raw.start : raw.end]
    category = next((kind for word, kind in _CLASSES if word in surface), Category.POLICE)
    kind = surface[surface.find(raw.scope) + len(raw.scope) :].removeprefix(OF_ALL_LEVELS)
    grades = raw.scope[-2:] if raw.scope.endswith("级") and raw.scope != OF_ALL_LEVELS else ""
    level = raw.scope.removesuffix(grades)[1:]
    if grades and level and raw.scope[0] not in "全我该本":
        level = raw.scope[0]  # 省、市、县三级
    if only(raw.places):
        (code, _), name = code_of(reading, raw), surface  # 景德镇市两级法院
        if not grades and code and (raw.scope or raw.head is not None):
            # 山西|全省公安机关, 池州市|各级公安机关, 丽水|检察机关 where the text has 丽水市
            name = name_in(reading, code) + (kind if raw.scope or raw.head is None else raw.head.surface)
        key: tuple[str, ...] = ("collective", name)
        fullness, located = FULL, Location.NAME
    else:
        code = None if level == "国" else place_at(reading, level or "市")
        code = _of_bodies(reading, code) if level in {"", "市"} else code
        scope = "全国" if level == "国" else name_in(reading, code) + grades if code else ""
        name = scope + kind if scope else ""
        key = ("collective", kind, scope or raw.scope)
        fullness, located = COMPLETED, Location.TEXT
    entity = known_body(reading, category, None, (key,))
    entity.collective = True
    if name:
        entity.call(fullness, name)
    let_lie(entity, code, located, cities(reading, level, code) if located is Location.TEXT else ())
    return entity
