"""Forwarded things look, never act: nor does what an inline bot made, or what is said in the name of a chat."""

from collections.abc import Mapping

import pytest

from bot.practice.world.messages import as_replied, worded
from bot.practice.world.people import Json
from storage.people import Role
from tests.conversations.everything import everything
from tests.conversations.stage import COLLEAGUE, GROUP, OWNER, STRANGER, Stage

CHANNEL = {"id": -1_001_000_000_009, "type": "channel", "title": "频道"}
ELSEWHERE = {"id": -1_001_000_000_008, "type": "supergroup", "title": "别处"}
PERSON = {"id": 99, "is_bot": False, "first_name": "某人"}
INLINE = {"id": 98, "is_bot": True, "first_name": "via", "username": "via_bot"}
FORWARDED: Mapping[str, Json] = {
    "forwarded from a person": {"forward_origin": {"type": "user", "sender_user": PERSON, "date": 1}},
    "forwarded from somebody hidden": {
        "forward_origin": {"type": "hidden_user", "sender_user_name": "某人", "date": 1}
    },
    "forwarded from a group": {"forward_origin": {"type": "chat", "sender_chat": ELSEWHERE, "date": 1}},
    "forwarded from a channel": {
        "forward_origin": {"type": "channel", "chat": CHANNEL, "message_id": 5, "date": 1},
    },
}
NOT_OWN: Mapping[str, Json] = {
    **FORWARDED,
    "via an inline bot": {"via_bot": INLINE},
    "by a channel": {"sender_chat": CHANNEL},
    "by a linked channel": {
        "sender_chat": CHANNEL,
        "is_automatic_forward": True,
        "from": {"id": 777000, "is_bot": False, "first_name": "Telegram"},
    },
    "by another group": {"sender_chat": ELSEWHERE},
    "on a message elsewhere": {
        "external_reply": {"origin": {"type": "user", "sender_user": PERSON, "date": 1}, "chat": ELSEWHERE},
        "quote": {"text": "某句话", "position": 0},
    },
    "on a story": {"reply_to_story": {"chat": CHANNEL, "id": 3}},
}
IN_GROUP = (
    "/release",
    "/adopt",
    "/quiet 12:00-14:00",
    "/round daily 9:30",
    "/undo",
    "撤销",
    "@qingdan_bot 撤销",
    "/checkin 49 完成90%",
    "49 完成90%",
    "@qingdan_bot 49 完成90%",
    "/report",
    "/appoint 查阅人",
)
IN_PRIVATE = (
    "/misses clear",
    "/invite 教体局",
    "/invite 综治办",
    "/handover",
    "/remind on",
    "/ranking 2030-01-01 年终核对",
    "/duty 49.1 2026-12-15 演练 消防演练",
    "/people",
    "/undo",
    "撤销",
    "49 完成90%",
    "/checkin 49 完成90%",
)


def post(stage: Stage, user: str, chat: str, text: str, fields: Json) -> int:
    """Somebody's message with fields of its own; its number."""
    world = stage.world
    stage.user(user).started = True
    message = world.announce(stage.chat(chat), stage.user(user), worded(text, below_media=False) | fields)
    return int(message["message_id"])


async def at_work(stage: Stage) -> None:
    """Whoever speaks is owner, office and liaison; there is a report to take back and a question without an answer."""
    await stage.adopted()
    await stage.appoint(OWNER, Role.OFFICE)
    await stage.appoint(OWNER, Role.LIAISON, stage.parties("49")[0])
    await stage.asked(STRANGER, STRANGER, "量子计算机由谁牵头")
    await stage.asked(OWNER, GROUP, "49 完成80%")
    await stage.quiet()


@pytest.mark.parametrize("fields", NOT_OWN.values(), ids=NOT_OWN)
@pytest.mark.parametrize("place", [GROUP, OWNER], ids=["group", "private"])
async def test_nothing_is_done_by_words_that_are_not_plainly_a_persons_own(
    stage: Stage, place: str, fields: Json
) -> None:
    await at_work(stage)
    before = await everything(stage)
    for line in IN_GROUP if place == GROUP else IN_PRIVATE:
        post(stage, OWNER, place, line, fields)
        after = await everything(stage)
        assert {name: after[name] for name in after if name != "offers"} == {
            name: before[name] for name in before if name != "offers"
        }, line
    last = stage.own(place)[-1]["text"]
    assert "请用本人账号直接发送" in "".join(each["text"] for each in stage.own(place)), last


