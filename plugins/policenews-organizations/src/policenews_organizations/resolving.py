"""From mentions to bodies: each mention is given the entity that it names, by names first, then by references. Pure."""

from collections.abc import Hashable, Sequence

import attrs

from policenews_organizations.annotations import Category
from policenews_organizations.antecedents import Found
from policenews_organizations.entities import Entity, Register, Spoken
from policenews_organizations.heads import Head
from policenews_organizations.mentions import Raw
from policenews_organizations.places import Codes, at_level, choose, divisions, near, only, parents, ranked, within
from policenews_organizations.referring import REFERRING

FULL, COMPLETED, STANDING = 2, 1, 0
"""How full a name is: as it stands, completed by its place, or what stands for it."""
BUREAUS = frozenset({"公安局", "公安分局", "分局", "公安厅"})
"""Heads of the bureaus of divisions: 长清区公安分局 and 济南市公安局长清区分局 are one."""
_LEVELS = frozenset("省市县区州旗盟乡镇")
_NOWHERE = frozenset({"company", "bank", "proper", "school", "shop"})
"""Shapes of heads of bodies whose place only their own name says."""
_MOST_PLACES = 64
"""Places of a document that are looked at for which one of a name is meant."""
_RECENT = 60
"""Mentions back to which the name of a township is looked for."""


@attrs.define
class Reading:
    """A document as far as it has been resolved.

    Attributes:
        text: The folded text.
        raws: Its mentions, in order.
        register: The bodies so far.
        inside: Positions of mentions that are no mentions of their own: 济南市公安局 of 济南市公安局长清分局.
        entities: The body of each mention, None where it is not known or is none.
        found: How the reference was resolved, for mentions that are one.
        codes: Codes of the places that bodies of the document name without doubt.
        sentences: In which sentence each mention stands.
    """

    text: str
    raws: Sequence[Raw]
    register: Register
    inside: frozenset[int]
    entities: list[Entity | None] = attrs.field(factory=list)
    found: dict[int, Found] = attrs.field(factory=dict)
    codes: Codes = ()
    sentences: list[int] = attrs.field(factory=list)


def resolve(text: str, raws: Sequence[Raw], home: str | None) -> Reading:
    """Return the mentions with their bodies.

    Args:
        text: The folded text.
        raws: Its mentions, in order.
        home: Code of the place of its publisher, or None.
    """
    inside = frozenset(
        raw.parent for raw in raws if raw.parent is not None and raw.head and raw.head.surface.endswith("分局")
    )
    reading = Reading(text, raws, Register(home), inside)
    sure = dict.fromkeys(codes[0] for raw in raws for codes in raw.places if len(codes) == 1)
    reading.codes = tuple(sure)[:_MOST_PLACES]
    sentences = _Sentences(text)
    reading.sentences = [sentences.of(raw.start) for raw in raws]
    _survey(reading)
    for number, raw in enumerate(raws):
        entity = reading.entities[number]
        if entity is None:
            entity = _entity(reading, number, raw)
            reading.entities[number] = entity
        if entity is not None and number not in inside:
            if raw.shape == "named" and raw.parent is None and entity.code is None and not entity.candidates:
                entity.code = _around(reading, number)
            elif entity.code is None and entity.parent is not None:
                entity.code = entity.parent.code
            _speak(reading, number, entity)
    return reading


@attrs.define
class _Sentences:
    """Counts sentences up to an offset, from left to right."""

    text: str
    at: int = 0
    number: int = 0

    def of(self, start: int) -> int:
        if start > self.at:
            self.number += sum(self.text.count(mark, self.at, start) for mark in "。！？\n")
            self.at = start
        return self.number


_CLAUSE_BEGINS = frozenset("，。；：！？\n,;:“ \u3000")
_LIST = ("、", "和", "与", "及", "以及")


