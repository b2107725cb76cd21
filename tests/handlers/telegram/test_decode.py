"""What the platform's library makes of an update is what the channel in memory makes of it."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Bot, Update, User

from bot.clock import WoundClock
from bot.practice.world.messages import worded
from bot.practice.world.world import BOT, Words, World
from handlers.incoming import Left, Moved, OwnStanding, Pressed, Said, Towards
from handlers.telegram.decode import decode
from handlers.telegram.receive.masking import safe_words
from tests.conversations.channel import TOLD
from tests.conversations.translated import translated

NOW = datetime(2026, 11, 27, 4, tzinfo=UTC)
WHO, OTHER, GROUP = 2, 3, -100
FILE = {"file_id": "AwACAgUAAx1", "file_unique_id": "AgADx1", "file_size": 1000}
HERE = {"latitude": 0.0, "longitude": 0.0}


def words_of(text: str, **words: int | bool) -> Callable[[World], object]:
    """Somebody says something in the group, in reply to what a colleague said there first if that is asked for."""

    def done(world: World) -> object:
        world.say(world.chat(GROUP), world.user(OTHER), "大家看看清单")
        return world.say(world.chat(GROUP), world.user(WHO), text, Words(**words))  # type: ignore[arg-type]

    return done


def in_private(text: str) -> Callable[[World], object]:
    return lambda world: world.say(world.chat(WHO), world.user(WHO), text)


def answered(world: World) -> None:
    """Somebody replies to the bot."""
    chat = world.chat(GROUP)
    number = chat.next_number()
    own = {"message_id": number, "date": 1, "from": world.bot.as_json(), "chat": world.chat_json(chat)}
    chat.messages[number] = own | {"text": "第33项"}
    world.say(chat, world.user(WHO), "那第34项呢", Words(reply_to=number))


def in_a_topic(world: World) -> None:
    topic = world.open_topic(world.chat(GROUP), "消防安全")
    world.say(world.chat(GROUP), world.user(WHO), "消防归谁管", Words(thread=topic.thread))


def changed(world: World) -> None:
    message, _ = world.say(world.chat(WHO), world.user(WHO), "第33项多少分")
    world.edit(world.chat(WHO), message["message_id"], "第34项多少分")


def with_file(kind: str) -> Callable[[World], object]:
    def done(world: World) -> None:
        _, carried = world.keep_file(b"x", "总结.pdf", kind)
        world.say(world.chat(WHO), world.user(WHO), "49 完成80%", Words(extra=carried | {"media_group_id": "7"}))

    return done


def bringing(**fields: Any) -> Callable[[World], object]:  # noqa: ANN401 - whatever the platform sends
    """Somebody sends what is neither text nor picture nor document."""
    return lambda world: world.say(world.chat(WHO), world.user(WHO), "", Words(extra=fields))


def named(name: str) -> Callable[[World], object]:
    def done(world: World) -> None:
        world.user(WHO).first_name, world.chat(GROUP).title = name, name
        world.say(world.chat(GROUP), world.user(WHO), "49 完成80%")

    return done


def pressed(world: World) -> None:
    message, _ = world.say(world.chat(GROUP), world.user(WHO), "x")
    world.press(world.chat(GROUP), world.user(OTHER), message["message_id"], "b:1")
    world.press(world.chat(GROUP), world.user(OTHER), 999, "b:1")


def elsewhere(world: World) -> None:
    origin = {"type": "hidden_user", "sender_user_name": "某人", "date": 1}
    fields = {"external_reply": {"origin": origin}}
    world.announce(world.chat(GROUP), world.user(WHO), worded("49 完成80%", below_media=False) | fields)


def came_and_went(world: World) -> None:
    world.chat(GROUP).members[BOT] = "administrator"
    for status in ("member", "restricted", "administrator", "left", "kicked"):
        world.set_member(world.chat(GROUP), OTHER, status)
    world.set_member(world.chat(GROUP), BOT, "kicked", by=WHO)
    world.block(world.user(WHO), blocked=True)


def named_oddly(world: World) -> None:
    world.user(WHO).first_name, world.user(WHO).language_code = "  ", "en"
    world.say(world.chat(WHO), world.user(WHO), "hello")


DONE: dict[str, Callable[[World], object]] = {
    "talk": words_of("消防归谁管"),
    "to the bot": words_of("@qingdan_bot 消防归谁管"),
    "to the bot, at the end": words_of("消防归谁管 @qingdan_bot"),
    "to somebody": words_of("@wang 消防归谁管"),
    "in reply to somebody": words_of("好", reply_to=1),
    "passed on": words_of("49 完成80%", forward=True),
    "passed on, in reply": words_of("49 完成80%", forward=True, reply_to=1),
    "anonymous": words_of("49 完成80%", anonymous=True),
    "a command": words_of("/Report 49 完成80%"),
    "a command by name": words_of("/report@qingdan_bot 49"),
    "a command for another bot": words_of("/report@other_bot 49"),
    "a command in private": in_private("/start abc"),
    "a command by a Chinese keyboard": in_private("／report 49"),
    "what is masked": in_private("请打13812345678"),
    "a reply to the bot": answered,
    "in a topic": in_a_topic,
    "a change": changed,
    "a document": with_file("document"),
    "a picture": with_file("photo"),
    "a voice": bringing(voice=FILE | {"duration": 3}),
    "a round film": bringing(video_note=FILE | {"duration": 3, "length": 240}),
    "music": bringing(audio=FILE | {"duration": 3, "file_name": "会议.mp3"}),
    "where somebody is": bringing(location=HERE),
    "a place with a name": bringing(location=HERE, venue={"location": HERE, "title": "学校", "address": "路"}),
    "a card": bringing(contact={"phone_number": "1", "first_name": "张三"}),
    "presses": pressed,
    "about a message elsewhere": elsewhere,
    "coming and going": came_and_went,
    "another id": lambda world: world.migrate(world.chat(GROUP)),
    "an odd name": named_oddly,
    "a name of several lines": named("甲\n\n综治办通知"),
    "a name that turns the direction": named("\u202e局长"),
    "a name that nobody sees": named("\u200b"),
    "a long name": named("甲" * 300),
}


@pytest.fixture
def bot() -> Bot:
    """The library's bot, which knows who it is and has not been started."""
    made = Bot("42:decode")
    made._bot_user = User(BOT, "清单助手", is_bot=True, username="qingdan_bot")  # noqa: SLF001 - asks nobody
    return made


@pytest.mark.parametrize("done", DONE.values(), ids=DONE)
async def test_an_update_tells_the_same_either_way(bot: Bot, done: Callable[[World], object]) -> None:
    world = World(WoundClock(lambda: NOW))
    world.updates.allow(TOLD)
    done(world)
    updates = await world.updates.poll(0, 100, 0)
    assert updates
    for each in updates:
        assert decode(Update.de_json(safe_words(each), bot)) == translated(each, world.bot)


async def test_what_an_update_tells(bot: Bot) -> None:
    world = World(WoundClock(lambda: NOW))
    world.say(world.chat(GROUP), world.user(WHO), "@qingdan_bot /report 49", Words(anonymous=True))
    pressed(world)
    world.migrate(world.chat(GROUP))
    world.set_member(world.chat(GROUP), BOT, "left", by=WHO)
    said, *others = [decode(Update.de_json(each, bot)) for each in await world.updates.poll(0, 100, 0)]
    assert isinstance(said, Said)
    assert (said.speaker, said.towards, said.command, said.is_own) == (str(GROUP), Towards.BOT, "report", False)
    assert list(map(type, others)) == [Said, Pressed, Pressed, Moved, Moved, OwnStanding, Left]
