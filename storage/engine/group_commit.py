"""Transactions that share a commit."""

import asyncio


class Batch:
    """Transactions that are finished and share one commit: the flush to the disk takes longer than all of them."""

    def __init__(self) -> None:
        """Nobody waits yet."""
        self.names: list[str] = []
        self.outcome: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def end(self, error: Exception | None = None) -> None:
        """Tell everybody who waits."""
        if error is None:
            self.outcome.set_result(None)
        else:
            self.outcome.set_exception(error)
            self.outcome.exception()  # whoever waited may be gone
