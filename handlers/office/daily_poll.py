"""The round (每日询问): one message to a group, a button for each department, one press answers."""

from collections.abc import Sequence
from datetime import date, datetime, time

from bot.people.rights import Action
from bot.questions.text import Language
from handlers.buttons.stored import Choice, Press, Spot, Taken, View, show
from handlers.checkins.closing import expected
from handlers.checkins.confirming import confirm_department
from handlers.checkins.entry_status import known
from handlers.duties.reminders import week_of
from handlers.incoming import PRIVATE, Said
from handlers.message import message_by, say
from handlers.people.actors import can_be_written_to
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import acknowledgements, burden, chats, daily_polls, people
from storage.daily_polls import DailyPoll, Mode
from storage.outbox import Purpose
from storage.people import Role
from storage.reports import Source

IN_ROW = 3
REMINDED_AT = time(16)
EVENING = time(17, 30)
"""After this a round is not begun any more."""
WORDS = {
    "off": Mode.OFF,
    "不问": Mode.OFF,
    "due": Mode.WHEN_DUE,
    "有事": Mode.WHEN_DUE,
    "daily": Mode.DAILY,
    "每天": Mode.DAILY,
}


async def on_daily_poll(said: Said, context: Context) -> None:
    """`/round daily 9:30`: how a group is asked."""
    message = await message_by(said, "", context)
    language = message.language
    words = [each.lower() for each in said.words]
    at = time_in(words[1]) if len(words) > 1 else daily_polls.USUAL
    if not words or words[0] not in WORDS or at is None:
        present = await daily_polls.daily_poll_of(context.work.rows, said.place.chat)
        await say(message, phrase("round usage", language, **_shown(present, language)), context)
        return
    wanted = DailyPoll(said.place.chat, WORDS[words[0]], at, said.place.thread)
    await daily_polls.set_daily_poll(context.work.rows, wanted)
    await say(message, phrase("round set", language, **_shown(wanted, language)), context)


async def on_remind(said: Said, context: Context) -> None:
    """`/remind on`: a private reminder of the round, for those who wish it."""
    message = await message_by(said, "", context)
    language = message.language
    word = said.words[0].lower() if said.words else ""
    if not said.place.is_private or word not in {"on", "off"}:
        await say(message, phrase("remind in private", language), context)
    elif not message.actor.departments:
        await say(message, phrase("no liaison", language), context)
    else:
        await daily_polls.wish(context.work.rows, message.actor.person, reminder=word == "on")
        await say(message, phrase(f"remind {word}", language), context)


async def ask_around(context: Context) -> None:
    """A tick: begin the rounds of today, and remind those who wish it."""
    services, now = context.services, context.work.moment.astimezone(context.services.zone)
    if not services.calendar.is_workday(now.date()):
        return
    for chat in await chats.everywhere(context.work.rows):
        if chat.adopted_by is not None and chat.type != PRIVATE:
            await _begin(await daily_polls.daily_poll_of(context.work.rows, chat.chat), now, context)


async def _begin(wanted: DailyPoll, now: datetime, context: Context) -> None:
    if wanted.mode is Mode.OFF or not wanted.at <= now.time() <= EVENING:
        return
    if now.time() >= REMINDED_AT:
        await _remind(wanted, now.date(), context)
    key = f"round:{wanted.chat}:{now.date()}"
    if await daily_polls.is_begun(context.work.rows, key):
        return
    departments = await _asked(wanted.mode, context)
    if not departments:
        return
    view = View(
        phrase("round due" if wanted.mode is Mode.WHEN_DUE else "round", None), _buttons(departments, now.date())
    )
    await show(context.work, view, Spot(wanted.chat, wanted.thread), key=key, purpose=Purpose.ANNOUNCEMENT)


