"""The answer as the ask contract has it: everything that a caller may rely on, ready for JSON."""

import json

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind

FIELDS = ["text", "kind", "certainty", "refs", "near", "departments", "values", "reply"]


def test_the_fields_of_the_contract_are_plain_values_in_their_order(assistant: Assistant) -> None:
    found = assistant.ask("教体局牵头哪些任务").as_dict()
    assert list(found) == FIELDS
    assert json.loads(json.dumps(found)) == found
    assert (found["kind"], found["certainty"]) == ("tasks", "sure")
    assert "教体局" in str(found["departments"])


def test_what_is_told_of_an_answer_is_what_its_content_says(assistant: Assistant) -> None:
    answer = assistant.ask("第33项是什么")
    assert (answer.kind, answer.certainty, answer.refs) == (Kind.ENTRY, Certainty.SURE, ("33",))
    assert "33" in answer.reply
    assert answer.choices == ()
    assert answer.explain().startswith("第33项是什么") or "33" in answer.explain()


def test_an_answer_to_chatter_is_silence(assistant: Assistant) -> None:
    answer = assistant.ask("今天食堂的饺子不错", addressed=False)
    assert answer.kind is Kind.NONE
    assert answer.reply == ""
    assert answer.as_dict()["refs"] == []
