"""From a document to its records: the order of the steps. Pure."""

from collections.abc import Sequence

from policenews.document import Document
from policenews.vocabulary import Hit
from policenews_statistics.agencies import set_agencies
from policenews_statistics.annotations import Statistic
from policenews_statistics.assembling import assemble
from policenews_statistics.building import build
from policenews_statistics.comparing import set_bases
from policenews_statistics.items import pieces
from policenews_statistics.judging import set_background, set_status
from policenews_statistics.meanings import Meaning
from policenews_statistics.parts import set_parts, set_understood
from policenews_statistics.periods import set_periods
from policenews_statistics.records import set_records
from policenews_statistics.sequences import set_sequences
from policenews_statistics.topics import set_cases


def statistics(
    document: Document, hits: Sequence[Hit[Meaning]], general: Sequence[Hit[Meaning]] = ()
) -> list[Statistic]:
    """Return the records of a document, in the order of the text.

    Args:
        document: The document, annotated by the other plugins.
        hits: The verbs of police news that were found in its folded text.
        general: The verbs of the general language.
    """
    text = document.folded
    clauses = pieces(document, hits, general)
    drafts = assemble(text, clauses)
    set_status(text, drafts)
    set_parts(text, drafts)
    set_understood(drafts)
    set_background(text, drafts)
    set_agencies(text, clauses, drafts)
    set_periods(text, clauses, drafts, document.day)
    set_sequences(text, clauses, drafts)
    set_cases(text, clauses, drafts)
    set_bases(text, drafts)
    set_records(text, clauses, drafts)
    return [build(document.text, draft) for draft in drafts]
