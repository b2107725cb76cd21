"""Receiving by webhook: the server is open, and the platform knows its address and can bring updates to it."""

import logging
from collections.abc import Sequence

from telegram import WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.clock import Clock
from bot.trouble import Trouble
from handlers.telegram.account import Webhook
from handlers.telegram.receive.intake import Intake
from handlers.telegram.receive.webhook import WebhookServer
from handlers.telegram.send.platform_bot import PlatformBot
from handlers.telegram.watch.attempts import Attempts
from handlers.telegram.watch.retry_policy import RetryPolicy

LOOK_EVERY = 10.0
"""Seconds between two looks at what the platform says of the webhook."""
RECENT = 60.0
"""Seconds for which a failed delivery counts."""
_log = logging.getLogger(__name__)


class WebhookReceiver:
    """Takes updates by webhook. `run` it; that the platform can bring them is its sign of life."""

    def __init__(
        self,
        bot: PlatformBot,
        intake: Intake,
        webhook: Webhook,
        kinds: Sequence[str],
        policy: RetryPolicy,
        clock: Clock,
    ) -> None:
        """Ask for these kinds of updates."""
        self._bot = bot
        self._webhook = webhook
        self._server = WebhookServer(webhook, intake)
        self._kinds = kinds
        self._clock = clock
        self._is_set = False
        self._attempts = Attempts("the webhook", policy, policy.gives_up_work)
        self.tried = self._attempts.tried
        self.progress, self.answered = self._attempts.progress, self._attempts.answered

    async def run(self) -> None:
        """Listen until cancelled. Raises InvalidToken once the token has been refused for too long."""
        try:
            await self._open()
            while True:
                await self._attempts.rest(await self._attempt())
        finally:
            await self._server.close()

    async def _open(self) -> None:
        while True:
            try:
                await self._server.open()
            except OSError as error:
                await self._server.close()
                await self._attempts.rest(self._attempts.failed(Trouble.WEBHOOK, str(error)))
            else:
                return

    async def _attempt(self) -> float:
        try:
            info = await self._registered()
        except InvalidToken as error:
            return self._attempts.failed(Trouble.TOKEN, error.message)
        except TelegramError as error:
            return self._attempts.failed(Trouble.NETWORK, error.message)
        except Exception as error:  # noqa: BLE001 - whatever the library stumbles over
            return self._attempts.failed(Trouble.GARBLED, type(error).__name__)
        if reason := self._undelivered(info):
            return self._attempts.failed(Trouble.WEBHOOK, reason)
        self._attempts.succeeded()
        return LOOK_EVERY

    async def _registered(self) -> WebhookInfo:
        """Return what the platform says of the webhook, which is set first where somebody has changed it."""
        info = await self._bot.get_webhook_info()
        if self._is_set and info.url == self._webhook.url:
            return info
        await self._bot.set_webhook(
            self._webhook.url, allowed_updates=self._kinds, secret_token=self._webhook.secret, max_connections=40
        )
        self._is_set = True
        return await self._bot.get_webhook_info()

    def _undelivered(self, info: WebhookInfo) -> str:
        """Why the platform could not bring an update just now, if it could not."""
        if info.url != self._webhook.url:
            return "the platform has another address"
        if not info.pending_update_count or info.last_error_date is None:
            return ""
        age = (self._clock.reading() - info.last_error_date).total_seconds()
        return str(info.last_error_message)[:200] if age < RECENT else ""
