"""The hooks: the one file that knows how plugins are called."""

from collections.abc import Iterable

from policenews.document import Document
from policenews.hookspecs import hookimpl
from policenews.manifest import Context, Manifest
from policenews.spans import make_span
from policenews.vocabulary import Term
from policenews_casetypes.annotations import CaseType
from policenews_casetypes.meanings import Meaning, Options

__all__ = ["Options", "policenews_annotate", "policenews_manifest", "policenews_vocabulary"]

TERMS = "casetypes.terms"


@hookimpl
def policenews_manifest() -> Manifest:
    """Provide CaseType; own the vocabulary of terms."""
    return Manifest(provides=(CaseType,), vocabularies={TERMS: Meaning}, options=Options)


@hookimpl
def policenews_vocabulary(name: str) -> Iterable[Term[Meaning]] | None:
    """Give the words of the statutes and of police speech."""
    if name != TERMS:
        return None
    from policenews_casetypes.vocabulary import terms  # noqa: PLC0415 -- words are read only when asked for

    return terms()


@hookimpl
def policenews_annotate(document: Document, context: Context) -> Iterable[CaseType]:
    """Return the mentions of cases in a document."""
    from policenews_casetypes.recognition import in_order, mentions  # noqa: PLC0415 -- expressions compile on first use

    text = document.folded
    hits = context.vocabulary(TERMS, Meaning).find(text)
    found = mentions(text, hits, optional=context.options_as(Options).optional)
    return [mention.case.at(make_span(mention.start, mention.end)) for mention in in_order(found)]
