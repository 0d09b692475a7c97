"""What the plugin says about a text."""

from typing import ClassVar

import attrs

from policenews import Annotation


@attrs.frozen(kw_only=True)
class Plate(Annotation):
    """The number plate of a vehicle.

    Attributes:
        number: The plate without dots; a character that the text hides is `*`.
        hidden: Whether the text hides some of it.
    """

    kind: ClassVar[str] = "plate"

    number: str
    hidden: bool = False
