"""Tables for the terminal: one a document and kind, each annotation with the text around it."""

import enum
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from rich.table import Table
from rich.text import Text

from policenews.annotations import Annotation, told
from policenews.document import Document

AROUND = 8
"""How many characters of the text are shown on either side."""


def tables(document: Document) -> Iterator[Table | Text]:
    """Yield what is to be printed of a document: a heading, and a table for each kind."""
    dated = f", published {document.published.isoformat()}" if document.published else ""
    yield Text(
        printable(f"{document.identifier or 'document'}{dated}: {len(document.annotations)} annotations"), "bold"
    )
    for kind in dict.fromkeys(sorted(annotation.kind for annotation in document.annotations)):
        chosen = [annotation for annotation in document.annotations if annotation.kind == kind]
        table = Table(title=Text(printable(f"{kind} ({len(chosen)})")), title_justify="left", title_style="bold cyan")
        table.add_column("at", justify="right", style="dim")
        table.add_column("in the text")
        table.add_column("means")
        table.add_column("rule", style="dim")
        for annotation in chosen:
            rule = Text(printable(annotation.rule))  # a plain string would be read as markup
            table.add_row(str(annotation.start), in_context(document, annotation), meaning(annotation), rule)
        yield table
    for failure in document.failures:
        yield Text(printable(f"{failure.plugin} failed: {failure.error}: {failure.message}"), "red")


def in_context(document: Document, annotation: Annotation) -> Text:
    """Return the words of an annotation, with a little of the text around them."""
    text, span = document.text, annotation.span
    shown = Text()
    shown.append(printable(text[max(0, span.start - AROUND) : span.start]), "dim")
    shown.append(printable(span.of(text)), "bold green")
    shown.append(printable(text[span.end : span.end + AROUND]), "dim")
    return shown


def meaning(annotation: Annotation) -> Text:
    """Return what an annotation means: its own fields, those that say nothing left out."""
    said = [(name, getattr(annotation, name)) for name in told(type(annotation))]
    return Text(printable("  ".join(f"{name}={_word(value)}" for name, value in said if _says(value))))


def _says(value: object) -> bool:
    return value is not None and value is not False and value not in ("", ())


def _word(value: object) -> str:
    match value:
        case enum.Enum():
            return str(value.value)
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
        case tuple():
            return ",".join(map(_word, value))
        case Annotation():
            return value.kind
    return str(value)


def printable(text: str) -> str:
    """Return text without what would break a line or a terminal: line ends, control characters, half characters."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text)
