"""HTTP to the platform over aiohttp, which costs half of what the library's own client does.

Everything that can come back is bounded in size and time and brought into the form that the library expects.
"""

from collections.abc import Mapping
from typing import Any
from urllib.request import getproxies

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.logs import TOKEN
from handlers.telegram.json_decoding import whole
from handlers.telegram.send.api_answers import Garbled, Refusal, refusal_of, result_of

Timeout = DefaultValue[float] | float | DefaultValue[None] | None
"""Seconds, or the default of the pool."""
LARGEST_ANSWER = 4 * 1024 * 1024
"""Bytes of an answer of the Bot API; a hundred updates have a few hundred thousand."""
LARGEST_FILE = 21 * 1024 * 1024
"""Bytes of a file; the Bot API lets a bot fetch 20 MB."""
LONGEST = 300.0
"""Seconds that a request may take altogether, however steadily its bytes come or go."""
LONGEST_CALL = 20.0
"""Seconds that a call may take altogether, beside those for its files. An answer with a status of 1xx ends the client's
waiting for further bytes: without this, a call to which no other answer follows would last as long as a file may."""
SLOWEST_LINE = 100_000
"""Bytes of a file that go out in a second at least."""
LONGEST_REASON = 200
SENDS = {"sendMessage", "sendPhoto", "sendDocument"}
"""Methods whose result is a message; its number is stored, and nothing else of it is read."""
EDITS = {"editMessageText"}
"""Methods of whose result nothing is read."""


class Result(bytes):
    """The body of a success, with the result that was read from it."""

    value: Any = None


class Requests(BaseRequest):
    """Requests with a pool of connections; timeouts are in seconds."""

    def __init__(
        self,
        connections: int = 40,
        read_timeout: float = 4.0,
        connect_timeout: float = 3.0,
        longest_call: float = LONGEST_CALL,
    ) -> None:
        """Prepare; the connections are opened by `initialize`."""
        self._connections = connections
        self._read_timeout = read_timeout
        self._connect_timeout = connect_timeout
        self._longest_call = longest_call
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the pool."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections)
            # what is not compressed cannot grow when it is unpacked
            headers = {"Accept-Encoding": "identity"}
            # where no proxy is named, two threads would look for one at each request, and for a password in ~/.netrc
            trust_env = bool(getproxies())
            self._session = aiohttp.ClientSession(
                connector=connector, trust_env=trust_env, headers=headers, auto_decompress=False
            )

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
            total=LONGEST if method == "GET" else min(LONGEST, self._longest_call + _size(request_data) / SLOWEST_LINE),
            sock_connect=_or(connect_timeout, self._connect_timeout),
            sock_read=_or(read_timeout, self._read_timeout),
        )
        largest = LARGEST_FILE if method == "GET" else LARGEST_ANSWER
        status, payload = await self._exchange(method, url, _form(request_data), timeout, largest)
        if not 200 <= status <= 299:
            refusal = refusal_of(status, payload)
            return refusal.status, refusal.to_json()
        return status, payload if method == "GET" else _result(payload, url.rpartition("/")[2])

    async def ask(self, url: str, fields: Mapping[str, str], timeout: aiohttp.ClientTimeout) -> object | Refusal:
        """Call a method without the library; the result, or why there is none.

        Raises TimedOut, NetworkError, or Garbled if a success cannot be read or is too large.
        """
        status, payload = await self._exchange("POST", url, dict(fields), timeout, LARGEST_ANSWER, cut=True)
        return result_of(payload) if 200 <= status <= 299 else refusal_of(status, payload)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return what an answer says; it was read before."""
        if isinstance(payload, Result):
            return {"ok": True, "result": payload.value}
        return BaseRequest.parse_json_payload(payload)

    async def _exchange(
        self,
        method: str,
        url: str,
        data: aiohttp.FormData | dict[str, str] | None,
        timeout: aiohttp.ClientTimeout,
        largest: int,
        *,
        cut: bool = False,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("this connection pool is not open")
        try:
            async with self._session.request(
                method, url, data=data, timeout=timeout, allow_redirects=False
            ) as response:
                payload = await _read(response, largest)
                if len(payload) > largest and not cut:
                    raise aiohttp.ClientPayloadError(f"an answer of more than {largest} bytes")
                return response.status, payload
        except TimeoutError as error:
            raise TimedOut(str(error) or "no answer in time") from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(_reason(error)) from error
        except ValueError as error:  # a header, or an address, that the client cannot read
            raise NetworkError(_reason(error)) from aiohttp.ClientPayloadError(type(error).__name__)


async def _read(response: aiohttp.ClientResponse, largest: int) -> bytes:
    """Return the body, or its beginning with one byte more than is wanted."""
    parts: list[bytes] = []
    left = largest + 1
    async for part in response.content.iter_any():
        parts.append(part[:left])
        left -= len(part)
        if left <= 0:
            response.close()  # the rest is not wanted, and the connection is of no use
            break
    return b"".join(parts)


def _result(payload: bytes, method: str) -> Result:
    """Read the result of a call. Raises NetworkError if it cannot be read: it may have been done."""
    result = Result()
    try:
        result.value = result_of(payload)
    except Garbled as error:
        doubt = str(error)
        raise _doubtful(doubt) from aiohttp.ClientPayloadError(doubt)
    if method in SENDS:
        result.value = _bare_message(result.value)
    if method in EDITS:
        result.value = True
    return result


def _bare_message(value: object) -> dict[str, Any]:
    """Return a message with its number alone: the library would stumble over anything else that is wrong in it."""
    number = whole(value.get("message_id")) if isinstance(value, dict) else None
    if number is None:
        raise _doubtful("no message in the answer")
    return {"message_id": number, "date": 0, "chat": {"id": 0, "type": "private"}}


def _doubtful(reason: str) -> NetworkError:
    """Return an error after which nobody knows whether the call was done."""
    error = NetworkError(reason)
    error.__cause__ = aiohttp.ClientPayloadError(reason)
    return error


def _reason(error: Exception) -> str:
    """Return what happened, without the address, which holds the token."""
    text = error.message if isinstance(error, aiohttp.ClientResponseError) else str(error)
    return TOKEN.sub("…", f"{type(error).__name__}: {text}")[:LONGEST_REASON]


def _or(given: Timeout, default: float) -> float:
    return default if isinstance(given, DefaultValue) or given is None else given


def _size(data: RequestData | None) -> int:
    """Return the bytes of the files that are sent."""
    files = data.multipart_data.values() if data is not None and data.multipart_data else ()
    return sum(len(content) for _, content, _ in files if isinstance(content, bytes))


def _form(data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    if data is None:
        return None
    if not data.multipart_data:
        return data.json_parameters
    form = aiohttp.FormData(data.json_parameters, quote_fields=False)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
