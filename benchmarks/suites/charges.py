"""Charges in the neutral form: what the facts of a whole text speak for."""

from collections.abc import Iterator, Mapping
from typing import Any

from policenews import Document
from policenews_casetypes import suggest_charges

_MOST, _NEARLY = 2, 0.75
"""Charges of a text, and the share of the first one's score that the second must have."""


def items(document: Document, case: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the charges of a document, if the case wants them."""
    if "charge" not in case["wanted"]:
        return
    suggestions = suggest_charges(document, limit=_MOST)
    for suggestion in suggestions:
        if suggestion.score >= _NEARLY * suggestions[0].score:
            span, label = suggestion.spans[0], suggestion.charge.name.removesuffix("罪")
            yield {"start": span.start, "end": span.end, "kind": "charge", "value": None, "label": label}
