"""Chinese police news as data: typed, source-anchored, resolved annotations from independent plugins.

>>> import policenews
>>> policenews.Span(0, 2).of("公安")
'公安'
"""

TYPE_CHECKING = False  # type checkers take it for true; the `typing` module is slow to import
if TYPE_CHECKING:
    from policenews.annotations import Annotation, Column, Overlap
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
    from policenews.interchange.rows import columns, rows, to_arrow
    from policenews.manifest import Context, Manifest
    from policenews.pipeline import Pipeline, read
    from policenews.rules import Rule, Witness
    from policenews.scanning import RuleSet, scan
    from policenews.spans import Span
    from policenews.vocabulary import Term, Vocabulary

__all__ = [
    "Annotation",
    "AnnotationError",
    "Column",
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
    "columns",
    "hookimpl",
    "read",
    "rows",
    "scan",
    "to_arrow",
]

_HOMES = {
    "annotations": "Annotation Column Overlap",
    "document": "Document Failure",
    "errors": "AnnotationError InputError PlanError PluginError PoliceNewsError VocabularyError",
    "hookspecs": "hookimpl",
    "interchange.rows": "columns rows to_arrow",
    "manifest": "Context Manifest",
    "pipeline": "Pipeline read",
    "rules": "Rule Witness",
    "scanning": "RuleSet scan",
    "spans": "Span",
    "vocabulary": "Term Vocabulary",
}


if not TYPE_CHECKING:  # else any name would seem to be there

    def __getattr__(name: str) -> object:
        """Import a public name when it is first asked for: `import policenews` itself takes no time."""
        from importlib import import_module  # noqa: PLC0415 -- as above

        for home, names in _HOMES.items():
            if name in names.split():
                value: object = getattr(import_module(f"policenews.{home}"), name)
                globals()[name] = value
                return value
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
