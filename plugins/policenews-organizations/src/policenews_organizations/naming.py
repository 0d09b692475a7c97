"""Bodies by what names them: a name of their own, the level of a place, a part of another. Pure."""

from collections.abc import Callable, Hashable, Mapping
from types import MappingProxyType

from policenews_organizations.aliases import WHOLE, as_class, by_alias
from policenews_organizations.annotations import Category, Location
from policenews_organizations.entities import Entity
from policenews_organizations.heads import Head
from policenews_organizations.lying import (
    around,
    candidates_of,
    cities,
    code_of,
    in_township,
    may_lie,
    own_place,
    place_at,
    unlisted_name,
)
from policenews_organizations.mentions import Raw
from policenews_organizations.places import at_level, divisions, innermost, only, within
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
    stem_of,
    without_level,
    written,
)
from policenews_organizations.referring import bureau_with


def by_name(reading: Reading, number: int, raw: Raw) -> Entity:
    """A body by a name of its own, or by that of its place."""
    head = raw.head
    assert head is not None  # noqa: S101 -- only references back have none
    surface = written(reading, raw, head)
    code, candidates = code_of(reading, raw)
    listed = bool(only(raw.places))
    stem = stem_of(reading, raw)
    if head.shape == "proper":
        keys: tuple[Hashable, ...] = (("proper", head.full),)
        surface, code = head.full, head.code or None
    elif head.surface in BUREAUS and listed and raw.stem:  # 成都高新分局
        keys = (("bureau", raw.stem, code),)
    elif raw.rule == "function" and reading.register.home:
        keys = (("bureau", stem, at_level(reading.register.home, "prefecture")), ("bureau", stem))
    elif head.surface in BUREAUS:
        keys = (("bureau", code) if code and listed else None, ("bureau", stem) if not code or not listed else None)
    elif head.shape == "admin":
        keys = (("admin", head.full, code if code and listed else stem),)
    elif head.shape == "unit":
        keys = (("unit", head.full, code or stem),)
    elif head.surface in _SHORT_COMPANIES and (company := _company(reading, head, surface)):
        return company
    elif head.shape == "named" and (station := _station(reading, stem, head)) is not None:
        return station
    else:
        keys = (("name", surface), ("named", stem if not listed else _behind_places(raw), head.full))
    entity = known_body(reading, head.category, head, keys)
    if head.surface in BUREAUS:
        reading.register.know(entity, ("stem", stem))
    entity.call(FULL if head.surface != "分局" else COMPLETED, surface)
    let_lie(entity, code, located_by(raw), candidates)
    _share_parent(reading, number, raw, entity)
    return entity


def _share_parent(reading: Reading, number: int, raw: Raw, entity: Entity) -> None:
    """Let a body in a list have the parent of that before it: 郴州市公安局北湖分局、苏仙分局."""
    last = reading.raws[number - 1] if number else None
    if last is None or last.parent is None or last.head is None or raw.head is None or entity.parent is not None:
        return
    if reading.text[last.end : raw.start] not in {"、", "和", "与", "及"} or last.head.surface != raw.head.surface:
        return
    holder = reading.entities[last.parent]
    if holder is None or holder is entity or holder.is_part_of(entity) or raw.head.shape not in {"admin", "named"}:
        return
    station = entity.code is None and raw.head.shape == "named"
    inside = entity.code is not None and holder.code is not None and within(entity.code, holder.code)
    if station or inside:
        entity.parent = holder
        entity.call(FULL, reading.text[raw.start : raw.end], holder)


def _station(reading: Reading, stem: str, head: Head) -> Entity | None:
    """Return the station that was named with its bureau, if this is it with its place: 新密|城关派出所."""
    for spoken in (
        entity for entity in reading.register.of(head.category) if entity.parent is not None and entity.code
    ):
        place = without_level(divisions()[spoken.code or ""].name)
        own = stem.removeprefix(place)
        if own != stem and own and reading.register.find(("named", own, head.full)) is spoken:
            return spoken
    return None


