"""The hooks: the one file that knows how plugins are called."""

from collections.abc import Iterable

import attrs

from policenews.document import Document
from policenews.hookspecs import hookimpl
from policenews.manifest import Context, Manifest
from policenews.vocabulary import Term
from policenews_statistics.annotations import Statistic
from policenews_statistics.meanings import Meaning
from policenews_statistics.options import StatisticsOptions
from policenews_statistics.others import USED, Quantity, TimeExpression, of_kind

__all__ = ["policenews_annotate", "policenews_manifest", "policenews_vocabulary"]

ACTIONS, VERBS = "statistics.actions", "statistics.verbs"


@hookimpl
def policenews_manifest() -> Manifest:
    """Provide Statistic; require quantities, use times, organizations and cases; own the vocabulary of verbs."""
    return Manifest(
        provides=(Statistic,),
        requires=(Quantity,),
        uses=USED,
        vocabularies={ACTIONS: Meaning, VERBS: Meaning},
        options=StatisticsOptions,
    )


@hookimpl
def policenews_vocabulary(name: str) -> Iterable[Term[Meaning]] | None:
    """Give the verbs of police news."""
    if name not in {ACTIONS, VERBS}:
        return None
    from policenews_statistics.vocabulary import general, terms  # noqa: PLC0415 -- words are read only when asked for

    return terms() if name == ACTIONS else general()


@hookimpl
def policenews_annotate(document: Document, context: Context) -> Iterable[Statistic]:
    """Return the statistics of a document."""
    from policenews_statistics.reading import statistics  # noqa: PLC0415 -- expressions compile on first use
    from policenews_statistics.verbs import behind_times  # noqa: PLC0415 -- as above

    ends = {time.span.end for time in of_kind(document, TimeExpression)}
    words = (context.vocabulary(name, Meaning) for name in (ACTIONS, VERBS))
    actions, verbs = (behind_times(document.folded, one, ends) for one in words)
    found = statistics(document, actions, verbs)
    options = context.options_as(StatisticsOptions)
    kept = [
        one
        for one in found
        if (options.unquantified or one.figure is not None) and (options.background or not one.background)
    ]
    figures = {one.figure.span for one in kept if one.figure is not None}
    # What is a part of a figure that is left out is a part of nothing that there is.
    return [one if one.parent in figures else attrs.evolve(one, parent=None) for one in kept]
