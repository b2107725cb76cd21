"""What a bot may send, and what it gets back."""

from collections.abc import Sequence

import pytest

from bot.practice.world.people import Json
from tests.bot.practice.visit import BOT, GROUP, PERSON, START, Visit, visit

REFUSED = "Bad Request: "
BUTTON: Json = {"text": "好", "callback_data": "ok"}


def keyboard(*rows: Sequence[object]) -> Json:
    return {"inline_keyboard": list(rows)}


def test_a_message_has_the_fields_of_the_platform() -> None:
    async def conversation(ground: Visit) -> None:
        first = await ground.say("第33项", chat=GROUP)
        sent = await ground.ask(
            "sendMessage",
            chat_id=GROUP,
            text="<b>18分</b>",
            parse_mode="HTML",
            reply_parameters={"message_id": first},
            reply_markup=keyboard([BUTTON]),
        )
        assert sent["message_id"] == first + 1
        assert sent["from"] == {"id": BOT, "is_bot": True, "first_name": "清单助手", "username": "qingdan_bot"}
        assert sent["chat"] == {"id": GROUP, "type": "group", "title": "群100"}
        assert sent["date"] == int(START.timestamp())
        assert (sent["text"], sent["entities"]) == ("18分", [{"type": "bold", "offset": 0, "length": 3}])
        assert sent["reply_to_message"]["text"] == "第33项"
        assert sent["reply_markup"] == keyboard([BUTTON])

    visit(conversation)


def test_a_reply_to_a_reply_shows_one_level() -> None:
    async def conversation(ground: Visit) -> None:
        first = await ground.say("一")
        second = await ground.say("二", reply_to=first)
        sent = await ground.ask("sendMessage", chat_id=PERSON, text="三", reply_to_message_id=second)
        assert sent["reply_to_message"]["text"] == "二"
        assert "reply_to_message" not in sent["reply_to_message"]

    visit(conversation)


def test_what_is_replied_to_has_to_be_there_unless_the_bot_does_not_mind() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        lost = {"chat_id": PERSON, "text": "二"}
        gone = REFUSED + "message to be replied not found"
        assert await ground.refusal("sendMessage", **lost, reply_parameters={"message_id": 99}) == gone
        assert await ground.refusal("sendMessage", **lost, reply_to_message_id=99) == gone
        patient = {"message_id": 99, "allow_sending_without_reply": True}
        assert "reply_to_message" not in await ground.ask("sendMessage", **lost, reply_parameters=patient)

    visit(conversation)


@pytest.mark.parametrize(
    ("wanted", "refusal"),
    [
        (5, "object expected as reply parameters"),
        ({"chat_id": PERSON}, 'can\'t find field "message_id"'),
        ({"message_id": 1, "chat_id": GROUP}, "replies to messages of other chats cannot be practised here"),
    ],
)
def test_what_is_replied_to_has_to_be_named_properly(wanted: object, refusal: str) -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        answer = await ground.refusal("sendMessage", chat_id=PERSON, text="二", reply_parameters=wanted)
        assert answer == REFUSED + refusal

    visit(conversation)


@pytest.mark.parametrize("text", ["", " \n ", "<b> </b>", "\u200b"])
def test_a_text_without_anything_to_see_is_refused(text: str) -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        refusal = await ground.refusal("sendMessage", chat_id=PERSON, text=text, parse_mode="HTML")
        assert refusal == REFUSED + "message text is empty"

    visit(conversation)


def test_the_length_of_a_text_is_counted_after_its_marks_are_read() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        marked = f"<b>{'长' * 4096}</b>"
        assert len((await ground.ask("sendMessage", chat_id=PERSON, text=marked, parse_mode="HTML"))["text"]) == 4096
        long = REFUSED + "message is too long"
        assert await ground.refusal("sendMessage", chat_id=PERSON, text="长" * 4097) == long
        assert await ground.refusal("sendMessage", chat_id=PERSON, text="😀" * 2049) == long
        assert await ground.refusal("sendMessage", chat_id=PERSON, text="长" * 11_000) == REFUSED + "text is too long"

    visit(conversation)


def test_what_cannot_be_read_as_html_is_refused() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        refusal = await ground.refusal("sendMessage", chat_id=PERSON, text="<b>开", parse_mode="HTML")
        assert refusal.startswith(REFUSED + "can't parse entities")

    visit(conversation)


