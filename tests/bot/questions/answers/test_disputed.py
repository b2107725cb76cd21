"""Asking back which is meant, the list or the state: each button asks for what it says."""

import pytest

from bot.questions.answers.wording import Voice
from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind
from bot.questions.intents import StateAsked, Tasks, Topic
from bot.questions.text import Language

WHERE = {"": "", "第24项": "item 24", "教体局": "教体局", "防范化解社会治安风险": "防范化解社会治安风险"}
ALL = {Topic.PROGRESS, Topic.OVERVIEW}
"""Asked of everything or of a part, the same words mean the one or the other."""


@pytest.mark.parametrize("topic", list(Topic))
@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("language", list(Language))
def test_the_question_behind_a_button_is_read_as_it_was_meant(
    assistant: Assistant, topic: Topic, where: str, language: Language
) -> None:
    is_chinese = language is Language.CHINESE
    names, period = (where, "上个月") if is_chinese else (WHERE[where], "last month")
    text = Voice(language).say(f"asks {topic}", names=names, period=period).strip()
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked), text
    assert question.topic is topic or {question.topic, topic} == ALL
    assert question.period == period
    assert bool(question.refs or question.departments or question.sections) is bool(where)


def test_where_both_are_meant_as_well_it_is_asked_back(assistant: Assistant) -> None:
    answer = assistant.ask("第三部分牵头任务情况")
    assert (answer.kind, answer.certainty) == (Kind.CLARIFY, Certainty.LIKELY)
    assert answer.choices == ("清单里的任务", "现在的进展")
    of_the_list, of_the_state = (assistant.ask(assistant.chosen(answer, place)).context.question for place in (0, 1))
    assert isinstance(of_the_list, Tasks)
    assert isinstance(of_the_state, StateAsked)
    assert assistant.ask("2", answer.context).kind is Kind.STATE, "the number of a choice chooses it"


@pytest.mark.parametrize("text", ["教体局有哪些任务", "第25项进展", "谁还没报", "第33项谁牵头", "哪些逾期了"])
def test_what_is_plain_is_not_asked_back(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is not Kind.CLARIFY
    assert answer.certainty is Certainty.SURE
