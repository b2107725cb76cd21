"""The Bot API over HTTP: calls in, answers or faults out."""

import asyncio
import json
from dataclasses import dataclass

from aiohttp import web

from bot.practice.faults import Fault
from bot.practice.methods import call
from bot.practice.parameters import Parameters, Upload
from bot.practice.people import Json
from bot.practice.recorder import Recorder, answered, refused
from bot.practice.refused import Refused, bad_request
from bot.practice.world import World

LARGEST_BODY = 60_000_000


@dataclass(frozen=True, slots=True)
class BotApi:
    """What a bot speaks to."""

    world: World
    recorder: Recorder

    def routes(self) -> list[web.RouteDef]:
        """Its addresses."""
        return [
            web.get("/bot{token}/{method}", self.answer),
            web.post("/bot{token}/{method}", self.answer),
            web.get("/file/bot{token}/{path:.+}", self.download),
        ]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Do a call, or let it go wrong as was planned."""
        name = request.match_info["method"]
        fault = self.world.faults.next(name)
        if fault is not None and not fault.comes_after:
            return await _without_doing(request, fault)
        body = await self._done(request, name)
        if fault is not None:
            return await _after_doing(request, fault, body)
        return _response(body)

    async def download(self, request: web.Request) -> web.Response:
        """A file that was sent."""
        file = self.world.files.by_path(request.match_info["path"])
        if file is None:
            raise web.HTTPNotFound
        return web.Response(body=file.data, content_type=file.kind)

    async def _done(self, request: web.Request, name: str) -> Json:
        try:
            parameters = await _parameters(request)
        except Refused as refusal:
            return refused(self.recorder.begin(name, {}), refusal)
        made = self.recorder.begin(name, parameters.shown())
        try:
            return answered(made, await call(self.world, name, parameters))
        except Refused as refusal:
            return refused(made, refusal)


async def _without_doing(request: web.Request, fault: Fault) -> web.Response:
    await request.read()
    if fault.kind == "error":
        parameters = {"retry_after": fault.retry_after} if fault.retry_after else None
        return _response(refused({}, Refused(fault.code, fault.description, parameters)))
    await asyncio.sleep(fault.seconds)
    return _cut(request)


async def _after_doing(request: web.Request, fault: Fault, body: Json) -> web.StreamResponse:
    if fault.kind == "partial":
        return await _half(request, body)
    await asyncio.sleep(fault.seconds)
    return _cut(request)


async def _half(request: web.Request, body: Json) -> web.StreamResponse:
    data = json.dumps(body).encode()
    response = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Length": str(len(data))})
    await response.prepare(request)
    await response.write(data[: len(data) // 2])
    _cut(request)
    return response


def _cut(request: web.Request) -> web.Response:
    """End the connection without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _response(body: Json) -> web.Response:
    status = 200 if body["ok"] else body["error_code"]
    return web.json_response(body, status=status)


async def _parameters(request: web.Request) -> Parameters:
    values: Json = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json":
        values |= _from_json(await request.read())
    elif request.method == "POST":
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                uploads[name] = Upload(value.filename, value.file.read())
            else:
                values[name] = value if isinstance(value, str) else value.decode()
    return Parameters(values, uploads)


def _from_json(body: bytes) -> Json:
    try:
        found = json.loads(body or b"{}")
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(found, dict):
        raise bad_request("object expected")
    return found
