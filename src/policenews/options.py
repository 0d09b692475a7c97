"""Options of plugins: from an instance, from named values, from words on a command line."""

import enum
from collections.abc import Mapping
from typing import Any

import attrs

from policenews.errors import InputError


def make_options(plugin: str, kind: type | None, given: object) -> object:
    """Return an instance of a plugin's options class.

    Args:
        plugin: Name of the plugin, for errors.
        kind: Its options class, or None if it has no options.
        given: An instance, a mapping of field names to values (or to words, as a command line gives them), or None
            for the defaults.

    Raises:
        InputError: The plugin has no options or not this one, or the value does not fit; the message names it.
    """
    if kind is None:
        if given:
            message = f"plugin {plugin!r} has no options"
            raise InputError(message)
        return None
    if isinstance(given, kind):
        return given
    if given is None:
        return kind()
    if not isinstance(given, Mapping):
        message = f"options of {plugin!r} are a {kind.__name__} or a mapping, not {given!r}"
        raise InputError(message)
    fields = attrs.fields_dict(kind)
    values = {}
    for name, value in given.items():
        if name not in fields:
            message = f"plugin {plugin!r} has no option {name!r}; it has: {', '.join(fields)}"
            raise InputError(message)
        values[name] = _value(plugin, name, fields[name].type, value)
    try:
        return kind(**values)
    except (TypeError, ValueError) as error:
        message = f"options of {plugin!r}: {error.args[0] if error.args else error}"
        raise InputError(message) from error


def _value(plugin: str, name: str, kind: Any, value: object) -> object:  # noqa: ANN401 -- any type a field may have
    """Return a value for a field of type `kind`: as it is if it fits, else read from the word."""
    if not isinstance(value, str) or kind is str:
        return value
    try:
        return _words().structure(value, kind)
    except Exception as error:
        members: list[enum.Enum] = list(kind) if isinstance(kind, enum.EnumType) else []
        choices = f" ({', '.join(repr(member.value) for member in members)})" if members else ""
        message = f"{plugin}.{name}: {value!r} is no {getattr(kind, '__name__', kind)}{choices}"
        raise InputError(message) from error


def _words() -> Any:  # noqa: ANN401 -- a cattrs.Converter, imported only when words must be read
    import cattrs  # noqa: PLC0415

    converter = cattrs.Converter()
    converter.register_structure_hook(bool, lambda word, _: _boolean(word))
    return converter


def _boolean(word: str) -> bool:
    values = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    if word.lower() not in values:
        message = f"{word!r} is neither true nor false"
        raise ValueError(message)
    return values[word.lower()]
