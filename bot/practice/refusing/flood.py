"""The platform's limits on how fast a bot may send."""

from collections import deque
from collections.abc import Iterator
from datetime import datetime, timedelta

SECOND = timedelta(seconds=1)
MINUTE = timedelta(seconds=60)
PACE = timedelta(seconds=0.95)
"""The gap between two calls in one chat that passes for a second."""
MOST_A_SECOND = 30
MOST_A_MINUTE = 20
"""Messages in one group."""


class Flood:
    """Tells a bot that sends too fast how long to wait; what is refused does not count."""

    def __init__(self) -> None:
        """Nothing was sent so far."""
        self.enabled = True
        self._everywhere = _Window(MOST_A_SECOND, SECOND)
        self._chats: dict[int, _Chat] = {}
        self._latest: datetime | None = None

    def refuse_for(self, chat: int, moment: datetime, count: int = 1) -> int | None:
        """Count a call that sends so many messages, or say after how many whole seconds it would be let through.

        A clock that was set back begins anew. ValueError for more messages than one call can ever send.
        """
        if not 1 <= count <= MOST_A_MINUTE:
            raise ValueError(f"count must be 1 to {MOST_A_MINUTE}, not {count}")
        if not self.enabled:
            return None
        self._begin(moment)
        entry = self._chats.get(chat) or _Chat(is_group=chat < 0)
        free_at = max(self._everywhere.free_at(moment, count), entry.free_at(moment, count))
        if free_at > moment:
            return -((moment - free_at) // SECOND)
        self._everywhere.add(moment, count)
        entry.add(moment, count)
        self._chats.pop(chat, None)
        self._chats[chat] = entry
        return None

    def _begin(self, moment: datetime) -> None:
        """Forget what no longer matters: the chats stand in the order of their last calls."""
        if self._latest is not None and moment < self._latest:
            self._everywhere = _Window(MOST_A_SECOND, SECOND)
            self._chats.clear()
        self._latest = moment
        for chat in list(self._silent(moment)):
            del self._chats[chat]

    def _silent(self, moment: datetime) -> Iterator[int]:
        for chat, entry in self._chats.items():
            if entry.last > moment - MINUTE:
                return
            yield chat


class _Window:
    """Room for so many messages within any stretch of time of one length."""

    def __init__(self, most: int, span: timedelta) -> None:
        self._most = most
        self._span = span
        self._timestamps: deque[datetime] = deque()

    def free_at(self, moment: datetime, count: int) -> datetime:
        """When there is room for so many more, at the earliest now."""
        while self._timestamps and self._timestamps[0] <= moment - self._span:
            self._timestamps.popleft()
        surplus = len(self._timestamps) + count - self._most
        return self._timestamps[surplus - 1] + self._span if surplus > 0 else moment

    def add(self, moment: datetime, count: int) -> None:
        """Take room for so many."""
        self._timestamps.extend([moment] * count)


class _Chat:
    """What was sent to one chat: one call at a time, and in a group so many messages a minute."""

    def __init__(self, *, is_group: bool) -> None:
        self._calls = _Window(1, PACE)
        self._messages = _Window(MOST_A_MINUTE, MINUTE) if is_group else None
        self.last: datetime

    def free_at(self, moment: datetime, count: int) -> datetime:
        """When a call with so many messages would be let through, at the earliest now."""
        free_at = self._calls.free_at(moment, 1)
        return free_at if self._messages is None else max(free_at, self._messages.free_at(moment, count))

    def add(self, moment: datetime, count: int) -> None:
        """Count a call."""
        self.last = moment
        self._calls.add(moment, 1)
        if self._messages is not None:
            self._messages.add(moment, count)
