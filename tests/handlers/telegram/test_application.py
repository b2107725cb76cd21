"""The bot ends within the grace of a service manager, whatever it is at; what it lets go is done by the next one."""

import asyncio

import pytest

from handlers.telegram import application
from handlers.telegram.deployment import run_until
from storage.errors import TryAgain
from tests.conversations.stage import LIAISON
from tests.patience import PATIENCE
from tests.stages import OpenLive


async def _without_end(*_: object) -> None:
    await asyncio.Event().wait()


async def test_an_update_that_takes_too_long_is_answered_by_the_next_program(
    open_live: OpenLive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(application, "IN_HAND_WITHIN", 0.05)
    begun = asyncio.Event()

    async def handle(arrival: object) -> None:
        begun.set()
        await _without_end(arrival)

    async with open_live() as live:
        monkeypatch.setattr(live.deployment.line.handling, "handle", handle)
        for _ in range(20):
            live.say(LIAISON, LIAISON, "第33项多少分")
        await asyncio.wait_for(begun.wait(), PATIENCE)
        await asyncio.wait_for(live.deployment.stop(), PATIENCE)
        waiting = await live.rows("SELECT state FROM inbox")
        assert {each["state"] for each in waiting} == {"new"}
    async with open_live() as live:
        await live.handled()
        assert {each["state"] for each in await live.rows("SELECT state FROM inbox")} == {"done"}


async def test_a_start_that_fails_is_stopped_all_the_same(open_live: OpenLive, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_live() as live:
        stopped = asyncio.Event()

        async def start() -> None:
            raise TryAgain("the storage is away")

        async def stop() -> None:
            stopped.set()

        monkeypatch.setattr(live.deployment, "start", start)
        with monkeypatch.context() as patch:
            patch.setattr(live.deployment, "stop", stop)
            with pytest.raises(TryAgain):
                await run_until(asyncio.Event(), live.deployment)
        assert stopped.is_set()
