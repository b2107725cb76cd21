"""Entries as a table: a line each."""

from collections.abc import Sequence

from bot.board.markup.element import Child, Html, element
from bot.board.markup.pieces import Drawn, table
from bot.board.markup.reports import short
from bot.board.views.entry_lines import EntryLine
from bot.lights.names import rule_name

LONGEST = 30
"""Characters of a title in a line."""


def entry_table(caption: str, lines: Sequence[EntryLine], drawn: Drawn) -> Html:
    """Return the table."""
    heads = [drawn.say(each) for each in ("light", "entry", "due", "last", "who")]
    return table(caption, heads, [_row(each, drawn) for each in lines], "entries")


def _row(line: EntryLine, drawn: Drawn) -> Html:
    due = _in_two(drawn.day(line.due)) if line.due else None
    return element(
        "tr",
        element("td", drawn.sign(line.shade), class_="light"),
        element(
            "th",
            drawn.entry_link(line.ref, element("b", line.ref), " ", short(line.title, LONGEST)),
            _why(line, drawn),
            scope="row",
        ),
        element("td", _label(drawn, "due") if due else None, due, class_="day late" if line.is_late else "day"),
        element("td", _label(drawn, "last") if line.last else None, _in_two(drawn.day(line.last)), class_="day"),
        element("td", drawn.who(line.who), class_="who", title=drawn.say("comma").join(line.who)),
        class_=line.shade.value,
    )


def _why(line: EntryLine, drawn: Drawn) -> Html | None:
    """The rule by which it is red or yellow."""
    if line.standing is None or not line.needs_reason:
        return None
    whose = element("span", drawn.say("whose", department=line.whose), class_="whose") if line.whose else None
    return element("small", whose, rule_of(line.standing.rule, drawn.day(line.standing.since), drawn))


def rule_of(rule: str, since: str, drawn: Drawn) -> Child:
    """Return a rule with the day since which it holds."""
    return [
        rule_name(rule, drawn.language),
        element("span", " ", drawn.say("since", day=since), class_="since") if since else None,
    ]


def _in_two(day: str) -> Child:
    """A day that may go on in a second line behind its year, where a column is narrow."""
    year, mark, rest = day.partition("年")
    return [year + mark, element("wbr"), rest] if mark else day


def _label(drawn: Drawn, name: str) -> Html:
    """What a field is, where the table has no room for its headings."""
    return element("span", drawn.say(name), " ", class_="label", aria_hidden="true")
