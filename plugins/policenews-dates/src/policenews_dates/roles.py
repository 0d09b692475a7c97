"""What a time is for, by the words that touch it: terms of sentences, limits, ages of cases, births, deadlines."""

import re
from collections.abc import Mapping
from functools import cache

import attrs

from policenews.expressions import alternatives
from policenews.tables import read_table
from policenews_dates.annotations import TimeRole, TimexModifier, TimexType
from policenews_dates.discourse import Discourse
from policenews_dates.resolving import is_birth

_DURATION, _DATE, _BEFORE = TimexType.DURATION, TimexType.DATE, TimexModifier.BEFORE
_BIRTH, _DEADLINE, _DATELINE, _LIMIT = TimeRole.BIRTH, TimeRole.DEADLINE, TimeRole.DATELINE, TimeRole.LIMIT
_NEAR = 14
"""Characters before a duration in which the word that governs it stands: 有期徒刑, 强制隔离戒毒."""
_FILLERS = "(?:的?时间|期限|[了为达已处至约近共满整长：:])"
_DATELINE_AFTER = ("电", "讯")
_DEADLINE_AFTER = re.compile(
    r"[，]?(?:正式|全部|全面|如实|主动|到|向|及时)?(?:完成|结清|缴清|办理|办结|投案|自首|整改|报名|提交|缴纳|处理|接受|领取|返还|归还)"
)
_ZONES = ("北京时间", "当地时间")


@attrs.frozen
class _Governors:
    """What finds a governing word before and behind a duration, and the roles that they give.

    Attributes:
        before: Finds one before.
        after: Finds one behind.
        roles: By side and word.
        last: Characters with which what stands before can end: most durations have none there.
        first: Characters with which what stands behind can begin.
    """

    before: re.Pattern[str]
    after: re.Pattern[str]
    roles: Mapping[tuple[str, str], TimeRole]
    last: frozenset[str]
    first: frozenset[str]


@cache
def _governors() -> _Governors:
    rows = read_table("policenews_dates", "vocabulary/roles.tsv")
    words = {side: [row["word"] for row in rows if row["side"] == side] for side in ("before", "after")}
    before = re.compile(f"({alternatives(words['before'])}){_FILLERS}{{0,3}}$")
    after = re.compile(f"(?:左右的?)?({alternatives(words['after'])})")
    return _Governors(
        before=before,
        after=after,
        roles={(row["side"], row["word"]): TimeRole(row["role"]) for row in rows},
        last=frozenset({word[-1] for word in words["before"]} | set("了为达已处至约近共满整长：:间限")),
        first=frozenset({word[0] for word in words["after"]} | set("左的")),
    )


def role_of(said: Discourse, timex_type: TimexType, modifier: TimexModifier | None) -> TimeRole | None:
    """Return what the expression at hand is for, or None if the words that touch it do not say."""
    start, end = said.here
    text = said.text
    if timex_type is _DURATION:
        governors = _governors()
        if text[start - 1 : start] in governors.last:
            found = governors.before.search(text, max(0, start - _NEAR), start)
            if found is not None:
                return governors.roles["before", found[1]]
        if text[end : end + 1] in governors.first:
            found = governors.after.match(text, end)
            if found is not None:
                return governors.roles["after", found[1]]
        return _LIMIT if text.endswith("以内", start, end) else None
    if modifier is _BEFORE:
        return _DEADLINE if _DEADLINE_AFTER.match(text, end) else None
    if timex_type is _DATE:
        if text.startswith(_DATELINE_AFTER, end):
            return _DATELINE
        if is_birth(said):
            return _BIRTH
    return None


def zone_of(text: str, start: int) -> str | None:
    """Return 北京时间 or 当地时间 before a clock time, or None."""
    return next((zone for zone in _ZONES if text.endswith(zone, max(0, start - 4), start)), None)
