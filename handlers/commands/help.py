"""`/help`: how to ask and to report, and the commands of whoever asks, a page at a time."""

from collections.abc import Iterator, Sequence

from bot.people.rights import ALLOWED, Action, Actor
from bot.questions.text import Language
from checklist_data.model import Checklist
from handlers.buttons.pager import on_page, pager
from handlers.buttons.stored import View
from handlers.buttons.typed import button
from handlers.commands.command import Command
from handlers.wording.examples import with_examples
from storage.people import Role

SHOWN = 10
"""Commands of a page: with the lines above them they fill one screen of a phone."""
_GENERAL = frozenset({Role.READER, Role.LEADER})


@button("help")
class TurnHelp:
    """Shows a page of the commands, counted from 0."""

    page: int


def help_page(offered: Sequence[Command], actor: Actor, page: int, language: Language, checklist: Checklist) -> View:
    """Return a page of help: what is the person's own work comes first, and nothing is listed that is not for them."""
    ordered = sorted(offered, key=_is_general)
    shown, page, pages = on_page(ordered, page, SHOWN)
    lines = [with_examples(name, language, checklist, actor.departments) for name in _how_to(actor, checklist)]
    listed = [f"/{each.name} {each.meaning(language)}" for each in shown]
    return View("\n".join([*lines, "", *listed]), pager(TurnHelp, page, pages, language))


def _how_to(actor: Actor, checklist: Checklist) -> Iterator[str]:
    """The phrases that tell a person how to ask and to report."""
    yield "help ask"
    if checklist.score:
        yield "help points"
    if actor.may(Action.SEE_STATUS):
        yield "help status"
    if actor.departments:
        yield "help report"
    yield "help group"


def _is_general(command: Command) -> bool:
    """Whether everybody is offered a command who may look on."""
    return not command.speaks and bool(ALLOWED[command.needs] & _GENERAL)
