"""The plugins that come with the core; they run only when something asks for what they provide."""

from importlib import import_module

from policenews.discovery import Candidate

NAMES = ("segmentation", "tokens")


def builtin() -> tuple[Candidate, ...]:
    """Return the built-in plugins, imported."""
    return tuple(Candidate(name, implementation=import_module(f"policenews.{name}")) for name in NAMES)
