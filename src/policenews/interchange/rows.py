"""The long table of a kind: one row an annotation, in columns that the class names; as Python values, CSV or Arrow."""

import csv
import inspect
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Context, Decimal, Inexact, InvalidOperation
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import TYPE_CHECKING, Any, TextIO, Union, get_args, get_origin, get_type_hints

from policenews.annotations import Annotation, Column, ColumnType, told
from policenews.document import Document
from policenews.errors import InputError, PoliceNewsError
from policenews.interchange.json import plain

if TYPE_CHECKING:
    import pyarrow  # noqa: ICN001 -- the signature in the documentation is to say pyarrow.Table

_DOCUMENT = (
    Column("doc_id", "string", "Identifier of the document.", "文件标识"),
    Column("published", "moment", "When the document was published; null if that is not known.", "发布时间"),
)
_PLACE = (
    Column("start", "integer", "Offset of the first character, in code points.", "起始位置"),
    Column("end", "integer", "Offset after the last character, in code points.", "结束位置"),
    Column("text", "string", "The characters that are the evidence.", "原文"),
)
_ORIGIN = (
    Column("rule", "string", "Name of the rule that fired.", "规则"),
    Column("plugin", "string", "Name of the plugin that said it.", "插件"),
)
_SCALARS: Mapping[Any, ColumnType] = MappingProxyType(
    {
        str: "string",
        bool: "boolean",
        int: "integer",
        Decimal: "decimal",
        date: "moment",
        datetime: "moment",
    }
)
_LARGEST = 2**63
_DIGITS, _PLACES = 38, 10
"""A decimal number of Arrow has so many digits, and so many of them behind the point."""
_ARROW: Mapping[ColumnType, str] = MappingProxyType(
    {
        "string": "string",
        "integer": "int64",
        "decimal": f"decimal128({_DIGITS}, {_PLACES})",
        "boolean": "bool",
        "moment": "timestamp[s]",
    }
)
"""What Arrow calls the types of columns."""


def columns(kind: type[Annotation]) -> tuple[Column, ...]:
    """Return the columns of the table of a kind: those that the class names (`Annotation.table_columns`), or these.

    Document (`doc_id`, `published`), place (`start`, `end`, `text`), the class's own fields and derived properties,
    and where it comes from (`rule`, `plugin`). A field has the type of its type hint; what is nested (tuples, attrs
    values) is one string, its JSON, in which an annotation is the text that it covers. A field of the class that is
    named like one of the others stands in its place, as in JSON.

    Args:
        kind: The class of the annotations.

    Raises:
        TypeError: The class names a column twice.

    >>> from policenews.segmentation import Sentence
    >>> [(column.name, column.type) for column in columns(Sentence)][:3]
    [('doc_id', 'string'), ('published', 'moment'), ('start', 'integer')]
    """
    return _columns(kind)  # type: ignore[arg-type]  # classes are hashable


def rows(documents: Iterable[Document], kind: type[Annotation]) -> Iterator[dict[str, object]]:
    """Yield one row an annotation, in the order of the documents, with a value or None for every column.

    Args:
        documents: Read as they are needed.
        kind: The class of the annotations; those of its subclasses are among them.

    Raises:
        TypeError: A field holds what has no JSON form, or a class's own `to_row` leaves a column out; it is named.
    """
    described = columns(kind)
    for document in documents:
        chosen = document.select(kind)
        # An annotation inside another is its text; half characters are U+FFFD, as in JSON.
        texts = {id(a): plain(document.text_of(a), {}, "text") for a in document.annotations} if chosen else {}
        for annotation in chosen:
            given = annotation.to_row(document)
            row: dict[str, object] = {}
            for column in described:
                where = f"{type(annotation).__name__}.{column.name}"
                if column.name not in given:
                    message = f"{where}: to_row gives no value for this column"
                    raise TypeError(message)
                value = given[column.name]
                row[column.name] = _words(plain(value, texts, where)) if column.type == "string" else value
            yield row


def write_csv(documents: Iterable[Document], kind: type[Annotation], file: TextIO, *, header: bool = True) -> None:
    """Write the rows of documents as CSV: names of the columns in the first line, then a line an annotation.

    Numbers are written plainly (0.5, 3000000), moments by ISO 8601 (2017-01-01, 2017-03-05T12:00), booleans as true and
    false; null is empty. Lines end as the standard for CSV has it, with a carriage return. The lines of a document are
    written together, or not at all where one of them fails.

    Args:
        documents: Read as they are needed.
        kind: The class of the annotations.
        file: Where to; open a file with `newline=""`, and with the encoding `utf-8-sig` for spreadsheet programs.
        header: Whether to write the names first.

    Raises:
        TypeError: As for `rows`.
    """
    # The ends of lines are the writer's own: with any other, a carriage return inside a text would not be quoted.
    writer = csv.writer(file)
    if header:
        writer.writerow([column.name for column in columns(kind)])
    for document in documents:
        writer.writerows([[_cell(*cell) for cell in row.items()] for row in rows([document], kind)])


