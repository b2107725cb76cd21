"""Handling: what came in leaves its traces and is done in one transaction, or is buried with an apology."""

import logging
import secrets
from typing import TYPE_CHECKING

from handlers.dispatch import dispatch
from handlers.failures import GivenUp, answer_failure, note_to_owners
from handlers.fair_share import Share
from handlers.incoming import Arrival, Incoming, StandingUnknown
from handlers.work import Context, Work
from storage import inbox
from storage.engine.database import Transaction
from storage.errors import StorageError
from storage.inbox import ATTEMPTS

if TYPE_CHECKING:
    from handlers.services import Services

_log = logging.getLogger(__name__)


class Handling:
    """Handles each update exactly once in effect."""

    def __init__(self, services: "Services") -> None:
        """Write to the owners of what goes wrong."""
        self._services = services
        self.bot_name = ""
        """What the bot is called; known once the platform has been reached."""

    async def may_be_tried(self, number: int) -> bool:
        """Count an attempt at an update over which the program may have ended; bury it after too many.

        It is counted beforehand: whatever the update does to the program, the count stays. Raises StorageError.
        """
        async with self._services.database.transaction("count attempt") as rows:
            may_be = await inbox.attempt(rows, number) <= ATTEMPTS
            if not may_be:
                await self._bury_deadly(rows, number)
            return may_be

    async def _bury_deadly(self, rows: Transaction, number: int) -> None:
        """Give an update up over which the program ends; only those in charge are told, as it is not read again."""
        moment, name = self._services.clock.reading(), secrets.token_hex(3)
        reason = f"{name} the program ended {ATTEMPTS} times over it"
        _log.error("update %s is given up: %s", number, reason)
        await inbox.bury(rows, number, reason, moment)
        await note_to_owners(Work(rows, number, moment), name, GivenUp(reason), self._services.owners)

    async def handle(self, arrival: Arrival) -> None:
        """Handle an update, unless that is done.

        Raises StorageError if nothing could be stored, and StandingUnknown: try again.
        """
        incoming: Incoming | None = None
        try:
            async with self._services.database.transaction("handle update") as rows:
                work = self._work(rows, arrival)
                is_new = await inbox.finish(rows, arrival.number, work.moment)
                incoming = arrival.read() if is_new else None
                if incoming is not None:
                    await dispatch(incoming, Context(self._services, work, self.bot_name))
        except (StorageError, StandingUnknown):
            raise
        except Exception as error:  # noqa: BLE001 - whatever a conversation stumbles over
            await self._give_up(arrival, incoming, error)

    async def _give_up(self, arrival: Arrival, incoming: Incoming | None, error: Exception) -> None:
        """Nothing of the update stays but its burial, one apology, and a note to those in charge."""
        number = secrets.token_hex(3)
        _log.error("update %s failed, error %s", arrival.number, number, exc_info=error)
        try:
            await self._bury(arrival, incoming, number, error, apologise=True)
        except StorageError:
            raise
        except Exception:  # noqa: BLE001 - it must not be left lying, even where nobody can be told of it
            _log.exception("nobody can be told of error %s", number)
            await self._bury(arrival, incoming, number, error, apologise=False)

    async def _bury(
        self, arrival: Arrival, incoming: Incoming | None, number: str, error: Exception, *, apologise: bool
    ) -> None:
        async with self._services.database.transaction("bury update") as rows:
            work = self._work(rows, arrival)
            await inbox.bury(rows, arrival.number, f"{number} {type(error).__name__}", work.moment)
            if apologise:
                await answer_failure(work, incoming, number, error, self._services.owners)

    def _work(self, rows: Transaction, arrival: Arrival) -> Work:
        services = self._services
        moment, is_owner = services.clock.reading(), arrival.author in services.owners
        share = Share(rows, moment, arrival.author, arrival.chat, arrival.code, is_owner, services.limits)
        return Work(rows, arrival.number, moment, share)
