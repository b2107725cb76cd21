"""A wording for a question without an answer: 按第25项回答 adds it, buttons take it back and tell the askers."""

from collections.abc import Sequence
from functools import partial

from bot.people.rights import Action, NotAllowed
from bot.questions.answer import Answer
from bot.questions.intents import Absent
from bot.questions.text import Language
from bot.wordings.add_wording import add_wording, remove_wording
from bot.wordings.reading import is_usable, read_wanted, wording_in
from handlers.buttons.pager import on_page, pager
from handlers.buttons.stored import Choice, Press, Taken, View, show
from handlers.message import Message, say
from handlers.outgoing import Body
from handlers.people.refusals import refusal, refusal_of
from handlers.questions.pages import essence
from handlers.questions.wording_buttons import (
    AnswerBy,
    AnswerInWords,
    RemoveWording,
    ShowUnanswered,
    TellAskers,
    TurnUnanswered,
    TurnWordings,
)
from handlers.wording.examples import with_examples
from handlers.wording.names import number_of, shortened, title_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import chats, questions, unanswered, wordings
from storage.ids import present
from storage.questions import StoredQuestion
from storage.stored_buttons import StoredButtons
from storage.unanswered import Unanswered

ON_PAGE = 8
MOST_TOLD = 20
"""Askers who are told of an answer."""


async def show_one(press: Press, wanted: ShowUnanswered, context: Context) -> Taken:
    """Show a question, with the entries that come nearest as buttons."""
    no = _refused(press)
    if no:
        return Taken(toast=no)
    found = await unanswered.find(context.work.rows, wanted.question)
    if found is None:
        return Taken(toast=phrase("already done", press.language))
    near = context.services.assistant.ask(found.example).near[:3]
    rows = tuple((_answer_by(found, ref, press.language, context),) for ref in near)
    back = (Choice(phrase("back", press.language), TurnUnanswered(0)),)
    checklist = context.services.checklist
    text = with_examples("unanswered one", press.language, checklist, example=found.example, times=found.times)
    return Taken(View(text, (*rows, back), Choice("", AnswerInWords((found.question,)))), is_burden=False)


async def answer_by(press: Press, wanted: AnswerBy, context: Context) -> Taken:
    """Let the entry that was pressed answer the question."""
    no = _refused(press)
    if no:
        return Taken(toast=no)
    found = await unanswered.find(context.work.rows, wanted.question)
    wording = _about(found, context) if found is not None else ""
    if found is None or not is_usable(wording):
        name = "already done" if found is None else "wording unusable"
        return Taken(toast=with_examples(name, press.language, context.services.checklist))
    made = await add_wording(context.occasion(press.actor), wording, wanted.ref, wanted.question)
    return Taken(await _added(wording, wanted.ref, made, press.language, context), is_burden=False)


async def answer_in_words(message: Message, stored: StoredButtons, listed: AnswerInWords, context: Context) -> bool:
    """In reply to the list, or to one question of it: 按第25项回答, 2 按33.2回答, “老年饭堂”按第25项回答."""
    del stored
    wanted, language = read_wanted(message.text), message.language
    if wanted is None:
        return False
    no = refusal(message.actor, Action.ADD_WORDING, language)
    question = _question_at(wanted.place, listed.questions)
    found = await unanswered.find(context.work.rows, question) if question else None
    wording = wanted.wording or (_about(found, context) if found is not None else "")
    ref = _entry_named(wanted.entry, context)
    wrong = no or _wrong(wording, ref, language, context)
    if wrong:
        await say(message, wrong, context)
        return True
    made = await add_wording(context.occasion(message.actor), wording, ref, question)
    await show(context.work, await _added(wording, ref, made, language, context), message.spot)
    return True


def _question_at(place: int, questions: Sequence[str]) -> str:
    """The question that is meant: the one at a place, or the only one; empty where there is none."""
    place = place or (1 if len(questions) == 1 else 0)
    return questions[place - 1] if 0 < place <= len(questions) else ""


async def remove(press: Press, undo: RemoveWording, context: Context) -> Taken:
    """Take a wording back."""
    question = None
    if undo.question and undo.last_at is not None:
        question = Unanswered(undo.example, undo.times, undo.last_at, undo.question)
    try:
        is_gone = await remove_wording(context.occasion(press.actor), undo.wording, undo.ref, question)
    except NotAllowed as no:
        return Taken(toast=refusal_of(no, press.actor, press.language))
    if not is_gone:
        return Taken(toast=phrase("already done", press.language))
    return Taken(View(phrase("wording removed", press.language, wording=undo.wording)), is_burden=False)