async def _asked(mode: Mode, context: Context) -> list[str]:
    """The departments with somebody to speak for them; when only what is due is asked, those that owe a word."""
    spoken_for = [each.department for each in await people.having(context.work.rows, Role.LIAISON)]
    spoken_for += [each.department for each in await people.having(context.work.rows, Role.DEPUTY)]
    if mode is Mode.WHEN_DUE:
        owing = {matter.department for matter, each in (await known(context)).items() if each.standing.needs_word}
        spoken_for = [each for each in spoken_for if each in owing or await expected(each, context)]
    order = [each.name for each in context.services.checklist.departments]
    return sorted(set(spoken_for), key=order.index)


async def answer_daily_poll(press: Press, choice: Choice, context: Context) -> Taken:
    """A department says that all is on plan: its entries that owe a word get it, with their last text.

    What the office has returned or asked wants an answer of its own, and a difficulty is not cleared by a press.
    """
    department, day = choice.values["department"], date.fromisoformat(choice.values["day"])
    if not press.actor.may(Action.REPORT, department):
        return Taken(toast=phrase("no liaison", press.language))
    if day != context.today:
        return Taken(toast=phrase("round over", press.language))
    chat = choice.values.get("chat", press.place.chat)
    moment = context.work.moment
    if not await daily_polls.answer(context.work.rows, chat, day, department, press.actor.person, moment):
        return Taken(toast=phrase("round twice", press.language, department=department))
    for each in await expected(department, context):
        await acknowledgements.see(context.work.rows, each.occurrence.id, department, day, press.actor.person)
    source = Source(press.place.chat, 0, f"round:{chat}:{day}:{department}")
    count, names = await confirm_department(department, source, press.actor, context)
    toast = phrase("round answered", press.language, department=department, count=count, names=names)
    if chat != press.place.chat:
        return Taken(View(toast), toast)
    counted = phrase("round count", None, count=await daily_polls.count(context.work.rows, chat, day))
    heading = press.text.split("\n")[0]
    return Taken(View(f"{heading}\n{counted}", _buttons(choice.values["all"], day)), toast)


async def _remind(wanted: DailyPoll, day: date, context: Context) -> None:
    """Once, in private, those who wish it and whose department has not answered."""
    asked = set(await _asked(wanted.mode, context))
    for number in await daily_polls.wishing(context.work.rows):
        person = await people.by_number(context.work.rows, number)
        if person is None or not person.account or not await can_be_written_to(context.work, person.account):
            continue
        for role in await people.roles_of(context.work.rows, number):
            key = f"remind:{wanted.chat}:{day}:{number}:{role.department}"
            has_answered = await daily_polls.has_answered(context.work.rows, wanted.chat, day, role.department)
            if role.department in asked and not has_answered and not await daily_polls.is_begun(context.work.rows, key):
                values = {"department": role.department, "day": day.isoformat(), "all": [], "chat": wanted.chat}
                button = Choice(phrase("all on plan", None), "round", values)
                view = View(phrase("remind", None, department=role.department), ((button,),))
                await show(context.work, view, Spot(person.account), key=key, purpose=Purpose.REMINDER)
                await burden.count(context.work.rows, [role.department], week_of(day), messages=1)


def _buttons(departments: Sequence[str], day: date) -> tuple[tuple[Choice, ...], ...]:
    values = {"day": day.isoformat(), "all": list(departments)}
    made = [Choice(each, "round", {"department": each, **values}) for each in departments]
    return tuple(tuple(made[start : start + IN_ROW]) for start in range(0, len(made), IN_ROW))


def time_in(text: str) -> time | None:
    """A time of the day from how it is written: `9:30`, `9`."""
    try:
        hour, _, minute = text.replace("：", ":").partition(":")
        return time(int(hour), int(minute or 0))
    except (ValueError, OverflowError):
        return None


def _shown(wanted: DailyPoll, language: Language) -> dict[str, str]:
    at = "" if wanted.mode is Mode.OFF else f" {wanted.at:%H:%M}"
    return {"mode": phrase(f"mode {wanted.mode.value}", language), "at": at}
