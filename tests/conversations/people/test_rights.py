"""Who may do what: the whole table, each role against each action; every department against every other."""

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

import pytest

from bot.involvement import concerns
from bot.people.rights import ALLOWED, Action, Actor
from bot.people.roles import ROLES
from bot.practice.world.rights import member_json
from handlers.commands.command import Where
from handlers.commands.table import COMMANDS
from storage.people import Role
from tests.conversations.everything import everything
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, STRANGER, Stage

Case = Callable[[Stage, Role], Awaitable[bool]]
"""Something that happens to somebody with a role; whether what they had is still good."""
REPORTER = "60"
DEPUTY, OFFICE, READER, FOREIGN, LEADER = "61", "62", "63", "64", "65"
WHO: Mapping[Role, str] = {
    Role.OWNER: OWNER,
    Role.OFFICE: OFFICE,
    Role.LIAISON: REPORTER,
    Role.DEPUTY: DEPUTY,
    Role.READER: READER,
    Role.LEADER: LEADER,
    Role.STRANGER: STRANGER,
}
REFUSED = re.compile(
    "此项由.*(?:操作|办理)|交接由.*本人办理|您还不是联络员|您尚未登记身份|不由您所在的|没有可撤销|请写明部门|请由提问人选择|给原发送人的"
)
CHANGING = "SELECT (SELECT count(*) FROM {0}) || ' ' || (SELECT coalesce(max(rowid), 0) FROM {0}) AS n"
TABLES = (
    "appointments",
    "invitations",
    "reports",
    "reviews",
    "audit",
    "rounds",
    "answers_to_rounds",
    "wishes",
    "duties",
    "rankings",
)


async def everybody(stage: Stage) -> str:
    """One of each role; the department that is spoken for."""
    await stage.adopted()
    department, other = stage.parties("49")[:2]
    await stage.appoint(REPORTER, Role.LIAISON, department)
    await stage.appoint(DEPUTY, Role.DEPUTY, department)
    await stage.appoint(OFFICE, Role.OFFICE)
    await stage.appoint(READER, Role.READER)
    await stage.appoint(LEADER, Role.LEADER)
    await stage.appoint(FOREIGN, Role.LIAISON, other)
    for each in (*WHO.values(), FOREIGN):
        stage.chat(GROUP).members[int(each)] = "member"
    return department


async def kept(stage: Stage) -> list[str]:
    """What there is in every table that a right protects."""
    found = []
    for table in TABLES:
        statement = f"SELECT count(*) AS n FROM {table}"  # noqa: S608 - names of ours
        found.append(f"{table} {(await stage.rows(statement))[0]['n']}")
    return found


LINES: Mapping[Action, str] = {
    Action.ASK: "/ask 消防归谁管",
    Action.REPORT: "49 完成80%",
    Action.HAND_OVER: "/handover {department}",
    Action.SEE_STATUS: "/status 49",
    Action.REVIEW: "/review",
    Action.APPOINT: "/invite 教体局",
    Action.APPOINT_OFFICE: "/invite 综治办",
    Action.SET_DAILY_POLL: "/round off",
    Action.ADOPT_GROUP: "/adopt",
    Action.READ_UNANSWERED: "/misses",
    Action.SET_DUTIES: "/duty",
    Action.LOAD_HOLIDAYS: "/holidays",
    Action.ALLOW_RANKING: "/ranking 2030-01-01 年终核对",
    Action.SERVE_GROUP: "/release",
}
"""What each action is asked for with; merging and the ledger have tests of their own."""


@pytest.mark.parametrize("role", Role, ids=str)
async def test_each_role_may_do_what_the_table_says_and_nothing_else(stage: Stage, role: Role) -> None:
    department = await everybody(stage)
    who = WHO[role]
    for action, line in LINES.items():
        chat = GROUP if action in {Action.SET_DAILY_POLL, Action.ADOPT_GROUP, Action.SERVE_GROUP} else who
        before, count = await kept(stage), len(stage.own(chat))
        stage.say(who, chat, line.format(department=department))
        text = (await stage.said(chat, count + 1))["text"]
        assert bool(REFUSED.search(text)) is (role not in ALLOWED[action]), (role, action, text)
        await stage.quiet()
        if role not in ALLOWED[action]:
            assert await kept(stage) == before, (role, action)


