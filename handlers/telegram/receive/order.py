"""The order of handling: updates of a chat in turn, chats side by side, each in one transaction."""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.clock import Clock
from handlers.admission import is_admitted
from handlers.office.failures import answer_failure
from handlers.share import Limits, Share
from handlers.telegram.receive.turns import Turns
from handlers.work import Work, begin
from storage import inbox
from storage.engine.database import Database, Transaction
from storage.errors import StorageError

ATTEMPTS = 5
"""How often the program may end over an update before the update is given up."""
AT_ONCE = 100_000
"""Updates in hand at the same time; those of one chat wait for each other, and must not keep the other chats out."""
PAUSE = 0.5
LONGEST_PAUSE = 2.0
"""Seconds until an update is handled again that could not be stored: at first, and where that goes on."""
Handle = Callable[[Update], Awaitable[None]]
_log = logging.getLogger(__name__)


class InOrder(BaseUpdateProcessor):
    """Handles each update exactly once in effect: its traces and its being done are one transaction."""

    def __init__(self, database: Database, clock: Clock, owners: frozenset[int], limits: Limits) -> None:
        """Write to the owners of what goes wrong."""
        super().__init__(AT_ONCE)
        self._database = database
        self._clock = clock
        self._owners = owners
        self.said: Callable[[], None] = lambda: None
        """Called when something may have been queued for sending."""
        self._limits = limits
        self._turns = Turns()
        self.replayed: frozenset[int] = frozenset()
        """Updates that waited when the program began: it may have ended over one of them."""
        self.handle: Handle | None = None
        """The application's own handling; set once it is built."""

    async def initialize(self) -> None:
        """Nothing is needed beforehand."""

    async def shutdown(self) -> None:
        """Nothing is held."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Handle an update when it is its chat's turn."""
        if isinstance(coroutine, Coroutine):
            coroutine.close()  # made for a single attempt; each attempt here makes its own
        if isinstance(update, Update):
            async with self._turns.turn(_chat_of(update), _author_of(update)):
                await self._until_stored(update)

    async def _until_stored(self, update: Update) -> None:
        """Handle an update for as long as it takes: nobody would come back to one that is left lying."""
        pause = PAUSE
        while reason := await self._kept_from(update):
            if pause == PAUSE:  # a long fault fills no log
                _log.error("update %s cannot be stored yet: %s", update.update_id, reason)
            await asyncio.sleep(pause)
            pause = min(2 * pause, max(PAUSE, LONGEST_PAUSE))
        self.said()

    async def _kept_from(self, update: Update) -> StorageError | None:
        """Handle an update, or give it up; what the storage has against it now."""
        try:
            if update.update_id not in self.replayed or await self._worth_another_attempt(update.update_id):
                await self._once(update)
        except StorageError as error:
            return error
        return None

    async def _worth_another_attempt(self, update_id: int) -> bool:
        """Counted before the attempt: whatever the update does to the program, the count stays."""
        async with self._database.transaction("count attempt") as rows:
            attempts = await inbox.attempt(rows, update_id)
            if attempts > ATTEMPTS:
                _log.error("update %s is given up: the program ended %s times over it", update_id, ATTEMPTS)
                await inbox.bury(rows, update_id, f"the program ended {ATTEMPTS} times over it", self._clock.reading())
            return attempts <= ATTEMPTS

    async def _once(self, update: Update) -> None:
        try:
            async with self._database.transaction("handle update") as rows:
                work = self._work(rows, update)
                if await inbox.finish(rows, update.update_id, work.moment):
                    await self._handled(update, work)
        except StorageError:
            raise
        except _Failed as failed:
            await self._give_up(update, failed.error)
        except Exception as error:  # noqa: BLE001 - what its own handling stumbles over
            await self._give_up(update, error)

    async def _handled(self, update: Update, work: Work) -> None:
        begin(work)
        assert self.handle is not None, "the application is built"  # noqa: S101
        if await is_admitted(update, work):
            await self.handle(update)
        if isinstance(work.failure, StorageError):
            raise work.failure
        if work.failure is not None:
            raise _Failed(work.failure)

    async def _give_up(self, update: Update, error: Exception) -> None:
        """Nothing of the update stays but its burial, one apology, and a note to those in charge."""
        number = secrets.token_hex(3)
        _log.error("update %s failed, error %s", update.update_id, number, exc_info=error)
        try:
            await self._bury(update, number, error, apologise=True)
        except StorageError:
            raise
        except Exception:  # noqa: BLE001 - it must not be left lying, even where nobody can be told of it
            _log.exception("nobody can be told of error %s", number)
            await self._bury(update, number, error, apologise=False)

    async def _bury(self, update: Update, number: str, error: Exception, *, apologise: bool) -> None:
        async with self._database.transaction("bury update") as rows:
            work = self._work(rows, update)
            await inbox.bury(rows, update.update_id, f"{number} {type(error).__name__}", work.moment)
            if apologise:
                await answer_failure(work, update, number, error, self._owners)

    def _work(self, rows: Transaction, update: Update) -> Work:
        moment, user, author = self._clock.reading(), update.effective_user, _author_of(update)
        language = user.language_code if user else None
        share = Share(rows, moment, author, _chat_of(update), language, author in self._owners, self._limits)
        return Work(rows, update.update_id, moment, share)


class _Failed(Exception):
    """A handler failed: undo its traces."""

    def __init__(self, error: Exception) -> None:
        super().__init__(str(error))
        self.error = error


def _chat_of(update: Update) -> int:
    """Return whose turn it is: the chat's, else the person's; of what has neither, as it should be, nobody's."""
    try:
        chat, user = update.effective_chat, update.effective_user
        number: object = chat.id if chat else user.id if user else 0
    except (AttributeError, TypeError):
        return 0
    return number if isinstance(number, int) else 0


def _author_of(update: Update) -> int:
    """Return who caused an update: a person, or the group in whose name an anonymous administrator wrote."""
    try:
        message, user = update.effective_message, update.effective_user
        sender = message.sender_chat if update.callback_query is None and message is not None else None
        number: object = sender.id if sender else user.id if user else 0
    except (AttributeError, TypeError):
        return 0
    return number if isinstance(number, int) else 0
