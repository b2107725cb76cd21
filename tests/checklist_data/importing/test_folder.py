"""A reading written as a folder is a checklist that the reader accepts."""

from datetime import date
from pathlib import Path

import pytest

from checklist_data.deadline import Deadline, DeadlineKind
from checklist_data.importing.answers import Answers
from checklist_data.importing.folder import folder_files
from checklist_data.importing.formats.sniff import open_document, read_bytes
from checklist_data.importing.questions import questions
from checklist_data.importing.read import read
from checklist_data.model import Checklist, Tracking
from checklist_data.reader import load
from tests.checklist_data.importing.test_forms import DOCUMENTS, FILES, NAMES

NEEDS_A_PERSON = {"contact.txt", "mixedroles.txt", "matrix.html"}
"""Documents with a role that an item cannot hold (监督单位), with 同上 for bodies, or without entries."""
LETTER = """关于印发《云溪区任务清单》的通知
各镇街：
现将清单印发给你们。
云溪区消防安全委员会
2025年3月5日
云溪区任务清单
一、补齐短板（10分）
1.更新消火栓（10分）
补建60个。（牵头单位：区水务局；责任单位：各镇街；完成时限：9月底前）
"""


def written(data: bytes, folder: Path, answers: Answers | None = None) -> Checklist:
    document = read_bytes(data)
    folder_files(document, read(document, answers or Answers())).write(folder)
    return load(folder)


@pytest.mark.parametrize("file", [each for each in FILES if each.name not in NEEDS_A_PERSON])
def test_the_folder_of_every_document_passes_its_check(file: Path, tmp_path: Path) -> None:
    document = open_document(file)
    answers = Answers({each.key: "yes" for each in questions(read(document))})
    reading = read(document, answers)
    folder_files(document, reading).write(tmp_path)
    assert len(load(tmp_path).items) == len(reading.entries)


def test_what_needs_a_person_is_still_there() -> None:
    assert set(NAMES) >= NEEDS_A_PERSON


def test_roles_deadline_points_and_letter_reach_the_checklist(tmp_path: Path) -> None:
    checklist = written(LETTER.encode(), tmp_path)
    (item,) = checklist.items
    assert item.lead is not None
    assert item.responsible is not None
    assert (item.lead.departments, item.responsible.departments) == (("区水务局",), ("各镇街",))
    assert item.deadline == Deadline("9月底前", DeadlineKind.DATE, date(2025, 9, 30))
    assert (item.score, checklist.score) == (10, 10)
    assert checklist.notice is not None
    assert (checklist.notice.issuer, checklist.notice.recipients) == ("云溪区消防安全委员会", "各镇街")


def test_bodies_of_a_heading_hold_for_the_items_under_it(tmp_path: Path) -> None:
    checklist = load_document("yunxi-05-by-department.html", tmp_path)
    assert [each.responsible.departments for each in checklist.items if each.responsible][:2] == [("区委宣传部",)] * 2
    joined = next(each for each in checklist.items if each.participants)
    assert joined.participants is not None
    assert joined.participants.departments == ("区市场监管局",)


def test_numbers_that_begin_anew_get_that_of_their_section_before_them(tmp_path: Path) -> None:
    checklist = load_document("yunxi-05-by-department.html", tmp_path)
    assert [each.ref for each in checklist.items][:3] == ["1-1", "1-2", "2-1"]


def test_entries_about_what_people_believe_or_say_are_proposed_for_reference(tmp_path: Path) -> None:
    text = "任务清单\n一、稳定\n1.排查宗教活动场所人员。（责任单位：区民宗局）\n2.修路。（责任单位：区交通局）\n"
    checklist = written(text.encode(), tmp_path)
    assert [each.tracking for each in checklist.items] == [Tracking.REFERENCE, Tracking.TRACKED]


def test_a_draft_leaves_out_what_is_doubtful() -> None:
    document = read_bytes("任务清单\n1.修路。（区交通局会同各镇负责）\n2.修桥。（责任单位：区交通局）\n".encode())
    files = folder_files(document, read(document))
    assert files.texts["sections/01.toml"].count("responsible") == 1


def load_document(name: str, folder: Path) -> Checklist:
    document = open_document(DOCUMENTS / name)
    folder_files(document, read(document)).write(folder)
    return load(folder)
