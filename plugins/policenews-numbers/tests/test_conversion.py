"""Units: the factors of the table against those of pint, and other units through it."""

from decimal import Decimal

import pytest

from policenews import Pipeline
from policenews_numbers import Quantity, conversion, plugin
from policenews_numbers.conversion import NAMES, converted, to_si
from policenews_numbers.units import senses

PINT = {
    "公里": "kilometre",
    "厘米": "centimetre",
    "毫米": "millimetre",
    "微米": "micrometre",
    "海里": "nautical_mile",
    "英里": "mile",
    "英寸": "inch",
    "英尺": "foot",
    "平方公里": "kilometre ** 2",
    "公顷": "hectare",
    "平方厘米": "centimetre ** 2",
    "公斤": "kilogram",
    "吨": "tonne",
    "毫克": "milligram",
    "磅": "pound",
    "盎司": "ounce",
    "克拉": "carat",
    "毫升": "millilitre",
    "立方米": "metre ** 3",
    "加仑": "gallon",
    "华氏度": "degF",
    "摄氏度": "degC",
    "米/秒": "metre / second",
    "GB": "gigabyte",
    "兆赫": "megahertz",
    "千瓦": "kilowatt",
    "兆帕": "megapascal",
    "千伏": "kilovolt",
    "马力": "metric_horsepower",
    "毫克/毫升": "milligram / millilitre",
    "毫克/升": "milligram / litre",
}


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """Build the pipeline once."""
    return Pipeline([plugin])


def found(pipeline: Pipeline, text: str) -> Quantity:
    """Return the quantity of a text."""
    return pipeline.read(text).select(Quantity)[0]


@pytest.mark.parametrize(("surface", "name"), PINT.items())
def test_factors_are_those_of_pint(surface: str, name: str) -> None:
    """A value in the normal unit is what pint makes of it, to six digits (a third has no end)."""
    unit = senses()[surface][-1]
    value = Decimal(70)
    ours = unit.base_value(value)
    theirs = conversion._registry().Quantity(value, name).to(NAMES[unit.norm]).magnitude

    assert (value if ours is None else ours) == pytest.approx(theirs, rel=Decimal("1e-6"))


def test_normal_units_are_known_to_pint() -> None:
    """Each has a name that pint reads."""
    for name in NAMES.values():
        conversion._registry().parse_units(name)


def test_another_unit(pipeline: Pipeline) -> None:
    """Exact in Decimal, from any unit of the dimension."""
    assert converted(found(pipeline, "查获海洛因2.5公斤"), "gram") == Decimal(2500)
    assert converted(found(pipeline, "烧毁林地15公顷"), "metre ** 2") == Decimal(150_000)
    assert converted(found(pipeline, "气温降到零下25摄氏度"), "degF") == Decimal(-13)
    assert to_si(found(pipeline, "车速达90公里/小时")) == (Decimal(25), "meter / second")


@pytest.mark.parametrize(
    ("text", "unit", "message"),
    [
        ("挽回损失300万元", "gram", "元 has no other unit"),
        ("缴获冰毒3至5公斤", "gram", "without one value"),
        ("缴获冰毒3公斤", "metre", "公斤 cannot be converted to 'metre'"),
        ("缴获冰毒3公斤", "no_such_unit", "no_such_unit"),
    ],
)
def test_what_cannot_be_converted_says_why(text: str, unit: str, message: str, pipeline: Pipeline) -> None:
    """One line that names the unit."""
    with pytest.raises(ValueError, match=message):
        converted(found(pipeline, text), unit)
