"""The tick that tells of a newer list: each department's liaisons get one message, in working hours."""

from typing import TYPE_CHECKING

from bot.outreach.limits import week_of
from bot.outreach.recipients import recipients_on
from handlers.actors import can_be_written_to, office_accounts
from handlers.buttons.stored import Press, Taken
from handlers.buttons.typed import button
from handlers.message import Message, say
from handlers.outgoing import Body
from handlers.wording.phrases import phrase
from handlers.work import Context, unasked
from storage import burden, lists
from storage.ids import AccountId
from storage.lists import News
from storage.outbox import Purpose
from storage.stored_buttons import StoredButtons

if TYPE_CHECKING:
    from handlers.services import Services

UNTOLD = "\n· 未能送达（没有联络员，或未与助手私聊过）：{names}"


@button("ended")
class Ended:
    """A button, or the meaning of an answer, of before the list was changed: what it was for is in the list no more."""


async def tell_of_list(services: "Services") -> None:
    """Tell what waits to be told of a change of list, while people are at work; all of it is stored together."""
    async with services.database.transaction("tell of list") as rows:
        context = unasked(services, rows)
        waiting = await lists.news(rows)
        if waiting and context.frame.is_open:
            for each in waiting:
                await _tell(each, context)


async def _tell(news: News, context: Context) -> None:
    work = context.work
    text, accounts = news.text, await _readers(news, context)
    if not news.department:
        names = await lists.untold(work.rows, news.list)
        text += UNTOLD.format(names="、".join(names)) if names else ""
    for account in accounts:
        key = f"list:{news.list}:{news.department}:{account}"
        await work.say(account, Body(text), Purpose.ANNOUNCEMENT, key)
    if news.department and accounts:
        await burden.count(work.rows, [news.department], week_of(context.today), messages=1)
    await lists.told(work.rows, news, len(accounts), work.moment)


async def _readers(news: News, context: Context) -> list[AccountId]:
    """The accounts that are told, of those who have opened a private chat: a department's speakers, or the office."""
    work = context.work
    if not news.department:
        return list(await office_accounts(work, context.services.owners))
    recipients = await recipients_on(work.rows, context.services.owners, context.today)
    found = await recipients.speakers(news.department) or await lists.parted_speakers(work.rows, news)
    return [each for each in found if await can_be_written_to(work, each)]


async def take_ended(press: Press, ended: Ended, context: Context) -> Taken:
    """A button of before the list was changed, for something that the list does not have any more."""
    del ended, context
    return Taken(toast=phrase("ended with list", press.language))


async def say_ended(message: Message, stored: StoredButtons, ended: Ended, context: Context) -> bool:
    """In answer to a message of before the list was changed, on what the list does not have any more."""
    del stored, ended
    await say(message, phrase("ended with list", message.language), context)
    return True
