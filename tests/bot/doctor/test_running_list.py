"""What is found about the list in force."""

from pathlib import Path

import pytest

from bot.adopting.running_list import RunningList
from bot.doctor.running_list import on_list
from bot.settings import Settings
from checklist_data.reader import PACKAGED

ORCHID = Path(__file__).parents[2] / "examples" / "lanxi_2026"


def told(running: RunningList) -> str:
    return "\n".join(map(str, on_list(running, Settings())))


@pytest.mark.parametrize(("is_of_chat", "way"), [(False, "qingdan check"), (True, "重新发一次")])
def test_departments_without_short_names_are_told_with_the_way_to_add_them(*, is_of_chat: bool, way: str) -> None:
    found = told(RunningList(ORCHID, is_of_chat=is_of_chat))
    assert "1个单位没有简称，这样说查不到：人民法院（法院）" in found
    assert way in found


def test_a_list_whose_departments_have_theirs_says_nothing_of_it() -> None:
    assert "没有简称" not in told(RunningList(PACKAGED))
