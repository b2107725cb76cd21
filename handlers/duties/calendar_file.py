"""`/ics`: the tasks as a file for calendar programs; liaisons get those of their departments, others all."""

from bot.duties.calendar_feed import feed
from bot.duties.feed_events import feed_events
from bot.people.rights import Action, Actor
from handlers.incoming import Said
from handlers.message import message_by, say
from handlers.outgoing import Body
from handlers.people.naming import unknown
from handlers.people.refusals import refusal
from handlers.sent_files import folder_of
from handlers.slow_work import Build, Job, ask_for
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.engine.atomic_files import placed


async def on_ics(said: Said, context: Context) -> None:
    """Have the file made: of one's own departments, or for those in charge and readers of all or of the one named."""
    message = await message_by(said, "", context)
    actor, language = message.actor, message.language
    named = " ".join(said.words)
    found = context.services.assistant.department(named) if named else ()
    if named and len(found) != 1:
        await say(message, unknown(named, found, message.language), context)
        return
    if _may_have_all(actor):
        departments = found
    else:
        departments = tuple(each for each in actor.departments if not found or each in found)
    if not departments and not _may_have_all(actor):
        await say(message, refusal(actor, Action.SET_DUTIES, language), context)
        return
    await ask_for("ics", message, {"departments": list(departments)}, context)


def _may_have_all(actor: Actor) -> bool:
    """Whether somebody may have the tasks of every department: who is in charge, or reads and reports for none."""
    return actor.may(Action.SET_DUTIES) or not actor.departments


async def gather_ics(job: Job, context: Context) -> Build:
    """Read what is in the file; it is written when nothing waits for it, for departments that are still theirs."""
    services, moment, wanted = context.services, context.work.moment, tuple(job.values["departments"])
    is_all = _may_have_all(job.actor)
    own = wanted if is_all else tuple(each for each in wanted if each in job.actor.departments)
    events = await feed_events(context.work.rows, services.checklist, own) if own or is_all else []

    def build() -> Body:
        if not events:
            return Body(phrase("ics empty", job.language), thread=job.spot.thread)
        path = folder_of(services) / f"{job.number}.ics"
        with placed(path, replace=True) as part:
            part.write_bytes(feed(events, moment.astimezone(services.zone)))
        text = phrase("ics", job.language, count=len(events))
        name = f"任务{'、'.join(own)}.ics"
        return Body(text, file=str(path), file_name=name, thread=job.spot.thread)

    return build
