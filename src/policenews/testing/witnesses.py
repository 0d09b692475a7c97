"""The witness law: a rule fires on its witnesses, by its own name, over what is marked, with the value meant."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from policenews.annotations import Annotation
from policenews.document import Document
from policenews.pipeline import Pipeline
from policenews.rules import Rule, Witness
from policenews.testing.patterns import captures_in_possessive


def check_witnesses(
    plugin: object,
    rules: Iterable[Rule[Any]],
    *,
    beside: Iterable[object] = (),
    options: Mapping[str, Any] | None = None,
) -> None:
    """Check that each rule does what its examples say.

    A rule fires where its name is in `Annotation.rules`. On a witness it must fire over exactly what is marked; of
    several annotations there, one that has all the attributes meant is enough. On a near miss it must not fire at all.

    Args:
        plugin: The plugin module.
        rules: Its rules.
        beside: Plugins that it requires.
        options: Options of the pipeline, by plugin name.

    Raises:
        AssertionError: A name is used twice, a rule has no witness or no near miss or a pattern that some Pythons read
            wrongly (`captures_in_possessive`), a witness is not matched as it
            says, or a near miss is matched. All that is wrong is listed.
    """
    rules = tuple(rules)
    pipeline = Pipeline([plugin, *beside], options=options)
    problems = [f"no rules for {plugin!r}"] if not rules else []
    names = [rule.name for rule in rules]
    problems += [f"{name}: the name is used twice" for name in dict.fromkeys(names) if names.count(name) > 1]
    for rule in rules:
        problems += [f"{rule.name}: {problem}" for problem in _problems(pipeline, rule)]
    assert not problems, "\n".join(problems)  # noqa: S101 -- a check for tests speaks as tests do


def _problems(pipeline: Pipeline, rule: Rule[Any]) -> Iterator[str]:
    if rule.pattern is not None and captures_in_possessive(rule.pattern):
        yield "captures inside a possessive quantifier, which some Pythons lose"
    if not rule.witnesses:
        yield "has no witness"
    if not rule.near_misses:
        yield "has no near miss"
    for witness in rule.witnesses:
        yield from _unmatched(pipeline.read(witness.text, witness.published), rule, witness)
    for text in rule.near_misses:
        for annotation in pipeline.read(text).annotations:
            if rule.name in annotation.rules:
                yield f"fires on the near miss {text!r}: {annotation.span.of(text)!r}"


def _unmatched(document: Document, rule: Rule[Any], witness: Witness) -> Iterator[str]:
    wanted = witness.span.of(witness.text)
    here = [a for a in document.annotations if a.span == witness.span]
    fired = [a for a in here if rule.name in a.rules]
    if not fired:
        others = [(document.text_of(a), *a.rules) for a in document.annotations if a.span.overlaps(witness.span)]
        yield f"does not fire on {wanted!r} in {witness.text!r}; there: {others}"
        return
    first, *rest = ([*_differing(annotation, witness.means)] for annotation in fired)
    if all((first, *rest)):
        yield from (f"{wanted!r} in {witness.text!r}: {problem}" for problem in first)


def _differing(annotation: Annotation, means: Mapping[str, object]) -> Iterator[str]:
    for name, value in means.items():
        got = _reached(annotation, name)
        if not same(value, got):
            yield f"{name} is {_word(got)!r}, not {value!r}"


def _reached(thing: object, name: str) -> object:
    """Return an attribute, or with `__` an attribute of an attribute (`period__begin`); None from None on.

    Raises:
        AttributeError: There is none of that name.
    """
    for step in name.split("__"):
        if thing is None:
            return None
        thing = getattr(thing, step)
    return thing


def same(meant: object, got: object) -> bool:
    """Return whether an attribute has the value meant: equal, or written the same (`"300"` for `Decimal(300)`)."""
    return meant == got or (isinstance(meant, str) and got is not None and meant == _word(got))


def _word(value: object) -> object:
    match value:
        case Enum():
            return str(value.value)
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
        case Annotation() | None:
            return value
    return str(value)
