"""The practice ground: the world behind its HTTP server, with the page on top."""

from pathlib import Path

from aiohttp import web

from bot.clock import WoundClock
from bot.practice.api.bodies import LARGEST_BODY
from bot.practice.api.recorder import Recorder
from bot.practice.api.server import BotApi
from bot.practice.control.callers import CallerCheck, Handler, add_headers
from bot.practice.control.cast import Cast
from bot.practice.control.routes import Control
from bot.practice.review.room import ReviewRoom
from bot.practice.world.events import Events
from bot.practice.world.identity import Identity
from bot.practice.world.world import World

PAGE = Path(__file__).parent / "page"
LOOPBACK = "127.0.0.1"
"""The only address that is listened on: whoever reaches the practice ground plays everybody in it."""
TOKEN_PLACE = "PRACTICE_TOKEN"  # noqa: S105 - where the page has the token


class Ground:
    """A practice ground that runs; `address` is where, `cast` who plays in it."""

    def __init__(self, world: World, runner: web.AppRunner, recorder: Recorder, token: str, cast: Cast) -> None:
        """Hold what has to be closed, and the token of the control routes."""
        self.world = world
        self.recorder = recorder
        self.token = token
        self.cast = cast
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
    clock: WoundClock,
    port: int = 0,
    founder: int | None = None,
    first_words: str = "",
    drafts: Path | None = None,
) -> Ground:
    """Open a practice ground on this machine alone; port 0 is any free one. Raises OSError if the port is taken.

    With a folder for drafts it has the page of review.
    """
    callers, cast = CallerCheck(), Cast()
    world = World(clock, founder, first_words)
    recorder = Recorder(clock)
    runner = web.AppRunner(
        _application(world, recorder, callers, drafts), access_log=None, handler_cancellation=True, shutdown_timeout=1.0
    )
    runner.app.add_routes([web.get("/sim/cast", cast.show)])
    await runner.setup()
    try:
        await web.TCPSite(runner, LOOPBACK, port).start()
    except OSError:
        await runner.cleanup()
        raise
    return Ground(world, runner, recorder, callers.token, cast)


def _application(world: World, recorder: Recorder, callers: CallerCheck, drafts: Path | None) -> web.Application:
    application = web.Application(client_max_size=LARGEST_BODY, middlewares=[callers.check])
    application.on_response_prepare.append(add_headers)
    application.add_routes(BotApi(world, recorder, Identity(world)).routes())
    application.add_routes(Control(world, recorder).routes())
    application.add_routes([web.get("/sim/events", Events(world).stream)])
    if PAGE.is_dir():
        application.add_routes([web.get("/", _page("index.html", callers.token)), web.static("/page", PAGE)])
    if PAGE.is_dir() and drafts is not None:
        application.add_routes([web.get("/review", _page("review.html", callers.token)), *ReviewRoom(drafts).routes()])
    return application


def _page(name: str, token: str) -> Handler:
    """A page, with the token for its own calls in it; a browser must not keep it for the next practice ground."""

    async def show(request: web.Request) -> web.StreamResponse:
        del request
        page = (PAGE / name).read_text(encoding="utf-8").replace(TOKEN_PLACE, token)
        return web.Response(text=page, content_type="text/html", headers={"Cache-Control": "no-store"})

    return show
