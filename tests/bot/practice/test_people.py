"""What people do, and what the bot is told of it."""

import pytest

from bot.practice.world.people import ANONYMOUS, Json
from tests.bot.practice.visit import BOT, COLLEAGUE, GROUP, PERSON, START, STRANGER, SUPERGROUP, Visit, visit

FOUNDER = 1


def kinds(updates: list[Json]) -> list[str]:
    return [kind for each in updates for kind in each if kind != "update_id"]


async def last(ground: Visit) -> Json:
    """The message that the bot was told last."""
    message = (await ground.told())[-1]["message"]
    assert isinstance(message, dict)
    return message


def test_people_and_chats_come_into_being_by_being_named() -> None:
    async def conversation(ground: Visit) -> None:
        said = await ground.act("message", chat=GROUP, user=PERSON, text="大家好")
        (update,) = await ground.told()
        assert update["update_id"] == said["update_id"]
        message = update["message"]
        assert (message["message_id"], message["date"]) == (said["message_id"], int(START.timestamp()))
        assert message["from"] == {
            "id": PERSON,
            "is_bot": False,
            "first_name": f"用户{PERSON}",
            "language_code": "zh-hans",
        }
        assert message["chat"] == {"id": GROUP, "type": "group", "title": "群100"}
        state = await ground.chat(GROUP)
        assert {each["user"] for each in state["members"]} == {PERSON, BOT}

    visit(conversation)


def test_a_founder_makes_the_groups_that_come_into_being() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("大家好", chat=SUPERGROUP)
        added, service, said = await ground.told()
        change = added["my_chat_member"]
        assert change["from"]["id"] == FOUNDER
        assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("left", "member")
        assert change["chat"]["type"] == "supergroup"
        assert service["message"]["new_chat_members"][0]["id"] == BOT
        assert said["message"]["text"] == "大家好"
        assert (await ground.ask("getChatMember", chat_id=SUPERGROUP, user_id=FOUNDER))["status"] == "creator"

    visit(conversation, founder=FOUNDER)


def test_a_person_has_the_name_and_language_that_they_were_given() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.act("user", user=PERSON, first_name="李敏", username="@limin", language_code="en")
        await ground.say("你好")
        message = await last(ground)
        assert message["from"]["first_name"] == message["chat"]["first_name"] == "李敏"
        assert (message["from"]["username"], message["from"]["language_code"]) == ("limin", "en")

    visit(conversation)


def test_the_platform_finds_commands_mentions_and_addresses_in_what_people_say() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("/ask@qingdan_bot 😀 @limin_jy https://example.cn/x")
        found = [(each["type"], each["offset"], each["length"]) for each in (await last(ground))["entities"]]
        assert found == [("bot_command", 0, 16), ("mention", 20, 9), ("url", 30, 20)]

    visit(conversation)


def test_a_message_can_be_forwarded_or_come_from_an_anonymous_administrator() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("转发的", chat=SUPERGROUP, forward=True)
        assert (await last(ground))["forward_origin"]["type"] == "hidden_user"
        await ground.say("匿名的", chat=SUPERGROUP, anonymous=True)
        message = await last(ground)
        assert (message["from"]["id"], message["sender_chat"]["id"]) == (ANONYMOUS, SUPERGROUP)

    visit(conversation)


def test_a_changed_message_is_told_again() -> None:
    async def conversation(ground: Visit) -> None:
        number = await ground.say("旧的 /ask", chat=GROUP)
        await ground.told()
        await ground.act("clock", advance=30)
        changed = await ground.act("edit", chat=GROUP, user=PERSON, message_id=number, text="新的")
        (update,) = await ground.told()
        assert update["update_id"] == changed["update_id"]
        message = update["edited_message"]
        assert (message["text"], message["message_id"]) == ("新的", number)
        assert message["edit_date"] == message["date"] + 30
        assert "entities" not in message
        assert "of this user" in await ground.mistake(
            "edit", chat=GROUP, user=COLLEAGUE, message_id=number, text="不是我的"
        )

    visit(conversation)


