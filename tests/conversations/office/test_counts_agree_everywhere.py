"""One month lived, and every place that shows how things stand says the same of it."""

import io
import re

from docx import Document

from bot.board.address import Address
from bot.board.views.wall import wall_of
from bot.ledger.gather import Wanted, current_ledger
from bot.lights.light import Light
from bot.standing.counting import Counts, count, overall
from bot.standing.facts import Facts
from bot.standing.gather import gather
from bot.standing.trend import past_of, trend
from storage.people import Role
from tests.conversations.duties.drill import at, through
from tests.conversations.stage import COLLEAGUE, LIAISON, OWNER, READER, Stage


async def lived(stage: Stage) -> None:
    """A December: reports of every state, one taken back, one returned, one closed, and the year's duties left late."""
    await stage.adopted()
    await stage.appoint(OWNER, Role.OFFICE)
    await stage.appoint(READER, Role.LEADER)
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    await stage.appoint(COLLEAGUE, Role.LIAISON, "应急管理局")
    await through(stage, "2026-11-30", "2026-12-01")
    await stage.asked(LIAISON, LIAISON, "49 已办结")
    await stage.asked(COLLEAGUE, COLLEAGUE, "25 有困难：消防站点用地未落实")
    await stage.asked(COLLEAGUE, COLLEAGUE, "23 按计划推进")
    await stage.asked(LIAISON, LIAISON, "/undo")
    await stage.asked(LIAISON, LIAISON, "49 完成80% 已建家长学校12所")
    await through(stage, "2026-12-14")
    await stage.asked(LIAISON, LIAISON, f"{stage.another_of('教体局', '49')} 已办结")
    await decided(stage, "销号")
    await stage.asked(COLLEAGUE, COLLEAGUE, "25 已办结")
    await decided(stage, "退回", "请补充佐证材料")
    await stage.asked(COLLEAGUE, COLLEAGUE, "23 已办结")
    await through(stage, "2026-12-31", "2027-01-01")
    await stage.plan_at(at("2027-01-04 10:00"))


async def decided(stage: Stage, *buttons: str) -> None:
    """The office decides on what was reported last."""
    await stage.quiet()
    number = next(each["message_id"] for each in reversed(stage.own(OWNER)) if "待审核" in each.get("text", ""))
    for each in buttons:
        await stage.pressed(OWNER, OWNER, number, each)
        await stage.quiet()


async def facts_of(stage: Stage) -> Facts:
    services = stage.services
    moment = services.clock.reading().astimezone(services.zone)
    async with stage.database.transaction("look") as rows:
        return await gather(rows, stage.checklist, services.calendar, moment)


async def circular_of(stage: Stage) -> str:
    stage.say(OWNER, OWNER, "/circular 2026-12")
    await stage.quiet()
    sent = [each for each in stage.chat(OWNER).messages.values() if "document" in each][-1]
    file = stage.world.files.by_id(sent["document"]["file_id"])
    assert file is not None
    return "\n".join(each.text for each in Document(io.BytesIO(file.data)).paragraphs)


def numbers(pattern: str, text: str) -> tuple[int, ...]:
    """The numbers that a pattern finds."""
    found = re.search(pattern, text)
    assert found is not None, (pattern, text)
    return tuple(map(int, found.groups()))


def lights_of(counts: Counts) -> tuple[int, ...]:
    return tuple(counts.lights[each] for each in Light)


async def test_board_status_circular_ledger_briefs_and_trend_say_the_same(stage: Stage) -> None:
    await lived(stage)
    facts = await facts_of(stage)
    counts = overall(facts)
    assert counts.late > 3
    assert counts.reported > 2
    assert (counts.waiting, counts.closed, counts.returned) == (1, 1, 1)
    assert wall_of(facts, stage.checklist, Address()).counts == counts

    status = await stage.asked(OWNER, OWNER, "/status")
    assert numbers(r"红灯\D*(\d+)\D+黄灯\D*(\d+)\D+绿灯\D*(\d+)", status) == lights_of(counts)
    assert numbers(r"待审核\D*(\d+)", status) == (counts.waiting,)
    assert numbers(r"逾期\D*(\d+)", status) == (counts.late,)

    said = await circular_of(stage)
    brief = next(
        each["text"] for each in stage.own(READER) if each.get("text", "").startswith("上月情况（2026年12月）")
    )
    for text in (said, brief):
        assert numbers(r"红灯(\d+)项、黄灯(\d+)项、绿灯(\d+)项；已销号(\d+)项", text) == (
            *lights_of(counts),
            counts.closed,
        )
        assert numbers(r"部门事项共(\d+)项，已填报(\d+)项，未填报(\d+)项", text) == (
            counts.entries,
            counts.reported,
            counts.silent,
        )
        assert numbers(r"已退回未补正(\d+)项，待审核(\d+)项。逾期任务(\d+)项", text) == (
            counts.returned,
            counts.waiting,
            counts.late,
        )
    assert sum(map(int, re.findall(r"逾期任务(\d+)项。$", said, re.MULTILINE))) == counts.late * 2, (
        "by section, and in all"
    )

    weekly = next(each["text"] for each in stage.own(OWNER) if each.get("text", "").startswith("本周要情（1月4日"))
    assert numbers(r"待审核(\d+)条，已退回未补正(\d+)条", weekly) == (counts.waiting, counts.returned)
    assert numbers(r"\n逾期(\d+)项", weekly) == (counts.late,)

    services = stage.services
    async with stage.database.transaction("look") as rows:
        ledger = await current_ledger(rows, stage.checklist, services.calendar, Wanted(facts.today, services.zone))
        past = await past_of(rows, facts)
    written = count(each.fact for each in ledger.rows)
    assert (written.entries, written.reported, written.silent) == (counts.entries, counts.reported, counts.silent)
    assert lights_of(written) == lights_of(counts)

    points = trend(facts, past, services.zone, services.calendar)
    assert (points[-1].lights, points[-1].late) == (counts.lights, counts.late)
    assert [each.late for each in points if each.day.year == 2026] == [0] * 10
    assert [sum(each.lights.values()) for each in points][4:9] == [0, 0, 3, 3, 4]


async def test_the_figures_of_the_circular_add_up_where_a_clause_is_reported_by_itself(stage: Stage) -> None:
    await stage.adopted()
    await stage.appoint(OWNER, Role.OFFICE)
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    await stage.plan_at(at("2026-12-10 10:00"))
    await stage.asked(LIAISON, LIAISON, "49 按计划")
    await stage.asked(LIAISON, LIAISON, "49.1 按计划")
    found = r"部门事项共(\d+)项，已填报(\d+)项（含单列条款(\d+)项），未填报(\d+)项"
    entries, reported, clauses, silent = numbers(found, await circular_of(stage))
    assert (reported, clauses) == (2, 1)
    assert entries == reported - clauses + silent
