"""The tables in `vocabulary/`."""

import csv
from functools import cache
from importlib.resources import files


@cache
def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of a tab-separated table with a header."""
    text = files("policenews_organizations").joinpath(f"vocabulary/{name}").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
