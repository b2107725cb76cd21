"""`/misses`: what was asked and found nothing, for those in charge, in their private chat."""

from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatType

from handlers.office.groups import in_charge
from handlers.outgoing import Body, Button
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import outbox, unanswered
from storage.outbox import Purpose

SHOWN = 8
"""Questions on a page."""


async def show(update: Update, context: Context) -> None:
    """List the questions without an answer; `/misses clear` forgets them."""
    message = update.effective_message
    if message is None:
        return
    if context.args and context.args[0].lower() in {"clear", "清空"}:
        count = await unanswered.clear(context.work.rows)
        body = Body(phrase("misses cleared", _language(message), count=count))
    else:
        body = await _page(0, _language(message), context)
    await context.work.say(message.chat.id, body, key=f"misses:{context.work.update_id}")


async def turn(query: CallbackQuery, message: Message, page: int, context: Context) -> str:
    """Show another page to a person in charge, in their private chat."""
    if not await in_charge(query.from_user.id, context) or message.chat.type != ChatType.PRIVATE:
        return "not yours"
    key = await outbox.key_of(context.work.rows, message.chat.id, message.message_id)
    if key is None or not key.startswith("misses:"):
        return "stale"
    body = await _page(page, query.from_user.language_code, context, edits=key)
    await context.work.say(message.chat.id, body, Purpose.EDIT)
    return ""


async def _page(page: int, language: str | None, context: Context, edits: str = "") -> Body:
    rows = context.work.rows
    count = await unanswered.count(rows)
    if not count:
        return Body(phrase("no misses", language), edits=edits)
    found = await unanswered.most_frequent(rows, SHOWN, page * SHOWN)
    lines = [
        phrase("miss", language, times=each.times, example=each.example, day=f"{each.last_at:%m-%d}") for each in found
    ]
    text = "\n".join([phrase("misses", language, count=count), *lines])
    back = [Button(phrase("previous", language), f"miss:{page - 1}:0")] if page else []
    on = [Button(phrase("next", language), f"miss:{page + 1}:0")] if (page + 1) * SHOWN < count else []
    return Body(text, keyboard=(tuple(back + on),) if back or on else (), edits=edits)


def _language(message: Message) -> str | None:
    return message.from_user.language_code if message.from_user else None
