"""Who somebody is now: their roles in the database, and whether the settings name them as an owner."""

from collections.abc import Sequence

from bot.people.rights import Actor
from storage import people
from storage.engine.database import Transaction
from storage.ids import AccountId
from storage.people import Appointment, Person, Role


async def actor_with(rows: Transaction, account: AccountId, owners: frozenset[AccountId]) -> Actor:
    """Return the person with this account and their present roles."""
    person, held = await people.with_roles(rows, account)
    return actor_holding(account, person, held, owners)


def actor_holding(
    account: AccountId, person: Person | None, held: Sequence[Appointment], owners: frozenset[AccountId]
) -> Actor:
    """Return the person as somebody who acts with these roles."""
    owned = ((Role.OWNER, ""),) if account in owners else ()
    posts = (*owned, *((each.role, each.department) for each in held))
    if person is None:
        return Actor(account, posts=posts)
    return Actor(account, person.id, person.name, posts, person.language)
