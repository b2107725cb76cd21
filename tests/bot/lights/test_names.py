"""What the rules of the lights are called in English."""

import re
from datetime import date, timedelta

import pytest

from bot.calendars.workdays import packaged_calendar
from bot.duties.occurrence import Stage, standing_of
from bot.involvement import Part
from bot.lights.names import rule_name
from bot.questions.text import Language

TODAY = date(2026, 11, 23)
HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("days", [-30, -1, 0, 1, 60])
@pytest.mark.parametrize("start", [-90, 5])
def test_every_rule_of_a_task_has_an_english_name(stage: Stage, days: int, start: int) -> None:
    begins, due = TODAY + timedelta(days=start), TODAY + timedelta(days=days)
    found = standing_of(stage, begins, due, TODAY, packaged_calendar())
    assert HAN.search(rule_name(found.rule, Language.ENGLISH) + rule_name(found.remedy, Language.ENGLISH)) is None


@pytest.mark.parametrize("part", Part)
def test_every_part_has_an_english_name(part: Part) -> None:
    assert HAN.search(rule_name(part, Language.ENGLISH)) is None
