"""Where a message goes: into its topic, under the message that it replies to."""

import pytest

from bot.practice.api.parameters import Parameters
from bot.practice.api.placing import placed
from bot.practice.refusing.refused import Refused
from bot.practice.world.people import Chat, Json, Topic


def forum() -> Chat:
    """A forum with an open topic, a closed one, and a message in each."""
    topics = {10: Topic(10, "进展"), 20: Topic(20, "旧", closed=True)}
    messages: dict[int, Json] = {
        10: {"message_id": 10},
        11: {"message_id": 11, "message_thread_id": 10, "reply_to_message": {"message_id": 10}},
        21: {"message_id": 21, "message_thread_id": 20},
        30: {"message_id": 30},
    }
    return Chat(-100, "supergroup", topics=topics, messages=messages)


def put(values: Json, *, may_reopen: bool = False) -> Json:
    """The fields that a call gives its message."""
    return placed(forum(), Parameters(values), may_reopen=may_reopen)


def test_without_a_word_it_goes_into_the_chat_itself() -> None:
    assert put({}) == {}


def test_in_a_topic_it_replies_to_the_message_that_opened_it() -> None:
    assert put({"message_thread_id": 10}) == {
        "message_thread_id": 10,
        "is_topic_message": True,
        "reply_to_message": {"message_id": 10},
    }


def test_a_reply_goes_where_its_message_is_and_is_given_one_level_deep() -> None:
    found = put({"reply_to_message_id": 11})
    assert found["message_thread_id"] == 10
    assert found["reply_to_message"] == {"message_id": 11, "message_thread_id": 10}
    assert put({"reply_parameters": {"message_id": 30}}) == {"reply_to_message": {"message_id": 30}}


def test_into_a_closed_topic_only_those_write_who_may_open_it() -> None:
    for values in ({"message_thread_id": 20}, {"reply_to_message_id": 21}):
        with pytest.raises(Refused, match="TOPIC_CLOSED"):
            put(values)
        assert put(values, may_reopen=True)["message_thread_id"] == 20


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"message_thread_id": 99}, "thread not found"),
        ({"reply_to_message_id": 99}, "to be replied not found"),
        ({"reply_parameters": {"message_id": 30, "chat_id": -7}}, "other chats"),
        ({"reply_parameters": "[]"}, "object expected"),
        ({"reply_parameters": {"message_id": "30"}}, "message_id"),
    ],
)
def test_what_is_not_there_is_refused(values: dict[str, object], why: str) -> None:
    with pytest.raises(Refused, match=why):
        put(values)


def test_a_reply_that_may_do_without_is_sent_without() -> None:
    assert put({"reply_to_message_id": 99, "allow_sending_without_reply": "true"}) == {}
    assert put({"reply_parameters": {"message_id": 99, "allow_sending_without_reply": True}}) == {}
