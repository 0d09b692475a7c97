"""A table for the terminal that says why: everything found in a document in the order of the text, with its rule."""

from collections.abc import Iterator

from rich.table import Table
from rich.text import Text

from policenews.annotations import in_order
from policenews.document import Document
from policenews.rendering.table import in_context, printable


def explanation(document: Document) -> Iterator[Table | Text]:
    """Yield what is to be printed of a document: a heading, and one table, what lost against another at its place."""
    lost = {id(annotation) for annotation in document.discarded}
    yield Text(printable(document.identifier or "document"), "bold")
    table = Table()
    table.add_column("at", justify="right", style="dim")
    table.add_column("in the text")
    table.add_column("is")
    table.add_column("because of")
    for annotation in in_order((*document.annotations, *document.discarded)):
        kind = f"{annotation.kind} (lost against a longer one)" if id(annotation) in lost else annotation.kind
        words = (str(annotation.start), in_context(document, annotation))
        table.add_row(*words, Text(printable(kind)), Text(printable(annotation.rule)))
    yield table
    for failure in document.failures:
        yield Text(printable(f"{failure.plugin} failed: {failure.error}: {failure.message}"), "red")
