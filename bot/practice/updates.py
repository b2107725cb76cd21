"""The queue of updates: kept until confirmed, given out again until then."""

import asyncio
from collections import deque
from collections.abc import Collection

from bot.practice.people import Json
from bot.practice.refused import Refused

FIRST = 100_000_001
DEFAULT = frozenset(
    {"message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "my_chat_member", "poll"}
)
"""What a bot is told that asks for nothing in particular."""
TAKEN_OVER = Refused(
    409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)


class Updates:
    """Updates in order; a new poll ends the one before it."""

    def __init__(self) -> None:
        """Nothing has happened."""
        self._waiting: deque[Json] = deque()
        self._next = FIRST
        self._news = asyncio.Event()
        self._poll: asyncio.Future[None] | None = None
        self.allowed: Collection[str] = DEFAULT

    def __len__(self) -> int:
        """How many are not confirmed."""
        return len(self._waiting)

    def add(self, update: Json) -> int:
        """Queue an update; its number, also where the bot does not want such updates."""
        number = self._next
        self._next += 1
        kind = next(iter(update), "")
        if kind in self.allowed or kind not in {*DEFAULT, "chat_member", "message_reaction", "message_reaction_count"}:
            self._waiting.append({"update_id": number, **update})
            self._news.set()
        return number

    def allow(self, kinds: list[str] | None) -> None:
        """Remember what the bot wants to be told; an empty list is the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or DEFAULT

    def clear(self) -> None:
        """Forget what waits."""
        self._waiting.clear()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """Confirm what is before the offset and give what waits, holding the call while nothing does."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(TAKEN_OVER)
        mine = self._poll = asyncio.get_running_loop().create_future()
        try:
            self._confirm(offset)
            if not self._waiting and seconds > 0:
                await self._hold(mine, seconds)
            return [self._waiting[place] for place in range(min(limit, len(self._waiting)))]
        finally:
            if not mine.done():
                mine.set_result(None)
            if self._poll is mine:
                self._poll = None

    def first(self) -> Json | None:
        """The oldest that waits."""
        return self._waiting[0] if self._waiting else None

    def confirm_first(self, number: int) -> None:
        """Confirm the oldest, if it is this one."""
        if self._waiting and self._waiting[0]["update_id"] == number:
            self._waiting.popleft()

    async def news(self) -> None:
        """Wait until something waits."""
        self._news.clear()
        if not self._waiting:
            await self._news.wait()

    def end_poll(self) -> None:
        """Let a held call go."""
        self._news.set()

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        while self._waiting and self._waiting[0]["update_id"] < offset:
            self._waiting.popleft()

    async def _hold(self, mine: "asyncio.Future[None]", seconds: float) -> None:
        self._news.clear()
        news = asyncio.create_task(self._wait())
        try:
            await asyncio.wait([news, mine], timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            news.cancel()
        if mine.done():
            mine.result()

    async def _wait(self) -> None:
        await self._news.wait()
