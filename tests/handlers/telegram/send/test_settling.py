"""Settling what was not simply delivered."""

from handlers.clock import SystemClock
from handlers.outgoing import Body
from handlers.telegram.send.outcomes import Fate, Outcome
from handlers.telegram.send.settling import settle
from storage import outbox
from storage.engine.database import Database
from storage.outbox import Outgoing, Purpose

FIRST, CHANGE, OTHER = "answer:first", "edit:first", "reminder:other"


async def _queued(database: Database) -> None:
    now = SystemClock().reading()
    said = (
        Outgoing(FIRST, "1", Purpose.ANSWER, Body("first").to_json()),
        Outgoing(CHANGE, "1", Purpose.EDIT, Body("changed", edits=FIRST, anew=True).to_json()),
        Outgoing(OTHER, "2", Purpose.REMINDER, Body("other").to_json()),
    )
    async with database.transaction("queue") as rows:
        for each in said:
            await outbox.put(rows, each, now)


async def _states(database: Database) -> list[str]:
    async with database.transaction("look") as rows:
        return [each["state"] for each in await rows.rows("SELECT state FROM outbox ORDER BY id")]


async def test_what_became_of_a_message_is_acted_upon_once(database: Database) -> None:
    """As after a commit that was in doubt, came through, and is repeated: what is said anew has gone out meanwhile."""
    await _queued(database)
    now, refused = SystemClock().reading(), Outcome(Fate.POINTLESS, "Message to edit not found")
    async with database.transaction("settle") as rows:
        await outbox.settle_sent(rows, [(1, "1")], now)
        change = await outbox.claim(rows, 2)
        assert change is not None
        await settle(rows, change, refused, now)
        await outbox.settle_sent(rows, [(4, "2")], now)
        await settle(rows, change, refused, now)
    assert await _states(database) == ["sent", "dropped", "waiting", "sent"]
