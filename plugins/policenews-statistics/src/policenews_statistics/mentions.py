"""What a mention of a type of case says: a class, a charge, one case of its own, or none at all. Pure."""

import re

from policenews_statistics.items import Piece
from policenews_statistics.others import CaseType

GENERAL = frozenset(
    {"刑事案件", "治安案件", "行政案件", "刑事警情", "治安警情", "违法犯罪", "交通警情", "刑事治安警情", "犯罪"}
)
CALLS = "case.call"
_BARE = frozenset({"案件", "系列案件"})
_BARE_GROUPS = frozenset({"case.major", "case.minor", "case.series", "case.supervised", "case.cold"})
"""Groups of cases by what is made of them, of any type: 专案, 大案, 系列案件, 挂牌督办案件."""
_CONTEXTS = frozenset({"incident", "campaign"})
_NOT_HAPPENED = re.compile(
    "(?:未|没有?|无|零)(?:再|新)?(?:发生|出现|发)?过?(?:[一1任何]{1,2}[起宗例件]?)?"
    "(?:重特大|特别重大|[重特较]大|恶性|严重|有影响的?|有责|亡人|致人死亡的?)?\\Z"
)
_NEAR = 12
"""Characters before a case that may say that there was none."""


def is_bare(case: CaseType) -> bool:
    """Return whether a mention names no type: 案件, 专案, 系列案件."""
    return case.label in _BARE or case.group in _BARE_GROUPS


def is_general(case: CaseType) -> bool:
    """Return whether a type is one of all that the police are told or do: 刑事案件, 治安案件, 警情."""
    return case.label in GENERAL or case.group == CALLS


def happened(text: str, piece: Piece, case: CaseType) -> bool:
    """Return whether a mention tells of a case: no warning, no title of a law, and not 未发生一起重大|火灾."""
    if is_bare(case) or case.context.value not in _CONTEXTS or text.startswith("隐患", case.span.end):
        return False
    return _NOT_HAPPENED.search(text, max(piece.clause.start, case.span.start - _NEAR), case.span.start) is None


def is_charge(text: str, case: CaseType) -> bool:
    """Return whether somebody is charged with a crime: 盗窃|罪|, 非法狩猎|等罪|, but not 盗窃|犯罪|."""
    end = case.span.end
    return (text[end - 1] == "罪" and text[end - 2] != "犯") or text.startswith("等罪", end)


def is_of(case: CaseType, whole: CaseType) -> bool:
    """Return whether a type is one of another, or as wide: 刷单返利 of 电信网络诈骗, but not 盗窃 of 诈骗."""
    return f"{case.group}.".startswith(f"{whole.group}.")


def in_line(one: CaseType, other: CaseType) -> bool:
    """Return whether one of two types is of the other."""
    return is_of(one, other) or is_of(other, one)


def family(case: CaseType) -> str:
    """Return the family of a type: property of property.fraud.telecom."""
    return case.group.split(".")[0]


def shortens(short: str, long: str) -> bool:
    """Return whether a label is another in fewer characters: 虚开发票 of 虚开增值税专用发票."""
    at = iter(long)
    return all(character in at for character in short)
