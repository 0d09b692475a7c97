"""What an entry of the vocabulary means, and what a user may choose."""

import enum
from collections.abc import Iterable, Mapping

import attrs

from policenews_casetypes.annotations import Context


class Usage(enum.Enum):
    """How a word counts."""

    TERM = "term"
    """By itself: 盗窃, 命案, 交通事故."""
    SUFFIXED = "suffixed"
    """Only with a head or after 涉嫌: 爆炸案, 涉毒案件; plain 爆炸 may be anything."""
    OPTIONAL = "optional"
    """A marginal mention, given only if wanted: 被盗, 大案."""
    PASSIVE = "passive"
    """By itself, without its first character: 被盗窃, listed so that 被盗 is not seen in it."""
    HEAD = "head"
    """A bare head, when counted: 破获案件520起."""
    NAMED = "named"
    """A head that needs the name of a case before it: “8·11”专案."""
    SHARED = "shared"
    """A modifier that shares the head of what follows: 刑事、治安案件."""
    STEM = "stem"
    """涉, which makes classes: 涉企案件."""
    CHARGE = "charge"
    """罪, which ends charges that no list has."""
    BLOCK = "block"
    """Never a case; listed so that no shorter word is seen in it: 专案组, 犯罪嫌疑人."""

    # Members are one of a kind. Theirs is written in Python, and hashing is asked for at each hit.
    __hash__ = object.__hash__


@attrs.frozen(cache_hash=True)
class Meaning:
    """The meaning of a term in the vocabulary `casetypes.terms`.

    Attributes:
        label: See `CaseType.label`.
        group: See `CaseType.group`.
        usage: How the word counts.
        maps_to: Charges (ending in 罪) and violations it can stand for.
        violation: Name and group of the violation that shares the surface, as `name|group`; "" if none.
        charges: Those of `maps_to` that are charges.
        violations: Those of `maps_to` that are none.
    """

    label: str
    group: str
    usage: Usage = Usage.TERM
    maps_to: tuple[str, ...] = ()
    violation: str = ""
    charges: tuple[str, ...] = attrs.field(init=False, repr=False, eq=False)
    violations: tuple[str, ...] = attrs.field(init=False, repr=False, eq=False)

    @charges.default
    def _charges(self) -> tuple[str, ...]:
        return tuple(name for name in self.maps_to if name.endswith("罪"))

    @violations.default
    def _violations(self) -> tuple[str, ...]:
        return tuple(name for name in self.maps_to if not name.endswith("罪"))


def _contexts(contexts: Iterable[Context]) -> frozenset[Context]:
    return frozenset(contexts)


@attrs.frozen(kw_only=True)
class Options:
    """Options of the plugin.

    Attributes:
        optional: Whether marginal mentions are wanted too: 被盗, 被骗, 杀害, 大案, 小案.
        contexts: Which mentions are wanted, by what they are part of: all, or incidents only.
        recode: Codes of a taxonomy of one's own by codes of the one that comes with the plugin. A class that is not
            named goes with the nearest class around it; without one its code stays.
    """

    optional: bool = attrs.field(default=False, validator=attrs.validators.instance_of(bool))
    contexts: frozenset[Context] = attrs.field(
        default=frozenset(Context),
        converter=_contexts,
        validator=attrs.validators.deep_iterable(attrs.validators.instance_of(Context)),
    )
    recode: Mapping[str, str] = attrs.field(
        factory=dict,
        validator=attrs.validators.deep_mapping(attrs.validators.instance_of(str), attrs.validators.instance_of(str)),
    )

    def code(self, group: str) -> str:
        """Return the code of a class in the taxonomy that the caller wants."""
        around = group
        while around:
            if around in self.recode:
                return self.recode[around]
            around = around.rpartition(".")[0]
        return group
