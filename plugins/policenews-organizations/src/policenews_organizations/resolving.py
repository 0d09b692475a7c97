"""From mentions to bodies: with the bodies that the document names, and its home. Pure."""

from collections.abc import Iterable, Sequence
from operator import attrgetter

import attrs

from policenews.drafting import maker
from policenews.spans import make_span
from policenews_organizations.annotations import Category, Mention, Organization
from policenews_organizations.bodies import Body, Register, make_body
from policenews_organizations.mentions import Raw
from policenews_organizations.places import choose, divisions, infer_home, named, near

_organization = maker(Organization)
_LEVELS = {"省": "province", "市": "prefecture", "州": "prefecture", "县": "county", "区": "county", "旗": "county"}
_EXTENDED = frozenset({"admin", "unit"})
"""Shapes of heads before which a fuller name may stand: 公安局 of 市公安局."""
_POLICE = Category.POLICE
_VOTING = (_POLICE, Category.COURT, Category.PROCURATORATE, Category.PARTY, Category.GOVERNMENT)


def resolve(raws: Sequence[Raw], text: str, places: Iterable[tuple[str, ...]], home: str = "") -> list[Organization]:
    """Return the organizations of a document, in order.

    Args:
        raws: The mentions, in order.
        text: The document's text.
        places: What every written-out division in the text may mean, for its home where no body is named with a place.
        home: Division of the publisher, by code or path; "" to infer it.
    """
    register = Register(text, lambda: named(home) if home else _home(raws, places))
    # 济南市公安局长清分局 is one name: the text does not speak of 济南市公安局.
    inside = {raw.parent for raw in raws if raw.parent is not None and raw.head and raw.head.surface.endswith("分局")}
    surveyed = _survey(register, raws, inside)
    bodies: list[Body | None] = []
    for raw, body in zip(raws, surveyed, strict=True):
        if body is None:
            body = _body(raw, register, bodies)  # noqa: PLW2901 -- the same body, known better
        elif raw.parent is None:
            body = _fuller(body, raw, register)  # noqa: PLW2901
        elif bodies[raw.parent] is not surveyed[raw.parent]:
            body = _part_of(raw, register, bodies[raw.parent])  # noqa: PLW2901
        bodies.append(body)
        if body is not None:
            register.add(body)
    return _organizations(raws, bodies, inside)


def _home(raws: Sequence[Raw], places: Iterable[tuple[str, ...]]) -> str | None:
    """Return the division for which the bodies of a document speak, or else its places."""
    votes: dict[tuple[str, ...], int] = {}
    for raw in raws:
        if raw.places and raw.head is not None and raw.head.category in _VOTING:
            last = raw.places[-1]
            votes[last] = votes.get(last, 0) + (3 if raw.shape == "named" else 2)
    if not votes:
        for codes in places:
            votes[codes] = votes.get(codes, 0) + 1
    return infer_home(votes)


def _survey(register: Register, raws: Sequence[Raw], inside: set[int]) -> list[Body | None]:
    """Read the full names once, before anything is resolved: aliases may come before the name that they stand for."""
    bodies: list[Body | None] = []
    counts: dict[str, int] = {}
    for number, raw in enumerate(raws):
        body = _body(raw, register, bodies) if raw.shape in {"named", "deictic"} else None
        bodies.append(body)
        if body is None or number in inside:
            continue
        name = body.canonical
        register.everything.setdefault(name, body)
        if raw.shape == "named" and name and raw.head and raw.head.shape in _EXTENDED and body.category is _POLICE:
            own = raw.parent is None or raw.parent in inside
            holder = body if own else bodies[raw.parent or 0]
            bureau = (holder or body).canonical or name
            counts[bureau] = counts.get(bureau, 0) + 1
    if counts:
        register.bureau = register.everything.get(max(counts, key=counts.__getitem__))
    return bodies


