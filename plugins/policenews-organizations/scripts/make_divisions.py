"""Write vocabulary/divisions.tsv from a table of divisions: python make_divisions.py FOLDER.

FOLDER holds `divisions.tsv.gz` with the columns code, name, level, full_path, aliases, valid_from, valid_to: the codes
of the Ministry of Civil Affairs (areacodes, CC0-1.0) and the statistical zones (modood, WTFPL).
"""

import csv
import gzip
import re
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src" / "policenews_organizations" / "vocabulary" / "divisions.tsv"
_SHORTEST = 2
_ANY_ZONE = frozenset({"公安", "新区", "园区", "工业园区", "经济开发区", "管理区"})
"""Short names that every such zone has; 公安 is never short for 公安县."""
# Short names that are ordinary words: 会同市场监管局 is no bureau of 会同县, 公安 no county of Hubei.
_ORDINARY = Path(__file__).with_name("ordinary.txt")
# What people call banners and counties whose names are long (东乌旗), and former names under the same code (襄樊市).
_SHORT = Path(__file__).with_name("short.txt")

_AUTONOMOUS = re.compile("自治([州县旗])$")
"""西双版纳州 for 西双版纳傣族自治州."""


def main(folder: Path) -> None:
    """Write the table; aliases of one character are left out, since every 县 would be a place."""
    with gzip.open(folder / "divisions.tsv.gz", "rt", encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE))
    ordinary = frozenset(_ORDINARY.read_text(encoding="utf-8").split())
    short = dict(line.split() for line in _SHORT.read_text(encoding="utf-8").splitlines())
    lines = ["code\tname\tlevel\tpath\taliases\tordinary\tvalid_from\tvalid_to\tsource"]
    for row in rows:
        every = [*row["aliases"].split(";"), *short.get(row["name"], "").split(";")]
        if autonomous := _AUTONOMOUS.search(row["name"]):
            every += [alias + autonomous[1] for alias in every if alias and alias[-1] != autonomous[1]]
        short_names = [alias for alias in dict.fromkeys(every) if len(alias) >= _SHORTEST and alias not in _ANY_ZONE]
        aliases = ";".join(alias for alias in short_names if alias not in ordinary)
        words = ";".join(alias for alias in [*short_names, row["name"]] if alias in ordinary)
        source_name = "modood (WTFPL)" if row["level"] == "zone" else "areacodes (CC0-1.0)"
        path = row["full_path"].replace("/", "")
        lines.append(
            "\t".join(
                [
                    row["code"],
                    row["name"],
                    row["level"],
                    path,
                    aliases,
                    words,
                    row["valid_from"],
                    row["valid_to"],
                    source_name,
                ]
            )
        )
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
