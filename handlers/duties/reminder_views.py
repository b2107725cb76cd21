"""How a nudge looks: one occurrence with its five buttons, or a digest of several."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.duties.ladder import MOVED, START, Audience, read_ladder
from bot.duties.responsible import NOBODY, department_of
from bot.duties.rule import read_rule
from bot.questions.text import Language
from checklist_data.model import Clause, DutyKind, Item, Requirement
from handlers.buttons.stored import Choice, View
from handlers.checkins.entry_status import known_one
from handlers.duties.tasks import Task
from handlers.wording.names import day_of, shortened, words_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import evidence, occurrences, people, reports
from storage.duties import Duty
from storage.reports import Matter

ON_SCREEN = 8
"""Lines, and buttons, of a digest."""
EVIDENCE = {
    DutyKind.DRILL: "演练方案、现场记录、演练总结",
    DutyKind.INSPECTION: "检查通知、问题清单、整改情况",
    DutyKind.REPORT: "报告及文号",
    DutyKind.PLAN: "目标或计划文件及文号",
    DutyKind.MEETING: "会议通知、会议纪要",
    DutyKind.DOCUMENT: "印发文件及文号",
    DutyKind.PATROL: "巡查记录",
}
CHINESE = Language.CHINESE


@dataclass(frozen=True, slots=True)
class Word:
    """What is said to somebody: an occurrence, to whom, and which rung it is."""

    task: Task
    audience: str
    rung: str
    reminder: int = 0

    @property
    def department(self) -> str:
        """For which department; none where it is said to the office or the leader."""
        return department_of(self.audience)


def name_of(task: Task) -> str:
    """What an occurrence is called: its entry, what is to be done, and the period."""
    return f"{task.duty.ref} {shortened(task.duty.quote, 26)}（{task.occurrence.period}）"


async def one(word: Word, context: Context, *, is_back: bool = False) -> View:
    """A nudge on one occurrence."""
    heading = await _heading(word, context)
    lines = [heading, clause_of(word.task.duty, context)]
    if word.rung == START:
        lines += await _what_to_hand_in(word, context)
    values = _values(word)
    rows = _buttons(word, values)
    if is_back:
        rows = (*rows, (Choice(phrase("back", CHINESE), "nudge all", values),))
    number = word.task.occurrence.id
    refs = {"department": word.department, "refs": [word.task.duty.ref], "occurrence": number}
    return View("\n".join(lines), rows, Choice("", "answer", refs) if word.department else None)


def digest(words: Sequence[Word], context: Context) -> View:
    """Several in one message: a line and a button for each, the latest first."""
    ordered = sorted(words, key=lambda each: (each.task.occurrence.due, each.task.occurrence.id))
    shown = ordered[:ON_SCREEN]
    lines = [phrase("digest", CHINESE, count=len(ordered))]
    lines += [_line(number, each, context) for number, each in enumerate(shown, start=1)]
    if len(ordered) > ON_SCREEN:
        lines.append(phrase("digest more", CHINESE, count=len(ordered) - ON_SCREEN))
    every = [{**_values(each)} for each in ordered]
    made = [
        Choice(f"{number} {shortened(each.task.duty.quote, 10)}", "nudge one", {**_values(each), "all": every})
        for number, each in enumerate(shown, start=1)
    ]
    return View("\n".join(lines), tuple(tuple(made[place : place + 2]) for place in range(0, len(made), 2)))


def clause_of(duty: Duty, context: Context) -> str:
    """What the source says: the words from which the duty comes, or of one that the office has set, its entry's."""
    entry = context.services.checklist.entries.get(duty.ref)
    text = entry.text if isinstance(entry, Clause | Requirement) else entry.title if isinstance(entry, Item) else ""
    quote = duty.quote if duty.quote in text else shortened(text, 90)
    return phrase("nudge clause", CHINESE, ref=duty.ref, quote=quote)


async def _heading(word: Word, context: Context) -> str:
    task = word.task
    label = "late" if task.occurrence.due < context.today else "start" if word.rung == START else "near"
    if word.rung == MOVED:
        label = "moved"
    who = f"{word.department}：" if word.department else f"{'、'.join(task.responsible.everybody) or NOBODY}："
    text = phrase(f"nudge {label}", CHINESE, who=who, name=name_of(task), when=when_due(task, context))
    moves = await occurrences.moves_of(context.work.rows, task.occurrence.id)
    if moves:
        text += phrase("nudge moved from", CHINESE, day=day_of(moves[0].old, CHINESE), reason=moves[-1].reason)
    return text


