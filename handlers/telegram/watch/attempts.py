"""Attempts to reach the platform: counted, logged, spaced by the retry policy, and given up in the end."""

import asyncio
import logging

from telegram.error import InvalidToken

from bot.trouble import Trouble
from handlers.telegram.watch.heartbeat import Heartbeat, loop_time
from handlers.telegram.watch.retry_policy import RetryPolicy

_log = logging.getLogger(__name__)


class Attempts:
    """The attempts of one task, with its heartbeats."""

    def __init__(self, what: str, policy: RetryPolicy, patience: float) -> None:
        """`what` names the attempt; it is given up after so many seconds of a refused token."""
        self._what = what
        self._policy = policy
        self._patience = patience
        self._failures = 0
        self._refused_since: float | None = None
        self.progress = Heartbeat()
        """Beats with every attempt: the task goes on."""
        self.answered = Heartbeat.none_yet()
        """Beats with every answer that is one: the platform is heard."""
        self.tried = asyncio.Event()
        """Set once an attempt has ended, well or not."""

    async def rest(self, seconds: float) -> None:
        """Pause."""
        self.progress.beat(rest=seconds)
        await asyncio.sleep(seconds)
        self.progress.beat()

    def succeeded(self) -> None:
        """Reset the count."""
        if self._failures:
            _log.warning("%s works again", self._what)
        self._failures, self._refused_since = 0, None
        self.answered.beat()
        self.tried.set()

    def failed(self, trouble: Trouble, reason: str, at_least: float = 0.0, waited: float = 0.0) -> float:
        """Count a failure; the seconds to pause. Raises InvalidToken if the token was refused for too long.

        The seconds that were `waited` for an answer that did not come are a part of the pause.
        """
        self._failures += 1
        self.answered.miss(trouble, reason)
        self.tried.set()
        if self._failures.bit_count() == 1:  # the first, second, fourth …: a long fault fills no log
            _log.warning("%s fails (%s, %s in a row): %s", self._what, trouble, self._failures, reason)
        if trouble is Trouble.TOKEN:
            self._give_up_in_time(reason)
        pause = self._policy.pause(self._failures, refused=trouble is Trouble.TOKEN)
        return max(pause - waited, min(at_least, self._policy.most_refused))

    def _give_up_in_time(self, reason: str) -> None:
        now = loop_time()
        self._refused_since = now if self._refused_since is None else self._refused_since
        if now - self._refused_since >= self._patience:
            raise InvalidToken(reason)