def _fuller(body: Body, raw: Raw, register: Register) -> Body:
    """Return a body that was surveyed, by the fullest name that the text has used by now."""
    if raw.head is None or raw.head.shape not in _EXTENDED or body.canonical is None:
        return body
    name = register.fullest(body.canonical)
    return body if name == body.canonical else attrs.evolve(body, canonical=name)


def _organizations(raws: Sequence[Raw], bodies: Sequence[Body | None], inside: set[int]) -> list[Organization]:
    """Return what the mentions say; from the last to the first, since a longer name comes after those in it."""
    found: list[Organization] = []
    known = divisions()
    around = raws[-1].end
    for number in range(len(raws) - 1, -1, -1):
        raw, body = raws[number], bodies[number]
        if body is None or number in inside:
            continue
        code = body.code
        found.append(
            _organization(
                span=make_span(raw.start, raw.end),
                rule=raw.rule,
                category=body.category,
                mention=body.mention,
                canonical=body.canonical,
                division=known[code].path if code else "",
                adcode=code,
                candidates=body.candidates,
                level=raw.head.level if raw.head is not None else "",
                collective=raw.shape == "collective",
                nested=raw.start >= around,
            )
        )
        around = min(around, raw.start)
    found.sort(key=attrgetter("span.start"))  # stable: of two that begin together, the longer stays first
    return found


def _body(raw: Raw, register: Register, bodies: Sequence[Body | None]) -> Body | None:
    """Return the body that a mention means, given those before it."""
    if raw.parent is not None:
        return _part_of(raw, register, bodies[raw.parent])
    surface = register.text[raw.start : raw.end]
    match raw.shape:
        case "named":
            return _named_body(raw, register, surface)
        case "deictic" | "short":
            return _deictic(raw, register, surface)
        case "alias":
            return _alias(raw, register, surface)
        case "part":
            bureau = register.bureau
            if bureau is None or raw.head is None:
                return None
            name = register.fullest((bureau.canonical or "") + surface)
            return make_body(name, raw.head.category, Mention.ABBREVIATED, bureau.code)
        case "back":
            return _back(raw, register)
        case "collective":
            return _collective(raw, register, surface)
    return _bare(raw, register)


def _code(raw: Raw, register: Register) -> tuple[str | None, tuple[str, ...]]:
    """The code of the place that a name names: the last one, decided by those before it and by the home."""
    if not raw.places:
        return None, ()
    last = raw.places[-1]
    if len(last) == 1:
        return last[0], ()
    before = tuple(codes[0] for codes in raw.places[:-1] if len(codes) == 1)
    code = choose(last, before) if before else None
    if code is None:
        code = choose(last, (*before, register.home) if register.home else before)
    return code, () if code else last


def _named_body(raw: Raw, register: Register, surface: str) -> Body:
    assert raw.head is not None  # noqa: S101 -- only references back have none
    category = raw.head.category
    code, candidates = _code(raw, register)
    elsewhere = raw.head.shape in {"company", "bank", "proper"} or raw.rule == "unknown_place"
    if code is None and not candidates and not elsewhere:
        code = register.home
    short = raw.head.surface == "街道办"  # for 街道办事处
    return make_body(surface, category, Mention.ABBREVIATED if short else Mention.FULL, code, candidates)


def _part_of(raw: Raw, register: Register, parent: Body | None) -> Body | None:
    if parent is None or raw.head is None:
        return None
    code = parent.code
    unlisted = parent.code is None and parent.canonical is not None  # 南湖 of 云城市公安局南湖分局 is in no known city
    if raw.places and not unlisted:
        own_place = choose(raw.places[-1], (parent.code,) if parent.code else ())
        # 友谊边境派出所 of a brigade in Guangxi is not in 友谊县.
        code = own_place if own_place and near(own_place, parent.code) else parent.code
    own = register.text[raw.parent_end : raw.end]
    return make_body(f"{parent.canonical}{own}" if parent.canonical else None, raw.head.category, parent.mention, code)


