"""The pipeline: order, merging, isolation, and what a plugin may be."""

import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plugins_for_tests import Alpha, Beta, Gamma, plugin, raises, says

from policenews import (
    Annotation,
    AnnotationError,
    Document,
    InputError,
    Manifest,
    Pipeline,
    PlanError,
    PluginError,
    Span,
    Term,
    VocabularyError,
    hookimpl,
)
from policenews.interchange.json import dumps, from_dict, to_dict
from policenews.segmentation import Sentence
from policenews.tokens import Token

TEXT = "破获盗窃案117起。"


def test_a_plugin_in_a_dozen_lines_needs_no_entry_point() -> None:
    """Two hook functions and an attrs class are a plugin."""

    @attrs.frozen(kw_only=True)
    class Shout(Annotation):
        """A mark of exclamation."""

        kind: ClassVar[str] = "shout"

    class Shouts:
        """The plugin."""

        @staticmethod
        @hookimpl
        def policenews_manifest() -> Manifest:
            """Provide Shout."""
            return Manifest(provides=Shout)

        @staticmethod
        @hookimpl
        def policenews_annotate(document: Document) -> Iterator[Shout]:
            """Yield the marks."""
            for place, character in enumerate(document.text):
                if character == "！":
                    yield Shout(span=Span(place, place + 1), rule="mark")

    document = Pipeline([Shouts]).read("站住！")

    assert [document.text_of(shout) for shout in document.select(Shout)] == ["！"]


def test_order_follows_needs_then_names() -> None:
    """Providers run first; plugins that are ready together run by name."""
    pipeline = Pipeline(
        [
            plugin("a", says(Gamma, (0, 1)), provides=Gamma, requires=Beta, uses=Alpha),
            plugin("z", says(Beta, (0, 1)), provides=Beta),
            plugin("m", says(Alpha, (0, 1)), provides=Alpha),
        ]
    )

    assert pipeline.order == ("m", "z", "a")


def test_a_cycle_prints_itself() -> None:
    """Plugins that wait for one another are named in a circle."""
    with pytest.raises(PlanError, match=r"a → b → a|b → a → b"):
        Pipeline(
            [
                plugin("a", says(Alpha), provides=Alpha, requires=Beta),
                plugin("b", says(Beta), provides=Beta, requires=Alpha),
            ]
        )


def test_a_missing_requirement_says_who_needs_what() -> None:
    """The error names the plugin and the class, and gives advice; collecting, the others run."""
    needy = plugin("needy", says(Gamma, (0, 1)), provides=Gamma, requires=Alpha)
    other = plugin("other", says(Beta, (0, 2)), provides=Beta)

    with pytest.raises(PlanError, match=r"'needy'.*requires Alpha"):
        Pipeline([needy, other])
    document = Pipeline([needy, other], on_error="collect").read(TEXT)

    assert [a.kind for a in document.annotations] == ["beta"]
    assert [f.plugin for f in document.failures] == ["needy"]


@pytest.mark.parametrize(
    ("annotate", "error", "words"),
    [
        (raises, PluginError, "RuntimeError.*no such luck"),
        (says(Alpha, (0, 99)), AnnotationError, r"\[0, 99\).*outside the text"),
        (says(Beta, (0, 1)), AnnotationError, "its manifest provides Alpha"),
        (lambda _: None, AnnotationError, "returned None"),
        (lambda _: 3, PluginError, "not iterable"),
        (lambda _: ["x"], AnnotationError, "'x'"),
    ],
)
def test_a_failing_plugin(annotate: Any, error: type[Exception], words: str) -> None:
    """The error names plugin and cause; collecting, the others' results stay, and the failure is in the JSON."""
    bad = plugin("bad", annotate, provides=Alpha)
    after = plugin("after", says(Gamma, (0, 1)), provides=Gamma, requires=Alpha)
    good = plugin("good", says(Beta, (0, 2)), provides=Beta)

    with pytest.raises(error, match=f"'bad'.*{words}"):
        Pipeline([bad, after, good]).read(TEXT)
    document = Pipeline([bad, after, good], on_error="collect").read(TEXT, identifier="d")

    assert [a.kind for a in document.annotations] == ["beta"]
    assert [(f.plugin, f.error == "Skipped") for f in document.failures] == [("bad", False), ("after", True)]
    assert [f["plugin"] for f in to_dict(document)["failures"]] == ["bad", "after"]


