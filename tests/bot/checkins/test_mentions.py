"""Another entry in the words of a report: one that was not understood is not swallowed."""

import pytest

from bot.checkins.model import Problem
from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State
from tests.bot.checkins.corpus import TODAY

OWN = ("教体局",)


ON_PLAN, DIFFICULT = State.ON_PLAN, State.DIFFICULT


Told = list[tuple[str, State, int | None]]


@pytest.mark.parametrize(
    "text",
    [
        *("51、49按计划，52嘛卡住了", "51项照计划，家庭教育那项有困难", "49项按计划（51项同）"),
        "意识形态9、助考31都照常开展",
    ],
)
def test_another_entry_in_the_words_is_asked_about(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert found.drafts == ()
    assert [each.problem for each in found.faults] == [Problem.UNCLEAR_ENTRIES]


def test_what_is_of_the_entry_itself_is_pointed_at_without_a_doubt(check_ins: CheckIns) -> None:
    assert _told(check_ins, "51项照计划，个人品德那项活动办了3场") == [("51", ON_PLAN, None)]


def _told(check_ins: CheckIns, text: str) -> Told:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None, text
    assert found.faults == (), (text, found.faults)
    return [(each.ref, each.state, each.percent) for each in found.drafts]
