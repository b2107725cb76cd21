"""`/status`: red, yellow and green of a department, of an entry, of everything; each with its rule and its remedy."""

from functools import partial

from bot.duties.responsible import NOBODY
from bot.involvement import counted, involved, is_tracked
from bot.lights.light import Light, Standing
from bot.lights.names import rule_name
from bot.people.rights import Action, Actor
from bot.questions.intents import StateAsked, Topic
from bot.questions.spans.bodies import repeatable
from bot.questions.text import Language
from bot.standing.counting import Counts, overall
from checklist_data.model import Section
from handlers.buttons.pager import on_page, pager
from handlers.buttons.stored import Press, Taken, View, show
from handlers.checkins.report_buttons import TurnStatus
from handlers.incoming import Said
from handlers.message import message_by, say
from handlers.people.naming import unknown
from handlers.people.refusals import refusal
from handlers.questions.state_answers import answer_state
from handlers.standing.entry_status import known
from handlers.standing.facts import facts_of
from handlers.standing.task_names import name_of, names_of
from handlers.standing.tasks import Task, live_in, live_of, tasks_in
from handlers.wording.examples import with_examples
from handlers.wording.names import day_beside, day_of, number_of, title_of, words_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.reports import Matter

ON_PAGE = 6
WORST_FIRST = list(Light)


async def on_status(said: Said, context: Context) -> None:
    """Show how a department or an entry stands; without a name one's own department, or everything to the office."""
    message = await message_by(said, "", context)
    words = " ".join(said.words)
    language = message.language
    view = await _view(words, message.actor, language, context)
    if view is None:
        found = context.services.assistant.department(words)
        name = repeatable(words)
        wrong, own = "status unknown" if name else "status unread", message.actor.departments
        nothing = with_examples(wrong, language, context.services.checklist, own, said=name)
        await say(message, unknown(words, found, message.language) if found else nothing, context)
    else:
        await show(context.work, view, message.spot)


async def turn_status(press: Press, turn: TurnStatus, context: Context) -> Taken:
    """Show a page of a department's entries."""
    no = refusal(press.actor, Action.SEE_STATUS, press.language)
    if no:
        return Taken(toast=no)
    return Taken(await of_department(turn.department, turn.page, press.language, context))


async def _view(said: str, actor: Actor, language: Language, context: Context) -> View | None:
    if not said:
        own = actor.departments
        return await of_department(own[0], 0, language, context) if own else await _overall(language, context)
    ref = context.services.assistant.entry(said)
    if ref is not None and isinstance(context.services.checklist.entries[ref], Section):
        is_part = ref in context.services.checklist.parents
        asked = StateAsked(Topic.PROGRESS, refs=(ref,) if is_part else (), sections=() if is_part else (ref,))
        return (await answer_state(asked, actor, language, context))[0]
    if ref is not None:
        return await of_entry(ref, language, context)
    departments = context.services.assistant.department(said)
    return await of_department(departments[0], 0, language, context) if len(departments) == 1 else None


async def of_department(department: str, page: int, language: Language, context: Context) -> View:
    """A department's entries with a report, the worst first."""
    facts = await facts_of(context, department=department)
    ordered = sorted(
        (each for each in facts.matters if each.report is not None), key=lambda each: WORST_FIRST.index(each.light)
    )
    listed, counts = counted(context.services.checklist, department), overall(facts)
    clauses = phrase("status clauses", language, count=counts.clauses) if counts.clauses else ""
    values = {"clauses": clauses, "silent": counts.silent, "all": listed.total, "late": counts.late}
    heading = phrase("status of department", language, department=department, **_by_name(counts), **values)
    if listed.reference:
        heading += phrase("status reference", language, count=listed.reference)
    shown, page, count = on_page(ordered, page, ON_PAGE)
    tasks = [each for each in await live_of(department, context) if page == 0]
    dues = [_task_line(each, language, context) for each in tasks[:ON_PAGE]]
    lines = [_line(title_of(context.services.checklist, each.ref, language), each.standing, language) for each in shown]
    pages = pager(partial(TurnStatus, department), page, count, language)
    return View("\n".join([heading, *dues, *lines]), pages)


async def of_entry(ref: str, language: Language, context: Context) -> View:
    """Every department of an entry, with its last words, and the tasks on it that are under way."""
    checklist = context.services.checklist
    found, tasks = await known(context, refs=[ref]), await live_in(ref, context)
    lines = [title_of(checklist, ref, language)]
    lines += [_task_line(each, language, context, whose=True) for each in tasks[:ON_PAGE]]
    for department, part in involved(checklist, ref).parts:
        each, named = found.get(Matter(department, ref)), rule_name(part, language)
        if each is None:
            silent = phrase("status silent", language)
            lines.append(phrase("status party silent", language, department=department, part=named, silent=silent))
            continue
        light = each.standing.light.chinese if language is Language.CHINESE else each.standing.light
        values = {
            "light": light,
            "department": department,
            "part": named,
            "rule": rule_name(each.standing.rule, language),
        }
        lines.append(phrase("status party", language, **values))
        lines.append(f"　{words_of(each.report.words, language)}")
        if each.standing.remedy:
            lines[-1] += phrase("remedy", language, remedy=rule_name(each.standing.remedy, language))
    if not is_tracked(checklist, ref):
        lines.append(phrase("not tracked", language, about=number_of(ref, language)))
    return View("\n".join(lines))


async def _overall(language: Language, context: Context) -> View:
    facts = await facts_of(context)
    counts = overall(facts)
    values = {"review": counts.waiting, "late": counts.late, **_by_name(counts)}
    lines = [phrase("status overall", language, **values)]
    late = [each for each in await tasks_in(context).begun() if each.is_late]
    lines += [_task_line(each, language, context, whose=True) for each in late[:ON_PAGE]]
    worst = [each for each in facts.matters if each.light is Light.RED]
    for each in worst[:ON_PAGE]:
        title = f"{each.department} {title_of(context.services.checklist, each.ref, language)}"
        lines.append(_line(title, each.standing, language))
    return View("\n".join(lines))


def _by_name(counts: Counts) -> dict[str, int]:
    return {light.value: counts.lights[light] for light in Light}


def _task_line(task: Task, language: Language, context: Context, *, whose: bool = False) -> str:
    """A task with the day on which it is due: that since which its light holds would be taken for it."""
    due = phrase("status due", language, day=day_beside(task.occurrence.due, context.today, language))
    who = f"{names_of(task.responsible.leads) or NOBODY} " if whose else ""
    return _line(f"{who}{name_of(task, language)}", task.standing, language, due)


def _line(title: str, standing: Standing, language: Language, day: str = "") -> str:
    light = standing.light.chinese if language is Language.CHINESE else standing.light.value
    since = phrase("status since", language, day=day_of(standing.since, language)) if standing.since else ""
    remedy = phrase("remedy", language, remedy=rule_name(standing.remedy, language)) if standing.remedy else ""
    values = {"light": light, "title": title, "rule": rule_name(standing.rule, language), "since": day or since}
    return phrase("status line", language, remedy=remedy, **values)
