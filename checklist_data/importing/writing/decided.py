"""What a person has said of an entry otherwise than the document prints it, as the office's decision in the folder.

A correction that the document bears out is written as any other reading. Whether it does is not guessed: the item is
read and checked against its own lines, as the folder is later.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checklist_data.coverage import Account, account_for
from checklist_data.deadline import Deadline
from checklist_data.entries import read_item
from checklist_data.fields import Fields
from checklist_data.importing.bodies.deadlines import understand
from checklist_data.importing.reading import Entry
from checklist_data.importing.writing.toml import Value
from checklist_data.model import Item, Parties
from checklist_data.notes import Notes

ROLES = (("lead", "leads"), ("responsible", "responsible"), ("participants", "participants"))
KEYS = (*ROLES, ("leaders", "leaders"), ("deadline", "deadline"))
"""The fields of an item, and of what was read of an entry."""
_MARKS = r"[?、:：；;，,。·（）()〔〕【】\[\]]"
_EDGES = re.compile(rf"^{_MARKS}+|(?:[；;，,]\w{{2,6}}(?:单位|部门)[:：])?{_MARKS}*$")
"""Marks around words of the source, and the label of what follows in the same bracket."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Which fields of an item are the office's own, and the source's words for them."""

    keys: tuple[str, ...]
    printed: tuple[str, ...]


def decision(
    entry: Entry, values: Mapping[str, Value], held: Mapping[str, Sequence[str]], text: str
) -> Decision | None:
    """What a person has said of an entry that its `text` does not bear out; None where all of it is.

    That is a correction of the entry, or an answer by which a label means another role than it says. `values` are the
    item as if all were printed; `held` are the bodies of its heading.
    """
    changed = [key for key, name in KEYS if getattr(entry.assigned, name) != getattr(entry.as_read, name)]
    item, account = _read(entry, values, held, text)
    if not _moves(entry) and _is_borne_out(entry, changed, item, account):
        changed = []
    called = {each.key.partition("[")[0] for each in account.mislabelled}
    keys = [key for key, _ in KEYS if key in changed or key in called]
    return Decision(tuple(keys), unheld(entry, without(values, keys), held, text)) if keys else None


def unheld(entry: Entry, values: Mapping[str, Value], held: Mapping[str, Sequence[str]], text: str) -> tuple[str, ...]:
    """What stands in the text of an entry that none of its values holds, without the marks around it."""
    _, account = _read(entry, values, held, text)
    return tuple(found for _, each in account.unaccounted if (found := _EDGES.sub("", each)))


def decided_values(entry: Entry, found: Decision, year: int | None) -> dict[str, Value]:
    """The table of a decision; what was taken away is an empty list or text there."""
    values: dict[str, Value] = {}
    for key, name in KEYS[:-1]:
        if key in found.keys:
            values[key] = list(getattr(entry.assigned, name))
    if "deadline" in found.keys:
        text = entry.assigned.deadline.strip()
        values["deadline"] = text
        if text:
            due = understand(text, year)
            values |= {"deadline_kind": due.kind} | ({"deadline_date": due.day} if due.day else {})
    return values | {"printed": list(found.printed)}


def _moves(entry: Entry) -> bool:
    """Whether a body has another role than the one that was read without any doubt: both are printed alike."""
    read, now = entry.as_read, entry.assigned
    before = {name for _, role in ROLES for name in getattr(read, role)}
    return not read.doubts and any(
        name in before and name not in getattr(read, role) for _, role in ROLES for name in getattr(now, role)
    )


def without(values: Mapping[str, Value], keys: Sequence[str]) -> dict[str, Value]:
    """The values of an item but for some of its fields."""
    gone = {*keys, *(("deadline_kind", "deadline_date") if "deadline" in keys else ())}
    return {key: value for key, value in values.items() if key not in gone}


def _is_borne_out(entry: Entry, changed: Sequence[str], item: Item, account: Account) -> bool:
    is_printed = not (account.faults or account.unaccounted)
    return is_printed and all(_of(item, key) == _said(entry, key, name) for key, name in KEYS if key in changed)


def _of(item: Item, key: str) -> list[str]:
    found: Parties | Deadline | tuple[str, ...] | None = getattr(item, key)
    if isinstance(found, Deadline):
        return [found.text]
    return list(found.departments if isinstance(found, Parties) else found or ())


def _said(entry: Entry, key: str, name: str) -> list[str]:
    """What a person has said of a field."""
    found = getattr(entry.assigned, name)
    if key == "deadline":
        return [found.strip()] if found.strip() else []
    return [line for each in found for line in each.split("\n")]


def _read(
    entry: Entry, values: Mapping[str, Value], held: Mapping[str, Sequence[str]], text: str
) -> tuple[Item, Account]:
    """The item of some values, and how its own text accounts for it."""
    notes, table = Notes(), {key: _as_toml(value) for key, value in values.items()}
    names = {
        each: each for _, name in ROLES for each in (*getattr(entry.assigned, name), *getattr(entry.as_read, name))
    }
    names |= {each: each for bodies in held.values() for each in bodies}
    names |= {writing: name for name, writing in entry.assigned.written.items()}
    heading = {key: Parties(tuple(names[each] for each in bodies)) for key, bodies in held.items()}
    return read_item(Fields("", "", table, notes), names, heading), account_for(text, notes)


def _as_toml(value: Value) -> object:
    return list(value) if isinstance(value, Sequence) and not isinstance(value, str) else value