def test_entities_can_be_given_without_marks() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        bold = {"type": "bold", "offset": 0, "length": 1}
        assert (await ground.ask("sendMessage", chat_id=PERSON, text="粗体", entities=[bold]))["entities"] == [bold]
        refusal = await ground.refusal("sendMessage", chat_id=PERSON, text="粗体", entities=["bold"])
        assert refusal == REFUSED + "can't parse MessageEntity: expected an Object"

    visit(conversation)


def test_places_in_a_text_are_counted_in_utf_16_units() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        sent = await ground.ask("sendMessage", chat_id=PERSON, text="😀𠮷<b>😀好</b>", parse_mode="HTML")
        assert (sent["text"], sent["entities"]) == ("😀𠮷😀好", [{"type": "bold", "offset": 4, "length": 3}])

    visit(conversation)


def test_white_space_at_the_ends_is_cut_off() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        assert (await ground.ask("sendMessage", chat_id=PERSON, text="\n  好  \n"))["text"] == "好"

    visit(conversation)


@pytest.mark.parametrize(
    ("markup", "refusal"),
    [
        ([], "object expected as reply markup"),
        ({"inline_keyboard": 5}, 'field "inline_keyboard" must be of type Array'),
        (
            {"inline_keyboard": [BUTTON]},
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        (keyboard(["好"]), "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
        (keyboard([{"callback_data": "x"}]), "can't parse inline keyboard button: Can't find field \"text\""),
        (
            keyboard([{"text": "好"}]),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            keyboard([{"text": "好", "callback_data": ""}]),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (keyboard([{"text": "好", "callback_data": "字" * 22}]), "BUTTON_DATA_INVALID"),
        (keyboard(*[[BUTTON]] * 101), "reply markup is too long"),
        ("{", "can't parse reply markup JSON object"),
    ],
)
def test_a_keyboard_has_to_be_well_formed(markup: object, refusal: str) -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        answer = await ground.refusal("sendMessage", chat_id=PERSON, text="二", reply_markup=markup)
        assert answer == REFUSED + refusal

    visit(conversation)


def test_a_keyboard_within_the_limits_comes_back_as_it_was_sent() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        full = keyboard(*[[{"text": "好", "callback_data": "x" * 64}] * 10] * 10)
        sent = await ground.ask("sendMessage", chat_id=PERSON, text="二", reply_markup=full)
        assert sent["reply_markup"] == full
        link = keyboard([{"text": "看", "url": "https://example.cn"}], [])
        sent = await ground.ask("sendMessage", chat_id=PERSON, text="三", reply_markup=link)
        assert sent["reply_markup"] == keyboard([{"text": "看", "url": "https://example.cn"}])

    visit(conversation)


def test_another_sort_of_markup_is_taken_and_not_shown() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        sent = await ground.ask("sendMessage", chat_id=PERSON, text="二", reply_markup={"force_reply": True})
        assert "reply_markup" not in sent

    visit(conversation)


def test_a_bot_that_types_is_seen_until_it_has_written_or_a_while_has_passed() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")

        async def typing() -> bool:
            return bool((await ground.chat(PERSON))["typing"])

        await ground.ask("sendChatAction", chat_id=PERSON, action="typing")
        assert await typing()
        await ground.ask("sendMessage", chat_id=PERSON, text="二")
        assert not await typing()
        await ground.ask("sendChatAction", chat_id=PERSON, action="typing")
        await ground.act("clock", advance=6)
        assert not await typing()
        refusal = await ground.refusal("sendChatAction", chat_id=PERSON, action="sleeping")
        assert refusal == REFUSED + "wrong parameter action in request"

    visit(conversation)


def test_who_sends_too_fast_is_told_how_long_to_wait() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        sent = await ground.ask("sendMessage", chat_id=PERSON, text="一")
        answer = await ground.call("sendMessage", chat_id=PERSON, text="二")
        assert answer == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 1",
            "parameters": {"retry_after": 1},
        }
        change = {"chat_id": PERSON, "message_id": sent["message_id"], "text": "三"}
        assert (await ground.call("editMessageText", **change))["error_code"] == 429
        await ground.act("clock", advance=1)
        await ground.ask("editMessageText", **change)
        await ground.act("flood", on=False)
        await ground.ask("sendMessage", chat_id=PERSON, text="四")

    visit(conversation, flood=True)


def test_what_is_refused_for_another_reason_does_not_count_as_sent() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        for parameters in (
            {"text": ""},
            {"text": "二", "reply_to_message_id": 99},
            {"text": "二", "message_thread_id": 9},
        ):
            await ground.refusal("sendMessage", chat_id=PERSON, **parameters)
        await ground.ask("sendMessage", chat_id=PERSON, text="二")

    visit(conversation, flood=True)
