"""The bodies that a document names, and how a later mention finds the one that it means."""

from collections.abc import Callable
from functools import cached_property

import attrs

from policenews.drafting import maker
from policenews_organizations.annotations import Category, Mention
from policenews_organizations.places import at_level, divisions

_SHORTEST = 3
"""Characters of the shortest name that may stand for a fuller one: 公安局."""


@attrs.frozen(weakref_slot=False)  # as `maker` asks for
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
        return make_body(self.canonical, self.category, Mention.ANAPHORIC, self.code, self.candidates)


make_body = maker(Body)


@attrs.define(slots=False)
class Register:
    """The bodies of a document so far.

    Attributes:
        text: The text.
        find_home: Finds the code of the document's home.
        bureau: Name of the police body that the document is mostly about, or None.
        everything: Bodies named in full anywhere in the document, by name, for aliases that come before them.
    """

    text: str
    find_home: Callable[[], str | None]
    bureau: Body | None = None
    everything: dict[str | None, Body] = attrs.field(factory=dict)
    _bodies: list[Body] = attrs.field(factory=list)
    _last: dict[tuple[str, Category | None], tuple[int, Body | None]] = attrs.field(factory=dict)
    _fullest: dict[str, str] = attrs.field(factory=dict)
    _uncut: dict[str, list[str]] = attrs.field(factory=dict)
    _police: dict[str, Body | None] = attrs.field(factory=dict)
    _only: dict[Category, Body | None] = attrs.field(factory=dict)

    @cached_property
    def home(self) -> str | None:
        """Code of the document's home, or None; most documents never ask."""
        return self.find_home()

    def add(self, body: Body) -> None:
        """Remember a body."""
        self._bodies.append(body)
        name = body.canonical
        if name and self.fullest(name) == name and name not in self._fullest:
            self._fullest[name] = name
            self._uncut.setdefault(name[-_SHORTEST:], []).append(name)

    def last(self, ending: str, category: Category | None = None) -> Body | None:
        """Return the body last named whose name ends so, of the category if one is given.

        Few endings are ever asked for (局 of 该局, 派出所), so each keeps its own answer: only the bodies that were
        named since it was last asked for are looked at.
        """
        asked = (ending, category)
        known, found = self._last.get(asked, (0, None))
        newer = self._bodies[known:]
        for body in reversed(newer):
            if (category is None or body.category is category) and (body.canonical or "").endswith(ending):
                found = body
                break
        self._last[asked] = len(self._bodies), found
        return found

    def fullest(self, name: str) -> str:
        """Return the first name so far that ends with a name: 长清区公安分局 for 公安分局.

        A name is cut into its ends when another that ends like it is asked for; in most documents few are.
        """
        found = self._fullest.get(name)
        if found is None:
            for longer in self._uncut.pop(name[-_SHORTEST:], ()):
                for at in range(1, len(longer) - _SHORTEST + 1):
                    self._fullest.setdefault(longer[at:], longer)
            found = self._fullest.get(name, name)
        return found

    def police_of(self, code: str) -> Body | None:
        """Return the police body of a division that is named in full anywhere in the document, or None."""
        if code not in self._police:
            bureau = divisions()[code].name + "公安局"
            police = [b for b in self.everything.values() if b.category is Category.POLICE and b.canonical and b.code]
            own = (b for b in police if b.code == code and (b.canonical or "").endswith(("公安局", "分局", "公安厅")))
            inside = (b for b in police if bureau in (b.canonical or ""))
            self._police[code] = next(own, None) or next(inside, None)
        return self._police[code]

    def police_named(self, place: str) -> Body | None:
        """Return the police body that is named in full with a place: for 南湖 the 云城市公安局南湖分局."""
        ends = tuple(
            f"{place}{level}{bureau}" for level in ("", *"区县市") for bureau in ("分局", "公安分局", "公安局")
        )
        police = (body for body in self.everything.values() if body.category is Category.POLICE)
        return next((body for body in police if (body.canonical or "").endswith(ends)), None)

    def only(self, category: Category) -> Body | None:
        """Return the one body of a category that is named in full anywhere in the document, None if there are more."""
        if category not in self._only:
            bodies = [body for body in self.everything.values() if body.category is category]
            self._only[category] = bodies[0] if len(bodies) == 1 else None
        return self._only[category]

    def at_level(self, level: str) -> str | None:
        """Return the code of the division of the home at a level, or None."""
        return None if self.home is None else at_level(self.home, level)
