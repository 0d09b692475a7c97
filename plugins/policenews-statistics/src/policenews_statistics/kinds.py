"""What the types of case and the words say of parts: which exclude one another, which belong to a total. Pure."""

import re
from collections.abc import Iterator, Sequence

from policenews_statistics.annotations import Statistic
from policenews_statistics.classes import ActionClass

_CROSSING = re.compile(r"case\.(?!criminal|public_order)|organized|person\.violent|order\.vice|[a-z_]+\Z")
"""Groups that cut across others (大案, 涉黑, 八类严重暴力犯罪, 黄赌毒), and whole branches (侵财)."""
_ACROSS = re.compile(
    "级|督|年|以上|重大|特大|大案|现行|跨|境|外省|外地|本地|本省|女|男|老|党员|前科|累犯|逃|首|主|骨干|重点"
)
"""What says something else than the kind: 命案逃犯5名 and 公安部A级逃犯8名 can be the same men."""
_HEAD = 2
"""Characters of the noun that says of what kind something is: 团伙."""
_BRANCHES = {"traffic.violation": "traffic"}
"""Groups that hold those beside them: 交通违法行为 has 酒后驾驶 among it."""


def exclusive(parts: Sequence[Statistic]) -> list[Statistic]:
    """Return the parts of a list no two of which can count the same thing; none if that is not sure.

    盗窃案80起、诈骗案60起 exclude one another; 盗窃案80起、入室盗窃案60起, and 电诈案80起、涉老案件60起, do not.

    Args:
        parts: The parts of one total that stand in one list, in the order of the text.
    """
    typed = [part for part in parts if group(part) and _CROSSING.match(group(part)) is None]
    if len(typed) > 1:
        names = [group(part) for part in typed]
        known = frozenset(names)
        nested = len(known) < len(names) or any(above in known for name in names for above in _above(name))
        return [] if nested else typed
    texts = [None if part.object is None else part.object.text for part in parts]
    if {None if one is None else one[0] for one in texts} == {"男", "女"} and len(parts) == len("男女"):
        return [*parts]
    words = [one for one in texts if one is not None and _ACROSS.search(one) is None]
    kinds = {one[-_HEAD:] for one in words}
    joined = all(part.reasons.parent == "of_which_list" for part in parts[1:])
    if len(words) < len(parts) or len(set(words)) < len(words) or not joined or any(group(part) for part in parts):
        return []
    # 海洛因2公斤、冰毒3公斤: different things; 盗窃团伙8个、诈骗团伙7个: of one kind, told apart by what they do.
    seized = all(part.action is not None and part.action.action_class is ActionClass.SEIZURE for part in parts)
    return [*parts] if len(kinds) == 1 or (seized and len(kinds) == len(words)) else []


def _above(name: str) -> Iterator[str]:
    """Yield the groups of which one is a part: property.fraud and property of property.fraud.telecom."""
    while "." in name:
        name = name.rpartition(".")[0]
        yield name


def excludes(total: Statistic, part: Statistic) -> bool:
    """Return whether the types of case show that one is no part of the other."""
    return {group(total), group(part)} == {"case.criminal", "case.public_order"}


def ties(part: Statistic, total: Statistic) -> bool:
    """Return whether the words say that one is a part of the other: 电信诈骗 of 诈骗, 命案9起，其中|27起|."""
    whole, own = group(total), group(part)
    if whole and own and part.case is not None:
        crime = whole == "case.criminal" and part.case.sphere == "crime"
        return crime or whole == own or own.startswith(f"{_BRANCHES.get(whole, whole)}.")
    return bool(whole) and not own and part.case == total.case


def group(statistic: Statistic) -> str:
    """Return the group of the type of case that a record's own words name, "" if they name none."""
    return statistic.case.group if statistic.case is not None and statistic.reasons.case == "case_of_object" else ""
