"""Streaks and records: 连续14个月下降, 创近十年新低. Pure."""

import re
from collections.abc import Sequence

from policenews_statistics.drafts import Draft
from policenews_statistics.items import Piece

_STREAK = re.compile(
    "连续(?:第)?(?P<long>[0-9]{1,3}个?(?:年|月|季度|周|天|日)|[一二三四五六七八九十两]{1,4}个?(?:年|月|季度|周|天|日))"
)
_RECORD = re.compile(
    "(?:创(?:下|造|出)?了?|为|是|达到?)?(?:(?:[0-9]{4}年|近?[0-9一二三四五六七八九十]{1,3}年|有统计|有记录|开展|运行)?(?:以来|来)的?|历史|历年|同期|年内|"
    "近[0-9一二三四五六七八九十]{1,3}年)+的?(?:同期)?的?(?:新低|新高|最低|最高|最少|最多)(?:值|记录|纪录|水平|点)?|创(?:历史)?新[高低]"
)


def set_records(text: str, pieces: Sequence[Piece], drafts: Sequence[Draft]) -> None:
    """Give each draft the streak or record that its clause, or the next clause without figures, tells.

    Args:
        text: The folded text.
        pieces: The clauses.
        drafts: The drafts, in the order of the text.
    """
    last = {draft.figure_end: draft for draft in drafts}
    ends = sorted(last)
    at, before = 0, None
    for piece in pieces:
        clause = piece.clause
        while at < len(ends) and ends[at] <= clause.start:
            before = last[ends[at]]
            at += 1
        inside = [last[end] for end in ends[at : _after(ends, at, clause.end)]]
        same = before is not None and before.piece.clause.sentence == clause.sentence
        whose = inside[-1] if inside else before if same else None
        if whose is None:
            continue
        streak = _STREAK.search(text, clause.start, clause.end)
        record = _RECORD.search(text, clause.start, clause.end)
        whose.streak = whose.streak or (streak["long"] if streak is not None else "")
        whose.record = whose.record or (record[0] if record is not None else "")


def _after(ends: Sequence[int], at: int, limit: int) -> int:
    while at < len(ends) and ends[at] <= limit:
        at += 1
    return at
