"""What a bot may change, delete, mark and answer."""

import base64

import pytest

from tests.bot.practice.visit import GROUP, PERSON, START, SUPERGROUP, Visit, visit

REFUSED = "Bad Request: "
UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current"
    " content and reply markup of the message"
)
KEYBOARD = {"inline_keyboard": [[{"text": "好", "callback_data": "ok"}]]}
GIF = base64.b64encode(b"GIF89a" + bytes([9, 0, 9, 0, 0])).decode()


async def sent(ground: Visit, text: str = "旧", chat: int = PERSON, **parameters: object) -> dict[str, int]:
    """Something that the bot has sent: where it is."""
    await ground.say("一", chat=chat)
    message = await ground.ask("sendMessage", chat_id=chat, text=text, **parameters)
    return {"chat_id": chat, "message_id": message["message_id"]}


def test_a_text_is_changed_and_its_buttons_go_unless_they_are_given_anew() -> None:
    async def conversation(ground: Visit) -> None:
        place = await sent(ground, reply_markup=KEYBOARD)
        await ground.act("clock", advance=60)
        after = await ground.ask("editMessageText", **place, text="<b>新</b>", parse_mode="HTML")
        assert (after["text"], after["entities"][0]["type"]) == ("新", "bold")
        assert after["edit_date"] == int(START.timestamp()) + 60
        assert "reply_markup" not in after
        after = await ground.ask("editMessageReplyMarkup", **place, reply_markup=KEYBOARD)
        assert (after["text"], after["reply_markup"]) == ("新", KEYBOARD)

    visit(conversation)


def test_a_change_that_changes_nothing_is_refused() -> None:
    async def conversation(ground: Visit) -> None:
        place = await sent(ground, reply_markup=KEYBOARD)
        same = await ground.refusal("editMessageText", **place, text="旧", reply_markup=KEYBOARD)
        assert same == REFUSED + UNCHANGED
        assert await ground.refusal("editMessageReplyMarkup", **place, reply_markup=KEYBOARD) == REFUSED + UNCHANGED
        await ground.ask("editMessageText", **place, text="旧")

    visit(conversation)


def test_only_the_bot_s_own_messages_can_be_changed() -> None:
    async def conversation(ground: Visit) -> None:
        number = await ground.say("别人的")
        change = {"chat_id": PERSON, "text": "新"}
        assert (
            await ground.refusal("editMessageText", **change, message_id=number) == REFUSED + "message can't be edited"
        )
        assert await ground.refusal("editMessageText", **change, message_id=99) == REFUSED + "message to edit not found"
        assert await ground.refusal("editMessageText", text="新") == REFUSED + "message identifier is not specified"
        assert await ground.refusal("editMessageText", **change) == REFUSED + "message to edit not found"

    visit(conversation)


def test_a_change_keeps_to_the_limits_of_a_message() -> None:
    async def conversation(ground: Visit) -> None:
        place = await sent(ground)
        assert await ground.refusal("editMessageText", **place, text=" ") == REFUSED + "message text is empty"
        assert await ground.refusal("editMessageText", **place, text="长" * 4097) == REFUSED + "message is too long"
        refusal = await ground.refusal("editMessageText", **place, text="新", reply_markup={"force_reply": True})
        assert refusal == REFUSED + "inline keyboard expected"

    visit(conversation)


def test_a_text_has_no_caption_and_a_photo_no_text() -> None:
    async def conversation(ground: Visit) -> None:
        place = await sent(ground)
        refusal = await ground.refusal("editMessageCaption", **place, caption="新")
        assert refusal == REFUSED + "there is no caption in the message to edit"
        photo = (await ground.act("photo", chat=PERSON, user=PERSON, data=GIF, filename="a.gif"))["file_id"]
        number = (await ground.ask("sendPhoto", chat_id=PERSON, photo=photo, caption="旧"))["message_id"]
        place = {"chat_id": PERSON, "message_id": number}
        refusal = await ground.refusal("editMessageText", **place, text="新")
        assert refusal == REFUSED + "there is no text in the message to edit"
        assert (await ground.ask("editMessageCaption", **place, caption="新"))["caption"] == "新"
        assert "caption" not in await ground.ask("editMessageCaption", **place)

    visit(conversation)


