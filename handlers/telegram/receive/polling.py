"""Polling: fetches updates while the bot runs, whatever the platform answers."""

import json
import logging
from collections.abc import Sequence

import aiohttp
from telegram.error import InvalidToken, TelegramError

from bot.trouble import Trouble
from handlers.telegram.receive.intake import Intake
from handlers.telegram.receive.poison_update import PoisonUpdate
from handlers.telegram.send.api_answers import CONFLICT, FLOOD, UNAUTHORIZED, Garbled, Refusal
from handlers.telegram.send.platform_bot import PlatformBot
from handlers.telegram.watch.attempts import Attempts
from handlers.telegram.watch.heartbeat import loop_time
from handlers.telegram.watch.retry_policy import RetryPolicy
from storage.errors import StorageError

HOLD = 2
"""Seconds that the platform holds a poll; with the time that an answer may take, a dead line is noticed within five."""
MOST = 100
"""Updates in an answer."""
TIMEOUT = aiohttp.ClientTimeout(total=12.0, sock_connect=3.0, sock_read=HOLD + 2.0)
_log = logging.getLogger(__name__)


class Poller:
    """Fetches updates and hands them to the intake. `run` it; only what it takes counts as a sign of life."""

    def __init__(self, bot: PlatformBot, intake: Intake, kinds: Sequence[str], policy: RetryPolicy) -> None:
        """Ask for these kinds of updates."""
        self._bot = bot
        self._intake = intake
        self._kinds = json.dumps(list(kinds))
        self._policy = policy
        self._attempts = Attempts("polling", policy, policy.gives_up_work)
        self.tried = self._attempts.tried
        self.progress, self.answered = self._attempts.progress, self._attempts.answered
        self._suspect = PoisonUpdate()
        self._limit = MOST
        self._narrow = 1
        """Updates to ask for after an unreadable answer: one, and those without a number that lie before it."""
        self._offset = 0
        """The offset that confirms the last batch. Used once: the platform restarts its numbers after a silent week."""
        self._is_ours = False
        """Whether no webhook keeps the platform from answering polls."""
        self._idle_answers = 0
        """Answers in a row that brought nothing but what is known."""

    async def run(self) -> None:
        """Poll until cancelled. Raises InvalidToken once the token has been refused for too long."""
        while True:
            await self._attempts.rest(await self._attempt())

    async def _attempt(self) -> float:
        """Poll once; the seconds to rest after it."""
        begun = loop_time()
        try:
            answer = await self._asked()
            self.progress.beat()
            if not isinstance(answer, Refusal):
                return await self._taken(answer)
        except Garbled as error:
            return await self._garbled(error)
        except TelegramError as error:
            return self._attempts.failed(Trouble.NETWORK, error.message, waited=loop_time() - begun)
        except StorageError as error:
            return self._attempts.failed(Trouble.STORAGE, str(error))
        except Exception as error:  # noqa: BLE001 - deaf is worse than anything that may be wrong
            if self.answered.trouble is not Trouble.PROGRAM:  # told once
                _log.exception("polling has failed")
            return self._attempts.failed(Trouble.PROGRAM, type(error).__name__)
        return self._refused(answer)

    async def _asked(self) -> object | Refusal:
        if not self._is_ours:
            try:
                done = await self._bot.delete_webhook()
            except InvalidToken as error:
                return Refusal(UNAUTHORIZED, error.message)
            if done is not True:
                raise Garbled("nobody knows whether the webhook is gone", b"")
            self._is_ours = True
            self.progress.beat()
        return await self._bot.fetch_updates(self._fields(), TIMEOUT)

    def _fields(self) -> dict[str, str]:
        hold = HOLD if self.tried.is_set() else 0  # the rest of the program waits for the first answer
        fields = {"timeout": str(hold), "limit": str(self._limit), "allowed_updates": self._kinds}
        return fields | {"offset": str(self._offset)} if self._offset else fields

    async def _taken(self, answer: object) -> float:
        if not isinstance(answer, list):
            raise Garbled("the updates are no list", b"")
        taken = await self._intake.take(answer)
        self._offset = taken.last + 1 if taken.last else 0
        self._narrow = len(answer) + 1 if answer and not taken.last and self._limit < MOST else 1
        self._limit = self._narrow if self._narrow > 1 else min(MOST, 2 * self._limit)
        self._suspect.acquit()
        self._attempts.succeeded()
        self._idle_answers = self._idle_answers + 1 if answer and not taken.new else 0
        return self._policy.pause(self._idle_answers - 1) if self._idle_answers > 1 else 0.0

    async def _garbled(self, error: Garbled) -> float:
        """Fetch one update at a time, and skip the one that cannot be fetched."""
        guilty = self._suspect.convict(error.payload, loop_time()) if self._limit == self._narrow else None
        self._limit = self._narrow
        pause = self._attempts.failed(Trouble.GARBLED, str(error))
        if guilty is not None:
            _log.error("update %s makes every answer unreadable and is passed over", guilty)
            try:
                await self._intake.pass_over(guilty, f"unreadable: {error}")
            except StorageError as failure:
                return self._attempts.failed(Trouble.STORAGE, str(failure))
            self._offset = guilty + 1
        return pause

    def _refused(self, refusal: Refusal) -> float:
        reason = f"{refusal.status} {refusal.description}"
        if refusal.status == FLOOD:
            return self._attempts.failed(Trouble.FLOOD, reason, at_least=refusal.retry_after)
        if refusal.status == CONFLICT:
            self._is_ours = "webhook" not in refusal.description.lower()
            return self._attempts.failed(Trouble.CONFLICT, reason)
        return self._attempts.failed(Trouble.TOKEN if refusal.refuses_token else Trouble.NETWORK, reason)
