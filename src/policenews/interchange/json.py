"""JSON: one object a document, one line of JSONL; written and read back.

`{"format", "id", "text", "published", "plugins", "failures", "annotations"}`; each annotation has `id`, `kind`,
`start`, `end`, `text`, `rule`, `plugin` and its own fields. Values that are null are left out; numbers are decimal
strings, times ISO 8601; an annotation that another one holds is written as its id. Discarded annotations are not
written. A surrogate (half of a broken character) is written as U+FFFD: JSON has no form for it that every reader
takes, and two of them would be read as one character, which moves every offset behind.
"""

import enum
import json
import math
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin

import attrs

from policenews.annotations import COMMON, Annotation, told
from policenews.document import Document, Failure
from policenews.errors import InputError
from policenews.spans import Span

FORMAT = 1
"""Version of the form; it changes when a reader of the old one would be misled."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def to_dict(document: Document) -> dict[str, Any]:
    """Return a document as JSON values.

    Raises:
        TypeError: A field or the metadata holds a value that has no JSON form; the field is named.
    """
    ids = _identifiers(document.annotations)
    result: dict[str, Any] = {
        "format": FORMAT,
        "id": plain(document.identifier, {}, "identifier"),
        "text": plain(document.text, {}, "text"),
        "published": plain(document.published, {}, "published"),
        "plugins": dict(document.plugins),
        "failures": [plain(failure, {}, "failures") for failure in document.failures],
        "annotations": [_annotation(a, document.text, ids) for a in document.annotations],
    }
    if document.metadata:
        result["metadata"] = plain(document.metadata, {}, "metadata")
    return result


def dumps(document: Document) -> str:
    """Return a document as one line of JSON, which always encodes as UTF-8."""
    return json.dumps(to_dict(document), ensure_ascii=False)


def _identifiers(annotations: Iterable[Annotation]) -> dict[int, str]:
    """Number the annotations of each kind in order; keys are `id()`, since fields may be unhashable."""
    counts: dict[str, int] = {}
    ids = {}
    for annotation in annotations:
        counts[annotation.kind] = counts.get(annotation.kind, 0) + 1
        ids[id(annotation)] = f"{annotation.kind}-{counts[annotation.kind]}"
    return ids


def _annotation(annotation: Annotation, text: str, ids: Mapping[int, str]) -> dict[str, Any]:
    own = {}
    for name in told(type(annotation)):
        value = plain(getattr(annotation, name), ids, f"{type(annotation).__name__}.{name}")
        if value is not None:
            own[name] = value
    return {
        "id": ids[id(annotation)],
        "kind": annotation.kind,
        "start": annotation.start,
        "end": annotation.end,
        "text": plain(annotation.span.of(text), ids, "text"),
        "rule": annotation.rule,
        "plugin": annotation.plugin,
    } | annotation.to_json(own)


def plain(value: object, ids: Mapping[int, str], where: str) -> Any:  # noqa: ANN401, C901, PLR0911, PLR0912 -- one case a type
    """Return a value as JSON has it.

    Args:
        value: A field of an annotation, whatever it holds.
        ids: What stands for an annotation that it holds, by the `id()` of that annotation.
        where: The field, for the error.

    Raises:
        TypeError: It has no JSON form, or holds an annotation that is not among `ids`.
    """
    match value:
        case enum.Enum():
            return plain(value.value, ids, where)
        case None | bool() | int():
            return value
        case str():
            return _SURROGATE.sub("\ufffd", value)
        case float() if where == "metadata" and math.isfinite(value):
            return value  # the caller's own; annotations hold Decimals
        case Decimal():
            return format(value, "f")
        case datetime():
            return value.isoformat(timespec="minutes" if value.second == value.microsecond == 0 else "auto")
        case date():
            return value.isoformat()
        case Annotation():
            if id(value) not in ids:
                message = f"{where} holds an annotation that is not on the document"
                raise TypeError(message)
            return ids[id(value)]
        case Mapping():
            return {str(key): plain(item, ids, where) for key, item in value.items()}
        case tuple() | list():
            return [plain(item, ids, where) for item in value]
        case frozenset() | set():
            return sorted(plain(item, ids, where) for item in value)
    kind: type[Any] = type(value)
    if attrs.has(kind):
        return {
            field.name: plain(getattr(value, field.name), ids, f"{where}.{field.name}") for field in attrs.fields(kind)
        }
    message = f"{where}: a {type(value).__name__} has no JSON form"
    raise TypeError(message)


def from_dict(data: Mapping[str, Any], kinds: Iterable[type[Annotation]]) -> Document:
    """Return the document that `to_dict` wrote.

    Args:
        data: The JSON object.
        kinds: The classes of the annotations in it, `pipeline.kinds` for instance.

    Raises:
        InputError: A key is missing, a kind is not among `kinds`, or a value does not fit; the message names it.
    """
    by_name = {kind.kind: kind for kind in kinds}
    annotations: dict[str, Annotation] = {}
    structure = _reader(annotations)
    waiting = list(data.get("annotations", ()))
    if data.get("format", FORMAT) != FORMAT:
        message = f"format {data['format']!r} is not the one that this version reads ({FORMAT})"
        raise InputError(message)
    while waiting:
        # An annotation may hold one that stands after it; those that cannot be read yet are tried again.
        left = [item for item in waiting if not _read_into(annotations, item, by_name, structure)]
        if len(left) == len(waiting):
            message = f"annotation {left[0].get('id')!r} holds one that is not there"
            raise InputError(message)
        waiting = left
    try:
        return Document(
            data["text"],
            _moment(data.get("published")),
            data.get("id", ""),
            data.get("metadata", {}),
            tuple(annotations.values()),
            failures=tuple(Failure(**failure) for failure in data.get("failures", ())),
            plugins=data.get("plugins", {}),
        )
    except (KeyError, TypeError, ValueError) as error:
        message = f"no document: {type(error).__name__}: {error}"
        raise InputError(message) from error


class _NotYetError(Exception):
    """A reference to an annotation that was not read yet."""


def _read_into(
    annotations: dict[str, Annotation],
    item: Mapping[str, Any],
    kinds: Mapping[str, type[Annotation]],
    structure: Callable[[Any, Any], Any],
) -> bool:
    kind = kinds.get(item.get("kind", ""))
    if kind is None:
        message = f"annotation of kind {item.get('kind')!r}; known: {', '.join(sorted(kinds)) or 'none'}"
        raise InputError(message)
    try:
        written = kind.from_json(item)
        fields = {
            field.name: structure(written[field.name], field.type)
            for field in attrs.fields(kind)
            if field.name in written and field.name not in COMMON
        }
        span = Span(item["start"], item["end"])
        annotations[item["id"]] = kind(span=span, rule=item.get("rule", ""), plugin=item.get("plugin", ""), **fields)
    except _NotYetError:
        return False
    except Exception as error:
        message = f"annotation {item.get('id')!r}: {type(error).__name__}: {error}"
        raise InputError(message) from error
    return True


def _moment(value: str | None) -> date | None:
    if value is None:
        return None
    return datetime.fromisoformat(value) if len(value) > len("2017-05-15") else date.fromisoformat(value)


def _reader(annotations: Mapping[str, Annotation]) -> Callable[[Any, Any], Any]:
    """Return a function that makes a JSON value what a field's type has; an id stands for its annotation."""
    import cattrs  # noqa: PLC0415 -- only reading needs it

    def reference(identifier: str, _: object) -> Annotation:
        if identifier not in annotations:
            raise _NotYetError
        return annotations[identifier]

    converter = cattrs.Converter(detailed_validation=False)
    converter.register_structure_hook(Decimal, lambda text, _: Decimal(text))
    converter.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text))
    converter.register_structure_hook(date, lambda text, _: _moment(text))
    converter.register_structure_hook_func(lambda t: isinstance(t, type) and issubclass(t, Annotation), reference)
    converter.register_structure_hook_func(_is_moment, lambda text, _: _moment(text))
    converter.register_structure_hook_func(_is_literal, lambda text, _: text)
    return converter.structure


def _is_literal(kind: Any) -> bool:  # noqa: ANN401 -- any type
    return get_origin(kind) is Literal


def _is_moment(kind: object) -> bool:
    """Whether a type is a union of dates, datetimes and None: the form of the text decides."""
    members = set(get_args(kind)) - {type(None)}
    return bool(members) and members <= {date, datetime} and kind not in members
