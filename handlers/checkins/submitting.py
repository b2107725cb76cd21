"""From a report as it was read to reports that are stored: for which department, all or nothing."""

from collections.abc import Sequence

from bot.checkins.model import Draft, Reading
from bot.involvement import involved
from bot.people.rights import Action, Actor
from bot.questions.text import Language
from handlers.buttons.stored import Choice, Press, Taken, View, show
from handlers.checkins.asking_back import asked_back, not_yours
from handlers.checkins.closing import recurs
from handlers.checkins.filing import Filing, acknowledged, file, filing_of
from handlers.incoming import Told, say
from handlers.telegram.attachments import is_too_large, kept
from handlers.wording.names import title_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import reviews
from storage.outbox import Purpose
from storage.reports import Matter, Source


async def submit(told: Told, reading: Reading, context: Context, pieces: Sequence[int] = ()) -> None:
    """Store what was read, or say why nothing is stored."""
    checklist = context.services.checklist
    if not told.is_own:
        await say(told, phrase("not a person", told.language), context)
    elif not told.actor.departments:
        await say(told, phrase("no liaison", told.language), context)
    elif is_too_large(told.message):
        await say(told, phrase("too large", told.language), context)
    elif reading.faults or not reading.drafts:
        await say(told, asked_back(reading, told.language, checklist), context)
    else:
        await _by_department(told, reading.drafts, [*pieces, *await kept(told.message, told.actor, context)], context)


async def _by_department(told: Told, drafts: Sequence[Draft], pieces: list[int], context: Context) -> None:
    able = {each.ref: departments_of(told.actor, each.ref, context) for each in drafts}
    foreign = next((ref for ref, departments in able.items() if not departments), None)
    if foreign is not None:
        await say(told, not_yours(context.services.checklist, foreign, told.actor, told.language), context)
        return
    unclear = next((departments for departments in able.values() if len(departments) > 1), ())
    if not unclear:
        await store(told, [Filing(Matter(able[each.ref][0], each.ref), each) for each in drafts], pieces, context)
        return
    rows = []
    for name in unclear:
        of = {ref: name if name in departments else departments[0] for ref, departments in able.items()}
        filings = [Filing(Matter(of[each.ref], each.ref), each).to_json() for each in drafts]
        rows.append((Choice(name, "file", {"filings": filings, "pieces": pieces, "said": told.message.message_id}),))
    view = View(phrase("whose", told.language), tuple(rows))
    await show(context.work, view, told.spot, account=told.actor.account)


async def store(told: Told, filings: Sequence[Filing], pieces: Sequence[int], context: Context) -> None:
    """Store reports and acknowledge them; nothing where one of them is closed."""
    closed = await closed_among([each.matter for each in filings], told.language, context)
    if closed:
        await say(told, closed, context)
        return
    key = context.work.new_key(Purpose.ANSWER)
    source = Source(told.message.chat.id, told.message.message_id, key)
    made = await file(filings, source, told.actor, context, pieces)
    await show(context.work, await acknowledged("filed", made, told.language, context), told.spot, key=key)


async def file_chosen(press: Press, choice: Choice, context: Context) -> Taken:
    """The writer has said for which department it is."""
    filings = [filing_of(each) for each in choice.values["filings"]]
    if not all(press.actor.may(Action.REPORT, each.matter.department) for each in filings):
        return Taken(toast=phrase("no liaison", press.language))
    closed = await closed_among([each.matter for each in filings], press.language, context)
    if closed:
        return Taken(View(closed))
    source = Source(press.message.chat.id, choice.values["said"], press.offer.key)
    made = await file(filings, source, press.actor, context, choice.values["pieces"])
    return Taken(await acknowledged("filed", made, press.language, context))


async def closed_among(matters: Sequence[Matter], language: Language, context: Context) -> str:
    """What is said where one of the matters is closed; otherwise nothing."""
    for each in matters:
        if await reviews.is_closed(context.work.rows, each) and not await recurs(each.ref, context):
            return phrase("closed already", language, title=title_of(context.services.checklist, each.ref))
    return ""


def departments_of(actor: Actor, ref: str, context: Context) -> tuple[str, ...]:
    """Those departments of a person that an entry concerns."""
    parties = involved(context.services.checklist, ref)
    return tuple(each for each in actor.departments if parties.part_of(each) and actor.may(Action.REPORT, each))