def test_a_press_is_answered_once() -> None:
    async def conversation(ground: Visit) -> None:
        place = await sent(ground, reply_markup=KEYBOARD)
        pressed = await ground.act("press", chat=PERSON, user=PERSON, message_id=place["message_id"], data="ok")
        query = (await ground.told())[-1]["callback_query"]
        assert (query["id"], query["data"]) == (pressed["callback_query_id"], "ok")
        assert (query["from"]["id"], query["message"]["text"]) == (PERSON, "旧")
        long = {"callback_query_id": query["id"], "text": "长" * 201}
        assert await ground.refusal("answerCallbackQuery", **long) == REFUSED + "MESSAGE_TOO_LONG"
        answer = {"callback_query_id": query["id"], "text": "收到", "show_alert": True}
        assert await ground.ask("answerCallbackQuery", **answer) is True
        (shown,) = (await ground.look("/sim/state"))["callbacks"]
        assert shown == {"id": query["id"], "user": PERSON, "answered": True, "text": "收到", "show_alert": True}
        old = REFUSED + "query is too old and response timeout expired or query ID is invalid"
        assert await ground.refusal("answerCallbackQuery", **answer) == old
        assert await ground.refusal("answerCallbackQuery", callback_query_id="1") == old

    visit(conversation)


def test_a_changed_client_can_press_what_is_not_there() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        await ground.act("press", chat=PERSON, user=PERSON, message_id=77, data="made up")
        message = (await ground.told())[-1]["callback_query"]["message"]
        assert (message["message_id"], message["date"], message["chat"]["id"]) == (77, 0, PERSON)

    visit(conversation)


def test_a_bot_deletes_its_own_messages_for_two_days() -> None:
    async def conversation(ground: Visit) -> None:
        place = await sent(ground)
        assert await ground.ask("deleteMessage", **place) is True
        assert await ground.refusal("deleteMessage", **place) == REFUSED + "message to delete not found"
        place = await sent(ground)
        await ground.act("clock", advance=2 * 86_400 + 1)
        assert await ground.refusal("deleteMessage", **place) == REFUSED + "message can't be deleted for everyone"

    visit(conversation)


def test_messages_of_others_are_deleted_by_administrators_only() -> None:
    async def conversation(ground: Visit) -> None:
        place = {"chat_id": SUPERGROUP, "message_id": await ground.say("别人的", chat=SUPERGROUP)}
        assert await ground.refusal("deleteMessage", **place) == REFUSED + "message can't be deleted"
        small = {"chat_id": GROUP, "message_id": await ground.say("别人的", chat=GROUP)}
        assert await ground.refusal("deleteMessage", **small) == REFUSED + "message can't be deleted for everyone"
        await ground.act("member", chat=SUPERGROUP, user="bot", status="administrator", by=PERSON)
        await ground.ask("deleteMessage", **place)

    visit(conversation)


def test_several_messages_are_deleted_at_once_and_missing_ones_passed_over() -> None:
    async def conversation(ground: Visit) -> None:
        place = await sent(ground)
        numbers = [place["message_id"], 99]
        assert await ground.ask("deleteMessages", chat_id=PERSON, message_ids=numbers) is True
        assert [each["text"] for each in (await ground.chat(PERSON))["messages"]] == ["一"]
        assert await ground.refusal("deleteMessages", chat_id=PERSON, message_ids=list(range(1, 102))) == (
            REFUSED + "too many message identifiers specified"
        )
        assert await ground.refusal("deleteMessages", chat_id=PERSON) == (
            REFUSED + "message identifiers are not specified"
        )
        assert await ground.refusal("deleteMessages", chat_id=PERSON, message_ids=["x"]) == (
            REFUSED + "invalid message identifier specified"
        )
        assert await ground.refusal("deleteMessage", chat_id=PERSON) == REFUSED + "message identifier is not specified"
        assert await ground.refusal("deleteMessage", message_id=1) == REFUSED + "chat identifier is not specified"

    visit(conversation)


