"""What the plugin promises."""

import policenews_plates.plugin
from policenews_plates import Plate
from policenews_plates.rules import RULES

from policenews import Pipeline
from policenews.testing import check_contract, check_witnesses

TEXT = "民警查获鲁A12345和粤B·1**45两辆涉案车。"


def test_every_rule_keeps_its_word() -> None:
    """Each rule fires on its witnesses with the values meant, and is silent on its near misses."""
    check_witnesses(policenews_plates.plugin, RULES)


def test_the_contract_of_plugins_holds() -> None:
    """Whatever the text: no exception, valid spans, the same again, JSON and back, linear time."""
    check_contract(policenews_plates.plugin, examples=[TEXT])


def test_hidden_plates_can_be_left_out() -> None:
    """With `hidden=False` only whole plates remain."""
    pipeline = Pipeline([policenews_plates.plugin], options={"policenews_plates": {"hidden": False}})

    assert [plate.number for plate in pipeline.read(TEXT).select(Plate)] == ["鲁A12345"]
