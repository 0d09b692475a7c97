"""Organizations in the neutral form: only their spans count."""

from collections.abc import Iterator, Mapping
from typing import Any

from policenews import Document
from policenews_organizations import Mention, Organization, OrganizationsOptions

Item = dict[str, Any]


def options(prefer: str | None) -> OrganizationsOptions:
    """Return the options under which bodies are read: LawBench marks 公安机关 of no name."""
    return OrganizationsOptions(generic=prefer == "lawbench")


def items(document: Document, case: Mapping[str, Any]) -> Iterator[Item]:
    """Yield the organizations of a document, if the case wants them.

    The newspapers of the 1990s (MSRA, PD) mark names, and neither 该局 nor 派出所 alone.
    """
    if "org" not in case["wanted"]:
        return
    names = not case["suite"].startswith("lawbench")
    for body in document.select(Organization):
        if body.nested or (names and body.mention is Mention.ANAPHORIC):
            continue
        yield {"start": body.span.start, "end": body.span.end, "kind": "org", "value": None}
