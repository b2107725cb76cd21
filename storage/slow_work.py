"""What somebody has asked for that takes long: a row until it is done, so that it is neither lost nor done twice.

It is stored in the transaction of the request, done outside of every transaction, and removed in the transaction that
queues what came of it. A program that ends meanwhile finds the row when it begins again.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.engine.connection import Row
from storage.engine.database import Transaction
from storage.engine.timestamps import stored
from storage.ids import AccountId, ChatId

KEPT = timedelta(days=30)
"""How long what was given up is remembered."""


@dataclass(frozen=True, slots=True)
class SlowWork:
    """What was asked for: its kind, by whom (the platform's account), in which chat, and what else is known, as JSON.

    `attempts` counts those that have begun.
    """

    kind: str
    account: AccountId
    chat: ChatId
    body: str
    attempts: int = 0
    id: int = 0


async def put(rows: Transaction, work: SlowWork, moment: datetime) -> bool:
    """Store what is asked for; False if the same waits already."""
    statement = (
        "INSERT INTO slow_work (kind, account, chat, body, made_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
    )
    return await rows.change(statement, (work.kind, work.account, work.chat, work.body, stored(moment))) == 1


async def waiting_of(rows: Transaction, account: AccountId) -> int:
    """How much waits of what an account asked for."""
    found = await rows.one("SELECT count(*) AS n FROM slow_work WHERE account = ? AND state = 'waiting'", (account,))
    return int(found["n"])


async def claim(rows: Transaction) -> SlowWork | None:
    """Return the next work and count the attempt beforehand; None if nothing waits."""
    statement = (
        "UPDATE slow_work SET attempts = attempts + 1"
        " WHERE id = (SELECT min(id) FROM slow_work WHERE state = 'waiting') RETURNING *"
    )
    found = await rows.row(statement)
    return _work(found) if found else None


async def put_back(rows: Transaction, number: int) -> None:
    """Count an attempt not that failed through no fault of the work."""
    await rows.change("UPDATE slow_work SET attempts = attempts - 1 WHERE id = ? AND attempts > 0", (number,))


async def finish(rows: Transaction, number: int) -> bool:
    """Mark work as done, in the transaction of its result; False if it was done before."""
    return await rows.change("DELETE FROM slow_work WHERE id = ? AND state = 'waiting'", (number,)) == 1


async def give_up(rows: Transaction, number: int, error: str, moment: datetime) -> bool:
    """Mark work as failed; False if it had ended before."""
    statement = "UPDATE slow_work SET state = 'dead', error = ?, ended_at = ? WHERE id = ? AND state = 'waiting'"
    return await rows.change(statement, (error, stored(moment), number)) == 1


async def prune(rows: Transaction, moment: datetime) -> int:
    """Forget what was given up long ago."""
    return await rows.change("DELETE FROM slow_work WHERE ended_at < ?", (stored(moment - KEPT),))


def _work(row: Row) -> SlowWork:
    return SlowWork(row["kind"], row["account"], row["chat"], row["body"], row["attempts"], row["id"])
