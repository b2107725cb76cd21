"""The intake: an update is in the database before the platform is told that it has arrived."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any

from telegram import Bot, Update
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.clock import Clock
from handlers.guarding import guarded, safe_words
from handlers.requests import PollingRequests, Requests
from storage import inbox
from storage.database import Database
from storage.errors import TryAgain

PAUSE = 0.5
"""Seconds until storing is tried again."""
UNREADABLE = "unreadable"
_log = logging.getLogger(__name__)


class DurableQueue(asyncio.Queue[object]):
    """The queue between the platform and the handlers.

    The library puts every update of a batch before it confirms them. A batch that was fetched is stored as a whole,
    before it gets that far; what a webhook brings is stored one by one.
    """

    def __init__(self, database: Database, clock: Clock, raw: Callable[[Update], str] = Update.to_json) -> None:
        """Store into a database, in the form that `raw` gives."""
        super().__init__()
        self._raw = raw
        self._database = database
        self._clock = clock
        self._stored: dict[int, bool] = {}
        """Updates of the present batch, and whether they are to be handled."""
        self.is_held = False
        """Whether an update waits until it can be stored."""

    async def put(self, item: object) -> None:
        """Hand an update on, once it is stored, unless it was known."""
        if not isinstance(item, Update):
            await super().put(item)
            return
        if item.update_id not in self._stored:
            item = guarded(item)
            await self.store([item])
        if self._stored.pop(item.update_id):
            await super().put(item)

    async def store(self, updates: Sequence[Update]) -> None:
        """Store updates, for as long as it takes."""
        while True:
            try:
                for number, is_new in (await self._kept(updates)).items():
                    # what was stored but never put, as the poller ended in between, is still to be handled
                    self._stored[number] = is_new or self._stored.get(number, False)
            except TryAgain as error:
                self.is_held = True
                _log.error("updates cannot be stored yet, so they are not confirmed: %s", error)
                await asyncio.sleep(PAUSE)
            else:
                self.is_held = False
                return

    async def replay(self, bot: Bot) -> frozenset[int]:
        """Hand on what was stored and not handled before the program ended; which updates that are."""
        async with self._database.transaction("replay") as rows:
            waiting = await inbox.waiting(rows)
        for each in waiting:
            await super().put(read(each.body, bot))
        return frozenset(each.update_id for each in waiting)

    async def _kept(self, updates: Sequence[Update]) -> dict[int, bool]:
        if not updates:
            return {}
        moment = self._clock.reading()
        async with self._database.transaction("keep updates") as rows:
            kept = {each.update_id: await inbox.keep(rows, each.update_id, self._raw(each), moment) for each in updates}
            for each in updates:
                if kept[each.update_id] and UNREADABLE in each.api_kwargs:
                    await inbox.bury(rows, each.update_id, "the platform's update could not be read", moment)
                    kept[each.update_id] = False
        return kept


class PatientBot(ExtBot[None]):
    """A bot that keeps updates as they came; one that cannot be read does not make it deaf to the others."""

    def __init__(self, token: str, address: str, polled: Callable[[], None]) -> None:
        """Speak to a Bot API server; `polled` is told of every attempt to fetch updates."""
        self._polling = PollingRequests(polled)
        self._batch: dict[int, dict[str, Any]] = {}
        self._received: Callable[[Sequence[Update]], Awaitable[None]] = _nothing
        super().__init__(
            token,
            base_url=f"{address}/bot",
            base_file_url=f"{address}/file/bot",
            request=Requests(),
            get_updates_request=self._polling,
        )

    def tell(self, received: Callable[[Sequence[Update]], Awaitable[None]]) -> None:
        """Tell of every batch from now on, before the library gets it."""
        self._received = received

    async def get_updates(self, *args: Any, **options: Any) -> tuple[Update, ...]:  # noqa: ANN401 - handed through
        """Fetch updates and store them; one that the library cannot read is passed on marked."""
        updates = await self._fetch(*args, **options)
        given = self.remember(self._fetched())
        safe = tuple(self._guarded(each, given) for each in updates)
        await self._received(safe)
        return safe

    async def _fetch(self, *args: Any, **options: Any) -> tuple[Update, ...]:  # noqa: ANN401 - handed through
        try:
            return await super().get_updates(*args, **options)
        except TelegramError:
            raise
        except Exception:  # noqa: BLE001 - whatever the library stumbles over
            _log.exception("an update of a batch cannot be read")
            return tuple(self._readable(each) for each in self._fetched())

    def remember(self, batch: Iterable[dict[str, Any]]) -> Mapping[int, dict[str, Any]]:
        """Keep updates as the platform gave them, but for what must not be kept; as they were given, by number."""
        given = {each["update_id"]: each for each in batch}
        self._batch = {number: safe_words(each) for number, each in given.items()}
        return given

    def raw(self, update: Update) -> str:
        """An update as the platform gave it; made up again where it was brought by a webhook."""
        given = self._batch.get(update.update_id)
        return json.dumps(given, ensure_ascii=False) if given else update.to_json()

    def _guarded(self, update: Update, given: Mapping[int, dict[str, Any]]) -> Update:
        """The update without what must not be kept."""
        safe = self._batch.get(update.update_id)
        return update if safe is None or safe == given[update.update_id] else self._readable(safe)

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


async def _nothing(updates: Sequence[Update]) -> None:
    del updates


def read(body: str, bot: Bot) -> Update:
    """An update as it was stored."""
    return Update.de_json(json.loads(body), bot)
