"""The pipeline: a plan of plugins, run over one document or a stream, each plugin isolated from the others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Literal, Self

import attrs

from policenews import discovery
from policenews.assembly import Assembled, Reference, assemble, failure_of
from policenews.discovery import Candidate
from policenews.document import Document, Failure
from policenews.errors import InputError, PluginError
from policenews.merging import Layers
from policenews.planning import Kind

OnError = Literal["raise", "collect"]


@attrs.frozen(init=False, eq=False, repr=False)
class Pipeline:
    """Plugins in the order of their needs, ready to read documents.

    Immutable and thread-safe; it pickles as its specification and builds itself again in a worker.

    Attributes:
        targets: Classes that are wanted, or None for all that its plugins provide.
        options: Options by plugin name, as they were given.
        prefer: Names of plugins, the most trusted first.
        on_error: "raise" or "collect".
    """

    targets: tuple[Kind, ...] | None
    options: Mapping[str, Any]
    prefer: tuple[str, ...]
    on_error: OnError
    _candidates: tuple[Candidate, ...]
    _assembled: Assembled

    def __init__(
        self,
        plugins: Iterable[object] = (),
        *,
        targets: Iterable[Kind] | None = None,
        options: Mapping[str, Any] | None = None,
        prefer: Sequence[str] = (),
        on_error: OnError = "raise",
    ) -> None:
        """Build a pipeline from plugins at hand; `Pipeline.installed` finds those that are installed.

        Args:
            plugins: Modules (or other objects) with hook functions. Built-in plugins need not be named.
            targets: Classes that are wanted: their providers run, and what those require or use. None: every plugin
                passed.
            options: For each plugin by name, an instance of its options class or a mapping of its fields.
            prefer: Names of plugins whose annotation wins where two of a kind are equally long and early.
            on_error: "raise" stops at the first failure; "collect" puts failures on the document and goes on.

        Raises:
            PluginError: A plugin cannot be used (with "collect" it is left out, and every document says so).
            PlanError: The plugins cannot be put in an order.
            InputError: An option for a plugin that is not here, or that does not fit.
        """
        if on_error not in ("raise", "collect"):
            message = f"on_error is 'raise' or 'collect', not {on_error!r}"
            raise InputError(message)
        candidates = tuple(
            plugin if isinstance(plugin, Candidate) else Candidate(discovery.name_of(plugin), implementation=plugin)
            for plugin in plugins
        )
        wanted = None if targets is None else tuple(targets)
        chosen = MappingProxyType(dict(options or {}))
        assembled = assemble(candidates, targets=wanted, options=chosen, raising=on_error == "raise")
        self.__attrs_init__(wanted, chosen, tuple(prefer), on_error, candidates, assembled)

    @classmethod
    def installed(
        cls,
        *,
        only: Iterable[str] | None = None,
        without: Iterable[str] = (),
        plugins: Iterable[object] = (),
        **choices: Any,  # noqa: ANN401 -- those of the constructor, checked there
    ) -> Self:
        """Build a pipeline from the installed plugins (entry points in the group `policenews`).

        Args:
            only: Names of the plugins wanted; None for all. Others are not imported.
            without: Names of plugins to leave out.
            plugins: More plugins, not installed ones.
            **choices: `targets`, `options`, `prefer`, `on_error`, as in the constructor.

        Raises:
            InputError: A name in `only` or `without` that is not installed.
        """
        wanted = None if only is None else tuple(only)
        unwanted = tuple(without)
        known = discovery.installed_names()
        for name in (*(wanted or ()), *unwanted):
            if name not in known:
                message = f"no plugin named {name!r} is installed; installed: {', '.join(known) or 'none'}"
                raise InputError(message)
        found = discovery.discover(only=wanted, without=unwanted)
        return cls((*found, *plugins), **choices)

    @property
    def order(self) -> tuple[str, ...]:
        """Names of the plugins, in the order in which they run."""
        return tuple(plugin.name for plugin in self._assembled.plugins)

    @property
    def plugins(self) -> tuple[Reference, ...]:
        """Name, distribution, version and manifest of each plugin that runs, in order."""
        return tuple(plugin.reference for plugin in self._assembled.plugins)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The annotation classes that the plugins of this pipeline provide, each once."""
        return tuple(dict.fromkeys(kind for plugin in self.plugins for kind in plugin.manifest.provides))

    @property
    def failures(self) -> tuple[Failure, ...]:
        """Plugins that could not be used at all, with the reason (only with `on_error="collect"`)."""
        return self._assembled.failures

    def read(
        self,
        text: str,
        published: date | None = None,
        identifier: str = "",
        metadata: Mapping[str, Any] | None = None,
    ) -> Document:
        """Make a document of a text and annotate it.

        Args:
            text: The text; offsets will count its code points.
            published: Day of publication, against which relative times are resolved.
            identifier: The caller's name of the document.
            metadata: Whatever else to keep with it.

        Raises:
            PluginError: A plugin failed, and errors are raised.
        """
        return self.annotate(Document(text, published, identifier, metadata or {}))

    def annotate(self, document: Document) -> Document:
        """Return the document with the annotations of every plugin of the plan added.

        Raises:
            PluginError: A plugin failed, and errors are raised.
        """
        layers = Layers(document, self.prefer)
        failures = [*document.failures, *self._assembled.failures]
        failed = {failure.plugin for failure in self._assembled.failures}
        for plugin in self._assembled.plugins:
            lost = plugin.lost(failed) if failed else None
            if lost is not None:
                failures.append(Failure(plugin.name, plugin.distribution, "Skipped", lost))
                failed.add(plugin.name)
                continue
            manifest = plugin.reference.manifest
            try:
                layers.add(plugin.run(layers.merged() if manifest.requires or manifest.uses else document))
            except PluginError as error:
                if self.on_error == "raise":
                    raise
                failures.append(failure_of(error))
                failed.add(plugin.name)
        return layers.merged(failures=failures, plugins={**document.plugins, **self._assembled.versions})

    def read_all(self, documents: Iterable[Document | str], *, workers: int = 0) -> Iterator[Document]:
        """Annotate a stream of documents, in its order, holding only a few at a time.

        Args:
            documents: Documents, or texts without a publication date.
            workers: How many processes to use; 0 works in this one.

        Raises:
            PluginError: A plugin failed, and errors are raised.
        """
        stream = (Document(item) if isinstance(item, str) else item for item in documents)
        if workers > 0:
            from policenews.streaming import in_processes  # noqa: PLC0415 -- multiprocessing is slow to import

            yield from in_processes(self, stream, workers)
        else:
            yield from map(self.annotate, stream)

    def __reduce__(self) -> tuple[Any, ...]:
        choices = {
            "targets": self.targets,
            "options": dict(self.options),
            "prefer": self.prefer,
            "on_error": self.on_error,
        }
        return _rebuild, (tuple(map(discovery.portable, self._candidates)), choices)

    def __repr__(self) -> str:
        return f"Pipeline({' → '.join(self.order)})"


def _rebuild(plugins: tuple[discovery.Portable, ...], choices: dict[str, Any]) -> Pipeline:
    return Pipeline([plugin.restore() for plugin in plugins], **choices)


def read(
    text: str,
    published: date | None = None,
    identifier: str = "",
    metadata: Mapping[str, Any] | None = None,
) -> Document:
    """Read one text with every installed plugin. For many texts, keep a `Pipeline.installed()` and use its `read`.

    Args:
        text: The text; offsets will count its code points.
        published: Day of publication; without it relative times stay unresolved.
        identifier: The caller's name of the document.
        metadata: Whatever else to keep with it.

    Raises:
        PluginError: A plugin cannot be loaded or failed.
    """
    return Pipeline.installed().read(text, published, identifier, metadata)
