"""The laws of the documentation: what users can touch is documented, and what is written there is true."""

import inspect
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path

import click
import pytest
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser

import policenews
from policenews import hookspecs
from policenews.cli import main
from policenews.interchange.json import to_dict
from policenews_dates import TimeExpression

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
REFERENCE = "\n".join(path.read_text(encoding="utf-8") for path in sorted((DOCS / "reference").glob("*.md")))
READMES = ("README.md", "README.zh.md")
PLUGINS = sorted(path.name for path in (ROOT / "plugins").iterdir() if (path / "pyproject.toml").is_file())


def _hooks() -> list[str]:
    return sorted(name for name in vars(hookspecs) if name.startswith("policenews_"))


def _commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for own, below in command.commands.items():
            yield from _commands(below, f"{name} {own}")


def _options() -> list[tuple[str, str]]:
    return [
        (name, max(parameter.opts, key=len))
        for name, command in _commands(main, "policenews")
        for parameter in command.params
        if isinstance(parameter, click.Option)
    ]


@pytest.mark.parametrize("hook", _hooks())
def test_every_hook_has_a_heading_with_its_signature(hook: str) -> None:
    """A plugin author can copy the heading: it has the arguments that the hook really has."""
    arguments = ", ".join(inspect.signature(getattr(hookspecs, hook)).parameters)
    page = (DOCS / "reference" / "hooks.md").read_text(encoding="utf-8")

    assert f"## {hook}({arguments})" in page.splitlines()
    assert f".. autofunction:: policenews.hookspecs.{hook}" in page.splitlines()


@pytest.mark.parametrize("name", policenews.__all__)
def test_every_public_name_is_in_the_reference(name: str) -> None:
    """What `policenews` offers by name is described, by itself or with its module."""
    module = getattr(getattr(policenews, name), "__module__", "")
    described = re.findall(r"^\.\. auto(?:class|function|exception|data):: (\S+)$", REFERENCE, re.MULTILINE)
    modules = re.findall(r"^\.\. automodule:: (\S+)$", REFERENCE, re.MULTILINE)

    assert f"policenews.{name}" in described or module in modules


@pytest.mark.parametrize(("command", "option"), _options())
def test_every_option_is_shown_at_work(command: str, option: str) -> None:
    """The how-to on the command line mentions each option of each command."""
    page = (DOCS / "how-to" / "command-line.md").read_text(encoding="utf-8")

    assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", page), f"{command} {option}"


@pytest.mark.parametrize("plugin", PLUGINS)
def test_every_plugin_has_a_page_with_all_that_it_declares(plugin: str) -> None:
    """The page shows what the plugin says, its options, its vocabularies, and every rule with its examples."""
    package = plugin.replace("-", "_")
    page = (DOCS / "reference" / f"{plugin.removeprefix('policenews-')}.md").read_text(encoding="utf-8")
    manifest = import_module(f"{package}.plugin").policenews_manifest()
    options = [] if manifest.options is None else [f"{manifest.options.__module__}.{manifest.options.__name__}"]

    assert f"automodule:: {package}.annotations" in page
    assert f"```{{policenews-rules}} {package}.rules" in page
    assert re.findall(r"^\.\. autoclass:: (\S*[oO]ptions)$", page, re.MULTILINE) == options
    assert {name for name in manifest.vocabularies if f"`{name}`" not in page} == set()


def test_every_page_is_reachable() -> None:
    """The table of contents names every page."""
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    pages = {str(path.relative_to(DOCS).with_suffix("")) for path in DOCS.glob("[a-z]*/*.md")}

    assert {page for page in pages if page not in index.splitlines()} == set()


@pytest.mark.parametrize("readme", READMES)
def test_the_readme_has_the_two_commands(readme: str) -> None:
    """Whoever clones the repository can copy the two commands that set up everything."""
    lines = (ROOT / readme).read_text(encoding="utf-8").splitlines()

    assert "pip install uv && uv run policenews extract seeds/000_3e5fbf0125a1e8f1.txt --published 2017-05-15" in lines
    assert "pip install uv && uv run pytest" in lines


@pytest.mark.parametrize("readme", READMES)
def test_the_examples_of_the_readme_run(readme: str) -> None:
    """What the README shows of Python is what Python answers."""
    examples = list(Sybil(parsers=[PythonCodeBlockParser()]).parse(ROOT / readme).examples())

    assert examples
    for example in examples:
        example.evaluate()


@pytest.mark.parametrize("readme", READMES)
def test_the_table_of_the_readme_is_what_the_article_gives(readme: str) -> None:
    """Every row names a kind, a text of the seed article, and fields that an annotation on that text has."""
    article = (ROOT / "seeds" / "000_3e5fbf0125a1e8f1.txt").read_text(encoding="utf-8")
    found = to_dict(policenews.read(article, date(2017, 5, 15)))["annotations"]
    table = (ROOT / readme).read_text(encoding="utf-8")
    rows = re.findall(r"^\| (timex|organization|case|quantity) \| (.+) \| (.+) \|$", table, re.MULTILINE)

    assert rows
    for kind, text, meaning in rows:
        fields = dict(re.findall(r"`(\w+)` (\S+)", meaning))
        same = [a for a in found if (a["kind"], a["text"]) == (kind, text)]
        assert fields, meaning
        assert fields in [{name: a.get(name) for name in fields} for a in same], (text, fields, same)


def test_every_dependency_is_argued_for() -> None:
    """Each package that a user of the core and the plugins gets has a row of its own."""
    projects = [
        tomllib.loads(path.read_text(encoding="utf-8"))["project"]
        for path in (ROOT / "pyproject.toml", *(ROOT / "plugins").glob("*/pyproject.toml"))
    ]
    needed = {re.split(r"[^\w-]", requirement)[0] for project in projects for requirement in project["dependencies"]}
    names = needed - {project["name"] for project in projects}
    page = (DOCS / "explanation" / "dependencies.md").read_text(encoding="utf-8")

    assert {name for name in names if f"\n| {name} |" not in page} == set()


@pytest.mark.parametrize("plugin", PLUGINS)
def test_every_distribution_carries_the_licence(plugin: str) -> None:
    """A wheel that is passed on alone still says what one may do with it."""
    assert (ROOT / "plugins" / plugin / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()


def test_the_citation_has_the_version() -> None:
    """Who cites the software cites the version that the package has."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert f"\nversion: {project['version']}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def _relative_times() -> list[tuple[str, str, str, str]]:
    page = (DOCS / "explanation" / "times.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+) \| (\d{4}-\d\d-\d\d) \| ([^|]*)\| ([^|]*)\|", page, re.MULTILINE)
    return [(written, published, begin.strip(), end.strip()) for written, published, begin, end in rows]


@pytest.mark.parametrize(("written", "published", "begin", "end"), _relative_times())
def test_relative_times_are_what_the_page_says(written: str, published: str, begin: str, end: str) -> None:
    """Each row of the table, read in a text of that day."""
    document = policenews.Pipeline.installed(only=["dates"]).read(written, date.fromisoformat(published))
    (found,) = document.select(TimeExpression)

    assert tuple("" if at is None else at.isoformat() for at in (found.begin, found.end_time)) == (begin, end)


def test_the_table_of_relative_times_is_whole() -> None:
    """The rows are found in the page."""
    assert len(_relative_times()) >= 50