def test_a_result_counts_whole_or_not_at_all() -> None:
    """What a generator yielded before it failed is not kept."""

    def half(_: Document) -> Iterator[Alpha]:
        yield Alpha(span=Span(0, 1))
        raise RuntimeError

    document = Pipeline([plugin("half", half, provides=Alpha)], on_error="collect").read(TEXT)

    assert document.annotations == ()


def test_dependents_run_if_another_provider_succeeded() -> None:
    """A class that one of two plugins still provides is there."""
    pipeline = Pipeline(
        [
            plugin("bad", raises, provides=Alpha),
            plugin("good", says(Alpha, (0, 1)), provides=Alpha),
            plugin("after", says(Gamma, (0, 1)), provides=Gamma, requires=Alpha),
        ],
        on_error="collect",
    )

    assert {a.kind for a in pipeline.read(TEXT).annotations} == {"alpha", "gamma"}


@attrs.frozen(kw_only=True)
class OtherAlpha(Annotation):
    """A class that takes the name of another kind."""

    kind: ClassVar[str] = "alpha"


@pytest.mark.parametrize(
    ("plugins", "words"),
    [
        ([plugin("twice", says(Alpha), provides=(Alpha, Alpha))], "'twice'.*twice"),
        ([plugin("a", says(Alpha), provides=Alpha), plugin("b", says(Alpha), provides=OtherAlpha)], "'b'.*'a'"),
        ([plugin("a", says(Alpha), provides=Alpha), plugin("a", says(Beta), provides=Beta)], "name is taken"),
    ],
)
def test_a_kind_or_name_declared_twice(plugins: list[Any], words: str) -> None:
    """Both culprits are named."""
    with pytest.raises(PluginError, match=words):
        Pipeline(plugins)
    document = Pipeline(plugins, on_error="collect").read(TEXT)

    assert len(document.failures) == 1


def test_misspelt_and_unmarked_hooks_are_refused() -> None:
    """A hook that would never be called is an error, not silence."""
    misspelt = plugin("misspelt", says(Alpha), provides=Alpha)
    misspelt.policenews_anotate = hookimpl(lambda document: document)
    unmarked = plugin("unmarked", says(Alpha), provides=Alpha)
    unmarked.policenews_vocabulary = lambda name: name

    with pytest.raises(PluginError, match="policenews_anotate"):
        Pipeline([misspelt])
    with pytest.raises(PluginError, match="forgotten @hookimpl"):
        Pipeline([unmarked])


def test_vocabularies_are_contributed_to_and_contradictions_named() -> None:
    """Every plugin may add words to a declared vocabulary; one surface with two meanings names both plugins."""

    def words(meaning: str) -> Any:
        return lambda name: [Term("朝阳", meaning)] if name == "owner.words" else None

    owner = plugin("owner", says(Alpha), provides=Alpha, vocabularies={"owner.words": str}, vocabulary=words("place"))
    same = plugin("same", says(Beta), provides=Beta, vocabulary=words("place"))
    other = plugin("other", says(Gamma), provides=Gamma, vocabulary=words("sun"))

    assert Pipeline([owner, same]).order == ("owner", "same")
    with pytest.raises(VocabularyError, match=r"朝阳.*(owner|other)"):
        Pipeline([owner, other])


def test_several_providers_make_one_layer() -> None:
    """Equal annotations are one; the longer wins, and losers are kept apart."""
    pipeline = Pipeline(
        [
            plugin("a", says(Alpha, (0, 2), (4, 6)), provides=Alpha),
            plugin("b", says(Alpha, (0, 2), (3, 7)), provides=Alpha),
        ]
    )
    document = pipeline.read(TEXT)

    assert [(a.span.start, a.span.end, a.plugin) for a in document.annotations] == [(0, 2, "a"), (3, 7, "b")]
    assert [(a.span.start, a.span.end) for a in document.discarded] == [(4, 6)]


def test_prefer_decides_between_equals() -> None:
    """Where length and place are the same, the preferred plugin wins, else the first by name."""
    plugins = [plugin(n, says(Alpha, (0, 2), value=n), provides=Alpha) for n in ("a", "b")]

    assert [a.value for a in Pipeline(plugins).read(TEXT).select(Alpha)] == ["a"]
    assert [a.value for a in Pipeline(plugins, prefer=["b"]).read(TEXT).select(Alpha)] == ["b"]


