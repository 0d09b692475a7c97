"""One command, one run: ratios to `jieba.lcut` on the same text, throughput, cold start, memory, growth."""

import gc
import logging
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from importlib.metadata import version
from statistics import median

import jieba
from rich.console import Console
from rich.table import Table

from benchmarks import corpus
from benchmarks.corpus import PUBLISHED, Corpus
from policenews import Pipeline
from policenews.discovery import installed_names
from policenews.tokens import Token

ROUNDS = 9
SIZES = (1_000, 10_000, 100_000, 250_000, 1_000_000)
_BENEATH = {"statistics": ("numbers",)}
"""What a plugin cannot run without."""
HOSTILE = ("一", "9", "年", "公安局", "第一", "今年", "十百千万", "3.3.3.3", "余多几")

_COLD = {
    "import policenews": "import policenews",
    "import and read one sentence": (
        "import policenews, datetime; policenews.read('今年以来破获盗窃案117起。', datetime.date(2017, 5, 15))"
    ),
    "python alone": "pass",
}
# `ru_maxrss` of a child counts its parent's memory too, from before it became another program; VmHWM does not.
_PEAK = """
import re, resource, pathlib
from benchmarks import corpus

def peak():
    status = pathlib.Path("/proc/self/status")
    if status.exists():
        return int(re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

texts = corpus.generated().texts
before = peak()
{work}
print(peak() - before)
"""
_WORK = {
    "policenews, all plugins": (
        "import policenews, datetime; pipeline = policenews.Pipeline.installed()\n"
        "for text in texts: pipeline.read(text, datetime.date(2023, 6, 15))"
    ),
    "jieba.lcut": ("import jieba, logging; jieba.setLogLevel(logging.WARNING)\nfor text in texts: jieba.lcut(text)"),
}


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _reader(pipeline: Pipeline, texts: Sequence[str]) -> Callable[[], object]:
    return lambda: [pipeline.read(text, PUBLISHED) for text in texts]


def _contestants() -> dict[str, Callable[[], Pipeline]]:
    """Return how each pipeline is built, by its name.

    All plugins go first, in a process whose memory no other pipeline has used: so does a user's.
    """
    everything = Pipeline.installed()
    return {
        "all plugins": Pipeline.installed,
        **{
            " and ".join(names): partial(Pipeline.installed, only=names)
            for names in ([*_BENEATH.get(name, ()), name] for name in installed_names())
        },
        # Records are linked to what the others say: what they cost is seen beside all that they are made of.
        "all but statistics": partial(Pipeline.installed, without=["statistics"]),
        "all plugins and tokens": partial(Pipeline.installed, targets=[*everything.kinds, Token]),
    }


def _warm(pipeline: Pipeline) -> Pipeline:
    """Let a pipeline build its automata and load its tokens."""
    pipeline.read(corpus.prose(6_000), PUBLISHED)
    return pipeline


def ratios(console: Console, material: Corpus) -> None:
    """Print how fast each pipeline is beside jieba.

    The two take turns, so that both meet the machine in the same state, and the fastest round of each is the one that
    other programs disturbed least. One pipeline is alive at a time, as in use: the collector walks through all that is.
    """
    table = Table(title=f"{material.name}: {len(material.texts)} documents, {material.characters:,} characters")
    for heading in ("what", "× jieba.lcut", "median round", "worst … best", "MB/s", "documents/s"):
        table.add_column(heading, justify="left" if heading == "what" else "right")
    jieba_times: list[float] = []
    for name, build in _contestants().items():
        read = _reader(_warm(build()), material.texts)
        rounds = [(_seconds(partial(_cut, material.texts)), _seconds(read)) for _ in range(ROUNDS)]
        del read
        jieba_times += [j for j, _ in rounds]
        _row(table, name, material, rounds)
    _row(table, "jieba.lcut", material, [(taken, taken) for taken in jieba_times])
    console.print(table)


def _cut(texts: Sequence[str]) -> list[list[str]]:
    return [jieba.lcut(text) for text in texts]


def _row(table: Table, name: str, material: Corpus, rounds: Sequence[tuple[float, float]]) -> None:
    """Add a line: of each round how long jieba took, and how long the pipeline."""
    beside = [theirs / own for theirs, own in rounds]
    fastest = min(own for _, own in rounds)
    table.add_row(
        name,
        f"{min(theirs for theirs, _ in rounds) / fastest:.1f}",
        f"{median(beside):.1f}",
        f"{min(beside):.1f} … {max(beside):.1f}",
        f"{material.megabytes / fastest:.2f}",
        f"{len(material.texts) / fastest:.0f}",
    )


def growth(console: Console, pipeline: Pipeline) -> None:
    """Print how time grows with length, on prose and on hostile repeats."""
    kinds: dict[str, Callable[[int], str]] = {"prose": corpus.prose}
    kinds |= {f"{piece} repeated": corpus.repeated(piece) for piece in HOSTILE}
    table = Table(title="growth: milliseconds for one text of so many bytes in UTF-8")
    table.add_column("text")
    for size in SIZES:
        table.add_column(f"{size // 1000} kB", justify="right")
    table.add_column("1 MB / 0.25 MB", justify="right")
    for name, make in kinds.items():
        readers = [_reader(pipeline, [make(size)]) for size in SIZES]
        # Sizes take turns, so that a machine that slows down for a while does not slow down one of them alone.
        rounds = [[_seconds(read) for read in readers] for _ in range(ROUNDS)]
        times = [min(own) for own in zip(*rounds, strict=True)]
        table.add_row(name, *(f"{1000 * t:.1f}" for t in times), f"{times[-1] / times[-2]:.1f}")
    console.print(table)


def _subprocess(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)  # noqa: S603
    return done.stdout.strip()


def cold_start(console: Console) -> None:
    """Print what a fresh process pays before the first result."""
    table = Table(title=f"cold start: seconds of a fresh process, median of {ROUNDS}")
    table.add_column("what")
    table.add_column("s", justify="right")
    for name, program in _COLD.items():
        taken = median(map(_seconds, [partial(_subprocess, program)] * ROUNDS))
        table.add_row(name, f"{taken:.3f}")
    console.print(table)


def memory(console: Console) -> None:
    """Print how much the peak memory of a fresh process grows over reading the generated corpus."""
    table = Table(title="peak memory over that of the texts, in MB")
    table.add_column("what")
    table.add_column("MB", justify="right")
    for name, work in _WORK.items():
        kilobytes = int(_subprocess(_PEAK.format(work=work)))
        table.add_row(name, f"{kilobytes / 1024:.0f}")
    console.print(table)


def _versions(names: Iterable[str]) -> str:
    return ", ".join(f"{name} {version(name)}" for name in names)


def main() -> None:
    """Run everything; about five minutes."""
    jieba.setLogLevel(logging.WARNING)
    jieba.lcut("破获盗窃案")  # loads the dictionary
    console = Console(width=110)
    console.print(
        f"Python {sys.version.split()[0]}, {_versions(['policenews', 'jieba'])}; every ratio within one process and run"
    )
    for material in (corpus.generated(), corpus.seed_article()):
        ratios(console, material)
    growth(console, _warm(Pipeline.installed()))
    cold_start(console)
    memory(console)


main()
