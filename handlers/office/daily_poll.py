"""The daily poll (每日询问): one message to a group with a button for each department; one press answers."""

from collections.abc import AsyncIterator, Sequence
from datetime import date

from bot.checkins.entry_status import Known
from bot.outreach.limits import Limits, read_limits, speaking_time, week_of
from bot.outreach.polling import bearable, is_due, once_a_day, quiet_of, reminding_time, time_of
from bot.people.rights import Action
from bot.people.roles import SPEAKERS
from bot.questions.text import Language
from bot.timing.hours import read_time
from handlers.actors import can_be_written_to, language_in_chat
from handlers.buttons.stored import Choice, Press, Spot, Taken, View, show
from handlers.buttons.typed import KeptId, button
from handlers.checkins.confirming import confirm_department
from handlers.duties.objecting import Object
from handlers.incoming import Said
from handlers.message import message_by, say
from handlers.people.refusals import not_liaison
from handlers.standing.entry_status import known
from handlers.standing.tasks import expected
from handlers.wording.names import day_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import absences, acknowledgements, burden, chats, daily_polls, people
from storage.daily_polls import DailyPoll, Mode
from storage.ids import AccountId
from storage.outbox import Purpose
from storage.reports import Source

IN_ROW = 3
SWITCHES = {"on": "on", "开": "on", "开启": "on", "off": "off", "关": "off", "关闭": "off", "停": "off"}
WORDS = {
    "off": Mode.OFF,
    "不问": Mode.OFF,
    "due": Mode.WHEN_DUE,
    "有事": Mode.WHEN_DUE,
    "daily": Mode.DAILY,
    "每天": Mode.DAILY,
}


@button("round")
class AnswerPoll:
    """A department says that all is on plan; `all` are those who were asked in the same message."""

    department: str
    day: date
    all: tuple[str, ...] = ()
    chat: KeptId = ""
    """The group that is asked, where the button stands elsewhere."""


async def on_daily_poll(said: Said, context: Context) -> None:
    """`/round daily 9:30`: how a group is asked."""
    message = await message_by(said, "", context)
    rows, language = context.work.rows, message.language
    wanted = _wanted(said)
    if wanted is None:
        present = await daily_polls.daily_poll_of(rows, said.place.chat)
        await say(message, phrase("round usage", language, **await _shown(present, language, context)), context)
        return
    at, hours, quiet = wanted.at, context.services.hours, await quiet_of(rows, said.place.chat)
    later = at if wanted.mode is Mode.OFF else speaking_time(at, hours, quiet)
    values = {"at": f"{at:%H:%M}", "quiet": quiet or ""}
    if later is None:
        name = "round out of hours" if not hours.holds(at) else "round in quiet hours"
        await say(message, phrase(name, language, hours=hours, **values), context)
        return
    await daily_polls.set_daily_poll(rows, wanted)
    text = phrase("round set", language, **await _shown(wanted, language, context))
    if later != at:
        text += phrase("round moved", language, later=f"{later:%H:%M}", **values)
    await say(message, text, context)


def _wanted(said: Said) -> DailyPoll | None:
    """How the group is to be asked from now on; None if the words do not say it."""
    word, *rest = [each.lower() for each in said.words] or [""]
    at = read_time("".join(rest)) if rest else daily_polls.USUAL_HOUR
    if word not in WORDS or at is None:
        return None
    return DailyPoll(said.place.chat, WORDS[word], at, said.place.thread)


async def on_remind(said: Said, context: Context) -> None:
    """`/remind off`: nothing unasked in private any more, or that again, with the afternoon's word on the poll."""
    message = await message_by(said, "", context)
    rows, language = context.work.rows, message.language
    word = SWITCHES.get(said.words[0].lower(), "") if said.words else ""
    if not said.place.is_private:
        await say(message, phrase("in private only", language), context)
    elif not message.actor.departments:
        await say(message, not_liaison(message.actor, language), context)
    elif not word:
        is_off = message.actor.person in await absences.unwilling(rows)
        state = phrase("remind is off" if is_off else "remind is on", language)
        await say(message, phrase("remind usage", language, state=state), context)
    else:
        await daily_polls.wish(rows, message.actor.person, reminder=word == "on")
        await absences.wish(rows, message.actor.person, in_private=word == "on")
        at = reminding_time(context.services.hours)
        await say(message, phrase(f"remind {word}", language, at=f"{at:%H:%M}"), context)


async def ask_around(context: Context) -> None:
    """A tick: begin the polls of today, and remind those who wish it."""
    rows, frame = context.work.rows, context.frame
    if not frame.is_open:
        return
    limits = await read_limits(rows, frame, context.services.ceiling, [])
    polls = [await daily_polls.daily_poll_of(rows, each) for each in await chats.working_groups(rows)]
    for wanted in once_a_day(polls):
        if await is_due(rows, wanted, frame):
            await _begin(wanted, limits, context)


