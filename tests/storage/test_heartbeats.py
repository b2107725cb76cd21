"""Heartbeats: when something was last well, and what has kept it from being so since."""

from datetime import timedelta

from storage.engine.database import Transaction
from storage.engine.timestamps import EPOCH
from storage.heartbeats import StoredHeartbeat, beat, heartbeats, remark
from tests.storage.conftest import NOW


async def test_a_note_leaves_the_last_beat_as_it_was_and_the_next_beat_takes_it_away(rows: Transaction) -> None:
    await beat(rows, "poll", NOW)
    await remark(rows, "poll", "network")
    assert await heartbeats(rows) == {"poll": StoredHeartbeat("poll", NOW, "network")}
    later = NOW + timedelta(seconds=5)
    await beat(rows, "poll", later)
    assert await heartbeats(rows) == {"poll": StoredHeartbeat("poll", later, "")}


async def test_what_was_never_well_says_so(rows: Transaction) -> None:
    await remark(rows, "send", "token")
    assert (await heartbeats(rows))["send"].at == EPOCH
