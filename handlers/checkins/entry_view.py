"""An entry with the four states: one press reports how it stands."""

from bot.checkins.closed import Closed
from bot.checkins.confirm import NeedsWords, StateReported, say_state
from bot.checkins.entry_status import Known
from bot.checkins.merge import merge
from bot.checkins.recording import Stored
from bot.involvement import Part, involved
from bot.lights.names import rule_name
from bot.lights.state import State
from bot.people.rights import Action, NotAllowed
from bot.questions.text import Language
from handlers.buttons.stored import Choice, Press, Spot, Taken, View, show
from handlers.checkins.filing import acknowledged, follow_up
from handlers.checkins.report_buttons import AnswerOn, ReportState, SendMerged, ShowEntry, TurnMenu
from handlers.people.refusals import not_liaison, refused
from handlers.standing.entry_status import known_one, unmerged
from handlers.wording.names import state_name, title_of, words_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.reports import Source


async def show_entry(press: Press, shown: ShowEntry, context: Context) -> Taken:
    """Show an entry with the four states."""
    if not press.actor.may(Action.REPORT, shown.department):
        return Taken(toast=not_liaison(press.actor, press.language, shown.department))
    view = await entry_of(shown, press.language, context)
    if not shown.is_apart:
        return Taken(view)
    await show(context.work, view, Spot(press.place.chat, press.place.thread), account=press.actor.account)
    return Taken(is_done=True)


async def report_state(press: Press, said: ReportState, context: Context) -> Taken:
    """Report how an entry stands; the last text and evidence are carried over."""
    source = Source(press.place.chat, "", press.stored.key)
    occasion = context.occasion(press.actor)
    try:
        made = await say_state(occasion, StateReported(said.matter, said.state, said.occurrence), source)
    except (NotAllowed, Closed) as no:
        return Taken(toast=refused(no, press.actor, press.language, context))
    except NeedsWords as unsolved:
        return Taken(_how_solved(unsolved.before, said, press.language, context))
    return await _acknowledged(made, press, context)


async def send_merged(press: Press, wanted: SendMerged, context: Context) -> Taken:
    """Report for the lead what its participants said."""
    source = Source(press.place.chat, "", press.stored.key)
    try:
        made = await merge(context.occasion(press.actor), wanted.matter, source)
    except (NotAllowed, Closed) as no:
        return Taken(toast=refused(no, press.actor, press.language, context))
    return (
        Taken(toast=phrase("already done", press.language))
        if made is None
        else await _acknowledged(made, press, context)
    )


async def _acknowledged(made: Stored, press: Press, context: Context) -> Taken:
    await follow_up(made, context)
    return Taken(await acknowledged("filed", made, press.language, context))


def _how_solved(before: Known, said: ReportState, language: Language, context: Context) -> View:
    """Ask how a difficulty was solved: it is not cleared by a press alone."""
    title = title_of(context.services.checklist, said.ref, language)
    text = phrase("how solved", language, title=title, words=words_of(before.report.words, language))
    still = ReportState(said.department, said.ref, before.state, said.occurrence)
    row = (
        Choice(phrase("still so", language, state=state_name(before.state, language)), still),
        Choice(phrase("back", language), ShowEntry(said.department, said.ref, said.occurrence)),
    )
    return View(text, (row,), Choice("", AnswerOn((said.ref,), said.department, said.occurrence, State.ON_PLAN)))


async def entry_of(shown: ShowEntry, language: Language, context: Context) -> View:
    """Return an entry with how it stands, and the buttons that report."""
    checklist, matter = context.services.checklist, shown.matter
    part = involved(checklist, matter.ref).part_of(matter.department) or Part.PARTICIPANT
    title, part_name = title_of(checklist, matter.ref, language), rule_name(part, language)
    lines = [phrase("entry", language, title=title, department=matter.department, part=part_name)]
    last = await known_one(matter, context)
    if last is None:
        lines.append(phrase("no last words", language))
    else:
        lines.append(phrase("last words", language, words=words_of(last.report.words, language)))
    parts = await unmerged(*matter, context)
    if parts:
        lines.append(phrase("participants", language))
        lines += [f"· {each.matter.department} {words_of(each.words, language)}" for each in parts]
    lines.append(phrase("carried", language))
    return View("\n".join(lines), _rows(shown, language, has_parts=bool(parts)), _on_reply(shown))


def _rows(shown: ShowEntry, language: Language, *, has_parts: bool) -> tuple[tuple[Choice, ...], ...]:
    department, ref = shown.matter
    states = [
        Choice(state_name(each, language), ReportState(department, ref, each, shown.occurrence)) for each in State
    ]
    merging = ((Choice(phrase("merge", language), SendMerged(department, ref)),),) if has_parts else ()
    return (
        tuple(states[:2]),
        tuple(states[2:]),
        *merging,
        (Choice(phrase("back", language), TurnMenu(department, 0)),),
    )


def _on_reply(shown: ShowEntry) -> Choice:
    return Choice("", AnswerOn((shown.ref,), shown.department, shown.occurrence))
