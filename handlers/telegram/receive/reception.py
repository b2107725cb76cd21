"""The reception: reaches the platform and stores what it brings, whether or not anybody can answer yet."""

import asyncio
import logging
from typing import TYPE_CHECKING

from telegram import Update
from telegram.error import InvalidToken, TelegramError

from bot.adopting.recognise import recognise
from bot.clock import Clock
from bot.trouble import Trouble
from checklist_data.comparing.outline import outline_of
from checklist_data.model import Checklist
from handlers.telegram.account import BotAccount
from handlers.telegram.receive.intake import Intake
from handlers.telegram.receive.polling import Poller
from handlers.telegram.send.platform_bot import PlatformBot
from handlers.telegram.watch.attempts import Attempts
from handlers.telegram.watch.heartbeat import loop_time
from handlers.telegram.watch.retry_policy import RetryPolicy
from storage.engine.database import Database

if TYPE_CHECKING:
    from handlers.telegram.receive.webhook_receiver import WebhookReceiver

KINDS = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.CHAT_MEMBER,
)
"""The kinds of updates that are asked for."""
_log = logging.getLogger(__name__)


class Reception:
    """Takes updates in. `begin`, then `end`; what it has stored waits in `queue`."""

    def __init__(self, place: BotAccount, database: Database, clock: Clock, policy: RetryPolicy | None = None) -> None:
        """Prepare; nothing is asked of the platform before `begin`."""
        self._database, self._clock = database, clock
        self._policy = policy or RetryPolicy()
        self.bot = PlatformBot(place.token, place.base_url)
        self.queue: asyncio.Queue[object] = asyncio.Queue()
        self.intake = Intake(database, clock, self.bot, self.queue)
        self.receiver = self._receiver(place)
        self.replayed: dict[int, int] = {}
        """Updates that waited when the program began, with how often they were tried."""
        self.token_refused = asyncio.Event()
        """Set where the bot has to end, as the platform has not known its token for a long time."""
        self._task: asyncio.Task[None] | None = None

    async def begin(self, checklist: Checklist) -> None:
        """Begin to receive; where it has begun, do nothing.

        Raises OtherList where the numbers in the database are meant by another list, InvalidToken where the platform
        does not know the token: then nothing was received.
        """
        if self._task is not None:
            return
        async with self._database.transaction("recognise list") as rows:
            await recognise(rows, outline_of(checklist), self._clock.reading())
        await self._reach_platform()
        self.replayed = await self.intake.replay()
        self.begin_anew()

    def begin_anew(self) -> None:
        """Receive in a new task."""
        self._task = asyncio.create_task(self._receive(), name="receive")

    async def end(self) -> None:
        """Stop receiving; it may begin again."""
        task, self._task = self._task, None
        if task is not None and not task.done():
            task.cancel()
            await asyncio.wait([task])

    async def close(self) -> None:
        """Stop receiving, and leave the platform."""
        await self.end()
        await self.bot.shutdown()

    async def _reach_platform(self) -> None:
        attempts = Attempts("reaching the platform", self._policy, self._policy.gives_up_start)
        while True:
            begun = loop_time()
            try:
                await self.bot.initialize()
            except InvalidToken:
                pause = attempts.failed(Trouble.TOKEN, "the token is refused")
            except TelegramError as error:
                pause = attempts.failed(Trouble.NETWORK, error.message, waited=loop_time() - begun)
            else:
                return
            await attempts.rest(pause)

    async def _receive(self) -> None:
        try:
            await self.receiver.run()
        except InvalidToken:
            _log.error("the platform has refused the token for too long")
            self.token_refused.set()

    def _receiver(self, place: BotAccount) -> "Poller | WebhookReceiver":
        if place.webhook is None:
            return Poller(self.bot, self.intake, KINDS, self._policy)
        from handlers.telegram.receive.webhook_receiver import WebhookReceiver  # noqa: PLC0415 - a server, for few

        return WebhookReceiver(self.bot, self.intake, place.webhook, KINDS, self._policy, self._clock)
