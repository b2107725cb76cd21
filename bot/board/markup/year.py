"""The year as HTML."""

from collections import Counter

from bot.board.markup.element import Child, Html, element
from bot.board.markup.filters import filters
from bot.board.markup.pieces import Drawn, table
from bot.board.views.year import STATUSES, DutyLine, Mark, Year
from bot.board.wording import month_in
from bot.sensitive import shown

SIGNS = {"late": "!", "near": "◔", "under way": "▸", "planned": "", "closed": "✓", "waived": "–"}
"""Beside the day, so that a status is not told by its colour alone."""


def year_main(year: Year, drawn: Drawn) -> Html:
    """Return what the view shows."""
    heads: list[Child] = [drawn.say("duty")]
    heads += [_month(month, year, drawn) for month in range(1, 13)]
    rows = [_sums(year, drawn), *(_row(each, drawn) for each in year.lines)]
    body = table(drawn.say("year of", year=year.year), heads, rows, "year")
    shown_body = (
        element("div", body, class_="scrolls", tabindex=0) if year.lines else element("p", drawn.say("no duties"))
    )
    return Html(
        element("h1", drawn.say("year of", year=year.year))
        + drawn.heading
        + _years(year, drawn)
        + filters(drawn, ("department", "section"))
        + _legend(drawn)
        + element("div", shown_body, id="year")
    )


def _years(year: Year, drawn: Drawn) -> Html:
    links = [
        element("a", each, href=drawn.address.but(year=each).query, aria_current="page" if each == year.year else None)
        for each in year.years
    ]
    return element("nav", links, class_="years", aria_label=drawn.say("year"))


def _month(month: int, year: Year, drawn: Drawn) -> Html:
    is_now = (drawn.today.year, drawn.today.month) == (year.year, month)
    return element("span", month_in(month, drawn.language), class_="now" if is_now else None)


def _legend(drawn: Drawn) -> Html:
    marks = [element("li", _mark_of(each), drawn.say(f"status {each}")) for each in STATUSES]
    return element(
        "ul", marks, element("li", element("i", class_="mark provisional"), drawn.say("provisional")), class_="legend"
    )


def _mark_of(status: str) -> Html:
    return element("i", SIGNS[status], class_=f"mark {_class(status)}", aria_hidden="true")


def _sums(year: Year, drawn: Drawn) -> Html:
    """How many are due in each month, and how they stand."""
    cells = [element("td", _sum(year.months[month], drawn)) for month in range(1, 13)]
    return element("tr", element("th", drawn.say("total"), scope="row"), cells, class_="total")


def _sum(counted: Counter[str], drawn: Drawn) -> Child:
    if not counted.total():
        return None
    told = [_pill(each, counted[each], drawn) for each in STATUSES if counted[each]]
    return [element("span", counted.total(), class_="all"), told]


def _pill(status: str, number: int, drawn: Drawn) -> Html:
    name = f"{drawn.say(f'status {status}')} {number}"
    return element("span", number, class_=f"pill {_class(status)}", role="img", aria_label=name, title=name)


def _row(line: DutyLine, drawn: Drawn) -> Html:
    cells = [element("td", [_mark(each, drawn) for each in line.months.get(month, ())]) for month in range(1, 13)]
    name = drawn.entry_link(line.ref, element("b", line.ref), " ", shown(line.name))
    return element("tr", element("th", name, element("small", drawn.who(line.leads)), scope="row"), cells)


def _mark(mark: Mark, drawn: Drawn) -> Html:
    each = mark.occurrence
    name = f"{drawn.day(each.due)} {drawn.say(f'status {mark.status}')}"
    if each.provisional:
        name += f" {drawn.say('provisional')}"
    kind = f"mark {_class(mark.status)}" + (" provisional" if each.provisional else "")
    return element("span", SIGNS[mark.status], each.due.day, class_=kind, role="img", aria_label=name, title=name)


def _class(status: str) -> str:
    return status.replace(" ", "-")
