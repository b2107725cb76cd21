"""Turns in a chat: updates are handled one after the other, and a person who floods it waits for the others."""

import asyncio
import itertools
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from storage.ids import AccountId, ChatId

CROWD = 10
"""Above this many waiting updates people take turns; below it updates are handled in their order."""
Place = tuple[int, asyncio.Future[None]]
"""A place in a line: a number that grows, and what is set when its turn has come."""


class Turns:
    """Gives turns to the updates of each chat."""

    def __init__(self) -> None:
        """Nothing waits."""
        self._lines: dict[ChatId, dict[AccountId, deque[Place]]] = {}
        self._numbers = itertools.count()

    def __len__(self) -> int:
        """In how many chats something is being handled."""
        return len(self._lines)

    @asynccontextmanager
    async def turn(self, chat: ChatId, author: AccountId) -> AsyncIterator[None]:
        """Wait for an author's turn in a chat, and end it."""
        if chat in self._lines:
            await self._wait(chat, author)
        else:
            self._lines[chat] = {}
        try:
            yield
        finally:
            self._hand_on(chat)

    async def _wait(self, chat: ChatId, author: AccountId) -> None:
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._lines[chat].setdefault(author, deque()).append((next(self._numbers), mine))
        try:
            await mine
        except asyncio.CancelledError:
            if not mine.cancelled():
                self._hand_on(chat)  # the turn had come, and nobody is there to take it
            raise

    def _hand_on(self, chat: ChatId) -> None:
        """Start the next waiting update; forget the chat if there is none."""
        line = self._lines[chat]
        while line:
            author = min(line, key=lambda each: (len(line[each]) > CROWD, line[each][0][0]))
            _, chosen = line[author].popleft()
            if not line[author]:
                del line[author]
            if not chosen.done():
                chosen.set_result(None)
                return
        del self._lines[chat]
