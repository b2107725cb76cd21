"""The ordered table of commands: handlers, menus and the help text are all made from it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum, auto

from telegram import (
    Message,
    Update,
)
from telegram.constants import ChatType

from bot.people.rights import Action, Actor
from bot.questions.text import Language
from handlers.checkins import in_words
from handlers.checkins.menu import on_report
from handlers.checkins.review_queue import on_review
from handlers.checkins.revising import on_undo
from handlers.checkins.status import on_status
from handlers.duties import agenda, setting
from handlers.duties.year_picture import on_calendar
from handlers.office.burden import on_burden
from handlers.office.daily_poll import on_daily_poll, on_remind
from handlers.office.groups import in_service, meet
from handlers.office.ledger import on_ledger
from handlers.office.quiet_hours import on_quiet
from handlers.office.ranking import on_ranking
from handlers.outgoing import Body
from handlers.people import appointing
from handlers.people.actors import actor_in
from handlers.people.roster import on_me, on_people
from handlers.questions import unanswered_list
from handlers.questions.ask import ask
from handlers.telegram.addressing import Heard, Towards, heard, is_addressed, thread_of
from handlers.wording.names import allowed_to, roles_of
from handlers.wording.phrases import language_of, phrase
from handlers.work import Context
from storage import chats


class Where(Enum):
    """Where a command is offered and taken."""

    EVERYWHERE = auto()
    PRIVATE = auto()
    GROUP = auto()


Run = Callable[[Update, Context], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, what it does in both languages, where it is taken, the right that it needs, and in words."""

    name: str
    chinese: str
    english: str
    run: Run
    where: Where = Where.EVERYWHERE
    needs: Action = Action.ASK
    word: str = ""
    """What may be said for it in Chinese."""
    acts: bool = False
    """Whether it changes something though anybody may try it; then it is done for a person's own words alone."""

    def meaning(self, language: Language) -> str:
        """What it does, in one line."""
        return self.english if language is Language.ENGLISH else self.chinese


async def _start(update: Update, context: Context) -> None:
    message = update.effective_message
    if message is not None and context.args:
        await appointing.accept(message, context.args[0], context)
    else:
        await _say("start", update, context)


async def _help(update: Update, context: Context) -> None:
    message = update.effective_message
    if message is None:
        return
    language = language_of(_language(message))
    offered = offered_in(message.chat.type != ChatType.PRIVATE, await actor_in(message, context))
    lines = "\n".join(f"/{each.name} {each.meaning(language)}" for each in offered)
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
    if message is not None and message.from_user is not None:
        await chats.adopt(context.work.rows, message.chat.id, message.from_user.id, context.work.moment)
        await _say("adopted", update, context)


async def _release(update: Update, context: Context) -> None:
    message = update.effective_message
    if message is not None:
        await chats.adopt(context.work.rows, message.chat.id, None, context.work.moment)
        await chats.greeted(context.work.rows, message.chat.id, context.work.moment)
        await _say("released", update, context)


