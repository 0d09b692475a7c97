"""How a record is written as JSON: action and object as the text has them, what is known of them beside.

`"action": "破获", "action_lemma": …, "action_class": …, "action_span": {"start", "end"}`; `"object"`, `"object_head"`,
`"object_span"`; `"period": {"begin", "end", "timex"}`; `"change"` with `"from"`, values that are null left out.
"""

from collections.abc import Mapping
from typing import Any

_ACTION = (("text", "action"), ("lemma", "action_lemma"), ("action_class", "action_class"), ("span", "action_span"))
_OBJECT = (("text", "object"), ("head", "object_head"), ("span", "object_span"))
_PERIOD = (("begin", "begin"), ("end", "end"), ("times", "timex"))
_FROM = ("from_amount", "from")


def to_json(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a record as they are written."""
    # A pure change says so: a reader that matches by quantities must not take a missing key for an older form.
    written: dict[str, Any] = {"quantity": None}
    for name, value in fields.items():
        if name == "action":
            written |= _renamed(value, _ACTION)
        elif name == "object":
            written |= _renamed(value, _OBJECT)
        elif name == "period":
            written[name] = _renamed(value, _PERIOD)
        elif name == "change":
            written[name] = {_FROM[1] if key == _FROM[0] else key: item for key, item in _stated(value).items()}
        elif name == "reasons":
            written[name] = {key: item for key, item in value.items() if item}
        else:
            written[name] = value
    return written


def from_json(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields as the class has them."""
    read = dict(fields)
    for name, names in (("action", _ACTION), ("object", _OBJECT)):
        if name in fields:
            read[name] = {key: fields.get(other) for key, other in names}
    if "period" in fields:
        read["period"] = {key: fields["period"].get(other) for key, other in _PERIOD}
    if "change" in fields:
        given = fields["change"]
        read["change"] = {key: given.get(_FROM[1] if key == _FROM[0] else key) for key in _CHANGE}
    return read


_CHANGE = (
    "direction", "kind", "amount", "from_amount", "unit_norm", "baseline", "base_period", "quantity", "from_quantity",
    "also", "span",
)  # fmt: skip


def to_json_schema(properties: dict[str, Any]) -> dict[str, Any]:
    """Return the schemas of the fields as they are written."""
    written: dict[str, Any] = {}
    for name, schema in properties.items():
        if name == "quantity":
            written[name] = {"anyOf": [schema, {"type": "null"}]}
            continue
        if name in {"action", "object"}:
            inner = schema["properties"]
            written |= {other: inner[key] for key, other in (_ACTION if name == "action" else _OBJECT)}
        elif name == "period":
            written[name] = _optional({other: schema["properties"][key] for key, other in _PERIOD})
        elif name == "change":
            inner = {_FROM[1] if key == _FROM[0] else key: item for key, item in schema["properties"].items()}
            written[name] = _optional(inner, ("direction", "kind", "baseline", "span"))
        elif name == "reasons":
            written[name] = _optional(schema["properties"])
        else:
            written[name] = schema
    return written


def _optional(properties: dict[str, Any], required: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return the schema of an object of which keys that are null are left out."""
    bare = {key: _without_null(value) for key, value in properties.items()}
    return {"type": "object", "properties": bare, "required": [*required], "additionalProperties": False}


def _without_null(schema: Mapping[str, Any]) -> Any:  # noqa: ANN401 -- a JSON value
    members = [one for one in schema.get("anyOf", ()) if one != {"type": "null"}]
    return members[0] if len(members) == 1 else schema


def _renamed(value: Mapping[str, Any], names: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    return {other: value[key] for key, other in names if value[key] is not None}


def _stated(value: Mapping[str, Any]) -> dict[str, Any]:
    return {key: item for key, item in value.items() if item is not None}
