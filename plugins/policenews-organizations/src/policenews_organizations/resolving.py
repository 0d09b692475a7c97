"""From mentions to bodies: one pass over the document, with the bodies named so far and its home. Pure."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import attrs

from policenews.spans import Span
from policenews_organizations.annotations import Category, Mention, Organization
from policenews_organizations.mentions import Raw, Shape
from policenews_organizations.places import at_level, choose, divisions, infer_home, named, near

_LEVELS = {"省": "province", "市": "prefecture", "州": "prefecture", "县": "county", "区": "county", "旗": "county"}
_ENDING = 8
"""Characters of the longest ending by which a body is looked up."""
_SHORTEST = 3
"""Characters of the shortest name that may stand for a fuller one: 公安局."""
_EXTENDED = frozenset({"admin", "unit"})
"""Shapes of heads before which a fuller name may stand: 公安局 of 市公安局."""
_VOTING = frozenset({Category.POLICE, Category.COURT, Category.PROCURATORATE, Category.PARTY, Category.GOVERNMENT})


@attrs.frozen
class Body:
    """A body that was named.

    Attributes:
        canonical: The fullest name so far, or None.
        category: What sort of body it is.
        mention: How the mention named it.
        code: Code of its place, or None.
        candidates: The codes that its place could have, if it is ambiguous.
    """

    canonical: str | None
    category: Category
    mention: Mention
    code: str | None
    candidates: tuple[str, ...] = ()

    def again(self) -> "Body":
        """Return the same body, as a reference back to it names it."""
        return Body(self.canonical, self.category, Mention.ANAPHORIC, self.code, self.candidates)


@lru_cache(maxsize=4096)
def _endings(name: str, category: Category) -> tuple[tuple[str, str], ...]:
    """Return what a body can be looked up by: the ends of its name, for any body and for those of its category."""
    sizes = range(min(_ENDING, len(name)) + 1)
    return tuple((name[len(name) - size :], group) for size in sizes for group in ("", category.value))


@attrs.define
class Register:
    """The bodies of a document so far.

    Attributes:
        text: The text.
        home: Code of the document's home, or None.
        bureau: Name of the police body that the document is mostly about, or None.
        everything: Bodies named in full anywhere in the document, by name, for aliases that come before them.
    """

    text: str
    home: str | None
    bureau: Body | None = None
    everything: dict[str | None, Body] = attrs.field(factory=dict)
    _by_ending: dict[tuple[str, str], Body] = attrs.field(factory=dict)
    _fullest: dict[str, str] = attrs.field(factory=dict)
    _police: dict[str, Body | None] = attrs.field(factory=dict)
    _only: dict[Category, Body | None] = attrs.field(factory=dict)

    def add(self, body: Body) -> None:
        """Remember a body: by the ends of its name, so that no question walks through all bodies."""
        name = body.canonical or ""
        if name and name not in self._fullest:
            for at in range(len(name) - _SHORTEST + 1):
                self._fullest.setdefault(name[at:], name)
        self._by_ending.update(dict.fromkeys(_endings(name, body.category), body))

    def last(self, ending: str, category: Category | None = None) -> Body | None:
        """Return the body last named whose name ends so, of the category if one is given."""
        return self._by_ending.get((ending[-_ENDING:], "" if category is None else category.value))

    def fullest(self, name: str) -> str:
        """Return the first name so far that ends with a name: 长清区公安分局 for 公安分局."""
        return self._fullest.get(name, name)

    def police_of(self, code: str) -> Body | None:
        """Return the police body of a division that is named in full anywhere in the document, or None."""
        if code not in self._police:
            bureau = divisions()[code].name + "公安局"
            police = [b for b in self.everything.values() if b.category is Category.POLICE and b.canonical and b.code]
            own = (b for b in police if b.code == code and (b.canonical or "").endswith(("公安局", "分局", "公安厅")))
            inside = (b for b in police if bureau in (b.canonical or ""))
            self._police[code] = next(own, None) or next(inside, None)
        return self._police[code]

    def only(self, category: Category) -> Body | None:
        """Return the one body of a category that is named in full anywhere in the document, None if there are more."""
        if category not in self._only:
            bodies = [body for body in self.everything.values() if body.category is category]
            self._only[category] = bodies[0] if len(bodies) == 1 else None
        return self._only[category]

    def at_level(self, level: str) -> str | None:
        """Return the code of the division of the home at a level, or None."""
        return None if self.home is None else at_level(self.home, level)


def resolve(raws: Sequence[Raw], text: str, places: Sequence[tuple[str, ...]], home: str = "") -> list[Organization]:
    """Return the organizations of a document.

    Args:
        raws: The mentions, in order.
        text: The document's text.
        places: What every written-out division in the text may mean, for its home where no body is named with a place.
        home: Division of the publisher, by code or path; "" to infer it.
    """
    register = Register(text, named(home) if home else _home(raws, places))
    surveyed = _survey(register, raws)
    bodies: list[Body | None] = []
    for raw, known in zip(raws, surveyed, strict=True):
        own = known is not None and raw.shape is Shape.NAMED and raw.parent is None
        body = _fuller(known, raw, register) if own and known is not None else _body(raw, register, bodies)
        bodies.append(body)
        if body is not None:
            register.add(body)
    single = {
        raw.parent
        for raw in raws
        if raw.parent is not None and raw.head is not None and raw.head.surface.endswith("分局")
    }
    named_ones = [
        (raw, body)
        for number, (raw, body) in enumerate(zip(raws, bodies, strict=True))
        # 济南市公安局长清分局 is one name: nothing is nested in it.
        if body is not None and number not in single
    ]
    reach = -1
    found = []
    for raw, body in sorted(named_ones, key=lambda pair: (pair[0].start, -pair[0].end)):
        found.append(_organization(raw, body, nested=raw.end <= reach))
        reach = max(reach, raw.end)
    return found


def _home(raws: Sequence[Raw], places: Sequence[tuple[str, ...]]) -> str | None:
    votes: Counter[tuple[str, ...]] = Counter()
    for raw in raws:
        if raw.places and raw.head is not None and raw.head.category in _VOTING:
            votes[raw.places[-1]] += 3 if raw.shape is Shape.NAMED else 2
    if not votes:
        votes.update(places)
    return infer_home(votes)


def _survey(register: Register, raws: Sequence[Raw]) -> list[Body | None]:
    """Read the full names once, before anything is resolved: aliases may come before the name that they stand for."""
    # 济南市公安局 in 济南市公安局长清分局 is no body that the text speaks of.
    inside = {raw.parent for raw in raws if raw.head is not None and raw.head.surface.endswith("分局")} - {None}
    bodies: list[Body | None] = []
    counts: Counter[str] = Counter()
    for number, raw in enumerate(raws):
        body = _body(raw, register, bodies) if raw.shape in {Shape.NAMED, Shape.DEICTIC} else None
        bodies.append(body)
        if body is None or number in inside:
            continue
        register.everything.setdefault(body.canonical, body)
        bureau = raw.head is not None and raw.head.shape in _EXTENDED and body.category is Category.POLICE
        if bureau and raw.shape is Shape.NAMED and body.canonical:
            own = raw.parent is None or raw.parent in inside
            holder = body if own else bodies[raw.parent or 0]
            counts[(holder or body).canonical or body.canonical] += 1
    for name, _ in counts.most_common(1):
        register.bureau = register.everything.get(name)
    return bodies


def _fuller(body: Body, raw: Raw, register: Register) -> Body:
    """Return a body that was surveyed, by the fullest name that the text has used by now."""
    if raw.head is None or raw.head.shape not in _EXTENDED or body.canonical is None:
        return body
    name = register.fullest(body.canonical)
    return body if name == body.canonical else attrs.evolve(body, canonical=name)


def _organization(raw: Raw, body: Body, *, nested: bool) -> Organization:
    known = divisions()
    return Organization(
        span=Span(raw.start, raw.end),
        rule=raw.rule,
        category=body.category,
        mention=body.mention,
        canonical=body.canonical,
        division=known[body.code].path if body.code else "",
        adcode=body.code,
        candidates=body.candidates,
        level=raw.head.level if raw.head is not None else "",
        collective=raw.shape is Shape.COLLECTIVE,
        nested=nested,
    )


def _body(raw: Raw, register: Register, bodies: Sequence[Body | None]) -> Body | None:
    surface = register.text[raw.start : raw.end]
    if raw.parent is not None:
        return _part_of(raw, register, bodies[raw.parent])
    match raw.shape:
        case Shape.NAMED:
            return _named_body(raw, register, surface)
        case Shape.DEICTIC | Shape.SHORT:
            return _deictic(raw, register, surface)
        case Shape.ALIAS:
            return _alias(raw, register, surface)
        case Shape.PART:
            bureau = register.bureau
            if bureau is None or raw.head is None:
                return None
            name = register.fullest((bureau.canonical or "") + surface)
            return Body(name, raw.head.category, Mention.ABBREVIATED, bureau.code)
        case Shape.BACK:
            return _back(raw, register)
        case Shape.COLLECTIVE:
            return _collective(raw, register, surface)
    return _bare(raw, register)


def _code(raw: Raw, register: Register) -> tuple[str | None, tuple[str, ...]]:
    """The code of the place that a name names: the last one, decided by those before it and by the home."""
    if not raw.places:
        return None, ()
    before = tuple(codes[0] for codes in raw.places[:-1] if len(codes) == 1)
    context = (*before, register.home) if register.home else before
    code = (choose(raw.places[-1], before) if before else None) or choose(raw.places[-1], context)
    return code, () if code else raw.places[-1]


def _named_body(raw: Raw, register: Register, surface: str) -> Body:
    assert raw.head is not None  # noqa: S101 -- only references back have none
    category = raw.head.category
    code, candidates = _code(raw, register)
    elsewhere = raw.head.shape in {"company", "bank", "proper"} or raw.rule == "unknown_place"
    if code is None and not candidates and not elsewhere:
        code = register.home
    name = register.fullest(surface) if raw.head.shape in _EXTENDED else surface
    short = raw.head.surface == "街道办"  # for 街道办事处
    return Body(name, category, Mention.ABBREVIATED if short else Mention.FULL, code, candidates)


def _part_of(raw: Raw, register: Register, parent: Body | None) -> Body | None:
    if parent is None or raw.head is None:
        return None
    code = parent.code
    if raw.places:
        own_place = choose(raw.places[-1], (parent.code,) if parent.code else ())
        # 友谊边境派出所 of a brigade in Guangxi is not in 友谊县.
        code = own_place if own_place and near(own_place, parent.code) else parent.code
    own = register.text[raw.parent_end : raw.end]
    return Body(f"{parent.canonical}{own}" if parent.canonical else None, raw.head.category, parent.mention, code)


def _deictic(raw: Raw, register: Register, surface: str) -> Body | None:
    code = register.at_level(_LEVELS.get(raw.scope, ""))
    category = raw.head.category if raw.head is not None else Category.POLICE
    if raw.shape is Shape.SHORT:
        if register.bureau is None and register.home is None:
            return None
        surface = raw.scope + ("公安厅" if raw.scope == "省" else "公安局")
    if code is None:
        return Body(None, category, Mention.ABBREVIATED, None)
    name = register.fullest(divisions()[code].name + surface[len(raw.scope) :])
    return Body(name, category, Mention.ABBREVIATED, code)


def _alias(raw: Raw, register: Register, surface: str) -> Body | None:
    assert raw.head is not None  # noqa: S101 -- an alias has a head
    code, candidates = _code(raw, register)
    if raw.head.surface in {"警方", "公安", "警察"} and code is not None:
        body = register.police_of(code)
        if body is not None:
            return Body(body.canonical, body.category, Mention.ABBREVIATED, body.code)
    return Body(surface, raw.head.category, Mention.ABBREVIATED, code, candidates)


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
        return Body("全国" + kind, category, Mention.ABBREVIATED, None)
    level = _LEVELS.get(raw.scope[1:], "prefecture")
    code = register.at_level(level)
    if code is None:
        return Body(None, category, Mention.ABBREVIATED, None)
    prefix = divisions()[code].name + (raw.scope if raw.scope.endswith("级") else "")
    return Body(prefix + kind, category, Mention.ABBREVIATED, code)


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
            found = Body(f"{register.bureau.canonical}{word}", category, Mention.ANAPHORIC, register.bureau.code)
        else:
            found = register.last(word) or (
                Body(word, category, Mention.ANAPHORIC, register.home) if word.startswith("联合") else None
            )
    else:
        found = register.last(word)
    return None if found is None else found.again()