_REVIEW, _APPOINT, _GROUP, _PRIVATE = Action.REVIEW, Action.APPOINT, Where.GROUP, Where.PRIVATE
COMMANDS = (
    Command("ask", "提问，如 /ask 消防归谁管", "ask a question", _ask),
    Command("report", "填报进展：点一下即可", "report how entries stand", on_report, word="进展", acts=True),
    Command(
        "checkin", "一句话填报，如 /checkin 49 完成80%", "report in a line", in_words.on_command, word="填报", acts=True
    ),
    Command("undo", "撤销刚才的填报", "take the last report back", on_undo, word="撤销", acts=True),
    Command(
        "status", "红黄绿灯，如 /status 教体局", "how things stand", on_status, needs=Action.SEE_STATUS, word="状态"
    ),
    Command("duties", "未来60天的任务", "what is due", agenda.on_duties, needs=Action.SEE_STATUS, word="任务"),
    Command("calendar", "全年任务日历图", "the year as a picture", on_calendar, needs=Action.SEE_STATUS, word="日历"),
    Command("me", "我的身份与交接", "what I am and may do", on_me, word="我"),
    Command("help", "怎样提问和填报，有哪些命令", "how to ask, and the commands", _help, word="帮助"),
    Command("start", "开始", "begin", _start, _PRIVATE),
    Command(
        "handover",
        "把联络员交给接手人",
        "hand a liaison's place over",
        appointing.hand_over,
        _PRIVATE,
        word="交接",
        acts=True,
    ),
    Command(
        "remind", "私聊提醒 on 或 off", "a private reminder, on or off", on_remind, _PRIVATE, word="提醒", acts=True
    ),
    Command("review", "待审核的填报", "reports that wait for review", on_review, _PRIVATE, _REVIEW, word="审核"),
    Command("ledger", "导出台账", "take out the ledger", on_ledger, _PRIVATE, Action.TAKE_LEDGER, word="台账"),
    Command("people", "人员与邀请", "people and invitations", on_people, _PRIVATE, _APPOINT, word="人员"),
    Command(
        "invite",
        "邀请联络员，如 /invite 教体局",
        "invite a liaison",
        appointing.invite,
        _PRIVATE,
        _APPOINT,
        word="邀请",
    ),
    Command(
        "appoint", "回复某人：任命为联络员", "in reply: make somebody liaison", appointing.appoint, _GROUP, _APPOINT
    ),
    Command(
        "duty",
        "周期任务：查看、设定、停止",
        "set duties",
        setting.on_duty,
        _PRIVATE,
        Action.SET_DUTIES,
        word="周期",
    ),
    Command("burden", "本周提醒和点击次数", "what reminders cost", on_burden, needs=Action.SEE_STATUS, word="负担"),
    Command(
        "ranking", "限期开启部门对比", "compare departments", on_ranking, _PRIVATE, Action.ALLOW_RANKING, word="对比"
    ),
    Command("quiet", "本群免打扰时段与提醒话题", "quiet hours here", on_quiet, _GROUP, Action.SET_DAILY_POLL),
    Command(
        "round", "本群进展询问 off/due/daily", "how this group is asked", on_daily_poll, _GROUP, Action.SET_DAILY_POLL
    ),
    Command("adopt", "在本群启用助手", "serve this group", _adopt, _GROUP, Action.ADOPT_GROUP),
    Command("release", "在本群停用助手", "stop serving this group", _release, _GROUP, Action.SERVE_GROUP),
    Command(
        "misses", "未答上的问题", "questions without an answer", unanswered_list.show, _PRIVATE, Action.READ_UNANSWERED
    ),
)
"""Those that everybody needs come first."""
BY_NAME = {each.name: each for each in COMMANDS}
BY_WORD = {each.word: each for each in COMMANDS if each.word}


def said_in_words(text: str) -> Command | None:
    """The command that is said in Chinese, with or without a stroke before it."""
    words = text.removeprefix("/").split(maxsplit=1)
    command = BY_WORD.get(words[0]) if words else None
    return command if command is not None and (len(words) == 1 or text.startswith("/")) else None


async def on_command(update: Update, context: Context) -> None:
    """Do what a command says."""
    message = update.effective_message
    if message is None or not message.text or message.text.isspace():
        return
    word, _, addressee = message.text.split(maxsplit=1)[0].removeprefix("/").partition("@")
    if addressee and addressee.lower() != message.get_bot().username.lower():
        return
    command = BY_NAME.get(word.lower())
    if command is not None:
        await run(command, update, context)
    elif is_addressed(message):
        await _say("unknown command", update, context)


async def run(command: Command, update: Update, context: Context) -> None:
    """Do a command, where and by whom it may be used."""
    message = update.effective_message
    if message is None or not message.text:
        return
    context.args = message.text.split()[1:]
    actor = await actor_in(message, context)
    if not actor.may(command.needs):
        language = language_of(_language(message))
        values = {"who": allowed_to(command.needs, language), "roles": roles_of(actor, language)}
        await _say("no right" if actor.account else "not a person", update, context, **values)
        return
    refusal = await _refusal(command, message, actor, context)
    if refusal is None and command.acts and not actor.account:
        refusal = "not a person"
    if refusal is None:
        await command.run(update, context)
    elif refusal:
        await _say(refusal, update, context)


async def _refusal(command: Command, message: Message, actor: Actor, context: Context) -> str | None:
    """The phrase that refuses a command, empty for silence; None where it may be used."""
    is_group = message.chat.type != ChatType.PRIVATE
    if command.where is Where.GROUP and not is_group:
        return "in groups only"
    if command.where is Where.PRIVATE and is_group:
        return "in private only"
    if command.needs in {Action.ADOPT_GROUP, Action.SERVE_GROUP}:
        await meet(message.chat, context)
        return None
    said = Heard(message.text or "", Towards.BOT, actor.account)
    return None if await in_service(message, said, context) else ""


def offered_in(is_group: bool, actor: Actor) -> tuple[Command, ...]:  # noqa: FBT001 - a yes-or-no fact
    """The commands that a person is offered in a chat."""
    elsewhere = Where.PRIVATE if is_group else Where.GROUP
    return tuple(each for each in COMMANDS if each.where is not elsewhere and actor.may(each.needs))


async def _say(name: str, update: Update, context: Context, **values: object) -> None:
    message = update.effective_message
    if message is not None:
        body = Body(phrase(name, _language(message), **values), thread=thread_of(message))
        await context.work.say(message.chat.id, body)


def _language(message: Message) -> str | None:
    return message.from_user.language_code if message.from_user else None
