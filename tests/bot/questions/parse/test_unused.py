"""What was recognised in a question and not used makes it no fact."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind


@pytest.mark.parametrize(
    "text",
    [
        "第一段里综治办牵头的有哪些",
        "综治办牵头的,省里的也要",
        "公安牵头的任务,连省特色一起",
        "省里的也算上,党政办牵头和参与的全部列出来",
    ],
)
def test_a_section_or_a_list_that_was_not_used_makes_no_fact(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).certainty is Certainty.LIKELY


def test_an_entry_that_is_no_condition_of_a_selection_makes_it_a_proposal(assistant: Assistant) -> None:
    assert assistant.ask("8 项牵头是党群还是综治？把牵头单位发我").certainty is Certainty.LIKELY


def test_a_state_that_is_no_condition_of_a_selection_makes_it_a_proposal(assistant: Assistant) -> None:
    answer = assistant.ask("党群部已上报的有")
    assert answer.kind is not Kind.TASKS or answer.certainty is Certainty.LIKELY
