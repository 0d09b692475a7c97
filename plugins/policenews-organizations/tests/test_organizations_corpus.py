"""Articles that independent readers annotated by the guidelines alone, and sentences without any organization."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from policenews import Document, Pipeline
from policenews.tables import read_table
from policenews_organizations import Organization, plugin
from policenews_organizations.places import divisions

PIPELINE = Pipeline([plugin])
_MARK = re.compile("⟦(.*?)⟧", re.DOTALL)
_FIELDS = ("text", "category", "mention", "canonical", "division", "flags")
Marked = tuple[tuple[int, int], dict[str, str]]


def _articles() -> Iterator[tuple[Document, list[Marked]]]:
    """Yield each article without its marks, with what they say."""
    lines = files("policenews_organizations").joinpath("corpus/articles.jsonl").read_text(encoding="utf-8").splitlines()
    for line in lines:
        article: dict[str, Any] = json.loads(line)
        text, marks, at = "", [], 0
        for match in _MARK.finditer(article["text"]):
            text += article["text"][at : match.start()]
            at = match.end()
            said = dict(zip(_FIELDS, match[1].split("|"), strict=True))
            marks.append(((len(text), len(text) + len(said["text"])), said))
            text += said["text"]
        text += article["text"][at:]
        published = date.fromisoformat(article["published"])
        yield Document(text, published, article["id"], article["metadata"]), marks


def _same_name(one: str, other: str) -> bool:
    return one == other or one.endswith(other) or other.endswith(one)


def test_articles() -> None:
    """Bodies are found whole, under their names, of their sort, and where they are; no share falls."""
    count: Counter[str] = Counter()
    for document, marks in _articles():
        found = {
            (body.span.start, body.span.end): body
            for body in PIPELINE.annotate(document).select(Organization)
            if not body.nested
        }
        optional = [place for place, said in marks if "optional" in said["flags"]]
        for place, said in marks:
            body = found.pop(place, None)
            if "optional" in said["flags"]:
                continue
            count["gold"] += 1
            if body is None:
                continue
            count["hit"] += 1
            count["category"] += body.category.value == said["category"]
            count["mention"] += body.mention.value == said["mention"]
            canonical = said["canonical"].strip("-")
            count["canonical"] += _same_name(canonical, body.canonical or "") if canonical else body.canonical is None
            division = said["division"].strip("-").replace("-", "")
            inside = body.adcode is not None and divisions()[body.adcode].path in division
            count["adcode"] += inside if division and body.division and _same_name(division, body.division) else 1
            count["division"] += not division or (bool(body.division) and _same_name(division, body.division))
        count["extra"] += sum(not any(start < stop and begin < end for begin, stop in optional) for start, end in found)
    hit = count["hit"]
    reached = {
        "F1": 200 * hit / (count["gold"] + hit + count["extra"]),
        **{name: 100 * count[name] / hit for name in ("category", "mention", "canonical", "division", "adcode")},
    }

    floors = {"F1": 97, "category": 99, "mention": 99, "canonical": 98, "division": 96.5, "adcode": 99}
    assert {name: reached[name] for name, floor in floors.items() if reached[name] < floor} == {}


@pytest.mark.parametrize("text", [row["text"] for row in read_table("policenews_organizations", "corpus/negative.tsv")])
def test_no_organization(text: str) -> None:
    """Generic words, titles, places, slogans and words across a boundary name no body."""
    assert [document.text_of(body) for document in [PIPELINE.read(text)] for body in document.annotations] == []
