"""What the command line writes of one kind: its long table, as CSV, JSON, Parquet, or a table for people."""

import io
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

import attrs

from policenews.annotations import Annotation
from policenews.document import Document
from policenews.errors import InputError
from policenews.interchange.json import plain
from policenews.interchange.rows import arrow_rows, arrow_table, rows, write_csv
from policenews.output import Write, emitter, json_writer, writer

ONLY_ROWS = ("csv", "parquet")
"""Formats that are tables, so that all their rows are of one kind."""
ROW_GROUP = 10_000
"""How many rows of a Parquet file are held in memory and written together."""

_BOM = "\ufeff"


def check(form: str, kind: str | None, output: str | None) -> None:
    """Refuse a format that cannot be written, before anything is read.

    Raises:
        PoliceNewsError: There is no kind, no file, or no pyarrow, where the format needs one.
    """
    if form in ONLY_ROWS and kind is None:
        message = f"--format {form}: a table has rows of one kind: name it with --kind (quantity, for instance)"
        raise InputError(message)
    if form == "parquet":
        if output is None:
            message = "--format parquet: it is not for standard output: name a file with -o"
            raise InputError(message)
        arrow_table([], Annotation)  # fails where pyarrow is not installed


def kind_named(name: str, kinds: Iterable[type[Annotation]]) -> type[Annotation]:
    """Return the class of a kind.

    Args:
        name: Its name in JSON.
        kinds: The classes that there are.

    Raises:
        InputError: There is none of that name; those that there are are listed.
    """
    known = {kind.kind: kind for kind in kinds}
    if name not in known:
        message = f"--kind: no plugin says anything of kind {name!r}; known: {', '.join(sorted(known)) or 'none'}"
        raise InputError(message)
    return known[name]


@contextmanager
def row_writer(form: str, stream: TextIO, kind: type[Annotation], *, to_file: bool) -> Iterator[Write]:
    """Give what writes the annotations of one kind."""
    if form == "table":
        whole = writer(form, stream, to_file=to_file)
        yield lambda document: whole(None if document is None else _only(document, kind))
    elif form == "csv":
        yield _csv_writer(stream, kind, to_file=to_file)
    elif form == "parquet":
        with _parquet_writer(stream, kind) as write:
            yield write
    else:
        yield json_writer(form, stream, lambda document: map(_object, rows([document], kind)))


def _only(document: Document, kind: type[Annotation]) -> Document:
    return attrs.evolve(document, annotations=document.select(kind))


def _object(row: dict[str, object]) -> str:
    return json.dumps({name: plain(value, {}, name) for name, value in row.items()}, ensure_ascii=False)


def _csv_writer(stream: TextIO, kind: type[Annotation], *, to_file: bool) -> Write:
    emit = emitter(stream)
    first = True

    def write(document: Document | None) -> None:
        nonlocal first
        if document is None:
            return
        # Spreadsheet programs tell UTF-8 by the mark; what reads from a pipe would take it for part of a name.
        page = io.StringIO(_BOM if first and to_file else "", newline="")
        page.seek(0, io.SEEK_END)
        write_csv([document], kind, page, header=first)
        emit(page.getvalue())
        first = False

    return write


@contextmanager
def _parquet_writer(stream: TextIO, kind: type[Annotation]) -> Iterator[Write]:
    from pyarrow.parquet import ParquetWriter  # noqa: PLC0415 -- an extra, and slow to import

    waiting: list[dict[str, object]] = []

    def write(document: Document | None) -> None:
        if document is not None:
            waiting.extend(arrow_rows(document, kind))
        if len(waiting) >= ROW_GROUP or (waiting and document is None):
            file.write_table(arrow_table(waiting, kind))
            waiting.clear()
        if document is None:
            file.close()

    with ParquetWriter(stream.buffer, arrow_table([], kind).schema) as file:
        yield write
