"""The practice ground: the world behind its HTTP server, with the page on top."""

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from bot.clock import WoundClock
from bot.practice.bot_api import LARGEST_BODY, BotApi
from bot.practice.cast import as_json
from bot.practice.control import Control
from bot.practice.recorder import Recorder
from bot.practice.world import World

PAGE = Path(__file__).parent / "page"
KEEP_ALIVE = 15.0
"""Seconds after which a stream without events is given a sign of life."""
GATHER = 0.05
"""Seconds during which changes become one event."""


class Ground:
    """A practice ground that runs; `address` is where."""

    def __init__(self, world: World, runner: web.AppRunner, recorder: Recorder) -> None:
        """Hold what has to be closed."""
        self.world = world
        self.recorder = recorder
        self._runner = runner

    @property
    def address(self) -> str:
        """Where the page is."""
        host, port = self._runner.addresses[0][:2]
        return f"http://{host}:{port}"

    @property
    def base_url(self) -> str:
        """Where the Bot API is, as client libraries want it."""
        return f"{self.address}/bot"

    async def close(self) -> None:
        """End it, held calls included."""
        await self.world.webhook.close()
        self.world.updates.end_poll()
        self.world.closed.set()
        self.world.touch()
        await self._runner.cleanup()


async def open_ground(clock: WoundClock, host: str = "127.0.0.1", port: int = 0, founder: int | None = None) -> Ground:
    """Open a practice ground; port 0 is any free one. Raises OSError where the port is taken."""
    world = World(clock, founder)
    recorder = Recorder(clock)
    application = web.Application(client_max_size=LARGEST_BODY)
    application.add_routes(BotApi(world, recorder).routes())
    application.add_routes(Control(world, recorder).routes())
    application.add_routes([web.get("/sim/cast", _cast), web.get("/sim/events", _events(world))])
    application.add_routes([web.get("/", _index), web.static("/page", PAGE)])
    runner = web.AppRunner(application, access_log=None, handler_cancellation=True, shutdown_timeout=1.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError:
        await runner.cleanup()
        raise
    return Ground(world, runner, recorder)


async def _index(request: web.Request) -> web.FileResponse:
    del request
    return web.FileResponse(PAGE / "index.html", headers={"Cache-Control": "no-cache"})


async def _cast(request: web.Request) -> web.Response:
    del request
    return web.json_response(as_json())


def _events(world: World) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def stream(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
        await response.prepare(request)
        with contextlib.suppress(ConnectionError):
            while not world.closed.is_set():
                await response.write(f"data: {json.dumps({'version': world.version})}\n\n".encode())
                await _change(world, response)
        return response

    return stream


async def _change(world: World, response: web.StreamResponse) -> None:
    known = world.version
    while world.version == known and not world.closed.is_set():
        world.changed.clear()
        try:
            await asyncio.wait_for(world.changed.wait(), KEEP_ALIVE)
        except TimeoutError:
            await response.write(b": still here\n\n")
    await asyncio.sleep(GATHER)
