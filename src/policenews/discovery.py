"""Finding plugins: entry points, one at a time, so that a broken one hides no other."""

import inspect
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

import attrs
import pluggy

from policenews import hookspecs
from policenews.errors import PluginError

if TYPE_CHECKING:  # importlib.metadata takes a quarter of the import time of this package
    from importlib.metadata import EntryPoint

Entries = Callable[[], "Iterable[EntryPoint]"]


@attrs.frozen(eq=False)
class Candidate:
    """A plugin that was found, loaded or not.

    Attributes:
        name: Its name.
        distribution: Name and version of the package that it came from, or "".
        implementation: The module, or whatever bears the hook functions; None if it could not be loaded.
        error: Why it could not be loaded, or None.
        version: Version of the package, or "".
    """

    name: str
    distribution: str = ""
    implementation: object = None
    error: PluginError | None = None
    version: str = ""


def _policenews_entries() -> "Iterable[EntryPoint]":
    from importlib.metadata import entry_points  # noqa: PLC0415 -- see above

    return entry_points(group=hookspecs.GROUP)


def discover(
    *, only: Iterable[str] | None = None, without: Iterable[str] = (), entries: Entries = _policenews_entries
) -> Iterator[Candidate]:
    """Yield the installed plugins, by name, each loaded in its own try.

    Args:
        only: Names of the plugins wanted; None for all. The others are not imported.
        without: Names of plugins that are not wanted.
        entries: Where entry points come from; the installed distributions by default.
    """
    kept = {} if only is None else set(only)
    owners: dict[str, str] = {}
    for entry in sorted(entries(), key=lambda e: (e.name, e.value)):
        if (only is not None and entry.name not in kept) or entry.name in without:
            continue
        distribution = f"{entry.dist.name} {entry.dist.version}" if entry.dist else ""
        version = entry.dist.version if entry.dist else ""
        if entry.name in owners:
            message = f"its name is taken by another plugin ({owners[entry.name] or entry.value})"
            error = PluginError(message, plugin=entry.name, distribution=distribution)
            yield Candidate(entry.name, distribution, None, error, version)
            continue
        owners[entry.name] = distribution
        yield _load(entry, distribution, version)


def _load(entry: "EntryPoint", distribution: str, version: str) -> Candidate:
    try:
        return Candidate(entry.name, distribution, entry.load(), None, version)
    except Exception as cause:  # noqa: BLE001 -- whatever an import raises is what isolation is for
        message = f"{entry.value} could not be imported: {type(cause).__name__}: {cause}"
        error = PluginError(message, plugin=entry.name, distribution=distribution)
        error.__cause__ = cause
        return Candidate(entry.name, distribution, None, error, version)


def installed_names(entries: Entries = _policenews_entries) -> list[str]:
    """Return the names of the installed plugins, sorted, without importing any."""
    return sorted({entry.name for entry in entries()})


def name_of(implementation: object) -> str:
    """Return the name that a plugin passed as an object gets: a module's or a class's own, without its package.

    A module named `plugin` bears the name of the package around it: `policenews_numbers.plugin` is
    `policenews_numbers`.
    """
    full = getattr(implementation, "__name__", None) or type(implementation).__name__
    parts = [part for part in str(full).split(".") if part != "plugin"]
    return parts[-1] if parts else str(full)


def register(manager: pluggy.PluginManager, candidate: Candidate) -> None:
    """Register a plugin, and undo it if anything is wrong with its hooks.

    Raises:
        PluginError: No hook is implemented, a hook's name or arguments are not the specification's, or a function
            that looks like a hook lacks its mark.
    """

    def refuse(message: str, cause: Exception | None = None) -> PluginError:
        error = PluginError(message, plugin=candidate.name, distribution=candidate.distribution)
        error.__cause__ = cause
        return error

    module = _as_module(candidate)
    for name, value in vars(module).items():
        if name.startswith("policenews_") and inspect.isroutine(value) and not hasattr(value, "policenews_impl"):
            message = f"{name} is not marked; have you forgotten @hookimpl (from policenews)?"
            raise refuse(message)
    try:
        manager.register(module, name=candidate.name)
        manager.check_pending()
    except (pluggy.PluginValidationError, ValueError) as cause:
        # pluggy keeps a plugin registered after its validation failed.
        manager.unregister(module)
        raise refuse(str(cause), cause) from cause
    callers = manager.get_hookcallers(module) or []
    implemented = {caller.name for caller in callers}
    for required in ("policenews_manifest", "policenews_annotate"):
        if required not in implemented:
            manager.unregister(module)
            message = f"it does not implement {required}"
            raise refuse(message)


def _as_module(candidate: Candidate) -> ModuleType:
    """Return the plugin's hooks as a fresh module.

    pluggy finds plugins by `==` and needs them hashable, which attrs instances and namespaces are not; and one
    module may serve in two pipelines under two names.
    """
    module = ModuleType(candidate.name)
    for name in dir(candidate.implementation):
        if name.startswith("_"):
            continue
        value = getattr(candidate.implementation, name)
        if inspect.isroutine(value) and (name.startswith("policenews_") or hasattr(value, "policenews_impl")):
            setattr(module, name, value)
    return module


@attrs.frozen(eq=False)
class Portable:
    """A candidate that pickles: a module is named, not carried.

    Attributes:
        candidate: The candidate, without its implementation if that is a module.
        module: Name of the module, or "".
    """

    candidate: Candidate
    module: str

    def restore(self) -> Candidate:
        """Return the candidate in this process."""
        if not self.module:
            return self.candidate
        return attrs.evolve(self.candidate, implementation=import_module(self.module))


def portable(candidate: Candidate) -> Portable:
    """Return what can be sent to another process in place of a candidate."""
    if isinstance(candidate.implementation, ModuleType):
        return Portable(attrs.evolve(candidate, implementation=None), candidate.implementation.__name__)
    return Portable(candidate, "")
