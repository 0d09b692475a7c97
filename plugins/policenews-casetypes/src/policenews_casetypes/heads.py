"""Words that are no type by themselves: bare heads, 刑事 and 治安, what 涉 makes, and charges that no list has."""

import re
from collections.abc import Mapping
from functools import cache

import attrs

from policenews.expressions import alternatives
from policenews.tables import read_table
from policenews_casetypes import affixes
from policenews_casetypes.affixes import HAN
from policenews_casetypes.meanings import Meaning, Usage
from policenews_casetypes.places import WINDOW, Mention, Place, dated, linked, made_up, mention, suffix_end
from policenews_casetypes.statutes import charges

ACCIDENTS = ("traffic.accident", "public_safety.accident")
STAGED = re.compile("(?:发案|立案|破案)(?:总?数|总?量|总数|绝对数|率|[0-9，、和同环较比仅为共达下上持从由])")
"""What is counted of all cases of a sort: 刑事|发案312起, but not 被刑事|立案侦查."""
_LISTED = re.compile(
    f"(?:[、和与及](?:[{HAN}]{{2,4}}类?)){{0,4}}[、和与及](?:[{HAN}]{{2,4}}类|[{HAN}]{{2}})(?P<head>警情|案件)(?!线索)"
)
"""What stands behind the first of a list with one head, whatever the others are: 刑事|、治安、纠纷类警情|."""
ACCIDENTS_BACK = 12
"""How many hits back the type of a bare 事故 is looked for."""


def counted(place: Place) -> Mention | None:
    """Return a bare 案件, 警情 or 事故 that has the name of a case, or is counted: 破获案件520起, 12起案件."""
    text, start, end = place.text, place.start, place.end
    if name := dated(place, start, end):
        return name
    if not (_count_follows(text, start, end) or _count_precedes(text, start)):
        return None
    found = mention(place, start, end, "counted", headed=True)
    if place.term.surface != "事故":
        return found
    # A bare 事故 takes the type the text gives.
    for _, _, earlier in reversed(place.hits[max(0, place.at - ACCIDENTS_BACK) : place.at]):
        meaning = earlier.meaning
        if meaning.group in ACCIDENTS and meaning.usage is Usage.TERM:
            return attrs.evolve(found, case=attrs.evolve(found.case, label=meaning.label, group=meaning.group))
    return found


def _count_follows(text: str, start: int, end: int) -> bool:
    """Return whether a head stands before its number: 破获|案件|520起."""
    return (
        text[end : end + 1] in affixes.COUNTED_AFTER_FIRST
        and affixes.COUNTED_AFTER.match(text, end) is not None
        and affixes.COUNTED_BEFORE.search(text, max(0, start - 4), start) is not None
    )


def _count_precedes(text: str, start: int) -> bool:
    """Return whether a head stands after its number: 12起|案件."""
    return (
        text[start - 1 : start] in affixes.COUNT_BEFORE_LAST
        and affixes.COUNT_BEFORE.search(text, max(0, start - 8), start) is not None
    )


def shared(place: Place) -> Mention | None:
    """Return 刑事 or 治安 that share a head (刑事、治安案件), have a class word (刑事类警情) or count (刑事发案数)."""
    text, end, following = place.text, place.end, place.following
    word = place.term.surface
    reach = suffix_end(text, end)
    if reach and text[end] != "行":
        label = word + text[end:reach].removeprefix("类").removeprefix("型")
        group = "case.call" if label.endswith("警情") else place.term.meaning.group
        return made_up(place.start, reach, "headed", label, group)
    if STAGED.match(text, end) is not None:
        return made_up(place.start, end, "shared_head", word + "案件", place.term.meaning.group)
    if following is not None and following.case.group.startswith("case") and linked(text, end, following):
        head = "警情" if following.case.label.endswith("警情") else "案件"
    elif (listed := _LISTED.match(text, end)) is not None:
        head = listed["head"]
    else:
        return None
    group = "case.call" if head == "警情" else place.term.meaning.group
    return made_up(place.start, end, "shared_head", word + head, group)


def named(place: Place) -> Mention | None:
    """Return 案 or 专案 with the name of a case: “8·11”专案, 周某某被害案, 1998.4.7案."""
    return dated(place, place.start, place.end) or _of_victim(place)


def _of_victim(place: Place) -> Mention | None:
    """Return a case that is named after its victim: 周某某被害案."""
    text, start = place.text, place.start
    found = _victims().search(text, max(0, start - _LONGEST_VICTIM), start)
    if found is None:
        return None
    meaning = _acts()[found["act"] or found["met"]]
    made = made_up(found.start(), place.end, "named_case", meaning.label, meaning.group)
    return attrs.evolve(made, case=attrs.evolve(made.case, case_name=True), meaning=meaning)


_LONGEST_VICTIM = 12
"""Characters of a name with what was done to its bearer."""


@cache
def _acts() -> Mapping[str, Meaning]:
    """Return what was done, by its words."""
    rows = read_table("policenews_casetypes", "vocabulary/victims.tsv")
    return {row["act"]: Meaning(row["label"], row["group"], Usage.NAMED, _charge(row["label"])) for row in rows}


def _charge(label: str) -> tuple[str, ...]:
    return (f"{label}罪",) if f"{label}罪" in charges() else ()


@cache
def _victims() -> re.Pattern[str]:
    """Return the expression for a person, and what was done: 周某某|被|害. Where the name is whole, only for murder."""
    acts = alternatives(list(_acts()))
    name = f"(?<![{HAN}])[{HAN}]{{2,3}}|(?<=[、和的了破获审理])[{HAN}]{{2,3}}"
    return re.compile(
        f"(?:[{HAN}]某{{1,2}}(?:[、等][{HAN}]某{{1,2}}|等人)*|(?:{name})(?=被(?:害|杀|绑)|遇害))(?:被(?P<act>{acts})|(?P<met>遇害))\\Z"
    )


def involving(place: Place) -> Mention | None:
    """Return a class made with 涉: 涉企案件, 涉老犯罪."""
    made = affixes.INVOLVING.match(place.text, place.start)
    if made is None or made["what"][0] in "及嫌案险入足世事罪":
        return None
    return made_up(place.start, made.end(), "involving", "涉" + made["what"], "case")


def unlisted(place: Place) -> Mention | None:
    """Return a charge that no list has, where the text says that somebody is charged with it."""
    text, start, floor = place.text, place.start, place.floor
    if start - floor < affixes.SHORTEST_CHARGE:
        return None
    made = affixes.UNLISTED.search(text, max(floor - 2, start - WINDOW, 0), start)
    if made is None or made.start("name") < floor:
        return None
    return made_up(made.start("name"), place.end, "unlisted_charge", made["name"], place.term.meaning.group)
