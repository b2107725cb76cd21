"""Writing a reading as a checklist's folder, in the form that the reader accepts."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checklist_data.coverage import SAME
from checklist_data.importing.blocks import Document
from checklist_data.importing.bodies.deadlines import understand, year_named
from checklist_data.importing.labels import Meaning, label
from checklist_data.importing.numbering import split_number, value
from checklist_data.importing.reading import DocumentReading, Entry
from checklist_data.importing.script import simplified
from checklist_data.importing.writing.decided import ROLES, Decision, decided_values, decision, unheld, without
from checklist_data.importing.writing.notice import Letter, find_letter
from checklist_data.importing.writing.printed import Printed, print_document
from checklist_data.importing.writing.refs import Group, groups_of, refs_of
from checklist_data.importing.writing.short_names import short_names
from checklist_data.importing.writing.toml import Value, table
from checklist_data.source import compact

_CALLED = {
    "lead": "牵头单位",
    "responsible": "责任单位",
    "participants": "参与单位",
    "leaders": "责任领导",
    "deadline": "完成时限",
}
Held = dict[str, list[str]]
"""The bodies of a heading by the key of their role."""
_REFERENCE = re.compile(r"邪教|宗教|教育转化|法轮|信访(?:人|对象|重点)|上访|舆情(?:管控|处置|引导)|言论|思想动态")
"""Entries that may measure against people for what they believe or say: proposed as reference, the office decides."""


@dataclass(frozen=True, slots=True)
class Files:
    """The texts of a folder by their names, and what was decided on the way."""

    texts: dict[str, str]
    told: tuple[str, ...]

    def write(self, folder: Path) -> None:
        """Write them. Raises OSError."""
        for name, text in self.texts.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def folder_files(document: Document, reading: DocumentReading, *, is_draft: bool = False) -> Files:
    """The files of the folder; one that leaves something open is marked as a draft."""
    printed = print_document(document, reading)
    groups = groups_of(reading.entries)
    refs = refs_of(reading.entries)
    texts = {
        "source.txt": "\n".join(printed.lines) + "\n",
        "document.toml": ("draft = true\n" if is_draft else "") + _document(reading, printed, groups),
        "departments.toml": _departments(reading, [_held(each, printed) for each in groups]),
    }
    told: list[str] = []
    for group in groups:
        texts[f"sections/{group.number:02}.toml"] = _section(group, refs, printed, reading, told)
    return Files(texts, tuple(told))


def _document(reading: DocumentReading, printed: Printed, groups: list[Group]) -> str:
    is_printed = reading.title and compact(reading.title) in compact("".join(printed.lines))
    title = reading.title if is_printed else next(iter(printed.lines), "")
    letter, others = find_letter(reading.notice), _others(printed, groups, title)
    values: dict[str, Value] = {
        "title": title,
        "heading": title,
        "other_lines": _without(others, letter.lines) if letter else others,
        **_if_any("score", sum(each.points or 0 for each in reading.entries)),
    }
    head = f"# 原文注明：{' '.join(reading.first_leads.split())}\n" if reading.first_leads else ""
    words: dict[str, Value] = {key: reading.words.get(role, "") for key, role in ROLES}
    called = "\n" + table(words, "[words]") if any(words.values()) else ""
    return head + table(values) + called + ("\n" + _notice(letter) if letter else "")


def _others(printed: Printed, groups: list[Group], title: str) -> list[str]:
    """The lines of the source that no section and no entry prints."""
    titles = {each.heading for each in groups}
    others = [each for each in printed.others if compact(each) != compact(title)]
    return others + [each for each in printed.sections if each not in titles]


def _if_any(key: str, value: Value | None) -> dict[str, Value]:
    """A value under its key; nothing where there is none."""
    return {key: value} if value else {}


def _without(others: Sequence[str], lines: Collection[str]) -> list[str]:
    """The other lines without those of the letter; one that is printed again elsewhere stays once less."""
    left = dict.fromkeys(lines, 1)
    kept = []
    for each in reversed(others):  # the letter is signed at its end, below a head that may say the same
        name = each.rstrip("：:")
        if left.get(name, 0):
            left[name] -= 1
        else:
            kept.append(each)
    return kept[::-1]


def _notice(letter: Letter) -> str:
    values: dict[str, Value] = {
        "title": letter.title,
        "issuer": letter.issuer,
        "issued": letter.issued,
        "recipients": letter.recipients,
        "body": letter.body,
    }
    return table(values, "[notice]")


def _departments(reading: DocumentReading, held: Sequence[Held]) -> str:
    names = _named(reading, held)
    short, spellings = short_names(names), _spellings(reading)
    return "\n".join(
        table(
            {
                "name": each,
                "short_names": [word for word in short.get(each, []) if word not in spellings.get(each, [])],
                "spellings": spellings.get(each, []),
                "covers": reading.covers.get(each, ()),
            },
            "[[department]]",
        )
        for each in names
    )


def _named(reading: DocumentReading, held: Sequence[Held]) -> list[str]:
    """Every body that entries and headings name, and those that names stand for; each once."""
    named = [name for entry in reading.entries for _, role in ROLES for name in getattr(entry.assigned, role)]
    heading = [each for roles in held for bodies in roles.values() for each in bodies]
    return list(dict.fromkeys([*named, *heading, *(each for bodies in reading.covers.values() for each in bodies)]))


def _spellings(reading: DocumentReading) -> dict[str, list[str]]:
    """How the document prints bodies where it shortens their names; what it prints for two bodies is nobody's."""
    found: dict[str, dict[str, None]] = {}
    for entry in reading.entries:
        for name, words in entry.assigned.written.items():
            found.setdefault(name, {})[words] = None
    counts = Counter(words for each in found.values() for words in each)
    return {name: [each for each in words if counts[each] == 1] for name, words in found.items()}


