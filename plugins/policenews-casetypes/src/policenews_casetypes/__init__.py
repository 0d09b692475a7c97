"""Case types of Chinese police news: by statute, and by how police really talk."""

from policenews_casetypes.annotations import CaseReference, CaseType, Context, Reading, Stage
from policenews_casetypes.facts import Suggestion, suggest_charges
from policenews_casetypes.meanings import Meaning, Options
from policenews_casetypes.statutes import Charge, Violation, charges, violations
from policenews_casetypes.taxonomy import Group, Taxonomy, read_taxonomy, taxonomy

__all__ = [
    "CaseReference",
    "CaseType",
    "Charge",
    "Context",
    "Group",
    "Meaning",
    "Options",
    "Reading",
    "Stage",
    "Suggestion",
    "Taxonomy",
    "Violation",
    "charges",
    "read_taxonomy",
    "suggest_charges",
    "taxonomy",
    "violations",
]