def _speak(reading: Reading, number: int, entity: Entity) -> None:
    """Remember a mention, for references back to it."""
    raw, text, spoken = reading.raws[number], reading.text, reading.register.spoken
    before = text[raw.start - 1] if raw.start else "\n"
    last = spoken[-1] if spoken else None
    reading.register.speak(
        Spoken(
            entity,
            raw.start,
            raw.end,
            first=before in _CLAUSE_BEGINS,
            sentence=reading.sentences[number],
            listed=last is not None and text[last.end : raw.start] in _LIST,
        )
    )


def _survey(reading: Reading) -> None:
    """Give the mentions by name their bodies, before any reference: aliases may come before what they stand for."""
    counts: dict[int, int] = {}
    known: dict[int, Entity] = {}
    for number, raw in enumerate(reading.raws):
        entity = None
        if raw.shape in {"named", "deictic"}:
            holder = None if raw.parent is None else reading.entities[raw.parent]
            if raw.parent is None or holder is not None:
                entity = _entity(reading, number, raw)
        reading.entities.append(entity)
        if entity is None or number in reading.inside:
            continue
        entity.implied = False
        if raw.shape == "named":
            bureau = _bureau_of(entity)
            if bureau is not None:
                counts[id(bureau)] = counts.get(id(bureau), 0) + 1
                known[id(bureau)] = bureau
    own = reading.register.find(("bureau", reading.register.home)) if reading.register.home else None
    if own is not None and not own.implied:
        reading.register.bureau = own
    elif counts:
        reading.register.bureau = known[max(counts, key=counts.__getitem__)]


def _bureau_of(entity: Entity) -> Entity | None:
    """Return the body of the police of which a body is a part in the end, or itself."""
    while entity.parent is not None and entity.head is not None and entity.head.surface not in BUREAUS:
        entity = entity.parent
    whole = entity.head is not None and entity.head.shape in {"admin", "unit"}
    return entity if whole and entity.category is Category.POLICE else None


def _entity(reading: Reading, number: int, raw: Raw) -> Entity | None:
    """Return the body that a mention means, given those before it."""
    if raw.shape == "bare" and raw.parent is None and (shared := _shared(reading, number, raw)) is not None:
        return shared
    if raw.shape == "shortened":
        return reading.entities[raw.parent or 0]
    if raw.parent is not None:
        return _part(reading, raw)
    if raw.shape == "named":
        return _named(reading, raw)
    if raw.shape == "deictic":
        return _deictic(reading, number, raw)
    if raw.shape == "short":
        return _short(reading, raw)
    if raw.shape == "alias":
        return _alias(reading, raw)
    if raw.shape == "collective":
        return _collective(reading, raw)
    found = REFERRING[raw.shape](reading.register, raw, reading.text)
    if isinstance(found, Found):
        reading.found[number] = found
        if found.entity is None and found.rivals:
            return Entity(found.rivals[0].entity.category)  # one of several: which, nothing says
        return found.entity
    return found


def _shared(reading: Reading, number: int, raw: Raw) -> Entity | None:
    """Return the body that stands in a list and shares its place with that before it: 市公安局、检察院."""
    head = raw.head
    if not number or head is None or head.shape != "admin" or head.surface in BUREAUS:
        return None
    last, before = reading.raws[number - 1], reading.entities[number - 1]
    if before is None or reading.text[last.end : raw.start] not in _LIST or before.code is None:
        return None
    if before.head is None or before.head.shape != "admin" or before.parent is not None:
        return None
    entity = _known(reading, head.category, head, (("admin", head.full, before.code),))
    entity.call(COMPLETED, divisions()[before.code].name + head.surface)
    _place(entity, before.code)
    return entity


