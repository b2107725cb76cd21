"""`/circular`: the monthly circular as a document, sent to the office."""

from datetime import date

from bot.circular.document import write
from bot.circular.drafting import compared_lines, draft
from bot.circular.errors import BadTemplate
from bot.circular.gather import gather_month
from bot.circular.month import Month, read_month
from bot.circular.month_facts import MonthFacts
from handlers.incoming import Said
from handlers.message import message_by, say
from handlers.outgoing import Body
from handlers.sent_files import folder_of
from handlers.slow_work import Build, Job, ask_for
from handlers.wording.names import whole_day_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import weekly_briefs
from storage.engine.atomic_files import placed

LATER = date(9000, 1, 1)


def names_month(words: str) -> bool:
    """Whether words name a month."""
    return read_month("".join(words.split()), LATER) is not None


async def on_circular(said: Said, context: Context) -> None:
    """Have the circular of a month made, or that of the last whole month."""
    message = await message_by(said, "", context)
    month = read_month("".join(said.words), context.today)
    if month is None:
        await say(message, phrase("circular usage", message.language), context)
        return
    await ask_for("circular", message, {"month": str(month)}, context)


async def gather_circular(job: Job, context: Context) -> Build:
    """Read what the circular says; it is written when nothing waits for it."""
    month = read_month(job.values["month"], LATER)
    if month is None:
        raise ValueError(job.values["month"])
    services, found = context.services, await month_facts_of(month, context)
    is_ranked = await weekly_briefs.ranking_on(context.work.rows, context.today) is not None
    circular = draft(found, services.checklist, compared_lines(found.facts) if is_ranked else ())

    def build() -> Body:
        try:
            document = write(circular, services.circular_template)
        except ImportError:
            return Body(phrase("circular missing", job.language), thread=job.spot.thread)
        except BadTemplate as error:
            return Body(str(error), thread=job.spot.thread)
        path = folder_of(services) / f"{job.number}.docx"
        with placed(path, replace=True) as part:
            part.write_bytes(document)
        text = phrase("circular", job.language, month=month.chinese, day=whole_day_of(found.today, job.language))
        return Body(text, file=str(path), file_name=f"工作通报{month}.docx", thread=job.spot.thread)

    return build


async def month_facts_of(month: Month, context: Context) -> MonthFacts:
    """Return the facts of a month as they are now."""
    services, rows = context.services, context.work.rows
    moment = context.work.moment.astimezone(services.zone)
    return await gather_month(rows, services.checklist, services.calendar, moment, month)
