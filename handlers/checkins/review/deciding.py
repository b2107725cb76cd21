"""The office's buttons under a report: it decides, and whoever reported hears of it."""

from dataclasses import replace

from bot.checkins import review as reviewing
from bot.checkins.closed import WANTS_ANSWER
from bot.checkins.review import Overtaken, Reviewed, Withdrawn
from bot.lights.names import rule_name
from bot.people.rights import Action, NotAllowed
from bot.questions.text import Language
from handlers.actors import can_be_written_to, language_in_chat
from handlers.buttons.stored import Choice, Press, Spot, Taken, View, redraw, show
from handlers.checkins.report_buttons import AnswerOn
from handlers.checkins.review.buttons import AskReason, Decide, ShowReport
from handlers.checkins.review.queue import with_way_back
from handlers.checkins.review.views import heading, view_of
from handlers.message import Message, say
from handlers.people.refusals import refusal, refusal_of
from handlers.wording.names import title_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import people, reports
from storage.ids import present
from storage.outbox import Purpose
from storage.reviews import Decision
from storage.stored_buttons import StoredButtons

REASONS = ("reason proof", "reason vague", "reason other")
CHINESE = Language.CHINESE
LONGEST = 500
"""Characters of a reason."""


_VERBS = {Decision.RETURNED: "return", Decision.ASKED: "query", Decision.REOPENED: "reopen"}


async def ask_why(press: Press, asked: AskReason, context: Context) -> Taken:
    """Ask for the reason: one of the usual ones, or an answer in words."""
    no = refusal(press.actor, Action.REVIEW, press.language)
    if no:
        return Taken(toast=no)
    report = await reports.by_number(context.work.rows, asked.report)
    if report is None:
        return Taken(View(phrase("withdrawn report", press.language)))
    decide_so = Decide(asked.report, asked.version, asked.decision)
    title = title_of(context.services.checklist, report.matter.ref)
    usual = REASONS if asked.decision is Decision.RETURNED else ()
    texts = [phrase(each, press.language) for each in usual]
    rows = [(Choice(each, replace(decide_so, reason=each)),) for each in texts]
    rows.append((Choice(phrase("back", press.language), ShowReport(asked.report, asked.version)),))
    name = "why agreed" if asked.decision is Decision.AGREED else "why" if usual else "why in words"
    return Taken(
        View(
            phrase(name, press.language, title=title, what=_verb(asked.decision, press.language)),
            tuple(rows),
            Choice("", decide_so),
        )
    )


def _verb(decision: Decision, language: Language) -> str:
    """What the office is about to do, as its button says it."""
    name = _VERBS.get(decision)
    return phrase(name, language) if name else ""


async def show_again(press: Press, shown: ShowReport, context: Context) -> Taken:
    """Show the report once more."""
    no = refusal(press.actor, Action.REVIEW, press.language)
    if no:
        return Taken(toast=no)
    report = await reports.by_number(context.work.rows, shown.report)
    gone = View(phrase("withdrawn report", press.language))
    view = gone if report is None else await view_of(report, press.language, context)
    return Taken(with_way_back(view, press.stored, press.language))


async def decide(press: Press, decided: Decide, context: Context) -> Taken:
    """Store the office's decision, unless the report has changed or somebody has decided in the meantime."""
    try:
        made = await reviewing.review(context.occasion(press.actor), decided.ruling)
    except (NotAllowed, Withdrawn, Overtaken) as no:
        return not_decided(no, press, context)
    await tell_reporter(made, context)
    view = await view_of(made.report, press.language, context)
    return Taken(with_way_back(view, press.stored, press.language))


async def decide_in_words(message: Message, stored: StoredButtons, decided: Decide, context: Context) -> bool:
    """In answer to the question why the office decides so."""
    press = Press(message.said, message.actor, message.language, stored)
    taken = await decide(press, replace(decided, reason=message.text.strip()[:LONGEST]), context)
    if taken.view is not None:
        await redraw(context.work, stored, taken.view)
    name = "asked so" if decided.decision is Decision.ASKED else decided.decision.name
    await say(message, taken.toast or phrase(name, message.language), context)
    return True


def not_decided(no: NotAllowed | Withdrawn | Overtaken, press: Press, context: Context) -> Taken:
    """Say why nothing was decided."""
    if isinstance(no, NotAllowed):
        return Taken(toast=refusal_of(no, press.actor, press.language))
    if isinstance(no, Withdrawn):
        text = phrase("withdrawn report", press.language)
    else:
        overtaken = phrase("overtaken", press.language, what=rule_name(no.known.standing.rule, press.language))
        text = f"{heading(no.known.report, None, press.language, context)}\n{overtaken}"
    return Taken(with_way_back(View(text), press.stored, press.language))


async def tell_reporter(made: Reviewed, context: Context) -> None:
    """Tell whoever reported, or those who speak for the department now: in private, else where it was reported."""
    report, decided = made.report, made.review
    is_over = decided.decision is Decision.CLOSED
    on_reply = None if is_over else Choice("", AnswerOn((report.matter.ref,), report.matter.department))
    for spot in await _spots(made, context):
        key = f"decided:{report.id}.{report.version}:{context.work.update_id}:{spot.chat}"
        text = _decided(made, await language_in_chat(spot.chat, context), context)
        await show(context.work, View(text, (), on_reply), spot, key=key, purpose=Purpose.NOTICE)


def _decided(made: Reviewed, language: Language, context: Context) -> str:
    """What was decided, as the department is told."""
    matter, decided = made.report.matter, made.review
    title = title_of(context.services.checklist, matter.ref, language)
    values = {"title": title, "department": matter.department, "what": phrase(decided.decision.name, language)}
    name = "decided referred" if decided.decision is Decision.REFERRED else "decided"
    text = phrase(name, language, reason=decided.reason, **values)
    return f"{text}\n{phrase('decided hint', language)}" if decided.decision in WANTS_ANSWER else text


async def _spots(made: Reviewed, context: Context) -> list[Spot]:
    rows, source, department = context.work.rows, made.report.source, made.report.matter.department
    speakers, message = [each.person for each in await people.speakers_of(rows, department)], present(source.message_id)
    own = [each for each in speakers if each.id == made.tell] or speakers
    accounts = dict.fromkeys(each.account for each in own if each.account is not None)
    able = [each for each in accounts if await can_be_written_to(context.work, each)]
    if able:
        return [Spot(each, reply_to=message if source.chat == each else "") for each in able]
    return [Spot(source.chat, reply_to=message)] if source.chat else []
