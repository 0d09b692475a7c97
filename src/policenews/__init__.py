"""Chinese police news as data: typed, source-anchored, resolved annotations from independent plugins.

>>> import policenews
>>> policenews.Span(0, 2).of("公安")
'公安'
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from policenews.annotations import Annotation, Overlap
from policenews.document import Document, Failure
from policenews.errors import (
    AnnotationError,
    InputError,
    PlanError,
    PluginError,
    PoliceNewsError,
    VocabularyError,
)
from policenews.hookspecs import hookimpl
from policenews.manifest import Context, Manifest
from policenews.pipeline import Pipeline
from policenews.rules import Rule, RuleSet, Witness, scan
from policenews.spans import Span
from policenews.vocabulary import Term, Vocabulary

__all__ = [
    "Annotation",
    "AnnotationError",
    "Context",
    "Document",
    "Failure",
    "InputError",
    "Manifest",
    "Overlap",
    "Pipeline",
    "PlanError",
    "PluginError",
    "PoliceNewsError",
    "Rule",
    "RuleSet",
    "Span",
    "Term",
    "Vocabulary",
    "VocabularyError",
    "Witness",
    "hookimpl",
    "read",
    "scan",
]


def read(
    text: str,
    published: date | None = None,
    identifier: str = "",
    metadata: Mapping[str, Any] | None = None,
) -> Document:
    """Read one text with every installed plugin. For many texts, keep a `Pipeline.installed()` and use its `read`.

    Args:
        text: The text; offsets will count its code points.
        published: Day of publication; without it relative times stay unresolved.
        identifier: The caller's name of the document.
        metadata: Whatever else to keep with it.

    Raises:
        PluginError: A plugin cannot be loaded or failed.
    """
    return Pipeline.installed().read(text, published, identifier, metadata)
