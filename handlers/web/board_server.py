"""The board's server: pages for people with a session, and the login for everybody else."""

import asyncio
import logging

from aiohttp import web

from bot.board.address import NoSuchView, read_address
from bot.board.markup.page import door_page, page, title_of
from bot.board.markup.problem import Problem, problem_page
from bot.board.passes import Pass
from bot.board.place import BoardPlace
from bot.people.rights import NotAllowed
from bot.questions.text import Language
from handlers.services import Services
from handlers.web.board_reading import BoardReader
from handlers.web.callers import address_of, session_of
from handlers.web.door import Door, Refused
from handlers.web.gate import Gate
from handlers.web.request_limit import RequestLimit
from handlers.web.response_headers import add_headers
from handlers.web.static_files import answer_file, static_files
from handlers.web.streams import MOST_STREAMS, Streams, TooMany
from storage.errors import StorageError

MOST_CONNECTIONS = MOST_STREAMS + 144
OPENED_AGAIN = 10.0
"""Seconds until an address that is taken is tried again."""
PART = "X-Part"
"""The header with which an open page asks for its main part alone."""
_log = logging.getLogger(__name__)


class BoardServer:
    """Serves the board. `run` it; what goes wrong with it does not concern the chat."""

    def __init__(self, board: BoardPlace, services: Services) -> None:
        """Show what the database of these services says."""
        self.board = board
        self._services = services
        self._reader = BoardReader(services)
        self._streams = Streams(board, self._reader)
        self._door = Door(board, services)
        self.by_address = RequestLimit(rate=40, burst=200)
        self.by_person = RequestLimit(rate=8, burst=60)
        self._gate: Gate | None = None
        self.port = 0
        """Where it listens, once it does."""

    @property
    def open_streams(self) -> int:
        """How many pages are open."""
        return self._streams.count

    @property
    def is_watched(self) -> bool:
        """Whether it looks for news: only while a page is open."""
        return self._streams.is_looking

    async def run(self) -> None:
        """Listen until cancelled; an address that is taken is tried again and again."""
        self._gate = Gate(self._answer, MOST_CONNECTIONS, ends_with_connection=True)
        runner = web.ServerRunner(self._gate, shutdown_timeout=1.0)
        await runner.setup()
        try:
            while not await self._listens(runner):
                await asyncio.sleep(OPENED_AGAIN)
            await asyncio.Event().wait()
        finally:
            await self._streams.close()
            await runner.cleanup()
            self._reader.close()

    async def _listens(self, runner: web.ServerRunner) -> bool:
        host, port = self.board.host, self.board.port
        site = web.TCPSite(runner, host, port, backlog=MOST_CONNECTIONS)
        try:
            await site.start()
        except OSError as error:
            _log.error("the board cannot listen on %s port %s: %s", host, port, error)
            await site.stop()
            return False
        self.port = int(runner.addresses[0][1])
        _log.info("the board listens on %s port %s", host, self.port)
        return True

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        language = Language.ENGLISH if request.query.get("lang") == "en" else Language.CHINESE
        session = session_of(request, self.board)
        try:
            response = await self._answered(request, session)
        except Refused as refusal:
            response = _problem(refusal.problem, language)
        except NotAllowed:
            response = _problem(Problem.NO_RIGHT, language)
        except NoSuchView:
            response = _problem(Problem.NOT_FOUND, language)
        except (StorageError, TooMany) as error:
            _log.info("the board cannot answer now: %s", error)
            response = _problem(Problem.LATER, language)
        except Exception:  # noqa: BLE001 - whatever a page stumbles over, nothing of it is shown
            _log.exception("the board has failed at a request")
            response = _problem(Problem.FAILED, language)
        if not response.prepared:
            add_headers(response, is_secure=self.board.is_secure)
            if session is None:
                response.force_close()
        return response

    async def _answered(self, request: web.BaseRequest, session: Pass | None) -> web.StreamResponse:
        now = asyncio.get_running_loop().time()
        if not self.by_address.takes(address_of(request), now):
            raise Refused(Problem.TOO_FAST)
        if f"{request.path}/" == self.board.path:
            return web.Response(status=308, headers={"Location": self.board.path})
        name = request.path.removeprefix(self.board.path).lstrip("/")
        for_all = await self._for_all(name, request, session)
        if for_all is not None:
            return for_all
        if session is None:
            raise Refused(Problem.NO_SESSION)
        if not self.by_person.takes(session.account, now):
            raise Refused(Problem.TOO_FAST)
        if self._gate is not None:
            self._gate.let_through(request.protocol, session.account)
        return await (self._streams.serve if name == "events" else self._page)(request, session)

    async def _for_all(self, name: str, request: web.BaseRequest, session: Pass | None) -> web.Response | None:
        """Return what everybody gets: the door and the files of the page; None for what needs a session."""
        if name == "enter" and request.method == "POST":
            return await self._door.let_in(request, session)
        if request.method not in {"GET", "HEAD"}:
            raise Refused(Problem.METHOD)
        if file := static_files().get(name):
            return answer_file(request, file)
        if name not in {"", "events", "enter"}:
            raise Refused(Problem.NOT_FOUND)
        return _html(door_page()) if name == "enter" else None

    async def _page(self, request: web.BaseRequest, session: Pass) -> web.Response:
        address = read_address(request.query.items(), self._services.checklist)
        main = await self._reader.page(session.account, address)
        is_part = PART in request.headers
        return _html(main if is_part else page(main, address, title_of(address, self._services.checklist)))


def _html(text: str) -> web.Response:
    """A page, which nobody keeps on the way: the next one to ask may have other rights."""
    return web.Response(text=text, content_type="text/html", headers={"Cache-Control": "no-store"})


def _problem(problem: Problem, language: Language) -> web.Response:
    response = web.Response(text=problem_page(problem, language), content_type="text/html", status=problem.status)
    if problem in {Problem.TOO_FAST, Problem.LATER}:
        response.headers["Retry-After"] = "5"
    response.force_close()  # what is left of the request is not read
    return response
