"""What happens in the world, and what the bot is told of it."""

import pytest

from bot.practice.world.people import GENERAL_TOPIC
from bot.practice.world.world import Words, World
from tests.bot.practice.grounds import GROUP, PERSON, START, SUPERGROUP, group, world


def test_a_group_comes_into_being_by_being_named_and_its_founder_speaks_first() -> None:
    ground = World(world().clock, founder=PERSON, first_words="大家好")
    chat = ground.chat(GROUP)
    assert chat.members == {PERSON: "creator", ground.bot.id: "member"}
    assert [each.get("text", "") for each in chat.messages.values()] == ["", "大家好"]
    assert ground.chat(GROUP) is chat


def test_with_privacy_on_the_bot_is_told_of_what_concerns_it() -> None:
    ground = world()
    chat = group(ground)
    ground.privacy = True
    numbers = [ground.say(chat, ground.user(PERSON), text)[1] for text in ("大家好", "/ask 49")]
    assert [bool(each) for each in numbers] == [False, True]
    chat.members[ground.bot.id] = "administrator"
    assert ground.say(chat, ground.user(PERSON), "大家好")[1]


def test_where_the_bot_is_not_it_is_told_of_its_leaving_alone() -> None:
    ground = world()
    chat = group(ground)
    ground.set_member(chat, ground.bot.id, "left", by=PERSON)
    before = len(ground.updates)
    ground.say(chat, ground.user(PERSON), "/ask 49")
    assert len(ground.updates) == before
    assert any("left_chat_member" in each for each in chat.messages.values())


def test_a_change_of_others_is_told_to_an_administrator() -> None:
    ground = world()
    chat = group(ground)
    ground.updates.allow(["message", "chat_member"])
    counts = []
    for status in ("member", "administrator"):
        chat.members[ground.bot.id] = status
        before = len(ground.updates)
        ground.set_member(chat, 12, "restricted" if status == "member" else "member")
        counts.append(len(ground.updates) - before)
    assert counts == [1, 1], "first the message that somebody came, then the change of rights"


def test_an_edited_message_keeps_its_file_and_its_place() -> None:
    ground = world()
    chat = group(ground)
    _, carried = ground.keep_file(b"x", "a.pdf", "document")
    number = ground.say(chat, ground.user(PERSON), "旧", Words(extra=carried))[0]["message_id"]
    ground.edit(chat, number, "新")
    message = chat.messages[number]
    assert (message["caption"], message["document"], message["edit_date"]) == (
        "新",
        carried["document"],
        int(START.timestamp()),
    )


def test_a_group_that_becomes_a_supergroup_keeps_its_members_and_each_tells_of_the_other() -> None:
    ground = world()
    old = group(ground)
    new = ground.migrate(old)
    assert (new.type, new.members, old.moved_to) == ("supergroup", old.members, new.id)
    assert [each.get("migrate_to_chat_id") for each in old.messages.values()] == [new.id]
    assert [each.get("migrate_from_chat_id") for each in new.messages.values()] == [old.id]


def test_a_topic_has_the_number_of_the_message_that_tells_of_it() -> None:
    ground = world()
    chat = group(ground, SUPERGROUP)
    topic = ground.open_topic(chat, "进展")
    assert topic.thread > GENERAL_TOPIC
    assert chat.messages[topic.thread]["forum_topic_created"]["name"] == "进展"
    said, _ = ground.say(chat, ground.user(PERSON), "好", Words(thread=topic.thread))
    assert said["reply_to_message"]["message_id"] == topic.thread


@pytest.mark.parametrize("known", [True, False])
def test_a_changed_client_can_press_a_button_of_a_message_that_is_not_there(*, known: bool) -> None:
    ground = world()
    chat = group(ground)
    number = ground.say(chat, ground.user(PERSON), "好")[0]["message_id"] if known else 999
    before = len(ground.updates)
    name = ground.press(chat, ground.user(PERSON), number, "x")
    assert ground.pressed[name].user == PERSON
    assert len(ground.updates) == before + 1
