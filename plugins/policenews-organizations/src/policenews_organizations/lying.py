"""Where a body lies: by its name, by that of its parent, by the offices named near to it, or at home. Pure."""

import re
from collections.abc import Iterable, Iterator

from policenews_organizations.annotations import Category
from policenews_organizations.entities import Entity, Register
from policenews_organizations.heads import SUB_BUREAUS, Head
from policenews_organizations.mentions import Raw
from policenews_organizations.places import (
    Codes,
    abroad,
    at_level,
    choose,
    common,
    divisions,
    near,
    only,
    parents,
    ranked,
    renewed,
    with_township,
    within,
)
from policenews_organizations.reading import BUREAUS, Reading, stem_of

_NOWHERE = frozenset({"company", "bank", "proper", "school", "team"})
"""Shapes of heads of bodies whose place only their own name says."""


_RECENT = 60
"""Mentions back to which the name of a township is looked for."""


def code_of(reading: Reading, raw: Raw) -> tuple[str | None, Codes]:
    """Return the code of the place that a name names, or what it could be.

    The places before it in the name decide, then the home, then the other places of the document.
    """
    places = raw.places
    if raw.head is not None and raw.head.surface.startswith("机场") and len(places) > 1:
        places = places[:-1]  # 海口美兰|机场公安局 is not of 美兰区
    last = only(places)
    home = reading.register.home
    if by_the_way(reading.text, raw):
        known = any(near(last[0], code) for code in (*((home,) if home else ()), *reading.codes))
        return (last[0], ()) if known else (None, last)
    if not last or (len(last) == 1 and len(places) == 1):
        return (last[0] if last else None), ()
    if raw.head is not None and raw.head.surface in SUB_BUREAUS:
        # 朝阳分局 is in a city that has a district 朝阳, and is not the bureau of the city 朝阳.
        last = tuple(code for code in last if not code.endswith("00")) or last
    before = tuple(codes[0] for codes in places[:-1] if len(codes) == 1)
    if before and not any(near(code, before[-1]) for code in last):
        return before[-1], ()  # 港口 of 曹妃甸港口公安分局 is not in Guangxi
    around = (*before, home) if home else before
    code = choose(last, before) if before else None
    if code is None and reading.register.stated is not None:
        code = choose(last, (*before, reading.register.stated))
    named = sum(any(near(one, other) for other in reading.codes) for one in last)
    if code is None and named <= 1:  # 朝阳分局 is left open where the text names Beijing and Changchun
        code = (choose(last, around) if around else None) or (choose(last, reading.codes) if named else None)
    code = code or renewed(last)
    return code, () if code else ranked(last, (*around, *reading.codes))


_BRANDED = frozenset({Category.COMPANY, Category.SCHOOL, Category.HOSPITAL, Category.ASSOCIATION, Category.OTHER})
"""Bodies whose names begin with words that are short for a county besides."""


def by_the_way(text: str, raw: Raw) -> bool:
    """Whether a name begins with what may be short for a county or only a word: 友谊医院, 安吉物流公司.

    Such a body is there only if the text names that county or its city besides.
    """
    if raw.head is None or raw.head.category not in _BRANDED or len(raw.places) != 1 or len(raw.places[0]) != 1:
        return False
    division = divisions()[raw.places[0][0]]
    return division.level == "county" and raw.shape == "named" and not text.startswith(division.name, raw.start)


Lies = tuple[str | None, Codes]
"""Where a body lies as far as the text says, and the places between which it does not decide, the likeliest first."""


def around(reading: Reading, number: int) -> Lies:
    """Return the place of a body whose name says none: that of the bureau or office named nearest to it, else the home.

    In its own sentence the nearest is meant, before it or after; else the last before it, then the first after it.
    """
    raw, home = reading.raws[number], reading.register.home
    head = raw.head
    if head is None or _says_itself(reading.text, raw, head):
        return None, ()
    city = None if home is None else at_level(home, "prefecture") or home
    if head.shape == "shop":
        return home, ()
    if head.shape == "temp":
        if _LINES.search(reading.text, raw.start, raw.end):
            return city, ()
        known = founder(reading.register, reading.text, raw.start)
        if known is not None and known.code is not None:
            return known.code, known.candidates
        bureau = reading.register.bureau
        return (home, ()) if bureau is None else (bureau.code, of_bureaus(reading.register, bureau))
    if raw.rule == "function" or (head.surface in SUB_BUREAUS and not only(raw.places)):  # 金普新区公安分局
        return city, ()
    return in_township(reading, raw, _nearest(reading, number, head))


_FOUNDS = re.compile("(?:[^。；：“”\n]{0,40}?)(?:成立|组建|组成|设立)了?(?:[^，。；、：“”\n]{0,6}?)")


def founder(register: Register, text: str, start: int) -> Entity | None:
    """Return the one body that sets up what begins there: 该局|成立|“5·20”专案组; None of 县公安局联合市公安局."""
    spoken = next(iter(register.recent()), None)
    if spoken is None or spoken.listed or not spoken.first or spoken.entity.collective:
        return None
    if spoken.entity.canonical() is None:
        return None
    return spoken.entity if _FOUNDS.fullmatch(text, spoken.end, start) is not None else None


