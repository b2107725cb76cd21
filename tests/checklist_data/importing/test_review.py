"""Answering a document's questions: at the terminal one after another, and in a workbook."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Document, Unreadable
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.questions.answers_file import read_answers
from checklist_data.importing.questions.answers_text import answers_text, write_answers
from checklist_data.importing.questions.questions import questions
from checklist_data.importing.questions.review_workbook import write_review
from checklist_data.importing.read import read
from checklist_data.importing.review import Review
from tests.checklist_data.importing.builders import page, page_table

DOUBTFUL = """任务清单
1.联合检查。（责任单位：市教育、公安、民政局）
2.修路。（主办单位：市交通局）
3.种树。（市林业局会同各镇负责）
联系人：王某
"""


def document() -> Document:
    return read_bytes(DOUBTFUL.encode())


def sitting(*said: str, answers: Answers | None = None) -> tuple[Answers, list[str]]:
    """What a person who says this has answered, and what was told."""
    lines: Iterator[str] = iter(said)
    told: list[str] = []

    def ask(prompt: str) -> str:
        told.append(prompt)
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    return Review(document(), answers or Answers(), ask, told.append).run(), told


def open_keys(answers: Answers) -> list[str]:
    return [each.key for each in questions(read(document(), answers))]


def test_enter_takes_what_is_proposed_until_nothing_is_open() -> None:
    answers, told = sitting("", "", "", "", "", "")
    assert open_keys(answers) == []
    assert set(answers.said.values()) == {"yes"}
    assert any("市教育、公安" in each for each in told)


def test_a_word_that_is_no_answer_is_told_and_asked_again() -> None:
    answers, told = sitting("不知道", "")
    assert answers.said == {"label.主办单位": "yes", "together": "yes"}, "what was asked, and not the family"
    assert any(each.startswith("没有这个回答。可答：yes") for each in told)


def test_a_family_can_be_taken_apart() -> None:
    first = questions(read(document()))[0]
    assert [each.key for each in first.parts] == ["label.主办单位", "together"]
    answers, _ = sitting("分开", "牵头单位", "", "")
    assert answers.said == {"label.主办单位": "leads", "together": "yes", "names": "yes"}


def test_what_is_put_off_is_not_asked_again_in_this_sitting() -> None:
    answers, told = sitting("?", "?", "?", "?")
    assert answers.said == {}
    assert sum(each.startswith("回车") for each in told) == len(questions(read(document())))


def test_names_are_told_as_what_the_source_says_and_what_it_means() -> None:
    answers, told = sitting("?", "市教育、公安、民政局=市教育局、市公安局、市民政局")
    assert answers.names == {"市教育、公安、民政局": ("市教育局", "市公安局", "市民政局")}
    assert "names" not in open_keys(answers)
    assert any("原文=" in each for each in told)


def test_names_for_words_that_are_not_printed_are_refused() -> None:
    answers, told = sitting("?", "县教育局=市教育局", "q")
    assert answers.names == {}
    assert any("没有这个回答" in each for each in told)


def test_the_end_keeps_what_was_answered() -> None:
    answers, _ = sitting("", "q", "", "")
    assert answers.said.keys() == {"label.主办单位", "together"}


def test_what_is_answered_already_is_not_asked() -> None:
    whole, _ = sitting("", "", "", "", "", "")
    _, told = sitting(answers=whole)
    assert told == []


def test_answers_are_written_as_they_are_read(tmp_path: Path) -> None:
    answers = Answers(
        {"label.主办单位": "leads", "names": "yes"},
        {"市教育、公安局": ("市教育局", "市公安局")},
        {"7": {"leads": ["区住建局"], "open": True, "deadline": '12月"底"前'}, "修桥补路": {"skip": True}},
        {"联系人": "note"},
        {"各镇街": ("城南街道",)},
    )
    path = tmp_path / "answers.toml"
    write_answers(answers, path)
    assert read_answers(path) == answers
    assert answers_text(read_answers(path)) == answers_text(answers)


Change = Callable[[Workbook], None]


def reviewed(folder: Path, change: Change) -> Path:
    """The workbook of the document after a person has changed it."""
    path = folder / "review.xlsx"
    write_review(read(document()), path)
    book = load_workbook(path)
    change(book)
    book.save(path)
    return path


def test_every_question_and_entry_stands_in_the_workbook_with_its_words(tmp_path: Path) -> None:
    def look(book: Workbook) -> None:
        assert book.sheetnames == ["问题", "条目", "未归类", "统称", "出处"]
        assert [cell.value for cell in book["问题"]["A"]][1:] == ["label.主办单位", "together", "names"]
        assert "市教育、公安、民政局" in str(book["条目"]["C2"].value)
        assert [cell.value for cell in book["统称"]["A"]][1:] == ["各镇"]
        assert len(book["问题"].data_validations.dataValidation) == 3

    reviewed(tmp_path, look)


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


def test_how_to_say_what_no_choice_does_is_told() -> None:
    _, told = sitting("不对", "?", "不对", "?")
    refused = [each for each in told if each.startswith("没有这个回答")]
    assert ["[entries]" in each for each in refused] == [True, False]
    assert "原文=甲局、乙局" in refused[1]
