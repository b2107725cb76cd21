"""`/report`: a department's entries, those that need a word first; one press reports how one of them stands."""

from collections.abc import Mapping, Sequence

from telegram import Update

from bot.checkins.model import Draft, State
from bot.involvement import Part, concerns, involved
from bot.people.rights import Action
from bot.questions.text import Language
from handlers.buttons.pager import turning
from handlers.buttons.stored import Choice, Press, Taken, View, show
from handlers.checkins.closing import expected
from handlers.checkins.entry_status import Known, known, known_one, unmerged
from handlers.checkins.filing import Filing, acknowledged, file
from handlers.checkins.merging import merged
from handlers.checkins.submitting import closed_among
from handlers.incoming import say, told_by
from handlers.wording.names import day_of, number_of, shortened, state_name, title_of, words_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import evidence
from storage.reports import Matter, Report, Source

ON_PAGE = 8
MOST_LINES = 5
"""Entries that need a word of which the rule is told."""


async def on_report(update: Update, context: Context) -> None:
    """Show the entries of the person's department; of several, ask of which."""
    message = update.effective_message
    if message is None:
        return
    told = await told_by(message, "", context)
    language = told.language
    departments = told.actor.departments
    if not departments:
        await say(told, phrase("no liaison", language), context)
        return
    view = await menu(departments[0], 0, language, context)
    if len(departments) > 1:
        rows = tuple((Choice(each, "menu", {"department": each, "page": 0}),) for each in departments)
        view = View(phrase("choose department", language), rows)
    await show(context.work, view, told.spot, account=told.actor.account)


async def turn_menu(press: Press, choice: Choice, context: Context) -> Taken:
    """Show a page of a department's entries."""
    department = choice.values["department"]
    if not press.actor.may(Action.REPORT, department):
        return Taken(toast=phrase("no liaison", press.language))
    return Taken(await menu(department, choice.values["page"], press.language, context))


async def menu(department: str, page: int, language: Language, context: Context) -> View:
    """A page of a department's entries."""
    found = {each.ref: each_known for each, each_known in (await known(context, department=department)).items()}
    lines = await _needing(department, found, language, context)
    under_way = [ref for ref, each in found.items() if not each.is_closed]
    parts = list(concerns(context.services.checklist, department))
    every = [ref for ref, part in parts if part is not Part.PARTICIPANT] + [ref for ref, _ in parts]
    refs = list(dict.fromkeys([*lines, *under_way, *every]))
    if not refs:
        return View(phrase("no items", language, department=department))
    heading = phrase(
        "menu" if lines else "menu all fine", language, department=department, open=len(lines), all=len(refs)
    )
    told = list(lines.values())[:MOST_LINES] if page == 0 else []
    shown = refs[page * ON_PAGE : (page + 1) * ON_PAGE]
    rows = [(_button(ref, department, found, context),) for ref in shown]
    return View(
        "\n".join([heading, *told]), (*rows, *turning("menu", {"department": department}, page, _pages(refs), language))
    )


async def show_entry(press: Press, choice: Choice, context: Context) -> Taken:
    """Show an entry with the four states."""
    department, ref = choice.values["department"], choice.values["ref"]
    if not press.actor.may(Action.REPORT, department):
        return Taken(toast=phrase("no liaison", press.language))
    return Taken(await _entry(Matter(department, ref), press.language, context))


async def report_state(press: Press, choice: Choice, context: Context) -> Taken:
    """Report how an entry stands; the last text and evidence are carried over."""
    matter = Matter(choice.values["department"], choice.values["ref"])
    if not press.actor.may(Action.REPORT, matter.department):
        return Taken(toast=phrase("no liaison", press.language))
    closed = await closed_among([matter], press.language, context)
    if closed:
        return Taken(toast=closed)
    before = await known_one(matter, context)
    last = before.report if before else None
    state = State(choice.values["state"])
    draft = carried(last, matter.ref, state, context)
    pieces = [each.id for each in await evidence.of(context.work.rows, last.id)] if last else []
    source = Source(press.message.chat.id, 0, press.offer.key)
    made = await file([Filing(matter, draft)], source, press.actor, context, pieces)
    return Taken(await acknowledged("filed", made, press.language, context))


