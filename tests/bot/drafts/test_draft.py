"""Where a draft lies on the disk, and which one is worked on."""

import os
from pathlib import Path

import pytest

from bot.drafts.draft import Draft, begin, every, find, forget
from checklist_data.importing.blocks import Unreadable

ONE, OTHER = "一、任务。".encode(), "二、任务。".encode()


def test_a_document_is_kept_as_it_was_sent_for_its_sender_alone(tmp_path: Path) -> None:
    draft = begin(tmp_path / "drafts", 3, "清单.txt", ONE, "7")
    assert (draft.number, draft.name, draft.sender, draft.document.read_bytes()) == (3, "清单.txt", "7", ONE)
    assert draft.folder.stat().st_mode & 0o077 == 0


def test_the_same_document_again_replaces_its_draft_and_what_was_answered(tmp_path: Path) -> None:
    first = begin(tmp_path, 3, "a.txt", ONE)
    first.answers.write_text("x = 1")
    again = begin(tmp_path, 3, "a.txt", ONE)
    assert again == first
    assert not again.answers.exists()


@pytest.mark.parametrize(("content", "sender"), [(OTHER, "7"), (ONE, "8")])
def test_a_number_that_is_taken_by_another_document_is_left_to_it(tmp_path: Path, content: bytes, sender: str) -> None:
    begin(tmp_path, 3, "a.txt", ONE, "7")
    assert begin(tmp_path, 3, "b.txt", content, sender).number == 4
    assert [each.number for each in every(tmp_path)] == [4, 3]


def test_what_is_no_document_becomes_no_draft(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        begin(tmp_path, 3, "a.txt", b"")
    assert every(tmp_path) == []


def test_the_newest_of_ones_own_is_worked_on_or_else_the_newest(tmp_path: Path) -> None:
    for number, sender in ((1, "7"), (2, "7"), (3, "8")):
        begin(tmp_path, number, "a.txt", ONE, sender)

    def found(number: int | None = None, sender: str = "") -> int | None:
        draft = find(tmp_path, number, sender)
        return draft.number if draft is not None else None

    assert [found(), found(sender="7"), found(sender="9"), found(1), found(9)] == [3, 2, 3, 1, None]


def test_drafts_on_which_nobody_works_are_removed_and_nothing_else(tmp_path: Path) -> None:
    old, new = begin(tmp_path, 1, "a.txt", ONE), begin(tmp_path, 2, "a.txt", ONE)
    other = tmp_path / "notes"
    other.mkdir()
    for folder in (old.folder, other):
        for path in (folder, *folder.glob("*")):
            os.utime(path, (1_000, 1_000))
    forget(tmp_path, 2_000)
    assert every(tmp_path) == [Draft(new.folder)]
    assert other.exists()
