"""From a report as it was read to reports that are stored: for which department, all or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.adopting.running_list import is_of_older_list
from bot.checkins.closed import Closed
from bot.checkins.model import Draft, Hindrance, ReportReading
from bot.checkins.orders import Filing
from bot.checkins.reading.answering import answered
from bot.checkins.reading.completing import question_about
from bot.people.rights import Actor, NotAllowed
from bot.questions.text import Language
from handlers.buttons.stored import Choice, Press, Taken, View, show
from handlers.checkins.asking_back import departments_of, not_yours
from handlers.checkins.evidence.attachments import is_too_large, kept
from handlers.checkins.filing import acknowledged, file
from handlers.checkins.report_buttons import AnswerOn, FileFor, Waiting
from handlers.checkins.unfinished import Unfinished, ask_back, close
from handlers.message import Message, say
from handlers.people.refusals import not_liaison, refused
from handlers.standing.entry_status import known_one
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import evidence
from storage.ids import MessageId
from storage.outbox import Purpose
from storage.reports import Matter, Source


@dataclass(frozen=True, slots=True)
class Writer:
    """Who reports: in which language they are answered, and the number of their message, with what belongs to it.

    `pieces` are the files that came with it or before, `answers` is the message that it answers.
    """

    actor: Actor
    language: Language
    said: MessageId
    pieces: tuple[int, ...] = ()
    answers: AnswerOn | None = None


async def submit(
    message: Message,
    reading: ReportReading,
    context: Context,
    *,
    pieces: tuple[int, ...] = (),
    answers: AnswerOn | None = None,
) -> None:
    """Store what was read, or say why nothing is stored; what is not clear is asked back."""
    if not message.is_own:
        await say(message, phrase("not a person", message.language), context)
    elif not message.actor.departments:
        await say(message, not_liaison(message.actor, message.language), context)
    elif await is_of_older_list(context.work.rows, message.said.sent_at, context.services.since):
        await say(message, phrase("older list", message.language), context)
    elif is_too_large(message.said):
        await say(message, phrase("too large", message.language), context)
    else:
        own = await kept(message.said, message.actor, context)
        writer = Writer(message.actor, message.language, message.said.number, (*pieces, *own), answers)
        if reading.faults or not reading.drafts:
            await _ask_back(message, reading, writer, context)
        else:
            await _by_department(message, reading, writer, context)


async def _ask_back(message: Message, reading: ReportReading, writer: Writer, context: Context) -> None:
    asked = question_about(reading, message.text)
    unfinished = Unfinished(asked.drafts, asked.faults, writer.said, writer.pieces, writer.answers)
    await ask_back(message, unfinished, context)


async def _by_department(message: Message, reading: ReportReading, writer: Writer, context: Context) -> None:
    await close(message, context)
    ready = await prepared(writer, reading.drafts, context)
    if isinstance(ready, View):
        await show(context.work, ready, message.spot, account=message.actor.account)
    else:
        await store(message, ready, context)


async def prepared(writer: Writer, drafts: Sequence[Draft], context: Context) -> Sequence[Filing] | View:
    """Return what is to be stored; or what is said instead: that an entry is not theirs, or for whom it is."""
    checklist, answers = context.services.checklist, writer.answers
    able = {each.ref: departments_of(writer.actor, each.ref, context) for each in drafts}
    foreign = next((ref for ref, departments in able.items() if not departments), None)
    if foreign is not None:
        return View(not_yours(checklist, foreign, writer.actor, writer.language))
    if answers is not None:
        able = {ref: _meant(found, answers.department) for ref, found in able.items()}
    if any(len(departments) > 1 for departments in able.values()):
        return await _whose(writer, drafts, able, context)
    return [await _filing(each, Matter(able[each.ref][0], each.ref), writer, context) for each in drafts]


def _meant(able: tuple[str, ...], department: str) -> tuple[str, ...]:
    """The departments for which somebody may report, or the one that a message is about, where it is among them."""
    return (department,) if department in able else able


async def _whose(
    writer: Writer, drafts: Sequence[Draft], able: Mapping[str, tuple[str, ...]], context: Context
) -> View:
    """Ask a person of several departments for which of them it is."""
    rows = []
    for name in next(each for each in able.values() if len(each) > 1):
        of = {ref: name if name in departments else departments[0] for ref, departments in able.items()}
        found = [await _filing(each, Matter(of[each.ref], each.ref), writer, context) for each in drafts]
        waiting = tuple(Waiting.of(each.matter, each.draft) for each in found)
        rows.append((Choice(name, FileFor(waiting, writer.pieces, writer.said)),))
    return View(phrase("whose", writer.language), tuple(rows))


async def _filing(draft: Draft, matter: Matter, writer: Writer, context: Context) -> Filing:
    """An answer leaves as it was what it does not speak of; what proved the report that it answers goes on to."""
    answers = writer.answers
    if answers is None:
        return Filing(matter, draft, writer.pieces)
    if answers.state is not None and (not draft.names_state or draft.state is answers.state):
        is_unsaid = draft.hindrance is Hindrance.UNSAID
        hindrance = Hindrance.NONE if is_unsaid else draft.hindrance
        said = replace(draft, state=answers.state, names_state=True, hindrance=hindrance)
        return Filing(matter, said, writer.pieces, answers.occurrence)
    before = await known_one(matter, context)
    if before is None:
        return Filing(matter, draft, writer.pieces, answers.occurrence)
    pieces = [each.id for each in await evidence.of(context.work.rows, before.report.id)] if before.asks else []
    return Filing(matter, answered(draft, before), (*pieces, *writer.pieces), answers.occurrence)


async def store(message: Message, filings: Sequence[Filing], context: Context) -> None:
    """Store reports and acknowledge them; nothing if one of them is closed."""
    key = context.work.new_key(Purpose.ANSWER)
    source = Source(message.said.place.chat, message.said.number, key)
    try:
        made = await file(filings, source, message.actor, context)
    except (NotAllowed, Closed) as no:
        await say(message, refused(no, message.actor, message.language, context), context)
        return
    await show(context.work, await acknowledged("filed", made, message.language, context), message.spot, key=key)


async def file_chosen(press: Press, chosen: FileFor, context: Context) -> Taken:
    """The writer has said for which department it is."""
    filings = [each.filing(chosen.pieces) for each in chosen.filings]
    source = Source(press.place.chat, chosen.said, press.stored.key)
    try:
        made = await file(filings, source, press.actor, context)
    except NotAllowed as no:
        return Taken(toast=refused(no, press.actor, press.language, context))
    except Closed as no:
        return Taken(View(refused(no, press.actor, press.language, context)))
    return Taken(await acknowledged("filed", made, press.language, context))
