"""An album of which the program handled some parts when it ended: the next one takes the rest, all of it one report."""

import asyncio

import pytest

from handlers.incoming import Arrival
from handlers.telegram import application
from storage.people import Role
from tests.conversations.live import Live
from tests.conversations.stage import LIAISON
from tests.patience import PATIENCE
from tests.stages import OpenLive

ITEM = "49"
PARTS = 3


async def _begun(live: Live, captioned: int, handled: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Send an album with words below one of its parts, and end after so many of them are handled."""
    handling, reached = live.deployment.line.handling, asyncio.Event()
    handle, done = handling.handle, list[int]()

    async def some(arrival: Arrival) -> None:
        if len(done) == handled:
            reached.set()
            await asyncio.Event().wait()
        await handle(arrival)
        done.append(arrival.number)

    monkeypatch.setattr(handling, "handle", some)
    for each in range(PARTS):
        live.send(LIAISON, LIAISON, f"{each}.jpg", "49 完成80%" if each == captioned else "", kind="photo", album="17")
    await asyncio.wait_for(reached.wait(), PATIENCE)
    await live.found("SELECT 1 FROM (SELECT count(*) AS n FROM inbox) AS counted WHERE n = ?", PARTS)
    await live.deployment.stop()


@pytest.mark.parametrize("captioned", range(PARTS))
@pytest.mark.parametrize("handled", [1, 2])
async def test_an_album_cut_by_an_end_is_one_report_with_all_its_parts(
    open_live: OpenLive, monkeypatch: pytest.MonkeyPatch, captioned: int, handled: int
) -> None:
    monkeypatch.setattr(application, "IN_HAND_WITHIN", 0.05)
    async with open_live() as live:
        await live.appoint(LIAISON, Role.LIAISON, live.parties(ITEM)[0])
        await _begun(live, captioned, handled, monkeypatch)
    async with open_live() as live:
        await live.quiet()
        assert len(await live.rows("SELECT 1 FROM reports")) == 1
        pieces = await live.rows("SELECT DISTINCT unique_id FROM evidence JOIN proofs ON evidence = evidence.id")
        assert len(pieces) == PARTS
