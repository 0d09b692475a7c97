"""What a time is for, by the words that touch it: terms of sentences, limits, ages of cases, births, deadlines.

It is read when somebody asks: few do, and what stands around a time is cheap to keep.
"""

import enum
import re
from collections.abc import Mapping
from functools import cache

from policenews.expressions import alternatives
from policenews.tables import read_table


class TimeRole(enum.Enum):
    """What a time is for, where the words beside it say so."""

    IMPRISONMENT = "imprisonment"
    """有期徒刑三年六个月, 拘役四个月, 刑期五年"""
    PROBATION = "probation"
    """缓刑两年"""
    SUPERVISION = "supervision"
    """管制六个月, 剥夺政治权利一年, 社区矫正, 取保候审"""
    DETENTION = "detention"
    """行政拘留十日"""
    SUSPENSION = "suspension"
    """暂扣驾驶证六个月, 五年内不得重新取得"""
    LIMIT = "limit"
    """24小时内, 三日之内, 限期一个月"""
    AGE = "age"
    """20年以上命案积案: how long ago something lies."""
    STREAK = "streak"
    """连续9年"""
    ELAPSED = "elapsed"
    """历时三个月, 潜逃17年, 蹲守4天3夜"""
    SERVICE = "service"
    """从警三十年"""
    BIRTH = "birth"
    """出生于1989年"""
    DEADLINE = "deadline"
    """5月1日前结清"""
    DATELINE = "dateline"
    """新华社北京5月3日电"""


Beside = tuple[str, str]
"""What stands before a time; and its last two characters, with what stands behind it."""
_BEFORE, _AFTER, _OWN = 14, 8, 2
"""Characters of these: 强制隔离戒毒 before a length of time, 以内 in it, 内不得重新取得 behind it."""
_FILLERS = "(?:的?时间|期限|[了为达已处至约近共满整长：:])"
_DATELINE_AFTER = re.compile("电(?![信动诈话脑力视子商网台影瓶鱼缆])|讯(?![问息])")
_DEADLINE_AFTER = re.compile(
    r"[，]?(?:正式|全部|全面|如实|主动|到|向|及时)?(?:完成|结清|缴清|办理|办结|投案|自首|整改|报名|提交|缴纳|处理|接受|领取|返还|归还)"
)
_BORN_BEFORE, _HAPPENED = ("生于", "出生日期：", "出生日期:"), ("发生于", "产生于")
_BORN_AFTER = ("出生", "生，", "生,", "生；", "生。", "生）", "生)", "生人")
# What the words end and begin with: most times touch none of these.
BORN_LAST, BORN_FIRST = ({word[at] for word in words} for words, at in ((_BORN_BEFORE, -1), (_BORN_AFTER, 0)))
_ZONES = ("北京时间", "当地时间")


def beside(text: str, start: int, end: int) -> Beside:
    """Return what stands around a time, for the roles.

    Args:
        text: The folded text.
        start: Offset of the time.
        end: Offset after it.
    """
    return text[start - _BEFORE if start > _BEFORE else 0 : start], text[end - _OWN : end + _AFTER]


def is_birth(around: Beside) -> bool:
    """Whether a time says when somebody was born."""
    before = around[0]
    born = before.endswith(_BORN_BEFORE) and not before.endswith(_HAPPENED)
    return born or around[1].startswith(_BORN_AFTER, _OWN)


@cache
def _rows() -> tuple[Mapping[str, str], ...]:
    return tuple(read_table("policenews_dates", "vocabulary/roles.tsv"))


@cache
def governing(side: str) -> tuple[str, ...]:
    """Return the words that say what a length of time is for, `before` or `after` it."""
    return tuple(row["word"] for row in _rows() if row["side"] == side)


@cache
def _governors() -> tuple[re.Pattern[str], re.Pattern[str], Mapping[tuple[str, str], TimeRole]]:
    """Return what finds a governing word before and behind a length of time, and the roles that they give."""
    before = re.compile(f"({alternatives(governing('before'))}){_FILLERS}{{0,3}}$")
    after = re.compile(f"(?:左右的?)?({alternatives(governing('after'))})")
    return before, after, {(row["side"], row["word"]): TimeRole(row["role"]) for row in _rows()}


def role_of_length(around: Beside) -> TimeRole | None:
    """Return what a length of time is for, None if the words that touch it do not say."""
    before, after, roles = _governors()
    found = before.search(around[0])
    if found is not None:
        return roles["before", found[1]]
    found = after.match(around[1], _OWN)
    if found is not None:
        return roles["after", found[1]]
    return TimeRole.LIMIT if around[1].startswith("以内") else None


def role_of_point(around: Beside, *, until: bool) -> TimeRole | None:
    """Return what a date or time is for, None if the words that touch it do not say.

    Args:
        around: What stands beside it.
        until: Whether it is the end of something: 5月1日前.
    """
    if until:
        return TimeRole.DEADLINE if _DEADLINE_AFTER.match(around[1], _OWN) else None
    if _DATELINE_AFTER.match(around[1], _OWN):
        return TimeRole.DATELINE
    return TimeRole.BIRTH if is_birth(around) else None


def zone_of(text: str, start: int) -> str | None:
    """Return 北京时间 or 当地时间 before a clock time, or None."""
    return next((zone for zone in _ZONES if text.endswith(zone, max(0, start - 4), start)), None)
