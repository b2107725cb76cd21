"""The control side over HTTP: routes by which tests and the page play the people, JSON over POST."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from bot.practice.api.bodies import LARGEST_BODY
from bot.practice.api.recorder import Recorder
from bot.practice.control.fields import WrongCall, fields_of
from bot.practice.control.people_calls import ACTS, Act
from bot.practice.control.scene_calls import STAGING
from bot.practice.refusing.refused import Refused
from bot.practice.world.snapshot import snapshot
from bot.practice.world.world import World

Respond = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Control:
    """The people's side of the world."""

    world: World
    recorder: Recorder

    def routes(self) -> list[web.RouteDef]:
        """Its addresses."""
        acts = ACTS | STAGING
        return [
            *(web.post(f"/sim/{name}", _checked(self._acting(act))) for name, act in acts.items()),
            web.get("/sim/outbox", _checked(self.outbox)),
            web.get("/sim/state", _checked(self.state)),
            web.get("/sim/file/{id}", self.file),
        ]

    async def outbox(self, request: web.Request) -> web.Response:
        """Every call of the bot, in order."""
        return web.json_response(self.recorder.since(_number(request, "since") or 0))

    async def state(self, request: web.Request) -> web.Response:
        """Chats, members, messages."""
        return web.json_response(snapshot(self.world, _number(request, "chat"), _number(request, "limit") or 0))

    async def file(self, request: web.Request) -> web.Response:
        """A file that was sent, for the page; never as a page of its own."""
        file = self.world.files.by_id(request.match_info["id"])
        if file is None:
            raise web.HTTPNotFound
        headers = {"Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'"}
        return web.Response(body=file.data, content_type=file.kind, headers=headers)

    def _acting(self, act: Act) -> Respond:
        async def respond(request: web.Request) -> web.Response:
            return web.json_response(act(self.world, fields_of(await request.read())))

        return respond


def _checked(respond: Respond) -> Respond:
    """Answer a mistake with what to change."""

    async def checked(request: web.Request) -> web.StreamResponse:
        try:
            return await respond(request)
        except (WrongCall, Refused) as problem:
            return web.json_response({"error": str(problem)}, status=400)
        except web.HTTPRequestEntityTooLarge:
            return web.json_response({"error": f"the body must have at most {LARGEST_BODY} bytes"}, status=413)

    return checked


def _number(request: web.Request, name: str) -> int | None:
    """A whole number in the address; None if there is none."""
    given = request.query.get(name, "")
    try:
        return int(given) if given else None
    except ValueError:
        raise WrongCall(f"{name} must be a whole number") from None
