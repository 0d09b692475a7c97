"""Building a pipeline: from candidates to plugins that are registered, checked, ordered, and given what they need."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NoReturn

import attrs
import pluggy

from policenews import builtin, discovery, hookspecs
from policenews.annotations import Annotation, complete
from policenews.discovery import Candidate
from policenews.document import Document, Failure
from policenews.errors import AnnotationError, InputError, PlanError, PluginError, VocabularyError
from policenews.folding import fold
from policenews.manifest import Context, Manifest
from policenews.options import make_options
from policenews.planning import Kind, kind_problems, plan
from policenews.vocabulary import Term, Vocabulary, searched_together

Call = Callable[..., Any]


@attrs.frozen
class Reference:
    """What is known of a plugin.

    Attributes:
        name: Its name.
        distribution: Name and version of the package that it came from, or "".
        version: Version of the package, or "".
        manifest: What it declares.
    """

    name: str
    distribution: str
    version: str
    manifest: Manifest


@attrs.frozen(eq=False)
class Ready:
    """A plugin ready to run.

    Attributes:
        reference: What is known of it.
        call: Its implementation of `policenews_annotate`, taking the keywords in `arguments`.
        arguments: The names of the arguments that the implementation takes.
        context: What it is given.
        requires: The classes that it requires, with the plugins that provide them.
    """

    reference: Reference
    call: Call
    arguments: tuple[str, ...]
    context: Context
    requires: Mapping[Kind, tuple[str, ...]]

    @property
    def name(self) -> str:
        """Its name."""
        return self.reference.name

    @property
    def distribution(self) -> str:
        """Name and version of its package, or ""."""
        return self.reference.distribution

    @property
    def version(self) -> str:
        """Version of its package, or ""."""
        return self.reference.version

    def lost(self, failed: set[str]) -> str | None:
        """Return why the plugin cannot run when those in `failed` gave nothing; None if it can."""
        for kind, providers in self.requires.items():
            if providers and failed.issuperset(providers):
                return f"requires {kind.__name__}, and {', '.join(providers)} failed"
        return None

    def run(self, document: Document) -> tuple[Annotation, ...]:
        """Run the plugin on a document: its annotations, checked, with its name filled in.

        Raises:
            PluginError: The plugin raised; the cause is chained.
            AnnotationError: It returned something that is no valid annotation.
        """
        values = {"document": document, "context": self.context}
        try:
            result = self.call(**{name: values[name] for name in self.arguments})
            made = None if result is None else tuple(result)
        except Exception as cause:
            about = f" in document {document.identifier!r}" if document.identifier else ""
            message = f"raised {type(cause).__name__}{about}: {cause}"
            raise PluginError(message, plugin=self.name, distribution=self.distribution) from cause
        if made is None:
            self._refuse("policenews_annotate returned None, not annotations")
        return self._checked(made, len(document.text)) if made else ()

    def _checked(self, made: tuple[Annotation, ...], size: int) -> tuple[Annotation, ...]:
        name, provides = self.reference.name, self.reference.manifest.provides
        if not set(map(type, made)).issubset(provides):  # only subclasses of Annotation are
            stranger = next(one for one in made if type(one) not in provides)
            declared = ", ".join(kind.__name__ for kind in provides) or "nothing"
            self._refuse(f"returned {_short(stranger)}, but its manifest provides {declared}")
        foreign = False
        for annotation in made:
            if annotation.span.end > size:
                span = f"[{annotation.span.start}, {annotation.span.end})"
                self._refuse(f"returned a {annotation.kind} at {span}, outside the text of {size} characters")
            if not annotation.plugin:
                # Nobody but its maker has seen an annotation without a plugin's name: it is completed in place. A copy
                # of each took a third of the time that the pipeline itself needs.
                complete(annotation, name)
            elif annotation.plugin != name:
                foreign = True
        return tuple(attrs.evolve(one, plugin=name) for one in made) if foreign else made

    def _refuse(self, message: str) -> NoReturn:
        raise AnnotationError(message, plugin=self.name, distribution=self.distribution)


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:79] + "…"  # noqa: PLR2004 -- the width of a line


@attrs.frozen(eq=False)
class Assembled:
    """What a pipeline runs.

    Attributes:
        plugins: In order.
        failures: Plugins that were left out, with the reason.
        versions: Version of each plugin's package, by the plugin's name.
    """

    plugins: tuple[Ready, ...]
    failures: tuple[Failure, ...]
    versions: Mapping[str, str] = attrs.field(init=False)

    @versions.default
    def _versions(self) -> Mapping[str, str]:
        return {plugin.name: plugin.version for plugin in self.plugins}


@attrs.define(eq=False)
class _Assembly:
    """The state of one build: what is still in, and what had to go."""

    raising: bool
    manager: pluggy.PluginManager = attrs.field(factory=lambda: pluggy.PluginManager(hookspecs.GROUP))
    candidates: dict[str, Candidate] = attrs.field(factory=dict)
    manifests: dict[str, Manifest] = attrs.field(factory=dict)
    errors: list[PluginError] = attrs.field(factory=list)

    def drop(self, error: PluginError) -> None:
        """Leave a plugin out for good, or raise."""
        if self.raising:
            raise error
        self.errors.append(error)
        self.manifests.pop(error.plugin, None)

    def problem(self, name: str, message: str, kind: type[PluginError] = PluginError) -> PluginError:
        """Return an error that names the plugin and where it came from."""
        return kind(message, plugin=name, distribution=self.candidates[name].distribution)

    def implementations(self, hook: str) -> dict[str, tuple[Call, tuple[str, ...]]]:
        """Return each plugin's implementation of a hook, with the arguments that it takes.

        Calls are made one by one, not through pluggy's loop, where one exception ends the call for all.
        """
        caller = getattr(self.manager.hook, hook)
        return {impl.plugin_name: (impl.function, tuple(impl.argnames)) for impl in caller.get_hookimpls()}


def assemble(
    candidates: Iterable[Candidate],
    *,
    targets: Sequence[Kind] | None,
    options: Mapping[str, Any],
    raising: bool,
) -> Assembled:
    """Build what a pipeline runs.

    Args:
        candidates: The plugins; the built-in ones are added here.
        targets: Classes that are wanted, or None.
        options: By plugin name.
        raising: Whether the first problem is raised; otherwise what cannot be used is left out and named.

    Raises:
        PluginError: A plugin cannot be used, and problems are raised.
        PlanError: The plugins cannot be put in an order.
        InputError: An option for a plugin that is not here, or that does not fit.
    """
    build = _Assembly(raising)
    build.manager.add_hookspecs(hookspecs)
    _register(build, (*candidates, *builtin.builtin()))
    _ask_manifests(build)
    for name, message in kind_problems(build.manifests).items():
        build.drop(build.problem(name, message))
    planned = plan(build.manifests, targets=targets, on_demand=builtin.NAMES)
    for name, message in planned.unmet.items():
        if raising:
            raise PlanError(str(build.problem(name, message)))
        build.drop(build.problem(name, message))
    for name in options:
        if name not in build.candidates:
            message = f"options for a plugin {name!r} that is not here; here: {', '.join(sorted(build.candidates))}"
            raise InputError(message)
    vocabularies = _vocabularies(build, planned.order)
    annotate = build.implementations("policenews_annotate")
    ready = []
    for name in planned.order:
        if name not in build.manifests:
            continue  # dropped because a vocabulary failed
        candidate, manifest = build.candidates[name], build.manifests[name]
        context = Context(
            make_options(name, manifest.options, options.get(name)),
            {vocabulary: vocabularies[vocabulary] for vocabulary in manifest.vocabularies},
        )
        reference = Reference(name, candidate.distribution, candidate.version, manifest)
        call, arguments = annotate[name]
        ready.append(Ready(reference, call, arguments, context, planned.requires[name]))
    return Assembled(tuple(ready), tuple(map(failure_of, build.errors)))


def failure_of(error: PluginError) -> Failure:
    """Return what a document records of an error: the cause's class, and the message in one line."""
    cause = error.__cause__ if error.__cause__ is not None and type(error) is PluginError else error
    return Failure(error.plugin, error.distribution, type(cause).__name__, " ".join(error.problem.split()))


