"""The tick that reminds: what the outreach lets through is drawn and said, one message for each chat."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.outreach.reminding import ReminderParcel, Reminding, TaskReminder
from handlers.actors import language_in_chat
from handlers.buttons.stored import Spot, show
from handlers.duties.reminders.views import digest, one
from handlers.standing.task_names import names_of
from handlers.wording.phrases import phrase
from handlers.work import Context, unasked
from storage import people
from storage.outbox import Purpose

if TYPE_CHECKING:
    from handlers.services import Services


async def remind(services: "Services") -> None:
    """Say what is due, in working hours; all of it is stored together."""
    async with services.database.transaction("remind") as rows:
        context = unasked(services, rows)
        reminding = Reminding(rows, services.checklist, context.frame, services.owners)
        for parcel in await reminding.parcels(services.ceiling):
            await reminding.put_on_record(parcel, await _say(parcel, context))


async def _say(parcel: ReminderParcel, context: Context) -> str:
    """Queue what a chat is told; the key of the message."""
    reminders = parcel.told
    language = await language_in_chat(parcel.to.chat, context)
    view = await one(reminders[0], language, context) if len(reminders) == 1 else digest(reminders, language, context)
    lacking = await _lacking(reminders, context)
    if lacking:
        note = phrase("digest no liaison", language, who=names_of(lacking, language))
        view = replace(view, text=f"{view.text}\n{note}")
    key = f"nudge:{reminders[0].number}:{parcel.to.chat}"
    return await show(context.work, view, Spot(*parcel.to), key=key, purpose=Purpose.REMINDER)


async def _lacking(reminders: Sequence[TaskReminder], context: Context) -> list[str]:
    """The departments that have nobody to speak for them: the office's matter."""
    departments = dict.fromkeys(each.department for each in reminders if each.department)
    return [each for each in departments if not await people.speakers_of(context.work.rows, each)]
