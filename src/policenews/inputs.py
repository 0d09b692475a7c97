"""Reading documents: text files, folders of them, standard input, JSONL.

What cannot be read is named, and nothing else is lost by it.
A byte order mark is not part of the text; line ends are: offsets count the characters of the file as they are.
"""

import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from policenews.document import Document
from policenews.errors import InputError

SUFFIXES = (".txt", ".jsonl")
"""Which files of a folder are read, at any depth, in the order of their paths."""

_BOM = "\ufeff"
_BLANK = frozenset("\t\n\v\f\r")
Item = Document | InputError


def read_paths(
    paths: Iterable[str], *, published: date | None = None, identifier: str = "", encoding: str | None = None
) -> Iterator[Item]:
    """Yield the documents of some paths, and in the place of each that cannot be read an error that names it.

    Args:
        paths: Text files, folders, `.jsonl` files, or `-` for standard input (text).
        published: Publication date of documents that state none.
        identifier: Identifier of the one document; "" for the file's name.
        encoding: Encoding of the files; None to detect UTF-8 or GB18030.
    """
    if encoding is not None and not _known(encoding):
        yield InputError(f"--encoding: {encoding!r} is no encoding that is known here")
        return
    for path in paths:
        try:
            yield from _read_path(path, published, identifier, encoding)
        except InputError as error:
            yield error
        except OSError as error:
            yield InputError(f"{path}: {error.strerror or error}")


def _read_path(path: str, published: date | None, identifier: str, encoding: str | None) -> Iterator[Item]:
    if path == "-":
        if sys.stdin is None:  # closed by whoever started this process
            message = "standard input: it is closed"
            raise InputError(message)
        text = decode(sys.stdin.buffer.read(), "standard input", encoding)
        yield Document(text, published, identifier or "-")
        return
    place = Path(path)
    if place.is_dir():
        found = sorted(file for file in place.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
        if not found:
            message = f"{path}: the folder holds no text files ({', '.join(SUFFIXES)})"
            raise InputError(message)
        for file in found:
            name = file.relative_to(place).as_posix()
            yield from read_paths([str(file)], published=published, identifier=name, encoding=encoding)
    elif place.suffix.lower() == ".jsonl":
        with place.open("rb") as lines:
            yield from _read_lines(lines, path, identifier or place.name, published, encoding)
    else:
        yield Document(decode(place.read_bytes(), path, encoding), published, identifier or place.name)


def decode(data: bytes, where: str, encoding: str | None = None) -> str:
    """Return the text of some bytes.

    Args:
        data: The bytes; a byte order mark is dropped.
        where: What they are, for the error.
        encoding: Their encoding; None to try UTF-8, then GB18030.

    Raises:
        InputError: The encoding is unknown, or the bytes are not in it.
    """
    if encoding is not None:
        try:
            return data.decode(encoding).removeprefix(_BOM)
        except LookupError as error:
            message = f"{encoding!r} is no encoding that is known here"
            raise InputError(message) from error
        except UnicodeError as error:
            message = f"{where}: not {encoding}: {error}"
            raise InputError(message) from error
    try:
        return data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("gb18030").removeprefix(_BOM)
    except UnicodeDecodeError:
        text = "\0"
    # GB18030 gives a meaning to nearly any bytes; in text there are no control and no unassigned characters.
    strange = next((c for c in set(text) if c not in _BLANK and unicodedata.category(c) in {"Cc", "Cn", "Co"}), None)
    if strange is not None:
        message = f"{where}: neither UTF-8 nor GB18030 text; give its encoding with --encoding"
        raise InputError(message)
    return text


def _known(encoding: str) -> bool:
    """Whether an encoding of text has this name."""
    try:
        b" ".decode(encoding)
    except LookupError:
        return False
    except UnicodeError:
        return True  # a space is not in it, as in UTF-16
    return True


def _split(file: BinaryIO, path: str, encoding: str | None) -> Iterable[bytes | str]:
    """Return the lines of a file, undecoded where a line end is one byte: then one bad line spoils no other."""
    if encoding is None or "\n".encode(encoding) == b"\n":
        return file
    return decode(file.read(), path, encoding).split("\n")


def _read_lines(file: BinaryIO, path: str, name: str, published: date | None, encoding: str | None) -> Iterator[Item]:
    empty = True
    for number, line in enumerate(_split(file, path, encoding), 1):
        where = f"{path}:{number}"
        try:
            text = line if isinstance(line, str) else decode(line, where, encoding)
            if text.strip():
                empty = False
                yield _from_line(text, where, f"{name}:{number}", published)
        except InputError as error:
            empty = False
            yield error
    if empty:
        message = f"{path}: the file holds no documents"
        raise InputError(message)


def _from_line(line: str, where: str, name: str, published: date | None) -> Document:
    try:
        data: Any = json.loads(line.rstrip("\r\n"), parse_constant=_no_number)
    except json.JSONDecodeError as error:
        message = f"{where}: no JSON: {error.msg} at column {error.colno}"
        raise InputError(message) from error
    except ValueError as error:  # NaN; or a whole number of thousands of digits, which Python refuses to read
        message = f"{where}: no JSON that can be read: {error}"
        raise InputError(message) from error
    except RecursionError as error:
        message = f"{where}: no JSON that can be read: nested too deep"
        raise InputError(message) from error
    if not isinstance(data, dict):
        message = f"{where}: a line is an object with the field 'text', not {type(data).__name__}"
        raise InputError(message)
    text, identifier = data.pop("text", None), data.pop("id", name)
    if not isinstance(text, str):
        message = f"{where}: the field 'text' is missing" if text is None else f"{where}: the field 'text' is no string"
        raise InputError(message)
    if not isinstance(identifier, str | int) or isinstance(identifier, bool):
        message = f"{where}: the field 'id' is neither a string nor a whole number"
        raise InputError(message)
    stated = data.pop("published", None)
    day = published if stated is None else parse_date(stated, f"{where}: the field 'published'")
    return Document(text, day, str(identifier), data)


def _no_number(word: str) -> NoReturn:
    message = f"{word} is no number of JSON"
    raise ValueError(message)


def parse_date(written: object, where: str) -> date:
    """Return an ISO date or datetime.

    Args:
        written: 2017-05-15 or 2017-05-15T08:30:00.
        where: What it is, for the error.

    Raises:
        InputError: It is neither.
    """
    if isinstance(written, str):
        for kind in (date, datetime):
            try:
                return kind.fromisoformat(written)
            except ValueError:
                continue
    message = f"{where}: {written!r} is no ISO date (2017-05-15) or datetime"
    raise InputError(message)
