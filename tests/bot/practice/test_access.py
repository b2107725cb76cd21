"""Into which chats a bot may write."""

import pytest

from tests.bot.practice.visit import BOT, COLLEAGUE, GROUP, PERSON, STRANGER, SUPERGROUP, Visit, visit

REFUSED = "Bad Request: "
FORBIDDEN = "Forbidden: "


async def write(ground: Visit, chat: int | str, **parameters: object) -> str:
    return await ground.refusal("sendMessage", chat_id=chat, text="话", **parameters)


def test_a_chat_has_to_be_there() -> None:
    async def conversation(ground: Visit) -> None:
        assert await write(ground, GROUP) == REFUSED + "chat not found"
        assert await write(ground, "@nobody") == REFUSED + "chat not found"
        assert await ground.refusal("sendMessage", text="话") == REFUSED + "chat_id is empty"
        assert await ground.refusal("getChat", chat_id=GROUP) == REFUSED + "chat not found"

    visit(conversation)


def test_a_person_has_to_write_first() -> None:
    async def conversation(ground: Visit) -> None:
        assert await write(ground, PERSON) == REFUSED + "chat not found"
        await ground.say("只在群里", chat=GROUP)
        assert await write(ground, PERSON) == FORBIDDEN + "bot can't initiate conversation with a user"
        await ground.act("start", user=PERSON, payload="abc")
        assert (await ground.told())[-1]["message"]["text"] == "/start abc"
        await ground.ask("sendMessage", chat_id=PERSON, text="话")

    visit(conversation)


def test_a_blocked_bot_is_told_so_and_what_it_may_not_do() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        await ground.told()
        await ground.act("block", user=PERSON, blocked=True)
        (update,) = await ground.told()
        change = update["my_chat_member"]
        assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("member", "kicked")
        assert (change["from"]["id"], change["chat"]["type"]) == (PERSON, "private")
        assert await write(ground, PERSON) == FORBIDDEN + "bot was blocked by the user"
        await ground.say("又来了")
        back, said = await ground.told()
        assert back["my_chat_member"]["new_chat_member"]["status"] == "member"
        assert said["message"]["text"] == "又来了"
        await ground.ask("sendMessage", chat_id=PERSON, text="话")

    visit(conversation)


@pytest.mark.parametrize(("chat", "kind"), [(GROUP, "group"), (SUPERGROUP, "supergroup")])
def test_a_bot_has_to_be_in_a_group(chat: int, kind: str) -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一", chat=chat)
        await ground.act("member", chat=chat, user="bot", status="left", by=PERSON)
        assert await write(ground, chat) == FORBIDDEN + f"bot is not a member of the {kind} chat"
        await ground.act("member", chat=chat, user=BOT, status="kicked", by=PERSON)
        assert await write(ground, chat) == FORBIDDEN + f"bot was kicked from the {kind} chat"
        await ground.act("member", chat=chat, user="bot", status="member", by=PERSON)
        await ground.ask("sendMessage", chat_id=chat, text="话")

    visit(conversation)


def test_a_bot_outside_of_a_group_hears_nothing_of_it() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一", chat=GROUP)
        await ground.act("member", chat=GROUP, user="bot", status="kicked", by=PERSON)
        gone = [set(each) - {"update_id"} for each in await ground.told()]
        assert gone == [{"message"}, {"my_chat_member"}, {"message"}]
        said = await ground.act("message", chat=GROUP, user=PERSON, text="听不见")
        assert said["update_id"] == 0
        assert await ground.told() == []

    visit(conversation)


def test_a_restricted_bot_may_not_write() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一", chat=SUPERGROUP)
        await ground.act("member", chat=SUPERGROUP, user="bot", status="restricted", by=PERSON)
        assert await write(ground, SUPERGROUP) == REFUSED + "not enough rights to send text messages to the chat"

    visit(conversation)


def test_a_group_that_became_a_supergroup_tells_its_new_id() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一", chat=GROUP)
        number = (await ground.ask("sendMessage", chat_id=GROUP, text="旧"))["message_id"]
        await ground.told()
        new = (await ground.act("migrate", chat=GROUP))["to"]
        answer = await ground.call("sendMessage", chat_id=GROUP, text="话")
        assert (answer["error_code"], answer["parameters"]) == (400, {"migrate_to_chat_id": new})
        assert answer["description"] == REFUSED + "group chat was upgraded to a supergroup chat"
        change = {"chat_id": GROUP, "message_id": number, "text": "新"}
        assert (await ground.call("editMessageText", **change))["parameters"] == {"migrate_to_chat_id": new}
        there, here = (each["message"] for each in await ground.told())
        assert (there["chat"]["id"], there["migrate_to_chat_id"]) == (GROUP, new)
        assert (here["chat"]["id"], here["migrate_from_chat_id"]) == (new, GROUP)
        await ground.ask("sendMessage", chat_id=new, text="话")
        assert (await ground.ask("getChatMember", chat_id=new, user_id=PERSON))["status"] == "member"
        assert "supergroup" in await ground.mistake("message", chat=GROUP, user=PERSON, text="话")

    visit(conversation)