_OF_COUNTIES = frozenset({"委", "政府", "人大", "政协"})
"""What is named with the level of its place also behind a name of two characters: 赣县县委, but 赣县公安局."""
_SHORT_COMPANIES = frozenset({"公司", "集团", "医院", "学校", "银行", "支行"})
"""Heads of what companies and schools are called for short."""


def _company(reading: Reading, head: Head, surface: str) -> Entity | None:
    """Return the company that is called so for short, if it is named in full: 万顷公司 of 浙江万顷船舶修造有限公司."""
    stem = surface.removesuffix(head.surface)
    if stem in _NATIONS:
        return None
    for entity in reading.register.of(head.category):
        if any(stem in name and len(name) > len(stem) + _SHORTENED for _, _, name in entity.names):
            return entity
    return None


_NATIONS = frozenset({"中国", "中华", "人民"})
"""What names of many companies contain: 中国银行 is not 中国工商银行."""
_SHORTENED = 2
"""Characters by which a name must be longer than what is short for it."""


def _behind_places(raw: Raw) -> str:
    """Return what stands between the written-out places of a name and its head: 第一 of 长沙市第一人民医院."""
    stem = raw.stem
    for codes in raw.places:
        names = (name for code in codes for name in (divisions()[code].name, without_level(divisions()[code].name)))
        stem = stem.removeprefix(
            next((name for name in names if stem.startswith(name) and len(stem) > len(name) + 1), "")
        )
    for level in "区县市旗州":
        stem = stem.rpartition(level)[2] or stem
    return without_level(stem)


def by_level(reading: Reading, number: int, raw: Raw) -> Entity:
    """A body by the level of its place: 市公安局, 县人民医院."""
    head, scope = raw.head, raw.scope
    assert head is not None  # noqa: S101 -- only references back have none
    rest = reading.text[raw.start + len(scope) : raw.end]
    code = place_at(reading, scope)
    if scope == "市" and code is not None and _has_squads_of_a_city(reading, number):
        code = at_level(code, "prefecture") or code
    name = name_in(reading, code) if code else unlisted_name(reading, scope)
    candidates = cities(reading, scope, code) if code else candidates_of(reading, name)
    identity: Hashable = code or name or scope
    if head.surface in BUREAUS:
        keys: tuple[Hashable, ...] = (("bureau", code or without_level(name or scope)),)
    elif head.shape == "unit":
        keys = (("unit", head.full, identity),)
    elif head.shape == "admin":
        keys = (("admin", head.full, identity if code else without_level(name or scope)),)
    else:
        keys = (("named", rest.removesuffix(head.surface), head.full),)
    entity = known_body(reading, head.category, head, keys)
    if name:
        level = scope if code and len(name) == len("赣县") else ""  # 赣县县委, 赣县公安局 is called as its district is
        entity.call(COMPLETED, name + level + rest if rest in _OF_COUNTIES else name + rest)
    let_lie(entity, code, Location.TEXT, candidates)
    return entity


def _has_squads_of_a_city(reading: Reading, number: int) -> bool:
    """Whether 市公安局 goes on with a 支队, which only a prefecture has."""
    following = reading.raws[number + 1] if number + 1 < len(reading.raws) else None
    return (
        following is not None
        and following.parent == number
        and following.head is not None
        and following.head.surface.endswith("支队")
    )


def by_short_name(reading: Reading, number: int, raw: Raw) -> Entity | None:  # noqa: ARG001 -- as the others are called
    """市局, 县局, 省厅."""
    code = place_at(reading, raw.scope)
    if code is None:  # a 市局 of which the text does not say where is the 市公安局 named before
        return known_body(reading, Category.POLICE, None, (("bureau", raw.scope),))
    entity = known_body(reading, Category.POLICE, None, (("bureau", code),))
    entity.call(COMPLETED, name_in(reading, code) + ("公安厅" if raw.scope == "省" else "公安局"))
    let_lie(entity, code, Location.TEXT, cities(reading, raw.scope, code))
    return entity