def carried(last: Report | None, ref: str, state: State, context: Context) -> Draft:
    """A report of today with the last words."""
    percent = last.words.percent if last and state is not State.DONE else None
    return Draft(ref, state, percent, last.words.text if last else "", context.today)


async def send_merged(press: Press, choice: Choice, context: Context) -> Taken:
    """Report for the lead what its participants said."""
    matter = Matter(choice.values["department"], choice.values["ref"])
    if not press.actor.may(Action.MERGE, matter.department):
        return Taken(toast=phrase("no liaison", press.language))
    closed = await closed_among([matter], press.language, context)
    parts = await unmerged(*matter, context)
    if closed or not parts:
        return Taken(toast=closed or phrase("already done", press.language))
    before = await known_one(matter, context)
    draft = merged(matter.ref, before.report if before else None, parts, context.today)
    pieces = [piece.id for each in parts for piece in await evidence.of(context.work.rows, each.id)]
    source = Source(press.message.chat.id, 0, press.offer.key)
    made = await file([Filing(matter, draft)], source, press.actor, context, pieces)
    return Taken(await acknowledged("filed", made, press.language, context))


async def _entry(matter: Matter, language: Language, context: Context) -> View:
    checklist = context.services.checklist
    part = involved(checklist, matter.ref).part_of(matter.department) or Part.PARTICIPANT
    values = {"department": matter.department, "ref": matter.ref}
    lines = [phrase("entry", language, title=title_of(checklist, matter.ref), department=matter.department, part=part)]
    last = await known_one(matter, context)
    lines.append(
        phrase("last words", language, words=words_of(last.report.words, language))
        if last
        else phrase("no last words", language)
    )
    parts = await unmerged(*matter, context)
    if parts:
        lines.append(phrase("participants", language))
        lines += [f"· {each.matter.department} {words_of(each.words, language)}" for each in parts]
    lines.append(phrase("carried", language))
    states = [Choice(state_name(each, language), "state", {**values, "state": each}) for each in State]
    rows = [tuple(states[:2]), tuple(states[2:])]
    if parts:
        rows.append((Choice(phrase("merge", language), "merge", values),))
    rows.append((Choice(phrase("back", language), "menu", {"department": matter.department, "page": 0}),))
    on_reply = Choice("", "answer", {"department": matter.department, "refs": [matter.ref]})
    return View("\n".join(lines), tuple(rows), on_reply)


async def _needing(department: str, found: Mapping[str, Known], language: Language, context: Context) -> dict[str, str]:
    """The entries that need a word, each with the reason."""
    lines: dict[str, str] = {}
    for ref, each in found.items():
        standing = each.standing
        if standing.needs_word and standing.since is not None:
            since = day_of(standing.since, language)
            values = {"rule": standing.rule, "since": since, "remedy": standing.remedy}
            lines[ref] = phrase("needs word", language, number=number_of(ref), **values)
    for task in await expected(department, context):
        number = number_of(task.duty.ref)
        lines[task.duty.ref] = phrase("task needs word", language, number=number, rule=task.standing.rule)
    for ref, part in concerns(context.services.checklist, department):
        count = len(await unmerged(department, ref, context)) if part is Part.LEAD else 0
        if count:
            lines[ref] = phrase("to merge", language, number=number_of(ref), count=count)
    return lines


def _button(ref: str, department: str, found: Mapping[str, Known], context: Context) -> Choice:
    mark = {True: "● ", False: ""}[ref in found and found[ref].standing.needs_word]
    text = shortened(f"{mark}{title_of(context.services.checklist, ref)}", 28)
    return Choice(text, "entry", {"department": department, "ref": ref})


def _pages(refs: Sequence[str]) -> int:
    return -(-len(refs) // ON_PAGE)
