"""Server-sent events: every open page is told when something has changed, and fetches it by itself."""

import asyncio
import contextlib
import logging
from collections import Counter
from dataclasses import dataclass, field

from aiohttp import web

from bot.board.passes import Pass
from bot.board.place import BoardPlace
from handlers.web.board_reading import BoardReader
from handlers.web.response_headers import add_headers
from storage.errors import StorageError
from storage.ids import AccountId

LOOK_EVERY = 1.0
"""Seconds between two looks, while a page is open."""
KEEP_ALIVE = 15.0
"""Seconds after which a stream without news is given a sign of life."""
RIGHTS_EVERY = 3.0
"""Seconds after which the rights to all streams are looked up where nothing has changed: an appointment can run out."""
WRITTEN_WITHIN = 10.0
"""Seconds that a page has to take in what is sent."""
MOST_STREAMS = 256
MOST_FOR_ONE = 6
"""Streams at the same time: of everybody, and of a person."""
_log = logging.getLogger(__name__)


class TooMany(Exception):
    """There are as many streams as there may be."""


@dataclass(slots=True)
class Streams:
    """The open streams, and the one look at the file that serves them all."""

    board: BoardPlace
    reader: BoardReader
    _open: Counter[AccountId] = field(default_factory=Counter)
    _mark: str = ""
    _without_right: frozenset[AccountId] = frozenset()
    """Those of them who have lost the right to see the board."""
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _looking: asyncio.Task[None] | None = None
    _is_closed: bool = False

    @property
    def count(self) -> int:
        """How many are open."""
        return self._open.total()

    @property
    def is_looking(self) -> bool:
        """Whether the file is looked at."""
        return self._looking is not None and not self._looking.done()

    async def serve(self, request: web.BaseRequest, session: Pass) -> web.StreamResponse:
        """Tell a page of every change, until its session or the right to it ends.

        Raises TooMany, NotAllowed and StorageError before anything is said.
        """
        await self.reader.check(session.account)
        self._without_right -= {session.account}  # whoever has been appointed again since the last look
        if self._open.total() >= MOST_STREAMS or self._open[session.account] >= MOST_FOR_ONE:
            raise TooMany
        self._open[session.account] += 1
        try:
            self._mark = self._mark or await self.reader.mark()
            self._look()
            return await self._told(request, session)
        finally:
            self._open[session.account] -= 1
            self._open += Counter()

    async def close(self) -> None:
        """End every stream."""
        self._is_closed = True
        self._news.set()
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.wait([self._looking])

    async def _told(self, request: web.BaseRequest, session: Pass) -> web.StreamResponse:
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        )
        add_headers(response, is_secure=self.board.is_secure)
        await response.prepare(request)
        with contextlib.suppress(ConnectionError, TimeoutError):
            await self._tell(response, session)
        return response

    async def _tell(self, response: web.StreamResponse, session: Pass) -> None:
        told = ""
        while self._may_go_on(session):
            if told == self._mark:
                await _write(response, ": still here\n\n")
            else:
                told = self._mark
                await _write(response, f"data: {told}\n\n")
            await self._until_news(told, session)
        await _write(response, "event: over\ndata: over\n\n")

    def _may_go_on(self, session: Pass) -> bool:
        is_over = self._is_closed or session.account in self._without_right
        return not is_over and self.board.clock.reading() < session.ends_at

    async def _until_news(self, told: str, session: Pass) -> None:
        try:
            async with asyncio.timeout(KEEP_ALIVE):
                while self._mark == told and self._may_go_on(session):
                    await self._news.wait()
        except TimeoutError:
            return

    def _look(self) -> None:
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._look_while_open(), name="board news")

    async def _look_while_open(self) -> None:
        looks = 0
        while self._open:
            await asyncio.sleep(LOOK_EVERY)
            looks += 1
            try:
                await self._look_once(asks_for_rights=looks * LOOK_EVERY % RIGHTS_EVERY < LOOK_EVERY)
            except StorageError as error:
                _log.info("the board cannot look for news yet: %s", error)
            except Exception:  # noqa: BLE001 - without a look nobody would be told that their right has ended
                _log.exception("the board has failed to look for news")
        self._mark, self._without_right = "", frozenset()

    async def _look_once(self, *, asks_for_rights: bool) -> None:
        mark, without_right = await self.reader.mark(), self._without_right
        if mark != self._mark or asks_for_rights:
            without_right = await self.reader.without_right(self._open)
        if (mark, without_right) != (self._mark, self._without_right):
            self._mark, self._without_right = mark, without_right
            self._news.set()
            self._news.clear()


async def _write(response: web.StreamResponse, text: str) -> None:
    async with asyncio.timeout(WRITTEN_WITHIN):
        await response.write(text.encode())
