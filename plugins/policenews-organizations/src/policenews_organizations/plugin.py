"""The hooks: organizations."""

from collections.abc import Iterable, Iterator
from functools import cache

from policenews import Annotation, Context, Document, Manifest, RuleSet, Term, hookimpl
from policenews_organizations.annotations import Organization
from policenews_organizations.heads import Head, heads
from policenews_organizations.mentions import Raw
from policenews_organizations.options import OrganizationsOptions
from policenews_organizations.places import Places, surfaces
from policenews_organizations.recognition import recognise
from policenews_organizations.resolving import resolve
from policenews_organizations.rules import PATTERNS

PLACES = "organizations.places"
"""Vocabulary of divisions: names and short names, with the codes that each may mean."""
HEADS = "organizations.heads"
"""Vocabulary of the words with which names of organizations end."""


@cache
def _rules() -> RuleSet[Raw]:
    return RuleSet(PATTERNS)


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
def policenews_annotate(document: Document, context: Context) -> Iterator[Annotation]:
    """Yield the mentions of organizations, resolved in the order of the text."""
    text = document.folded
    places = list(context.vocabulary(PLACES, Places).find(text))
    anaphors = [found.value for found in _rules().scan(text)]
    home = context.options_as(OrganizationsOptions).home
    heads_found = list(context.vocabulary(HEADS, Head).find(text))
    raws = recognise(text, places, heads_found, anaphors, homed=bool(home))
    yield from resolve(
        raws, document.text, [hit.term.meaning.codes for hit in places if hit.term.surface[-1] in "省市县区州旗"], home
    )
