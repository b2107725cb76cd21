"""One way to count: /status, /me and the ledger say the same of every department."""

import re

from bot.involvement import counted
from bot.ledger.gather import Wanted, current_ledger
from bot.standing.counting import count
from storage.people import Role
from tests.conversations.stage import LIAISON, OWNER, Stage


async def test_status_and_the_ledger_count_the_same_for_every_department(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    await stage.asked(LIAISON, LIAISON, "49 完成80%")
    services = stage.services
    today = services.clock.reading().astimezone(services.zone).date()
    async with stage.database.transaction("look") as rows:
        ledger = await current_ledger(rows, stage.checklist, services.calendar, Wanted(today, services.zone))
    facts = [each.fact for each in ledger.rows]
    names = {each.department for each in facts} - {""}
    found = {name: count(each for each in facts if each.department == name) for name in names}
    for each in stage.checklist.departments:
        of = counted(stage.checklist, each.name)
        assert found[each.name].entries == of.total - of.reference, each.name
    for name in ("教体局", "应急管理局", "综治办"):
        status = await stage.asked(OWNER, OWNER, f"/status {name}")
        said = re.search(r"未填报(\d+)项（共(\d+)项", status)
        assert said is not None, status
        of = counted(stage.checklist, name)
        assert (int(said[1]), int(said[2])) == (found[name].silent, found[name].entries + of.reference), status
        assert not of.reference or f"{of.reference}项仅供查阅" in status


async def test_status_adds_up_where_a_clause_is_reported_by_itself(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    await stage.asked(LIAISON, LIAISON, "49 按计划")
    await stage.asked(LIAISON, LIAISON, "49.1 按计划")
    found = r"红灯(\d+)项、黄灯(\d+)项、绿灯(\d+)项（含单列条款(\d+)项），未填报(\d+)项（共(\d+)项"
    said = re.search(found, await stage.asked(LIAISON, LIAISON, "/status"))
    assert said is not None
    red, yellow, green, clauses, silent, entries = map(int, said.groups())
    reference = counted(stage.checklist, "教体局").reference
    assert (red + yellow + green, clauses) == (2, 1)
    assert red + yellow + green - clauses + silent == entries - reference
    asked = await stage.asked(LIAISON, LIAISON, "我们单位总体情况")
    assert f"（含单列条款1项）；未填报{silent}项（应报{entries - reference}项）" in asked
