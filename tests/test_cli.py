"""The command line where it meets files, pipes and terminals, and plugins that fail."""

import importlib.metadata
import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from plugins_for_tests import Alpha, Beta, plugin, raises, says

from policenews import Annotation, Document, Pipeline, Span
from policenews.cli import main

TEXT = "命案1起"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A text file, alone in a folder."""
    path = tmp_path / "in" / "article.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: object, env: dict[str, str] | None = None) -> Result:
    """Run a command in this process; nothing but an exit may leave it."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments], env=env)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def shell(command: str, **variables: str) -> tuple[int, str, str]:
    """Run a shell's command, in which $policenews is ours; return its exit code and what it said."""
    env = {**os.environ, "policenews": f"{sys.executable} -m policenews", **variables}
    done = subprocess.run(["/bin/sh", "-c", command], env=env, capture_output=True, check=False, timeout=60)  # noqa: S603
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def install(monkeypatch: pytest.MonkeyPatch, *plugins: Any) -> None:
    """Let these plugins be all that are installed."""

    def installed(**choices: Any) -> Pipeline:
        return Pipeline(plugins, on_error=choices.get("on_error", "raise"))

    monkeypatch.setattr(Pipeline, "installed", installed)


def sometimes(document: Document) -> list[Annotation]:
    """Fail on the documents that ask for it."""
    return raises(document) if "bad" in document.text else says(Alpha, (0, 1))(document)


def test_a_link_is_written_through(article: Path, tmp_path: Path) -> None:
    """-o on a symbolic link writes the file that it leads to; the link stays a link."""
    target, link = tmp_path / "target.jsonl", tmp_path / "link.jsonl"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)

    assert run("extract", article, "--format", "jsonl", "-o", link).exit_code == 0
    assert link.is_symlink()
    assert json.loads(target.read_text(encoding="utf-8"))["text"] == TEXT


def test_a_link_to_itself_is_refused(article: Path, tmp_path: Path) -> None:
    """One line, exit code 2."""
    link = tmp_path / "loop"
    link.symlink_to(link)
    result = run("extract", article, "-o", link)

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_permissions_of_an_existing_output_are_kept(article: Path, tmp_path: Path) -> None:
    """A file that only its owner could read is not opened to everyone by being written anew."""
    target = tmp_path / "private.jsonl"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o600)

    assert run("extract", article, "--format", "jsonl", "-o", target).exit_code == 0
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_pipe_is_written_to_and_not_replaced(article: Path, tmp_path: Path) -> None:
    """-o on a named pipe or a device (/dev/null) must not put a plain file in its place."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    code, out, _ = shell(f"cat {pipe} & $policenews extract {article} --format jsonl -o {pipe}; c=$?; wait; exit $c")

    assert code == 0
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert json.loads(out)["text"] == TEXT


def test_a_folder_and_a_long_name_as_output(article: Path, tmp_path: Path) -> None:
    """A folder is refused before any document is read; a name as long as the system allows is not."""
    folder, long = tmp_path / "folder", tmp_path / ("x" * 250)
    folder.mkdir()
    refused = run("extract", article, "-o", folder)

    assert refused.exit_code == 2
    assert str(folder) in refused.stderr
    assert run("extract", article, "-o", long).exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "in", long.name]


def test_a_full_disk_is_one_line(article: Path) -> None:
    """No traceback, neither while writing nor at exit, in any format."""
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    for command in (f"extract {article}", f"extract {article} --format jsonl", "plugins"):
        code, _, err = shell(f"$policenews {command} >/dev/full")
        assert (code, err) == (2, "policenews: standard output: No space left on device\n"), command


@pytest.mark.parametrize(
    ("command", "words"), [("extract - <&-", "standard input: it is closed"), ("plugins >&-", "standard output")]
)
def test_closed_streams_are_one_line(command: str, words: str) -> None:
    """A stream that the caller closed is said to be closed."""
    code, out, err = shell(f"$policenews {command}")

    assert (code, out) == (2, "")
    assert words in err
    assert len(err.splitlines()) == 1


def test_a_reader_that_leaves_hears_nothing(article: Path) -> None:
    """`| head -1` gets its line, and no word follows on standard error; the table is long enough to fill the pipe."""
    for form in ("table", "jsonl"):
        _, out, err = shell(f"$policenews extract {f'{article} ' * 400} --format {form} | head -1")
        assert len(out.splitlines()) == 1
        assert err == ""


def test_an_output_that_knows_no_chinese(article: Path) -> None:
    """A table shows ? for what cannot be shown; JSON is UTF-8 all the same."""
    code, out, err = shell(
        f"$policenews extract {article} && $policenews extract {article} --format jsonl", PYTHONIOENCODING="ascii"
    )
    *table, line = out.splitlines()

    assert (code, err) == (0, "")
    assert "\n".join(table).isascii()
    assert json.loads(line)["text"] == TEXT


def test_colours_only_on_a_terminal(article: Path, tmp_path: Path) -> None:
    """Not in a file or a pipe, even where the environment forces them."""
    target = tmp_path / "out.txt"
    piped = run("extract", article, env={"FORCE_COLOR": "1"})
    run("extract", article, "-o", target, env={"FORCE_COLOR": "1"})

    assert "1起" in piped.stdout
    assert "\x1b" not in piped.stdout + target.read_text(encoding="utf-8")


def test_a_rule_is_no_markup(monkeypatch: pytest.MonkeyPatch, article: Path) -> None:
    """The name of a rule is printed as it is, brackets included."""
    install(monkeypatch, plugin("odd", lambda _: [Alpha(span=Span(0, 1), rule="[/x] :smile: [b]r")], provides=(Alpha,)))
    result = run("extract", article)

    assert result.exit_code == 0
    assert "[/x] :smile: [b]r" in result.stdout


def test_id_is_refused_for_any_jsonl(tmp_path: Path) -> None:
    """Whether the ending is large or small, and for a folder."""
    path = tmp_path / "IN.JSONL"
    path.write_text('{"text": ""}\n', encoding="utf-8")

    assert run("extract", path, "--id", "x").exit_code == 2
    assert run("extract", tmp_path, "--id", "x").exit_code == 2


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_fractions_in_the_callers_fields_are_kept(tmp_path: Path, form: str) -> None:
    """A line's own fields come out as they went in."""
    path = tmp_path / "in.jsonl"
    path.write_text('{"text": "a", "score": 0.5, "more": [{"x": 1.25}]}\n', encoding="utf-8")
    result = run("extract", path, "--format", form)
    read = json.loads(result.stdout)

    assert (read[0] if form == "json" else read)["metadata"] == {"score": 0.5, "more": [{"x": 1.25}]}


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_fields_nested_too_deep_lose_nothing_else(tmp_path: Path, form: str) -> None:
    """What can be read but not written is named; the next document is written."""
    path, depth = tmp_path / "in.jsonl", 900
    path.write_text(f'{{"text": "a", "n": {"[" * depth}{"]" * depth}}}\n{{"text": "b"}}\n', encoding="utf-8")
    result = run("extract", path, "--format", form)

    assert result.exit_code == 1
    assert "in.jsonl:1" in result.stderr
    assert '"text": "b"' in result.stdout


