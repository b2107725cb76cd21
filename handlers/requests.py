"""HTTP to the platform over aiohttp, which costs half of what the library's own client does."""

import asyncio
import logging
from collections.abc import Callable

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

Timeout = DefaultValue[float] | float | DefaultValue[None] | None
"""Seconds, or the default of the pool."""
PAUSE = 1.0
"""Seconds between two attempts to fetch updates from a platform that cannot be reached."""
CONFLICT = 409
"""Somebody else fetches the updates of this bot, or a webhook is set."""
_log = logging.getLogger(__name__)


class Requests(BaseRequest):
    """Requests with a pool of connections; timeouts are in seconds."""

    def __init__(self, connections: int = 40, read_timeout: float = 4.0, connect_timeout: float = 3.0) -> None:
        """Prepare; the connections are opened by `initialize`."""
        self._connections = connections
        self._read_timeout = read_timeout
        self._connect_timeout = connect_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the pool."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections)
            self._session = aiohttp.ClientSession(connector=connector, trust_env=True)

    async def shutdown(self) -> None:
        """Close the pool."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(  # noqa: PLR0913, PLR0917 - the library's interface
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Timeout = BaseRequest.DEFAULT_NONE,
        write_timeout: Timeout = BaseRequest.DEFAULT_NONE,
        connect_timeout: Timeout = BaseRequest.DEFAULT_NONE,
        pool_timeout: Timeout = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make a request. Raises TimedOut or NetworkError with the cause that `outcomes` sorts by."""
        del write_timeout, pool_timeout  # reading and connecting say it all
        timeout = aiohttp.ClientTimeout(
            total=None,
            sock_connect=_or(connect_timeout, self._connect_timeout),
            sock_read=_or(read_timeout, self._read_timeout),
        )
        return await self._exchange(method, url, request_data, timeout)

    async def _exchange(
        self, method: str, url: str, data: RequestData | None, timeout: aiohttp.ClientTimeout
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("this connection pool is not open")
        try:
            async with self._session.request(method, url, data=_form(data), timeout=timeout) as response:
                return response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut(str(error) or "no answer in time") from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error


class PollingRequests(Requests):
    """Requests for updates: tells of every attempt, and never lets the library wait long.

    After a failure of the network or the server it rests and has the request repeated at once; after other errors than
    TimedOut the library would wait up to 30 seconds.
    """

    def __init__(self, attempted: Callable[[], None]) -> None:
        """Tell of every attempt."""
        super().__init__(connections=2, read_timeout=2.0)
        self._attempted = attempted
        self.last_payload = b""
        """The last answer as it came, for when the library cannot read it."""

    async def _exchange(
        self, method: str, url: str, data: RequestData | None, timeout: aiohttp.ClientTimeout
    ) -> tuple[int, bytes]:
        self._attempted()
        try:
            status, payload = await super()._exchange(method, url, data, timeout)
        except TimedOut:
            raise
        except NetworkError as error:
            _log.info("no updates could be fetched: %s", error)
            await asyncio.sleep(PAUSE)
            raise TimedOut(error.message) from error
        if status >= 500 or status == CONFLICT:
            _log.warning("no updates could be fetched: the server said %s: %s", status, payload[:200])
            await asyncio.sleep(PAUSE)
            raise TimedOut(f"the server said {status}")
        self.last_payload = payload
        return status, payload


def _or(given: Timeout, default: float) -> float:
    return default if isinstance(given, DefaultValue) or given is None else given


def _form(data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    if data is None:
        return None
    if not data.multipart_data:
        return data.json_parameters
    form = aiohttp.FormData(data.json_parameters, quote_fields=False)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
