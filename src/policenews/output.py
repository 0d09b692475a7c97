"""Where the command line writes: standard output, a file that appears when it is whole, one line for what is wrong."""

import errno
import io
import json
import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TextIO

import click

from policenews.document import Document
from policenews.interchange.json import dumps, to_dict

NOTHING_DONE = 2
"""The exit code of a command that did nothing."""
WIDTH = 140
"""Columns of a table that is not printed on a terminal."""


class Refusal(click.ClickException):
    """One line on standard error, and exit code 2."""

    exit_code = NOTHING_DONE

    def show(self, file: object = None) -> None:  # noqa: ARG002 -- click's signature; nobody passes a file
        """Print the line."""
        complain(self.message)


def complain(message: object) -> None:
    """Say what is wrong in one line on standard error."""
    click.echo(f"policenews: {' '.join(str(message).split())}".encode("utf-8", "replace"), err=True)


@contextmanager
def sink(output: str | None) -> Iterator[tuple[TextIO, Callable[[], None]]]:
    """Open where to write: standard output, or a file that appears only when it is whole."""
    if output is None:
        with standard_output() as stream:
            yield stream, stream.flush
        return
    try:
        target = Path(output).resolve()  # through a link, whose target is meant
        mode = target.stat().st_mode if target.exists() else None
        # A pipe or a device is written to, never replaced.
        special = None if mode is None or stat.S_ISREG(mode) else target.open("w", encoding="utf-8", newline="\n")
        handle, name = (-1, "") if special else tempfile.mkstemp(prefix=".policenews-", dir=target.parent)
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself, before Python 3.13
        raise _unwritable(output, error) from error
    if special is not None:
        try:
            with special:
                yield special, special.flush
        except OSError as error:
            raise _unwritable(output, error) from error
        return
    kept = False

    def keep() -> None:
        nonlocal kept
        file.flush()
        kept = True

    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            yield file, keep
        if kept:
            mask = os.umask(0)
            os.umask(mask)
            # mkstemp makes files that only their owner reads; a file that was there keeps its own permissions.
            Path(name).chmod(0o666 & ~mask if mode is None else stat.S_IMODE(mode))
            Path(name).replace(target)
    except OSError as error:
        raise _unwritable(output, error) from error
    finally:
        Path(name).unlink(missing_ok=True)


def _unwritable(where: str, error: Exception) -> Refusal:
    return Refusal(f"{where}: {getattr(error, 'strerror', None) or error}")


@contextmanager
def standard_output() -> Iterator[TextIO]:
    """Give standard output; a full disk is one line, a reader that left is nothing at all."""
    stream = sys.stdout
    if stream is None:
        message = "standard output: it is closed"
        raise Refusal(message)
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")  # a terminal that knows no Chinese shows ?, and the run goes on
    try:
        yield stream
        stream.flush()
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        with suppress(OSError):  # what is left in the buffer must not fail once more at exit
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        where = "standard output"
        raise _unwritable(where, error) from error


Write = Callable[[Document | None], None]
"""What writes a document, and with None the end."""


def writer(form: str, stream: TextIO, *, to_file: bool) -> Write:
    """Return what writes whole documents."""
    if form == "table":
        from policenews.rendering.table import tables  # noqa: PLC0415 -- only tables need it

        return _table_writer(stream, tables, to_file=to_file)
    if form == "explanation":
        from policenews.rendering.explanation import explanation  # noqa: PLC0415 -- as above

        return _table_writer(stream, explanation, to_file=to_file)
    if form == "jsonl":
        return json_writer(form, stream, lambda document: [dumps(document)])
    return json_writer(form, stream, lambda document: [json.dumps(to_dict(document), ensure_ascii=False, indent=2)])


def json_writer(form: str, stream: TextIO, objects: Callable[[Document], Iterable[str]]) -> Write:
    """Return what writes the JSON objects of a document: "json" as members of one array, "jsonl" a line each."""
    emit = emitter(stream)
    first = True

    def write(document: Document | None) -> None:
        nonlocal first
        # All of them before one is written: a document that cannot be written leaves nothing behind.
        texts = [] if document is None else list(objects(document))
        if form == "jsonl":
            emit("".join(f"{text}\n" for text in texts))
            return
        for text in texts:
            emit(("[\n" if first else ",\n") + text)
            first = False
        if document is None:
            emit("[\n]\n" if first else "\n]\n")

    return write


def emitter(stream: TextIO) -> Callable[[str], None]:
    """Return what writes text as UTF-8, whatever the terminal speaks."""
    utf8 = getattr(stream, "buffer", None)

    def emit(text: str) -> None:
        if utf8 is None:
            stream.write(text)
        else:
            utf8.write(text.encode())

    return emit


def _table_writer(stream: TextIO, parts: Callable[[Document], Iterable[Any]], *, to_file: bool) -> Write:
    from rich.console import Console  # noqa: PLC0415 -- only tables need it

    terminal = not to_file and stream.isatty()
    console = Console(
        file=stream, width=None if terminal else WIDTH, force_terminal=None if terminal else False, soft_wrap=False
    )

    def write(document: Document | None) -> None:
        if document is not None:
            for part in parts(document):
                console.print(part)
            console.print()

    return write
