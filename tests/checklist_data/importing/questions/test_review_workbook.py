"""The workbook of review: every question and entry with its words."""

from pathlib import Path

from openpyxl.workbook import Workbook

from tests.checklist_data.importing.questions.reviewed import reviewed


def test_every_question_and_entry_stands_in_the_workbook_with_its_words(tmp_path: Path) -> None:
    def look(book: Workbook) -> None:
        assert book.sheetnames == ["问题", "条目", "未归类", "统称", "出处"]
        assert [cell.value for cell in book["问题"]["A"]][1:] == ["label.主办单位", "together", "names"]
        assert "市教育、公安、民政局" in str(book["条目"]["C2"].value)
        assert [cell.value for cell in book["统称"]["A"]][1:] == ["各镇"]
        assert len(book["问题"].data_validations.dataValidation) == 3

    reviewed(tmp_path, look)
