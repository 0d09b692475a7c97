"""What the plugin says: organizations."""

import enum
from typing import ClassVar

import attrs

from policenews.annotations import Annotation, Overlap


class Category(enum.Enum):
    """What sort of body it is."""

    POLICE = "police"
    PARTY = "party"
    GOVERNMENT = "government"
    COURT = "court"
    PROCURATORATE = "procuratorate"
    COMPANY = "company"
    SCHOOL = "school"
    HOSPITAL = "hospital"
    MEDIA = "media"
    MILITARY = "military"
    ASSOCIATION = "association"
    VILLAGE_COMMITTEE = "village_committee"
    TEMPORARY_BODY = "temporary_body"
    OTHER = "other"


class Mention(enum.Enum):
    """How it is named."""

    FULL = "full"
    """By a name that is usable out of context: 长清区公安分局."""
    ABBREVIATED = "abbreviated"
    """By a name that needs its place: 市公安局, 长清警方."""
    ANAPHORIC = "anaphoric"
    """By what it was called before: 该局, 派出所."""


@attrs.frozen(kw_only=True)
class Organization(Annotation):
    """A mention of a specific organization.

    Attributes:
        category: What sort of body it is.
        mention: How it is named.
        canonical: The fullest name that the text justifies, or None.
        division: Names of the divisions of its place, from the province down, in one string; "" if not known.
        adcode: GB/T 2260 code of the last of these divisions; None if it is not known or ambiguous.
        candidates: The codes that its place could have, if there are several and the text does not decide.
        level: Level of the body (province, prefecture, county, station), "" if the name does not say.
        collective: Whether a class of bodies acts as one: 全市公安机关.
        nested: Whether it is the parent named at the head of a longer name.
    """

    kind: ClassVar[str] = "organization"
    overlap: ClassVar[Overlap] = Overlap.NESTED

    category: Category
    mention: Mention
    canonical: str | None = None
    division: str = ""
    adcode: str | None = None
    candidates: tuple[str, ...] = ()
    level: str = ""
    collective: bool = False
    nested: bool = False
