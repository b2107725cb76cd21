"""The recipients for a department, the office or the leader: private chats first, else the group."""

from datetime import date
from typing import NamedTuple

from bot.duties.responsible import department_of
from bot.people.in_charge import accounts_in_charge, can_be_written_to
from bot.timing.ladder import Audience
from storage import absences, chats, people, quiet_hours
from storage.engine.database import Transaction
from storage.ids import AccountId, ChatId, ThreadId
from storage.people import Appointment, Role


class Recipient(NamedTuple):
    """A chat, and the topic in it."""

    chat: ChatId
    thread: ThreadId = ""


class Recipients:
    """The present recipients, looked up once for each audience."""

    def __init__(self, rows: Transaction, owners: frozenset[AccountId], unavailable: frozenset[int]) -> None:
        """`unavailable` are the people who are not written to in private, by number of ours."""
        self._rows = rows
        self._owners = owners
        self._unavailable = unavailable
        self._known: dict[str, list[Recipient]] = {}

    async def of(self, audience: str) -> list[Recipient]:
        """Return the recipients of an audience: the office's if it has no people, none if nobody can be reached."""
        if audience not in self._known:
            self._known[audience] = await self._find(audience)
        return self._known[audience]

    async def speakers(self, department: str) -> list[AccountId]:
        """Return the accounts of a department's liaisons who can be written to, or else of its deputies."""
        return await self._available(await people.speakers_of(self._rows, department))

    async def _find(self, audience: str) -> list[Recipient]:
        if audience == Audience.LEADER:
            return await self._leaders() or await self._office()
        if audience == Audience.OFFICE:
            return await self._office()
        speakers = await people.speakers_of(self._rows, department_of(audience))
        if not speakers:
            return await self._office()
        own = await self._available(speakers)
        return [Recipient(each) for each in own] or await self._group() or await self._office()

    async def _leaders(self) -> list[Recipient]:
        """Those of the leaders who can be written to."""
        leaders = [each.person.account for each in await people.having(self._rows, Role.LEADER)]
        able = [each for each in leaders if each is not None and await can_be_written_to(self._rows, each)]
        return [Recipient(each) for each in able]

    async def _available(self, speakers: list[Appointment]) -> list[AccountId]:
        """The liaisons who can be written to, or else the deputies who can."""
        able = [each for each in speakers if await self._is_available(each)]
        liaisons = [each for each in able if each.role is Role.LIAISON] or able
        return list(dict.fromkeys(each.person.account for each in liaisons if each.person.account))

    async def _is_available(self, each: Appointment) -> bool:
        account = each.person.account
        is_willing = each.person.id not in self._unavailable
        return is_willing and account is not None and await can_be_written_to(self._rows, account)

    async def _group(self) -> list[Recipient]:
        """The group that the office has named for it, and in it the topic that was chosen for reminders."""
        found = await chats.working_groups(self._rows)
        return [Recipient(found[0], (await quiet_hours.of(self._rows, found[0])).thread)] if found else []

    async def _office(self) -> list[Recipient]:
        return [Recipient(each) for each in await accounts_in_charge(self._rows, self._owners)]


async def recipients_on(rows: Transaction, owners: frozenset[AccountId], today: date) -> Recipients:
    """Return who is told on a day: nobody who is on leave, and nobody in private who does not wish it."""
    return Recipients(rows, owners, await absences.away(rows, today) | await absences.unwilling(rows))
