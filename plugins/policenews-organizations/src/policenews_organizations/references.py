"""Mentions that are short for a body named elsewhere: 该局, 市局, 全市公安机关. Pure but for the table."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from types import MappingProxyType

import attrs

from policenews.tables import read_table
from policenews.vocabulary import Hit
from policenews_organizations.heads import boundaries, follows
from policenews_organizations.mentions import OF_ALL_LEVELS, Raw, Shape, make_raw
from policenews_organizations.places import LEVELS


@attrs.frozen
class Reference:
    """What a reference says, wherever it stands.

    Attributes:
        shape: back (该局), short (市局) or collective (全市公安机关).
        scope: The characters that say which body it is: all of 该局, 市 of 市局, 全市 of 全市公安机关.
        not_after: What may not follow it, as an expression; "" for nothing.
    """

    shape: Shape
    scope: str
    not_after: str


_BY_NAME = ("省、市、县", "省、市", "市、县", "市、区", "省、市、区", "市、县、区", "市、县（区）", "市县", "省市县")
_SCOPES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "back": tuple("该我本此"),
        "short": tuple(LEVELS),
        "collective": (
            *(f"全{level}{grades}" for level in "国" + LEVELS for grades in ("", "两级", "三级")),
            *(f"{which}{level}{grades}" for which in "我该本" for level in LEVELS for grades in ("", "两级", "三级")),
            OF_ALL_LEVELS,
            "两级",
            "三级",
            *(f"{levels}{grades}" for levels in _BY_NAME for grades in ("两级", "三级")),
        ),
    }
)
_BETWEEN: Mapping[str, tuple[str, ...]] = MappingProxyType({"collective": ("", "各级")})


def surfaces() -> Iterator[tuple[str, Reference]]:
    """Yield the references: each scope with each word of `vocabulary/references.tsv`."""
    for row in read_table("policenews_organizations", "vocabulary/references.tsv"):
        shape: Shape = row["class"]  # type: ignore[assignment]  # the table has no others
        for scope, between in product(_SCOPES[shape], _BETWEEN.get(shape, ("",))):
            surface = f"{scope}{between}{row['word']}"
            yield surface, Reference(shape, surface if shape == "back" else scope, row["not_after"])


_BEGINNING = frozenset("向由从经对和与据到在或报的了将把被让是为于往及至给年月日时")


def _is_short(text: str, start: int) -> bool:
    """Return whether 市局 begins a phrase, or stands behind a word that begins one: 经|市局, but 超|市局部."""
    before = text[start - 1] if start else ""
    if not "\u4e00" <= before <= "\u9fff" or before in _BEGINNING:
        return True
    return before not in "超城夜菜股楼都" and text[max(0, start - 2) : start] in boundaries()


def _is_collective(text: str, start: int) -> bool:
    """Return whether 全国公安机关 are bodies: in 第8个|全国公安机关宣传日 they are part of a name."""
    return not start or text[start - 1] not in "个届次"


_MAY_STAND: Mapping[str, Callable[[str, int], bool]] = MappingProxyType(
    {"short": _is_short, "collective": _is_collective}
)


def references(text: str, hits: Iterable[Hit[Reference]]) -> Iterator[Raw]:
    """Yield the references in a folded text, left to right: 该公司, 县局 after a comma, 两级法院.

    Args:
        text: The folded text.
        hits: What was found of `surfaces`, in order.
    """
    for start, end, term in hits:
        meant = term.meaning
        if meant.not_after and follows(meant.not_after).match(text, end) is not None:
            continue
        may_stand = _MAY_STAND.get(meant.shape)
        if may_stand is None or may_stand(text, start):
            yield make_raw(start, end, meant.shape, scope=meant.scope, rule=meant.shape)
