"""Word lists as data: tab-separated tables in packages."""

from importlib.resources import files


def read_table(package: str, path: str) -> list[dict[str, str]]:
    """Return the rows of a table: tab-separated, UTF-8, column names in the first line, no quoting.

    Args:
        package: Name of the package that the table is part of.
        path: Where it is in the package: `vocabulary/units.tsv`.

    Raises:
        ValueError: A line has not as many fields as the first; file and line are named.
        FileNotFoundError: There is no such table.
    """
    return parse_table(files(package).joinpath(path).read_text(encoding="utf-8"), f"{package}/{path}")


def parse_table(text: str, name: str) -> list[dict[str, str]]:
    """Return the rows of a table that has been read, as `read_table` does.

    Args:
        text: The table.
        name: What it is called in an error: its path.

    Raises:
        ValueError: A line has not as many fields as the first; the name and the line are given.
    """
    header, *lines = text.removesuffix("\n").split("\n")
    names = header.split("\t")
    rows = []
    for number, line in enumerate(lines, 2):
        fields = line.split("\t")
        if len(fields) != len(names):
            message = f"{name}, line {number}: {len(fields)} fields where the first line names {len(names)}"
            raise ValueError(message)
        rows.append(dict(zip(names, fields, strict=True)))
    return rows
