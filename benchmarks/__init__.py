"""Measures answers, time and memory beside other ways to search: `python -m benchmarks`."""
