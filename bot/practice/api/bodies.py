"""The bodies of calls: from an HTTP request to parameters."""

import json

from aiohttp import web

from bot.practice.api.parameters import Parameters, Upload
from bot.practice.refusing.refused import Refused, bad_request
from bot.practice.world.people import Json

LARGEST_BODY = 80 * 1024 * 1024
"""Bytes that are read at all: a file for the control side is a third longer as base64."""
LARGEST_UPLOAD = 50 * 1024 * 1024
"""Bytes that the platform takes from a bot."""


async def parameters_of(request: web.Request) -> Parameters:
    """The parameters of a call. Raises Refused if the body is too large or cannot be read."""
    if (request.content_length or 0) > LARGEST_UPLOAD + 1024 * 1024:
        raise Refused(413, "Request Entity Too Large")
    try:
        return await _read(request)
    except web.HTTPRequestEntityTooLarge:
        raise Refused(413, "Request Entity Too Large") from None


async def _read(request: web.Request) -> Parameters:
    values: Json = dict(request.query)
    if request.content_type == "application/json":
        return Parameters(values | _from_json(await request.read()))
    uploads: dict[str, Upload] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            uploads[name] = Upload(value.filename, value.file.read())
        else:
            values[name] = value if isinstance(value, str) else value.decode()
    return Parameters(values, uploads)


def _from_json(body: bytes) -> Json:
    try:
        found = json.loads(body or b"{}")
    except (ValueError, RecursionError):
        raise bad_request("can't parse request body as JSON object") from None
    if not isinstance(found, dict):
        raise bad_request("request body must be a JSON object")
    return found
