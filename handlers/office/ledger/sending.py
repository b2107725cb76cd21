"""`/ledger`: the ledger as a workbook, or as a plain table, sent to the office."""

from bot.calendars.date_reading import Lean, read_day
from bot.ledger.gather import Wanted, current_ledger
from bot.ledger.table import write_table
from bot.ledger.workbook import write_workbook
from handlers.incoming import Said
from handlers.message import message_by, say
from handlers.outgoing import Body
from handlers.people.naming import unknown
from handlers.sent_files import folder_of
from handlers.slow_work import Build, Job, ask_for
from handlers.wording.names import whole_day_of
from handlers.wording.phrases import phrase
from handlers.work import Context

PLAIN = frozenset({"csv", ".csv"})


async def on_ledger(said: Said, context: Context) -> None:
    """Have the ledger made: whole, or of a department, or since a day; with `csv` as a plain table."""
    message = await message_by(said, "", context)
    words = [each for each in said.words if each.lower() not in PLAIN]
    read = {each: read_day(each, context.today, Lean.PAST) for each in words}
    named = " ".join(each for each in words if read[each] is None)
    since = next((day for day in read.values() if day is not None), None)
    found = context.services.assistant.department(named) if named else ("",)
    if len(found) != 1:
        await say(message, unknown(named, found, message.language), context)
        return
    values: dict[str, object] = {"department": found[0], "since": since.isoformat() if since else ""}
    values["plain"] = len(words) < len(said.words)
    await ask_for("ledger", message, values, context)


async def gather_ledger(job: Job, context: Context) -> Build:
    """Read what the ledger says; it is written when nothing waits for it."""
    services, today = context.services, context.today
    department, since = job.values["department"], read_day(job.values["since"], today)
    wanted = Wanted(today, services.zone, department, since)
    ledger = await current_ledger(context.work.rows, services.checklist, services.calendar, wanted)

    def build() -> Body:
        ending = "csv" if job.values.get("plain") else "xlsx"
        path = folder_of(context.services) / f"{job.number}.{ending}"
        if ending == "csv":
            write_table(ledger, path, replace=True)
        else:
            write_workbook(ledger, path, replace=True)
        text = phrase("ledger", job.language, day=whole_day_of(today, job.language))
        return Body(text, file=str(path), file_name=f"台账{department}{today.isoformat()}.{ending}")

    return build
