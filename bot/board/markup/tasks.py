"""Tasks as a table: the periods of duties, with their days."""

from collections.abc import Sequence

from bot.board.markup.element import Html, element
from bot.board.markup.entry_table import rule_of
from bot.board.markup.pieces import Drawn, table
from bot.board.views.entry_lines import Shade
from bot.duties.occurrence import Stage
from bot.duties.period_names import period_name
from bot.sensitive import shown
from bot.standing.facts import OccurrenceFact


def task_table(tasks: Sequence[OccurrenceFact], drawn: Drawn) -> Html:
    """Return the table."""
    heads = [drawn.say(each) for each in ("light", "duty", "due", "rule", "who")]
    return table(drawn.say("tasks"), heads, [_row(each, drawn) for each in tasks], "tasks")


def _shade(task: OccurrenceFact) -> str:
    """What is planned or waived shows no light."""
    return task.standing.light if task.is_begun or task.stage is Stage.CLOSED else Shade.SILENT


def _row(task: OccurrenceFact, drawn: Drawn) -> Html:
    name = drawn.entry_link(task.ref, element("b", task.ref), " ", shown(task.name))
    due = drawn.day(task.due)
    if task.provisional and task.stage.is_live:
        due += f" {drawn.say('provisional')}"
    put_off = element("small", drawn.say("extended", day=drawn.day(task.extended_from))) if task.extended_from else None
    return element(
        "tr",
        element("td", drawn.sign(_shade(task)), class_="light"),
        element("th", name, element("small", period_name(task.period, drawn.language)), scope="row"),
        element("td", due, put_off, class_="day late" if task.is_late else "day"),
        element("td", rule_of(task.standing.rule, drawn.day(task.ended_on), drawn)),
        element("td", drawn.who(task.departments), class_="who"),
    )
