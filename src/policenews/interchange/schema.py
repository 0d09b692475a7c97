"""JSON Schema of the JSON form, made from the annotation classes: what the classes say, other languages can check."""

import enum
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from policenews.annotations import Annotation, told
from policenews.document import Failure
from policenews.interchange.json import FORMAT

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_MOMENT = rf"{_DAY}T[0-9]{{2}}:[0-9]{{2}}(:[0-9]{{2}}(\.[0-9]+)?)?([+-][0-9]{{2}}:[0-9]{{2}})?"
_SCALARS: Mapping[Any, Mapping[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    Decimal: {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"},
    date: {"type": "string", "pattern": f"^{_DAY}$|^{_MOMENT}$"},  # a datetime is a date
    datetime: {"type": "string", "pattern": f"^{_MOMENT}$"},
}
_COMMON = {
    "id": {"type": "string", "description": "Unique in the document."},
    "start": {"type": "integer", "minimum": 0, "description": "Offset of the first code point."},
    "end": {"type": "integer", "minimum": 1, "description": "Offset after the last code point."},
    "text": {"type": "string", "minLength": 1, "description": "The characters that are the evidence."},
    "rule": {"type": "string", "description": "Name of the rule that fired."},
    "plugin": {"type": "string", "description": "Name of the plugin that said it."},
}


def schema(kinds: Iterable[type[Annotation]]) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of documents that `to_dict` writes.

    Args:
        kinds: The classes of the annotations, `pipeline.kinds` for instance; others are refused by the schema.

    Raises:
        TypeError: A field has a type that has no JSON form; class and field are named.
    """
    definitions = {kind.kind: _annotation(kind) for kind in kinds}
    return {
        "$schema": DIALECT,
        "title": "policenews document",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "id": _SCALARS[str],
            "text": _SCALARS[str],
            "published": {"anyOf": [_SCALARS[date], {"type": "null"}]},
            "plugins": {"type": "object", "additionalProperties": _SCALARS[str]},
            "failures": {"type": "array", "items": _nested(Failure)},
            "annotations": {"type": "array", "items": {"anyOf": [{"$ref": f"#/$defs/{name}"} for name in definitions]}},
            "metadata": {"type": "object"},
        },
        "required": ["format", "id", "text", "published", "plugins", "failures", "annotations"],
        "additionalProperties": False,
        "$defs": definitions,
    }


def _annotation(kind: type[Annotation]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    own = told(kind)
    hints |= {name: get_type_hints(getattr(kind, name).fget)["return"] for name in kind.derived}
    properties = kind.to_json_schema({name: _value(hints[name], f"{kind.__name__}.{name}") for name in own})
    # A field that may be None is left out where it is.
    required = [name for name in own if name in properties and NoneType not in get_args(hints[name])]
    return {
        "type": "object",
        "description": (kind.__doc__ or "").partition("\n")[0],
        "properties": {**_COMMON, "kind": {"const": kind.kind}, **properties},
        "required": [*_COMMON, "kind", *required],
        "additionalProperties": False,
    }


def _nested(kind: type[Any]) -> dict[str, Any]:
    """Return the schema of an attrs class that is a value: all its fields are written, null too."""
    hints = get_type_hints(kind)
    properties: dict[str, Any] = {}
    for field in attrs.fields(kind):
        value = _value(hints[field.name], f"{kind.__name__}.{field.name}")
        optional = NoneType in get_args(hints[field.name])
        properties[field.name] = {"anyOf": [value, {"type": "null"}]} if optional else value
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


def _value(kind: Any, where: str) -> Mapping[str, Any]:  # noqa: ANN401 -- any type; one case a type
    """Return the schema of a value of a field's type, null aside."""
    members = [member for member in get_args(kind) if member is not NoneType]
    match get_origin(kind):
        case origin if origin in {Union, UnionType}:
            options = [_value(member, where) for member in members]
            return options[0] if len(options) == 1 else {"anyOf": options}
        case origin if origin is Literal:
            return {"enum": members}
        case origin if origin in {tuple, list, set, frozenset}:
            return {"type": "array", "items": _value(members[0], where)} if members else {"type": "array"}
        case origin if isinstance(origin, type) and issubclass(origin, Mapping):
            return {"type": "object", "additionalProperties": _value(members[-1], where)}
    if kind in _SCALARS:
        return _SCALARS[kind]
    if isinstance(kind, type):
        if issubclass(kind, enum.Enum):
            return {"enum": [member.value for member in kind]}
        if issubclass(kind, Annotation):
            # `Annotation` itself, which has no kind, stands for a class whose plugin is not installed.
            named = "annotation" if kind is Annotation else kind.kind
            article = "an" if named[0] in "aeiou" else "a"
            return {"type": "string", "description": f"The id of {article} {named}."}
        if attrs.has(kind):
            return _nested(kind)
    message = f"{where}: a {kind} has no JSON form"
    raise TypeError(message)