def _code(reading: Reading, raw: Raw) -> tuple[str | None, Codes]:
    """Return the code of the place that a name names, or what it could be: by the places before it, the home, the rest."""
    last = only(raw.places)
    if not last or (len(last) == 1 and len(raw.places) == 1):
        return (last[0] if last else None), ()
    home = reading.register.home
    before = tuple(codes[0] for codes in raw.places[:-1] if len(codes) == 1)
    if before and not any(near(code, before[-1]) for code in last):
        return before[-1], ()  # 港口 of 曹妃甸港口公安分局 is not in Guangxi
    around = (*before, home) if home else before
    code = (choose(last, before) if before else None) or (choose(last, around) if around else None)
    if code is None:
        code = choose(last, reading.codes)
    return code, () if code else ranked(last, (*around, *reading.codes))


def _stem(reading: Reading, raw: Raw) -> str:
    """Return the name of a body without its head and the places before it: 大学路 of 长清区大学路派出所."""
    head = raw.head.surface if raw.head else ""
    return _without_level(reading.text[raw.parent_end or raw.start : raw.end].removesuffix(head))


def _without_level(name: str) -> str:
    """Return a place without its level: 长清 of 长清区."""
    return name[:-1] if len(name) > 2 and name[-1] in _LEVELS else name  # noqa: PLR2004 -- 赵县


def _known(reading: Reading, category: Category, head: Head | None, keys: Sequence[Hashable]) -> Entity:
    """Return the body that one of the keys identifies, or a new one; the keys identify it from now on."""
    register = reading.register
    entity = register.find(*keys)
    if entity is None:
        entity = Entity(category, head)
    elif head is not None and entity.head is None:
        entity.head = head
    register.know(entity, *keys)
    return entity


def _place(entity: Entity, code: str | None, candidates: Codes = ()) -> None:
    """Let a body have a place, if it has none yet."""
    if entity.code is None and code is not None:
        entity.code, entity.candidates = code, ()
    elif entity.code is None and not entity.candidates:
        entity.candidates = candidates


def _named(reading: Reading, raw: Raw) -> Entity:
    """A body by a name of its own, or by that of its place."""
    head = raw.head
    assert head is not None  # noqa: S101 -- only references back have none
    surface = reading.text[raw.start : raw.end]
    code, candidates = _code(reading, raw)
    listed = bool(only(raw.places))
    stem = _stem(reading, raw)
    if head.shape == "proper":
        keys: tuple[Hashable, ...] = (("proper", head.full),)
        surface = head.full
    elif head.surface in BUREAUS:
        keys = (("bureau", code) if code and listed else None, ("bureau", stem) if not code or not listed else None)
    elif head.shape == "admin":
        keys = (("admin", head.full, code if code and listed else stem),)
    elif head.shape == "unit":
        keys = (("unit", head.full, code or stem),)
    elif head.surface in _SHORT_COMPANIES and (company := _company(reading, surface.removesuffix(head.surface))):
        return company
    else:
        keys = (("name", surface), ("named", stem if not listed else _behind_places(raw), head.full))
    entity = _known(reading, head.category, head, keys)
    if head.surface in BUREAUS:
        reading.register.know(entity, ("stem", stem))
    entity.call(FULL if head.surface != "分局" else COMPLETED, surface)
    _place(entity, code, candidates)
    return entity


_SHORT_COMPANIES = frozenset({"公司", "集团", "医院", "学校", "银行", "支行"})
"""Heads of what companies and schools are called for short."""


def _company(reading: Reading, stem: str) -> Entity | None:
    """Return the company that is called so for short, if it is named in full: 万顷公司 of 浙江万顷船舶修造有限公司."""
    for category in (Category.COMPANY, Category.HOSPITAL, Category.SCHOOL):
        for entity in reading.register.of(category):
            if any(stem in name and len(name) > len(stem) + _SHORTENED for _, _, name in entity.names):
                return entity
    return None


_SHORTENED = 2
"""Characters by which a name must be longer than what is short for it."""


def _behind_places(raw: Raw) -> str:
    """Return what stands between the written-out places of a name and its head: 第一 of 长沙市第一人民医院."""
    stem = raw.stem
    for level in "区县市旗州":
        stem = stem.rpartition(level)[2] or stem
    return stem


