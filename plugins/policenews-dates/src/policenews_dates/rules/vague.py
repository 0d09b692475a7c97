"""What places an event only by what was told before it; read with the option `vague`."""

from policenews.expressions import alternatives, first_characters
from policenews.rules import Rule, Witness
from policenews_dates import building
from policenews_dates.words import VAGUE
from policenews_dates.written import Written

RELATION = Rule(
    name="relation",
    summary="At the same time, then, later: 当时, 同时, 随后, without a day.",
    pattern=rf"(?:{alternatives(VAGUE)})(?![任代尚装差空效段速期的刻])",
    first=first_characters(VAGUE),
    begins=frozenset(VAGUE),
    build=building.relation,
    witnesses=(
        Witness("⟦当时⟧车上有3人", value="PAST_REF", begin=None),
        Witness("⟦随后⟧，民警将其控制", value="PAST_REF"),
        Witness("⟦与此同时⟧，另一组民警赶到", value="PAST_REF"),
    ),
    near_misses=("担当时代重任", "同时代的人", "当场查获", "两地同时行动"),
)

RULES: tuple[Rule[Written], ...] = (RELATION,)
"""All of them."""
