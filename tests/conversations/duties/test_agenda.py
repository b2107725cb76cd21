"""The agenda: one's own, and to the office everything."""

from tests.conversations.duties.desk import office, told
from tests.conversations.stage import LIAISON, OWNER, STRANGER, Stage


async def test_the_agenda_shows_ones_own_and_to_the_office_everything(stage: Stage) -> None:
    await office(stage)
    mine = await told(stage, LIAISON, "/duties")
    assert "教体局未来60天任务2项" in mine
    everything = await told(stage, OWNER, "任务")
    assert "II-10(2)" in everything
    assert "没有到期任务" in await told(stage, OWNER, "/duties 应急管理局")
    assert "没有“水利局”" in await told(stage, OWNER, "/duties 水利局"), "and not everything"
    assert "您尚未登记身份" in await told(stage, STRANGER, "/duties")
