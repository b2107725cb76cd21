"""The filters of a view: a form whose answers stand in the address."""

from collections.abc import Sequence

from bot.board.address import Address, ViewName
from bot.board.markup.element import Html, element
from bot.board.markup.pieces import Drawn, options
from bot.questions.text import Language
from bot.section_names import section_names
from bot.standing.by_state import STATES


def filters(drawn: Drawn, names: Sequence[str]) -> Html:
    """Return the form with these filters: department, section, state, year are kept where it has not got them."""
    address = drawn.address
    fields = [_FIELDS[name](drawn) for name in names]
    lang = "en" if address.lang is Language.ENGLISH else ""
    kept = (("view", address.view), ("lang", lang), ("year", str(address.year or "")), ("ref", address.ref))
    hidden = [element("input", type="hidden", name=name, value=value) for name, value in kept if value]
    is_chosen = any(getattr(address, name) for name in names)
    clear = element("a", drawn.say("clear"), href=_cleared(address).query, class_="clear") if is_chosen else None
    button = element("button", drawn.say("show"), type="submit")
    return element("form", hidden, fields, button, clear, class_="filters", aria_label=drawn.say("filters"))


def _cleared(address: Address) -> Address:
    return Address(ViewName(address.view), address.lang, year=address.year)


def _select(drawn: Drawn, name: str, choices: Sequence[tuple[str, str]]) -> Html:
    select = element("select", options(choices, str(getattr(drawn.address, name))), name=name)
    return element("label", element("span", drawn.say(name)), select)


def _departments(drawn: Drawn) -> Html:
    names = [(each.name, each.name) for each in drawn.checklist.departments if not each.covers]
    return _select(drawn, "department", [("", drawn.say("all departments")), *names])


def _sections(drawn: Drawn) -> Html:
    names = list(section_names(drawn.checklist).items())
    return _select(drawn, "section", [("", drawn.say("all sections")), *names])


def _lights(drawn: Drawn) -> Html:
    names = [(each, drawn.say(each)) for each in STATES]
    return _select(drawn, "light", [("", drawn.say("all states")), *names])


_FIELDS = {"department": _departments, "section": _sections, "light": _lights}