def _register(build: _Assembly, candidates: Iterable[Candidate]) -> None:
    for candidate in candidates:
        if candidate.error is not None:
            build.candidates.setdefault(candidate.name, candidate)
            build.drop(candidate.error)
            continue
        if candidate.name in build.candidates:
            message = "its name is taken by another plugin of this pipeline"
            build.drop(PluginError(message, plugin=candidate.name, distribution=candidate.distribution))
            continue
        build.candidates[candidate.name] = candidate
        try:
            discovery.register(build.manager, candidate)
        except PluginError as error:
            build.drop(error)


def _ask_manifests(build: _Assembly) -> None:
    for name, (call, _) in sorted(build.implementations("policenews_manifest").items()):
        try:
            manifest = call()
        except Exception as cause:  # noqa: BLE001 -- whatever a plugin raises is what isolation is for
            error = build.problem(name, f"policenews_manifest raised {type(cause).__name__}: {cause}")
            error.__cause__ = cause
            build.drop(error)
            continue
        if isinstance(manifest, Manifest):
            build.manifests[name] = manifest
        else:
            build.drop(build.problem(name, f"policenews_manifest returned {_short(manifest)}, not a Manifest"))


def _vocabularies(build: _Assembly, order: Sequence[str]) -> dict[str, Vocabulary[Any]]:
    """Collect the vocabularies that the planned plugins declare, from every plugin that contributes, by plugin name."""
    declared = {
        vocabulary: meaning for name in order for vocabulary, meaning in build.manifests[name].vocabularies.items()
    }
    collected: dict[str, dict[str, tuple[str, Term[Any]]]] = {name: {} for name in declared}
    for contributor, (call, arguments) in sorted(build.implementations("policenews_vocabulary").items()):
        if contributor not in build.manifests:
            continue
        for vocabulary, meaning in declared.items():
            try:
                terms = _contribution(build, contributor, call, arguments, vocabulary, meaning)
                _add(build, collected[vocabulary], contributor, vocabulary, terms)
            except PluginError as error:
                build.drop(error)
                break
    return searched_together(
        Vocabulary.of(name, (term for _, term in table.values())) for name, table in collected.items()
    )


