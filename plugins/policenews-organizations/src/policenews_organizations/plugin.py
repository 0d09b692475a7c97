"""The hooks: organizations."""

from collections.abc import Iterable

from policenews import Annotation, Context, Document, Manifest, Term, hookimpl
from policenews_organizations.annotations import Organization
from policenews_organizations.ground import Ground
from policenews_organizations.heads import Head, heads
from policenews_organizations.options import OrganizationsOptions
from policenews_organizations.places import Places, surfaces
from policenews_organizations.recognition import recognise
from policenews_organizations.references import references
from policenews_organizations.resolving import resolve

PLACES = "organizations.places"
"""Vocabulary of divisions: names and short names, with the codes that each may mean."""
HEADS = "organizations.heads"
"""Vocabulary of the words with which names of organizations end."""


@hookimpl
def policenews_manifest() -> Manifest:
    """Provide Organization."""
    return Manifest(provides=(Organization,), vocabularies={PLACES: Places, HEADS: Head}, options=OrganizationsOptions)


@hookimpl
def policenews_vocabulary(name: str) -> Iterable[Term[Places] | Term[Head]] | None:
    """Give the divisions and the heads."""
    if name == PLACES:
        return (Term(surface, meaning, "vocabulary/divisions.tsv") for surface, meaning in surfaces().items())
    if name == HEADS:
        return (Term(surface, head, "vocabulary/heads.tsv") for surface, head in heads().items())
    return None


@hookimpl
def policenews_annotate(document: Document, context: Context) -> Iterable[Annotation]:
    """Return the mentions of organizations, resolved in the order of the text."""
    text = document.folded
    home = context.options_as(OrganizationsOptions).home
    ground = Ground(text, context.vocabulary(PLACES, Places), context.vocabulary(HEADS, Head), stated=bool(home))
    raws = recognise(ground, list(references(text)))
    return resolve(raws, document.text, ground.written_out(), home) if raws else ()
