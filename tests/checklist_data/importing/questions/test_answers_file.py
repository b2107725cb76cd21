"""Answers in a file: they are written as they are read."""

from pathlib import Path

from checklist_data.importing.answers import Answers
from checklist_data.importing.questions.answers_file import read_answers
from checklist_data.importing.questions.answers_text import answers_text, write_answers


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
