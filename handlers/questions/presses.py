"""The buttons under an answer: its pages, and what was meant."""

from dataclasses import replace

from handlers.buttons.stored import Press, Taken
from handlers.incoming import StandingUnknown
from handlers.questions.pages import Pick, TurnPage, essence, page_of
from handlers.questions.state_answers import answer_state, state_of
from handlers.services import mark_now
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import questions
from storage.questions import StoredQuestion


async def turn_page(press: Press, turn: TurnPage, context: Context) -> Taken:
    """Everybody in the chat may turn the pages of an answer that stands there."""
    asked = await _question_under(press, turn.question, context)
    return await _shown(press, asked, turn.page, context)


async def pick(press: Press, chosen: Pick, context: Context) -> Taken:
    """The asker alone may say which was meant; for an anonymous administrator, any of the group's."""
    rows, asked = context.work.rows, await _question_under(press, chosen.question, context)
    if asked is None:
        return _stale(press)
    if press.actor.account != asked.asker and not _is_for_administrators(asked, press):
        return Taken(toast=phrase("not yours", press.language))
    answer = await context.services.recollection.answer_to(rows, asked)
    if not 0 <= chosen.place < len(answer.choices):
        return _stale(press)
    text = context.services.assistant.chosen(answer, chosen.place)
    meant = replace(asked, text=text, plain=essence(text))
    await questions.record(rows, meant)
    return await _shown(press, meant, 0, context)


def _is_for_administrators(asked: StoredQuestion, press: Press) -> bool:
    """Whether a group's anonymous administrator has asked and one of its administrators presses.

    Raises StandingUnknown.
    """
    if asked.asker != asked.place.chat:
        return False
    if press.administers is None:
        raise StandingUnknown
    return press.administers


async def _shown(press: Press, asked: StoredQuestion | None, page: int, context: Context) -> Taken:
    if asked is None:
        return _stale(press)
    answer = await context.services.recollection.answer_to(context.work.rows, asked)
    state = state_of(answer)
    if state is not None:
        shown, _ = await answer_state(state, press.actor, answer.language, context, note=answer.content.note)
        return Taken(shown, is_burden=False)
    view = page_of(answer, context.services.assistant, asked.id, page)
    return Taken(view, is_burden=False) if view is not None else _stale(press)


async def _question_under(press: Press, number: int, context: Context) -> StoredQuestion | None:
    """The question with this number, if this very message answers it, from this checklist."""
    asked = await questions.by_number(context.work.rows, number)
    if asked is None or asked.reply != press.stored.key:
        return None
    return asked if mark_now(asked.checklist) == context.services.fingerprint else None


def _stale(press: Press) -> Taken:
    return Taken(toast=phrase("stale", press.language))