def test_a_reaction_is_told_with_what_it_was_before() -> None:
    async def conversation(ground: Visit) -> None:
        number = await ground.say("好")
        await ground.ask("getUpdates", allowed_updates=["message_reaction"], offset=-1)
        await ground.told()
        for emoji in ("👍", "🔥", ""):
            await ground.act("react", chat=PERSON, user=PERSON, message_id=number, emoji=emoji)
        changes = [each["message_reaction"] for each in await ground.told()]
        assert [[one["emoji"] for one in each["new_reaction"]] for each in changes] == [["👍"], ["🔥"], []]
        assert [[one["emoji"] for one in each["old_reaction"]] for each in changes] == [[], ["👍"], ["🔥"]]
        assert "must be one" in await ground.mistake("react", chat=PERSON, user=PERSON, message_id=number, emoji="🐴")
        assert "message_id" in await ground.mistake("react", chat=PERSON, user=PERSON, message_id=99, emoji="👍")

    visit(conversation)


def test_coming_and_going_is_told_by_service_messages() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一", chat=GROUP)
        await ground.told()
        await ground.act("member", chat=GROUP, user=COLLEAGUE, status="member", by=PERSON)
        message = await last(ground)
        assert (message["from"]["id"], message["new_chat_members"][0]["id"]) == (PERSON, COLLEAGUE)
        await ground.act("member", chat=GROUP, user=COLLEAGUE, status="left")
        message = await last(ground)
        assert message["from"]["id"] == message["left_chat_member"]["id"] == COLLEAGUE
        await ground.act("member", chat=GROUP, user=COLLEAGUE, status="left")
        assert await ground.told() == []

    visit(conversation)


def test_the_bot_s_own_standing_is_told_with_its_rights() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一", chat=SUPERGROUP)
        await ground.told()
        await ground.act("member", chat=SUPERGROUP, user="bot", status="administrator", by=PERSON)
        await ground.act("member", chat=SUPERGROUP, user="bot", status="restricted", by=PERSON)
        promoted, restricted = (each["my_chat_member"]["new_chat_member"] for each in await ground.told())
        assert promoted["can_delete_messages"] is True
        assert (restricted["can_send_messages"], restricted["is_member"]) == (False, True)

    visit(conversation)


def test_a_topic_is_opened_closed_and_renamed_by_service_messages() -> None:
    async def conversation(ground: Visit) -> None:
        thread = (await ground.act("topic", chat=SUPERGROUP, name="消防"))["message_thread_id"]
        opened = await last(ground)
        assert (opened["message_id"], opened["message_thread_id"]) == (thread, thread)
        assert opened["forum_topic_created"]["name"] == "消防"
        assert opened["chat"]["is_forum"] is True
        assert thread > 1
        await ground.act("topic", chat=SUPERGROUP, thread=thread, name="消防安全", closed=True)
        edited, closed = (each["message"] for each in await ground.told())
        assert edited["forum_topic_edited"] == {"name": "消防安全"}
        assert closed["forum_topic_closed"] == {}
        assert "open" in await ground.mistake("message", chat=SUPERGROUP, user=PERSON, text="话", thread=thread)
        await ground.act("topic", chat=SUPERGROUP, thread=thread, closed=False)
        assert (await last(ground))["forum_topic_reopened"] == {}
        (topic,) = (await ground.chat(SUPERGROUP))["topics"]
        assert topic == {"message_thread_id": thread, "name": "消防安全", "closed": False}

    visit(conversation)