async def _begin(wanted: DailyPoll, limits: Limits, context: Context) -> None:
    today = context.today
    if context.work.moment.astimezone(context.services.zone).time() >= reminding_time(context.services.hours):
        await _remind(wanted, limits, context)
    key = f"round:{wanted.chat}:{today}"
    if await daily_polls.is_begun(context.work.rows, key):
        return
    departments = bearable(await _asked(wanted.mode, context), limits)
    if not departments:
        return
    text = phrase("round due" if wanted.mode is Mode.WHEN_DUE else "round", None)
    view = View(text, _buttons(departments, today))
    await show(context.work, view, Spot(wanted.chat, wanted.thread), key=key, purpose=Purpose.ANNOUNCEMENT)


async def _asked(mode: Mode, context: Context) -> list[str]:
    """The departments with somebody to speak for them; when only what is due is asked, those that owe a word."""
    rows = context.work.rows
    spoken_for = [each.department for role in SPEAKERS for each in await people.having(rows, role)]
    if mode is Mode.WHEN_DUE:
        owing = {each.report.matter.department for each in (await known(context)).values() if _owes(each, context)}
        spoken_for = [each for each in spoken_for if each in owing or await expected(each, context)]
    order = [each.name for each in context.services.checklist.departments]
    return sorted(set(spoken_for), key=order.index)


def _owes(each: Known, context: Context) -> bool:
    """Whether a word is due; not on the day on which the difficulty was reported, or the report returned."""
    return each.standing.needs_word and each.standing.since != context.today


async def answer_daily_poll(press: Press, button: AnswerPoll, context: Context) -> Taken:
    """A department says that all is on plan: its entries that owe a word get it, with their last text.

    What the office has returned or asked wants an answer of its own, and a difficulty is not cleared by a press.
    """
    department, day = button.department, button.day
    if not press.actor.may(Action.REPORT, department):
        return Taken(toast=not_liaison(press.actor, press.language, department))
    if day != context.today:
        return Taken(toast=phrase("round over", press.language))
    chat = button.chat or press.place.chat
    moment = context.work.moment
    if not await daily_polls.answer(context.work.rows, chat, day, department, press.actor.person, moment):
        return Taken(toast=phrase("round twice", press.language, department=department))
    for each in await expected(department, context):
        await acknowledgements.see(context.work.rows, each.occurrence.id, department, day, press.actor.person)
    source = Source(press.place.chat, "", f"round:{chat}:{day}:{department}")
    count, names = await confirm_department(department, source, press, context)
    toast = phrase(_outcome(count, names), press.language, department=department, count=count, names=names)
    if chat != press.place.chat:
        return Taken(View(toast), toast)
    counted = phrase("round count", None, count=await daily_polls.count(context.work.rows, chat, day))
    heading = press.text.split("\n")[0]
    return Taken(View(f"{heading}\n{counted}", _buttons(button.all, day)), toast)


def _outcome(count: int, names: str) -> str:
    """The phrase for what a department's answer came to."""
    if count:
        return "round answered"
    return "round left" if names else "round nothing"


async def _remind(wanted: DailyPoll, limits: Limits, context: Context) -> None:
    """Once, in private, those who wish it and whose department has not answered."""
    rows, day = context.work.rows, context.today
    asked = bearable(await _asked(wanted.mode, context), limits)
    async for number, account in _reachable(context):
        for role in await people.roles_of(rows, number):
            if role.department in asked and not await daily_polls.has_answered(rows, wanted.chat, day, role.department):
                key = f"remind:{wanted.chat}:{day}:{number}:{role.department}"
                await _remind_of(role.department, wanted, Spot(account), key, context)


async def _reachable(context: Context) -> AsyncIterator[tuple[int, AccountId]]:
    """Those who wish to be reminded, are not away, and can be written to."""
    away = await absences.away(context.work.rows, context.today)
    for number in await daily_polls.wishing(context.work.rows):
        person = await people.by_number(context.work.rows, number)
        if person is None or not person.account or number in away:
            continue
        if await can_be_written_to(context.work, person.account):
            yield number, person.account


async def _remind_of(department: str, wanted: DailyPoll, spot: Spot, key: str, context: Context) -> None:
    """Remind somebody of a department's answer, once under a key."""
    rows, day = context.work.rows, context.today
    if await daily_polls.is_begun(rows, key):
        return
    language = await language_in_chat(spot.chat, context)
    choice = Choice(phrase("all on plan", language), AnswerPoll(department, day, chat=wanted.chat))
    view = View(phrase("remind", language, department=department), ((choice,),))
    await show(context.work, view, spot, key=key, purpose=Purpose.REMINDER)
    await burden.count(rows, [department], week_of(day), messages=1)


def _buttons(departments: Sequence[str], day: date) -> tuple[tuple[Choice, ...], ...]:
    made = [Choice(each, AnswerPoll(each, day, tuple(departments))) for each in departments]
    rows = tuple(tuple(made[start : start + IN_ROW]) for start in range(0, len(made), IN_ROW))
    subject = phrase("round subject", None, day=day_of(day, Language.CHINESE))
    return (*rows, (Choice(phrase("object button", None), Object("", subject)),))


async def _shown(wanted: DailyPoll, language: Language, context: Context) -> dict[str, str]:
    """How a group is asked, and when in fact."""
    at = await time_of(context.work.rows, wanted, context.services.hours)
    when = "" if wanted.mode is Mode.OFF or at is None else f" {at:%H:%M}"
    return {"mode": phrase(f"mode {wanted.mode.value}", language), "at": when}
