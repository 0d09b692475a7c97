"""Check what an article says with all plugins, and without some: `removal.py ALL.jsonl [WITHOUT.jsonl PLUGIN...]`."""

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

Annotation = Mapping[str, Any]
LINKS = {"dates": "period", "organizations": "agency", "casetypes": "case"}
"""The field of a record that is null without a plugin."""


def core(record: Annotation) -> Annotation:
    """Return what a record says whichever plugins are there: figure, verb, end of the object, and change.

    Where the object begins, which span is the evidence, and which time a change is compared with (`base_period`) may
    follow from what other plugins say.
    """
    change = {key: value for key, value in record.get("change", {}).items() if key != "base_period"}
    counted = record.get("object_span", {}).get("end")
    return {
        "kind": record["kind"],
        "change": change,
        "object": counted,
        **{key: record.get(key) for key in ("id", "quantity", "action", "action_span", "stat_kind", "status")},
    }


def compared(annotations: Iterable[Annotation]) -> list[Annotation]:
    """Return annotations as they are to be the same with and without a plugin."""
    return [core(a) if a["kind"] == "statistic" else a for a in annotations]


def main() -> None:
    """Exit with a message if something is not as it should be."""
    whole, *rest = sys.argv[1:]
    before = json.loads(Path(whole).read_text(encoding="utf-8"))
    silent = set(before["plugins"]) - {annotation["plugin"] for annotation in before["annotations"]}
    if silent or before["failures"]:
        sys.exit(f"plugins that said nothing: {sorted(silent)}; failures: {before['failures']}")
    if rest:
        after = json.loads(Path(rest[0]).read_text(encoding="utf-8"))
        removed = rest[1:]
        own = {plugin: sum(a["plugin"] == plugin for a in before["annotations"]) for plugin in removed}
        kept = compared(a for a in before["annotations"] if a["plugin"] not in removed)
        found = compared(after["annotations"])
        left = [a["id"] for a in after["annotations"] if any(LINKS.get(plugin) in a for plugin in removed)]
        if found != kept or left or after["failures"] or not all(own.values()):
            lost = [a for a in kept if a not in found]
            gained = [a for a in found if a not in kept]
            sys.exit(f"without {removed}: lost {lost}, gained {gained}, linked {left}, failures {after['failures']}")
        gone = ", ".join(f"{number} of {plugin}" for plugin, number in own.items())
        sys.stdout.write(f"without {' and '.join(removed)}: {gone} gone, no other changed\n")


main()