def _written(entry: Entry, role: str, *, as_read: bool = False) -> list[str]:
    """The names of a role as the document prints them for an entry."""
    assigned = entry.as_read if as_read else entry.assigned
    return [assigned.written.get(each, each) for each in getattr(assigned, role)]


def _section(group: Group, refs: dict[int, str], printed: Printed, reading: DocumentReading, told: list[str]) -> str:
    score = sum(each.points or 0 for each in group.entries)
    parts = [table({"title": _title(group), **_if_any("score", score)})]
    held = _held(group, printed)
    if held:
        parts.append(table(held, "[bodies]"))
    for each in group.entries:
        values = _item(each, refs[id(each)], printed, held, reading)
        text = printed.of_entry.get(id(each), "")
        found = decision(each, values, held, text)
        if not (found or each.assigned.doubts):
            values["remarks"] = [*_texts(values["remarks"]), *unheld(each, values, held, text)]
        told += _told(refs[id(each)], each, found)
        parts.append(table(without(values, found.keys) if found else values, "[[item]]"))
        if found:
            own = decided_values(each, found, _year(reading))
            parts.append(table(own, "[item.decided]", keeps_empty=True))
    return "\n".join(parts)


def _title(group: Group) -> str:
    """The title of a section; a heading among others keeps its number, as it is not counted as sections are."""
    numbered = split_number(group.heading)
    is_other = bool(re.search(r"[\dA-Za-z]", numbered.number)) and value(numbered.number) != group.number
    return re.sub(r"[（(]\d+分[）)]$", "", group.heading if is_other else numbered.rest)


def _told(ref: str, entry: Entry, found: Decision | None) -> Iterator[str]:
    if _is_reference(entry):
        yield f'{ref} 拟列为仅供查阅（tracking = "reference"），请核定'
    if found:
        what = "、".join(_CALLED[each] for each in found.keys)
        printed = f"原文：{'；'.join(found.printed)}" if found.printed else "原文没有写"
        yield f"{ref} {what}与原文不同，记为综治办核定（{printed}）"


