"""Which body a reference back means: by its head word, by how near it was named, and by whether it acts. Pure."""

from collections.abc import Callable, Iterator
from itertools import takewhile

import attrs

from policenews.drafting import maker
from policenews_organizations.entities import Entity, Register, Spoken


@attrs.frozen
class Found:
    """What a reference back means.

    Attributes:
        entity: The body, None if two mean as much.
        at: The mention that it goes back to, None if there are several.
        rivals: The mentions of bodies that are equally good, the latest first.
    """

    entity: Entity | None
    at: Spoken | None = None
    rivals: tuple[Spoken, ...] = ()


Fits = Callable[[Entity], bool]
"""Whether a body can be meant."""


@attrs.frozen(weakref_slot=False)  # as `maker` asks for
class Place:
    """Where a reference stands.

    Attributes:
        text: The text.
        start: Offset of its first character.
    """

    text: str
    start: int

    @property
    def clause(self) -> int:
        """Where its clause begins."""
        low = max(0, self.start - _LONGEST_CLAUSE)
        return 1 + max(self.text.rfind(mark, low, self.start) for mark in _MARKS)

    @property
    def paragraph(self) -> int:
        """Where its paragraph begins, or what is that far back."""
        low = max(0, self.start - _LONGEST_PARAGRAPH)
        return max(low, 1 + self.text.rfind("\n", low, self.start))


make_place = maker(Place)
_MARKS = "，。；：！？\n,;“"
_LONGEST_CLAUSE, _LONGEST_PARAGRAPH = 60, 1500


def antecedent(register: Register, fits: Fits, place: Place) -> Found | None:
    """Return the body that fits and is meant, None if none fits.

    - What acts in the clause of the reference is another body: in 州公安局表扬该局 it is not 州公安局.
    - What ends the clause before is meant: 线索通报给和静县公安局，该局设卡.
    - Of several in the last sentence that names one, that which begins its clause is meant: 甲公司向乙公司付款。该公司
      is 甲公司. Of two that stand in one list, neither: 甲公司、乙公司报案。该公司 is left open.
    - In a new paragraph it is the body that was mentioned most, which the text is about.
    """
    clause, paragraph = place.clause, place.paragraph
    initial = clause == place.start
    fitting = _whole(one for one in register.recent() if (initial or one.start < clause) and fits(one.entity))
    last = next(fitting, None)
    if last is None:
        return None
    if initial and place.text[last.end : place.start] == "，":
        return Found(last.entity, last)
    if last.start < paragraph:
        return _of_the_text([last, *fitting])
    near = [last, *takewhile(lambda one: one.sentence == last.sentence, fitting)]
    acting = [one for one in near if one.first] or near
    rivals = _rivals(near, acting[0])
    if rivals:
        return Found(None, None, (acting[0], *rivals))
    return Found(acting[0].entity, acting[0])


def _whole(fitting: Iterator[Spoken]) -> Iterator[Spoken]:
    """Yield the mentions without those with which the one behind them begins: 江苏银行 of 江苏银行镇江支行."""
    begun = -1
    for one in fitting:
        if one.start != begun:
            yield one
        begun = one.start


def _of_the_text(fitting: list[Spoken]) -> Found:
    """Return the body that was mentioned most; of several the one that was named first."""
    count: dict[int, int] = {}
    for one in fitting:
        count[id(one.entity)] = count.get(id(one.entity), 0) + 1
    most = max(reversed(fitting), key=lambda one: count[id(one.entity)])
    last = next(one for one in fitting if one.entity is most.entity)
    return Found(last.entity, last)


def _rivals(near: list[Spoken], best: Spoken) -> tuple[Spoken, ...]:
    """Return what stands with the best one in a list: 甲公司、乙公司."""
    in_order = near[::-1]
    at = in_order.index(best)
    low = high = at
    while in_order[low].listed and low:
        low -= 1
    while high + 1 < len(in_order) and in_order[high + 1].listed:
        high += 1
    together = in_order[low : high + 1]
    return tuple(spoken for spoken in reversed(together) if spoken.entity is not best.entity)
