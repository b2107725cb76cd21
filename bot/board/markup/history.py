"""What happened on an entry, as a list."""

from collections.abc import Sequence

from bot.board.markup.element import Html, element
from bot.board.markup.pieces import Drawn
from bot.board.markup.reports import short, state_in
from bot.checkins.history import Entered
from bot.people.roles import ROLES
from storage.requests import Kind
from storage.reviews import Decision


def history_list(history: Sequence[Entered], drawn: Drawn) -> Html:
    """Return the list, the newest first."""
    if not history:
        return element("p", drawn.say("no history"))
    return element("ol", (_event(each, drawn) for each in history), class_="history")


def _event(entered: Entered, drawn: Drawn) -> Html:
    event = entered.event
    at = event.at.astimezone(drawn.moment.tzinfo)
    said = element("span", short(event.text), class_="said") if event.text else None
    return element(
        "li",
        element("time", drawn.time(at), datetime=f"{at:%Y-%m-%dT%H:%M:%S%z}"),
        " ",
        element("b", event.department) if event.department else None,
        " ",
        _what(entered, drawn),
        " ",
        said,
        element("small", _who(entered, drawn)),
    )


def _what(entered: Entered, drawn: Drawn) -> str:
    event = entered.event
    match event.kind:
        case "report":
            percent = "" if event.percent is None else f" {event.percent}%"
            return drawn.say("report", what=f"{state_in(event.what, drawn)}{percent}")
        case "review":
            return drawn.say(f"decided {Decision(event.what).value}")
        case "request" | "grant" | "refuse":
            wanted = drawn.say(f"wants {Kind(event.what).value}")
            day = f" {drawn.day(event.day)}" if event.day else ""
            return drawn.say(event.kind, what=wanted + day)
        case "move":
            return drawn.say("move", day=drawn.day(event.day))
        case _:
            return drawn.say(event.kind)


def _who(entered: Entered, drawn: Drawn) -> str:
    """In which role it was done, and by whom where the reader may know it."""
    roles = [f"{each.department} {ROLES[each.role].name(drawn.language)}".strip() for each in entered.roles]
    if not roles:
        roles = [drawn.say("program" if entered.event.person is None else "no role")]
    return " ".join([*dict.fromkeys(roles), *([entered.name] if entered.name else [])])
