"""Runs the examples of the pages: Python blocks as Python, console blocks as commands whose output is compared."""

import os
import shutil
import subprocess
import sys
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from sybil import Example, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser, SkipParser

DOCS = Path(__file__).parent
SEED = DOCS.parent / "seeds" / "000_3e5fbf0125a1e8f1.txt"
OURS = ("policenews ", "python ", "echo ")

collect_ignore = ["conf.py", "_build", "_extensions"]


def setup(namespace: dict[str, Any]) -> None:
    """Give each page a folder of its own, with the seed article in it, as the working directory."""
    folder = Path(mkdtemp(prefix="policenews-docs-"))
    shutil.copytree(SEED.parent, folder / "seeds")
    namespace["_back"], namespace["_folder"] = Path.cwd(), folder
    os.chdir(folder)


def teardown(namespace: dict[str, Any]) -> None:
    """Go back and clean up."""
    os.chdir(namespace["_back"])
    shutil.rmtree(namespace["_folder"])


def run_console(example: Example) -> None:
    """Run the commands of a console block that are ours, and compare what they print with what the page shows.

    Lines are compared without regard to runs of blanks; `...` stands for anything. Commands that install something
    are for readers only.
    """
    for block in ("\n" + str(example.parsed)).split("\n$ ")[1:]:
        command, _, expected = block.partition("\n")
        while command.endswith("\\"):
            more, _, expected = expected.partition("\n")
            command = command[:-1] + more
        if command.startswith(OURS):
            _compare(command, expected)


def _compare(command: str, expected: str) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONUTF8": "1", "COLUMNS": "120"}
    done = subprocess.run(  # noqa: S603 -- the commands are those of our own pages
        ["/bin/sh", "-c", f"exec 2>&1; {command}"], env=environment, capture_output=True, text=True, check=False
    )
    if expected.strip():
        flags = ELLIPSIS | NORMALIZE_WHITESPACE
        as_shown = OutputChecker().check_output(expected.rstrip() + "\n", done.stdout, flags)
    else:
        as_shown = done.returncode == 0
    if not as_shown:
        message = f"$ {command}\nexpected:\n{expected}\ngot (exit code {done.returncode}):\n{done.stdout}"
        raise AssertionError(message)


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=ELLIPSIS | NORMALIZE_WHITESPACE),
        CodeBlockParser("console", run_console),
        SkipParser(),
    ],
    patterns=["*.md"],
    setup=setup,
    teardown=teardown,
).pytest()
