"""The command line: what it prints, what it refuses, and with which exit code."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from policenews.cli import main

TEXT = "截至上月底，长清区公安分局破获盗窃案117起。\r\n"


def run(*arguments: object, stdin: bytes | str | None = None) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)


def lines(result: Result) -> list[dict[str, Any]]:
    """Return the documents of a JSONL output."""
    return [json.loads(line) for line in result.stdout.splitlines()]


def refusal(result: Result) -> str:
    """Check that a command was refused with one line on standard error and nothing else; return the line."""
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    return line


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A text file."""
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode())
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_encodings_are_detected_and_offsets_are_those_of_the_text(tmp_path: Path, encoding: str) -> None:
    """Whatever the encoding, the text is the same, line ends included, and every offset fits it."""
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    (document,) = lines(run("extract", path, "--published", "2017-05-15", "--format", "jsonl"))

    assert document["text"] == TEXT
    assert {a["kind"] for a in document["annotations"]} == {"timex", "organization", "case", "quantity", "statistic"}
    assert all(TEXT[a["start"] : a["end"]] == a["text"] for a in document["annotations"])


def test_encoding_can_be_given(tmp_path: Path) -> None:
    """A stated encoding is believed, and named when it does not fit."""
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("utf-16"))

    assert lines(run("extract", path, "--encoding", "utf-16", "--format", "jsonl"))[0]["text"] == TEXT
    assert "a.txt" in refusal(run("extract", path, "--encoding", "utf-8"))
    assert "klingon" in refusal(run("extract", path, "--encoding", "klingon"))


def test_formats(article: Path, tmp_path: Path) -> None:
    """A table for people, one array, or a line a document; --id names the one document, -o the file."""
    table = run("extract", article, "--published", "2017-05-15")
    array = run("extract", article, article, "--format", "json")
    target = tmp_path / "out.jsonl"
    written = run("extract", article, "--format", "jsonl", "--id", "seed", "-o", target)

    assert "117起" in table.stdout
    assert "\x1b[" not in table.stdout
    assert [document["id"] for document in json.loads(array.stdout)] == ["article.txt", "article.txt"]
    assert (written.exit_code, written.stdout) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["id"] == "seed"


def test_standard_input() -> None:
    """A dash reads a text from standard input."""
    (document,) = lines(run("extract", "-", "--format", "jsonl", stdin=TEXT.encode()))

    assert document["text"] == TEXT


def test_folder_in_order_of_paths(tmp_path: Path) -> None:
    """A folder gives its text files at any depth, sorted, and nothing else."""
    for name in ("b.txt", "a.txt", "c.png", "sub/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("命案1起", encoding="utf-8")

    assert [d["id"] for d in lines(run("extract", tmp_path, "--format", "jsonl"))] == ["a.txt", "b.txt", "sub/d.txt"]


def test_jsonl_fields(tmp_path: Path) -> None:
    """id, text and published are read, the rest is kept; a date of the line wins over the option."""
    path = tmp_path / "in.jsonl"
    rows = [
        {"id": "x", "text": "今年以来", "published": "2017-05-15", "source": "报"},
        {"text": "今年以来", "published": "2018-05-15T08:00:00"},
        {"text": "今年以来"},
    ]
    path.write_text("\n".join(map(json.dumps, rows)) + "\n\n", encoding="utf-8")
    found = lines(run("extract", path, "--format", "jsonl", "--published", "2019-05-15"))

    assert [d["id"] for d in found] == ["x", "in.jsonl:2", "in.jsonl:3"]
    assert [d["annotations"][0]["value"] for d in found] == ["2017", "2018", "2019"]
    assert found[0]["metadata"] == {"source": "报"}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{broken", "no JSON"),
        ("[1]", "object"),
        ('{"id": "x"}', "'text' is missing"),
        ('{"text": 3}', "'text' is no string"),
        ('{"text": "a", "id": []}', "'id'"),
        ('{"text": "a", "published": "May"}', "'published'.*'May'"),
    ],
)
def test_a_broken_line_is_named_and_loses_nothing_else(tmp_path: Path, line: str, words: str) -> None:
    """Alone it is an error with exit code 2; in a batch the others are written, and the code is 1."""
    path, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    alone = refusal(run("extract", path, "--format", "jsonl", "-o", target))

    assert "in.jsonl:1" in alone
    assert re.search(words, alone)
    assert list(tmp_path.iterdir()) == [path]
    path.write_text('{"text": "命案1起"}\n' + line + '\n{"text": "命案2起"}\n', encoding="utf-8")
    batch = run("extract", path, "--format", "jsonl", "-o", target)
    assert batch.exit_code == 1
    assert "in.jsonl:2" in batch.stderr
    assert len(target.read_text(encoding="utf-8").splitlines()) == 2


def test_bad_input_is_one_line_and_exit_code_2(tmp_path: Path, article: Path) -> None:
    """What is wrong, and where, without a traceback and with nothing written."""
    binary, empty = tmp_path / "photo.txt", tmp_path / "empty"
    binary.write_bytes(bytes(range(256)))
    empty.mkdir()
    for arguments, words in (
        ([tmp_path / "missing.txt"], "missing.txt"),
        ([empty], "no text files"),
        ([binary], "photo.txt"),
        ([article, "--published", "2017-13-01"], "--published"),
        ([article, "--plugin", "nobody"], "'nobody'"),
        ([article, "--without", "nobody"], "'nobody'"),
        ([article, "-O", "dates.prefre=future"], "'prefre'"),
        ([article, "-O", "dates.prefer=never"], "'never'"),
        ([article, "-O", "nobody.x=1"], "'nobody'"),
        ([article, "-O", "nonsense"], "PLUGIN.NAME=VALUE"),
        ([article, article, "--id", "x"], "--id"),
        ([article, "-o", tmp_path / "no" / "such" / "folder.jsonl"], "folder.jsonl"),
    ):
        assert words in refusal(run("extract", *arguments)), arguments


