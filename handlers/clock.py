"""The one place where the program reads the time."""

import asyncio
from datetime import UTC, datetime


class SystemClock:
    """The machine's clock."""

    def reading(self) -> datetime:
        """The time, in UTC."""
        return datetime.now(UTC)

    async def sleep_until(self, moment: datetime) -> None:
        """Wait until then."""
        await asyncio.sleep(max(0.0, (moment - self.reading()).total_seconds()))
