"""The practice ground: the world behind its HTTP server, with the page on top."""

from pathlib import Path

from aiohttp import web

from bot.clock import WoundClock
from bot.practice.bodies import LARGEST_BODY
from bot.practice.bot_api import BotApi
from bot.practice.cast import as_json
from bot.practice.control import Control
from bot.practice.events import Events
from bot.practice.identity import Identity
from bot.practice.recorder import Recorder
from bot.practice.world import World

PAGE = Path(__file__).parent / "page"


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
        self.world.closed.set()
        self.world.touch()
        self.world.updates.end_poll()
        await self.world.webhook.close()
        await self._runner.cleanup()


async def open_ground(
    clock: WoundClock, host: str = "127.0.0.1", port: int = 0, founder: int | None = None, first_words: str = ""
) -> Ground:
    """Open a practice ground; port 0 is any free one. Raises OSError where the port is taken."""
    world = World(clock, founder, first_words)
    recorder = Recorder(clock)
    runner = web.AppRunner(
        _application(world, recorder), access_log=None, handler_cancellation=True, shutdown_timeout=1.0
    )
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError:
        await runner.cleanup()
        raise
    return Ground(world, runner, recorder)


def _application(world: World, recorder: Recorder) -> web.Application:
    application = web.Application(client_max_size=LARGEST_BODY)
    application.add_routes(BotApi(world, recorder, Identity(world)).routes())
    application.add_routes(Control(world, recorder).routes())
    application.add_routes([web.get("/sim/cast", _cast), web.get("/sim/events", Events(world).stream)])
    if PAGE.is_dir():
        application.add_routes([web.get("/", _index), web.static("/page", PAGE)])
    return application


async def _index(request: web.Request) -> web.FileResponse:
    del request
    return web.FileResponse(PAGE / "index.html", headers={"Cache-Control": "no-cache"})


async def _cast(request: web.Request) -> web.Response:
    del request
    return web.json_response(as_json())
