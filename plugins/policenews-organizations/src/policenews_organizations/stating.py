"""What the mentions of a document say, once their bodies are known. Pure."""

from collections.abc import Sequence
from operator import attrgetter

from policenews.drafting import maker
from policenews.spans import Span, make_span
from policenews_organizations.annotations import Category, Mention, Organization, Standing
from policenews_organizations.antecedents import Found
from policenews_organizations.entities import Entity
from policenews_organizations.heads import function_of
from policenews_organizations.mentions import Raw
from policenews_organizations.places import at_level, divisions
from policenews_organizations.resolving import Reading

_organization = maker(Organization)
_ABBREVIATED, _ANAPHORIC, _FULL = Mention.ABBREVIATED, Mention.ANAPHORIC, Mention.FULL
_SHORT_SHAPES = frozenset({"deictic", "short", "alias", "part", "collective", "shortened"})
_SHORT_HEADS = frozenset({"分局", "街道办"})
"""Heads of names that need their place: 长清分局."""


_NAMED = frozenset({"company", "school", "shop", "bank"})


def organizations(
    reading: Reading, standing: Sequence[tuple[int, int, Standing]] = (), base: int = 0
) -> list[Organization]:
    """Return what the mentions say, in order.

    Args:
        reading: The mentions and their bodies.
        standing: Where by-lines and signatures are, and which they are.
        base: The number of the last body before, in another section of the document.
    """
    raws = reading.raws
    found: list[Organization] = []
    around = raws[-1].end
    before: dict[int, Span] = {}
    antecedents: list[Span | None] = []
    for number, raw in enumerate(raws):
        entity = reading.entities[number]
        told = None if entity is None else before.get(id(entity))
        at = reading.found[number].at if number in reading.found else None
        antecedents.append(make_span(at.start, at.end) if at is not None else told)
        if entity is not None and number not in reading.inside:
            before[id(entity)] = make_span(raw.start, raw.end)
    # From the last to the first, since a longer name comes after those in it.
    for number in range(len(raws) - 1, -1, -1):
        raw, entity = raws[number], reading.entities[number]
        if entity is None or number in reading.inside:
            continue
        found.append(
            _stated(
                reading.text, raw, entity, reading.found.get(number), antecedents[number], base,
                nested=raw.start >= around, standing=_standing(raw, standing),
            )
        )  # fmt: skip
        around = min(around, raw.start)
    found.sort(key=attrgetter("span.start"))  # stable: of two that begin together, the longer stays first
    return found


def _standing(raw: Raw, standing: Sequence[tuple[int, int, Standing]]) -> Standing | None:
    return next((what for start, end, what in standing if start <= raw.start < end), None)


def _stated(  # noqa: PLR0913 -- what is known of a mention
    text: str,
    raw: Raw,
    entity: Entity,
    found: Found | None,
    antecedent: Span | None,
    base: int,
    *,
    nested: bool,
    standing: Standing | None,
) -> Organization:
    rivals = found.rivals if found is not None else ()
    units = entity.units()
    canonical = "".join(units) or None
    code = entity.code
    if code and divisions()[code].level == "zone":
        code = at_level(code, "prefecture")  # codes of zones are none of GB/T 2260
    mention = mention_of(text, raw, canonical)
    return _organization(
        span=make_span(raw.start, raw.end),
        rule=raw.rule,
        category=entity.category,
        mention=mention,
        canonical=canonical,
        entity=base + entity.number if entity.number else 0,
        units=units,
        parent="".join(units[:-1]) or None,
        function=function_of(canonical or text[raw.start : raw.end]) if entity.category is Category.POLICE else None,
        level=raw.head.level if raw.head is not None else entity.head.level if entity.head is not None else "",
        division=divisions()[code].path if code else "",
        adcode=code,
        candidates=entity.candidates,
        antecedent=antecedent if mention is not _FULL else None,
        rivals=tuple(make_span(rival.start, rival.end) for rival in rivals),
        collective=entity.collective,
        nested=nested,
        standing=standing,
    )


def mention_of(text: str, raw: Raw, canonical: str | None) -> Mention:
    """Return how a body is named: in full, by its place or its head alone, or by what it was called before."""
    if raw.shape == "shortened":
        return _ABBREVIATED
    if raw.shape == "bare" and raw.parent is not None:
        return _ABBREVIATED  # 分局经侦支队
    if raw.shape in {"back", "bare"}:
        return _ANAPHORIC
    if raw.shape == "collective" and raw.places:
        return _FULL
    if raw.shape in _SHORT_SHAPES:
        return _ABBREVIATED
    head, surface = raw.head, text[raw.start : raw.end]
    if head is None:
        return _FULL
    begins = text[raw.start : raw.parent_end] if raw.parent is not None else surface
    if head.surface in _SHORT_HEADS and raw.parent is None:
        return _ABBREVIATED
    if (
        begins.endswith("分局")
        and not begins.endswith(("公安分局",))
        and "公安局" not in begins
        and raw.parent is not None
    ):
        return _ABBREVIATED
    if canonical and raw.parent is None and head.shape in _NAMED and surface not in canonical:
        return _ABBREVIATED  # 万顷公司 of 浙江万顷船舶修造有限公司
    if head.shape == "temp" and canonical not in {None, surface}:
        return _ABBREVIATED
    if head.short_for and canonical not in {None, surface} and (canonical or "").endswith(head.short_for):
        return _ABBREVIATED
    return _FULL
