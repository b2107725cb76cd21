"""The department argument of commands."""

import pytest

from bot.commands.department_argument import department_named
from bot.errors import CommandFailed
from checklist_data.model import Checklist


@pytest.mark.parametrize("said", [None, ""])
def test_without_one_all_departments_are_meant(checklist: Checklist, said: str | None) -> None:
    assert department_named(said, checklist) == ""


@pytest.mark.parametrize("said", ["教体局", "教育体育局", " 教体局 "])
def test_a_department_is_named_as_people_name_it(checklist: Checklist, said: str) -> None:
    assert department_named(said, checklist) == "教体局"


@pytest.mark.parametrize("said", ["水利局", "局", "1", "教体局 妇联", "=1+1"])
def test_an_unknown_name_or_several_are_refused(checklist: Checklist, said: str) -> None:
    with pytest.raises(CommandFailed, match="没有“"):
        department_named(said, checklist)
