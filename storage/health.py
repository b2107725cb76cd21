"""The health of a database and of the bot on it, read without changing anything."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from storage.engine.database import Transaction
from storage.engine.location import Location
from storage.engine.migrate import newest
from storage.engine.snapshot import read_any_version
from storage.engine.timestamps import stored
from storage.errors import TryAgain
from storage.fatal_updates import FatalUpdate, fatal_updates
from storage.heartbeats import StoredHeartbeat, heartbeats
from storage.ids import ChatId

T = TypeVar("T")
MINUTE_MS = 60_000
SLOW_WORK_MS = 10 * MINUTE_MS
"""How long slow work may wait: the longest takes seconds, and one that hangs is restarted after two minutes."""


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A message that was not delivered, without its text."""

    key: str
    chat: ChatId
    state: str
    error: str


@dataclass(frozen=True, slots=True)
class Health:
    """What the database tells of itself and of the bot."""

    sound: str
    version: int
    library: str
    heartbeats: dict[str, StoredHeartbeat]
    waiting_updates: int
    """Updates that have waited for over a minute, or that arrived in the future by the present clock."""
    waiting_messages: int
    """Messages that have waited for over five minutes."""
    dead_updates: int
    burials: tuple[tuple[int, str], ...]
    """The latest updates that were given up, each with its error."""
    states: dict[str, int]
    """Ended messages by state."""
    letters: tuple[DeadLetter, ...]
    """The newest messages that are dead or unknown."""
    groups: tuple[tuple[ChatId, str, bool], ...]
    """The groups that the bot is in: id, title, whether adopted."""
    calendars: tuple[str, ...] = ()
    """The tables of years that the office has loaded."""
    slow_work: tuple[str, ...] = ()
    """The kinds of slow work that has waited too long."""
    fatal_updates: tuple[FatalUpdate, ...] = ()


def health(location: Location, moment: datetime) -> Health:
    """Return the health of a database. Raises TryAgain if it cannot be read."""

    async def look(rows: Transaction) -> Health:
        return await _health(rows, moment)

    return _read(location, look)


@dataclass(frozen=True, slots=True)
class Vitals:
    """The signs that the bot is running."""

    version: int
    """Of the schema: that of this program, where a bot of this program has been at work on the file."""
    heartbeats: dict[str, StoredHeartbeat]
    waiting_updates: int
    slow_work: tuple[str, ...] = ()
    """The kinds of slow work that has waited too long."""
    fatal_updates: tuple[FatalUpdate, ...] = ()


def vitals(location: Location, moment: datetime) -> Vitals:
    """Return the last heartbeats and what lies unanswered; nothing of a newer program's database but its version.

    Raises TryAgain if it cannot be read.
    """

    async def look(rows: Transaction) -> Vitals:
        version = await rows.version()
        if version > newest():
            return Vitals(version, {}, 0)
        late = await _slow_work(rows, moment)
        return Vitals(
            version, await heartbeats(rows), await _waiting(rows, moment), late, await fatal_updates(rows, moment)
        )

    return _read(location, look)


def schema_of(location: Location) -> int:
    """The version of the schema. Raises LeaveAlone if it is no database, TryAgain if it cannot be read."""

    async def look(rows: Transaction) -> int:
        return await rows.version()

    return read_any_version(location, look)


def _read(location: Location, look: Callable[[Transaction], Awaitable[T]]) -> T:
    try:
        return read_any_version(location, look)
    except TryAgain:
        raise
    except Exception as error:
        raise TryAgain(str(error)) from error  # whatever a damaged database, or one of another program, brings up


async def _health(rows: Transaction, moment: datetime) -> Health:
    now = stored(moment)
    ended = "SELECT state, count(*) AS n FROM outbox WHERE state NOT IN ('waiting', 'sending') GROUP BY state"
    letters = (
        "SELECT key, CAST(chat AS TEXT), state, error FROM outbox"
        " WHERE state IN ('dead', 'unknown') ORDER BY id DESC LIMIT 5"
    )
    burials = "SELECT update_id, coalesce(error, '') FROM inbox WHERE state = 'dead' ORDER BY ended_at DESC LIMIT 5"
    groups = (
        "SELECT CAST(chat AS TEXT), title, adopted_by IS NOT NULL FROM chats"
        " WHERE state = 'here' AND type <> 'private' ORDER BY title"
    )
    return Health(
        sound=await rows.soundness(),
        version=await rows.version(),
        library=rows.library,
        heartbeats=await heartbeats(rows),
        waiting_updates=await _waiting(rows, moment),
        waiting_messages=await _count(rows, "outbox WHERE state = 'waiting' AND created_at < ?", now - 300_000),
        dead_updates=await _count(rows, "inbox WHERE state = 'dead'"),
        burials=tuple((number, error) for number, error in await rows.rows(burials)),
        states={each["state"]: each["n"] for each in await rows.rows(ended)},
        letters=tuple(
            DeadLetter(key, chat, state, error or "") for key, chat, state, error in await rows.rows(letters)
        ),
        groups=tuple((chat, title, bool(adopted)) for chat, title, adopted in await rows.rows(groups)),
        calendars=await _calendars(rows),
        slow_work=await _slow_work(rows, moment),
        fatal_updates=await fatal_updates(rows, moment),
    )


async def _slow_work(rows: Transaction, moment: datetime) -> tuple[str, ...]:
    """None in a database of an older program."""
    if "slow_work" not in await rows.tables():
        return ()
    late = "SELECT kind FROM slow_work WHERE state = 'waiting' AND made_at < ? ORDER BY id"
    return tuple(each["kind"] for each in await rows.rows(late, (stored(moment) - SLOW_WORK_MS,)))


async def _calendars(rows: Transaction) -> tuple[str, ...]:
    """None in a database of an older program, which is brought up to date when the bot starts."""
    if "calendars" not in await rows.tables():
        return ()
    return tuple(each["body"] for each in await rows.rows("SELECT body FROM calendars ORDER BY year"))


async def _waiting(rows: Transaction, moment: datetime) -> int:
    late, early = stored(moment) - MINUTE_MS, stored(moment) + MINUTE_MS
    return await _count(rows, "inbox WHERE state = 'new' AND received_at NOT BETWEEN ? AND ?", late, early)


async def _count(rows: Transaction, what: str, *values: int) -> int:
    found = await rows.one(f"SELECT count(*) AS n FROM {what}", values)
    return int(found["n"])
