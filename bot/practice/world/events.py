"""Server-Sent Events: the page is told that something has changed."""

import asyncio
import contextlib
import json
from dataclasses import dataclass

from aiohttp import web

from bot.practice.world.world import World

KEEP_ALIVE = 15.0
"""Seconds after which a stream without events is given a sign of life."""
GATHER = 0.05
"""Seconds during which changes become one event."""


@dataclass(frozen=True, slots=True)
class Events:
    """Streams of the versions of the world."""

    world: World

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """`GET /sim/events`: the version now, and after every change, until the ground is closed."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
        await response.prepare(request)
        with contextlib.suppress(ConnectionError):
            while not self.world.closed.is_set():
                told = self.world.version
                await response.write(f"data: {json.dumps({'version': told})}\n\n".encode())
                await self._until_changed(told, response)
        return response

    async def _until_changed(self, told: int, response: web.StreamResponse) -> None:
        while self.world.version == told and not self.world.closed.is_set():
            self.world.changed.clear()
            try:
                await asyncio.wait_for(self.world.changed.wait(), KEEP_ALIVE)
            except TimeoutError:
                await response.write(b": still here\n\n")
        await asyncio.sleep(GATHER)
