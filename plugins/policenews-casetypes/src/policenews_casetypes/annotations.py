"""What the plugin says about a text."""

from typing import ClassVar, Literal

import attrs

from policenews.annotations import Annotation


@attrs.frozen(kw_only=True)
class CaseType(Annotation):
    """A mention of a crime, a violation, an accident, or a police class of case.

    Attributes:
        label: Statutory name without 罪 (`故意杀人`), else the class in its usual wording (`盗抢骗`, `命案`).
        group: Code of the taxonomy, dotted from the general to the special (`property.fraud.telecom`).
        case_name: Whether the words name one case (`“3·29”故意杀人案`) and not a class.
        maps_to: Names of charges (with 罪) and violations that the words can stand for, in the reading chosen.
        articles: Articles of the Criminal Law (`264`, `287-2` for 第287条之二), or statute and article of a violation.
        sphere: Whether the text treats it as a crime or as a violation; None for accidents and mixed classes.
    """

    kind: ClassVar[str] = "case"

    label: str
    group: str
    case_name: bool = False
    maps_to: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    sphere: Literal["crime", "violation"] | None = None
