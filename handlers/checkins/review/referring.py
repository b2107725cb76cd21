"""Referring (转办): the office asks another department, whose answer comes back to it and to whoever needs help."""

from bot.checkins import refer as referrals
from bot.checkins.orders import Ruling
from bot.checkins.refer import Replied
from bot.checkins.review import Overtaken, Withdrawn
from bot.people.rights import Action, NotAllowed
from bot.questions.text import Language
from handlers.actors import language_in_chat
from handlers.buttons.stored import Choice, Press, Spot, Taken, View, show
from handlers.checkins.review.buttons import AnswerReferred, AskWhom, Refer, ShowReport
from handlers.checkins.review.deciding import LONGEST, not_decided, tell_reporter
from handlers.checkins.review.queue import with_way_back
from handlers.checkins.review.views import view_of
from handlers.message import Message, say
from handlers.people.refusals import not_liaison, refusal
from handlers.wording.names import title_of, words_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import reports
from storage.ids import AccountId
from storage.outbox import Purpose
from storage.reports import Report
from storage.reviews import Decision
from storage.stored_buttons import StoredButtons

IN_ROW = 3
CHINESE = Language.CHINESE


async def ask_whom(press: Press, asked: AskWhom, context: Context) -> Taken:
    """Ask to which department it is referred."""
    no = refusal(press.actor, Action.REVIEW, press.language)
    if no:
        return Taken(toast=no)
    report = await reports.by_number(context.work.rows, asked.report)
    if report is None:
        return Taken(View(phrase("withdrawn report", press.language)))
    names = [each.name for each in context.services.checklist.departments if each.name != report.matter.department]
    made = [Choice(each, Refer(asked.report, asked.version, each)) for each in names]
    rows = [tuple(made[place : place + IN_ROW]) for place in range(0, len(made), IN_ROW)]
    back = (Choice(phrase("back", press.language), ShowReport(asked.report, asked.version)),)
    title = title_of(context.services.checklist, report.matter.ref)
    return Taken(View(phrase("refer whom", press.language, title=title), (*rows, back)))


async def refer(press: Press, chosen: Refer, context: Context) -> Taken:
    """Put a request for help to another department, and tell whoever asked for it."""
    ruling = Ruling(chosen.report, chosen.version, Decision.REFERRED)
    try:
        made = await referrals.refer(context.occasion(press.actor), ruling, chosen.department)
    except (NotAllowed, Withdrawn, Overtaken) as no:
        return not_decided(no, press, context)
    await _ask(made.reviewed.report, chosen, made.tell, context)
    await tell_reporter(made.reviewed, context)
    toast = "" if made.tell else phrase("refer nobody", press.language, department=chosen.department)
    view = await view_of(made.reviewed.report, press.language, context)
    return Taken(with_way_back(view, press.stored, press.language), toast)


async def take_reply(message: Message, stored: StoredButtons, meaning: AnswerReferred, context: Context) -> bool:
    """The other department has answered: the office and whoever asked hear of it."""
    ruling = Ruling(meaning.report, meaning.version, Decision.ANSWERED, message.text.strip()[:LONGEST])
    press = Press(message.said, message.actor, message.language, stored)
    try:
        made = await referrals.reply(context.occasion(message.actor), ruling, meaning.department)
    except NotAllowed:
        await say(message, not_liaison(message.actor, message.language, meaning.department), context)
    except (Withdrawn, Overtaken) as no:
        view = not_decided(no, press, context).view
        await say(message, view.text if view else "", context)
    else:
        await _tell_office(made, context)
        await tell_reporter(made.reviewed, context)
        await say(message, phrase("referred answer kept", message.language), context)
    return True


async def _ask(report: Report, chosen: Refer, accounts: tuple[AccountId, ...], context: Context) -> None:
    on_reply = Choice("", AnswerReferred(chosen.report, chosen.version, chosen.department))
    for account in accounts:
        language = await language_in_chat(account, context)
        title = title_of(context.services.checklist, report.matter.ref, language)
        values = {"department": report.matter.department, "words": words_of(report.words, language)}
        text = phrase("referred", language, title=title, **values)
        key = f"referred:{report.id}.{report.version}:{context.work.update_id}:{account}"
        await show(context.work, View(text, (), on_reply), Spot(account), key=key, purpose=Purpose.NOTICE)


async def _tell_office(made: Replied, context: Context) -> None:
    for account in made.tell:
        view = await view_of(made.reviewed.report, await language_in_chat(account, context), context)
        key = f"referred answer:{made.reviewed.report.id}:{context.work.update_id}:{account}"
        await show(context.work, view, Spot(account), key=key, account=account, purpose=Purpose.NOTICE)
