"""The platform's flood rules, kept: when the next message may go into a chat, and for whom."""

from collections import deque
from datetime import datetime, timedelta
from itertools import islice

from handlers.telegram.ids import is_groups
from storage.ids import AccountId, ChatId

BETWEEN = timedelta(seconds=1)
"""From the end of one message to the next in the same chat."""
MINUTE = timedelta(seconds=60)
A_MINUTE = 20
"""Messages into one group in any minute."""
A_SECOND = 25
"""Messages overall in any second."""


class RateLimit:
    """Remembers what went out during the last minute, and who had caused it.

    Of what a group is allowed in a minute, whoever has had so many messages may have another while more than so many
    are left: one person alone has ten of the twenty, and there is always one for somebody who has had none. What the
    bot says by itself (no author) may use all twenty: other rules keep it rare.
    """

    def __init__(self) -> None:
        """Nothing has been sent."""
        self._by_chat: dict[ChatId, deque[tuple[datetime, AccountId]]] = {}
        self._overall: deque[datetime] = deque(maxlen=A_SECOND)

    def spent(self, chat: ChatId, moment: datetime, author: AccountId = "") -> None:
        """A message went into a chat."""
        sent = self._by_chat.setdefault(chat, deque(maxlen=A_MINUTE))
        sent.append((moment, author))
        self._overall.append(moment)

    def settled(self, chat: ChatId, moment: datetime) -> None:
        """The message that last went into a chat has arrived by now: the platform may have counted it this late."""
        sent = self._by_chat.get(chat)
        if sent and sent[-1][0] < moment:
            sent[-1] = (moment, sent[-1][1])

    def free_at(self, chat: ChatId, author: AccountId = "") -> datetime | None:
        """The moment from which the next message may go into a chat for somebody; None if nothing is in its way."""
        waits = []
        if len(self._overall) == A_SECOND:
            waits.append(self._overall[0] + BETWEEN)
        sent = self._by_chat.get(chat)
        if sent:
            waits.append(sent[-1][0] + BETWEEN)
            if is_groups(chat):
                waits += _share_free_at(sent, author)
        return max(waits, default=None)

    def forget(self, moment: datetime) -> None:
        """Forget chats that were quiet for a minute, or all if the clock was set back."""
        if self._overall and self._overall[-1] > moment + MINUTE:
            self._by_chat.clear()
            self._overall.clear()
        quiet = [chat for chat, sent in self._by_chat.items() if sent[-1][0] < moment - MINUTE]
        for chat in islice(quiet, 1000):
            del self._by_chat[chat]


def _share_free_at(sent: deque[tuple[datetime, AccountId]], author: AccountId) -> list[datetime]:
    """When enough of the minute is over for an author's next message; nothing if it may go at once."""
    used, own = len(sent), sum(each == author for _, each in sent) if author else 0
    over: list[datetime] = []
    for moment, whose in sent:
        if own < A_MINUTE - used:
            break
        used, own = used - 1, own - (whose == author)
        over = [moment + MINUTE]
    return over


class Unlimited(RateLimit):
    """No rules: for a server of one's own that has none."""

    def spent(self, chat: ChatId, moment: datetime, author: AccountId = "") -> None:
        """Nothing is remembered."""
