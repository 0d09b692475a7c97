"""Reading documents: byte order marks, encodings, lines, names, and errors that say where."""

import json
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from policenews import Document
from policenews.errors import InputError
from policenews.inputs import decode, parse_date, read_paths

TEXT = "破获命案2起\r\n"


def documents(path: Path, encoding: str | None = None) -> list[Document]:
    """Return the documents of a path, none of which may fail."""
    items = list(read_paths([str(path)], encoding=encoding))
    assert all(isinstance(item, Document) for item in items), items
    return [item for item in items if isinstance(item, Document)]


def messages(path: Path, encoding: str | None = None) -> list[str]:
    """Return what was said about each item of a path that could not be read."""
    return [str(item) for item in read_paths([str(path)], encoding=encoding) if isinstance(item, InputError)]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_is_no_text_in_any_encoding(encoding: str) -> None:
    """It would move every offset by one."""
    assert decode(("\ufeff" + TEXT).encode(encoding), "a.txt", encoding) == TEXT


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_byte_order_mark_is_no_text_where_the_encoding_is_detected(encoding: str) -> None:
    """Nor is it where nobody said what the encoding is."""
    assert decode(("\ufeff" + TEXT).encode(encoding), "a.txt") == TEXT


def test_bytes_that_only_look_like_a_mark_are_text_in_a_given_encoding() -> None:
    """The UTF-8 mark is one and a half characters of GB18030."""
    text = b"\xef\xbb\xbf\xc0".decode("gb18030")

    assert decode(text.encode("gb18030"), "a.txt", "gb18030") == text


@pytest.mark.parametrize("data", [bytes(range(256)), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff", b"\xff\xfe\x00", b"\x80"])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    """The error names the place."""
    with pytest.raises(InputError, match=r"^photo\.txt: neither UTF-8 nor GB18030"):
        decode(data, "photo.txt")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "gb18030", "utf-8-sig"])
def test_jsonl_in_an_encoding_that_is_given(tmp_path: Path, encoding: str) -> None:
    """Lines are lines also where a line end takes two bytes or four, or is half of another character."""
    path = tmp_path / "in.jsonl"
    texts = ["命案1起", "਍上起", "联通"]
    path.write_bytes("".join(json.dumps({"text": t}, ensure_ascii=False) + "\r\n" for t in texts).encode(encoding))

    assert [document.text for document in documents(path, encoding)] == texts


@pytest.mark.parametrize("encoding", ["klingon", "hex", "rot13"])
def test_an_unknown_encoding_is_said_once(tmp_path: Path, encoding: str) -> None:
    """A folder of a thousand files is not a thousand errors; a codec that makes no text is no encoding."""
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")

    (message,) = messages(tmp_path, encoding)
    assert f"--encoding: {encoding!r}" in message


@pytest.mark.parametrize("word", ["NaN", "-Infinity", "9" * 5000])
def test_numbers_that_cannot_be_read_are_named_and_lose_nothing_else(tmp_path: Path, word: str) -> None:
    """Python reads two of them, which no JSON has, and raises at the third something that is no JSONDecodeError."""
    path = tmp_path / "in.jsonl"
    path.write_text(f'{{"text": "a", "n": {word}}}\n{{"text": "b"}}\n', encoding="utf-8")
    first, second = read_paths([str(path)])

    assert isinstance(first, InputError)
    assert str(first).startswith(f"{path}:1: no JSON")
    assert isinstance(second, Document)
    assert second.text == "b"


def test_a_line_nested_too_deep_is_named(tmp_path: Path) -> None:
    """The reader of JSON gives up; this one does not."""
    path = tmp_path / "in.jsonl"
    path.write_text("[" * 100_000 + "\n", encoding="utf-8")

    assert messages(path) == [f"{path}:1: no JSON that can be read: nested too deep"]


@pytest.mark.parametrize("content", ["", "\n \r\n\t\n", "\ufeff\n"])
def test_a_file_without_lines_is_an_error(tmp_path: Path, content: str) -> None:
    """Blank lines are no documents."""
    path = tmp_path / "in.jsonl"
    path.write_bytes(content.encode())

    assert messages(path) == [f"{path}: the file holds no documents"]


def test_a_file_of_nothing_but_bad_bytes_is_not_called_empty(tmp_path: Path) -> None:
    """One error a line, with its number; blank lines count."""
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"\n\xff\xff\n\xff\n")

    assert [message.split(": ")[0] for message in messages(path)] == [f"{path}:2", f"{path}:3"]


def test_names_of_lines_are_told_apart_in_a_folder(tmp_path: Path) -> None:
    """Two files of one name in two folders give documents of two names."""
    for name in ("b", "a"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.jsonl").write_text('\n{"text": ""}\n', encoding="utf-8")

    assert [document.identifier for document in documents(tmp_path)] == ["a/x.jsonl:2", "b/x.jsonl:2"]


def test_standard_input_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python then has none at all (`policenews extract - <&-`)."""
    monkeypatch.setattr(sys, "stdin", None)

    assert messages(Path("-")) == ["standard input: it is closed"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2017-05-15", date(2017, 5, 15)),
        ("2017-05-15T08:30:00", datetime(2017, 5, 15, 8, 30)),
        ("2017-05-15 08:30", datetime(2017, 5, 15, 8, 30)),
    ],
)
def test_dates(written: str, meant: date) -> None:
    """A date stays a date; a moment is a moment."""
    read = parse_date(written, "x")

    assert (type(read), read) == (type(meant), meant)


@pytest.mark.parametrize(
    "written", ["", "2017-02-29", "2017年5月15日", "May", "2017-05-15T25:00", "\ud800", 20170515, True]
)
def test_malformed_dates(written: object) -> None:
    """The error says what was written, and where."""
    with pytest.raises(InputError) as caught:
        parse_date(written, "in.jsonl:3: the field 'published'")

    assert str(caught.value).startswith(f"in.jsonl:3: the field 'published': {written!r} is no ISO date")


def test_a_broken_line_is_shown_where_it_breaks(tmp_path: Path) -> None:
    """The column is that of the line, also where the line ends too early."""
    path = tmp_path / "lines.jsonl"
    path.write_text('{"id": "a", "text":\n{"id": "b", "text": "抓获2人"}\n', encoding="utf-8")

    first, second = read_paths([str(path)])

    assert str(first) == f"{path}:1: no JSON: Expecting value at column 20"
    assert isinstance(second, Document)
