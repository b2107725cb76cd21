"""A question for the state that no rule reads is proposed by its letters, never said as a fact."""

import json
from pathlib import Path

import pytest

from bot.learned.linear_model import LinearModel
from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind
from bot.questions.intents import StateAsked, Topic

CORPUS = Path(__file__).parents[2] / "corpus"
OVERDUE = LinearModel(("not state", "overdue"), (0.0, 9.0), 1.0, {})


@pytest.fixture(scope="module")
def eager(assistant: Assistant) -> Assistant:
    return Assistant(assistant.checklist, OVERDUE)


def _question(assistant: Assistant, text: str) -> object:
    decision = assistant.ask(text).explanation.decision
    return decision.chosen.reading.question if decision is not None and decision.chosen is not None else None


def test_what_no_rule_reads_is_proposed(eager: Assistant) -> None:
    answer = eager.ask("磨磨蹭蹭赖着的有谁")
    assert isinstance(_question(eager, "磨磨蹭蹭赖着的有谁"), StateAsked)
    assert answer.certainty == "likely"


@pytest.mark.parametrize("text", ["哪些没有逾期", "把逾期的发给教体局", "教体局牵头哪些任务", "总共多少项"])
def test_what_the_rules_refuse_or_surely_read_stays_so(eager: Assistant, text: str) -> None:
    assert not isinstance(_question(eager, text), StateAsked)


def test_what_is_overheard_is_not_proposed(eager: Assistant) -> None:
    assert eager.ask("磨磨蹭蹭赖着的有谁", addressed=False).kind == "none"


def test_the_account_of_a_reading_has_the_chances(assistant: Assistant) -> None:
    assert "by its letters:" in assistant.ask("谁逾期了").explain()


LATE = "哪些单位逾期了"


def test_a_topic_that_such_words_mostly_ask_for_takes_the_place_of_another_and_is_a_proposal(eager: Assistant) -> None:
    text = "上个月交上来还在等着审核的有哪几条"
    question = _question(eager, text)
    assert isinstance(question, StateAsked)
    assert (question.topic, eager.ask(text).certainty) == (Topic.OVERDUE, "likely")


def test_a_topic_that_such_words_hardly_ever_ask_for_is_but_proposed(assistant: Assistant) -> None:
    assert assistant.ask(LATE).certainty == "sure"
    doubting = Assistant(assistant.checklist, LinearModel(("not state", "overdue"), (9.0, 0.0), 1.0, {}))
    question = _question(doubting, LATE)
    assert isinstance(question, StateAsked)
    assert (question.topic, doubting.ask(LATE).certainty) == (Topic.OVERDUE, "likely")


def test_what_is_short_is_left_to_the_rules(eager: Assistant) -> None:
    question = _question(eager, "待审核的有哪些")
    assert isinstance(question, StateAsked)
    assert question.topic is Topic.REVIEW


def test_whatever_is_said_is_answered_where_its_letters_alone_ask_for_the_state(eager: Assistant) -> None:
    texts = [json.loads(line)["text"] for line in (CORPUS / "dev_2.jsonl").read_text("utf-8").splitlines()]
    assert [each for each in texts if not eager.ask(each).reply] == []
    assert eager.ask("迄今片纸未呈者，系何单位是谁").kind == "state"


def test_what_the_rules_read_beside_a_vague_answer_is_proposed_where_its_letters_say_so(assistant: Assistant) -> None:
    answer = assistant.ask("请问平安建设责任清单目前整体落实情况如何")
    assert (answer.kind, answer.certainty) == (Kind.STATE, Certainty.LIKELY)


@pytest.mark.parametrize("text", ["第12项牵头单位写没写,写的是谁", "牵头、参与都空着的有哪些项"])
def test_a_role_is_of_the_list_where_no_letters_ask_for_the_state(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind in (Kind.DEPARTMENTS, Kind.TASKS)
