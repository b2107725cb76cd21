"""Answers in a workbook: what was chosen and written, and what is no answer."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.questions.answers_file import read_answers
from checklist_data.importing.questions.questions import questions
from checklist_data.importing.questions.review_workbook import write_review
from checklist_data.importing.read import read
from tests.checklist_data.importing.builders import page, page_table
from tests.checklist_data.importing.questions.reviewed import document, reviewed


def test_what_was_chosen_from_the_list_is_an_answer(tmp_path: Path) -> None:
    def choose(book: Workbook) -> None:
        book["问题"]["E2"], book["问题"]["E3"] = "牵头单位", "按拟读的"
        book["统称"]["B2"] = "城南镇\n城北镇"

    answers = read_answers(reviewed(tmp_path, choose))
    assert answers.said == {"label.主办单位": "牵头单位", "together": "按拟读的"}
    assert answers.covers == {"各镇": ("城南镇", "城北镇")}
    reading = read(document(), answers)
    assert reading.entries[1].assigned.leads == ["市交通局"]
    assert (reading.unused, [each.key for each in questions(reading)]) == ([], ["names"])


def test_a_line_that_was_left_over_is_put_where_the_list_says(tmp_path: Path) -> None:
    line = "办公室在三楼，咨询请在工作日上午来，来前请打电话。"
    table = page_table([["序号", "任务", "责任单位"], ["1", "修路", "区交通局"]])
    with_line = read_bytes(page(f"<p>任务清单</p>{table}<p>{line}</p>"))
    path = tmp_path / "review.xlsx"
    write_review(read(with_line), path)
    book = load_workbook(path)
    assert book["未归类"]["A2"].value == line
    book["未归类"]["C2"] = "说明"
    book.save(path)
    assert read(with_line, read_answers(path)).left_over == []


def test_what_was_written_beside_an_entry_is_its_own(tmp_path: Path) -> None:
    def write(book: Workbook) -> None:
        book["条目"]["E2"] = "市教育局\n市公安局\n市司法局"
        book["条目"]["G2"] = "6月底前"

    answers = read_answers(reviewed(tmp_path, write))
    assert answers.entries["1"].pop("words").startswith("联合检查")  # type: ignore[attr-defined]
    assert answers.entries == {"1": {"responsible": ["市教育局", "市公安局", "市司法局"], "deadline": "6月底前"}}
    first = read(document(), answers).entries[0].assigned
    assert (first.responsible, first.deadline, first.doubts) == (["市教育局", "市公安局", "市司法局"], "6月底前", [])


def test_an_untouched_workbook_answers_nothing(tmp_path: Path) -> None:
    assert read_answers(reviewed(tmp_path, lambda _: None)) == Answers()


def test_a_word_that_is_not_on_the_list_is_told_with_its_cell(tmp_path: Path) -> None:
    def slip(book: Workbook) -> None:
        book["问题"]["E2"] = "牵头"

    with pytest.raises(Unreadable, match=r"问题!E2 “label\.主办单位”不能写“牵头”"):
        read_answers(reviewed(tmp_path, slip))


def test_a_changed_head_is_told(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        book["条目"]["D1"] = "主办单位"

    with pytest.raises(Unreadable, match="工作表“条目”的列有移动、增减或改名"):
        read_answers(reviewed(tmp_path, change))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"[answers]"], ids=["empty", "broken", "text"])
def test_what_is_no_workbook_of_review_is_told(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "review.xlsx"
    path.write_bytes(data)
    with pytest.raises(Unreadable):
        read_answers(path)
