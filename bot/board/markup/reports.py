"""What was last reported, in a line."""

from bot.board.markup.element import Child, element
from bot.board.markup.pieces import Drawn
from bot.lights.state import State
from bot.questions.text import Language
from bot.sensitive import shown
from bot.standing.facts import LastReport

LONGEST = 120
"""Characters of what was said."""


def state_in(state: str, drawn: Drawn) -> str:
    """Return what a state is called."""
    return State(state).english if drawn.language is Language.ENGLISH else State(state).chinese


def short(text: str, longest: int = LONGEST) -> str:
    """Return the beginning of what somebody said, with nothing in it that must not be shown."""
    flat = " ".join(shown(text).split())
    return flat if len(flat) <= longest else flat[: longest - 1] + "…"


def report_of(report: LastReport | None, drawn: Drawn) -> Child:
    """Return the last report; nothing if there is none."""
    if report is None:
        return None
    percent = f" {report.percent}%" if report.percent is not None else ""
    said = element("span", short(report.text), class_="said") if report.text else None
    return [element("b", state_in(report.state, drawn), percent), f" {drawn.day(report.made_on)} ", said]
