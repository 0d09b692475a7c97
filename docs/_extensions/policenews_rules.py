"""A directive that shows the rules of a plugin with their examples, from the data that the tests run.

    ```{policenews-rules} policenews_numbers.rules
    ```

shows every rule in the tuple `RULES` of the module: its name, its summary, the witnesses with what they mean, and the
near misses.
"""

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import Directive

from policenews import Rule, Witness


def setup(app: Any) -> dict[str, Any]:  # noqa: ANN401 -- Sphinx is no dependency of the type checks
    """Register the directive."""
    app.add_directive("policenews-rules", RulesDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


class RulesDirective(Directive):
    """Shows the rules of a module, `package.rules` or `package.rules:NAME`."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Return a definition list, one entry a rule."""
        module, _, name = self.arguments[0].partition(":")
        try:
            rules = getattr(import_module(module), name or "RULES")
        except (ImportError, AttributeError) as cause:
            raise self.error(str(cause)) from cause
        entries = nodes.definition_list()
        for rule in rules:
            definition = nodes.definition("", *_definition(rule))
            entries += nodes.definition_list_item("", nodes.term("", "", nodes.literal(text=rule.name)), definition)
        return [entries]


def _definition(rule: Rule[Any]) -> Iterator[nodes.Node]:
    if rule.summary:
        yield nodes.paragraph("", "", *_inline(rule.summary))
    items = [nodes.list_item("", nodes.paragraph("", "", *_witness(witness))) for witness in rule.witnesses]
    yield nodes.bullet_list("", *items)
    silent: list[nodes.Node] = [nodes.Text("silent in ")]
    for place, text in enumerate(rule.near_misses):
        silent += [*([nodes.Text("; ")] if place else []), nodes.literal(text=_visible(text))]
    yield nodes.paragraph("", "", *silent)


def _witness(witness: Witness) -> Iterator[nodes.Node]:
    text, span = witness.text, witness.span
    yield nodes.Text(_visible(text[: span.start]))
    yield nodes.strong(text=_visible(span.of(text)))
    yield nodes.Text(_visible(text[span.end :]))
    means = ", ".join(f"{name} {_word(value)}" for name, value in witness.means.items())
    if means:
        yield nodes.Text(f" → {means}")
    if witness.published:
        yield nodes.Text(f" (published {witness.published.isoformat()})")


def _inline(text: str) -> Iterator[nodes.Node]:
    """Turn `code` in a summary into code."""
    for place, part in enumerate(re.split(r"`([^`]+)`", text)):
        if part:
            yield nodes.literal(text=part) if place % 2 else nodes.Text(part)


def _visible(text: str) -> str:
    return text.replace("\n", "⏎")


def _word(value: object) -> str:
    return str(getattr(value, "value", value))
