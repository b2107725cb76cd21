"""An entry as HTML."""

from bot.board.address import ViewName
from bot.board.markup.element import Child, Html, element
from bot.board.markup.entry_table import entry_table, rule_of
from bot.board.markup.history import history_list
from bot.board.markup.pieces import Drawn, table
from bot.board.markup.reports import report_of
from bot.board.markup.tasks import task_table
from bot.board.views.entry import EntryView
from bot.board.views.entry_lines import shade_of
from bot.lights.names import rule_name
from bot.section_names import section_mark, section_name
from bot.standing.facts import MatterFact


def entry_main(entry: EntryView, drawn: Drawn) -> Html:
    """Return what the view shows."""
    line = entry.line
    heading = element(
        "h1",
        drawn.sign(line.shade) if line else None,
        element("b", section_mark(drawn.checklist, entry.ref, drawn.language)),
        " ",
        entry.title,
    )
    return Html(heading + "".join(_parts(entry, drawn)))


def _parts(entry: EntryView, drawn: Drawn) -> list[Html]:
    parts = [_way_up(entry.line.section, drawn)] if entry.line is not None else []
    if entry.parties:
        parts.append(_section("parties", _parties(entry, drawn), drawn))
    if entry.tasks:
        parts.append(_section("tasks", task_table(entry.tasks, drawn), drawn))
    if entry.below:
        parts.append(_section("entries found", entry_table(entry.title, entry.below, drawn), drawn))
    if entry.parties:
        parts.append(_section("history", history_list(entry.history, drawn), drawn))
    if entry.pieces:
        parts.append(_section("evidence", _evidence(entry, drawn), drawn))
    if entry.texts:
        parts.append(_section("text", [_text(*each) for each in entry.texts], drawn))
    return parts


def _way_up(section: str, drawn: Drawn) -> Html:
    """The link to the section of an entry."""
    link = drawn.address.to(ViewName.WALL, section=section).query
    return element("p", element("a", section_name(drawn.checklist, section), href=link), class_="crumb")


def _section(name: str, content: Child, drawn: Drawn) -> Html:
    own = name.replace(" ", "-")
    heading = element("h2", drawn.say(name), id=f"h-{own}")
    return element("section", heading, content, id=own, aria_labelledby=f"h-{own}", class_="part")


def _parties(entry: EntryView, drawn: Drawn) -> Html:
    heads = [drawn.say(each) for each in ("light", "department", "part", "rule", "last")]
    return table(drawn.say("parties"), heads, [_party(each, drawn) for each in entry.parties], "parties")


def _party(matter: MatterFact, drawn: Drawn) -> Html:
    since = drawn.day(matter.standing.since)
    own = f" {matter.ref}" if matter.is_clause else ""
    name = drawn.department_link(matter.department) if matter.department else drawn.say("nobody")
    rule = rule_of(matter.standing.rule, since, drawn) if matter.is_tracked or matter.report else ""
    return element(
        "tr",
        element("td", drawn.sign(shade_of(matter)), class_="light"),
        element("th", name, own, scope="row"),
        element("td", rule_name(matter.part, drawn.language) if matter.part else ""),
        element("td", rule),
        element("td", report_of(matter.report, drawn)),
    )


def _evidence(entry: EntryView, drawn: Drawn) -> Html:
    """The numbers, for whoever may open the pieces; to others, how many there are."""
    if not entry.evidence:
        return element("p", drawn.say("evidence count", count=entry.pieces))
    return element("p", drawn.say("evidence numbers", numbers=drawn.say("comma").join(map(str, entry.evidence))))


def _text(ref: str, text: str) -> Html:
    return element("p", element("b", ref, " ") if ref else None, text, class_="source", id=f"c-{ref}" if ref else None)
