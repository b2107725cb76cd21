"""After another district's list is adopted, every example that anybody is shown is from it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.questions.assistant import Assistant
from checklist_data.model import Checklist
from checklist_data.reader import load
from storage.people import Role
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, READER, STRANGER, Stage

NAMED = re.compile(r"[\u4e00-\u9fff]+局(?!部)")
NUMBERED = re.compile(r"第\d+项|\bitem \d|II-\d|(?<![\d.-])[1-9]\d?\.\d|/[a-z]+ \d{1,2} [按完]|按\d")


@pytest.fixture(scope="module")
def river() -> Checklist:
    """A list that gives no points, with other departments and other numbers."""
    return replace(load(Path(__file__).parents[1] / "examples" / "anhe_2025"), score=0)


@pytest.fixture
async def another(stage: Stage, river: Checklist) -> Stage:
    stage.services.follow(Assistant(river))
    await stage.appoint(LIAISON, Role.LIAISON, "生态环境局")
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    await stage.appoint(READER, Role.READER)
    return stage


EVERYBODY = (STRANGER, READER, LIAISON, COLLEAGUE, OWNER)
SAID = ("/start", "/help", "/ask", "你好", "你能做什么", "谁牵头", "我们单位有哪些任务", "👍", "/checkin")
OF_ROLES = {
    LIAISON: ("/history", "/status 财政局", "7 80", "/checkin 按计划"),
    COLLEAGUE: ("/evidence", "/urge", "/duty", "/invite", "/misses", "/status 财政局"),
}


@pytest.mark.parametrize("code", ["zh-hans", "en"])
async def test_every_example_is_of_the_list_in_use(another: Stage, river: Checklist, code: str) -> None:
    known = {name for each in river.departments for name in (each.name, *each.short_names)}
    for user in EVERYBODY:
        another.user(user).language_code = code
        for text in (*SAID, *OF_ROLES.get(user, ())):
            shown = await another.asked(user, user, text)
            said_back = shown.replace(text.rpartition(" ")[2], "") if " " in text else shown
            names = {each for each in NAMED.findall(said_back) if not any(each.endswith(name) for name in known)}
            assert not names, (text, shown)
            assert not NUMBERED.search(said_back), (text, shown)


async def test_points_are_proposed_where_the_list_has_them(stage: Stage, another: Stage) -> None:
    assert "多少分" not in await another.asked(LIAISON, LIAISON, "/help")
    stage.services.follow(Assistant(replace(stage.checklist, score=100)))
    assert "A-2多少分" in await stage.asked(LIAISON, LIAISON, "/help")


async def test_a_group_that_is_served_is_told_how_to_ask_by_the_list_in_use(another: Stage) -> None:
    another.chat(GROUP)
    another.say(OWNER, GROUP, "/adopt")
    assert "水利局牵头哪些任务" in str((await another.said(GROUP))["text"])


async def test_a_liaison_is_shown_an_entry_of_hers(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    for text in ("25 80", "/checkin", "/history"):
        shown = await stage.asked(LIAISON, LIAISON, text)
        assert re.search(r"(?<!\d)51(?!\d)", shown), (text, shown)
