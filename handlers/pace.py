"""The platform's flood rules, kept: when the next message may go into a chat."""

from collections import deque
from datetime import datetime, timedelta
from itertools import islice

BETWEEN = timedelta(seconds=1)
"""From the end of one message to the next in the same chat."""
MINUTE = timedelta(seconds=60)
A_MINUTE = 20
"""Messages into one group in any minute."""
A_SECOND = 25
"""Messages overall in any second."""


class Pace:
    """Remembers what went out during the last minute."""

    def __init__(self) -> None:
        """Nothing has been sent."""
        self._by_chat: dict[int, deque[datetime]] = {}
        self._overall: deque[datetime] = deque(maxlen=A_SECOND)

    def spent(self, chat: int, moment: datetime) -> None:
        """A message went into a chat."""
        sent = self._by_chat.setdefault(chat, deque(maxlen=A_MINUTE))
        sent.append(moment)
        self._overall.append(moment)

    def settled(self, chat: int, moment: datetime) -> None:
        """The message that last went into a chat has arrived by now: the platform may have counted it this late."""
        sent = self._by_chat.get(chat)
        if sent and sent[-1] < moment:
            sent[-1] = moment

    def free_at(self, chat: int) -> datetime | None:
        """The moment from which the next message may go into a chat; None where nothing is in its way."""
        waits = []
        if len(self._overall) == A_SECOND:
            waits.append(self._overall[0] + BETWEEN)
        sent = self._by_chat.get(chat)
        if sent:
            waits.append(sent[-1] + BETWEEN)
            if chat < 0 and len(sent) == A_MINUTE:  # groups have negative ids
                waits.append(sent[0] + MINUTE)
        return max(waits, default=None)

    def forget(self, moment: datetime) -> None:
        """Let go of chats in which nothing was said for a minute."""
        quiet = [chat for chat, sent in self._by_chat.items() if sent[-1] < moment - MINUTE]
        for chat in islice(quiet, 1000):
            del self._by_chat[chat]


class Unpaced(Pace):
    """No rules: for a server of one's own that has none."""

    def spent(self, chat: int, moment: datetime) -> None:
        """Nothing is remembered."""
