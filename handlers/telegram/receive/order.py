"""The order of handling: updates of a chat in turn, chats side by side."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from telegram import ChatMemberAdministrator, ChatMemberOwner, Update
from telegram.error import TelegramError
from telegram.ext import BaseUpdateProcessor

from handlers.incoming import Arrival, Incoming, Pressed, StandingUnknown
from handlers.telegram.decode import decode
from handlers.telegram.ids import text_of
from handlers.telegram.in_hand import InHand
from handlers.telegram.receive.turns import Turns
from storage.errors import StorageError
from storage.ids import AccountId, ChatId

if TYPE_CHECKING:
    from handlers.handling import Handling

AT_ONCE = 100_000
"""The most updates handled at the same time; those of one chat wait for each other without blocking other chats."""
PAUSE = 0.5
LONGEST_PAUSE = 2.0
"""Seconds until an update is handled again that could not be stored: at first, and where that goes on."""
TOGETHER = 8
"""Updates that waited and were never tried that are handled at a time: where the program ends, it counts for these."""
SIDE_BY_SIDE = 4
"""The most updates that wait for the database at a time: more would delay sending."""
SUSPECTED = 0.5
"""Seconds that an update waits for each time that the program ended over it, be that by chance."""
UNREADABLE = (AttributeError, KeyError, OverflowError, TypeError, ValueError)
"""What the library raises over an answer or an update that has not the form that it should have."""
_log = logging.getLogger(__name__)


class InOrder(BaseUpdateProcessor):
    """Gives each update its turn, and handles it until that is stored."""

    def __init__(self, handling: "Handling") -> None:
        """Pass the update to the platform-free part."""
        super().__init__(AT_ONCE)
        self._handling = handling
        self._turns = Turns()
        self.said: Callable[[], None] = lambda: None
        """Called when something may have been queued for sending."""
        self.replayed: dict[int, int] = {}
        """Updates that waited when the program began, and were not tried since, with how often they were before."""
        self.is_ending = False
        """Whether the program ends: what cannot be stored waits for the next start, or for the copy that took over."""
        self.in_hand = InHand()
        self._few, self._alone = asyncio.Semaphore(TOGETHER), asyncio.Lock()
        self._side_by_side = asyncio.Semaphore(SIDE_BY_SIDE)

    async def initialize(self) -> None:
        """Nothing is needed beforehand."""

    async def shutdown(self) -> None:
        """Nothing is held."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Handle an update when it is its chat's turn."""
        if isinstance(coroutine, Coroutine):
            coroutine.close()  # the library's own way of handling
        if isinstance(update, Update):
            with self.in_hand.held():
                async with self._turns.turn(chat_of(update), author_of(update)):
                    await self._until_stored(update)

    async def _until_stored(self, update: Update) -> None:
        """Handle an update for as long as it takes: until the next start nobody would come back to one that lies."""
        pause = PAUSE
        while reason := await self._kept_from(update):
            if pause == PAUSE:  # a long fault fills no log
                _log.error("update %s cannot be stored yet: %s", update.update_id, reason)
            if self.is_ending:
                return
            await asyncio.sleep(pause)
            pause = min(2 * pause, max(PAUSE, LONGEST_PAUSE))
        self.said()

    async def _handle(self, update: Update) -> None:
        try:
            await self._stored(arrival_of(update))
        except StandingUnknown:
            administers = await administers_group(update)
            await self._stored(arrival_of(update, administers=administers))

    async def _stored(self, arrival: Arrival) -> None:
        async with self._side_by_side:
            await self._handling.handle(arrival)

    async def _kept_from(self, update: Update) -> StorageError | None:
        """Handle an update, or give it up; what the storage has against it now."""
        try:
            if update.update_id in self.replayed:
                await self._handle_again(update)
            else:
                await self._handle(update)
        except StorageError as error:
            return error
        return None

    async def _handle_again(self, update: Update) -> None:
        """Handle an update that waited, with few beside it: over one of them the program may have ended.

        What was tried before comes after the others, one at a time; it counts only where the program has lived so long.
        """
        tried = self.replayed[update.update_id]
        await asyncio.sleep(SUSPECTED * tried)
        async with self._alone if tried else self._few:
            may_be_tried = await self._handling.may_be_tried(update.update_id)
            del self.replayed[update.update_id]  # counted once for each time that the program begins
            if may_be_tried:
                await self._handle(update)


def arrival_of(update: Update, *, administers: bool | None = None) -> Arrival:
    """Return an update as it is handled; `administers` where the platform was asked about whoever pressed."""

    def read() -> Incoming | None:
        incoming = decode(update)
        return replace(incoming, administers=administers) if isinstance(incoming, Pressed) else incoming

    return Arrival(update.update_id, chat_of(update), author_of(update), language_of(update), read)


async def administers_group(update: Update) -> bool:
    """Ask the platform whether the person who pressed administers the group; False if it does not answer."""
    query = update.callback_query
    if query is None or query.message is None:
        return False
    try:
        member = await update.get_bot().get_chat_member(query.message.chat.id, query.from_user.id)
    except (TelegramError, *UNREADABLE) as error:
        _log.info("the standing of whoever pressed is not known: %s", type(error).__name__)
        return False
    return isinstance(member, ChatMemberAdministrator | ChatMemberOwner)


def language_of(update: Update) -> str | None:
    """Return the language code of the author's app; None if there is none, or no author as it should be."""
    try:
        code: object = update.effective_user.language_code if update.effective_user else None
    except UNREADABLE:
        return None
    return code if isinstance(code, str) else None


def chat_of(update: Update) -> ChatId:
    """Return whose turn it is: the chat's, else the person's; of what has neither, as it should be, nobody's."""
    try:
        chat, user = update.effective_chat, update.effective_user
        number: object = chat.id if chat else user.id if user else None
    except UNREADABLE:
        return ""
    return text_of(number) if isinstance(number, int) else ""


def author_of(update: Update) -> AccountId:
    """Return who caused an update: a person, or the group in whose name an anonymous administrator wrote."""
    try:
        message, user = update.effective_message, update.effective_user
        sender = message.sender_chat if update.callback_query is None and message is not None else None
        number: object = sender.id if sender else user.id if user else None
    except UNREADABLE:
        return ""
    return text_of(number) if isinstance(number, int) else ""
