"""The benchmark of reminders in its short form."""

import asyncio

from benchmarks.reminders import measured, page


def test_everything_is_measured_and_told() -> None:
    found = asyncio.run(measured(count=20, rows=2_000, jobs=200, rounds=1))
    assert found.occurrences > 100
    assert found.words > 1_000
    assert min(found.planning, found.file.due, found.file.idle, found.file.bare, found.load) > 0
    text = page(found, "a machine")
    assert "| a tick over 2,000 stored words, ms | SQLite |" in text
    assert "to reach: 20 ms" in text
