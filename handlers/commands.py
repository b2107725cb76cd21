"""The ordered table of commands: handlers, menus and the help text are all made from it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum, auto

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    Message,
    Update,
)
from telegram.constants import ChatType

from bot.questions.text import Tongue
from handlers import misses
from handlers.access import in_charge, in_service, meet
from handlers.addressing import Heard, Towards, heard, is_addressed, speaker_of, thread_of
from handlers.ask import ask
from handlers.context import Context
from handlers.payloads import Body
from handlers.phrases import phrase, tongue_of
from storage import chats


class Where(Enum):
    """Where a command is offered and taken."""

    EVERYWHERE = auto()
    PRIVATE = auto()
    GROUP = auto()


Run = Callable[[Update, Context], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, what it does in both languages, where it is taken, and whether only by those in charge."""

    name: str
    chinese: str
    english: str
    run: Run
    where: Where = Where.EVERYWHERE
    for_those_in_charge: bool = False

    def meaning(self, tongue: Tongue) -> str:
        """What it does, in one line."""
        return self.english if tongue is Tongue.ENGLISH else self.chinese


async def _start(update: Update, context: Context) -> None:
    await _say("start", update, context)


async def _help(update: Update, context: Context) -> None:
    message = update.effective_message
    if message is None:
        return
    tongue = tongue_of(_language(message))
    offered = offered_in(message.chat.type != ChatType.PRIVATE, in_charge(speaker_of(message), context))
    lines = "\n".join(f"/{each.name} {each.meaning(tongue)}" for each in offered)
    await _say("help", update, context, commands=lines)


async def _ask(update: Update, context: Context) -> None:
    message = update.effective_message
    said = heard(message) if message is not None else None
    if message is None or said is None:
        return
    words = said.text.split(maxsplit=1)
    if len(words) == 1:
        await _say("empty", update, context)
    else:
        await ask(message, Heard(words[1], Towards.BOT, said.speaker, said.replies_to), context)


async def _adopt(update: Update, context: Context) -> None:
    message = update.effective_message
    if message is not None:
        await chats.adopt(context.work.rows, message.chat.id, speaker_of(message), context.work.moment)
        await _say("adopted", update, context)


async def _release(update: Update, context: Context) -> None:
    message = update.effective_message
    if message is not None:
        await chats.adopt(context.work.rows, message.chat.id, None, context.work.moment)
        await chats.greeted(context.work.rows, message.chat.id, context.work.moment)
        await _say("released", update, context)


COMMANDS = (
    Command("ask", "提问，如 /ask 消防归谁管", "ask a question", _ask),
    Command("help", "怎样提问，有哪些命令", "how to ask, and the commands", _help),
    Command("start", "开始", "begin", _start, Where.PRIVATE),
    Command("adopt", "在本群启用助手", "serve this group", _adopt, Where.GROUP, for_those_in_charge=True),
    Command("release", "在本群停用助手", "stop serving this group", _release, Where.GROUP, for_those_in_charge=True),
    Command(
        "misses", "未答上的问题", "questions without an answer", misses.show, Where.PRIVATE, for_those_in_charge=True
    ),
)
"""Those that everybody needs come first."""
BY_NAME = {each.name: each for each in COMMANDS}


async def on_command(update: Update, context: Context) -> None:
    """Do what a command says, where and by whom it may be used."""
    message = update.effective_message
    if message is None or not message.text:
        return
    word, _, addressee = message.text.split(maxsplit=1)[0].removeprefix("/").partition("@")
    if addressee and addressee.lower() != message.get_bot().username.lower():
        return
    command = BY_NAME.get(word.lower())
    if command is None:
        if is_addressed(message):
            await _say("unknown command", update, context)
        return
    context.args = message.text.split()[1:]
    refusal = await _refusal(command, message, context)
    if refusal is None:
        await command.run(update, context)
    elif refusal:
        await _say(refusal, update, context)


async def _refusal(command: Command, message: Message, context: Context) -> str | None:
    """The phrase that refuses a command, empty for silence; None where it may be used."""
    is_group = message.chat.type != ChatType.PRIVATE
    speaker = speaker_of(message)
    if command.for_those_in_charge and not in_charge(speaker, context):
        return "not in charge"
    if command.where is Where.GROUP and not is_group:
        return "in groups only"
    if command.where is Where.PRIVATE and is_group:
        return "in private only"
    if command.for_those_in_charge:
        await meet(message.chat, context)
        return None
    said = Heard(message.text or "", Towards.BOT, speaker or 0)
    return None if await in_service(message, said, context) else ""


def offered_in(is_group: bool, in_charge: bool) -> tuple[Command, ...]:  # noqa: FBT001 - two yes-or-no facts
    """The commands that a person is offered in a chat."""
    elsewhere = Where.PRIVATE if is_group else Where.GROUP
    return tuple(
        each for each in COMMANDS if each.where is not elsewhere and (in_charge or not each.for_those_in_charge)
    )


@dataclass(frozen=True, slots=True)
class Menu:
    """What the platform offers in a scope, in a language; without one, to everybody else."""

    scope: BotCommandScope
    language: str
    commands: tuple[BotCommand, ...]


def menus(owners: frozenset[int]) -> list[Menu]:
    """Every menu; the people in charge have one of their own in their private chat."""
    scopes: list[tuple[BotCommandScope, tuple[Command, ...]]] = [
        (BotCommandScopeAllPrivateChats(), offered_in(is_group=False, in_charge=False)),
        (BotCommandScopeAllGroupChats(), offered_in(is_group=True, in_charge=False)),
        (BotCommandScopeAllChatAdministrators(), offered_in(is_group=True, in_charge=True)),
    ]
    scopes += [(BotCommandScopeChat(owner), offered_in(is_group=False, in_charge=True)) for owner in sorted(owners)]
    return [
        Menu(scope, language, tuple(BotCommand(each.name, each.meaning(tongue_of(language))) for each in offered))
        for scope, offered in scopes
        for language in ("", "zh", "en")
    ]


async def _say(name: str, update: Update, context: Context, **values: object) -> None:
    message = update.effective_message
    if message is not None:
        body = Body(phrase(name, _language(message), **values), thread=thread_of(message))
        await context.work.say(message.chat.id, body)


def _language(message: Message) -> str | None:
    return message.from_user.language_code if message.from_user else None
