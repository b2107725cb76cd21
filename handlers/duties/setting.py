"""`/duty`: the office sees the duties, sets and stops them, and decides on work without a period."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

from telegram import Update

from bot.duties import duty_words
from bot.duties.duty_words import Written, is_too_long, read_duty
from bot.duties.ladder import USUAL, read_ladder
from bot.duties.occurrence import Stage
from bot.duties.rule import USUAL_START, Rule, read_rule
from bot.involvement import is_tracked
from bot.people.rights import Action
from bot.questions.text import Language
from bot.sensitive import shown
from checklist_data.model import Clause, DutyKind, Item, Period, Requirement
from handlers.buttons.pager import turning
from handlers.buttons.stored import Choice, Press, Taken, View, show
from handlers.duties.listing import described, duty_list, duty_view, usage
from handlers.duties.planning import plan_anew
from handlers.duties.undecided import key_of, undecided
from handlers.incoming import Told, say, told_by
from handlers.people.refusals import refusal
from handlers.wording.names import shortened
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import audit, duties, occurrences, reminders
from storage.audit import Line
from storage.duties import Duty

ON_PAGE = 8
LONGEST = 200
"""Characters of what is to be done."""
UNREAD = 12
"""Characters that are repeated of what was not understood."""
PROPOSALS = (Period.QUARTERLY, Period.HALF_YEARLY, Period.YEARLY)
STOPPED = "任务已停止"


async def on_duty(update: Update, context: Context) -> None:
    """List the duties, or with words propose one, which is set once that is confirmed."""
    message = update.effective_message
    if message is None:
        return
    told = await told_by(message, "", context)
    words = context.args or []
    if not words:
        await show(context.work, await duty_list(0, told.language, context), told.spot, account=told.actor.account)
    elif words[0] not in context.services.checklist.entries:
        await say(told, _unread(words[0], told.language) + await usage(told.language, context), context)
    elif not is_tracked(context.services.checklist, words[0]):
        await say(told, phrase("reference", told.language, ref=words[0]), context)
    elif is_too_long(words):
        await say(told, phrase("duty too long", told.language, longest=duty_words.LONGEST), context)
    else:
        await _propose(told, words[0], words[1:], context)


async def turn_duties(press: Press, choice: Choice, context: Context) -> Taken:
    """Show a page of the list."""
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    return Taken(toast=no) if no else Taken(await duty_list(choice.values["page"], press.language, context))


async def show_duty(press: Press, choice: Choice, context: Context) -> Taken:
    """Show a duty, with what can be done with it."""
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    duty = await duties.by_number(context.work.rows, choice.values["duty"])
    if no or duty is None:
        return Taken(toast=no or phrase("over", press.language))
    return Taken(await duty_view(duty, press.language, context))


async def show_open(press: Press, choice: Choice, context: Context) -> Taken:
    """Show work without a period, with a proposal; one after the other."""
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    if no:
        return Taken(toast=no)
    found = await undecided(context)
    page = min(choice.values["page"], len(found) - 1)
    if page < 0:
        return Taken(await duty_list(0, press.language, context))
    work = found[page]
    rows = [
        tuple(
            Choice(Rule(each).chinese, "duty decide", {"key": key_of(work), "rule": str(Rule(each))})
            for each in PROPOSALS
        ),
        (Choice(phrase("duty no period", press.language), "duty decide", {"key": key_of(work), "rule": ""}),),
    ]
    text = phrase("duty proposal", press.language, ref=work.ref, quote=work.quote, word=work.word)
    back = (Choice(phrase("back", press.language), "duty list", {"page": 0}),)
    return Taken(View(text, (*rows, *turning("duty open", {}, page, len(found), press.language), back)))


async def decide_open(press: Press, choice: Choice, context: Context) -> Taken:
    """Give work a period, or decide that it has none."""
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    if no:
        return Taken(toast=no)
    work = next((each for each in await undecided(context) if key_of(each) == choice.values["key"]), None)
    if work is None:
        return Taken(toast=phrase("decided already", press.language))
    word = choice.values["rule"]
    rule = read_rule(word) if word else Rule(Period.YEARLY)
    duty = _duty(key_of(work), work.ref, work.quote, rule, press.actor.person, context)
    await _set(replace(duty, stopped=not word), press, context)
    return await show_open(press, Choice("", "duty open", {"page": 0}), context)


async def confirm(press: Press, choice: Choice, context: Context) -> Taken:
    """Set what was proposed."""
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    if no:
        return Taken(toast=no)
    duty = await _set(_kept(choice.values, press.actor.person, context), press, context)
    view = await duty_view(duty, press.language, context)
    return Taken(view, phrase("duty set", press.language))


async def stop(press: Press, choice: Choice, context: Context) -> Taken:
    """Stop a duty, or take it up again."""
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    duty = await duties.by_number(context.work.rows, choice.values["duty"])
    if no or duty is None:
        return Taken(toast=no or phrase("over", press.language))
    stopped = choice.values["stop"]
    changed = replace(duty, stopped=stopped, set_by=press.actor.person or None, since=context.today)
    view = await duty_view(await _set(changed, press, context), press.language, context)
    return Taken(view, phrase("duty stopped" if stopped else "duty set", press.language))


async def cancel(press: Press, choice: Choice, context: Context) -> Taken:
    """Set nothing."""
    del choice
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    return Taken(toast=no) if no else Taken(await duty_list(0, press.language, context))


async def _propose(told: Told, ref: str, words: list[str], context: Context) -> None:
    services = context.services
    read = read_duty(words, context.today, services.assistant.department)
    same = [each for each in await duties.on_entries(context.work.rows, [ref]) if not each.key.startswith("office-")]
    before = same[0] if len(same) == 1 and not read.text else None
    if read.unread or (read.rule is None and before is None):
        what = read.unread or " ".join(words) or ref
        await say(told, _unread(what, told.language) + await usage(told.language, context), context)
        return
    values = _values(ref, read, before, context)
    preview = await described(_kept(values, 0, context), told.language, context)
    row = (
        Choice(phrase("confirm", told.language), "duty confirm", values),
        Choice(phrase("cancel", told.language), "duty cancel"),
    )
    view = View(phrase("duty confirm", told.language) + preview, (row,))
    await show(context.work, view, told.spot, account=told.actor.account)


def _values(ref: str, read: Written, before: Duty | None, context: Context) -> dict[str, Any]:
    """What is to be set, as it is kept with a button; what nobody has said stays as it was."""
    quote = shown(read.text)[:LONGEST] or (before.quote if before else _text_of(ref, context))
    rule = read.rule or read_rule(before.rule if before else str(Rule(Period.YEARLY)))
    usual = before.start_days if before and read.rule is None else USUAL_START[rule.period]
    kind = read.kind or (before.kind if before else DutyKind.REPORT)
    ladder = read.ladder or (read_ladder(before.ladder) if before else USUAL)
    key = before.key if before else f"office-{ref}-{sha256(quote.encode()).hexdigest()[:8]}"
    named = read.departments or (before.departments if before else ())
    start = usual if read.start_days is None else read.start_days
    said = {"key": key, "ref": ref, "quote": quote, "kind": kind, "rule": str(rule)}
    return {**said, "start": start, "ladder": str(ladder), "departments": list(named)}


def _kept(values: Mapping[str, Any], person: int, context: Context) -> Duty:
    what = (values["key"], values["ref"], values["quote"], values["kind"], values["rule"], values["start"])
    named = tuple(values["departments"])
    return Duty(0, *what, values["ladder"], named, False, person or None, context.today, None)  # noqa: FBT003


def _duty(key: str, ref: str, quote: str, rule: Rule, person: int, context: Context) -> Duty:
    values = {"key": key, "ref": ref, "quote": quote, "kind": DutyKind.REPORT, "rule": str(rule)}
    start = USUAL_START[rule.period]
    return _kept({**values, "start": start, "ladder": str(USUAL), "departments": []}, person, context)


async def _set(duty: Duty, press: Press, context: Context) -> Duty:
    """Store a duty; what had not begun by another rule is forgotten, what had begun stays."""
    rows, moment = context.work.rows, context.work.moment
    before = await duties.by_key(rows, duty.key)
    kept = await duties.set_by_office(rows, duty)
    if before is not None and (before.rule, before.stopped) != (kept.rule, kept.stopped):
        await occurrences.drop_unbegun(rows, kept.id)
    if kept.stopped:
        for each in await occurrences.live(rows, duties=[kept.id]):
            await occurrences.end(rows, each.id, Stage.WAIVED, STOPPED, moment)
            await reminders.waive(rows, each.id, STOPPED, moment)
    old, new = (_short(each) if each else None for each in (before, kept))
    await audit.note(rows, Line(moment, press.actor.person or None, "set duty", f"duty {kept.key}", old, new))
    await plan_anew(context)
    return kept


def _short(duty: Duty) -> str:
    named = "、".join(duty.departments)
    return f"{duty.rule} -{duty.start_days} {duty.ladder} {named}{' stopped' if duty.stopped else ''}".strip()


def _text_of(ref: str, context: Context) -> str:
    entry = context.services.checklist.entries[ref]
    text = entry.text if isinstance(entry, Clause | Requirement) else entry.title if isinstance(entry, Item) else ref
    return text[:LONGEST]


def _unread(what: str, language: Language) -> str:
    return phrase("duty unread", language, what=shortened(what, UNREAD))