@pytest.mark.parametrize("role", Role, ids=str)
async def test_a_wording_is_added_by_whoever_may_when_they_answer_the_list(stage: Stage, role: Role) -> None:
    await everybody(stage)
    who = WHO[role]
    await stage.asked(FOREIGN, FOREIGN, "游泳池水质谁负责")
    await stage.appoint(who, Role.OFFICE)
    await stage.asked(who, who, "/misses")
    if role is not Role.OFFICE:
        await stage.rows(
            "UPDATE appointments SET until = 1 WHERE role = 'office'"
            " AND person = (SELECT id FROM people WHERE account = ?)",
            who,
        )
    text = await stage.asked(who, who, "按第25项回答", reply_to=stage.own(who)[-1]["message_id"])
    added = await stage.rows("SELECT ref FROM wordings")
    assert [each["ref"] for each in added] == (["25"] if role in ALLOWED[Action.ADD_WORDING] else [])
    assert bool(REFUSED.search(text)) is (role not in ALLOWED[Action.ADD_WORDING])


async def test_no_department_reports_for_another(stage: Stage) -> None:
    """Every department against every other: a press on another's entry, made up by a changed client, does nothing."""
    names = [each.name for each in stage.checklist.departments if any(concerns(stage.checklist, each.name))]
    for own in names:
        await stage.rows("UPDATE appointments SET until = 1")
        await stage.appoint(REPORTER, Role.LIAISON, own)
        before = await kept(stage)
        number, offer = await menu_of(stage, own)
        for other in names:
            if other == own:
                continue
            ref, _ = concerns(stage.checklist, other)[0]
            await forge(stage, offer, {"do": "state", "values": {"department": other, "ref": ref, "state": "done"}})
            (row,) = await stage.rows("SELECT id, revision FROM offers WHERE id = ?", offer)
            press = stage.press(REPORTER, REPORTER, number, f"do:{row['id']}:{row['revision']}:0")
            assert REFUSED.search(await stage.answered(press)), (own, other)
        assert await kept(stage) == [*before]


async def menu_of(stage: Stage, department: str) -> tuple[int, int]:
    """The number of the menu's message and of its offer."""
    count = len(stage.own(REPORTER))
    stage.say(REPORTER, REPORTER, "/report")
    message = await stage.said(REPORTER, count + 1)
    assert department in message["text"]
    await stage.quiet()
    (row,) = await stage.rows("SELECT max(id) AS id FROM offers")
    return message["message_id"], row["id"]


async def forge(stage: Stage, offer: int, choice: Mapping[str, object]) -> None:
    """Let an offer say something that was never offered: the right is looked at all the same."""
    await stage.rows(f"UPDATE offers SET choices = ? WHERE id = {offer}", json.dumps([choice], ensure_ascii=False))  # noqa: S608


@pytest.mark.parametrize(
    "choice",
    [
        {"do": "review", "values": {"report": 1, "version": 1, "decision": "closed", "reason": ""}},
        {"do": "review why", "values": {"report": 1, "version": 1, "decision": "returned"}},
        {"do": "review show", "values": {"report": 1, "version": 1}},
        {"do": "people", "values": {"page": 0}},
        {"do": "dismiss?", "values": {"person": 1, "name": "甲", "role": "liaison", "department": "教体局"}},
        {"do": "dismiss", "values": {"person": 1, "name": "甲", "role": "liaison", "department": "教体局"}},
        {"do": "call back", "values": {"token": "x", "who": "x"}},
        {"do": "queue", "values": {"page": 0, "closed": False}},
    ],
    ids=lambda each: str(each["do"]),
)
async def test_what_is_for_the_office_is_refused_to_a_liaison_whatever_is_pressed(
    stage: Stage, choice: Mapping[str, object]
) -> None:
    department = await everybody(stage)
    stage.say(REPORTER, REPORTER, "49 已办结")
    await stage.said(REPORTER)
    number, offer = await menu_of(stage, department)
    await forge(stage, offer, choice)
    before = await kept(stage)
    (row,) = await stage.rows("SELECT revision FROM offers WHERE id = ?", offer)
    press = stage.press(REPORTER, REPORTER, number, f"do:{offer}:{row['revision']}:0")
    assert REFUSED.search(await stage.answered(press))
    assert await kept(stage) == before


