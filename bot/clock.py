"""The clock as a value: what the time is, and waiting until it is later."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """A source of the time, passed to everything that needs one."""

    def reading(self) -> datetime:
        """The time, in UTC."""

    async def sleep_until(self, moment: datetime) -> None:
        """Wait until the clock shows a moment."""


class WoundClock:
    """A clock that runs beside another and can be set forwards or back; sleepers on it follow."""

    def __init__(self, source: Callable[[], datetime]) -> None:
        """Follow a source of aware times, without any difference at first."""
        self._source = source
        self._ahead = timedelta()
        self._sleepers: set[asyncio.Event] = set()
        self.wound: list[Callable[[], None]] = []
        """Told whenever the clock is wound."""

    def reading(self) -> datetime:
        """The time, in UTC."""
        return self._source() + self._ahead

    def wind(self, by: timedelta) -> None:
        """Set the clock forwards, or backwards where `by` is negative."""
        self._ahead += by
        for each in self._sleepers:
            each.set()
        for tell in self.wound:
            tell()

    def wind_to(self, moment: datetime) -> None:
        """Set the clock to a moment."""
        self.wind(moment - self.reading())

    async def sleep_until(self, moment: datetime) -> None:
        """Wait until the clock shows a moment, by itself or because it was wound."""
        wound = asyncio.Event()
        self._sleepers.add(wound)
        try:
            while (left := (moment - self.reading()).total_seconds()) > 0:
                wound.clear()
                await _set_or_late(wound, left)
        finally:
            self._sleepers.discard(wound)


async def _set_or_late(event: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return
