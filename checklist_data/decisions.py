"""Reading what the office has decided of an item otherwise than the source prints it."""

from dataclasses import replace

from checklist_data.deadline import Deadline, DeadlineKind
from checklist_data.fields import Fields
from checklist_data.model import Decided, Item, Parties
from checklist_data.parties import AND_OTHERS, Names

ROLES = ("lead", "responsible", "participants")


def decide(item: Item, fields: Fields, names: Names) -> Item:
    """The item with its `decided` table in place of what the source prints; the item itself where it has none.

    Bodies need not be printed, but must be in `departments.toml`. An empty list says that there are none. `printed`
    holds the source's words for all of it, which are checked as any others.
    """
    if "decided" not in fields.table:
        return item
    inner = fields.inner("decided")
    said = {key: _parties(inner, key, names) for key in ROLES if key in inner.table}
    values: dict[str, object] = dict(said)
    if "leaders" in inner.table:
        values["leaders"] = inner.texts("leaders")
    if "deadline" in inner.table:
        values["deadline"] = read_deadline(inner, inner.text("deadline", needed=False))
    printed = inner.printed_texts("printed", item.ref, ordered=False)
    inner.close()
    return replace(item, decided=Decided(tuple(values), printed), **values)  # type: ignore[arg-type]


def read_deadline(fields: Fields, text: str) -> Deadline | None:
    """The deadline with these words, and with the kind and the day that stand beside it."""
    if not text:
        return None
    kind = fields.choice("deadline_kind", DeadlineKind, DeadlineKind.MILESTONE)
    is_dated = "deadline_date" in fields.table
    if is_dated != (kind is DeadlineKind.DATE):
        fields.fault("deadline_kind", "kind 为 date 的时限应写明 deadline_date,其他的不写")
    return Deadline(text, kind, fields.day("deadline_date") if is_dated else None)


def _parties(fields: Fields, key: str, names: Names) -> Parties | None:
    said = fields.texts(key)
    for each in said:
        if each not in names and each != AND_OTHERS:
            fields.fault(key, f"departments.toml 中没有“{each}”")
    found = dict.fromkeys(names[each] for each in said if each in names)
    return Parties(tuple(found), AND_OTHERS in said) if found else None


def together(held: Parties | None, own: Parties | None) -> Parties | None:
    """The bodies of a heading and those of an item under it."""
    if held is None or own is None:
        return own or held
    return Parties(tuple(dict.fromkeys([*held.departments, *own.departments])), held.open or own.open)
