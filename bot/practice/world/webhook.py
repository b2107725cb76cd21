"""Delivery of updates to a webhook of this machine: in order, repeated until they are taken."""

import asyncio
import contextlib
from collections.abc import Callable

import aiohttp

from bot.practice.world.loopback import LocalResolver
from bot.practice.world.people import Json
from bot.practice.world.updates import Updates

FIRST_PAUSE = 0.2
LONGEST_PAUSE = 5.0
PATIENCE = aiohttp.ClientTimeout(total=10)


class Webhook:
    """Where updates are brought to; nowhere while `url` is empty."""

    def __init__(self, updates: Updates, stamp: Callable[[], int]) -> None:
        """Bring these; `stamp` gives the time of an error."""
        self._updates = updates
        self._stamp = stamp
        self._task: asyncio.Task[None] | None = None
        self._secret = ""
        self.url = ""
        self.last_error = ""
        self.last_error_date = 0

    def use(self, url: str, secret: str) -> None:
        """Bring updates to another place from now on."""
        self.url, self._secret = url, secret
        self.last_error, self.last_error_date = "", 0
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if url:
            self._task = asyncio.create_task(self._bring())

    async def close(self) -> None:
        """Bring nothing more."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _bring(self) -> None:
        # A certificate that somebody made for their own machine is as good as any here.
        connector = aiohttp.TCPConnector(ssl=False, resolver=LocalResolver())
        async with aiohttp.ClientSession(timeout=PATIENCE, connector=connector) as session:
            pause = FIRST_PAUSE
            while True:
                update = await self._updates.first()
                if await self._taken(session, update):
                    self._updates.confirm_first(update)
                    pause = FIRST_PAUSE
                else:
                    await asyncio.sleep(pause)
                    pause = min(2 * pause, LONGEST_PAUSE)

    async def _taken(self, session: aiohttp.ClientSession, update: Json) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self._secret} if self._secret else {}
        try:
            async with session.post(self.url, json=update, headers=headers, allow_redirects=False) as answer:
                if 200 <= answer.status < 300:
                    return True
                self._failed(f"Wrong response from the webhook: {answer.status} {answer.reason}")
        except TimeoutError:
            self._failed("Read timeout expired")
        except aiohttp.ClientConnectorError:
            self._failed("Connection refused")
        except aiohttp.ClientError as error:
            self._failed(f"Connection failed: {type(error).__name__}")
        return False

    def _failed(self, error: str) -> None:
        self.last_error, self.last_error_date = error, self._stamp()
