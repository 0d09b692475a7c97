"""The hooks: time expressions."""

from collections.abc import Iterator
from functools import cache

from policenews import Annotation, Context, Document, Manifest, RuleSet, Span, hookimpl
from policenews.drafting import maker
from policenews_dates.annotations import TimeExpression
from policenews_dates.discourse import Discourse
from policenews_dates.options import DatesOptions
from policenews_dates.patterns import LEAD
from policenews_dates.resolving import resolve
from policenews_dates.rules import RULES
from policenews_dates.written import Written

_time_expression = maker(TimeExpression)


@cache
def _rules() -> RuleSet[Written]:
    return RuleSet(RULES, LEAD)


@hookimpl
def policenews_manifest() -> Manifest:
    """Provide TimeExpression."""
    return Manifest(provides=(TimeExpression,), options=DatesOptions)


@hookimpl
def policenews_annotate(document: Document, context: Context) -> Iterator[Annotation]:
    """Yield the time expressions, resolved in the order of the text."""
    text = document.folded
    said = Discourse(document.published, context.options_as(DatesOptions).prefer)
    at = 0
    for found in _rules().scan(text):
        if text.find("\n", at, found.start) >= 0:
            said.new_paragraph()
        at = found.end
        meant = resolve(found.value, said, text, found.start, found.end)
        yield _time_expression(
            span=Span(found.start, found.end),
            rule=found.rule.name,
            timex_type=meant.timex_type,
            value=meant.value,
            begin=meant.begin,
            end_time=meant.end,
            modifier=meant.modifier,
        )
