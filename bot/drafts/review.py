"""Working on a draft: read it with what was answered, take another answer, write what can be written."""

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from shutil import rmtree

from bot.drafts.draft import Draft
from checklist_data.faults import BadChecklist
from checklist_data.importing.blocks import Document, Unreadable
from checklist_data.importing.formats.sniff import open_document
from checklist_data.importing.questions.answers import Answers
from checklist_data.importing.questions.answers_file import read_answers
from checklist_data.importing.questions.answers_text import write_answers
from checklist_data.importing.questions.answers_workbook import read_workbook
from checklist_data.importing.questions.kinds import is_known, meant
from checklist_data.importing.questions.questions import Question, questions
from checklist_data.importing.questions.review import next_question
from checklist_data.importing.questions.review_workbook import write_review
from checklist_data.importing.read import read
from checklist_data.importing.reading import Reading
from checklist_data.importing.writing.folder import folder_files
from checklist_data.model import Checklist
from checklist_data.reader import load

_NO_ENTRIES = "没有读出任何条目。请确认发来的是清单本身，不是网页目录或只有通知的文件；是清单的，请另存为 .docx 再试"


@dataclass(frozen=True, slots=True)
class Look:
    """A draft as it is read now."""

    draft: Draft
    document: Document
    reading: Reading
    questions: Sequence[Question]

    @property
    def is_open(self) -> bool:
        """Whether something is still to be said by a person."""
        return bool(self.questions or self.reading.left_over)

    def next_question(self, put_off: Sequence[str]) -> Question | None:
        """What is asked next, but for what was put off; None where nothing is."""
        return next_question(self.questions, frozenset(put_off))


@dataclass(frozen=True, slots=True)
class Made:
    """What was written of a draft."""

    archive: Path
    """The checklist's folder, with the answers, as a zip."""
    workbook: Path
    """For going through it, and to be sent back."""
    told: tuple[str, ...]
    """What was decided on the way."""
    faults: tuple[str, ...]
    """What keeps the folder from being a checklist."""


def look(draft: Draft) -> Look:
    """Read a draft. Raises Unreadable."""
    document = open_document(draft.document)
    reading = read(document, _answers(draft))
    return Look(draft, document, reading, questions(reading))


def take_answer(draft: Draft, key: str, answer: str) -> bool:
    """Keep the answer to a question; False where there is no such question or it does not offer the answer."""
    word, before = meant(key, answer) if is_known(key) else "", _answers(draft)
    if word:
        write_answers(replace(before, said={**before.said, key: word}), draft.answers)
    return bool(word)


def take_correction(draft: Draft, ref: str, values: Mapping[str, object]) -> None:
    """Keep what a person wrote for one entry: lists of bodies by role, and the deadline."""
    before = _answers(draft)
    write_answers(replace(before, entries={**before.entries, ref: values}), draft.answers)


def take_workbook(draft: Draft, workbook: Path) -> None:
    """Keep what was answered in a workbook of review, over what was answered before. Raises Unreadable."""
    before, given = _answers(draft), read_answers(workbook)
    tables: dict[str, Mapping[str, object]] = {
        each.name: {**getattr(before, each.name), **getattr(given, each.name)}
        for each in fields(Answers)
        if each.name != "taken"
    }
    write_answers(replace(before, **tables), draft.answers)  # type: ignore[arg-type]


def write_checklist(look: Look) -> tuple[str, ...]:
    """Write the folder, what is in doubt left out; what was decided on the way. Raises OSError."""
    rmtree(look.draft.checklist, ignore_errors=True)
    files = folder_files(look.document, look.reading)
    files.write(look.draft.checklist)
    return files.told


def write(look: Look) -> Made:
    """Write the folder, and what is sent of it: a zip and the workbook. Raises OSError."""
    draft, told = look.draft, write_checklist(look)
    write_answers(_answers(draft), draft.answers)
    archive, workbook = draft.folder / "draft.zip", draft.folder / "review.xlsx"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for each in sorted(path for path in draft.checklist.rglob("*") if path.is_file()):
            packed.write(each, each.relative_to(draft.checklist))
        packed.write(draft.answers, draft.answers.name)
    write_review(look.reading, workbook)
    return Made(archive, workbook, told, faults(draft))


def checklist_of(draft: Draft) -> Checklist:
    """The checklist as it was written last. Raises BadChecklist."""
    return load(draft.checklist)


def trial_of(draft: Draft) -> Checklist:
    """The same, to be asked while something is still open: what is in doubt is left out. Raises BadChecklist."""
    return load(draft.checklist, is_draft=True)


def faults(draft: Draft) -> tuple[str, ...]:
    """What keeps the folder from being a checklist."""
    if not any((draft.checklist / "sections").glob("*.toml")):
        return (_NO_ENTRIES,)
    try:
        checklist_of(draft)
    except BadChecklist as error:
        return tuple(map(str, error.faults))
    return ()


def is_review(path: Path) -> bool:
    """Whether a file is a workbook of review, with faults or without."""
    try:
        read_workbook(path)
    except Unreadable:
        return False
    return True


def _answers(draft: Draft) -> Answers:
    return read_answers(draft.answers) if draft.answers.exists() else Answers()
