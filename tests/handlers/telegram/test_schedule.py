"""The ticks of the scheduler: one that does not end is let go."""

import asyncio

import pytest

from handlers.telegram.schedule import logged
from tests.patience import PATIENCE
from tests.stages import OpenLive


async def _without_end(*_: object) -> None:
    await asyncio.Event().wait()


async def test_a_tick_without_end_is_let_go(open_live: OpenLive, caplog: pytest.LogCaptureFixture) -> None:
    """As where a file of evidence comes a byte at a time."""
    begun = asyncio.Event()

    async def fetch() -> None:
        begun.set()
        await _without_end()

    async with open_live() as live:
        queue = live.deployment.line.application.job_queue
        assert queue is not None
        queue.run_once(logged(fetch, live.deployment.ticks), 0)
        await asyncio.wait_for(begun.wait(), PATIENCE)
        await asyncio.wait_for(live.deployment.stop(), PATIENCE)
    assert [each.message for each in caplog.records if each.levelname == "ERROR"] == []
