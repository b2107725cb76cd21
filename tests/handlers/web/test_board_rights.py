"""Who sees what on the board: every role at every view, looked up at each request."""

from collections.abc import Mapping

import pytest

from bot.board.address import ViewName
from bot.people.rights import ALLOWED, Action
from storage.people import Role
from tests.conversations.live import Live
from tests.conversations.stage import COLLEAGUE, LIAISON, OWNER, READER, STRANGER, Stage
from tests.handlers.web.board_visitor import init_data, visiting

DEPUTY, OFFICE, LEADER = 61, 62, 63
WHO: Mapping[Role, int] = {
    Role.OWNER: OWNER,
    Role.OFFICE: OFFICE,
    Role.LIAISON: LIAISON,
    Role.DEPUTY: DEPUTY,
    Role.READER: READER,
    Role.LEADER: LEADER,
    Role.STRANGER: STRANGER,
}
QUERIES: Mapping[ViewName, str] = {
    ViewName.WALL: "?view=wall",
    ViewName.SECTIONS: "?view=sections",
    ViewName.YEAR: "?view=year",
    ViewName.ENTRY: "?view=entry&ref=49",
    ViewName.DEPARTMENT: "?view=department&department=党群工作部",
    ViewName.SEARCH: "?view=search&q=第49项",
}
SAID = "已建家长学校12所"


async def everybody(stage: Stage) -> None:
    """One of each role; the liaison has reported with a paper that proves it."""
    department = stage.parties("49")[0]
    await stage.appoint(LIAISON, Role.LIAISON, department)
    await stage.appoint(DEPUTY, Role.DEPUTY, department)
    await stage.appoint(OFFICE, Role.OFFICE)
    await stage.appoint(READER, Role.READER)
    await stage.appoint(LEADER, Role.LEADER)
    await stage.asked(LIAISON, LIAISON, f"49 有困难 {SAID} 教发〔2026〕12号")


@pytest.mark.parametrize("role", Role, ids=str)
async def test_each_role_sees_every_view_or_none(live: Live, role: Role) -> None:
    await everybody(live)
    async with visiting(live) as visitor:
        now = live.world.clock.reading().timestamp()
        assert (await visitor.show(init=init_data(WHO[role], now)))[0] == 200
        for view, query in QUERIES.items():
            status, text = await visitor.ask(query)
            assert status == (200 if role in ALLOWED[Action.SEE_STATUS] else 403), view
            assert (SAID in text) == (status == 200 and view in {ViewName.ENTRY, ViewName.DEPARTMENT}), view
        if role is Role.STRANGER:
            status, text = await visitor.ask(path="events")
            assert (status, "49" in text) == (403, False)


@pytest.mark.parametrize("role", [each for each in Role if each is not Role.STRANGER], ids=str)
async def test_persons_and_numbers_of_evidence_are_for_those_in_charge(live: Live, role: Role) -> None:
    await everybody(live)
    is_in_charge = role in ALLOWED[Action.REVIEW]
    async with visiting(live) as visitor:
        await visitor.come_in(WHO[role])
        pages = {view: await visitor.get(query) for view, query in QUERIES.items()}
        named = {view for view, text in pages.items() if "用户" in text}
        assert named == ({ViewName.ENTRY} if is_in_charge else set())
        assert ("材料编号" in pages[ViewName.ENTRY]) is is_in_charge
        assert ("材料1份" in pages[ViewName.ENTRY]) is not is_in_charge


async def test_what_was_made_for_the_office_is_never_shown_to_a_reader(live: Live) -> None:
    await everybody(live)
    async with visiting(live) as office, visiting(live) as reader:
        await office.come_in(OFFICE)
        await reader.come_in(READER)
        for _ in range(2):
            assert f"用户{LIAISON}" in await office.get("?view=entry&ref=49")
            assert f"用户{LIAISON}" not in await reader.get("?view=entry&ref=49")


async def test_a_role_that_ends_ends_the_view_at_the_next_request(live: Live) -> None:
    await everybody(live)
    async with visiting(live) as visitor:
        await visitor.come_in(READER)
        assert (await visitor.ask())[0] == 200
        await live.rows("UPDATE appointments SET until = 1 WHERE role = 'reader'")
        for query in QUERIES.values():
            assert (await visitor.ask(query))[0] == 403
        await live.appoint(READER, Role.LEADER)
        assert (await visitor.ask())[0] == 200


async def test_an_owner_whom_the_settings_name_no_more_sees_nothing(live: Live) -> None:
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        assert (await visitor.ask())[0] == 200
        live.set_owners(COLLEAGUE)
        assert (await visitor.ask())[0] == 403
