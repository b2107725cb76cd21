"""Nobody is ranked, and whoever wants a ranking is told so."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Kind


@pytest.mark.parametrize(
    "text",
    [
        "各单位排名",
        "给各部门排个名次",
        "我们局排第几",
        "报送情况排名前三的是哪些",
        "show me the ranking of departments",
    ],
)
def test_whoever_wants_a_ranking_is_told_that_there_is_none(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is Kind.HELP
    assert ("排名" in answer.reply) or ("ranked" in answer.reply)


@pytest.mark.parametrize("text", ["教体局牵头几项", "第一部分有哪些任务", "哪个单位牵头最多", "这周内到点的给我排一排"])
def test_what_asks_for_the_list_wants_no_ranking(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.HELP


def test_nothing_is_said_of_rankings_to_what_was_overheard(assistant: Assistant) -> None:
    assert assistant.ask("各单位排名", addressed=False).kind is Kind.NONE
