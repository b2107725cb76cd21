"""How a reminder looks: one occurrence with its five buttons, or a digest of several."""

from collections.abc import Sequence

from bot.duties.period_names import period_name
from bot.outreach.reminding import TaskReminder
from bot.questions.text import Language
from bot.timing.ladder import MOVED, REVIEW, SNOOZE, START, URGE, Audience, read_ladder
from bot.timing.rule import read_rule
from checklist_data.model import Clause, Item
from handlers.buttons.pager import on_page, pager
from handlers.buttons.stored import Choice, View
from handlers.checkins.report_buttons import AnswerOn, ShowEntry
from handlers.duties.objecting import Object
from handlers.duties.reminders.buttons import (
    Acknowledge,
    AskAssignment,
    AskRequestReason,
    AskWaiver,
    AskWhose,
    Mention,
    Reminded,
    ShowAll,
    ShowOne,
    Snooze,
    TellWhy,
    Urge,
)
from handlers.standing.entry_status import known_one
from handlers.standing.task_names import name_of, names_of, when_due
from handlers.wording.names import day_beside, day_of, number_of, shortened, words_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import evidence, occurrences, people, reports
from storage.duties import Duty
from storage.occurrences import Move, Occurrence
from storage.reports import Matter

ON_SCREEN = 5
"""Tasks of a digest that are shown at once, with their buttons: as many as fit the screen of a phone."""


async def one(reminder: TaskReminder, language: Language, context: Context, every: tuple[Mention, ...] = ()) -> View:
    """A reminder of one occurrence; of several, with the way back to all of them."""
    heading = await _heading(reminder, language, context)
    lines = [heading, source_of(reminder.task.duty, language, context)]
    if reminder.rung == START:
        lines += await _what_to_hand_in(reminder, language, context)
    rows = _buttons(reminder, Reminded(*mention_of(reminder), every), language)
    if every:
        rows = (*rows, (Choice(phrase("back", language), ShowAll(every)),))
    answer = AnswerOn((reminder.task.duty.ref,), reminder.department, reminder.task.occurrence.id)
    return View("\n".join(lines), rows, Choice("", answer) if reminder.department else None)


def digest(reminders: Sequence[TaskReminder], language: Language, context: Context, page: int = 0) -> View:
    """Several in one message: a line and a button for each occurrence, the latest first, with those who are told."""
    tasks: dict[int, list[TaskReminder]] = {}
    for each in sorted(reminders, key=lambda reminder: (reminder.task.occurrence.due, reminder.task.occurrence.id)):
        tasks.setdefault(each.task.occurrence.id, []).append(each)
    every = tuple(Mention(*mention_of(each)) for told in tasks.values() for each in told)
    groups = list(enumerate(tasks.values(), start=1))
    shown, page, count = on_page(groups, page, ON_SCREEN)
    lines = [phrase("digest", language, count=len(tasks))]
    lines += [_line(number, told, language, context) for number, told in shown]
    made = [
        Choice(f"{number} {shortened(told[0].task.duty.quote, 10)}", ShowOne(*mention_of(told[0]), every))
        for number, told in shown
    ]
    rows = tuple(tuple(made[place : place + 2]) for place in range(0, len(made), 2))
    pages = pager(lambda wanted: ShowAll(every, wanted), page, count, language)
    return View("\n".join(lines), (*rows, *pages))


def source_of(duty: Duty, language: Language, context: Context) -> str:
    """What the source says: the words from which the duty comes, or of one that the office has set, its entry's."""
    entry = context.services.checklist.entries.get(duty.ref)
    text = entry.text if isinstance(entry, Clause) else entry.title if isinstance(entry, Item) else ""
    quote = duty.quote if duty.quote in text else shortened(text, 90)
    return phrase("reminder source", language, number=number_of(duty.ref, language), quote=quote)


async def _heading(reminder: TaskReminder, language: Language, context: Context) -> str:
    task = reminder.task
    label = _label(reminder, context)
    who = reminder.department or "、".join(task.responsible.everybody) or phrase("nobody named", language)
    values = {"who": phrase("reminder whose", language, who=who), "name": name_of(task, language)}
    text = phrase(f"reminder {label}", language, when=when_due(task, context, language), **values)
    if reminder.department in task.responsible.participants:
        text += phrase("reminder participant", language)
    moves = await occurrences.moves_of(context.work.rows, task.occurrence.id)
    return text + _moved(moves, language) if moves else text


def _moved(moves: Sequence[Move], language: Language) -> str:
    """From when it was put off, by whose leave, and why."""
    first, last = moves[0], moves[-1]
    name = "reminder moved by leave" if last.person is not None else "reminder moved from"
    days = {"day": day_of(first.old, language), "new": day_beside(last.new, first.old, language)}
    return phrase(name, language, **days, reason=last.reason.strip(_MARKS))


def _label(reminder: TaskReminder, context: Context) -> str:
    """What a reminder says first; once it is late, a start is so too."""
    task = reminder.task
    is_late = task.occurrence.due < context.today
    if reminder.rung == START and not is_late and not task.responsible.everybody:
        return "unassigned"
    if reminder.rung in _LABELS and not (reminder.rung == START and is_late):
        return _LABELS[reminder.rung]
    return "late" if is_late else "near"