async def test_the_same_words_of_ones_own_are_obeyed(stage: Stage) -> None:
    """What is refused above is refused for the way in which it is said, not for what is said."""
    await at_work(stage)
    before = await everything(stage)
    for line in ("/quiet 12:00-14:00", "/round daily 9:30", "@qingdan_bot 撤销", "49 完成90%"):
        await stage.asked(OWNER, GROUP, line)
        after = await everything(stage)
        assert after != before, line
        before = after


@pytest.mark.parametrize("fields", FORWARDED.values(), ids=FORWARDED)
async def test_a_forwarded_question_is_answered(stage: Stage, fields: Json) -> None:
    post(stage, COLLEAGUE, COLLEAGUE, "消防归谁管", fields)
    assert "第25项" in (await stage.said(COLLEAGUE))["text"]


@pytest.mark.parametrize("fields", FORWARDED.values(), ids=FORWARDED)
async def test_a_forwarded_link_makes_nobody_anything(stage: Stage, fields: Json) -> None:
    token = await stage.link(OWNER, "/invite 综治办")
    post(stage, STRANGER, STRANGER, f"/start {token}", fields)
    assert "请用本人账号直接发送" in (await stage.said(STRANGER))["text"]
    assert await stage.roles(STRANGER) == set()
    assert "现为综治办" in await stage.asked(COLLEAGUE, COLLEAGUE, f"/start {token}")


ANSWERED: Mapping[str, Json] = {name: fields for name, fields in NOT_OWN.items() if not name.startswith("on a ")} | {
    "a service message": {"new_chat_members": [PERSON]},
    "the beginning of a topic": {"forum_topic_created": {"name": "话题", "icon_color": 7322096}},
}


@pytest.mark.parametrize("name", ANSWERED)
async def test_nobody_is_appointed_by_a_message_that_does_not_show_its_author(stage: Stage, name: str) -> None:
    await stage.adopted()
    text = "" if "topic" in name or "service" in name else "大家好"
    number = post(stage, COLLEAGUE, GROUP, text, ANSWERED[name])
    assert "不能凭它任命" in await stage.asked(OWNER, GROUP, "/appoint 教体局", reply_to=number)
    assert await stage.rows("SELECT 1 FROM appointments") == []


async def test_an_answer_that_quotes_elsewhere_still_shows_who_wrote_it(stage: Stage) -> None:
    await stage.adopted()
    number = post(stage, COLLEAGUE, GROUP, "收到", NOT_OWN["on a message elsewhere"])
    assert "现为教体局联络员" in await stage.asked(OWNER, GROUP, "/appoint 教体局", reply_to=number)


@pytest.mark.parametrize("line", ["/adopt", "/release", "/quiet 12:00-14:00", "撤销"])
async def test_an_anonymous_administrator_does_nothing(stage: Stage, line: str) -> None:
    await at_work(stage)
    before = await everything(stage)
    stage.say(OWNER, GROUP, f"@qingdan_bot {line}" if line == "撤销" else line, anonymous=True)
    assert await everything(stage) == before


async def test_a_forwarded_adoption_is_none(stage: Stage) -> None:
    post(stage, OWNER, GROUP, "/adopt", FORWARDED["forwarded from a person"])
    await stage.quiet()
    assert await stage.rows("SELECT 1 FROM chats WHERE adopted_by IS NOT NULL") == []


async def test_changing_a_message_that_was_not_ones_own_reports_nothing(stage: Stage) -> None:
    await at_work(stage)
    number = post(stage, OWNER, GROUP, "大家看看", NOT_OWN["via an inline bot"])
    before = await everything(stage)
    for text in ("49 完成90%", "/release", "撤销"):
        stage.edit(GROUP, number, text)
        assert await everything(stage) == before


async def test_an_inline_bots_answer_to_the_acknowledgement_changes_no_report(stage: Stage) -> None:
    await at_work(stage)
    acknowledgement = next(each for each in stage.own(GROUP) if "已记录" in each["text"])
    before = await everything(stage)
    post(stage, OWNER, GROUP, "完成90%", NOT_OWN["via an inline bot"] | as_replied(acknowledgement))
    post(stage, OWNER, GROUP, "/undo", NOT_OWN["via an inline bot"] | as_replied(acknowledgement))
    assert await everything(stage) == before
