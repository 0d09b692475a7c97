# One verb for each need. Without just: uvx --from rust-just just

set shell := ["bash", "-euo", "pipefail", "-c"]

# List the verbs
default:
    @just --list

# Install the core, all plugins and the tools into .venv
setup:
    uv sync

# Run all tests of core, plugins and documentation: just test -k numerals
test *ARGS:
    uv run pytest {{ ARGS }}

# Let the properties try texts that they have not tried before: just search -k contract
search *ARGS:
    HYPOTHESIS_PROFILE=search uv run pytest {{ ARGS }}

# Check style, import contracts, docstrings and spelling
lint:
    uv run ruff check
    uv run ruff format --check
    uv run lint-imports
    uv run interrogate -q src plugins tests benchmarks docs
    uv run codespell
    uv run validate-pyproject pyproject.toml plugins/*/pyproject.toml docs/examples/*/pyproject.toml

# Mend what ruff can mend
fix:
    uv run ruff check --fix
    uv run ruff format

# Check types
types:
    uv run mypy

# Build the documentation; a warning is an error
docs:
    uv run sphinx-build -n -W --keep-going -T docs docs/_build/html

# Run the examples of the pages and of the docstrings
docs-test:
    uv run pytest docs src tests/test_docs.py

# Measure speed and memory beside jieba
bench:
    uv run python -m benchmarks

# Build the wheels of the core and of every plugin
wheels:
    rm -rf dist
    uv build --all-packages --wheel --out-dir dist

# Install the wheels outside the source tree and test them there
wheels-test: wheels
    .ci/wheels dist

# Score the plugins on a folder of hand-annotated articles
evaluate GOLD="../shared/gold":
    .ci/evaluate {{ GOLD }}

# Everything that must hold before a change is merged
ci:
    .ci/run
