"""What is said of a part of an entry beside what is said of all of it."""

import pytest

from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State
from tests.bot.checkins.corpus import TODAY

OWN = ("官园街道",)


@pytest.mark.parametrize(
    ("text", "state", "percent"),
    [
        ("12(2) 巡防队伍已组建，整条仍在推进", State.ON_PLAN, None),
        ("12 第二款完成80%，全条过半", State.ON_PLAN, None),
        ("12第2款已办结，整条还差得远", State.ON_PLAN, None),
        ("12 第一款已完成，整项完成40%", State.ON_PLAN, 40),
        ("12 巡逻那块完成九成，总体完成六成", State.ON_PLAN, 60),
        ("12 我方牵头部分和参与部分都已完成，整条办结", State.DONE, None),
        ("12 第二款已完成，整条有困难，缺人手", State.DIFFICULT, None),
        ("12 第二项巡防队伍已组建36人，其它几项还在做", State.ON_PLAN, None),
        ("12 其它几项还在做，第二项办结", State.ON_PLAN, None),
    ],
)
def test_the_words_of_the_whole_decide(check_ins: CheckIns, text: str, state: State, percent: int | None) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert [(each.ref, each.state, each.percent) for each in found.drafts] == [("12", state, percent)]
    assert found.faults == ()


@pytest.mark.parametrize(
    "text",
    [
        "12 整条办结，第三款还在做",
        "12 整条按计划，巡逻那块有困难",
        "12 牵头部分完成80%，整条办结",
        "12.2已办结，整条按计划",
        "12 第一款已完成，第二款完成一半，整项完成75%",
    ],
)
def test_a_part_that_contradicts_the_whole_is_asked_about(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert found.faults


def test_a_clause_alone_is_still_reported_by_itself(check_ins: CheckIns) -> None:
    found = check_ins.read("12.2 巡防队伍已组建，正在推进", TODAY, departments=OWN)
    assert found is not None
    assert [each.ref for each in found.drafts] == ["12.2"]
