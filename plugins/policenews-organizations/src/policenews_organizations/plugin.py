"""The hooks: organizations."""

from collections.abc import Iterable

from policenews import Annotation, Context, Document, Manifest, Term, hookimpl
from policenews_organizations.annotations import Organization
from policenews_organizations.ground import Ground
from policenews_organizations.heads import Head, heads
from policenews_organizations.options import OrganizationsOptions
from policenews_organizations.places import Places, surfaces
from policenews_organizations.recognition import recognise
from policenews_organizations.references import Reference, references
from policenews_organizations.references import surfaces as reference_surfaces
from policenews_organizations.resolving import resolve

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
    text = document.folded
    home = context.options_as(OrganizationsOptions).home
    ground = Ground(text, context.vocabulary(PLACES, Places), context.vocabulary(HEADS, Head), stated=bool(home))
    anaphors = references(text, context.vocabulary(REFERENCES, Reference).find(text))
    raws = recognise(ground, list(anaphors))
    return resolve(raws, document.text, ground.written_out(), home) if raws else ()