@pytest.mark.parametrize("data", ["do:1:0:99", "do:999:0:0", "do:1:7:0", "do:x", "do:1:0", "do:-1:0:0", "do:1:0:0 "])
async def test_forged_data_changes_nothing_and_is_answered(stage: Stage, data: str) -> None:
    await everybody(stage)
    stage.say(REPORTER, REPORTER, "49 完成80%")
    number = (await stage.said(REPORTER))["message_id"]
    before = await kept(stage)
    assert await stage.answered(stage.press(REPORTER, REPORTER, number, data)) != ""
    assert await kept(stage) == before


async def test_a_press_is_good_under_its_own_message_alone(stage: Stage) -> None:
    await everybody(stage)
    stage.say(REPORTER, REPORTER, "49 完成80%")
    number = (await stage.said(REPORTER))["message_id"]
    data = stage.buttons(REPORTER, number)["撤销"]
    stage.say(COLLEAGUE, COLLEAGUE, "消防归谁管")
    elsewhere = (await stage.said(COLLEAGUE))["message_id"]
    before = await kept(stage)
    for user, chat, message in ((COLLEAGUE, COLLEAGUE, elsewhere), (FOREIGN, REPORTER, number)):
        assert await stage.answered(stage.press(user, chat, message, data)) != ""
    assert await kept(stage) == before
    assert len(await stage.rows("SELECT 1 FROM reports WHERE withdrawn = 0")) == 1


async def test_the_menu_of_one_person_is_not_for_another(stage: Stage) -> None:
    await everybody(stage)
    stage.say(REPORTER, GROUP, "/report")
    menu = await stage.said(GROUP, 2)
    assert "这条是给原发送人的" in await stage.pressed(LIAISON, GROUP, menu["message_id"], "第")


def test_without_a_department_nothing_is_done_for_one() -> None:
    actor = Actor("1", 1, "甲", ((Role.LIAISON, "教体局"),))
    assert actor.may(Action.REPORT, "教体局")
    assert not actor.may(Action.REPORT)
    assert not actor.may(Action.REPORT, "公安分局")


