"""Entries as a table: a line each."""

from dataclasses import replace

from bot.board.address import Address
from bot.board.markup.entry_table import entry_table, rule_of
from bot.board.views.entry_lines import EntryLine, Shade, entry_lines
from bot.lights.light import Light, Standing
from bot.lights.state import State
from bot.questions.text import Language
from checklist_data.model import Checklist
from tests.bot.board.markup.drawn import drawn_over
from tests.bot.standing.made import TODAY, facts, matter, occurrence

RED = Standing(Light.RED, "已退回", TODAY, "补正")


def shown(checklist: Checklist, line: EntryLine, language: Language = Language.CHINESE) -> str:
    return entry_table("条目", [line], drawn_over(checklist, Address(lang=language)))


def line_of(checklist: Checklist, *, late: bool = False) -> EntryLine:
    (line,) = entry_lines(
        facts(occurrence(1, "教体局", late=late), matters=(matter("教体局", "49", State.DONE, RED),)), checklist
    )
    return line


def test_a_red_entry_tells_since_when_and_by_which_rule(checklist: Checklist) -> None:
    text = shown(checklist, line_of(checklist))
    assert 'class="red"' in text
    assert "已退回" in text
    assert "11月23日" in text


def test_a_due_day_that_is_over_stands_out(checklist: Checklist) -> None:
    assert 'class="day late"' in shown(checklist, line_of(checklist, late=True))
    assert 'class="day late"' not in shown(checklist, replace(line_of(checklist), is_late=False))


def test_an_entry_without_a_due_day_or_report_has_empty_cells(checklist: Checklist) -> None:
    line = replace(line_of(checklist), due=None, is_late=False, last=None, standing=None, shade=Shade.SILENT)
    assert shown(checklist, line).count('<td class="day"></td>') == 2


def test_all_who_answer_for_it_are_told_where_a_few_are_shown(checklist: Checklist) -> None:
    line = replace(line_of(checklist), who=("甲局", "乙局", "丙局", "丁局"))
    text = shown(checklist, line)
    assert 'title="甲局、乙局、丙局、丁局"' in text


def test_a_rule_without_a_day_tells_none(checklist: Checklist) -> None:
    drawn = drawn_over(checklist)
    assert rule_of("逾期", "", drawn) == ["逾期", None]
