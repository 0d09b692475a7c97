"""Write the predictions for a file of cases to the standard output."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.suites import bodies, charges, numbers, times
from policenews import Pipeline


@cache
def _pipeline(prefer: str | None) -> Pipeline:
    """Return the pipeline that reads as the suites do, by the side on which they look for dates."""
    options = {
        "numbers": numbers.options(),
        "dates": times.options(prefer),
        "organizations": bodies.options(prefer),
    }
    return Pipeline.installed(only=list(options), options=options)


def predictions(cases: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield what is found in each case, in the neutral form."""
    for case in cases:
        reference = case.get("reference")
        published = datetime.fromisoformat(reference) if reference else None
        document = _pipeline(_side(case)).read(case["text"], published)
        found = (item for kind in (numbers, times, bodies, charges) for item in kind.items(document, case))
        yield {"id": case["id"], "annotations": list(found)}


def _side(case: Mapping[str, Any]) -> str | None:
    """Return where a suite looks for dates without a year; JioNLP takes the year of the message, mostly the nearest."""
    if "prefer" not in case:
        suite: str = case["suite"].partition("-")[0]
        return suite if suite in {"cec", "lawbench"} else "news"
    return "jio" if case["suite"].startswith("jio") else case["prefer"]


def main() -> None:
    """Read the file that the command line names."""
    parser = argparse.ArgumentParser(description="predictions for the cases of outside suites")
    parser.add_argument("cases", type=Path)
    with parser.parse_args().cases.open(encoding="utf-8") as lines:
        for prediction in predictions(map(json.loads, lines)):
            sys.stdout.write(json.dumps(prediction, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