def _contribution(  # noqa: PLR0913, PLR0917 -- one call, all of whose circumstances an error must name
    build: _Assembly, name: str, call: Call, arguments: tuple[str, ...], vocabulary: str, meaning: type
) -> tuple[Term[Any], ...]:
    try:
        terms = tuple(call(**({"name": vocabulary} if "name" in arguments else {})) or ())
    except Exception as cause:
        message = f"policenews_vocabulary({vocabulary!r}) raised {type(cause).__name__}: {cause}"
        raise build.problem(name, message, VocabularyError) from cause
    for term in terms:
        if not (isinstance(term, Term) and isinstance(term.meaning, meaning)):
            message = f"vocabulary {vocabulary!r} takes terms whose meaning is a {meaning.__name__}, not {_short(term)}"
            raise build.problem(name, message, VocabularyError)
    return terms


def _add(
    build: _Assembly,
    table: dict[str, tuple[str, Term[Any]]],
    contributor: str,
    vocabulary: str,
    terms: Sequence[Term[Any]],
) -> None:
    for term in terms:
        owner, known = table.get(fold(term.surface), (contributor, term))
        if known.meaning != term.meaning:
            message = (
                f"vocabulary {vocabulary!r}: {term.surface!r} means {_short(term.meaning)} here, "
                f"but {_short(known.meaning)} in plugin {owner!r}"
            )
            raise build.problem(contributor, message, VocabularyError)
    for term in terms:
        table.setdefault(fold(term.surface), (contributor, term))
