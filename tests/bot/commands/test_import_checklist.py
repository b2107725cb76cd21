"""`qingdan import-checklist` as it is called."""

import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.cli import main
from bot.errors import FAULTY, USAGE

pytestmark = pytest.mark.usefixtures("alone")

LIST = "云溪区任务清单\n一、短板\n1.修路。（{}）\n2.修桥。（责任单位：区交通局、各镇）\n"
CLEAR = LIST.format("牵头单位：区交通局；完成时限：6月底前")
DOUBTFUL = LIST.format("主办单位：区交通局")


def document(folder: Path, text: str) -> str:
    path = folder / "清单.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_reading_is_printed_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import-checklist", "--json", document(tmp_path, CLEAR)]) == 0
    read = json.loads(capsys.readouterr().out)
    assert read["title"] == "云溪区任务清单"
    assert [(each["no"], each["leads"], each["deadline"]) for each in read["entries"]] == [
        ("1", ["区交通局"], "6月底前"),
        ("2", [], None),
    ]
    assert sum(read["classes"].values()) == 4
    assert (read["left_over"], read["questions"]) == ([], [])


def test_a_clear_document_becomes_a_folder_that_can_be_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(tmp_path / "new")
    assert main(["import-checklist", "--out", folder, document(tmp_path, CLEAR)]) == 0
    assert "已写入" in capsys.readouterr().err
    assert main(["check", folder]) == 0
    assert main(["--checklist", folder, "ask", "区交通局牵头哪些任务"]) == 0
    assert "修路" in capsys.readouterr().out


def test_nothing_is_written_while_a_question_is_open(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new"
    assert main(["import-checklist", "--out", str(folder), document(tmp_path, DOUBTFUL)]) == FAULTY
    told = capsys.readouterr()
    assert "label.主办单位" in told.out
    assert "没有写入" in told.err
    assert not folder.exists()


def test_an_answer_closes_the_question(tmp_path: Path) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text('[answers]\n"label.主办单位" = "leads"\n', encoding="utf-8")
    folder = str(tmp_path / "new")
    file = document(tmp_path, DOUBTFUL)
    assert main(["import-checklist", "--answers", str(answers), "--out", folder, file]) == 0
    assert main(["check", folder]) == 0


def test_a_draft_can_be_tried_at_once_and_not_adopted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(tmp_path / "new")
    assert main(["import-checklist", "--draft", "--out", folder, document(tmp_path, DOUBTFUL)]) == FAULTY
    assert "已写入草稿" in capsys.readouterr().err
    assert main(["--checklist", folder, "ask", "第1项是什么"]) == 0
    assert "第1项 修路" in capsys.readouterr().out
    for call in (["check", folder], ["diff", folder, folder]):
        assert main(call) == FAULTY
        assert "这是草稿" in capsys.readouterr().err


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import-checklist", "--out", str(tmp_path), document(tmp_path, CLEAR)]) == USAGE
    assert "已有文件" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["/nowhere.docx"]])
def test_a_call_without_a_document_is_told(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import-checklist", *words]) == USAGE
    assert "import-checklist" in capsys.readouterr().err or words


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = tmp_path / "清单.docx"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert main(["import-checklist", str(old)]) == USAGE
    assert "另存为" in capsys.readouterr().err


def test_an_answer_that_was_not_offered_is_told_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text('[answers]\n"label.主办单位" = "lead"\n', encoding="utf-8")
    assert main(["import-checklist", "--answers", str(answers), document(tmp_path, DOUBTFUL)]) == USAGE
    assert "第2行：“label.主办单位”不能写“lead”，可写：yes" in capsys.readouterr().err


def test_an_answer_to_what_the_document_does_not_ask_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text('[answers]\n"label.主办单位" = "leads"\n', encoding="utf-8")
    assert main(["import-checklist", "--answers", str(answers), document(tmp_path, CLEAR)]) == 0
    assert "没有用上的回答：[answers] label.主办单位" in capsys.readouterr().out


def say(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """A person at the terminal who says this and leaves."""
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{each}\n" for each in lines)))


def test_a_review_asks_and_writes_the_answers_beside_the_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file, folder = document(tmp_path, DOUBTFUL), str(tmp_path / "new")
    say(monkeypatch, "牵头单位")
    assert main(["import-checklist", "--review", file, "--out", folder]) == 0
    assert "“主办单位”是什么角色" in capsys.readouterr().out
    written = tmp_path / "清单.answers.toml"
    assert '"label.主办单位" = "leads"' in written.read_text(encoding="utf-8")
    assert main(["import-checklist", "--answers", str(written), file]) == 0
    assert main(["check", folder]) == 0


def test_a_person_who_leaves_keeps_what_was_answered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    say(monkeypatch)
    assert main(["import-checklist", "--review", document(tmp_path, DOUBTFUL)]) == FAULTY
    assert (tmp_path / "清单.answers.toml").is_file()


def test_a_review_goes_on_where_the_last_one_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = tmp_path / "mine.toml"
    say(monkeypatch, "")
    file = document(tmp_path, DOUBTFUL)
    assert main(["import-checklist", "--review", "--answers", str(answers), file]) == 0
    say(monkeypatch)
    assert main(["import-checklist", "--review", "--answers", str(answers), file]) == 0


def test_a_workbook_is_written_gone_through_and_read_back(tmp_path: Path) -> None:
    file, path = document(tmp_path, DOUBTFUL), tmp_path / "review.xlsx"
    assert main(["import-checklist", "--workbook", str(path), file]) == FAULTY
    assert main(["import-checklist", "--workbook", str(path), file]) == USAGE
    book = load_workbook(path)
    book["问题"]["E2"] = "按拟读的"
    book.save(path)
    assert main(["import-checklist", "--answers", str(path), "--out", str(tmp_path / "new"), file]) == 0


def test_answers_from_before_are_told_since_they_hold_for_new_places_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text('[answers]\n"label.主办单位" = "leads"\n', encoding="utf-8")
    assert main(["import-checklist", "--answers", str(answers), document(tmp_path, DOUBTFUL)]) == 0
    assert "没有再问：label.主办单位" in capsys.readouterr().err


def test_a_review_that_was_ended_goes_on_where_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ["import-checklist", "--review", document(tmp_path, DOUBTFUL)]
    monkeypatch.setattr("builtins.input", lambda _: "q")
    assert main(command) == FAULTY
    monkeypatch.setattr("builtins.input", lambda _: "")
    assert main(command) == 0
    assert "接着" in capsys.readouterr().err
