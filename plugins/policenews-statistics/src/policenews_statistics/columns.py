"""The columns of the table of statistics, from their dictionary in English and Chinese."""

from functools import cache
from typing import cast

from policenews.annotations import Column, ColumnType
from policenews.tables import read_table


@cache
def columns() -> tuple[Column, ...]:
    """Return the columns, in order."""
    return tuple(
        Column(row["name"], cast(ColumnType, row["type"]), row["meaning"], row["meaning_zh"])
        for row in read_table("policenews_statistics", "columns.tsv")
    )
