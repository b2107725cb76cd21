"""`/holidays`: the year's holidays, pasted or in a file: a preview, a button that loads them, another that undoes it.

They are loaded by whoever presses, with the rights that they have then.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.calendars.workdays import YearTable, read_table
from bot.holidays.files import ENDINGS, read_file
from bot.holidays.load_holidays import Overtaken, load_holidays, unload_holidays
from bot.holidays.notice_reading import HolidayNotice, announces, changes, read_notice, to_json
from bot.people.rights import Action, NotAllowed
from bot.questions.text import Language
from handlers.buttons.stored import Choice, Press, Taken, View, show
from handlers.buttons.typed import button
from handlers.checkins.evidence.attachments import is_too_large
from handlers.incoming import Said
from handlers.message import Message, message_by, say
from handlers.office.groups import in_service
from handlers.outgoing import Body
from handlers.people.refusals import refusal_of
from handlers.sent_files import folder_of
from handlers.slow_work import Build, Finish, Job, ask_for
from handlers.wording.names import day_of, shortened
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import calendars
from storage.engine.atomic_files import placed

NAMES = ("节假日", "放假", "holiday", "假期安排")
SHOWN = 12
"""Lines of what changes."""
_WEEKDAYS = "一二三四五六日"


@button("holidays load")
@dataclass(frozen=True, slots=True)
class LoadHolidays:
    """Load tables, each as it is kept."""

    bodies: tuple[str, ...]


@button("holidays leave")
@dataclass(frozen=True, slots=True)
class LeaveHolidays:
    """Load nothing."""


@button("holidays undo")
@dataclass(frozen=True, slots=True)
class UnloadHolidays:
    """Put back what was loaded before, by year."""

    loaded: dict[int, str]
    before: dict[int, str]


async def on_holidays(said: Said, context: Context) -> None:
    """Show what the text behind the command would change; without one, what is known."""
    message = await message_by(said, "", context)
    text = said.text.split(maxsplit=1)[1] if said.words else ""
    if said.file is not None:
        await _read_file(message, context)
    elif text:
        await show(context.work, await preview(_read(text, context), message.language, context), message.spot)
    else:
        await say(message, _known(message.language, context), context)


async def take(said: Said, context: Context) -> bool:
    """Whether somebody in charge sends the holidays in private, as a file or pasted; then show what would change."""
    is_new = said.place.is_private and not said.is_edit and said.replied is None
    if not is_new or not (announces(said.text) if said.file is None else _is_of_holidays(said.file.text, said.text)):
        return False
    message = await message_by(said, said.text, context)
    if not (message.is_own and message.actor.may(Action.LOAD_HOLIDAYS) and await in_service(said, context)):
        return False
    if said.file is not None:
        await _read_file(message, context)
    else:
        await show(context.work, await preview(_read(said.text, context), message.language, context), message.spot)
    return True


def _is_of_holidays(file: str, text: str) -> bool:
    """Whether a file, by its name or the text beside it, holds the holidays of a year."""
    return file.lower().endswith(ENDINGS) and any(each in f"{file}{text}".lower() for each in NAMES)


async def preview(notice: HolidayNotice, language: Language, context: Context) -> View:
    """What a notice would change, with the button that loads it; or what has to be corrected."""
    if notice.faults:
        lines = [phrase("holidays faults", language), *(f"· {each}" for each in notice.faults)]
        return View("\n".join(lines))
    calendar = context.services.calendar
    lines = [line for table in notice.tables for line in _lines_of(table, changes(table, calendar), language)]
    lines += [phrase("holidays doubt", language, doubt=each) for each in notice.doubts]
    bodies = tuple(map(to_json, notice.tables))
    if await _is_kept(notice, bodies, context):
        return View("\n".join(lines))
    load = phrase("holidays load anyway" if notice.doubts else "holidays load", language)
    row = (Choice(load, LoadHolidays(bodies)), Choice(phrase("cancel", language), LeaveHolidays()))
    return View("\n".join(lines), (row,))


async def load(press: Press, wanted: LoadHolidays, context: Context) -> Taken:
    """Load what was shown."""
    try:
        before = await load_holidays(context.occasion(press.actor), wanted.bodies)
    except NotAllowed as no:
        return Taken(toast=refusal_of(no, press.actor, press.language))
    await context.services.almanac.follow(context.work.rows)
    loaded = {read_table(each).year: each for each in wanted.bodies}
    years = "、".join(map(str, loaded))
    undo = Choice(phrase("undo", press.language), UnloadHolidays(loaded, dict(before)))
    return Taken(View(phrase("holidays loaded", press.language, years=years), ((undo,),)))


async def leave(press: Press, wanted: LeaveHolidays, context: Context) -> Taken:
    """Load nothing."""
    del wanted, context
    if not press.actor.may(Action.LOAD_HOLIDAYS):
        return Taken(toast=refusal_of(NotAllowed(Action.LOAD_HOLIDAYS), press.actor, press.language))
    return Taken(View(phrase("ledger left", press.language)))


async def undo(press: Press, wanted: UnloadHolidays, context: Context) -> Taken:
    """Put back what was loaded before."""
    try:
        await unload_holidays(context.occasion(press.actor), wanted.loaded, wanted.before)
    except NotAllowed as no:
        return Taken(toast=refusal_of(no, press.actor, press.language))
    except Overtaken:
        return Taken(toast=phrase("holidays overtaken", press.language))
    await context.services.almanac.follow(context.work.rows)
    years = "、".join(map(str, wanted.loaded))
    return Taken(View(phrase("holidays unloaded", press.language, years=years)))


async def gather_holidays(job: Job, context: Context) -> Build:
    """The file is read when nothing waits for it."""
    services, today, name = context.services, context.today, job.values["name"]
    path = folder_of(services) / f"holidays-{job.number}{Path(name).suffix.lower()}"

    def build() -> Body | Finish:
        if job.content is None:
            return Body(phrase("ledger not fetched", job.language, name=name))
        with placed(path, replace=True) as part:
            part.write_bytes(job.content)
        try:
            notice = read_file(path, today, services.calendar)
        finally:
            path.unlink(missing_ok=True)

        async def finish(context: Context, key: str) -> None:
            await show(context.work, await preview(notice, job.language, context), job.spot, key=key)

        return finish

    return build


async def _read_file(message: Message, context: Context) -> None:
    file = message.said.file
    assert file is not None, "looked at before"
    if is_too_large(message.said):
        await say(message, phrase("too large", message.language), context)
    elif not file.text.lower().endswith(ENDINGS):
        await say(message, phrase("holidays file", message.language), context)
    else:
        await ask_for("holidays", message, {"file": file.file, "name": shortened(file.text, 60)}, context)


def _read(text: str, context: Context) -> HolidayNotice:
    return read_notice(text, context.today, context.services.calendar)


async def _is_kept(notice: HolidayNotice, bodies: Sequence[str], context: Context) -> bool:
    """Whether exactly this is loaded already."""
    kept = [await calendars.kept(context.work.rows, each.year) for each in notice.tables]
    return kept == list(bodies)


def _known(language: Language, context: Context) -> str:
    calendar, year = context.services.calendar, context.today.year
    lines = []
    for each in (year, year + 1):
        table = calendar.tables.get(each)
        name = "holidays missing" if calendar.is_provisional(each) else "holidays known"
        source = table.notice if table is not None else phrase("holidays packaged", language)
        lines.append(phrase(name, language, year=each, source=source))
    return "\n".join([*lines, phrase("holidays usage", language, year=year + 1)])


def _lines_of(table: YearTable, changed: Sequence[tuple[date, bool]], language: Language) -> Iterator[str]:
    """What the table of a year would change."""
    name = "holidays change" if changed else "holidays no change"
    yield phrase(name, language, year=table.year, count=len(changed), source=table.notice)
    yield from _lines(changed, language)
    if table.is_partial:
        yield phrase("holidays partial", language, year=table.year)


def _lines(changed: Sequence[tuple[date, bool]], language: Language) -> list[str]:
    told = [
        phrase(
            "holidays work" if is_work else "holidays off",
            language,
            day=day_of(day, language),
            weekday=_WEEKDAYS[day.weekday()],
        )
        for day, is_work in changed[:SHOWN]
    ]
    more = [phrase("ledger more", language, count=len(changed) - SHOWN)] if len(changed) > SHOWN else []
    return [*told, *more]
