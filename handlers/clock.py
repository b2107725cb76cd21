"""The one place where the program reads the time."""

import asyncio
from datetime import UTC, datetime


class SystemClock:
    """The machine's clock."""

    def reading(self) -> datetime:
        """The time, in UTC."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)
