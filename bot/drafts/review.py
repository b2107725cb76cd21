"""Working on a draft: read it with what was answered, take another answer, write what can be written."""

import zipfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from shutil import rmtree

from bot.drafts.draft import Draft, every, find
from checklist_data.faults import BadChecklist
from checklist_data.importing.answers import WORDS, Answers
from checklist_data.importing.blocks import Document, Unreadable
from checklist_data.importing.formats.sniff import open_document
from checklist_data.importing.question_kinds import YES, is_known, meant
from checklist_data.importing.questions.answers_file import read_answers
from checklist_data.importing.questions.answers_text import write_answers
from checklist_data.importing.questions.answers_workbook import NoReview, read_workbook
from checklist_data.importing.questions.questions import Question, asked_under, flat, questions
from checklist_data.importing.questions.review_workbook import write_review
from checklist_data.importing.read import read
from checklist_data.importing.reading import DocumentReading
from checklist_data.importing.review import next_question
from checklist_data.importing.writing.folder import folder_files
from checklist_data.model import Checklist
from checklist_data.reader import load

Entries = dict[str, Mapping[str, object]]
_NO_ENTRIES = "没有读出任何条目。请确认发来的是清单本身，不是网页目录或只有通知的文件；是清单的，请另存为 .docx 再试"


@dataclass(frozen=True, slots=True)
class Look:
    """A draft as it is read now."""

    draft: Draft
    document: Document
    reading: DocumentReading
    questions: Sequence[Question]

    @property
    def is_open(self) -> bool:
        """Whether questions are open."""
        return bool(self.questions or self.reading.left_over)

    def next_question(self, put_off: Sequence[str]) -> Question | None:
        """Return the next question that was not postponed; None if there is none."""
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


def take_answer(draft: Draft, key: str, answer: str, seen: str = "") -> bool:
    """Keep the answer to a question that is open; False if it is not, is another by now, or does not offer this.

    `seen` is the mark of the question as it was shown. Raises Unreadable.
    """
    word = meant(key, answer) if is_known(key) else ""
    asked = next((each for each in flat(look(draft).questions) if each.key == key), None) if word else None
    if asked is None or seen not in ("", asked.mark):
        return False
    before = _answers(draft)
    write_answers(replace(before, said={**before.said, **asked.answered(word)}), draft.answers)
    return True


def take_back(draft: Draft, keys: Collection[str]) -> bool:
    """Forget answers, so that their questions are open again; False if there are none. Raises Unreadable."""
    before = _answers(draft)
    left = {key: word for key, word in before.said.items() if key not in keys}
    if left == before.said:
        return False
    write_answers(replace(before, said=left), draft.answers)
    return True


def answered(draft: Draft) -> list[tuple[str, str, str]]:
    """The key of each question that has an answer, its words, and the answer in words. Raises Unreadable."""
    asked = {key: asked_under(key) for key in _answers(draft).said}
    return [
        (key, asked[key].text, asked[key].proposal if answer == YES else asked[key].choices.get(answer, answer))
        for key, answer in _answers(draft).said.items()
    ]


def take_correction(draft: Draft, ref: str, values: Mapping[str, object]) -> None:
    """Keep what a person wrote for one entry: lists of bodies by role, and the deadline; the rest stays as it was."""
    before = _answers(draft)
    write_answers(replace(before, entries=_corrected(before.entries, {ref: values})), draft.answers)


def take_workbook(draft: Draft, workbook: Path) -> None:
    """Keep what was answered in a workbook of review, over what was answered before. Raises Unreadable."""
    before, given = _answers(draft), read_answers(workbook)
    tables: dict[str, Mapping[str, object]] = {
        each.name: {**getattr(before, each.name), **getattr(given, each.name)}
        for each in fields(Answers)
        if each.name not in ("taken", "entries")
    }
    entries = _corrected(before.entries, given.entries)
    write_answers(replace(before, entries=entries, **tables), draft.answers)  # type: ignore[arg-type]


def draft_of(place: Path, workbook: Path, sender: str) -> Draft | None:
    """The draft that a workbook of review was written for: the sender's own, or one that others work on.

    A workbook that names none is of an earlier version, and means the newest of its sender. Raises Unreadable.
    """
    mark = read_workbook(workbook).mark
    if not mark:
        return find(place, sender=sender)
    same = [each for each in every(place) if each.mark == mark]
    return next((each for each in same if each.sender == sender), next(iter(same), None))


def _corrected(before: Mapping[str, Mapping[str, object]], now: Mapping[str, Mapping[str, object]]) -> Entries:
    """What was written for entries, with what is written now over it; that for other words is of another entry."""
    found = dict(before)
    for key, values in now.items():
        older = found.pop(key, {})
        is_same = older.get(WORDS, values.get(WORDS)) == values.get(WORDS)
        if not is_same:
            found[str(older[WORDS])] = older
        found[key] = {**older, **values} if is_same else values
    return found


def write_checklist(look: Look) -> tuple[str, ...]:
    """Write the folder, what is in doubt left out; what was decided on the way. Raises OSError."""
    rmtree(look.draft.checklist, ignore_errors=True)
    files = folder_files(look.document, look.reading, is_draft=look.is_open)
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
    write_review(look.reading, workbook, name=draft.name, mark=draft.mark)
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
    except NoReview:
        return False
    except Unreadable:
        return True
    return True


def _answers(draft: Draft) -> Answers:
    return read_answers(draft.answers) if draft.answers.exists() else Answers()