def _line(number: int, told: Sequence[TaskReminder], language: Language, context: Context) -> str:
    task = told[0].task
    told_of = {each.department for each in told}
    names = [each for each in task.responsible.everybody if each in told_of] or list(task.responsible.leads)
    who = names_of(names, language) or phrase("nobody named", language)
    values = {"number": number, "who": who, "name": name_of(task, language)}
    return phrase(_LINES.get(told[0].rung, "digest line"), language, when=when_due(task, context, language), **values)


async def _what_to_hand_in(reminder: TaskReminder, language: Language, context: Context) -> list[str]:
    """What is to be handed in, and what was the last time, or what was said last."""
    task = reminder.task
    wanted = phrase("reminder evidence", language, pieces=phrase(f"evidence {task.duty.kind}", language))
    handed_in = await _handed_in_before(reminder, language, context)
    if handed_in:
        return [wanted, handed_in]
    last = await known_one(Matter(reminder.department, task.duty.ref), context) if reminder.department else None
    text = words_of(last.report.words, language) if last else ""
    return [wanted, phrase("reminder last word", language, text=text)] if text else [wanted]


async def _handed_in_before(reminder: TaskReminder, language: Language, context: Context) -> str:
    """What was handed in for the period before; empty where nothing was."""
    rows, task = context.work.rows, reminder.task
    before = [each for each in await occurrences.of(rows, task.duty.id) if each.due < task.occurrence.due]
    last = next((each for each in reversed(before) if each.report is not None), None)
    report = await reports.by_number(rows, last.report) if last is not None and last.report is not None else None
    if last is None or report is None:
        return ""
    pieces = [each.text for each in await evidence.of(rows, report.id)]
    text = shortened("、".join([words_of(report.words, language), *pieces]), 80)
    return phrase("reminder last time", language, period=_said_of(last, language), text=text)


def _said_of(occurrence: Occurrence, language: Language) -> str:
    """The period as people name it; of a single task its day."""
    return period_name(occurrence.period, language) or day_of(occurrence.due, language)


def _buttons(reminder: TaskReminder, about: Reminded, language: Language) -> tuple[tuple[Choice, ...], ...]:
    why = Choice(phrase("why button", language), about.into(TellWhy))
    if reminder.audience == Audience.LEADER or reminder.rung == REVIEW:
        return ((why,),)
    if not reminder.department:
        waive = Choice(phrase("waive button", language), about.into(AskWaiver))
        put_off = Choice(phrase("extend button", language), about.into(AskRequestReason))
        assign = Choice(phrase("assign button", language), about.into(AskAssignment))
        urge = Choice(phrase("urge button", language), about.into(Urge))
        return ((put_off, waive), (assign, urge) if reminder.task.responsible.leads else (assign,), (why,))
    about_entry = (reminder.department, reminder.task.duty.ref, reminder.task.occurrence.id)
    entry = ShowEntry(*about_entry, is_apart=bool(about.all))
    return (
        (
            Choice(phrase("seen button", language), about.into(Acknowledge)),
            Choice(phrase("report button", language), entry),
        ),
        (
            Choice(phrase("extend button", language), about.into(AskRequestReason)),
            Choice(phrase("not ours button", language), about.into(AskWhose)),
        ),
        (Choice(phrase("snooze button", language), about.into(Snooze)), why),
        (Choice(phrase("object button", language), Object(reminder.department, name_of(reminder.task))),),
    )


async def why(reminder: TaskReminder, language: Language, context: Context) -> str:
    """Why somebody is told: the rule, the clause, who set it, and in which part they are told."""
    duty = reminder.task.duty
    rule, ladder = read_rule(duty.rule), read_ladder(duty.ladder).within(duty.start_days)
    setter = await people.by_number(context.work.rows, duty.set_by) if duty.set_by else None
    lines = [
        phrase("why rule once" if rule.once else "why rule", language, rule=rule.chinese, start=duty.start_days),
        phrase("why ladder", language, ladder=ladder.chinese, rung=_rung_name(reminder.rung, language)),
        source_of(duty, language, context),
        phrase("why set by", language, name=setter.name) if setter else phrase("why source", language),
        phrase("why part", language, who=_part(reminder, language)),
    ]
    return "\n".join(lines)


_MARKS = " ，。；,;、"
_LINES = {REVIEW: "digest line review", URGE: "digest line urge"}
_NAMED = frozenset({START, MOVED, REVIEW, SNOOZE, URGE})
_LABELS = {START: "start", MOVED: "moved", URGE: "urge", REVIEW: "review"}


def _rung_name(rung: str, language: Language) -> str:
    if rung in _NAMED:
        return phrase(f"rung {rung}", language)
    if rung == "0":
        return phrase("rung today", language)
    return phrase("rung before" if rung.startswith("-") else "rung after", language, count=rung[1:])


def _part(reminder: TaskReminder, language: Language) -> str:
    responsible = reminder.task.responsible
    leads, rest = "、".join(responsible.leads) or phrase("nobody named", language), "、".join(responsible.participants)
    return phrase("parts" if rest else "part", language, leads=leads, rest=rest)


def mention_of(reminder: TaskReminder) -> tuple[int, str, str]:
    """Return what a button names a reminder by."""
    return reminder.task.occurrence.id, reminder.audience, reminder.rung
