"""The intake: every update is stored before it is confirmed to the platform."""

import asyncio
import hashlib
import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from telegram import Bot, Update

from bot.clock import Clock
from handlers.telegram.json_decoding import whole
from handlers.telegram.receive.masking import safe_words
from handlers.telegram.receive.update_shape import Misshapen, check
from storage import inbox
from storage.engine.database import Database, Transaction
from storage.errors import StorageError

LARGEST_BODY = 256 * 1024
"""Characters of an update that are kept; the Bot API's own have a tenth of it."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Arrival:
    """What the platform delivered, as it can be stored; without an update it is buried."""

    number: int
    body: str
    update: Update | None = None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """The result of a batch: its last number that can be confirmed, and how many updates are new."""

    last: int
    new: int


class Intake:
    """Stores what polls and webhooks bring, and queues what is new for handling."""

    def __init__(self, database: Database, clock: Clock, bot: Bot, queue: "asyncio.Queue[object]") -> None:
        """Store into this database, and hand on through this queue."""
        self._database = database
        self._clock = clock
        self._bot = bot
        self._queue = queue
        self._in_between: set[int] = set()
        """Updates that were stored, or nearly, and are still to be queued: their bringer may be cancelled just then."""

    async def take(self, values: Sequence[object]) -> Taken:
        """Store plain JSON values, each an update, and queue those that are new; bury what is none.

        Raises TryAgain or LeaveAlone if nothing could be stored: then the platform must not be told of an arrival.
        """
        numbered = {each.number: each for each in map(self._read, reversed(values))}
        arrivals = list(reversed(numbered.values()))
        new = await self._stored(arrivals) if arrivals else frozenset()
        for each in arrivals:
            if each.update is not None and each.number in self._in_between:
                self._in_between.discard(each.number)
                self._queue.put_nowait(each.update)
        return Taken(max([0, *numbered]), len(new))

    async def pass_over(self, number: int, fault: str) -> None:
        """Bury an update that cannot be fetched. Raises TryAgain or LeaveAlone."""
        await self._keep([Arrival(number, "", fault=fault)])

    async def replay(self) -> dict[int, int]:
        """Queue what was stored and not handled before the program ended; how often each of them was tried."""
        async with self._database.transaction("replay") as rows:
            waiting = await inbox.waiting(rows)
            arrivals = [self._reread(each) for each in waiting]
            for each in arrivals:
                await self._bury(rows, each)
        for each in arrivals:
            if each.update is not None:
                self._queue.put_nowait(each.update)
        return {each.update_id: each.attempts for each in waiting}

    async def _stored(self, arrivals: Sequence[Arrival]) -> frozenset[int]:
        """Store a batch; what the database will not have is buried by itself."""
        try:
            return await self._keep(arrivals)
        except StorageError:
            raise
        except Exception as error:
            if len(arrivals) == 1 and not arrivals[0].body:
                raise
            _log.info("updates cannot be stored together: %s", type(error).__name__)
            if len(arrivals) == 1:
                bare = replace(arrivals[0], body="", update=None, fault=f"cannot be stored: {type(error).__name__}")
                return await self._stored([bare])
            return frozenset().union(*[await self._stored([each]) for each in arrivals])

    async def _keep(self, arrivals: Sequence[Arrival]) -> frozenset[int]:
        moment = self._clock.reading()
        async with self._database.transaction("keep updates") as rows:
            new = await inbox.keep_all(rows, [(each.number, each.body) for each in arrivals], moment)
            for each in arrivals:
                if each.number in new:
                    await self._bury(rows, each)
            self._in_between |= {each.number for each in arrivals if each.number in new and each.update is not None}
        return new

    async def _bury(self, rows: Transaction, arrival: Arrival) -> None:
        if arrival.fault:
            _log.error("update %s is buried: %s", arrival.number, arrival.fault)
            await inbox.bury(rows, arrival.number, arrival.fault, self._clock.reading())

    def _read(self, value: object) -> Arrival:
        fields: dict[str, Any] = value if isinstance(value, dict) else {}
        number = whole(fields.get("update_id"))
        if number is None:
            return Arrival(_made_up(value), "", fault="no update with a number")
        length = len(json.dumps(fields, ensure_ascii=False))
        if length > LARGEST_BODY:  # before it is masked, which takes two seconds for a million characters
            return Arrival(number, "", fault=f"too large: {length} characters")
        try:
            safe = safe_words(fields)
            body = json.dumps(safe, ensure_ascii=False)
        except Exception as error:  # noqa: BLE001 - what cannot be masked is not kept
            return Arrival(number, "", fault=f"cannot be masked: {type(error).__name__}")
        return self._parsed(number, body, safe)

    def _reread(self, kept: inbox.Incoming) -> Arrival:
        try:
            value = json.loads(kept.body)
        except (ValueError, RecursionError) as error:
            return Arrival(kept.update_id, kept.body, fault=f"unreadable: {type(error).__name__}")
        return self._parsed(kept.update_id, kept.body, value)

    def _parsed(self, number: int, body: str, value: dict[str, Any]) -> Arrival:
        try:
            check(value)
            update = Update.de_json(value | {"update_id": number}, self._bot)
        except Misshapen as error:
            return Arrival(number, body, fault=f"misshapen: {error}")
        except Exception as error:  # noqa: BLE001 - whatever the library stumbles over
            return Arrival(number, body, fault=f"unreadable: {type(error).__name__}")
        return Arrival(number, body, update)


def _made_up(value: object) -> int:
    """Return a number of our own, below zero, for what has none; the same whenever it comes again."""
    return -1 - int.from_bytes(hashlib.sha256(json.dumps(value).encode()).digest()[:7])