def bureau_around(register: Register, paragraph: int) -> Entity | None:
    """Return the bureau that a paragraph named last, or that has the unit which it named; None if it named none."""
    for spoken in register.recent():
        if spoken.start < paragraph:
            return None
        entity: Entity | None = spoken.entity
        while entity is not None and not (entity.head is not None and entity.head.surface in BUREAUS):
            entity = entity.parent
        if entity is not None and entity.category is Category.POLICE and not entity.collective:
            return entity
    return None


def of_bureaus(register: Register, bureau: Entity) -> Codes:
    """Return the places of the bureaus that a document names, that of the first one first, if there are several.

    A task force is that of the main bureau, but the text does not say so.
    """
    whole = (entity for entity in register.of(Category.POLICE) if entity.head is None or entity.head.surface in BUREAUS)
    codes = tuple(dict.fromkeys(one.code for one in (bureau, *whole) if one.code is not None and not one.implied))
    return codes if len(codes) > 1 else ()


def _nearest(reading: Reading, number: int, head: Head) -> Lies:
    """Return the place of the bureau or office that is named nearest to a body, or the home."""
    raw, home = reading.raws[number], reading.register.home
    low, high = max(0, number - _NEARBY), min(len(reading.raws), number + _NEARBY + 1)
    sentence = reading.sentences[number]

    def distance(other: int) -> tuple[int, int, int]:
        away = reading.sentences[other] - sentence
        return abs(away) if away <= 0 else away + _NEARBY, 0, abs(reading.raws[other].start - raw.start)

    offices = {
        other: entity.code
        for other in range(low, high)
        if other != number
        and (entity := reading.entities[other] if other < len(reading.entities) else None) is not None
        if entity.code is not None and _says_where(reading, other, entity)
    }
    same = {other: code for other, code in offices.items() if reading.category(other) is head.category}
    for group in (same, offices) if head.category is Category.POLICE else (offices,):
        counties = sorted((other for other in group if not group[other].endswith("00")), key=distance)
        if counties:
            stated = reading.register.stated
            later = reading.sentences[counties[0]] > sentence
            away = stated is not None and not near(group[counties[0]], stated)  # the other end of a pursuit
            at_home = (later and home is not None and not home.endswith("00")) or away
            return _among(home if at_home else group[counties[0]], (group[other] for other in counties))
    if offices and home is not None:
        nearest_code = offices[min(offices, key=distance)]
        return (home if near(nearest_code, home) else nearest_code), ()
    return home, ()


def _among(code: str | None, others: Iterable[str]) -> Lies:
    """Return a place with those that it could be besides, none if it is the only one."""
    every = tuple(dict.fromkeys((*((code,) if code else ()), *others)))
    return code, every if len(every) > 1 else ()


def in_township(reading: Reading, raw: Raw, nearest: Lies, holder: str | None = None) -> Lies:
    """Return the county of the township that a station is named after, if the text has one such, else the nearest.

    Args:
        reading: The document.
        raw: The station: 草海派出所, 打洛出入境边防检查站.
        nearest: Where it would lie otherwise.
        holder: Code of the place of what it is a part of, or None.
    """
    code = nearest[0]
    codes = with_township(stem_of(reading, raw), reading.year)
    if holder is not None:
        codes = tuple(one for one in codes if within(one, holder))
        return (codes[0], ()) if len(codes) == 1 else nearest
    said = [one for one in codes if one in reading.codes]
    if code in codes:
        return _among(code, said)
    if said:  # a county that became part of another had its townships: either may be meant
        beside = (one for one in codes if near(one, said[0]))
        return _among(said[0] if len(said) == 1 else None, (*said, *beside))
    wide = code is None or code.endswith("00")
    close = [one for one in codes if code is not None and near(one, code)]
    return (close[0], ()) if len(close) == 1 and (wide or len(codes) == 1) else nearest


def _says_itself(text: str, raw: Raw, head: Head) -> bool:
    """Whether only the name could say where a body lies: a company, a prison, 柬埔寨中国商会, 云州市公安局."""
    if head.shape in _NOWHERE or head.surface.endswith(_OF_PROVINCES):
        return True
    if head.surface.startswith("铁路") and not only(raw.places):
        return True  # 青藏铁路公安局
    unknown = raw.rule == "unknown_place" and not raw.stem.endswith(("镇", "乡"))
    return unknown or text.startswith((*_NATIONWIDE, *abroad()), raw.start)


_NATIONWIDE = ("中国", "中华", "全国", "国家", "国际", "世界", "亚洲", "联合国")
"""With what names of bodies begin that lie in no part of the country."""
_LINES = re.compile("(?:(?<![前防火战])线|地铁|铁路|公路|高速|桥|隧道)(?:工程|项目)?(?:建设|改造)?指挥部")
"""Works that no county builds alone: R1线建设指挥部."""
_NEARBY = 12
"""Mentions before and behind a body among which its place is looked for."""


