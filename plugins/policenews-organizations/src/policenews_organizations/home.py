"""Where a document comes from: stated by the caller, in its metadata, or by the places that its bodies name. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from policenews.vocabulary import Vocabulary
from policenews_organizations.annotations import Category
from policenews_organizations.mentions import Raw
from policenews_organizations.places import Codes, Places, choose, divisions, in_year, infer_home, named, within

KEYS = ("home", "publisher_city", "publisher", "source", "city", "region", "province")
"""Keys of a document's metadata that say where its publisher is, the surest first."""
_VOTING = frozenset({Category.POLICE, Category.COURT, Category.PROCURATORATE, Category.PARTY, Category.GOVERNMENT})
_NAMED, _SHORT, _FIRST = 3, 2, 2
"""Votes of a body that is named with its place, of one that stands for it, and more for the first one."""


def stated(metadata: Mapping[str, Any], vocabulary: Vocabulary[Places], year: int | None) -> str | None:
    """Return the code of the place of the publisher that a document's metadata states, None if nothing does.

    What was no division in that year says nothing: 鄂尔多斯日报 of 2000, when there was 伊克昭盟.

    Args:
        metadata: The document's metadata; `KEYS` are looked at.
        vocabulary: The places.
        year: The year of publication.
    """
    around: list[str] = []
    for key in KEYS:
        value = metadata.get(key)
        if not isinstance(value, str) or not value:
            continue
        code = named(value) or _last_place(value, vocabulary, year, tuple(around))
        if code is not None and (year is None or divisions()[code].in_use(year)):
            around.append(code)
    return around[0] if around else None


def _last_place(text: str, vocabulary: Vocabulary[Places], year: int | None, around: Codes) -> str | None:
    """Return the innermost place that a text names: 长清区 of 济南市长清区."""
    found: str | None = None
    context = around
    for _, _, term in vocabulary.find(text):
        code = choose(in_year(term.meaning.codes, year), context) if term.meaning.codes else None
        if code is not None:
            found, context = code, (code, *context)
    return found


def signed(raws: Sequence[Raw], signature: tuple[int, int]) -> str | None:
    """Return the place of the body that signs a text between two offsets, None if none does or it is ambiguous."""
    start, end = signature
    places = next((raw.places for raw in raws if start <= raw.start < end and raw.places), ())
    return places[-1][0] if places and len(places[-1]) == 1 else None


def inferred(raws: Sequence[Raw], places: Iterable[Codes], region: str | None = None) -> str | None:
    """Return the division for which the bodies of a document speak, or else its places.

    Args:
        raws: The mentions.
        places: What every written-out place in the text may mean.
        region: Code of the place of the publisher: the bodies of a city's paper are those of its counties, and of
            several places of one name that in its region is meant.

    Where the text says 县公安局 or 区政府 without more, it is a county or a district that speaks.
    """
    votes: dict[Codes, int] = {}
    scopes: dict[str, int] = {}
    first = True
    for raw in raws:
        last = next((codes for codes in reversed(raw.places) if codes), None)
        if last is not None and raw.head is not None and raw.head.category in _VOTING:
            votes[last] = votes.get(last, 0) + (_NAMED if raw.shape == "named" else _SHORT) + (_FIRST if first else 0)
            first = False
        if raw.shape in {"deictic", "short"} and raw.parent is None:
            scopes[raw.scope] = scopes.get(raw.scope, 0) + 1
    if not votes:
        for codes in places:
            votes[codes] = votes.get(codes, 0) + 1
    if region is not None:
        inside: dict[Codes, int] = {}
        for codes, count in votes.items():
            kept = tuple(code for code in codes if within(code, region))
            if kept:
                inside[kept] = inside.get(kept, 0) + count
        if inside:
            inside.setdefault((region,), 0)
        return infer_home(inside, scopes) or region
    return infer_home(votes, scopes)
