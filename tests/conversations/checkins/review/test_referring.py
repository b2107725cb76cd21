"""A request for help is referred, and what the other department answers comes back."""

import pytest

from storage.people import Role
from tests.conversations.checkins.test_answers_to_office import before_office, waiting
from tests.conversations.stage import COLLEAGUE, LIAISON, Stage

OTHERS = "71"


async def test_a_request_for_help_is_referred_and_the_answer_comes_back(stage: Stage) -> None:
    await stage.appoint(OTHERS, Role.LIAISON, "工程建设管理局")
    number = await before_office(stage, "49 需协调：请住建局提供场地")
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "转办")
    await stage.quiet()
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "工程建设管理局")
    await stage.quiet()
    assert "已转工程建设管理局办理。" in stage.own(LIAISON)[-1]["text"]
    asked = stage.own(OTHERS)[-1]
    assert "请住建局提供场地" in asked["text"]
    assert "待审核1条" in await waiting(stage), "it is not lost while the other department is silent"
    stage.say(OTHERS, OTHERS, "可腾出二楼，12月10日前交付", reply_to=asked["message_id"])
    await stage.quiet()
    assert "已送综治办" in stage.own(OTHERS)[-1]["text"]
    assert "可腾出二楼" in stage.own(LIAISON)[-1]["text"]
    card = stage.own(COLLEAGUE)[-1]
    assert "工程建设管理局：可腾出二楼，12月10日前交付" in card["text"]
    await stage.pressed(COLLEAGUE, COLLEAGUE, card["message_id"], "按工程建设管理局答复办理")
    await stage.quiet()
    assert "已协调。工程建设管理局：可腾出二楼" in stage.own(LIAISON)[-1]["text"]
    assert [each["decision"] for each in await stage.rows("SELECT decision FROM reviews ORDER BY id")] == [
        "referred",
        "answered",
        "agreed",
    ]


async def test_nobody_of_the_other_department_can_be_written_to(stage: Stage) -> None:
    number = await before_office(stage, "49 需协调：请住建局提供场地")
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "转办")
    await stage.quiet()
    assert "没有可送达的联络员" in await stage.pressed(COLLEAGUE, COLLEAGUE, number, "工程建设管理局")


async def referred(stage: Stage) -> int:
    """Help was asked for and referred; the number of what the other department is told."""
    await stage.appoint(OTHERS, Role.LIAISON, "工程建设管理局")
    number = await before_office(stage, "49 需协调：请提供场地")
    for button in ("转办", "工程建设管理局"):
        await stage.pressed(COLLEAGUE, COLLEAGUE, number, button)
        await stage.quiet()
    return int(stage.own(OTHERS)[-1]["message_id"])


async def others_say(stage: Stage, number: int, text: str) -> str:
    stage.say(OTHERS, OTHERS, text, reply_to=number)
    await stage.quiet()
    return str(stage.own(OTHERS)[-1]["text"])


@pytest.mark.parametrize(
    ("meanwhile", "told"),
    [("49 需协调：请提供两处场地", "已有更新"), ("49 按计划，场地已解决", "已有更新"), ("/undo", "已撤销")],
)
async def test_an_answer_to_what_has_changed_meanwhile_is_told_so(stage: Stage, meanwhile: str, told: str) -> None:
    number = await referred(stage)
    stage.say(LIAISON, LIAISON, meanwhile)
    await stage.quiet()
    assert told in await others_say(stage, number, "可以提供")
    assert [each["decision"] for each in await stage.rows("SELECT decision FROM reviews")] == ["referred"]


async def test_the_other_department_may_add_to_its_answer_until_the_office_has_agreed(stage: Stage) -> None:
    number = await referred(stage)
    assert "已送综治办" in await others_say(stage, number, "可以提供二楼")
    assert "已送综治办" in await others_say(stage, number, "改为三楼")
    await stage.pressed(COLLEAGUE, COLLEAGUE, stage.own(COLLEAGUE)[-1]["message_id"], "按工程建设管理局答复")
    await stage.quiet()
    assert "已协调。工程建设管理局：改为三楼" in stage.own(LIAISON)[-1]["text"]
    assert "已有更新" in await others_say(stage, number, "还是二楼")


async def test_whoever_speaks_for_the_other_department_no_more_answers_nothing(stage: Stage) -> None:
    number = await referred(stage)
    await stage.rows("UPDATE appointments SET until = 1 WHERE department = '工程建设管理局'")
    assert "您还不是联络员" in await others_say(stage, number, "可以提供")
    assert len(await stage.rows("SELECT 1 FROM reviews")) == 1
