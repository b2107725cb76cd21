"""Who acts: the person's present roles, looked up at the moment they ask for something."""

from bot.people.acting import actor_holding, actor_with
from bot.people.in_charge import accounts_in_charge
from bot.people.in_charge import can_be_written_to as is_open
from bot.people.rights import NOBODY, Actor
from bot.questions.text import Language
from handlers.incoming import Person, Said
from handlers.wording.phrases import language_of
from handlers.work import Context, Work
from storage import people
from storage.ids import AccountId, ChatId


async def actor_in(said: Said, context: Context) -> Actor:
    """Who wrote a message; nobody with a right where it is not plainly a person's own."""
    return await actor_of(said.author, context) if said.is_own else NOBODY


async def actor_of(author: Person | None, context: Context) -> Actor:
    """A person with their roles. Owners are remembered as soon as they act, others once they are appointed."""
    if author is None or author.is_bot:
        return NOBODY
    rows, owners = context.work.rows, context.services.owners
    person, roles = await people.with_roles(rows, author.account)
    if roles and context.work.share is not None:
        context.work.share.met(author.account)
    if (person is None and author.account in owners) or (person is not None and person.name != author.name):
        person = await people.meet(rows, author.account, author.name, context.work.moment)
    return actor_holding(author.account, person, roles, owners)


def spoken_to(actor: Actor, code: str | None) -> Language:
    """The language in which a person is spoken to: that of their last words, or else of their app."""
    return Language(actor.language) if actor.language else language_of(code)


async def language_in_chat(chat: ChatId, context: Context) -> Language:
    """The language in which a chat is spoken to unasked: that of its person; a group is spoken to in Chinese."""
    person = await people.find(context.work.rows, chat)
    return Language(person.language) if person is not None and person.language else Language.CHINESE


async def actor_by_account(account: AccountId, context: Context) -> Actor:
    """A person with their present roles, where nothing that they wrote is at hand."""
    return await actor_with(context.work.rows, account, context.services.owners)


async def office_accounts(work: Work, owners: frozenset[AccountId]) -> list[AccountId]:
    """Those in charge who can be written to in private: the office, or the owners where there is none."""
    return await accounts_in_charge(work.rows, owners)


async def can_be_written_to(work: Work, account: AccountId) -> bool:
    """Whether a person has opened a private chat with the bot."""
    return await is_open(work.rows, account)
