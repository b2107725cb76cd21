"""The ordered table of commands: handlers, menus and the help text are all made from it."""

from dataclasses import replace

from bot.holidays.notice_reading import announces
from bot.people.rights import Action, Actor
from bot.questions.text import Language
from handlers.actors import actor_in, spoken_to
from handlers.buttons.stored import Press, Spot, Taken, show
from handlers.checkins import outright
from handlers.checkins.history import on_history
from handlers.checkins.menu import on_report
from handlers.checkins.review.opening_evidence import on_evidence
from handlers.checkins.review.queue import on_review
from handlers.checkins.revising import on_undo
from handlers.checkins.status import on_status
from handlers.commands.command import Command, Where, names_entry, tell
from handlers.commands.help import TurnHelp, help_page
from handlers.duties import agenda, setting
from handlers.duties.calendar_file import on_ics
from handlers.duties.objecting import on_objections
from handlers.duties.urging import on_urge
from handlers.duties.year_picture import on_calendar
from handlers.incoming import Said, Towards
from handlers.office.board.board import on_board
from handlers.office.briefs.circular import names_month, on_circular
from handlers.office.briefs.ranking import on_ranking
from handlers.office.burden import on_burden
from handlers.office.daily_poll import on_daily_poll, on_remind
from handlers.office.drafts.draft import on_draft
from handlers.office.holidays import on_holidays
from handlers.office.ledger.sending import on_ledger
from handlers.office.notices import on_notice
from handlers.office.quiet_hours import on_here, on_quiet
from handlers.people import appointing
from handlers.people.leaving import names_days, on_leave
from handlers.people.roster import on_me, on_people
from handlers.questions import unanswered_list
from handlers.questions.ask import ask
from handlers.wording.examples import with_examples
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import chats


async def _start(said: Said, context: Context) -> None:
    if said.words:
        await appointing.accept(said, said.words[0], context)
        return
    actor, checklist = await actor_in(said, context), context.services.checklist
    names = ["start state"] * actor.may(Action.SEE_STATUS) + ["start office"] * actor.may(Action.REVIEW)
    names += ["help report"] * bool(actor.departments)
    language = spoken_to(actor, said.code)
    lines = [with_examples(each, language, checklist, actor.departments) for each in ("start", *names)]
    await tell("\n".join(lines), said, context)


async def _help(said: Said, context: Context) -> None:
    actor = await actor_in(said, context)
    offered = offered_in(actor, is_group=not said.place.is_private)
    view = help_page(offered, actor, 0, spoken_to(actor, said.code), context.services.checklist)
    await show(context.work, view, Spot(said.place.chat, said.place.thread))


async def turn_help(press: Press, turn: TurnHelp, context: Context) -> Taken:
    """Show another page of the commands of whoever presses."""
    offered = offered_in(press.actor, is_group=not press.place.is_private)
    view = help_page(offered, press.actor, turn.page, press.language, context.services.checklist)
    return Taken(view, is_burden=False)


async def _ask(said: Said, context: Context) -> None:
    if not said.speaker:
        return
    words = said.text.split(maxsplit=1)
    if len(words) == 1:
        await tell(with_examples("empty", await _language(said, context), context.services.checklist), said, context)
    else:
        await ask(replace(said, text=words[1], towards=Towards.BOT), context)


async def _adopt(said: Said, context: Context) -> None:
    if said.author is not None:
        await chats.adopt(context.work.rows, said.place.chat, said.author.account, context.work.moment)
        await tell(with_examples("adopted", await _language(said, context), context.services.checklist), said, context)


async def _language(said: Said, context: Context) -> Language:
    return spoken_to(await actor_in(said, context), said.code)


async def _release(said: Said, context: Context) -> None:
    await chats.adopt(context.work.rows, said.place.chat, None, context.work.moment)
    await chats.greeted(context.work.rows, said.place.chat, context.work.moment)
    await tell(phrase("released", await _language(said, context)), said, context)