@pytest.mark.parametrize("emoji", ["👍", "❤", "❤️", "👨‍💻", "🤷‍♂️"])
def test_a_bot_reacts_with_one_of_the_known_emoji(emoji: str) -> None:
    async def conversation(ground: Visit) -> None:
        place = {"chat_id": PERSON, "message_id": await ground.say("好")}
        assert await ground.ask("setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": emoji}]) is True
        (message,) = (await ground.chat(PERSON))["messages"]
        assert [each["emoji"] for each in message["reactions"]] == [emoji]
        await ground.ask("setMessageReaction", **place, reaction=[])
        (message,) = (await ground.chat(PERSON))["messages"]
        assert message["reactions"] == []

    visit(conversation)


@pytest.mark.parametrize(
    ("reaction", "refusal"),
    [
        ([{"type": "emoji", "emoji": "🐴"}], "REACTION_INVALID"),
        ([{"type": "emoji", "emoji": "👍"}, {"type": "emoji", "emoji": "👌"}], "REACTION_INVALID"),
        ([{"type": "custom_emoji", "custom_emoji_id": "5"}], "REACTION_INVALID"),
        ([{"type": "word"}], "can't parse ReactionType: invalid reaction type specified"),
        ([{"type": []}], "can't parse ReactionType: invalid reaction type specified"),
        (["👍"], "can't parse ReactionType: expected an Object"),
    ],
)
def test_other_reactions_are_refused(reaction: object, refusal: str) -> None:
    async def conversation(ground: Visit) -> None:
        place = {"chat_id": PERSON, "message_id": await ground.say("好")}
        assert await ground.refusal("setMessageReaction", **place, reaction=reaction) == REFUSED + refusal

    visit(conversation)


def test_what_is_reacted_to_has_to_be_there() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("好")
        refusal = await ground.refusal("setMessageReaction", chat_id=PERSON, message_id=99, reaction=[])
        assert refusal == REFUSED + "message to react not found"

    visit(conversation)


def test_an_administrator_pins_and_unpins() -> None:
    async def conversation(ground: Visit) -> None:
        number = await ground.say("要紧", chat=SUPERGROUP)
        place = {"chat_id": SUPERGROUP, "message_id": number}
        refusal = await ground.refusal("pinChatMessage", **place)
        assert refusal == REFUSED + "not enough rights to manage pinned messages in the chat"
        await ground.act("member", chat=SUPERGROUP, user="bot", status="administrator", by=PERSON)
        await ground.told()
        assert await ground.ask("pinChatMessage", **place) is True
        assert (await ground.told())[-1]["message"]["pinned_message"]["text"] == "要紧"
        assert (await ground.chat(SUPERGROUP))["pinned"] == [number]
        assert (await ground.ask("getChat", chat_id=SUPERGROUP))["pinned_message"]["text"] == "要紧"
        assert await ground.ask("unpinChatMessage", chat_id=SUPERGROUP) is True
        assert (await ground.chat(SUPERGROUP))["pinned"] == []
        refusal = await ground.refusal("pinChatMessage", chat_id=SUPERGROUP, message_id=99)
        assert refusal == REFUSED + "message to pin not found"
        assert await ground.refusal("unpinChatMessage", chat_id=SUPERGROUP) == REFUSED + "message to unpin not found"

    visit(conversation)


def test_what_is_deleted_is_no_longer_pinned() -> None:
    async def conversation(ground: Visit) -> None:
        place = await sent(ground)
        await ground.ask("pinChatMessage", **place)
        await ground.ask("deleteMessage", **place)
        assert (await ground.chat(PERSON))["pinned"] == []

    visit(conversation)
