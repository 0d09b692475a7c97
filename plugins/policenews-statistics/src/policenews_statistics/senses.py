"""Which class an action is of, where that depends on what is counted. Pure.

查获|吸毒人员|23人 is an arrest, 查获|海洛因|23块 a seizure, 查获|毒品案件|12起 is dealing with cases.
"""

import re
from collections.abc import Mapping
from functools import cache

from policenews.tables import read_table
from policenews_statistics.classes import ActionClass
from policenews_statistics.drafts import Draft
from policenews_statistics.others import Form
from policenews_statistics.units import CASE_UNITS, PEOPLE_OR_VISITS

_OF_PEOPLE = re.compile("(?:人|人员|嫌疑人|犯|分子|者|司机|团伙|成员|老人|儿童|男子|女子)\\Z")
_OF_CASES = re.compile("(?:案|案件|犯罪|行为|违法|事故|警情)\\Z")
_SERVED = re.compile("(?:业务|证|证件|证明|签注|手续|户口|迁移|牌照?|登记)\\Z")
"""What is counted by cases and is none: 办理|户籍业务|3.2万起."""
_EITHER = frozenset({"", "件", "次", "个"})
"""Measure words of cases as of things: 案件|12件, 赃物|12件."""


@cache
def _senses() -> Mapping[tuple[str, str], ActionClass]:
    rows = read_table("policenews_statistics", "vocabulary/senses.tsv")
    return {(row["lemma"], row["counted"]): ActionClass(row["class"]) for row in rows}


def class_of(text: str, draft: Draft) -> ActionClass | None:
    """Return the class of a draft's action.

    Args:
        text: The folded text.
        draft: The record that is being made.

    Returns:
        The class of its verb for what is counted; the one class of the verb where it has no other.
    """
    if not draft.verbs:
        return None
    return _senses().get((draft.verbs[-1].lemma, _counted(text, draft)), draft.action_class)


def _counted(text: str, draft: Draft) -> str:
    """Return whether people, cases or things are counted; "" if nothing says so."""
    named = draft.object_in(text)
    if draft.quantity is not None and draft.quantity.form is not Form.PERCENT and draft.unit not in _EITHER:
        if draft.unit in PEOPLE_OR_VISITS:
            return "people"
        cases = draft.unit in CASE_UNITS and _SERVED.search(named) is None
        return "cases" if cases else "things"
    if _OF_PEOPLE.search(named) is not None:
        return "people"
    if _OF_CASES.search(named) is not None:
        return "cases"
    return "things" if named else ""
