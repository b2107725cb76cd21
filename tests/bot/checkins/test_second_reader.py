"""The second reader reads reports in which the rules find none, and doubts long ones; it never says more than that."""

from datetime import date

import pytest

from bot.checkins.model import Problem, ReportReading
from bot.checkins.reading.reader import CheckIns
from bot.learned.linear_model import LinearModel
from bot.lights.state import State
from bot.questions.assistant import Assistant

DAY = date(2026, 11, 23)
MEANINGS = ("ask", "none", "refuse", "已办结", "按计划", "有困难", "需协调")
WANDERING = "讲到21项，咨询师的椅子都坐热乎了，天天门庭若市"
DONE = "第29项的事情我们前前后后忙了大半年，材料也都交齐了，现在总算是全部办结了"


def _sure_of(meaning: str) -> LinearModel:
    return LinearModel(MEANINGS, tuple(9.0 * (each == meaning) for each in MEANINGS), 1.0, {})


def _read(assistant: Assistant, text: str, meaning: str, ref: str) -> ReportReading | None:
    checklist = assistant.checklist
    own = checklist.entries[ref]
    check_ins = CheckIns(checklist, _sure_of(meaning))
    departments = [each.name for each in checklist.departments]
    assert own is not None
    return check_ins.read(text, DAY, departments=departments)


def test_a_report_that_no_rule_reads_is_recorded_with_its_words_and_never_surely(assistant: Assistant) -> None:
    assert _read(assistant, WANDERING, "none", "21") is None, "the rules read it by now: it shows nothing any more"
    found = _read(assistant, WANDERING, "按计划", "21")
    assert found is not None
    assert [(each.ref, each.state) for each in found.drafts] == [("21", State.ON_PLAN)]
    assert not found.is_sure


@pytest.mark.parametrize(
    "text", ["21项婚恋纠纷的咨询师每周都在坐班吗，领导在问？", "以下为样例，大家照着写：21 按计划推进", "21项，好"]
)
def test_questions_samples_and_short_words_are_none_whatever_the_model_says(assistant: Assistant, text: str) -> None:
    found = _read(assistant, text, "已办结", "21")
    assert found is None or all(each.state is not State.DONE for each in found.drafts)


def test_an_entry_that_takes_no_reports_is_not_recorded(assistant: Assistant) -> None:
    found = _read(assistant, "麻烦记一下哈，那个第8项，志愿者每周都在坐班，一直在做", "按计划", "8")
    assert found is None or not found.drafts


def test_a_long_report_in_words_that_hardly_say_so_is_asked_back_with_the_state_proposed(assistant: Assistant) -> None:
    assert _read(assistant, DONE, "已办结", "29").drafts[0].state is State.DONE  # type: ignore[union-attr]
    found = _read(assistant, DONE, "none", "29")
    assert found is not None
    assert not found.drafts
    assert [each.problem for each in found.faults] == [Problem.UNCLEAR_STATE]
    assert found.faults[0].proposals[0].state is State.DONE


def test_a_short_report_is_not_doubted(assistant: Assistant) -> None:
    found = _read(assistant, "29 已办结", "none", "29")
    assert found is not None
    assert found.drafts[0].state is State.DONE
