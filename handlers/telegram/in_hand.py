"""What is in hand: tasks at work on something that is begun again by the next start, and can be let go."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class InHand:
    """Tasks that are let go together."""

    def __init__(self) -> None:
        """Nothing is in hand."""
        self._tasks: set[asyncio.Task[Any]] = set()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Count the present task among them, for the length of a block."""
        task = asyncio.current_task()
        assert task is not None, "work is done in a task"
        self._tasks.add(task)
        try:
            yield
        finally:
            self._tasks.discard(task)

    def let_go(self) -> None:
        """Cancel them all."""
        for each in self._tasks:
            each.cancel()
