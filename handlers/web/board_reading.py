"""Reading for the board: in a thread, from a snapshot of the file, so that it holds no transaction and nobody waits."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from bot.board.address import Address, ViewName
from bot.board.show_view import Facts, Opening, facts_of, main_of
from bot.board.views.found import Found
from bot.calendars.workdays import WorkCalendar
from bot.occasion import Occasion
from bot.people.acting import actor_with
from bot.people.rights import Action, require
from bot.questions.answer import Answer
from bot.timing.frame import Frame
from checklist_data.model import Checklist
from handlers.questions.state_answers import answer_state, state_of
from handlers.services import Services
from handlers.web.shared_snapshot import SharedSnapshot
from handlers.work import unasked
from storage.engine.database import Transaction
from storage.facts_version import facts_version
from storage.ids import AccountId

T = TypeVar("T")
MOST_KEPT = 200
"""Pages that are kept until something changes."""
LIVE = frozenset({ViewName.ENTRY, ViewName.SEARCH})
"""Views that show more than the facts, and are never cached."""


@dataclass(slots=True)
class BoardReader:
    """Makes the pages of the board for people with the right to see them at that moment."""

    services: Services
    _snapshot: SharedSnapshot = field(init=False)
    _gone_by: tuple[Checklist, WorkCalendar] | None = None
    _edition: int = 0
    """Grows with each list and calendar that is gone by."""
    _mark: tuple[object, ...] = ()
    _facts: Facts | None = None
    _pages: "OrderedDict[object, str]" = field(default_factory=OrderedDict)

    def __post_init__(self) -> None:
        """Read from the database of the services."""
        self._snapshot = SharedSnapshot(self.services.database.location)

    async def page(self, account: AccountId, address: Address) -> str:
        """Return the main part of a page. Raises NotAllowed, and StorageError."""
        answer = self._answer(address)

        async def made(rows: Transaction) -> str:
            occasion = await self._occasion(rows, account)
            facts = await self._facts_now(occasion)
            key = (address, occasion.actor.may(Action.REVIEW))
            if address.view in LIVE:
                found = await self._found(answer, occasion) if answer is not None else None
                return await main_of(Opening(occasion, facts, address, found))
            if key not in self._pages:
                self._pages[key] = await main_of(Opening(occasion, facts, address))
            self._pages.move_to_end(key)
            while len(self._pages) > MOST_KEPT:
                self._pages.popitem(last=False)
            return self._pages[key]

        return await self._read(made)

    async def check(self, account: AccountId) -> None:
        """Raise NotAllowed if somebody may not see the board now."""

        async def checked(rows: Transaction) -> None:
            await self._occasion(rows, account)

        await self._read(checked)

    async def without_right(self, accounts: Iterable[AccountId]) -> frozenset[AccountId]:
        """Return those who may not see the board now. Raises StorageError."""
        asked = tuple(accounts)

        async def looked_up(rows: Transaction) -> frozenset[AccountId]:
            actors = [await actor_with(rows, each, self.services.owners) for each in asked]
            return frozenset(each.account for each in actors if not each.may(Action.SEE_STATUS))

        return await self._read(looked_up)

    async def mark(self) -> str:
        """Return what is another text as soon as a page may be another one. Raises StorageError."""

        async def found(rows: Transaction) -> str:
            return f"{hash(await self._mark_of(rows, self.services.checklist, self._frame())):x}"

        return await self._read(found)

    def close(self) -> None:
        """Stop the thread."""
        self._snapshot.close()

    def _answer(self, address: Address) -> Answer | None:
        """What the chat answers to a search; on the event loop, where every question is answered."""
        return self.services.assistant.ask(address.q) if address.view is ViewName.SEARCH and address.q else None

    async def _found(self, answer: Answer, occasion: Occasion) -> Found:
        """What the chat says to a question, of the state as well."""
        state = state_of(answer)
        if state is None:
            return Found(answer.rich, (*answer.refs, *answer.near), answer.content.options)
        context = unasked(self.services, occasion.rows)
        view, refs = await answer_state(
            state, occasion.actor, answer.language, context, note=answer.content.note, is_whole=True
        )
        return Found(view.text, refs)

    async def _read(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        return await self._snapshot.read(work)

    async def _occasion(self, rows: Transaction, account: AccountId) -> Occasion:
        services = self.services
        actor = await actor_with(rows, account, services.owners)
        require(actor, Action.SEE_STATUS)
        return Occasion(rows, actor, services.checklist, self._frame(), services.owners)

    def _frame(self) -> Frame:
        services = self.services
        return Frame(services.clock.reading(), services.zone, services.calendar, services.hours)

    async def _mark_of(self, rows: Transaction, checklist: Checklist, frame: Frame) -> tuple[object, ...]:
        """A mark of all that facts are made of; what is followed meanwhile gives the next ones another."""
        if self._gone_by is None or self._gone_by[0] is not checklist or self._gone_by[1] is not frame.calendar:
            self._gone_by, self._edition = (checklist, frame.calendar), self._edition + 1
        return (*await facts_version(rows), frame.today, self._edition)

    async def _facts_now(self, occasion: Occasion) -> Facts:
        mark = await self._mark_of(occasion.rows, occasion.checklist, occasion.frame)
        if self._facts is None or mark != self._mark:
            self._facts, self._mark = await facts_of(occasion), mark
            self._pages.clear()
        return self._facts
