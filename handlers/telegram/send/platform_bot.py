"""The library's bot over our own HTTP, with polls that hand through what the platform said."""

from collections.abc import Mapping
from typing import Any

import aiohttp
from telegram import Bot, User
from telegram.error import NetworkError

from handlers.telegram.send.api_answers import Refusal
from handlers.telegram.send.http_requests import Requests

OFFICIAL = "https://api.telegram.org"


class PlatformBot(Bot):
    """A bot on a Bot API server."""

    def __init__(self, token: str, base_url: str | None = None) -> None:
        """Speak to a server, the official one unless another is named."""
        address = (base_url or OFFICIAL).rstrip("/").removesuffix("/bot")
        self._polling = Requests(connections=2)
        super().__init__(
            token,
            base_url=f"{address}/bot",
            base_file_url=f"{address}/file/bot",
            request=Requests(),
            get_updates_request=self._polling,
        )

    async def fetch_updates(self, fields: Mapping[str, str], timeout: aiohttp.ClientTimeout) -> object | Refusal:
        """Return what the platform gives as updates, unread, or its refusal. Raises what `Requests.ask` does."""
        return await self._polling.ask(f"{self.base_url}/getUpdates", fields, timeout)

    async def get_me(self, *args: Any, **options: Any) -> User:  # noqa: ANN401 - handed through
        """Return the bot's own account. Raises NetworkError if the answer has no account in it."""
        try:
            me = await super().get_me(*args, **options)
            if type(me.id) is int and isinstance(me.username, str):
                return me
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise NetworkError(f"no account in the answer: {type(error).__name__}") from error
        raise NetworkError("no account in the answer")
