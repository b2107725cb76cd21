"""A ledger that comes back in a private chat: what it would change is shown, and a button stores it.

Fetching and reading it is slow work, done with no transaction open; storing it is the end of another.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.ledger.applying import LedgerImport, Overtaken
from bot.ledger.gather import Wanted, current_ledger
from bot.ledger.preview import line_of
from bot.ledger.reading import LedgerChange, ReturnedLedger, read_ledger
from bot.ledger.recognise import is_ledger, is_workbook
from bot.ledger.rows import Ledger
from bot.people.rights import Action
from bot.questions.text import Language
from bot.workbooks.faults import Unreadable
from handlers.buttons.stored import Choice, Press, Spot, Taken, View, show
from handlers.buttons.typed import button
from handlers.checkins.evidence.attachments import is_too_large
from handlers.incoming import Said
from handlers.message import Message, message_by, say
from handlers.office.groups import in_service
from handlers.outgoing import Body
from handlers.people.refusals import refusal
from handlers.sent_files import folder_of
from handlers.slow_work import Build, Finish, Job, ask_for, put_in_line
from handlers.wording.names import shortened
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import people
from storage.engine.atomic_files import placed

if TYPE_CHECKING:
    from handlers.services import Services

ENDINGS = (".xlsx", ".xls", ".et", ".ods", ".csv")
NAME = "台账"
SHOWN, NOTED, FEW, LONGEST = 10, 5, 8, 150
"""Changes or kinds of faults that are shown, notes, cells of a fault, and characters of each."""


@button("ledger store")
class StoreLedger:
    """Store what a ledger changes that was sent."""

    file: int


@button("ledger leave")
class LeaveLedger:
    """Leave everything as it is."""


@button("draft begin")
class BeginDraft:
    """Read a file as a checklist that was taken for something else, or may be."""

    file: str
    name: str


async def take(said: Said, context: Context) -> bool:
    """Whether a message brings a ledger; then have it read.

    Whoever speaks for a department sends tables as evidence too: of theirs, what is called a ledger is one.
    """
    file = said.file
    if file is None or not said.place.is_private or said.replied is not None or said.is_edit:
        return False
    message = await message_by(said, said.text, context)
    may = message.is_own and message.actor.may(Action.TAKE_LEDGER)
    if not (may and _is_a_ledger(file.text, message) and await in_service(said, context)):
        return False
    if is_too_large(said):
        await say(message, phrase("too large", message.language), context)
    else:
        values = {"file": file.file, "name": shortened(file.text, 60)}
        await ask_for("ledger preview", message, values, context)
    return True


def _is_a_ledger(name: str, message: Message) -> bool:
    """Whether a table is called a ledger, or comes without a word from somebody who has nothing to prove."""
    words = message.said.text
    is_meant = NAME in name or NAME in words or not (words or message.actor.departments)
    return is_meant and name.lower().endswith(ENDINGS)


async def gather_preview(job: Job, context: Context) -> Build:
    """Read the ledger as it stands; the file is read when nothing waits for it."""
    ledger, services, language = await _ledger(context), context.services, job.language
    path = _path(services, job.number)

    def build() -> Body | Finish:
        if job.content is None:
            return Body(phrase("ledger not fetched", language, name=job.values["name"]))
        with placed(path, replace=True) as part:
            part.write_bytes(job.content)
        try:
            reading = read_ledger(path, ledger, context.today)
        except Unreadable as error:
            return _refused(error, path, job)
        return _preview(reading, job)

    return build


async def gather_return(job: Job, context: Context) -> Build:
    """Read the ledger as it stands; the file that was sent is read again, and stored in the end."""
    ledger, services, language = await _ledger(context), context.services, job.language
    path = _path(services, job.values["file"])

    def build() -> Body | Finish:
        if not path.exists():
            return Body(phrase("ledger gone", language))
        try:
            reading = read_ledger(path, ledger, context.today)
        except Unreadable as error:
            return Body(_faults(error.faults, job))
        return _stored(reading.changes, job)

    return build


async def store(press: Press, wanted: StoreLedger, context: Context) -> Taken:
    """Have it stored, with the rights of whoever presses."""
    no = refusal(press.actor, Action.TAKE_LEDGER, press.language)
    if no:
        return Taken(toast=no)
    job = Job(0, press.actor, Spot(press.place.chat, press.place.thread), press.language, {"file": wanted.file})
    full = await put_in_line("ledger return", job, context)
    if full:
        return Taken(toast=phrase(full, press.language))
    return Taken(View(f"{press.text}\n\n{phrase('ledger storing', press.language)}"))


async def leave(press: Press, wanted: LeaveLedger, context: Context) -> Taken:
    """Leave everything as it is."""
    del wanted, context
    no = refusal(press.actor, Action.TAKE_LEDGER, press.language)
    if no:
        return Taken(toast=no)
    return Taken(View(phrase("ledger left", press.language)))


async def _ledger(context: Context) -> Ledger:
    services = context.services
    wanted = Wanted(context.today, services.zone)
    return await current_ledger(context.work.rows, services.checklist, services.calendar, wanted)


def _path(services: "Services", number: int) -> Path:
    return folder_of(services) / f"returned-{number}.xlsx"


def _preview(reading: ReturnedLedger, job: Job) -> Finish:
    language, changes = job.language, reading.changes
    values = {"name": job.values["name"], "count": len(changes)}
    lines = [phrase("ledger changes" if changes else "ledger unchanged", language, **values)]
    lines += _first([line_of(each) for each in changes], SHOWN, language)
    lines += [phrase("ledger note", language, note=each) for each in _first(reading.notes, NOTED, language)]
    buttons = (
        Choice(phrase("ledger store", language), StoreLedger(job.number)),
        Choice(phrase("cancel", language), LeaveLedger()),
    )
    view = View("\n".join(lines), (buttons,) if changes else ())

    async def finish(context: Context, key: str) -> None:
        await show(context.work, view, job.spot, key=key)

    return finish


def _refused(error: Unreadable, path: Path, job: Job) -> Body | Finish:
    """Say what is wrong; what has none of the ledger's headings may be a checklist that is called so."""
    text = _faults(error.faults, job)
    may_be_checklist = is_workbook(path) and not is_ledger(path)
    path.unlink(missing_ok=True)
    if not may_be_checklist:
        return Body(text)
    begin = Choice(phrase("draft begin", job.language), BeginDraft(job.values["file"], job.values["name"]))

    async def finish(context: Context, key: str) -> None:
        await show(context.work, View(text, ((begin,),)), job.spot, key=key)

    return finish


