"""How facts are told in words: a heading, and a line for each thing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.duties.occurrence import Stage
from bot.lights.light import Light, Standing
from bot.lights.state import State
from bot.questions.intents import StateAsked, Topic
from bot.questions.text import Language
from bot.standing.facts import RequestFact
from bot.standing.selecting import LastSaid, Selected, Silent
from checklist_data.model import Checklist
from handlers.questions.state_lines import (
    CHINESE_KINDS,
    ENGLISH_KINDS,
    FEW,
    LONGEST_WORDS,
    MOST_NUMBERS,
    heading_of,
    lines_of,
)
from storage.requests import Kind
from storage.reviews import Decision
from tests.bot.standing.made import TODAY, decided, facts, matter, occurrence

CHINESE, ENGLISH = Language.CHINESE, Language.ENGLISH
RED = Standing(Light.RED, "已退回", TODAY, "补正")


def asked(topic: Topic) -> StateAsked:
    return StateAsked(topic=topic)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("topic", Topic)
def test_of_nothing_every_topic_has_a_heading_and_no_line(
    checklist: Checklist, topic: Topic, language: Language
) -> None:
    found = Selected(facts())
    heading = heading_of(asked(topic), found, language, checklist)
    assert heading
    assert all(heading)
    assert lines_of(asked(topic), found, language, checklist) == []


def test_every_kind_of_request_has_words_in_both_languages() -> None:
    assert set(CHINESE_KINDS) == set(ENGLISH_KINDS) == set(Kind)


def test_what_was_returned_is_told_with_the_reason_and_not_the_words_of_the_report(checklist: Checklist) -> None:
    fact = replace(decided(matter("教体局", "49", State.DONE, RED), Decision.RETURNED))
    assert fact.review is not None
    fact = replace(fact, review=replace(fact.review, reason="请补佐证"))
    (line,) = lines_of(asked(Topic.RETURNED), Selected(facts(), (fact,)), CHINESE, checklist)
    assert line.endswith("请补佐证")
    assert "已排查" not in line


def test_long_words_of_a_department_are_shortened(checklist: Checklist) -> None:
    fact = matter("教体局", "49", State.ON_PLAN)
    assert fact.report is not None
    fact = replace(fact, report=replace(fact.report, text="长" * 200, percent=60))
    (line,) = lines_of(asked(Topic.PROGRESS), Selected(facts(), (fact,)), CHINESE, checklist)
    assert " 60% " in line
    assert line.count("长") <= LONGEST_WORDS


def test_a_task_that_was_put_off_is_told_with_both_days_and_one_that_was_waived_with_its_reason(
    checklist: Checklist,
) -> None:
    moved = replace(occurrence(1, "教体局"), extended_from=TODAY - timedelta(days=9), reason="场地未落实")
    waived = replace(occurrence(2, "教体局", stage=Stage.WAIVED), reason="本年不适用")
    lines = lines_of(asked(Topic.EXTENDED), Selected(facts(), occurrences=(moved, waived)), CHINESE, checklist)
    assert "11月14日" in lines[0]
    assert "11月23日" in lines[0]
    assert "本年不适用" in lines[1]


@pytest.mark.parametrize("language", Language)
def test_few_silent_departments_are_told_with_their_entries_and_of_many_how_many(
    checklist: Checklist, language: Language
) -> None:
    silent = Silent("教体局", tuple(str(each) for each in range(1, MOST_NUMBERS + 3)), 40)
    few = Selected(facts(), silent=(silent,))
    (line,) = lines_of(asked(Topic.MISSING), few, language, checklist)
    assert "20" in line
    assert "21" not in line
    assert "2" in line.rpartition("20")[2]
    many = Selected(facts(), silent=(silent,) * (FEW + 1))
    assert "40" in lines_of(asked(Topic.MISSING), many, language, checklist)[0]


def test_numbers_in_english_are_parted_by_english_marks(checklist: Checklist) -> None:
    silent = Silent("教体局", tuple(str(each) for each in range(1, MOST_NUMBERS + 3)), 40)
    (line,) = lines_of(asked(Topic.MISSING), Selected(facts(), silent=(silent,)), ENGLISH, checklist)
    assert not set("、，") & set(line)


def test_a_request_names_the_task_where_it_is_among_the_facts(checklist: Checklist) -> None:
    request = RequestFact(1, Kind.EXTENSION, "教体局", "场地", None, TODAY)
    known = Selected(facts(occurrence(1, "教体局")), requests=(request,))
    assert "任务" in lines_of(asked(Topic.REVIEW), known, CHINESE, checklist)[0]
    assert lines_of(asked(Topic.REVIEW), Selected(facts(), requests=(request,)), CHINESE, checklist)


def test_who_has_never_reported_is_told_so(checklist: Checklist) -> None:
    told = Selected(facts(), last=(LastSaid("教体局", matter("教体局", "49", State.DONE)), LastSaid("妇联", None)))
    said, never = lines_of(asked(Topic.LAST), told, CHINESE, checklist)
    assert "11月23日" in said
    assert "妇联" in never
    assert "11月" not in never
