"""The growth law: reading twice the text takes about twice the time, whatever the text."""

import gc
import time
from collections.abc import Iterable

from policenews.pipeline import Pipeline

HOSTILE = (
    *"一9年第（“ .,·-万十零A",
    "公安局",
    "第一",
    "今年",
    "3月",
    "一二",
    "1,",
    "1.",
    "某市",
    "该局",
    "盗窃",
    "涉嫌",
    "案件",
    "余万元",
    "“3·29”",
    "、",
    "至",
)
"""Pieces that are repeated: numerals, openers and words with which extractors begin."""

LIMIT = 3.2
"""Greatest ratio t(2n)/t(n) that passes: linear time gives 2, quadratic 4; the rest is the noise of a busy machine."""


_TRIES = 9
"""How often a ratio over the limit is measured: a machine that slows down between two readings doubles one of them."""


def check_growth(
    pipeline: Pipeline, pieces: Iterable[str] = HOSTILE, *, size: int = 20_000, limit: float = LIMIT
) -> None:
    """Check that time grows linearly on repeated pieces.

    Times are compared with one another, never with seconds. A ratio over the limit is measured again, up to nine times,
    before it counts.

    Args:
        pipeline: What reads.
        pieces: What is repeated.
        size: Length of the shorter text, in characters.
        limit: Greatest ratio that passes.

    Raises:
        AssertionError: Reading some text grew faster; the piece and the ratio are named.
    """
    problems = []
    for piece in pieces:
        short, long = (piece * (n // len(piece) + 1) for n in (size, 2 * size))
        ratio = min(_ratios(pipeline, short, long, limit))
        if ratio > limit:
            problems.append(f"{piece!r} repeated: twice the text takes {ratio:.1f} times as long")
    assert not problems, "\n".join(problems)  # noqa: S101 -- a check for tests speaks as tests do


def _ratios(pipeline: Pipeline, short: str, long: str, limit: float) -> list[float]:
    ratios: list[float] = []
    while len(ratios) < _TRIES and (not ratios or ratios[-1] > limit):
        ratios.append(_seconds(pipeline, long) / _seconds(pipeline, short))
    return ratios


def _seconds(pipeline: Pipeline, text: str) -> float:
    """Processor time of one reading; another process may still disturb it.

    What takes less than two milliseconds is as good as nothing: there the clock says more than the plugin. No garbage
    is collected meanwhile: a long text would pay for looking through all that the tests keep, a short one would not.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        started = time.process_time()
        pipeline.read(text)
        return max(time.process_time() - started, 2e-3)
    finally:
        if collecting:
            gc.enable()