_OF_PROVINCES = ("监狱", "戒毒所")
"""Heads of bodies that belong to the province and lie anywhere in it."""


def _says_where(reading: Reading, number: int, entity: Entity) -> bool:
    """Whether a mention is of an office with a place of its own: 长清区公安分局, 栾川县应急管理局."""
    office = entity.head is not None and entity.head.shape == "admin" and not entity.collective
    return office and bool(only(reading.raws[number].places))


def place_at(reading: Reading, scope: str) -> str | None:
    """Return the code of the division that 市 or 县 means: the home or what it lies in, else the one named last."""
    home, known = reading.register.home, divisions()
    if scope.startswith("该"):
        codes = (spoken.entity.code or "" for spoken in reading.register.recent())
        return next((code for code in codes if code and known[code].name.endswith(scope[1:])), None)
    if home is None:
        return _shared_province(reading) if scope in {"省", "自治区"} else None
    for code in (home, *parents(home)):
        if _is_of(code, scope):
            return code
    if scope == "省":
        return at_level(home, "province")
    for entity in _named_before(reading):
        if entity.code and _is_of(entity.code, scope):
            return entity.code
    around = at_level(home, "prefecture" if scope == "市" else "province")
    return around if around is not None and known[around].name.endswith(scope) else None


def _is_of(code: str, scope: str) -> bool:
    """Whether a division is of a level: 长清区 of 区, but not 西藏自治区."""
    division = divisions()[code]
    autonomous = scope == "区" and division.level == "province"
    return division.name.endswith(scope) and division.level != "zone" and not autonomous


def _named_before(reading: Reading) -> Iterator[Entity]:
    """Yield the bodies of the mentions before, the last first: those by name, before any reference is resolved."""
    if reading.register.spoken:
        return (spoken.entity for spoken in reading.register.recent())
    return (entity for entity in reading.entities[: -_RECENT - 1 : -1] if entity is not None)


def cities(reading: Reading, scope: str, code: str | None) -> Codes:
    """Return both cities that 市 may be where a county-level city speaks, itself first: 义乌市 and 金华市.

    None where the caller says where the publisher is, or where there is but one.
    """
    if code is None or not scope.endswith("市") or code == reading.register.stated or code.endswith("00"):
        return ()
    city = at_level(code, "prefecture")
    return () if city is None else (code, city)


def _shared_province(reading: Reading) -> str | None:
    """Return the province in which all places of a document lie that could be meant, or None."""
    meant = [code for spoken in reading.register.recent() for code in spoken.entity.candidates]
    found = common((*reading.codes, *meant)) if meant or reading.codes else None
    return None if found is None else at_level(found, "province")


def candidates_of(reading: Reading, name: str | None) -> Codes:
    """Return what an ambiguous place could be that a body before has in its name: 市中区."""
    known = divisions()
    for spoken in reading.register.recent() if name else ():
        if any(known[code].name == name for code in spoken.entity.candidates):
            return spoken.entity.candidates
    return ()


def unlisted_name(reading: Reading, scope: str) -> str | None:
    """Return the name of the last place of a level that no table has or that is ambiguous: 加榜乡 for 乡政府."""
    at = len(reading.entities)
    for other in reversed(reading.raws[max(0, at - _RECENT) : at]):
        if other.rule == "unknown_place" and other.stem.endswith(scope):
            return other.stem
        name = reading.text[other.start : other.end].removesuffix(other.head.surface if other.head else "")
        if other.rule == "place" and other.places and len(other.places) == 1 and name.endswith(scope):
            return name
    return None


def own_place(codes: Codes, holder: str | None) -> str | None:
    """Return the place that the name of a part says: in 黄山市公安局黄山分局 it is 黄山区, not 黄山市."""
    inner = tuple(code for code in codes if holder is not None and code != holder and within(code, holder))
    left = inner or codes
    return choose(left, (holder,) if holder else ()) if left else None


def may_lie(code: str, holder: Entity, head: Head) -> bool:
    """Whether a part of a body may lie there: 友谊边境派出所 of a brigade in Guangxi is not in 友谊县."""
    if holder.head is not None and holder.head.shape == "proper":
        return True  # 长江航运公安局万州分局
    if "铁路" in (holder.canonical() or ""):
        return True  # 沈阳铁路公安局长春公安处
    if holder.code is None:  # 南湖 of 云城市公安局南湖分局 is in no known city
        return (
            holder.category is not Category.POLICE
            or (holder.canonical() is None and head.surface in SUB_BUREAUS)
            or head.surface in BUREAUS - {"分局"}
        )
    if head.shape == "named" and not holder.code.endswith("00"):
        return within(code, holder.code)  # 库尔勒市公安局阿瓦提派出所 is not in 阿瓦提县
    return head.category is not Category.POLICE or code[:2] == holder.code[:2]
