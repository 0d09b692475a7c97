"""Laws of the whole library: what it loads, what it may not touch, and that it says the same on every run."""

import os
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import attrs
import pytest

import policenews
from policenews import Annotation, Pipeline

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "000_3e5fbf0125a1e8f1.txt"
SOURCES = sorted([*ROOT.glob("src/**/*.py"), *ROOT.glob("plugins/*/src/**/*.py")])


def fresh(program: str, **environment: str) -> str:
    """Return what a program prints in a new interpreter."""
    done = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-c", program],
        check=True, capture_output=True, encoding="utf-8", cwd=ROOT, env=os.environ | environment,
    )  # fmt: skip
    return done.stdout


@pytest.mark.parametrize(
    "absent",
    [
        "policenews_numbers", "policenews_dates", "policenews_organizations", "policenews_casetypes",
        "policenews_statistics",
        "jieba", "ahocorasick_rs", "rich", "click", "cattrs", "importlib.metadata", "multiprocessing",
        "attrs", "pluggy",
    ],
)  # fmt: skip
def test_importing_the_library_loads_little(absent: str) -> None:
    """Neither plugins nor tokenizers nor what only the command line needs."""
    assert fresh(f"import sys, policenews; print({absent!r} in sys.modules)") == "False\n"


def test_building_a_pipeline_of_some_plugins_imports_no_other() -> None:
    """Names are known without loading what bears them."""
    program = (
        "import sys, policenews; policenews.Pipeline.installed(only=['numbers']);"
        "print(sorted(name for name in sys.modules if name in {'policenews_numbers', 'policenews_dates', 'jieba'}))"
    )

    assert fresh(program) == "['policenews_numbers']\n"


def test_tokens_leave_the_tokenizer_of_the_user_alone() -> None:
    """The module-level one of jieba is neither loaded nor given words."""
    program = (
        "import logging, jieba; from policenews import Pipeline; from policenews.tokens import Token;"
        "read = Pipeline.installed(targets=[Token]).read('长清区公安分局破获盗窃案');"
        "print(len(read.annotations) > 0, jieba.dt.initialized, jieba.dt.FREQ, jieba.dt.user_word_tag_tab)"
    )

    assert fresh(program) == "True False {} {}\n"


def test_every_run_says_the_same() -> None:
    """Hashes differ from run to run; the output does not."""
    program = (
        "import datetime, pathlib, policenews; from policenews.interchange.json import dumps;"
        f"text = pathlib.Path({str(SEED)!r}).read_text(encoding='utf-8');"
        "print(dumps(policenews.read(text, datetime.date(2017, 5, 15))))"
    )

    assert fresh(program, PYTHONHASHSEED="1") == fresh(program, PYTHONHASHSEED="2")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_reads_the_clock(path: Path) -> None:
    """Only the law of growth measures time."""
    source = path.read_text(encoding="utf-8")
    clocks = re.findall(r"\.today\(|datetime\.now|utcnow|time\.time(?:_ns)?\b|perf_counter|monotonic", source)

    assert clocks == []


def test_no_number_is_a_float() -> None:
    """Binary fractions would make 12.5万 something else."""
    text = (
        SEED.read_text(encoding="utf-8")
        + "血液酒精含量182.5毫克/100毫升，同比下降12.7%，损失约36.5万元，三分之一，两成。"
    )

    def values(value: object) -> list[object]:
        if isinstance(value, Annotation):
            return [inner for field in attrs.fields(type(value)) for inner in values(getattr(value, field.name))]
        return [value]

    found = [inner for annotation in Pipeline.installed().read(text).annotations for inner in values(annotation)]

    assert any(isinstance(value, Decimal) for value in found)
    assert not any(isinstance(value, float) for value in found)


def test_every_public_name_can_be_had() -> None:
    """Names are imported when they are asked for; a name that is none is an AttributeError, as of any module."""
    assert set(policenews.__all__) <= set(dir(policenews))
    assert all(getattr(policenews, name) is not None for name in policenews.__all__)
    with pytest.raises(AttributeError, match="no attribute 'Pipelines'"):
        _ = policenews.Pipelines  # type: ignore[attr-defined]
