"""The table of slow work: whatever is asked for can be made, and who may not have asked does not get it."""

import re
from pathlib import Path

import pytest

from bot.people.rights import Action, Actor
from handlers.slow_work_kinds import SLOW_WORK

HANDLERS = Path(__file__).parents[2] / "handlers"
_ASKED = re.compile(r"(?:ask_for|put_in_line)\(\s*\"([a-z ]+)\"")


@pytest.mark.parametrize("name", SLOW_WORK)
def test_a_stranger_gets_nothing_that_is_made(name: str) -> None:
    needs = SLOW_WORK[name].needs
    assert needs in Action
    assert not Actor("9").may(needs)


def test_each_kind_is_made_by_something_of_its_own() -> None:
    makers = [each.gather for each in SLOW_WORK.values()]
    assert len(set(makers)) == len(makers)


def test_what_is_asked_for_is_in_the_table() -> None:
    asked = {name for file in HANDLERS.rglob("*.py") for name in _ASKED.findall(file.read_text(encoding="utf-8"))}
    assert len(asked) > 5
    assert asked <= SLOW_WORK.keys()
