"""Reports that are changed or taken back by whoever made them: every version is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.adopting.running_list import is_of_older_list
from bot.checkins.closed import Closed, require_open
from bot.checkins.difficulties import clauses_of_solved, kept_open, solved_on_clauses
from bot.checkins.model import Draft, ReportReading
from bot.checkins.orders import Filing
from bot.checkins.reading.answering import answered, corrected
from bot.checkins.recording import Stored
from bot.checkins.revise import revise, withdraw
from bot.checkins.solve import solve
from bot.lights.state import TROUBLED, State
from bot.people.rights import Action, Actor, NotAllowed
from bot.questions.text import Language
from bot.sensitive import found_in
from handlers.buttons.stored import Press, Taken, View, redraw, under_replied
from handlers.checkins.asking_back import departments_of, foreign_to, kinds_in, not_taken, not_yours
from handlers.checkins.filing import acknowledged, file, follow_up
from handlers.checkins.reading import read_report
from handlers.checkins.report_buttons import Solved, Undo
from handlers.checkins.unfinished import take_back
from handlers.incoming import Said
from handlers.message import Message, message_by, say
from handlers.people.refusals import refused
from handlers.standing.entry_status import known_by
from handlers.wording.names import title_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import reports, stored_buttons
from storage.reports import Matter, Report, Source

UNDO_FOR = timedelta(days=1)
"""How long the last report can be taken back without naming it."""
NOTHING = ReportReading((), (), is_sure=False)


@dataclass(frozen=True, slots=True)
class Alteration:
    """What somebody says now of the reports that a message made, or that the message they answer acknowledges."""

    actor: Actor
    made: tuple[Report, ...]
    reading: ReportReading
    is_whole: bool
    """Whether it is the whole text: what it no longer names is taken back."""
    names_entries: bool
    """Whether it says on which entries it is; otherwise it leaves as it was what it does not speak of."""

    def stored(self, changed: Sequence[Report]) -> Stored:
        """Return the reports as they are now; progress may have left a difficulty open."""
        going_on = {each.ref for each in self.reading.drafts if each.state is State.ON_PLAN}
        open_ones = {each.matter.ref for each in changed if each.words.state in TROUBLED}
        return Stored(tuple(changed), leaves_open=not going_on.isdisjoint(open_ones))


async def change(message: Message, made: Sequence[Report], context: Context, *, whole: bool) -> None:
    """Reports follow what is said of them now, or stay as they are. A whole text withdraws what it no longer names."""
    altered = _alteration(message, tuple(made), context, whole=whole)
    problem = await _problem(message, altered, context)
    if problem:
        await say(message, f"{problem}\n{phrase('kept as it was', message.language)}", context)
        return
    changed = await _changed(altered, context)
    acknowledgement = await stored_buttons.by_key(context.work.rows, made[0].source.reply)
    if acknowledgement is not None:
        view = await acknowledged("changed", altered.stored(changed), message.language, context)
        await redraw(context.work, acknowledgement, view, anew=True)
    if not whole and not (message.said.is_edit and acknowledgement is not None):  # which shows the change
        name = "unchanged" if changed == list(made) else "changed short"
        await say(message, phrase(name, message.language), context)


def _alteration(message: Message, made: tuple[Report, ...], context: Context, *, whole: bool) -> Alteration:
    refs = tuple(each.matter.ref for each in made)
    if found_in(message.text):
        return Alteration(message.actor, made, NOTHING, whole, names_entries=True)
    if whole:
        reading = read_report(message, context, forced=True) or NOTHING
        if reading.drafts or len(made) > 1:
            return Alteration(message.actor, made, reading, whole, names_entries=True)
    reading = read_report(message, context, refs=refs, forced=True) or NOTHING
    return Alteration(message.actor, made, reading, whole, names_entries=False)


async def _changed(altered: Alteration, context: Context) -> list[Report]:
    actor = altered.actor
    by_ref = {each.matter.ref: each for each in altered.made}
    old = [each for each in altered.reading.drafts if each.ref in by_ref]
    changed = [await _revised(by_ref[each.ref], each, altered, context) for each in old]
    new = [each for each in altered.reading.drafts if each.ref not in by_ref]
    filings = [Filing(Matter(departments_of(actor, each.ref, context)[0], each.ref), each) for each in new]
    solved = [Filing(by_ref[each.ref].matter, each) for each in old]
    filings += await solved_on_clauses(context.occasion(actor), solved)
    changed += (await file(filings, altered.made[0].source, actor, context)).reports
    named = {each.ref for each in altered.reading.drafts}
    named |= {ref for each in old for ref in clauses_of_solved(context.occasion(actor), each)}
    for gone in (each for each in altered.made if altered.is_whole and each.matter.ref not in named):
        await _withdraw(gone, actor, context)
    return changed


async def _revised(report: Report, draft: Draft, altered: Alteration, context: Context) -> Report:
    occasion = context.occasion(altered.actor)
    if not altered.names_entries:
        draft = await _completed(report, draft, altered, context)
    if altered.is_whole:
        draft = await kept_open(occasion, draft, await reports.before(context.work.rows, report))
    made = await revise(occasion, report, draft)
    if made is None:
        return report
    await follow_up(made, context)
    return made.reports[0]


async def _completed(report: Report, draft: Draft, altered: Alteration, context: Context) -> Draft:
    """What does not name its entry is a correction; of a message that answered something, it is that answer."""
    before = await reports.before(context.work.rows, report) if altered.is_whole else None
    if before is None:
        return corrected(draft, report, context.today)
    return answered(draft, await known_by(before, context))


async def _problem(message: Message, altered: Alteration, context: Context) -> str:
    """Why the reports cannot follow; empty if they can."""
    language, reading = message.language, altered.reading
    if found_in(message.text):
        return kinds_in(message.text, language)
    if not message.is_own:
        return phrase("not a person", language)
    if await is_of_older_list(context.work.rows, message.said.sent_at, context.services.since):
        return phrase("older list", language)
    own = await _closed_or_foreign(message.actor, [each.matter for each in altered.made], language, context)
    return own or not_taken(reading, language, context) or await _problem_of_new(message, altered, context)


async def _problem_of_new(message: Message, altered: Alteration, context: Context) -> str:
    """Why nothing can be reported on entries that are named for the first time; empty if it can."""
    actor, language = message.actor, message.language
    known = {each.matter.ref for each in altered.made}
    added = [each.ref for each in altered.reading.drafts if each.ref not in known]
    foreign = foreign_to(actor, added, context)
    if foreign:
        return not_yours(context.services.checklist, foreign, actor, language)
    matters = [Matter(departments_of(actor, ref, context)[0], ref) for ref in added]
    return await _closed_or_foreign(actor, matters, language, context)


async def _closed_or_foreign(actor: Actor, matters: Sequence[Matter], language: Language, context: Context) -> str:
    """What is said where one of the matters takes no change by this person; otherwise nothing."""
    try:
        for each in matters:
            await require_open(context.occasion(actor), each)
    except (NotAllowed, Closed) as no:
        return refused(no, actor, language, context)
    return ""


async def undo(press: Press, button: Undo, context: Context) -> Taken:
    """The button under an acknowledgement: take its reports back."""
    del button
    made = await reports.by_reply(context.work.rows, press.stored.key)
    if not made:
        return Taken(toast=phrase("already done", press.language))
    problem = await _closed_or_foreign(press.actor, [each.matter for each in made], press.language, context)
    return Taken(toast=problem) if problem else Taken(await _withdrawn(made, press.actor, press.language, context))


async def on_undo(said: Said, context: Context) -> None:
    """`/undo`: take back what the message that is answered acknowledges, or what was reported last."""
    message = await message_by(said, "", context)
    language, rows = message.language, context.work.rows
    stored = await under_replied(said, context)
    if stored is None and await take_back(message, context):
        return
    made = await reports.by_reply(rows, stored.key) if stored else []
    made = made or await reports.last_by(rows, message.actor.person, context.work.moment - UNDO_FOR)
    if not made or not _are_own(made, message.actor):
        await say(message, phrase("nothing to undo", language), context)
        return
    problem = await _closed_or_foreign(message.actor, [each.matter for each in made], language, context)
    if problem:
        await say(message, problem, context)
        return
    view = await _withdrawn(made, message.actor, language, context)
    await say(message, view.text, context)
    acknowledgement = await stored_buttons.by_key(rows, made[0].source.reply)
    if acknowledgement is not None:
        await redraw(context.work, acknowledgement, view)


async def solved(press: Press, button: Solved, context: Context) -> Taken:
    """The button under an acknowledgement: the difficulties that it tells of are over."""
    del button
    rows, key = context.work.rows, press.stored.key
    made = await reports.by_reply(rows, key)
    problem = await _closed_or_foreign(press.actor, [each.matter for each in made], press.language, context)
    if problem:
        return Taken(toast=problem)
    stored = await solve(context.occasion(press.actor), made, Source(press.place.chat, "", key))
    if stored is None:
        return Taken(toast=phrase("already done", press.language))
    now = Stored(tuple(await reports.by_reply(rows, key)))
    await follow_up(replace(stored, reports=now.reports), context)
    return Taken(await acknowledged("changed", now, press.language, context))


def _are_own(made: Sequence[Report], actor: Actor) -> bool:
    return all(actor.may(Action.REPORT, each.matter.department) for each in made)


async def _withdrawn(made: Sequence[Report], actor: Actor, language: Language, context: Context) -> View:
    for each in made:
        await _withdraw(each, actor, context)
    titles = [title_of(context.services.checklist, each.matter.ref, language) for each in made]
    return View(phrase("undone", language, titles="、".join(titles)))


async def _withdraw(report: Report, actor: Actor, context: Context) -> None:
    if await withdraw(context.occasion(actor), report):
        context.work.note(report.matter.ref)
