"""The hooks: time expressions."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from policenews import Annotation, Context, Document, Manifest, RuleSet, Span, hookimpl
from policenews.drafting import maker
from policenews.folding import simplify
from policenews.spans import make_span
from policenews_dates.annotations import Anchor, TimeExpression, TimexType
from policenews_dates.discourse import Discourse
from policenews_dates.options import DatesOptions
from policenews_dates.patterns import LEAD
from policenews_dates.publication import find_dispatch, find_publication_date
from policenews_dates.resolving import resolve
from policenews_dates.roles import beside, zone_of
from policenews_dates.rules import RULES
from policenews_dates.rules import vague as vaguely
from policenews_dates.rules.spoken import AFTER, BEFORE
from policenews_dates.written import Written

_time_expression = maker(TimeExpression)
_PUBLICATION, _TIME = Anchor.PUBLICATION, TimexType.TIME


@cache
def _rules(*, spoken: bool, vague: bool) -> RuleSet[Written]:
    rules = (*BEFORE, *RULES, *AFTER) if spoken else RULES
    return RuleSet((*rules, *vaguely.RULES) if vague else rules, LEAD)


@hookimpl
def policenews_manifest() -> Manifest:
    """Provide TimeExpression."""
    return Manifest(provides=(TimeExpression,), options=DatesOptions)


@hookimpl
def policenews_annotate(document: Document, context: Context) -> Iterator[Annotation]:
    """Yield the time expressions, resolved in the order of the text."""
    text, options = simplify(document.folded), context.options_as(DatesOptions)
    published, evidence = document.published, None
    if published is None and options.find_published:
        found = find_publication_date(document)
        published, evidence = (found.day, found.span) if found is not None else (None, None)
    dispatched = None if published is None else find_dispatch(document, published)
    said = Discourse(text, published, options.prefer, evidence, options.spoken, dispatched)
    for rule, start, end, written in _rules(spoken=options.spoken, vague=options.vague).scan(text):
        said.turn_to(start, end)
        timex_type, value, begin, end_time, modifier = resolve(written, said)
        yield _time_expression(
            span=make_span(start, end),
            rule=rule.name,
            timex_type=timex_type,
            value=value,
            begin=begin,
            end_time=end_time,
            modifier=modifier,
            anchor=said.anchor,
            antecedent=_antecedent(said),
            calendar=said.calendar,
            basis=said.basis,
            alternative=None if said.otherwise is None else _on_another_day(value, said.otherwise),
            zone=zone_of(text, start) if timex_type is _TIME else None,
            beside=beside(text, start, end),
        )


def _on_another_day(value: str, day: date) -> str | None:
    """Return the value of the same time on another day, None of a range."""
    return None if "/" in value else day.isoformat() + value[len("2024-01-08") :]


def _antecedent(said: Discourse) -> Span | None:
    """Return the characters by which the expression at hand was resolved."""
    if said.antecedent is not None:
        return make_span(*said.antecedent)
    return said.evidence if said.anchor is _PUBLICATION else None
