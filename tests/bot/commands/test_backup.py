"""`qingdan backup` and `qingdan restore`: nothing is overwritten, and only what is sound is taken."""

from pathlib import Path

import pytest

from bot.cli import main
from bot.errors import USAGE
from storage.engine.process_lock import ProcessLock
from tests.bot.commands.deployment import DATABASE, leave_database

pytestmark = pytest.mark.usefixtures("alone")


def test_a_copy_is_made_while_the_bot_holds_the_file_and_none_is_put_back(capsys: pytest.CaptureFixture[str]) -> None:
    leave_database()
    with ProcessLock(DATABASE):
        assert main(["backup", "copy.sqlite3"]) == 0
        assert main(["restore", "copy.sqlite3"]) == USAGE
    assert "请先停止" in capsys.readouterr().err


@pytest.mark.parametrize("call", [["backup"], ["restore"], ["backup", "x"], ["restore", "nowhere"]])
def test_a_call_that_lacks_something_is_told_what(call: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(call) == USAGE
    assert capsys.readouterr().err
    assert list(Path().glob("*.part")) == []
