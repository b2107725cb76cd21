"""Reading the entries of the lists: sections with items and parts, the negative list."""

from collections.abc import Mapping

from checklist_data.decisions import decide, read_deadline, together
from checklist_data.fields import Fields
from checklist_data.model import (
    Clause,
    Deduction,
    Item,
    NegativeEntry,
    Parties,
    Section,
    Tracking,
)
from checklist_data.parties import Names, read_parties


def read_section(fields: Fields, number: int, names: Names, list_title: str = "", prefix: str = "") -> Section:
    """The section with this number, from a file of its own.

    One without a title is called as its list. Where there is a prefix, one without a `ref` has it with its number.
    """
    ref = _ref(fields, f"{prefix}{number}" if prefix else "")
    score = fields.number("score", 0)
    held = _held(fields.inner("bodies"), names) if "bodies" in fields.table else {}
    section = Section(
        ref=ref,
        number=number,
        title=fields.heading("title", ref, score) if "title" in fields.table or not list_title else list_title,
        short_names=fields.texts("short_names"),
        score=score,
        items=tuple(read_item(each, names, held) for each in fields.tables("item")),
        parts=tuple(read_section(each, place, names) for place, each in enumerate(fields.tables("part"), 1)),
    )
    fields.close()
    return section


def _ref(fields: Fields, usual: str) -> str:
    if "ref" in fields.table or not usual:
        return fields.ref()
    fields.notes.claim(usual, fields.file, "title")
    return usual


def _held(fields: Fields, names: Names) -> dict[str, Parties]:
    """The bodies that the heading of a section names for its items, by the key of their role."""
    held = {}
    for key in ("lead", "participants", "responsible"):
        found = fields.texts(key)
        for each in found:
            if each not in names:
                fields.fault(key, f"departments.toml 中没有“{each}”")
        if found:
            held[key] = Parties(tuple(names[each] for each in found if each in names))
    fields.close()
    return held


def read_item(fields: Fields, names: Names, held: Mapping[str, Parties]) -> Item:
    """An item; the bodies that its section's heading names stand before those that it names itself."""
    ref = fields.ref()
    score = fields.number("score", 0)
    tracking = fields.choice("tracking", Tracking, Tracking.TRACKED)
    item = Item(
        ref=ref,
        title=fields.heading("title", ref, score),
        score=score,
        clauses=_clauses(fields, ref, tracking),
        lead=together(held.get("lead"), read_parties(fields, "lead", ref, names)),
        participants=together(held.get("participants"), read_parties(fields, "participants", ref, names)),
        tracking=tracking,
        responsible=together(held.get("responsible"), read_parties(fields, "responsible", ref, names)),
        deadline=read_deadline(fields, fields.printed("deadline", ref, needed=False)),
        leaders=fields.printed_texts("leaders", ref, ordered=False),
        remarks=fields.printed_texts("remarks", ref, ordered=False),
    )
    decided = decide(item, fields, names)
    fields.close()
    return decided


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


def read_negative(fields: Fields) -> tuple[tuple[NegativeEntry, ...], tuple[str, ...]]:
    """The negative list, empty if the folder has none, and what it is called."""
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
