"""The bodies of a document: each is one entity, however it is named. Pure."""

from collections.abc import Hashable, Iterator, Sequence
from itertools import islice

import attrs

from policenews.drafting import maker
from policenews_organizations.annotations import Category, Location
from policenews_organizations.heads import Head
from policenews_organizations.places import Codes

_DEEPEST = 8
"""Levels of parents that are followed."""
_MOST = 200
"""Bodies of a category that are looked through."""
_REMEMBERED = 60
"""Mentions back to which an antecedent is looked for."""


@attrs.define(eq=False)
class Entity:
    """A body that a document names.

    Attributes:
        number: Which body of the document it is, counted from 1 in the order in which they are mentioned; 0 before.
        category: What sort of body it is.
        head: With what its name ends, None if it has never been named.
        code: Code of its place, or None.
        located: What says where it lies.
        candidates: The codes that its place could have, the likeliest first, if the text does not decide; `code` may
            be the first of them.
        parent: The body of which it is a part, None if the text names none.
        names: What it was called: how full the name is, the parent whose name stands before it, and the name.
        collective: Whether it is a class of bodies that acts as one.
        implied: Whether only the name of a part of it names it: 杭州市公安局 of 杭州市公安局西湖区分局.
    """

    category: Category
    head: Head | None = None
    code: str | None = None
    located: Location | None = None
    candidates: Codes = ()
    parent: "Entity | None" = None
    names: list[tuple[int, "Entity | None", str]] = attrs.field(factory=list)
    collective: bool = False
    implied: bool = True
    number: int = 0

    def call(self, fullness: int, name: str, parent: "Entity | None" = None) -> None:
        """Remember a name.

        Args:
            fullness: 2 for a name in full, 1 for one that was completed, 0 for what stands for it.
            name: The name, behind that of the parent if there is one.
            parent: The body whose name stands before it.
        """
        named = (fullness, parent, name)
        if named not in self.names:
            self.names.append(named)

    def is_part_of(self, other: "Entity") -> bool:
        """Return whether it is another body or in the end a part of it."""
        around: Entity | None = self
        while around is not None:
            if around is other:
                return True
            around = around.parent
        return False

    def canonical(self, depth: int = 0) -> str | None:
        """Return the fullest name that the text justifies, None if it has none."""
        return "".join(self.units(depth)) or None

    def units(self, depth: int = 0) -> tuple[str, ...]:
        """Return the pieces of its fullest name, from the outermost body to itself."""
        if depth > _DEEPEST:
            return ()
        best: tuple[int, int] = (-1, 0)
        found: tuple[str, ...] = ()
        for fullness, parent, name in self.names:
            before = () if parent is None else parent.units(depth + 1)
            if parent is not None and not before:
                continue
            rank = fullness, sum(map(len, before)) + len(name)
            if rank > best:
                best, found = rank, (*before, name)
        return found


@attrs.frozen(weakref_slot=False)  # as `maker` asks for
class Spoken:
    """A mention, as an antecedent of others.

    Attributes:
        entity: The body.
        start: Offset of its first character.
        end: Offset after its last character.
        first: Whether it begins its clause, as what acts does.
        sentence: Number of its sentence.
        listed: Whether it stands in a list with the mention before it.
    """

    entity: Entity
    start: int
    end: int
    first: bool
    sentence: int
    listed: bool


make_spoken = maker(Spoken)


@attrs.define
class Register:
    """The bodies of a document, or of a section of it, by what identifies them.

    Attributes:
        home: Code of the publisher's place, stated or inferred, or None.
        stated: Code of the publisher's place if the caller or the metadata states it, or None.
        signed: Whether the bureau of the home signs the text: it is 我局.
        bureau: The police body that the document is mostly about, or None.
        spoken: The mentions, in order.
        count: How many bodies they are of.
    """

    home: str | None = None
    stated: str | None = None
    signed: bool = False
    bureau: Entity | None = None
    spoken: list[Spoken] = attrs.field(factory=list)
    count: int = 0
    _by_key: dict[Hashable, Entity] = attrs.field(factory=dict)
    _by_category: dict[Category, dict[int, Entity]] = attrs.field(factory=dict)

    def find(self, *keys: Hashable) -> Entity | None:
        """Return the entity that one of the keys identifies."""
        return next((found for key in keys if key is not None and (found := self._by_key.get(key)) is not None), None)

    def know(self, entity: Entity, *keys: Hashable) -> None:
        """Let keys identify an entity, unless they identify another."""
        for key in keys:
            if key is not None:
                self._by_key.setdefault(key, entity)
        self._by_category.setdefault(entity.category, {}).setdefault(id(entity), entity)

    def of(self, category: Category) -> Iterator[Entity]:
        """Yield the bodies of a category in the order in which they became known; of very many the first."""
        return islice(self._by_category.get(category, {}).values(), _MOST)

    def speak(self, spoken: Spoken) -> None:
        """Remember a mention, and count its body if it is the first of it."""
        if spoken.entity.number == 0:
            self.count += 1
            spoken.entity.number = self.count
        self.spoken.append(spoken)

    def recent(self) -> Sequence[Spoken]:
        """Return the last mentions, the latest first."""
        return self.spoken[: -_REMEMBERED - 1 : -1]
