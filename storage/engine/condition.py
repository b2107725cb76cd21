"""The condition of a database as an operator wants to know it, read without touching it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.engine.copies import reading
from storage.engine.migrate import newest
from storage.engine.timestamps import restored, stored
from storage.errors import TryAgain, translated
from storage.heartbeats import StoredHeartbeat
from storage.ids import ChatId

MINUTE_MS = 60_000
SLOW_WORK_MS = 10 * MINUTE_MS
"""How long slow work may wait: the longest takes seconds, and a piece that hangs is begun anew after two minutes."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message, or an update, that did not come through. Never its text."""

    key: str
    chat: ChatId
    state: str
    error: str


@dataclass(frozen=True, slots=True)
class Condition:
    """What the file says of itself and of the bot."""

    sound: str
    version: int
    library: str
    heartbeats: dict[str, StoredHeartbeat]
    waiting_updates: int
    """Updates that have waited for over a minute, or that came in at a moment which is still to come."""
    waiting_messages: int
    """Messages that have waited for over five minutes."""
    dead_updates: int
    burials: tuple[tuple[int, str], ...]
    """The newest updates that were given up: number, and why."""
    states: dict[str, int]
    """Messages by the state in which they ended."""
    letters: tuple[Letter, ...]
    """The newest messages that are dead or unknown."""
    groups: tuple[tuple[ChatId, str, bool], ...]
    """The groups that the bot is in: id, title, whether adopted."""
    calendars: tuple[str, ...] = ()
    """The tables of years that the office has loaded."""
    slow_work: tuple[str, ...] = ()
    """The kinds of slow work that waits too long."""


def condition(path: Path, moment: datetime) -> Condition:
    """Look at a database. Raises TryAgain where it cannot be read."""
    try:
        with closing(reading(path)) as connection:
            return _condition(connection, moment)
    except sqlite3.Error as error:
        raise TryAgain(str(error)) from error


@dataclass(frozen=True, slots=True)
class Vitals:
    """What tells whether the bot is at work."""

    version: int
    """Of the schema: that of this program, where a bot of this program has been at work on the file."""
    heartbeats: dict[str, StoredHeartbeat]
    waiting_updates: int
    slow_work: tuple[str, ...] = ()
    """The kinds of slow work that waits too long."""


def vitals(path: Path, moment: datetime) -> Vitals:
    """Return the last heartbeats and what lies unanswered; nothing of a newer program's file but its version.

    Raises TryAgain where the file cannot be read.
    """
    try:
        with closing(reading(path)) as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version > newest():
                return Vitals(version, {}, 0)
            beats, waiting = _heartbeats(connection), _waiting(connection, moment)
            return Vitals(version, beats, waiting, _slow_work(connection, moment))
    except sqlite3.Error as error:
        raise TryAgain(str(error)) from error


def schema_of(path: Path) -> int:
    """The version of the schema. Raises LeaveAlone where the file is no database, TryAgain where it cannot be read."""
    try:
        with closing(reading(path)) as connection:
            return int(connection.execute("PRAGMA user_version").fetchone()[0])
    except sqlite3.Error as error:
        raise translated(error) from error


def _condition(connection: sqlite3.Connection, moment: datetime) -> Condition:
    now = stored(moment)
    ended = "SELECT state, count(*) FROM outbox WHERE state NOT IN ('waiting', 'sending') GROUP BY state"
    letters = (
        "SELECT key, CAST(chat AS TEXT), state, error FROM outbox"
        " WHERE state IN ('dead', 'unknown') ORDER BY id DESC LIMIT 5"
    )
    burials = "SELECT update_id, coalesce(error, '') FROM inbox WHERE state = 'dead' ORDER BY ended_at DESC LIMIT 5"
    groups = (
        "SELECT CAST(chat AS TEXT), title, adopted_by IS NOT NULL FROM chats"
        " WHERE state = 'here' AND type <> 'private' ORDER BY title"
    )
    return Condition(
        sound=connection.execute("PRAGMA quick_check(1)").fetchone()[0],
        version=connection.execute("PRAGMA user_version").fetchone()[0],
        library=sqlite3.sqlite_version,
        heartbeats=_heartbeats(connection),
        waiting_updates=_waiting(connection, moment),
        waiting_messages=_count(connection, "outbox WHERE state = 'waiting' AND created_at < ?", now - 300_000),
        dead_updates=_count(connection, "inbox WHERE state = 'dead'"),
        burials=tuple(connection.execute(burials)),
        states=dict(connection.execute(ended).fetchall()),
        letters=tuple(Letter(key, chat, state, error or "") for key, chat, state, error in connection.execute(letters)),
        groups=tuple((chat, title, bool(adopted)) for chat, title, adopted in connection.execute(groups)),
        calendars=_calendars(connection),
        slow_work=_slow_work(connection, moment),
    )


def _slow_work(connection: sqlite3.Connection, moment: datetime) -> tuple[str, ...]:
    """None in a file of an older program."""
    if not _is_there(connection, "slow_work"):
        return ()
    late = "SELECT kind FROM slow_work WHERE state = 'waiting' AND made_at < ? ORDER BY id"
    return tuple(kind for (kind,) in connection.execute(late, (stored(moment) - SLOW_WORK_MS,)))


def _calendars(connection: sqlite3.Connection) -> tuple[str, ...]:
    """None in a file of an older program, which is brought up to date when the bot starts."""
    if not _is_there(connection, "calendars"):
        return ()
    return tuple(body for (body,) in connection.execute("SELECT body FROM calendars ORDER BY year"))


def _is_there(connection: sqlite3.Connection, table: str) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone() is not None


def _heartbeats(connection: sqlite3.Connection) -> dict[str, StoredHeartbeat]:
    found = connection.execute("SELECT name, at, note FROM pulses")
    return {name: StoredHeartbeat(name, restored(at), note) for name, at, note in found}


def _waiting(connection: sqlite3.Connection, moment: datetime) -> int:
    late, early = stored(moment) - MINUTE_MS, stored(moment) + MINUTE_MS
    return _count(connection, "inbox WHERE state = 'new' AND received_at NOT BETWEEN ? AND ?", late, early)


def _count(connection: sqlite3.Connection, what: str, *values: int) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {what}", values).fetchone()[0])  # noqa: S608 - ours
