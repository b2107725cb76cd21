"""Delivery of updates to a webhook: in order, repeated until they are taken."""

import asyncio
import contextlib

import aiohttp

from bot.practice.updates import Updates

FIRST_PAUSE = 0.2
LONGEST_PAUSE = 5.0
PATIENCE = aiohttp.ClientTimeout(total=10)


class Webhook:
    """Where updates are brought to; nowhere while `url` is empty."""

    def __init__(self, updates: Updates) -> None:
        """Bring these."""
        self._updates = updates
        self._task: asyncio.Task[None] | None = None
        self._secret = ""
        self.url = ""
        self.last_error = ""

    def use(self, url: str, secret: str) -> None:
        """Bring updates to another place from now on."""
        self.url, self._secret, self.last_error = url, secret, ""
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
        async with aiohttp.ClientSession(timeout=PATIENCE) as session:
            pause = FIRST_PAUSE
            while True:
                await self._updates.news()
                update = self._updates.first()
                if update is None:
                    continue
                if await self._taken(session, update):
                    self._updates.confirm_first(update["update_id"])
                    pause = FIRST_PAUSE
                else:
                    await asyncio.sleep(pause)
                    pause = min(2 * pause, LONGEST_PAUSE)

    async def _taken(self, session: aiohttp.ClientSession, update: dict[str, object]) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self._secret} if self._secret else {}
        try:
            async with session.post(self.url, json=update, headers=headers) as answer:
                self.last_error = "" if answer.ok else f"Wrong response from the webhook: {answer.status}"
                return answer.ok
        except (aiohttp.ClientError, TimeoutError) as error:
            self.last_error = f"Connection failed: {type(error).__name__}"
            return False