def _stored(changes: Sequence[LedgerChange], job: Job) -> Finish:
    async def finish(context: Context, key: str) -> None:
        work, actor = context.work, job.actor
        if not actor.person:
            met = await people.meet(work.rows, actor.account, actor.name or "负责人", work.moment)
            actor = replace(actor, person=met.id)
        try:
            await LedgerImport(changes).store(context.occasion(actor))
        except Overtaken as error:
            text = phrase("ledger overtaken", job.language, which=shortened(str(error), LONGEST))
        else:
            text = phrase("ledger stored", job.language, count=len(changes))
        await work.say(job.spot.chat, Body(text), key=key)

    return finish


def _faults(faults: Sequence[str], job: Job) -> str:
    lines = [phrase("ledger faults", job.language, count=len(faults))]
    return "\n".join([*lines, *_first(_by_kind(faults), SHOWN, job.language)])


def _by_kind(faults: Sequence[str]) -> list[str]:
    """The same fault of several cells in one line: a column that is wrong throughout is told once."""
    places: dict[str, list[str]] = {}
    for fault in faults:
        place, mark, what = fault.partition("：")
        places.setdefault(f"{mark}{what}" if mark else fault, []).append(place if mark else "")
    return [f"{_few(found)}{what}" for what, found in places.items()]


def _few(places: Sequence[str]) -> str:
    """Cells of one sheet behind its name, as many as are looked for at a glance."""
    sheet = places[0].partition("!")[0] + "!"
    told = [places[0], *(each.removeprefix(sheet) for each in places[1:FEW])]
    return "、".join(told) + (f"等{len(places)}处" if len(places) > FEW else "")


def _first(lines: Sequence[str], most: int, language: Language) -> list[str]:
    """The first lines, each shortened, and how many more there are."""
    told = [shortened(each, LONGEST) for each in lines[:most]]
    more = [phrase("ledger more", language, count=len(lines) - most)] if len(lines) > most else []
    return [*told, *more]
