"""The account: what the platform said and heard, against what the database holds."""

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass

from bot.practice.world.people import Json
from storage.engine.location import Location
from storage.errors import StorageError
from torture.homes import selected
from torture.stream import Stream


@dataclass(frozen=True, slots=True)
class Account:
    """How many of what; all but the first and the last four have to be 0."""

    said: int
    """Updates that people made."""
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


async def state_of(location: Location, key: str) -> str:
    """The state of a message of the bot; empty where there is none."""
    with suppress(StorageError):
        found = await selected(location, "SELECT state FROM outbox WHERE key = ?", (key,))
        return str(found[0][0]) if found else ""
    return ""


async def settled(location: Location) -> bool:
    """Whether nothing waits any more, as far as can be seen now."""
    return await waiting(location) == 0


async def waiting(location: Location) -> int | None:
    """How many updates and messages wait; None if it cannot be seen now."""
    inbox = "SELECT count(*) FROM inbox WHERE state = 'new'"
    outbox = "SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')"
    with suppress(StorageError):
        [[number]] = await selected(location, f"SELECT ({inbox}) + ({outbox})")
        return int(number)
    return None


async def account(stream: Stream, calls: list[Json], location: Location) -> Account:
    """Compare both sides."""
    said = set(stream.questions) | stream.reports
    inbox = dict(await selected(location, "SELECT update_id, state FROM inbox"))
    found = await selected(location, "SELECT key, state FROM outbox WHERE purpose = 'answer'")
    rows, states = Counter(key for key, _ in found), dict(found)
    arrived = _replies(calls)
    keys = {update: f"answer:{update}" for update in stream.questions}
    got = {update: arrived[place] for update, place in stream.questions.items()}
    held = [update for update, key in keys.items() if states.get(key) == "unknown"]
    return Account(
        said=len(said),
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
