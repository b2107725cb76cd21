"""Who acts: the person's present roles, looked up at the moment they ask for something."""

from telegram import Message, User

from bot.people.acting import actor_holding, actor_with
from bot.people.change import Occasion
from bot.people.in_charge import accounts_in_charge
from bot.people.in_charge import can_be_written_to as is_open
from bot.people.rights import Actor
from handlers.telegram.addressing import is_own
from handlers.work import Context, Work
from storage import people


async def actor_in(message: Message, context: Context) -> Actor:
    """Who wrote a message; nobody with a right where it is not plainly a person's own."""
    return await actor_of(message.from_user, context) if is_own(message) else Actor(0)


async def actor_of(user: User | None, context: Context) -> Actor:
    """A person with their roles. Owners are remembered as soon as they act, others once they are appointed."""
    if user is None or user.is_bot:
        return Actor(0)
    rows, owners = context.work.rows, context.services.owners
    person, roles = await people.with_roles(rows, user.id)
    if (person is None and user.id in owners) or (person is not None and person.name != name_of(user)):
        person = await people.meet(rows, user.id, name_of(user), context.work.moment)
    return actor_holding(user.id, person, roles, owners)


def name_of(user: User) -> str:
    """Return what somebody is called: by their number, where they have no name or one of blanks alone."""
    return (user.full_name or user.last_name or "").strip() or str(user.id)


def occasion_of(actor: Actor, context: Context) -> Occasion:
    """The present update as the use cases see it."""
    return Occasion(context.work.rows, actor, context.work.moment, context.services.owners)


async def actor_by_account(account: int, context: Context) -> Actor:
    """A person with their present roles, where nothing that they wrote is at hand."""
    return await actor_with(context.work.rows, account, context.services.owners)


async def office_accounts(work: Work, owners: frozenset[int]) -> list[int]:
    """Those in charge who can be written to in private: the office, or the owners where there is none."""
    return await accounts_in_charge(work.rows, owners)


async def can_be_written_to(work: Work, account: int) -> bool:
    """Whether a person has opened a private chat with the bot."""
    return await is_open(work.rows, account)
