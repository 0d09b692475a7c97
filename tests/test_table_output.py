"""The command line where it writes the annotations of one kind as a table."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from plugins_for_tests import Alpha, plugin, raises, says
from pyarrow import parquet

from policenews import Annotation, Document, Pipeline, tabular
from policenews.cli import main

HEADER = ["doc_id", "published", "start", "end", "text"]
UNFIT = "长1.23456789012米"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three articles; the second says no number."""
    path = tmp_path / "articles"
    path.mkdir()
    for name, text in (("a", "命案1起，2017年抓获3人"), ("b", "没有"), ("c", "盗窃案2起")):
        (path / f"{name}.txt").write_text(text, encoding="utf-8")
    return path


def extract(*arguments: object, kind: str | None = "quantity") -> Result:
    """Run `extract` in this process, with numbers and dates; nothing but an exit may leave it."""
    words = [*map(str, arguments), *(() if kind is None else ("--kind", kind))]
    result = CliRunner().invoke(main, ["extract", *words, "--plugin", "numbers", "--plugin", "dates"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def refusal(result: Result) -> str:
    """Check that a command was refused with one line on standard error and nothing else; return the line."""
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.splitlines()
    return line


def read_csv(data: bytes) -> list[dict[str, str]]:
    """Read CSV as any program would."""
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def sometimes(document: Document) -> list[Annotation]:
    """Fail on the documents that ask for it."""
    return raises(document) if "没" in document.text else says(Alpha, (0, 1))(document)


def install(monkeypatch: pytest.MonkeyPatch, *plugins: Any) -> None:
    """Let these plugins be all that are installed."""

    def installed(**choices: Any) -> Pipeline:
        return Pipeline(plugins, on_error=choices.get("on_error", "raise"))

    monkeypatch.setattr(Pipeline, "installed", installed)


def test_csv_is_the_long_table(folder: Path) -> None:
    """The names first, then a line a quantity, without a byte order mark on standard output."""
    result = extract(folder, "--format", "csv", "--published", "2017-05-15")
    lines = read_csv(result.stdout_bytes)

    assert result.exit_code == 0
    assert list(lines[0])[:5] == HEADER
    assert [(line["doc_id"], line["text"], line["value"]) for line in lines] == [
        ("a.txt", "1起", "1"),
        ("a.txt", "3人", "3"),
        ("c.txt", "2起", "2"),
    ]
    assert {line["published"] for line in lines} == {"2017-05-15"}


def test_csv_in_a_file_has_a_byte_order_mark(folder: Path, tmp_path: Path) -> None:
    """One, at the very beginning, so that spreadsheet programs show Chinese."""
    target = tmp_path / "out.csv"
    result = extract(folder, "--format", "csv", "-o", target)

    assert (result.exit_code, result.stdout) == (0, "")
    assert target.read_bytes() == b"\xef\xbb\xbf" + extract(folder, "--format", "csv").stdout_bytes


def test_json_is_an_array_of_rows_and_jsonl_a_row_a_line(folder: Path) -> None:
    """With every column, null too; numbers are decimal strings, as in the JSON of documents."""
    array = json.loads(extract(folder, "--format", "json").stdout)
    lines = [json.loads(line) for line in extract(folder, "--format", "jsonl").stdout.splitlines()]

    assert array == lines
    assert [(row["text"], row["value"], row["published"]) for row in array] == [
        ("1起", "1", None),
        ("3人", "3", None),
        ("2起", "2", None),
    ]
    assert list(array[0]) == list(read_csv(extract(folder, "--format", "csv").stdout_bytes)[0])


def test_tables_without_rows_are_whole(folder: Path, tmp_path: Path) -> None:
    """The names of the columns are there, and the array is empty."""
    target = tmp_path / "out.parquet"
    extract(folder / "b.txt", "--format", "parquet", "-o", target)

    assert extract(folder / "b.txt", "--format", "csv").stdout.startswith("doc_id,published,start,end,text,")
    assert json.loads(extract(folder / "b.txt", "--format", "json").stdout) == []
    assert extract(folder / "b.txt", "--format", "jsonl").stdout == ""
    assert parquet.read_table(target).column_names[:5] == HEADER
    assert parquet.read_table(target).num_rows == 0


def test_parquet_is_written_batch_by_batch(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows are held until there are enough for a group: memory does not grow with the number of documents."""
    monkeypatch.setattr(tabular, "ROW_GROUP", 2)
    target = tmp_path / "out.parquet"
    result = extract(folder, "--format", "parquet", "-o", target)
    file = parquet.ParquetFile(target)

    assert (result.exit_code, result.stdout) == (0, "")
    assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [2, 1]
    assert file.read()["value"].to_pylist() == [Decimal(1), Decimal(3), Decimal(2)]
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out.parquet"]


def test_a_table_for_people_shows_only_that_kind(folder: Path) -> None:
    """2017年 is a time, and is not shown."""
    result = extract(folder)

    assert "quantity (2)" in result.stdout
    assert "timex" in extract(folder, kind=None).stdout
    assert "timex" not in result.stdout


def test_an_unknown_kind_is_refused_with_those_that_are_known(folder: Path, tmp_path: Path) -> None:
    """Those of the plugins that were chosen; nothing is written."""
    target = tmp_path / "out.csv"
    line = refusal(extract(folder, "--format", "csv", "-o", target, kind="number"))

    assert "'number'" in line
    assert re.findall(r"\b(?:quantity|timex|organization)\b", line) == ["quantity", "timex"]
    assert not target.exists()


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_table_needs_a_kind(folder: Path, tmp_path: Path, form: str) -> None:
    """The line says which option is missing."""
    assert "--kind" in refusal(extract(folder, "--format", form, "-o", tmp_path / "out", kind=None))


@pytest.mark.parametrize("output", [(), ("-o", "-")])
def test_parquet_needs_a_file(folder: Path, output: tuple[str, ...]) -> None:
    """It is not for standard output."""
    assert "-o" in refusal(extract(folder, "--format", "parquet", *output))


def test_parquet_without_pyarrow_says_what_to_install(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is read; CSV needs nothing."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    assert 'pip install "policenews[arrow]"' in refusal(
        extract(folder, "--format", "parquet", "-o", tmp_path / "out.parquet")
    )
    assert extract(folder, "--format", "csv").exit_code == 0


def test_a_value_that_does_not_fit_loses_nothing_else(folder: Path, tmp_path: Path) -> None:
    """The document is named once, with the column, and left out; CSV, which has room for any number, has it."""
    (folder / "b.txt").write_text(f"抓获7人，{UNFIT}", encoding="utf-8")
    target = tmp_path / "out.parquet"
    result = extract(folder, "--format", "parquet", "-o", target)
    (line,) = result.stderr.splitlines()

    assert result.exit_code == 1
    assert "'value'" in line
    assert line.count("b.txt") == 1
    assert parquet.read_table(target)["doc_id"].to_pylist() == ["a.txt", "a.txt", "c.txt"]
    assert "1.23456789012" in extract(folder, "--format", "csv").stdout


@pytest.mark.parametrize("form", ["csv", "json", "jsonl", "parquet"])
def test_a_document_that_fails_loses_nothing_else(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """The others are written, and the exit code is 1; where no other is, no file appears."""
    install(monkeypatch, plugin("fails", sometimes, provides=(Alpha,)))
    target = tmp_path / "out"
    alone = extract(folder / "b.txt", "--format", form, "-o", target, kind="alpha")
    assert alone.exit_code == 2
    assert not target.exists()

    batch = extract(folder, "--format", form, "-o", target, kind="alpha")
    (line,) = batch.stderr.splitlines()

    assert batch.exit_code == 1
    assert "b.txt" in line
    assert _documents(target, form) == ["a.txt", "c.txt"]


def _documents(target: Path, form: str) -> list[str]:
    """Return the documents of the rows in a file."""
    data = target.read_bytes()
    if form == "parquet":
        names: list[str] = parquet.read_table(target)["doc_id"].to_pylist()
        return names
    if form == "csv":
        return [line["doc_id"] for line in read_csv(data.removeprefix(b"\xef\xbb\xbf"))]
    rows = json.loads(data) if form == "json" else map(json.loads, data.splitlines())
    return [row["doc_id"] for row in rows]


def test_failures_collected_keep_the_rows_of_other_plugins(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With `--on-error collect` the document has its rows, and the failure is told."""
    good = plugin("good", says(Alpha, (0, 1)), provides=(Alpha,))
    install(monkeypatch, good, plugin("fails", raises, provides=()))
    result = extract(folder, "--on-error", "collect", "--format", "csv", kind="alpha")

    assert result.exit_code == 1
    assert [line["doc_id"] for line in read_csv(result.stdout_bytes)] == ["a.txt", "b.txt", "c.txt"]
    assert len(result.stderr.splitlines()) == 3


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_full_disk_is_one_line(folder: Path, form: str) -> None:
    """No traceback, neither while writing nor when the file is closed."""
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    done = subprocess.run(  # noqa: S603 -- our own
        [sys.executable, "-m", "policenews", "extract", folder, "--kind", "quantity", "--plugin", "numbers",
         "--format", form, "-o", "/dev/full"],
        env=os.environ, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (2, "policenews: /dev/full: No space left on device\n")


def test_csv_is_utf_8_whatever_the_terminal_speaks(folder: Path) -> None:
    """As JSON is."""
    done = subprocess.run(  # noqa: S603 -- our own
        [sys.executable, "-m", "policenews", "extract", folder, "--kind", "quantity", "--plugin", "numbers",
         "--format", "csv"],
        env={**os.environ, "PYTHONIOENCODING": "ascii"}, capture_output=True, check=True,
    )  # fmt: skip

    assert [line["text"] for line in read_csv(done.stdout)] == ["1起", "3人", "2起"]
