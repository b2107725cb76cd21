"""The commands that a bot offers, and how it presents itself."""

import pytest

from tests.bot.practice.visit import BOT, GROUP, PERSON, Visit, visit

REFUSED = "Bad Request: "
ASK = {"command": "ask", "description": "提问"}
SCOPES = [
    None,
    {"type": "default"},
    {"type": "all_private_chats"},
    {"type": "all_group_chats"},
    {"type": "all_chat_administrators"},
    {"type": "chat", "chat_id": GROUP},
    {"type": "chat_administrators", "chat_id": GROUP},
    {"type": "chat_member", "chat_id": GROUP, "user_id": PERSON},
]


def test_a_bot_says_who_it_is() -> None:
    async def conversation(ground: Visit) -> None:
        me = await ground.ask("getMe")
        assert (me["id"], me["is_bot"], me["username"]) == (BOT, True, "qingdan_bot")
        assert (me["can_join_groups"], me["can_read_all_group_messages"]) == (True, True)
        await ground.act("privacy", on=True)
        assert (await ground.ask("getme"))["can_read_all_group_messages"] is False

    visit(conversation)


@pytest.mark.parametrize("scope", SCOPES)
def test_commands_are_kept_by_scope_and_language(scope: object) -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一", chat=GROUP)
        assert await ground.ask("setMyCommands", commands=[ASK], scope=scope, language_code="zh") is True
        assert await ground.ask("getMyCommands", scope=scope, language_code="zh") == [ASK]
        assert await ground.ask("getMyCommands", scope=scope) == []
        (menu,) = (await ground.look("/sim/state"))["commands"]
        assert menu == {"scope": scope or {"type": "default"}, "language_code": "zh", "commands": [ASK]}
        assert await ground.ask("deleteMyCommands", scope=scope, language_code="zh") is True
        assert await ground.ask("getMyCommands", scope=scope, language_code="zh") == []

    visit(conversation)


def test_a_menu_without_commands_is_taken_away() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.ask("setMyCommands", commands=[ASK])
        await ground.ask("setMyCommands", commands=[])
        assert (await ground.look("/sim/state"))["commands"] == []

    visit(conversation)


def test_no_scope_is_the_default_scope() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.ask("setMyCommands", commands=[ASK])
        assert await ground.ask("getMyCommands", scope={"type": "default"}) == [ASK]

    visit(conversation)


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        ({"command": "Ask", "description": "提问"}, "BOT_COMMAND_INVALID"),
        ({"command": "", "description": "提问"}, "command must be non-empty"),
        ({"command": "a" * 33, "description": "提问"}, "command length must not exceed 32"),
        ({"command": "ask", "description": " "}, "command description must be non-empty"),
        ({"command": "ask", "description": "长" * 257}, "command description length must not exceed 256"),
        ({"command": "ask"}, "can't parse BotCommand: Can't find field \"description\""),
        ("ask", "can't parse BotCommand: expected an Object"),
    ],
)
def test_a_command_has_to_be_well_formed(command: object, refusal: str) -> None:
    async def conversation(ground: Visit) -> None:
        assert await ground.refusal("setMyCommands", commands=[command]) == REFUSED + refusal

    visit(conversation)


@pytest.mark.parametrize(
    ("scope", "refusal"),
    [
        ("here", "can't parse scope JSON object"),
        ({"type": "here"}, "can't parse BotCommandScope: Unsupported type specified"),
        ({"type": "chat"}, "can't parse BotCommandScope: Can't find field \"chat_id\""),
        ({"type": "chat", "chat_id": GROUP}, "chat not found"),
        ([], "can't parse BotCommandScope: BotCommandScope must be an Object"),
    ],
)
def test_a_scope_has_to_be_one(scope: object, refusal: str) -> None:
    async def conversation(ground: Visit) -> None:
        assert await ground.refusal("setMyCommands", commands=[ASK], scope=scope) == REFUSED + refusal

    visit(conversation)


def test_a_language_has_two_letters_and_a_menu_at_most_a_hundred_commands() -> None:
    async def conversation(ground: Visit) -> None:
        refusal = await ground.refusal("setMyCommands", commands=[ASK], language_code="zh-hans")
        assert refusal == REFUSED + "invalid language code specified"
        many = [{"command": f"a{each}", "description": "提问"} for each in range(101)]
        assert await ground.refusal("setMyCommands", commands=many) == REFUSED + "BOT_COMMANDS_TOO_MUCH"

    visit(conversation)


@pytest.mark.parametrize(
    ("kind", "field"), [("Name", "name"), ("Description", "description"), ("ShortDescription", "short_description")]
)
def test_names_and_descriptions_fall_back_to_the_default_language(kind: str, field: str) -> None:
    async def conversation(ground: Visit) -> None:
        await ground.ask(f"setMy{kind}", **{field: "清单"})
        await ground.ask(f"setMy{kind}", **{field: "Checklist", "language_code": "en"})
        assert await ground.ask(f"getMy{kind}", language_code="en") == {field: "Checklist"}
        assert await ground.ask(f"getMy{kind}", language_code="fr") == {field: "清单"}
        await ground.ask(f"setMy{kind}", language_code="en")
        assert await ground.ask(f"getMy{kind}", language_code="en") == {field: "清单"}

    visit(conversation)


def test_the_bot_is_called_by_the_name_that_it_sets() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.ask("setMyName", name="平安清单")
        assert (await ground.ask("getMe"))["first_name"] == "平安清单"

    visit(conversation)


def test_the_menu_button_is_kept_by_chat() -> None:
    async def conversation(ground: Visit) -> None:
        web = {"type": "web_app", "text": "看", "web_app": {"url": "https://example.cn"}}
        assert await ground.ask("setChatMenuButton", chat_id=PERSON, menu_button=web) is True
        assert await ground.ask("getChatMenuButton", chat_id=PERSON) == web
        assert await ground.ask("getChatMenuButton") == {"type": "commands"}
        await ground.ask("setChatMenuButton", chat_id=PERSON)
        assert await ground.ask("getChatMenuButton", chat_id=PERSON) == {"type": "commands"}
        wrong: tuple[object, ...] = ({"type": "door"}, {"type": []}, ["commands"])
        for button in wrong:
            refusal = await ground.refusal("setChatMenuButton", menu_button=button)
            assert refusal == REFUSED + "can't parse menu button: MenuButton has unsupported type"

    visit(conversation)


def test_nobody_has_a_picture() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        assert await ground.ask("getUserProfilePhotos", user_id=PERSON) == {"total_count": 0, "photos": []}
        assert await ground.refusal("getUserProfilePhotos", user_id=99) == REFUSED + "user not found"

    visit(conversation)


def test_a_bot_can_take_its_leave() -> None:
    async def conversation(ground: Visit) -> None:
        assert await ground.ask("logOut") is True
        assert await ground.ask("close") is True

    visit(conversation)