def to_arrow(documents: Iterable[Document], kind: type[Annotation]) -> "pyarrow.Table":
    """Return the rows of documents as a table of Arrow, all in memory.

    The schema follows from the columns alone, so that tables of different documents fit together: a decimal number is
    decimal128(38, 10), a whole one int64, a moment timestamp("s") without a zone. A day is its midnight; of a moment
    with a zone, the clock stays as it is written.

    Args:
        documents: Documents, with the annotations on them.
        kind: The class of the annotations.

    Raises:
        PoliceNewsError: pyarrow is not installed; it comes with `pip install "policenews[arrow]"`.
        InputError: A value does not fit the type of its column; document and column are named.
        TypeError: As for `rows`.
    """
    return arrow_table([row for document in documents for row in arrow_rows(document, kind)], kind)


def arrow_rows(document: Document, kind: type[Annotation]) -> list[dict[str, object]]:
    """Return the rows of a document with values that Arrow takes as they are.

    Args:
        document: The document.
        kind: The class of the annotations.

    Raises:
        InputError: As for `to_arrow`.
        TypeError: As for `rows`.
    """
    found = []
    for row in rows([document], kind):
        for column in columns(kind):
            value = row[column.name]
            try:
                row[column.name] = None if value is None else _fitted(value, column.type)
            except (ArithmeticError, TypeError) as error:
                message = (
                    f"document {document.identifier!r}: column {column.name!r}: "
                    f"{value!s:.60} does not fit {_ARROW[column.type]}"
                )
                raise InputError(message) from error
        found.append(row)
    return found


def arrow_table(found: Iterable[Mapping[str, object]], kind: type[Annotation]) -> "pyarrow.Table":
    """Return what `arrow_rows` gave of any documents as one table.

    Args:
        found: The rows.
        kind: The class of the annotations.

    Raises:
        PoliceNewsError: pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 -- an extra, and slow to import
    except ImportError as error:
        message = f'pyarrow cannot be imported ({error}); it comes with pip install "policenews[arrow]"'
        raise PoliceNewsError(message) from error
    types = {
        "string": pa.string(),
        "integer": pa.int64(),
        "decimal": pa.decimal128(_DIGITS, _PLACES),
        "boolean": pa.bool_(),
        "moment": pa.timestamp("s"),
    }
    schema = pa.schema([(column.name, types[column.type]) for column in columns(kind)])
    return pa.Table.from_pylist(list(found), schema=schema)


def _fitted(value: object, type_: ColumnType) -> object:
    """Return a value as Arrow takes it.

    Raises:
        ArithmeticError: It is a number that does not fit.
        TypeError: It is none of this type.
    """
    match type_, value:
        case ("string", str()) | ("boolean", bool()):
            return value
        case "integer", int() if not isinstance(value, bool):
            if not -_LARGEST <= value < _LARGEST:
                raise OverflowError
            return value
        case "decimal", int() | Decimal() if not isinstance(value, bool) and Decimal(value).is_finite():
            # Nothing is rounded: a digit too many is an error.
            exact = Context(prec=_DIGITS, traps=[Inexact, InvalidOperation])
            return Decimal(value).quantize(Decimal((0, (1,), -_PLACES)), context=exact)
        case "moment", datetime():
            return value.replace(microsecond=0, tzinfo=None)
        case "moment", date():
            return datetime.combine(value, time())
    raise TypeError


def _words(value: object) -> str | None:
    """Return a JSON value in a column of strings."""
    return value if value is None or isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _cell(column: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(plain(value, {}, column))


@cache
def _columns(kind: type[Annotation]) -> tuple[Column, ...]:
    said = kind.table_columns()
    if said is not None:
        names = [column.name for column in said]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            message = f"{kind.__name__}: a column is named twice: {', '.join(twice)}"
            raise TypeError(message)
        return tuple(said)
    hints = get_type_hints(kind)
    hints |= {name: get_type_hints(getattr(kind, name).fget)["return"] for name in kind.derived}
    meanings = _meanings(kind)
    own = [Column(name, _type(hints[name]), meanings.get(name, "")) for name in told(kind)]
    return tuple({column.name: column for column in (*_DOCUMENT, *_PLACE, *own, *_ORIGIN)}.values())


def _type(hint: Any) -> ColumnType:  # noqa: ANN401 -- any type
    """Return the type of the column for values of a type hint, null aside."""
    if get_origin(hint) in {Union, UnionType}:
        members = {_type(member) for member in get_args(hint) if member is not NoneType}
        return members.pop() if len(members) == 1 else "string"
    return _SCALARS.get(hint, "string")


def _meanings(kind: type[Annotation]) -> dict[str, str]:
    """Return what the docstrings of a class say about its attributes, and those of its properties, by name."""
    found: dict[str, str] = {}
    for owner in reversed(kind.__mro__):
        section = inspect.cleandoc(owner.__doc__ or "").partition("\nAttributes:\n")[2]
        name = ""
        for line in section.splitlines():
            indented = len(line) - len(line.lstrip())
            if not indented:
                break
            if indented == len("    "):
                name, _, found[name] = line.strip().partition(": ")
            else:
                found[name] = f"{found.get(name, '')} {line.strip()}".strip()
    for name in kind.derived:
        found[name] = " ".join(inspect.cleandoc(getattr(kind, name).__doc__ or "").partition("\n\n")[0].split())
    return found