def test_a_topic_has_to_be_there_and_open() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一", chat=SUPERGROUP)
        thread = (await ground.act("topic", chat=SUPERGROUP, name="消防安全"))["message_thread_id"]
        sent = await ground.ask("sendMessage", chat_id=SUPERGROUP, text="话", message_thread_id=thread)
        assert (sent["message_thread_id"], sent["is_topic_message"]) == (thread, True)
        missing = REFUSED + "message thread not found"
        assert await write(ground, SUPERGROUP, message_thread_id=thread + 9) == missing
        assert await write(ground, SUPERGROUP, message_thread_id=1) == missing
        await ground.act("topic", chat=SUPERGROUP, thread=thread, closed=True)
        assert await write(ground, SUPERGROUP, message_thread_id=thread) == REFUSED + "TOPIC_CLOSED"
        assert await write(ground, SUPERGROUP, reply_to_message_id=sent["message_id"]) == REFUSED + "TOPIC_CLOSED"
        await ground.act("member", chat=SUPERGROUP, user="bot", status="administrator", by=PERSON)
        await ground.ask("sendMessage", chat_id=SUPERGROUP, text="话", message_thread_id=thread)

    visit(conversation)


def test_a_reply_stays_in_the_topic_of_what_it_replies_to() -> None:
    async def conversation(ground: Visit) -> None:
        (topic,) = (await ground.act("chat", chat=SUPERGROUP, topics=["消防安全"]))["topics"]
        number = await ground.say("问", chat=SUPERGROUP, thread=topic["message_thread_id"])
        sent = await ground.ask("sendMessage", chat_id=SUPERGROUP, text="答", reply_to_message_id=number)
        assert sent["message_thread_id"] == topic["message_thread_id"]

    visit(conversation)


def test_who_can_be_asked_about() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一", chat=SUPERGROUP)
        await ground.act("member", chat=SUPERGROUP, user=COLLEAGUE, status="administrator", by=PERSON)
        await ground.act("user", user=STRANGER, first_name="路人")
        asked = {"chat_id": SUPERGROUP}
        assert (await ground.ask("getChatMember", **asked, user_id=COLLEAGUE))["status"] == "administrator"
        assert (await ground.ask("getChatMember", **asked, user_id=STRANGER))["status"] == "left"
        assert await ground.refusal("getChatMember", **asked, user_id=99) == REFUSED + "member not found"
        assert [each["user"]["id"] for each in await ground.ask("getChatAdministrators", **asked)] == [COLLEAGUE]
        assert await ground.ask("getChatMemberCount", **asked) == 3
        assert (await ground.ask("getChat", **asked))["title"] == f"群{-SUPERGROUP}"
        await ground.say("私聊")
        refusal = await ground.refusal("getChatAdministrators", chat_id=PERSON)
        assert refusal == REFUSED + "there are no administrators in the private chat"

    visit(conversation)


def test_a_bot_can_leave() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一", chat=SUPERGROUP)
        await ground.told()
        assert await ground.ask("leaveChat", chat_id=SUPERGROUP) is True
        changes = [each["my_chat_member"] for each in await ground.told() if "my_chat_member" in each]
        assert [each["new_chat_member"]["status"] for each in changes] == ["left"]
        assert await ground.refusal("getChat", chat_id=SUPERGROUP) == (
            FORBIDDEN + "bot is not a member of the supergroup chat"
        )

    visit(conversation)


def test_links_into_a_group_are_for_administrators() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一", chat=SUPERGROUP)
        refusal = await ground.refusal("createChatInviteLink", chat_id=SUPERGROUP)
        assert refusal == REFUSED + "not enough rights to manage chat invite link"
        await ground.act("member", chat=SUPERGROUP, user="bot", status="administrator", by=PERSON)
        link = (await ground.ask("createChatInviteLink", chat_id=SUPERGROUP))["invite_link"]
        assert await ground.ask("exportChatInviteLink", chat_id=SUPERGROUP) == link

    visit(conversation)


def test_a_bot_cannot_leave_a_person_or_write_to_a_bot() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        refusal = await ground.refusal("leaveChat", chat_id=PERSON)
        assert refusal == REFUSED + "chat member status can't be changed in private chats"
        assert await write(ground, BOT) == FORBIDDEN + "bots can't send messages to bots"

    visit(conversation)
