"""Messages as the Bot API has them."""

from bot.practice.world.messages import as_replied, content, has_media, is_service, origin, without, worded

SAID = {"message_id": 1, "date": 7, "from": {"id": 5}, "text": "好"}


def test_words_below_a_file_are_its_caption() -> None:
    assert worded("好", below_media=False) == {"text": "好"}
    assert worded("好", below_media=True) == {"caption": "好"}
    assert worded("", below_media=True) == {}


def test_what_the_platform_finds_in_a_text_stands_beside_it() -> None:
    (command,) = worded("/ask 教体局", below_media=False)["entities"]
    assert (command["type"], command["offset"], command["length"]) == ("bot_command", 0, 4)


def test_of_a_message_that_replies_to_a_reply_only_the_last_is_given() -> None:
    reply = SAID | as_replied(SAID | {"reply_to_message": {"message_id": 0}})
    assert reply["reply_to_message"] == SAID
    assert without(reply, "reply_to_message", "date") == {"message_id": 1, "from": {"id": 5}, "text": "好"}


def test_a_forwarded_message_comes_from_the_first_of_all() -> None:
    assert origin(SAID) == {"type": "user", "sender_user": {"id": 5}, "date": 7}
    assert origin(SAID | {"sender_chat": {"id": -9}}) == {"type": "chat", "sender_chat": {"id": -9}, "date": 7}
    forwarded = SAID | {"forward_origin": {"type": "hidden_user"}}
    assert origin(forwarded) == {"type": "hidden_user"}


def test_a_message_of_the_chat_itself_is_told_from_one_of_a_person() -> None:
    assert not is_service(SAID)
    assert is_service({"pinned_message": SAID})


def test_its_content_is_what_it_says_without_where_and_by_whom() -> None:
    picture = {"photo": [], "caption": "图", "date": 7}
    assert content(picture) == {"photo": [], "caption": "图"}
    assert has_media(picture)
    assert not has_media(SAID)
