"""A pytest plugin for the authors of plugins: fixtures, loaded wherever policenews is installed.

Turn it off with `-p no:policenews`.
"""

from collections.abc import Callable

import pytest


@pytest.fixture
def read_with() -> Callable[..., object]:
    """A function that reads a text with the plugins given: `read_with(plugin)("破获117起", published)`."""
    from policenews.pipeline import Pipeline  # noqa: PLC0415 -- pytest loads this module in every project

    return lambda *plugins, **choices: Pipeline(plugins, **choices).read
