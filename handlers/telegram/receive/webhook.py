"""The webhook: a server for the platform's updates; other clients are rejected at the headers."""

import asyncio
import hmac
import logging
from http import HTTPStatus

from aiohttp import web

from handlers.telegram.account import Webhook
from handlers.telegram.json_decoding import Undecodable, decoded
from handlers.telegram.receive.intake import Intake
from handlers.web.gate import Gate
from storage.errors import StorageError

BODY_WITHIN = 10.0
STORED_WITHIN = 20.0
"""Seconds that each step of a request may take, once its headers are there."""
MOST_CONNECTIONS = 100
"""Connections at the same time; the platform opens at most forty."""
SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
_log = logging.getLogger(__name__)


class WebhookServer:
    """Takes updates. `open` it, then `close`."""

    def __init__(self, webhook: Webhook, intake: Intake) -> None:
        """Hand what is brought to the intake."""
        self._webhook = webhook
        self._intake = intake
        self._gate: Gate | None = None
        self._runner: web.ServerRunner | None = None

    async def open(self) -> None:
        """Listen. Raises OSError if the port is taken."""
        self._gate = Gate(self._answer, MOST_CONNECTIONS)
        self._runner = web.ServerRunner(self._gate, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, self._webhook.listen, self._webhook.port, backlog=MOST_CONNECTIONS).start()

    async def close(self) -> None:
        """Stop listening."""
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()

    async def _answer(self, request: web.BaseRequest) -> web.Response:
        refusal = self._refusal(request)
        if refusal is None:
            if self._gate is not None:
                self._gate.let_through(request.protocol)
            try:
                return web.Response(status=await self._taken(request))
            except TimeoutError:
                refusal = HTTPStatus.REQUEST_TIMEOUT
        response = web.Response(status=refusal)
        response.force_close()  # what is still to come of the body is not read
        return response

    def _refusal(self, request: web.BaseRequest) -> HTTPStatus | None:
        """Why a request is turned away before its body is read."""
        given = request.headers.get(SECRET, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._webhook.secret.encode()):
            return HTTPStatus.FORBIDDEN
        if request.path.rstrip("/") != self._webhook.path.rstrip("/"):
            return HTTPStatus.NOT_FOUND
        return None if request.method == "POST" else HTTPStatus.METHOD_NOT_ALLOWED

    async def _taken(self, request: web.BaseRequest) -> HTTPStatus:
        """Store what was brought; 200 only after the commit, and for what will never be an update as well."""
        async with asyncio.timeout(BODY_WITHIN):
            value = await _body(request)
        try:
            async with asyncio.timeout(STORED_WITHIN):
                await self._intake.take([value])
        except (StorageError, TimeoutError) as error:
            _log.error("an update cannot be stored yet, so it is not confirmed: %s", error)
            return HTTPStatus.SERVICE_UNAVAILABLE
        return HTTPStatus.OK


async def _body(request: web.BaseRequest) -> object:
    """Read an update; the reason, where there is none: the platform would bring it again and again."""
    try:
        return decoded(await request.read())
    except web.HTTPRequestEntityTooLarge:
        return f"larger than {request.client_max_size} bytes: {request.content_length}"
    except Undecodable as error:
        return f"no JSON: {error}"
