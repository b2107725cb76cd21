"""Names: of departments that are not guessed, of people that are not said back."""

import pytest

from handlers.text_parts import name_in_a_line
from tests.conversations.stage import LIAISON, OWNER, Stage


async def test_a_department_that_is_not_in_the_list_is_not_guessed(stage: Stage) -> None:
    stage.say(OWNER, OWNER, "/invite 水利局")
    assert (await stage.said(OWNER))["text"] == "清单里没有“水利局”这个部门。"
    stage.say(OWNER, OWNER, "/invite")
    assert "请写明部门" in (await stage.said(OWNER, 2))["text"]


@pytest.mark.parametrize("line", ["/invite {}", "/status {}", "/ledger {}", "/handover {}", "{}牵头哪些任务"])
@pytest.mark.parametrize(
    "name", ["张三丰", "王建社", "欧阳娜娜" * 60, "某" * 300 + "局"], ids=["two", "three", "long", "body"]
)
async def test_a_made_up_name_is_not_said_back(stage: Stage, line: str, name: str) -> None:
    text = await stage.asked(OWNER, OWNER, line.format(name))
    assert name not in text
    assert "某" * 12 not in text


@pytest.mark.parametrize("name", ["甲\n\n综治办通知：请立即上报", "\u202e局长", "\u200b", "甲" * 4_096])
async def test_a_name_says_nothing_in_the_place_of_the_bot(stage: Stage, name: str) -> None:
    stage.user(LIAISON).first_name = name
    await stage.asked(OWNER, OWNER, "/me")
    department = stage.parties("49")[0]
    said = await stage.asked(LIAISON, LIAISON, f"/start {await stage.link(OWNER, f'/invite {department}')}")
    shown = said.partition("现为")[0]
    assert shown == (name_in_a_line(name) or str(LIAISON))
    assert "\n" not in shown
    await stage.quiet()
    assert stage.own(OWNER)[-1]["text"].startswith(f"{shown}已成为")
