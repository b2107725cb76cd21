"""Questions: who hears an answer, on what it leans, and what happens when the question is changed."""

from dataclasses import replace
from datetime import timedelta

from bot.questions.answer import Answer
from bot.questions.content import Certainty, Kind
from bot.questions.context import Context as Leaning
from handlers.actors import actor_in
from handlers.buttons.stored import Spot, View, change, reply_of, show
from handlers.buttons.typed import name_of
from handlers.incoming import Said
from handlers.outgoing import Body, body_of
from handlers.questions.pages import essence, page_of
from handlers.questions.state_answers import answer_state, state_of
from handlers.questions.unanswered import note_unanswered
from handlers.wording.examples import with_examples
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import outbox, questions, stored_buttons
from storage.outbox import Purpose
from storage.questions import Place, StoredQuestion

LONGEST = 4_096
"""Characters of a question, as many as the platform allows in a message."""
REMEMBERED = timedelta(minutes=10)
"""How long a person's next words can lean on the last answer."""
PROMPTS = frozenset({"review", "nudge when", "nudge ask", "object why"})
"""What waits for words in reply once its button was pressed, by the names under which it is stored."""
AGAIN = timedelta(minutes=1)
"""How long the same question is pointed to its answer."""
_ASKS = ("", "ask")
"""What a question may begin with: no command, or the one for it."""


async def ask_anew_if_asked(said: Said, context: Context) -> bool:
    """Answer an edited question by editing the first answer; return whether the message was a question."""
    asked = await questions.by_message(context.work.rows, said.place.chat, said.number)
    if asked is not None:
        await _ask_anew(said, asked, context)
    return asked is not None


async def ask(said: Said, context: Context) -> None:
    """Answer what was said, if it asks or speaks to the bot plainly."""
    before = await leans_on(said, context)
    rows, recollection = context.work.rows, context.services.recollection
    leaning, addressed = await recollection.leaning_on(rows, before), said.is_addressed
    answer = await recollection.ask(rows, said.text[:LONGEST], leaning, addressed=addressed)
    if answer.kind is Kind.NONE and not addressed:
        return
    if await _has_used_up(context) or await _is_said_again(said, answer, context):
        return
    if await _may_be_for_a_prompt(said, answer, context):
        await context.work.say(said.place.chat, Body(phrase("words for prompt", answer.language)))
        return
    await note_unanswered(answer, said, context)
    await _reply(said, _asked(said, before, context), answer, context)


async def _may_be_for_a_prompt(said: Said, answer: Answer, context: Context) -> bool:
    """Whether the bot has just asked for words in reply, and these are neither a reply nor surely a question."""
    if not said.place.is_private or said.replies_to or answer.certainty is Certainty.SURE:
        return False
    key = await outbox.last_shown(context.work.rows, said.place.chat)
    stored = await stored_buttons.by_key(context.work.rows, key) if key else None
    meaning = reply_of(stored) if stored is not None else None
    return meaning is not None and not isinstance(meaning.do, str) and name_of(type(meaning.do)) in PROMPTS


async def _reply(said: Said, asked: StoredQuestion, answer: Answer, context: Context) -> None:
    number = await questions.record(context.work.rows, asked)
    view, leaning = await _view(said, answer, number, context)
    context.services.recollection.remember(number, asked.text, leaning)
    spot = Spot(said.place.chat, said.place.thread, "" if said.place.is_private else said.number)
    await show(context.work, view, spot, key=asked.reply)


async def _ask_anew(said: Said, asked: StoredQuestion, context: Context) -> None:
    rows = context.work.rows
    if essence(said.text) == asked.plain:
        return
    changed = replace(asked, text=said.text, plain=essence(said.text))
    addressed = said.is_addressed
    answer = await context.services.recollection.answer_to(rows, changed, addressed=addressed)
    number = await questions.record(rows, changed)
    if said.command not in _ASKS or (answer.kind is Kind.NONE and not addressed):
        view = View(phrase("withdrawn", said.code))
    else:
        view, _ = await _view(said, answer, number, context)
    await change(context.work, said.place.chat, asked.reply, view)


async def _has_used_up(context: Context) -> bool:
    """Whether the person has used up their share, and is told so; their question is then not begun."""
    share = context.work.share
    if share is None or not await share.is_used_up():
        return False
    await share.tell_to_wait()
    return True


async def _is_said_again(said: Said, answer: Answer, context: Context) -> bool:
    """Whether the same was asked here a moment ago: what surely has arrived is pointed to, what waits will come."""
    if answer.kind in {Kind.NONE, Kind.STATE}:
        return False  # how things stand may have changed since it was asked
    rows, since = context.work.rows, context.work.moment - AGAIN
    place, plain = _place(said), essence(said.text)
    arrived, waits = await questions.same(rows, place, plain, since)
    if arrived is not None and await _says(arrived, answer, context):
        body = Body(phrase("answered", answer.language), thread=place.thread, reply_to_key=arrived.reply)
        await context.work.say(place.chat, body)
        return True
    return waits is not None and waits.asker == said.speaker and await _says(waits, answer, context)


async def _says(asked: StoredQuestion, answer: Answer, context: Context) -> bool:
    """Whether the message that answered another question says this answer: wordings may have come since."""
    view = page_of(answer, context.services.assistant, asked.id)
    shown = await outbox.body_of(context.work.rows, asked.reply)
    return view is not None and bool(shown) and body_of(shown).text == view.text


async def leans_on(said: Said, context: Context) -> StoredQuestion | None:
    """Return the question that a follow-up refers to; None if there is none, or none lately."""
    rows = context.work.rows
    if said.replies_to:
        key = await outbox.key_answered(rows, said.place.chat, said.replies_to)
        return await questions.by_reply(rows, key) if key else None
    if said.is_addressed:
        return await questions.last(rows, _place(said), said.speaker, context.work.moment - REMEMBERED)
    return None


async def _view(said: Said, answer: Answer, number: int, context: Context) -> tuple[View, Leaning]:
    """Return the first page of an answer, and on what the next question can lean."""
    state = state_of(answer)
    if state is None and answer.kind is not Kind.REPORT:
        view = page_of(answer, context.services.assistant, number)
        return view or View(with_examples("hint", said.code, context.services.checklist)), answer.context
    actor = await actor_in(said, context)
    if state is None:
        own = with_examples("like a report", answer.language, context.services.checklist, actor.departments)
        return View(own), answer.context
    view, refs = await answer_state(state, actor, answer.language, context, note=answer.content.note)
    return view, replace(answer.context, refs=refs or answer.context.refs)


def _asked(said: Said, before: StoredQuestion | None, context: Context) -> StoredQuestion:
    return StoredQuestion(
        place=_place(said),
        message_id=said.number,
        asker=said.speaker,
        text=said.text,
        plain=essence(said.text),
        leans_on=before.id if before else None,
        reply=f"{Purpose.ANSWER}:{context.work.update_id}",
        checklist=context.services.fingerprint,
        asked_at=context.work.moment,
    )


def _place(said: Said) -> Place:
    return Place(said.place.chat, said.place.thread)
