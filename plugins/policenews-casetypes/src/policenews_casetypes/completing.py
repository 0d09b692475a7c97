"""From a mention to what is said of it: readings, what governs it, modifiers, and which case it is. Pure."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import attrs

from policenews.drafting import maker
from policenews.spans import make_span
from policenews_casetypes.affixes import DEGREE, LINK, MODIFIERS, MODIFIERS_FIRST_TWO, OUTSIDE_LAST_TWO
from policenews_casetypes.annotations import CaseReference, CaseType, Context, Reading, Sphere
from policenews_casetypes.cases import Cases, name_of, referred
from policenews_casetypes.governors import governed, measure, reach_of
from policenews_casetypes.meanings import Meaning, Options
from policenews_casetypes.places import Mention, in_title_of_law
from policenews_casetypes.statutes import articles_of, charges, successors_of, was_violation

_make = maker(CaseType)


def completed(text: str, mentions: Sequence[Mention], day: date | None) -> tuple[list[CaseType], list[CaseReference]]:
    """Return the mentions of a text as annotations, in order, and the references back to them.

    Args:
        text: The folded text.
        mentions: What was found, in order, none within another.
        day: The day of publication, which says which law was in force; None if not known.
    """
    cases = Cases(text, day)
    breaks = _breaks(text, mentions)
    found = [
        _completed(text, one, day, reach_of(text, one.end, breaks[number]), cases)
        for number, one in enumerate(mentions)
    ]
    return referred(text, _carried(text, found), cases.count)


_COUNT = re.compile(
    "(?:案件|案)?(?:共|约|共计)?[0-9〇一二三四五六七八九十百千万]+[0-9.,万余多]*(?:起|件|宗|人|名|例)?[，、,](?:其中[，,]?)?(?:各类)?"
)
"""Between two items of a series of counts: 破获盗窃案件120起，|抢劫案件5起."""
_COUNTED = re.compile("(?:共|约)?[0-9〇一二三四五六七八九十百千万]+[0-9.,万余多]*(?:起|件|宗|人|名|例)")


def _carried(text: str, found: list[CaseType]) -> list[CaseType]:
    """Return the mentions, those in a series of counts with the stage of the item before them."""
    for number in range(1, len(found)):
        last, one = found[number - 1], found[number]
        if last.stage is None or one.stage is not None or one.context is not Context.INCIDENT:
            continue
        if _COUNT.fullmatch(text, last.span.end, one.span.start) and _COUNTED.match(text, one.span.end):
            found[number] = attrs.evolve(one, stage=last.stage, stage_span=last.stage_span)
    return found


def recoded(case: CaseType, options: Options) -> CaseType:
    """Return a mention with its classes in the taxonomy that the caller wants."""
    if not options.recode:
        return case
    readings = tuple(attrs.evolve(reading, group=options.code(reading.group)) for reading in case.readings)
    return attrs.evolve(case, group=options.code(case.group), readings=readings)


def _breaks(text: str, mentions: Sequence[Mention]) -> list[int | None]:
    """Return for each mention where the next one begins that is not in the same list."""
    found: list[int | None] = [None] * len(mentions)
    for number in range(len(mentions) - 2, -1, -1):
        one, following = mentions[number], mentions[number + 1]
        link = LINK.match(text, one.end)
        listed = (link is not None and link.end() == following.start) or text[one.end : following.start] == "等"
        found[number] = found[number + 1] if listed else following.start
    return found


def _completed(text: str, one: Mention, day: date | None, reach: int, cases: Cases) -> CaseType:
    case, meaning = one.case, one.meaning
    readings = () if meaning is None else readings_of(meaning, text[one.end - 1] == "罪", day)
    sphere, decided = _sphere(text, one, readings, reach)
    if sphere != "violation" and len(readings) > 1 and day is not None and not readings[1].articles:
        readings = readings[:1]  # what is a violation only since 2026
        sphere = "crime"
    chosen = next((reading for reading in readings if reading.sphere == sphere), readings[0] if readings else None)
    label, group = case.label, case.group
    if meaning is not None and sphere == "violation" and meaning.violation and len(readings) == 1 and meaning.charges:
        label = meaning.violation.partition("|")[0]  # 醉驾 was no crime before 2011
    if chosen is not None and sphere == "violation" and meaning is not None and meaning.violation:
        group = chosen.group
    title = in_title_of_law(text, one.start, one.end)
    governing = governed(text, one.start, one.end, reach)
    name = name_of(text, one) if case.case_name else None
    return _make(
        span=make_span(one.start, one.end),
        rule=case.rule,
        label=label,
        group=group,
        sphere=sphere,
        readings=readings,
        decided_by=None if decided is None else make_span(*decided),
        context=Context.LAW_TITLE if title else governing.context,
        stage=None if title else governing.stage,
        stage_span=None if title or governing.stage is None else make_span(governing.start, governing.end),
        modifiers=_modifiers(text, one),
        object=_object(text, one),
        case_name=case.case_name,
        case=cases.number(name) if name is not None else 0,
        case_date=cases.day_of(name, one.start) if name is not None else None,
        maps_to=() if chosen is None else chosen.names,
        articles=() if chosen is None else chosen.articles,
    )


@lru_cache(maxsize=8192)  # the same few hundred words are on every page
def readings_of(meaning: Meaning, as_charge: bool, day: date | None) -> tuple[Reading, ...]:  # noqa: FBT001 -- part of a key
    """Return what a word means: as a crime, as a violation, or as both.

    Args:
        meaning: The meaning of the word.
        as_charge: Whether it has 罪 behind it.
        day: The day of publication. Where none of the charges was in force yet, the word is no crime.
    """
    found: list[Reading] = []
    names = meaning.charges
    known = charges()
    in_force = [name for name in names if day is None or name not in known or known[name].has_begun(day)]
    if in_force and names:
        found.append(
            Reading("crime", names, meaning.group, articles_of(names, day), successors_of(names)),
        )
    lesser = tuple(name for name in meaning.violations if was_violation(name, day))
    if lesser and not (as_charge and found):
        group = meaning.violation.partition("|")[2] or meaning.group
        found.append(Reading("violation", lesser, group, articles_of(lesser, day)))
    if not found and names:
        found.append(Reading("crime", names, meaning.group, articles_of(names, day), successors_of(names)))
    return tuple(found)


def _sphere(
    text: str, one: Mention, readings: tuple[Reading, ...], reach: int
) -> tuple[Sphere | None, tuple[int, int] | None]:
    """Return which of the readings is meant, and the characters that say so; None where the text does not."""
    if text[one.end - 1] == "罪":
        return ("crime", (one.end - 1, one.end)) if not readings or readings[0].sphere == "crime" else (None, None)
    if one.case.label.endswith("事故"):
        return None, None
    only = readings[0].sphere if len(readings) == 1 else None
    if not readings or only == "violation":
        return only, None
    found = measure(text, one.start, one.end, reach, behind=only is not None)
    if found is None:
        return only, None
    said, start, end = found
    if only is None or said == "violation":  # a crime by its name that was not punished as one
        return said, (start, end)
    return only, None


_LONGEST_DEGREE = 12
_QUOTES = '“”"‘’「」『』'
_NAME = re.compile('[“"‘][^“”"‘’\n]*[”"’]|[0-9]{1,4}(?:[.·-][0-9]{1,2}){1,2}')


def _modifiers(text: str, one: Mention) -> tuple[str, ...]:
    """Return what says of what kind a case is: degrees before it (特大), and what is before its type word (跨省)."""
    begin, _ = one.word
    before = _NAME.sub("", text[one.start : begin]) if one.start < begin else ""
    found: list[str] = MODIFIERS.findall(before) if before else []
    if text[one.start - 2 : one.start] in OUTSIDE_LAST_TWO:
        outside = DEGREE.search(text, max(0, one.start - _LONGEST_DEGREE), one.start)
        found = MODIFIERS.findall("" if outside is None else outside[0]) + found
    if text[begin : begin + 2] in MODIFIERS_FIRST_TWO:
        inside = MODIFIERS.match(text, begin)  # 入室盗窃 is one word
        if inside is not None and inside[0] not in one.case.label:
            found.append(inside[0])
    return tuple(found)


def _object(text: str, one: Mention) -> str:
    """Return what a case was about: 电动车 of 盗窃电动车案."""
    if one.case.rule != "act_and_object":
        return ""
    behind = text[one.word[1] : one.end]
    head = next((head for head in ("案件", "案", "警情") if behind.endswith(head)), "")
    return behind.removesuffix(head).strip(_QUOTES)