def test_a_failing_plugin_raised(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The document is left out and named, the others are written; with no other the file does not appear."""
    install(monkeypatch, plugin("fails", sometimes, provides=(Alpha,)))
    for name, text in (("a", "good"), ("b", "bad"), ("c", "good")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    batch = run("extract", tmp_path, "--format", "json")
    alone = run("extract", tmp_path / "b.txt", "--format", "json", "-o", tmp_path / "out.json")

    assert batch.exit_code == 1
    assert [document["id"] for document in json.loads(batch.stdout)] == ["a.txt", "c.txt"]
    (line,) = batch.stderr.splitlines()
    assert all(word in line for word in ("'fails'", "b.txt", "RuntimeError", "no such luck"))
    assert (alone.exit_code, alone.stdout) == (2, "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize("form", ["table", "jsonl"])
def test_a_failing_plugin_collected(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, form: str) -> None:
    """The document is kept with the failure on it, and the exit code says that something failed."""
    install(monkeypatch, plugin("fails", raises, provides=(Alpha,)))
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    result = run("extract", path, "--on-error", "collect", "--format", form)

    assert result.exit_code == 1
    assert "RuntimeError" in result.stdout
    assert "'fails'" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_long_line(tmp_path: Path) -> None:
    """Five megabytes without a line end: no exception, and every offset is right."""
    path, text = tmp_path / "long.txt", "没有数字的长句子，" * 185_000 + TEXT
    path.write_text(text, encoding="utf-8")
    result = run("extract", path, "--plugin", "numbers", "--format", "jsonl")
    document = json.loads(result.stdout)

    assert path.stat().st_size > 4_900_000
    assert (len(text) - 2, len(text)) in [(a["start"], a["end"]) for a in document["annotations"]]
    assert all(text[a["start"] : a["end"]] == a["text"] for a in document["annotations"])


def test_version_and_help() -> None:
    """Both are printed, with exit code 0; -h is --help."""
    version, short, long = run("--version"), run("extract", "-h"), run("extract", "--help")

    assert (version.exit_code, version.stdout.split()[-1]) == (0, importlib.metadata.version("policenews"))
    assert (short.exit_code, short.stdout) == (0, long.stdout)
    assert "PATH..." in short.stdout


def test_explain_says_why_and_why_not(tmp_path: Path) -> None:
    """In the order of the text: what was found with its rule, and what was refused with the reason."""
    path = tmp_path / "article.txt"
    path.write_text("拨打110，抓获3人", encoding="utf-8")
    out = run("explain", path, "--plugin", "numbers").stdout

    assert out.index("not_quantity") < out.index("measure")
    assert "code" in out


def test_explain_shows_what_lost_and_what_failed(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shorter annotation of the same kind, and a plugin that raised."""
    twice = plugin("twice", says(Alpha, (0, 1), (0, 2)), provides=Alpha)
    install(monkeypatch, twice, plugin("bad", raises, provides=Beta))
    result = run("explain", article)

    assert "lost against a longer one" in result.stdout
    assert "bad failed" in result.stdout
    assert result.exit_code == 1


def test_explain_refuses_what_is_not_there(tmp_path: Path) -> None:
    """One line, exit code 2."""
    for arguments in (["nowhere.txt"], [tmp_path, "--plugin", "nobody"], [tmp_path, "--published", "2017-13-01"]):
        result = run("explain", *arguments)
        assert result.exit_code == 2
        assert len(result.stderr.splitlines()) == 1
