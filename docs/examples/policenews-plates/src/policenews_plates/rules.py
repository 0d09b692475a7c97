"""What the plugin matches. No pluggy, no input or output: rules are data, and their examples are tests."""

import re

from policenews import Rule, Witness

REGIONS = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"


def number(match: re.Match[str]) -> str:
    """Return the plate in one spelling."""
    return match["office"] + match["serial"].replace("×", "*")


PLATE = Rule(
    name="plate",
    summary="A region, the letter of an office, five or six letters and digits; I and O do not occur.",
    # Bounded, so a long run of digits costs nothing; matched on folded text, so １２３４５ and ・ need no thought.
    pattern=rf"(?P<office>[{REGIONS}][A-HJ-NP-Z])·?(?P<serial>[0-9A-HJ-NP-Z*×]{{5,6}})(?![0-9A-Za-z*×])",
    first=REGIONS,
    build=number,
    witnesses=[
        Witness("一辆车牌号为⟦鲁A12345⟧的轿车", number="鲁A12345", hidden=False),
        Witness("电动汽车⟦京AD12345⟧逃逸", number="京AD12345"),
        Witness("号牌⟦粤B·１××45⟧", number="粤B1**45", hidden=True),
    ],
    near_misses=[
        "新A股上市公司",  # a region's character, a letter, and no serial
        "苏A1234",  # too short
        "川A12345678",  # too long: a code, not a plate
    ],
)

RULES = (PLATE,)
