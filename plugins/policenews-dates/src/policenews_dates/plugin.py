"""The hooks: time expressions."""

from collections.abc import Iterator
from functools import cache

from policenews import Annotation, Context, Document, Manifest, RuleSet, hookimpl
from policenews.drafting import maker
from policenews.spans import make_span
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
    for rule, start, end, written in _rules().scan(text):
        if text.find("\n", at, start) >= 0:
            said.new_paragraph()
        at = end
        timex_type, value, begin, end_time, modifier = resolve(written, said, text, start, end)
        yield _time_expression(
            span=make_span(start, end),
            rule=rule.name,
            timex_type=timex_type,
            value=value,
            begin=begin,
            end_time=end_time,
            modifier=modifier,
        )
