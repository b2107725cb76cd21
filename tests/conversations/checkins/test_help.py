"""Help that a department asks for: agreed with what was agreed, or referred to another that answers."""

import pytest

from tests.conversations.checkins.help_wanted import agreed
from tests.conversations.checkins.test_answers_to_office import answered, before_office, decided, present, waiting
from tests.conversations.stage import COLLEAGUE, LIAISON, Stage


async def test_what_needs_help_is_agreed_with_what_was_agreed(stage: Stage) -> None:
    number = await before_office(stage, "49 需协调：请住建局提供场地")
    told = await decided(stage, number, "已协调", "住建局12月10日前腾出二楼")
    assert "已协调。住建局12月10日前腾出二楼" in stage.own(LIAISON)[-1]["text"]
    assert "没有待审核" in await waiting(stage)
    assert "已协调" in await stage.asked(COLLEAGUE, COLLEAGUE, "/status 49")
    await answered(stage, told, "按计划，场地已收到")
    assert (await present(stage))[0] == "on plan"


@pytest.mark.parametrize(
    ("report", "queue"),
    [("49 需协调：还缺桌椅", "待审核1条"), ("49 有困难：缺经费", "没有待审核"), ("49 已办结", "待审核1条")],
)
async def test_what_is_reported_after_help_was_agreed_stands_by_itself(stage: Stage, report: str, queue: str) -> None:
    await agreed(stage)
    stage.say(LIAISON, LIAISON, report)
    await stage.quiet()
    assert queue in await waiting(stage)


async def test_one_press_is_enough_where_help_was_agreed(stage: Stage) -> None:
    await agreed(stage)
    stage.say(LIAISON, LIAISON, "/report")
    await stage.quiet()
    number = stage.own(LIAISON)[-1]["message_id"]
    for button in ("第49项", "按计划"):
        await stage.pressed(LIAISON, LIAISON, number, button)
        await stage.quiet()
    assert (await present(stage))[0] == "on plan"
