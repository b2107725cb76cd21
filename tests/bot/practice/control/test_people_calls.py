"""The control calls by which people act."""

import base64

import pytest

from bot.practice.api.texts import LONGEST_TEXT
from bot.practice.control import people_calls
from bot.practice.control.fields import Fields, WrongCall
from bot.practice.world.people import Topic
from tests.bot.practice.grounds import GROUP, PERSON, group, world

DATA = base64.b64encode(b"x").decode()


def by(chat: int = GROUP, user: int = PERSON, **values: object) -> Fields:
    """A call in the name of somebody."""
    return Fields({"chat": chat, "user": user, **values})


def test_whoever_writes_comes_into_being_and_the_bot_is_told() -> None:
    ground = world()
    said = people_calls.message(ground, by(text="大家好"))
    assert ground.chats[GROUP].messages[said["message_id"]]["from"]["id"] == PERSON
    assert said["update_id"] > 0


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"text": " \n"}, "must not be empty"),
        ({"text": "x" * (LONGEST_TEXT + 1)}, "at most"),
        ({"text": "x", "reply_to": 99}, "reply_to"),
        ({"text": "x", "thread": 99}, "thread"),
        ({"text": "x", "user": -1}, "id of a person"),
        ({"text": "x", "user": 7_000_000_001}, "not the bot's"),
        ({"text": "x", "chat": 12}, "private chat"),
    ],
)
def test_what_no_app_would_send_is_a_wrong_call(values: dict[str, object], why: str) -> None:
    with pytest.raises(WrongCall, match=why):
        people_calls.message(world(), Fields({"chat": GROUP, "user": PERSON, **values}))


def test_into_a_closed_topic_only_administrators_write() -> None:
    ground = world()
    chat = group(ground)
    chat.topics[5] = Topic(5, "旧", closed=True)
    with pytest.raises(WrongCall, match="open"):
        people_calls.message(ground, by(text="x", thread=5))
    chat.members[PERSON] = "administrator"
    assert people_calls.message(ground, by(text="x", thread=5))["message_id"]


def test_who_was_removed_cannot_write_and_a_group_that_moved_says_where() -> None:
    ground = world()
    chat = group(ground)
    chat.members[PERSON] = "kicked"
    with pytest.raises(WrongCall, match="was removed"):
        people_calls.message(ground, by(text="x"))
    new = ground.migrate(chat)
    with pytest.raises(WrongCall, match=str(new.id)):
        people_calls.message(ground, by(text="x"))


def test_whoever_writes_to_a_bot_that_they_block_takes_that_back() -> None:
    ground = world()
    ground.block(ground.user(PERSON), blocked=True)
    people_calls.start(ground, by(PERSON, payload="link"))
    assert not ground.users[PERSON].blocked
    (message,) = ground.chats[PERSON].messages.values()
    assert message["text"] == "/start link"


def test_an_album_has_one_caption_and_photos_and_documents_make_two() -> None:
    ground = world()
    files = [{"data": DATA, "kind": kind} for kind in ("photo", "document", "photo")]
    sent = people_calls.album(ground, by(files=files, caption="图"))["messages"]
    messages = [ground.chats[GROUP].messages[each["message_id"]] for each in sent]
    assert [each.get("caption", "") for each in messages] == ["图", "", ""]
    albums = [each["media_group_id"] for each in messages]
    assert albums[0] == albums[2] != albums[1]


@pytest.mark.parametrize("files", [[], ["x"], [{"data": DATA, "kind": "film"}], [{"data": DATA}] * 11, [{"data": "!"}]])
def test_what_is_no_album_is_a_wrong_call(files: list[object]) -> None:
    with pytest.raises(WrongCall):
        people_calls.album(world(), by(files=files))


def test_people_change_their_own_messages_alone() -> None:
    ground = world()
    number = people_calls.message(ground, by(text="旧"))["message_id"]
    people_calls.edit(ground, by(message_id=number, text="新"))
    assert ground.chats[GROUP].messages[number]["text"] == "新"
    with pytest.raises(WrongCall, match="of this user"):
        people_calls.edit(ground, by(user=12, message_id=number, text="x"))


def test_people_react_with_what_the_platform_takes() -> None:
    ground = world()
    number = people_calls.message(ground, by(text="x"))["message_id"]
    for emoji, left in (("👍", {PERSON: "👍"}), ("", {})):
        people_calls.react(ground, by(message_id=number, emoji=emoji))
        assert ground.chats[GROUP].reactions[number] == left
    with pytest.raises(WrongCall, match="emoji"):
        people_calls.react(ground, by(message_id=number, emoji="🦖"))
