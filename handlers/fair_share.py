"""One person's share of the bot's messages, bounded however much they write, press or edit.

What records progress is acknowledged in any case, together with the rest where there is too much of it.
"""

import logging
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime

from handlers.outgoing import Body, body_of
from handlers.wording.phrases import phrase
from storage import chats, outbox, outbox_waiting, people
from storage.engine.database import Transaction
from storage.ids import AccountId, ChatId, ThreadId
from storage.outbox import Outgoing, Purpose

LISTED = 20
"""Entries that a summary names."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Limits:
    """How many messages that one person caused may wait to be sent."""

    group: int = 10
    """In a group, and in somebody else's private chat: half of the twenty that a group is allowed in a minute."""
    private: int = 20
    """In their own private chat, where one a second is allowed."""
    strangers: int = 200
    """For all strangers in private together: eight seconds of what the platform takes."""
    presses: int = 5
    """Answers to presses."""


UNLIMITED = Limits(10**9, 10**9, 10**9, 10**9)
"""For a server of one's own that has no flood rules."""


@dataclass(slots=True)
class Share:
    """The share of the person whose update is handled."""

    rows: Transaction
    moment: datetime
    author: AccountId
    chat: ChatId
    """Where they wrote or pressed."""
    language: str | None = None
    is_owner: bool = False
    limits: Limits = field(default_factory=Limits)
    recorded: Counter[str] = field(default_factory=Counter)
    """Entries on which this update has stored something."""
    _waiting: dict[ChatId, int] = field(default_factory=dict, init=False)
    """How many of the author's messages wait for a chat, until another one is queued."""
    _has_role: bool = field(default=False, init=False)
    """Whether the author is known to have a role; not known as yet, else."""

    async def is_used_up(self, chat: ChatId | None = None) -> bool:
        """Whether no more may wait for a chat in this person's name; for the one where they are, unless another."""
        where = self.chat if chat is None else chat
        most = self.limits.private if where == self.author else self.limits.group
        if self.author and where not in self._waiting:
            self._waiting[where] = await outbox_waiting.count_for(self.rows, where, self.author)
        return self._waiting.get(where, 0) >= most

    async def takes(self, chat: ChatId, body: Body, purpose: Purpose, key: str) -> bool:
        """Whether a message may be queued; where not, it is summed up, or the person is told to wait."""
        if purpose is Purpose.PRESS:
            await outbox_waiting.drop_presses(self.rows, self.author, self.limits.presses - 1, self.moment)
            return True
        if purpose not in {Purpose.ANSWER, Purpose.EDIT, Purpose.NOTICE}:
            return True
        if chat != self.chat:
            return await self._takes_elsewhere(chat, purpose, key)
        if purpose is Purpose.NOTICE or await self._has_slot(body) or not await self.is_used_up():
            return not await self._is_crowded_out()
        if self.recorded:
            await self._sum_up(chat, Purpose.ANSWER, key, self.recorded, body.thread)
        else:
            await self.tell_to_wait()
        return False

    async def is_strangers(self, chat: ChatId, purpose: Purpose) -> bool:
        """Whether a message goes to a stranger in private, who waits for everybody else."""
        return chat == self.author and purpose is not Purpose.PRESS and await self._is_stranger()

    async def is_strangers_place(self) -> bool:
        """Whether somebody without a role speaks to the bot in private: anybody in the world may."""
        return self.chat == self.author and await self._is_stranger()

    def met(self, account: AccountId) -> None:
        """Hear that somebody has a role: of the author, it is not looked up again."""
        self._has_role |= account == self.author

    def queued(self) -> None:
        """Hear that messages were queued in this person's name: those that wait are counted anew."""
        self._waiting.clear()

    async def tell_to_wait(self) -> None:
        """Tell the person that nothing more is taken for now: in private once a minute, else in the group, rarely."""
        own = await chats.find(self.rows, self.author)
        in_private = own is not None and own.here
        where, every = (self.author, 60) if in_private else (self.chat, 3600)
        key = f"busy:{where}:{self.author}:{int(self.moment.timestamp()) // every}"
        await self._queue(Outgoing(key, where, Purpose.NOTICE, Body(phrase("busy", self.language)).to_json()))

    async def _takes_elsewhere(self, chat: ChatId, purpose: Purpose, key: str) -> bool:
        """Whether there is room for another message to somebody else; the rest is counted."""
        if purpose is Purpose.EDIT or not await self.is_used_up(chat):
            return True
        await self._sum_up(chat, purpose, key, Counter({"": 1}), thread="")
        return False

    async def _has_slot(self, body: Body) -> bool:
        return bool(body.edits) and await outbox_waiting.in_slot(self.rows, body.edits) is not None

    async def _sum_up(self, chat: ChatId, purpose: Purpose, key: str, news: Counter[str], thread: ThreadId) -> None:
        """Add to the one message that sums up what is too much to be told one by one."""
        slot = f"sum:{chat}:{self.author}"
        before = await outbox_waiting.in_slot(self.rows, slot)
        folded = Counter(body_of(before).folded if before else {}) + news
        name = "summed up elsewhere" if "" in folded else "summed up"
        entries = "、".join(f"{ref}×{times}" if times > 1 else ref for ref, times in folded.most_common(LISTED))
        more = "…" if len(folded) > LISTED else ""
        text = phrase(name, self.language, count=folded.total(), entries=entries + more)
        body = Body(text, thread=thread, folded=dict(folded))
        await self._queue(Outgoing(f"{key}/sum", chat, purpose, body.to_json(), slot=slot))

    async def _queue(self, message: Outgoing) -> None:
        is_strangers = await self.is_strangers(message.chat, message.purpose)
        await outbox.put(self.rows, replace(message, author=self.author, is_strangers=is_strangers), self.moment)
        self.queued()

    async def _is_crowded_out(self) -> bool:
        """Whether a stranger in private has to be left without an answer, as too many others wait."""
        if not await self.is_strangers_place():
            return False
        if await outbox_waiting.count_for_strangers(self.rows) < self.limits.strangers:
            return False
        _log.warning("strangers ask more than can be answered; some get no answer")
        return True

    async def _is_stranger(self) -> bool:
        self._has_role = self._has_role or self.is_owner or bool((await people.with_roles(self.rows, self.author))[1])
        return not self._has_role
