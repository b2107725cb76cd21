"""A department as HTML."""

from bot.board.address import ViewName
from bot.board.markup.element import Html, element
from bot.board.markup.entry_table import rule_of
from bot.board.markup.pieces import Drawn, table
from bot.board.markup.reports import report_of
from bot.board.markup.tasks import task_table
from bot.board.views.department import DepartmentView
from bot.board.views.entry_lines import shade_of, title_in
from bot.lights.names import rule_name
from bot.standing.facts import MatterFact


def department_main(department: DepartmentView, drawn: Drawn) -> Html:
    """Return what the view shows."""
    links = [
        element("a", drawn.say(name), href=drawn.address.to(view, department=department.name).query)
        for view, name in ((ViewName.WALL, "wall"), (ViewName.YEAR, "year"))
    ]
    parts = [
        element("h1", department.name),
        drawn.heading,
        element("p", links, class_="crumb"),
        element("div", drawn.counts(department.counts), id="counts"),
    ]
    if department.tasks:
        heading = element("h2", drawn.say("coming"), id="h-tasks")
        parts.append(
            element(
                "section",
                heading,
                task_table(department.tasks, drawn),
                id="tasks",
                aria_labelledby="h-tasks",
                class_="part",
            )
        )
    heading = element("h2", drawn.say("entry"), id="h-matters")
    heads = [drawn.say(each) for each in ("light", "entry", "part", "rule", "last")]
    matters = table(department.name, heads, [_row(each, drawn) for each in department.matters], "parties")
    parts.append(element("section", heading, matters, id="matters", aria_labelledby="h-matters", class_="part"))
    return Html("".join(parts))


def _row(matter: MatterFact, drawn: Drawn) -> Html:
    rule = rule_of(matter.standing.rule, drawn.day(matter.standing.since), drawn)
    title = title_in(drawn.checklist, matter.ref)
    return element(
        "tr",
        element("td", drawn.sign(shade_of(matter)), class_="light"),
        element("th", drawn.entry_link(matter.ref, element("b", matter.ref), " ", title), scope="row"),
        element("td", rule_name(matter.part, drawn.language) if matter.part else ""),
        element("td", rule if matter.is_tracked or matter.report else ""),
        element("td", report_of(matter.report, drawn)),
    )
