"""The end of a reading: answers put in place, what stays in doubt, and the class of every block."""

from collections.abc import Mapping, Sequence
from copy import deepcopy

from checklist_data.importing.answers import WORDS, Answers
from checklist_data.importing.blocks import Block, Document
from checklist_data.importing.bodies.assigned import Assigned, catch_alls
from checklist_data.importing.bodies.given_names import stands_in
from checklist_data.importing.borne_out.last_look import look_through
from checklist_data.importing.odd_entries import is_odd
from checklist_data.importing.question_kinds import ABOUT_NAMES, NAMES, ROLES, STRUCTURE, TIMES, key_of, kind_of
from checklist_data.importing.reading import LINE_CLASSES, Account, Class, DocumentReading, Entry
from checklist_data.importing.writing.refs import refs_of
from checklist_data.source import compact

_TIME = "deadline_in_text"
"""The question about a time at the end of a text."""
_BEGINNING = 30
"""Characters by which an entry is known again."""
_SHORTEST_BEGINNING = 4
"""Characters by which an entry may be told without its number."""


def settle(reading: DocumentReading, document: Document, account: Account, answers: Answers) -> DocumentReading:
    """Put the answers in place and close the account."""
    corrected = _corrections(reading, answers)
    blocks = list(document.blocks())
    look_through(reading, blocks, account, answers)
    for entry in reading.entries:
        _settle_entry(entry, corrected.get(id(entry), {}), answers)
    reading.entries = [each for each in reading.entries if corrected.get(id(each), {}).get("skip") is not True]
    reading.doubts = [each for each in reading.doubts if not _is_answered(*each, answers)]
    _place(blocks, reading, account, answers)
    reading.blocks = account.close(blocks)
    for block in reading.left_over:
        if reading.asked_with.get(id(block)) not in reading.doubts:
            reading.doubts.append(("left_over", f"{block.place}：{block.printed[:40]}"))
    _note_names(blocks, answers)
    _cover(reading, answers)
    reading.unused += answers.unused()
    return reading


def _settle_entry(entry: Entry, said: Mapping[str, object], answers: Answers) -> None:
    """Put what is odd about an entry in doubt, and its answers in place."""
    if is_odd(entry.words, in_table=bool(entry.lines)):
        entry.assigned.doubt("odd_entry", entry.words[:40])
    if entry.is_hidden:
        entry.assigned.doubt("hidden", entry.block.place)
    _take_time(entry.assigned, answers)
    _correct(entry, said)
    entry.assigned.doubts = [each for each in entry.assigned.doubts if not _is_answered(*each, answers)]


def _take_time(assigned: Assigned, answers: Answers) -> None:
    """Take the time at the end of a text as the deadline of an entry without one, where a person said that it is."""
    time = next((words for kind, words in assigned.doubts if kind == _TIME), "")
    if time and not assigned.deadline and answers.to(_TIME) == "deadline":
        assigned.deadline = time


def _place(blocks: Sequence[Block], reading: DocumentReading, account: Account, answers: Answers) -> None:
    """Put lines without a class where a person said, and those whose question is answered among the notes."""
    for block in blocks:
        begin = next((each for each in answers.lines if block.printed.strip().startswith(each)), None)
        if begin is not None:
            answers.take("lines", begin)
        if account.of(block) is not None:
            continue
        if begin is not None and answers.lines[begin] in LINE_CLASSES:
            account.put(block, Class(answers.lines[begin]))
        elif reading.asked_with.get(id(block)) in reading.doubts:
            continue
        elif id(block) in reading.asked_with or answers.to("left_over"):
            account.put(block, Class.NOTE)


def _is_answered(kind: str, words: str, answers: Answers) -> bool:
    if kind in ABOUT_NAMES and any(compact(each) == compact(words) for each in answers.names):
        return True
    return bool(answers.to(key_of(kind, words)))


def _note_names(blocks: Sequence[Block], answers: Answers) -> None:
    for words in answers.names:
        if any(stands_in(words, each.text) for each in blocks):
            answers.take("names", words)


def _cover(reading: DocumentReading, answers: Answers) -> None:
    """Take what a person said that names stand for, where the document has them."""
    named = {name for entry in reading.entries for name in catch_alls(entry.assigned)}
    for name, bodies in answers.covers.items():
        if name in named:
            reading.covers[name] = bodies
            answers.take("covers", name)
    reading.uncovered = [
        each
        for each in dict.fromkeys(name for entry in reading.entries for name in catch_alls(entry.assigned))
        if each not in reading.covers
    ]


def _corrections(reading: DocumentReading, answers: Answers) -> dict[int, Mapping[str, object]]:
    """What a person wrote for single entries: by number, by ref, or by the beginning of the text."""
    refs = refs_of(reading.entries)
    found: dict[int, Mapping[str, object]] = {}
    keys: dict[int, str] = {}
    for key, values in answers.entries.items():
        named = _named(key, str(values.get(WORDS, "")), reading.entries, refs)
        if named:
            answers.take("entries", key)
        if len(named) > 1:
            reading.unused.append(f"[entries] {key}：有{len(named)}个条目，请写 {refs[id(named[0])]} 或开头的几个字")
        for each in named if len(named) == 1 else ():
            if id(each) in found:
                reading.unused.append(f"[entries] {key}：与“{keys[id(each)]}”说的是同一个条目，以“{key}”为准")
            found[id(each)], keys[id(each)] = values, key
    reading.by_number = [
        f"[entries] {keys[id(each)]}：{each.words[:_BEGINNING]}"
        for each in reading.entries
        if id(each) in found and WORDS not in found[id(each)] and not each.words.startswith(keys[id(each)])
    ]
    return found


def _named(key: str, words: str, entries: Sequence[Entry], refs: Mapping[int, str]) -> list[Entry]:
    """The entries that a key may mean. One whose words are not those for which the values were written is not meant."""
    if words:
        same = [each for each in entries if _begin_alike(words, each.words)]
        return [each for each in same if key in (each.ref, refs[id(each)])][:1] or same
    named = [each for each in entries if each.ref == key]
    named = named if len(named) == 1 else [each for each in entries if refs[id(each)] == key] or named
    if not named and len(key) >= _SHORTEST_BEGINNING:
        named = [each for each in entries if each.words.startswith(key)]
    return named


def _begin_alike(one: str, other: str) -> bool:
    length = min(_BEGINNING, *(len(compact(each)) for each in (one, other)))
    return length > 0 and compact(one)[:length] == compact(other)[:length]


def _correct(entry: Entry, said: Mapping[str, object]) -> None:
    """Take what a person wrote for one entry; what it says nothing about stays as it was read, and in doubt."""
    if said.keys() - {WORDS}:
        entry.read = deepcopy(entry.assigned)
    for role in ("leads", "participants", "responsible", "leaders"):
        value = said.get(role)
        if isinstance(value, list):
            setattr(entry.assigned, role, [str(each) for each in value])
    if "deadline" in said:
        entry.assigned.deadline = str(said["deadline"])
    if isinstance(said.get("open"), bool):
        entry.assigned.is_open = said["open"] is True
    closed = _families_closed(said)
    entry.assigned.doubts = [each for each in entry.assigned.doubts if kind_of(each[0]).family not in closed]


def _families_closed(said: Mapping[str, object]) -> set[str]:
    """The families of questions that are settled for an entry by what a person wrote for it."""
    closed = {TIMES} if "deadline" in said else set()
    return closed | {ROLES, NAMES, STRUCTURE} if said.keys() - {"deadline", WORDS} else closed
