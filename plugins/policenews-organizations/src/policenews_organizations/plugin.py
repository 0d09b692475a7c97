"""The hooks: organizations."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

import attrs

from policenews import Annotation, Context, Document, Manifest, Term, hookimpl
from policenews_organizations.annotations import Organization, Standing
from policenews_organizations.ground import Ground
from policenews_organizations.heads import Head, heads
from policenews_organizations.home import inferred, signed, stated
from policenews_organizations.layout import sections, standing
from policenews_organizations.lists import completed
from policenews_organizations.mentions import Raw
from policenews_organizations.options import OrganizationsOptions
from policenews_organizations.places import Places, named, surfaces
from policenews_organizations.recognition import recognise
from policenews_organizations.references import Reference, references
from policenews_organizations.references import surfaces as reference_surfaces
from policenews_organizations.resolving import resolve
from policenews_organizations.shortening import shortened
from policenews_organizations.stating import organizations

PLACES = "organizations.places"
"""Vocabulary of divisions: names and short names, with the codes that each may mean."""
HEADS = "organizations.heads"
"""Vocabulary of the words with which names of organizations end."""
REFERENCES = "organizations.references"
"""Vocabulary of what is short for a body named elsewhere."""


@hookimpl
def policenews_manifest() -> Manifest:
    """Provide Organization."""
    return Manifest(
        provides=(Organization,),
        vocabularies={PLACES: Places, HEADS: Head, REFERENCES: Reference},
        options=OrganizationsOptions,
    )


@hookimpl
def policenews_vocabulary(name: str) -> Iterable[Term[Places] | Term[Head] | Term[Reference]] | None:
    """Give the divisions, the heads and the references."""
    if name == PLACES:
        return (Term(surface, meaning, "vocabulary/divisions.tsv") for surface, meaning in surfaces().items())
    if name == HEADS:
        return (Term(surface, head, "vocabulary/heads.tsv") for surface, head in heads().items())
    if name == REFERENCES:
        return (Term(surface, meant, "vocabulary/references.tsv") for surface, meant in reference_surfaces())
    return None


@hookimpl
def policenews_annotate(document: Document, context: Context) -> Iterable[Annotation]:
    """Return the mentions of organizations, resolved in the order of the text."""
    text, places = document.folded, context.vocabulary(PLACES, Places)
    year = None if document.published is None else document.published.year
    options = context.options_as(OrganizationsOptions)
    home = named(options.home) if options.home else None
    region = home or stated(document.metadata, places, year)
    ground = Ground(text, places, context.vocabulary(HEADS, Head), stated=region is not None, year=year)
    anaphors = references(text, context.vocabulary(REFERENCES, Reference).find(text))
    raws = completed(ground, shortened(ground, recognise(ground, list(anaphors))))
    return _resolved(ground, raws, home, region, generic=options.generic) if raws else ()


def _resolved(
    ground: Ground, raws: Sequence[Raw], home: str | None, region: str | None, *, generic: bool
) -> list[Organization]:
    """Return the organizations of each item of a document; a body of the story is none of what is recommended below."""
    text, aside = ground.text, standing(ground.text)
    found: list[Organization] = []
    base = 0
    starts = [raw.start for raw in raws]
    for start, end in sections(text):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if first < last:
            own = [
                raw if raw.parent is None or not first else attrs.evolve(raw, parent=raw.parent - first)
                for raw in raws[first:last]
            ]
            signatures = (at for *at, who in aside if who is Standing.SIGNATURE and start <= at[0] < end)
            signer = next((code for at, stop in signatures if (code := signed(own, (at, stop)))), None)
            here = home or signer or inferred(own, ground.written_out(start, end), region)
            places = ground.written_out(start, end)
            reading = resolve(
                text,
                own,
                here,
                stated=region,
                signed=signer is not None,
                year=ground.year,
                places=places,
                count=base,
                generic=generic,
            )
            found += organizations(reading, aside)
            base = reading.register.count
    return found
