"""The hooks: the one file that knows how plugins are called."""

from collections.abc import Iterable, Iterator

import attrs

from policenews import Context, Document, Manifest, RuleSet, Span, hookimpl
from policenews_plates.annotations import Plate
from policenews_plates.rules import RULES

_RULES = RuleSet(RULES)


@attrs.frozen(kw_only=True)
class PlateOptions:
    """Options of the plugin.

    Attributes:
        hidden: Whether plates of which the text hides a part are wanted.
    """

    hidden: bool = attrs.field(default=True, validator=attrs.validators.instance_of(bool))


@hookimpl
def policenews_manifest() -> Manifest:
    """Provide Plate."""
    return Manifest(provides=(Plate,), options=PlateOptions)


@hookimpl
def policenews_annotate(document: Document, context: Context) -> Iterable[Plate]:
    """Yield the plates of a document."""
    options = context.options_as(PlateOptions)
    return (plate for plate in _plates(document) if options.hidden or not plate.hidden)


def _plates(document: Document) -> Iterator[Plate]:
    for found in _RULES.scan(document.folded):
        span = Span(found.start, found.end)
        yield Plate(span=span, rule=found.rule.name, number=found.value, hidden="*" in found.value)
