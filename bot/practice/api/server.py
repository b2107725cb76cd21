"""The Bot API over HTTP: calls in, answers or faults out."""

from dataclasses import dataclass

from aiohttp import web

from bot.practice.api.bodies import parameters_of
from bot.practice.api.failing import fail
from bot.practice.api.methods.table import call, canonical
from bot.practice.api.parameters import Parameters
from bot.practice.api.recorder import Recorder, answered, refused
from bot.practice.refusing.faults import Fault
from bot.practice.refusing.refused import Refused
from bot.practice.world.identity import Identity
from bot.practice.world.people import Json
from bot.practice.world.world import World

NOT_FOUND = {"ok": False, "error_code": 404, "description": "Not Found"}


@dataclass(frozen=True, slots=True)
class BotApi:
    """What a bot speaks to."""

    world: World
    recorder: Recorder
    identity: Identity

    def routes(self) -> list[web.RouteDef]:
        """Its addresses."""
        return [
            web.get("/bot{token}/{method}", self.answer, allow_head=False),
            web.post("/bot{token}/{method}", self.answer),
            web.get("/file/bot{token}/{path:.+}", self.download),
            web.route("*", "/bot{rest:.*}", _nowhere),
        ]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Do a call, or let it go wrong as was planned."""
        self.identity.learn(request.match_info["token"])
        name = canonical(request.match_info["method"])
        fault = self.world.faults.next(name)
        body = await self._done(request, name, fault)
        if fault is None or fault.kind == "error":
            return _response(body)
        return await fail(request, fault, body, self.world.closed)

    async def download(self, request: web.Request) -> web.Response:
        """A file that was sent."""
        file = self.world.files.by_path(request.match_info["path"])
        if file is None or file.is_too_big:
            return _response(NOT_FOUND)
        return web.Response(body=file.data, content_type="application/octet-stream")

    async def _done(self, request: web.Request, name: str, fault: Fault | None) -> Json:
        try:
            parameters = await parameters_of(request)
        except Refused as refusal:
            return refused(self.recorder.begin(name, {}), refusal)
        made = self.recorder.begin(name, parameters.shown())
        if fault is not None:
            made["fault"] = fault.kind
        try:
            return answered(made, await self._result(name, parameters, fault))
        except Refused as refusal:
            return refused(made, refusal)

    async def _result(self, name: str, parameters: Parameters, fault: Fault | None) -> object:
        if fault is not None and not fault.comes_after:
            raise fault.refusal()
        return await call(self.world, name, parameters)


async def _nowhere(request: web.Request) -> web.Response:
    del request
    return _response(NOT_FOUND)


def _response(body: Json) -> web.Response:
    if body["ok"]:
        return web.json_response(body)
    wait = body.get("parameters", {}).get("retry_after")
    return web.json_response(body, status=body["error_code"], headers={"Retry-After": str(wait)} if wait else None)
