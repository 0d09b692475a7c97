"""Units and measure words: the table `vocabulary/units.tsv`, read once."""

import re
from collections.abc import Iterable, Mapping
from decimal import Context, Decimal
from fractions import Fraction
from functools import cache
from itertools import chain

import attrs

from policenews.expressions import branching
from policenews.tables import read_table
from policenews_numbers.forms import Form
from policenews_numbers.lexicon import CLASSES

_PLACES = Decimal("0.000001")
_MORE_DIGITS = 20
"""Digits that a unit may add to those of a number."""
_POWER_OF_TEN = 10**9
"""What the denominator of a factor divides if the quotient has an end."""


@attrs.frozen
class Unit:
    """A unit or measure word.

    Attributes:
        surface: As it is written.
        form: What sort of quantity it makes.
        norm: The normal unit, or the measure word itself.
        factor: How many normal units one is; exact, so a fraction (亩 is 2000/3 m²).
        offset: What is added before: a degree Fahrenheit has -32 and 5/9.
        counts: The classes of nouns that it counts (`vocabulary/heads.tsv`): case of 起, person of 名.
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
    offset: Decimal = Decimal(0)
    counts: frozenset[str] = frozenset()

    @classmethod
    def plain(cls, surface: str, form: Form, norm: str = "", counts: frozenset[str] = frozenset()) -> "Unit":
        """Return a unit that no table has: 百分之, the 次 of 第八次, the nothing of 三分之一."""
        return cls(surface, form, norm, Fraction(1), "", "", counts=counts)

    @property
    def is_measure(self) -> bool:
        """Whether it measures, as money and kilogrammes do, and does not count."""
        return self.form is not Form.COUNT and self.form is not Form.BARE

    def base_value(self, value: Decimal) -> Decimal | None:
        """Return `value` in the normal unit, or None if it is the same number.

        A quotient that has no end as a decimal is rounded to six places.
        """
        if self.factor == 1:
            return None
        digits = Context(prec=len(value.as_tuple().digits) + _MORE_DIGITS)
        multiple = digits.multiply(digits.add(value, self.offset), self.factor.numerator)
        exact = digits.divide(multiple, self.factor.denominator)
        if _POWER_OF_TEN % self.factor.denominator:
            exact = digits.quantize(exact, _PLACES)
        whole = exact.to_integral_value()
        return whole if whole == exact else exact.normalize(digits)


_TRADITIONAL = str.maketrans(
    "个辆条张只间吨门户处发颗类岁圆两点对双币韩枪仑欧钱块层种笔头顶顿项页亩厘场线时",
    "個輛條張隻間噸門戶處發顆類歲圓兩點對雙幣韓槍侖歐錢塊層種筆頭頂頓項頁畝釐場線時",
)
"""The characters of measure words that are written otherwise in traditional texts."""


@cache
def senses() -> Mapping[str, tuple[Unit, ...]]:
    """Return what each surface may mean, as simplified and as traditional texts write it.

    A surface with several rows has several senses, in the order in which they are tried: 度 is an angle near 弯, else
    of temperature.
    """
    table: dict[str, list[Unit]] = {}
    for row in read_table("policenews_numbers", "vocabulary/units.tsv"):
        surface, behind = row["unit"], row["not_before"]
        unit = Unit(
            surface,
            Form(row["form"]),
            row["unit_norm"],
            Fraction(row["factor"]),
            row["one"],
            behind,
            row["near"],
            Decimal(row["offset"] or 0),
            CLASSES if row["counts"] == "any" else frozenset(row["counts"].split()),
        )
        table.setdefault(surface, []).append(unit)
        traditional = surface.translate(_TRADITIONAL)
        if traditional != surface:
            behind = "|".join(dict.fromkeys([behind, behind.translate(_TRADITIONAL)]))
            table.setdefault(traditional, []).append(attrs.evolve(unit, surface=traditional, not_before=behind))
    return {surface: tuple(units) for surface, units in table.items()}


@cache
def ambiguous() -> frozenset[str]:
    """Return the surfaces that have more than one sense."""
    return frozenset(surface for surface, units in senses().items() if len(units) > 1)


@cache
def units() -> Mapping[str, Unit]:
    """Return the units by surface; of one with several senses the one that needs no context."""
    return {surface: next((unit for unit in units if not unit.near), units[0]) for surface, units in senses().items()}


def never_one() -> str:
    """Return the characters with which only measure words begin before which 一 never counts: 次, 种, 步."""
    counting = {unit.surface[0] for unit in chain.from_iterable(senses().values()) if unit.one}
    return "".join(sorted({surface[0] for surface in senses()} - counting))


def unit_pattern(*forms: Form) -> str:
    """Return an expression for the units of some forms (all if none is named), none before what may not follow it.

    The longest unit wins: 人次 before 人, 个百分点 before 个.
    """
    by_first: dict[str, list[Unit]] = {}
    for unit in chain.from_iterable(senses().values()):
        if not forms or unit.form in forms:
            by_first.setdefault(unit.surface[0], []).append(unit)
    return f"(?>{branching({first: _longest_first(alike) for first, alike in by_first.items()})})"


def _longest_first(alike: Iterable[Unit]) -> str:
    """Return an expression for units that begin with the same character."""
    ordered = sorted(alike, key=lambda unit: len(unit.surface), reverse=True)
    words = (re.escape(unit.surface) + (f"(?!{unit.not_before})" if unit.not_before else "") for unit in ordered)
    return "(?:" + "|".join(dict.fromkeys(words)) + ")"
