"""Work without a period, which becomes a duty once the office decides."""

from tests.conversations.duties.desk import office, told
from tests.conversations.duties.drill import last
from tests.conversations.stage import OWNER, Stage


async def test_work_without_a_period_is_planned_once_the_office_decides(stage: Stage) -> None:
    await office(stage)
    count = len(await stage.rows("SELECT * FROM duties"))
    await told(stage, OWNER, "/duty")
    number = last(stage, OWNER)["message_id"]
    await stage.pressed(OWNER, OWNER, number, "待决定周期的事项")
    await stage.quiet()
    assert "原文只写“定期”" in last(stage, OWNER)["text"]
    await stage.pressed(OWNER, OWNER, number, "每季度末")
    await stage.pressed(OWNER, OWNER, number, "不设周期")
    await stage.quiet()
    found = await stage.rows("SELECT stopped, rule FROM duties ORDER BY id DESC LIMIT 2")
    assert len(await stage.rows("SELECT * FROM duties")) == count + 2
    assert {each["stopped"] for each in found} == {0, 1}
    assert "/20" not in last(stage, OWNER)["text"]
