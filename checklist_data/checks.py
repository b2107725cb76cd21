"""What must hold between the parts of a checklist: sums, names, references, quotes."""

from collections import Counter
from collections.abc import Iterable, Iterator

from checklist_data.faults import Fault
from checklist_data.model import Checklist, Clause, Entry, Item, NegativeEntry, Requirement, Section


def check(checklist: Checklist, faults: list[Fault]) -> None:
    """Note everything that does not hold."""
    for checked in (_sums, _departments, _refs, _keys, _quotes, _deductions, _everyday):
        faults.extend(checked(checklist))


def section_file(section: Section) -> str:
    """The file that a section is read from, by the custom of its number."""
    return f"sections/{section.number:02d}.toml"


def _sums(checklist: Checklist) -> Iterator[Fault]:
    for section in checklist.sections:
        total = sum(item.score for item in section.items)
        if total != section.score:
            yield Fault(section_file(section), "score", f"各项分值之和为{total},与本部分{section.score}分不符")
    total = sum(section.score for section in checklist.sections)
    if total != checklist.score:
        yield Fault("document.toml", "score", f"各部分分值之和为{total},与总分{checklist.score}分不符")


def _departments(checklist: Checklist) -> Iterator[Fault]:
    owners: dict[str, str] = {}
    for place, department in enumerate(checklist.departments):
        names = (department.name, *department.spellings, *department.short_names, *department.english)
        for name in names:
            key = name.casefold()
            if key in owners:
                yield Fault(
                    "departments.toml",
                    f"department[{place}]",
                    f"“{name}”已归“{owners[key]}”,不能再归“{department.name}”",
                )
            owners.setdefault(key, department.name)


def _refs(checklist: Checklist) -> Iterator[Fault]:
    counts = Counter(entry.ref for entry in _all_entries(checklist))
    for ref, count in counts.items():
        if count > 1:
            yield Fault("sections/", ref, f"编号重复{count}次")


def _all_entries(checklist: Checklist) -> Iterator[Entry]:
    for section in checklist.sections:
        yield section
        for item in section.items:
            yield item
            yield from item.clauses
    for goal in checklist.provincial.goals if checklist.provincial else ():
        yield goal
        for task in goal.tasks:
            yield task
            yield from task.requirements
    yield from checklist.negative


def _keys(checklist: Checklist) -> Iterator[Fault]:
    for key, count in Counter(duty.key for duty in checklist.duties).items():
        if count > 1:
            yield Fault("duties.toml", key, f"key 重复{count}次")


def _quotes(checklist: Checklist) -> Iterator[Fault]:
    for file, key, quoted in (
        ("duties.toml", "duty", [(each.ref, each.quote) for each in checklist.duties]),
        ("duties.toml", "unscheduled", [(each.ref, each.quote) for each in checklist.unscheduled]),
        ("targets.toml", "target", [(each.ref, each.quote) for each in checklist.targets]),
    ):
        yield from _misquoted(checklist, file, key, quoted)
    for place, anomaly in enumerate(checklist.anomalies):
        if anomaly.ref not in checklist.entries:
            yield Fault("anomalies.toml", f"anomaly[{place}].ref", f"清单中没有{anomaly.ref}")


def _misquoted(checklist: Checklist, file: str, key: str, quoted: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    for place, (ref, quote) in enumerate(quoted):
        entry = checklist.entries.get(ref)
        if entry is None:
            yield Fault(file, f"{key}[{place}].ref", f"清单中没有{ref}")
        elif quote not in text_of(entry):
            yield Fault(file, f"{key}[{place}].quote", f"{ref}的原文中没有这段文字:{quote}")


def _deductions(checklist: Checklist) -> Iterator[Fault]:
    for place, entry in enumerate(checklist.negative):
        for order, deduction in enumerate(entry.deductions):
            key = f"entry[{place}].deduction[{order}]"
            if deduction.quote not in entry.text:
                yield Fault("negative_list.toml", f"{key}.quote", f"{entry.ref}的原文中没有这段文字:{deduction.quote}")
            elif str(-deduction.points) not in deduction.quote:
                yield Fault("negative_list.toml", f"{key}.points", f"引文中没有{-deduction.points}分")


def _everyday(checklist: Checklist) -> Iterator[Fault]:
    for said, count in Counter(word.said for word in checklist.everyday).items():
        if count > 1:
            yield Fault("everyday.toml", said, f"重复{count}次")


def text_of(entry: Entry) -> str:
    """Everything that the source prints for an entry itself."""
    match entry:
        case Clause(text=text) | Requirement(text=text):
            return text
        case NegativeEntry(text=text, definitions=definitions):
            return "\n".join((text, *definitions))
        case Item(title=title, clauses=clauses):
            return "\n".join((title, *(each.text for each in clauses)))
        case _:
            return entry.title
