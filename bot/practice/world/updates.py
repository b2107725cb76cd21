"""The queue of updates: kept until confirmed, given out again until then."""

import asyncio
from collections import deque
from collections.abc import Callable, Collection
from itertools import islice

from bot.practice.refusing.refused import Refused
from bot.practice.world.people import Json

FIRST = 100_000_001
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""What a bot is told only if it asks for it."""
TAKEN_OVER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_SET = "terminated by setWebhook request"


class Updates:
    """Updates in order; one call at a time can wait for the next one."""

    def __init__(self) -> None:
        """Nothing has happened."""
        self._waiting: deque[Json] = deque()
        self._next = FIRST
        self._arrived = asyncio.Event()
        self._held: asyncio.Future[None] | None = None
        self.allowed: Collection[str] = ()
        """What the bot wants to be told; empty if it asked for nothing in particular."""

    def __len__(self) -> int:
        """How many are not confirmed."""
        return len(self._waiting)

    def allow(self, kinds: Collection[str] | None) -> None:
        """Remember what the bot wants to be told from now on; None leaves it as it is."""
        if kinds is not None:
            self.allowed = frozenset(kinds)

    def add(self, update: Json) -> int:
        """Queue an update and give its number; 0 if the bot did not ask for such updates."""
        kind = next(iter(update), "")
        wanted = kind in self.allowed if self.allowed else kind not in ON_REQUEST
        return self.queue(update) if wanted else 0

    def queue(self, update: Json) -> int:
        """Queue an update as it is, whatever the bot asked for; its number."""
        number = self._next
        self._next += 1
        self._waiting.append({"update_id": number, **update})
        self._arrived.set()
        self._release()
        return number

    def clear(self) -> None:
        """Forget what waits."""
        self._waiting.clear()

    def rewrite(self, change: Callable[[Json], Json]) -> None:
        """Change what waits."""
        self._waiting = deque(map(change, self._waiting))

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """Confirm what is before the offset and give what waits; hold the call while nothing does.

        A negative offset counts from the end. Raises Refused if another call comes while this one is held.
        """
        self.end_poll(TAKEN_OVER)
        self._confirm(offset)
        if not self._waiting and seconds > 0:
            await self._hold(seconds)
        return list(islice(self._waiting, limit))

    def end_poll(self, reason: str = "") -> None:
        """Let a held call go: with a conflict where a reason is given, else with what there is."""
        self._release(Refused(409, f"Conflict: {reason}") if reason else None)

    async def first(self) -> Json:
        """The oldest that waits, as soon as there is one."""
        while not self._waiting:
            self._arrived.clear()
            await self._arrived.wait()
        return self._waiting[0]

    def confirm_first(self, update: Json) -> None:
        """Confirm the oldest, if it is still this one."""
        if self._waiting and self._waiting[0] is update:
            self._waiting.popleft()

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        while self._waiting and self._waiting[0]["update_id"] < offset:
            self._waiting.popleft()

    async def _hold(self, seconds: float) -> None:
        held = self._held = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await held
        except TimeoutError:
            return
        finally:
            if self._held is held:
                self._held = None

    def _release(self, refusal: Refused | None = None) -> None:
        held, self._held = self._held, None
        if held is None or held.done():
            return
        if refusal is None:
            held.set_result(None)
        else:
            held.set_exception(refusal)