def test_the_table_in_the_guide_is_the_table_of_the_program() -> None:
    guide = (Path(__file__).parents[3] / "docs/rights.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1:-1] for line in guide.splitlines() if line.startswith("| `")]
    told = {row[0].strip(" `"): [cell.strip() for cell in row[2:]] for row in rows}
    assert told == {action.value: ["是" if role in ALLOWED[action] else "" for role in Role] for action in Action}


async def _forwarded(stage: Stage, role: Role) -> bool:
    """Whether a role is obeyed by what it has forwarded."""
    before = await everything(stage)
    lines = (
        "/release",
        "/round daily 9:30",
        "/quiet 12:00-14:00",
        "49 完成80%",
        "@qingdan_bot 撤销",
        "/checkin 49 按计划",
    )
    for line in lines:
        stage.say(WHO[role], GROUP, line, forward=True)
    for line in ("/invite 教体局", "/invite 综治办", "/handover", "/misses clear", "/remind on"):
        stage.say(WHO[role], WHO[role], line, forward=True)
    return await everything(stage) != before


LINK_OF = {Role.OWNER: "/invite 综治办", Role.OFFICE: "/invite 查阅人", Role.LIAISON: "/handover"}


async def _is_good(stage: Stage, token: str) -> bool:
    """Whether a link makes a newcomer anything."""
    await stage.quiet()
    return "现为" in await stage.asked(COLLEAGUE, COLLEAGUE, f"/start {token}")


async def _dismissed(stage: Stage, role: Role) -> bool:
    token = await stage.link(WHO[role], LINK_OF[role])
    await stage.asked(OWNER, OWNER, "/people")
    number = stage.own(OWNER)[-1]["message_id"]
    await stage.pressed(OWNER, OWNER, number, f"用户{WHO[role]} ·")
    await stage.until(lambda: "确认" in stage.buttons(OWNER, number))
    await stage.pressed(OWNER, OWNER, number, "确认")
    return await _is_good(stage, token)


async def _left(stage: Stage, role: Role) -> bool:
    token = await stage.link(WHO[role], LINK_OF[role])
    stage.world.set_member(stage.chat(GROUP), int(WHO[role]), "left")
    return await _is_good(stage, token)


async def _removed_from_settings(stage: Stage, role: Role) -> bool:
    token = await stage.link(WHO[role], LINK_OF[role])
    stage.set_owners()
    return await _is_good(stage, token)


async def _used_twice(stage: Stage, role: Role) -> bool:
    token = await stage.link(WHO[role], LINK_OF[role])
    assert "现为" in await stage.asked(STRANGER, STRANGER, f"/start {token}")
    return await _is_good(stage, token)


async def _has_role(stage: Stage, role: Role) -> bool:
    """Whether it is still somebody: an owner is so by the settings, all others by what was given."""
    await stage.quiet()
    text = await stage.asked(WHO[role], WHO[role], "/me")
    return ROLES[role].chinese in text


def _standing(chat: str, status: str, **fields: bool) -> Case:
    async def case(stage: Stage, role: Role) -> bool:
        world = stage.world
        stage.say(WHO[role], chat, "大家好")
        person = stage.user(WHO[role])
        told = {"chat": world.chat_json(stage.chat(chat)), "from": person.as_json(), "date": world.stamp()}
        old, new = member_json(person, "member"), member_json(person, status) | fields
        world.updates.add({"chat_member": told | {"old_chat_member": old, "new_chat_member": new}})
        return await _has_role(stage, role)

    return case


CASES: Mapping[str, Case] = {
    "forwarded": _forwarded,
    "link after dismissal": _dismissed,
    "link after leaving": _left,
    "link after removal from the settings": _removed_from_settings,
    "second use": _used_twice,
    "leaving": _standing(GROUP, "left"),
    "foreign group": _standing("-300", "kicked"),
    "restricted member": _standing(GROUP, "restricted"),
    "restricted outside": _standing(GROUP, "restricted", is_member=False),
}
COLUMNS: list[Role] = [each for each in Role if each is not Role.STRANGER]


def documented() -> dict[str, list[str]]:
    """What the guide says that is still good, by case: a cell for each role."""
    guide = (Path(__file__).parents[3] / "docs/rights.md").read_text(encoding="utf-8")
    rows = [re.fullmatch(r"\| [^`|]+`([^`]+)` \| [^|]+\|(.+)\|", line) for line in guide.splitlines()]
    return {row[1]: [cell.strip() for cell in row[2].split("|")] for row in rows if row}


def test_every_case_of_the_guide_is_walked() -> None:
    assert set(documented()) == set(CASES)
    assert {len(cells) for cells in documented().values()} == {len(COLUMNS)}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("role", COLUMNS, ids=str)
async def test_what_is_still_good_in_each_case_is_what_the_guide_says(stage: Stage, case: str, role: Role) -> None:
    said = documented()[case][COLUMNS.index(role)]
    if said == "—":
        assert role not in LINK_OF or case in {"link after dismissal", "link after removal from the settings"}
        return

    await everybody(stage)
    await stage.asked(OWNER, OWNER, "/me")
    assert await CASES[case](stage, role) is (said == "是")


def test_every_command_that_needs_a_right_names_one_of_the_table() -> None:
    assert {each.needs for each in COMMANDS} <= set(Action)
    assert all(
        each.where is not Where.EVERYWHERE for each in COMMANDS if ALLOWED[each.needs] <= {Role.OWNER, Role.OFFICE}
    )
