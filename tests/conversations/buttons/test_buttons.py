"""Buttons: pages and choices, and what is refused."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.practice.refusing.faults import Fault
from handlers.presses.earlier import earlier
from tests.conversations.live import Live
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, STRANGER, Stage
from tests.stages import OpenStage

STALE = "这个按钮已失效，请重新提问。"


async def listed(stage: Stage, asker: str = LIAISON) -> tuple[int, dict[str, str]]:
    """A long list in the group: the number of the message and its buttons."""
    await stage.adopted()
    stage.say(asker, GROUP, "经发局参与哪些任务")
    number = (await stage.said(GROUP, 2))["message_id"]
    return number, stage.buttons(GROUP, number)


async def asked_back(stage: Stage) -> tuple[int, dict[str, str]]:
    """A question that is asked back: the number of the message and its buttons."""
    await stage.adopted()
    stage.say(LIAISON, GROUP, "工委有啥任务")
    number = (await stage.said(GROUP, 2))["message_id"]
    return number, stage.buttons(GROUP, number)


def text_of(stage: Stage, number: int) -> str:
    return str(stage.chat(GROUP).messages[number]["text"])


async def test_a_long_list_is_paged_in_the_same_message(stage: Stage) -> None:
    number, buttons = await listed(stage)
    assert list(buttons) == ["1/4", "下一页 ›"]
    press = stage.press(LIAISON, GROUP, number, buttons["下一页 ›"])
    assert await stage.answered(press) == ""
    await stage.until(lambda: "第1项 完善党委领导体制" in text_of(stage, number))
    assert list(stage.buttons(GROUP, number)) == ["‹ 上一页", "2/4", "下一页 ›"]
    stage.press(LIAISON, GROUP, number, stage.buttons(GROUP, number)["‹ 上一页"])
    await stage.until(lambda: "17项" in text_of(stage, number))
    assert len(stage.own(GROUP)) == 2


async def test_everybody_in_the_group_may_turn_the_pages(stage: Stage) -> None:
    number, buttons = await listed(stage)
    assert await stage.answered(stage.press(COLLEAGUE, GROUP, number, buttons["下一页 ›"])) == ""


async def test_only_the_asker_chooses_which_was_meant(stage: Stage) -> None:
    number, buttons = await asked_back(stage)
    assert list(buttons) == ["团工委", "纪检监察工委"]
    refusal = await stage.answered(stage.press(COLLEAGUE, GROUP, number, buttons["团工委"]))
    assert refusal == "请由提问人选择；您也可以直接提问。"
    assert "可能指" in text_of(stage, number)
    stage.press(LIAISON, GROUP, number, buttons["团工委"])
    await stage.until(lambda: text_of(stage, number).startswith("团工委涉及"))


@pytest.mark.parametrize(
    ("status", "told"), [("administrator", ""), ("creator", ""), ("member", "请由提问人选择；您也可以直接提问。")]
)
async def test_for_an_anonymous_administrator_any_administrator_of_the_group_chooses(
    stage: Stage, status: str, told: str
) -> None:
    await stage.adopted()
    stage.chat(GROUP).members[int(COLLEAGUE)] = status
    stage.say(OWNER, GROUP, "工委有啥任务", anonymous=True)
    number = (await stage.said(GROUP, 2))["message_id"]
    shown = await stage.pressed(COLLEAGUE, GROUP, number, "团工委")
    await stage.quiet()
    assert shown == told
    assert text_of(stage, number).startswith("团工委涉及") is not bool(told)


async def test_where_the_platform_does_not_say_who_administers_nobody_else_chooses(live: Live) -> None:
    await live.adopted()
    live.chat(GROUP).members[int(COLLEAGUE)] = "administrator"
    live.say(OWNER, GROUP, "工委有啥任务", anonymous=True)
    number = (await live.said(GROUP, 2))["message_id"]
    live.world.faults.plan(Fault("getChatMember", code=400, description="Bad Request: member not found"))
    assert "请由提问人选择" in await live.pressed(COLLEAGUE, GROUP, number, "团工委")


async def test_a_choice_is_made_once(stage: Stage) -> None:
    number, buttons = await asked_back(stage)
    first = stage.press(LIAISON, GROUP, number, buttons["团工委"])
    second = stage.press(LIAISON, GROUP, number, buttons["纪检监察工委"])
    assert await stage.answered(first) == ""
    assert await stage.answered(second) == "刚才已经处理过了。"
    await stage.until(lambda: text_of(stage, number).startswith("团工委涉及"))


async def test_a_follow_up_leans_on_what_was_chosen(stage: Stage) -> None:
    number, buttons = await asked_back(stage)
    stage.press(LIAISON, GROUP, number, buttons["团工委"])
    await stage.until(lambda: text_of(stage, number).startswith("团工委"))
    stage.say(LIAISON, GROUP, "那牵头的呢?", reply_to=number)
    assert "团工委牵头" in (await stage.said(GROUP, 3))["text"]


async def test_buttons_survive_a_restart(open_stage: OpenStage) -> None:
    async with open_stage() as stage:
        stage.say(LIAISON, LIAISON, "经发局参与哪些任务")
        number = (await stage.said(LIAISON))["message_id"]
        buttons = stage.buttons(LIAISON, number)
    async with open_stage() as stage:
        stage.say(LIAISON, LIAISON, "我回来了")  # the platform's side is made anew: the message has to be there
        world = stage.world
        chat = stage.chat(LIAISON)
        chat.messages[number] = {
            "message_id": number,
            "date": 1,
            "chat": world.chat_json(chat),
            "from": world.bot.as_json(),
            "text": "…",
        }
        press = stage.press(LIAISON, LIAISON, number, buttons["下一页 ›"])
        assert await stage.answered(press) == ""
        await stage.until(lambda: "第1项" in chat.messages[number]["text"])


async def test_buttons_of_another_checklist_are_stale(stage: Stage) -> None:
    number, buttons = await listed(stage)
    async with stage.database.transaction("another checklist") as rows:
        await rows.change("UPDATE questions SET checklist = 'older'")
    assert await stage.answered(stage.press(LIAISON, GROUP, number, buttons["下一页 ›"])) == STALE


@pytest.mark.parametrize(
    "data", ["", "page", "page:1:99", "page:99:0", "pick:1:0", "page:-1:0", "page:1:0;", "miss:0:0", "x" * 64, "页:1:0"]
)
async def test_forged_data_is_refused_with_a_notice(stage: Stage, data: str) -> None:
    number, _ = await listed(stage)
    before = text_of(stage, number)
    assert await stage.answered(stage.press(LIAISON, GROUP, number, data)) != ""
    await stage.quiet()
    assert text_of(stage, number) == before


async def test_a_button_works_only_under_its_own_message_in_its_own_chat(stage: Stage) -> None:
    number, buttons = await listed(stage)
    stage.say(STRANGER, STRANGER, "第33项")
    other = (await stage.said(STRANGER))["message_id"]
    data = buttons["下一页 ›"]
    assert await stage.answered(stage.press(STRANGER, STRANGER, other, data)) == STALE
    assert await stage.answered(stage.press(LIAISON, GROUP, number - 1, data)) == STALE
    assert await stage.answered(stage.press(LIAISON, GROUP, 12345, data)) == STALE


async def test_in_a_group_that_was_released_buttons_are_stale(stage: Stage) -> None:
    number, buttons = await listed(stage)
    stage.say(OWNER, GROUP, "/release")
    await stage.said(GROUP, 3)
    assert await stage.answered(stage.press(LIAISON, GROUP, number, buttons["下一页 ›"])) == STALE


@given(st.text(max_size=64))
def test_any_data_either_names_a_button_or_is_refused(data: str) -> None:
    assert earlier(data) is None or re.match(r"(page|pick|miss):", data)


async def test_buttons_of_the_version_before_work_under_messages_that_people_still_see(stage: Stage) -> None:
    number, _ = await listed(stage)
    (asked,) = await stage.rows("SELECT id FROM questions")
    assert await stage.answered(stage.press(COLLEAGUE, GROUP, number, f"page:{asked['id']}:1")) == ""
    await stage.until(lambda: "第1项 完善党委领导体制" in text_of(stage, number))
    assert list(stage.buttons(GROUP, number)) == ["‹ 上一页", "2/4", "下一页 ›"]
