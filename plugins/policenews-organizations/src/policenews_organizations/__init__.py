"""Police and other organizations of Chinese news, with aliases, anaphora and division codes."""

from policenews_organizations.annotations import Category, Function, Location, Mention, Organization, Standing
from policenews_organizations.heads import Head, listed
from policenews_organizations.options import OrganizationsOptions

__all__ = [
    "Category",
    "Function",
    "Head",
    "Location",
    "Mention",
    "Organization",
    "OrganizationsOptions",
    "Standing",
    "listed",
]
