"""Where the bot serves, and who is in charge: groups are served once an owner has adopted them."""

from bot.people.acting import actor_with
from handlers.incoming import OwnStanding, Place, Said
from handlers.outgoing import Body
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import chats, members
from storage.ids import AccountId
from storage.outbox import Purpose
from storage.people import Role


async def in_charge(account: AccountId | None, context: Context) -> bool:
    """Whether a person is an owner or of the office. A right belongs to an id; names can be changed."""
    if not account:
        return False
    actor = await actor_with(context.work.rows, account, context.services.owners)
    return actor.has(Role.OWNER) or actor.has(Role.OFFICE)


async def on_own_standing(standing: OwnStanding, context: Context) -> None:
    """The bot's own standing in a chat has changed. Whoever brings it into a group, an owner has to adopt the group."""
    place = standing.place
    if not standing.is_inside:
        await chats.retire(context.work.rows, place.chat, context.work.moment)
        return
    known = await meet(place, context)
    if not place.is_private and known.adopted_by is None:
        await greet(place, context)


async def in_service(said: Said, context: Context) -> bool:
    """Whether the bot serves here; in a group that nobody has adopted it says so once, to those in charge each time."""
    known = await meet(said.place, context)
    if said.place.is_private:
        return True
    if known.adopted_by is not None:
        if said.is_by_person:
            await members.see(context.work.rows, said.place.chat, said.speaker)
        return True
    if said.is_addressed:
        again = await in_charge(said.speaker, context)
        await greet(said.place, context, again=again)
    return False


async def meet(place: Place, context: Context) -> chats.Chat:
    """Remember a chat and what it is called; what is known of it."""
    rows = context.work.rows
    known = await chats.find(rows, place.chat)
    if known is None or not known.here or (known.type, known.title) != (place.kind, place.title):
        await chats.meet(rows, place.chat, place.kind, place.title, context.work.moment)
        known = await chats.find(rows, place.chat)
    assert known is not None, "just met"
    return known


async def greet(place: Place, context: Context, *, again: bool = False) -> None:
    """Tell a group that it has to be adopted, and by whom; once, unless it is wanted again."""
    known = await chats.find(context.work.rows, place.chat)
    if known is None or (known.greeted and not again):
        return
    await chats.greeted(context.work.rows, place.chat, context.work.moment)
    await context.work.say(place.chat, Body(phrase("not adopted", None), thread=place.thread), Purpose.NOTICE)
