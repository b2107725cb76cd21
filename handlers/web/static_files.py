"""The files of the page: read once, and given by exactly these names, so that no address leads to another file."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from aiohttp import web

TYPES: Mapping[str, str] = {
    "board.css": "text/css",
    "board.js": "text/javascript",
    "enter.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file and the mark of its content."""

    content: bytes
    kind: str
    mark: str


@cache
def static_files() -> Mapping[str, StaticFile]:
    """Return the files by name."""
    folder = files("bot.board") / "page"
    found = {name: (folder / name).read_bytes() for name in TYPES}
    return {
        name: StaticFile(content, TYPES[name], f'"{hashlib.sha256(content).hexdigest()[:20]}"')
        for name, content in found.items()
    }


def answer_file(request: web.BaseRequest, file: StaticFile) -> web.Response:
    """Give a file, unless the browser has it."""
    headers = {"Cache-Control": "no-cache", "ETag": file.mark}
    if request.headers.get("If-None-Match") == file.mark:
        return web.Response(status=304, headers=headers)
    return web.Response(body=file.content, content_type=file.kind, charset="utf-8", headers=headers)
