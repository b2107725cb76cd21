"""The intake: an update is in the database before the platform is told that it has arrived."""

import asyncio
import json
import logging
from collections.abc import Callable
from typing import Any

from telegram import Bot, Update
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.clock import Clock
from handlers.requests import PollingRequests, Requests
from storage import inbox
from storage.database import Database
from storage.errors import TryAgain

PAUSE = 0.5
"""Seconds until storing is tried again."""
UNREADABLE = "unreadable"
_log = logging.getLogger(__name__)


class DurableQueue(asyncio.Queue[object]):
    """The queue between the platform and the handlers. The library waits for `put` before it confirms an update."""

    def __init__(self, database: Database, clock: Clock, raw: Callable[[Update], str] = Update.to_json) -> None:
        """Store into a database, in the form that `raw` gives."""
        super().__init__()
        self._raw = raw
        self._database = database
        self._clock = clock
        self.is_held = False
        """Whether an update waits until it can be stored."""

    async def put(self, item: object) -> None:
        """Store an update, for as long as it takes, and hand it on unless it was known."""
        if not isinstance(item, Update) or await self._kept(item):
            await super().put(item)

    async def replay(self, bot: Bot) -> frozenset[int]:
        """Hand on what was stored and not handled before the program ended; which updates that are."""
        async with self._database.transaction("replay") as rows:
            waiting = await inbox.waiting(rows)
        for each in waiting:
            await super().put(read(each.body, bot))
        return frozenset(each.update_id for each in waiting)

    async def _kept(self, update: Update) -> bool:
        while True:
            try:
                is_new = await self._keep(update)
            except TryAgain as error:
                self.is_held = True
                _log.error("an update cannot be stored yet, so it is not confirmed: %s", error)
                await asyncio.sleep(PAUSE)
            else:
                self.is_held = False
                return is_new

    async def _keep(self, update: Update) -> bool:
        moment = self._clock.reading()
        async with self._database.transaction("keep update") as rows:
            is_new = await inbox.keep(rows, update.update_id, self._raw(update), moment)
            if is_new and UNREADABLE in update.api_kwargs:
                await inbox.bury(rows, update.update_id, "the platform's update could not be read", moment)
                return False
            return is_new


class PatientBot(ExtBot[None]):
    """A bot that keeps updates as they came; one that cannot be read does not make it deaf to the others."""

    def __init__(self, token: str, address: str, polled: Callable[[], None]) -> None:
        """Speak to a Bot API server; `polled` is told of every attempt to fetch updates."""
        self._polling = PollingRequests(polled)
        self._batch: dict[int, dict[str, Any]] = {}
        super().__init__(
            token,
            base_url=f"{address}/bot",
            base_file_url=f"{address}/file/bot",
            request=Requests(),
            get_updates_request=self._polling,
        )

    async def get_updates(self, *args: Any, **options: Any) -> tuple[Update, ...]:  # noqa: ANN401 - handed through
        """Fetch updates; one that the library cannot read is passed on marked, so that it is kept and confirmed."""
        try:
            return await super().get_updates(*args, **options)
        except TelegramError:
            raise
        except Exception:  # noqa: BLE001 - whatever the library stumbles over
            _log.exception("an update of a batch cannot be read")
            return tuple(self._readable(each) for each in self._fetched())
        finally:
            self._batch = {each["update_id"]: each for each in self._fetched()}

    def raw(self, update: Update) -> str:
        """An update as the platform gave it; made up again where it was brought by a webhook."""
        given = self._batch.get(update.update_id)
        return json.dumps(given, ensure_ascii=False) if given else update.to_json()

    def _fetched(self) -> list[dict[str, Any]]:
        try:
            return json.loads(self._polling.last_payload or b"{}").get("result") or []
        except ValueError:
            return []

    def _readable(self, raw: dict[str, Any]) -> Update:
        try:
            return Update.de_json(dict(raw), self)
        except Exception:  # noqa: BLE001 - whatever the library stumbles over
            return Update(raw["update_id"], api_kwargs={UNREADABLE: raw})


def read(body: str, bot: Bot) -> Update:
    """An update as it was stored."""
    return Update.de_json(json.loads(body), bot)