def as_part(reading: Reading, raw: Raw) -> Entity | None:
    """A part of a body, behind the body's name."""
    holder = reading.entities[raw.parent or 0]
    head = raw.head
    if holder is None or head is None:
        return None
    own = reading.text[raw.parent_end : raw.end]
    if own == head.surface and own.endswith("公司") and holder.head is not None and holder.head.shape == "bank":
        holder.call(FULL, reading.text[raw.start : raw.end])  # 中国农业银行|股份有限公司
        return holder
    code, sub_bureau = holder.code, head.surface in BUREAUS
    lies = own_place(innermost(raw.places), holder.code)
    if lies and may_lie(lies, holder, head):
        code = lies
    elif head.shape == "named" and code is not None and code.endswith("00"):
        code, _ = in_township(reading, raw, (code, ()), code)
    stem = stem_of(reading, raw)
    keys = _keys_of_part(reading, holder, head, own, code)
    entity = known_body(reading, head.category, head, keys)
    if sub_bureau:
        reading.register.know(entity, ("stem", stem), ("bureau", stem))
    if not holder.is_part_of(entity):
        entity.parent = entity.parent or holder
        entity.call(FULL, own, holder)
    let_lie(entity, code, Location.NAME if lies and code == lies else Location.PARENT)
    return entity


def _keys_of_part(reading: Reading, holder: Entity, head: Head, own: str, code: str | None) -> tuple[Hashable, ...]:
    """Return what identifies a part of a body by its own name."""
    stem = without_level(own.removesuffix(head.surface))
    if head.surface in BUREAUS:
        return ("bureau", code) if code != holder.code else None, ("bureau", id(holder), stem), ("bureau", stem, code)
    keys: tuple[Hashable, ...] = (("part", id(holder), own.removesuffix(head.surface) + head.full),)
    whole = holder.head is not None and holder.head.surface in BUREAUS and holder.code is not None
    if head.shape == "unit" and own == head.surface and whole:
        return (*keys, ("unit", head.full, holder.code))  # 遵义市公安局|交警支队 is 遵义市交警支队
    if head.shape == "named":
        other = reading.register.find(("named", stem, head.full))
        if other is None or other.parent is None or other.parent is holder:  # else 城关派出所 of another county
            return (*keys, ("named", stem, head.full))
    return keys


def as_item(reading: Reading, number: int, raw: Raw) -> Entity | None:
    """刑警 of 刑警、治安、交警大队, 归德 of 归德、文昌派出所: with the end that the list shares."""
    head = raw.head
    assert head is not None  # noqa: S101 -- a list ends with a head
    name = raw.stem + raw.scope
    if head.shape == "unit":
        before = reading.raws[number - 1] if number else None
        joined = before is not None and before.end == raw.start
        bureau = reading.entities[number - 1] if joined else bureau_with(reading.register, head.level)
        bureau = bureau or reading.register.bureau
        if bureau is None:
            return None
        entity = known_body(reading, head.category, head, (("part", id(bureau), name),))
        entity.parent = entity.parent or bureau
        entity.call(COMPLETED, name, bureau)
        let_lie(entity, bureau.code, Location.PARENT)
        return entity
    code, candidates = code_of(reading, raw)
    if head.surface in BUREAUS or head.surface in WHOLE:
        keys: tuple[Hashable, ...] = (("bureau", code or without_level(raw.stem)),)
        entity = known_body(reading, head.category, None, keys)
        entity.call(STANDING if head.surface in WHOLE else COMPLETED, name)
    else:
        entity = known_body(reading, head.category, head, (("name", name), ("named", raw.stem, head.full)))
        entity.call(COMPLETED, name)
    let_lie(entity, code, located_by(raw), candidates)
    if code is None and not candidates:
        lies, others = around(reading, number)
        let_lie(entity, lies, Location.TEXT, others)
    return entity


NAMING: Mapping[str, Callable[[Reading, int, Raw], Entity | None]] = MappingProxyType(
    {
        "named": by_name,
        "deictic": by_level,
        "short": by_short_name,
        "alias": by_alias,
        "collective": as_class,
        "item": as_item,
    }
)
"""What finds or makes the body, by the shape of the mention."""
