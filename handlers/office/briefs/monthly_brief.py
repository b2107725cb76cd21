"""The brief of a month that is over, in a few lines, for the leader and the office. No ranking."""

from typing import TYPE_CHECKING

from bot.circular.drafting import late_line, movement, overview
from bot.circular.month import Month, last_whole, month_of
from bot.outreach.gate import GateFacts, decide
from bot.outreach.limits import opening_after
from bot.outreach.recipients import Recipients
from bot.questions.text import Language
from bot.timing.ladder import Audience
from handlers.office.briefs.circular import month_facts_of
from handlers.outgoing import Body
from handlers.wording.phrases import phrase
from handlers.work import Context, unasked
from storage.engine import named_values
from storage.outbox import Purpose

if TYPE_CHECKING:
    from handlers.services import Services

CHINESE = Language.CHINESE
LINES = 6
PATIENCE = 4
"""Working days after the first within which a brief that could not be given is still given."""
MARK = "monthly brief"


async def monthly_brief(services: "Services") -> None:
    """On the first working morning of a month, once; some days later where the bot was at rest."""
    async with services.database.transaction("monthly brief") as rows:
        context = unasked(services, rows)
        month = last_whole(context.today)
        if _is_time(context) and await named_values.value_of(rows, MARK) < str(month):
            await named_values.remember(rows, MARK, str(month))
            await _give(month, context)


def _is_time(context: Context) -> bool:
    frame, today = context.frame, context.today
    first = frame.calendar.first_on_or_after(month_of(today).first)
    is_begun = first <= today <= frame.calendar.shifted(first, PATIENCE)
    return is_begun and decide(GateFacts(closed_until=None if frame.is_open else opening_after(frame))).is_now


async def _give(month: Month, context: Context) -> None:
    text = await text_of(month, context)
    found = Recipients(context.work.rows, context.services.owners, frozenset())
    leaders, office = await found.of(Audience.LEADER), await found.of(Audience.OFFICE)
    more = "\n" + phrase("monthly brief more", CHINESE, month=month)
    for chat, thread in dict.fromkeys((*leaders, *office)):
        key = f"monthly brief:{month}:{chat}"
        body = Body(text + more if (chat, thread) in office else text, thread=thread)
        await context.work.say(chat, body, Purpose.ANNOUNCEMENT, key)


async def text_of(month: Month, context: Context) -> str:
    """Return the brief of a month as it is today."""
    found = await month_facts_of(month, context)
    lines = [phrase("monthly brief", CHINESE, month=month.chinese), overview(found), movement(found)]
    if found.late:
        lines += [phrase("monthly brief late", CHINESE), *(late_line(each) for each in found.late[:LINES])]
    lines.append(phrase("monthly brief next", CHINESE, count=len(found.next)))
    return "\n".join(lines)
