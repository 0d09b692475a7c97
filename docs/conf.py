"""Sphinx configuration. Build with `just docs`: every warning is an error."""

import json
import sys
from collections.abc import MutableSequence
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Any

from policenews import Pipeline
from policenews.interchange.schema import schema

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE / "_extensions"), str(HERE / "examples" / "policenews-plates" / "src")]

project = "policenews"
author = "The policenews developers"
copyright = f"2026, {author}"  # noqa: A001 -- the name that Sphinx reads
version = release = version_of("policenews")

extensions = [
    "myst_parser",
    "policenews_columns",
    "policenews_rules",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_click",
]
exclude_patterns = ["_build", "examples"]
html_theme = "furo"
html_title = "policenews"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

# `code` in a docstring is code.
default_role = "code"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "show-inheritance": True}
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
napoleon_custom_sections = ["Failure"]

nitpicky = True
# The build needs no network, so nothing links to the inventories of other projects: names of the standard library,
# of pluggy, of hypothesis and of pyarrow stay unlinked. A name of our own must resolve.
nitpick_ignore_regex = [
    ("py:.*", r"(collections|datetime|decimal|enum|re|typing|types|pathlib|importlib)(\..+)?"),
    ("py:.*", r"(attrs|hypothesis|pluggy|pyarrow)(\..+)?"),
    ("py:.*", r"(date|datetime|Decimal|Any|Callable|Iterable|Iterator|Mapping|Sequence|Self|Enum)"),
    # type variables are no documented objects
    ("py:.*", r"(.+\.)?[A-Z]"),
]


def setup(app: Any) -> None:  # noqa: ANN401 -- Sphinx passes its application
    """Register what keeps the docstrings of attributes whole."""
    app.connect("autodoc-process-docstring", _keep_whole, priority=400)  # before napoleon
    app.connect("builder-inited", _write_schema)


def _write_schema(app: Any) -> None:  # noqa: ANN401 -- as above
    """Write the JSON Schema of the five plugins beside the pages; `reference/json.md` links to it."""
    target = Path(app.outdir) / "policenews.schema.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    names = ("casetypes", "dates", "numbers", "organizations", "statistics")
    kinds = Pipeline.installed(only=names).kinds
    target.write_text(json.dumps(schema(kinds), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _keep_whole(*event: Any) -> None:  # noqa: ANN401 -- app, what, name, object, options, lines
    """Hide the first line of an attribute's docstring from napoleon, which takes words before a colon for a type."""
    what: str = event[1]
    lines: MutableSequence[str] = event[5]
    if what in {"attribute", "data", "property"}:
        lines[:0] = ["..", ""]  # an empty comment
