"""The control calls that set the scene."""

import pytest

from bot.practice.control import scene_calls
from bot.practice.control.fields import Fields, WrongCall
from tests.bot.practice.grounds import GROUP, PERSON, SUPERGROUP, group, world


def test_a_person_is_called_what_is_said_and_the_rest_stays() -> None:
    ground = world()
    scene_calls.user(ground, Fields({"user": PERSON, "first_name": "张三", "username": "@zhang"}))
    scene_calls.user(ground, Fields({"user": PERSON, "language_code": "en"}))
    person = ground.users[PERSON]
    assert (person.first_name, person.username, person.language_code) == ("张三", "zhang", "en")


def test_a_group_has_the_topics_that_are_named() -> None:
    ground = world()
    made = scene_calls.chat(ground, Fields({"chat": SUPERGROUP, "title": "群", "topics": ["进展", "通知"]}))
    assert [each["name"] for each in made["topics"]] == ["进展", "通知"]
    assert ground.chats[SUPERGROUP].is_forum
    assert set(ground.chats[SUPERGROUP].topics) == {each["message_thread_id"] for each in made["topics"]}


@pytest.mark.parametrize(
    "fields", [{"chat": PERSON, "type": "group"}, {"chat": GROUP, "type": "channel"}, {"chat": PERSON, "topics": ["x"]}]
)
def test_a_private_chat_is_no_group_and_has_no_topics(fields: dict[str, object]) -> None:
    with pytest.raises(WrongCall):
        scene_calls.chat(world(), Fields(fields))


def test_whoever_comes_and_goes_is_told_of_once() -> None:
    ground = world()
    chat = group(ground)
    for _ in range(2):
        scene_calls.member(ground, Fields({"chat": GROUP, "user": 12, "status": "member"}))
    scene_calls.member(ground, Fields({"chat": GROUP, "user": "bot", "status": "administrator"}))
    assert chat.administrators() == [ground.bot.id]
    assert sum("new_chat_members" in each for each in chat.messages.values()) == 1
    with pytest.raises(WrongCall, match="status must be one of"):
        scene_calls.member(ground, Fields({"chat": GROUP, "user": 12, "status": "king"}))


def test_a_topic_is_renamed_and_closed_with_a_message_for_each() -> None:
    ground = world()
    group(ground, SUPERGROUP)
    number = scene_calls.topic(ground, Fields({"chat": SUPERGROUP, "name": "旧"}))["message_thread_id"]
    scene_calls.topic(ground, Fields({"chat": SUPERGROUP, "thread": number, "name": "新", "closed": True}))
    scene_calls.topic(ground, Fields({"chat": SUPERGROUP, "thread": number}))
    topic = ground.chats[SUPERGROUP].topics[number]
    assert (topic.name, topic.closed) == ("新", True)
    told = [key for each in ground.chats[SUPERGROUP].messages.values() for key in each if key.startswith("forum_")]
    assert told == ["forum_topic_created", "forum_topic_edited", "forum_topic_closed"]
    with pytest.raises(WrongCall, match="thread must be"):
        scene_calls.topic(ground, Fields({"chat": SUPERGROUP, "thread": 999}))


def test_a_group_becomes_a_supergroup_once() -> None:
    ground = world()
    group(ground)
    assert scene_calls.migrate(ground, Fields({"chat": GROUP})) == {"to": -1_000_000_000_100}
    for chat in (GROUP, -1_000_000_000_100, PERSON):
        with pytest.raises(WrongCall):
            scene_calls.migrate(ground, Fields({"chat": chat}))


@pytest.mark.parametrize("fields", [{}, {"update_id": 5, "message": {}}])
def test_an_update_is_queued_with_a_number_of_the_platform(fields: dict[str, object]) -> None:
    ground = world()
    with pytest.raises(WrongCall, match="without update_id"):
        scene_calls.update(ground, Fields(fields))
    assert scene_calls.update(ground, Fields({"poll": {}}))["update_id"] > 0


def test_privacy_and_flood_rules_can_be_switched() -> None:
    ground = world()
    for on in (True, False):
        scene_calls.privacy(ground, Fields({"on": on}))
        scene_calls.flood(ground, Fields({"on": on}))
        assert (ground.privacy, ground.flood.enabled) == (on, on)
