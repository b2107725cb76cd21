"""A file of pairs, as commands take it: what is wrong with it is named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli import main
from bot.errors import FAULTY, USAGE
from checklist_data.reader import PACKAGED
from tests.bot.commands.deployment import Platform
from tests.next_year import next_year

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], alone: None) -> Call:
    """Run a command; its status, what it printed, and what it complained of."""
    del alone

    def called(*words: object) -> tuple[int, str, str]:
        status = main([str(each) for each in words], Platform())
        said = capsys.readouterr()
        return status, said.out, said.err

    return called


@pytest.fixture
def newer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of next year's list."""
    return next_year(tmp_path_factory.mktemp("lists") / "next")


def test_a_wrong_answer_is_named(call: Call, newer: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text('[entries]\n"999" = "1"', encoding="utf-8")
    status, _, problem = call("diff", PACKAGED, newer, "--pairs", answers)
    assert status == FAULTY
    assert "“999”：原清单中没有" in problem
    assert call("diff", PACKAGED, newer, "--pairs", tmp_path / "none.toml")[0] == USAGE
