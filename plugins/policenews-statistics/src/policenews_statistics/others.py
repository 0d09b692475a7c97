"""The annotation classes of the other plugins: those of quantities, and of the rest where they are installed.

A plugin that is not installed leaves `Annotation` in the place of its class: no annotation of the document is of that
very class alone, so `select` finds none, and every field that would hold one stays None.
"""

from collections.abc import Sequence
from typing import TypeVar

from policenews.annotations import Annotation
from policenews.document import Document
from policenews_numbers import Form, Modifier, Quantity

try:
    from policenews_dates import TimeExpression
except ImportError:  # pragma: no cover -- tests/test_alone.py runs it in a process of its own
    TimeExpression = Annotation  # type: ignore[misc, assignment]
try:
    from policenews_organizations import Organization
except ImportError:  # pragma: no cover -- as above
    Organization = Annotation  # type: ignore[misc, assignment]
try:
    from policenews_casetypes import CaseType
except ImportError:  # pragma: no cover -- as above
    CaseType = Annotation  # type: ignore[misc, assignment]

__all__ = ["USED", "CaseType", "Form", "Modifier", "Organization", "Quantity", "TimeExpression", "of_kind"]

_KNOWN: tuple[type[Annotation], ...] = (TimeExpression, Organization, CaseType)
USED: tuple[type[Annotation], ...] = tuple(kind for kind in _KNOWN if kind is not Annotation)
"""The classes that are looked at if some plugin provides them."""

A = TypeVar("A", bound=Annotation)


def of_kind(document: Document, kind: type[A]) -> Sequence[A]:
    """Return the annotations of a class, none if its plugin is not installed."""
    return () if kind is Annotation else document.select(kind)
