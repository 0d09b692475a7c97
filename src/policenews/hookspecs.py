"""The hooks: what the core calls, and what a plugin may implement.

A plugin is a module with functions of these names, each marked with `policenews.hookimpl`, found by an entry point
in the group `policenews` or passed to `Pipeline(plugins=[...])`. An implementation may leave out arguments that it does
not need.
"""

from collections.abc import Iterable
from typing import Any

import pluggy

from policenews.annotations import Annotation
from policenews.document import Document
from policenews.manifest import Context, Manifest
from policenews.vocabulary import Term

GROUP = "policenews"
"""Name of the entry point group, and of the pluggy project."""

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)
"""Marks a function as an implementation of one of the hooks below."""


@hookspec
def policenews_manifest() -> Manifest:  # type: ignore[empty-body]  # a specification has no body
    """Say what the plugin provides and needs.

    Called once for each plugin when a `Pipeline` is built, in no particular order; it must be pure.

    Returns:
        One `Manifest`.

    Failure:
        An exception, or a result that is no Manifest, fails the build; the error names plugin and distribution. With
        `on_error="collect"` the plugin is left out, and every document says so.
    """


@hookspec
def policenews_vocabulary(name: str) -> Iterable[Term[Any]] | None:
    """Contribute words to a vocabulary, one's own or another plugin's.

    Called when a `Pipeline` is built, for each vocabulary that some manifest declares, on every plugin, ordered by
    plugin name. Optional: a plugin without words does not implement it.

    Args:
        name: Name of the vocabulary (`organizations.places`).

    Returns:
        Terms, or None for nothing. All plugins' terms are put together; one surface with two meanings is an error that
        names both.

    Failure:
        As for `policenews_manifest`.
    """


@hookspec
def policenews_annotate(document: Document, context: Context) -> Iterable[Annotation]:  # type: ignore[empty-body]
    """Annotate one document.

    Called once for each document and plugin, in the order of the plan: after every plugin that provides a class
    which this one requires or uses.

    Args:
        document: The text with the annotations of the plugins that ran before. Match on `document.folded`.
        context: The plugin's own options and vocabularies.

    Returns:
        Annotations of the classes that the manifest provides, with spans inside the text. The result is made whole,
        then checked, then merged: all of it or nothing.

    Failure:
        With `on_error="raise"` a `PluginError` is raised from the cause. With `"collect"` a `Failure` is put on the
        document; plugins that require what failed are skipped with the reason, all others run.
    """
