"""Check what an article says with all plugins, and without one: `removal.py ALL.jsonl [WITHOUT.jsonl PLUGIN]`."""

import json
import sys
from pathlib import Path


def main() -> None:
    """Exit with a message if something is not as it should be."""
    whole, *rest = sys.argv[1:]
    before = json.loads(Path(whole).read_text(encoding="utf-8"))
    silent = set(before["plugins"]) - {annotation["plugin"] for annotation in before["annotations"]}
    if silent or before["failures"]:
        sys.exit(f"plugins that said nothing: {sorted(silent)}; failures: {before['failures']}")
    if rest:
        after = json.loads(Path(rest[0]).read_text(encoding="utf-8"))
        plugin = rest[1]
        kept = [annotation for annotation in before["annotations"] if annotation["plugin"] != plugin]
        if after["annotations"] != kept or len(kept) == len(before["annotations"]):
            changed = [a for a in kept if a not in after["annotations"]]
            added = [a for a in after["annotations"] if a not in kept]
            sys.exit(f"without {plugin}: lost {changed}, gained {added}")
        sys.stdout.write(
            f"without {plugin}: {len(before['annotations']) - len(kept)} of its own gone, no other changed\n"
        )


main()