def _around(reading: Reading, number: int) -> str | None:
    """Return the place of a body whose name says none: that of the bureau or office named nearest to it, else the home.

    In its own sentence the nearest is meant, before it or after; else the last before it, then the first after it.
    """
    raw, home = reading.raws[number], reading.register.home
    head = raw.head
    if head is None or head.shape in _NOWHERE:
        return home if head is not None and head.shape == "shop" else None
    if head.surface.endswith(_OF_PROVINCES) or (raw.rule == "unknown_place" and not raw.stem.endswith(("镇", "乡"))):
        return None  # 云州市公安局 is in no known province
    if head.shape == "temp":
        return reading.register.bureau.code if reading.register.bureau is not None else home
    if raw.rule == "function":
        return None if home is None else at_level(home, "prefecture") or home
    low, high = max(0, number - _NEARBY), min(len(reading.raws), number + _NEARBY + 1)
    sentence = reading.sentences[number]

    def distance(other: int) -> tuple[int, int, int]:
        away = reading.sentences[other] - sentence
        return abs(away) if away <= 0 else away + _NEARBY, 0, abs(reading.raws[other].start - raw.start)

    offices = [other for other in range(low, high) if other != number and _says_where(reading, other)]
    own = [other for other in offices if reading.entities[other].category is head.category]  # type: ignore[union-attr]
    for group in (own, offices) if head.category is Category.POLICE else (offices,):
        counties = [other for other in group if not reading.entities[other].code.endswith("00")]  # type: ignore[union-attr]
        if counties:
            nearest = min(counties, key=distance)
            later = reading.sentences[nearest] > sentence
            own_county = home is not None and not home.endswith("00")
            return home if later and own_county else reading.entities[nearest].code  # type: ignore[union-attr]
    if offices and home is not None:
        nearest = reading.entities[min(offices, key=distance)].code or home  # type: ignore[union-attr]
        return home if near(nearest, home) else nearest
    return home


_NEARBY = 12
"""Mentions before and behind a body among which its place is looked for."""
_OF_PROVINCES = ("监狱", "戒毒所")
"""Heads of bodies that belong to the province and lie anywhere in it."""


def _says_where(reading: Reading, number: int) -> bool:
    """Whether a mention is of an office with a place of its own: 长清区公安分局, 栾川县应急管理局."""
    entity = reading.entities[number] if number < len(reading.entities) else None
    if entity is None or entity.code is None or entity.collective or entity.head is None:
        return False
    return entity.head.shape == "admin" and bool(only(reading.raws[number].places))


def place_at(reading: Reading, scope: str) -> str | None:
    """Return the code of the division that 市 or 县 means: the home or what it lies in, else the one named last."""
    home, known = reading.register.home, divisions()
    if scope.startswith("该"):
        codes = (spoken.entity.code or "" for spoken in reading.register.recent())
        return next((code for code in codes if code and known[code].name.endswith(scope[1:])), None)
    if home is None:
        return None
    for code in (home, *parents(home)):
        if known[code].name.endswith(scope) and known[code].level != "zone":
            return code
    if scope == "省":
        return at_level(home, "province")
    for spoken in reading.register.recent():
        code = spoken.entity.code or ""
        if code and known[code].name.endswith(scope):
            return code
    return at_level(home, "prefecture") if scope == "市" else None


def _deictic(reading: Reading, number: int, raw: Raw) -> Entity:
    """A body by the level of its place: 市公安局, 县人民医院."""
    head, scope = raw.head, raw.scope
    assert head is not None  # noqa: S101 -- only references back have none
    rest = reading.text[raw.start + len(scope) : raw.end]
    code = place_at(reading, scope)
    if scope == "市" and code is not None and _has_squads_of_a_city(reading, number):
        code = at_level(code, "prefecture") or code
    name = divisions()[code].name if code else _unlisted(reading, scope)
    candidates = () if code else _candidates(reading, name)
    identity: Hashable = code or name or scope
    if head.surface in BUREAUS:
        keys: tuple[Hashable, ...] = (("bureau", code or _without_level(name or scope)),)
    elif head.shape == "admin":
        keys = (("admin", head.full, identity if code else _without_level(name or scope)),)
    else:
        keys = (("named", rest.removesuffix(head.surface), head.full),)
    entity = _known(reading, head.category, head, keys)
    if name:
        entity.call(COMPLETED, name + rest)
    _place(entity, code, candidates)
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