def test_kinds_never_compete() -> None:
    """The same characters may be of two kinds."""
    plugins = [plugin("a", says(Alpha, (0, 4)), provides=Alpha), plugin("b", says(Beta, (0, 4)), provides=Beta)]

    assert len(Pipeline(plugins).read(TEXT).annotations) == 2


SPANS = st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS, max_size=12), st.lists(SPANS, max_size=12))
def test_merge_laws(first: list[tuple[int, int]], second: list[tuple[int, int]]) -> None:
    """Whatever two plugins say, nothing overlaps that may not, nothing is lost, and order does not matter."""
    text = "字" * 20
    for kind in (Alpha, Beta):
        plugins = [plugin("a", says(kind, *first), provides=kind), plugin("b", says(kind, *second), provides=kind)]
        document = Pipeline(plugins).read(text)
        kept = [a.span for a in document.annotations]
        assert kept == [a.span for a in Pipeline(plugins[::-1]).read(text).annotations]
        assert {*kept, *(a.span for a in document.discarded)} == {Span(*s) for s in (*first, *second)}
        pairs = [(a, b) for n, a in enumerate(kept) for b in kept[n + 1 :]]
        assert not any(a.overlaps(b) if kind is Alpha else a.crosses(b) or a == b for a, b in pairs)
        for loser in document.discarded:
            winners = [k for k in kept if (k.overlaps(loser.span) if kind is Alpha else k.crosses(loser.span))]
            assert any(len(w) >= len(loser.span) for w in winners)


KINDS: tuple[type[Annotation], ...] = (Alpha, Beta, Gamma)


@st.composite
def graphs(draw: st.DrawFn) -> dict[str, tuple[type[Annotation], tuple[type[Annotation], ...], bool]]:
    """Random plugins without cycles: what each provides, requires (of kinds before its own), and whether it fails."""
    names = draw(st.lists(st.sampled_from("abcdefgh"), unique=True, min_size=1, max_size=7))
    graph = {}
    for name in names:
        rank = draw(st.integers(0, 2))
        needs = tuple(kind for kind in KINDS[:rank] if draw(st.booleans()))
        graph[name] = (KINDS[rank], needs, draw(st.booleans()))
    return graph


@given(graphs())
def test_isolation_model(graph: dict[str, tuple[type[Annotation], tuple[type[Annotation], ...], bool]]) -> None:
    """In any graph with any failures, what runs, what fails and what is skipped is what a simple model says."""
    plugins = [
        plugin(name, raises if fails else says(kind, (0, 1)), provides=kind, requires=needs)
        for name, (kind, needs, fails) in graph.items()
    ]
    document = Pipeline(plugins, on_error="collect").read(TEXT)

    alive: set[type[Annotation]] = set()
    good, bad = set(), set()
    for kind in KINDS:  # requirements only reach back, so one pass is enough
        members = {n for n, (own, _, _) in graph.items() if own is kind}
        good |= (ran := {n for n in members if set(graph[n][1]) <= alive and not graph[n][2]})
        bad |= members - ran
        alive |= {kind} if ran else set()
    assert {f.plugin for f in document.failures} == bad
    assert {a.kind for a in document.annotations} == {kind.kind for kind in alive}
    assert {a.plugin for a in document.annotations} <= good


def test_targets_run_only_what_they_need() -> None:
    """Built-in plugins and strangers run only if something wanted requires them."""
    bystander = plugin("bystander", raises, provides=Beta)
    wanted = plugin("wanted", says(Gamma, (0, 1)), provides=Gamma, requires=Sentence)
    pipeline = Pipeline([bystander, wanted], targets=[Gamma])

    assert pipeline.order == ("segmentation", "wanted")
    assert Pipeline([], targets=[Token]).order == ("tokens",)
    with pytest.raises(PlanError, match="Alpha"):
        Pipeline([bystander], targets=[Alpha])


def test_what_a_target_uses_runs_if_it_is_there() -> None:
    """What is said of a target is the same, whatever else is wanted."""
    used = plugin("used", says(Alpha, (0, 1)), provides=Alpha)
    bystander = plugin("bystander", raises, provides=Beta)
    wanted = plugin("wanted", says(Gamma, (0, 1)), provides=Gamma, uses=(Alpha, Token))

    assert Pipeline([bystander, used, wanted], targets=[Gamma]).order == ("used", "wanted")
    assert Pipeline([bystander, wanted], targets=[Gamma]).order == ("wanted",)


