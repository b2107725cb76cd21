"""The state asked in words: the facts are read when the question is one for the state, and shown by page."""

from dataclasses import dataclass, replace
from datetime import date

from bot.people.rights import Action, Actor
from bot.questions.answer import Answer
from bot.questions.content import Certainty, Kind
from bot.questions.intents import StateAsked, Topic
from bot.questions.selection import RoleAsked, Scope
from bot.questions.text import Language
from bot.sensitive import shown as shown_of
from bot.standing.asked import definite
from bot.standing.facts import Facts, RequestFact
from bot.standing.selecting import select
from handlers.buttons.pager import pager, within
from handlers.buttons.stored import Press, Taken, View
from handlers.buttons.typed import button
from handlers.people.refusals import refusal
from handlers.questions.state_lines import heading_of, lines_of
from handlers.standing.facts import facts_of
from handlers.wording.phrases import phrase
from handlers.work import Context

ON_PAGE = 8
"""Lines below the heading: with it, one screen of a phone."""
LONGEST_ASKED = 80
"""Characters of a text that can ask for the state and nothing else."""
LONGEST_PAGE = 700
"""Characters of a page."""


@button("state page")
@dataclass(frozen=True, slots=True)
class TurnState:
    """Show a page of how things stand, as it was asked; the facts are those of the press."""

    topic: Topic
    departments: tuple[str, ...]
    refs: tuple[str, ...]
    sections: tuple[str, ...]
    first: date | None
    last: date | None
    role: RoleAsked
    page: int
    scope: Scope | None = None
    note: str = ""
    """What is said first where the answer is to be checked."""

    @classmethod
    def of(cls, asked: StateAsked, page: int, note: str) -> "TurnState":
        """Keep a question with the button."""
        where = (asked.departments, asked.refs, asked.sections)
        return cls(asked.topic, *where, asked.first, asked.last, asked.role, page, asked.scope, note)

    @property
    def asked(self) -> StateAsked:
        """What was asked."""
        return StateAsked(
            self.topic,
            self.refs,
            self.departments,
            self.sections,
            role=self.role,
            scope=self.scope,
            first=self.first,
            last=self.last,
        )


def asks_for_the_state(text: str, context: Context) -> bool:
    """Whether a text that could tell how work stands surely asks for it (教体局哪些有困难)."""
    answer = context.services.assistant.ask(text[:LONGEST_ASKED])
    return state_of(answer) is not None and answer.certainty is Certainty.SURE


async def answer_state(
    asked: StateAsked, actor: Actor, language: Language, context: Context, *, note: str = "", is_whole: bool = False
) -> tuple[View, tuple[str, ...]]:
    """Answer a question for the state with what the asker may see; and the entries that a next one can lean on.

    The first page is shown, or the whole answer where there is room for it; the note before one that is to be checked.
    """
    no = refusal(actor, Action.SEE_STATUS, language) or _no_department(asked, actor, language)
    if no:
        return View(no), ()
    asked = definite(asked, actor.departments, context.today)
    if asked.period and not asked.has_days:
        return View(phrase("state bad period", language, said=asked.period)), ()
    if asked.beside:
        note = phrase("state unread", language, said=shown_of(asked.beside))
    return await _shown(asked, None if is_whole else 0, actor, language, context, note)


def _no_department(asked: StateAsked, actor: Actor, language: Language) -> str:
    """What is said to somebody who asks about their own department and has none; empty to anybody else."""
    if not asked.is_own or asked.departments or actor.departments or actor.may(Action.SET_DUTIES):
        return ""
    return phrase("state no department", language)


async def turn_state(press: Press, turn: TurnState, context: Context) -> Taken:
    """Show another page to whoever may see how things stand."""
    no = refusal(press.actor, Action.SEE_STATUS, press.language)
    if no:
        return Taken(toast=no)
    view, _ = await _shown(turn.asked, turn.page, press.actor, press.language, context, turn.note)
    return Taken(view, is_burden=False)


def state_of(answer: Answer) -> StateAsked | None:
    """Return what is asked of the state; None if something else is."""
    question = answer.context.question
    return question if answer.kind is Kind.STATE and isinstance(question, StateAsked) else None


async def _shown(
    asked: StateAsked, page: int | None, actor: Actor, language: Language, context: Context, note: str
) -> tuple[View, tuple[str, ...]]:
    """A page of the answer, None for all of it."""
    department = asked.departments[0] if len(asked.departments) == 1 else ""
    facts = _seen_by(await facts_of(context, department=department, refs=asked.refs), actor)
    found = select(asked, facts)
    checklist = context.services.checklist
    heading = [*filter(None, [note]), *heading_of(asked, found, language, checklist)]
    lines = lines_of(asked, found, language, checklist)
    if page is None:
        return View("\n".join([*heading, *lines])), found.refs
    pages = _pages(lines) or [[]]
    page = within(page, len(pages))
    turning = pager(lambda to: TurnState.of(asked, to, note), page, len(pages), language)
    return View("\n".join([*heading, *pages[page]]), turning), found.refs


def _pages(lines: list[str]) -> list[list[str]]:
    """The lines by page: a few, and not too many characters."""
    pages: list[list[str]] = []
    for line in lines:
        is_full = not pages or len(pages[-1]) >= ON_PAGE or sum(map(len, pages[-1])) + len(line) > LONGEST_PAGE
        if is_full:
            pages.append([])
        pages[-1].append(line)
    return pages


def _seen_by(facts: Facts, actor: Actor) -> Facts:
    """Return the facts without what only the office and the department itself may see: what is asked for, and why."""
    if actor.may(Action.SET_DUTIES):
        return facts
    own: tuple[RequestFact, ...] = tuple(each for each in facts.requests if each.department in actor.departments)
    return replace(facts, requests=own)
