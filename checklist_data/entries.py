"""Reading the entries of the lists: sections with items, the provincial list, the negative list."""

from checklist_data.fields import Fields
from checklist_data.model import (
    Clause,
    Deduction,
    Goal,
    Item,
    NegativeEntry,
    ProvincialList,
    Requirement,
    Section,
    Task,
    Tracking,
)
from checklist_data.parties import Names, read_parties


def read_section(fields: Fields, number: int, names: Names) -> Section:
    """The section with this number, from a file of its own."""
    ref = f"S{number}"
    fields.notes.claim(ref, fields.file, "title")
    score = fields.number("score")
    section = Section(
        ref=ref,
        number=number,
        title=fields.heading("title", ref, score),
        short_names=fields.texts("short_names"),
        score=score,
        items=tuple(_item(each, names) for each in fields.tables("item")),
    )
    fields.close()
    return section


def _item(fields: Fields, names: Names) -> Item:
    ref = fields.ref()
    score = fields.number("score")
    tracking = fields.choice("tracking", Tracking, Tracking.TRACKED)
    item = Item(
        ref=ref,
        title=fields.heading("title", ref, score),
        score=score,
        clauses=_clauses(fields, ref, tracking),
        lead=read_parties(fields, "lead", ref, names),
        participants=read_parties(fields, "participants", ref, names),
        tracking=tracking,
    )
    fields.close()
    return item


def _clauses(fields: Fields, ref: str, tracking: Tracking) -> tuple[Clause, ...]:
    texts = fields.printed_texts("clauses", ref, numbered=True)
    reference = fields.numbers("reference_clauses")
    for number in reference:
        if not 1 <= number <= len(texts):
            fields.fault("reference_clauses", f"没有第{number}条")
    return tuple(
        Clause(f"{ref}.{number}", text, Tracking.REFERENCE if number in reference else tracking)
        for number, text in enumerate(texts, 1)
    )


def read_provincial(fields: Fields, names: Names) -> ProvincialList | None:
    """The provincial list; None where the folder has none."""
    if not fields.table:
        return None
    score = fields.number("score")
    provincial = ProvincialList(
        title=fields.heading("title"),
        heading=fields.heading("heading", score=score),
        score=score,
        goals=tuple(_goal(each, names) for each in fields.tables("goal")),
        called=fields.texts("called"),
    )
    fields.printed_texts("stray_lines")
    fields.close()
    return provincial


def _goal(fields: Fields, names: Names) -> Goal:
    ref = fields.ref()
    title = fields.heading("title", ref)
    goal = Goal(ref, title, tuple(_task(each, names) for each in fields.tables("task")))
    fields.close()
    return goal


def _task(fields: Fields, names: Names) -> Task:
    ref = fields.ref()
    title = fields.heading("title", ref)
    task = Task(ref, title, tuple(_requirement(each, names) for each in fields.tables("requirement")))
    fields.close()
    return task


def _requirement(fields: Fields, names: Names) -> Requirement:
    ref = fields.ref()
    requirement = Requirement(
        ref=ref,
        text=fields.heading("text", ref),
        responsible=read_parties(fields, "responsible", ref, names),
        tracking=fields.choice("tracking", Tracking, Tracking.TRACKED),
    )
    fields.close()
    return requirement


def read_negative(fields: Fields) -> tuple[tuple[NegativeEntry, ...], tuple[str, ...]]:
    """The negative list, empty where the folder has none, and what it is called."""
    entries = tuple(_negative(each) for each in fields.tables("entry"))
    called = fields.texts("called")
    fields.close()
    return entries, called


def _negative(fields: Fields) -> NegativeEntry:
    ref = fields.ref()
    entry = NegativeEntry(
        ref=ref,
        text=fields.heading("text", ref),
        deductions=tuple(_deduction(each) for each in fields.tables("deduction")),
        definitions=fields.printed_texts("definitions", ref),
    )
    fields.close()
    return entry


def _deduction(fields: Fields) -> Deduction:
    deduction = Deduction(
        event=fields.text("event"),
        points=fields.number("points"),
        unit=fields.text("unit", needed=False),
        quote=fields.text("quote"),
    )
    if deduction.points >= 0 and "points" in fields.table:
        fields.fault("points", "扣分应为负数")
    fields.close()
    return deduction
