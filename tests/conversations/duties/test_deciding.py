"""What is not to be done this year, or is not theirs: the office decides."""

from storage.people import Role
from tests.conversations.duties.drill import drill, last, said_about, through
from tests.conversations.stage import COLLEAGUE, LIAISON, OWNER, Stage


async def test_not_this_year_ends_the_occurrence_and_the_series_goes_on(stage: Stage) -> None:
    await drill(stage, "49.1 每年12月15日 演练 提前30天 教体局 消防演练")
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    for button in ("延期", "本期不适用", "本年无此类对象"):
        await stage.pressed(LIAISON, LIAISON, number, button)
        await stage.quiet()
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "同意")
    await stage.quiet()
    await through(stage, "2026-12-14", "2026-12-15", "2026-12-16")
    found = await stage.rows("SELECT period, stage, reason FROM occurrences ORDER BY period")
    assert [(each["period"], each["stage"]) for each in found][:2] == [("2026", "waived"), ("2027", "planned")]
    assert found[0]["reason"] == "本年无此类对象或情形"
    assert not any("到期" in each for each in said_about(stage, LIAISON)[2:])
    await through(stage, "2027-11-03")
    assert "启动" in said_about(stage, LIAISON)[-1]


async def test_not_ours_goes_to_the_office_with_both_readings_and_another_is_assigned(stage: Stage) -> None:
    await drill(stage)
    await stage.appoint(COLLEAGUE, Role.LIAISON, "应急管理局")
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    for button in ("不是我负责", "职能不在本部门"):
        await stage.pressed(LIAISON, LIAISON, number, button)
        await stage.quiet()
    asked = last(stage, OWNER)
    assert "清单原文：" in asked["text"]
    assert "部门意见：职能不在本部门" in asked["text"]
    for button in ("指派部门", "应急管理局"):
        await stage.pressed(OWNER, OWNER, asked["message_id"], button)
        await stage.quiet()
    before = len(said_about(stage, LIAISON))
    await through(stage, "2026-12-14")
    assert len(said_about(stage, LIAISON)) == before
    assert "应急管理局" in said_about(stage, COLLEAGUE)[-1]