def test_an_existing_output_is_replaced_whole_or_left(article: Path, tmp_path: Path) -> None:
    """A run that does nothing leaves the file as it was."""
    target = tmp_path / "out.jsonl"
    target.write_text("old", encoding="utf-8")

    run("extract", tmp_path / "missing.txt", "-o", target)
    assert target.read_text(encoding="utf-8") == "old"
    run("extract", article, "-o", target, "--format", "jsonl")
    assert json.loads(target.read_text(encoding="utf-8"))["text"] == TEXT


def test_plugins_can_be_chosen_and_set(article: Path) -> None:
    """--plugin and --without choose, -O sets an option."""

    def kinds(*arguments: str) -> set[str]:
        return {a["kind"] for a in lines(run("extract", article, "--format", "jsonl", *arguments))[0]["annotations"]}

    assert kinds("--plugin", "numbers", "--plugin", "dates") == {"quantity", "timex"}
    assert kinds("--without", "dates") == {"quantity", "organization", "case", "statistic"}
    assert kinds("--without", "numbers", "--without", "statistics") == {"timex", "organization", "case"}
    refused = refusal(run("extract", article, "--without", "numbers"))
    assert "'statistics'" in refused
    assert "requires Quantity" in refused
    future = lines(
        run(
            "extract", "-", "--published", "2024-01-05", "-O", "dates.prefer=future", "--format", "jsonl",
            stdin="12月20日".encode(),
        )
    )  # fmt: skip
    assert future[0]["annotations"][0]["value"] == "2024-12-20"


@pytest.mark.parametrize("form", ["table", "json", "jsonl"])
@pytest.mark.parametrize("text", ["", " \n\t", "\ud800案\udfff", "\0命案1起", "👮破案3起"])
def test_odd_texts(tmp_path: Path, form: str, text: str) -> None:
    """No text is too odd for any format."""
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"text": text}) + "\n", encoding="utf-8")

    assert run("extract", path, "--format", form).exit_code == 0


def test_plugins_lists_what_is_installed() -> None:
    """Each plugin with what it provides, requires and uses, in run order."""
    result = run("plugins")

    assert result.exit_code == 0
    assert re.findall(r"^\d+\. (\w+) ", result.stdout, re.MULTILINE) == [
        "casetypes",
        "dates",
        "numbers",
        "organizations",
        "statistics",
    ]
    assert "provides Quantity (quantity)" in result.stdout
    assert "requires nothing" in result.stdout
    assert "requires Quantity (quantity)" in result.stdout
    assert "uses TimeExpression (timex), Organization (organization), CaseType (case)" in result.stdout


def test_a_plugin_that_does_not_load_is_named(monkeypatch: pytest.MonkeyPatch, article: Path) -> None:
    """`plugins` says why; `extract` refuses, or with collect goes on and says so in the JSON."""
    from importlib.metadata import EntryPoint, entry_points  # noqa: PLC0415

    from policenews import discovery  # noqa: PLC0415

    broken = EntryPoint("broken", "no_such_module_anywhere", "policenews")
    found = [*entry_points(group="policenews"), broken]
    monkeypatch.setattr(discovery.discover, "__kwdefaults__", {"only": None, "without": (), "entries": lambda: found})
    listed, refused = run("plugins"), run("extract", article)
    collected = run("extract", article, "--on-error", "collect", "--format", "jsonl")

    assert "broken" in listed.stdout
    assert "no_such_module_anywhere" in listed.stdout
    assert "no_such_module_anywhere" in refusal(refused)
    assert collected.exit_code == 1
    assert [failure["plugin"] for failure in lines(collected)[0]["failures"]] == ["broken"]
    assert len({a["kind"] for a in lines(collected)[0]["annotations"]}) == 5


def test_as_a_module_and_through_a_closed_pipe(article: Path) -> None:
    """`python -m policenews` works, and says nothing when its reader leaves."""
    command = [sys.executable, "-m", "policenews", "extract", *[str(article)] * 50, "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:  # noqa: S603 -- our own
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (("bogus",), "'bogus'"),
        (("--bogus",), "'--bogus'"),
        (("extract", "seeds", "--bogus"), "'--bogus'"),
        (("extract", "seeds", "--format", "xml"), "'xml'"),
        (("extract", "seeds", "--published"), "'--published'"),
        (("extract",), "'PATH...'"),
    ],
)
def test_wrong_use_is_one_line_that_names_what_is_wrong_and_the_help(arguments: tuple[str, ...], names: str) -> None:
    """Neither a usage text nor an empty line stands around it."""
    line = refusal(run(*arguments))

    assert names in line
    assert "--help" in line


def test_a_dash_is_standard_output(article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`-o -` prints, as without `-o`, and makes no file of that name."""
    monkeypatch.chdir(tmp_path)

    assert run("extract", article, "--format", "jsonl", "-o", "-").stdout == (
        run("extract", article, "--format", "jsonl").stdout
    )
    assert not Path("-").exists()
