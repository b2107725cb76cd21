"""`/calendar`: the year as a picture, months by duties, in colours of how they stand."""

from datetime import date

from bot.duties.year_picture import Field, Line, draw
from bot.people.rights import Action
from handlers.incoming import Said
from handlers.message import message_by, say
from handlers.outgoing import Body
from handlers.sent_files import folder_of
from handlers.slow_work import Build, Job, ask_for
from handlers.standing.tasks import Task, tasks_of
from handlers.wording.names import shortened
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import occurrences
from storage.engine.atomic_files import placed

MOST = 30
"""Duties in the picture."""


async def on_calendar(said: Said, context: Context) -> None:
    """Send the picture of this year or of another one: of one's own departments, or of all to those in charge."""
    message = await message_by(said, "", context)
    word = (*said.words, "")[0]
    is_year = word.isascii() and word.isdigit() and len(word) == 4 and 1900 < int(word) < 9000
    if word and not is_year:
        await say(message, phrase("calendar usage", message.language, year=context.today.year), context)
        return
    year = int(word) if is_year else context.today.year
    await ask_for("calendar", message, {"year": year}, context)


async def gather_calendar(job: Job, context: Context) -> Build:
    """Read what is in the picture; it is drawn when nothing waits for it."""
    year, today = job.values["year"], context.today
    own = () if job.actor.may(Action.SET_DUTIES) else job.actor.departments
    lines = await lines_of(year, own, context)

    def build() -> Body:
        try:
            picture = draw(year, lines, today, language=job.language)
        except ImportError:
            return Body(phrase("calendar missing", job.language), thread=job.spot.thread)
        path = folder_of(context.services) / f"{job.number}.png"
        with placed(path, replace=True) as part:
            part.write_bytes(picture)
        text = phrase("calendar caption", job.language, year=year)
        return Body(text, file=str(path), file_name=f"{year}.png", thread=job.spot.thread)

    return build


async def lines_of(year: int, own: tuple[str, ...], context: Context) -> list[Line]:
    """Return the lines of a year: of what concerns one of the departments, or everything where none is named."""
    found = await occurrences.due_between(context.work.rows, date(year, 1, 1), date(year, 12, 31))
    by_duty: dict[int, list[Task]] = {}
    for each in await tasks_of(found, context):
        if not each.duty.stopped and (not own or set(own) & set(each.responsible.everybody)):
            by_duty.setdefault(each.duty.id, []).append(each)
    return [_line(tasks) for _, tasks in sorted(by_duty.items())][:MOST]


def _line(tasks: list[Task]) -> Line:
    duty = tasks[0].duty
    fields = [
        Field(each.occurrence.due, each.stage, each.standing.light, each.occurrence.provisional) for each in tasks
    ]
    return Line(f"{duty.ref} {shortened(duty.quote, 15)}", fields)
