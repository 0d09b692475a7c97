"""Units and measure words: the table `vocabulary/units.tsv`, read once."""

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import cache

import attrs

from policenews.rules import branching
from policenews.tables import read_table
from policenews_numbers.annotations import Form

_PLACES = Decimal("0.000001")


@attrs.frozen
class Unit:
    """A unit or measure word.

    Attributes:
        surface: As it is written.
        form: What sort of quantity it makes.
        norm: The normal unit, or the measure word itself.
        factor: How many normal units one is; exact, so a fraction (亩 is 2000/3 m²).
        one: When 一 may stand before it: "yes", "" never, or the name of a condition (`conditions.py`).
        not_before: What may not follow it, as an expression: 发 before 生 is no measure word. "" for nothing.
        near: What must stand a little before or after, as an expression: a flag for 面, a film or a disk for G. "" for
            nothing.
    """

    surface: str
    form: Form
    norm: str
    factor: Fraction
    one: str
    not_before: str
    near: str = ""

    @classmethod
    def plain(cls, surface: str, form: Form, norm: str = "") -> "Unit":
        """Return a unit that no table has: 百分之, the 次 of 第八次, the nothing of 三分之一."""
        return cls(surface, form, norm, Fraction(1), "", "")

    def base_value(self, value: Decimal) -> Decimal | None:
        """Return `value` in the normal unit, or None if it is the same number.

        A quotient that has no end as a decimal is rounded to six places.
        """
        if self.factor == 1:
            return None
        exact = value * self.factor.numerator / Decimal(self.factor.denominator)
        if exact * self.factor.denominator != value * self.factor.numerator:
            exact = exact.quantize(_PLACES)
        whole = exact.to_integral_value()
        return whole if whole == exact else exact.normalize()


_TRADITIONAL = str.maketrans(
    "个辆条张只间吨门户处发颗类岁圆两点对双币韩枪仑欧钱块层种笔头顶顿项页亩厘场线时",
    "個輛條張隻間噸門戶處發顆類歲圓兩點對雙幣韓槍侖歐錢塊層種筆頭頂頓項頁畝釐場線時",
)
"""The characters of measure words that are written otherwise in traditional texts."""


@cache
def units() -> dict[str, Unit]:
    """Return the units by surface, as simplified and as traditional texts write them."""
    table: dict[str, Unit] = {}
    for row in read_table("policenews_numbers", "vocabulary/units.tsv"):
        surface, behind = row["unit"], row["not_before"]
        unit = Unit(
            surface, Form(row["form"]), row["unit_norm"], Fraction(row["factor"]), row["one"], behind, row["near"]
        )
        table[surface] = unit
        traditional = surface.translate(_TRADITIONAL)
        if traditional != surface:
            behind = "|".join(dict.fromkeys([behind, behind.translate(_TRADITIONAL)]))
            table.setdefault(traditional, attrs.evolve(unit, surface=traditional, not_before=behind))
    return table


def unit_pattern(*forms: Form) -> str:
    """Return an expression for the units of some forms (all if none is named), none before what may not follow it.

    The longest unit wins: 人次 before 人, 个百分点 before 个.
    """
    by_first: dict[str, list[Unit]] = {}
    for unit in units().values():
        if not forms or unit.form in forms:
            by_first.setdefault(unit.surface[0], []).append(unit)
    return f"(?>{branching({first: _longest_first(alike) for first, alike in by_first.items()})})"


def _longest_first(alike: Iterable[Unit]) -> str:
    """Return an expression for units that begin with the same character."""
    ordered = sorted(alike, key=lambda unit: len(unit.surface), reverse=True)
    return "(?:" + "|".join(
        re.escape(unit.surface) + (f"(?!{unit.not_before})" if unit.not_before else "") for unit in ordered
    ) + ")"  # fmt: skip
