"""Turn what the library says into the neutral form in which outside suites are scored.

    uv run python -m benchmarks.suites CASES.jsonl > predictions.jsonl

A case has a text, a moment at which it was written, and the kinds that are wanted; numbers are read with the option
`everything`, times with the option `spoken`. What each suite takes for the span of a number or a time is its own
convention: `numbers` and `times` say which.
"""
