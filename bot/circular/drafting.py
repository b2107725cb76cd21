"""What a circular says of a month: from its facts, in the words of an office. Nobody is named, nobody is ranked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from bot.board.views.entry_lines import title_in
from bot.circular.content import Circular, Paragraph, Part
from bot.circular.month_facts import MonthFacts, counted
from bot.duties.period_names import period_name
from bot.lights.light import Light
from bot.lights.state import State
from bot.section_names import section_name
from bot.standing.comparing import compare
from bot.standing.counting import Counts, by_section, overall
from bot.standing.facts import Facts, MatterFact, OccurrenceFact
from checklist_data.model import Checklist
from storage.requests import Kind

SIGNATURE = "综治办"
MOST_NAMES = 4
"""Departments that are named of one task."""
LONGEST = 40
"""Characters of a task's name."""
_UP_TO_A_STOP = re.compile(rf".{{8,{LONGEST}}}(?=[。；;，,])")
_WISHES = {Kind.EXTENSION: "申请延期", Kind.WAIVER: "申请不适用", Kind.NOT_OURS: "提出不属本部门"}


def draft(found: MonthFacts, checklist: Checklist, compared: Sequence[str] = ()) -> Circular:
    """Return the circular of a month; `compared` are the lines of a ranking, where an owner has switched it on."""
    parts = [
        Part("总体情况", (Paragraph(overview(found)), Paragraph(movement(found)))),
        Part("各部分进展", tuple(_sections(found, checklist))),
        Part("逾期及原因", tuple(_late(found))),
        Part("延期与不适用", tuple(_changed(found))),
        Part("需协调事项", tuple(_troubled(found, checklist))),
        Part("下月安排", tuple(_next(found))),
    ]
    if compared:
        parts.append(Part("部门对比", tuple(Paragraph(each) for each in compared)))
    title = f"关于{found.month.chinese}责任清单落实情况的通报"
    return Circular(title, _opening(found), tuple(parts), SIGNATURE, _written(found.today))


def overview(found: MonthFacts) -> str:
    """Say how everything stands on the day of the facts, with the figures that every other place shows."""
    counts = overall(found.facts)
    return (
        f"截至{_written(found.today)}，纳入填报的部门事项共{counts.entries}项，{_reported(counts)}，"
        f"未填报{counts.silent}项。已填报事项中，{_lights(counts)}；已销号{counts.closed}项，"
        f"已退回未补正{counts.returned}项，待审核{counts.waiting}项。逾期任务{counts.late}项。"
    )


def movement(found: MonthFacts) -> str:
    """Say what happened in the month."""
    due = counted(found.due)
    departments = {department for department, _ in found.reported}
    said = (
        f"{found.month.number}月共有{len(departments)}个部门填报进展{len(found.reported)}项。"
        if found.reported
        else f"{found.month.number}月没有部门填报进展。"
    )
    if not due.all:
        return f"{said}当月没有到期任务。"
    became = {"已办结": due.closed, "待审核": due.waiting, "逾期": due.late, "进行中": due.under_way}
    return f"{said}当月到期任务{due.all}项，其中" + "、".join(f"{how}{n}项" for how, n in became.items() if n) + "。"


def late_line(late: OccurrenceFact) -> str:
    """Say in a line who is late with what, and by how much."""
    return f"· {_who(late)} {_name(late)}：{late.standing.rule}"


def compared_lines(facts: Facts) -> list[str]:
    """Return the lines of a ranking: departments with what they did and what is late."""
    return [f"{each.department}：按期{each.done}，逾期{each.late}。" for each in compare(facts)]


def _opening(found: MonthFacts) -> str:
    return f"现将{found.month.chinese}责任清单落实情况通报如下。"


def _reported(counts: Counts) -> str:
    """How much was reported; clauses that were reported by themselves come on top of the entries."""
    return f"已填报{counts.reported}项" + (f"（含单列条款{counts.clauses}项）" if counts.clauses else "")


def _lights(counts: Counts, *, whole: bool = True) -> str:
    """Count the lights; those that nothing shows are left out unless the `whole` is wanted."""
    return "、".join(f"{each.chinese}{counts.lights[each]}项" for each in Light if whole or counts.lights[each])


def _sections(found: MonthFacts, checklist: Checklist) -> Iterable[Paragraph]:
    quiet = 0
    sections = by_section(found.facts)
    for ref, counts in sections.items():
        of_it = found.of_section(ref)
        if counts.reported or counts.late or of_it.due:
            yield Paragraph(_section(of_it, counts), section_name(checklist, ref))
        else:
            quiet += 1
    if quiet:
        which = f"其余{quiet}个部分" if quiet < len(sections) else "各部分均"
        yield Paragraph(f"{which}没有填报，也没有当月到期和逾期任务。")