async def tell_askers(press: Press, wanted: TellAskers, context: Context) -> Taken:
    """Answer those who asked, where they asked; once."""
    no = _refused(press)
    if no:
        return Taken(toast=no)
    undo, language = wanted.undo, press.language
    asked = await _askers(undo.example, context)
    for each in asked:
        answer = await context.services.recollection.answer_to(context.work.rows, each)
        await _tell(each, answer, context)
    text = phrase("askers told", language, wording=undo.wording, count=len(asked))
    return Taken(View(text, ((Choice(phrase("undo", language), undo),),)), is_burden=False)


async def turn_wordings(press: Press, turn: TurnWordings, context: Context) -> Taken:
    """Show what was added, each with a button that takes it back."""
    no = _refused(press)
    if no:
        return Taken(toast=no)
    found = await wordings.every(context.work.rows)
    shown, page, count = on_page(found, turn.page, ON_PAGE)
    rows = tuple(
        (Choice(shortened(f"{said} → {number_of(ref)}", 28), RemoveWording(said, ref)),) for said, ref in shown
    )
    pages = pager(partial(TurnWordings), page, count, press.language)
    back = ((Choice(phrase("back", press.language), TurnUnanswered(0)),),)
    return Taken(View(phrase("wordings", press.language, count=len(found)), (*rows, *pages, *back)), is_burden=False)


def _refused(press: Press) -> str:
    if not press.place.is_private:
        return phrase("in private only", press.language)
    return refusal(press.actor, Action.ADD_WORDING, press.language)


def _answer_by(found: Unanswered, ref: str, language: Language, context: Context) -> Choice:
    title = title_of(context.services.checklist, ref)
    return Choice(shortened(phrase("answer by", language, title=title), 40), AnswerBy(found.question, ref))


def _about(found: Unanswered, context: Context) -> str:
    """What a question is about: what the checklist does not hold, or the question without what asks."""
    decision = context.services.assistant.ask(found.example).explanation.decision
    question = decision.chosen.reading.question if decision is not None and decision.chosen is not None else None
    subject = question.subject if isinstance(question, Absent) else ""
    return subject if is_usable(subject) and subject in found.question else wording_in(found.example)


def _entry_named(said: str, context: Context) -> str:
    """The one entry that is named; empty if it is none, or several."""
    refs = context.services.check_ins.named(said) or context.services.assistant.ask(said).refs
    return refs[0] if len(refs) == 1 and refs[0] in context.services.checklist.entries else ""


def _wrong(wording: str, ref: str, language: Language, context: Context) -> str:
    if wording and ref and is_usable(wording):
        return ""
    name = "wording of which" if not wording else "wording unusable" if ref else "wording no entry"
    return with_examples(name, language, context.services.checklist)


async def _added(wording: str, ref: str, made: Unanswered | None, language: Language, context: Context) -> View:
    title = title_of(context.services.checklist, ref)
    undo = RemoveWording(wording, ref)
    if made is not None:
        undo = RemoveWording(wording, ref, made.question, made.example, made.times, made.last_at)
    row = [Choice(phrase("undo", language), undo)]
    asked = await _askers(undo.example, context) if made is not None else []
    if asked:
        row.append(Choice(phrase("tell askers", language, count=len(asked)), TellAskers(undo)))
    return View(phrase("wording added", language, wording=wording, title=title), (tuple(row),))


async def _askers(example: str, context: Context) -> list[StoredQuestion]:
    """Questions that say the same, in chats where the bot still serves."""
    rows = context.work.rows
    asked = await questions.saying(rows, essence(example)) if example else []
    known = [(each, await chats.find(rows, each.place.chat)) for each in asked[:MOST_TOLD]]
    return [each for each, chat in known if chat is not None and (chat.is_private or chat.adopted_by is not None)]


async def _tell(asked: StoredQuestion, answer: Answer, context: Context) -> None:
    page = context.services.assistant.pages(answer)[:1]
    text = phrase("now answered", answer.language, question=shortened(asked.text, 30))
    place, chat = asked.place, await chats.find(context.work.rows, asked.place.chat)
    reply_to = "" if chat is None or chat.is_private else present(asked.message_id)
    body = Body("\n".join([text, *page]), thread=place.thread, reply_to=reply_to)
    await context.work.say(place.chat, body)
