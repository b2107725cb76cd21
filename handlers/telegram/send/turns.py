"""Turns: which messages may go out now, fairly between people and chats, within the flood rules."""

import itertools
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from bot.clock import Clock
from handlers.telegram.send.rate_limit import RateLimit
from storage.ids import AccountId, ChatId
from storage.outbox import ClaimedMessage, Purpose
from storage.outbox_waiting import QueueHead

AT_ONCE = 30
"""Requests under way at the same time."""
BEGUN_AT_ONCE = 8
"""The most requests that a round starts. Each is marked beforehand, so only these are in doubt after a crash."""
SERVED_KEPT = 200
"""Chats of which it is remembered when they had their last turn."""


class Turns:
    """Gives each chat its turn, and counts what goes out. Answers to presses are not limited."""

    def __init__(self, clock: Clock, rate_limit: RateLimit) -> None:
        """No chat has had a turn yet."""
        self._clock = clock
        self._rate_limit = rate_limit
        self._served: dict[str, int] = {}
        self._turn = itertools.count()

    def startable(self, heads: Sequence[QueueHead], under_way: Collection[str]) -> Iterator[QueueHead]:
        """Give the next message of each chat its turn: answers before unasked messages, strangers in private last.

        `under_way` are the lanes in which a request is; no other one begins there.
        """
        room = min(BEGUN_AT_ONCE, AT_ONCE - len(under_way))
        busy = set(under_way)
        last = {each.lane for each in heads if each.is_strangers}
        for head in sorted(heads, key=lambda each: (each.lane in last, each.rank, *self._turn_of(each))):
            if room > 0 and head.lane not in busy and self.wait(head) <= 0:
                room -= 1
                busy.add(head.lane)
                self._begun(head)
                yield head

    def wait(self, head: QueueHead) -> float:
        """Return the seconds until a message may go out; none are left where it is 0 or less."""
        moments = [head.not_before]
        free_at = None if head.purpose is Purpose.PRESS else self._rate_limit.free_at(head.chat, head.author)
        if free_at is not None:
            moments.append(free_at)
        return (max(moments) - self._clock.reading()).total_seconds()

    def was_sent(self, chat: ChatId, moment: datetime, author: AccountId) -> None:
        """Count a message that an earlier program sent."""
        self._rate_limit.spent(chat, moment, author)

    def ended(self, message: ClaimedMessage) -> None:
        """Count the end of a request."""
        if message.purpose is not Purpose.PRESS:
            self._rate_limit.settled(message.chat, self._clock.reading())

    def _turn_of(self, head: QueueHead) -> tuple[int, int, int]:
        """Chats that were served longest ago first; in a chat, people in turn."""
        return self._served.get(head.lane, -1), head.turn, head.id

    def _begun(self, head: QueueHead) -> None:
        if head.purpose is Purpose.PRESS:
            return
        self._served.pop(head.lane, None)
        self._served[head.lane] = next(self._turn)
        if len(self._served) > SERVED_KEPT:
            del self._served[next(iter(self._served))]
        self._rate_limit.spent(head.chat, self._clock.reading(), head.author)
