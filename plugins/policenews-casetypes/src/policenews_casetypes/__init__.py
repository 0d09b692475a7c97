"""Case types of Chinese police news: by statute, and by how police really talk."""

from policenews_casetypes.annotations import CaseType
from policenews_casetypes.meanings import Meaning, Options

__all__ = ["CaseType", "Meaning", "Options"]