def test_options_are_checked_by_name() -> None:
    """An option for nobody, or of the wrong name, is an input error that says so."""

    @attrs.frozen
    class Options:
        """Options."""

        depth: int = 1

    bare = plugin("bare", says(Alpha), provides=Alpha)
    rich = plugin("rich", says(Beta), provides=Beta, options=Options)

    for options, words in (
        ({"nobody": {}}, "'nobody'"),
        ({"bare": {"x": 1}}, "'bare' has no options"),
        ({"rich": {"width": 1}}, "'width'.*depth"),
        ({"rich": {"depth": "deep"}}, "rich.depth.*'deep'"),
    ):
        with pytest.raises(InputError, match=words):
            Pipeline([bare, rich], options=options)
    assert Pipeline([bare, rich], options={"rich": {"depth": "3"}}).order == ("bare", "rich")


def test_installed_pipeline_pickles_and_is_thread_safe() -> None:
    """A pipeline rebuilds in another process, and eight threads say what one says."""
    pipeline = Pipeline.installed()
    texts = [f"2020年{n}月，长清区公安分局破获盗窃案{n}起。" for n in range(1, 9)]
    alone = [dumps(pipeline.read(text, date(2021, 1, 1))) for text in texts]
    again = pickle.loads(pickle.dumps(pipeline))

    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: dumps(again.read(text, date(2021, 1, 1))), texts))

    assert together == alone


def test_workers_keep_order() -> None:
    """Documents come back from other processes in the order in which they went."""
    pipeline = Pipeline.installed(only=["numbers"])
    texts = [f"破案{n}起" for n in range(40)]

    assert [d.text for d in pipeline.read_all(texts, workers=2)] == texts


def test_removing_a_plugin_removes_its_annotations_and_nothing_else() -> None:
    """Each plugin of ours but that of statistics stands alone; a record loses what it held of the removed one."""
    text = "截至上月底，长清区公安分局破获“盗抢骗”类案件117起，挽回损失300余万元。"
    whole = Pipeline.installed().read(text, date(2017, 5, 15))

    held = {"dates": "period", "organizations": "agency", "casetypes": "case"}
    assert {a.plugin for a in whole.annotations} == {*held, "numbers", "statistics"}
    for name in ("numbers", *held, "statistics"):
        removed = {name, "statistics"} if name == "numbers" else {name}
        rest = Pipeline.installed(without=removed).read(text, date(2017, 5, 15))
        others = removed | {"statistics"}
        assert [a for a in rest.annotations if a.plugin not in others] == [
            a for a in whole.annotations if a.plugin not in others
        ]
        assert {a.plugin for a in rest.annotations} == {*held, "numbers", "statistics"} - removed

    for name, field in held.items():
        rest = Pipeline.installed(without=[name]).read(text, date(2017, 5, 15))
        before, after = ([a for a in document.annotations if a.kind == "statistic"] for document in (whole, rest))
        assert [getattr(a, field) for a in before] != [None] * len(before)
        assert [getattr(a, field) for a in after] == [None] * len(before)
        for kept in ("quantity", "action", "object", "change"):
            assert [getattr(a, kept) for a in after] == [getattr(a, kept) for a in before]


def test_references_survive_json() -> None:
    """An annotation that holds another is written by id and read back whole, even one that stands before it."""

    def holds(document: Document) -> list[Gamma]:
        return [Gamma(span=Span(0, 1), of=alpha) for alpha in document.select(Alpha)]

    plugins = [
        plugin("alpha", says(Alpha, (2, 4), value="x"), provides=Alpha),
        plugin("gamma", holds, provides=Gamma, requires=Alpha),
    ]
    pipeline = Pipeline(plugins)
    document = pipeline.read(TEXT, date(2020, 1, 2), "d", {"source": "报纸"})
    data = to_dict(document)

    assert data["annotations"][0]["of"] == data["annotations"][1]["id"]
    assert from_dict(data, pipeline.kinds) == document


def test_documents_are_immutable() -> None:
    """Neither the document nor an annotation can be changed."""
    document = Pipeline([plugin("a", says(Alpha, (0, 1)), provides=Alpha)]).read(TEXT)

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        document.text = ""  # type: ignore[misc]
    with pytest.raises(TypeError):
        document.metadata["x"] = 1  # type: ignore[index]
    with pytest.raises(TypeError):
        Document(3)  # type: ignore[arg-type]
