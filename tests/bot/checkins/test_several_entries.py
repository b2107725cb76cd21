"""Several entries in one message: none is swallowed by the one before it, and one named again goes on."""

import pytest

from bot.checkins.model import Problem
from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State
from tests.bot.checkins.corpus import TODAY

OWN = ("教体局",)
ON_PLAN, DIFFICULT = State.ON_PLAN, State.DIFFICULT
Told = list[tuple[str, State, int | None]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("意识形态9项照常；安全生产23项，整体进度我们填70%", [("9", ON_PLAN, None), ("23", ON_PLAN, 70)]),
        ("家庭美德(49项)55%,个人品德(51项)20%,谢谢", [("49", ON_PLAN, 55), ("51", ON_PLAN, 20)]),
        ("49家庭美德60%，51个人品德70%", [("49", ON_PLAN, 60), ("51", ON_PLAN, 70)]),
        ("个人品德51按计划；家庭美德49有困难", [("51", ON_PLAN, None), ("49", DIFFICULT, None)]),
        ("好的是51项照常在推，坏的是49项卡在验收", [("51", ON_PLAN, None), ("49", DIFFICULT, None)]),
        ("我一笔一笔念：4项，走着；9项，四成。念完", [("4", ON_PLAN, None), ("9", ON_PLAN, 40)]),
    ],
)
def test_an_entry_behind_or_before_its_title_begins_a_report(check_ins: CheckIns, text: str, told: Told) -> None:
    assert _told(check_ins, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("49正常，唯独51有施工阻力", [("49", ON_PLAN, None), ("51", DIFFICULT, None)]),
        ("49项也在做,就51项卡在文件会签上了", [("49", ON_PLAN, None), ("51", DIFFICULT, None)]),
        ("51正常，可49卡在经费上", [("51", ON_PLAN, None), ("49", DIFFICULT, None)]),
    ],
)
def test_an_entry_set_against_others_begins_a_report(check_ins: CheckIns, text: str, told: Told) -> None:
    assert _told(check_ins, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("51项进展七成，但51项师资仍有困难", [("51", DIFFICULT, 70)]),
        ("51项在推进。51项完成80%", [("51", ON_PLAN, 80)]),
    ],
)
def test_an_entry_named_again_is_told_more_of(check_ins: CheckIns, text: str, told: Told) -> None:
    assert _told(check_ins, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("上门排查214户,装报警器198户,计入51项", [("51", ON_PLAN, None)]),
        ("这个月我们办了讲座4场，请记在51项下面", [("51", ON_PLAN, None)]),
        ("完成80%的是51项", [("51", ON_PLAN, 80)]),
        ("逾期的有51项", [("51", DIFFICULT, None)]),
    ],
)
def test_an_entry_can_stand_behind_what_is_told(check_ins: CheckIns, text: str, told: Told) -> None:
    assert _told(check_ins, text) == told


def test_the_second_entry_is_named_as_it_is_said(check_ins: CheckIns) -> None:
    found = check_ins.read("二项照常", TODAY, departments=("财政局",))
    assert found is not None
    assert [(each.ref, each.state) for each in found.drafts] == [("2", ON_PLAN)]


def _told(check_ins: CheckIns, text: str) -> Told:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None, text
    assert found.faults == (), (text, found.faults)
    return [(each.ref, each.state, each.percent) for each in found.drafts]


def test_percentages_and_states_in_one_list_are_said_of_the_entries_in_their_order(check_ins: CheckIns) -> None:
    found = _told(check_ins, "49、51、12：按计划、六成、有困难")
    assert found == [("49", ON_PLAN, None), ("51", ON_PLAN, 60), ("12", DIFFICULT, None)]


def test_a_percentage_of_one_of_several_entries_is_not_lost(check_ins: CheckIns) -> None:
    found = check_ins.read("11项正常；47项的材料60%", TODAY, departments=("党群工作部",))
    assert found is not None
    assert [(each.ref, each.percent) for each in found.drafts] == [("11", None)]
    assert [(each.problem, each.refs) for each in found.faults] == [(Problem.UNCLEAR_PERCENT, ("47",))]
