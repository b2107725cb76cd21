"""Departments are compared only while an owner allows it."""

from tests.conversations.duties.desk import told
from tests.conversations.duties.drill import drill, through
from tests.conversations.stage import OWNER, Stage


async def test_departments_are_compared_only_while_an_owner_has_allowed_it(stage: Stage) -> None:
    await drill(stage)
    assert "请写截止日期和理由" in await told(stage, OWNER, "/ranking 2027-01-31")
    assert "已记入日志" in await told(stage, OWNER, "/ranking 2026-12-27 年终核对")
    (row,) = await stage.rows("SELECT new FROM audit WHERE action = 'ranking'")
    assert row["new"] == "2026-12-27 年终核对"
    await through(stage, "2026-12-21", "2026-12-28")
    briefs = [each["text"] for each in stage.own(OWNER) if each["text"].startswith("本周要情")]
    assert "部门对比（至2026-12-27，年终核对）" in briefs[-2]
    assert "教体局：按期0，逾期1" in briefs[-2]
    assert "部门对比" not in briefs[-1]
    assert "已关闭" in await told(stage, OWNER, "/ranking off")
