"""`erase-person`: a person is looked at, and forgotten everywhere."""

from pathlib import Path

import pytest

from bot.commands import erase_person
from bot.errors import CommandFailed
from tests.bot.commands.records import ACCOUNT, NAME, called, is_anywhere, value_of


def test_a_person_is_looked_at_before_being_forgotten(deployment: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert erase_person.run(called(account=ACCOUNT)) == 0
    assert "将抹去" in capsys.readouterr().out
    assert is_anywhere(deployment, NAME)
    with pytest.raises(CommandFailed, match="没有这个人"):
        erase_person.run(called(account="99"))


def test_a_person_is_forgotten_everywhere_and_the_departments_record_stays(deployment: Path) -> None:
    assert erase_person.run(called(account=ACCOUNT, apply=True)) == 0
    assert not is_anywhere(deployment, NAME)
    assert not is_anywhere(deployment, ACCOUNT)
    assert value_of(deployment, "SELECT count(*) FROM versions") == 1
    assert value_of(deployment, "SELECT count(*) FROM appointments WHERE until IS NULL") == 1
    assert value_of(deployment, "SELECT adopted_by FROM chats WHERE chat = '-5'") == "1"
    assert value_of(deployment, "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'") == 9
