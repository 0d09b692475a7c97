"""What the plugin says: organizations."""

import enum
from typing import ClassVar

import attrs

from policenews.annotations import Annotation, Overlap
from policenews.spans import Span


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


class Function(enum.Enum):
    """What a body of the police does."""

    CRIMINAL_INVESTIGATION = "criminal_investigation"
    ECONOMIC_CRIME = "economic_crime"
    NARCOTICS = "narcotics"
    CYBER = "cyber"
    PUBLIC_ORDER = "public_order"
    INTERNAL_SECURITY = "internal_security"
    FOOD_DRUG_ENVIRONMENT = "food_drug_environment"
    TRAFFIC = "traffic"
    PATROL = "patrol"
    SPECIAL = "special"
    COUNTER_TERRORISM = "counter_terrorism"
    POLITICAL_SECURITY = "political_security"
    EXIT_ENTRY = "exit_entry"
    BORDER = "border"
    SUPERVISION = "supervision"
    LEGAL = "legal"
    HOUSEHOLD = "household"
    ANTI_FRAUD = "anti_fraud"
    ANTI_SMUGGLING = "anti_smuggling"
    PUBLIC_TRANSPORT = "public_transport"
    RAILWAY = "railway"
    AVIATION = "aviation"
    WATERWAY = "waterway"
    FOREST = "forest"
    TOURISM = "tourism"
    TECHNOLOGY = "technology"
    COMMAND = "command"
    DETENTION = "detention"
    SUPPORT = "support"


class Location(enum.Enum):
    """What says where a body lies."""

    NAME = "name"
    """A place in its own name that is no other's, or that the places before it make sure."""
    PARENT = "parent"
    """The body of which it is a part."""
    TEXT = "text"
    """Other places of the document: the home, an office that is named nearby. This is inferred, and may fail."""


class Mention(enum.Enum):
    """How it is named."""

    FULL = "full"
    """By a name that is usable out of context: 长清区公安分局."""
    ABBREVIATED = "abbreviated"
    """By a name that needs its place: 市公安局, 长清警方."""
    ANAPHORIC = "anaphoric"
    """By what it was called before: 该局, 派出所."""


class Standing(enum.Enum):
    """What a mention does in a document, where it is no part of the story."""

    BYLINE = "byline"
    """It names who wrote or sent the text: 通讯员, 来源."""
    SIGNATURE = "signature"
    """It signs the text."""


@attrs.frozen(kw_only=True)
class Organization(Annotation):
    """A mention of a specific organization.

    Attributes:
        category: What sort of body it is.
        mention: How it is named.
        canonical: The fullest name that the text justifies, or None.
        entity: Number of the body in its document, from 1 in the order in which they are named: all mentions of one
            body have it.
        units: The pieces of the fullest name, from the outermost body to this one: 济南市公安局, 长清区分局,
            归德派出所.
        parent: Name of the body of which it is a part, None if the text names none.
        function: What it does, if it is of the police and its name says so.
        level: Level of the body (province, prefecture, county, station), "" if the name does not say.
        division: Names of the divisions of its place, from the province down, in one string, as they were at the time
            of publication; "" if not known.
        adcode: GB/T 2260 code of the last of these divisions; None if it is not known or ambiguous.
        located: What says so; None where no code is known.
        candidates: The codes that its place could have, the likeliest first, if there are several and the text does
            not decide. Where `adcode` is only inferred (`located` is text), it is the first of them.
        antecedent: The mention before it that says which body it is, None for a name that needs none.
        rivals: The mentions that are equally good as antecedents, if nothing decides between them.
        collective: Whether a class of bodies acts as one: 全市公安机关.
        nested: Whether it is the parent named at the head of a longer name.
        standing: Whether it signs the text or stands in its by-line; None where it is part of the story.
    """

    kind: ClassVar[str] = "organization"
    overlap: ClassVar[Overlap] = Overlap.NESTED

    category: Category
    mention: Mention
    canonical: str | None = None
    entity: int = 0
    units: tuple[str, ...] = ()
    parent: str | None = None
    function: Function | None = None
    level: str = ""
    division: str = ""
    adcode: str | None = None
    located: Location | None = None
    candidates: tuple[str, ...] = ()
    antecedent: Span | None = None
    rivals: tuple[Span, ...] = ()
    collective: bool = False
    nested: bool = False
    standing: Standing | None = None
