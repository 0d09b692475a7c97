"""A directive that shows the columns of the table of a kind, from the data by which the table is made.

    ```{policenews-columns} policenews_statistics:Statistic
    ```

shows every column of the class: its name, its type, and its meaning in English and Chinese.
"""

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import Directive

from policenews import Column, columns

_HEADER = ("name", "type", "meaning", "含义")
_WIDTHS = (15, 10, 40, 35)


def setup(app: Any) -> dict[str, Any]:  # noqa: ANN401 -- Sphinx is no dependency of the type checks
    """Register the directive."""
    app.add_directive("policenews-columns", ColumnsDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


class ColumnsDirective(Directive):
    """Shows the columns of an annotation class, `package:Class`."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Return a table, one row a column."""
        module, _, name = self.arguments[0].partition(":")
        try:
            described = columns(getattr(import_module(module), name))
        except (ImportError, AttributeError) as cause:
            raise self.error(str(cause)) from cause
        group = nodes.tgroup("", *(nodes.colspec(colwidth=width) for width in _WIDTHS), cols=len(_WIDTHS))
        group += nodes.thead("", _row([nodes.Text(word)] for word in _HEADER))
        group += nodes.tbody("", *(_row(_cells(column)) for column in described))
        return [nodes.table("", group)]


def _cells(column: Column) -> Iterator[list[nodes.Node]]:
    yield [nodes.literal(text=column.name)]
    yield [nodes.Text(column.type)]
    yield list(_inline(column.meaning))
    yield list(_inline(column.meaning_zh))


def _row(cells: Iterable[list[nodes.Node]]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", "", *cell)) for cell in cells))


def _inline(text: str) -> Iterator[nodes.Node]:
    """Turn `code` into code."""
    for place, part in enumerate(re.split(r"`([^`]+)`", text)):
        if part:
            yield nodes.literal(text=part) if place % 2 else nodes.Text(part)
