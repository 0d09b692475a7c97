"""Speed and memory, measured in one run: `uv run python -m benchmarks`."""
