"""The account: what the platform said and heard, against what the database holds."""

import sqlite3
from collections import Counter
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.practice.world.people import Json
from torture.stream import Stream


@dataclass(frozen=True, slots=True)
class Account:
    """How many of what; all but the last four have to be 0."""

    lost: int
    """Updates that the database does not know."""
    unfinished: int
    """Updates that were not handled, or were given up."""
    unanswered: int
    """Questions without a row for their answer."""
    answered_twice: int
    """Questions with more than one row for their answer."""
    silent_losses: int
    """Answers that never reached the platform and are not shown as unknown."""
    replies: int
    held: int
    """Answers shown as unknown: the process ended, or the line broke, while they were sent."""
    held_arrived: int
    """Those of them that had arrived."""
    doubled: int
    """Replies that the platform got twice."""

    @property
    def is_clean(self) -> bool:
        """Whether nothing was lost and nothing done twice."""
        return not any((self.lost, self.unfinished, self.unanswered, self.answered_twice, self.silent_losses))


def integrity(database: Path) -> str:
    """What SQLite says of the file."""
    with closing(sqlite3.connect(database)) as connection:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])


def state_of(database: Path, key: str) -> str:
    """The state of a message of the bot; empty where there is none."""
    if not database.exists():
        return ""
    with closing(sqlite3.connect(database, timeout=10)) as connection, suppress(sqlite3.OperationalError):
        found = connection.execute("SELECT state FROM outbox WHERE key = ?", (key,)).fetchone()
        return str(found[0]) if found else ""
    return ""


def settled(database: Path) -> bool:
    """Whether nothing waits any more."""
    with closing(sqlite3.connect(database, timeout=10)) as connection:
        inbox = "SELECT count(*) FROM inbox WHERE state = 'new'"
        outbox = "SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')"
        return all(connection.execute(each).fetchone()[0] == 0 for each in (inbox, outbox))


def account(stream: Stream, calls: list[Json], database: Path) -> Account:
    """Compare both sides."""
    said = set(stream.questions) | stream.reports
    with closing(sqlite3.connect(database)) as connection:
        inbox = dict(connection.execute("SELECT update_id, state FROM inbox").fetchall())
        rows = Counter(key for (key,) in connection.execute("SELECT key FROM outbox WHERE purpose = 'answer'"))
        states = dict(connection.execute("SELECT key, state FROM outbox WHERE purpose = 'answer'").fetchall())
    arrived = _replies(calls)
    keys = {update: f"answer:{update}" for update in stream.questions}
    got = {update: arrived[place] for update, place in stream.questions.items()}
    held = [update for update, key in keys.items() if states.get(key) == "unknown"]
    return Account(
        lost=len(said - set(inbox)),
        unfinished=sum(inbox.get(each) != "done" for each in said),
        unanswered=sum(rows[key] == 0 for key in keys.values()),
        answered_twice=sum(rows[key] > 1 for key in keys.values()),
        silent_losses=sum(not got[update] and states.get(key) != "unknown" for update, key in keys.items()),
        replies=sum(got.values()),
        held=len(held),
        held_arrived=sum(got[update] > 0 for update in held),
        doubled=sum(max(0, count - 1) for count in got.values()),
    )


def _replies(calls: list[Json]) -> Counter[tuple[int, int]]:
    """How often each message was replied to, by chat and message."""
    found: Counter[tuple[int, int]] = Counter()
    for each in calls:
        replied = each["result"].get("reply_to_message") if each["ok"] and each["method"] == "sendMessage" else None
        if replied:
            found[each["result"]["chat"]["id"], replied["message_id"]] += 1
    return found
