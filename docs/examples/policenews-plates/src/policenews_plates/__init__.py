"""Number plates of vehicles, as a plugin of policenews."""

from policenews_plates.annotations import Plate

__all__ = ["Plate"]
