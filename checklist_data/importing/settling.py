"""The end of a reading: answers put in place, what stays in doubt, and the class of every block."""

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Document
from checklist_data.importing.reading import Account, Class, Entry, Reading

BY_WORDS = {"label", "verb"}
"""Kinds that are asked for each of their words: what one label means says nothing about another."""
ABOUT_NAMES = {"name", "broken", "one_or_two", "elided", "and", "unseparated", "marked"}
"""Kinds that are one question: are these the names?"""


def key_of(kind: str, words: str) -> str:
    """The question that a doubt belongs to."""
    if kind in BY_WORDS:
        return f"{kind}.{words}"
    return "names" if kind in ABOUT_NAMES else kind


def settle(reading: Reading, document: Document, account: Account, answers: Answers) -> Reading:
    """Put the answers in place and close the account."""
    for entry in reading.entries:
        if entry.is_hidden:
            entry.assigned.doubt("hidden", entry.block.place)
        _correct(entry, answers)
        entry.assigned.doubts = [each for each in entry.assigned.doubts if not _is_answered(*each, answers)]
    reading.entries = [each for each in reading.entries if answers.entries.get(each.ref, {}).get("skip") is not True]
    reading.doubts = [each for each in reading.doubts if not _is_answered(*each, answers)]
    blocks = list(document.blocks())
    for block in blocks:
        said = next((into for begin, into in answers.lines.items() if block.printed.strip().startswith(begin)), "")
        if account.of(block) is None and said in set(Class):
            account.put(block, Class(said))
    if answers.to("left_over"):
        for block in blocks:
            if account.of(block) is None:
                account.put(block, Class.NOTE)
    reading.blocks = account.close(blocks)
    for block in reading.left_over:
        reading.doubts.append(("left_over", f"{block.place}：{block.printed[:40]}"))
    return reading


def _is_answered(kind: str, words: str, answers: Answers) -> bool:
    if kind in ABOUT_NAMES and words in answers.names:
        return True
    return bool(answers.to(key_of(kind, words)))


def _correct(entry: Entry, answers: Answers) -> None:
    """Take what a person wrote for one entry, by its number or by the beginning of its text."""
    said = answers.entries.get(entry.ref) or next(
        (values for begin, values in answers.entries.items() if len(begin) >= 4 and entry.words.startswith(begin)), {}
    )
    if not said:
        return
    for role in ("leads", "participants", "responsible", "leaders"):
        value = said.get(role)
        if isinstance(value, list):
            setattr(entry.assigned, role, [str(each) for each in value])
    if "deadline" in said:
        entry.assigned.deadline = str(said["deadline"])
    if isinstance(said.get("open"), bool):
        entry.assigned.is_open = said["open"] is True
    entry.assigned.doubts = []
