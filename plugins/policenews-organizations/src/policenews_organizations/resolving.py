"""From mentions to bodies: each mention is given the entity that it names, by names first, then by references. Pure."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from policenews_organizations.annotations import Category, Location
from policenews_organizations.antecedents import Found
from policenews_organizations.entities import Entity, Register, make_spoken
from policenews_organizations.lying import around, by_the_way
from policenews_organizations.mentions import Raw
from policenews_organizations.naming import NAMING, as_part
from policenews_organizations.places import TOWNSHIPS, Codes
from policenews_organizations.reading import BUREAUS, COMPLETED, MOST_PLACES, Reading, known_body, let_lie, name_in
from policenews_organizations.referring import REFERRING


def resolve(  # noqa: PLR0913 -- what is known of a document
    text: str,
    raws: Sequence[Raw],
    home: str | None,
    *,
    stated: str | None = None,
    signed: bool = False,
    year: int | None = None,
    places: Iterable[Codes] = (),
    count: int = 0,
    generic: bool = False,
) -> Reading:
    """Return the mentions with their bodies.

    Args:
        text: The folded text.
        raws: Its mentions, in order.
        home: Code of the place of its publisher, stated or inferred, or None.
        stated: That code if the caller or the metadata states it, or None.
        signed: Whether the bureau of the home signs the text.
        year: The year of publication.
        places: What every written-out place in the text may mean.
        count: How many bodies there were before, in another section of the document.
        generic: Whether a head alone is a mention that stands for no body that the text names.
    """
    inside = frozenset(
        raw.parent for raw in raws if raw.parent is not None and raw.head and raw.head.surface.endswith(_WHOLE)
    )
    reading = Reading(text, raws, Register(home, stated, signed=signed, count=count), year, inside)
    said = (codes for raw in raws if not by_the_way(text, raw) for codes in raw.places)
    sure = dict.fromkeys(codes[0] for codes in (*said, *places) if len(codes) == 1)
    reading.codes = tuple(sure)[:MOST_PLACES]
    ends = [end.start() for end in _SENTENCE_ENDS.finditer(text, raws[0].start, raws[-1].end)]
    reading.sentences = [bisect_left(ends, raw.start) for raw in raws]
    _survey(reading)
    for number, raw in enumerate(raws):
        entity = reading.entities[number]
        if entity is None:
            entity = _entity(reading, number, raw)
            if entity is None and generic and raw.shape == "bare" and raw.head is not None:
                entity = Entity(raw.head.category, raw.head)
            reading.entities[number] = entity
        if entity is not None and number not in inside:
            if raw.shape == "named" and raw.parent is None and entity.code is None and not entity.candidates:
                code, others = around(reading, number)
                let_lie(entity, code, Location.TEXT, others)
            elif entity.code is None and entity.parent is not None:
                let_lie(entity, entity.parent.code, Location.PARENT, entity.parent.candidates)
            _speak(reading, number, entity)
    return reading


_SENTENCE_ENDS = re.compile("[。！？\n]")
_WHOLE = ("分局", "股份有限公司")
"""Heads that are no part of what stands before them but the end of its name: 中国农业银行股份有限公司."""
_CLAUSE_BEGINS = frozenset("，。；：！？\n,;:“ \u3000")


LIST = ("、", "和", "与", "及", "以及")


def _speak(reading: Reading, number: int, entity: Entity) -> None:
    """Remember a mention, for references back to it."""
    raw, text, spoken = reading.raws[number], reading.text, reading.register.spoken
    before = text[raw.start - 1] if raw.start else "\n"
    last = spoken[-1] if spoken else None
    reading.register.speak(
        make_spoken(
            entity=entity,
            start=raw.start,
            end=raw.end,
            first=before in _CLAUSE_BEGINS,
            sentence=reading.sentences[number],
            listed=last is not None and text[last.end : raw.start] in LIST,
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
        return as_part(reading, raw)
    if raw.shape in NAMING:
        return NAMING[raw.shape](reading, number, raw)
    found = REFERRING[raw.shape](reading.register, raw, reading.text)
    if not isinstance(found, Found):
        return found
    reading.found[number] = found
    if found.entity is None and found.rivals:
        return Entity(found.rivals[0].entity.category)  # one of several: which, nothing says
    return found.entity


def _shared(reading: Reading, number: int, raw: Raw) -> Entity | None:
    """Return the body that stands in a list and shares its place with that before it: 市公安局、检察院."""
    head = raw.head
    if not number or head is None or head.shape != "admin" or head.surface in BUREAUS:
        return None
    last, before = reading.raws[number - 1], reading.entities[number - 1]
    if before is None or reading.text[last.end : raw.start] not in LIST:
        return None
    if before.head is None or before.head.shape != "admin" or before.parent is not None:
        return None
    whole = before.canonical() or ""
    place = whole.removesuffix(before.head.surface)
    township = place.endswith(tuple(TOWNSHIPS))  # 白果镇党委、政府: a township has no code of its own
    if (before.code is None and not township) or place == whole:
        return None
    name = place if township or before.code is None else name_in(reading, before.code)
    entity = known_body(reading, head.category, head, (("admin", head.full, name if township else before.code),))
    entity.call(COMPLETED, name + head.surface)
    let_lie(entity, before.code, Location.TEXT)
    return entity
