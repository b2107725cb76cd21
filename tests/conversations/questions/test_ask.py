"""Questions in private chats, groups and topics."""

import asyncio

import pytest

from bot.practice.refusing.faults import Fault
from tests.conversations.live import Live
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, STRANGER, Stage

PRIVATE = LIAISON


async def test_a_private_question_is_answered(stage: Stage) -> None:
    stage.say(LIAISON, PRIVATE, "教体局牵头哪些任务?")
    answer = await stage.said(PRIVATE)
    assert "第51项 加强个人品德建设" in answer["text"]
    assert "reply_to_message" not in answer


async def test_an_english_question_is_answered_in_english(stage: Stage) -> None:
    stage.say(LIAISON, PRIVATE, "which tasks does 教体局 lead?")
    assert "leads: 1" in (await stage.said(PRIVATE))["text"]


async def test_whoever_speaks_to_the_bot_is_answered_and_talk_in_the_group_is_not(stage: Stage) -> None:
    stage.say(LIAISON, PRIVATE, "今天天气不错")
    assert "清单里没有写到" in (await stage.said(PRIVATE))["text"]
    await stage.adopted()
    stage.say(LIAISON, GROUP, "今天天气不错")
    stage.say(LIAISON, GROUP, "教体局的车停门口了")
    await stage.quiet()
    assert len(stage.own(GROUP)) == 1


async def test_in_the_group_a_plain_question_is_answered_as_a_reply(live: Live) -> None:
    await live.adopted()
    number = live.say(LIAISON, GROUP, "消防归谁管")
    answer = await live.said(GROUP, 2)
    assert answer["reply_to_message"]["message_id"] == number
    assert {"type": "bold", "offset": 0, "length": 22} in answer["entities"]


@pytest.mark.parametrize("text", ["@qingdan_bot 消防归谁管", "请问@qingdan_bot，消防归谁管", "消防归谁管 @QINGDAN_BOT"])
async def test_a_mention_is_no_part_of_the_question(live: Live, text: str) -> None:
    await live.adopted()
    live.say(LIAISON, GROUP, text)
    assert "第25项" in (await live.said(GROUP, 2))["text"]


async def test_a_question_to_a_colleague_is_left_to_the_colleague(stage: Stage) -> None:
    await stage.adopted()
    number = stage.say(COLLEAGUE, GROUP, "大家看看清单")
    stage.say(LIAISON, GROUP, "消防归谁管", reply_to=number)
    stage.say(LIAISON, GROUP, "@wang 消防归谁管")
    stage.say(LIAISON, GROUP, "消防归谁管", forward=True)
    await stage.quiet()
    assert len(stage.own(GROUP)) == 1


async def test_a_topic_is_answered_in_the_topic(stage: Stage) -> None:
    world = stage.world
    topic = world.open_topic(stage.chat(GROUP), "消防安全")
    await stage.adopted()
    stage.say(LIAISON, GROUP, "消防归谁管", thread=topic.thread)
    assert (await stage.said(GROUP, 2))["message_thread_id"] == topic.thread


async def test_a_topic_that_is_gone_is_answered_outside_of_it(stage: Stage) -> None:
    await stage.adopted()
    stage.say(LIAISON, GROUP, "消防归谁管", thread=77)
    assert "message_thread_id" not in await stage.said(GROUP, 2)


async def test_a_follow_up_leans_on_the_last_answer_of_the_same_person(stage: Stage) -> None:
    stage.say(LIAISON, PRIVATE, "教体局牵头哪些任务?")
    await stage.said(PRIVATE)
    stage.say(LIAISON, PRIVATE, "那参与的呢?")
    assert "教体局参与：11项" in (await stage.said(PRIVATE, 2))["text"]


async def test_a_reply_leans_on_the_message_that_it_replies_to(stage: Stage) -> None:
    await stage.adopted()
    stage.say(LIAISON, GROUP, "教体局牵头哪些任务?")
    first = await stage.said(GROUP, 2)
    stage.say(LIAISON, GROUP, "第33项多少分")
    await stage.said(GROUP, 3)
    stage.say(COLLEAGUE, GROUP, "那参与的呢?", reply_to=first["message_id"])
    assert "教体局参与" in (await stage.said(GROUP, 4))["text"]


async def test_after_ten_minutes_nothing_leans_on_an_answer(stage: Stage) -> None:
    stage.say(LIAISON, PRIVATE, "教体局牵头哪些任务?")
    await stage.said(PRIVATE)
    stage.wind(minutes=11)
    stage.say(LIAISON, PRIVATE, "那参与的呢?")
    assert "请补充是哪一项或哪个部门" in (await stage.said(PRIVATE, 2))["text"]


async def test_an_edited_question_gets_its_answer_edited(stage: Stage) -> None:
    number = stage.say(LIAISON, PRIVATE, "教体局牵头哪些任务?")
    answer = await stage.said(PRIVATE)
    stage.edit(PRIVATE, number, "消防归谁管")
    await stage.until(lambda: "第25项" in stage.own(PRIVATE)[0]["text"])
    assert stage.own(PRIVATE)[0]["message_id"] == answer["message_id"]
    assert len(stage.own(PRIVATE)) == 1


