"""Reading the entries of the lists: sections with items, the provincial list, the negative list."""

from collections.abc import Mapping

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
from checklist_data.parties import read_parties

Names = Mapping[str, str]


def read_section(fields: Fields, number: int, names: Names) -> Section:
    """A section from a file of its own."""
    items = tuple(_item(each, names) for each in fields.tables("item"))
    section = Section(
        ref=f"S{number}",
        number=number,
        title=fields.text("title"),
        short_names=fields.texts("short_names"),
        score=fields.number("score"),
        items=items,
    )
    fields.close()
    return section


def _item(fields: Fields, names: Names) -> Item:
    ref = fields.text("ref")
    tracking = fields.choice("tracking", Tracking, Tracking.TRACKED)
    item = Item(
        ref=ref,
        title=fields.text("title"),
        score=fields.number("score"),
        clauses=_clauses(fields, ref, tracking),
        lead=read_parties(fields, "lead", names),
        participants=read_parties(fields, "participants", names),
        tracking=tracking,
    )
    fields.close()
    return item


def _clauses(fields: Fields, ref: str, tracking: Tracking) -> tuple[Clause, ...]:
    texts = fields.texts("clauses")
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
    goals = tuple(_goal(each, names) for each in fields.tables("goal"))
    provincial = ProvincialList(fields.text("title"), fields.text("heading"), fields.number("score"), goals)
    fields.texts("stray_lines")
    fields.close()
    return provincial


def _goal(fields: Fields, names: Names) -> Goal:
    tasks = tuple(_task(each, names) for each in fields.tables("task"))
    goal = Goal(fields.text("ref"), fields.text("title"), tasks)
    fields.close()
    return goal


def _task(fields: Fields, names: Names) -> Task:
    requirements = tuple(_requirement(each, names) for each in fields.tables("requirement"))
    task = Task(fields.text("ref"), fields.text("title"), requirements)
    fields.close()
    return task


def _requirement(fields: Fields, names: Names) -> Requirement:
    requirement = Requirement(
        ref=fields.text("ref"),
        text=fields.text("text"),
        responsible=read_parties(fields, "responsible", names),
        tracking=fields.choice("tracking", Tracking, Tracking.TRACKED),
    )
    fields.close()
    return requirement


def read_negative(fields: Fields) -> tuple[NegativeEntry, ...]:
    """The negative list; empty where the folder has none."""
    entries = tuple(_negative(each) for each in fields.tables("entry"))
    fields.close()
    return entries


def _negative(fields: Fields) -> NegativeEntry:
    deductions = tuple(_deduction(each) for each in fields.tables("deduction"))
    entry = NegativeEntry(fields.text("ref"), fields.text("text"), deductions, fields.texts("definitions"))
    fields.close()
    return entry


def _deduction(fields: Fields) -> Deduction:
    deduction = Deduction(
        event=fields.text("event"),
        points=fields.number("points"),
        unit=fields.text("unit", needed=False),
        quote=fields.text("quote"),
    )
    if deduction.points >= 0:
        fields.fault("points", "扣分应为负数")
    fields.close()
    return deduction
