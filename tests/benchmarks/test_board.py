"""The benchmark of the board in its short form."""

import asyncio

from benchmarks.board import VIEWS, measured, page


def test_everything_is_measured_and_told() -> None:
    found = asyncio.run(measured(stored=50, rounds=1, open_pages=2))
    assert min(found.first, *found.changed_p95.values(), *found.kept_p95.values()) > 0
    text = page(found, "a machine")
    assert all(f"| {name} |" in text for name in VIEWS)
    assert "With 50 reports stored" in text
