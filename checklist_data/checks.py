"""What must hold between the parts of a checklist: sums, names, references, quotes."""

import re
from collections.abc import Iterator, Sequence

from checklist_data.faults import Fault
from checklist_data.model import Checklist, Clause, Department, Item, NegativeEntry, Section, TaskList, Tracking
from checklist_data.notes import Notes

DEPARTMENTS, DUTIES, NEGATIVE = "departments.toml", "duties.toml", "negative_list.toml"
WHOLE = ("sections/", "document.toml")
"""Where the scores come from."""


def check(checklist: Checklist, notes: Notes) -> Iterator[Fault]:
    """Everything that does not hold. What a broken file leaves out is not held against the others."""
    yield from _sums(checklist, notes)
    yield from _claimed_twice(checklist.departments)
    yield from _covered(checklist.departments)
    yield from _repeated(DUTIES, "duty", "key", [each.key for each in checklist.duties])
    yield from _repeated("synonyms.toml", "word", "said", [each.said for each in checklist.synonyms])
    yield from _quotes(checklist, notes)
    yield from _recurring_reference(checklist)
    yield from _deductions(checklist.negative)


def _sums(checklist: Checklist, notes: Notes) -> Iterator[Fault]:
    yield from _sums_of(checklist, "", notes)
    if checklist.second and any(section.score for section in checklist.second.sections):
        yield from _sums_of(checklist.second, "second_list/", notes)


def _sums_of(found: TaskList, inside: str, notes: Notes) -> Iterator[Fault]:
    for section in found.sections:
        yield from _sum(section, notes)
    total = sum(section.score for section in found.sections)
    if total != found.score and not any(
        each.startswith(tuple(inside + name for name in WHOLE)) for each in notes.broken
    ):
        yield Fault(f"{inside}document.toml", "score", f"各部分分值之和为{total},与总分{found.score}分不符")


def _sum(section: Section, notes: Notes) -> Iterator[Fault]:
    file, _ = notes.places[section.ref]
    total = sum(item.score for item in section.every_item())
    if total != section.score and file not in notes.broken:
        yield Fault(file, "score", f"各项分值之和为{total},与本部分{section.score}分不符")


def _claimed_twice(departments: Sequence[Department]) -> Iterator[Fault]:
    owners: dict[str, str] = {}
    claims = [("name", place, each.name) for place, each in enumerate(departments)]
    for place, each in enumerate(departments):
        claims += [("spellings", place, name) for name in each.spellings]
        claims += [("short_names", place, name) for name in each.short_names]
        claims += [("english", place, name) for name in each.english]
    for key, place, name in claims:
        owner = departments[place].name
        if name and name.casefold() in owners:
            problem = f"“{name}”已归“{owners[name.casefold()]}”,不能再归“{owner}”"
            yield Fault(DEPARTMENTS, f"department[{place}].{key}", problem)
        owners.setdefault(name.casefold(), owner)


def _covered(departments: Sequence[Department]) -> Iterator[Fault]:
    """Names that stand for departments must stand for such as are there, and never for themselves or each other."""
    names = {each.name: each for each in departments}
    for place, each in enumerate(departments):
        for name in each.covers:
            if name not in names:
                yield Fault(DEPARTMENTS, f"department[{place}].covers", f"没有“{name}”这个单位,请先列出")
            elif names[name].covers:
                yield Fault(DEPARTMENTS, f"department[{place}].covers", f"“{name}”自己也包含别的单位,请逐个写明")


def _repeated(file: str, table: str, key: str, values: Sequence[str]) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for place, value in enumerate(values):
        if value and first.setdefault(value, place) != place:
            yield Fault(file, f"{table}[{place}].{key}", f"“{value}”与 {table}[{first[value]}] 重复")


def _quotes(checklist: Checklist, notes: Notes) -> Iterator[Fault]:
    for file, table, quotes in (
        (DUTIES, "duty", [(each.ref, each.quote) for each in checklist.duties]),
        (DUTIES, "unscheduled", [(each.ref, each.quote) for each in checklist.unscheduled]),
        ("targets.toml", "target", [(each.ref, each.quote) for each in checklist.targets]),
        ("anomalies.toml", "anomaly", [(each.ref, each.quote) for each in checklist.anomalies]),
    ):
        for place, (ref, quote) in enumerate(quotes):
            if ref and ref not in notes.places and not notes.broken:
                yield Fault(file, f"{table}[{place}].ref", f"清单中没有{ref}")
            elif ref in notes.places and quote not in notes.texts_of(ref):
                yield Fault(file, f"{table}[{place}].quote", f"{ref}的原文中没有这段文字:{quote}")


def _recurring_reference(checklist: Checklist) -> Iterator[Fault]:
    """Nothing is planned from entries that are for reference only."""
    kept_out = {
        ref
        for ref, entry in checklist.entries.items()
        if isinstance(entry, NegativeEntry)
        or (isinstance(entry, Item | Clause) and entry.tracking is Tracking.REFERENCE)
    }
    for table, refs in (
        ("duty", [each.ref for each in checklist.duties]),
        ("unscheduled", [each.ref for each in checklist.unscheduled]),
    ):
        for place, ref in enumerate(refs):
            if ref in kept_out:
                yield Fault(DUTIES, f"{table}[{place}].ref", f"{ref}仅供查阅,不能列为周期性任务")


def _deductions(negative: Sequence[NegativeEntry]) -> Iterator[Fault]:
    for place, entry in enumerate(negative):
        for order, deduction in enumerate(entry.deductions):
            key = f"entry[{place}].deduction[{order}]"
            if deduction.quote not in entry.text:
                yield Fault(NEGATIVE, f"{key}.quote", f"{entry.ref}的原文中没有这段文字:{deduction.quote}")
            elif not re.search(rf"(?<!\d){-deduction.points}(?!\d)", deduction.quote):
                yield Fault(NEGATIVE, f"{key}.points", f"引文中没有{-deduction.points}分")
