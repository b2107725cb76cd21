"""How a bot sends on what was sent before."""

from tests.bot.practice.visit import PERSON, SUPERGROUP, Visit, visit

REFUSED = "Bad Request: "


def test_a_message_is_forwarded_with_its_origin_and_copied_without() -> None:
    async def conversation(ground: Visit) -> None:
        number = await ground.say("原话", chat=SUPERGROUP)
        await ground.say("一")
        source = {"chat_id": PERSON, "from_chat_id": SUPERGROUP, "message_id": number}
        forwarded = await ground.ask("forwardMessage", **source)
        assert (forwarded["text"], forwarded["forward_origin"]["sender_user"]["id"]) == ("原话", PERSON)
        copied = await ground.ask("copyMessage", **source)
        assert list(copied) == ["message_id"]
        assert "forward_origin" not in (await ground.chat(PERSON))["messages"][-1]

    visit(conversation)


def test_what_is_not_there_cannot_be_forwarded_or_copied() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        source = {"chat_id": PERSON, "from_chat_id": PERSON, "message_id": 99}
        assert await ground.refusal("forwardMessage", **source) == REFUSED + "message to forward not found"
        assert await ground.refusal("copyMessage", **source) == REFUSED + "message to copy not found"
        service = {"from_chat_id": SUPERGROUP, "chat_id": PERSON}
        service["message_id"] = (await ground.act("topic", chat=SUPERGROUP, name="消防"))["message_thread_id"]
        assert await ground.refusal("forwardMessage", **service) == REFUSED + "the message can't be forwarded"
        assert await ground.refusal("copyMessage", **service) == REFUSED + "the message can't be copied"

    visit(conversation)


def test_a_forwarded_message_keeps_its_first_origin() -> None:
    async def conversation(ground: Visit) -> None:
        number = await ground.say("匿名的", chat=SUPERGROUP, anonymous=True)
        await ground.say("一")
        once = await ground.ask("forwardMessage", chat_id=PERSON, from_chat_id=SUPERGROUP, message_id=number)
        assert once["forward_origin"]["sender_chat"]["id"] == SUPERGROUP
        again = {"chat_id": PERSON, "from_chat_id": PERSON, "message_id": once["message_id"]}
        assert (await ground.ask("forwardMessage", **again))["forward_origin"] == once["forward_origin"]

    visit(conversation)


def test_a_file_is_copied_with_its_caption_or_another_one() -> None:
    async def conversation(ground: Visit) -> None:
        told = {"chat": PERSON, "user": PERSON, "data": "eHg=", "filename": "a.txt", "caption": "旧"}
        number = (await ground.act("document", **told))["message_id"]
        source = {"chat_id": PERSON, "from_chat_id": PERSON, "message_id": number}
        await ground.ask("copyMessage", **source)
        await ground.ask("copyMessage", **source, caption="<b>新</b>", parse_mode="HTML")
        await ground.ask("copyMessage", **source, caption="")
        messages = (await ground.chat(PERSON))["messages"]
        assert [each.get("caption") for each in messages] == ["旧", "旧", "新", None]

    visit(conversation)