def _candidates(reading: Reading, name: str | None) -> Codes:
    """Return what an ambiguous place could be that a body before has in its name: 市中区."""
    known = divisions()
    for spoken in reading.register.recent() if name else ():
        if any(known[code].name == name for code in spoken.entity.candidates):
            return spoken.entity.candidates
    return ()


def _unlisted(reading: Reading, scope: str) -> str | None:
    """Return the name of the last place of a level that no table has or that is ambiguous: 加榜乡 for 乡政府."""
    at = len(reading.entities)
    for other in reversed(reading.raws[max(0, at - _RECENT) : at]):
        if other.rule == "unknown_place" and other.stem.endswith(scope):
            return other.stem
        name = reading.text[other.start : other.end].removesuffix(other.head.surface if other.head else "")
        if other.rule == "place" and other.places and len(other.places) == 1 and name.endswith(scope):
            return name
    return None


def _short(reading: Reading, raw: Raw) -> Entity | None:
    """市局, 县局, 省厅."""
    register = reading.register
    if register.bureau is None and register.home is None:
        return None
    code = place_at(reading, raw.scope)
    if code is None:
        return None
    entity = _known(reading, Category.POLICE, None, (("bureau", code),))
    entity.call(COMPLETED, divisions()[code].name + ("公安厅" if raw.scope == "省" else "公安局"))
    _place(entity, code)
    return entity


def _part(reading: Reading, raw: Raw) -> Entity | None:
    """A part of a body, behind the body's name."""
    holder = reading.entities[raw.parent or 0]
    head = raw.head
    if holder is None or head is None:
        return None
    own = reading.text[raw.parent_end : raw.end]
    code, sub_bureau = holder.code, head.surface in BUREAUS
    own_place = _own_place(only(raw.places), holder.code)
    if own_place and _may_lie(own_place, holder, head):
        code = own_place
    stem = _stem(reading, raw)
    keys: tuple[Hashable, ...] = (("part", id(holder), own.removesuffix(head.surface) + head.full),)
    if sub_bureau:
        keys = (("bureau", code) if code != holder.code else None, ("bureau", id(holder), stem))
    elif head.shape == "named":
        keys = (*keys, ("named", stem, head.full))
        other = reading.register.find(("named", stem, head.full))
        if other is not None and other.parent is not None and other.parent is not holder:
            keys = keys[:1]  # 城关派出所 of another county
    entity = _known(reading, head.category, head, keys)
    if sub_bureau:
        reading.register.know(entity, ("stem", stem), ("bureau", stem))
    if not holder.is_part_of(entity):
        entity.parent = entity.parent or holder
        entity.call(FULL, own, holder)
    if entity.code is None:
        entity.code = code
    return entity


def _own_place(codes: Codes, holder: str | None) -> str | None:
    """Return the place that the name of a part says: in 黄山市公安局黄山分局 it is 黄山区, not 黄山市."""
    inner = tuple(code for code in codes if holder is not None and code != holder and within(code, holder))
    left = inner or codes
    return choose(left, (holder,) if holder else ()) if left else None


