"""The brief of a week: once, ranking nobody, with what it does not show."""

from tests.conversations.duties.drill import at, drill, propose, through
from tests.conversations.stage import OWNER, Stage


async def test_the_brief_comes_once_a_week_and_ranks_nobody(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-14", "2026-12-15", "2026-12-16", "2026-12-17", "2026-12-18", "2026-12-19")
    briefs = [each["text"] for each in stage.own(OWNER) if each["text"].startswith("本周要情（12月14日—18日）")]
    assert len(briefs) == 1
    assert "本周到期1项" in briefs[0]
    assert "尚无2027年节假日安排" in briefs[0]
    await through(stage, "2026-12-21")
    late = [each["text"] for each in stage.own(OWNER) if each["text"].startswith("本周要情（12月21日—25日）")]
    assert "逾期1项，涉及分值10分" in late[0]
    assert "对比" not in late[0]


async def test_the_brief_tells_how_many_it_does_not_show_and_whose_they_are(stage: Stage) -> None:
    await drill(stage)
    for number in range(8):
        await propose(stage, f"49.1 2026-12-15 报告 提前30天 教体局 第{number}项报告")
    await stage.plan_at(at("2026-12-14 09:00"))
    brief = next(each["text"] for each in stage.own(OWNER) if each["text"].startswith("本周要情"))
    assert "本周到期9项" in brief
    assert "另有3项未列出，见 /duties" in brief
    assert "· 教体局 49.1 消防演练" in brief
    assert "（）" not in brief
    assert "W5" not in brief
    await stage.plan_at(at("2026-12-21 09:00"))
    brief = [each["text"] for each in stage.own(OWNER) if each["text"].startswith("本周要情")][-1]
    assert "逾期9项，涉及分值10分" in brief
    assert "另有3项未列出" in brief


async def test_a_week_with_nothing_due_says_so_and_the_missing_calendar_stays_when_the_year_begins(
    stage: Stage,
) -> None:
    await drill(stage)
    await stage.rows("UPDATE occurrences SET stage = 'closed'")
    await stage.plan_at(at("2027-02-15 09:00"))
    brief = [each["text"] for each in stage.own(OWNER) if each["text"].startswith("本周要情")][-1]
    assert "本周无到期、无逾期" in brief
    assert "尚无2027年节假日安排" in brief
