"""From what plugins declare to one order in which they run, or an error that says what to install."""

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

import attrs

from policenews.annotations import Annotation
from policenews.errors import PlanError
from policenews.manifest import Manifest

Kind = type[Annotation]


@attrs.frozen
class Plan:
    """The order of a run.

    Attributes:
        order: Names of the plugins that run, in order.
        requires: For each of them, the classes that it requires with the names of the plugins that provide them.
        unmet: Plugins that cannot run, each with the reason.
    """

    order: tuple[str, ...]
    requires: Mapping[str, Mapping[Kind, tuple[str, ...]]]
    unmet: Mapping[str, str]


def plan(
    manifests: Mapping[str, Manifest],
    *,
    targets: Iterable[Kind] | None = None,
    on_demand: Iterable[str] = (),
) -> Plan:
    """Order the plugins so that each runs after every provider of what it requires or uses.

    Ready plugins run in the order of their names, so the result depends on nothing but the declarations.

    Args:
        manifests: What each plugin declares, by its name.
        targets: Classes that are wanted; only their providers run, what those require, and what of those that they
            use is there. None: all plugins.
        on_demand: Names of plugins that run only if something wanted requires them, or is provided by them.

    Raises:
        PlanError: A target that no plugin provides, or plugins that wait for one another.
    """
    usable, unmet = _without_unmet(manifests)
    wanted = _closure(usable, targets, frozenset(on_demand))
    after = {
        name: {
            provider
            for kind in (*usable[name].requires, *usable[name].uses)
            for provider in _providers(usable, kind)
            if provider in wanted and provider != name
        }
        for name in wanted
    }
    requires = {
        name: {kind: tuple(p for p in _providers(usable, kind) if p != name) for kind in usable[name].requires}
        for name in wanted
    }
    return Plan(_sorted(after), requires, unmet)


def kind_problems(manifests: Mapping[str, Manifest]) -> dict[str, str]:
    """Return the plugins whose declared classes are impossible, each with the reason.

    A class must have a `kind`, may be declared once in a manifest, and no two classes may share a kind's name (of
    two plugins that do so, the one whose name comes first keeps it).
    """
    problems: dict[str, str] = {}
    owners: dict[str, tuple[Kind, str]] = {}
    for name in sorted(manifests):
        provides = manifests[name].provides
        own: dict[str, Kind] = {}
        for declared in provides:
            kind = getattr(declared, "kind", None)
            if not (isinstance(kind, str) and kind):
                problems[name] = f"{declared.__name__} has no `kind`, the name that it bears in JSON"
            elif kind in own:
                problems[name] = f"declares the kind {kind!r} twice ({own[kind].__name__}, {declared.__name__})"
            elif kind in owners and owners[kind][0] is not declared:
                other, owner = owners[kind]
                problems[name] = (
                    f"declares the kind {kind!r} as {_path(declared)}, "
                    f"but plugin {owner!r} declares it as {_path(other)}"
                )
            else:
                own[kind] = declared
        if name not in problems:
            owners.update({kind: (declared, name) for kind, declared in own.items() if kind not in owners})
    return problems


def _path(kind: Kind) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _providers(manifests: Mapping[str, Manifest], kind: Kind) -> list[str]:
    """Names of the plugins that provide a class or a subclass of it, sorted."""
    return sorted(
        name
        for name, manifest in manifests.items()
        if any(issubclass(provided, kind) for provided in manifest.provides)
    )


def _without_unmet(manifests: Mapping[str, Manifest]) -> tuple[dict[str, Manifest], dict[str, str]]:
    """Leave out plugins with a requirement that nobody provides, again and again until none is left."""
    usable = dict(manifests)
    unmet: dict[str, str] = {}
    while True:
        lacking = {
            name: kind
            for name, manifest in usable.items()
            for kind in manifest.requires
            if not set(_providers(usable, kind)) - {name}
        }
        if not lacking:
            return usable, unmet
        for name, kind in lacking.items():
            del usable[name]
            unmet[name] = f"requires {kind.__name__}, which no plugin here provides; {_advice(kind)}"


def _advice(kind: Kind) -> str:
    """Say which package to install or to keep for a class."""
    from importlib.metadata import packages_distributions  # noqa: PLC0415 -- slow to import, and only errors need it

    top = kind.__module__.partition(".")[0]
    packages = packages_distributions().get(top)
    if packages:
        return f"it comes from {packages[0]}: install it, or do not leave its plugin out"
    return f"install the package whose plugin provides {_path(kind)}"


def _closure(manifests: Mapping[str, Manifest], targets: Iterable[Kind] | None, on_demand: frozenset[str]) -> set[str]:
    if targets is None:
        waiting = [name for name in manifests if name not in on_demand]
    else:
        waiting = []
        for kind in targets:
            providers = _providers(manifests, kind)
            if not providers:
                message = f"no plugin here provides {kind.__name__}; {_advice(kind)}"
                raise PlanError(message)
            waiting += providers
    wanted: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in wanted:
            wanted.add(name)
            needs, wishes = manifests[name].requires, manifests[name].uses
            waiting += [p for kind in needs for p in _providers(manifests, kind)]
            # What a plugin says must not depend on what else was wanted.
            waiting += [p for kind in wishes for p in _providers(manifests, kind) if p not in on_demand]
    return wanted


def _sorted(after: Mapping[str, set[str]]) -> tuple[str, ...]:
    sorter = TopologicalSorter(after)
    try:
        sorter.prepare()
    except CycleError as error:
        # The list names each plugin after the one that it waits for; reversed, it reads "a waits for b".
        message = "plugins wait for one another: " + " → ".join(reversed(error.args[1]))
        raise PlanError(message) from error
    order: list[str] = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        order += ready
        sorter.done(*ready)
    return tuple(order)
