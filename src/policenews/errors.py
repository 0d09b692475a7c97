"""The errors that policenews raises: one base class, one subclass for each place where things go wrong."""

from typing import Any


class PoliceNewsError(Exception):
    """Base class of every error that this library raises on purpose."""


class InputError(PoliceNewsError):
    """What the caller gave cannot be used: a file, a line, a date, a name, an option."""


class PluginError(PoliceNewsError):
    """A plugin failed: it could not be loaded, declared something impossible, or raised.

    Attributes:
        plugin: Name of the plugin, as its entry point gives it.
        distribution: Name and version of the package that it came from, or "" if it came from none.
        problem: What went wrong, without the name of the plugin.
    """

    def __init__(self, message: str, *, plugin: str, distribution: str = "") -> None:
        origin = f" ({distribution})" if distribution else ""
        super().__init__(f"plugin {plugin!r}{origin}: {message}")
        self.problem = message
        self.plugin = plugin
        self.distribution = distribution

    def __reduce__(self) -> tuple[Any, ...]:
        # An exception pickles by its positional arguments; these have names. Errors travel from worker processes.
        return _restored, (type(self), self.problem, self.plugin, self.distribution)


class AnnotationError(PluginError):
    """A plugin returned something that is no valid annotation of the document."""


class VocabularyError(PluginError):
    """A plugin contributed a term that cannot be used, or that another term contradicts."""


class PlanError(PoliceNewsError):
    """The plugins at hand cannot be put in an order: one is missing, doubled, or in a cycle."""


def _restored(kind: type[PluginError], problem: str, plugin: str, distribution: str) -> PluginError:
    return kind(problem, plugin=plugin, distribution=distribution)