async def test_an_answer_whose_question_is_taken_back_says_so(stage: Stage) -> None:
    await stage.adopted()
    number = stage.say(LIAISON, GROUP, "消防归谁管")
    await stage.said(GROUP, 2)
    stage.edit(GROUP, number, "没事了")
    await stage.until(lambda: stage.own(GROUP)[1]["text"] == "提问已修改，原回复作废。")


async def test_chatter_that_becomes_a_question_is_answered(stage: Stage) -> None:
    await stage.adopted()
    number = stage.say(LIAISON, GROUP, "大家好")
    await stage.quiet()
    stage.edit(GROUP, number, "消防归谁管")
    assert "第25项" in (await stage.said(GROUP, 2))["text"]


async def test_the_same_question_within_a_minute_points_at_the_first_answer(stage: Stage) -> None:
    await stage.adopted()
    stage.say(LIAISON, GROUP, "消防归谁管")
    first = await stage.said(GROUP, 2)
    await stage.quiet()  # its arrival is known
    stage.say(COLLEAGUE, GROUP, "消防归谁管？")
    pointer = await stage.said(GROUP, 3)
    assert pointer["reply_to_message"]["message_id"] == first["message_id"]
    assert "刚刚答过" in pointer["text"]
    stage.wind(minutes=2)
    stage.say(COLLEAGUE, GROUP, "消防归谁管")
    assert "第25项" in (await stage.said(GROUP, 4))["text"]


async def test_a_question_that_becomes_a_command_is_neither_answered_nor_run(stage: Stage) -> None:
    number = stage.say(LIAISON, PRIVATE, "第33项多少分")
    await stage.said(PRIVATE)
    for command in ("/undo", "/me"):
        stage.edit(PRIVATE, number, command)
        await stage.quiet()
        assert [each["text"] for each in stage.own(PRIVATE)] == ["提问已修改，原回复作废。"]


@pytest.mark.parametrize("chat", [PRIVATE, GROUP])
async def test_a_question_whose_answer_may_be_lost_is_answered_again(live: Live, chat: str) -> None:
    await live.adopted()
    live.say(LIAISON, PRIVATE, "/start")
    await live.said(PRIVATE)
    live.world.faults.plan(Fault("sendMessage", "lost", times=1))
    live.say(LIAISON, chat, "第33项多少分")
    await live.quiet()
    assert await live.rows("SELECT 1 FROM outbox WHERE state = 'unknown'")
    live.say(LIAISON, chat, "第33项多少分?")
    await live.quiet()
    again = live.own(chat)[-1]
    assert "18分" in again["text"]
    live.say(COLLEAGUE if chat == GROUP else LIAISON, chat, "第33项多少分")
    await live.quiet()
    pointer = live.own(chat)[-1]
    assert "刚刚答过" in pointer["text"]
    assert pointer["reply_to_message"]["message_id"] == again["message_id"]


async def test_a_question_whose_answer_still_waits_is_not_answered_twice(live: Live) -> None:
    await live.adopted()
    refused = "Too Many Requests: retry after 30"
    live.world.faults.plan(Fault("sendMessage", code=429, description=refused, retry_after=30, times=1))
    live.say(LIAISON, GROUP, "第33项多少分")
    await live.found("SELECT 1 FROM pauses")
    for _ in range(3):
        live.say(LIAISON, GROUP, "第33项多少分")
    await live.handled()
    live.wind(seconds=31)
    await live.quiet()
    assert ["18分" in each["text"] for each in live.own(GROUP)[1:]] == [True]


async def test_an_anonymous_administrator_is_answered_and_a_channel_is_not(stage: Stage) -> None:
    await stage.adopted()
    stage.say(OWNER, GROUP, "消防归谁管", anonymous=True)
    assert "第25项" in (await stage.said(GROUP, 2))["text"]
    post = {"message_id": 900, "date": 1, "chat": {"id": int(GROUP), "type": "group", "title": "群"}, "text": "第33项"}
    stage.world.updates.add({"message": post | {"sender_chat": {"id": -9, "type": "channel", "title": "x"}}})
    await stage.quiet()
    assert len(stage.own(GROUP)) == 2


async def test_a_caption_can_ask(stage: Stage) -> None:
    world = stage.world
    _, carried = world.keep_file(b"picture", "a.png", "photo")
    message = {"message_id": 9, "date": 1, "chat": {"id": int(STRANGER), "type": "private", "first_name": "路人"}}
    person = {"id": int(STRANGER), "is_bot": False, "first_name": "路人"}
    stage.user(STRANGER).started = True
    stage.chat(STRANGER)
    world.updates.add({"message": message | carried | {"from": person, "caption": "第33项多少分"}})
    assert "18分" in (await stage.said(STRANGER))["text"]


async def test_the_longest_message_is_read_within_bounds(stage: Stage) -> None:
    stage.say(LIAISON, PRIVATE, "消防" * 2048)
    await stage.said(PRIVATE)


async def test_many_people_are_answered_side_by_side(stage: Stage) -> None:
    for person in map(str, range(10, 40)):
        stage.say(person, person, "第33项多少分")
    await asyncio.gather(*(stage.said(person) for person in map(str, range(10, 40))))
