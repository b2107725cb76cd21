"""How counts are told: what is none is left out, and nothing is told twice."""

import re

import pytest

from bot.lights.light import Light, Standing
from bot.lights.state import State
from bot.questions.text import Language
from bot.standing.counting import overall
from bot.standing.facts import Facts
from bot.standing.selecting import Selected
from checklist_data.model import Checklist
from handlers.questions.state_counts import (
    counts_of_everything,
    counts_of_progress,
    counts_of_sections,
    section_called,
)
from handlers.wording.phrases import phrase
from tests.bot.standing.made import TODAY, facts, matter, occurrence

HAN = re.compile(r"[\u4e00-\u9fff]")
RED = Standing(Light.RED, "已退回", TODAY, "补正")
SOME = facts(
    occurrence(1, "教体局", late=True),
    matters=(matter("教体局", "49", State.ON_PLAN), matter("妇联", "49", State.DONE, RED), matter("妇联", "51")),
)


def test_each_light_is_counted_once_and_a_light_without_any_is_left_out() -> None:
    (line, *_) = counts_of_everything(overall(SOME), Language.CHINESE)
    assert f"{Light.RED.chinese}1项" in line
    assert f"{Light.GREEN.chinese}1项" in line
    assert Light.YELLOW.chinese not in line
    assert "未填报1项（应报3项）" in line
    assert "任务逾期1项" in line


@pytest.mark.parametrize("language", Language)
def test_where_nothing_was_reported_it_is_said_so_and_no_zero_is_told(language: Language) -> None:
    assert counts_of_everything(overall(facts()), language) == [phrase("state nothing", language)]
    assert counts_of_progress(Selected(facts()), language) == [phrase("state nothing", language)]
    lines = counts_of_everything(overall(SOME), language)
    assert not re.search(r"(?<!\d)0(?!\d)", "".join(lines))


def test_duties_are_counted_apart_from_what_was_reported() -> None:
    found = Selected(SOME, SOME.matters, SOME.occurrences)
    (line, *_) = counts_of_progress(found, Language.CHINESE)
    assert "已填报2项" in line
    assert "在办任务1项" in line


def test_counts_in_english_have_no_chinese_word_or_mark() -> None:
    lines = [*counts_of_everything(overall(SOME), Language.ENGLISH)]
    lines += counts_of_progress(Selected(SOME, SOME.matters, SOME.occurrences), Language.ENGLISH)
    assert not HAN.search("".join(lines))
    assert not set("，；、。：") & set("".join(lines))


def test_a_section_of_which_nobody_has_to_report_is_not_told(checklist: Checklist) -> None:
    lines = counts_of_sections(SOME, Language.CHINESE, checklist)
    assert len(lines) == 1
    assert lines[0].startswith(section_called("S1", Language.CHINESE, checklist))
    nothing: Facts = facts()
    assert counts_of_sections(nothing, Language.CHINESE, checklist) == []
