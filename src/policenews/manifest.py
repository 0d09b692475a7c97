"""What a plugin declares, and what it is given."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar, cast

import attrs

from policenews.annotations import Annotation
from policenews.vocabulary import Vocabulary

O = TypeVar("O")  # noqa: E741 -- the customary letter for options; no zero is near
M = TypeVar("M")


def _kinds(value: object) -> tuple[type[Annotation], ...]:
    kinds = tuple(value) if isinstance(value, tuple | list | set | frozenset) else (value,)
    for kind in kinds:
        if not (isinstance(kind, type) and issubclass(kind, Annotation)):
            message = f"{kind!r} is no Annotation class"
            raise TypeError(message)
    return cast("tuple[type[Annotation], ...]", kinds)


def _frozen(value: Mapping[str, type]) -> Mapping[str, type]:
    return MappingProxyType(dict(value))


@attrs.frozen(kw_only=True)
class Manifest:
    """What a plugin provides and needs.

    Attributes:
        provides: The Annotation classes that it may return.
        requires: Classes that it cannot work without; some plugin must provide each.
        uses: Classes that it looks at if they are there; only the order is affected.
        vocabularies: Names of the vocabularies that it owns, each with the class of its meanings. Every plugin may
            contribute terms to them.
        options: An attrs class with defaults and validators, or None if it has no options.
    """

    provides: tuple[type[Annotation], ...] = attrs.field(converter=_kinds)
    requires: tuple[type[Annotation], ...] = attrs.field(default=(), converter=_kinds)
    uses: tuple[type[Annotation], ...] = attrs.field(default=(), converter=_kinds)
    vocabularies: Mapping[str, type] = attrs.field(factory=dict, converter=_frozen)
    options: type | None = None


@attrs.frozen
class Context:
    """What a plugin is given beside the document: its own options and vocabularies.

    Attributes:
        options: An instance of the class that the manifest names, or None.
        vocabularies: The vocabularies that the manifest names.
    """

    options: Any = None
    vocabularies: Mapping[str, Vocabulary[Any]] = attrs.field(factory=dict)

    def options_as(self, kind: type[O]) -> O:
        """Return the options, typed.

        Raises:
            TypeError: The options are not of class `kind`.
        """
        if not isinstance(self.options, kind):
            message = f"options are {self.options!r}, not {kind.__name__}"
            raise TypeError(message)
        return self.options

    def vocabulary(self, name: str, meaning: type[M]) -> Vocabulary[M]:  # noqa: ARG002 -- it types the result
        """Return the vocabulary `name`, whose meanings are of class `meaning` (checked when it was built)."""
        return cast("Vocabulary[M]", self.vocabularies[name])
