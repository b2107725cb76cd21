"""Those in charge: the office, or the owners where nobody of the office can be written to."""

from collections.abc import Set as AbstractSet

from storage import chats, people
from storage.engine.database import Transaction
from storage.ids import AccountId
from storage.people import Role


async def accounts_in_charge(
    rows: Transaction, owners: frozenset[AccountId], *, without: AbstractSet[AccountId] = frozenset()
) -> list[AccountId]:
    """Return the accounts of those in charge who can be written to, except for some."""
    office = [each.person.account for each in await people.having(rows, Role.OFFICE)]
    wanted = [each for each in office if each is not None and each not in without]
    able = [each for each in wanted if await can_be_written_to(rows, each)]
    return able or [each for each in sorted(owners - without) if await can_be_written_to(rows, each)]


async def can_be_written_to(rows: Transaction, account: AccountId) -> bool:
    """Whether a person has a private chat with the bot open."""
    chat = await chats.find(rows, account)
    return chat is not None and chat.here
