"""`/duty`: the office sees the duties, sets and stops them, and decides on work without a period."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from bot.duties import duty_words
from bot.duties.duty_words import Written, is_too_long, read_duty
from bot.duties.set_duty import set_duty, stop_duty
from bot.involvement import is_tracked
from bot.people.rights import Action, NotAllowed
from bot.questions.content import Kind
from bot.questions.text import Language
from bot.sensitive import shown
from bot.timing.ladder import USUAL, read_ladder, usual_ladder
from bot.timing.rule import USUAL_START, Rule, read_rule
from checklist_data.model import Clause, DutyKind, Item, Period
from handlers.buttons.pager import pager
from handlers.buttons.stored import Choice, Press, Taken, View, show
from handlers.buttons.typed import button
from handlers.duties.listing import ShowDuty, ShowOpen, StopDuty, TurnDuties, described, duty_list, duty_view, usage
from handlers.duties.planning import duty_occasion
from handlers.duties.undecided import key_of, undecided
from handlers.incoming import Said
from handlers.message import message_by, say
from handlers.people.refusals import refusal, refusal_of
from handlers.wording.names import shortened, title_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import duties
from storage.duties import Duty

ON_PAGE = 8
LONGEST = 200
"""Characters of what is to be done."""
UNREAD = 12
"""Characters that are repeated of what was not understood."""
PROPOSALS = (Period.QUARTERLY, Period.HALF_YEARLY, Period.YEARLY)


@button("duty decide")
class DecideOpen:
    """Give work a period; an empty rule stands for none."""

    key: str
    rule: str


@button("duty confirm")
class Confirm:
    """Set what was proposed."""

    key: str
    ref: str
    quote: str
    rule: str
    start: int
    kind: str = DutyKind.REPORT
    ladder: str = str(USUAL)
    departments: tuple[str, ...] = ()

    def as_duty(self, today: date) -> Duty:
        """Return the duty that it stands for."""
        what = (self.key, self.ref, self.quote, self.kind, self.rule, self.start, self.ladder, self.departments)
        return Duty(0, *what, stopped=False, set_by=None, since=today, planned_to=None)


@button("duty on")
class ChooseEntry:
    """Propose a duty on this entry, in the words that were written."""

    ref: str
    words: tuple[str, ...] = ()


@button("duty cancel")
class Cancel:
    """Set nothing."""


async def on_duty(said: Said, context: Context) -> None:
    """List the duties, or with words propose one, which is set once that is confirmed."""
    message = await message_by(said, "", context)
    words, language = said.words, message.language
    if not words:
        view = await duty_list(0, language, context)
    elif is_too_long(words):
        view = View(phrase("duty too long", language, longest=duty_words.LONGEST))
    else:
        view = await _on_entries(_entries_in(words[0], context), words, language, context)
    if view.rows:
        await show(context.work, view, message.spot, account=message.actor.account)
    else:
        await say(message, view.text, context)


async def _on_entries(refs: Sequence[str], words: Sequence[str], language: Language, context: Context) -> View:
    """A duty on the entry that is named, or on one of several, of which it is asked."""
    tracked = [each for each in refs if is_tracked(context.services.checklist, each)]
    if refs and not tracked:
        return View(phrase("reference", language, ref=refs[0]))
    if not refs:
        return View(_unread(words[0], language) + await usage(language, context))
    if len(tracked) == 1:
        return await _proposal(tracked[0], words[1:], language, context)
    rows = tuple(
        (Choice(shortened(title_of(context.services.checklist, each), 28), ChooseEntry(each, tuple(words[1:]))),)
        for each in tracked[:ON_PAGE]
    )
    return View(phrase("duty on which", language, said=shortened(words[0], UNREAD)), rows)


def _entries_in(word: str, context: Context) -> tuple[str, ...]:
    """The entries that a word means: by number, or by what they are about."""
    ref = context.services.assistant.entry(word)
    if ref is not None or word.isascii():
        return (ref,) if ref is not None else ()
    answer = context.services.assistant.ask(word)
    return answer.refs if answer.kind in {Kind.TASKS, Kind.SEARCH, Kind.ENTRY} else ()


async def choose_entry(press: Press, chosen: ChooseEntry, context: Context) -> Taken:
    """Propose a duty on an entry that was chosen."""
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    if no:
        return Taken(toast=no)
    return Taken(await _on_entries([chosen.ref], ("", *chosen.words), press.language, context))


async def turn_duties(press: Press, turn: TurnDuties, context: Context) -> Taken:
    """Show a page of the list."""
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    return Taken(toast=no) if no else Taken(await duty_list(turn.page, press.language, context))


async def show_duty(press: Press, wanted: ShowDuty, context: Context) -> Taken:
    """Show a duty, with what can be done with it."""
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    duty = await duties.by_number(context.work.rows, wanted.duty)
    if no or duty is None:
        return Taken(toast=no or phrase("over", press.language))
    return Taken(await duty_view(duty, press.language, context))


async def show_open(press: Press, turn: ShowOpen, context: Context) -> Taken:
    """Show work without a period, with a proposal; one after the other."""
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    if no:
        return Taken(toast=no)
    found = await undecided(context)
    page = min(turn.page, len(found) - 1)
    if page < 0:
        return Taken(await duty_list(0, press.language, context))
    work = found[page]
    key = key_of(work)
    rows = [
        tuple(Choice(Rule(each).chinese, DecideOpen(key, str(Rule(each)))) for each in PROPOSALS),
        (Choice(phrase("duty no period", press.language), DecideOpen(key, "")),),
    ]
    text = phrase("duty proposal", press.language, ref=work.ref, quote=work.quote, word=work.word)
    back = (Choice(phrase("back", press.language), TurnDuties()),)
    return Taken(View(text, (*rows, *pager(ShowOpen, page, len(found), press.language), back)))


async def decide_open(press: Press, decided: DecideOpen, context: Context) -> Taken:
    """Give work a period, or decide that it has none."""
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    if no:
        return Taken(toast=no)
    work = next((each for each in await undecided(context) if key_of(each) == decided.key), None)
    if work is None:
        return Taken(toast=phrase("decided already", press.language))
    rule = read_rule(decided.rule) if decided.rule else Rule(Period.YEARLY)
    ladder = str(usual_ladder(context.services.assistant.checklist))
    proposed = Confirm(decided.key, work.ref, work.quote, str(rule), USUAL_START[rule.period], ladder=ladder)
    duty = replace(proposed.as_duty(context.today), stopped=not decided.rule)
    await set_duty(await duty_occasion(press.actor, context), duty)
    return await show_open(press, ShowOpen(), context)


async def confirm(press: Press, proposed: Confirm, context: Context) -> Taken:
    """Set what was proposed."""
    try:
        duty = await set_duty(await duty_occasion(press.actor, context), proposed.as_duty(context.today))
    except NotAllowed as no:
        return Taken(toast=refusal_of(no, press.actor, press.language))
    return Taken(await duty_view(duty, press.language, context), phrase("duty set", press.language))


async def stop(press: Press, wanted: StopDuty, context: Context) -> Taken:
    """Stop a duty once that is sure, or take it up again."""
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    duty = await duties.by_number(context.work.rows, wanted.duty)
    if no or duty is None:
        return Taken(toast=no or phrase("over", press.language))
    if not wanted.stop and duty.ref not in context.services.checklist.entries:
        return Taken(toast=phrase("ended with list", press.language))
    if wanted.stop and not wanted.is_sure:
        return Taken(_ask_stop(duty, press.language))
    changed = await stop_duty(await duty_occasion(press.actor, context), duty.id, stop=wanted.stop)
    assert changed is not None, "it was there"
    view = await duty_view(changed, press.language, context)
    return Taken(view, phrase("duty stopped" if wanted.stop else "duty set", press.language))


def _ask_stop(duty: Duty, language: Language) -> View:
    yes = Choice(phrase("duty stop", language), StopDuty(duty.id, stop=True, is_sure=True))
    no = Choice(phrase("back", language), ShowDuty(duty.id))
    return View(phrase("duty stop?", language, ref=duty.ref, quote=duty.quote), ((yes, no),))


async def cancel(press: Press, button: Cancel, context: Context) -> Taken:
    """Set nothing."""
    del button
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    return Taken(toast=no) if no else Taken(await duty_list(0, press.language, context))


async def _proposal(ref: str, words: Sequence[str], language: Language, context: Context) -> View:
    """What would be set, with the buttons that set it; or without any, what was not understood."""
    read = read_duty(words, context.today, context.services.assistant.department)
    before = None if read.text else await _printed(ref, context)
    if read.is_past:
        return View(phrase("duty past", language, day=read.unread))
    if read.unread or (read.rule is None and before is None):
        what = read.unread or " ".join(words) or ref
        return View(_unread(what, language) + await usage(language, context))
    proposed = _proposed(ref, read, before, context)
    preview = await described(proposed.as_duty(context.today), language, context)
    row = (Choice(phrase("confirm", language), proposed), Choice(phrase("cancel", language), Cancel()))
    return View(phrase("duty confirm", language) + preview, (row,))


async def _printed(ref: str, context: Context) -> Duty | None:
    """The one duty that the list itself sets for an entry."""
    same = [each for each in await duties.on_entries(context.work.rows, [ref]) if not each.key.startswith("office-")]
    return same[0] if len(same) == 1 else None


def _proposed(ref: str, read: Written, before: Duty | None, context: Context) -> Confirm:
    """What is to be set; what nobody has said stays as it was."""
    base = before or _usual(ref, shown(read.text)[:LONGEST] or _text_of(ref, context), context)
    rule = read.rule or read_rule(base.rule)
    usual = base.start_days if read.rule is None else USUAL_START[rule.period]
    start = usual if read.start_days is None else read.start_days
    quote = shown(read.text)[:LONGEST] or base.quote
    ladder = read.ladder or read_ladder(base.ladder)
    departments = read.departments or base.departments
    return Confirm(base.key, ref, quote, str(rule), start, read.kind or base.kind, str(ladder), departments)


def _usual(ref: str, quote: str, context: Context) -> Duty:
    """A duty of the office as it is until somebody says otherwise: a yearly report."""
    key = f"office-{ref}-{sha256(quote.encode()).hexdigest()[:8]}"
    rule, ladder = Rule(Period.YEARLY), usual_ladder(context.services.assistant.checklist)
    return Confirm(key, ref, quote, str(rule), USUAL_START[rule.period], ladder=str(ladder)).as_duty(context.today)


def _text_of(ref: str, context: Context) -> str:
    entry = context.services.checklist.entries[ref]
    text = entry.text if isinstance(entry, Clause) else entry.title if isinstance(entry, Item) else ref
    return text[:LONGEST]


def _unread(what: str, language: Language) -> str:
    return phrase("duty unread", language, what=shortened(what, UNREAD))
