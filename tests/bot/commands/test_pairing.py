"""A file of pairs, as commands take it: what is wrong with it is named."""

from pathlib import Path

from bot.errors import FAULTY, USAGE
from checklist_data.reader import PACKAGED
from tests.bot.commands.deployment import Call


def test_a_wrong_answer_is_named(call: Call, newer: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text('[entries]\n"999" = "1"', encoding="utf-8")
    status, _, problem = call("diff", PACKAGED, newer, "--pairs", answers)
    assert status == FAULTY
    assert "“999”：原清单中没有" in problem
    assert call("diff", PACKAGED, newer, "--pairs", tmp_path / "none.toml")[0] == USAGE
