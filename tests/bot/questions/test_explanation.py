"""Telling how a question was read."""

import pytest

from bot.questions.assistant import READINGS, Assistant
from bot.questions.explanation import Explanation
from bot.questions.parse.frame import Frame
from bot.questions.intents import Reading, Show


def account(assistant: Assistant, text: str) -> list[str]:
    return assistant.ask(text).explain().splitlines()


def test_a_text_that_was_not_looked_into_is_told_as_it_was_read() -> None:
    assert Explanation("消防").render() == "read as: 消防"


def test_without_a_desk_nothing_is_looked_up() -> None:
    told = Explanation("第33项", Frame("第33项", ()), Reading(Show(("33",)), "a number")).render()
    assert told.splitlines()[-1] == "understood as a number: Show(refs=('33',), missing=())"
    assert "entry" not in told


def test_every_token_is_told_with_what_it_was_taken_for(assistant: Assistant) -> None:
    assert "tokens: 消防[department] 归谁管[responsible/who]" in account(assistant, "消防归谁管")
    assert "tokens: 第33项[reference] ,[mark] 谁[who] 牵头[lead]" in account(assistant, "第33项，谁牵头")


def test_a_misspelt_name_is_told_with_its_likeness_and_its_rivals(assistant: Assistant) -> None:
    (name,) = [line for line in account(assistant, "教休局参与哪几项") if line.startswith("name: ")]
    assert name.startswith("name: 教休局 = 教体局 (similar characters, 88); nearest others: ")
    assert "财政局" in name


def test_a_body_outside_the_checklist_is_told_only_among_the_tokens(assistant: Assistant) -> None:
    told = account(assistant, "水利局牵头哪些任务")
    assert told[1].startswith("tokens: 水利局[body]")
    assert told[-1].startswith("understood as a selection: UnknownBody(naming=Naming(said='水利局'")


def test_entries_are_told_with_what_of_the_topic_they_cover(assistant: Assistant) -> None:
    entries = [line for line in account(assistant, "满意率") if line.startswith("entry ")]
    assert [line.split(":")[0] for line in entries] == ["entry II-2(2)", "entry 37.3"]
    assert "covers 100%: 满意(exact, " in entries[0]
    assert "covers 67%: 满意(exact, " in entries[1]


@pytest.mark.parametrize(("text", "chosen"), [("第33项", 0), ("谁牵头最多", 1), ("消防归谁管", 6)])
def test_the_readings_before_the_chosen_one_say_why_they_lost(assistant: Assistant, text: str, chosen: int) -> None:
    names = [name for name, _ in READINGS]
    told = account(assistant, text)
    lost = [line.removeprefix("not ").split(":")[0] for line in told if line.startswith("not ")]
    assert lost == names[:chosen]
    assert told[-1].startswith(f"understood as {names[chosen]}: ")


def test_of_what_stays_unanswered_every_reading_says_why(assistant: Assistant) -> None:
    told = account(assistant, "教体局的车停门口了")
    assert [line for line in told if line.startswith("not ")] == told[-1 - len(READINGS) : -1]
    assert told[-1] == "understood as none"
