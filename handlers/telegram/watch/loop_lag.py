"""The lag of the event loop: how late it runs callbacks, which is how long something blocked it."""

import asyncio
import logging

from handlers.telegram.watch.heartbeat import Heartbeat, loop_time

EVERY = 0.5
"""Seconds between two probes."""
NOTED = 1.0
"""Seconds of lag that are noted; a busy machine alone makes tenths."""
_log = logging.getLogger(__name__)


class LoopLag:
    """Probes the loop. `run` it."""

    def __init__(self) -> None:
        """Begin without any lag."""
        self.heartbeat = Heartbeat()
        self._worst = 0.0

    async def run(self) -> None:
        """Probe until cancelled."""
        while True:
            begun = loop_time()
            await asyncio.sleep(EVERY)
            self.note(loop_time() - begun - EVERY)

    def note(self, lag: float) -> None:
        """Note the seconds by which a probe came late."""
        self.heartbeat.beat()
        if lag >= NOTED:
            _log.warning("the event loop was blocked for %.1f s", lag)
            self._worst = max(self._worst, lag)

    def take_worst(self) -> float:
        """Return the longest lag since the last call, in seconds; 0 if none was noted."""
        worst, self._worst = self._worst, 0.0
        return worst
