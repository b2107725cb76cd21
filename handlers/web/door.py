"""The login: a valid link, or the platform's signed data, gives a session."""

import asyncio
import json
from dataclasses import dataclass
from urllib.parse import parse_qsl

from aiohttp import web

from bot.board.address import NoSuchView, read_address
from bot.board.enter import arrival_by, enter
from bot.board.markup.problem import Problem
from bot.board.passes import NoPass, Pass
from bot.board.place import BoardPlace
from bot.questions.text import Language
from handlers.services import Services
from handlers.web.callers import keep_session

LARGEST_BODY = 8192
"""Bytes."""
BODY_WITHIN = 10.0
"""Seconds until all of them have to be there."""
OWN_SITES = frozenset({"same-origin", "none"})


class Refused(Exception):
    """A request is turned away: say why."""

    def __init__(self, problem: Problem) -> None:
        """Name the problem."""
        super().__init__(problem.value)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Door:
    """The address of the login."""

    board: BoardPlace
    services: Services

    async def let_in(self, request: web.BaseRequest, session: Pass | None) -> web.Response:
        """Give a session and the address of the first page. Raises Refused, StorageError."""
        given = await _given(request)
        try:
            arrival = arrival_by(self.board, link=given.get("link", ""), init_data=given.get("init", ""))
            async with self.services.database.transaction("enter board") as rows:
                session = await enter(rows, self.board, arrival, session)
        except NoPass:
            raise Refused(Problem.NO_SESSION) from None
        response = web.json_response({"to": self._first_page(given.get("to", ""), arrival.language)})
        keep_session(response, session, self.board)
        return response

    def _first_page(self, wanted: str, language: Language | None) -> str:
        """The view that was named, where there is one, in the language of the person's app."""
        checklist = self.services.checklist
        try:
            address = read_address(parse_qsl(wanted.removeprefix("?"), max_num_fields=20), checklist)
        except (NoSuchView, ValueError):
            address = read_address((), checklist)
        return (address.but(lang=language) if language is Language.ENGLISH else address).query


async def _given(request: web.BaseRequest) -> dict[str, str]:
    """What is shown, as texts by name; no other site can have a browser send it. Raises Refused."""
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    if request.content_type != "application/json" or site not in OWN_SITES:
        raise Refused(Problem.NO_SESSION)
    try:
        async with asyncio.timeout(BODY_WITHIN):
            said = json.loads(await _body(request))
    except (TimeoutError, ValueError, RecursionError):
        raise Refused(Problem.NO_SESSION) from None
    if not isinstance(said, dict):
        raise Refused(Problem.NO_SESSION)
    return {name: value for name, value in said.items() if isinstance(value, str)}


async def _body(request: web.BaseRequest) -> bytes:
    """Read what is shown. Raises Refused where it is too large."""
    body = b""
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise Refused(Problem.TOO_LARGE)
    return body
