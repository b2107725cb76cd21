"""What is asked of the one thing that is named is proposed by the words around it, never said as a fact."""

import pytest

from bot.learned.linear_model import LinearModel
from bot.questions.answer import Answer
from bot.questions.assistant import Assistant
from bot.questions.intents import StateAsked
from bot.questions.parse.wants import ELSE
from checklist_data.model import Checklist

UNHEARD = "教体局桌上摞着哪些个玩意儿呀咱瞅瞅"


def _sure_of(checklist: Checklist, *wants: str) -> Assistant:
    """An assistant whose model takes every text for these, the first of them most likely."""
    biases = (9.0, *(0.0 for _ in wants[1:]), -9.0)
    return Assistant(checklist, wants=LinearModel((*wants, ELSE), biases, 1.0, {}))


@pytest.fixture(scope="module")
def leading(checklist: Checklist) -> Assistant:
    return _sure_of(checklist, "tasks/lead", "show", "items", "outside")


def _question(answer: Answer) -> object:
    decision = answer.explanation.decision
    return decision.chosen.reading.question if decision is not None and decision.chosen is not None else None


def test_words_that_no_rule_knows_are_read_and_the_answer_is_a_proposal(leading: Assistant) -> None:
    answer = leading.ask(UNHEARD)
    assert (answer.kind, answer.certainty) == ("tasks", "likely")
    assert answer.refs == leading.ask("教体局牵头哪些任务").refs


def test_what_is_overheard_is_not_answered_more(leading: Assistant) -> None:
    assert leading.ask(UNHEARD, addressed=False).kind == "none"


def test_what_the_rules_read_alike_stays_a_fact(leading: Assistant) -> None:
    assert leading.ask("教体局牵头哪些任务").certainty == "sure"


def test_the_rules_keep_what_is_narrowed_by_more_than_a_role(leading: Assistant) -> None:
    answer = leading.ask("教体局牵头但财政局参与的有哪些")
    assert answer.content == Assistant(leading.checklist, wants=_nothing()).ask(answer.text).content


def _nothing() -> LinearModel:
    return LinearModel((ELSE,), (0.0,), 1.0, {})


def test_what_is_something_else_is_left_to_the_rules(checklist: Checklist) -> None:
    assert Assistant(checklist, wants=_nothing()).ask(UNHEARD).kind != "tasks"


def test_a_body_of_no_list_is_never_put_in_the_place_of_what_is_sure(checklist: Checklist) -> None:
    eager = _sure_of(checklist, "outside")
    assert eager.ask("水利局牵头哪些").kind == "unknown_department"
    assert eager.ask("分局牵头哪些任务").kind == "clarify"


def test_a_follow_up_leans_on_the_last_answer_and_not_on_the_model(leading: Assistant) -> None:
    before = leading.ask("教体局牵头哪些任务")
    assert not isinstance(_question(leading.ask("那参与的呢", before.context)), StateAsked)
    assert leading.ask("财政局呢", before.context).kind == "tasks"


def test_the_account_of_a_reading_tells_what_the_words_around_were_taken_for(leading: Assistant) -> None:
    assert "by the words around 教体局 (department): tasks/lead" in leading.ask(UNHEARD).explain()