def _may_lie(code: str, holder: Entity, head: Head) -> bool:
    """Whether a part of a body may lie there: 友谊边境派出所 of a brigade in Guangxi is not in 友谊县."""
    if holder.code is None:  # 南湖 of 云城市公安局南湖分局 is in no known city
        return (
            holder.category is not Category.POLICE or holder.canonical() is None or head.surface in BUREAUS - {"分局"}
        )
    if head.shape == "named" and not holder.code.endswith("00") and "铁路" not in (holder.canonical() or ""):
        return within(code, holder.code)  # 库尔勒市公安局阿瓦提派出所 is not in 阿瓦提县
    if head.category is not Category.POLICE or code[:2] == holder.code[:2]:
        return True
    return "铁路" in (holder.canonical() or "")  # 沈阳铁路公安局长春公安处


def _alias(reading: Reading, raw: Raw) -> Entity:
    """长清警方, 商丘交警, 济南市局."""
    head = raw.head
    assert head is not None  # noqa: S101 -- an alias has a head
    register = reading.register
    surface = reading.text[raw.start : raw.end]
    code, candidates = _code(reading, raw)
    stem = _without_level(surface.removesuffix(head.surface))
    if head.shape == "short":
        entity = _known(reading, Category.POLICE, None, (("bureau", code or stem),))
        entity.call(COMPLETED, f"{surface[:-1]}公安{surface[-1]}")
        _place(entity, code, candidates)
        return entity
    if head.surface in _TRADES:
        unit = _unit_of(register, head.surface, code)
        if unit is not None:
            return unit
    if head.surface in _WHOLE:
        known = register.find(("bureau", code) if code else None, ("stem", stem), ("bureau", stem))
        if known is None or known.implied:
            known = (_inside(register, code) if code else None) or known
        if known is not None:
            return known
    entity = _known(reading, head.category, head, (("alias", head.surface, code or stem),))
    entity.call(STANDING, surface)
    _place(entity, code, candidates)
    return entity


_TRADES = frozenset({"交警", "网警", "特警", "巡警", "刑警"})
"""What people call the units of a bureau: 晋中交警."""


def _unit_of(register: Register, trade: str, code: str | None) -> Entity | None:
    """Return the unit of a place that is called so, if the document names it: 晋中市公安局交警支队."""
    for entity in register.of(Category.POLICE) if code else ():
        own = entity.names[0][2] if entity.names else ""
        if entity.code == code and entity.parent is not None and trade in own and own.endswith(("队", "局", "处")):
            return entity
    return None


_WHOLE = frozenset({"警方", "公安", "警察"})
"""What people call the bureau of a place."""


def _inside(register: Register, code: str) -> Entity | None:
    """Return the first bureau that is part of the bureau of a place: 杭州市公安局西湖区分局 for 杭州警方."""
    name = divisions()[code].name + "公安局"
    police = (entity for entity in register.of(Category.POLICE) if not entity.implied)
    return next((entity for entity in police if name in (entity.canonical() or "")), None)


def _known_collective(reading: Reading, category: Category, name: str, code: str | None) -> Entity:
    """Return the class of bodies of that name: 景德镇市两级法院."""
    entity = _known(reading, category, None, (("collective", name),))
    entity.collective = True
    entity.call(FULL, name)
    _place(entity, code)
    return entity


def _collective(reading: Reading, raw: Raw) -> Entity:
    """全市公安机关: a class of bodies that acts as one."""
    surface = reading.text[raw.start : raw.end]
    category = Category.COURT if "法院" in surface else Category.PROCURATORATE if "检察" in surface else Category.POLICE
    kind = surface[len(raw.scope) :].removeprefix("各级")
    grades = raw.scope[-2:] if raw.scope.endswith("级") else ""
    level = raw.scope.removesuffix(grades)[1:]
    if only(raw.places):
        code, _ = _code(reading, raw)
        return _known_collective(reading, category, surface, code)
    if level == "国":
        code, name = None, "全国"
    else:
        code = place_at(reading, level or "市")
        name = divisions()[code].name + grades if code else ""
    entity = _known(reading, category, None, (("collective", kind, name or raw.scope),))
    entity.collective = True
    if name:
        entity.call(COMPLETED, name + kind)
    _place(entity, code)
    return entity
