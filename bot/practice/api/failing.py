"""Answers that go wrong on purpose: late, halfway, or never."""

import asyncio
import json

from aiohttp import web

from bot.practice.refusing.faults import Fault
from bot.practice.world.people import Json


async def fail(request: web.Request, fault: Fault, body: Json, closed: asyncio.Event) -> web.StreamResponse:
    """Let a connection go wrong in place of the answer; a silence ends when the ground is closed."""
    if fault.kind == "partial":
        return await _half(request, body)
    await _silence(fault.seconds, closed)
    return _cut(request)


async def _silence(seconds: float, closed: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(closed.wait(), seconds)
    except TimeoutError:
        return


async def _half(request: web.Request, body: Json) -> web.StreamResponse:
    data = json.dumps(body).encode()
    response = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Length": str(len(data))})
    await response.prepare(request)
    await response.write(data[: len(data) // 2])
    _cut(request, politely=True)
    return response


def _cut(request: web.Request, *, politely: bool = False) -> web.Response:
    """End the connection without an answer; politely is after what was written has gone out."""
    if request.transport is not None:
        (request.transport.close if politely else request.transport.abort)()
    return web.Response()
