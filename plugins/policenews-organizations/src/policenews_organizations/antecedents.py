"""Which body a reference back means: by its head word, by how near it was named, and by whether it acts. Pure."""

from collections.abc import Callable

import attrs

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


def antecedent(register: Register, fits: Fits) -> Found | None:
    """Return the body that fits and was named last, None if none fits.

    Of several in the last sentence that names one, that which begins its clause is meant: 甲公司向乙公司付款，该公司
    is 甲公司. Of two that stand in one list, neither: 甲公司、乙公司报案，该公司 is left open.
    """
    sentence: int | None = None
    near: list[Spoken] = []
    for spoken in register.recent():
        if sentence is not None and spoken.sentence != sentence:
            break
        if fits(spoken.entity):
            sentence = spoken.sentence
            near.append(spoken)
    if not near:
        return None
    acting = [spoken for spoken in near if spoken.first] or near
    best = acting[0]
    rivals = _rivals(near, best)
    if rivals:
        return Found(None, None, (best, *rivals))
    return Found(best.entity, best)


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
