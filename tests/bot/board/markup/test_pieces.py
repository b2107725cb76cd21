"""Pieces that several views are made of."""

import re

import pytest

from bot.board.address import Address, ViewName
from bot.board.markup.pieces import SIGNS, options, table
from bot.board.wording import text_of
from bot.lights.state import State
from bot.questions.text import Language
from bot.standing.by_state import STATES
from bot.standing.counting import count
from checklist_data.model import Checklist
from tests.bot.board.markup.drawn import drawn_over
from tests.bot.standing.made import matter


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("shade", SIGNS)
def test_a_light_is_told_by_a_letter_and_a_name_and_not_by_its_colour_alone(
    checklist: Checklist, shade: str, language: Language
) -> None:
    sign = drawn_over(checklist, Address(lang=language)).sign(shade, "3")
    assert f">{SIGNS[shade][language is Language.ENGLISH]}<" in sign
    assert f'aria-label="{text_of(shade, language)} 3"' in sign


def test_a_department_of_the_list_has_a_page_and_another_name_has_none(checklist: Checklist) -> None:
    drawn = drawn_over(checklist)
    assert drawn.department_link("教体局").startswith("<a")
    assert drawn.department_link("各乡镇<b>") == "<span>各乡镇&lt;b&gt;</span>"


@pytest.mark.parametrize(
    ("names", "shown"),
    [((), "无"), (("甲",), "甲"), (("甲", "乙", "丙"), "甲、乙、丙"), (("甲", "乙", "丙", "丁"), "4")],
)
def test_a_few_departments_are_named_and_of_many_how_many_there_are(
    checklist: Checklist, names: tuple[str, ...], shown: str
) -> None:
    who = drawn_over(checklist).who(names)
    if len(names) > 3:
        assert "甲、乙" in who
        assert shown in who
        assert "丙" not in who
    else:
        assert who == (shown if names else text_of("nobody", Language.CHINESE))


def test_a_count_leads_to_what_it_counts_where_there_is_something(checklist: Checklist) -> None:
    drawn = drawn_over(checklist, Address(ViewName.DEPARTMENT, department="教体局"))
    shown = drawn.counts(count([matter("教体局", "49", State.ON_PLAN), matter("教体局", "51")]))
    links = re.findall(r'href="([^"]+)"', shown)
    assert links
    assert all("department=" in each for each in links)
    lights = [re.search("light=([a-z]+)", each) for each in links]
    assert {each[1] for each in lights if each} <= set(STATES)
    empty = drawn.counts(count([]))
    assert "href" not in empty


def test_a_table_has_a_caption_for_those_who_hear_it_and_a_heading_for_each_column() -> None:
    shown = table("名<称", ["一", "二"], [], "entries")
    assert '<caption class="hidden">名&lt;称</caption>' in shown
    assert shown.count('scope="col"') == 2


def test_what_is_chosen_is_the_one_option_that_is_selected() -> None:
    shown = "".join(options([("", "全部"), ("甲", "甲"), ("乙", "乙")], "乙"))
    assert shown.count("selected") == 1
    assert re.search(r'value="乙"[^>]*selected', shown)
