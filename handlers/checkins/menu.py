"""`/report`: a department's entries, those that need a word first."""

from collections.abc import Mapping, Sequence
from functools import partial

from bot.involvement import Part, concerns
from bot.lights.names import rule_name
from bot.people.rights import Action
from bot.questions.text import Language
from handlers.buttons.pager import on_page, pager
from handlers.buttons.stored import Choice, Press, Taken, View, show
from handlers.checkins import outright
from handlers.checkins.asking_back import departments_of
from handlers.checkins.entry_view import entry_of
from handlers.checkins.evidence.files import ask_which
from handlers.checkins.report_buttons import AnswerOn, ShowEntry, TurnMenu
from handlers.incoming import Said
from handlers.message import Message, message_by, say
from handlers.people.refusals import not_liaison
from handlers.standing.entry_status import Known, known, unmerged
from handlers.standing.tasks import expected
from handlers.wording.names import day_of, number_of, shortened, title_of
from handlers.wording.phrases import phrase
from handlers.work import Context

ON_PAGE = 8
MOST_LINES = 5
"""Entries that need a word of which the rule is told."""


async def on_report(said: Said, context: Context) -> None:
    """Show the entries of the person's department; of several, ask of which. Words behind it name an entry or report.

    A file above the command waits for the entry that it proves.
    """
    message = await message_by(said, "", context)
    language = message.language
    departments = message.actor.departments
    if not departments:
        await say(message, not_liaison(message.actor, language), context)
    elif said.words:
        await _on_words(message, " ".join(said.words), context)
    elif said.file is not None:
        await ask_which(message, context)
    else:
        await _show_menu(message, departments, context)


async def _show_menu(message: Message, departments: Sequence[str], context: Context) -> None:
    view = await menu(departments[0], 0, message.language, context)
    if len(departments) > 1:
        rows = tuple((Choice(each, TurnMenu(each, 0)),) for each in departments)
        view = View(phrase("choose department", message.language), rows)
    await show(context.work, view, message.spot, account=message.actor.account)


async def _on_words(message: Message, words: str, context: Context) -> None:
    """Open the entry that is named alone, or a department's entries; everything else is a report."""
    refs, named = context.services.check_ins.named(words), context.services.assistant.department(words)
    able = departments_of(message.actor, refs[0], context) if len(refs) == 1 else ()
    own = [each for each in named if each in message.actor.departments]
    if able and message.said.file is not None:
        await ask_which(message, context, AnswerOn(refs, able[0]))
    elif able:
        view = await entry_of(ShowEntry(able[0], refs[0]), message.language, context)
        await show(context.work, view, message.spot, account=message.actor.account)
    elif own:
        await _show_menu(message, own, context)
    else:
        await outright.on_command(message.said, context)


async def turn_menu(press: Press, turn: TurnMenu, context: Context) -> Taken:
    """Show a page of a department's entries."""
    if not press.actor.may(Action.REPORT, turn.department):
        return Taken(toast=not_liaison(press.actor, press.language, turn.department))
    return Taken(await menu(turn.department, turn.page, press.language, context))


async def menu(department: str, page: int, language: Language, context: Context) -> View:
    """A page of a department's entries."""
    found = {each.ref: each_known for each, each_known in (await known(context, department=department)).items()}
    lines = await _needing(department, found, language, context)
    under_way = [ref for ref, each in found.items() if not each.is_closed]
    parts = concerns(context.services.checklist, department)
    every = [ref for ref, part in parts if part is not Part.PARTICIPANT] + [ref for ref, _ in parts]
    refs = list(dict.fromkeys([*lines, *under_way, *every]))
    if not refs:
        return View(phrase("no items", language, department=department))
    heading = phrase(
        "menu" if lines else "menu all fine", language, department=department, open=len(lines), all=len(refs)
    )
    shown, page, count = on_page(refs, page, ON_PAGE)
    needing = list(lines.values())[:MOST_LINES] if page == 0 else []
    rows = [(_button(ref, department, found, language, context),) for ref in shown]
    pages = pager(partial(TurnMenu, department), page, count, language)
    return View("\n".join([heading, *needing]), (*rows, *pages))


async def _needing(department: str, found: Mapping[str, Known], language: Language, context: Context) -> dict[str, str]:
    """The entries that need a word, each with the reason: of several tasks, the one that was due first."""
    lines: dict[str, str] = {}
    for ref, each in found.items():
        standing = each.standing
        if standing.needs_word and standing.since is not None:
            since = day_of(standing.since, language)
            rule, remedy = rule_name(standing.rule, language), rule_name(standing.remedy, language)
            values = {"rule": rule, "since": since, "remedy": remedy}
            lines[ref] = phrase("needs word", language, number=number_of(ref, language), **values)
    tasks: dict[str, str] = {}
    for task in await expected(department, context):
        number, rule = number_of(task.duty.ref, language), rule_name(task.standing.rule, language)
        tasks.setdefault(task.duty.ref, phrase("task needs word", language, number=number, rule=rule))
    lines |= tasks
    for ref, part in concerns(context.services.checklist, department):
        count = len(await unmerged(department, ref, context)) if part is Part.LEAD else 0
        if count:
            lines[ref] = phrase("to merge", language, number=number_of(ref, language), count=count)
    return lines


def _button(ref: str, department: str, found: Mapping[str, Known], language: Language, context: Context) -> Choice:
    mark = {True: "● ", False: ""}[ref in found and found[ref].standing.needs_word]
    text = shortened(f"{mark}{title_of(context.services.checklist, ref, language)}", 28)
    return Choice(text, ShowEntry(department, ref))
