"""Police and other organizations of Chinese news, with aliases, anaphora and division codes."""

from policenews_organizations.annotations import Category, Mention, Organization
from policenews_organizations.options import OrganizationsOptions

__all__ = ["Category", "Mention", "Organization", "OrganizationsOptions"]