def _section(found: MonthFacts, counts: Counts) -> str:
    due = counted(found.due)
    text = f"纳入填报{counts.entries}项，{_reported(counts)}"
    if counts.reported:
        text += f"（{_lights(counts, whole=False)}）"
    text += f"，已销号{counts.closed}项" if counts.closed else ""
    text += f"；当月到期任务{due.all}项" if due.all else "；当月没有到期任务"
    text += f"，已办结{due.closed}项" if due.closed else ""
    return text + (f"；逾期任务{counts.late}项。" if counts.late else "。")


def _late(found: MonthFacts) -> Iterable[Paragraph]:
    if not found.late:
        yield Paragraph("没有逾期任务。")
    for each in found.late:
        yield Paragraph(
            f"{_who(each)}。应于{_day(each.due, found)}前完成，{each.standing.rule}。{_why(each, found)}", _name(each)
        )
    if found.late_since:
        yield Paragraph(f"另有{len(found.late_since)}项任务在当月之后到期并已逾期，列入下期通报。")


def _why(late: OccurrenceFact, found: MonthFacts) -> str:
    """Say the reason that is on record: what is asked for, or what was last reported; else that there is none."""
    asked = next((each for each in found.facts.requests if each.occurrence == late.number), None)
    if asked is not None:
        return f"原因：{asked.department}已{_WISHES[asked.kind]}，待审批（{_ended(asked.reason)}）。"
    trouble = next(_troubles(late, found.facts.matters), "")
    return f"原因：{_ended(trouble)}。" if trouble else "原因：有关部门尚未说明。"


def _troubles(late: OccurrenceFact, matters: Iterable[MatterFact]) -> Iterator[str]:
    """What those in charge of an occurrence last reported as a difficulty, in their words."""
    for each in matters:
        is_its = each.ref == late.ref and each.department in late.departments
        if is_its and each.is_troubled and each.report and each.report.text:
            yield each.report.text


def _changed(found: MonthFacts) -> Iterable[Paragraph]:
    for each in found.extended:
        if each.extended_from is not None:
            moved = f"原定{_day(each.extended_from, found)}，延期至{_day(each.due, found)}"
            yield Paragraph(f"{_who(each)}。{moved}{_because(each.reason)}。", _name(each))
    for each in found.waived:
        yield Paragraph(f"{_who(each)}。本期不适用{_because(each.reason)}。", _name(each))
    waiting = len(found.facts.requests)
    if waiting:
        yield Paragraph(f"另有{waiting}件申请待审批。")
    elif not found.extended and not found.waived:
        yield Paragraph("没有延期和不适用的任务。")


def _troubled(found: MonthFacts, checklist: Checklist) -> Iterable[Paragraph]:
    if not found.troubled:
        yield Paragraph("没有需协调事项。")
    first = sorted(found.troubled, key=lambda each: each.report is None or each.report.state is not State.COORDINATE)
    for ref, matters in groupby(first, key=lambda each: each.ref):
        yield Paragraph("".join(map(_trouble, matters)), f"{ref} {_short(title_in(checklist, ref))}")


def _trouble(matter: MatterFact) -> str:
    report = matter.report
    what = "请求协调" if report is not None and report.state is State.COORDINATE else "反映有困难"
    said = f"：{_ended(report.text)}" if report is not None and report.text else ""
    return f"{matter.department}{what}{said}。"


def _next(found: MonthFacts) -> Iterable[Paragraph]:
    month = found.month.following
    if not found.next:
        yield Paragraph(f"{month.chinese}没有到期任务。")
        return
    yield Paragraph(f"{month.chinese}到期任务{len(found.next)}项，请有关部门按期完成，办结后及时填报。")
    for day, due in groupby(found.next, key=lambda each: each.due):
        tasks = "；".join(f"{_name(each)}（{_who(each)}）" for each in due)
        yield Paragraph(f"{tasks}。", f"{_day(day, found)}前")


def _who(each: OccurrenceFact) -> str:
    names = each.leads or each.departments
    if not names:
        return "清单未列部门"
    return "、".join(names[:MOST_NAMES]) + (f"等{len(names)}个部门" if len(names) > MOST_NAMES else "")


def _name(each: OccurrenceFact) -> str:
    """Name a task with its period: of one that comes each week two may be late."""
    period = period_name(each.period)
    return f"{each.ref} {_short(each.name)}" + (f"（{period}）" if period else "")


def _short(text: str) -> str:
    """Return a text as it can stand in a heading: whole, or up to the last stop that it has room for."""
    text = _ended(text)
    if len(text) <= LONGEST:
        return text
    whole = _UP_TO_A_STOP.match(text)
    return whole[0] if whole is not None else text[: LONGEST - 1] + "…"


def _because(reason: str) -> str:
    return f"，理由：{_ended(reason)}" if reason.strip() else ""


def _ended(text: str) -> str:
    """Return a text in one line without its last stop, to be followed by one."""
    return " ".join(text.split()).rstrip("。.；;，,")


def _day(day: date, found: MonthFacts) -> str:
    return f"{day.month}月{day.day}日" if day.year == found.month.year else _written(day)


def _written(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
