"""Without the plugins of times, organizations and cases, records are made all the same: what those give is null."""

import json
import subprocess
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

TEXT = "截至上月底，长清区公安分局破获盗窃案件117起，同比上升9.3%，挽回经济损失300余万元。"
FIELDS = {"policenews_dates": "period", "policenews_organizations": "agency", "policenews_casetypes": "case"}
# A finder that stands before all others hides the packages, and entry points that name them are not listed: to the
# process it is as if the distributions were not there.
HIDE = """
import importlib.metadata, sys

hidden = set(sys.argv.pop(1).split(","))

class Hider:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in hidden:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Hider())
found = importlib.metadata.entry_points
importlib.metadata.entry_points = lambda **chosen: [
    entry for entry in found(**chosen) if entry.value.partition(".")[0] not in hidden
]
"""
READ = """
import datetime, json
from policenews import Document, Pipeline
from policenews.interchange.json import from_dict, to_dict
from policenews.interchange.schema import schema

pipeline = Pipeline.installed()
document = pipeline.read(sys.argv[1], datetime.date(2017, 5, 15), "a")
written = to_dict(document)
print(json.dumps({
    "document": written,
    "again": from_dict(json.loads(json.dumps(written)), pipeline.kinds) == document,
    "schema": schema(pipeline.kinds),
    "loaded": sorted(hidden & set(sys.modules)),
}))
"""
COMMAND = """
import runpy

sys.argv[0] = "policenews"
runpy.run_module("policenews", run_name="__main__", alter_sys=True)
"""
ABSENT = [tuple(FIELDS), *((package,) for package in FIELDS)]
named = pytest.mark.parametrize("absent", ABSENT, ids=lambda names: "+".join(names).replace("policenews_", ""))


def run(program: str, absent: tuple[str, ...], *arguments: str) -> Any:
    """Return the JSON that a program prints in a new interpreter where some packages cannot be imported."""
    done = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-X", "utf8", "-c", HIDE + program, ",".join(absent), *arguments],
        check=False, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


@cache
def read(absent: tuple[str, ...]) -> Any:
    """Return what `READ` says of the text."""
    return run(READ, absent, TEXT)


def records(document: dict[str, Any]) -> list[tuple[str | None, str | None, str | None]]:
    """Return the words of quantity, action and object of each record of a document."""
    texts = {annotation["id"]: annotation["text"] for annotation in document["annotations"]}
    return [
        (texts.get(annotation["quantity"]), annotation.get("action"), annotation.get("object"))
        for annotation in document["annotations"]
        if annotation["kind"] == "statistic"
    ]


@named
def test_records_have_what_the_text_says_and_null_for_what_no_plugin_gives(absent: tuple[str, ...]) -> None:
    """Quantity, action, object and change are there; of each absent plugin the field is null."""
    result = read(absent)
    document = result["document"]

    assert result["loaded"] == []
    assert document["failures"] == []
    assert {"numbers", "statistics"} <= set(document["plugins"])
    assert {f"policenews_{name}" for name in document["plugins"]}.isdisjoint(absent)
    assert records(document) == [("117起", "破获", "盗窃案件"), ("300余万元", "挽回", "经济损失")]
    given = {field for package, field in FIELDS.items() if package not in absent and find_spec(package)}
    first, second = (annotation for annotation in document["annotations"] if annotation["kind"] == "statistic")
    assert set(FIELDS.values()) & set(first) == given
    assert set(FIELDS.values()) & set(second) <= given
    (change,) = [annotation["change"] for annotation in document["annotations"] if "change" in annotation]
    assert (change["direction"], change["amount"], change["baseline"]) == ("up", "9.3", "yoy")


@named
def test_json_is_read_back(absent: tuple[str, ...]) -> None:
    """A document that was written is the same when it is read."""
    assert read(absent)["again"] is True


@named
def test_the_json_schema_says_what_the_fields_hold(absent: tuple[str, ...]) -> None:
    """A field of an absent kind is the id of an annotation, one of a kind that is there names it."""
    properties = read(absent)["schema"]["$defs"]["statistic"]["properties"]

    said = {
        "policenews_dates": properties["period"]["properties"]["timex"]["items"]["description"],
        "policenews_organizations": properties["agency"]["description"],
        "policenews_casetypes": properties["case"]["description"],
    }
    kinds = {
        "policenews_dates": "a timex",
        "policenews_organizations": "an organization",
        "policenews_casetypes": "a case",
    }
    assert said == {
        package: f"The id of {kind}." if package not in absent and find_spec(package) else "The id of an annotation."
        for package, kind in kinds.items()
    }


@named
def test_the_command_line_extracts(absent: tuple[str, ...], tmp_path: Path) -> None:
    """`python -m policenews extract --format json` gives the records."""
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")

    (document,) = run(COMMAND, absent, "extract", str(article), "--published", "2017-05-15", "--format", "json")

    assert document["text"] == TEXT
    assert records(document) == [("117起", "破获", "盗窃案件"), ("300余万元", "挽回", "经济损失")]