def when_due(task: Task, context: Context) -> str:
    """When it is due, seen from today, and whether that is certain."""
    due, today = task.occurrence.due, context.today
    left = context.services.calendar.workdays_between(today, due)
    day = due.isoformat() if due.year != today.year else day_of(due, CHINESE)
    name = "due today" if due == today else "due late" if due < today else "due in"
    text = phrase(name, CHINESE, day=day, count=abs(left))
    return text + phrase("provisional", CHINESE) if task.occurrence.provisional else text


def _line(number: int, word: Word, context: Context) -> str:
    who = word.department or "、".join(word.task.responsible.leads) or NOBODY
    return phrase(
        "digest line", CHINESE, number=number, who=who, name=name_of(word.task), when=when_due(word.task, context)
    )


async def _what_to_hand_in(word: Word, context: Context) -> list[str]:
    task = word.task
    lines = [phrase("nudge evidence", CHINESE, pieces=EVIDENCE[DutyKind(task.duty.kind)])]
    before = [each for each in await occurrences.of(context.work.rows, task.duty.id) if each.due < task.occurrence.due]
    handed_in = [each for each in before if each.report is not None]
    if handed_in and handed_in[-1].report is not None:
        report = await reports.by_number(context.work.rows, handed_in[-1].report)
        if report is not None:
            pieces = [each.text for each in await evidence.of(context.work.rows, report.id)]
            text = shortened("、".join([words_of(report.words, CHINESE), *pieces]), 80)
            return [*lines, phrase("nudge last time", CHINESE, period=handed_in[-1].period, text=text)]
    last = await known_one(Matter(word.department, task.duty.ref), context) if word.department else None
    text = words_of(last.report.words, CHINESE) if last else ""
    return [*lines, phrase("nudge last word", CHINESE, text=text)] if text else lines


def _buttons(word: Word, values: dict[str, object]) -> tuple[tuple[Choice, ...], ...]:
    why = Choice(phrase("why button", CHINESE), "nudge why", values)
    if word.audience == Audience.LEADER:
        return ((why,),)
    if not word.department:
        waive = Choice(phrase("waive button", CHINESE), "nudge waive", values)
        put_off = Choice(phrase("extend button", CHINESE), "nudge extend", values)
        assign = Choice(phrase("assign button", CHINESE), "nudge assign", values)
        return ((put_off, waive), (assign, why))
    entry = {"department": word.department, "ref": word.task.duty.ref, "occurrence": word.task.occurrence.id}
    return (
        (
            Choice(phrase("seen button", CHINESE), "nudge seen", values),
            Choice(phrase("report button", CHINESE), "entry", entry),
        ),
        (
            Choice(phrase("extend button", CHINESE), "nudge extend", values),
            Choice(phrase("not ours button", CHINESE), "nudge not ours", values),
        ),
        (why,),
    )


async def why(word: Word, context: Context) -> str:
    """Why somebody is told: the rule, the clause, who set it, and in which part they are told."""
    duty = word.task.duty
    setter = await people.by_number(context.work.rows, duty.set_by) if duty.set_by else None
    lines = [
        phrase("why rule", CHINESE, rule=read_rule(duty.rule).chinese, start=duty.start_days),
        phrase("why ladder", CHINESE, ladder=read_ladder(duty.ladder).chinese, rung=_rung_name(word.rung)),
        clause_of(duty, context),
        phrase("why set by", CHINESE, name=setter.name) if setter else phrase("why source", CHINESE),
        phrase("why part", CHINESE, who=_part(word)),
    ]
    return "\n".join(lines)


def _rung_name(rung: str) -> str:
    if rung in {START, MOVED}:
        return "启动提醒" if rung == START else "日期调整"
    if rung == "0":
        return "到期当天"
    return f"提前{rung[1:]}个工作日" if rung.startswith("-") else f"逾期{rung[1:]}个工作日"


def _part(word: Word) -> str:
    responsible = word.task.responsible
    leads, rest = "、".join(responsible.leads) or NOBODY, "、".join(responsible.participants)
    return f"{leads}（责任）" + (f"，{rest}（参与）" if rest else "")


def _values(word: Word) -> dict[str, object]:
    return {"occurrence": word.task.occurrence.id, "audience": word.audience, "rung": word.rung}