_REVIEW, _APPOINT, _LEDGER, _DUTIES = Action.REVIEW, Action.APPOINT, Action.TAKE_LEDGER, Action.SET_DUTIES
_GROUP, _PRIVATE = Where.GROUP, Where.PRIVATE
COMMANDS = (
    Command("ask", "提问", "ask a question", _ask),
    Command(
        "report", "填报进展：点一下即可", "report how entries stand", on_report, word="进展", acts=True, speaks=True
    ),
    Command(
        "checkin",
        "一句话填报：编号＋进展",
        "report in a line",
        outright.on_command,
        word="填报",
        acts=True,
        speaks=True,
        records=True,
    ),
    Command(
        "undo",
        "撤销刚才的填报",
        "take the last report back",
        on_undo,
        word="撤销",
        acts=True,
        speaks=True,
        records=True,
    ),
    Command("status", "红黄绿灯，可写部门或编号", "how things stand", on_status, needs=Action.SEE_STATUS, word="状态"),
    Command(
        "history",
        "一项的历次填报、审核、延期，写编号",
        "what happened on an entry",
        on_history,
        needs=Action.SEE_STATUS,
        word="历史",
        fits=names_entry,
    ),
    Command("board", "看板；可写部门、编号、走势", "the board", on_board, _PRIVATE, Action.SEE_STATUS, word="看板"),
    Command("duties", "未来60天的任务", "what is due", agenda.on_duties, needs=Action.SEE_STATUS, word="任务"),
    Command("calendar", "全年任务日历图", "the year as a picture", on_calendar, needs=Action.SEE_STATUS, word="日历"),
    Command(
        "ics", "任务日历文件，可导入手机日历", "the tasks for a calendar", on_ics, needs=Action.SEE_STATUS, word="日程"
    ),
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
        speaks=True,
    ),
    Command(
        "leave",
        "请假，如 /leave 12月1日-12月5日",
        "be away some days",
        on_leave,
        _PRIVATE,
        word="请假",
        fits=names_days,
        acts=True,
        speaks=True,
    ),
    Command(
        "remind",
        "私聊提醒 on 或 off",
        "a private reminder, on or off",
        on_remind,
        _PRIVATE,
        word="提醒",
        acts=True,
        speaks=True,
    ),
    Command("review", "待审核的填报", "reports that wait for review", on_review, _PRIVATE, _REVIEW, word="审核"),
    Command(
        "evidence",
        "查看一项的佐证材料，写编号",
        "what proves an entry",
        on_evidence,
        _PRIVATE,
        _REVIEW,
        word="材料",
        fits=names_entry,
    ),
    Command(
        "ledger",
        "导出台账，可写部门、日期、csv",
        "take out the ledger",
        on_ledger,
        _PRIVATE,
        _LEDGER,
        word="台账",
    ),
    Command("circular", "工作通报，可写月份", "the circular", on_circular, _PRIVATE, _LEDGER, "通报", names_month),
    Command("draft", "新清单的草稿，可试问", "a new list", on_draft, _PRIVATE, Action.IMPORT_CHECKLIST, word="草稿"),
    Command("people", "人员与邀请", "people and invitations", on_people, _PRIVATE, _APPOINT, word="人员"),
    Command(
        "invite",
        "邀请联络员，写部门",
        "invite a liaison",
        appointing.invite,
        _PRIVATE,
        _APPOINT,
        word="邀请",
    ),
    Command(
        "appoint", "回复某人：任命为联络员", "in reply: make somebody liaison", appointing.appoint, _GROUP, _APPOINT
    ),
    Command("duty", "周期任务：查看、设定、停止", "set duties", setting.on_duty, _PRIVATE, _DUTIES, word="周期"),
    Command(
        "holidays",
        "录入节假日安排：粘贴通知或发文件",
        "load the year's holidays",
        on_holidays,
        _PRIVATE,
        Action.LOAD_HOLIDAYS,
        word="节假日",
        fits=announces,
    ),
    Command(
        "urge",
        "催办一项任务，写编号",
        "urge a duty",
        on_urge,
        _PRIVATE,
        _DUTIES,
        word="催办",
        fits=names_entry,
    ),
    Command("notice", "给所有部门发通知，看签收", "tell every department", on_notice, _PRIVATE, _DUTIES, word="通知"),
    Command(
        "objections",
        "部门认为不合理的提醒",
        "what departments object to",
        on_objections,
        _PRIVATE,
        _DUTIES,
        word="意见",
    ),
    Command("burden", "本周提醒和点击次数", "what reminders cost", on_burden, needs=Action.SEE_STATUS, word="负担"),
    Command(
        "ranking", "限期开启部门对比", "compare departments", on_ranking, _PRIVATE, Action.ALLOW_RANKING, word="对比"
    ),
    Command("quiet", "本群免打扰时段与提醒话题", "quiet hours here", on_quiet, _GROUP, Action.SET_DAILY_POLL),
    Command("here", "部门提醒发到本群本话题", "reminders come here", on_here, _GROUP, Action.SET_DAILY_POLL),
    Command(
        "round", "本群进展询问 off/due/daily", "how this group is asked", on_daily_poll, _GROUP, Action.SET_DAILY_POLL
    ),
    Command("adopt", "在本群启用助手", "serve this group", _adopt, _GROUP, Action.ADOPT_GROUP),
    Command("release", "在本群停用助手", "stop serving this group", _release, _GROUP, Action.SERVE_GROUP),
    Command(
        "misses",
        "未答上的问题",
        "questions without an answer",
        unanswered_list.show_unanswered,
        _PRIVATE,
        Action.READ_UNANSWERED,
    ),
)
"""Those that everybody needs come first."""
BY_NAME = {each.name: each for each in COMMANDS}


def offered_in(actor: Actor, *, is_group: bool) -> tuple[Command, ...]:
    """The commands that a person is offered in a chat."""
    elsewhere = Where.PRIVATE if is_group else Where.GROUP
    return tuple(each for each in COMMANDS if each.where is not elsewhere and _is_for(each, actor))


def _is_for(command: Command, actor: Actor) -> bool:
    """Whether a person may use a command, and it is of their work."""
    is_theirs = not command.speaks or bool(actor.departments if command.name != "handover" else actor.liaison_of)
    return is_theirs and actor.may(command.needs) and command.name != "start"
