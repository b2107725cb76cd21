"""The office urges: once a day, within hours, and what cannot be urged is told."""

from tests.conversations.duties.desk import told
from tests.conversations.duties.drill import (
    at,
    drill,
    said_about,
    through,
)
from tests.conversations.stage import LIAISON, OWNER, Stage


async def test_the_office_urges_once_a_day_within_hours(stage: Stage) -> None:
    await drill(stage)
    await stage.plan_at(at("2026-12-02 18:00"))
    assert "12月3日09:00提醒教体局" in await told(stage, OWNER, "/urge 49.1")
    assert "今天已催办过" in await told(stage, OWNER, "催办 49.1")
    await stage.plan_at(at("2026-12-02 20:00"))
    assert said_about(stage, LIAISON) == []
    await stage.plan_at(at("2026-12-03 09:00"))
    assert said_about(stage, LIAISON)[-1].startswith("催办")
    assert "12月4日09:00" in await told(stage, OWNER, "/urge 49.1")
    await through(stage, "2026-12-03", "2026-12-04")
    assert len(said_about(stage, LIAISON)) == 2


async def test_what_cannot_be_urged_is_told(stage: Stage) -> None:
    await drill(stage)
    stage.world.clock.wind_to(at("2026-12-02 10:00"))
    assert "请写事项编号" in await told(stage, OWNER, "/urge")
    assert "没有已启动" in await told(stage, OWNER, "/urge 51")
    assert "此项由" in await told(stage, LIAISON, "/urge 49.1")
    await stage.plan_at(at("2026-12-02 10:01"))
    await stage.rows("UPDATE occurrences SET stage = 'reported'")
    assert "待综治办审核" in await told(stage, OWNER, "/urge 49.1")
    assert await stage.rows("SELECT 1 FROM nudges WHERE rung = 'urge'") == []


async def test_urging_whoever_has_no_liaison_says_so(stage: Stage) -> None:
    await drill(stage)
    await stage.plan_at(at("2026-12-02 18:00"))
    await stage.rows("UPDATE appointments SET until = 1 WHERE role = 'liaison'")
    assert "教体局还没有联络员，请用 /invite 邀请" in await told(stage, OWNER, "/urge 49.1")
