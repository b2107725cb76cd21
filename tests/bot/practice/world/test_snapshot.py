"""The whole world as the page shows it."""

import json

from bot.practice.world.snapshot import snapshot
from tests.bot.practice.grounds import GROUP, PERSON, group, world


def test_everything_of_it_can_be_sent() -> None:
    ground = world()
    chat = group(ground)
    ground.say(chat, ground.user(PERSON), "大家好")
    ground.press(chat, ground.user(PERSON), 1, "a:1")
    shown = json.loads(json.dumps(snapshot(ground)))
    assert shown["clock"] == "2026-11-30T09:00:00+08:00"
    assert [each["id"] for each in shown["users"]] == [ground.bot.id, PERSON]
    assert shown["callbacks"][0]["user"] == PERSON
    assert shown["pending"] == len(ground.updates)


def test_reactions_stand_beside_their_message() -> None:
    ground = world()
    chat = group(ground)
    number = ground.say(chat, ground.user(PERSON), "好")[0]["message_id"]
    ground.react(chat, ground.user(PERSON), number, "👍")
    (message,) = snapshot(ground)["chats"][0]["messages"]
    assert message["reactions"] == [{"user": PERSON, "emoji": "👍"}]
    assert "reactions" not in chat.messages[number]


def test_of_many_messages_the_last_are_shown_in_their_order() -> None:
    ground = world()
    chat = group(ground)
    for each in range(5):
        ground.say(chat, ground.user(PERSON), f"{each}")
    shown = [[each["text"] for each in snapshot(ground, limit=most)["chats"][0]["messages"]] for most in (2, 0, 9)]
    assert shown == [["3", "4"], list("01234"), list("01234")]


def test_one_chat_can_be_asked_for() -> None:
    ground = world()
    for number in (GROUP, PERSON):
        ground.chat(number)
    assert [each["id"] for each in snapshot(ground, only=PERSON)["chats"]] == [PERSON]
    assert snapshot(ground, only=99)["chats"] == []
