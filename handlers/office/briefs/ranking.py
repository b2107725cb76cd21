"""`/ranking`: comparing departments, only while an owner has allowed it, with a reason and an end date."""

from datetime import date, timedelta

from bot.calendars.date_reading import read_day
from bot.questions.text import Language
from bot.standing.comparing import compare
from handlers.incoming import Said
from handlers.message import message_by, say
from handlers.standing.facts import facts_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import audit, weekly_briefs
from storage.audit import AuditLine
from storage.weekly_briefs import Ranking

OFF = {"off", "关闭"}
YEAR = timedelta(days=366)


async def on_ranking(said: Said, context: Context) -> None:
    """Allow it until a day for a reason, or end it; both are logged."""
    message = await message_by(said, "", context)
    words = said.words
    until = _until(words[0], context.today) if words else None
    reason = " ".join(words[1:])
    if words and words[0].lower() in OFF:
        until, reason = context.today - timedelta(days=1), "off"
    if until is None or not reason:
        await say(message, phrase("ranking usage", message.language), context)
        return
    rows, moment = context.work.rows, context.work.moment
    await weekly_briefs.allow_ranking(rows, Ranking(until, reason, message.actor.person), moment)
    await audit.note(rows, AuditLine(moment, message.actor.person, "ranking", "ranking", None, f"{until} {reason}"))
    is_on = until >= context.today
    await say(
        message, phrase("ranking on" if is_on else "ranking off", message.language, until=until, reason=reason), context
    )


async def compared(context: Context) -> list[str]:
    """How departments compare this year, while that is allowed; otherwise nothing."""
    allowed = await weekly_briefs.ranking_on(context.work.rows, context.today)
    if allowed is None:
        return []
    found = compare(await facts_of(context))
    heading = phrase("ranking", Language.CHINESE, until=allowed.until, reason=allowed.reason)
    lines = [phrase("ranking line", None, department=each.department, done=each.done, late=each.late) for each in found]
    return [heading, *lines]


def _until(word: str, today: date) -> date | None:
    day = read_day(word, today)
    return day if day is not None and today <= day <= today + YEAR else None
