"""Word lists in packages."""

import sys
from pathlib import Path

import pytest

from policenews.tables import read_table


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package without code, for tables."""
    folder = tmp_path / "words_of_a_test"
    folder.mkdir()
    (folder / "__init__.py").write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "words_of_a_test", raising=False)
    return folder


def test_rows_have_the_names_of_the_first_line(package: Path) -> None:
    """Quotes are characters like others, and a field may be empty."""
    (package / "a.tsv").write_text('word\tsource\n“起”\t\n"宗\tGB\n', encoding="utf-8")

    assert read_table("words_of_a_test", "a.tsv") == [
        {"word": "“起”", "source": ""},
        {"word": '"宗', "source": "GB"},
    ]


def test_a_line_that_does_not_fit_is_named(package: Path) -> None:
    """A tab too many is found where it stands, not three modules later."""
    (package / "a.tsv").write_text("word\tsource\n起\tGB\n宗\tGB\t?\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"^words_of_a_test/a.tsv, line 3: 3 fields where the first line names 2$"):
        read_table("words_of_a_test", "a.tsv")


def test_a_table_that_is_not_there_is_no_empty_one(package: Path) -> None:
    """Nothing is made up for it."""
    assert package.exists()
    with pytest.raises(FileNotFoundError):
        read_table("words_of_a_test", "b.tsv")
