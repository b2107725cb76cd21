"""Where a draft lies on the disk, and which one is worked on."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.questions.review_workbook import mark_of
from storage.engine.atomic_files import placed, private_folder

FOLDER = "drafts"
KEPT = 60 * 24 * 3600
"""Seconds for which a draft is kept after it was last worked on."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The files of a draft, in a folder that is named by its number."""

    folder: Path

    @property
    def number(self) -> int:
        """By which buttons name it."""
        return int(self.folder.name)

    @property
    def document(self) -> Path:
        """The document as it was sent."""
        return self.folder / "document"

    @property
    def name(self) -> str:
        """What the document was called."""
        return (self.folder / "name").read_text(encoding="utf-8")

    @property
    def mark(self) -> str:
        """The same for the same document."""
        return mark_of(self.document.read_bytes())

    @property
    def sender(self) -> str:
        """The account of the sender; empty if it is unknown."""
        path = self.folder / "sender"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    @property
    def answers(self) -> Path:
        """What has been answered about the document."""
        return self.folder / "answers.toml"

    @property
    def pairs(self) -> Path:
        """What has been answered about the list in use: which of its entries are which of the draft."""
        return self.folder / "pairs.toml"

    @property
    def checklist(self) -> Path:
        """The folder of the checklist as far as it can be written."""
        return self.folder / "checklist"


def begin(place: Path, number: int, name: str, content: bytes, sender: str = "") -> Draft:
    """Store a document as a draft; a second one with the same number replaces it.

    Where the number is that of another document, as it is after an older copy of the database was restored, the next
    one is taken. Raises Unreadable if it is no document.
    """
    read_bytes(content)
    taken = {each.number: (each.sender, each.mark) for each in every(place)}
    while taken.get(number, (sender, mark_of(content))) != (sender, mark_of(content)):
        number += 1
    draft = Draft(private_folder(place) / str(number))
    shutil.rmtree(draft.folder, ignore_errors=True)
    private_folder(draft.folder)
    files = (
        (draft.folder / "name", name.encode()),
        (draft.folder / "sender", sender.encode()),
        (draft.document, content),
    )
    for path, data in files:
        with placed(path, replace=True) as part:
            part.write_bytes(data)
    return draft


def find(place: Path, number: int | None = None, sender: str = "") -> Draft | None:
    """The draft with a number; without one the newest of an account, and where it has none, of all.

    None if there is none, or not any more.
    """
    found = every(place)
    if number is not None:
        return next((each for each in found if each.number == number), None)
    own = [each for each in found if sender and each.sender == sender]
    return next(iter(own or found), None)


def every(place: Path) -> list[Draft]:
    """The drafts that are kept, the newest first."""
    kept = [Draft(each) for each in place.glob("*") if each.name.isdecimal() and (each / "document").is_file()]
    return sorted(kept, key=lambda each: -each.number)


def forget(place: Path, before: float) -> None:
    """Remove drafts on which nobody has worked since a moment, in seconds of the epoch."""
    for each in place.glob("*"):
        files = [path.stat().st_mtime for path in each.glob("*")]
        if each.name.isdecimal() and max(files, default=0.0) < before:
            shutil.rmtree(each, ignore_errors=True)