def test_what_is_said_in_a_topic_replies_to_the_message_that_opened_it() -> None:
    async def conversation(ground: Visit) -> None:
        thread = (await ground.act("topic", chat=SUPERGROUP, name="消防"))["message_thread_id"]
        first = await ground.say("问", chat=SUPERGROUP, thread=thread)
        message = await last(ground)
        assert (message["message_thread_id"], message["is_topic_message"]) == (thread, True)
        assert message["reply_to_message"]["forum_topic_created"]["name"] == "消防"
        await ground.say("补充", chat=SUPERGROUP, thread=thread, reply_to=first)
        assert (await last(ground))["reply_to_message"]["text"] == "问"

    visit(conversation)


@pytest.mark.parametrize(
    ("text", "is_heard"),
    [
        ("大家好", False),
        ("/ask 消防归谁管", True),
        ("/ask@qingdan_bot 消防归谁管", True),
        ("/ask@other_bot 消防归谁管", False),
        ("看 /ask", False),
        ("@Qingdan_Bot 消防归谁管", True),
        ("@qingdan_botany 消防归谁管", False),
    ],
)
def test_with_privacy_on_the_bot_hears_only_what_concerns_it(text: str, is_heard: bool) -> None:  # noqa: FBT001
    async def conversation(ground: Visit) -> None:
        await ground.act("privacy", on=True)
        said = await ground.act("message", chat=GROUP, user=PERSON, text=text)
        assert bool(said["update_id"]) is is_heard
        assert len(await ground.told()) == is_heard

    visit(conversation)


def test_with_privacy_on_replies_to_the_bot_and_service_messages_are_heard_and_administrators_hear_all() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.act("privacy", on=True)
        await ground.say("一", chat=GROUP)
        own = (await ground.ask("sendMessage", chat_id=GROUP, text="答"))["message_id"]
        await ground.say("再问", chat=GROUP, reply_to=own)
        assert (await last(ground))["text"] == "再问"
        await ground.act("member", chat=GROUP, user=COLLEAGUE, status="member")
        assert kinds(await ground.told()) == ["message"]
        await ground.say("私下说")
        assert (await last(ground))["text"] == "私下说"
        await ground.act("member", chat=GROUP, user="bot", status="administrator", by=PERSON)
        await ground.say("都听得见", chat=GROUP)
        assert (await last(ground))["text"] == "都听得见"

    visit(conversation)


@pytest.mark.parametrize(
    ("fields", "mistake"),
    [
        ({"chat": GROUP, "text": "话"}, "user is missing: it must be a whole number"),
        ({"chat": GROUP, "user": "李敏", "text": "话"}, "user must be a whole number"),
        ({"chat": GROUP, "user": True, "text": "话"}, "user must be a whole number"),
        ({"chat": GROUP, "user": BOT, "text": "话"}, "user must be the id of a person: a positive number, and not"),
        ({"chat": STRANGER, "user": PERSON, "text": "话"}, f"chat must be {PERSON}, the person's private chat"),
        ({"chat": GROUP, "user": PERSON, "text": " "}, "text must not be empty"),
        ({"chat": GROUP, "user": PERSON, "text": "长" * 4097}, "text must have at most 4096 characters"),
        ({"chat": GROUP, "user": PERSON, "text": "话", "reply_to": 9}, "reply_to must be the number of a message"),
        ({"chat": GROUP, "user": PERSON, "text": "话", "thread": 9}, "thread must be the number of a topic"),
        ({"chat": GROUP, "user": PERSON, "text": "话", "forward": 1}, "forward must be true or false"),
    ],
)
def test_a_message_has_to_be_one_that_people_can_send(fields: Json, mistake: str) -> None:
    async def conversation(ground: Visit) -> None:
        assert (await ground.mistake("message", **fields)).startswith(mistake)

    visit(conversation)


def test_who_was_removed_says_nothing_more() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一", chat=GROUP)
        await ground.act("member", chat=GROUP, user=PERSON, status="kicked", by=COLLEAGUE)
        assert "was removed" in await ground.mistake("message", chat=GROUP, user=PERSON, text="话")

    visit(conversation)
