"""Questions for the state: what of it is asked, whose, on what and when."""

from pathlib import Path

import pytest

from benchmarks.state import judged
from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind

CORPUS = Path(__file__).parents[2] / "corpus"
CASES = CORPUS / "state.jsonl"


def test_every_question_for_the_state_is_read_as_it_is_meant(assistant: Assistant) -> None:
    assert [each for each in judged(CASES, assistant) if not each.is_right] == []


@pytest.mark.parametrize(("name", "right", "sure"), [("first_state_a", 290, 3), ("first_state_b", 137, 5)])
def test_a_set_of_another_hand_stays_read(assistant: Assistant, name: str, right: int, sure: int) -> None:
    found = list(judged(CORPUS / f"{name}.jsonl", assistant))
    assert sum(each.is_right for each in found) >= right
    assert sum(each.is_sure and not each.is_right for each in found) <= sure


@pytest.mark.parametrize(
    "text",
    [
        "教体局牵头哪些任务",
        "每季度的报告是哪个任务",
        "欠薪线索几天内要核实处理",
        "逾期要扣几分",
        "推进数据资源整合共享谁配合",
    ],
)
def test_a_question_for_the_list_stays_one(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize(
    "text", ["49 已完成80%", "25项有困难，缺人手", "第51项未办结，家校协同机制还在起草", "49项按计划推进", "报进展"]
)
def test_what_is_told_is_no_question(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is not Kind.STATE or answer.certainty is Certainty.LIKELY


def test_what_was_not_read_makes_it_unsure(assistant: Assistant) -> None:
    answer = assistant.ask("高新哪些逾期了")
    assert (answer.kind, answer.certainty) == (Kind.STATE, Certainty.LIKELY)


def test_nothing_of_the_state_is_said_to_what_was_overheard(assistant: Assistant) -> None:
    assert assistant.ask("谁还没报", addressed=False).kind is Kind.NONE


def test_without_a_deployment_it_is_said_that_one_is_needed(assistant: Assistant) -> None:
    assert "/status" in assistant.ask("哪些逾期了").reply
