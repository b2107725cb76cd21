"""Who acts: the person's present roles, looked up at the moment they ask for something."""

from telegram import Message, User

from bot.rights import Actor
from handlers.context import Context, Work
from storage import chats, people
from storage.people import Appointment, Person, Role


async def actor_in(message: Message, context: Context) -> Actor:
    """Who wrote a message; nobody with a right where it came from a group, a channel or a bot, or was forwarded on."""
    if message.sender_chat is not None:
        return Actor(0)
    return await actor_of(message.from_user, context)


async def actor_of(user: User | None, context: Context) -> Actor:
    """A person with their roles. Owners are remembered as soon as they act, others once they are appointed."""
    if user is None or user.is_bot:
        return Actor(0)
    rows = context.work.rows
    is_owner = user.id in context.services.owners
    person, roles = await people.with_roles(rows, user.id)
    if (is_owner and person is None) or (person is not None and person.name != user.full_name):
        person = await people.meet(rows, user.id, user.full_name, context.work.moment)
    return _actor(user.id, person, roles, is_owner=is_owner)


async def actor_by_account(account: int, context: Context) -> Actor:
    """A person with their present roles, where nothing that they wrote is at hand."""
    person, roles = await people.with_roles(context.work.rows, account)
    return _actor(account, person, roles, is_owner=account in context.services.owners)


def _actor(account: int, person: Person | None, roles: list[Appointment], *, is_owner: bool) -> Actor:
    def departments(role: Role) -> tuple[str, ...]:
        return tuple(each.department for each in roles if each.role is role)

    held = {each.role for each in roles}
    return Actor(
        account,
        person.id if person else 0,
        person.name if person else "",
        is_owner=is_owner,
        is_office=Role.OFFICE in held,
        is_reader=Role.READER in held,
        is_leader=Role.LEADER in held,
        liaison_of=departments(Role.LIAISON),
        deputy_of=departments(Role.DEPUTY),
    )


async def office_accounts(work: Work, owners: frozenset[int]) -> list[int]:
    """Those in charge who can be written to in private: the office, or the owners where there is none."""
    office = [each.person.account for each in await people.having(work.rows, Role.OFFICE)]
    able = [each for each in office if each is not None and await can_be_written_to(work, each)]
    return able or [each for each in sorted(owners) if await can_be_written_to(work, each)]


async def can_be_written_to(work: Work, account: int) -> bool:
    """Whether a person has opened a private chat with the bot."""
    chat = await chats.find(work.rows, account)
    return chat is not None and chat.here