def _deictic(raw: Raw, register: Register, surface: str) -> Body | None:
    code = register.at_level(_LEVELS.get(raw.scope, ""))
    category = raw.head.category if raw.head is not None else Category.POLICE
    if raw.shape == "short":
        if register.bureau is None and register.home is None:
            return None
        surface = raw.scope + ("公安厅" if raw.scope == "省" else "公安局")
    if code is None:
        return make_body(None, category, Mention.ABBREVIATED, None)
    name = register.fullest(divisions()[code].name + surface[len(raw.scope) :])
    return make_body(name, category, Mention.ABBREVIATED, code)


def _alias(raw: Raw, register: Register, surface: str) -> Body | None:
    assert raw.head is not None  # noqa: S101 -- an alias has a head
    code, candidates = _code(raw, register)
    short = raw.head.shape == "short"
    if (short or raw.head.surface in {"警方", "公安", "警察"}) and code is not None:
        body = register.police_of(code) or register.police_named(surface.removesuffix(raw.head.surface))
        # 衡阳警方 may be the 石鼓分局 that the text speaks of; 衡阳市局 is the bureau of the city.
        if body is not None and not (short and body.code not in {code, None}):
            return make_body(body.canonical, body.category, Mention.ABBREVIATED, body.code)
    if short:
        surface = f"{surface[:-1]}公安{surface[-1]}"
    return make_body(surface, raw.head.category, Mention.ABBREVIATED, code, candidates)


def _back(raw: Raw, register: Register) -> Body | None:
    who, what = raw.scope[0], raw.scope[1:]
    if who in "我本" and what in {"局", "分局", "所", "支队", "大队", "中队"}:
        found = register.last(what, Category.POLICE) or (register.bureau if what in {"局", "分局"} else None)
    elif what == "校":
        found = register.last("", Category.SCHOOL)
    elif what == "院":
        found = register.last("院")
    else:
        found = register.last(what) or (register.bureau if what == "局" and who == "该" else None)
    if found is None or (who in "我本" and found.category is not Category.POLICE):
        return None
    return found.again()


def _collective(raw: Raw, register: Register, surface: str) -> Body | None:
    category = Category.COURT if "法院" in surface else Category.PROCURATORATE if "检察" in surface else Category.POLICE
    kind = surface[len(raw.scope) :].removeprefix("各级")
    if raw.scope == "全国":
        return make_body("全国" + kind, category, Mention.ABBREVIATED, None)
    level = _LEVELS.get(raw.scope[1:], "prefecture")
    code = register.at_level(level)
    if code is None:
        return make_body(None, category, Mention.ABBREVIATED, None)
    prefix = divisions()[code].name + (raw.scope if raw.scope.endswith("级") else "")
    return make_body(prefix + kind, category, Mention.ABBREVIATED, code)


def _acts(text: str, start: int) -> bool:
    """Whether 公安机关 begins a clause, as the one who acts; elsewhere it is the police in general."""
    before = text[start - 1] if start else "。"
    return before in "，。；：、！？\n,;:!?外前后"


def _bare(raw: Raw, register: Register) -> Body | None:
    assert raw.head is not None  # noqa: S101 -- a bare head is one
    word, category = raw.head.surface, raw.head.category
    if word == "警方":
        found = register.bureau or register.last("", Category.POLICE)
    elif word == "公安机关":
        found = register.bureau if _acts(register.text, raw.start) else None
    elif category in {Category.COURT, Category.PROCURATORATE}:
        # 移送检察院 may come before the name; if the text names but one, it is that one.
        found = register.last("", category) or register.only(category)
    elif raw.head.shape == "temp":
        if word in {"专案组", "专班", "工作专班"} and register.bureau is not None:
            found = make_body(f"{register.bureau.canonical}{word}", category, Mention.ANAPHORIC, register.bureau.code)
        else:
            found = register.last(word) or (
                make_body(word, category, Mention.ANAPHORIC, register.home) if word.startswith("联合") else None
            )
    else:
        found = register.last(word)
    return None if found is None else found.again()
