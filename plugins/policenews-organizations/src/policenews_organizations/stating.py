"""What the mentions of a document say, once their bodies are known. Pure."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

import attrs

from policenews.drafting import maker
from policenews.spans import Span, make_span
from policenews_organizations.annotations import Category, Function, Mention, Organization, Standing
from policenews_organizations.entities import Entity
from policenews_organizations.heads import Head, function_of
from policenews_organizations.mentions import Raw
from policenews_organizations.places import at_level, common, divisions
from policenews_organizations.reading import Reading

_organization = maker(Organization)
_POLICE = Category.POLICE
_ABBREVIATED, _ANAPHORIC, _FULL = Mention.ABBREVIATED, Mention.ANAPHORIC, Mention.FULL
_SHORT_HEADS = frozenset({"分局", "街道办"})
"""Heads of names that need their place: 长清分局."""


_NAMED = frozenset({"company", "school", "shop", "bank"})


Lines = Sequence[tuple[int, int, Standing]]
"""Where by-lines and signatures begin and end, and which they are."""


def organizations(reading: Reading, standing: Lines = ()) -> list[Organization]:
    """Return what the mentions say, in order.

    Args:
        reading: The mentions and their bodies.
        standing: The by-lines and signatures.
    """
    raws, antecedents = reading.raws, _antecedents(reading)
    found: list[Organization] = []
    known: dict[int, _Known] = {}
    around = raws[-1].end
    starts = [start for start, _, _ in standing]
    # From the last to the first, since a longer name comes after those in it.
    for number in range(len(raws) - 1, -1, -1):
        raw, entity = raws[number], reading.entities[number]
        if entity is None or number in reading.inside:
            continue
        beside = bisect_right(starts, raw.start) - 1
        where = standing[beside][2] if beside >= 0 and raw.start < standing[beside][1] else None
        said = known.get(id(entity))
        if said is None:
            said = known[id(entity)] = _known(entity)
        body = _stated(reading, number, entity, said, antecedents[number])
        if where is not None or raw.start >= around:
            body = attrs.evolve(body, nested=raw.start >= around, standing=where)
        found.append(body)
        around = min(around, raw.start)
    found.sort(key=attrgetter("span.start"))  # stable: of two that begin together, the longer stays first
    return found


def _antecedents(reading: Reading) -> list[Span | None]:
    """Return for each mention that before it which says which body it is, None if there is none."""
    last: dict[int, Span] = {}
    found: list[Span | None] = []
    for number, raw in enumerate(reading.raws):
        entity = reading.entities[number]
        at = reading.found[number].at if number in reading.found else None
        told = None if entity is None else last.get(id(entity))
        found.append(make_span(at.start, at.end) if at is not None else told)
        if entity is not None and number not in reading.inside:
            last[id(entity)] = make_span(raw.start, raw.end)
    return found


@attrs.frozen
class _Known:
    """What is said of a body wherever it is mentioned."""

    canonical: str | None
    units: tuple[str, ...]
    parent: str | None
    function: Function | None
    level: str
    division: str
    adcode: str | None


def _known(entity: Entity) -> _Known:
    units = entity.units()
    canonical = "".join(units) or None
    code = entity.code
    if code and divisions()[code].level == "zone":
        code = at_level(code, "prefecture")  # codes of zones are none of GB/T 2260
    return _Known(
        canonical,
        units,
        "".join(units[:-1]) or None,
        function_of(canonical) if canonical and entity.category is _POLICE else None,
        entity.head.level if entity.head is not None else "",
        divisions()[around].path if (around := code or common(entity.candidates)) else "",
        code,
    )


def _stated(reading: Reading, number: int, entity: Entity, known: _Known, antecedent: Span | None) -> Organization:
    text, raw, found = reading.text, reading.raws[number], reading.found.get(number)
    mention = mention_of(text, raw, known.canonical)
    return _organization(
        span=make_span(raw.start, raw.end),
        rule=raw.rule,
        category=entity.category,
        mention=mention,
        canonical=known.canonical,
        entity=entity.number,
        units=known.units,
        parent=known.parent,
        function=known.function,
        level=raw.head.level if raw.head is not None else known.level,
        division=known.division,
        adcode=known.adcode,
        located=entity.located if known.adcode else None,
        candidates=entity.candidates,
        antecedent=antecedent if mention is not _FULL else None,
        rivals=tuple(make_span(rival.start, rival.end) for rival in found.rivals) if found is not None else (),
        collective=entity.collective,
    )


def mention_of(text: str, raw: Raw, canonical: str | None) -> Mention:
    """Return how a body is named: in full, by its place or its head alone, or by what it was called before."""
    if raw.shape in {"back", "bare"} and (raw.shape == "back" or raw.parent is None):
        return _ANAPHORIC
    if raw.shape == "collective":
        return _FULL if raw.places else _ABBREVIATED
    if raw.shape != "named" or raw.head is None:
        return _ABBREVIATED
    surface = text[raw.start : raw.end]
    if raw.parent is not None:
        return _ABBREVIATED if _is_short_bureau(text[raw.start : raw.parent_end]) else _FULL
    return _ABBREVIATED if _is_short(surface, raw.head, canonical) else _FULL


def _is_short_bureau(name: str) -> bool:
    """Whether what has a part is named for short: 岳塘分局|网安大队."""
    return name.endswith("分局") and "公安" not in name


def _is_short(surface: str, head: Head, canonical: str | None) -> bool:
    """Whether a name is short for that which the text justifies: 长清分局, 万顷公司, 市南区检察院."""
    if head.surface in _SHORT_HEADS or canonical is None or canonical == surface:
        return head.surface in _SHORT_HEADS
    if head.shape in _NAMED:
        return surface not in canonical
    return head.shape == "temp" or bool(head.short_for and canonical.endswith(head.short_for))
