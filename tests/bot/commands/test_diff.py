"""`qingdan diff`: what differs is printed and written down, and what is asked answers itself when it is filled in."""

import re
from pathlib import Path

from bot.errors import FAULTY, USAGE
from checklist_data.reader import PACKAGED
from tests.bot.commands.deployment import Call
from tests.next_year import NEW_NAME


def test_a_list_is_compared_with_itself(call: Call) -> None:
    status, said, _ = call("diff", PACKAGED, PACKAGED)
    assert status == 0
    assert "未变262" in said
    assert "改动" not in said


def test_the_difference_is_written_down(call: Call, newer: Path, pairs: Path, tmp_path: Path) -> None:
    book, page = tmp_path / "out.xlsx", tmp_path / "out.html"
    status, said, _ = call("diff", PACKAGED, newer, "--pairs", pairs, "--workbook", book, "--page", page)
    assert status == 0
    assert "并入 事项 21→20" in said
    assert book.exists()
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert call("diff", PACKAGED, newer, "--page", page)[0] == USAGE, "nothing is overwritten"


def test_questions_leave_with_a_status_and_answer_themselves_when_filled_in(
    call: Call, newer: Path, tmp_path: Path
) -> None:
    status, said, _ = call("diff", PACKAGED, newer)
    assert status == FAULTY
    answers = tmp_path / "answers.toml"
    answers.write_text(
        re.sub(r'^# (".*" = "(?:20|' + NEW_NAME + r')")', r"\1", said[said.index("# 每一项") :], flags=re.MULTILINE),
        encoding="utf-8",
    )
    assert call("diff", PACKAGED, newer, "--pairs", answers)[0] == 0
