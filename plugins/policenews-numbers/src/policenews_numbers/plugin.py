"""The hooks: quantities."""

from collections.abc import Iterable, Iterator
from functools import cache, partial
from itertools import chain

import attrs

from policenews import Annotation, Context, Document, Manifest, RuleSet, Term, hookimpl
from policenews.drafting import copier
from policenews.tables import read_table
from policenews_numbers.annotations import NotQuantity, Quantity
from policenews_numbers.building import measured
from policenews_numbers.choices import chosen
from policenews_numbers.closed import Closed, addresses, is_said, quotations, titles
from policenews_numbers.everything import RULES as BARE_RULES
from policenews_numbers.forms import Form
from policenews_numbers.options import NumbersOptions, One
from policenews_numbers.patterns import LEAD, LEAD_THAT_COUNTS
from policenews_numbers.rates import rated
from policenews_numbers.refusals import refused
from policenews_numbers.roles import role_of
from policenews_numbers.rules import MEASURE, RULES
from policenews_numbers.spacing import put_back, squeezed

NAMES = "numbers.names"
"""Vocabulary of names that begin like a quantity: 五台县, 千斤顶. Other plugins may add theirs."""
IDIOMS = "numbers.idioms"
"""Vocabulary of words with a numeral that is no bare number, though it may count: 三心二意, 千万."""
_DEFAULTS = NumbersOptions()
_MONEY = Form.MONEY
_with_role = copier(Quantity, "role")


@cache
def _rules(*, everything: bool, one_always: bool) -> RuleSet[tuple[Quantity, ...]]:
    always = attrs.evolve(MEASURE, build=partial(measured, one_always=True))
    rules = tuple(always if rule is MEASURE and one_always else rule for rule in RULES)
    lead = LEAD if everything or one_always else LEAD_THAT_COUNTS
    return RuleSet((*rules, *BARE_RULES) if everything else rules, lead)


@hookimpl
def policenews_manifest() -> Manifest:
    """Provide Quantity, and NotQuantity by an option."""
    return Manifest(provides=(Quantity, NotQuantity), vocabularies={NAMES: str, IDIOMS: str}, options=NumbersOptions)


@hookimpl
def policenews_vocabulary(name: str) -> Iterable[Term[str]] | None:
    """Give the names of `vocabulary/names.tsv` and the idioms of `vocabulary/idioms.tsv`."""
    kinds = {NAMES: "name", IDIOMS: "idiom"}
    return _words(kinds[name]) if name in kinds else None


def _words(kind: str) -> Iterator[Term[str]]:
    for row in read_table("policenews_numbers", f"vocabulary/{kind}s.tsv"):
        yield Term(row[kind], kind, row["source"])


@hookimpl
def policenews_annotate(document: Document, context: Context) -> Iterator[Annotation]:
    """Return the quantities that do not lie in a name or a slogan; if it is wanted, what is none too."""
    options = context.options_as(NumbersOptions)
    found = _wanted(document.folded, context, options)
    if not options.refused:
        return iter(found)
    quantities = tuple(found)
    names = _spans(context, NAMES, document.folded)
    return chain(quantities, refused(document.folded, quantities, names))


def _wanted(text: str, context: Context, options: NumbersOptions) -> Iterable[Quantity]:
    if options == _DEFAULTS:
        return _found(text, context, options)
    if not options.everything:
        return chosen(_found(text, context, options), text, options)
    text, places = squeezed(text)
    idioms = Closed.of(_spans(context, IDIOMS, text))
    return put_back(chosen(_found(text, context, options), text, options, idioms), places)


def _found(text: str, context: Context, options: NumbersOptions) -> Iterator[Quantity]:
    names = [*_spans(context, NAMES, text), *addresses(text)]
    if not options.everything:
        names += titles(text)
    firm = Closed.of(names)
    closed = firm if options.everything else Closed.of([*names, *quotations(text)])
    rules = _rules(everything=options.everything, one_always=options.one is One.ALWAYS)
    found = (
        _in_role(one, text) if one.form is _MONEY else one
        for _, _, _, built in rules.scan(text)
        for one in built
        if not closed.holds(one.span) or (is_said(one) and not firm.holds(one.span))
    )
    return rated(found, text)


def _in_role(money: Quantity, text: str) -> Quantity:
    role = role_of(text, money.span.start, money.span.end)
    return money if role is None else _with_role(money, role)


def _spans(context: Context, vocabulary: str, text: str) -> Iterator[tuple[int, int]]:
    return ((start, end) for start, end, _ in context.vocabulary(vocabulary, str).find(text))
