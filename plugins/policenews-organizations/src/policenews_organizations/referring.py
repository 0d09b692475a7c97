"""References to bodies named elsewhere: 该局, 派出所, 警方, 刑侦大队, each with what it can mean. Pure."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from policenews_organizations.annotations import Category, Location
from policenews_organizations.antecedents import Fits, Found, antecedent, make_place
from policenews_organizations.entities import Entity, Register
from policenews_organizations.lying import bureau_around, founder, of_bureaus
from policenews_organizations.mentions import Raw

Referred = Found | Entity | None
_POLICE = Category.POLICE
_OWN = frozenset({"局", "分局", "所", "支队", "大队", "中队", "队"})
"""What the police call their own body: 我局."""
_BY_CATEGORY: Mapping[str, Category] = MappingProxyType({"校": Category.SCHOOL, "企业": Category.COMPANY})


def _ends(*endings: str) -> Fits:
    """Return whether the head of a body, or what it was called, ends so."""

    def fits(entity: Entity) -> bool:
        for named in entity.names:  # noqa: SIM110 -- any() costs twice as much, and this is asked most often
            if named[2].endswith(endings):
                return True
        return False

    return fits


def _is(category: Category) -> Fits:
    return lambda entity: entity.category is category


def _police(ending: str) -> Fits:
    ends = _ends(ending)
    return lambda entity: entity.category is _POLICE and ends(entity)


def _back(register: Register, raw: Raw, text: str) -> Referred:
    """该局, 本院, 我所."""
    who, what = raw.scope[0], raw.scope[1:]
    ends = _ends(what)
    if who in "我本" and register.signed and register.bureau is not None and ends(register.bureau):
        return register.bureau
    if who in "我本" and what in _OWN:
        found = antecedent(register, _police(what), make_place(text, raw.start))
        return found or (register.bureau if what in {"局", "分局"} else None)
    if who in "我本":
        found = antecedent(register, ends, make_place(text, raw.start))
        return found if found and found.entity and found.entity.category is _POLICE else None
    category = _BY_CATEGORY.get(what) or (_tribunal(text, raw) if what == "院" else None)
    found = antecedent(register, ends if category is None else _is(category), make_place(text, raw.start))
    if found is not None or what != "局":
        return found
    return register.bureau or antecedent(register, _is_bureau, make_place(text, raw.start))


def _is_bureau(entity: Entity) -> bool:
    """Whether what is called 朝阳警方 may be 该局."""
    return entity.category is _POLICE and entity.head is not None and entity.head.surface in {"警方", "公安"}


_JUDGES, _PROSECUTORS = re.compile("法官|审判|宣判|判决|开庭|庭审"), re.compile("检察官|公诉|批捕|批准逮捕|检察")


def _tribunal(text: str, raw: Raw) -> Category | None:
    """Return whether 该院 is a court or a procuratorate, by who acts for it: 该院法官."""
    around = text[max(0, raw.start - _BESIDE) : raw.end + _BESIDE]
    judges, prosecutors = bool(_JUDGES.search(around)), bool(_PROSECUTORS.search(around))
    if judges == prosecutors:
        return None
    return Category.COURT if judges else Category.PROCURATORATE


_BESIDE = 6
"""Characters beside 该院 in which its people are looked for."""


def _acts(text: str, start: int) -> bool:
    """Whether 公安机关 begins a clause, as the one who acts; elsewhere it is the police in general."""
    before = text[start - 1] if start else "。"
    return before in "，。；：、！？\n,;:!?外前后"


def _bare(register: Register, raw: Raw, text: str) -> Referred:
    """派出所, 警方, 法院: the head alone."""
    assert raw.head is not None  # noqa: S101 -- a bare head is one
    word, category = raw.head.surface, raw.head.category
    if word == "警方":
        return register.bureau or antecedent(register, _is(_POLICE), make_place(text, raw.start))
    if word == "公安机关":
        return register.bureau if _acts(text, raw.start) else None
    if category in {Category.COURT, Category.PROCURATORATE} and word[0] != "第":
        # 移送检察院 may come before the name; if the text names but one, it is that one.
        return antecedent(register, _is(category), make_place(text, raw.start)) or _only(register, category)
    if raw.head.shape == "temp":
        return _temporary(register, raw, text)
    surface = text[raw.start : raw.end]
    fits = _ends(surface, raw.head.full) if surface == word else _ends(surface)
    return antecedent(register, fits, make_place(text, raw.start))


def _only(register: Register, category: Category) -> Entity | None:
    """Return the one body of a category that the document names, None if there are more."""
    bodies = [entity for entity in register.of(category) if entity.names]
    return bodies[0] if len(bodies) == 1 else None


_OF_A_BUREAU = frozenset({"专案组", "专班", "工作专班"})


def _temporary(register: Register, raw: Raw, text: str) -> Referred:
    """专案组: the one that was named, else that of the bureau."""
    assert raw.head is not None  # noqa: S101 -- a bare head is one
    word, bureau = raw.head.surface, register.bureau
    found = antecedent(register, _ends(word), make_place(text, raw.start))
    if found is not None:
        return found
    known = founder(register, text, raw.start)
    bureau = known or bureau_around(register, make_place(text, raw.start).paragraph) or bureau
    if word in _OF_A_BUREAU and bureau is not None:
        key = ("part", id(bureau), word)
        others = of_bureaus(register, bureau) if known is None else known.candidates
        entity = register.find(key) or Entity(raw.head.category, raw.head, bureau.code, Location.PARENT, others, bureau)
        entity.call(0, word, bureau)
        register.know(entity, key)
        return entity
    if word.startswith("联合"):
        entity = register.find(("temp", word)) or Entity(raw.head.category, raw.head, register.home, Location.TEXT)
        entity.call(0, word)
        register.know(entity, ("temp", word))
        return entity
    return None


_MUNICIPAL = frozenset({"11", "12", "31", "50"})
"""Begin the codes of the municipalities, whose districts have 支队."""


def _unit(register: Register, raw: Raw, text: str) -> Referred:
    """刑侦大队 alone: the one that was named, else that of the last bureau that has such, else of the main one."""
    assert raw.head is not None  # noqa: S101 -- a part has a head
    surface = text[raw.start : raw.end]
    named = antecedent(
        register, lambda entity: entity.category is _POLICE and _ends(surface)(entity), make_place(text, raw.start)
    )
    if named is not None:
        return named
    bureau = bureau_with(register, raw.head.level) or register.bureau
    if bureau is None:
        return None
    key = ("part", id(bureau), raw.head.full)
    entity = register.find(key) or Entity(raw.head.category, raw.head, bureau.code, Location.PARENT, parent=bureau)
    entity.call(1, surface, bureau)
    register.know(entity, key)
    return entity


def bureau_with(register: Register, level: str) -> Entity | None:
    """Return the bureau named last that has units of a level: a city 支队, a county 大队."""
    if not level:
        return None
    for spoken in register.recent():
        entity = spoken.entity
        whole = entity.head is None or entity.head.shape == "admin"
        if entity.category is not _POLICE or not whole or entity.code is None or entity.collective:
            continue
        of_city = entity.code.endswith("00")
        if of_city == (level in {"prefecture", "province"}) or (
            level == "prefecture" and entity.code[:2] in _MUNICIPAL
        ):
            return entity
    return None


REFERRING: Mapping[str, Callable[[Register, Raw, str], Referred]] = MappingProxyType(
    {"back": _back, "bare": _bare, "part": _unit}
)
"""What finds the body, by the shape of the mention."""
