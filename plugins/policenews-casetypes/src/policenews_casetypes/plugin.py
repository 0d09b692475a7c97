"""The hooks: the one file that knows how plugins are called."""

from collections.abc import Iterable

from policenews.document import Document
from policenews.hookspecs import hookimpl
from policenews.manifest import Context, Manifest
from policenews.vocabulary import Term
from policenews_casetypes.annotations import CaseReference, CaseType
from policenews_casetypes.meanings import Meaning, Options

__all__ = ["Options", "policenews_annotate", "policenews_manifest", "policenews_vocabulary"]

TERMS = "casetypes.terms"


@hookimpl
def policenews_manifest() -> Manifest:
    """Provide CaseType and CaseReference; own the vocabulary of terms."""
    return Manifest(provides=(CaseType, CaseReference), vocabularies={TERMS: Meaning}, options=Options)


@hookimpl
def policenews_vocabulary(name: str) -> Iterable[Term[Meaning]] | None:
    """Give the words of the statutes and of police speech."""
    if name != TERMS:
        return None
    from policenews_casetypes.vocabulary import terms  # noqa: PLC0415 -- words are read only when asked for

    return terms()


@hookimpl
def policenews_annotate(document: Document, context: Context) -> Iterable[CaseType | CaseReference]:
    """Return the mentions of cases in a document, and the references back to them."""
    from policenews_casetypes.completing import completed, recoded  # noqa: PLC0415 -- expressions compile on first use
    from policenews_casetypes.recognition import in_order, mentions  # noqa: PLC0415

    text, options = document.folded, context.options_as(Options)
    hits = context.vocabulary(TERMS, Meaning).find(text)
    found = mentions(text, hits, optional=options.optional)
    cases, references = completed(text, list(in_order(found)), document.day)
    wanted = (case for case in cases if case.context in options.contexts)
    return [*(recoded(case, options) for case in wanted), *references]
