"""Departments by sections as HTML."""

from bot.board.address import ViewName
from bot.board.markup.element import Child, Html, element
from bot.board.markup.pieces import Drawn, table
from bot.board.views.matrix import Matrix, Row
from bot.lights.light import Light
from bot.section_names import section_mark
from bot.standing.counting import Counts


def matrix_main(matrix: Matrix, drawn: Drawn) -> Html:
    """Return what the view shows."""
    heads: list[Child] = [drawn.say("department")]
    heads += [_section(ref, name, drawn) for ref, name in matrix.sections.items()]
    heads.append(drawn.say("total"))
    rows = [_row(each, matrix, drawn) for each in matrix.rows]
    totals = [element("td", _cell(matrix.totals.get(ref), drawn)) for ref in matrix.sections]
    head = element("th", drawn.say("total"), scope="row")
    rows.append(element("tr", head, totals, element("td", _cell(matrix.total, drawn)), class_="total"))
    return Html(
        element("h1", drawn.say("sections"))
        + drawn.heading
        + element("p", drawn.say("matrix note"), class_="note")
        + element("div", table(drawn.say("sections"), heads, rows, "matrix"), id="matrix", class_="scrolls", tabindex=0)
    )


def _section(ref: str, name: str, drawn: Drawn) -> Html:
    link = drawn.address.to(ViewName.WALL, section=ref).query
    return element(
        "a", element("b", section_mark(drawn.checklist, ref, drawn.language)), " ", element("span", name), href=link
    )


def _row(row: Row, matrix: Matrix, drawn: Drawn) -> Html:
    cells = [element("td", _linked(row.department, ref, row.cells.get(ref), drawn)) for ref in matrix.sections]
    head = element("th", drawn.department_link(row.department), scope="row")
    return element("tr", head, cells, element("td", _cell(row.total, drawn)))


def _linked(department: str, section: str, counts: Counts | None, drawn: Drawn) -> Child:
    if counts is None:
        return None
    address = drawn.address.to(ViewName.WALL, department=department, section=section)
    is_known = any(each.name == department for each in drawn.checklist.departments)
    return element("a", _cell(counts, drawn), href=address.query) if is_known else _cell(counts, drawn)


def _cell(counts: Counts | None, drawn: Drawn) -> Child:
    if counts is None:
        return None
    pills = [_pill(each, counts.lights[each], drawn) for each in Light if counts.lights[each]]
    late = _late(counts.late, drawn) if counts.late else None
    return [element("span", counts.entries, class_="all"), pills, late]


def _pill(light: Light, number: int, drawn: Drawn) -> Html:
    name = f"{drawn.say(light.value)} {number}"
    return element("span", number, class_=f"pill {light}", role="img", aria_label=name, title=name)


def _late(number: int, drawn: Drawn) -> Html:
    name = drawn.say("cell late", count=number)
    return element("span", f"!{number}", class_="pill late", role="img", aria_label=name, title=name)
