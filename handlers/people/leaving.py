"""`/leave 12月1日-12月5日` (请假): while somebody is away, others of their department are reminded."""

from datetime import date

from bot.calendars.date_reading import read_days
from bot.outreach.leave import Covered, NoLeave, end_leave, take_leave
from bot.people.rights import NotAllowed
from bot.questions.text import Language
from handlers.actors import language_in_chat
from handlers.incoming import Said
from handlers.message import Message, message_by, say
from handlers.outgoing import Body
from handlers.people.refusals import not_liaison, refusal_of
from handlers.wording.names import day_beside
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import absences
from storage.outbox import Purpose

OVER = frozenset({"off", "取消", "销假", "结束"})


def names_days(words: str) -> bool:
    """Whether words are days, or end a leave."""
    return words.lower() in OVER or read_days("".join(words.split()), date(2000, 1, 1)) is not None


async def on_leave(said: Said, context: Context) -> None:
    """Record a leave, end it, or show it."""
    message = await message_by(said, "", context)
    language, words = message.language, "".join(said.words)
    if not message.actor.departments:
        await say(message, not_liaison(message.actor, language), context)
    elif words.lower() in OVER:
        await _end(message, context)
    elif not words:
        await say(message, await _present(message, context), context)
    else:
        await _take(message, words, context)


async def _present(message: Message, context: Context) -> str:
    there = await absences.of(context.work.rows, message.actor.person, context.today)
    if there is None:
        return phrase("leave usage", message.language)
    return phrase(
        "leave present", message.language, days=_days(there.first, there.last, context.today, message.language)
    )


async def _end(message: Message, context: Context) -> None:
    """End a leave; the office hears of it as it did of the leave."""
    told = await end_leave(context.occasion(message.actor))
    await say(message, phrase("leave none" if told is None else "leave over", message.language), context)
    departments = "、".join(message.actor.departments)
    for account in told or ():
        note = phrase("leave over note", await language_in_chat(account, context), department=departments)
        await context.work.say(account, Body(note), Purpose.NOTICE)


async def _take(message: Message, words: str, context: Context) -> None:
    days, language = read_days(words, context.today), message.language
    if days is None:
        await say(message, phrase("leave unread", language) + phrase("leave usage", language), context)
        return
    try:
        covered = await take_leave(context.occasion(message.actor), *days, context.today)
    except NoLeave:
        written = _days(*days, context.today, language)
        await say(message, phrase("leave too long", language, days=written), context)
        return
    except NotAllowed as no:
        await say(message, refusal_of(no, message.actor, language), context)
        return
    first, last = max(days[0], context.today), days[1]
    written = _days(first, last, context.today, language)
    lines = [phrase("leave taken", language, days=written), *_covered(covered, language)]
    await say(message, "\n".join(lines), context)
    departments = "、".join(message.actor.departments)
    for account in covered.tell:
        spoken = await language_in_chat(account, context)
        note = phrase("leave note", spoken, department=departments, days=_days(first, last, context.today, spoken))
        lines = [note, *_covered(covered, spoken, bare="leave bare note")]
        await context.work.say(account, Body("\n".join(lines)), Purpose.NOTICE)


def _covered(covered: Covered, language: Language, bare: str = "leave bare") -> list[str]:
    """Who is reminded meanwhile."""
    return [
        phrase("leave covered" if names else bare, language, department=each, names="、".join(names))
        for each, names in covered.deputies.items()
    ]


def _days(first: date, last: date, today: date, language: Language) -> str:
    begins = day_beside(first, today, language)
    return begins if first == last else f"{begins}—{day_beside(last, first, language)}"
