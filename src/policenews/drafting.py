"""Frozen values by the thousand, made and copied at a quarter of the usual price.

attrs writes each field of a frozen class through `object.__setattr__`, which costs CPython ten times an assignment. A
draft is an object with the same fields, which can be assigned; when all are, it is given its class.
"""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

import attrs

P = ParamSpec("P")
T = TypeVar("T")


def maker(kind: Callable[P, T]) -> Callable[P, T]:
    """Return a function that makes values of a frozen attrs class, called as the class is.

    Worth it where a plugin makes an annotation for every line of a text. Of a class with validators, converters,
    factories or an `__init__` or `__attrs_post_init__` of its own it is the class itself: what they do is not left out.
    So it is of a class with a slot for weak references beside its own (`weakref_slot=False` leaves it out).

    >>> from policenews import Span
    >>> from policenews.segmentation import Sentence
    >>> maker(Sentence)(span=Span(0, 5))
    Sentence(span=Span(start=0, end=5), rule='', plugin='')
    """
    draft = _draft(kind)
    if draft is None:
        return kind
    fields = attrs.fields(cast("Any", kind))
    positional = [field for field in fields if not field.kw_only]
    keyword = [field for field in fields if field.kw_only]
    parameters = [*map(_parameter, positional), *(["*"] if keyword else []), *map(_parameter, keyword)]
    scope = {f"default_{field.name}": field.default for field in fields}
    assigned = {field.name: field.name for field in fields}
    return cast("Callable[P, T]", _function(", ".join(parameters), assigned, scope, draft, kind))


def copier(kind: type[T], *changed: str) -> Callable[..., T]:
    """Return a function that copies a value of a frozen attrs class, with other values in some fields.

    It takes the value and then what the fields become, in the order in which they are named here.

    Args:
        kind: The class.
        changed: Names of the fields.
    """
    draft = _draft(kind)
    if draft is None:
        return lambda one, *values: cast("T", attrs.evolve(cast("Any", one), **dict(zip(changed, values, strict=True))))
    assigned = {field.name: f"one.{field.name}" for field in attrs.fields(cast("Any", kind))}
    assigned |= {name: f"new_{name}" for name in changed}
    return cast(
        "Callable[..., T]",
        _function(", ".join(["one", *(f"new_{name}" for name in changed)]), assigned, {}, draft, kind),
    )


def _draft(kind: Any) -> type | None:  # noqa: ANN401 -- any class
    """Return a class of the same layout whose fields can be assigned; None if more than assigning makes a value."""
    fields = attrs.fields(kind)
    plain = all(
        field.init and field.alias == field.name and field.converter is None and field.validator is None
        for field in fields
    ) and not any(isinstance(field.default, attrs.Factory) for field in fields)  # type: ignore[arg-type]  # a class
    own_init = hasattr(kind, "__attrs_post_init__") or hasattr(kind, "__attrs_init__")
    if not plain or own_init or "__slots__" not in kind.__dict__:
        return None
    draft = type(
        f"{kind.__name__}Draft",
        kind.__bases__,
        {
            "__slots__": kind.__dict__["__slots__"],
            "__init__": object.__init__,
            "__setattr__": object.__setattr__,
            "__delattr__": object.__delattr__,
        },
    )
    try:
        draft().__class__ = kind
    except TypeError:  # CPython takes the layouts for different ones
        return None
    return draft


def _parameter(field: "attrs.Attribute[Any]") -> str:
    return field.name if field.default is attrs.NOTHING else f"{field.name}=default_{field.name}"


def _function(
    parameters: str, assigned: dict[str, str], scope: dict[str, Any], draft: type, kind: object
) -> Callable[..., Any]:
    """Return a function written for the class, as attrs writes `__init__`: a line a field, without a loop."""
    lines = [f"def make({parameters}):", "    made = draft()"]
    lines += [f"    made.{name} = {value}" for name, value in assigned.items()]
    scope |= {"draft": draft, "kind": kind}
    exec("\n".join([*lines, "    made.__class__ = kind", "    return made"]), scope)  # noqa: S102 -- of names of fields, and nothing else
    return cast("Callable[..., Any]", scope["make"])
