"""Reports that are changed or taken back by whoever made them: every version is kept."""

from collections.abc import Sequence
from datetime import timedelta

from telegram import Update

from bot.checkins.model import Reading
from bot.people.rights import Action, Actor
from bot.questions.text import Language
from bot.sensitive import found_in
from handlers.buttons.stored import Choice, Press, Taken, View, redraw, under
from handlers.checkins.asking_back import asked_back, kinds_in, not_yours
from handlers.checkins.filing import Filing, acknowledged, file, revise, withdraw
from handlers.checkins.submitting import closed_among, departments_of
from handlers.incoming import Told, say, told_by
from handlers.wording.names import title_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import reports, stored_buttons
from storage.reports import Matter, Report

UNDO_FOR = timedelta(days=1)
"""How long the last report can be taken back without naming it."""
NOTHING = Reading((), (), is_sure=False)


async def change(told: Told, made: Sequence[Report], context: Context, *, whole: bool) -> None:
    """Reports follow what is said of them now, or stay as they are. A whole text withdraws what it no longer names."""
    refs = tuple(each.matter.ref for each in made)
    reading = NOTHING
    if not found_in(told.text):
        known = () if whole else refs
        reading = context.services.check_ins.read(told.text, context.today, refs=known, forced=True) or NOTHING
    problem = await _problem(told, made, reading, context)
    if problem:
        await say(told, f"{problem}\n{phrase('kept as it was', told.language)}", context)
        return
    changed = await _changed(told, made, reading, context)
    for gone in (each for each in made if whole and each.matter.ref not in {draft.ref for draft in reading.drafts}):
        await withdraw(gone, told.actor, context)
    acknowledgement = await stored_buttons.by_key(context.work.rows, made[0].source.reply)
    if acknowledgement is not None:
        await redraw(context.work, acknowledgement, await acknowledged("changed", changed, told.language, context))
    if not whole:
        await say(told, phrase("unchanged" if changed == list(made) else "changed short", told.language), context)


async def _changed(told: Told, made: Sequence[Report], reading: Reading, context: Context) -> list[Report]:
    by_ref = {each.matter.ref: each for each in made}
    old = [each for each in reading.drafts if each.ref in by_ref]
    changed = [await revise(by_ref[each.ref], each, told.actor, context) for each in old]
    new = [each for each in reading.drafts if each.ref not in by_ref]
    filings = [Filing(Matter(departments_of(told.actor, each.ref, context)[0], each.ref), each) for each in new]
    return changed + await file(filings, made[0].source, told.actor, context)


async def _problem(told: Told, made: Sequence[Report], reading: Reading, context: Context) -> str:
    """Why the reports cannot follow; empty where they can."""
    checklist, language = context.services.checklist, told.language
    if found_in(told.text):
        return kinds_in(told.text, language)
    if not told.is_own:
        return phrase("not a person", language)
    if not _may_change(told.actor, made):
        return phrase("no liaison", language)
    closed = await closed_among([each.matter for each in made], language, context)
    if closed or reading.faults or not reading.drafts:
        return closed or asked_back(reading, language, checklist)
    own = {each.matter.ref for each in made}
    added = [each.ref for each in reading.drafts if each.ref not in own]
    foreign = [ref for ref in added if not departments_of(told.actor, ref, context)]
    if foreign:
        return not_yours(checklist, foreign[0], told.actor, language)
    return await closed_among(
        [Matter(departments_of(told.actor, ref, context)[0], ref) for ref in added], language, context
    )


async def undo(press: Press, choice: Choice, context: Context) -> Taken:
    """The button under an acknowledgement: take its reports back."""
    del choice
    made = await reports.by_reply(context.work.rows, press.offer.key)
    if not made:
        return Taken(toast=phrase("already done", press.language))
    if not _may_change(press.actor, made):
        return Taken(toast=phrase("no liaison", press.language))
    closed = await closed_among([each.matter for each in made], press.language, context)
    return Taken(toast=closed) if closed else Taken(await _withdrawn(made, press.actor, press.language, context))


async def on_undo(update: Update, context: Context) -> None:
    """`/undo`: take back what the message that is answered acknowledges, or what was reported last."""
    message = update.effective_message
    if message is None:
        return
    told = await told_by(message, "", context)
    language = told.language
    offer = await under(message.reply_to_message, context) if message.reply_to_message else None
    made = await reports.by_reply(context.work.rows, offer.key) if offer else []
    made = made or await reports.last_by(context.work.rows, told.actor.person, context.work.moment - UNDO_FOR)
    if not made or not _may_change(told.actor, made):
        await say(told, phrase("nothing to undo", language), context)
        return
    closed = await closed_among([each.matter for each in made], language, context)
    if closed:
        await say(told, closed, context)
        return
    view = await _withdrawn(made, told.actor, language, context)
    await say(told, view.text, context)
    acknowledgement = await stored_buttons.by_key(context.work.rows, made[0].source.reply)
    if acknowledgement is not None:
        await redraw(context.work, acknowledgement, view)


async def _withdrawn(made: Sequence[Report], actor: Actor, language: Language, context: Context) -> View:
    for each in made:
        await withdraw(each, actor, context)
    titles = [title_of(context.services.checklist, each.matter.ref) for each in made]
    return View(phrase("undone", language, titles="、".join(titles)))


def _may_change(actor: Actor, made: Sequence[Report]) -> bool:
    return all(actor.may(Action.REPORT, each.matter.department) for each in made)