def _held(group: Group, printed: Printed) -> Held:
    """The bodies that the heading names for every entry under it, and that the entries do not print themselves."""
    held: Held = {}
    for key, role in ROLES:
        shared = [
            name
            for name in _written(group.entries[0], role, as_read=True)
            if all(
                name in _written(each, role, as_read=True) and not _prints(printed, each, name)
                for each in group.entries
            )
        ]
        if shared:
            held[key] = shared
    return held


def _prints(printed: Printed, entry: Entry, text: str) -> bool:
    return compact(text) in compact(printed.of_entry.get(id(entry), ""))


def _item(entry: Entry, ref: str, printed: Printed, held: Held, reading: DocumentReading) -> dict[str, Value]:
    title, clauses = _parts(entry)
    values: dict[str, Value] = {"ref": ref, "title": title, **_if_any("score", entry.points)}
    if _is_reference(entry):
        values["tracking"] = "reference"
    if not entry.assigned.doubts:
        values |= _roles(entry, printed, held) | _deadline(entry, printed, _year(reading))
    leaders = [line for each in entry.assigned.leaders for line in each.split("\n")]
    values["leaders"] = [each for each in leaders if _prints(printed, entry, each)]
    values["remarks"] = list(_remarks(entry))
    values["clauses"] = clauses
    return values


def _deadline(entry: Entry, printed: Printed, year: int | None) -> dict[str, Value]:
    """The deadline of an item, as far as the document prints it for that one."""
    deadline = entry.assigned.deadline.strip()
    if not deadline or not any(_prints(printed, entry, each) for each in (deadline, *SAME)):
        return {}
    found = understand(deadline, year)
    return {"deadline": deadline, "deadline_kind": found.kind, **_if_any("deadline_date", found.day)}


def _parts(entry: Entry) -> tuple[str, list[str]]:
    """The title of an item and its clauses, without their numbers; its first paragraph is the title where none is."""
    lines = [each.strip() for each in entry.words.split("\n") if each.strip()]
    return entry.opening + lines[0], [split_number(each).rest or each for each in lines[1:]]


def _roles(entry: Entry, printed: Printed, held: Held) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for key, role in ROLES:
        names = [each for each in _written(entry, role) if key not in held or _prints(printed, entry, each)]
        if names:
            values[key] = names
    if entry.assigned.is_open and values:
        key = next(
            (each for each, names in values.items() if _prints(printed, entry, f"{list(_texts(names))[-1]}等")),
            list(values)[-1],
        )
        values[key] = [*_texts(values[key]), "等"]
    return values


def _texts(names: Value) -> Iterator[str]:
    if not isinstance(names, str | int) and not hasattr(names, "year"):
        yield from names


def _remarks(entry: Entry) -> Iterator[str]:
    """Columns beside the text that no field of an item holds, each with its head."""
    yield from entry.assigned.unnamed
    yield from (f"{head}：{' '.join(text.split())}" for head, text in entry.lines if not _is_held(entry, head, text))


def _is_held(entry: Entry, head: str, text: str) -> bool:
    """Whether a field of an item says what a column beside its text does."""
    either = (entry.as_read, entry.assigned)
    known = [word for each in either for name in each.named for word in (name, each.written.get(name, name))]
    if any(compact(name) in compact(text) for name in known):
        return True
    held = (told for each in either for told in (*each.leaders, each.deadline))
    return label(head).meaning is not Meaning.REMARK and any(_tells(text, each) for each in held)


def _tells(text: str, value: str) -> bool:
    """Whether a text says a value, but for that it holds for all (均为2025年12月底前)."""
    return text.strip().removeprefix("均为") == value.strip()


def _is_reference(entry: Entry) -> bool:
    return bool(_REFERENCE.search(simplified(entry.words)))


def _year(reading: DocumentReading) -> int | None:
    texts = (reading.title, *(each.text for each in reading.notice))
    return next((year for each in texts if (year := year_named(each))), None)
